"""Whom a sentence accuses, who replies in it, and by which words they are named."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from summarize.claims.reading.attributions import (
    Attribution,
    attributions,
    subject_with_clause,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    Word,
    is_capital,
    may_be_adverb,
    name_at,
    word_at,
)
from summarize.claims.verdict.frames import Frame, frames_of
from summarize.claims.verdict.parties import places_of, whole_subject
from summarize.claims.words.relations import may_be_noun
from summarize.language import Language

_OBJECT = 6  # words behind "rejected" to what is rejected
_OWN = 3  # words from "said" to "had": said that its own staff had
_BESIDE = 2  # characters between a title and the name: Rep. Lee
_HYPHENS = ("-", "‐", "‑")
_INSIDE = " .-‐‑"  # what stands inside names: Ann K. Lee-Holm


class Kind(IntEnum):
    """What a reply is, the best first."""

    DENIAL = 0
    DEFENCE = 1
    SILENCE = 2


@kept
def accused_in(sentence: Reading) -> Sequence[Sequence[Word]]:
    """Return the words for whom a sentence tells to be accused, sued, blamed …"""
    parties = sentence.language.parties
    accusing = places_of(sentence, parties.accusing + parties.charging, at_end=True)
    blamed = (each for each in frames_of(sentence) if each.frame is Frame.BLAMED)
    return [
        *charged_in(sentence),
        *(_target(sentence, at) for at in accusing),
        *(_whom(sentence, each.marker) for each in blamed),
    ]


@kept
def charged_in(sentence: Reading) -> Sequence[Sequence[Word]]:
    """Return those of `accused_in` that are what the sentence is about: was accused."""
    parties = sentence.language.parties
    accused = places_of(sentence, parties.accused + parties.faulted)
    return [_accused_subject(sentence, at) for at in accused]


def _accused_subject(sentence: Reading, at: int) -> Sequence[Word]:
    """Return who stands before "was accused"; who begins a sentence with "being" so."""
    being = sentence.row[at].key in sentence.language.claims.be_progressive
    opening = name_at(sentence.row, 0) if being else []
    return opening or whole_subject(sentence, at)


def _target(sentence: Reading, at: int) -> Sequence[Word]:
    """Return the words for whom behind a verb: former Arlo chief Ann Lee.

    None for one of many: a Tarn player.
    """
    common, found = sentence.language.common, list[Word]()
    if word_at(sentence.row, at).key in sentence.language.numbers.indefinite:
        return []
    for word in sentence.row[at:]:
        is_joint = word.key in common.stop | common.breaks
        if word.text in _HYPHENS:
            continue
        if word.kind == "mark" or (is_joint and word.key not in common.determiners):
            break
        goes_on = is_capital(word) or may_be_noun(word.key)
        if found and is_capital(found[-1]) and not goes_on:
            break
        if word.key not in common.determiners:
            found.append(word)
    return found


def _whom(sentence: Reading, marker: str) -> Sequence[Word]:
    """Return who is named in "criticised Ann Lee for" (hiding it)."""
    start = sentence.text.find(marker)
    inside = [w for w in sentence.row if start <= w.start < start + len(marker)]
    common = sentence.language.common
    return [w for w in inside[1:-1] if w.key not in common.stop | common.determiners]


@kept
def replying_in(sentence: Reading) -> Sequence[tuple[Sequence[Word], Kind]]:
    """Return the words for who replies in a sentence to what they are accused of."""
    parties, row, language = sentence.language.parties, sentence.row, sentence.language

    def subjects(phrases: tuple[str, ...]) -> Iterator[tuple[int, Sequence[Word]]]:
        for at in places_of(sentence, phrases):
            yield at, _subject(row, at, language)

    denied = (who for _, who in subjects(parties.denying + parties.pleading))
    rejected = (
        who
        for at, who in subjects(parties.rejecting)
        if is_charge(row[at + 1 : at + 1 + _OBJECT], language)
    )
    called = (
        _subject(row, at, language)
        for at, word in enumerate(row)
        if word.key in language.speech.calling
        if _rejects_charge(row[at + 1 : at + 1 + _OBJECT], language)
    )
    said = (
        (told.speaker, kind)
        for told in _governing(sentence)
        if not _is_conditional(sentence, told)
        if (kind := _kind(sentence, told)) is not None
    )
    return [
        *((who, Kind.DENIAL) for who in (*denied, *rejected, *called)),
        *said,
        *((who, Kind.SILENCE) for _, who in subjects(parties.silent)),
    ]


def _subject(row: Sequence[Word], at: int, language: Language) -> Sequence[Word]:
    """Return who stands before a verb, also before "who", without how they do it."""
    words = subject_with_clause(row, at, language)
    last = len(words)
    while last and _tells_how(words[last - 1], language):
        last -= 1
    return words[:last]


def _tells_how(word: Word, language: Language) -> bool:
    """Return whether a word may tell how it is done: Holm flatly denied it."""
    return may_be_adverb(word.key, language) and not is_capital(word)


def _kind(sentence: Reading, told: Attribution) -> Kind | None:
    """Return what somebody replies who says something, None for anything else."""
    language = sentence.language
    before = [word for word in sentence.row if word.start < told.start]
    behind = [word for word in sentence.row if word.start >= told.end]
    if any(_rejects_charge(said, language) for said in (before, behind)):
        return Kind.DENIAL
    parties = language.parties
    defends = told.verb in parties.defending or (
        told.verb not in parties.conceding and _is_own_deed(behind, language)
    )
    return Kind.DEFENCE if defends else None


def _governing(sentence: Reading) -> list[Attribution]:
    """Return the first attribution, and those of the same speaker: said, but insisted.

    What Lund says that Berg said is not Berg's to say.
    """
    told = attributions(sentence)
    return [each for each in told if each.speaker == told[0].speaker]


def _rejects_charge(said: Sequence[Word], language: Language) -> bool:
    """Return whether somebody says of a charge that it is false, or not so."""
    keys, parties = {word.key for word in said}, language.parties
    denies = language.claims.negations | parties.baseless
    return not (keys.isdisjoint(parties.charges) or keys.isdisjoint(denies))


def _is_conditional(sentence: Reading, told: Attribution) -> bool:
    """Return whether it is said only if: unless Lund testified."""
    return any(
        framed.frame is Frame.CONDITIONAL and framed.start <= told.start < framed.end
        for framed in frames_of(sentence)
    )


def _is_own_deed(said: Sequence[Word], language: Language) -> bool:
    """Return whether somebody says what they did not: he had never, she did not.

    Or what a body did: it had, its own staff had.
    """
    done = language.claims.have
    negations = language.claims.negations
    is_body = not language.parties.bodily.isdisjoint(word.key for word in said)
    for n, word in enumerate(said[: _OWN + 2]):
        if word.kind == "mark":
            return False
        if word.key in negations or (is_body and word.key in done):
            return n > 0
    return False


def is_charge(words: Sequence[Word], language: Language) -> bool:
    """Return whether one of some words is for a charge: allegations, a lawsuit."""
    charges = language.denials.assertions | language.parties.charges
    return any(word.key in charges for word in words)


def speaking_at(words: Sequence[Word], language: Language) -> int | None:
    """Return where who speaks is called a spokesman or a lawyer; not Rep. Ann Lee."""
    parties = language.parties
    speaking = parties.delegates | parties.agents | parties.counsel
    speaking -= parties.prosecuting
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 2] if is_capital(word) else []
        is_title = any(is_capital(w) and w.start - word.end <= _BESIDE for w in behind)
        if word.key in speaking and not word.owner and not is_title:
            return at
    return None


def employer_of(words: Sequence[Word], at: int, sentence: Reading) -> Sequence[Word]:
    """Return the name of whom somebody speaks for: Arlo's lawyer, a lawyer for Arlo.

    `at` is where they are called a lawyer.
    """
    if before := names_among(words[:at], sentence):
        return before[-1]
    joints = sentence.language.tenses.prepositions
    behind = names_among(words[at + 1 :], sentence)
    return next((r for r in behind if _word_before(r[0], sentence).key in joints), [])


def name_in(words: Sequence[Word], sentence: Reading) -> Sequence[Word]:
    """Return the name of who is meant by words of a sentence, [] where they have none.

    It ends them, but for a day and where they are from: Lund, from Ulm, is; the man
    from Ulm has no name.
    """
    days = [(fact.start, fact.end) for fact in sentence.facts.of("weekday", "date")]
    plain = [w for w in words if not any(a <= w.start < b for a, b in days)]
    language = sentence.language
    prepositions = language.tenses.prepositions - language.tenses.relatives
    prepositions -= language.parties.against
    for run in reversed(names_among(plain, sentence)):
        if run[-1] is not plain[-1] or run[-1].owner:
            return []
        if _word_before(run[0], sentence).key not in prepositions:
            return run
        plain = [word for word in plain if word.start < run[0].start]
    return []


def speaker_in(told: Attribution, sentence: Reading) -> Sequence[Word]:
    """Return the name of who says something, or for whom; [] where there is none."""
    at = speaking_at(told.speaker, sentence.language)
    if at is None:
        return name_in(told.speaker, sentence)
    return employer_of(told.speaker, at, sentence)


def tells_of_body(sentence: Reading) -> bool:
    """Return whether a sentence tells of a body: its engineers, our ships."""
    return not sentence.language.parties.bodily.isdisjoint(sentence.words)


def _word_before(word: Word, sentence: Reading) -> Word:
    before = sum(each.start < word.start for each in sentence.row)
    return word_at(sentence.row, before - 1)


def names_among(words: Sequence[Word], sentence: Reading) -> list[list[Word]]:
    """Return the names in words: words with a capital side by side, to a possessive."""
    runs: list[list[Word]] = []
    for word in words:
        if not is_named(word, sentence.language):
            continue
        last = runs[-1][-1] if runs else None
        between = sentence.text[last.end : word.start] if last else ""
        if last and not last.owner and not between.strip(_INSIDE):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def is_named(word: Word, language: Language) -> bool:
    """Return whether a word is of a name: with a capital, and no word like She."""
    plain = word.key in language.common.stop or word.key in language.common.pronouns
    return is_capital(word) and not plain

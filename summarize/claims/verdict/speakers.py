"""Who is said to have said it, with and without quotation marks."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    Word,
    as_written,
    is_capital,
    name_at,
)
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Known, is_name
from summarize.claims.words.relations import (
    is_known,
    is_person,
    may_be_noun,
    may_be_verb,
)
from summarize.language import Language

_REACH = 12
_NEAR = 2
_LEAST_SAID = 0.6
_AS_MUCH = 0.8
_LEAST_SAID_OFFICE = 0.4  # of what an office is said to have said
_TO_QUOTED = 40  # characters from "called" to a quotation
_TOGETHER = 4
_BESIDE = 1  # words from a description to the name: a supplier, Astrin
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something: the words that name or describe them, and where it stands.

    `of_outlet`: an outlet reports it; its own articles do not say so. `verb` is the key
    of the verb of saying, "" behind "according to"; `asks`: by asking or demanding it.
    """

    speaker: tuple[Word, ...]
    start: int
    end: int
    of_outlet: bool = False
    verb: str = ""
    asks: bool = False

    @property
    def text(self) -> str:
        """The speaker as written."""
        return as_written(self.speaker)


@kept
def attributions(sentence: Reading) -> Sequence[Attribution]:
    """Return who a sentence says has said something, in text order.

    The words before a verb of saying, or behind it where none stand before; also those
    behind "according to". A clause or an apposition between commas is passed over. A
    verb without a subject of its own (but said, adding) has that of the verb before.
    """
    return [told for told in _utterances(sentence) if not told.asks]


@kept
def _utterances(sentence: Reading) -> Sequence[Attribution]:
    """Return the attributions of a sentence, and who asks or demands something."""
    row, language = sentence.row, sentence.language
    quoted = [(q.start, q.end) for q in sentence.quotations]
    found: list[Attribution] = []
    for at, word in enumerate(row):
        if any(start <= word.start < end for start, end in quoted):
            continue
        calls = bool(quoted) and _calls(row, at, [q[0] for q in quoted], language)
        if told := _attribution(row, at, found, language, calls=calls):
            found.append(told)
    return found


def _calls(
    row: Sequence[Word], at: int, quoted: Sequence[int], language: Language
) -> bool:
    """Return whether a verb names what is quoted right behind it: called it “theft”."""
    verb = row[at]
    if verb.key not in language.speech.calling:
        return False
    return any(
        0 <= start - verb.end <= _TO_QUOTED
        and not any(
            word.key in language.common.breaks
            for word in row[at:]
            if word.start < start
        )
        for start in quoted
    )


def _attribution(
    row: Sequence[Word],
    at: int,
    before: Sequence[Attribution],
    language: Language,
    *,
    calls: bool,
) -> Attribution | None:
    """Return who says something by the verb at a place, None for any other word.

    `calls`: it names what is quoted behind it.
    """
    word, speech = row[at], language.speech
    says, asks = word.key in speech.attributing, calls or word.key in speech.asking
    goes_on = _goes_on(row, at, language)
    speaker: Sequence[Word] = ()
    if _is_source(row, at, language):
        speaker = spoken = _behind(row, at + 2, language)
    elif (says or asks or goes_on) and not is_capital(word):
        speaker = spoken = subject_of(row, at, language)
        if not speaker and goes_on:
            speaker = before[-1].speaker if before else _opening(row, language)
        elif not speaker and not calls and at and row[at - 1].kind == "mark":
            speaker = spoken = _behind(row, at + 1, language)
    if len(speaker) > _LONGEST or not any(map(_may_speak, speaker)):
        return None  # it was too early to tell
    start = min(each.start for each in (word, *spoken))
    end = max(each.end for each in (word, *spoken))
    outlet, verb = word.key in speech.of_outlets, word.key if says or asks else ""
    return Attribution(tuple(speaker), start, end, outlet, verb, asks and not says)


def _may_speak(word: Word) -> bool:
    """Return whether a word may be of somebody: a noun, a name, a pronoun."""
    kinds = may_be_noun(word.key), not is_known(word.key), is_capital(word)
    return any(kinds) or bool(word.kind)


def _goes_on(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a verb has the subject of another one: but said; …, adding."""
    if not at:
        return False
    word, before, speech = row[at].key, row[at - 1].key, language.speech
    if word in speech.going_on:
        return before == "," or before in speech.joining
    return word in speech.attributing and before in speech.joining


def _opening(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the words of content of who a sentence begins with, up to its verb."""
    found: list[Word] = []
    for word in row[:_REACH]:
        if word.kind or word.key in language.common.breaks:
            break
        plain = not is_capital(word)
        if found and plain and may_be_verb(word.key) and not may_be_noun(word.key):
            break
        if _ends_subject(word, language):
            break
        if word.key in language.common.pronouns:
            return [word]
        if _names_somebody(word, language):
            found.append(word)
    return found


def begins_at(told: Attribution, sentence: Reading) -> int:
    """Return where an attribution begins with its "the" or "his", as an offset."""
    start, determiners = told.start, sentence.language.common.determiners
    for word in reversed([word for word in sentence.row if word.start < start]):
        if word.key not in determiners:
            break
        start = word.start
    return start


def other_speaker(
    claim: Reading, sources: Sources, is_known_name: Known
) -> tuple[str, str] | None:
    """Return whom a claim quotes, and whom the sources do, where they differ.

    The passage is the one that has most of what is said. A pronoun in it stands for who
    is named before it. A description (the hospital) fits a name where a sentence of the
    article has both; two descriptions are not compared, nor is a passage that names
    nobody near. `is_known_name` tells of a first word whether it is a name.
    """
    reports = claim.language.speech.reports
    for told in _utterances(claim):
        named = [word for word in told.speaker if _tells(word, claim.language)]
        if told.of_outlet or not named or any(w.key in reports for w in named):
            continue
        said = _without(claim, told, sources)
        found: list[Sequence[Word]] = []
        for place in _places_of(said, sources, _least_said(told, claim.language)):
            holders = _holders(sources, place, said)
            if holders is None or _fits(
                told.speaker, holders, place, sources, is_known_name
            ):
                break
            found.append(holders)
        else:
            if found:
                return told.text, as_written(found[0])
    return None


def _without(claim: Reading, told: Attribution, sources: Sources) -> Reading:
    """Return a claim without who said it."""
    text = claim.text
    return sources.read(f"{text[: told.start]}{text[told.end :]}".strip(" ,"))


def _least_said(told: Attribution, language: Language) -> float:
    """Return how much of what somebody has said a passage must have."""
    of_office = any(_has_office(word, language) for word in told.speaker)
    return _LEAST_SAID_OFFICE if of_office else _LEAST_SAID


def _has_office(word: Word, language: Language) -> bool:
    parties = language.parties
    return word.key in parties.offices or word.key in parties.prosecuting


def _places_of(said: Reading, sources: Sources, share: float) -> list[int]:
    """Return the places of the passages that have most of what is said, in order.

    Those that have nearly as much as the best one, which has at least `share`; a
    quotation is where its words begin.
    """
    for quotation in said.quotations:
        if places := sources.quotations.places(quotation.text):
            return places
    content = said.content_roots
    shared = [len(content & reading.content_roots) for reading in sources.readings]
    least = max(share * len(content), _AS_MUCH * max(shared, default=0), 1)
    return [place for place, count in enumerate(shared) if count >= least]


def _holders(sources: Sources, place: int, said: Reading) -> Sequence[Word] | None:
    """Return who says what a passage tells, None where nobody near is said to.

    For a pronoun who was quoted last, and whoever is named last before it. With nobody
    quoted near, it is not known who "he" is.
    """
    passage, language = sources.readings[place], said.language
    told = _utterances(passage)
    if not told:
        return _beside_quotation(passage) if said.quotations else None
    if len(told) > 1 and not _is_nested(told, passage):
        told = [_governing(told, passage, said)]
    if len(told) > 1 and any(not _speakers([each], language) for each in told):
        return None
    if named := _speakers(told, language):
        return named
    quoted = [(each.start, each.end) for each in passage.quotations]
    names = [
        word
        for word in _names(passage)
        if word.start < told[0].start
        if not any(start <= word.start < end for start, end in quoted)
    ]
    for reading in _before_it(sources, place):
        speaker = _speakers(attributions(reading), language)
        names = names or speaker or _names(reading)
        if speaker:
            return list(dict.fromkeys([*names, *speaker]))
    return None


def _beside_quotation(passage: Reading) -> Sequence[Word] | None:
    """Return the names of a sentence that quotes, outside of what it quotes."""
    quoted = [(each.start, each.end) for each in passage.quotations]
    names = [
        word
        for word in _names(passage)
        if not any(start <= word.start < end for start, end in quoted)
    ]
    return names if quoted and names else None


def _before_it(sources: Sources, place: int) -> Iterator[Reading]:
    """Yield the sentences before a passage in its article, the nearest first."""
    for at in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if sources.articles[at] != sources.articles[place]:
            break
        yield sources.readings[at]


def _speakers(told: Sequence[Attribution], language: Language) -> list[Word]:
    """Return the words that name or describe who speaks, those of pronouns left out."""
    return [word for each in told for word in each.speaker if _tells(word, language)]


def _is_nested(told: Sequence[Attribution], passage: Reading) -> bool:
    """Return whether one speaker tells what the next one says: Lund says Berg told her.

    No mark and no joining word stands between the two.
    """
    breaks = passage.language.common.breaks
    return any(
        not any(
            one.end <= word.start < other.start
            and (word.kind == "mark" or word.key in breaks)
            for word in passage.row
        )
        for one, other in pairwise(told)
    )


def _governing(
    told: Sequence[Attribution], passage: Reading, said: Reading
) -> Attribution:
    """Return of several attributions the one before most of what is said."""
    ends = [each.start for each in told[1:]] + [len(passage.text)]
    roots = said.content_roots
    language = passage.language

    def count(start: int, end: int) -> int:
        inside = (w for w in passage.facts.words if start <= w.start < end)
        return sum(language.root(word.key) in roots for word in inside)

    counts = [count(each.end, end) for each, end in zip(told, ends, strict=True)]
    return told[counts.index(max(counts))]


def _fits(
    speaker: Sequence[Word],
    holders: Sequence[Word],
    place: int,
    sources: Sources,
    is_known_name: Known,
) -> bool:
    """Return whether a claim's speaker may be who a passage quotes."""
    language = sources.language
    mine = {language.root(word.key) for word in speaker if _tells(word, language)}
    theirs = {language.root(word.key) for word in holders}
    names, their_names = (
        {language.root(word.key) for word in words if is_name(word, is_known_name)}
        for words in (speaker, holders)
    )
    if any(word.text.isupper() for word in (*speaker, *holders)):
        return True  # an acronym may be the name that it stands for
    if names and their_names:
        return bool(names & their_names) or any(
            sources.name_one(word, other) for word in speaker for other in holders
        )
    if not mine or mine & theirs:
        return True
    if _are_of_two_kinds(speaker, holders, language):
        return False
    if not (names or their_names):
        return True
    article = sources.articles[place]
    told = [
        reading
        for reading, of in zip(sources.readings, sources.articles, strict=True)
        if of == article
    ]
    if names:
        return any(not names.isdisjoint(reading.roots) for reading in told)
    if not any(mine & reading.content_roots for reading in told):
        return any(is_person(word.key) for word in speaker)
    return any(_stand_together(mine, their_names, reading) for reading in told) or any(
        _stand_together(mine, their_names, each, _BESIDE) for each in sources.readings
    )


def _are_of_two_kinds(
    one: Sequence[Word], other: Sequence[Word], language: Language
) -> bool:
    """Return whether one of two speakers has an office, and the other is private."""
    private = language.parties.private

    def kinds(words: Sequence[Word]) -> tuple[bool, bool]:
        return (
            any(_has_office(word, language) for word in words),
            any(word.key in private for word in words),
        )

    return {kinds(one), kinds(other)} == {(True, False), (False, True)}


def _stand_together(
    mine: Collection[str],
    others: Collection[str],
    sentence: Reading,
    most: int = _TOGETHER,
) -> bool:
    """Return whether a sentence has a word of both within a few words."""
    roots = [sentence.language.root(word.key) for word in sentence.facts.words]
    places = [n for n, root in enumerate(roots) if root in mine]
    return any(
        root in others and any(abs(n - place) <= most for place in places)
        for n, root in enumerate(roots)
    )


def _names(sentence: Reading) -> list[Word]:
    """Return the words of the names in a sentence."""
    spans = [(fact.start, fact.end) for fact in sentence.facts.of("name", "initial")]
    return [
        word
        for word in sentence.facts.words
        if any(start <= word.start < end for start, end in spans)
    ]


def subject_with_clause(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return who stands before a verb (`subject_of`), also before "who"."""
    while at and row[at - 1].key in language.frames.refers:
        at -= 1
        at -= bool(at and row[at - 1].key == ",")
    return subject_of(row, at, language)


def subject_of(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the words of content of who stands before a verb: said, has said."""
    having = language.claims.have_present | language.claims.have_past
    found: list[Word] = []
    place = at - 1
    while place >= 0 and row[place].key in having | language.speech.when:
        place -= 1
    while place >= 0:
        word = row[place]
        if at - place > _REACH and not (found and is_capital(word)):
            break
        if word.key == ",":
            part = None if found else _apposition(row, place, language)
            if part is None:
                break
            found, place = part
            continue
        if _is_before_subject(word, language):
            break
        if not found and word.key in _whose(language):
            return []  # its estimated cost
        if word.key in language.common.pronouns - language.common.determiners:
            found.append(word)
            break
        if _names_somebody(word, language):
            found.append(word)
        place -= 1
    return found[::-1]


def _whose(language: Language) -> frozenset[str]:
    return language.common.determiners - language.common.articles


def _apposition(
    row: Sequence[Word], closing: int, language: Language
) -> tuple[list[Word], int] | None:
    """Return the names between two commas, backwards, and the place before them.

    None where no comma opens it, or where it is one of several: Lund, a judge in Ulm,
    and a critic of it, said.
    """
    opens = _opens_at(row, closing)
    if opens is None or row[opens + 1].key in language.speech.joining:
        return None
    return [word for word in row[opens:closing] if is_capital(word)][::-1], opens - 1


def _behind(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the words of content of who stands behind a verb of saying."""
    found: list[Word] = []
    for place, word in enumerate(row[at : at + _REACH], at):
        if word.key == "," and found and not any(map(is_capital, found)):
            return found + name_at(row, place + 1)  # the owner's lawyer, Per Berg
        if word.kind == "mark" or word.key in language.common.breaks:
            break
        if word.key in language.speech.before_listeners:
            if found:
                break
            continue
        if word.key in language.common.pronouns:
            return [] if found else [word]  # said after the vote it was over
        if _names_somebody(word, language):
            found.append(word)
    return found


def _opens_at(row: Sequence[Word], closing: int) -> int | None:
    """Return where the comma is that opens what another one closes, None without."""
    places = range(closing - 1, max(-1, closing - 1 - _REACH), -1)
    return next((at for at in places if row[at].key == ","), None)


def _is_source(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "according to" begins here, and who says it follows."""
    following = [word.key for word in row[at + 1 : at + 4]]
    speech = language.speech
    quotes = f"{row[at].key} {''.join(following[:1])}" in speech.sources
    return quotes and speech.norms.isdisjoint(following)


def _is_before_subject(word: Word, language: Language) -> bool:
    """Return whether a word stands before who says something, and is none of it."""
    mark = word.key in ('"', "“", "”", ";", ":", "(", ")")
    return mark or word.key in language.common.breaks or _ends_subject(word, language)


def _ends_subject(word: Word, language: Language) -> bool:
    """Return whether who stands before a verb of saying cannot begin before a word."""
    verbs = language.claims.auxiliaries | language.speech.attributing
    return word.key in verbs  # denied prosecutors' claims


def _names_somebody(word: Word, language: Language) -> bool:
    if word.kind or word.key in language.common.stop:
        return False
    if word.key in language.common.light and not is_capital(word):
        return False  # later, still
    if word.key in language.speech.when:
        return False  # first said
    participle = word.key.endswith(language.spelling.participle_endings)
    return is_capital(word) or not participle or may_be_noun(word.key)


def _tells(word: Word, language: Language) -> bool:
    """Return whether a word names or describes, and does not only point."""
    return word.key not in language.common.pronouns

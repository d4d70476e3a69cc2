"""Who or what does what each verb of a sentence tells, by name or by a noun.

A light reading: there is no parser. What is not found here is not compared.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import (
    NUMBER_KINDS,
    Word,
    is_capital,
    may_be_adverb,
    word_at,
)
from summarize.claims.verdict.aligned import is_content
from summarize.claims.words.relations import is_known, may_be_noun, may_be_verb
from summarize.language import Language

_AGENT = 7  # words from a passive to its "by"
_APPOSITION = 14  # words and marks between two commas


class Subject(NamedTuple):
    """A verb, who or what does it, and the words around.

    `who`: the nouns and names up to a preposition, of a pronoun those of the speaker
    whose words they are, else nothing; `beside`: names and nouns of an apposition to
    them; `pronoun`: its key, or "". `behind` and `clause` are where the words begin
    that follow the verb in its clause, and all of its clause.
    """

    verb: Word
    who: tuple[Word, ...]
    beside: tuple[Word, ...]
    pronoun: str
    behind: frozenset[int]
    clause: frozenset[int]


@kept
def subjects(sentence: Reading) -> Sequence[Subject]:
    """Return the verbs of a sentence with who or what does it, in text order.

    Those of `verbs_at`; of passives, only one with "by" is told of who does it.
    """
    return list(_subjects(sentence))


def _subjects(sentence: Reading) -> Iterator[Subject]:
    row = sentence.row
    for at in sorted(verbs_at(sentence)):
        by_agent = _is_behind_be(row, at, sentence.language) or _is_by(sentence, at + 1)
        found = _agent(sentence, at) if by_agent else _before_verb(sentence, at)
        if found is None:
            continue
        who, beside, pronoun = found
        if pronoun:
            told = attributions(sentence)[:1]
            who = [w for a in told for w in a.speaker if _tells(w, sentence)]
        first, last = _clause(sentence, at)
        behind = () if by_agent else row[at + 1 : last]
        yield Subject(
            row[at],
            tuple(who),
            tuple(beside),
            pronoun,
            frozenset(word.start for word in behind),
            frozenset(word.start for word in row[first:last]),
        )


_Found = tuple[list[Word], list[Word], str]


def _agent(sentence: Reading, at: int) -> _Found | None:
    """Return who stands behind the "by" of a passive, None without one."""
    row, language = sentence.row, sentence.language
    places = range(at + 1, min(at + 1 + _AGENT, len(row)))
    by = next((place for place in places if _is_by(sentence, place)), None)
    if by is None or any(word.kind == "mark" for word in row[at:by]):
        return None
    if _is_value(word_at(row, by + 1), sentence):
        return None  # rose by 5
    verbs, ends = verbs_at(sentence), language.common.breaks | language.tenses.relatives
    end = by + 1
    while end < len(row) and end not in verbs and row[end].key not in ends:
        if row[end].kind == "mark" and row[end].key != ",":
            break
        end += 1
    places = range(by + 1, end)
    cut = next((place for place in places if row[place].kind == "mark"), end)
    apposed = [row[place] for place in range(cut, end) if _is_named(place, sentence)]
    return _head(sentence, range(by + 1, cut)), apposed, ""


def _before_verb(sentence: Reading, at: int) -> _Found:
    """Return who stands before an active verb, with the names of an apposition."""
    row, language = sentence.row, sentence.language
    before = _back(row, at, language)
    infinitive = language.grammar.infinitive
    to = any(word.key in infinitive for word in row[before + 1 : at])
    if to and before >= 0 and not is_capital(row[before]):
        word = row[before]
        plain = may_be_noun(word.key) and not word.key.endswith(
            language.spelling.progressive_endings
        )
        if before in verbs_at(sentence) or is_past(word.key, language) or not plain:
            before = _back(row, before, language)  # refused to, was due to
    places, apposed = _phrase(sentence, before)
    pronouns = language.common.pronouns
    who = _head(sentence, places)
    found = [row[p].key for p in places if row[p].key in pronouns]
    if found and (not who or row[places[-1]].key in pronouns):
        return [], [], found[-1]
    return who, [row[p] for p in apposed if is_capital(row[p])], ""


def _back(row: Sequence[Word], at: int, language: Language) -> int:
    """Return the place before a verb, its auxiliaries and adverbs passed over."""
    claims = language.claims
    passed = claims.auxiliaries | claims.negations | language.grammar.infinitive
    place = at - 1
    while place >= 0 and not row[place].kind and not is_capital(row[place]):
        key = row[place].key
        if not (key in passed or _is_beside_verb(key, language)):
            break
        place -= 1
    return place


def _is_beside_verb(key: str, language: Language) -> bool:
    """Return whether a word says how or when at most: also, still, quickly."""
    return may_be_adverb(key, language) or key in _light_adverbs(language)


@cache
def _light_adverbs(language: Language) -> frozenset[str]:
    """Return the light words that stand beside a verb, and are no part of it."""
    common = language.common
    other = common.pronouns | common.determiners | common.breaks | _ties(language)
    return common.light - other - language.claims.auxiliaries


@cache
def _ties(language: Language) -> frozenset[str]:
    """Return the words that stand before when, where and of what."""
    return language.tenses.prepositions | frozenset(language.claims.relators)


def _phrase(sentence: Reading, last: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the places of the words of a phrase, and of an apposition behind it.

    The phrase ends at a place, or before "who" or what stands between two commas.
    """
    row, language = sentence.row, sentence.language
    apposed: Sequence[int] = ()
    if last >= 0 and row[last].key in language.tenses.relatives:
        last -= 1 + (word_at(row, last - 1).key == ",")
    elif last >= 0 and row[last].key == ",":
        near = range(last - 1, max(-1, last - _APPOSITION), -1)
        opens = next((place for place in near if row[place].key == ","), 0)
        apposed, last = range(opens + 1, last), opens - 1
    if last < 0 or row[last].key in language.common.pronouns:
        return [last] if last >= 0 else [], ()
    first = last
    while first >= 0 and not _opens(sentence, first, last):
        first -= 1
    return range(first + 1, last + 1), apposed


def _opens(sentence: Reading, at: int, last: int) -> bool:
    """Return whether a word stands before a phrase and is no part of it."""
    row, language = sentence.row, sentence.language
    word, after = row[at], word_at(row, at + 1)
    if word.kind == "mark" or at in verbs_at(sentence):
        return True
    if word.key in language.deeds.listing:
        common = language.common
        new = common.determiners | common.pronouns | _ties(language)
        closed = at == last or word_at(row, at - 1).kind == "mark"
        return closed or after.key in new
    if word.key in language.common.breaks:
        return True
    if word.key in language.tenses.relatives:
        return at < last
    if word.kind or is_capital(word):
        return False
    return any(
        word.key in row
        for row in (language.claims.auxiliaries, language.speech.attributing)
    )


def _head(sentence: Reading, places: Sequence[int]) -> list[Word]:
    """Return the nouns and names of a phrase up to a preposition.

    What opens it with a preposition is passed over (On Tuesday soldiers), and so is a
    number with its "of" (two of the soldiers).
    """
    row, ties = sentence.row, _ties(sentence.language)
    found: list[Word] = []
    for place in places:
        if row[place].key in ties and not (found or is_capital(row[place])):
            continue
        if row[place].key in ties and found:
            break
        if _is_named(place, sentence):
            found.append(row[place])
    return found


def _is_named(at: int, sentence: Reading) -> bool:
    """Return whether a word may name who does something: a noun, a name, no value."""
    word, language = sentence.row[at], sentence.language
    if word.kind or _is_value(word, sentence) or not _tells(word, sentence):
        return False
    calendar = language.calendar
    if word.key in calendar.weekdays or word.key in calendar.months:
        return False
    return _may_be_noun(word)


def _may_be_noun(word: Word) -> bool:
    return is_capital(word) or may_be_noun(word.key) or not is_known(word.key)


def _tells(word: Word, sentence: Reading) -> bool:
    return is_content(word, sentence.language)


def _clause(sentence: Reading, at: int) -> tuple[int, int]:
    """Return where the clause of a verb begins and ends in the row."""
    row, breaks = sentence.row, sentence.language.common.breaks
    first, last = at, at + 1
    while first and row[first - 1].kind != "mark" and row[first - 1].key not in breaks:
        first -= 1
    while last < len(row) and row[last].kind != "mark" and row[last].key not in breaks:
        last += 1
    return first, last


# --- verbs ---------------------------------------------------------------------------


@kept
def verbs_at(sentence: Reading) -> frozenset[int]:
    """Return the places in the row of verbs that tell a deed, alone or behind another.

    No verbs of saying, nor deeds that are the same either way, nor what is quoted.
    """
    row = sentence.row
    finite = {verb.at for verb in finite_verbs(sentence)}
    return frozenset(
        at
        for at, word in enumerate(row)
        if _may_tell(word, sentence)
        and not sentence.is_quoted(word.start)
        and _is_verb(sentence, at, is_finite=at in finite)
    )


def _may_tell(word: Word, sentence: Reading) -> bool:
    """Return whether a word may be a verb of what somebody did, no verb of saying."""
    if word.kind or is_capital(word) or not _tells(word, sentence):
        return False
    language = sentence.language
    if word.key in _no_deeds(language):
        return False
    return may_be_verb(word.key) and not _is_value(word, sentence)


@cache
def _no_deeds(language: Language) -> frozenset[str]:
    told = language.speech.attributing | language.claims.auxiliaries
    return told | language.deeds.symmetric


def _is_verb(sentence: Reading, at: int, *, is_finite: bool) -> bool:
    """Return whether what stands before a word shows a verb."""
    row, language = sentence.row, sentence.language
    claims, key = language.claims, row[at].key
    place = at - 1
    passed = claims.negations
    while place >= 0 and not row[place].kind:
        key_before = row[place].key
        if not (key_before in passed or may_be_adverb(key_before, language)):
            break
        place -= 1
    before = word_at(row, place)
    past, endings = is_past(key, language), language.spelling.present_endings
    if is_finite and not _is_value(before, sentence):
        return past or not key.endswith(endings) or _may_do(sentence, at - 1)
    if before.key in claims.be:
        return past or key.endswith(language.spelling.progressive_endings)
    if before.key in claims.have:
        return past or key.endswith(language.spelling.perfect_endings)
    if before.key in claims.auxiliaries and not before.kind:
        return not past
    if before.key in language.grammar.infinitive:
        return not key.endswith(endings)
    alone = before.key not in language.common.pronouns
    return past and alone and _is_by(sentence, at + 1)


def _may_do(sentence: Reading, at: int) -> bool:
    """Return whether a word may be the subject right before a present form."""
    word, language = word_at(sentence.row, at), sentence.language
    if word.kind == "mark" or word.key in language.common.pronouns:
        return True
    if word.key in language.tenses.relatives | language.deeds.listing:
        return True
    if may_be_adverb(word.key, language):
        return True
    noun = is_capital(word) or may_be_noun(word.key)
    return noun and _tells(word, sentence) and not _is_value(word, sentence)


def _is_behind_be(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a form of "be" stands before a verb, with auxiliaries between."""
    claims = language.claims
    passed = claims.auxiliaries | claims.negations
    if row[at].key.endswith(language.spelling.progressive_endings):
        return False
    for place in range(at - 1, -1, -1):
        key = row[place].key
        if row[place].kind or not (key in passed or may_be_adverb(key, language)):
            return False
        if key in claims.be:
            return True
    return False


def _is_by(sentence: Reading, at: int) -> bool:
    return word_at(sentence.row, at).key in sentence.language.deeds.by_agent


def _is_value(word: Word, sentence: Reading) -> bool:
    """Return whether a word is of a number, a day or a time."""
    return any(start <= word.start < end for start, end in _values(sentence))


@kept
def _values(sentence: Reading) -> Sequence[tuple[int, int]]:
    found = sentence.facts.of(*NUMBER_KINDS, "ordinal", "date", "weekday", "time")
    return [(fact.start, fact.end) for fact in found]

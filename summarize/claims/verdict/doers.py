"""Who did it by name, in whatever form it is told: it was she who did, done by her."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import (
    Word,
    as_written,
    is_capital,
    may_be_adverb,
    name_at,
    place_before,
    word_at,
)
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Known, Sides, is_content, is_name, is_same
from summarize.claims.verdict.cover import root_of, telling_roots
from summarize.claims.verdict.deeds import Deed, deeds_of
from summarize.claims.verdict.persons import shown_persons
from summarize.claims.words.relations import is_person, may_be_verb
from summarize.language import Language

_AGENT = 6  # words from a passive to its "by"
_ROLE = 4  # words of who it is between "by" and the name
_APPOSITION = 9  # words and marks between two commas
_BEFORE = 2  # sentences in which a name may stand that a pronoun means
_LEAST_SHARED = 2
_LEAST_SHARE = 0.4


class Done(NamedTuple):
    """A deed by somebody with a name; `rows` are those of `DeedWords.rows`."""

    verb: Word
    doer: tuple[Word, ...]
    rows: frozenset[str]
    words: tuple[Word, ...]


def deed_of_another(
    claim: Reading, sources: Sources, is_known_name: Known
) -> Sides | None:
    """Return who does it in a claim, and who does it by name in the sources.

    A passage tells the deed, in the same word or phrase, with two words of what else
    the claim tells, or one beside a phrase, and gives it to somebody else; and none
    that tells it has the claim's name, or may mean it by a pronoun; nor does a passage
    have the name with as much of what else the claim tells: goals came from Lund.
    """
    for mine in done_by_name(claim):
        if not all(
            is_name(word, is_known_name) for word in _untitled(mine.doer, claim)
        ):
            continue
        told = [
            (at, each)
            for at in range(len(sources))
            for each in _same_deeds(mine, claim, sources.readings[at])
        ]
        least = max((each.n_shared for _, each in told if each.by), default=0)
        told = [(at, each) for at, each in told if each.n_shared >= least]
        named = [each.by for _, each in told if each.by]
        if not named or any(_are_one(mine.doer, by, sources) for by in named):
            continue
        if any(_may_mean(mine.doer, at, each, sources) for at, each in told):
            continue
        if _is_told_otherwise(mine, claim, least, sources):
            continue
        persons = shown_persons(sources)  # a firm acts by people
        if (mine.doer[-1].key in persons) == (named[0][-1].key in persons):
            return as_written(mine.doer), as_written(named[0])
    return None


def _untitled(name: Sequence[Word], claim: Reading) -> Sequence[Word]:
    """Return a name without the calling that it opens with: Mayor Eva Rist."""
    first, names = name[0].key, claim.language.names
    called = first in names.before_names or is_person(first)
    return name[1:] if called and len(name) > 1 else name


class _Told(NamedTuple):
    """The deed of a claim as a passage tells it: by whom, and what else it shares."""

    by: tuple[Word, ...]
    n_shared: int


def _same_deeds(mine: Done, claim: Reading, passage: Reading) -> Iterator[_Told]:
    """Yield the deed of a claim as a passage tells it, with the name that did it."""
    root, words = claim.language.root, passage.facts.words
    left_out = {root(word.key) for word in (*mine.words, *mine.doer)}
    about = telling_roots(claim) - left_out
    n_shared = len(about & telling_roots(passage))
    if not _roots_behind(mine.verb, claim) & about & telling_roots(passage):
        return
    phrases = {deed.verb: deed for deed in deeds_of(passage) if deed.name in mine.rows}
    done = {each.verb.start: each for each in done_by_name(passage)}
    for at, word in enumerate(words):
        phrase = phrases.get(at)
        if not (phrase or is_same(mine.verb, word, claim.language)):
            continue
        in_words = max(len(mine.words), len(phrase.places) if phrase else 1)
        least = 1 if in_words > 1 else max(_LEAST_SHARED, _LEAST_SHARE * len(about))
        if n_shared >= least:
            doer = done[word.start].doer if word.start in done else ()
            yield _Told(doer, n_shared)


def _roots_behind(verb: Word, claim: Reading) -> frozenset[str]:
    """Return the roots of the words of content behind a verb, up to the next clause."""
    found, language = set(), claim.language
    for word in claim.facts.words:
        if word.start <= verb.start:
            continue
        if word.key in language.common.breaks:
            break
        if word.kind or is_content(word, language):
            found.add(root_of(word, language))
    return frozenset(found)


def _may_mean(name: Sequence[Word], at: int, told: _Told, sources: Sources) -> bool:
    """Return whether a passage may tell the deed of a name: it has the name.

    Where nobody does it by name, also where the name stands shortly before.
    """
    article, last = sources.articles[at], name[-1].key
    first = at if told.by else max(0, at - _BEFORE)
    return any(
        last in sources.readings[n].words
        for n in range(first, at + 1)
        if sources.articles[n] == article
    )


def _is_told_otherwise(
    mine: Done, claim: Reading, least: int, sources: Sources
) -> bool:
    """Return whether a passage may tell in other words that a name did a deed.

    It has the name, and as many of the claim's other words as those of the other one;
    and the name is not of who says it, or does something else there.
    """
    root, last = claim.language.root, mine.doer[-1].key
    left_out = {root(word.key) for word in (*mine.words, *mine.doer)}
    about = telling_roots(claim) - left_out
    return any(
        last in reading.words
        and len(about & telling_roots(reading)) >= least
        and not _acts(last, reading)
        for reading in sources.readings
    )


def _acts(name: str, passage: Reading) -> bool:
    """Return whether a passage has a name as who says or does something."""
    speakers = (word for told in attributions(passage) for word in told.speaker)
    doers = (word for done in done_by_name(passage) for word in done.doer)
    return any(word.key == name for word in chain(speakers, doers))


def _are_one(name: Sequence[Word], other: Sequence[Word], sources: Sources) -> bool:
    shared = {word.key for word in name} & {word.key for word in other}
    acronym = any(word.text.isupper() for word in (*name, *other))
    return bool(shared) or acronym or sources.name_one(name[-1], other[-1])


# --- who did it ----------------------------------------------------------------------


@kept
def done_by_name(sentence: Reading) -> Sequence[Done]:
    """Return the deeds of a sentence that somebody with a name did, in text order."""
    row, language = sentence.row, sentence.language
    words = sentence.facts.words
    phrases: dict[int, list[Deed]] = {}
    for deed in deeds_of(sentence):
        phrases.setdefault(words[deed.verb].start, []).append(deed)
    found = []
    for at, word in enumerate(row):
        if not _is_deed(row, at, language):
            continue
        if doer := _agent(row, at, language) or _subject(row, at, language):
            told = phrases.get(word.start, [])
            rows = frozenset(deed.name for deed in told)
            places = told[0].places if told else ()
            phrase = tuple(words[n] for n in places) or (word,)
            found.append(Done(word, tuple(doer), rows, phrase))
    return found


def _is_deed(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word may be a verb of what somebody did, no verb of saying."""
    word = row[at]
    if word.kind or is_capital(word) or not is_content(word, language):
        return False
    kept_out = language.speech.attributing | language.deeds.symmetric
    named = word_at(row, at - 1).key in language.grammar.infinitive
    present = word.key.endswith(language.spelling.present_endings)
    told = is_past(word.key, language) or present or named
    return told and word.key not in kept_out and may_be_verb(word.key)


def _agent(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the name behind the "by" of a passive: found by conservator Ana Lucic."""
    be = language.claims.be
    told = {word.key for word in row[_before(row, at, language) + 1 : at]}
    has_object = word_at(row, at + 1).key in language.common.determiners
    if not is_past(row[at].key, language) or (has_object and be.isdisjoint(told)):
        return []  # rejected a suggestion by
    for place in range(at + 1, min(at + 1 + _AGENT, len(row))):
        if row[place].kind == "mark" or row[place].key in language.common.breaks:
            return []
        if row[place].key in language.deeds.by_agent:
            behind = row[place + 1 : place + 1 + _ROLE]
            first = next((n for n, word in enumerate(behind) if is_capital(word)), None)
            if first is None or any(word.kind for word in behind[:first]):
                return []
            return _name_from(row, place + 1 + first)
    return []


def _subject(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the name of who does what an active verb tells, or nothing.

    Right before it; before or in an apposition between commas; before "who"; and of
    somebody who was the first to do it.
    """
    place = _before(row, at, language)
    if place >= 0 and row[place].key in language.grammar.infinitive:
        place = _first_to(row, place, language)
    if place < 0 or _is_passive(row, at, place, language):
        return []
    if row[place].key in language.tenses.relatives:
        place -= 1
        place -= place >= 0 and row[place].key == ","
        return _name_of(row, place, language)
    if row[place].key == ",":
        return _with_apposition(row, place, language)
    return _name_of(row, place, language)


def _before(row: Sequence[Word], at: int, language: Language) -> int:
    """Return the place before a verb, its auxiliaries and adverbs passed over."""
    passed = language.claims.auxiliaries | language.numbers.ordinals.keys()
    place = at - 1
    while place >= 0 and not row[place].kind and not is_capital(row[place]):
        key = row[place].key
        if key not in passed and not may_be_adverb(key, language):
            break
        place -= 1
    return place


def _first_to(row: Sequence[Word], at: int, language: Language) -> int:
    """Return the place before "was the first to", -1 for any other "to"."""
    ordinals, be = language.numbers.ordinals.keys(), language.claims.be
    place = at - 1
    if place < 0 or row[place].key not in ordinals:
        return -1
    return place_before(row, place, be | language.common.articles)


def _is_passive(row: Sequence[Word], at: int, place: int, language: Language) -> bool:
    """Return whether a form of "be" stands between a subject and a past form."""
    between = [word.key for word in row[place + 1 : at]]
    told = is_past(row[at].key, language)
    told = told and language.grammar.infinitive.isdisjoint(between)
    return told and not language.claims.be.isdisjoint(between)


def _with_apposition(row: Sequence[Word], comma: int, language: Language) -> list[Word]:
    """Return the name in or before what stands between two commas."""
    places = range(max(0, comma - _APPOSITION), comma)[::-1]
    opens = next((n for n in places if row[n].key == ","), None)
    if opens is None:
        return []
    if all(is_capital(word) for word in row[opens + 1 : comma]):
        return list(row[opens + 1 : comma])
    return _name_of(row, opens - 1, language)


def _name_of(row: Sequence[Word], last: int, language: Language) -> list[Word]:
    """Return the name that a group of words ends with, or that it belongs to.

    "Tadeo Ruiz, of the University of Valmar" is Ruiz; of two joined by "and", nobody.
    """
    deeds = language.deeds
    ties = deeds.ties | deeds.places | language.common.articles | {","}
    first, at = None, last
    while at >= 0 and (is_capital(row[at]) or row[at].key in ties):
        if row[at].key == "," and not (at + 1 < len(row) and row[at + 1].key in ties):
            break
        first = at if is_capital(row[at]) else first
        at -= 1
    if first is None or _is_joined(row, at, language):
        return []
    if not is_capital(row[last]) or row[first].key in language.common.pronouns:
        return []
    return _name_from(row, first)


def _is_joined(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word joins what follows to others: Lund and Berg, but no clause.

    Behind a comma it opens a clause, unless a name or a list stands before that one.
    """
    if at < 0 or row[at].key not in language.deeds.listing:
        return False
    before = at - 2
    return word_at(row, at - 1).key != "," or before < 0 or is_capital(row[before])


def _name_from(row: Sequence[Word], at: int) -> list[Word]:
    """Return the name that begins at a place; nothing for an owner."""
    name = name_at(row, at)
    return [] if any(word.owner for word in name) else name

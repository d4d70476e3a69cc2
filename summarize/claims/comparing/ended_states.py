"""What lasts for a time in one sentence, and has ended in another one.

"Police are searching for the gunman" has ended where another article has "the gunman
was arrested". The end comes last, so that the two sentences show which is the newer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.claims.comparing.done_plans import is_of_other_time
from summarize.claims.comparing.neighbours import (
    distinctive_roots,
    up_to_clause_end,
    without_owners,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Word, is_capital, word_at
from summarize.claims.words.relations import is_known, may_be_noun, may_be_verb
from summarize.language import Language
from summarize.language.claim_words import ChangeWords
from summarize.language.patterns import any_of
from summarize.language.word_sets import Words

_NEAR = 8  # words in which it is said whose state it is
_OF_A_NOUN, _OF_ANOTHER_NOUN = 2, 3  # words shared where no name says whose it is
_UNDONE = 3  # words before an end that may tell that it has not come
_BEHIND, _ELLIPSIS = "behind", "…"
_FEW_WORDS = r"(?:[\w.,'’-]+\s){0,8}?"  # what "…" stands for inside a phrase


@dataclass(frozen=True, slots=True)
class State:
    """A state, or the end of one, at the place where a sentence tells it.

    `party` are the roots of the words that say whose it is, `names` of them those with
    a capital; both are empty behind a pronoun. `words` are the roots of all words of
    the sentence that are no sign of the state, `all_names` of those with a capital.
    `counts` are the numbers of the party, `times` the years and the months that the
    sentence gives. `happened` tells that it is told as an event: was closed, ordered
    them out.
    """

    name: str
    start: int
    end: int
    party: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    all_names: frozenset[str]
    counts: frozenset[str]
    times: frozenset[str]
    happened: bool


@kept
def states(sentence: Reading) -> Sequence[State]:
    """Return what lasts for a time in a sentence, each state once.

    None whose end the sentence tells, too: was fired after he refused to resign.
    """
    patterns = _patterns(sentence.language)
    return tuple(
        state
        for state in _told(sentence, patterns.lasting)
        if not patterns.ended[state.name].search(sentence.text)
    )


@kept
def ends(sentence: Reading) -> Sequence[State]:
    """Return the ends that a sentence tells as facts, one of each state."""
    if sentence.facts.question or is_of_other_time(sentence):
        return ()
    changes, reported = sentence.language.changes, frozenset[str]()
    if not sentence.language.speech.reported.isdisjoint(sentence.words):
        reported = sentence.language.claims.have_past  # said that it had sold
    return tuple(
        end
        for end in _told(sentence, _patterns(sentence.language).ended)
        if changes.denying.isdisjoint(before := _before(sentence, end))
        and (changes.undone - reported).isdisjoint(before[-_UNDONE:])
    )


def _before(sentence: Reading, end: State) -> list[str]:
    return [word.key for word in sentence.row if word.end <= end.start]


def has_ended(state: State, end: State, language: Language) -> bool:
    """Return whether an end is surely that of a state.

    Of two names that say whose it is, one must have the words of the other; so must the
    words for two things that have one in common (bus drivers, train drivers). A name
    must stand in the other sentence where a pronoun says whose it is there. Both must
    count as many, and the end gives no year or month that the state does not. A name is
    shared; and beside whose it is, as many words as the state asks for, more where no
    name or another noun says whose it is.
    """
    if state.name != end.name or not end.times <= state.times:
        return False
    if state.counts and end.counts and state.counts.isdisjoint(end.counts):
        return False
    if state.all_names.isdisjoint(end.all_names):
        return False
    shared = (state.words & end.words) - (state.party & end.party)
    least = _shared_at_least(state, end, language.changes)
    return least is not None and len(shared) >= least


def is_end_without_name(state: State, end: State) -> bool:
    """Return whether an end of the same thing names nobody: the mill reopened.

    Whose mill it is, other sentences of its article may say.
    """
    return (
        state.name == end.name
        and not end.all_names
        and bool(end.party)
        and end.party <= state.party
        and end.times <= state.times
        and not end.counts
    )


def _shared_at_least(state: State, end: State, changes: ChangeWords) -> int | None:
    """Return how many words must be shared beside the party; None: two are told of."""
    named = bool(state.names and end.names)
    of_persons = state.name in changes.of_persons
    if named and not _is_part(state.names, end.names):
        return None
    for one, other in ((state, end), (end, state)):
        if not one.party and not other.names <= one.all_names:
            return None
    least = changes.successions[state.name].shared
    if named:
        return least
    if _is_part(state.party, end.party):
        return least + (_OF_A_NOUN if of_persons else 1)
    if state.names or end.names or of_persons:
        return least + _OF_ANOTHER_NOUN  # the gunman, a man
    is_another = state.party.isdisjoint(end.party)
    return least + _OF_ANOTHER_NOUN + 1 if is_another else None


def _is_part(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _told(
    sentence: Reading, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[State]:
    """Yield what patterns find where nobody is quoted, not of another one."""
    changes, said = sentence.language.changes, frozenset(sentence.words)
    if changes.signs.isdisjoint(said):
        return
    for name, pattern in patterns.items():
        if changes.successions[name].signs.isdisjoint(said):
            continue
        match = pattern.search(sentence.text)
        if match and not sentence.is_quoted(match.start()):
            state = _state(sentence, name, match)
            if state:
                yield state


def _state(sentence: Reading, name: str, found: re.Match[str]) -> State | None:
    """Return the state at a place, None where it is another one's."""
    row, language = sentence.row, sentence.language
    names, signs = names_in(sentence), language.changes.successions[name].signs
    start, end = found.span()
    told = [word for word in row if start <= word.start < end]
    party = _whose(sentence, found, told, signs)
    if party is None:
        return None
    words = [word for word in without_owners(row) if word.key not in signs]
    dates = sentence.facts.of("date")
    return State(
        name,
        start,
        end,
        distinctive_roots(party, language),
        distinctive_roots([word for word in party if word.start in names], language),
        distinctive_roots(words, language),
        distinctive_roots([word for word in words if word.start in names], language),
        counts=_counts(sentence, party),
        times=frozenset(day.value for day in dates if day.value.endswith("-??")),
        happened=is_past(told[0].key, language),
    )


def _whose(
    sentence: Reading, found: re.Match[str], told: Sequence[Word], signs: Words
) -> Sequence[Word] | None:
    """Return the words that say whose a state is, None where it is another one's.

    They stand before it and in it (`told`), else behind it; only behind where a phrase
    ends in "…".
    """
    row, language = sentence.row, sentence.language
    start, end = found.span()
    before = [word for word in row if word.start < start][: -_NEAR - 1 : -1]
    behind = [word for word in row if word.start >= end][:_NEAR]
    before, behind = (up_to_clause_end(near, language) for near in (before, behind))
    first = [word for word in row if word.start < start]
    if _is_of_another(first, language) or _is_of_another(behind, language):
        return None
    numbers = {fact.start for fact in sentence.facts.of("number")}
    before = [word for word in before if word.start not in numbers]
    behind = [word for word in behind if word.start not in numbers]
    is_behind = found.lastgroup == _BEHIND
    is_passive = told[0].key in language.claims.be
    party = [] if is_behind else _party([*before[::-1], *told], signs, language)
    if is_behind or not (party or is_passive):  # the jury convicted Ann Lee
        return _party(behind, signs, language)
    return party


def _is_of_another(row: Sequence[Word], language: Language) -> bool:
    """Return whether words tell of another one: a second gunman, not a third week."""
    changes = language.changes
    return any(
        word.key in changes.others
        and not is_capital(word)
        and word_at(row, at + 1).key not in changes.spans
        for at, word in enumerate(row)
    )


def _party(row: Sequence[Word], signs: Words, language: Language) -> list[Word]:
    """Return the words that say whose a state is, of those beside its sign.

    The first phrase that is no sign of it: "bus drivers" of "bus drivers in Calder",
    "Ann Lee" of "the body of Ann Lee", "the firm" behind "police said that the firm".
    What stands behind an owner is somebody else: Ann Lee's brother. None does where
    a pronoun stands there.
    """
    prepositions = language.tenses.prepositions
    said = [n for n, w in enumerate(row) if w.key in language.speech.attributing]
    behind = row[said[-1] + 1 :] if said else row
    if distinctive_roots(behind, language) - _roots(signs, language):
        row = behind
    if row and row[0].key in prepositions and any(word.key == "," for word in row):
        row = row[next(n for n, word in enumerate(row) if word.key == ",") + 1 :]
    if row and row[0].key in language.common.pronouns:
        return []
    phrase: list[Word] = []
    for word in row:
        ends = word.kind == "mark" or word.key in prepositions
        if ends and phrase:
            break
        if ends or word.key in signs or not distinctive_roots([word], language):
            continue
        phrase.append(word)
    return without_owners(phrase)


def _counts(sentence: Reading, party: Sequence[Word]) -> frozenset[str]:
    """Return the numbers of a party: three fishermen; two of the five students."""
    numbers = [fact for fact in sentence.facts.of("number") if not fact.unit]
    if not party:
        return frozenset()
    before = [fact for fact in numbers if fact.end <= party[0].start]
    part_of = _part_of(sentence.language)
    parts = [
        fact
        for fact in before
        if part_of.fullmatch(sentence.text, fact.end, party[0].start)
    ]
    beside = [f for f in numbers if any(0 <= w.start - f.end <= 1 for w in party)]
    return frozenset(fact.value for fact in parts or beside)


@cache
def _part_of(language: Language) -> re.Pattern[str]:
    """Return what joins the number of a part to the whole: two of the five."""
    of_whole = any_of(language.changes.of_whole)
    return re.compile(rf"\s(?:{of_whole})\s(?:[\w-]+\s){{0,2}}", re.IGNORECASE)


@cache
def _roots(words: Words, language: Language) -> frozenset[str]:
    return frozenset(map(language.root, words))


@kept
def names_in(sentence: Reading) -> frozenset[int]:
    """Return where the words of names start; titles are no part of them.

    Nor is the first word of a sentence, if it stands alone and is no name elsewhere,
    nor a known word that tells what the next one is: Irish students.
    """
    language, row = sentence.language, sentence.row
    none = language.common.stop | language.names.titles
    opens = row[:1] if len(row) < 2 or not is_capital(row[1]) else []
    return frozenset(
        word.start
        for at, word in enumerate(row)
        if is_capital(word)
        and word.key not in none
        and not (word in opens and is_known(word.key))
        and not _is_adjective(row, at)
    )


def _is_adjective(row: Sequence[Word], at: int) -> bool:
    """Return whether a known word with a capital stands before what it tells of."""
    before, behind = word_at(row, at - 1), word_at(row, at + 1)
    noun = may_be_noun(behind.key) and not may_be_verb(behind.key)
    tells = noun and not behind.kind and not is_capital(behind)
    return tells and not is_capital(before) and is_known(row[at].key)


@dataclass(frozen=True)
class _Patterns:
    lasting: Mapping[str, re.Pattern[str]]
    ended: Mapping[str, re.Pattern[str]]


@cache
def _patterns(language: Language) -> _Patterns:
    successions = language.changes.successions.items()
    return _Patterns(
        {name: _pattern(each.lasting) for name, each in successions},
        {name: _pattern(each.ended) for name, each in successions},
    )


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern of phrases; those that end in "…" are its group "behind"."""
    behind = [phrase for phrase in phrases if phrase.endswith(_ELLIPSIS)]
    inside = [phrase for phrase in phrases if phrase not in behind]
    opened = _told_by([phrase.removesuffix(f" {_ELLIPSIS}") for phrase in behind])
    beside = _told_by(inside)
    return re.compile(rf"\b(?:(?P<{_BEHIND}>{opened})|{beside})(?!\w)", re.IGNORECASE)


def _told_by(phrases: Sequence[str]) -> str:
    return any_of(phrases).replace(f"{_ELLIPSIS} ", _FEW_WORDS)

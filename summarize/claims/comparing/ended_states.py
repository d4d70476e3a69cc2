"""What lasts for a time in one sentence, and has ended in another one.

"Police are searching for the gunman" has ended where another article has "the gunman
was arrested". The end comes last, so that the two sentences show which is the newer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.claims.comparing.done_plans import is_of_other_time
from summarize.claims.comparing.neighbours import telling_roots, up_to_clause_end
from summarize.claims.reading.day_words import is_past
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import is_capital
from summarize.claims.words.relations import is_known
from summarize.language import Language

_NEAR = 8  # words in which it is said whose state it is
_OF_PERSONS, _OF_THINGS = 3, 2  # words shared
_UNDONE = 3  # words before an end that may tell that it has not come
_FEW_WORDS = r"(?:[\w.,'’-]+\s){0,5}?"  # what "…" stands for in a phrase


@dataclass(frozen=True, slots=True)
class State:
    """A state, or the end of one, at the place where a sentence tells it.

    `of` are the roots of the names beside it, which say whose it is; `words` those of
    all words of the sentence that are no sign of it, `names` of those with a capital.
    `happened` tells that it is told as an event: was closed, ordered them out.
    """

    name: str
    start: int
    end: int
    of: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    happened: bool


@kept
def states(sentence: Reading) -> Sequence[State]:
    """Return what lasts for a time in a sentence, each state once."""
    return tuple(_told(sentence, _patterns(sentence.language).lasting))


@kept
def ends(sentence: Reading) -> Sequence[State]:
    """Return the ends that a sentence tells as facts, one of each state."""
    if sentence.facts.question or is_of_other_time(sentence):
        return ()
    undone = sentence.language.changes.undone
    return tuple(
        end
        for end in _told(sentence, _patterns(sentence.language).ended)
        if undone.isdisjoint(
            [word.key for word in sentence.row if word.end <= end.start][-_UNDONE:]
        )
    )


def has_ended(state: State, end: State, language: Language) -> bool:
    """Return whether an end is surely that of a state.

    What is told of persons must be of the same names; where one of the two names
    nobody, three words must be shared, one a name. Of things, two words and a name.
    """
    if state.name != end.name:
        return False
    shared, least = state.words & end.words, _OF_THINGS
    if state.name in language.changes.of_persons:
        if state.of and end.of:
            return not state.of.isdisjoint(end.of)
        least = _OF_PERSONS
    return len(shared) >= least and not state.names.isdisjoint(end.names)


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
        is_told = match and not _is_quoted(sentence, match.start())
        state = _state(sentence, name, *match.span()) if match and is_told else None
        if state:
            yield state


def _is_quoted(sentence: Reading, start: int) -> bool:
    return any(each.start <= start < each.end for each in sentence.quotations)


def _state(sentence: Reading, name: str, start: int, end: int) -> State | None:
    """Return the state at a place, None where it is another one's.

    Whose it is say the names before it or in it, else those behind it.
    """
    row, language = sentence.row, sentence.language
    changes, names = language.changes, _names(sentence)
    before = [word for word in row if word.start < start][: -_NEAR - 1 : -1]
    behind = [word for word in row if word.start >= end][:_NEAR]
    before, behind = (up_to_clause_end(near, language) for near in (before, behind))
    if any(word.key in changes.others for word in (*before, *behind)):
        return None
    told = [word for word in row if start <= word.start < end]
    before += told
    signs = changes.successions[name].signs
    words = [word for word in row if word.key not in signs]
    of = [word for word in before if word.start in names]
    of = of or [word for word in behind if word.start in names]
    return State(
        name,
        start,
        end,
        telling_roots(of, language),
        telling_roots(words, language),
        telling_roots([word for word in words if word.start in names], language),
        happened=is_past(told[0].key, language),
    )


@kept
def _names(sentence: Reading) -> frozenset[int]:
    """Return where the words of names start; titles are no part of them.

    Nor is the first word of a sentence, if it stands alone and is no name elsewhere.
    """
    language, row = sentence.language, sentence.row
    none = language.common.stop | language.names.titles
    opens = row[:1] if len(row) < 2 or not is_capital(row[1]) else []
    return frozenset(
        word.start
        for word in row
        if is_capital(word)
        and word.key not in none
        and not (word in opens and is_known(word.key))
    )


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
    told = "|".join(phrases).replace("… ", _FEW_WORDS) or "(?!)"
    return re.compile(rf"\b(?:{told})(?!\w)", re.IGNORECASE)

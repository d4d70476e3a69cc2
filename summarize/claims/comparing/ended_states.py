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
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import is_capital
from summarize.language import Language

_NEAR = 8  # words in which it is said whose state it is
_LEAST_SHARED = 3
_UNDONE = 3  # words before an end that may tell that it has not come
_FEW_WORDS = r"(?:[\w.,'’-]+\s){0,4}?"  # what "…" stands for in a phrase


@dataclass(frozen=True, slots=True)
class State:
    """A state, or the end of one, at the place where a sentence tells it.

    `names` are the roots of the names beside it, which say whose it is; `others` all
    roots of the sentence but those that tell it, `named` those of them with a capital.
    """

    name: str
    start: int
    end: int
    names: frozenset[str]
    others: frozenset[str]
    named: frozenset[str]


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

    What is told of persons must have the same name beside it; where one of the two
    names nobody, and with things, the sentences must share three words, one a name.
    """
    if state.name != end.name:
        return False
    if state.name in language.changes.of_persons and state.names and end.names:
        return not state.names.isdisjoint(end.names)
    shared = state.others & end.others
    return len(shared) >= _LEAST_SHARED and not state.named.isdisjoint(end.named)


def _told(
    sentence: Reading, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[State]:
    """Yield what patterns find where nobody is quoted, not of another one."""
    changes, said = sentence.language.changes, frozenset(sentence.words)
    for name, pattern in patterns.items():
        if changes.successions[name].signs.isdisjoint(said):
            continue
        match = pattern.search(sentence.text)
        if match and not _is_quoted(sentence, match.start()):
            if state := _state(sentence, name, *match.span()):
                yield state


def _is_quoted(sentence: Reading, start: int) -> bool:
    return any(each.start <= start < each.end for each in sentence.quotations)


def _state(sentence: Reading, name: str, start: int, end: int) -> State | None:
    """Return the state at a place, None where it is another one's."""
    row, language = sentence.row, sentence.language
    others = [word for word in row if not start <= word.start < end]
    before = [word for word in others if word.start < start][: -_NEAR - 1 : -1]
    behind = [word for word in others if word.start >= end][:_NEAR]
    before, behind = (up_to_clause_end(near, language) for near in (before, behind))
    if any(word.key in language.changes.others for word in (*before, *behind)):
        return None
    names = telling_roots(filter(is_capital, before), language)
    return State(
        name,
        start,
        end,
        names or telling_roots(filter(is_capital, behind), language),
        telling_roots(others, language),
        telling_roots(filter(is_capital, others[1:]), language),
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

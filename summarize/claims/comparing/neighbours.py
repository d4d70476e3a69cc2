"""The words of content beside a place in a sentence: of whom and what it tells."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import zip_longest

from summarize.claims.reading.word_rows import Word, is_capital
from summarize.language import Language

_SHORT = 3  # letters; a word with fewer tells nothing
_UNDONE = 3  # words before a verb that may tell that it is not done


def up_to_clause_end(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the words before a mark (commas may stand) or another clause begins."""
    found = []
    for word in row:
        ends = word.key in language.changes.clause_ends
        if ends or (word.kind == "mark" and word.key != ","):
            break
        found.append(word)
    return found


def distinctive_roots(row: Iterable[Word], language: Language) -> frozenset[str]:
    """Return the roots of the words that not just any two sentences share.

    Not who has said it, days, quantifiers, words for a time, and the title of a name.
    """
    common, words = _common(language), list(row)
    return frozenset(
        language.root(word.key)
        for word, behind in zip_longest(words, words[1:])
        if not word.kind
        and len(word.key) >= _SHORT
        and word.key not in common
        and not (word.key in language.names.titles and behind and is_capital(behind))
    )


def is_undone(before: Sequence[Word], language: Language) -> bool:
    """Return whether one of the three words before a verb tells that it is not done.

    "Had" does not: what had been raised is raised. May, with a capital, is a month.
    """
    undone = language.changes.undone - language.claims.have_past
    return any(w.key in undone and not is_capital(w) for w in before[-_UNDONE:])


@cache
def _common(language: Language) -> frozenset[str]:
    calendar = language.calendar
    return frozenset().union(
        language.common.stop,
        language.speech.reporting,
        language.claims.quantifiers,
        calendar.weekdays,
        calendar.months,
        calendar.days,
        language.changes.spans,
    )


def without_owners(row: Sequence[Word]) -> list[Word]:
    """Return words without those of an owner before what is owned: Ann Lee's brother.

    What is said of the brother is not said of her.
    """
    kept: list[Word] = []
    for at, word in enumerate(row):
        if word.owner and at + 1 < len(row) and not row[at + 1].kind:
            while kept and is_capital(kept[-1]):
                kept.pop()
        else:
            kept.append(word)
    return kept

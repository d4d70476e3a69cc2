"""Negation: does one sentence deny what the other says?"""

from collections.abc import Sequence

from summarize.claims.reading.wording import Word, read_words
from summarize.language.english.check_words import (
    DENIALS,
    NEGATION_BREAKS,
    NOT_DENIED,
    NOT_FACTS,
    WEAK_NEGATIONS,
)
from summarize.language.english.fact_words import NEGATIONS
from summarize.text.tokens import STOPWORDS, root

_SCOPE = 4


def negation_differs(left: str, right: str) -> bool:
    """Return whether one text negates a word that the other states without negation.

    "was not charged" against "was charged": the first word of content after a negation
    decides. Other negations near it in the other text, also "denied" or "refused", make
    it no difference; so does "not only". Symmetric in its arguments.
    """
    first, second = read_words(left), read_words(right)
    return _flips(first, second) or _flips(second, first)


def _flips(negating: Sequence[Word], stating: Sequence[Word]) -> bool:
    heads = {root(head) for at in _negations(negating) if (head := _head(negating, at))}
    if not heads or any(word.key in DENIALS for word in stating):
        return False
    own = {root(word) for at in _negations(negating) for word in _scope(negating, at)}
    free = [root(word.key) for word in negating if word.kind != "mark"]
    denied = {root(word) for at in _negations(stating) for word in _scope(stating, at)}
    stated = {root(word.key) for word in stating if word.kind != "mark"}
    return any(
        head in stated and head not in denied and free.count(head) == 1
        for head in sorted(heads & own)
    )


def _negations(words: Sequence[Word]) -> list[int]:
    """Return the places of the negations, "not only" and weak ones left out."""
    return [
        at
        for at, word in enumerate(words)
        if word.key in NEGATIONS
        and word.key not in WEAK_NEGATIONS
        and [following.key for following in words[at + 1 : at + 2]] != ["only"]
    ]


def _scope(words: Sequence[Word], at: int) -> list[str]:
    """Return the words of content that a negation covers, up to a break."""
    covered: list[str] = []
    for word in words[at + 1 :]:
        if word.key in NEGATION_BREAKS or len(covered) == _SCOPE:
            break
        if word.kind != "mark" and word.key not in STOPWORDS:
            covered.append(word.key)
    return covered


def _head(words: Sequence[Word], at: int) -> str:
    """Return the word that a negation denies, or ""."""
    covered = [word for word in _scope(words, at) if word not in NOT_DENIED]
    first = covered[0] if covered else ""
    return first if first.isalpha() and first not in NOT_FACTS else ""

"""Does a sentence state one side of what sources differ on?"""

from summarize.claims.reading.reading import Reading
from summarize.text.tokens import words

_ALIKE = 0.5


def states_value(sentence: Reading, value: str) -> bool:
    """Return whether a sentence has the words of a value in a row; no words: it has."""
    wanted, said = words(value), sentence.words
    length = len(wanted)
    starts = range(len(said) - length + 1)
    return any(said[at : at + length] == wanted for at in starts)


def is_alike(left: Reading, right: Reading) -> bool:
    """Return whether two sentences share at least half of their content words."""
    one, other = frozenset(left.stems), frozenset(right.stems)
    union = one | other
    return bool(union) and len(one & other) >= _ALIKE * len(union)

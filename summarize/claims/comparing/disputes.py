"""Does a sentence state one side of what sources differ on?"""

from summarize.text.tokens import content_words, stem, words

_ALIKE = 0.5


def states_value(text: str, value: str) -> bool:
    """Return whether a text has the words of a value in a row; no words: it has."""
    wanted, said = words(value), words(text)
    length = len(wanted)
    starts = range(len(said) - length + 1)
    return any(said[at : at + length] == wanted for at in starts)


def is_alike(left: str, right: str) -> bool:
    """Return whether two sentences share at least half of their content words."""
    sides = [{stem(word) for word in content_words(text)} for text in (left, right)]
    union = sides[0] | sides[1]
    return bool(union) and len(sides[0] & sides[1]) >= _ALIKE * len(union)

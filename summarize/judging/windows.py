"""Windows: the sentences of a topic, best first, as sequences that an encoder reads.

A window holds what is best and not yet in another one, as far as its tokens go; inside
it the sentences stand as in the topic, article by article:
`[CLS] s1 [SEP] s2 [SEP] [CLS] s3 [SEP]`, where s3 is of another article. What the
encoder makes of the token that ends a sentence is multiplied with the embedding of the
key to give the log odds that a summary would say it.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

# A checkpoint reads what it was trained on: after a change of these train it anew.
KEY = "[keep]"  # the token whose embedding is the key
WINDOW = 250  # tokens
LONGEST_SENTENCE = 90  # tokens


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: its article, and how many sentences precede it there."""

    article: Hashable
    index: int


@dataclass(frozen=True, slots=True)
class Window:
    """Token ids; `ends[i]` is the position of the token that ends `sentences[i]`.

    `sentences` are positions in the list that the window was made from.
    """

    tokens: tuple[int, ...]
    sentences: tuple[int, ...]
    ends: tuple[int, ...]


def fill_windows(
    sentences: Sequence[Sequence[int]],
    places: Sequence[Place],
    articles: Sequence[Hashable],
    *,
    start: int,
    end: int,
    size: int = WINDOW,
) -> Iterator[Window]:
    """Yield windows of at most `size` tokens until every sentence is in one.

    `sentences` are token ids, the best first; a sentence is cut after 90 tokens, and
    one that alone exceeds `size` is a window of its own. `articles` gives the order of
    the articles of all places, `start` and `end` are the ids that open an article and
    close a sentence.
    """
    order = {article: number for number, article in enumerate(articles)}
    cut = [tuple(tokens[:LONGEST_SENTENCE]) for tokens in sentences]
    for members in _fill([len(tokens) + 2 for tokens in cut], size):
        members.sort(key=lambda i: (order[places[i].article], places[i].index, i))
        yield _window(members, cut, places, start, end)


def _fill(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Yield the positions of as many lengths in a row as fit, at least one."""
    members: list[int] = []
    used = 0
    for position, length in enumerate(lengths):
        if members and used + length > size:
            yield members
            members, used = [], 0
        members.append(position)
        used += length
    if members:
        yield members


def _window(
    members: Sequence[int],
    sentences: Sequence[Sequence[int]],
    places: Sequence[Place],
    start: int,
    end: int,
) -> Window:
    tokens: list[int] = []
    ends: list[int] = []
    for _, of_article in groupby(members, key=lambda i: places[i].article):
        tokens.append(start)
        for member in of_article:
            tokens.extend(sentences[member])
            ends.append(len(tokens))
            tokens.append(end)
    return Window(tuple(tokens), tuple(members), tuple(ends))

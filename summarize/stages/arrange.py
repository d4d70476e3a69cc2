"""Arrange: paragraphs of a long text, or bullets.

A paragraph ends where the text turns to something else: the next sentence is from
another article, or shares no words with the one before (lexical cohesion; Hearst 1997,
TextTiling). Where to break is chosen for the text as a whole, by dynamic programming
over cohesion and length, as lines of a paragraph are (Knuth & Plass 1981).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.claims.reading.leans import begins_in_mid_thought
from summarize.claims.sources import Sources
from summarize.schema import Form, Sentence, SummarySentence
from summarize.text.tokens import count_words

LEAST_WORDS = 120
"""Words below which a text is one paragraph."""

MOST_WORDS = 80
"""Words of a paragraph, unless a single sentence or quotation has more."""

_USUAL_WORDS = 55
_TOO_LONG = 100.0  # more than all breaks cost
_SAME_ARTICLE = 0.3


@dataclass(frozen=True, slots=True)
class _Block:
    """Sentences that no break parts, with the article that they are from."""

    sentences: tuple[SummarySentence, ...]
    article_id: str | None
    n_words: int


def arrange_sentences(
    sentences: Sequence[SummarySentence], sources: Sources, form: Form
) -> list[SummarySentence]:
    """Return the sentences with the numbers of their paragraphs, from 0.

    No break parts the sentences of a quotation, nor one that begins in mid-thought
    (He, But) from the one before. Of `bullets`, what is left together is one. A text
    below `LEAST_WORDS` words is one paragraph; of a longer one none has more than
    `MOST_WORDS` words if it can be parted. Of equal layouts, that with the earlier
    breaks is taken.
    """
    blocks = _blocks(sentences, sources)
    starts = set(range(len(blocks)))
    if form != "bullets":
        n_words = sum(block.n_words for block in blocks)
        starts = _starts(blocks, sources) if n_words >= LEAST_WORDS else set()
    arranged, paragraph = [], 0
    for n, block in enumerate(blocks):
        paragraph += n > 0 and n in starts
        arranged += [replace(each, paragraph=paragraph) for each in block.sentences]
    return arranged


def _blocks(sentences: Sequence[SummarySentence], sources: Sources) -> list[_Block]:
    rows: list[list[SummarySentence]] = []
    for sentence in sentences:
        if rows and _belongs(sentence, rows[-1][-1], sources):
            rows[-1].append(sentence)
        else:
            rows.append([sentence])
    return [
        _Block(
            tuple(row),
            row[0].citations[0].article_id if row[0].citations else None,
            sum(count_words(sentence.text) for sentence in row),
        )
        for row in rows
    ]


def _belongs(
    sentence: SummarySentence, before: SummarySentence, sources: Sources
) -> bool:
    """Whether a sentence stands in one paragraph with the one before in any case."""
    mine, other = _source(sentence, sources), _source(before, sources)
    if mine and other and mine.unit is not None:
        unit = (other.article_id, other.unit)
        if (mine.article_id, mine.unit) == unit:
            return True
    return begins_in_mid_thought(sources.read(sentence.text))


def _source(sentence: SummarySentence, sources: Sources) -> Sentence | None:
    """Return the best passage of a sentence."""
    if not sentence.citations:
        return None
    place = sources.place(sentence.citations[0])
    return None if place is None else sources[place]


def _starts(blocks: Sequence[_Block], sources: Sources) -> set[int]:
    """Return the blocks that begin a paragraph: the cheapest layout of all."""
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for end in range(1, len(blocks) + 1):
        layouts = []
        for start in range(end):
            cost, starts = best[start]
            cost += _length_cost(blocks[start:end])
            cost += _cohesion(blocks[start - 1], blocks[start], sources) if start else 0
            layouts.append((cost, (*starts, start)))
        best.append(min(layouts))
    return set(best[-1][1])


def _length_cost(paragraph: Sequence[_Block]) -> float:
    n_words = sum(block.n_words for block in paragraph)
    if n_words > MOST_WORDS and len(paragraph) > 1:
        return _TOO_LONG
    return abs(n_words - _USUAL_WORDS) / _USUAL_WORDS


def _cohesion(before: _Block, after: _Block, sources: Sources) -> float:
    """Return how much a break would part, from 0: nothing in common."""
    mine, other = (
        set(sources.read(sentence.text).stems)
        for sentence in (before.sentences[-1], after.sentences[0])
    )
    shared = len(mine & other) / max(1, min(len(mine), len(other)))
    return shared + _SAME_ARTICLE * (before.article_id == after.article_id)

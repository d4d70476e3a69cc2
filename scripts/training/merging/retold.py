"""Pairs of stories that tell a thing twice.

The captions of a story, and its later paragraphs, tell again in one sentence what one
or two others of it tell: people have merged and shortened them, with other joints and
other names for the same person than any rule would.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow.parquet

from scripts.training.merging.filters import is_news_sentence
from scripts.training.merging.pairs import MergingPair
from scripts.training.merging.sets import straight
from scripts.training.pairs import (
    AlignmentOptions,
    align,
    inverse_document_frequencies,
    name_stems,
    stems,
)
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import count_words

LICENCE = "by people, aligned by rule; text of the publisher"
CAPTIONED = "dailymail2020"  # whose stories hold their captions; no other set's do
_ALIGNED = AlignmentOptions(min_coverage=0.85, min_gain=0.2, min_words=8, max_words=50)
_MOST_CHARACTERS = 8000
_SHORTENED = 0.85  # of its source's words a shortening has at most
_LABEL = re.compile(r"^[A-Z][\w'-]*(?: [\w'-]+){0,4}: (?=[A-Z])")
_ENDED = re.compile(r"[.!?'\")]$")
# What is said to the reader or by someone, and what is said of a picture.
_NOT_TOLD = re.compile(
    r"^['\"]|[?!]$|\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y|us|me)\b|\bI'm\b"
    r"|\b(?:left|right|pictured|above|below|file image)\)|, (?:left|right|pictured)\b"
)


def read_stories(path: Path, source: str = CAPTIONED) -> list[list[str]]:
    """Return the sentences of every article of one source of a parquet file."""
    return [
        story_sentences(row["text"])
        for batch in pyarrow.parquet.ParquetFile(path).iter_batches(1000)
        for row in batch.to_pylist()
        if row["source"] == source
    ]


def story_sentences(text: str) -> list[str]:
    """Return the sentences of a story that tell something, each once, in its order.

    A caption is a line without a full stop: it is given one, and its label ("Family
    time: ") is taken off.
    """
    lines = (straight(normalize(line)) for line in text[:_MOST_CHARACTERS].split("\n"))
    cut = (line[start:end] for line in lines for start, end in sentence_spans(line))
    told = (_LABEL.sub("", sentence.strip()) for sentence in cut)
    ended = (text if _ENDED.search(text) else f"{text}." for text in told)
    return [text for text in dict.fromkeys(ended) if not _NOT_TOLD.search(text)]


def retold_pairs(stories: Sequence[Sequence[str]]) -> Iterator[MergingPair]:
    """Yield a pair for each sentence that one or two others of its story cover.

    Those that hold most of the sentence come first. A shortening is clearly shorter
    than its source, and all sentences are whole ones in the style of a report.
    """
    names = name_stems(map(" ".join, stories))
    idf = inverse_document_frequencies(map(" ".join, stories))
    for sentences in stories:
        known = [(text, frozenset(stems(text))) for text in sentences]
        known = [each for each in known if len(each[1]) >= _ALIGNED.min_words]
        for place, (target, found) in enumerate(known):
            if len(found) > _ALIGNED.max_words or not is_news_sentence(target):
                continue
            others = [*known[:place], *known[place + 1 :]]
            pair = align(target, others, idf, names, _ALIGNED)
            if pair and _is_fit(pair.sources, target):
                task = "merge" if len(pair.sources) > 1 else "shorten"
                yield MergingPair(pair.sources, target, task, "retold", LICENCE)


def _is_fit(sources: Sequence[str], target: str) -> bool:
    if not all(map(is_news_sentence, sources)):
        return False
    most = _SHORTENED * count_words(sources[0])
    return len(sources) > 1 or count_words(target) <= most

"""Copy-first training pairs: a reference sentence and the sources that cover it.

Sources are sentences that the pipeline hands to its writer (topics.py), never those of
articles that do not belong in their topic. Every reference sentence is aligned with the
one or two that hold most of its idf mass. A pair is kept only when they cover enough of
the sentence and hold every number and name in it, so that the model learns to rewrite
what it reads and not to add to it. Exact copies of cased news sentences are mixed in:
they teach names and numbers to be copied right.
"""

import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scripts.training.topics import RankedTopic
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans

WORD = re.compile(r"[a-z0-9]+")
_FINISHED = re.compile(r"[.!?][\"'”’) ]*$")
_ATTRIBUTION = re.compile(
    r",(?: (?:reports|notes|per|via) [^,.]{2,40}"
    r"| (?:the )?[^,.]{2,30} (?:reports|notes))\.(?P<quote>)$"
)
_INNER_WORD = re.compile(r"(?<=[a-z,] )[A-Za-z]+")
_COUNTED = "two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: str(n) for n, word in enumerate(_COUNTED.split(), start=2)}
STEM = 6


@dataclass(frozen=True, slots=True)
class TrainingPair:
    """What the model reads (one or two sentences) and what it should write."""

    sources: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class AlignmentOptions:
    """Which alignments are good enough to learn from."""

    min_coverage: float = 0.6
    min_gain: float = 0.12
    min_words: int = 6
    max_words: int = 60
    distractor_share: float = 0.1


def stems(text: str) -> list[str]:
    """Lower-cased runs of letters and digits, number words as digits, cut to stems."""
    return [
        _NUMBER_WORDS.get(word, word if word[0].isdigit() else word[:STEM])
        for word in WORD.findall(text.lower())
    ]


def without_attribution(sentence: str) -> str:
    """The sentence without a closing ``, the Daily Planet reports``."""
    return _ATTRIBUTION.sub(r".\g<quote>", sentence)


def name_stems(texts: Iterable[str], min_share: float = 0.8) -> frozenset[str]:
    """Stems that cased text writes with a capital even inside a sentence."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for text in texts:
        for word in _INNER_WORD.findall(text):
            counts = lower if word[0].islower() else upper
            counts.update(stems(word))
    return frozenset(
        stem
        for stem, n in upper.items()
        if n >= 3 and n >= min_share * (n + lower[stem])
    )


def inverse_document_frequencies(documents: Iterable[str]) -> dict[str, float]:
    """Smoothed idf of every word over the documents."""
    counts: Counter[str] = Counter()
    total = 0
    for document in documents:
        counts.update(set(stems(document)))
        total += 1
    return {word: math.log((1 + total) / (1 + n)) + 0.1 for word, n in counts.items()}


def align(
    target: str,
    candidates: Sequence[tuple[str, frozenset[str]]],
    idf: dict[str, float],
    names: frozenset[str],
    options: AlignmentOptions,
) -> TrainingPair | None:
    """The sources that cover ``target``, best first, or None if too little is."""
    wanted = set(stems(target))
    weight = {word: idf.get(word, 10.0) for word in wanted}
    total = sum(weight.values())
    chosen: list[tuple[str, frozenset[str]]] = []
    missing = wanted
    for _ in range(2):
        best = max(
            (c for c in candidates if c not in chosen),
            key=lambda c: sum(weight[word] for word in missing & c[1]),
            default=None,
        )
        if best is None:
            break
        gain = sum(weight[word] for word in missing & best[1])
        if gain < options.min_gain * total:
            break
        chosen.append(best)
        missing = missing - best[1]
    covered = total - sum(weight[word] for word in missing)
    if not chosen or covered < options.min_coverage * total:
        return None
    if any(word[0].isdigit() or word in names for word in missing):
        return None
    return TrainingPair(tuple(text for text, _ in chosen), target)


def reference_sentences(reference: str) -> list[str]:
    """The sentences of a reference, cut and normalised as those of articles are."""
    return [normalize(reference[start:end]) for start, end in sentence_spans(reference)]


def aligned_pairs(
    targets: Iterable[str],
    sources: Iterable[str],
    idf: dict[str, float],
    names: frozenset[str],
    options: AlignmentOptions,
    rng: random.Random,
) -> Iterator[TrainingPair]:
    """The good alignments of targets, some with a sentence that adds nothing.

    ``sources`` may be of any length, targets are tidied: no closing attribution.
    """
    candidates = [
        (sentence, frozenset(found))
        for sentence in sources
        if _fits(found := stems(sentence), options)
    ]
    for target in map(without_attribution, targets):
        if not _fits(stems(target), options):
            continue
        if not _FINISHED.search(target) or target.count('"') % 2:
            continue
        pair = align(target, candidates, idf, names, options)
        if pair is None:
            continue
        if len(pair.sources) == 1 and rng.random() < options.distractor_share:
            extra = rng.choice(candidates)[0]
            if extra != pair.sources[0]:
                pair = TrainingPair((pair.sources[0], extra), target)
        yield pair


def _fits(found: Sequence[str], options: AlignmentOptions) -> bool:
    return options.min_words <= len(found) <= options.max_words


def topic_pairs(
    topics: Sequence[RankedTopic],
    names: frozenset[str],
    options: AlignmentOptions,
    seed: int,
) -> Iterator[TrainingPair]:
    """Aligned pairs of topics, in their order: references from what the writer reads.

    Sentences of articles that do not belong in a topic are no sources.
    """
    idf = inverse_document_frequencies(
        text for topic in topics for text in _article_texts(topic)
    )
    for topic in topics:
        rng = random.Random(f"{seed}/{topic.id}")
        relevant = [each.text for each in topic.sentences if each.relevant]
        for reference in topic.references:
            targets = reference_sentences(reference)
            yield from aligned_pairs(targets, relevant, idf, names, options, rng)


def _article_texts(topic: RankedTopic) -> Iterable[str]:
    articles: dict[int, list[str]] = {}
    for sentence in topic.sentences:
        articles.setdefault(sentence.article, []).append(sentence.text)
    return map(" ".join, articles.values())


def lead_pairs(
    articles: Sequence[Sequence[str]],
    names: frozenset[str],
    options: AlignmentOptions,
    seed: int,
) -> Iterator[TrainingPair]:
    """Opening sentences of cased articles as targets, the rest of each as sources."""
    idf = inverse_document_frequencies(map(" ".join, articles))
    rng = random.Random(seed)
    for opening, *rest in filter(None, articles):
        yield from aligned_pairs([opening], rest, idf, names, options, rng)


def copy_pairs(
    articles: Sequence[Sequence[str]], count: int, options: AlignmentOptions, seed: int
) -> list[TrainingPair]:
    """Up to ``count`` sentences, two of an article, each its own target."""
    rng = random.Random(seed)
    pairs: list[TrainingPair] = []
    for sentences in rng.sample(articles, len(articles)):
        if len(pairs) >= count:
            break
        for sentence in rng.sample(sentences, min(2, len(sentences))):
            if _fits(stems(sentence), options) and _FINISHED.search(sentence):
                pairs.append(TrainingPair((sentence,), sentence))
    return pairs[:count]

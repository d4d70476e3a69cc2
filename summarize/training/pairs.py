"""Copy-first training pairs: a reference sentence and the sources that cover it.

Every reference sentence of a topic is aligned with the one or two source
sentences that hold most of its idf mass. A pair is kept only when the sources
cover enough of the sentence and hold every number in it, so that the model
learns to rewrite what it reads and not to add to it. Exact copies of cased news
sentences are mixed in: they teach names and numbers to be copied right.
"""

import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as parquet

WORD = re.compile(r"[a-z0-9]+")
_ABBREVIATIONS = (
    "mr|mrs|ms|dr|st|sgt|gen|sen|rep|gov|lt|col|capt|cmdr|prof|rev|jr|sr|vs|no|inc"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
_BOUNDARY = re.compile(
    r"(?<=[.!?])(?P<close>(?: ?[\"'”’)])*) +(?=(?:[\"'“‘(] ?)?[A-Z0-9])|\n+"
)
_ABBREVIATION_END = re.compile(rf"\b(?:{_ABBREVIATIONS}|[a-z])\.$", re.I)
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
class Pair:
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


def split_sentences(text: str) -> list[str]:
    """Split text whose sentences start with a capital; cut sentences are kept."""
    sentences: list[str] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        end = match.end("close") if match["close"] is not None else match.start()
        if _ABBREVIATION_END.search(text[start:end]):
            continue
        sentences.append(text[start:end].strip())
        start = match.end()
    sentences.append(text[start:].strip())
    return [sentence for sentence in sentences if sentence]


def words(text: str) -> list[str]:
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
            counts.update(words(word))
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
        counts.update(set(words(document)))
        total += 1
    return {word: math.log((1 + total) / (1 + n)) + 0.1 for word, n in counts.items()}


def align(
    target: str,
    candidates: Sequence[tuple[str, frozenset[str]]],
    idf: dict[str, float],
    names: frozenset[str],
    options: AlignmentOptions,
) -> Pair | None:
    """The sources that cover ``target``, best first, or None if too little is."""
    wanted = set(words(target))
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
    return Pair(tuple(text for text, _ in chosen), target)


def topic_pairs(
    documents: Sequence[str],
    reference: str,
    idf: dict[str, float],
    names: frozenset[str],
    options: AlignmentOptions,
    rng: random.Random,
) -> Iterator[Pair]:
    """The good alignments of one topic, some with a sentence that adds nothing."""
    candidates: list[tuple[str, frozenset[str]]] = []
    for document in documents:
        for sentence in split_sentences(document):
            found = words(sentence)
            if options.min_words <= len(found) <= options.max_words:
                candidates.append((sentence, frozenset(found)))
    for target in map(without_attribution, split_sentences(reference)):
        n_words = len(words(target))
        if not options.min_words <= n_words <= options.max_words:
            continue
        if not _FINISHED.search(target) or target.count('"') % 2:
            continue
        pair = align(target, candidates, idf, names, options)
        if pair is None:
            continue
        if len(pair.sources) == 1 and rng.random() < options.distractor_share:
            extra = rng.choice(candidates)[0]
            if extra != pair.sources[0]:
                pair = Pair((pair.sources[0], extra), target)
        yield pair


def multinews_pairs(
    path: Path,
    names: frozenset[str],
    options: AlignmentOptions,
    seed: int,
    limit: int | None = None,
) -> list[Pair]:
    """Aligned pairs of a Multi-News parquet file, in the order of the file."""
    rows = parquet.read_table(path, columns=["documents", "reference"])
    topics = rows.slice(0, limit).to_pylist()
    idf = inverse_document_frequencies(
        document["text"] for topic in topics for document in topic["documents"]
    )
    rng = random.Random(seed)
    return [
        pair
        for topic in topics
        for pair in topic_pairs(
            [document["text"] for document in topic["documents"]],
            topic["reference"],
            idf,
            names,
            options,
            rng,
        )
    ]


def lead_pairs(
    path: Path,
    n_articles: int,
    names: frozenset[str],
    options: AlignmentOptions,
    seed: int,
) -> list[Pair]:
    """Opening sentences of cased news as targets, the rest of the article as source."""
    texts = parquet.read_table(path, columns=["text"]).column("text")
    rng = random.Random(seed)
    chosen = rng.sample(range(len(texts)), min(n_articles, len(texts)))
    articles = [split_sentences(texts[index].as_py()) for index in chosen]
    idf = inverse_document_frequencies(map(" ".join, articles))
    return [
        pair
        for opening, *rest in filter(None, articles)
        for pair in topic_pairs(["\n".join(rest)], opening, idf, names, options, rng)
    ]


def copy_pairs(
    path: Path, count: int, options: AlignmentOptions, seed: int
) -> list[Pair]:
    """Sentences of cased news, each its own target."""
    texts = parquet.read_table(path, columns=["text"]).column("text")
    rng = random.Random(seed)
    pairs: list[Pair] = []
    for index in rng.sample(range(len(texts)), len(texts)):
        if len(pairs) >= count:
            break
        sentences = split_sentences(texts[index].as_py())
        for sentence in rng.sample(sentences, min(2, len(sentences))):
            n_words = len(words(sentence))
            fits = options.min_words <= n_words <= options.max_words
            if fits and _FINISHED.search(sentence):
                pairs.append(Pair((sentence,), sentence))
    return pairs[:count]

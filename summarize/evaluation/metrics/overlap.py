"""How a summary relates to its articles' words: copied, new, repeated, how long."""

from collections.abc import Sequence

from summarize.evaluation.metrics.sentences import split_sentences
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words, words

_BETWEEN = "\n"  # no word: fragments do not run from one article into the next


def fragments(summary: Sequence[str], source: Sequence[str]) -> list[int]:
    """Return the lengths of the extractive fragments, in summary order.

    Greedy as in Grusky, Naaman and Artzi (2018), figure 3: at each place the longest
    run of summary tokens that stands in the source; tokens it lacks are skipped.
    """
    starts: dict[str, list[int]] = {}
    for place, token in enumerate(source):
        starts.setdefault(token, []).append(place)
    lengths, i = [], 0
    while i < len(summary):
        longest = max(
            (_run(summary, i, source, j) for j in starts.get(summary[i], ())), default=0
        )
        if longest:
            lengths.append(longest)
        i += max(longest, 1)
    return lengths


def overlap_scores(summary: str, articles: Sequence[str]) -> dict[str, float]:
    """Return how much of the summary is copied from the articles, and what is new.

    `coverage` (share of words in fragments), `density` (mean fragment length a word is
    in) and `compression` (source words for a summary word) after Grusky et al. (2018);
    `novel_1` … `novel_3`: share of the summary's different n-grams that no article has.
    All are 0 for an empty summary.
    """
    tokens = words(summary)
    sources = [words(article) for article in articles]
    joined = [token for source in sources for token in (*source, _BETWEEN)]
    lengths = fragments(tokens, joined)
    n = max(len(tokens), 1)
    compression = sum(map(len, sources)) / n if tokens else 0.0
    scores = {
        "coverage": sum(lengths) / n,
        "density": sum(length * length for length in lengths) / n,
        "compression": compression,
    }
    for size in (1, 2, 3):
        scores[f"novel_{size}"] = _novel(tokens, joined, size)
    return scores


def redundancy_scores(summary: str) -> dict[str, float]:
    """Return how much a summary repeats itself.

    `repeated_trigrams`: share of trigrams seen before in it; `sentence_similarity`: the
    highest cosine of two of its sentences (tf-idf within the summary; 0 for one).
    """
    tokens = words(summary)
    trigrams = [tuple(tokens[i : i + 3]) for i in range(len(tokens) - 2)]
    repeated = 1 - len(set(trigrams)) / len(trigrams) if trigrams else 0.0
    return {
        "repeated_trigrams": repeated,
        "sentence_similarity": _closest_pair(split_sentences(summary)),
    }


def length_scores(summary: str, references: Sequence[str]) -> dict[str, float]:
    """Return `words`, and with references `length_ratio` to their mean length."""
    n = count_words(summary)
    if not references:
        return {"words": float(n)}
    mean = sum(count_words(text) for text in references) / len(references)
    return {"words": float(n), "length_ratio": n / mean if mean else 0.0}


def _run(left: Sequence[str], i: int, right: Sequence[str], j: int) -> int:
    length = 0
    most = min(len(left) - i, len(right) - j)
    while length < most and left[i + length] == right[j + length]:
        length += 1
    return length


def _novel(summary: Sequence[str], source: Sequence[str], size: int) -> float:
    new = _ngrams(summary, size)
    return len(new - _ngrams(source, size)) / len(new) if new else 0.0


def _ngrams(tokens: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return set(zip(*(tokens[i:] for i in range(size)), strict=False))


def _closest_pair(sentences: Sequence[str]) -> float:
    token_lists = [words(sentence) for sentence in sentences]
    if len(token_lists) < 2:
        return 0.0
    rows = tfidf_rows(token_lists, inverse_frequencies(token_lists)).toarray()
    cosines = rows @ rows.T
    pairs = range(len(rows))
    return round(float(max(cosines[i, j] for i in pairs for j in pairs if i < j)), 6)

"""Plain signals of whether evidence supports a claim: what our score must beat.

Each is a number that is higher for a better supported claim; `rouge_l_*` are ROUGE-L of
the claim and the best evidence sentence or all of it, over light stems.
"""

from collections.abc import Sequence

from summarize.evaluation.metrics.lcs import lcs_length
from summarize.evaluation.metrics.overlap import fragments
from summarize.language.english import ENGLISH
from summarize.text.similarity import inverse_frequencies, mass, tfidf_rows
from summarize.text.tokens import content_words, words

_BETWEEN = "\n"


def support_signals(claim: str, evidence: Sequence[str]) -> dict[str, float]:
    """Return the signals by name, for a claim and its evidence sentences."""
    rows = [[ENGLISH.stem(word) for word in words(sentence)] for sentence in evidence]
    wanted = [ENGLISH.stem(word) for word in words(claim)]
    joined = [word for row in rows for word in (*row, _BETWEEN)]
    return {
        **_rouge_l(wanted, rows),
        **_coverage(claim, evidence),
        **_ngrams(wanted, joined),
        **_fragments(wanted, joined),
        "tfidf_cosine": _cosine(claim, evidence),
        "numbers_found": -float(len(_numbers(wanted) - _numbers(joined))),
        "length": -float(len(wanted)),
    }


def _rouge_l(wanted: list[str], rows: Sequence[list[str]]) -> dict[str, float]:
    common = [lcs_length(wanted, row) for row in rows]
    document = [word for row in rows for word in row]
    whole = lcs_length(wanted, document)
    best = [
        2 * n / max(len(wanted) + len(r), 1) for n, r in zip(common, rows, strict=True)
    ]
    return {
        "rouge_l_f": max(best, default=0.0),
        "rouge_l_recall": max(common, default=0) / max(len(wanted), 1),
        "rouge_l_f_document": 2 * whole / max(len(wanted) + len(document), 1),
        "rouge_l_recall_document": whole / max(len(wanted), 1),
    }


def _coverage(claim: str, evidence: Sequence[str]) -> dict[str, float]:
    """Return the idf share of content words in the best 1, 2, 3 and all sentences."""
    sets = [
        frozenset(map(ENGLISH.stem, content_words(sentence, ENGLISH)))
        for sentence in evidence
    ]
    idf = inverse_frequencies([sorted(tokens) for tokens in sets])
    wanted = frozenset(map(ENGLISH.stem, content_words(claim, ENGLISH)))
    unseen = max(idf.values(), default=1.0)
    weights = {token: idf.get(token, unseen) for token in wanted}
    total = mass(wanted, weights) or 1.0
    held: frozenset[str] = frozenset()
    scores = {}
    for count in (1, 2, 3):
        news = [wanted & tokens for tokens in sets] or [held]
        held |= max(news, key=lambda tokens: mass(tokens - held, weights))
        scores[f"covered_by_{count}"] = mass(held, weights) / total
    everything = wanted & frozenset().union(*sets)
    return {**scores, "covered_by_all": mass(everything, weights) / total}


def _ngrams(wanted: list[str], joined: list[str]) -> dict[str, float]:
    scores = {}
    for size, name in ((1, "unigrams"), (2, "bigrams"), (3, "trigrams")):
        own = set(zip(*(wanted[i:] for i in range(size)), strict=False))
        known = set(zip(*(joined[i:] for i in range(size)), strict=False))
        scores[f"{name}_found"] = len(own & known) / len(own) if own else 0.0
    return scores


def _fragments(wanted: list[str], joined: list[str]) -> dict[str, float]:
    lengths = fragments(wanted, joined)
    n = max(len(wanted), 1)
    return {
        "fragment_coverage": sum(lengths) / n,
        "fragment_density": sum(length * length for length in lengths) / n,
        "longest_fragment": float(max(lengths, default=0)),
    }


def _cosine(claim: str, evidence: Sequence[str]) -> float:
    token_lists = [
        list(map(ENGLISH.stem, content_words(sentence, ENGLISH)))
        for sentence in evidence
    ]
    idf = inverse_frequencies(token_lists)
    rows = tfidf_rows(token_lists, idf)
    query = tfidf_rows([list(map(ENGLISH.stem, content_words(claim, ENGLISH)))], idf)
    return float((rows @ query.T).max()) if token_lists and idf else 0.0


def _numbers(tokens: Sequence[str]) -> set[str]:
    return {token for token in tokens if token[0].isdigit()}

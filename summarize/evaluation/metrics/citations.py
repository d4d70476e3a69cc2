"""How well a summary is tied to its articles, from its citations: no model, no labels.

`lexical_citation_*` follow the citation recall and precision of ALCE (Gao et al. 2023)
with word coverage as the judge in place of an entailment model. They are proxies, hence
the name; read them beside other values of their own kind only.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from summarize.language.english import ENGLISH
from summarize.schema import Citation, Summary, SummarySentence, Topic
from summarize.text.similarity import inverse_frequencies, mass
from summarize.text.tokens import content_words

COVERED = 0.5
CITATION_METRICS = frozenset(
    {
        "supported",
        "cited",
        "citation_score",
        "flagged",
        "articles_cited",
        "article_balance",
        "lexical_citation_recall",
        "lexical_citation_precision",
    }
)


def citation_scores(summary: Summary, topic: Topic) -> dict[str, float]:
    """Return the citation metrics of a summary; all but `flagged` better when higher.

    `supported`: share of sentences with this verdict, which copied ones nearly always
    have (`sentence_classes` tells them apart); `cited`: share with a strong or medium
    citation; `citation_score`: mean score of each sentence's best citation; `flagged`:
    share of sentences with a flag of their own, `weak` too; `articles_cited`: share of
    articles that support a sentence; `article_balance`: evenness of these citations
    over all articles (normalised entropy, 1 for a single article). 0 for an empty
    summary.
    """
    sentences = summary.sentences
    n = max(len(sentences), 1)
    real = [c for sentence in sentences for c in _support(sentence)]
    best = [max((c.score for c in s.citations), default=0.0) for s in sentences]
    by_article = Counter(citation.article_id for citation in real)
    return {
        "supported": sum(each.verdict == "supported" for each in sentences) / n,
        "cited": sum(bool(_support(sentence)) for sentence in sentences) / n,
        "citation_score": sum(best) / n,
        "flagged": sum(map(_is_flagged, sentences)) / n,
        "articles_cited": len(by_article) / max(len(topic.articles), 1),
        "article_balance": _evenness(by_article, len(topic.articles)),
        **_lexical_scores(summary, topic),
    }


def _support(sentence: SummarySentence) -> list[Citation]:
    """Return the citations that claim support: `nearest` ones do not."""
    return [c for c in sentence.citations if c.is_support]


def _is_flagged(sentence: SummarySentence) -> bool:
    return any(not flag.kind.is_of_sources for flag in sentence.flags)


def _evenness(counts: Mapping[str, int], n_articles: int) -> float:
    total = sum(counts.values())
    if not total:
        return 0.0
    if n_articles < 2:
        return 1.0
    shares = [counts[name] / total for name in sorted(counts)]
    entropy = -sum(share * math.log(share) for share in shares)
    return abs(entropy) / math.log(n_articles)


def _lexical_scores(summary: Summary, topic: Topic) -> dict[str, float]:
    texts = {article.id: article.text for article in topic.articles}
    passages = [
        content_words(line, ENGLISH) for t in texts.values() for line in t.splitlines()
    ]
    passages += [
        content_words(sentence.text, ENGLISH) for sentence in summary.sentences
    ]
    idf = inverse_frequencies(passages)
    recall, precision = [], []
    for sentence in summary.sentences:
        wanted = frozenset(content_words(sentence.text, ENGLISH))
        cited = [
            frozenset(content_words(texts[c.article_id][c.start : c.end], ENGLISH))
            for c in _support(sentence)
        ]
        supported = _covers(wanted, cited, idf)
        recall.append(float(supported))
        precision += [
            float(supported and _counts(wanted, cited, place, idf))
            for place in range(len(cited))
        ]
    return {
        "lexical_citation_recall": sum(recall) / max(len(recall), 1),
        "lexical_citation_precision": sum(precision) / max(len(precision), 1),
    }


def _covers(
    wanted: frozenset[str], cited: Sequence[frozenset[str]], idf: Mapping[str, float]
) -> bool:
    """Return whether the cited passages hold enough of the sentence's content words."""
    union: frozenset[str] = frozenset().union(*cited)
    needed = mass(wanted, idf)
    return bool(cited) and needed > 0 and mass(wanted & union, idf) >= COVERED * needed


def _counts(
    wanted: frozenset[str],
    cited: Sequence[frozenset[str]],
    place: int,
    idf: Mapping[str, float],
) -> bool:
    """Return whether a citation supports alone, or the others do not without it."""
    others = [*cited[:place], *cited[place + 1 :]]
    return _covers(wanted, [cited[place]], idf) or not _covers(wanted, others, idf)

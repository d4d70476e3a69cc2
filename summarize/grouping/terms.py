"""What an article is about: its words and names, each weighed by how rare it is."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from scipy.sparse import csr_matrix

from summarize.language.english import ENGLISH
from summarize.schema import Article
from summarize.text.similarity import sparse_rows
from summarize.text.tokens import words
from summarize.text.word_vectors import frequency_rank

_BEGINNING = 300  # words; news tells its event at the top
_COMMON = 55  # a word as frequent as the 55th says nothing of an event
_AT_LARGE = 1_000  # articles of any kind that a stream is counted with
_PAIR = 0.5  # what a pair of words weighs of a word as rare
_MOST_TERMS = 80  # of an article, the heaviest

Terms = Counter[str]


def read_terms(article: Article) -> Terms:
    """Return the terms of an article's title and first 300 words, with their counts.

    A term is the stem of a word of content, or two of them side by side: most names
    are two words, and so they need no capitals to be seen.
    """
    found = words(article.text)[:_BEGINNING]
    terms: Terms = Counter()
    for run in _runs([*words(article.title or ""), "", *found]):
        terms.update(run)
        terms.update(f"{one} {two}" for one, two in pairwise(run))
    return terms


def _runs(found: Iterable[str]) -> Iterable[list[str]]:
    """Yield the stems of words that stand side by side, without stop words."""
    run: list[str] = []
    for word in found:
        if word and word not in ENGLISH.common.stop:
            run.append(ENGLISH.stem(word))
        elif run:
            yield run
            run = []
    yield run


def weighed_rows(articles: Sequence[Terms]) -> csr_matrix:
    """Return a row of weights for each article, of length 1 or less.

    A term weighs count / (count + 1) times its inverse frequency (`_rarities`). The
    heaviest 80 of an article stay, and of those the ones that another article has, too:
    the product of two rows is nearly the cosine of all their terms.
    """
    rarities = _rarities(articles)
    shared = Counter(term for terms in articles for term in terms)
    columns = {term: n for n, term in enumerate(sorted(shared)) if shared[term] > 1}
    rows = (_heaviest(terms, rarities, columns) for terms in articles)
    return sparse_rows(rows, columns, len(shared))


def _heaviest(
    terms: Terms, rarities: Mapping[str, float], shared: Collection[str]
) -> Mapping[str, float]:
    """Return the weights of the heaviest terms, those that another article has, too."""
    weights = {t: n / (n + 1) * rarities[t] for t, n in terms.items()}
    norm = math.sqrt(sum(w * w for w in sorted(weights.values()))) or 1.0
    heaviest = sorted(weights, key=lambda t: (-weights[t], t))[:_MOST_TERMS]
    return {t: weights[t] / norm for t in heaviest if t in shared and weights[t]}


def _rarities(articles: Sequence[Terms]) -> Mapping[str, float]:
    """Return the inverse frequency of each term, 0 for one that is everywhere.

    Counted in the articles and in a thousand more at large, where the word of rank r is
    in 55 of r (Zipf's law): a few articles of one event have only those to say what is
    rare, and of a large stream its own words count.
    """
    counts = Counter(term for terms in articles for term in terms)
    n = len(articles) + _AT_LARGE
    rarities = {}
    for term, count in counts.items():
        at_large = _AT_LARGE * min(1.0, _COMMON / frequency_rank(term))
        weight = _PAIR if " " in term else 1.0
        rarities[term] = weight * max(0.0, math.log(n / (count + at_large)))
    return rarities

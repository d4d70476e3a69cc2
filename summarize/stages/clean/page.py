"""A page as a whole: walls that hold nothing, stubs of a paywall, lists of stories."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from summarize.language import Language
from summarize.schema import CleanedArticle, Removed
from summarize.stages.clean.headings import HEADINGS
from summarize.stages.clean.lines import Line, split_lines
from summarize.stages.clean.rule_book import RuleBook

INDEX_PAGE = "index_page"
_PAYWALL_WORDS = 120
_PAGE_WORDS = 250
_CARDS = 4  # stories that a page of others shows at least
_TEASER_WORDS = 45
_BARE_TITLES = 6  # the same, without teasers
_TITLE_WORDS = 4
_BARE_FURNITURE = 2
_SHARED_STEMS = 2  # that two texts about one thing have at least
_HALF = 0.5
_TEASERS = 6  # that a page without titles of their own shows at least
_MOST = 0.65
_MOSTLY_PROSE = 0.75
_IN_COMMON = 0.34  # the share of teasers that the most frequent word stands in
_TITLED = re.compile(r"(?:[^\s:]+\s){2,11}[^\s:]+(?::| [–—|-])\s[^\W\d_a-z]")
_BETWEEN_CARDS = frozenset(
    {
        "byline",
        "date_line",
        "heading",
        "link_end",
        "related_link",
        "stamp",
        "glued_stamp",
    }
)
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://\S+")

Card = tuple[str, str]  # a title and the text below it


def check_page(cleaned: CleanedArticle, book: RuleBook) -> CleanedArticle:
    """Warn of a page that holds nothing, and set aside what little it holds."""
    if not cleaned.article.text.strip():
        return cleaned
    texts = [cleaned.story[start:end] for start, end in cleaned.kept]
    lines = [Line(0, len(text), text, len(text.split())) for text in texts]
    if _is_index(cleaned, book):
        return _set_aside(
            cleaned, INDEX_PAGE, "holds no article: the page lists other stories"
        )
    if any(line.is_prose and not book.page_rule(line.text) for line in lines):
        return _check_cut(cleaned, sum(line.n_words for line in lines), book)
    if sum(line.n_words for line in lines) > _PAGE_WORDS:
        return cleaned
    text = cleaned.article.text
    rules = (book.page_rule(line.text) for line in split_lines(text))
    rule = next((rule for rule in rules if rule is not None), None)
    if rule is None:
        return cleaned
    return _set_aside(cleaned, rule, f"holds no article: the page {book.reasons[rule]}")


def _set_aside(cleaned: CleanedArticle, rule: str, warning: str) -> CleanedArticle:
    """Return the article without any text, for `rule`, and with a warning."""
    name = cleaned.article.id
    spans = [Removed(name, start, end, rule) for start, end in cleaned.kept]
    removed = sorted([*cleaned.removed, *spans], key=lambda span: span.start)
    return CleanedArticle(cleaned.article, (), tuple(removed), warning=warning)


def _check_cut(cleaned: CleanedArticle, n_words: int, book: RuleBook) -> CleanedArticle:
    """Warn of an article of which a paywall shows only the opening."""
    if n_words >= _PAYWALL_WORDS:
        return cleaned
    text = cleaned.article.text
    gone = [text[span.start : span.end] for span in cleaned.removed]
    if not any(book.page_rule(part) == "paywall_stub" for part in gone):
        return cleaned
    warning = f"may be cut short by a paywall: only {n_words} words are left"
    return replace(cleaned, warning=warning)


def _is_index(cleaned: CleanedArticle, book: RuleBook) -> bool:
    """Whether a page holds titles of stories, at most with a teaser each, or teasers.

    The stories are about different things: a text with a heading over every paragraph
    comes back to the same words, and so does one of short paragraphs.
    """
    lines = list(_lines(cleaned))
    titles = [line for line in lines if not line.is_sentence and not line.is_listed]
    if not any(line.is_prose for line in lines):
        n_furniture = sum(book.is_furniture(span.rule) for span in cleaned.removed)
        long = [line for line in titles if line.n_words >= _TITLE_WORDS]
        return (
            len(long) >= _BARE_TITLES
            and 2 * len(long) > len(lines)
            and n_furniture >= _BARE_FURNITURE
        )
    cards = [" ".join(card) for card in _cards(lines)]
    if len(cards) >= _CARDS and _strangers(_stems(cards, book.language)) > _HALF:
        return True
    return _shows_list(cleaned, lines) and _are_teasers(lines, book.language)


def _shows_list(cleaned: CleanedArticle, lines: Sequence[Line]) -> bool:
    """Whether the form of a page is that of a list of stories.

    Its text was taken out of a page, which loses titles that are links; or most lines
    have a title before a colon or a dash; or stamps and the like stand between them, at
    half of the places at least: an article has its own together at its top.
    """
    marks = [span.start for span in cleaned.removed if span.rule in _BETWEEN_CARDS]
    gaps = {bisect_left(lines, mark, key=lambda line: line.start) for mark in marks}
    n_titled = sum(_TITLED.match(line.text) is not None for line in lines)
    return (
        cleaned.article.extracted_by is not None
        or len(gaps) >= max(_CARDS, _HALF * len(lines))
        or n_titled >= _MOSTLY_PROSE * len(lines)
    )


def _are_teasers(lines: Sequence[Line], language: Language) -> bool:
    """Whether lines are teasers, few of them with a title of its own."""
    teasers = [line for line in lines if line.n_words >= _TITLE_WORDS]
    n_prose = sum(line.is_prose for line in teasers)
    if n_prose < _TEASERS or n_prose < _MOSTLY_PROSE * len(teasers):
        return False
    if any(line.n_words > _TEASER_WORDS for line in teasers):
        return False
    stems = _stems([line.text for line in teasers], language)
    [(_, n_common)] = Counter(chain(*stems)).most_common(1) or [("", 0)]
    is_about_many = n_common <= _IN_COMMON * len(teasers)
    return is_about_many and _strangers(stems) >= _MOST


def _lines(cleaned: CleanedArticle) -> Iterator[Line]:
    """Yield what is the article's, headings and all, in text order."""
    text = cleaned.article.text
    headings = [(s.start, s.end) for s in cleaned.removed if s.rule in HEADINGS]
    for start, end in sorted([*cleaned.kept, *headings]):
        part = text[start:end]
        yield Line(start, end, part, len(part.split()))


def _cards(lines: Sequence[Line]) -> list[Card]:
    """Return the titles with their teasers; none where a text goes on or is long."""
    cards: list[Card] = []
    title = ""
    for line in lines:
        if not line.is_sentence:
            title = line.text
        elif not title or line.n_words > _TEASER_WORDS:
            return []
        else:
            cards.append((title, line.text))
            title = ""
    return cards


def _stems(texts: Iterable[str], language: Language) -> list[set[str]]:
    """Return the stems of the words of each text that mean something."""
    stop = language.common.stop
    return [
        {
            language.stem(word)
            for word in _WORD.findall(_ADDRESS.sub("", text.lower()))
            if word not in stop
        }
        for text in texts
    ]


def _strangers(stems: Sequence[set[str]]) -> float:
    """Return the share of texts that have hardly a word in common with any other."""
    alone = sum(
        all(
            len(one & other) < _SHARED_STEMS
            for place, other in enumerate(stems)
            if place != number
        )
        for number, one in enumerate(stems)
    )
    return alone / len(stems)

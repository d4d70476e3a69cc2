"""Rules for a few lines together: a page's head, lists of links, appeals in lines."""

import re
from collections.abc import Sequence
from functools import cache

from summarize.language import Language
from summarize.language.patterns import one_of
from summarize.stages.clean.lines import Line, take_lines
from summarize.stages.clean.rule_book import RuleBook

_TITLE_WORDS = 4
_LIST_ITEMS = 12
_ITEM_WORDS = 16
_APPEAL_LINES = 4
_APPEAL_WORDS = 40
_APPEALS = frozenset({"appeal", "appeal_block", "appeal_cues", "appeal_line"})
_BESIDE_APPEALS = _APPEALS | {"account", "button", "house_message", "newsletter"}
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def spare_dates(lines: Sequence[Line]) -> None:
    """Take back the verdict on dates inside the text, as in a diary or a ticker."""
    body = [n for n, line in enumerate(lines) if line.is_body]
    for index in range(body[0] + 1, body[-1]) if body else ():
        beside = {lines[index - 1].rule, lines[index + 1].rule}
        if beside == {None} and _is_date(lines[index]):
            lines[index].rule = None


def _is_date(line: Line) -> bool:
    is_clock = line.rule == "no_letters" and _CLOCK.fullmatch(line.text) is not None
    return is_clock or line.rule == "date_line"


def running_head(lines: Sequence[Line], book: RuleBook) -> None:
    """Mark the name of the paper near a headline; alone, it may be the headline."""
    _mark_in_head(_head(lines), book, "running_head")


def section_names(lines: Sequence[Line], book: RuleBook) -> None:
    """Mark the sections of a site near a headline, on a page with other furniture."""
    if any(book.is_furniture(line.rule) for line in lines):
        _mark_in_head(_head(lines), book, "section_names")


def _head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that stay above the first paragraph."""
    first = next((n for n, line in enumerate(lines) if line.is_body), 0)
    return [line for line in lines[:first] if line.rule is None]


def _mark_in_head(head: Sequence[Line], book: RuleBook, name: str) -> None:
    known = [book.opens_section(name, line.text, line.n_words) for line in head]
    others = [line for line, is_known in zip(head, known, strict=True) if not is_known]
    if any(line.n_words >= _TITLE_WORDS for line in others):
        for line, is_known in zip(head, known, strict=True):
            if is_known:
                line.rule = name


def link_list(lines: Sequence[Line], book: RuleBook) -> None:
    """Mark a heading for other stories with the list items right below it."""
    for index, line in enumerate(lines):
        if book.opens_section("link_list", line.text, line.n_words):
            below = lines[index + 1 : index + 1 + _LIST_ITEMS]
            stop = next((n for n, item in enumerate(below) if not _links(item)), None)
            if stop != 0 and below:
                take_lines([line, *below[:stop]], "link_list")


def _links(line: Line) -> bool:
    return line.is_listed and line.n_words <= _ITEM_WORDS


def appeal_block(lines: Sequence[Line], book: RuleBook) -> None:
    """Mark lines in the publisher's voice between an appeal and other furniture."""
    last = None
    for index, line in enumerate(lines):
        if line.rule is None:
            continue
        if last is not None and 0 < index - last - 1 <= _APPEAL_LINES:
            ends = {lines[last].rule, line.rule}
            between = lines[last + 1 : index]
            appeals = ends & _APPEALS and ends <= _BESIDE_APPEALS
            if appeals and all(_ours(other, book.language) for other in between):
                take_lines(between, "appeal_block")
        last = index


def _ours(line: Line, language: Language) -> bool:
    """Whether the publisher may speak: it says "we" or "you" and quotes nobody."""
    own, others = _voices(language)
    ours = line.n_words <= _APPEAL_WORDS and own.search(line.text) is not None
    return ours and others.search(line.text) is None


@cache
def _voices(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what the publisher says of itself, and what tells of somebody else."""
    own = rf"\b(?:{one_of(language.pages.own_voice)})\b"
    others = rf"[\"“”„«»]|\b(?:{one_of(language.pages.other_voices)})\b"
    return re.compile(own, re.IGNORECASE), re.compile(others, re.IGNORECASE)

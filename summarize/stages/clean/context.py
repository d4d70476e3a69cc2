"""Rules that look at a line's place among the others: sections, edges, repetitions."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from summarize.language import Language
from summarize.stages.clean.blocks import (
    appeal_block,
    link_list,
    running_head,
    section_names,
)
from summarize.stages.clean.lines import Line, take_lines
from summarize.stages.clean.rule_book import RuleBook

_ROUNDS = 8
_TAIL_CHARS = 300
_TAIL_SHARE = 0.6
_COMMENTS_SHARE = 0.25
_BLOCK_LINES = 8
_HEAD_LINES = 5  # so many short lines above a story are no navigation yet
_HEAD_KEPT = 3
_HEAD_NEAR = 10
_HEAD_WORDS = 4
_NOISY_LINES = 20
_NOISY_FURNITURE = 4
_MENU_LINES = 12  # so many short lines above any prose are a menu
_MENU_FURNITURE = 2
_NAVIGATION_WORDS = 20
_NAVIGATION_CAPITALS = 0.75
_NAVIGATION_STOPWORDS = 0.08  # headlines: .1 and more
_COPY_WORDS = 3
_LONGEST_COPY = 12  # words; a longer repeated line is text
_PATH_WORDS = 40
_CLAUSES = re.compile(r"[.!?:;,(“\"]")
_SEPARATOR = re.compile(r"\s+[|»›>/–—-]\s+")
_INSIDE_STORIES = frozenset(
    {
        "byline",
        "caption_label",
        "credit_in_line",
        "date_line",
        "gallery_note",
        "label",
        "photo_credit",
        "player",
        "site_credit",
        "source_note",
        "stamp",
        "web_address",
    }
)
_LABEL_WORDS = 8

_SPEAKER = re.compile(r"[^:]{1,40}:")  # "The mayor: Yes." may well be said twice

Step = Callable[[Sequence[Line], RuleBook], None]


def judge_places(lines: Sequence[Line], book: RuleBook) -> None:
    """Give every line its verdict from its place; `lines` hold verdicts of their own.

    The steps are repeated until none removes a line, so that a second cleaning of what
    stays finds nothing more.
    """
    for _ in range(_ROUNDS):
        before = sum(line.rule is None for line in lines)
        for name, step in _STEPS:
            if name in book.names:
                step(lines, book)
        if sum(line.rule is None for line in lines) == before:
            return


def _navigation(lines: Sequence[Line], book: RuleBook) -> None:
    stop = book.language.common.stop
    for line in lines:
        if line.rule or line.is_item:
            continue
        if _NAVIGATION_WORDS <= line.n_words <= 400:
            if _CLAUSES.search(line.text) or line.text.isupper():
                continue
            words = [word for word in line.text.split() if word[0].isalpha()]
            capitals = sum(word[0].isupper() for word in words)
            small = sum(word.lower() in stop for word in words)
            labels = capitals >= _NAVIGATION_CAPITALS * len(words)
            if words and labels and small < _NAVIGATION_STOPWORDS * len(words):
                line.rule = "navigation"


def _outside_body(lines: Sequence[Line], book: RuleBook) -> None:
    kept = [line for line in lines if line.rule is None]
    n_prose = sum(line.is_prose for line in kept)
    if n_prose < 3 or len(kept) - n_prose < max(_NOISY_LINES, n_prose):
        return
    head = next((n for n, line in enumerate(kept) if line.is_prose), 0)
    n_furniture = sum(book.is_furniture(line.rule) for line in lines)
    if n_furniture < (_MENU_FURNITURE if head >= _MENU_LINES else _NOISY_FURNITURE):
        return
    first, last = _best_run([_weight(line, book) for line in lines])
    while _may_end(lines, last + 1):
        last += 1
    titles = _titles(lines[:first])
    for line in [*lines[:first], *lines[last + 1 :]]:
        if line.rule is None and not any(line is title for title in titles):
            line.rule = "outside_body"


def _may_end(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may end a story: a list item, its heading, a short sentence."""
    following = lines[index : index + 2]
    if not following or any(line.rule is not None for line in following):
        return bool(following) and following[0].rule is None and _stays(following[0])
    return _stays(following[0]) or following[-1].is_item


def _weight(line: Line, book: RuleBook) -> float:
    """Weigh a line as part of the story, in words; short lines count against it."""
    if book.opens_section("tail_section", line.text, line.n_words):
        return -100.0
    if book.opens_section("tail_links", line.text, line.n_words):
        return -40.0
    if line.rule is not None:
        return 0.0
    if line.is_prose:
        return float(min(max(line.n_words, len(line.text) / 8), 50))
    return -1.0 if line.is_item or line.is_sentence else -8.0


def _titles(head: Sequence[Line]) -> list[Line]:
    """Return the lines above a story that may be its headline and standfirst."""
    near = [line for line in head[-_HEAD_NEAR:] if line.rule is None]
    return [line for line in near if line.n_words >= _HEAD_WORDS][-_HEAD_KEPT:]


def _best_run(weights: Sequence[float]) -> tuple[int, int]:
    """Return the first and last index of the run with the greatest sum (Kadane)."""
    best, best_run, total, start = float("-inf"), (0, len(weights) - 1), 0.0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, best_run = total, (start, index)
    return best_run


def _tail_section(lines: Sequence[Line], book: RuleBook) -> None:
    _cut_tail(lines, book, "tail_section")


def _tail_links(lines: Sequence[Line], book: RuleBook) -> None:
    _cut_tail(lines, book, "tail_links")


def _cut_tail(lines: Sequence[Line], book: RuleBook, name: str) -> None:
    """Cut from the first heading of section `name` with most of the prose above."""
    total = sum(len(line.text) for line in lines if line.is_body)
    goes_on = _last_pair(lines) if name == "tail_links" else -1
    before = 0
    for index, line in enumerate(lines):
        if line.is_body:
            before += len(line.text)
        elif (
            before >= _TAIL_CHARS
            and index > goes_on
            and line.rule != name
            and book.opens_section(name, line.text, line.n_words)
            and before >= _share_above(line.text, book.language) * total
        ):
            take_lines(lines[index:], name)
            return


def _last_pair(lines: Sequence[Line]) -> int:
    """Return where the last two paragraphs stand that follow one another, or -1.

    So long as such pairs follow, the story goes on: teasers have titles between.
    """
    pairs = enumerate(pairwise(lines))
    return max((n for n, (a, b) in pairs if a.is_body and b.is_body), default=-1)


def _share_above(heading: str, language: Language) -> float:
    """Return the share of the prose that must stand above a heading that cuts."""
    comments, sure_comments = _comments(language)
    if sure_comments.search(heading):
        return 0.0
    return _COMMENTS_SHARE if comments.search(heading) else _TAIL_SHARE


@cache
def _comments(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    pages = language.pages
    return (
        re.compile(pages.comments, re.IGNORECASE),
        re.compile(pages.sure_comments, re.IGNORECASE),
    )


def _link_block(lines: Sequence[Line], book: RuleBook) -> None:
    kept = [n for n, line in enumerate(lines) if line.rule is None]
    for index, line in enumerate(lines):
        if book.opens_section("link_block", line.text, line.n_words):
            below = bisect_right(kept, index)
            block = [lines[n] for n in kept[below : below + _BLOCK_LINES]]
            stop = next((n for n, other in enumerate(block) if _stays(other)), None)
            if stop != 0:
                take_lines([line, *block[:stop]], "link_block")


def _stays(line: Line) -> bool:
    return line.is_prose or line.is_sentence or line.is_item


def _above_story(lines: Sequence[Line], book: RuleBook) -> None:
    first = next((n for n, line in enumerate(lines) if line.is_body), 0)
    head = [line for line in lines[:first] if line.rule is None]
    if len(head) > _HEAD_LINES and any(_ends_story(line, book) for line in lines):
        titles = _titles(lines[:first])
        for line in head:
            if _is_label(line) and not any(line is title for title in titles):
                line.rule = "above_story"


def _breadcrumb(lines: Sequence[Line], book: RuleBook) -> None:
    first = next((n for n, line in enumerate(lines) if line.is_body), 0)
    head = [line for line in lines[:first] if line.rule is None]
    titles = {line.text for line in head if line.n_words >= _COPY_WORDS}
    home = f"{book.language.pages.home} "
    for line in head:
        parts = _SEPARATOR.split(line.text)
        if line.text.startswith(home) and line.n_words <= _PATH_WORDS:
            words = line.text.split()
            parts = [" ".join(words[n:]) for n in range(1, len(words))]
        if any(part != line.text and part in titles for part in parts):
            line.rule = "breadcrumb"


def _between_furniture(lines: Sequence[Line], book: RuleBook) -> None:
    first = next((n for n, line in enumerate(lines) if line.is_body), len(lines))
    for index in range(first + 1, len(lines)):
        line = lines[index]
        above = book.is_furniture(lines[index - 1].rule)
        below = index + 1 == len(lines) or book.is_furniture(lines[index + 1].rule)
        if line.rule is None and above and below and _is_label(line):
            line.rule = "between_furniture"


def _ends_story(line: Line, book: RuleBook) -> bool:
    """Whether the line is furniture of a kind that does not stand inside stories."""
    return book.is_furniture(line.rule) and line.rule not in _INSIDE_STORIES


def _is_label(line: Line) -> bool:
    """Whether the line may be a label: short, no list item, no sentence, no speaker."""
    return line.n_words <= _LABEL_WORDS and not _stays(line) and ":" not in line.text


def _below_story(lines: Sequence[Line], book: RuleBook) -> None:
    last = max((n for n, line in enumerate(lines) if line.is_body), default=len(lines))
    furniture = False
    for line in lines[last + 1 :]:
        furniture = furniture or _ends_story(line, book)
        if furniture and line.rule is None and not _stays(line):
            line.rule = "below_story"


def _repeated_line(lines: Sequence[Line], book: RuleBook) -> None:
    """Mark later copies of label-like lines; a repeated paragraph is left to dedupe."""
    if sum(book.is_furniture(line.rule) for line in lines) < _MENU_FURNITURE:
        return
    seen: set[str] = set()
    for line in lines:
        label = _COPY_WORDS <= line.n_words <= _LONGEST_COPY and not _stays(line)
        if line.rule is None and label and not _SPEAKER.match(line.text):
            key = " ".join(line.text.split()).casefold()
            if key in seen:
                line.rule = "repeated_line"
            seen.add(key)


_STEPS: tuple[tuple[str, Step], ...] = (
    ("navigation", _navigation),
    ("tail_section", _tail_section),
    ("tail_links", _tail_links),
    ("outside_body", _outside_body),
    ("link_block", _link_block),
    ("breadcrumb", _breadcrumb),
    ("above_story", _above_story),
    ("between_furniture", _between_furniture),
    ("below_story", _below_story),
    ("running_head", running_head),
    ("section_names", section_names),
    ("link_list", link_list),
    ("appeal_block", appeal_block),
    ("repeated_line", _repeated_line),
)

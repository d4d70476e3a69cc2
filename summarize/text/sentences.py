"""Sentence spans of a string: sentencex, and a repair where it errs on news.

sentencex (Wikimedia's splitter, 200+ languages) never splits inside quotation marks and
takes a few abbreviations, list numbers and reference marks for sentence ends. A repair
asks it again with the marks blanked out, puts every boundary on the right side of the
marks around it, and drops the boundaries that a rule of `_joined` recognises.
"""

import re
from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import sentencex

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.language.patterns import one_of

Bounds = tuple[int, int]

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORDS_TO_LOOK_INSIDE = 5
_OPENING = "\"“„«‘([{'"
_CLOSING = "\"”»’)]}'"
_MASK = str.maketrans(dict.fromkeys('"“”„«»()[]', " "))
_MARK = re.compile(r"[\"“”„«»()\[\]]")
_END_INSIDE = re.compile(r"[.!?…][\"”»’)\]']*\s+\S")
# Closing marks belong to the sentence before.
_CLOSERS = re.compile(r"[\"”»’)\]}']+(?=\s|$)")
_LONE_QUOTE = re.compile(r'\s"(?=\s|$)')
_INTERRUPTED = re.compile(r"\([^()]{1,60}\)\s*[,;a-z]")
_CLAUSE_MARKS = ",;:—–-、，；。"
_WORD = re.compile(r"\S{1,40}")  # a run without spaces counts by its length
_WINDOW = 8_000  # characters that sentencex reads at once
_SHORT = 120  # characters looked at on either side of a boundary


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What a language has beside full stops, and its code for sentencex.

    `abbreviation`, `title`, `clock` and `label` stand before a boundary that may be
    none, `after_clock` behind it; `month_end` is a boundary that sentencex misses;
    `references` belong to the sentence before: [6], [citation needed].
    """

    code: str
    abbreviation: re.Pattern[str]
    title: re.Pattern[str]
    clock: re.Pattern[str]
    after_clock: re.Pattern[str]
    label: re.Pattern[str]
    month_end: re.Pattern[str]
    references: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    words = language.sentences
    opens, followed = r"(?:^|[\s(\[\"“])", r"[\"”»’)\]']*(?=\s+[\"“„«‘(\[']*[A-Z])"
    abbreviations = rf"(?:{one_of(words.abbreviations)}|[a-z]\.-?[a-z])"
    number = r"(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)]$"
    note = rf"(?:\d[\d\s,–-]*|{one_of(words.notes)})"
    halves = one_of(words.day_halves)
    return _Patterns(
        language.code,
        abbreviation=re.compile(rf"{opens}{abbreviations}\.$", re.IGNORECASE),
        title=re.compile(rf"{opens}(?:{one_of(words.titles)})\.$"),
        clock=re.compile(rf"\b\d{{1,2}}(?:[:.]\d\d)?\s?(?:{halves})\.$", re.IGNORECASE),
        after_clock=re.compile(words.after_clock),
        label=re.compile(rf"(?:(?:{one_of(words.labels)})\.?\s)?{number}"),
        month_end=re.compile(rf"(?:{one_of(words.short_months)})\.{followed}"),
        references=re.compile(rf"(?:\s?\[\s?{note}\s?\])+"),
    )


def sentence_spans(
    text: str, language: Language = ENGLISH, *, max_words: int = 200
) -> list[Bounds]:
    """Return the sentences of `text` as (start, end) code points, in order.

    Spans are trimmed of white space, never empty, and never cross a line end; together
    they hold every character that is not white space. A sentence of more than
    `max_words` words (text without punctuation) is cut: after the last clause mark
    (, ; : or a dash) in the second half of the allowance, else at the allowance.
    """
    patterns = _patterns(language)
    spans: list[Bounds] = []
    for line in _LINE.finditer(text):
        if line[0].strip():
            ends = _boundaries(line[0], patterns)
            for start, end in _trimmed(line[0], ends):
                pieces = _cut(line[0], start, end, max_words)
                spans += [(line.start() + a, line.start() + b) for a, b in pieces]
    return spans


def _boundaries(line: str, patterns: _Patterns) -> list[int]:
    """Return where the sentences of one line end, the line's own end last."""
    ends: list[int] = []
    start = 0
    for piece in _pieces(line, patterns.code):
        if _END_INSIDE.search(piece) and _MARK.search(piece):
            ends += [start + end for end in _inner_boundaries(piece, patterns)]
        start += len(piece)
        ends.append(start)
    months = patterns.month_end.finditer(line)
    ends += [m.end() for m in months if line[m.start() - 1 : m.start()].isspace()]
    quotes = [at for at, mark in enumerate(line) if mark == '"']
    placed = {_placed(line, end, quotes, patterns.references) for end in ends}
    return _without_joins(line, sorted(placed | {len(line)}), patterns)


def _pieces(line: str, code: str) -> list[str]:
    """Return the sentences of sentencex, which joined give the line again.

    Its time grows with the square of a line without spaces and of opening quotation
    marks, so a very long line goes in window by window: what may go on behind a window
    is read again with the next; without any boundary a window ends at its last space.
    """
    pieces: list[str] = []
    start = 0
    while len(line) - start > _WINDOW:
        window = line[start : start + _WINDOW]
        *whole, _ = sentencex.segment(code, window)
        pieces += whole or [window[: window.rfind(" ") + 1] or window]
        start += sum(map(len, whole)) or len(pieces[-1])
    return pieces + list(sentencex.segment(code, line[start:]))


def _inner_boundaries(piece: str, patterns: _Patterns) -> list[int]:
    """Return the boundaries inside quotations and long brackets of a piece."""
    if len(piece.split()) < _WORDS_TO_LOOK_INSIDE:
        return []
    blank = patterns.references.sub(lambda match: " " * len(match[0]), piece)
    ends, end = [], 0
    for part in sentencex.segment(patterns.code, blank.translate(_MASK)):
        end += len(part)
        ends.append(end)
    return [end for end in ends[:-1] if not _in_short_bracket(piece, end)]


def _in_short_bracket(piece: str, position: int) -> bool:
    """Return whether a position lies in a bracket of under five words."""
    before = piece[max(0, position - _SHORT) : position]
    after = piece[position : position + _SHORT]
    opened = max(before.rfind("("), before.rfind("["))
    if opened <= max(before.rfind(")"), before.rfind("]")):
        return False
    ends = [at for at in (after.find(")"), after.find("]")) if at >= 0]
    inside = before[opened:] + after[: min(ends, default=len(after))]
    return len(inside.split()) < _WORDS_TO_LOOK_INSIDE


def _placed(line: str, end: int, quotes: list[int], references: re.Pattern[str]) -> int:
    """Return a boundary moved to the right side of marks and references around it.

    `quotes` are the places of straight quotation marks in the line: one that stands
    between spaces closes when an odd number stands before it.
    """
    before = _without_space(line, end)
    while before and line[before - 1] in _OPENING and _opens(line, before - 1):
        before = _without_space(line, before - 1)
    if closers := _CLOSERS.match(line, before):
        before = closers.end()
    elif (lone := _LONE_QUOTE.match(line, before)) and bisect(quotes, before) % 2:
        before = lone.end()
    if reference := references.match(line, before):
        before = reference.end()
    return before


def _without_space(line: str, end: int) -> int:
    """Return `end` moved back over white space."""
    while end and line[end - 1].isspace():
        end -= 1
    return end


def _opens(line: str, position: int) -> bool:
    """Return whether the mark at a position opens: space before, none after."""
    lone = position == 0 or line[position - 1].isspace()
    return lone and not line[position + 1 : position + 2].isspace()


def _without_joins(line: str, ends: list[int], patterns: _Patterns) -> list[int]:
    """Return the boundaries less those that stand inside a sentence."""
    kept: list[int] = []
    start = 0
    for end, following in pairwise([*ends, len(line)]):
        before = line[max(start, end - _SHORT) : end].strip()
        if end == len(line) or not _joined(
            before, line[end:following].strip(), patterns
        ):
            kept.append(end)
            start = end
    return kept


def _joined(before: str, after: str, patterns: _Patterns) -> bool:
    """Return whether two pieces are one sentence after all; both are trimmed."""
    if not before or not any(map(str.isalnum, after)):
        return True
    if patterns.label.fullmatch(before) or patterns.title.search(before[-12:]):
        return True
    if patterns.clock.search(before[-12:]):
        return bool(patterns.after_clock.match(after))
    if patterns.abbreviation.search(before[-12:]):
        return after[0].islower() or after[0].isdigit()
    if before[-1] in "!?":
        return bool(_INTERRUPTED.match(after))
    return before[-1] in _CLOSING and after[0].islower()


def _trimmed(line: str, ends: list[int]) -> list[Bounds]:
    """Return the spans between boundaries, without white space at either end."""
    spans = []
    for start, end in pairwise([0, *ends]):
        part = line[start:end]
        if stripped := part.strip():
            first = start + len(part) - len(part.lstrip())
            spans.append((first, first + len(stripped)))
    return spans


def _cut(line: str, start: int, end: int, max_words: int) -> list[Bounds]:
    """Return a sentence in pieces of at most `max_words` words."""
    if end - start < 2 * max_words:
        return [(start, end)]
    words = [match.span() for match in _WORD.finditer(line, start, end)]
    spans, first = [], 0
    while len(words) - first > max_words:
        allowed = range(first + max_words, first + max_words // 2, -1)
        clauses = (at for at in allowed if line[words[at - 1][1] - 1] in _CLAUSE_MARKS)
        last = next(clauses, first + max_words)
        spans.append((words[first][0], words[last - 1][1]))
        first = last
    return [*spans, (words[first][0], end)]

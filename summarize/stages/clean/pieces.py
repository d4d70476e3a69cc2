"""Divide a text into pieces that stay and pieces that go, each with its rule."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from summarize.stages.clean.blocks import spare_dates
from summarize.stages.clean.context import judge_places
from summarize.stages.clean.lines import Line, line_spans, split_lines
from summarize.stages.clean.rule_book import SENTENCE_SCOPES, RuleBook, Trim
from summarize.stages.clean.rules.fragments import QUOTE
from summarize.text.sentences import sentence_spans

LEARNED = "learned"  # the rule of what the tagger takes
_ROUNDS = 16
_DATE = "date_line"  # one with a full stop ends what stands before it: approx. Nov. 20.
_END = re.compile(r"[.!?…][)\]\"”’»]*(?:\s|$)")
_END_INSIDE = re.compile(r"[.!?…][)\]\"”’»]*\s+\S")
_QUOTED = re.compile(rf"(?<!\w)[{QUOTE}]\w")
_FIRST_PROSE = 3  # a standfirst may stand above the paragraph with the dateline


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: `rule` names what takes it, None for a part that stays.

    `probability` is the tagger's, where it is the tagger that takes it.
    """

    start: int
    end: int
    rule: str | None
    probability: float | None = None


def mark(text: str, book: RuleBook, unwrapped: str) -> list[Piece]:
    """Return pieces in text order that together hold all characters but white space.

    No piece crosses a paragraph's end, none is empty, none overlaps another. `text` is
    any string, `unwrapped` the same with its wrapped lines joined; the time is linear
    in their length.
    """
    raw = list(split_lines(unwrapped, text))
    seen = [book.look(line.text) for line in raw]
    found = [_trims(line, book, bits) for line, bits in zip(raw, seen, strict=True)]
    parts = [[t for t in trims if t[2] not in book.first_only] for trims in found]
    lines = [_without(line, trims) for line, trims in zip(raw, parts, strict=True)]
    for line, rest, trims, bits in zip(raw, lines, parts, seen, strict=True):
        rest.rule = _verdict(line, rest, trims, book, bits)
    spare_dates(lines)
    hidden = _hide_tail_only(lines, book)
    _settle(lines, hidden, book)
    _spare_lonely(lines, any(parts), book)
    first = _first_trimmed(lines, found, book)
    return [
        piece
        for n, (line, rest, trims) in enumerate(zip(raw, lines, found, strict=True))
        for piece in _pieces(
            unwrapped,
            line,
            rest.rule,
            [t for t in trims if t[2] not in book.first_only or (n, t[2]) in first],
        )
    ]


def _trims(line: Line, book: RuleBook, seen: int) -> list[Trim]:
    """Return the parts of a paragraph that go: parts of sentences, and whole ones.

    A sentence with quotation marks stays: it may tell the words of furniture. A line
    in which no sentence ends has none that something could be glued to; it goes as a
    whole or stays so.
    """
    trims = book.trims(line.text, seen)
    if not _END.search(line.text) and any(map(str.isalnum, _rest(line.text, trims))):
        trims = [trim for trim in trims if trim[2] not in book.glued]
    if not _END_INSIDE.search(line.text):
        return trims
    taken: list[Trim] = []
    for start, end in sentence_spans(line.text, book.language.code):
        beside = _beside(trims, start, end)
        inside = all(start <= trim[0] and trim[1] <= end for trim in beside)
        goes_on = line.text[end + 1 : end + 2].islower()
        if inside and not goes_on and not _QUOTED.search(line.text, start, end):
            around = [(0, start, ""), *beside, (end, len(line.text), "")]
            rest = _rest(line.text, around) if beside else line.text[start:end]
            rule = _sentence_rule(rest, beside, book, seen)
            if rule and not (rule == _DATE and start and line.text[end - 1] == "."):
                taken.append((start, end, rule))
    whole = [(start, end) for start, end, _ in taken]
    return sorted([*taken, *(trim for trim in trims if not _within(trim, whole))])


def _sentence_rule(
    rest: str, trims: Sequence[Trim], book: RuleBook, seen: int
) -> str | None:
    """Return the rule that takes a sentence, given what its trims leave of it."""
    if not any(map(str.isalnum, rest)):
        return trims[0][2] if trims else None
    known = None if trims else seen
    return book.line_rule(rest, len(rest.split()), SENTENCE_SCOPES, known)


def _beside(trims: Sequence[Trim], start: int, end: int) -> Sequence[Trim]:
    """Return those of `trims`, in order and apart, that share a character with a span.

    Found by halving: a long line may have as many trims as sentences.
    """
    first = bisect_right(trims, start, key=lambda trim: trim[1])
    return trims[first : bisect_left(trims, end, key=lambda trim: trim[0])]


def _within(trim: Trim, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether one of the spans, in order and apart, holds all of a trim."""
    last = bisect_right(spans, trim[0], key=lambda span: span[0]) - 1
    return last >= 0 and trim[1] <= spans[last][1]


def _first_trimmed(
    lines: Sequence[Line], found: Sequence[list[Trim]], book: RuleBook
) -> set[tuple[int, str]]:
    """Return where a `first_only` rule acts: the number of a paragraph, and the rule.

    It is the only paragraph that the rule trims, and near the top.
    """
    kept = [n for n, line in enumerate(lines) if line.rule is None]
    first = [n for n in kept if lines[n].is_prose][:_FIRST_PROSE]
    places = {(n, trim[2]) for n in kept for trim in found[n]}
    once = Counter(rule for _, rule in places if rule in book.first_only)
    return {(n, rule) for n, rule in places if once[rule] == 1 and n in first}


def _spare_lonely(lines: Sequence[Line], trimmed: bool, book: RuleBook) -> None:
    """Keep the lines of rules that need company, where no other rule found anything."""
    fired = {line.rule for line in lines if line.rule is not None}
    if not trimmed and not any(book.acts_alone(rule) for rule in fired):
        for line in lines:
            line.rule = None


def _without(line: Line, trims: Sequence[Trim]) -> Line:
    """Return the line as the rules should read it: without the parts that go.

    One of which nothing is left is read as it is: it may be the heading of others.
    """
    text = _rest(line.text, trims) if trims else ""
    if not any(map(str.isalnum, text)):
        return line
    return Line(line.start, line.end, text, len(text.split()))


def _rest(text: str, trims: Sequence[Trim]) -> str:
    kept, start = [], 0
    for left, right, _ in trims:
        kept.append(text[start:left].strip())
        start = right
    kept.append(text[start:].strip())
    return " ".join(part for part in kept if part)


def _verdict(
    line: Line, rest: Line, trims: Sequence[Trim], book: RuleBook, seen: int
) -> str | None:
    """Return the rule that takes a line with what its trims leave of it, if any."""
    nothing_left = rest is line
    if len(trims) > 1 and nothing_left:
        return trims[0][2]
    rule = book.line_rule(line.text, line.n_words, seen=seen)
    if not trims or (rule and not _is_aside(line.text, rule, trims)):
        return rule
    return trims[0][2] if nothing_left else book.line_rule(rest.text, rest.n_words)


def _is_aside(text: str, rule: str, trims: Sequence[Trim]) -> bool:
    """Whether a rule speaks of a sentence in brackets: not of those beside it."""
    return any(
        name == rule and text[start] == "(" and text[end - 1] == ")"
        for start, end, name in trims
    )


def _hide_tail_only(lines: Sequence[Line], book: RuleBook) -> dict[int, str]:
    """Take back the verdicts that count only low in the text; return them by index."""
    hidden = {}
    for index, line in enumerate(lines):
        if line.rule is not None and book.above(line.rule) > 0:
            hidden[index] = line.rule
            line.rule = None
    return hidden


def _settle(lines: Sequence[Line], hidden: dict[int, str], book: RuleBook) -> None:
    """Judge the places, and the lines that a rule takes only low in the text."""
    for _ in range(_ROUNDS):
        judge_places(lines, book)
        total = sum(len(line.text) for line in lines if line.rule is None)
        before, changed = 0, False
        for index, line in enumerate(lines):
            rule = hidden.get(index)
            if line.rule is None and rule and before >= book.above(rule) * total:
                line.rule, changed = rule, True
            before += len(line.text) if line.rule is None else 0
        if not changed:
            return


def _pieces(
    text: str, line: Line, rule: str | None, trims: Sequence[Trim]
) -> list[Piece]:
    if rule is not None or not trims:
        return [Piece(line.start, line.end, rule)]
    pieces, start = [], line.start
    for left, right, name in trims:
        first, last = line.place(left), line.place(right)
        pieces.append(trimmed(text, start, first, None))
        pieces.append(trimmed(text, first, last, name))
        start = last
    pieces.append(trimmed(text, start, line.end, None))
    return _absorb([piece for piece in pieces if piece.start < piece.end], text)


def by_line(text: str, pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Yield the numbers of the pieces of each line, in order."""
    starts = [start for start, _ in line_spans(text)]
    numbers = range(len(pieces))
    for _, group in groupby(
        numbers, key=lambda n: bisect_right(starts, pieces[n].start)
    ):
        yield list(group)


def trimmed(
    text: str, start: int, end: int, rule: str | None, probability: float | None = None
) -> Piece:
    """Return a piece without the white space at its ends; it may be empty."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = start + max(len(part.rstrip()), left)
    return Piece(start + left, right, rule, probability)


def _absorb(pieces: list[Piece], text: str) -> list[Piece]:
    """Give a kept piece without a letter or digit to the removal beside it."""
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        rule = piece.rule
        if rule is None and not any(map(str.isalnum, text[piece.start : piece.end])):
            beside = pieces[index - 1] if index else pieces[index + 1 : index + 2]
            near = beside[0] if isinstance(beside, list) and beside else beside
            rule = near.rule if isinstance(near, Piece) else None
        result.append(Piece(piece.start, piece.end, rule))
    return result

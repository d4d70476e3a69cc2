"""Lines that stand over a story or a part of it: they are no sentences of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from summarize.language.six_languages import ADDRESSED, FIRST_PERSON
from summarize.stages.clean.lines import Line
from summarize.stages.clean.pieces import Piece
from summarize.stages.clean.rules.fragments import WHEN
from summarize.text.normalize import normalize

HEADLINE = "headline"
HEADING = "heading"
HEADINGS = (HEADLINE, HEADING)

_HASHES = re.compile(r"#{1,6}\s+\S")
_MARKED = re.compile(r"#{1,6}\s+\S|(\*\*|__)[^*_]{2,80}(?<![.…])\1$")
_MARKS = " \t#*_=|–—-"
_STAMP = re.compile(rf"(?>{WHEN}[\s,.|/•·–—@()-]{{0,4}}){{1,6}}", re.IGNORECASE)
_COLUMNS = re.compile(r"[|\t]|\S {3,}\S")
_SPOKEN_OR_FIELD = re.compile(r"[\"“”„«»]|:\s")
_TOP_LINES = 4  # headline, standfirst and what a page puts between them
_TOP_WORDS = 24
_INSIDE_LINES = 2  # more short lines in a row are a list or verse
_INSIDE_WORDS = 10
_QUESTIONS = 2  # one alone may be the story's own
_ADDRESSED = re.compile(rf"\b(?:{ADDRESSED})\b")
_FIRST_PERSON = re.compile(rf"\b(?:{FIRST_PERSON})(?:\b|(?<=['’]))")


def mark_headings(
    text: str, pieces: Sequence[Piece], title: str | None = None
) -> list[Piece]:
    """Return the pieces with the lines over a story and over its parts taken out.

    The headline and its standfirst are the lines above the first sentence, four at
    most, none of them in a list; a copy of `title` goes wherever it stands. A heading
    is marked as one (Markdown), is a time or a date by itself, or is one of at most two
    short lines between paragraphs; questions are headings where there are several. A
    line that ends as a sentence does stays, and so does a text without a paragraph
    that ends so: verse, lists, tables, a single line. Of such a text only what "#"
    marks goes, if there is a sentence.
    """
    kept = [n for n, piece in enumerate(pieces) if piece.rule is None]
    lines = [_line(text, pieces[n]) for n in kept]
    if not any(line.is_prose and line.is_sentence for line in lines):
        return _marked_ones(pieces, kept, lines)
    whole = _whole_lines(text, pieces)
    may_be = [whole[n] and _is_title(line) for n, line in zip(kept, lines, strict=True)]
    rules = dict.fromkeys(_inside(lines, may_be), HEADING)
    rules |= dict.fromkeys(_at_top(lines, may_be), HEADLINE)
    if title:
        rules |= dict.fromkeys(_copies(lines, title), HEADLINE)
    rules |= {n: HEADING for n in rules if is_stamp(lines[n].text)}
    result = list(pieces)
    for n, rule in rules.items():
        result[kept[n]] = replace(pieces[kept[n]], rule=rule)
    return result


def _marked_ones(
    pieces: Sequence[Piece], kept: Sequence[int], lines: Sequence[Line]
) -> list[Piece]:
    """Return the pieces of a text of short sentences with what "#" marks taken out."""
    result = list(pieces)
    if any(line.is_sentence for line in lines):
        for n, line in zip(kept, lines, strict=True):
            if _HASHES.match(line.text):
                rule = HEADING if line.text.startswith("##") else HEADLINE
                result[n] = replace(pieces[n], rule=rule)
    return result


def bare_title(text: str) -> str:
    """Return a heading as it is read, without the marks of Markdown around it."""
    return normalize(text).strip(_MARKS)


def is_stamp(text: str) -> bool:
    """Return whether a line is nothing but a time or a date."""
    return _STAMP.fullmatch(text) is not None


def _line(text: str, piece: Piece) -> Line:
    part = text[piece.start : piece.end]
    return Line(piece.start, piece.end, part, len(part.split()))


def _whole_lines(text: str, pieces: Sequence[Piece]) -> list[bool]:
    """Return for each piece whether nothing but a quote mark shares its line."""
    numbers, number, place = [], 0, 0
    for piece in pieces:
        number += len(text[place : piece.start + 1].splitlines()) > 1
        numbers.append(number)
        place = piece.end
    marks = [piece.rule == "quote_mark" for piece in pieces]
    shared = Counter(n for n, mark in zip(numbers, marks, strict=True) if not mark)
    return [shared[number] == 1 for number in numbers]


def _is_title(line: Line) -> bool:
    """Whether a line has the form of a title: no sentence, no item, no table row."""
    if _is_marked(line):
        return True
    return (
        line.n_words <= _TOP_WORDS
        and not line.is_prose
        and not (line.is_sentence and not _asks_or_calls(line))
        and not line.is_listed
        and not line.text[0].islower()
        and line.text[-1] not in ",;"
        and not _COLUMNS.search(line.text)
        and sum(map(str.isalpha, line.text)) > 1
    )


def _is_marked(line: Line) -> bool:
    return _MARKED.match(line.text) is not None or is_stamp(line.text)


def _asks_or_calls(line: Line) -> bool:
    return line.text[-1] in "?!？！"


def _at_top(lines: Sequence[Line], may_be: Sequence[bool]) -> Iterator[int]:
    """Yield the numbers of the lines above the first sentence."""
    n_head = [*may_be, False].index(False)
    is_over = n_head < len(lines) and _is_over(lines[n_head - 1], lines[n_head])
    for n in range(n_head):
        if (n_head <= _TOP_LINES and is_over) or _is_marked(lines[n]):
            yield n


def _inside(lines: Sequence[Line], may_be: Sequence[bool]) -> Iterator[int]:
    """Yield the numbers of the lines that stand over a part of the story."""
    asking = [n for n, line in enumerate(lines) if may_be[n] and line.text[-1] in "?？"]
    if _is_interview(lines, asking):
        may_be = [can and n not in asking for n, can in enumerate(may_be)]
    for is_title, group in groupby(range(len(lines)), key=may_be.__getitem__):
        run = list(group)
        below = run[-1] + 1
        if not is_title:
            continue
        is_over = below < len(lines) and _is_over(lines[run[-1]], lines[below])
        for n in run:
            asks = n in asking and len(asking) >= _QUESTIONS
            if _is_marked(lines[n]) or (
                is_over and len(run) <= _INSIDE_LINES and _is_short(lines[n], asks)
            ):
                yield n


def _is_interview(lines: Sequence[Line], asking: Sequence[int]) -> bool:
    """Whether somebody is asked: half of the questions say "you", the answers "I"."""
    if len(asking) < _QUESTIONS:
        return False
    below = [lines[n + 1].text for n in asking if n + 1 < len(lines)]
    n_asked = sum(_ADDRESSED.search(lines[n].text) is not None for n in asking)
    n_answered = sum(_FIRST_PERSON.search(text) is not None for text in below)
    return 2 * n_asked >= len(asking) and 2 * n_answered >= len(asking)


def _is_over(line: Line, below: Line) -> bool:
    """Whether a line may be the heading of the text below it: no opening of a list."""
    return line.text[-1] != ":" if below.is_listed else below.is_sentence


def _is_short(line: Line, asks: bool) -> bool:
    return (
        line.n_words <= _INSIDE_WORDS
        and (asks or not (line.is_sentence or line.is_item))
        and not _SPOKEN_OR_FIELD.search(line.text)
    )


def _copies(lines: Sequence[Line], title: str) -> Iterator[int]:
    """Yield the numbers of the lines, paragraphs apart, that hold only the title."""
    wanted = bare_title(title).casefold()
    for n, line in enumerate(lines):
        is_paragraph = line.is_prose and line.is_sentence
        if not is_paragraph and bare_title(line.text).casefold() == wanted:
            yield n

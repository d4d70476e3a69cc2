"""Sentence spans of a string: sentencex, and a repair where it errs on news.

sentencex (Wikimedia's splitter, 200+ languages) never splits inside quotation marks and
takes a few abbreviations, list numbers and reference marks for sentence ends. A repair
asks it again with the marks blanked out, puts every boundary on the right side of the
marks around it, adds those that `_Patterns.ends` finds, and drops those that a rule of
`_joined` recognises. The words of the rules are those of the language.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import sentencex

from summarize.language import sentence_words
from summarize.language.english import ENGLISH
from summarize.language.patterns import one_of
from summarize.text.tokens import UNSPACED

Bounds = tuple[int, int]

_LONE = re.compile(r"[\ud800-\udfff]")  # half a character: sentencex refuses it
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORDS_TO_LOOK_INSIDE = 5
_WORDS_OF_QUOTATION = 4  # that begins with its mark: “Hello? Is this on?”
_OPENING = "\"“„«»‘([{'"
_CLOSING = "\"”“»«’)]}'」』"
_UPPER = "A-ZÀ-ÖØ-ÞĀŁŚŠŻŽ"
_MASK = str.maketrans(dict.fromkeys('"“”„«»()[]', " "))
_MARK = re.compile(r"[\"“”„«»()\[\]]")
_SINGLE_MARK = re.compile(r"(?<!\w)['‘](?=\w)|(?<=[.!?…,])['’](?=[\s\"”]|$)")
_END_INSIDE = re.compile(r"[.!?…][\"”»’)\]']*\s+\S")
# Closing marks belong to the sentence before.
_CLOSERS = re.compile(r"[\"”»’)\]}']+(?=\s|$)")
_QUOTE = re.compile('"')
_LONE_QUOTE = re.compile(r'\s"(?=\s|$)')
_INTERRUPTED = re.compile(rf"\([^()]{{1,60}}\)\s*[,;a-z]|[—–-]+\s?[^\W\d_{_UPPER}]")
_MIDDLE = ",;:"
_CLAUSE_MARKS = ",;:—–-、，；。"
_WORD = re.compile(rf"[{UNSPACED}][^\w\s]*|[^\s{UNSPACED}]{{1,40}}")
_DOTS = r"(?<![\[(.…])(?:…|\.\.\.)"
_MAY_END = re.compile(rf"[.…](?=([\"”»’)\]']*)\s+[\"“„«»‘(\[¿¡'—]*[{_UPPER}])")
_FULL_STOP = re.compile(rf"(?:[。！？]+|……(?=[”’」』）]*[{UNSPACED}]))[”’」』）]*")
_LOWER = re.compile(rf"[^\W\d_{_UPPER}](?![{_UPPER}])")
_LETTER = re.compile(r"[^\W\d_]")
_LETTER_DOT = re.compile(r"(?:^|[^\w°])[^\W\d_]\.$")
_LETTER_STARTS = re.compile(r"-?[^\W\d_]\.")
_INITIAL = re.compile(rf"(?:(?<![\d°])\s|[\w.]-)(?!I)[{_UPPER}]\.$")
_NAME = re.compile(rf"[{_UPPER}]\w")
_ORDINAL = re.compile(r"\d{1,2}\.")
_MEASURED = re.compile(r"\d-[a-z]{1,4}\.$")  # a 28-ft. boat
_UNVOWELLED = re.compile(r"(?:.*[\W\d])?[A-Za-z][bcdfghjklmnpqrstvwxz]{1,3}\.")
_AMOUNT = re.compile(r"[£$€]?\d|[A-Z]{1,5}(?:[-/]\S*|\s?)\d")
_LONGEST = 14  # characters of an abbreviation
_LOOK = 24  # characters looked at for an abbreviation
_WINDOW = 8_000  # characters that sentencex reads at once
_SHORT = 120  # characters looked at on either side of a boundary


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What a language has beside full stops, and its code for sentencex.

    `abbreviation`, `leading`, `ordinal`, `clock` and `label` stand before a boundary
    that may be none; `trailing`, `after_ordinal`, `after_clock` and `after_quote`
    behind it; `opener` behind a letter that is no initial: plan B. She …; `ends` stands
    before a boundary that sentencex misses; `references` belong to the sentence before:
    [6], [citation needed].
    """

    code: str
    abbreviation: re.Pattern[str]
    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    ordinal: re.Pattern[str]
    after_ordinal: re.Pattern[str]
    clock: re.Pattern[str]
    after_clock: re.Pattern[str]
    after_quote: re.Pattern[str]
    opener: re.Pattern[str]
    label: re.Pattern[str]
    ends: re.Pattern[str]
    references: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(code: str) -> _Patterns:
    words = sentence_words(code)
    opens = r"(?:.*[(\[\"“„«'’\-–—])?"
    abbreviations = rf"(?:{one_of(words.abbreviations)}|[a-z]\.-?[a-z])"
    number = r"(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)]$"
    note = rf"(?:\d[\d\s,–-]*|(?:{one_of(words.notes)})\s?)"
    closing = rf"(?<!\S)(?:{one_of(words.closing)})\."
    return _Patterns(
        code,
        abbreviation=re.compile(rf"{opens}{abbreviations}\.", re.IGNORECASE),
        leading=re.compile(rf"{opens}(?:{one_of(_capitalised(words.leading))})\."),
        trailing=re.compile(rf"(?:{one_of(words.trailing)})(?!\w)"),
        ordinal=re.compile(rf"\b(?:{words.before_ordinal})\s\d{{1,3}}\.$"),
        after_ordinal=re.compile(words.after_ordinal),
        clock=re.compile(
            rf"\b\d{{1,2}}(?:[:.]\d\d)?\s?(?:{_spaced(words.day_halves)})\.$",
            re.IGNORECASE,
        ),
        after_clock=re.compile(words.after_clock),
        after_quote=re.compile(words.after_quote),
        opener=re.compile(rf"(?:{one_of(words.openers)})\s[^\W\d_{_UPPER}]"),
        label=re.compile(rf"(?:(?:{one_of(words.labels)})\.?\s)?{number}"),
        ends=re.compile(rf"{closing}|{words.ends}|{_DOTS}"),
        references=re.compile(rf"(?:\s?\[\s?{note}\])+"),
    )


def _capitalised(words: Iterable[str]) -> set[str]:
    """Return words as written and with a capital: what leads may begin a sentence."""
    return {form for word in words for form in (word, word[:1].upper() + word[1:])}


def _spaced(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, with or without space after their dots."""
    return one_of(words).replace(r"\.", r"\.\s?")


def sentence_spans(
    text: str, language: str = ENGLISH.code, *, max_words: int = 200
) -> list[Bounds]:
    """Return the sentences of `text` as (start, end) code points, in order.

    Spans are trimmed of white space, never empty, and never cross a line end; together
    they hold every character that is not white space. A sentence of more than
    `max_words` words (text without punctuation) is cut: after the last clause mark
    (, ; : or a dash) in the second half of the allowance, else at the allowance; in
    scripts without spaces a character is a word. `language` is an ISO 639 code (de,
    pt-BR); a text whose language there are no words for is split as sentencex does it.
    """
    if not text.isascii():
        text = _LONE.sub("\ufffd", text)
    patterns = _patterns(language.lower().partition("-")[0])
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
        if _MARK.search(piece) and _END_INSIDE.search(piece):
            ends += [start + end for end in _inner_boundaries(piece, patterns)]
        start += len(piece)
        ends.append(start)
    if not line.isascii():
        ends += [stop.end() for stop in _FULL_STOP.finditer(line)]
    quotes = [mark.start() for mark in _QUOTE.finditer(line)]
    placed = {_placed(line, end, quotes, patterns.references) for end in ends}
    placed |= {len(line), *_missed(line, placed, patterns.ends)}
    return _without_joins(line, sorted(placed), patterns)


def _missed(line: str, found: set[int], ends: re.Pattern[str]) -> Iterator[int]:
    """Yield the boundaries of a line that sentencex did not see."""
    for match in _MAY_END.finditer(line):
        stop, end = match.end(), match.end(1)
        if end not in found:
            nearby = ends.finditer(line, max(0, stop - _LOOK), stop + _LOOK)
            if any(each.end() == stop for each in nearby):
                yield end


def _pieces(line: str, code: str) -> list[str]:
    """Return the sentences of sentencex, which joined give the line again.

    Its time grows with the square of a line without spaces and of opening quotation
    marks, so a very long line goes in window by window: what may go on behind a window
    is read again with the next; without any boundary a window ends at its last space.
    White space behind a window is part of its last piece, however much: a window in the
    middle of it would end where another one ends, and be led back over it again.
    """
    pieces: list[str] = []
    start = 0
    while len(line) - start > _WINDOW:
        window = line[start : start + _WINDOW]
        *whole, _ = sentencex.segment(code, window)
        pieces += whole or [window[: window.rfind(" ") + 1] or window]
        end = start + (sum(map(len, whole)) or len(pieces[-1]))
        start = _behind_space(line, end)
        pieces[-1] += line[end:start]
    return pieces + list(sentencex.segment(code, line[start:]))


def _inner_boundaries(piece: str, patterns: _Patterns) -> list[int]:
    """Return the boundaries inside quotations and long brackets of a piece."""
    is_quotation = piece[0] in '"“„«'
    least = _WORDS_OF_QUOTATION if is_quotation else _WORDS_TO_LOOK_INSIDE
    if len(piece.split()) < least:
        return []
    blank = patterns.references.sub(lambda match: " " * len(match[0]), piece)
    ends, end = [], 0
    blank = _SINGLE_MARK.sub(" ", blank.translate(_MASK))
    for part in sentencex.segment(patterns.code, blank):
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


def _behind_space(line: str, start: int) -> int:
    """Return `start` moved on over white space."""
    while start < len(line) and line[start].isspace():
        start += 1
    return start


def _opens(line: str, position: int) -> bool:
    """Return whether the mark at a position opens: space before, none after."""
    lone = position == 0 or line[position - 1].isspace()
    return lone and not line[position + 1 : position + 2].isspace()


def _without_joins(line: str, ends: list[int], patterns: _Patterns) -> list[int]:
    """Return the boundaries less those that stand inside a sentence."""
    kept: list[int] = []
    start = 0
    for end, following in pairwise([*ends, len(line)]):
        if end < len(line):
            before = line[max(start, end - _SHORT) : end].strip()
            after = line[end:following].strip()
            is_inside = line[end] == "-"  # c.-à-d.
            goes_on = is_inside or _goes_on(line[start:end], after)
            if goes_on or _joined(before, after, patterns):
                continue
        kept.append(end)
        start = end
    return kept


def _goes_on(sentence: str, after: str) -> bool:
    """Return whether lower case follows what began with a capital: Wow! makes …"""
    if sentence.rstrip()[-1:] not in ".…!?" or not _LOWER.match(after):
        return False
    first = _LETTER.search(sentence)
    return first is not None and first[0].isupper()


def _joined(before: str, after: str, patterns: _Patterns) -> bool:
    """Return whether two pieces are one sentence after all; both are trimmed."""
    if not before or after[:1] in _MIDDLE or not any(map(str.isalnum, after)):
        return True
    if patterns.label.fullmatch(before) or patterns.trailing.match(after):
        return True
    if before[-1] == ".":
        return _dot_joins(before, after, patterns)
    if before[-1] in "!?":
        return bool(_INTERRUPTED.match(after))
    if before[-1] not in _CLOSING:
        return False
    is_ended = before.rstrip(_CLOSING)[-1:] == "."
    return after[0].islower() or (
        not is_ended and patterns.after_quote.match(after) is not None
    )


def _dot_joins(before: str, after: str, patterns: _Patterns) -> bool:
    """Return whether the full stop at the end of `before` belongs to its last word."""
    word = before[before.rfind(" ") + 1 :]
    if len(word) > _LONGEST:
        return False
    if patterns.leading.fullmatch(word):
        return True
    if patterns.clock.search(before[-_LONGEST:]):
        return bool(patterns.after_clock.match(after))
    if word[:-1].isdigit():
        ordinal = patterns.ordinal.search(before[-_LOOK:])
        dated = _ORDINAL.fullmatch(word) and patterns.after_ordinal.match(after)
        return after[0] in "ºª" or bool(ordinal or dated)
    if _MEASURED.search(before):
        return True
    if _INITIAL.search(before[-_LONGEST:]) and _NAME.match(after):
        return not patterns.opener.match(after)
    if _LETTER_DOT.search(word) and _LETTER_STARTS.match(after):
        return True
    if patterns.abbreviation.fullmatch(word):
        return after[0].islower() or bool(_AMOUNT.match(after))
    if _UNVOWELLED.fullmatch(word) and not word[:-1].isupper():
        return after[0].isdigit()
    return after[0] in "ºª"


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
    # characters that a word takes, with its space
    shortest = 2 if line.isascii() else 1
    if end - start < shortest * max_words:
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

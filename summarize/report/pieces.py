"""Texts cut where they are marked: what two share, how one came of another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from summarize.language import Language

_WORD = re.compile(r"\w+(?:['’.,:]\w+)*")
_TOKEN = re.compile(r"\S+\s*")
_CLAUSE_END = re.compile(r"(?<=[,;:.!?…–—])([\"'”’»)\]]*)(?:\s+|$)")
_LITTLE = 36  # characters beside what backs a sentence that are not set apart
_KEPT = 24  # characters of a last word that is kept with what follows
_AROUND = " \n\t.,;:!?\"'“”‘’()"


class Piece(NamedTuple):
    """A stretch of a text, and what it is marked as; "" where it is not marked."""

    text: str
    kind: str


def cut_pieces(text: str, marks: Iterable[tuple[int, int, str]]) -> tuple[Piece, ...]:
    """Cut a text where marks begin and end; joined, the pieces are the text.

    `marks` are start, end and kind. Of two that overlap, the one that begins first
    holds, and the other begins where it ends.
    """
    pieces, at = [], 0
    for begin, end, kind in sorted(marks):
        start, end = max(begin, at), min(end, len(text))
        if start < end:
            if at < start:
                pieces.append(Piece(text[at:start], ""))
            pieces.append(Piece(text[start:end], kind))
            at = end
    if at < len(text):
        pieces.append(Piece(text[at:], ""))
    return tuple(pieces)


def part_end(
    pieces: Sequence[Piece],
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Part the last word off, so that it can be kept with what follows.

    A word of more than 24 characters is not kept: it may have to break.
    """
    *before, last = pieces or [Piece("", "")]
    at = last.text.rfind(" ") + 1
    if len(last.text) - at > _KEPT:
        return tuple(pieces), ()
    begin = [last._replace(text=last.text[:at])] if at else []
    return (*before, *begin), (last._replace(text=last.text[at:]),)


def shared_words(
    text: str, other: str, language: Language
) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of words of `text` that `other` has too, as marks `shared`.

    Stop words are shared only between two words that are; fifteen and 15 are one. One
    word alone may be there by chance, so it is marked only where it is a number.
    """
    numbers = {**language.numbers.below_twenty, **language.numbers.tens}
    known = {_counted(word, numbers) for word in _WORD.findall(other)}
    run: list[re.Match[str]] = []
    for found in _WORD.finditer(text):
        if _counted(found.group(), numbers) in known:
            run.append(found)
            continue
        yield from _shared_run(run, language)
        run = []
    yield from _shared_run(run, language)


def _shared_run(
    run: Sequence[re.Match[str]], language: Language
) -> Iterator[tuple[int, int, str]]:
    """Yield a run of shared words without the stop words at its ends."""
    numbers = language.numbers.below_twenty.keys() | language.numbers.tens.keys()
    telling = [each for each in run if _key(each.group()) not in language.common.stop]
    alone = _key(telling[0].group()) if len(telling) == 1 else ""
    if len(telling) > 1 or alone in numbers or any(map(str.isdecimal, alone)):
        yield telling[0].start(), telling[-1].end(), "shared"


def backing(text: str, marks: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
    """Return what of a text has its marks, in whole clauses: where it starts and ends.

    Without a mark it is all of the text, and so little beside it (a line) is with it.
    """
    if not marks:
        return 0, len(text)
    first, last = min(start for start, _, _ in marks), max(end for _, end, _ in marks)
    ends = [(found.end(1), found.end()) for found in _CLAUSE_END.finditer(text)]
    start = max((after for _, after in ends if after <= first), default=0)
    end = min((at for at, _ in ends if at >= last), default=len(text))
    few = start < _LITTLE, len(text) - end < _LITTLE
    return 0 if few[0] else start, len(text) if few[1] else end


def _counted(word: str, numbers: Mapping[str, int]) -> str:
    """Return a word as it is compared, a number in letters in digits."""
    key = _key(word)
    return str(numbers.get(key, key))


def find_number(text: str, value: str, language: Language) -> tuple[int, int] | None:
    """Return where a value stands in a text, in digits or in letters."""
    numbers = {**language.numbers.below_twenty, **language.numbers.tens}
    wanted = _counted(value, numbers)
    spelled = (
        found.span()
        for found in _WORD.finditer(text)
        if _counted(found.group(), numbers) == wanted
    )
    return find_value(text, value) or next(spelled, None)


def find_value(text: str, value: str) -> tuple[int, int] | None:
    """Return where a value stands in a text as words of its own, case aside.

    12 does not stand in 12,000, 12.5 or 3.12.
    """
    if not value.strip():
        return None
    pattern = rf"(?<!\w)(?<!\d[.,:]){re.escape(value)}(?!\w|[.,:]\d)"
    found = re.search(pattern, text, re.IGNORECASE)
    return found.span() if found else None


def stated_value(text: str, value: str, language: Language) -> str:
    """Return a value with the bound that a text gives it: `at least 12`."""
    place = find_number(text, value, language)
    bound = bound_before(text, place[0], language) if place else ""
    return f"{bound} {value}".strip()


def bound_before(text: str, start: int, language: Language) -> str:
    """Return the longest bound that ends where a value starts: `at least`; or ""."""
    before = text[:start].casefold().split()
    bounds = {bound: bound.split() for bound in language.numbers.bounds}
    fitting = [name for name, words in bounds.items() if before[-len(words) :] == words]
    return max(fitting, key=len, default="")


def changes(source: str, result: str) -> tuple[Piece, ...]:
    """Return a source with what was left out of it `cut`, and what came in `new`.

    Words are compared; case and punctuation around them do not count.
    """
    if source == result:
        return (Piece(result, ""),)
    before, after = _TOKEN.findall(source), _TOKEN.findall(result)
    old, new = [*map(_bare, before)], [*map(_bare, after)]
    if old == new:
        return (Piece(result, ""),)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces = []
    for how, i, j, k, m in matcher.get_opcodes():
        if how == "equal":
            pieces.append(Piece("".join(after[k:m]), ""))
        if how in ("delete", "replace"):
            pieces.append(Piece("".join(before[i:j]), "cut"))
        if how in ("insert", "replace"):
            pieces.append(Piece("".join(after[k:m]), "new"))
    return tuple(pieces)


def _bare(token: str) -> str:
    """Return a word as it is compared; a token that is no word stands for itself."""
    return _key(token).strip(_AROUND) or token


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")

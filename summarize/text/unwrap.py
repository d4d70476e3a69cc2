"""Hard-wrapped text: which line ends are only the width of a page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pyphen

from summarize.language import language_of
from summarize.language.english import ENGLISH
from summarize.language.lists import word_set
from summarize.text.word_vectors import vector_row

_LINE = re.compile(r"(?P<mark>[ \t]*(?:>[ \t]?)*)(?P<words>[^\r\n]*)(?:\r\n|\r|\n|$)")
_ITEM = re.compile(r"(?:[•·▪◦‣●*–—-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|#{1,6}|\|)\s")
_COLUMNS = re.compile(r"\t|\S {3,}\S|(?:\s\|\s.*){2}")
_ADDRESS = re.compile(r"(?:https?://|www\.)")
_BROKEN = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010]$")
_ENDED = re.compile(r"[.!?…:][)\]\"”’»']*$")
WIDEST = 100  # columns; what is longer was not broken for a page
_NARROWEST = 30
_PLAIN = 40  # columns of a single break that is believed
_RAGGED = 8  # columns by which lines that were broken by hand differ
_SEVERAL = 5  # lines of a block that has a width of its own
_WHOLE_WORD = 6  # letters of a word that no syllable is
_SURE = 3  # breaks inside sentences at the width, for one elsewhere
_SUSPENDING = {  # words behind a hyphen that stands for the rest of a word: two- and
    "da": word_set("og eller"),
    "de": word_set("und oder bzw sowie bis"),
    "en": word_set("and or to"),
    "nb": word_set("og eller"),
    "nl": word_set("en of"),
    "sv": word_set("och eller"),
}
JOINER = "\u2060"  # the reading text leaves it out


@dataclass(frozen=True, slots=True)
class _Row:
    """A line: its mark (indentation, ">") from `start`, its words up to `end`."""

    start: int
    words: str
    first: int
    end: int
    depth: int
    width: int

    @property
    def indent(self) -> int:
        """The columns before the first word."""
        return self.first - self.start


def unwrap(text: str, language: str = ENGLISH.code) -> str:
    """Return `text` with every line end inside a paragraph turned into spaces.

    The result is as long as `text` and has the same characters at the same places, but
    for the line ends that only the width of a page made, with the indentation and the
    ">" behind them, and hyphens that such a line end made: these become word joiners,
    which no reading text has. A line end is one of width when the first word of the
    next line had no room (with eight columns less, where a hand broke them) or, in a
    wrapped text, a sentence goes on; a text is taken for wrapped only when sentences
    go on so.
    Lists, tables, verse and headlines keep their line ends; so does a text that has
    none but real ones. A common word (mid-night) and the syllables of the language (an
    ISO 639-1 code) tell a hyphen that a line end made (bud-get) from a word's own
    (state-licensed); where pyphen does not know them, every such hyphen counts as
    made.
    """
    if "\n" not in text and "\r" not in text:
        return text
    breaks = _breaks(_rows(text))
    if not breaks:
        return text
    whole = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
    pieces, place = [], 0
    for above, below in breaks:
        end = above.end
        gap = below.first - end
        pieces.append(text[place:end])
        if _is_broken(above.words, below.words, language):
            if _is_made(above.words, below.words, whole, language):
                pieces[-1] = pieces[-1][:-1] + JOINER
            pieces.append(JOINER * gap)
        else:
            pieces.append(" " * gap)
        place = below.first
    return "".join([*pieces, text[place:]])


def _rows(text: str) -> list[list[_Row]]:
    """Return the lines in blocks: no blank line within one."""
    blocks: list[list[_Row]] = [[]]
    for match in _LINE.finditer(text):
        words = match["words"].rstrip()
        if not words:
            blocks.append([])
            continue
        mark, first = match["mark"], match.start("words")
        end = first + len(words)
        width = end - match.start()
        row = _Row(match.start(), words, first, end, mark.count(">"), width)
        blocks[-1].append(row)
    return [block for block in blocks if block]


def _breaks(blocks: Sequence[Sequence[_Row]]) -> list[tuple[_Row, _Row]]:
    """Return the pairs of lines that are one, in order; none where nothing is wrapped.

    The width is that of the widest line of a block, or of all blocks of several where
    a block has few; a line without any space may be wider, since nothing could break
    it.
    """
    paired = [block for block in blocks if len(block) > 1 and _may_wrap(block)]
    rows = [row for block in paired for row in block if " " in row.words]
    page = max((row.width for row in rows), default=0)
    if page < _NARROWEST:
        return []
    pairs = [
        (above, below, width)
        for block in paired
        for width in (_width(block, page),)
        for above, below in pairwise(block)
        if _may_join(above, below)
    ]
    going = [pair for pair in pairs if _goes_on(*pair[:2])]
    if len(going) == 1 and page < _PLAIN:
        return []
    for less in (0, _RAGGED) if page >= _PLAIN else (0,):
        sure = sum(_is_full(one, two, width - less) for one, two, width in going)
        if sure and sure >= _SURE * (len(going) - sure):
            return [
                (above, below)
                for above, below, width in pairs
                if _is_full(above, below, width - less) or _goes_on(above, below)
            ]
    return []


def _width(block: Sequence[_Row], page: int) -> int:
    """Return the width that a block was broken at: a hand breaks each as it comes."""
    widths = [row.width for row in block if " " in row.words]
    return max(widths) if len(widths) >= _SEVERAL else page


def _may_wrap(block: Sequence[_Row]) -> bool:
    return all(row.width <= WIDEST or " " not in row.words for row in block)


def _may_join(above: _Row, below: _Row) -> bool:
    """Whether two lines may be one: no list, no table, no new paragraph."""
    if above.depth != below.depth or below.indent > above.indent:
        return False
    marked = _ITEM.match(below.words) or above.words.startswith(("#", "|"))
    return not (marked or _COLUMNS.search(above.words) or _COLUMNS.search(below.words))


def _goes_on(above: _Row, below: _Row) -> bool:
    """Whether a sentence surely goes on over a line end; an address tells nothing."""
    is_inside = below.words[0].islower() and not _ADDRESS.match(below.words)
    return is_inside and not _ENDED.search(above.words)


def _is_full(above: _Row, below: _Row, page: int) -> bool:
    """Whether the first word of the line below had no room in the one above."""
    if _BROKEN.search(above.words) and below.words[0].islower():
        return True
    first = below.words.split(maxsplit=1)[0]
    return above.width + 1 + len(first) > page


def _is_broken(above: str, below: str, language: str) -> bool:
    """Whether a word goes on behind a line end: bud-get, not two- and three-year."""
    if not _BROKEN.search(above) or not below[0].islower():
        return False
    first = re.match(r"[^\W\d_]+(?![-\w])", below)
    return first is None or first[0] not in _SUSPENDING.get(language, ())


def _is_made(above: str, below: str, whole: set[str], language: str) -> bool:
    """Whether the hyphen at a line end is none of the word's own.

    The same word elsewhere in the text decides, else whether the word is a common one,
    else the syllables; two English words of six letters and more that make no common
    one are two: double-booked.
    """
    left = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=[-\u00ad\u2010]$)", above)
    right = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", below)
    if not left or right is None:
        return False
    start, end = left[-1].lower(), right[0].lower()
    if start + end in whole:
        return True
    if "-" in start + end or f"{start}-{end}" in whole:
        return False
    if vector_row(start + end):
        return True
    if language == ENGLISH.code and _are_words(start, end):
        return False
    words = language_of(language)
    if words.code == language and start in words.spelling.compounding:
        return False
    syllables = _syllables(language)
    return syllables is None or len(start) in syllables.positions(start + end)


def _are_words(*parts: str) -> bool:
    return all(len(part) >= _WHOLE_WORD and vector_row(part) for part in parts)


@cache
def _syllables(language: str) -> pyphen.Pyphen | None:
    """Return the places where words of a language may be broken, None if not known."""
    name = "en_US" if language == "en" else pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=name) if name else None

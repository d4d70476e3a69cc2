"""The lines of a text in Markdown or plain text: what is no text, and where marks are.

Not CommonMark to the letter: a plain text must come through whole, so a paragraph above
a row of dashes is no heading, an indented one no code, and a year no number of a list.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise, takewhile

from summarize.language import Language
from summarize.schema import NotClaim, NotClaimKind
from summarize.text.marks import unmark
from summarize.text.unwrap import JOINER

Bounds = tuple[int, int]

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?:[\w-]+:[^\n]*\n|[ \t]+\S[^\n]*\n)+---[ \t]*$", re.M
)
_THOUGHT = r"(?:think|thinking|reasoning)>"
_THOUGHTS = re.compile(
    rf"(?:\A|<{_THOUGHT})(?:(?!<{_THOUGHT}).)*?</{_THOUGHT}", re.S | re.I
)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.S)
_FENCE = re.compile(
    r"(?P<open>^[ \t]*(?:>[ \t]?)*(?P<mark>`{3,}+|~{3,}+)[ \t]*+(?P<info>[^`\s]*+)"
    r"[^`\n]*+\n)"
    r"(?P<inside>.*?)"
    r"(?P<close>^[ \t]*(?:>[ \t]?)*(?P=mark)[`~]*[ \t]*$|\Z)",
    re.M | re.S,
)
_ALERT = re.compile(
    r"^[ \t]*>[ \t]?\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n"
    r"(?:[ \t]*>[^\n]*(?:\n|\Z))*",
    re.M,
)
_TEXT_FENCES = {"markdown", "md", "text", "txt", "plaintext", "plain"}
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_ITEM = re.compile(
    r"(?:[-*+•▪◦‣●·–—]|\(?(?P<number>\d{1,2})\\?[.)]|\(?[a-z]\))[ \t]+"
    r"(?:\[[ xX]\][ \t]+)?(?=\S)"
)
_SYMBOLS = re.compile(  # arrows, shapes, emoji; no signs of arithmetic
    r"(?:(?:\d\ufe0f?\u20e3|[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff])"
    r"[\ufe0f\u200d]*[ \t]*)+"
)
_TABLE_RULE = re.compile(
    r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*"
)
_ATX = re.compile(r"#{1,6}[ \t]+\S")
_SETEXT = re.compile(r"=+|-{2,}")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1:?")
_BOLD_LABEL = re.compile(
    r"(\*\*|__)(?P<label>[^*_\n]{2,60}?)(?::\1|\1:|\1[ \t]+[–—-](?=[ \t]))[ \t]*(?=\S)"
)
_LABEL = re.compile(r"(?P<label>[^:\n]{2,30}):[ \t]+(?=\S)")
_ENDED = re.compile(r"[.!?…。！？][\"”’»)\]*_]*$")
_STOPPED = re.compile(r"[.…。][\"”’»)\]*_]*$")
_GOES_ON = re.compile(r"(?<![.!?…:;。！？])[\"”’»)\]*_]*$")
_URL = r"<?https?://[^\s>]+>?"
_NOTE = re.compile(r"\[\^?[\w-]{1,30}\]:")
_ENTRY = re.compile(rf"(?:\[\d+\]|[⁰¹²³⁴-⁹]+|\d+[.)])[^\n]*{_URL}[).\s]*")
_ADDRESS = re.compile(rf"(?:{_URL}|\[[^\]\n]+\]\([^)\s]+\))[.\s]*")
_MARKS = " \t#*_:"
_LABEL_WORDS = 5
_TITLE_WORDS = 10
_SHORT_WORD = 3  # letters of a word that may be small in a title


@dataclass(slots=True)
class Layout:
    """What is no claim, the marks before a text, the line ends inside a paragraph."""

    asides: list[NotClaim] = field(default_factory=list)
    marks: list[Bounds] = field(default_factory=list)
    joints: list[Bounds] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line: its first sign at `start`, its words from `first` to `end`."""

    start: int
    first: int
    end: int
    words: str
    depth: int
    indent: int
    is_item: bool

    @property
    def bare(self) -> str:
        """The words without marks around them, in lower case."""
        return unmark(self.words).replace(JOINER, "").strip(_MARKS).casefold()


def read_blocks(text: str) -> list[NotClaim]:
    """Return what takes whole blocks of a text: front matter, thoughts, code, alerts.

    A fenced block of text or Markdown, or one that has sentences, is a text: only the
    fences are set aside. Thoughts may lack the mark before them, a comment that is not
    closed is none.
    """
    found = [NotClaim(*m.span(), "front_matter") for m in _FRONT_MATTER.finditer(text)]
    found += [NotClaim(*m.span(), "lead_in") for m in _THOUGHTS.finditer(text)]
    found += [NotClaim(*m.span(), "code") for m in _COMMENT.finditer(text)]
    found += [NotClaim(*m.span(), "sources") for m in _ALERT.finditer(text)]
    for match in _FENCE.finditer(text):
        is_text = match["info"].lower() in _TEXT_FENCES or (
            not match["info"] and any(map(_is_prose, match["inside"].splitlines()))
        )
        parts = ("open", "close") if is_text else (0,)
        found += [NotClaim(*match.span(part), "code") for part in parts]
    return _apart([_trimmed(text, aside) for aside in found])


def read_layout(text: str, language: Language) -> Layout:
    """Return what the lines of a text are; `text` is without blocks (`read_blocks`)."""
    rows = _rows(text)
    layout = Layout()
    kinds = _kinds(rows, language)
    for row, kind in zip(rows, kinds, strict=True):
        if kind:
            layout.asides.append(NotClaim(row.start, row.end, kind))
        elif row.words:
            layout.marks.append((row.start, row.first))
            layout.asides += _labels(row, language)
    layout.joints = list(_joints(rows, kinds))
    return layout


def _is_prose(line: str) -> bool:
    return len(line.split()) > _LABEL_WORDS and _ENDED.search(line.rstrip()) is not None


def _trimmed(text: str, aside: NotClaim) -> NotClaim:
    part = text[aside.start : aside.end]
    start = aside.start + len(part) - len(part.lstrip())
    return NotClaim(start, max(start, aside.start + len(part.rstrip())), aside.kind)


def _apart(asides: Sequence[NotClaim]) -> list[NotClaim]:
    """Return asides in order, without empty ones and those that begin in another."""
    kept: list[NotClaim] = []
    for aside in sorted(asides, key=lambda each: (each.start, -each.end)):
        if aside.start < aside.end and (not kept or aside.start >= kept[-1].end):
            kept.append(aside)
    return kept


def _rows(text: str) -> list[_Row]:
    lines = text.splitlines(keepends=True)
    items = (_ITEM.match(line.strip("> \t")) for line in lines)
    numbers = {int(item["number"]) for item in items if item and item["number"]}
    rows: list[_Row] = []
    start = 0
    for line in lines:
        above = rows[-1].words if rows else ""
        may_be = numbers if above and not _ENDED.search(above) else None
        rows.append(_row(line.rstrip(), start, may_be))
        start += len(line)
    return rows


def _row(line: str, start: int, numbers: Collection[int] | None) -> _Row:
    quote = _QUOTE.match(line)
    at = quote.end() if quote else 0
    inside = line[at:]
    words = inside.lstrip()
    first = at + len(inside) - len(words)
    item = _item(line, first, numbers)
    if item:
        first = item.end()
    if symbols := _SYMBOLS.match(line, first):
        first = symbols.end()
    return _Row(
        start=start + len(line) - len(line.lstrip()),
        first=start + first,
        end=start + len(line),
        words=line[first:],
        depth=quote[0].count(">") if quote else 0,
        indent=len(inside.expandtabs(4)) - len(words.expandtabs(4)),
        is_item=item is not None,
    )


def _item(line: str, at: int, numbers: Collection[int] | None) -> re.Match[str] | None:
    """Return the mark of a list item.

    Where the line above has not ended (`numbers` are given), a number is one beside its
    neighbours only: it may be the 12 of "May 12."
    """
    item = _ITEM.match(line, at)
    if item is None or item["number"] is None or numbers is None:
        return item
    number = int(item["number"])
    return item if number == 1 or {number - 1, number + 1} & {*numbers} else None


def _kinds(rows: Sequence[_Row], language: Language) -> list[NotClaimKind | None]:
    """Return for each line why it is no text, None for text and blank lines."""
    tables = _table_rows(rows)
    kinds: list[NotClaimKind | None] = []
    listing = False  # under a heading of sources
    for n, row in enumerate(rows):
        kind: NotClaimKind | None = None
        if n in tables:
            kind = "table"
        elif not row.words:
            pass
        elif not any(map(str.isalnum, row.words)):
            kind = "rule"
        elif _is_heading(rows, n, language):
            kind, listing = "heading", row.bare in language.answers.sources
        elif _is_source(row, language):
            kind = "sources"
        elif listing:
            listing = row.is_item or bool(n and rows[n - 1].words)
            kind = "sources" if listing else None
        kinds.append(kind)
    return kinds


def _table_rows(rows: Sequence[_Row]) -> set[int]:
    """Return the numbers of the lines of tables: over and under a row of dashes."""
    found: set[int] = set()
    for n, row in enumerate(rows):
        if "|" in row.words and _TABLE_RULE.fullmatch(row.words):
            found |= {n - 1, n} if n else {n}
        elif n - 1 in found and "|" in row.words:
            found.add(n)
    return found


def _is_heading(rows: Sequence[_Row], n: int, language: Language) -> bool:
    row = rows[n]
    if _ATX.match(row.words):
        return True
    below = rows[n + 1] if n + 1 < len(rows) else None
    if below and not row.is_item and _SETEXT.fullmatch(below.words):
        is_alone = n == 0 or not rows[n - 1].words
        return is_alone and not _STOPPED.search(row.words)
    if _is_bold(row) and (not row.is_item or _has_inner(rows, n)):
        return not (_has_colon(row) and _speaks(row.bare.split(), language))
    return _is_label(row, language) or _is_title(rows, n)


def _is_bold(row: _Row) -> bool:
    """Return whether a line is bold as a whole and no sentence."""
    bold = _BOLD.fullmatch(row.words)
    return bold is not None and not _STOPPED.search(bold[2])


def _has_inner(rows: Sequence[_Row], n: int) -> bool:
    """Return whether more stands inside an item of a list, below its first line."""
    below = next((row for row in rows[n + 1 :] if row.words), None)
    return below is not None and below.indent > rows[n].indent


def _is_title(rows: Sequence[_Row], n: int) -> bool:
    """Return whether a line without marks stands alone above a text, In Title Case."""
    row = rows[n]
    if row.is_item or (n and rows[n - 1].words) or not _ends_below(rows, n):
        return False
    words = row.words.split()
    long = [word for word in words if len(word) > _SHORT_WORD]
    return (
        1 < len(words) <= _TITLE_WORDS
        and len(long) > 1
        and all(word[0].isupper() for word in (words[0], *long))
        and row.words[-1].isalpha()
        and not any(map(str.isdigit, row.words))
    )


def _ends_below(rows: Sequence[_Row], n: int) -> bool:
    """Return whether a sentence ends in the next paragraph, at the end of a line."""
    below = dropwhile(lambda row: not row.words, rows[n + 1 :])
    paragraph = takewhile(lambda row: row.words, below)
    return any(_ENDED.search(row.words) for row in paragraph)


def _is_label(row: _Row, language: Language) -> bool:
    """Return whether a line only names what follows: "Key points:", "Summary"."""
    if row.bare in language.answers.labels | language.answers.sources:
        return True
    words = row.bare.split()
    is_short = _has_colon(row) and len(words) <= _LABEL_WORDS
    return is_short and not _tells(words, language)


def _has_colon(row: _Row) -> bool:
    return row.words.strip("*_ ").endswith(":")


def _speaks(words: Sequence[str], language: Language) -> bool:
    return any(word in language.speech.reporting for word in words)


def _tells(words: Sequence[str], language: Language) -> bool:
    """Return whether a short line claims something: it has a verb or a number."""
    verbs = language.claims.finite | language.deeds.irregular
    return _speaks(words, language) or any(
        word in verbs
        or word in language.numbers.values
        or word.endswith(language.spelling.participle_endings)
        or any(map(str.isdigit, word))
        for word in words
    )


def _is_source(row: _Row, language: Language) -> bool:
    """Return whether a line is an entry of a list of sources, or an address."""
    if _NOTE.match(row.words) or _ADDRESS.fullmatch(row.words):
        return True
    label = _LABEL.match(unmark(row.words).replace(JOINER, "").strip())
    if label and label["label"].casefold() in language.answers.sources:
        return True
    return _ENTRY.fullmatch(row.words) is not None


def _labels(row: _Row, language: Language) -> Iterator[NotClaim]:
    """Yield the label before a text: "**Funding:** The union …", "Summary: …"."""
    bold = _BOLD_LABEL.match(row.words)
    label = bold or _LABEL.match(row.words)
    if label is None:
        return
    words = label["label"].casefold().split()
    known = " ".join(words) in language.answers.labels
    if known or (bold and _is_topic(words, row.words[label.end() :], language)):
        start = row.first + label.start()
        yield NotClaim(start, start + len(label[0].rstrip()), "label")


def _is_topic(words: Sequence[str], text: str, language: Language) -> bool:
    """Return whether a label names a topic only: no day, no number, nobody speaking.

    What follows must be a sentence by itself.
    """
    days = language.calendar.weekdays.keys() | language.calendar.months.keys()
    tells = any(word in days or any(map(str.isdigit, word)) for word in words)
    begins = text.lstrip("*_[")[:1]
    return (
        len(words) <= _LABEL_WORDS
        and not tells
        and not _speaks(words, language)
        and not begins.islower()
    )


def _joints(
    rows: Sequence[_Row], kinds: Sequence[NotClaimKind | None]
) -> Iterator[Bounds]:
    """Yield the line ends inside a paragraph: from the words above to those below.

    A line goes on where the next one is indented as an item's text, or begins in lower
    case behind no sentence end; `unwrap` finds those that only the width made.
    """
    indent: int | None = None  # of the item that goes on
    for n, (above, below) in enumerate(pairwise(rows)):
        if above.is_item:
            indent = above.indent
        elif not above.words or kinds[n]:
            indent = None
        is_text = above.words and below.words and not (kinds[n] or kinds[n + 1])
        if not is_text or below.is_item or below.depth != above.depth:
            continue
        hangs = indent is not None and below.indent > indent
        if hangs or (below.words[0].islower() and _GOES_ON.search(above.words)):
            yield above.end, below.first

"""The fields above a message or a filed text: From, Subject, Date, Headline …"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarize.stages.clean.lines import Line, split_lines
from summarize.stages.clean.pieces import Piece

FIELD = "header_field"
SIGNATURE = "mail_signature"

_NAMES = (  # the facts of an article that a field may give, and the others
    r"title|headline|subject|author|byline|by|source|outlet|publication|publisher"
    r"|newspaper|date|published|publication date|updated|sent|from|to|cc|bcc|reply-to"
    r"|url|link|language|category|section|tags|keywords|message-id|mime-version"
    r"|content-type|x-[\w-]+|list-[\w-]+"
)
FIELD_LINE = re.compile(
    rf"[*_]{{0,2}}(?P<name>{_NAMES})[*_]{{0,2}}\s?:[*_]{{0,2}}\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_TITLES = ("title", "headline", "subject")
_LEAST = 2  # one field alone may be a headline: "Date: the town decides"
_BELOW = re.compile(r"^-- ?$", re.MULTILINE)


def mark_fields(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the fields at the top of a text taken out.

    There are at least two, or one is the title; behind the fields of mail, what stands
    below a line "--" goes, too: the sender's signature.
    """
    lines = split_lines(text)
    fields = list(takewhile(lambda line: FIELD_LINE.fullmatch(line.text), lines))
    if not fields or not (len(fields) >= _LEAST or _name(fields[0]) in _TITLES):
        return list(pieces)
    end = fields[-1].end
    result = [Piece(line.start, line.end, FIELD) for line in fields]
    result += [piece for piece in pieces if piece.start >= end]
    if any(_name(line) in ("from", "subject") for line in fields):
        return list(_without_signature(text, result))
    return result


def _name(line: Line) -> str:
    match = FIELD_LINE.fullmatch(line.text)
    return match["name"].lower() if match else ""


def _without_signature(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    sign = _BELOW.search(text)
    place = sign.start() if sign else len(text)
    for piece in pieces:
        is_below = piece.rule is None and piece.start >= place
        yield Piece(piece.start, piece.end, SIGNATURE) if is_below else piece

"""Who speaks, in interviews and transcripts: a label, and no part of what is said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from summarize.stages.clean.pieces import Piece, trimmed

SPEAKER = "speaker"

_ROLE = r"(?:q|a|question|answer|host|interviewer|reporter|moderator|anchor|narrator)"
_LOUD = r"[^\W\d_a-zß-öø-ÿ][^\Wa-zß-öø-ÿ]*"  # in capitals
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_LABEL = re.compile(
    r"(?:\*\*|__)?(?P<who>"
    rf"(?i:{_ROLE})"
    rf"|(?:{_LOUD}[.'’#-]*\s?){{1,5}}(?:,\s(?:[^\W\d_][\w.'’-]*\s?){{1,4}})?"
    rf"|{_NAME}(?:\s{_NAME}){{0,3}}"
    r")\s?(?:\([^()]{2,30}\))?\s?:(?:\*\*|__)?(?:\s+|$)"
)
_LEAST = 3  # labelled lines, from two speakers of whom one speaks again


def mark_speakers(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the labels of speakers taken out.

    "Q:", "DERRY:" and "Ada Murrow, host:" are labels where the lines of an article
    show a dialogue: at least three of them have one, with at least two speakers of whom
    one speaks twice. What a speaker says stays.
    """
    labels = [
        _LABEL.match(text, piece.start, piece.end) if piece.rule is None else None
        for piece in pieces
    ]
    speakers = Counter(_surname(match["who"]) for match in labels if match)
    if speakers.total() < _LEAST or len(speakers) < 2 or max(speakers.values()) < 2:
        return list(pieces)
    return [
        part
        for piece, match in zip(pieces, labels, strict=True)
        for part in (_parts(text, piece, match.end()) if match else [piece])
    ]


def _surname(who: str) -> str:
    """Return what a speaker is called later on: MURROW for "ADA MURROW, HOST"."""
    return who.partition(",")[0].split()[-1].casefold()


def _parts(text: str, piece: Piece, end: int) -> Iterator[Piece]:
    yield trimmed(text, piece.start, end, SPEAKER)
    rest = trimmed(text, end, piece.end, None)
    if rest.start < rest.end:
        yield rest

"""Who speaks, in interviews and transcripts: a label, and no part of what is said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.schema import CleanedArticle, Turn
from summarize.stages.clean.pieces import Piece, trimmed

SPEAKER = "speaker"

_ASKING = "q|question|host|interviewer|reporter|moderator|anchor|narrator"
_ANSWERING = "a|answer"
_ROLE = rf"(?:{_ASKING}|{_ANSWERING})"
_LOUD = r"[^\W\d_a-zß-öø-ÿ][^\Wa-zß-öø-ÿ]*"  # in capitals
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_LABEL = re.compile(
    r"(?:\*\*|__)?(?P<who>"
    rf"(?i:{_ROLE})"
    rf"|(?:(?>{_LOUD}[.'’-]*)\s?){{1,5}}(?:#\d{{1,2}})?"
    r"(?:,\s(?:(?>[^\W\d_][\w.'’-]*)\s?){1,4})?"
    rf"|{_NAME}(?:\s{_NAME}){{0,3}}"
    r")\s?(?:\([^()\d]{2,30}\))?\s?:(?:\*\*|__)?(?:\s+|$)"
)
_ASKS = frozenset([*_ASKING.split("|"), "byline", "correspondent", "announcer"])
_ANSWERS = frozenset(_ANSWERING.split("|"))
_LEAST_NAME = 4  # letters: shorter ones in capitals are initials
_LONGEST = 80  # characters of a label
_LEAST = 3  # labelled lines
_AGAIN = 0.6  # share of them whose speaker speaks again
_IN_TURN = 0.6  # share of them that another speaker follows
_SPOKEN = 0.5  # share of a speaker's lines that end as sentences do
_ENDED = re.compile(r"[.!?…:—–-][\"'”’»)\]*_]*$")


def mark_speakers(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the labels of speakers taken out.

    "Q:", "DERRY:" and "Ada Murrow, host:" are labels where the lines of an article
    show a dialogue: three or more have one, most speakers speak again, and mostly
    another one comes next. What a speaker says stays. A field is no speaker: what
    stands behind "Occupation:" does not end as sentences do.
    """
    labels = _without_fields(
        text,
        pieces,
        [
            _LABEL.match(text, piece.start, piece.end)
            if ":" in text[piece.start : piece.start + _LONGEST]
            else None
            for piece in pieces
        ],
    )
    if not _is_dialogue([_surname(match["who"]) for match in labels if match]):
        return list(pieces)
    return [
        part
        for piece, match in zip(pieces, labels, strict=True)
        for part in (
            _parts(text, piece, match.end())
            if match and piece.rule is None
            else [piece]
        )
    ]


def turns_of(cleaned: CleanedArticle) -> list[Turn]:
    """Return what each speaker of an article says, in order.

    But for those who ask or tell for the outlet; and a first label whose speaker says
    no more is none of one: "Interview: Ada Lund on the fire".
    A turn goes on to the next label; the last one ends with its paragraph.
    """
    text, article = cleaned.article.text, cleaned.article.id
    spans = [r for r in cleaned.removed if r.rule == SPEAKER]
    labels = [_LABEL.match(text[r.start : r.end] + " ") for r in spans]
    asking = {_surname(m["who"]) for m in labels if m and _asks(m["who"])}
    spoken = Counter(_surname(m["who"]) for m in labels if m)
    turns = []
    for n, (removed, label) in enumerate(zip(spans, labels, strict=True)):
        if label is None:
            continue
        who = _surname(label["who"])
        if who in asking or (n == 0 and spoken[who] == 1):
            continue
        ends = (end for start, end in cleaned.kept if start >= removed.end)
        end = spans[n + 1].start if n + 1 < len(spans) else next(ends, removed.end)
        turns.append(Turn(article, removed.end, end, _speaker(label["who"])))
    return turns


def _without_fields(
    text: str, pieces: Sequence[Piece], labels: Sequence[re.Match[str] | None]
) -> list[re.Match[str] | None]:
    """Return the labels, None for those of a name that nobody speaks under."""
    lines, spoken = Counter[str](), Counter[str]()
    for piece, label in zip(pieces, labels, strict=True):
        if label:
            said = text[label.end() : piece.end].rstrip()
            lines[label["who"]] += 1
            spoken[label["who"]] += not said or bool(_ENDED.search(said))
    return [
        label if label and spoken[who := label["who"]] >= _SPOKEN * lines[who] else None
        for label in labels
    ]


def _asks(who: str) -> bool:
    """Return whether a label names somebody who asks, or tells for the outlet."""
    return not _ASKS.isdisjoint(re.findall(r"\w+", who.casefold()))


def _speaker(who: str) -> str:
    """Return the name that a label has: Derry for DERRY; "" for "A" and "Answer"."""
    name = who.partition(",")[0].strip()
    if name.casefold() in _ANSWERS:
        return ""
    return name.title() if name.isupper() and len(name) >= _LEAST_NAME else name


def _is_dialogue(speakers: Sequence[str]) -> bool:
    if len(speakers) < _LEAST:
        return False
    turns = Counter(speakers)
    again = sum(n for n in turns.values() if n > 1)
    in_turn = sum(one != other for one, other in pairwise(speakers))
    return again >= _AGAIN * len(speakers) and in_turn >= _IN_TURN * (len(speakers) - 1)


def _surname(who: str) -> str:
    """Return what a speaker is called later on: MURROW for "ADA MURROW, HOST"."""
    return who.partition(",")[0].split()[-1].casefold()


def _parts(text: str, piece: Piece, end: int) -> Iterator[Piece]:
    yield trimmed(text, piece.start, end, SPEAKER)
    rest = trimmed(text, end, piece.end, None)
    if rest.start < rest.end:
        yield rest

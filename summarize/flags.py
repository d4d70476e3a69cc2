"""Flags: what check finds in a sentence of the summary, and the words for it."""

import re
from dataclasses import dataclass
from enum import StrEnum


class FlagKind(StrEnum):
    """What a check found in a sentence of the summary."""

    UNSUPPORTED = "unsupported"
    WEAK = "weak"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    SPEAKER = "speaker"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    ROLES = "roles"
    WORD = "word"
    FRAME = "frame"
    SCOPE = "scope"
    ADDED = "added"
    ATTRIBUTION = "attribution"
    VERIFIER = "verifier"
    CONFLICT = "conflict"
    UPDATE = "update"
    SELF = "self"
    OVERTAKEN = "overtaken"
    STALE = "stale"
    REPLY = "reply"

    @property
    def is_fault(self) -> bool:
        """Whether it leaves a sentence without support: not what sources differ on."""
        is_of_text = self in (FlagKind.WEAK, FlagKind.SELF)
        return not (is_of_text or self.is_of_sources)

    @property
    def is_of_sources(self) -> bool:
        """Whether it tells of the sources and not of the sentence."""
        return self.is_difference or self is FlagKind.REPLY

    @property
    def is_difference(self) -> bool:
        """Whether it says that sources tell two things."""
        return self in _DIFFERENCES

    @property
    def is_contradiction(self) -> bool:
        """Whether it says that a source states otherwise."""
        return self in _CONTRADICTIONS


_CONTRADICTIONS = frozenset(
    {
        FlagKind.SPEAKER,
        FlagKind.NEGATION,
        FlagKind.OPPOSITE,
        FlagKind.ROLES,
        FlagKind.WORD,
        FlagKind.SCOPE,
        FlagKind.ATTRIBUTION,
        FlagKind.STALE,
    }
)
_DIFFERENCES = frozenset({FlagKind.CONFLICT, FlagKind.UPDATE, FlagKind.OVERTAKEN})
FLAG_WORDS = {
    FlagKind.UNSUPPORTED: "unsupported",
    FlagKind.WEAK: "weak",
    FlagKind.NUMBER: "number not in sources",
    FlagKind.DATE: "date not in sources",
    FlagKind.NAME: "name not in sources",
    FlagKind.QUOTE: "quote not in sources",
    FlagKind.SPEAKER: "speaker not near quote",
    FlagKind.NEGATION: "negation differs",
    FlagKind.OPPOSITE: "opposite in sources",
    FlagKind.ROLES: "roles swapped in sources",
    FlagKind.WORD: "other word in sources",
    FlagKind.FRAME: "no fact in sources",
    FlagKind.SCOPE: "other reach in sources",
    FlagKind.ADDED: "part not in sources",
    FlagKind.ATTRIBUTION: "somebody else in sources",
    FlagKind.VERIFIER: "unsupported by verifier",
    FlagKind.CONFLICT: "sources differ",
    FlagKind.UPDATE: "sources differ, updated later",
    FlagKind.SELF: "sentences differ",
    FlagKind.OVERTAKEN: "since overtaken",
    FlagKind.STALE: "told as current, since overtaken",
    FlagKind.REPLY: "reply left out",
}
"""How a kind of flag is shown, the same in records, reports and on the console."""

FLAG_REMARKS: dict[FlagKind, str] = {
    FlagKind.UNSUPPORTED: "no article says this",
    FlagKind.WEAK: "articles hardly say this",
    FlagKind.NUMBER: "no article has this number: {value}",
    FlagKind.DATE: "no article has this date: {value}",
    FlagKind.NAME: "no article has this name: {value}",
    FlagKind.QUOTE: "no article has these words: {value}",
    FlagKind.SPEAKER: "articles name another speaker: {other}",
    FlagKind.NEGATION: "an article says the opposite: {other}",
    FlagKind.OPPOSITE: "an article says the opposite: {other}",
    FlagKind.ROLES: "articles tell it the other way round",
    FlagKind.WORD: "articles say {other}, not {value}",
    FlagKind.FRAME: "articles only report this, they do not state it",
    FlagKind.SCOPE: "articles say {other}, not {value}",
    FlagKind.ADDED: "no article says this part: {value}",
    FlagKind.ATTRIBUTION: "in the articles somebody else says it: {other}",
    FlagKind.VERIFIER: "the verifier found no support",
    FlagKind.CONFLICT: "articles differ: {value} or {other}",
    FlagKind.UPDATE: "updated later: {value}, then {other}",
    FlagKind.SELF: "another sentence says {other}, not {value}",
    FlagKind.OVERTAKEN: "a later article has overtaken this: {other}",
    FlagKind.STALE: "told as current, and a later article has overtaken it: {other}",
    FlagKind.REPLY: "the reply of {value} is left out: {other}",
}
"""What a flag means to a reader; what stands behind a colon may be unknown."""
NO_SOURCE = "no article found"
IN_PART = "articles say this only in part"


def _in_sources(words: str) -> str:
    """Return words as versions said them that called an article a source."""
    return words.replace("an article", "a source").replace("article", "source")


REMARKS = tuple(
    dict.fromkeys(
        re.split(r"[:,]| \{", said)[0]
        for words in (NO_SOURCE, IN_PART, *FLAG_REMARKS.values())
        for said in (words, _in_sources(words))
    )
)
"""How what a reader is told behind a sentence begins, in earlier versions, too."""


@dataclass(frozen=True, slots=True)
class Flag:
    """What a check found: its kind, and the values it is about, where it has any.

    `value` stands in the sentence of the summary, `other` in a source; an empty value
    is one that says nothing, None is none. A verifier's is its probability.
    """

    kind: FlagKind
    value: str | None = None
    other: str | None = None

    def __str__(self) -> str:
        """Return the words for it: `weak`, `sources differ: 12 / 15`; empty is –."""
        words = FLAG_WORDS[self.kind]
        given = (value for value in (self.value, self.other) if value is not None)
        values = [value or "–" for value in given]
        return f"{words}: {' / '.join(values)}" if values else words

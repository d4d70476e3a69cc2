"""How a sentence tells what it tells: as a fact, alleged, possible, planned, asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from summarize.claims.reading.attributions import attributions, begins_at
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.verdict.aligned import is_content
from summarize.language import Language
from summarize.language.claim_words import FrameWords
from summarize.language.patterns import any_of
from summarize.language.word_sets import Words


class Frame(StrEnum):
    """A way to tell something without saying that it is so."""

    DENIED = "denied"
    CLAIMED = "claimed"
    BLAMED = "blamed"
    POSSIBLE = "possible"
    WISHED = "wished"
    PLANNED = "planned"
    REFUSED = "refused"
    CONDITIONAL = "conditional"
    ASKED = "asked"
    TOLD = "told"

    @property
    def governs(self) -> bool:
        """Whether it governs a verb: may, will, tried to."""
        return self in _GOVERNED

    @property
    def is_to_come(self) -> bool:
        """Whether what is told so is not there yet: wished for, planned."""
        return self in _TO_COME


_GOVERNED = (Frame.POSSIBLE, Frame.WISHED, Frame.PLANNED, Frame.REFUSED)
_TO_COME = (Frame.WISHED, Frame.PLANNED)
_BEFORE_END = 6
MARK_ENDS = r"[;:()–—]"
"""Marks that end what a frame governs."""
_COMMA = re.compile(",")


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame of a stretch of a sentence: what marks it, and what it governs."""

    frame: Frame
    marker: str
    start: int
    end: int

    def is_modal(self, language: Language) -> bool:
        """Return whether a single verb or adverb marks it: will, may, perhaps."""
        modal = language.claims.future | language.claims.possible
        return self.frame is Frame.POSSIBLE or self.marker.lower() in modal

    def ends_in(self, words: Words) -> bool:
        """Return whether the last of several words that mark it is given: agreed to."""
        return not words.isdisjoint(self.marker.lower().split()[1:][-1:])


def is_of_deed(framed: Framed, passage: Reading) -> bool:
    """Return whether a plan is to do something: decided to, will; no planned cut."""
    infinitive = passage.language.grammar.infinitive
    opens = passage.text[framed.start :].split(None, 1)[:1]
    to_do = framed.ends_in(infinitive) or not infinitive.isdisjoint(opens)
    return to_do or framed.is_modal(passage.language)


@kept
def frames_of(sentence: Reading) -> Sequence[Framed]:
    """Return the frames of a sentence in order of what marks them."""
    text = sentence.text
    found = [
        framed
        for frame, pattern in _patterns(sentence.language).items()
        for match in pattern.finditer(text)
        if match.start() == 0 or not match[0][0].isupper()  # in May, a May poll
        for framed in _framed(sentence, frame, match)
    ]
    return sorted(found, key=lambda framed: (framed.start, framed.end))


def _framed(sentence: Reading, frame: Frame, match: re.Match[str]) -> Iterator[Framed]:
    """Yield what a marker governs: what follows, or all before it where nothing does.

    A condition governs what stands before it, or behind its comma, and what it says.
    """
    text, language = sentence.text, sentence.language
    starts = [m.end() for m in _ends(language).finditer(text, 0, match.start())]
    start = starts[-1] if starts else 0
    refers = _refers(language)
    if match.lastgroup == "unsaid" and refers.search(text, 0, start + 1):
        start = 0
    following = _ends(language).search(text, match.end())
    if refers.search(text, max(0, start - _BEFORE_END), match.start()):
        comma = _COMMA.search(text, match.end())  # Hale, who denied it, was convicted
        if comma and not (following and following.start() < comma.start()):
            following = comma
    end = following.start() if following else len(text)
    end = min([end, *_told_behind(sentence, match.end())])
    if frame is Frame.ASKED and (
        new := _ends_question(language).search(text, match.end(), end)
    ):
        end = new.start()
    if frame is Frame.CONDITIONAL:
        if match[0].lower() in language.frames.opening:
            yield Framed(frame, match[0], match.end(), _closes(text, match.end(), end))
        joints = (f" {joint} " for joint in language.grammar.adding)
        start = max([start, *(text.rfind(each, 0, match.start()) for each in joints)])
        if content_between(sentence, start, match.start()):
            yield Framed(frame, match[0], start, match.start())
        elif comma := _COMMA.search(text, match.end()):
            yield Framed(frame, match[0], comma.start(), end)
    elif match.lastgroup == "unsaid" or not content_between(sentence, match.end(), end):
        yield Framed(frame, match[0], start, match.start())
    else:
        yield Framed(frame, match[0], match.end(), end)


def _told_behind(sentence: Reading, start: int) -> Iterator[int]:
    """Yield where who tells it stands behind a comma: may be ill, her doctor said."""
    for told in attributions(sentence):
        own = begins_at(told, sentence)
        if sentence.text[start:own].rstrip().endswith(","):
            yield own


def _closes(text: str, start: int, end: int) -> int:
    """Return where a condition ends: at its comma, or where all ends."""
    comma = _COMMA.search(text, start, end)
    return comma.start() if comma else end


def content_between(sentence: Reading, start: int, end: int) -> list[int]:
    """Return the places of the words of content between two offsets."""
    return [
        at
        for at, word in enumerate(sentence.facts.words)
        if start <= word.start < end and is_content(word, sentence.language)
    ]


@cache
def _patterns(language: Language) -> dict[Frame, re.Pattern[str]]:
    words = language.frames
    return {
        frame: _pattern(getattr(words, frame.value), _unsaid(frame, words))
        for frame in Frame
        if frame is not Frame.TOLD
    }


def _unsaid(frame: Frame, words: FrameWords) -> Sequence[str]:
    return words.unsaid if frame is Frame.DENIED else ()


def _pattern(phrases: Sequence[str], unsaid: Sequence[str]) -> re.Pattern[str]:
    either = rf"\b(?:(?P<unsaid>{any_of(unsaid)})|(?:{any_of(phrases)}))(?!\w)"
    return re.compile(either.replace("*", r"\w*"), re.IGNORECASE)


@cache
def _ends(language: Language) -> re.Pattern[str]:
    frames = language.frames
    ends, refers = any_of(frames.ends), any_of(frames.refers)
    return re.compile(
        rf"{MARK_ENDS}|,\s+(?:{refers})\b|,?\s+(?:{ends})\b", re.IGNORECASE
    )


@cache
def _ends_question(language: Language) -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{any_of(language.frames.ends_question)})\b")


@cache
def _refers(language: Language) -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{any_of(language.frames.refers)})\b")

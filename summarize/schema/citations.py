"""Sentences of a summary with what supports them and what was found of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from summarize.flags import Flag, FlagKind
from summarize.schema.articles import Span
from summarize.schema.sentences import Conflict

Strength = Literal["strong", "medium", "nearest"]
Verdict = Literal["supported", "in part", "unsupported", "contradicted"]
"""What the sources say of a sentence of a summary, as its flags and citations tell."""
_ALL = 0.8  # of a sentence, which a citation must be for to be for all of it


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage that supports a summary sentence; `strength` is the score in a word.

    `nearest` means: the nearest passage there is, not support. `in_prompt` tells
    whether the writer read this very passage; None where nobody wrote from a prompt.
    `summary_start` and `summary_end` tell what of the summary it backs: the sentence,
    or a clause of it. They count as the place of the sentence does, and as long as that
    has none, in its text; None is all of it.
    """

    article_id: str
    start: int
    end: int
    score: float
    strength: Strength
    in_prompt: bool | None = None
    summary_start: int | None = None
    summary_end: int | None = None

    @property
    def span(self) -> Span:
        """Where it stands: the key by which passages are known."""
        return (self.article_id, self.start, self.end)

    @property
    def is_support(self) -> bool:
        """Whether it is more than the nearest passage there is."""
        return self.strength != "nearest"


def backs_all(citation: Citation, text: str) -> bool:
    """Return whether a citation is for all of a sentence and not for a part of it.

    A name put in brackets, which has a source of its own, takes nothing from "all".
    """
    start, end = citation.summary_start, citation.summary_end
    return start is None or end is None or end - start >= _ALL * len(text)


@dataclass(frozen=True, slots=True)
class Supporter:
    """An article that says a sentence of the summary, cited for it or not.

    `whole` tells that it says all of it; else it says some of it. `start` and `end` are
    the passage of the article where it comes nearest, None where that is not known.
    """

    article_id: str
    whole: bool
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> Span | None:
        """The passage, None where it is not known."""
        if self.start is None or self.end is None:
            return None
        return self.article_id, self.start, self.end


def cited_supporters(text: str, citations: Iterable[Citation]) -> dict[str, Supporter]:
    """Return the articles that are cited as support of a sentence, by id, as cited.

    By a strong citation for all of it (`backs_all`) an article says all of it. Of each
    the first such passage counts, else the first.
    """
    found: dict[str, Supporter] = {}
    for cited in citations:
        name, start, end = cited.span
        whole = cited.strength == "strong" and backs_all(cited, text)
        if cited.is_support and (name not in found or whole > found[name].whole):
            found[name] = Supporter(name, whole, start, end)
    return found


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a flag applies: in its sentence, and in the article that says otherwise."""

    flag: Flag
    start: int
    end: int
    article_id: str | None = None
    source_start: int | None = None
    source_end: int | None = None


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary: citations, best first; flags, and a mark for each.

    `start` and `end` tell where it stands: in the text that was given, else in the text
    of the summary. None is nowhere: a check put it in the place of another. `open` are
    the words that no passage says: where each run of them starts and ends in `text`.
    `paragraph` counts from 0; of bullets, each is one. `supporters` are all articles
    that say it, in topic order, more than are cited. `together` tells that the passages
    say all of it, each a part.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    flags: tuple[Flag, ...] = ()
    marks: tuple[Mark, ...] = ()
    start: int | None = None
    end: int | None = None
    open: tuple[tuple[int, int], ...] = ()
    paragraph: int = 0
    supporters: tuple[Supporter, ...] = ()
    together: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the sources say of it.

        Contradicted: a flag says that they state otherwise. Unsupported: another fault,
        or no citation is support. In part: it is weak, or no citation is strong and
        they do not say all of it `together`.
        """
        kinds = {flag.kind for flag in self.flags}
        if any(kind.is_contradiction for kind in kinds):
            return "contradicted"
        support = {c.strength for c in self.citations if c.is_support}
        if not support or any(kind.is_fault for kind in kinds):
            return "unsupported"
        whole = "strong" in support or self.together
        return "supported" if whole and FlagKind.WEAK not in kinds else "in part"


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verifier says of a sentence: how probably a passage supports it.

    `supported` is what follows from that; None is neither.
    """

    probability: float
    supported: bool | None = None


@dataclass(frozen=True, slots=True)
class Headline(SummarySentence):
    """The news in a line, with its sources like any sentence; it has no place.

    `title_of` is the id of the article whose title it is, None where it is a sentence
    of the summary or of an article, made shorter.
    """

    title_of: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """What cite returns: the sentences, and the conflicts with what they state.

    `verified` has an entry for each sentence where a verifier was asked, else none;
    None is a sentence that it was not asked about.
    """

    sentences: tuple[SummarySentence, ...]
    conflicts: tuple[Conflict, ...] = ()
    verified: tuple[Verified | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence of the draft that check took out, its flags, and what stands there."""

    text: str
    flags: tuple[Flag, ...]
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What check returns: the sentences that stay, and those it dropped or replaced."""

    sentences: tuple[SummarySentence, ...]
    dropped: tuple[Dropped, ...] = ()

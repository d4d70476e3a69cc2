"""Where a sentence was found: independent sources, of which copies are one.

What was not found may stand there all the same, in words that were not matched.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from summarize.report.words import count
from summarize.schema import Citation, Span, Summary, SummarySentence

Part = Literal["says", "in part", "nearest"]
"""What an article is to a sentence: it says it, says some of it, or comes nearest."""

_WHOLE = 0.8
"""Share of a sentence that a citation must back to say it all: a name put in brackets,
which has a source of its own, is no more."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """In how many of `total` sources a sentence was found, in words; their parts."""

    n: int
    total: int
    words: str
    parts: dict[str, Part]


class Voices:
    """The independent sources of a topic."""

    def __init__(self, summary: Summary) -> None:
        """Find which articles are copies of which, and which passages are twins."""
        self._voices = {account.id: account.id for account in summary.articles}
        for copy in summary.trace.copies:
            kept = self._voices.get(copy.original_id, copy.original_id)
            gone = self._voices.get(copy.article_id, copy.article_id)
            for name, voice in self._voices.items():
                if voice == gone:
                    self._voices[name] = kept
        self.total = len(set(self._voices.values()))
        self._twins: dict[Span, set[str]] = defaultdict(set)
        for group in summary.trace.groups:
            alike = (*group.members, *group.paraphrases)
            for sentence in group.members:
                self._twins[sentence.span] |= {each.article_id for each in alike}

    def agreement(self, sentence: SummarySentence) -> Agreement:
        """Return who says a sentence; what says the same as its passages says it too.

        An article says it with strong support for all of it, and says some of it with
        other support.
        """
        parts: dict[str, Part] = {}
        for citation in sentence.citations:
            name = citation.article_id
            if not citation.is_support:
                parts.setdefault(name, "nearest")
            elif citation.strength == "strong" and is_whole(sentence, citation):
                parts |= dict.fromkeys(self._twins.get(citation.span, ()), "says")
                parts[name] = "says"
            elif parts.get(name) != "says":
                parts[name] = "in part"
        saying = self._saying(parts, "says")
        partly = self._saying(parts, "in part") - saying
        said = self._words(len(saying), len(partly), parts)
        return Agreement(len(saying), self.total, said, parts)

    def _saying(self, parts: dict[str, Part], part: Part) -> set[str]:
        return {self._voices.get(name, name) for name in parts if parts[name] == part}

    def _words(self, n: int, n_partly: int, parts: dict[str, Part]) -> str:
        if not n and not n_partly:
            return "Found in no source"
        if self.total == 1:
            return f"Found {'' if n else 'in part '}in the one source"
        if not n:
            return f"Found in part in {n_partly} of {self.total} sources"
        some = f", in part in {n_partly} more" if n_partly else ""
        n_copies = sum(part == "says" for part in parts.values()) - n
        copied = f" and {count(n_copies, 'copy', 'copies')}" if n_copies else ""
        return f"Found in {n} of {self.total} sources{copied}{some}"


def is_whole(sentence: SummarySentence, citation: Citation) -> bool:
    """Return whether a citation is for all of a sentence and not for a part of it."""
    start, end = citation.summary_start, citation.summary_end
    if start is None or end is None:
        return True
    return end - start >= _WHOLE * len(sentence.text)

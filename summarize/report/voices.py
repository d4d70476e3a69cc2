"""Where a sentence was found: independent sources, of which copies are one.

What was not found may stand there all the same, in words that were not matched.
"""

from dataclasses import dataclass
from typing import Literal

from summarize.report.credits import credited
from summarize.report.words import count
from summarize.schema import Summary, SummarySentence

Part = Literal["says", "in part", "nearest"]
"""What an article is to a sentence: it says it, says some of it, or comes nearest."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """In how many of `total` sources a sentence was found, in words; their parts.

    `n` say all of it, `n_partly` others some of it.
    """

    n: int
    n_partly: int
    total: int
    words: str
    parts: dict[str, Part]


class Voices:
    """The independent sources of a topic."""

    def __init__(self, summary: Summary) -> None:
        """Find which articles are copies of which, by their text or their credit."""
        self._voices = {account.id: account.id for account in summary.articles}
        copies = [(copy.article_id, copy.original_id) for copy in summary.trace.copies]
        for copy, original in (*copies, *credited(summary)):
            kept = self._voices.get(original, original)
            gone = self._voices.get(copy, copy)
            for name, voice in self._voices.items():
                if voice == gone:
                    self._voices[name] = kept
        self.total = len(set(self._voices.values()))

    def agreement(self, sentence: SummarySentence) -> Agreement:
        """Return who says a sentence, cited for it or not."""
        parts: dict[str, Part] = {
            each.article_id: "says" if each.whole else "in part"
            for each in sentence.supporters
        }
        for citation in sentence.citations:
            parts.setdefault(citation.article_id, "nearest")
        saying = self._saying(parts, "says")
        partly = self._saying(parts, "in part") - saying
        said = self._words(len(saying), len(partly), parts)
        return Agreement(len(saying), len(partly), self.total, said, parts)

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

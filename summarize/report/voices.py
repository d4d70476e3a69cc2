"""Which articles say a sentence, and which of them are one voice.

What was not found may stand there all the same, in words that were not matched.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from summarize.report.credits import credited
from summarize.report.words import count
from summarize.schema import Summary, SummarySentence

Part = Literal["says", "in part", "otherwise", "nearest"]
"""What an article is to a sentence: it says it, says some of it, states another value,
or comes nearest."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many of `total` articles say a sentence, in words; what each is to it.

    `n` counts those that say all of it or, `n_partly` of them, some of it. `n_voices`
    are the independent ones among the `n`.
    """

    n: int
    n_partly: int
    n_voices: int
    total: int
    words: str
    parts: dict[str, Part]


class Voices:
    """The articles of a topic, by the independent voice that each belongs to."""

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

    def agreement(
        self, sentence: SummarySentence, otherwise: Collection[str] = ()
    ) -> Agreement:
        """Return who says a sentence, cited for it or not.

        `otherwise` are the articles that state another value; none of them says a part
        of it, unless it says all.
        """
        parts: dict[str, Part] = dict.fromkeys(otherwise, "otherwise")
        for each in sentence.supporters:
            if each.whole or each.article_id not in parts:
                parts[each.article_id] = "says" if each.whole else "in part"
        for citation in sentence.citations:
            part: Part = "in part" if citation.is_support else "nearest"
            if parts.setdefault(citation.article_id, part) == "nearest":
                parts[citation.article_id] = part
        saying = [name for name, part in parts.items() if part in ("says", "in part")]
        n_partly = sum(parts[name] == "in part" for name in saying)
        return Agreement(
            n=len(saying),
            n_partly=n_partly,
            n_voices=len(set(map(self._voice, saying))),
            total=len(self._voices),
            words=self._words(saying, parts),
            parts=parts,
        )

    def _voice(self, article_id: str) -> str:
        return self._voices.get(article_id, article_id)

    def _words(self, saying: Collection[str], parts: dict[str, Part]) -> str:
        """Return who says a sentence in words whose numbers add up."""
        n, total = len(saying), len(self._voices)
        n_partly = sum(parts[name] == "in part" for name in saying)
        n_otherwise = sum(part == "otherwise" for part in parts.values())
        if total == 1:
            says = ("says this in part" if n_partly else "says this") if n else ""
            return f"The one article {says or 'was not found to say this'}"
        other = f"{n_otherwise} {_says(n_otherwise)} otherwise"
        said = [
            f"{_of(n, total)} {_says(n)} this{_partly(n, n_partly)}",
            *self._one_voice(saying),
            other if n_otherwise else "",
        ]
        return "; ".join(filter(None, said))

    def _one_voice(self, saying: Iterable[str]) -> list[str]:
        """Return which of the articles that say a sentence count as one."""
        sizes = Counter(map(self._voice, saying)).values()
        return [f"{size} of them from one report" for size in sizes if size > 1]


def _of(n: int, total: int) -> str:
    """Return `2 of 4 articles`, `All 4 articles`, `None of 4 articles`."""
    articles = count(total, "article")
    return f"{n or 'None'} of {articles}" if n < total else f"All {articles}"


def _says(n: int) -> str:
    """Return the verb for `n` articles; what none was found to say may stand there."""
    return {0: "was found to say", 1: "says"}.get(n, "say")


def _partly(n: int, n_partly: int) -> str:
    """Return how many of those that say a sentence say some of it only."""
    if not n_partly:
        return ""
    if n == 1:
        return " in part"
    return f", {'all' if n_partly == n else n_partly} of them in part"

"""Which articles say a sentence, and which of them are one voice.

What was not found may stand there all the same, in words that were not matched.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from summarize.report.credits import credited
from summarize.report.words import count
from summarize.schema import Summary, SummarySentence

Part = Literal["says", "in part", "otherwise", "earlier", "later", "nearest"]
"""What an article is to a sentence: it says it, says some of it, states another value,
stated the one before an update or the one after it, or comes nearest."""


_SAYING: tuple[Part, ...] = ("says", "in part")


class Other(NamedTuple):
    """What an article is to a sentence whose value it does not state, and its value."""

    part: Part
    value: str


class Boxes(NamedTuple):
    """The voices of a topic: those that say all of a sentence, some of it, nothing."""

    full: int
    half: int
    empty: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many of `total` articles say a sentence, in words; what each is to it.

    `n` counts those that say all of it or, `n_partly` of them, some of it. `boxes`
    counts voices: articles of one report share a box.
    """

    n: int
    n_partly: int
    total: int
    boxes: Boxes
    words: str
    parts: dict[str, Part]

    @property
    def saying(self) -> list[str]:
        """The articles that say all of it or some of it."""
        return [name for name, part in self.parts.items() if part in _SAYING]

    @property
    def n_voices(self) -> int:
        """The number of independent voices that say all of it or some of it."""
        return self.boxes.full + self.boxes.half


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
        self, sentence: SummarySentence, others: Mapping[str, Other] | None = None
    ) -> Agreement:
        """Return who says a sentence, cited for it or not.

        `others` are the articles that state another value, by their ids; none of them
        says a part of it, unless it says all.
        """
        others = others or {}
        parts: dict[str, Part] = {name: other.part for name, other in others.items()}
        for each in sentence.supporters:
            if each.whole or each.article_id not in parts:
                parts[each.article_id] = "says" if each.whole else "in part"
        for citation in sentence.citations:
            part: Part = "in part" if citation.is_support else "nearest"
            if parts.setdefault(citation.article_id, part) == "nearest":
                parts[citation.article_id] = part
        saying = [name for name, part in parts.items() if part in _SAYING]
        n_partly = sum(parts[name] == "in part" for name in saying)
        return Agreement(
            n=len(saying),
            n_partly=n_partly,
            total=len(self._voices),
            boxes=self._boxes(parts),
            words=self._words(saying, parts, others),
            parts=parts,
        )

    def _boxes(self, parts: Mapping[str, Part]) -> Boxes:
        """Return the voices; one says what the article of it that says most does."""
        voices = {
            part: {self._voice(name) for name, each in parts.items() if each == part}
            for part in ("says", "in part")
        }
        half = voices["in part"] - voices["says"]
        n_full = len(voices["says"])
        total = len(set(self._voices.values()))
        return Boxes(n_full, len(half), total - n_full - len(half))

    def _voice(self, article_id: str) -> str:
        return self._voices.get(article_id, article_id)

    def _words(
        self,
        saying: Collection[str],
        parts: Mapping[str, Part],
        others: Mapping[str, Other],
    ) -> str:
        """Return who says a sentence in words whose numbers add up."""
        n, total = len(saying), len(self._voices)
        n_partly = sum(parts[name] == "in part" for name in saying)
        if total == 1:
            says = ("says this in part" if n_partly else "says this") if n else ""
            return f"The one article {says or 'was not found to say this'}"
        said = [
            f"{_of(n, total)} {_says(n)} this{_partly(n, n_partly)}",
            *self._one_voice(saying),
            *_otherwise(others[name] for name in others if parts[name] not in _SAYING),
        ]
        return "; ".join(said)

    def _one_voice(self, saying: Iterable[str]) -> list[str]:
        """Return which of the articles that say a sentence count as one."""
        sizes = Counter(map(self._voice, saying)).values()
        return [f"{size} of them from one report" for size in sizes if size > 1]


def _otherwise(others: Iterable[Other]) -> list[str]:
    """Return how many state another value: `1 says otherwise`, `3 said 12 earlier`."""
    counts: Counter[Other] = Counter()
    for other in others:
        counts[other._replace(value="") if other.part == "otherwise" else other] += 1
    return [
        f"{n} said {value} {part}" if value else f"{n} {_says(n)} otherwise"
        for (part, value), n in counts.items()
    ]


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

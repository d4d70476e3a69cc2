"""Which articles say a sentence, and which of them are one voice.

What was not found may stand there all the same, in words that were not matched.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from summarize.report.credits import credited
from summarize.report.words import count
from summarize.schema import Summary, SummarySentence

Part = Literal["says", "in part", "otherwise", "earlier", "later", "nearest"]
"""What an article is to a sentence: it says it, says some of it, states another value,
stated the one before an update or the one after it, or comes nearest."""
SAYING: tuple[Part, ...] = ("says", "in part")
"""What an article is to a sentence that it says, or says some of."""


class Other(NamedTuple):
    """What an article is to a sentence whose value it does not state, and its value."""

    part: Part
    value: str


class Boxes(NamedTuple):
    """The voices of a topic: those that say all of a sentence, some of it, another
    value, and those in which nothing was found."""

    full: int
    half: int
    other: int
    empty: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many voices say a sentence, in words, and what each article is to it.

    `boxes` counts voices: articles of one report are one.
    """

    boxes: Boxes
    words: str
    parts: dict[str, Part]

    @property
    def saying(self) -> list[str]:
        """The articles that say all of it or some of it."""
        return [name for name, part in self.parts.items() if part in SAYING]

    @property
    def n(self) -> int:
        """The number of voices that say all of it or some of it."""
        return self.boxes.full + self.boxes.half

    @property
    def total(self) -> int:
        """The number of voices of the topic."""
        return sum(self.boxes)


class Voices:
    """The articles of a topic, those of one report as one voice."""

    def __init__(self, summary: Summary) -> None:
        """Count every article for itself; then join what is one report.

        A copy is one voice with its original, and so is an article that is credited to
        another of the topic.
        """
        self._voices = {account.id: account.id for account in summary.articles}
        copies = [(copy.article_id, copy.original_id) for copy in summary.trace.copies]
        for copy, original in (*copies, *credited(summary)):
            kept = self.of(original)
            gone = self.of(copy)
            for name, voice in self._voices.items():
                if voice == gone:
                    self._voices[name] = kept
        self.total = len(set(self._voices.values()))
        self.noun = "article" if self.total == len(self._voices) else "report"

    def of(self, article_id: str) -> str:
        """Return the voice of an article: the id of one of its report."""
        return self._voices.get(article_id, article_id)

    def beside(self, article_id: str) -> list[str]:
        """Return the other articles of the same report, in topic order."""
        voice = self.of(article_id)
        names = [name for name, each in self._voices.items() if each == voice]
        return [name for name in names if name != article_id]

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
        boxes = self._boxes(parts, others)
        return Agreement(boxes, self._words(boxes, parts, others), parts)

    def _boxes(self, parts: Mapping[str, Part], others: Mapping[str, Other]) -> Boxes:
        """Return the voices; one says what the article of it that says most does."""
        says, in_part = (
            {self.of(name) for name, each in parts.items() if each == part}
            for part in SAYING
        )
        half = in_part - says
        other = set(map(self.of, others)) - says - half
        known = len(says) + len(half) + len(other)
        return Boxes(len(says), len(half), len(other), self.total - known)

    def _words(
        self, boxes: Boxes, parts: Mapping[str, Part], others: Mapping[str, Other]
    ) -> str:
        """Return who says a sentence in words whose numbers add up."""
        if len(self._voices) == 1:
            says = "says this" if boxes.full else "says this only in part"
            found = bool(boxes.full + boxes.half)
            return f"The one article {says if found else 'was not found to say this'}"
        return "; ".join((_counted(boxes, self.noun), *self._otherwise(parts, others)))

    def _otherwise(
        self, parts: Mapping[str, Part], others: Mapping[str, Other]
    ) -> list[str]:
        """Return how many state another value: `1 differs`, `2 said 12 earlier`.

        A voice counts once, and not where an article of it says the sentence.
        """
        voices = {self.of(name) for name, part in parts.items() if part in SAYING}
        stated: dict[Part, list[str]] = {}
        for name, other in others.items():
            if self.of(name) not in voices:
                voices.add(self.of(name))
                stated.setdefault(other.part, []).append(other.value)
        return [
            f"{len(values)} differ{'s' * (len(values) == 1)}"
            if part == "otherwise"
            else f"{len(values)} said {' or '.join(dict.fromkeys(values))} {part}"
            for part, values in stated.items()
        ]

    def silent(self, parts: Mapping[str, Part]) -> list[str]:
        """Return one article of each voice that `parts` knows none of."""
        known = {self.of(name) for name in parts}
        return [
            name
            for name, voice in self._voices.items()
            if name == voice and voice not in known
        ]


def _counted(boxes: Boxes, noun: str) -> str:
    """Return how many say all of it, and how many only some: `3 of 4 articles say
    this, 1 only in part`, `All 4 articles say this`, `2 of 4 articles say this only in
    part`."""
    n, total = boxes.full or boxes.half, sum(boxes)
    some = f"All {count(total, noun)}" if n == total else f"{n} of {count(total, noun)}"
    if not n:
        return f"None of {count(total, noun)} was found to say this"
    says = "says" if n == 1 else "say"
    if not boxes.full:
        return f"{some} {says} this only in part"
    partly = f", {boxes.half} only in part" if boxes.half else ""
    return f"{some} {says} this{partly}"

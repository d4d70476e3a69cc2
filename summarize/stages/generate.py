"""generate: plans, writer → drafts. Sentence by sentence, or whole prompts at once.

`plan` lets the writer write one sentence for each item of the plan. `whole` gives it
everything that fits and takes what it writes; a topic of several parts is written part
by part and the results merged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from summarize.options import Options
from summarize.schema import (
    Draft,
    DraftSentence,
    Form,
    LeftOut,
    Passage,
    Plan,
    PlanItem,
    Request,
    Sentence,
    Span,
    Unwritten,
    Usage,
    Writer,
    Written,
)
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import count_words

LENGTHS: Final = {"short": 60, "medium": 150, "long": 350}
"""Words of a summary by the name of its length: the same whatever the topic's size.

Short is a push message or a brief, medium the paragraphs of a news digest, long a page.
"""

_Part = tuple[Passage, ...]


def _length(value: Any) -> Any:
    """Return the words that a length stands for; what is no name stays as it is."""
    if isinstance(value, str) and value not in LENGTHS:
        raise ValueError(f"give a number of words, or one of {', '.join(LENGTHS)}")
    return LENGTHS[value] if isinstance(value, str) else value


class GenerateOptions(Options):
    """How long the summary is, and how it comes about."""

    mode: Literal["plan", "whole"] = Field(
        default="plan",
        description="plan: a sentence for each chosen one; whole: all at once",
    )
    form: Form = Field(
        default="text",
        description="how the summary is laid out: text in paragraphs, bullets of a "
        "sentence or a whole quotation each, or text below its headline. Every topic "
        "has a headline, which is no part of the length; no form changes what is told",
    )
    target_words: Annotated[int, BeforeValidator(_length)] = Field(
        default=150,
        ge=10,
        le=2000,
        description="length of the summary, in words; of Chinese, Japanese and Thai in "
        "characters. short, medium and long are names for 60, 150 and 350, whatever "
        "the topic's size",
    )
    candidates: int = Field(
        default=4,
        ge=0,
        le=64,
        description="plan: texts to choose from, at most one a beam; the first that "
        "says nothing its source does not say is taken, else the source itself; 0: the "
        "best text, whatever it says",
    )
    batch_topics: int = Field(
        default=1, ge=1, le=1000, description="topics to one call of the writer"
    )


def generate_drafts(
    plans: Sequence[Plan],
    writer: Writer,
    options: GenerateOptions,
) -> list[Draft | Unwritten]:
    """Write one draft a plan, in order. An empty plan gives an empty draft.

    All plans go into one call of the writer (one a round of merging, in mode `whole`).
    Where a request of a topic fails, `Unwritten` stands in the topic's place with the
    first error; the other drafts are as they would be without it.
    """
    if options.mode == "plan":
        return _write_items(plans, writer, options.target_words)
    return _write_whole(plans, writer, options.target_words)


# --- sentence by sentence -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """An item of a plan, what was written for it, and from which sentences.

    What the writer says it used counts; where it says nothing, the leads of the item.
    """

    item: PlanItem
    text: str
    sources: tuple[Sentence, ...]


def _write_items(
    plans: Sequence[Plan], writer: Writer, target_words: int
) -> list[Draft | Unwritten]:
    requests = [request for plan in plans for request in _requests(plan)]
    texts = iter(writer.write(requests))
    drafts: list[Draft | Unwritten] = []
    for plan in plans:
        written = [next(texts) for _ in plan.items]
        merged = [next(texts) for _ in plan.merges]
        told = [
            _Told(item, each.text, each.sources or _leads(item))
            for item, each in zip(plan.items, written, strict=True)
        ]
        everything = [*written, *merged]
        kept = _within(_with_merges(told, plan, merged), target_words)
        draft = _draft(plan, kept, _usage(everything))
        drafts.append(_failed(everything) or draft)
    return drafts


def _with_merges(
    told: Sequence[_Told], plan: Plan, merged: Sequence[Written]
) -> list[_Told]:
    """Put what was merged into the places of its items, a sentence into one only.

    A writer that merged says that it used more than one source.
    """
    result = list(told)
    used: set[Span] = set()
    for merge, written in zip(plan.merges, merged, strict=True):
        spans = {sentence.span for sentence in written.sources[1:]}
        if spans and result[merge.place] == told[merge.place] and not spans & used:
            result[merge.place] = _Told(merge.item, written.text, written.sources)
            used |= spans
    return result


def _leads(item: PlanItem) -> tuple[Sentence, ...]:
    return tuple(group.lead for group in item.groups)


def _failed(written: Sequence[Written]) -> Unwritten | None:
    """Return the first error among what was written, if there is one."""
    errors = [each.error for each in written if each.error]
    return Unwritten(errors[0], _usage(written)) if errors else None


def _usage(written: Sequence[Written]) -> Usage:
    return sum((each.usage for each in written), Usage())


def _requests(plan: Plan) -> Iterator[Request]:
    topic, language = plan.prompt.topic_id, plan.language
    before: tuple[Passage, ...] = ()
    for number, item in enumerate(plan.items, 1):
        name = f"{topic}/{number}"
        yield Request(item.passages, item.target_words, name, language, before)
        before += item.passages
    for merge in plan.merges:
        item, name = merge.item, f"{topic}/{merge.place + 1}+"
        yield Request(item.passages, item.target_words, name, language, before)


def _within(told: Sequence[_Told], target_words: int) -> list[_Told]:
    """Keep what fits into the length, the most wanted first; one always.

    A quotation of several sentences is kept or not as a whole.
    """
    words: dict[int, int] = {}
    for each in told:
        priority = each.item.priority
        words[priority] = words.get(priority, 0) + count_words(each.text)
    kept: set[int] = set()
    length = 0
    for priority, n_words in sorted(words.items()):
        if not kept or n_words <= 2 * (target_words - length):
            kept.add(priority)
            length += n_words
    return [each for each in told if each.item.priority in kept]


def _draft(plan: Plan, told: Sequence[_Told], usage: Usage) -> Draft:
    seen = tuple(group for each in told for group in each.item.groups)
    told_of = {member.span for group in seen for member in group.members}
    return Draft(
        topic_id=plan.prompt.topic_id,
        sentences=tuple(
            DraftSentence(each.text, each.sources) for each in told if each.text.strip()
        ),
        seen=seen,
        left_out=tuple(
            LeftOut(group, plan.passed_over.get(group.lead.span, "plan"))
            for group in plan.prompt.kept
            if group.lead.span not in told_of
        ),
        usage=usage,
    )


# --- whole prompts ------------------------------------------------------------------


def _write_whole(
    plans: Sequence[Plan], writer: Writer, target_words: int
) -> list[Draft | Unwritten]:
    topics = [_Whole(plan, target_words) for plan in plans]
    while merging := [topic for topic in topics if len(topic.parts) > 1]:
        _write_parts(merging, writer)
        for topic in merging:
            topic.merge(writer)
    _write_parts([topic for topic in topics if topic.parts], writer)
    return [topic.draft() for topic in topics]


class _Whole:
    """A topic that is written part by part, until one part is left."""

    def __init__(self, plan: Plan, target_words: int) -> None:
        self.parts: list[_Part] = list(plan.prompt.parts)
        self.failed: Unwritten | None = None
        self._plan, self._prompt, self._language = plan, plan.prompt, plan.language
        self._target_words = target_words
        self._written: Sequence[Written] = ()
        self._usage = Usage()

    def requests(self) -> list[Request]:
        names = [f"{self._prompt.topic_id}/{n}" for n in range(1, len(self.parts) + 1)]
        return [
            Request(
                part,
                self._target_words,
                name,
                self._language,
                whole=True,
                conflicts=self._plan.conflicts,
                past=self._plan.past,
            )
            for part, name in zip(self.parts, names, strict=True)
        ]

    def take(self, written: Sequence[Written]) -> None:
        """Take what was written for each part; a part that failed ends the topic."""
        self._written = written
        self._usage += _usage(written)
        if failed := _failed(written):
            self.failed = replace(failed, usage=self._usage)
            self.parts = []

    def merge(self, writer: Writer) -> None:
        """Put the texts of the parts into the place of the parts."""
        passages = [
            Passage(each.text, tuple(s for passage in part for s in passage.sources))
            for each, part in zip(self._written, self.parts, strict=False)
        ]  # none where a part failed
        self.parts = _pack(passages, writer, self._prompt.budget, self._language)

    def draft(self) -> Draft | Unwritten:
        if self.failed:
            return self.failed
        sentences = tuple(
            DraftSentence(piece.text[start:end], piece.sources)
            for each in self._written
            for piece in each.sentences or (DraftSentence(each.text),)
            for start, end in sentence_spans(piece.text, self._language)
        )
        seen, usage = self._prompt.kept, self._usage
        return Draft(self._prompt.topic_id, sentences, seen=seen, usage=usage)


def _write_parts(topics: Sequence[_Whole], writer: Writer) -> None:
    """Write all parts of all topics in one call."""
    requests = [topic.requests() for topic in topics]
    texts = iter(writer.write([each for of_topic in requests for each in of_topic]))
    for topic, of_topic in zip(topics, requests, strict=True):
        topic.take([next(texts) for _ in of_topic])


def _pack(
    passages: Sequence[Passage], writer: Writer, budget: int | None, language: str
) -> list[_Part]:
    """Pack passages in order into parts within the budget, two or more to a part.

    At least two, so that every round has fewer parts than the one before; texts that
    do not fit are shortened from their ends, the longest first.
    """
    parts: list[_Part] = []
    for passage in passages:
        together = (*parts[-1], passage) if parts else (passage,)
        if parts and (len(parts[-1]) < 2 or _fits(together, writer, budget)):
            parts[-1] = together
        else:
            parts.append((passage,))
    return [_shortened(part, writer, budget, language) for part in parts]


def _fits(part: _Part, writer: Writer, budget: int | None) -> bool:
    texts = [passage.text for passage in part]
    return budget is None or writer.count_request(texts) <= budget


def _shortened(part: _Part, writer: Writer, budget: int | None, language: str) -> _Part:
    """Cut the longest passage by its last sentence, or by half, until all fit."""
    while not _fits(part, writer, budget):
        longest = max(range(len(part)), key=lambda place: len(part[place].text))
        text, sources = part[longest].text, part[longest].sources
        spans = sentence_spans(text, language)
        cut = text[: spans[-2][1]] if len(spans) > 1 else text[: len(text) // 2].strip()
        if not cut:
            break
        part = (*part[:longest], Passage(cut, sources), *part[longest + 1 :])
    return part

"""Which sentences are not to be told, however much room there is, and why."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.unclear_days import unclear_days
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.superseded import Superseded, superseded
from summarize.schema import Sentence, SentenceGroup, Span
from summarize.stages.plan.filler import filler_kind, is_own_voice
from summarize.text.detect import other_language

OUTDATED = frozenset({"superseded", "day past"})
"""Why something is no longer so: a later report tells it anew, or its day is over."""
_NO_QUOTES = re.compile(r"(?<=\d)[\"”]|^['‘’](?=\d|tis\b|twas\b|em\b)", re.IGNORECASE)
"""Inches and what stands for letters: 6'2", '90s, 'Tis."""


class Unfit:
    """What keeps each sentence of a topic from being told."""

    def __init__(
        self,
        groups: Sequence[SentenceGroup],
        sources: Sources,
        days: Mapping[str, date],
        *,
        reads: bool = True,
    ) -> None:
        """Take the groups of a topic, all its sentences, and its articles' days.

        Nothing is unfit in a language that nobody here `reads`.
        """
        self.reads = reads
        self._groups = groups
        self._sources = sources
        self._days = days
        self._reasons: dict[Span, str] = {}

    def reason(self, sentence: Sentence) -> str:
        """Return why a sentence is not to be told; "" where nothing keeps it.

        The kind of filler that it is (`filler_kind`), "torn quotation" where a mark of
        one has no other in the story, "superseded" where a later report says what
        became of it, "day past" where nothing but its day is over, "unclear day" where
        its "yesterday" is not the reader's and its date is not known; "other language"
        where its article surely is in one that the topic is not in. What opens an
        article in its writer's own voice is an "aside" where another one opens with a
        report.
        """
        span = sentence.span
        if not self.reads:
            return ""
        if span not in self._reasons:
            self._reasons[span] = self._find(sentence)
        return self._reasons[span]

    def is_newest(self, article_id: str) -> bool:
        """Return whether an article is of a later day than some, and none later."""
        days = self._days.values()
        day = self._days.get(article_id)
        return day is not None and day == max(days) and day > min(days)

    def superseded_by(self, group: SentenceGroup) -> list[SentenceGroup]:
        """Return the groups whose leads a sentence of a group supersedes."""
        found = (self._replaced.get(member.span, []) for member in group.members)
        return [each for groups in found for each in groups]

    def _find(self, sentence: Sentence) -> str:
        if sentence.article_id in self._foreign:
            return "other language"
        reading = self._sources.read(sentence.text)
        around = (self._beside(sentence, -1), self._beside(sentence, 1))
        if kind := filler_kind(sentence, reading, *around):
            return kind
        if sentence.index == 0 and self._is_opinion(sentence.article_id):
            return "aside"
        if sentence.unit is None and _is_torn(sentence.text):
            return "torn quotation"
        if outdated := self._outdated.get(sentence.span):
            return outdated
        return "unclear day" if self._is_day_unclear(sentence, reading) else ""

    def _beside(self, sentence: Sentence, step: int) -> Reading | None:
        """Return the reading of a neighbour in the article, None at its ends."""
        found = self._sources.at(sentence.article_id, sentence.index + step)
        return self._sources.read(found.text) if found else None

    def _is_day_unclear(self, sentence: Sentence, reading: Reading) -> bool:
        written = self._days.get(sentence.article_id)
        unclear = unclear_days(reading, written, self._known_days, apart=self._apart)
        return any(not (written and word.value(written)) for word in unclear)

    def _is_opinion(self, article_id: str) -> bool:
        """Return whether an article opens in its writer's own voice, and others not."""
        voices = self._own_voices
        return article_id in voices and len(voices) < len(self._articles)

    @cached_property
    def _own_voices(self) -> frozenset[str]:
        """The articles that open in their writers' own voices."""
        openings = (self._sources.at(article, 0) for article in self._articles)
        return frozenset(
            opening.article_id
            for opening in openings
            if opening and is_own_voice(opening, self._sources.read(opening.text))
        )

    @cached_property
    def _foreign(self) -> frozenset[str]:
        """The articles that surely are in another language."""
        texts: dict[str, list[str]] = {article: [] for article in self._articles}
        for sentence in self._sources:
            texts[sentence.article_id].append(sentence.text)
        code = self._sources.language.code
        return frozenset(
            article
            for article, said in texts.items()
            if other_language(" ".join(said), code)
        )

    @cached_property
    def _outdated(self) -> Mapping[Span, str]:
        """Why leads are no longer so; what happened once stays true."""
        return {
            self._groups[place].lead.span: "superseded" if outdated.by else "day past"
            for place, outdated in self._superseded.items()
            if not outdated.happened
        }

    @cached_property
    def _superseded(self) -> Mapping[int, Superseded]:
        if not self.reads:
            return {}
        return superseded(self._groups, self._sources, self._days)

    @cached_property
    def _replaced(self) -> Mapping[Span, list[SentenceGroup]]:
        """What each sentence supersedes, by its span."""
        found: dict[Span, list[SentenceGroup]] = {}
        for place, outdated in self._superseded.items():
            if outdated.by:
                found.setdefault(outdated.by.span, []).append(self._groups[place])
        return found

    @cached_property
    def _apart(self) -> bool:
        order = ArticleOrder(self._sources.readings, self._sources.articles, self._days)
        return order.spans_days

    @cached_property
    def _known_days(self) -> frozenset[date]:
        """The days of the articles that have sentences, as far as they are known."""
        return frozenset(
            self._days[article] for article in self._articles if article in self._days
        )

    @cached_property
    def _articles(self) -> Sequence[str]:
        return tuple(dict.fromkeys(self._sources.articles))


def _is_torn(text: str) -> bool:
    """Return whether a quotation in a sentence has no beginning or no end."""
    text = _NO_QUOTES.sub("", text)
    opened, closed = text.count("“"), text.count("”")
    starts_single = text[:1] in "'‘" and not re.search(r"[,.!?…\w][’'](?!\w)", text[1:])
    return opened != closed or text.count('"') % 2 == 1 or starts_single

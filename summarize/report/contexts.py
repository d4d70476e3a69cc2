"""What stands around a passage in its article: a sentence before, one after."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from summarize.report.reading_texts import ReadingTexts
from summarize.report.words import one_line
from summarize.schema import Removed, Sentence, Span, Summary, Topic

REACH = 280
"""Characters before and after a passage that may be shown of its article."""
_ENDS = tuple(".!?…:;,\"'”’»)]。！？")
_CLOSING = "”’»)] "  # of a quotation that began further up


class Contexts:
    """The articles of a topic without what was removed, to be read around a passage."""

    def __init__(self, summary: Summary, topic: Topic | None) -> None:
        """Note where sentences begin and end; without the topic nothing is shown."""
        self._texts = ReadingTexts(topic)
        self._removed: dict[str, list[Removed]] = defaultdict(list)
        for removed in sorted(summary.trace.removed, key=lambda each: each.span):
            self._removed[removed.article_id].append(removed)
        starts: dict[str, set[int]] = defaultdict(set)
        ends: dict[str, set[int]] = defaultdict(set)
        for article_id, start, end in _known_spans(summary):
            starts[article_id].add(start)
            ends[article_id].add(end)
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for span in sorted(set(_known_spans(summary))):
            self._spans[span[0]].append(span)
        self._starts = {name: sorted(places) for name, places in starts.items()}
        self._ends = {name: sorted(places) for name, places in ends.items()}

    def around(self, passage: Span) -> tuple[str, str]:
        """Return what stands before and after a passage, each a sentence or so.

        Sentences that the trace knows are whole; other text is cut between two words,
        where `…` says so. "" at the ends of the article.
        """
        article_id, start, end = passage
        if article_id not in self._texts:
            return "", ""
        return self._before(article_id, start), self._after(article_id, end)

    def others(self, passage: Span) -> list[tuple[Span, bool]]:
        """Return the other sentences of an article that the trace knows, in order.

        Each with whether it stands right before the passage or right behind it.
        """
        article_id, start, end = passage
        return [
            (each, self._is_empty(article_id, min(end, each[2]), max(start, each[1])))
            for each in self._spans.get(article_id, ())
            if each[2] <= start or end <= each[1]
        ]

    def _is_empty(self, article_id: str, start: int, end: int) -> bool:
        return end - start <= REACH and not self._story(article_id, start, end)

    def _before(self, article_id: str, start: int) -> str:
        """Return what stands before a place; what is no sentence (a heading) is not
        run into it, nor the end of a quotation."""
        said = self._read_before(article_id, start).lstrip(_CLOSING)
        said = said[1:].lstrip() if said.startswith(('" ', "' ")) else said
        return said if said.startswith("…") or said.endswith(_ENDS) else ""

    def _read_before(self, article_id: str, start: int) -> str:
        starts = self._starts.get(article_id, [])
        for begin in reversed(starts[: bisect_left(starts, start)]):
            if start - begin > REACH:
                break
            if said := self._story(article_id, begin, start):
                return said
        floor = max(0, start - REACH)
        said = self._story(article_id, floor, start)
        return f"… {said.partition(' ')[2]}" if said and floor else said

    def _after(self, article_id: str, end: int) -> str:
        ends = self._ends.get(article_id, [])
        for stop in ends[bisect_right(ends, end) :]:
            if stop - end > REACH:
                break
            if said := self._story(article_id, end, stop):
                return said
        size = self._texts.size(article_id)
        ceiling = min(size, end + REACH)
        said = self._story(article_id, end, ceiling)
        cut = ceiling < size
        return f"{said.rpartition(' ')[0]} …" if said and cut else said

    def _story(self, article_id: str, start: int, end: int) -> str:
        """Return a stretch of an article on one line, without what was removed."""
        kept, at = [], start
        for removed in self._removed.get(article_id, ()):
            if removed.start < end and at < removed.end:
                kept.append((at, max(at, removed.start)))
                at = removed.end
        kept += [(at, end)] if at < end else []
        return one_line(" ".join(self._texts.between(article_id, *k) for k in kept))


def _known_spans(summary: Summary) -> list[Span]:
    """Return the spans of all sentences of articles that a summary names."""
    trace = summary.trace
    found: list[Sentence] = []
    for group in (*trace.groups, *(left.group for left in trace.left_out)):
        found += (*group.members, *group.paraphrases)
    for conflict in trace.conflicts:
        found += conflict.told
    cited = [c.span for told in summary.told for c in told.citations]
    saying = [s.span for told in summary.told for s in told.supporters if s.span]
    return [*cited, *saying, *(sentence.span for sentence in found)]

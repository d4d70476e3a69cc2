"""Passages as a page shows them: a number to follow, a quotation, what is related."""

from collections import defaultdict
from dataclasses import dataclass

from summarize.report.passages import NumberedPassages
from summarize.report.words import article_names, one_line
from summarize.schema import Citation, Sentence, SentenceGroup, Span, Summary, Topic


@dataclass(frozen=True, slots=True)
class PassageLink:
    """The number of a passage, and its id on the page; "" where it is not shown."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A passage in its own words ("" without the article), with its article's name."""

    link: PassageLink
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """What is said of a passage or a span, and the passages that this names."""

    text: str
    links: tuple[PassageLink, ...] = ()


class TopicLinks:
    """Leads from every passage of a topic to its number, its twins, its sentences."""

    def __init__(self, number: int, summary: Summary, topic: Topic | None) -> None:
        """`number` is the topic's on its pages, from 1; ids of passages begin with it.

        Without the topic no passage is shown, so no link leads to one.
        """
        self.passages = NumberedPassages(summary, topic)
        self._number = number
        self._shown = {article.id for article in topic.articles} if topic else set()
        self._names = article_names(summary)
        self._cited_by: dict[Span, list[int]] = defaultdict(list)
        for index, told in enumerate((summary.headline, *summary.sentences)):
            for citation in told.citations if told else ():
                self._cited_by[citation.span].append(index)
        self._related: dict[Span, list[tuple[str, list[Span]]]] = {}
        for group in summary.trace.groups:
            self._relate(group)

    def link(self, passage: Span) -> PassageLink:
        """Return the number of a passage as a link."""
        number = self.passages.number(passage)
        target = ""
        if number is not None and passage[0] in self._shown:
            target = f"t{self._number}-a{number[0]}-p{number[1]}"
        return PassageLink(self.passages.label(passage), target)

    def quote(self, span: Citation | Sentence) -> QuoteView:
        """Return a passage in its own words, white space as single spaces."""
        return QuoteView(
            self.link(span.span),
            self._names.get(span.article_id, span.article_id),
            one_line(self.passages.quote(span.span)),
        )

    def related(self, passage: Span) -> tuple[RelatedView, ...]:
        """Return what other passages say the same as one, and in which way."""
        return tuple(
            RelatedView(how, tuple(self.link(other) for other in others))
            for how, others in self._related.get(passage, ())
        )

    def cited_by(self, passage: Span) -> tuple[int, ...]:
        """Return the sentences of the summary that cite a passage, counted from 1.

        The headline is 0.
        """
        return tuple(self._cited_by.get(passage, ()))

    def _relate(self, group: SentenceGroup) -> None:
        """Note how the members of a group are related; a later group counts."""
        lead = group.lead.span
        others = [other.span for other in group.others]
        reworded = [other.span for other in group.paraphrases]
        said = [("also said in", others), ("in other words in", reworded)]
        self._related[lead] = [(how, where) for how, where in said if where]
        for other in others:
            self._related[other] = [("the same as", [lead])]

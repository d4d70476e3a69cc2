"""Passages as a page shows them: where each stands, and what is related."""

from dataclasses import dataclass

from summarize.report.passages import NumberedPassages
from summarize.report.words import chip_names, clipped
from summarize.schema import SentenceGroup, Span, Summary, Topic


@dataclass(frozen=True, slots=True)
class PassageLink:
    """The outlet of a passage, and its id on the page; "" where it is not shown."""

    outlet: str
    target: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """What is said of a passage or a span, and the passages that this names."""

    text: str
    links: tuple[PassageLink, ...] = ()


class TopicLinks:
    """Leads from every passage of a topic to its place and its twins."""

    def __init__(self, anchor: str, summary: Summary, topic: Topic | None) -> None:
        """`anchor` is the id of the topic; those of passages begin with it.

        Without the topic no passage is shown, so no link leads to one.
        """
        self.passages = NumberedPassages(summary, topic)
        self.anchor = anchor
        self.outlets = chip_names(summary)
        self._shown = {article.id for article in topic.articles} if topic else set()
        self._related: dict[Span, list[tuple[str, list[Span]]]] = {}
        for group in summary.trace.groups:
            self._relate(group)

    def link(self, passage: Span) -> PassageLink:
        """Return the outlet of a passage, and a link to it in its article."""
        target = ""
        if passage[0] in self._shown and self.passages.number(passage):
            target = f"{self.anchor}/p{self.passages.label(passage)}"
        return PassageLink(self.outlet(passage[0]), target)

    def outlet(self, article_id: str) -> str:
        """Return the name of who published an article, for a chip."""
        return self.outlets.get(article_id) or clipped(article_id, 60)

    def related(self, passage: Span) -> tuple[RelatedView, ...]:
        """Return what other passages say the same as one, and in which way."""
        return tuple(
            RelatedView(how, tuple(self.link(other) for other in others))
            for how, others in self._related.get(passage, ())
        )

    def _relate(self, group: SentenceGroup) -> None:
        """Note how the members of a group are related; a later group counts."""
        lead = group.lead.span
        others = [other.span for other in group.others]
        reworded = [other.span for other in group.paraphrases]
        said = [("also in", others), ("in other words in", reworded)]
        self._related[lead] = [(how, where) for how, where in said if where]
        for other in others:
            self._related[other] = [("the same as in", [lead])]

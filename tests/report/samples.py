"""A small topic with its summary, made by hand: every mark of a report occurs once."""

import re
from dataclasses import replace
from html import unescape
from io import StringIO

from rich.console import Console

from summarize.flags import Flag, FlagKind
from summarize.report.templating import load_template
from summarize.report.text import show_summary
from summarize.report.topic import topic_view
from summarize.schema import (
    Article,
    ArticleAccount,
    Citation,
    Conflict,
    Dropped,
    LeftOut,
    Removed,
    Sentence,
    SentenceGroup,
    Strength,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
)

HARBOUR = (
    "Home | News\n"
    "The storm tore the roof off the fish hall at Port Ellan.\n"
    "Twelve people were hurt. Boats lay on the quay."
)
COURIER = (
    "The storm tore the roof off Port Ellan's fish hall.\nFifteen people were hurt."
)


def storm() -> Topic:
    articles = (
        Article(
            "a", HARBOUR, "Storm hits Port Ellan", "Harbour Post", "https://x.test/a"
        ),
        Article("b", COURIER, "Fish hall damaged", "Courier", None, "2026-03-01"),
    )
    return Topic("storm", articles)


def span(topic: Topic, article_id: str, text: str) -> tuple[str, int, int]:
    [article] = [a for a in topic.articles if a.id == article_id]
    start = article.text.index(text)
    return article_id, start, start + len(text)


def source(topic: Topic, article_id: str, text: str) -> Sentence:
    article, start, end = span(topic, article_id, text)
    return Sentence(article, 0, start, end, text)


def storm_summary() -> Summary:
    topic = storm()
    roof = source(
        topic, "a", "The storm tore the roof off the fish hall at Port Ellan."
    )
    twin = source(topic, "b", "The storm tore the roof off Port Ellan's fish hall.")
    twelve = source(topic, "a", "Twelve people were hurt.")
    fifteen = source(topic, "b", "Fifteen people were hurt.")
    boats = source(topic, "a", "Boats lay on the quay.")
    return Summary(
        "storm",
        (
            SummarySentence(
                roof.text,
                (
                    replace(citation(roof, 0.9), in_prompt=True),
                    replace(citation(twin, 0.9), in_prompt=False),
                ),
                supporters=(Supporter("a", whole=True), Supporter("b", whole=True)),
            ),
            SummarySentence(
                "A tide came.",
                (citation(boats, 0.2, "nearest"),),
                (Flag(FlagKind.UNSUPPORTED),),
            ),
            SummarySentence(
                "Pigs flew over 77 ships.", (), (Flag(FlagKind.NUMBER, "77"),)
            ),
        ),
        tuple(
            ArticleAccount(a.id, a.title, a.source, a.url, a.date, 3, 1, 1, 2, 1, w)
            for a, w in zip(topic.articles, (None, "little text is left"), strict=True)
        ),
        Trace(
            removed=(Removed(*span(topic, "a", "Home | News"), "menu"),),
            groups=(SentenceGroup(roof, (twin,)),),
            left_out=(LeftOut(SentenceGroup(boats), "budget"),),
            conflicts=(
                Conflict(
                    "number",
                    (twelve, fifteen),
                    ("twelve", "fifteen"),
                    (None, "2026-03-01"),
                ),
            ),
            dropped=(
                Dropped("Eels sang.", (Flag(FlagKind.UNSUPPORTED),)),
                Dropped(
                    "Ninety boats sank.",
                    (Flag(FlagKind.WEAK),),
                    "Boats lay on the quay.",
                ),
            ),
        ),
        model="extractive",
        config="sha256:0",
    )


def citation(
    sentence: Sentence, score: float, strength: Strength = "strong"
) -> Citation:
    return Citation(sentence.article_id, sentence.start, sentence.end, score, strength)


def summary_text(summary: Summary, topic: Topic | None, width: int = 88) -> str:
    """What a terminal of `width` columns shows of a summary, plain."""
    file = StringIO()
    show_summary(summary, topic, Console(file=file, width=width, no_color=True))
    return file.getvalue().removesuffix("\n")


def topic_html(summary: Summary, topic: Topic | None) -> str:
    """The part of a page that shows a topic."""
    view = topic_view("storm", summary, topic)
    return load_template("topic.html.j2").render(topic=view)


def topic_text(summary: Summary, topic: Topic | None) -> str:
    """What a reader sees of a topic, white space as single spaces."""
    text = unescape(re.sub("<[^>]*>", "", topic_html(summary, topic)))
    return " ".join(text.split())

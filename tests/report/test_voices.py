from dataclasses import replace

import pytest

from summarize.report.voices import Voices
from summarize.schema import (
    ArticleAccount,
    ArticleCopy,
    Citation,
    Summary,
    SummarySentence,
    Supporter,
    Trace,
)

TEXT = "Rain fell on the town all night long."
NEAREST = Citation("a", 0, 9, 0.1, "nearest")


def topic_of(n: int, *supporters: Supporter, trace: Trace = Trace()) -> Summary:  # noqa: B008
    accounts = [
        ArticleAccount(chr(97 + i), None, f"Outlet {i + 1}", None, None, 1, 0, 0, 1, 1)
        for i in range(n)
    ]
    told = SummarySentence(TEXT, supporters=supporters)
    return Summary("t", (told,), tuple(accounts), trace)


def all_of(*article_ids: str) -> list[Supporter]:
    return [Supporter(article_id, whole=True) for article_id in article_ids]


def some_of(*article_ids: str) -> list[Supporter]:
    return [Supporter(article_id, whole=False) for article_id in article_ids]


@pytest.mark.parametrize(
    ("supporters", "words"),
    [
        ([], "Found in no source"),
        (all_of("a"), "Found in 1 of 4 sources"),
        (all_of("a", "b"), "Found in 2 of 4 sources"),
        (all_of("a") + some_of("b"), "Found in 1 of 4 sources, in part in 1 more"),
        (some_of("b"), "Found in part in 1 of 4 sources"),
        (some_of("a", "b"), "Found in part in 2 of 4 sources"),
    ],
    ids=["none", "one", "two", "one and a part", "part", "two parts"],
)
def test_sources_that_say_a_sentence_are_counted(
    supporters: list[Supporter], words: str
) -> None:
    summary = topic_of(4, *supporters)
    assert Voices(summary).agreement(summary.sentences[0]).words == words


def test_the_nearest_passage_is_not_found() -> None:
    told = SummarySentence(TEXT, (NEAREST,))
    agreement = Voices(topic_of(4)).agreement(told)
    assert (agreement.words, agreement.parts) == (
        "Found in no source",
        {"a": "nearest"},
    )


def test_what_says_some_of_a_sentence_is_counted_apart() -> None:
    summary = topic_of(4, *all_of("a"), *some_of("b", "c"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert (agreement.n, agreement.n_partly, agreement.total) == (1, 2, 4)


def test_copies_are_one_voice() -> None:
    trace = Trace(copies=(ArticleCopy("b", "a", 0.9), ArticleCopy("c", "b", 0.8)))
    summary = topic_of(4, *all_of("a", "b", "c"), trace=trace)
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert (agreement.n, agreement.total) == (1, 2)
    assert agreement.words == "Found in 1 of 2 sources and 2 copies"


def test_of_one_source_nothing_is_counted() -> None:
    summary = topic_of(1, *all_of("a"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.words == "Found in the one source"
    partly = replace(summary.sentences[0], supporters=tuple(some_of("a")))
    assert Voices(summary).agreement(partly).words == "Found in part in the one source"


def test_a_text_that_is_credited_to_another_outlet_is_its_voice() -> None:
    summary = topic_of(3, *all_of("a", "b"))
    first, second, third = summary.articles
    articles = (first, replace(second, author="outlet 1"), third)
    agreement = Voices(replace(summary, articles=articles)).agreement(
        summary.sentences[0]
    )
    assert agreement.words == "Found in 1 of 2 sources and 1 copy"

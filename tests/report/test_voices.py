from dataclasses import replace

import pytest

from summarize.report.voices import Other, Voices
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
        ([], "None of 4 articles was found to say this"),
        (all_of("a"), "1 of 4 articles says this"),
        (all_of("a", "b"), "2 of 4 articles say this"),
        (
            all_of("a") + some_of("b"),
            "1 of 4 articles says this, 1 only in part",
        ),
        (
            all_of("a", "c", "d") + some_of("b"),
            "3 of 4 articles say this, 1 only in part",
        ),
        (some_of("b"), "1 of 4 articles says this only in part"),
        (
            some_of("a", "b"),
            "2 of 4 articles say this only in part",
        ),
        (all_of("a", "b", "c", "d"), "All 4 articles say this"),
    ],
    ids=[
        "none",
        "one",
        "two",
        "one and a part",
        "three and a part",
        "part",
        "two parts",
        "all",
    ],
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
        "None of 4 articles was found to say this",
        {"a": "nearest"},
    )


def test_a_citation_that_is_support_is_never_the_nearest_passage() -> None:
    bracket = Citation("b", 0, 9, 1.0, "strong", summary_start=0, summary_end=5)
    told = SummarySentence(TEXT, (NEAREST, bracket), supporters=(*all_of("c"),))
    agreement = Voices(topic_of(4)).agreement(told)
    assert agreement.parts == {"c": "says", "a": "nearest", "b": "in part"}
    assert agreement.words == "1 of 4 articles says this, 1 only in part"


def test_what_says_some_of_a_sentence_is_counted_apart() -> None:
    summary = topic_of(4, *all_of("a"), *some_of("b", "c"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.boxes == (1, 2, 0, 1)
    assert (agreement.n, agreement.total) == (3, 4)


def test_copies_are_one_voice() -> None:
    trace = Trace(copies=(ArticleCopy("b", "a", 0.9), ArticleCopy("c", "b", 0.8)))
    summary = topic_of(4, *all_of("a", "b", "c"), trace=trace)
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert (agreement.n, agreement.total) == (1, 2)
    assert agreement.boxes == (1, 0, 0, 1)
    assert agreement.words == "1 of 2 reports says this"
    assert Voices(summary).beside("b") == ["a", "c"]


def test_reports_are_counted_and_not_their_articles() -> None:
    trace = Trace(copies=(ArticleCopy("b", "a", 0.9),))
    summary = topic_of(5, *all_of("a"), *some_of("b", "c", "d"), trace=trace)
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.words == "1 of 4 reports says this, 2 only in part"


def test_one_report_states_another_value_once() -> None:
    trace = Trace(copies=(ArticleCopy("c", "b", 0.9),))
    summary = topic_of(4, *all_of("a"), trace=trace)
    others = {"b": Other("earlier", "at least 12"), "d": Other("earlier", "12")}
    others["c"] = others["b"]
    agreement = Voices(summary).agreement(summary.sentences[0], others)
    assert agreement.words == (
        "1 of 3 reports says this; 2 said at least 12 or 12 earlier"
    )


def test_who_states_another_value_differs_and_says_no_part() -> None:
    summary = topic_of(4, *all_of("a", "d"), *some_of("b", "c"))
    others = dict.fromkeys("cd", Other("otherwise", "12"))
    agreement = Voices(summary).agreement(summary.sentences[0], others)
    assert agreement.words == ("2 of 4 articles say this, 1 only in part; 1 differs")
    assert agreement.boxes == (2, 1, 1, 0)
    assert agreement.parts["c"] == "otherwise"


def test_who_stated_a_value_that_was_updated_said_it_earlier_and_not_otherwise() -> (
    None
):
    summary = topic_of(4, *all_of("a"))
    others = dict.fromkeys("bcd", Other("earlier", "12"))
    agreement = Voices(summary).agreement(summary.sentences[0], others)
    assert agreement.words == "1 of 4 articles says this; 3 said 12 earlier"
    later = Voices(summary).agreement(summary.sentences[0], {"b": Other("later", "15")})
    assert later.words == "1 of 4 articles says this; 1 said 15 later"


def test_a_report_fills_as_much_of_its_box_as_the_article_that_says_most() -> None:
    trace = Trace(copies=(ArticleCopy("b", "a", 0.9),))
    summary = topic_of(3, *some_of("a"), *all_of("b"), trace=trace)
    assert Voices(summary).agreement(summary.sentences[0]).boxes == (1, 0, 0, 1)


def test_of_one_source_nothing_is_counted() -> None:
    summary = topic_of(1, *all_of("a"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.words == "The one article says this"
    partly = replace(summary.sentences[0], supporters=tuple(some_of("a")))
    assert (
        Voices(summary).agreement(partly).words
        == "The one article says this only in part"
    )


def test_a_text_that_is_credited_to_another_outlet_is_its_voice() -> None:
    summary = topic_of(3, *all_of("a", "b"))
    first, second, third = summary.articles
    articles = (first, replace(second, author="outlet 1"), third)
    agreement = Voices(replace(summary, articles=articles)).agreement(
        summary.sentences[0]
    )
    assert agreement.words == "1 of 2 reports says this"

from dataclasses import replace

import pytest

from summarize.report.voices import Voices
from summarize.schema import (
    ArticleAccount,
    ArticleCopy,
    Citation,
    Sentence,
    SentenceGroup,
    Strength,
    Summary,
    SummarySentence,
    Trace,
)

TEXT = "Rain fell on the town all night long."


def topic_of(n: int, *citations: Citation, trace: Trace = Trace()) -> Summary:  # noqa: B008
    accounts = [
        ArticleAccount(chr(97 + i), None, f"Outlet {i + 1}", None, None, 1, 0, 0, 1, 1)
        for i in range(n)
    ]
    return Summary("t", (SummarySentence(TEXT, citations),), tuple(accounts), trace)


def cite(
    article_id: str, strength: Strength = "strong", part: tuple[int, int] | None = None
) -> Citation:
    start, end = part or (None, None)
    return Citation(
        article_id, 0, 9, 0.9, strength, summary_start=start, summary_end=end
    )


@pytest.mark.parametrize(
    ("citations", "words"),
    [
        ((), "No source says this"),
        ((cite("a", "nearest"),), "No source says this"),
        ((cite("a"),), "Only in Outlet 1"),
        ((cite("a"), cite("b"), cite("a")), "2 of 4 sources say this"),
        ((cite("a"), cite("b", "medium")), "Only in Outlet 1, 1 more some of it"),
        ((cite("b", "medium"),), "1 of 4 sources says some of this"),
        (
            (cite("a", part=(0, 12)), cite("b", part=(13, 37))),
            "2 of 4 sources say some of this",
        ),
        ((cite("a"), cite("a", part=(0, 4))), "Only in Outlet 1"),
    ],
    ids=[
        "no citation",
        "nearest",
        "one",
        "two",
        "one and a part",
        "part",
        "two parts",
        "a name that was put in",
    ],
)
def test_sources_that_say_a_sentence_are_counted(
    citations: tuple[Citation, ...], words: str
) -> None:
    summary = topic_of(4, *citations)
    assert Voices(summary).agreement(summary.sentences[0]).words == words


def test_copies_are_one_voice() -> None:
    trace = Trace(copies=(ArticleCopy("b", "a", 0.9), ArticleCopy("c", "b", 0.8)))
    summary = topic_of(4, cite("a"), cite("b"), cite("c"), trace=trace)
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert (agreement.n, agreement.total) == (1, 2)
    assert agreement.words == "Only in Outlet 1 and 2 copies"


def test_what_says_the_same_as_a_cited_passage_says_it_too() -> None:
    lead, twin, other = (Sentence(name, 0, 0, 9, "Rain fell") for name in "abc")
    trace = Trace(groups=(SentenceGroup(lead, (twin,), paraphrases=(other,)),))
    summary = topic_of(4, cite("a"), trace=trace)
    assert Voices(summary).agreement(summary.sentences[0]).n == 3


def test_of_one_source_nothing_is_counted() -> None:
    summary = topic_of(1, cite("a"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.words == "The only source says this"
    partly = replace(summary.sentences[0], citations=(cite("a", "medium"),))
    assert Voices(summary).agreement(partly).words.endswith("says this in part")

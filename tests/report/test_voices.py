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
        ((), "Found in no source"),
        ((cite("a", "nearest"),), "Found in no source"),
        ((cite("a"),), "Found in 1 of 4 sources"),
        ((cite("a"), cite("b"), cite("a")), "Found in 2 of 4 sources"),
        (
            (cite("a"), cite("b", "medium")),
            "Found in 1 of 4 sources, in part in 1 more",
        ),
        ((cite("b", "medium"),), "Found in part in 1 of 4 sources"),
        (
            (cite("a", part=(0, 12)), cite("b", part=(13, 37))),
            "Found in part in 2 of 4 sources",
        ),
        ((cite("a"), cite("a", part=(0, 4))), "Found in 1 of 4 sources"),
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
    assert agreement.words == "Found in 1 of 2 sources and 2 copies"


def test_what_says_the_same_as_a_cited_passage_says_it_too() -> None:
    lead, twin, other = (Sentence(name, 0, 0, 9, "Rain fell") for name in "abc")
    trace = Trace(groups=(SentenceGroup(lead, (twin,), paraphrases=(other,)),))
    summary = topic_of(4, cite("a"), trace=trace)
    assert Voices(summary).agreement(summary.sentences[0]).n == 3


def test_of_one_source_nothing_is_counted() -> None:
    summary = topic_of(1, cite("a"))
    agreement = Voices(summary).agreement(summary.sentences[0])
    assert agreement.words == "Found in the one source"
    partly = replace(summary.sentences[0], citations=(cite("a", "medium"),))
    assert Voices(summary).agreement(partly).words == "Found in part in the one source"

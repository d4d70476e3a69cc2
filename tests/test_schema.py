"""What flows: a topic takes articles, and nothing else."""

from typing import Any

import pytest

from summarize.flags import Flag, FlagKind
from summarize.schema import Article, Citation, SummarySentence, Topic

STORM = Article("a", "The storm hit the coast.")


def test_a_list_of_articles_becomes_a_tuple() -> None:
    listed: Any = [STORM]
    assert Topic("storm", listed) == Topic("storm", (STORM,))
    assert hash(Topic("storm", listed)) == hash(Topic("storm", (STORM,)))


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (["text"], "topic storm: article 1 is of type str"),
        ([STORM, None], "topic storm: article 2 is of type NoneType"),
        ("text", "topic storm: article 1 is of type str"),
    ],
)
def test_what_is_no_article_is_an_error_that_shows_the_right_form(
    articles: Any, said: str
) -> None:
    with pytest.raises(TypeError, match=said) as raised:
        Topic("storm", articles)
    assert 'Topic("storm", [Article("a", ' in str(raised.value)


STRONG = Citation("a", 0, 9, 0.9, "strong")
MEDIUM = Citation("a", 0, 9, 0.5, "medium")
NEAREST = Citation("a", 0, 9, 0.1, "nearest")


@pytest.mark.parametrize(
    ("citations", "kinds", "verdict"),
    [
        ((STRONG,), (), "supported"),
        ((MEDIUM, STRONG), (FlagKind.CONFLICT,), "supported"),
        ((MEDIUM,), (), "in part"),
        ((MEDIUM,), (FlagKind.WEAK,), "in part"),
        ((NEAREST,), (FlagKind.WEAK,), "unsupported"),
        ((), (), "unsupported"),
        ((STRONG,), (FlagKind.NUMBER,), "unsupported"),
        ((STRONG,), (FlagKind.NUMBER, FlagKind.ROLES), "contradicted"),
    ],
)
def test_the_verdict_on_a_sentence_follows_its_flags_and_citations(
    citations: tuple[Citation, ...], kinds: tuple[FlagKind, ...], verdict: str
) -> None:
    flags = tuple(map(Flag, kinds))
    assert SummarySentence("It stormed.", citations, flags).verdict == verdict


@pytest.mark.parametrize(
    ("citations", "kinds", "verdict"),
    [
        ((MEDIUM, MEDIUM), (), "supported"),
        ((MEDIUM,), (FlagKind.WEAK,), "in part"),
        ((MEDIUM,), (FlagKind.ADDED,), "unsupported"),
        ((), (), "unsupported"),
    ],
)
def test_passages_that_say_it_together_support_it_where_nothing_is_at_fault(
    citations: tuple[Citation, ...], kinds: tuple[FlagKind, ...], verdict: str
) -> None:
    flags = tuple(map(Flag, kinds))
    told = SummarySentence("It stormed.", citations, flags, together=True)
    assert told.verdict == verdict

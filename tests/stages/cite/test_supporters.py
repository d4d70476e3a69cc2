"""Which articles say a sentence, cited for it or not."""

from collections.abc import Sequence

import pytest

from summarize.schema import Draft, DraftSentence, Sentence, SentenceGroup
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import CiteOptions, cite_draft
from tests.build import sentences

FERRY = sentences(
    "The ferry was carrying 87 passengers when it began taking on water off Kelby.",
    "Divers found nobody in the cabins below the car deck.",
    article_id="a",
)
HARBOUR = sentences(
    "The harbour master closed the pier to all visitors on Friday.",
    article_id="c",
)
TOLD = FERRY[0].text


def supporters(
    *others: str, groups: Sequence[SentenceGroup] = (), verifier: str = "builtin"
) -> dict[str, bool]:
    """Who says `TOLD`, of its own article, one with `others`, and one on the pier."""
    sources = [*FERRY, *sentences(*others, article_id="b"), *HARBOUR]
    draft = Draft("t", (DraftSentence(TOLD, (FERRY[0],)),))
    options = CiteOptions(verifier=verifier)
    [cited] = cite_draft(draft, sources, groups, options).sentences
    return {each.article_id: each.whole for each in cited.supporters}


@pytest.mark.parametrize(
    ("others", "whole"),
    [
        (
            "The ferry carried 87 passengers when it started to take on water off "
            "Kelby, and the pier will be closed until spring.",
            True,
        ),
        ("It began taking on water off Kelby with passengers aboard.", False),
        ("A ferry trip to Kelby takes an hour.", None),
        (
            "The ferry began taking on water off Kelby. The ferry was carrying 87 "
            "passengers when it left Kelby.",
            True,
        ),
        (
            "The ferry was carrying 78 passengers when it began taking on water "
            "off Kelby.",
            None,
        ),
        (
            "The ferry was not carrying 87 passengers when it began taking on water "
            "off Kelby.",
            None,
        ),
    ],
    ids=[
        "in other words",
        "some of it",
        "the same place",
        "in two sentences",
        "another number",
        "denied",
    ],
)
def test_an_article_says_a_sentence_by_what_stands_in_it(
    others: str, whole: bool | None
) -> None:
    expected = {"a": True} | ({} if whole is None else {"b": whole})
    assert supporters(others) == expected


def says(told: str, passage: str) -> bool | None:
    """How far an article with one passage says a sentence that another one has."""
    own, other = sentences(told, article_id="a"), sentences(passage, article_id="b")
    draft = Draft("t", (DraftSentence(told, tuple(own)),))
    [cited] = cite_draft(draft, [*own, *other, *HARBOUR], (), CiteOptions()).sentences
    return {each.article_id: each.whole for each in cited.supporters}.get("b")


def test_the_part_of_a_day_that_is_said_is_no_other_claim() -> None:
    passage = "The ferry sank off Harlow Bay on Friday, killing 15 people."
    assert says(passage.replace("Friday", "Friday evening"), passage)
    night = passage.replace("Friday", "Friday with its night crew")
    assert says(night, passage) is False


@pytest.mark.parametrize(
    ("passage", "whole"),
    [
        ("It was licensed for 140 and had 87 on board, with six crew.", False),
        ("It was licensed for 140 and had 85 on board, with six crew.", None),
        ("It had 87 cabins and six decks.", None),
    ],
    ids=["both counts", "one count", "of other things"],
)
def test_two_counts_of_a_sentence_are_some_of_it(
    passage: str, whole: bool | None
) -> None:
    told = (
        "The Sable Tern was carrying 87 passengers and six crew when it began taking "
        "on water about four miles from the harbour mouth, commander Pelham said."
    )
    assert says(told, passage) is whole


def test_a_clause_of_a_sentence_is_some_of_it() -> None:
    told = (
        "Director Ann Lee said the mill had mended its roof after each storm, hired "
        "watchmen and that its inspectors had checked the boiler for cracks on Monday."
    )
    passage = "The mill said inspectors had checked the boiler for cracks."
    assert says(told, passage) is False
    assert says(told, passage.replace("had checked", "had never checked")) is None


def test_a_supporter_names_the_passage_that_comes_nearest() -> None:
    partly = sentences(
        "Kelby is a small port.",
        "It began taking on water off Kelby with passengers aboard.",
        article_id="b",
    )
    draft = Draft("t", (DraftSentence(TOLD, (FERRY[0],)),))
    [told] = cite_draft(draft, [*FERRY, *partly], (), CiteOptions()).sentences
    assert [each.span for each in told.supporters] == [FERRY[0].span, partly[1].span]


def test_a_paraphrase_of_what_is_cited_says_it_too() -> None:
    passenger = sentences("Eighty-seven rode the sinking boat.", article_id="b")
    groups = [SentenceGroup(FERRY[0], paraphrases=tuple(passenger))]
    assert supporters(passenger[0].text, groups=groups) == {"a": True, "b": True}


def test_without_a_verifier_only_what_is_cited_counts() -> None:
    other = "The ferry, carrying 87, began taking on water off Kelby with passengers."
    assert "b" in supporters(other)
    assert supporters("It began taking on water off Kelby.", verifier="off") == {
        "a": True
    }


def test_nobody_says_all_of_a_sentence_that_the_checks_find_fault_with() -> None:
    sources: list[Sentence] = [*FERRY, *HARBOUR]
    text = TOLD.replace("passengers", "passengers and 12 lorries")
    cited = cite_draft(Draft("t", (DraftSentence(text),)), sources, (), CiteOptions())
    [checked] = check_summary(cited.sentences, sources, (), CheckOptions()).sentences
    assert checked.verdict == "unsupported"
    assert [(s.article_id, s.whole) for s in checked.supporters] == [("a", False)]


@pytest.mark.parametrize(
    ("text", "backed", "whole"),
    [
        ("{} but most people slept soundly.", "{} but most people slept soundly", True),
        ("{}, and nobody in town slept well.", "{}", False),
    ],
    ids=["all of it", "three quarters"],
)
def test_who_is_cited_for_a_clause_says_all_where_that_is_most_of_the_sentence(
    text: str, backed: str, whole: bool
) -> None:
    told = (
        "The old car ferry from Orm to Kelby began taking on water off the northern "
        "point of Harlow Bay early on Friday evening"
    )
    sources = [*sentences(f"{told}.", article_id="a"), *HARBOUR]
    draft = Draft("t", (DraftSentence(text.format(told)),))
    options = CiteOptions(verifier="off", medium=0.999)  # so clauses alone are cited
    [cited] = cite_draft(draft, sources, (), options).sentences
    [citation] = cited.citations
    part = cited.text[citation.summary_start : citation.summary_end].rstrip(".")
    assert (part, citation.strength) == (backed.format(told), "strong")
    assert [each.whole for each in cited.supporters] == [whole]

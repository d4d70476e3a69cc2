"""Which lines are proposed, and which of them becomes the headline."""

from dataclasses import replace
from datetime import date

import pytest

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import (
    Article,
    Citation,
    Sentence,
    SentenceGroup,
    Strength,
    SummarySentence,
)
from summarize.stages.headline import Proposal, choose_headline, propose_headlines
from tests.build import sentences

STORM = "The storm tore the roof off the fish hall at Port Ellan on Monday night."
HURT = "Twelve people were hurt when boats broke loose in the harbour."
AGAIN = "A storm destroyed the roof of the fish hall of Port Ellan, police said."
TOLD = [*sentences(STORM, HURT), *sentences(AGAIN, article_id="b")]


def proposed(
    *titles: str | None,
    told: list[Sentence] = TOLD,
    days: dict[str, date] | None = None,
    language: str = "en",
) -> list[str]:
    articles = [Article(chr(97 + n), "", title) for n, title in enumerate(titles)]
    summary = [
        SummarySentence(each.text, (Citation(*each.span, 1.0, "strong"),))
        for each in told
        if each.article_id == "a"
    ]
    groups = [SentenceGroup(each, score=1.0 / (n + 1)) for n, each in enumerate(told)]
    proposals = propose_headlines(
        articles, summary, groups, Sources(told), days=days or {}, language=language
    )
    return [proposal.text for proposal in proposals]


def test_a_good_title_comes_first_as_a_sentence_is_written() -> None:
    first, *others = proposed("Storm Tears Roof Off Port Ellan's Fish Hall - Post")
    assert first == "Storm tears roof off Port Ellan's fish hall"
    assert "Storm tore the roof off the fish hall at Port Ellan" in others


def test_a_line_with_the_name_in_full_comes_before_the_one_with_its_noun() -> None:
    given = "More than 900 people gave to the fund in a week."
    told = [
        *sentences(given, "Rain fell on the town for nine days."),
        *sentences("The Orm Storm Fund opened on Monday.", article_id="b"),
    ]
    lines = [line for line in proposed(told=told) if line.startswith("More than 900")]
    assert lines[:2] == [
        "More than 900 people gave to the Orm Storm Fund in a week",
        "More than 900 people gave to the fund in a week",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "How the Storm Tore the Roof Off the Fish Hall",
        "Opinion: The fish hall at Port Ellan had no roof",
        "Minister opens bridge over the river Tarn",  # of another matter
        "Storm hurt 15 people in the harbour",  # contradicts the summary
    ],
)
def test_without_a_good_title_the_lead_made_shorter_comes_first(title: str) -> None:
    lines = proposed(title, None)
    assert lines[0] == "Storm tore the roof off the fish hall at Port Ellan"
    assert title not in lines


def test_of_two_titles_as_good_the_newer_one_comes_first() -> None:
    titles = ("Storm hits Port Ellan fish hall", "Storm hits fish hall Port Ellan")
    for newest in ("a", "b"):
        days = {name: date(2026, 3, 1 + (name == newest)) for name in ("a", "b")}
        first = proposed(*titles, days=days)[0]
        assert first == titles["ab".index(newest)]


def test_a_sentence_that_leans_on_another_comes_last() -> None:
    for first in ("Aldous was hurt in the storm.", "One of the men was hurt in it."):
        leaning = sentences(first, "Mayor Lena Aldous tore her coat in Port Ellan.")
        assert proposed(None, told=leaning)[0].startswith("Mayor Lena Aldous")


def test_a_line_tells_the_news_that_the_summary_opens_with() -> None:
    opening, next_, other = (
        "Storm tore the roof off the fish hall at Port Ellan.",
        "Boats broke loose in the harbour.",
        "Doctors at Brask have moved the old lighthouse keeper to another ward.",
    )
    lines = proposed(None, None, told=sentences(opening, next_, other))
    assert lines
    assert not [line for line in lines if line.startswith("Doctors")]


def test_one_of_two_people_with_a_name_is_named_in_full() -> None:
    grieves = [
        *sentences(
            "Dominic Grieve, a lawyer, left the party in Port Ellan on Monday.",
            "Robert Grieve, a doctor, left the party in Port Ellan, too.",
        ),
        *sentences(
            "Dominic Grieve said no.", "Robert Grieve said yes.", article_id="b"
        ),
    ]
    lines = proposed("Grieve leaves party in Port Ellan", told=grieves)
    assert lines
    assert not [line for line in lines if line.startswith("Grieve")]
    alone = [each for each in grieves if "Robert" not in each.text]
    title = "Grieve leaves party in Port Ellan"
    assert title in proposed(title, told=alone)


def test_nothing_is_proposed_for_an_empty_summary() -> None:
    assert proposed("Storm hits Port Ellan", told=[]) == []


def test_in_another_language_titles_and_short_sentences_are_proposed() -> None:
    told = sentences(
        "Der Sturm hat das Dach der Fischhalle zerstört.", "Niemand wurde verletzt."
    )
    title = "Sturm zerstört Dach der Fischhalle | Kurier"
    assert proposed(title, told=told, language="de") == [
        "Sturm zerstört Dach der Fischhalle",
        "Der Sturm hat das Dach der Fischhalle zerstört",
    ]


def test_a_summary_of_one_sentence_is_not_told_twice() -> None:
    told = sentences("A burst pipe flooded the gym.")
    assert proposed(told=told) == []
    more = sentences("A burst pipe flooded the gym.", "Nobody was hurt.")
    assert "Burst pipe flooded the gym" in proposed(told=more)


def line(
    text: str, strength: Strength, *flags: FlagKind, title_of: str | None = None
) -> tuple[Proposal, SummarySentence]:
    cited = Citation("a", 0, 9, 0.5, strength)
    told = SummarySentence(text, (cited,), tuple(map(Flag, flags)))
    return Proposal(text, title_of=title_of), told


def test_the_first_line_that_holds_is_the_headline() -> None:
    chosen = choose_headline(
        [
            line("no support", "nearest"),
            line("a fault", "strong", FlagKind.NUMBER),
            line("an older count", "strong", FlagKind.UPDATE),
            line("disputed", "strong", FlagKind.CONFLICT),
            line("in part", "medium"),
            line("supported", "strong"),
            line("later", "strong"),
        ]
    )
    assert chosen is not None
    assert (chosen.text, chosen.verdict) == ("supported", "supported")
    assert chosen.title_of is None


def test_what_passages_say_together_supports_a_headline_too() -> None:
    proposal, told = line("said in two places", "medium", title_of="a")
    together = replace(told, together=True, open=((5, 7),))
    chosen = choose_headline([(proposal, together)])
    assert chosen is not None
    assert (chosen.verdict, chosen.open) == ("supported", ((5, 7),))


def test_a_title_in_other_words_holds_and_a_weak_one_is_better_than_none() -> None:
    title = line("title", "medium", title_of="a")
    chosen = choose_headline([title, line("supported", "strong")])
    assert chosen is not None
    assert chosen.title_of == "a"
    weak = line("weak", "medium", FlagKind.WEAK, title_of="a")
    chosen = choose_headline([weak])
    assert chosen is not None
    assert chosen.flags == (Flag(FlagKind.WEAK),)


def test_no_line_is_asked_for_once_one_holds() -> None:
    told = iter([line("first", "strong"), line("second", "strong")])
    choose_headline(told)
    assert next(told)[0].text == "second"


def test_where_nothing_holds_there_is_no_headline() -> None:
    assert choose_headline([line("a fault", "strong", FlagKind.NAME)]) is None

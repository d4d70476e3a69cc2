from dataclasses import replace

import pytest

from summarize.report.conflict_words import conflict_words
from summarize.report.words import (
    FEW_COMPARED,
    NOTHING_DIFFERS,
    clipped,
    label_words,
    length_words,
    listed_names,
    nothing_differs,
    outlet_name,
    topic_facts,
)
from summarize.schema import (
    ArticleAccount,
    Conflict,
    Headline,
    Relation,
    SummarySentence,
)
from tests.build import sentence
from tests.report.samples import storm_summary

SIDES = (sentence("Twelve people died.", "a"), sentence("Fifteen died.", "b"))


@pytest.mark.parametrize(
    ("dates", "relation", "said"),
    [
        (
            ("2024-05-03", "2024-05-05T10:00:00Z"),
            "update",
            "people killed: 12 (Post, Fri 3 May) → 15 (Echo, Sun 5 May), update",
        ),
        (
            ("2024-12-31", "2025-01-01"),
            "update",
            "people killed: 12 (Post, Tue 31 Dec 2024) → 15 (Echo, Wed 1 Jan 2025), "
            "update",
        ),
        (
            (None, "sunday"),
            "disagreement",
            "people killed: 12 (Post) / 15 (Echo), articles differ",
        ),
    ],
)
def test_a_conflict_is_told_with_outlets_and_days(
    dates: tuple[str | None, str | None], relation: Relation, said: str
) -> None:
    outlets = ("Post", "Echo")
    conflict = Conflict(
        "number", SIDES, ("12", "15"), dates, outlets, "people killed", relation
    )
    assert conflict_words(conflict, storm_summary()) == said


def test_without_an_outlet_the_host_or_the_article_tells_it() -> None:
    summary = storm_summary()
    named = [replace(each, source=None) for each in summary.articles]
    conflict = Conflict("negation", SIDES, ("charged", ""))
    said = conflict_words(conflict, replace(summary, articles=(*named,)))
    sides = "charged (x.test) / not said (Fish hall damaged)"
    assert said == f"whether it is so: {sides}, articles differ"


def test_a_side_of_an_article_that_is_not_there_has_its_id() -> None:
    conflict = Conflict("number", SIDES, ("12", "15"))
    said = conflict_words(conflict, replace(storm_summary(), articles=()))
    assert said == "a number: 12 (a) / 15 (b), articles differ"


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ((None, None), "2 articles"),
        (("2025-03-14", None), "2 articles, one dated 14 Mar 2025"),
        (("2025-03-18", "2025-03-14"), "2 articles, 14 to 18 Mar 2025"),
        (("2025-02-28", "2025-03-01"), "2 articles, 28 Feb to 1 Mar 2025"),
        (("2024-12-31", "2025-01-01"), "2 articles, 31 Dec 2024 to 1 Jan 2025"),
    ],
)
def test_a_topic_is_of_some_articles_and_days(
    dates: tuple[str | None, ...], said: str
) -> None:
    pairs = zip(storm_summary().articles, dates, strict=True)
    dated = tuple(replace(account, date=day) for account, day in pairs)
    assert topic_facts(replace(storm_summary(), articles=dated)) == said


def test_of_the_articles_with_a_day_it_is_said_how_many_there_are() -> None:
    first = storm_summary().articles[0]
    days = ("2025-03-14", None, "2025-03-18", "sunday")
    dated = tuple(replace(first, id=f"{n}", date=day) for n, day in enumerate(days))
    said = topic_facts(replace(storm_summary(), articles=dated))
    assert said == "4 articles, 2 of them dated 14 to 18 Mar 2025"


@pytest.mark.parametrize(
    ("source", "url", "name"),
    [
        ("Courier", "https://www.courier.test/a", "Courier"),
        (None, "https://www.courier.test/a", "courier.test"),
        (None, "javascript:alert(1)", "Storm hits Port Ellan"),
        (None, "https://[half", "Storm hits Port Ellan"),
        (None, None, "Storm hits Port Ellan"),
    ],
)
def test_an_outlet_goes_by_its_name_its_host_or_the_article_s_title(
    source: str | None, url: str | None, name: str
) -> None:
    [first, *_] = storm_summary().articles
    assert outlet_name(replace(first, source=source, url=url)) == name


OPENING = "The storm tore the roof off the fish hall, police said."


@pytest.mark.parametrize(
    ("name", "title", "opening", "called", "listed"),
    [
        (
            "03-harbour-post.txt",
            *("Storm", None, "Harbour Post", ("Harbour Post", "Storm")),
        ),
        ("d1.txt", "Storm", None, "Storm", ("Storm", "")),
        (
            *("d1.txt", "Storm tears roof off fish hall at Port Ellan", None),
            "Storm tears roof off fish hall at Port …",
            ("Storm tears roof off fish hall at Port Ellan", ""),
        ),
        (
            *("d1.txt", None, OPENING, "“The storm tore the roof off the fish …”"),
            ("“The storm tore the roof off the fish …” (d1.txt)", ""),
        ),
        (
            *("2", None, "Boats sank.", "“Boats sank.”"),
            ("“Boats sank.” (article 2)", ""),
        ),
        ("d1.txt", None, None, "d1.txt", ("d1.txt", "")),
        ("2", None, None, "article 2", ("article 2", "")),
    ],
)
def test_what_has_no_outlet_is_called_by_what_its_readers_know(
    name: str,
    title: str | None,
    opening: str | None,
    called: str,
    listed: tuple[str, str],
) -> None:
    account = ArticleAccount(name, title, None, None, None, 3, 0, 0, 3, 1)
    account = replace(account, opening=opening)
    assert outlet_name(account) == called
    assert listed_names(account) == listed


def test_where_nothing_differs_a_line_says_so() -> None:
    differing = storm_summary()
    alike = replace(differing, trace=replace(differing.trace, conflicts=()))
    [first, _] = alike.articles
    assert nothing_differs(differing) == ""
    assert nothing_differs(alike) == NOTHING_DIFFERS
    assert nothing_differs(replace(alike, language="de")) == FEW_COMPARED
    assert nothing_differs(replace(alike, articles=(first,))) == ""


def test_a_length_that_is_not_the_one_asked_for_has_a_reason() -> None:
    summary = storm_summary()
    assert length_words(summary) == ""
    short = replace(summary, short_because="little to tell")
    assert length_words(short) == "short: little to tell"
    long = replace(summary, long_because="whole sentences")
    assert length_words(long).startswith("long: sentences are told whole")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It sank off Harlow Bay.", "Harlow Bay ferry"),
        ("It sank in the bay off Harlow Bay.", "Harlow bay ferry"),
        ("Ferry and bay.", "Harlow bay ferry"),
    ],
)
def test_the_name_of_a_topic_has_the_capitals_of_names(text: str, label: str) -> None:
    summary = replace(
        storm_summary(),
        topic_id="harlow-bay-ferry",
        headline=Headline("Ferry sank"),
        sentences=(SummarySentence(text),),
    )
    assert label_words(summary) == label


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The bridge reopened.", "The bridge reopened."),
        ("The bridge reopened on Monday, after the flood.", "The bridge reopened on…"),
        ("The bridge was opened, Ann Lee Grant said today.", "The bridge was opened…"),
        ("The bridge at Port Ellan was opened today.", "The bridge at Port Ellan…"),
        ("桥在洪水之后的星期一重新开放了人们都很高兴地走了过去并且唱着歌", None),
    ],
)
def test_a_text_is_cut_between_two_words_and_in_no_name(
    text: str, cut: str | None
) -> None:
    found = clipped(text, 26)
    assert len(found) <= 26
    assert found == (cut or f"{text[:25]}…")

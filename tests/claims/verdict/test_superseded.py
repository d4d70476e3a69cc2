"""What a later article supersedes."""

from datetime import date

import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.superseded import superseded
from summarize.schema import SentenceGroup
from tests.build import sentences

MONDAY, TUESDAY = date(2025, 5, 5), date(2025, 5, 6)
NEXT_WEEK = date(2025, 5, 12)

Articles = dict[str, list[str]]


def outdated(articles: Articles, **days: date) -> dict[str, tuple[str, str | None]]:
    """Return what is outdated: the sentence → why, and what supersedes it."""
    told = [s for a, texts in articles.items() for s in sentences(*texts, article_id=a)]
    groups = [SentenceGroup(sentence) for sentence in told]
    return {
        groups[place].lead.text: (each.why, each.by.text if each.by else None)
        for place, each in superseded(groups, Sources(told), days).items()
    }


WILL_MEET = "Obama will meet Netanyahu at the White House on Monday."
MET = "Obama met Netanyahu at the White House on Monday."


def test_a_plan_is_outdated_where_another_article_tells_that_it_is_done() -> None:
    assert outdated({"a": [WILL_MEET], "b": [MET]}) == {WILL_MEET: ("plan done", MET)}
    assert outdated({"b": [MET], "a": [WILL_MEET]}) == {WILL_MEET: ("plan done", MET)}


def test_not_where_that_article_is_the_earlier_one() -> None:
    articles = {"a": [WILL_MEET], "b": [MET]}
    assert outdated(articles, a=MONDAY, b=TUESDAY) == {WILL_MEET: ("plan done", MET)}
    assert outdated(articles, a=TUESDAY, b=MONDAY) == {}


def test_not_where_an_article_tells_both() -> None:
    """They tell of two meetings, or in the order of a story."""
    assert outdated({"a": [WILL_MEET, MET], "b": [MET]}) == {}
    assert outdated({"a": [WILL_MEET], "b": [MET, WILL_MEET]}) == {}


def test_not_where_a_later_article_says_the_same() -> None:
    told = [
        *sentences(WILL_MEET, article_id="a"),
        *sentences(MET, article_id="b"),
        *sentences(WILL_MEET, article_id="c"),
    ]
    group = SentenceGroup(told[0], (told[2],))
    days = {"a": MONDAY, "b": MONDAY, "c": TUESDAY}
    assert superseded([group], Sources(told), days) == {}
    days = {"a": MONDAY, "b": TUESDAY, "c": MONDAY}
    assert superseded([group], Sources(told), days)[0].by == told[1]


def test_what_was_said_to_come_needs_a_later_article() -> None:
    would, has = (
        "The firm said it would close its plant in Toledo.",
        "The firm has closed its plant in Toledo.",
    )
    assert outdated({"a": [would], "b": [has]}) == {}
    dated = outdated({"a": [would], "b": [has]}, a=MONDAY, b=TUESDAY)
    assert dated == {would: ("plan done", has)}


def test_a_state_is_outdated_where_another_article_tells_its_end() -> None:
    missing, safe = "Anna Bell is still missing.", "Anna Bell was found safe."
    assert outdated({"a": [missing], "b": [safe]}) == {missing: ("state ended", safe)}


def test_an_event_that_has_ended_stays_true() -> None:
    told = "Residents of Pine Flat were told to evacuate on Monday."
    lifted = "Evacuation orders were lifted for residents of Pine Flat."
    sources = [*sentences(told), *sentences(lifted, article_id="b")]
    [each] = superseded([SentenceGroup(sources[0])], Sources(sources), {}).values()
    assert each.happened
    assert told[each.start : each.end] == "were told to evacuate"


DEAD = "An explosion at a plant in Vorne has killed at least {} people, police said."


@pytest.mark.parametrize("days", [{}, {"a": MONDAY, "b": MONDAY}])
def test_a_toll_of_at_least_so_many_is_outdated_by_a_higher_one(
    days: dict[str, date],
) -> None:
    few, many = DEAD.format("three"), DEAD.format("seven")
    assert outdated({"a": [few], "b": [many]}, **days) == {few: ("toll", many)}


def test_all_who_tell_an_old_toll_are_outdated_by_the_last_one() -> None:
    three, five, seven = (DEAD.format(n) for n in ("three", "five", "seven"))
    again = "Three people were killed by the explosion at the plant in Vorne."
    found = outdated({"a": [three], "b": [five], "c": [seven], "d": [again]})
    assert found == dict.fromkeys((three, five, again), ("toll", seven))


def test_of_two_tolls_that_leave_nothing_open_the_later_one_counts() -> None:
    few = "The explosion at the plant in Vorne killed three people."
    many = "The explosion at the plant in Vorne killed seven people."
    articles = {"a": [few], "b": [many]}
    assert outdated(articles) == {}
    assert outdated(articles, a=MONDAY, b=TUESDAY) == {few: ("toll", many)}
    assert outdated(articles, a=TUESDAY, b=MONDAY) == {}


def test_a_toll_is_outdated_where_its_own_article_says_that_it_rose() -> None:
    few = "The explosion at the plant in Vorne killed three people on Monday."
    rose = "On Tuesday the death toll from the explosion in Vorne rose to seven."
    assert outdated({"a": [few, rose]}) == {few: ("toll", rose)}
    assert outdated({"a": [rose, few]}) == {}


def test_a_toll_of_more_places_outdates_none() -> None:
    few = "Floods in Vorne have killed at least three people."
    wider = "Floods across the country have killed seven people, two of them in Vorne."
    assert outdated({"a": [few], "b": [wider]}, a=MONDAY, b=TUESDAY) == {}


def test_a_sentence_that_has_both_counts_is_not_outdated() -> None:
    both = "The floods have killed at least three people in Vorne, and seven in all."
    later = "The death toll of the floods rose to seven."
    assert outdated({"a": [both], "b": [later]}, a=MONDAY, b=TUESDAY) == {}


def test_a_report_is_outdated_where_a_later_article_says_it_was_false() -> None:
    died = "Singer Carla Voss has died in a car crash near Lyon."
    false = "Reports that Carla Voss had died in a car crash were false."
    articles = {"a": [died], "b": [false]}
    assert outdated(articles, a=MONDAY, b=TUESDAY) == {died: ("refuted", false)}
    assert outdated(articles, a=TUESDAY, b=MONDAY) == {}


def test_what_was_to_come_on_a_day_is_outdated_when_the_day_is_over() -> None:
    visit = "The king will visit Vorne on Wednesday."
    articles = {"a": [visit], "b": ["The plant in Vorne is to be rebuilt."]}
    assert outdated(articles, a=MONDAY, b=NEXT_WEEK) == {visit: ("day past", None)}
    assert outdated(articles, a=MONDAY, b=TUESDAY) == {}
    assert outdated(articles, a=MONDAY) == {}


def test_one_article_supersedes_nothing() -> None:
    assert outdated({"a": [WILL_MEET, DEAD.format("three")]}) == {}
    assert superseded([], Sources(()), {}) == {}

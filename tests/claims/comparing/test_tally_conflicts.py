import pytest

from summarize.claims.comparing.tally_conflicts import tally_conflicts
from tests.readings import read_all

ORDERED = "Authorities ordered about 18,000 people to leave their homes on Monday."
TOLD = "More than 21,000 residents of Oakridge were told to evacuate."


def values(*texts: str, owners: str = "") -> list[tuple[str, str]]:
    found = tally_conflicts(read_all(texts), owners or "abcdefgh"[: len(texts)])
    return [(conflict.left, conflict.right) for _, _, conflict in found]


@pytest.mark.parametrize(
    ("texts", "differ"),
    [
        ((ORDERED, TOLD), ("18,000", "21,000")),
        (
            ("No injuries were reported.", "Two people were hurt in a crash."),
            ("No injuries", "Two"),
        ),
        (
            ("Fire destroyed 300 homes.", "Some 350 houses were razed, he said."),
            ("300", "350"),
        ),
        (
            ("The dam, built in 1967, leaks.", "Since the dam was built in 1968 …"),
            ("1967", "1968"),
        ),
    ],
)
def test_one_thing_is_counted_in_two_ways(
    texts: tuple[str, str], differ: tuple[str, str]
) -> None:
    assert values(*texts) == [differ]


@pytest.mark.parametrize(
    "other",
    [
        "About 18,500 people were told to evacuate.",  # rounded
        "21,000 cattle were evacuated.",  # another thing
        "21,000 people were hurt.",  # another deed
        "Another 21,000 people were evacuated.",  # a part
        "In 2017, 21,000 people were evacuated.",  # another time
        "Some 21,000 people could be evacuated.",  # a guess
    ],
)
def test_where_anything_speaks_for_another_reading_there_is_no_conflict(
    other: str,
) -> None:
    assert values(ORDERED, other) == []


@pytest.mark.parametrize(
    "texts",
    [
        (
            "More than 60 people died in a train crash in eastern India, guards said.",
            "A bus attack near an Indian market last month left 35 dead, an aide said.",
        ),
        ("No arrests have yet been made.", "Police said four people were arrested."),
    ],
)
def test_counts_of_other_events_or_of_none_so_far_are_no_conflict(
    texts: tuple[str, str],
) -> None:
    assert values(*texts) == []


def test_an_article_with_both_counts_or_several_is_no_conflict() -> None:
    both = "At first 18,000 people were told to evacuate."
    assert values(ORDERED, TOLD, both, owners="abb") == []
    several = "In Orm 900 people were told to evacuate."
    assert values(ORDERED, TOLD, several, owners="abb") == []


EARLIER = "The ferry sank off Harlow Bay, killing at least 12 and leaving nine missing."
LATER = "The ferry sank in heavy seas, killing 15 people."


def test_a_second_count_is_of_the_event_that_the_one_before_it_is_of() -> None:
    second = "Divers found three bodies on Saturday, and six people are still missing."
    assert values(EARLIER, LATER, second, owners="abb") == [
        ("12", "15"),
        ("nine", "six"),
    ]
    between = "The search went on."
    assert values(EARLIER, LATER, between, second, owners="abbb") == [("12", "15")]


def test_who_was_found_and_who_is_still_missing_are_no_parts_of_an_earlier_count() -> (
    None
):
    later = "Three were found off Harlow Bay, and six people are still missing."
    assert values(EARLIER, later) == [("nine", "six")]
    women = "Seven men and five women were killed when it sank off Harlow Bay."
    assert values("The ferry sank off Harlow Bay, killing 12.", women) == []


def test_one_article_does_not_contradict_itself() -> None:
    assert values(ORDERED, TOLD, owners="aa") == []


def test_who_did_it_may_be_counted_or_not() -> None:
    killed = "The attack killed four people, including the gunman."
    assert values(killed, "Three people were killed in the attack.") == []


def test_deeds_in_no_list_need_more_words_in_common() -> None:
    lost = "The Marisol lost 42 containers in a storm off Port Elda."
    more = "In the storm off Port Elda the ship Marisol lost 51 containers."
    assert values(lost, more) == [("42", "51")]
    assert values(lost, "Another company lost 51 containers.") == []


def test_the_same_two_counts_are_told_once() -> None:
    assert len(values(ORDERED, TOLD, ORDERED.replace("on Monday", "today"))) == 1


def test_two_events_are_two_matters() -> None:
    attack = "The gas attacks on Tarn left 29 people dead, the government claims."
    crash = "Air ambulance: 22 dead after a crash in Orm county."
    assert values(attack, crash) == []
    assert values(attack, "About 22 people were killed.") == [("29", "22")]
    assert values(attack, "The gas attacks killed 1,429 people.") == []


def test_what_one_side_raised_is_not_what_another_did() -> None:
    mine = "Ada Munk raised $34 million in the last quarter of the campaign."
    other = "In the last quarter Per Aas raised $46 million for the campaign."
    assert values(mine, other) == []


def test_who_saw_a_part_of_it_is_not_asked_for_the_whole() -> None:
    whole = "At least seven people were hurt when a truck hit a restaurant."
    assert values(whole, '"There were two people hurt by that truck," he said.') == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Some 18,000 cattle were evacuated.", []),  # the number of another deed
        ("Some 18,000 people were hurt.", []),
        ("Some 14,000 cattle were evacuated.", [("18,000", "21,000")]),
    ],
)
def test_an_article_that_has_the_other_number_of_that_deed_or_thing_is_no_conflict(
    more: str, expected: list[tuple[str, str]]
) -> None:
    assert values(ORDERED, TOLD, more, owners="abb") == expected
    assert values(ORDERED, more, TOLD, owners="abb") == expected


def test_conflicts_are_in_the_order_of_their_first_places() -> None:
    fire, more = "Fire destroyed 300 homes.", "Some 350 houses were razed, he said."
    later = ORDERED.replace("on Monday", "today")
    found = tally_conflicts(read_all([fire, ORDERED, TOLD, later, more]), "abcde")
    assert [places[:2] for places in found] == [(0, 4), (1, 2)]


def test_deeds_in_no_list_are_of_one_side_and_counted_near_each_other() -> None:
    munk = "Ada Munk raised $34 million in the last quarter of the campaign."
    assert values(munk, munk.replace("34", "46")) == [("$34 million", "$46 million")]
    assert values(munk, munk.replace("Ada Munk raised $34", "Per Aas raised $46")) == []
    assert values(munk, munk.replace("34", "146")) == []
    assert values(munk, "The party raised $46 million.") == []


def test_counts_of_a_deed_in_no_list_are_of_one_who_did_it() -> None:
    lund = "Lund hired 12 new workers for the Orm plant in May."
    for who, found in (("Lund", [("12", "14")]), ("Berg", [])):
        assert values(lund, f"{who} hired 14 new workers for the Orm plant.") == found

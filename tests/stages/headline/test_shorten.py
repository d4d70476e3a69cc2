"""Sentences → headlines, word for word."""

import pytest

from summarize.language.english import ENGLISH
from summarize.stages.headline.shorten import LONG, MOST_WORDS, shorten


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "LEEDS, May 4 (Agency) - The storm tore the roof off the fish hall.",
            "Storm tore the roof off the fish hall",
        ),
        (
            "After hours of rain, the river burst its banks on Monday night.",
            "River burst its banks",
        ),
        (
            "The shroud, which has been kept in Turin, could be a fake (again).",
            "Shroud could be a fake",
        ),
        (
            "The singer asks for support, and according to the papers she wants it.",
            "Singer asks for support",
        ),
        (
            "The mayor — a former nurse — resigned on Friday.",
            "Mayor resigned",
        ),
        (
            "Two men who robbed a bank in Tarn last week have been arrested near the "
            "border by officers of the customs service, police said.",
            "Two men who robbed a bank in Tarn last week have been arrested near the "
            "border",
        ),
        (
            "A mother whose newborn son was taken from her house several months ago by "
            "the county has regained custody of the child.",
            "Mother has regained custody of the child",
        ),
        (
            "The council approved a plan to build a bridge across the harbour after a "
            "debate that lasted for most of the night.",
            "Council approved a plan to build a bridge across the harbour",
        ),
        (
            "Judges in the U.S. have met in Washington, D.C.",
            "Judges in the U.S. have met in Washington, D.C.",
        ),
    ],
)
def test_the_main_clause_is_left(sentence: str, headline: str) -> None:
    assert shorten(sentence, ENGLISH)[0] == headline


def test_a_long_headline_where_nothing_shorter_stands() -> None:
    sentence = (
        "The council of Port Ellan early Monday closed the long quay of the harbour "
        "and ordered the crews of all boats to leave it at once."
    )
    assert shorten(sentence, ENGLISH) == []
    assert shorten(sentence, ENGLISH, LONG)[0].endswith("to leave it at once")


def test_no_headline_ends_before_its_verb() -> None:
    sentence = (
        "Nets dropped more than two hundred years ago on the floor of a hall as old as "
        "the town have been found by divers."
    )
    assert not any(line.endswith(" hall") for line in shorten(sentence, ENGLISH))


def test_what_somebody_is_told_is_no_relative_clause() -> None:
    sentence = (
        "Harbour Lines was warned twice this spring that the gate of the long quay of "
        "the town did not close, letters of the crew of the ferry show."
    )
    assert not any("spring did not" in line for line in shorten(sentence, ENGLISH))


def test_who_says_so_may_stand_behind() -> None:
    lines = shorten("A driver was shot in Tarn, the police said on Friday.", ENGLISH)
    assert lines[:2] == [
        "Driver was shot in Tarn",
        "Driver was shot in Tarn, police said",
    ]


def test_every_word_stands_in_the_sentence_and_there_are_few() -> None:
    sentence = (
        "Fishermen and volunteers from three villages pulled nineteen people from the "
        "cold water off Harlow because the ferry had no boats of its own, and the "
        "coast guard came an hour later."
    )
    for line in shorten(sentence, ENGLISH):
        assert len(line.split()) <= MOST_WORDS
        assert sentence.startswith(line)


def test_a_reason_is_not_cut_off_where_the_deed_is_denied_or_only_likely() -> None:
    sentence = (
        "The youngest passenger of the ferry that sank off Harlow likely died because "
        "nobody on board had told the crew where the boats were."
    )
    assert not any(line.endswith("died") for line in shorten(sentence, ENGLISH))


def test_it_does_not_end_inside_a_clause() -> None:
    sentence = (
        "Parts of the country descended into chaos as another day of demonstrations "
        "over the death of a man in custody led to a night of fire."
    )
    assert shorten(sentence, ENGLISH)[0] == "Parts of the country descended into chaos"


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        (
            "The old harbour company will pay all of the workers of the quay in the "
            "coming year unless the owners sell the last of their ships.",
            "will pay",
        ),
        (
            "The council of the harbour declared an emergency and ordered fishermen "
            "to leave their boats on the quay before the storm.",
            "ordered fishermen",
        ),
    ],
)
def test_neither_a_condition_nor_what_is_ordered_is_cut_off(
    sentence: str, missing: str
) -> None:
    assert not any(line.endswith(missing) for line in shorten(sentence, ENGLISH))


def test_the_last_form_ends_before_the_part_that_has_an_amount() -> None:
    lines = shorten("A ferry sank off Harlow Bay, killing 12 people.", ENGLISH)
    assert lines[-1] == "Ferry sank off Harlow Bay"


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The fund has received 5,000 marks.", "5,000 marks"),
        ("The storm killed at least 140 people.", "at least 140 people"),
        ("The guards evacuated 400 passengers.", "400 passengers"),
        ("The plant burned 900 tonnes of waste.", "900 tonnes"),
        ("The office seized 900 parcels a day.", "900 parcels"),
        ("Every tenant of the old mill was paid 800 crowns.", "paid 800 crowns"),
        ("The mayor has asked for about 3 more pumps by night.", "about 3 more pumps"),
        ("The firm has recalled its kettles in 2018.", "in 2018"),
        (
            "The bridge, closed since May, carries 9,000 lorries a day, police said.",
            "carries 9,000 lorries",
        ),
    ],
)
def test_no_form_loses_an_amount_inside_its_clause(sentence: str, counted: str) -> None:
    lines = shorten(sentence, ENGLISH)
    assert lines
    assert all(counted in line for line in lines)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("The firm recalls at least 140,000 kettles.", "Firm recalls kettles"),
        (
            "The firm is recalling about 14,000 electric kettles after a fire.",
            "Firm is recalling electric kettles after a fire",
        ),
        ("The town will plant 800 lime trees.", "Town will plant lime trees"),
    ],
)
def test_the_last_form_leaves_out_how_many_things(sentence: str, line: str) -> None:
    assert shorten(sentence, ENGLISH)[-1] == line


def test_a_day_in_a_name_stays() -> None:
    [line] = shorten("Shops opened early for Black Friday sales.", ENGLISH)
    assert line == "Shops opened early for Black Friday sales"


@pytest.mark.parametrize(
    "sentence",
    [
        "The hacker claims to have stolen the season of…",
        "Workers cover up the name of the hall on Monday, Aug. 15, 2016.",
    ],
)
def test_of_what_is_cut_short_and_of_captions_nothing_comes(sentence: str) -> None:
    assert shorten(sentence, ENGLISH) == []

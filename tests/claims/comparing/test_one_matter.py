import pytest

from summarize.claims.comparing.one_matter import is_conflict, is_one_matter
from summarize.claims.comparing.word_differences import Difference
from tests.readings import read

KILLED = "The blast at the mill killed 12 people in Tarn on Monday."


@pytest.mark.parametrize(
    ("right", "kind", "values"),
    [
        (KILLED.replace("12", "15"), "number", ("12", "15")),
        (KILLED.replace("Monday", "Tuesday"), "weekday", ("Monday", "Tuesday")),
        ("In Tarn 15 people died.", "number", ("12", "15")),
        (KILLED.replace("Tarn", "Orm"), "name", ("Tarn", "Orm")),
        (KILLED.replace("killed", "spared"), "antonym", ("killed", "spared")),
    ],
)
def test_one_thing_with_two_values(
    right: str, kind: str, values: tuple[str, str]
) -> None:
    assert is_conflict(read(KILLED), read(right), Difference(kind, *values))


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (KILLED, "The blast at the mill in Tarn hurt 15 people.", ("12", "15")),
        (KILLED, "In 2011 a blast at the mill in Tarn killed 15 people.", ("12", "15")),
        (KILLED, "The flood killed 15 people in Orm.", ("12", "15")),
        (KILLED, "More than 15,000 people signed a letter.", ("12", "15,000")),
        (
            "It cost about 2.3 million crowns.",
            "It cost 2.45 million crowns.",
            ("2.3 million", "2.45 million"),
        ),
        (
            "More than a dozen people were killed in a crash.",
            "Sixteen people were killed in a crash.",
            ("a dozen", "Sixteen"),
        ),
        (
            "Welcome to the first part of the puzzle.",
            "Welcome to the second part of the puzzle.",
            ("first", "second"),
        ),
        (
            "The tour drew 34 of the 57 deaths in the valley.",
            "The storm killed two of the attackers in the valley.",
            ("34", "two"),
        ),
        (
            "Parents of girls are 5 percent more likely to part.",
            "Parents of three girls are 10 percent more likely to part.",
            ("5 percent", "10 percent"),
        ),
        (
            "His bond was set at $200,000 in Tarn.",
            "His bond was set at $100,000 in Tarn.",
            ("$200,000", "$100,000"),
        ),
        (
            "Ines Calder of Orm is charged with two counts of arson.",
            "Odd Falk of Orm is charged with four counts of arson.",
            ("two", "four"),
        ),
        (
            "The car was found in the 5500 block of East Mill Lane in Tarn.",
            "The car was found in the 4200 block of East Mill Lane in Tarn.",
            ("5500", "4200"),
        ),
        (
            "39 the mill at Tarn after the blast on Monday.",
            "38 the mill at Tarn after the blast on Monday.",
            ("39", "38"),
        ),
        ("Anna won stage 13 of it.", "Anna won stage 15 of it.", ("13", "15")),
        ("It began at 9: 48 a.m.", "It began at 9: 30 a.m.", ("48", "30")),
        (
            "Four officials said the deal is off.",
            "Three officials said the deal is off.",
            ("Four", "Three"),
        ),
        (
            "Analysts expected 840,000 new jobs.",
            "Analysts expected 870,000 new jobs.",
            ("840,000", "870,000"),
        ),
    ],
)
def test_two_things_a_label_a_rounded_number_or_a_forecast(
    left: str, right: str, values: tuple[str, str]
) -> None:
    assert not is_conflict(read(left), read(right), Difference("number", *values))


def test_days_need_sentences_alike() -> None:
    again = "Trains will run again from Monday, February 10, the railway said."
    other = "From Tuesday, February 11, trains will run again, the railway told us."
    found = Difference("date", "February 10", "February 11")
    assert is_conflict(read(again), read(other), found)
    strike = "The strike of the drivers began on February 11."
    assert not is_conflict(read(again), read(strike), found)


def test_a_sentence_that_is_cut_off_denies_nothing() -> None:
    found = Difference("negation", "has never", "has")
    assert not is_conflict(read("He says he has never"), read("He says he has."), found)
    whole = read("He has never met her."), read("He has met her.")
    assert is_conflict(*whole, found)


def test_function_words_are_no_opposites() -> None:
    found = Difference("antonym", "or", "and")
    assert not is_conflict(read("Use salt or oil."), read("Use salt and oil."), found)


def test_a_phrase_in_lower_case_is_no_name() -> None:
    found = Difference("name", "Officials", "Marshals service")
    assert not is_conflict(read("Officials came."), read("Marshals service."), found)


def test_some_days_and_one_day_are_two_matters() -> None:
    days = read("Four days of unrest left 700 dead.")
    assert not is_one_matter(days, read("The unrest left 170 dead."))
    assert is_one_matter(days, read("More than 600 died in three days."))


def test_two_places_or_years_are_two_matters() -> None:
    assert is_one_matter(read("It burned in Tarn."), read("It burned in Tarn town."))
    assert is_one_matter(read("It burned in Tarn."), read("It burned."))
    assert not is_one_matter(read("It burned in Tarn."), read("It burned near Orm."))
    assert not is_one_matter(read("It burned in 2011."), read("It burned."))


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "The mill will open again, Falk said on Saturday.",
            "The mill will open again, Falk said in Tarn.",
            ("Saturday", "Tarn"),
        ),
        (
            "The mill will open again, said Falk in Orm.",
            "The mill will open again, said Falk at Tarn.",
            ("Orm", "Tarn"),
        ),
    ],
)
def test_names_in_two_places_are_no_conflict(
    left: str, right: str, values: tuple[str, str]
) -> None:
    assert not is_conflict(read(left), read(right), Difference("name", *values))


def test_no_votes_are_no_count() -> None:
    left = "The vote was 364 to 62, and all no votes came from the north."
    right = "The vote was 364 to 62, and all 62 votes came from the north."
    assert not is_conflict(
        read(left), read(right), Difference("number", "no votes", "62")
    )

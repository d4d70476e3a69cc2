import pytest

from summarize.claims.reading.tallies import tallies, tally_signs
from tests.readings import read


def counts(text: str, *, sure: bool = True) -> list[tuple[str, str, int]]:
    found = tallies(read(text))
    return [(*t.of, int(t.value)) for t in found if t.sure or not sure]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The blast killed at least 12 people.", [("killed", "people", 12)]),
        ("Twelve residents were killed.", [("killed", "people", 12)]),
        ("It left 12 dead.", [("killed", "people", 12)]),
        ("Officials spoke of 12 deaths.", [("killed", "people", 12)]),
        ("The death toll rose to 15.", [("killed", "people", 15)]),
        ("A death toll of 15 was given.", [("killed", "people", 15)]),
        (
            "It killed 12 people and injured 30.",
            [("killed", "people", 12), ("hurt", "people", 30)],
        ),
        ("Seven workers died.", [("killed", "worker", 7)]),
        ("No injuries were reported.", [("hurt", "people", 0)]),
        ("Nobody was hurt.", [("hurt", "people", 0)]),
        ("No one has been killed.", [("killed", "people", 0)]),
        (
            "Police ordered about 18,000 people to leave their homes.",
            [("evacuated", "people", 18_000)],
        ),
        (
            "More than 21,000 residents of Tarn, Orm and Mill Bend were told to flee.",
            [("evacuated", "people", 21_000)],
        ),
        (
            "The ferry sank, with 12 people confirmed dead and nine still missing.",
            [("killed", "people", 12), ("missing", "people", 9)],
        ),
        ("Fire destroyed 300 homes.", [("destroyed", "homes", 300)]),
        ("Some 350 houses were razed.", [("destroyed", "homes", 350)]),
        ("The fire has burned 4,000 acres.", [("burned", "acre", 4_000)]),
        ("The fire is 35 percent contained.", [("contained", "%", 35)]),
        ("Storms left 900 homes without power.", [("without power", "homes", 900)]),
        ("The ship lost 42 containers.", [("lost", "container", 42)]),
        ("The dam, built in 1967, leaks.", [("built in", "dam", 1967)]),
    ],
)
def test_what_is_counted(text: str, counted: list[tuple[str, str, int]]) -> None:
    assert counts(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "It killed 12 of them.",
        "Another 12 people were killed.",
        "Heat causes one in 12 deaths.",
        "Heat kills 12 people every year.",
        "The storm could kill 12 people.",
        "It was the worst flood since one that killed 12 people.",
        "Last year 12 people were killed.",
        "The death toll rose from 12.",
        "It brings the Mississippi death toll to 12.",
        "Seven of the boat's 12 passengers died.",
        "The 12 killed workers were all from Tarn.",
        "Hospitals were told to prepare for 12 dead.",
        "The toll has risen to 20 after 12 people died in hospital.",
    ],
)
def test_a_part_a_rate_a_guess_or_another_time_is_not_sure(text: str) -> None:
    tally = tallies(read(text))[-1]
    assert (tally.deed, int(tally.value), tally.sure) == ("killed", 12, False)


@pytest.mark.parametrize(
    "text",
    [
        "She is 12 years old and was hurt.",
        "They gave 4 million crowns for families whose homes were destroyed.",
        "The death toll rose by 50 percent.",
        "One man was killed.",
        "Twelve people voted.",
        "The ferry left 300 people dead or missing.",
        "It killed or hurt 12 people.",
    ],
)
def test_what_did_not_happen_to_a_number_of_things_is_not_counted(text: str) -> None:
    assert [tally for tally in tallies(read(text)) if tally.known] == []


def test_a_sentence_without_a_number_has_no_signs() -> None:
    assert tally_signs(read("People were killed.")) == frozenset()
    assert "#killed" in tally_signs(read("It killed 12."))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twelve residents were killed.", "people killed"),
        ("At least 37 Germans were hurt.", "germans hurt"),
        ("The fire has burned 4,000 acres.", "acres burned"),
        ("The fire is 35% contained.", "% contained"),
        ("The ship lost 42 containers.", "containers"),
        ("The old dam, built in 1967, leaks.", "dam built"),
    ],
)
def test_what_is_counted_is_said_in_words(text: str, words: str) -> None:
    [tally] = tallies(read(text))
    assert tally.words == words


def test_who_does_it_is_not_whom_it_happens_to() -> None:
    assert counts("Twelve people in Tarn killed wolves.") == []
    assert counts("Twelve people in Tarn were killed.") == [("killed", "people", 12)]


def test_a_clause_right_behind_them_tells_what_happened_to_them() -> None:
    assert counts("The 12 who were killed lived in Tarn.") == [("killed", "people", 12)]


def test_a_deed_in_no_list_stands_right_before_its_number() -> None:
    assert counts("hired 12 workers in May") == [("hir", "worker", 12)]
    assert counts("Hired in May, 12 workers left.") == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 350 wooden houses were razed.", [("destroyed", "homes", 350)]),
        ("Twelve of the wooden homes were razed.", [("destroyed", "homes", 12)]),
        ("Doctors counted 12 confirmed deaths.", [("killed", "people", 12)]),
        ("There were 12 brain injuries.", []),
        # who does it to somebody, a number of them or not
        ("The 12 soldiers killed a guard.", []),
        ("The 12 rebels killed 30 people.", [("killed", "people", 30)]),
        # another clause
        ("Twelve workers left; nine people were killed.", [("killed", "people", 9)]),
        ("Twelve people sang and were killed.", []),
        ("Twelve people were killed and Orm was shut.", [("killed", "people", 12)]),
        # names of places between them
        ("Twelve people in Tarn and Orm were killed.", [("killed", "people", 12)]),
        ("Twelve people in Tarn, Orm, were killed.", [("killed", "people", 12)]),
        ("Twelve people in Tarn, a town, were killed.", []),
        ("Twelve homes in Tarn are without power.", [("without power", "homes", 12)]),
        ("killed 12 people on Monday", [("killed", "people", 12)]),
    ],
)
def test_a_number_is_of_what_happens_in_its_own_clause(
    text: str, counted: list[tuple[str, str, int]]
) -> None:
    assert counts(text, sure=False) == counted


def test_a_deed_is_looked_for_in_the_fourteen_words_behind_what_is_counted() -> None:
    near, far = "of Tarn " * 6, "of old Tarn " + "of Tarn " * 5
    assert counts(f"Twelve residents {near}were killed.") == [("killed", "people", 12)]
    assert counts(f"Twelve residents {far}were killed.") == []

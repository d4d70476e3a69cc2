import pytest

from summarize.claims.evidence.name_index import NameIndex
from tests.readings import read, read_all

SOURCES = read_all(
    [
        "The council of Tellmark bought 340 benches, the World Bench Forum said.",
        "On 14 May 2021 mayor Petra Holm opened the park with her aide Jon Berg.",
        "About one in five visitors came from Kenya, or 20 percent.",
        "Its organizer, Ada Quist, lives in California.",
    ]
)


@pytest.mark.parametrize(
    "claim",
    [
        "Holm opened the park.",
        "The park was opened by Petra Holm.",
        "It was opened by Mayor Holm.",
        "It was backed by the WBF.",
        "Most came with Kenyan friends.",
        "In the town, Tellmark's council paid.",
    ],
)
def test_names_that_a_source_has_in_any_form_are_not_missed(claim: str) -> None:
    assert NameIndex(SOURCES).missing(read(claim)) == []


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("It was opened by Carla Holm.", ["Carla Holm"]),
        ("It was opened by Petra Berg.", ["Petra Berg"]),
        ("It was backed by the NCA.", ["NCA"]),
        ("It was backed by the Bank of Norrland.", ["Bank of Norrland"]),
        ("Some came from Sardan's capital.", ["Sardan"]),
    ],
)
def test_names_that_no_source_has_are_found(claim: str, missing: list[str]) -> None:
    assert NameIndex(SOURCES).missing(read(claim)) == missing


def test_a_country_is_met_by_its_people() -> None:
    sources = read_all(["A Dutchman bought a club in Portugal."])
    assert NameIndex(sources).missing(read("It is a Portuguese club.")) == []
    assert NameIndex(sources).missing(read("He is a Dutch trader.")) == []
    assert NameIndex(sources).missing(read("He is a Danish trader.")) == ["Danish"]


def test_an_expansion_is_met_by_its_acronym() -> None:
    claim = "It was backed by the World Bench Forum."
    assert NameIndex([read("The WBF paid for it.")]).missing(read(claim)) == []


@pytest.mark.parametrize(
    "claim", ["Organizer Ada Quist spoke.", "Quist lives in a small town in Calif."]
)
def test_first_words_and_abbreviations_are_read_as_what_they_are(claim: str) -> None:
    assert NameIndex(SOURCES).missing(read(claim)) == []


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("Xx" + " Xx" * 399, "Xx" + " Xx" * 399),
        ("X" + " of X" * 399, "X" + " of X" * 399),
        ("Foo's " * 400, "Foo"),
        ("Xx and the " * 400, "Xx"),
    ],
    ids=["capitals", "of", "owners", "and"],
)
def test_a_long_run_of_capitals_is_read_to_its_end(claim: str, missing: str) -> None:
    assert NameIndex(SOURCES).missing(read(claim)) == [missing]


PEOPLE = read_all(
    [
        "Petra Lind, the minister, accused Gero Valk of neglect.",
        "Police arrested the owner, Dunstan Hale, on Wednesday.",
        "Hale said nothing, and Lind left the hall.",
    ]
)


def test_a_first_name_and_a_surname_of_two_people_make_no_name() -> None:
    assert NameIndex(PEOPLE).missing(read("Petra Hale left.")) == ["Petra Hale"]
    both = read("Petra Lind and Dunstan Hale left.")
    assert NameIndex(PEOPLE).missing(both) == []


@pytest.mark.parametrize(
    ("sources", "claim"),
    [
        (["John Hale met John Berg.", "Ada Quist came.", "Quist left."], "John Quist"),
        (["Petra runs the mill.", "The Lind family and Lind sold it."], "Petra Lind"),
        (["The US Senate voted.", "The White House and the House wait."], "US House"),
        (["Ada Quist is mayor.", "Mayor Berg came.", "Berg left."], "Ada Berg"),
        (["The Norlan Party won.", "Ada Quist came.", "Quist left."], "Norlan Quist"),
    ],
)
def test_names_that_may_belong_together_are_not_missed(
    sources: list[str], claim: str
) -> None:
    said = read(f"It was {claim} who came.")
    assert NameIndex(read_all(sources)).missing(said) == []


def test_a_first_name_of_several_people_may_go_with_a_surname_of_any() -> None:
    spoke = ["John Hale spoke.", "John Berg spoke."]
    quist = ["Ada Quist came.", "Quist left."]
    claim = read("It was John Quist who came.")
    assert NameIndex(read_all([*spoke, *quist])).missing(claim) == []
    assert NameIndex(read_all([*spoke[1:], *quist])).missing(claim) == ["John Quist"]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Reports came.", "It was told to Reuters."),  # of a dateline
        ("Its organizer is Ada Quist.", "Organizer Quist spoke."),
        ("The World Bank paid.", "It was paid by the WB."),
        ("Kenyan boats came.", "It came from Kenya."),
        ("She met Petra. Hale left.", "It was Petra Hale."),
    ],
)
def test_a_name_may_stand_in_the_sources_in_another_way(
    source: str, claim: str
) -> None:
    assert NameIndex([read(source)]).missing(read(claim)) == []


@pytest.mark.parametrize(
    ("source", "claim", "missing"),
    [
        ("Its organizer is Ada Quist.", "Organizer Carla Quist spoke.",
         "Organizer Carla Quist"),
        ("Kenyan boats came.", "It came from Chad.", "Chad"),
        ("The World Bank paid.", "It was paid by the WBF.", "WBF"),
    ],
)  # fmt: skip
def test_a_part_of_a_name_is_not_enough(source: str, claim: str, missing: str) -> None:
    assert NameIndex([read(source)]).missing(read(claim)) == [missing]


def test_words_that_always_stand_in_other_names_make_no_name() -> None:
    petra = ["Petra Lind left.", "Petra Berg left."]
    claim = read("It was Petra Hale.")
    named = NameIndex(read_all([*petra, "Dunstan Hale left."]))
    assert named.missing(claim) == ["Petra Hale"]
    assert NameIndex(read_all([*petra, "Hale left."])).missing(claim) == []
    plain = NameIndex(read_all(["The green hills.", "Ada Quist came.", "Quist left."]))
    assert plain.missing(read("It was Green Quist.")) == []

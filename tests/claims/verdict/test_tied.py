import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.tied import told_of_another
from tests.build import sentence, sentences

ORGAN = [
    "The organ of Tolme abbey will be restored for 640,000 euros, the diocese said.",
    "A collection at the doors brought in 9,000 euros on its first weekend.",
    "The pipes were last cleaned in 1974 by the workshop of Aino Sund.",
    "The abbey's roof was mended in 2011, when Lasse Toom was abbot.",
    "Work on the organ begins on Tuesday.",
    "The doors of the abbey open again on Sunday.",
    "Cantor Rita Mell, who plays it, said that the keys were worn.",
]


def of_another(claim: str, *passages: str) -> list[tuple[str, str]]:
    sources = Sources(sentences(*passages or ORGAN))
    return list(told_of_another(sources.read(claim), sources, []))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The abbey's organ is to be restored for 9,000 euros.", "9,000 euros"),
        ("The pipes of the organ were last cleaned in 2011.", "2011"),
        ("The work on the organ begins on Sunday.", "Sunday"),
    ],
    ids=["money", "year", "day"],
)
def test_a_value_of_something_else_is_found(claim: str, expected: str) -> None:
    assert [value for value, _ in of_another(claim)] == [expected]


def test_what_a_passage_has_in_its_place_is_told() -> None:
    claim = "The abbey's organ is to be restored for 9,000 euros."
    assert of_another(claim) == [("9,000 euros", "640,000 euros")]


@pytest.mark.parametrize(
    "claim",
    [
        "The abbey's organ is to be restored for 640,000 euros.",
        "A weekend's collection at the doors came to 9,000 euros.",
        "The pipes were last cleaned in 1974.",
        "In 2011 the roof of the abbey was mended.",
        "The restoration of the organ costs 631,000 euros more than was collected.",
        "The organ cost 77 euros.",
    ],
    ids=["its own", "own words", "a year", "turned round", "a difference", "nowhere"],
)
def test_a_value_that_is_told_of_the_same_thing_is_none(claim: str) -> None:
    assert of_another(claim) == []


FERRY = [
    "The yard in Orrvik found a crack in the rudder of the ferry on its slipway.",
    "Skipper Mona Reth steered the ferry into the bay at night without lights.",
    "Harbour pilot Jens Ulk was at home in Staav and heard it on the radio.",
]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "Jens Ulk steered the ferry into the bay at night without lights.",
            ("Jens Ulk", "Skipper Mona Reth"),
        ),
        (
            "The crack in the rudder of the ferry was found at the yard in Staav.",
            ("Staav", "Orrvik"),
        ),
    ],
    ids=["a person", "a place"],
)
def test_a_name_of_something_else_is_found(
    claim: str, expected: tuple[str, str]
) -> None:
    assert of_another(claim, *FERRY) == [expected]


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("The crack in the rudder was found by Mona Reth.", FERRY),
        (
            "Jens Ulk steered the ferry into the bay at night without lights.",
            [FERRY[2], "He steered the ferry into the bay at night without lights."],
        ),
        (
            "Reth steered the Orrvik ferry into the bay at night without lights.",
            FERRY,
        ),
    ],
    ids=["a person for a place", "a pronoun behind the name", "part of the name"],
)
def test_a_name_that_may_be_meant_is_none(claim: str, passages: list[str]) -> None:
    assert of_another(claim, *passages) == []


def test_numbers_of_two_things_do_not_stand_for_each_other() -> None:
    passages = ["Two old mills stand by the lake.", "In all 310 people live by a lake."]
    assert of_another("By the lake live the owners of two mills.", *passages) == []


def test_a_pronoun_of_another_article_means_nobody() -> None:
    told = "He steered the ferry into the bay at night without lights."
    named = "Skipper Mona Reth steered the ferry into the bay at night."
    sources = Sources(
        [
            sentence("Jens Ulk, the pilot, was at home.", "a"),
            sentence(told, "b"),
            sentence(named, "c"),
        ]
    )
    claim = sources.read("Jens Ulk steered the ferry into the bay at night.")
    assert list(told_of_another(claim, sources, [])) == [
        ("Jens Ulk", "Skipper Mona Reth")
    ]

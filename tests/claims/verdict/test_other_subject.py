import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.other_subject import other_subject
from tests.build import sentences


def another(claim: str, *passages: str) -> tuple[str, str] | None:
    sources = Sources(sentences(*passages))
    return other_subject(sources.read(claim), sources)


TRACK = "On Tuesday soldiers opened a track for tractors."


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (
            "Firefighters opened a track for tractors.",
            TRACK,
            ("Firefighters", "soldiers"),
        ),
        (
            "A track for tractors was opened by firefighters.",
            TRACK,
            ("firefighters", "soldiers"),
        ),
        (
            "The union handed out rice balls to drivers.",
            "The shop owner Ann Lee handed out rice balls to drivers.",
            ("union", "shop owner Ann Lee"),
        ),
        (
            "Bo Dahl has written to the secretary about the sale.",
            "The mayor, Ann Lee, has written to the secretary about the sale.",
            ("Bo Dahl", "mayor … Ann Lee"),
        ),
        (
            "The research was paid for by the bank Denizkent.",
            "The research was paid for by the Region of Ost.",
            ("bank Denizkent", "Region"),
        ),
        (
            "Bo Dahl sent two letters to Ann Lee.",
            "Ann Lee sent two letters to Bo Dahl.",
            ("Bo Dahl", "Ann Lee"),
        ),
    ],
)
def test_who_does_it_is_another_in_the_passage_that_tells_it(
    claim: str, passage: str, expected: tuple[str, str]
) -> None:
    assert (
        another(claim, passage, "Bo Dahl, a miner, met the mayor, Ann Lee.") == expected
    )


@pytest.mark.parametrize(
    "passages",
    [
        ("Soldiers and firefighters opened a track for tractors.",),
        ("They opened a track for tractors.",),
        ("Firefighters were there.", "The men opened a track for tractors."),
        (TRACK, "A track for tractors is open thanks to firefighters."),
        ("Soldiers opened the village hall.",),
        ("Somebody from the brigade, Ann Lee, opened a track for tractors.",),
    ],
)
def test_it_may_be_the_same_who_does_it(passages: tuple[str, ...]) -> None:
    assert another("Firefighters opened a track for tractors.", *passages) is None


def test_a_name_may_be_what_a_noun_means() -> None:
    told = "The owner handed out rice balls to drivers."
    claim = "Ann Lee handed out rice balls to drivers."
    assert another(claim, "Ann Lee, the owner of a shop, was there.", told) is None
    assert another(claim, "Ann Lee, the mayor, was not there.", "So.", "No.", told)

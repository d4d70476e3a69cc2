import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.doers import deed_of_another, done_by_name
from tests.build import sentences
from tests.readings import read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Lee found the yellow.", "Ann Lee found"),
        ("Lee, the editor, found the yellow.", "Lee found"),
        ("A volunteer, Ann Lee, first found the yellow.", "Ann Lee found"),
        ("Ann Lee of the University of Ost, who found it, left.", "Ann Lee found"),
        ("It was Lee who found the yellow.", "Lee found"),
        ("Lee was the first to find the yellow.", "Lee find"),
        ("The yellow was found by conservator Ann Lee.", "Ann Lee found"),
    ],
)
def test_who_did_it_by_name_is_read_in_any_form(sentence: str, expected: str) -> None:
    done = [
        " ".join(word.text for word in (*each.doer, each.verb))
        for each in done_by_name(read(sentence))
    ]
    assert expected in done


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee and Bo Dahl found the yellow.",
        "Ann Lee was found in the yellow.",
        "Lee's driver found the yellow.",
        "Ann Lee said so.",
        "She found the yellow.",
        "The yellow was found by chance.",
    ],
)
def test_nobody_alone_is_said_to_have_done_it(sentence: str) -> None:
    assert done_by_name(read(sentence)) == []


def another(claim: str, *passages: str) -> tuple[str, str] | None:
    sources = Sources(sentences(*passages))
    return deed_of_another(sources.read(claim), sources, lambda _: True)


FOUND = "The chrome yellow was found by conservator Ana Lucic during cleaning."
OTHER = "The author, Margriet Oort, is 79."


@pytest.mark.parametrize(
    "claim",
    [
        "It was Oort who came across the yellow during cleaning.",
        "Oort was the first to find the yellow during cleaning.",
        "Oort, the author, found the yellow during cleaning.",
        "The yellow was discovered by Oort during cleaning.",
    ],
)
def test_a_deed_that_somebody_else_did_is_of_another(claim: str) -> None:
    assert another(claim, FOUND, OTHER) == ("Oort", "Ana Lucic")


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("Lucic found the yellow during cleaning.", [FOUND, OTHER]),
        ("Oort found a jug in the cellar.", [FOUND, OTHER]),
        ("Oort found the yellow during cleaning.",
         [FOUND, OTHER, "She had found the yellow during cleaning."]),
        ("Oort found the yellow during cleaning.",
         [FOUND, OTHER, "Oort found the yellow when cleaning."]),
        ("Torvik found the yellow during cleaning.", [FOUND, "Torvik employs 120."]),
        ("Eva Moss scored twice in the derby with Tarn.",
         ["Winger Olaf Reed, 25, scored once in the derby with Tarn.",
          "Two goals in the derby with Tarn came from winger Eva Moss, 21."]),
    ],
    ids=["the same", "another deed", "she may be it", "both", "a firm", "in others"],
)  # fmt: skip
def test_a_deed_that_the_sources_may_give_to_the_name_is_its_own(
    claim: str, passages: list[str]
) -> None:
    assert another(claim, *passages) is None

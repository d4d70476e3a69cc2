import pytest

from summarize.claims.evidence.quotation_index import QuotationIndex
from tests.readings import read_all

INDEX = QuotationIndex(
    read_all(
        [
            "“We shall rebuild it,” said Petra Holm.",
            "“It will cost us dearly,” she added. “But it must be done.”",
            "Rain fell.",
            "Shops closed.",
            "Trams ran late.",
            "Jon Berg disagreed.",
            "We shall rebuild it, the paper wrote.",
        ]
    ),
    ["a", "a", "a", "a", "a", "a", "b"],
)


@pytest.mark.parametrize(
    ("quotation", "places"),
    [
        ("We shall rebuild it,", [0, 6]),
        ("we shall rebuild it", [0, 6]),
        ("It will cost ... dearly", [1]),
        ("It [the hall] must be done", [0, 1]),
        ("It must be done ... we shall rebuild it", []),
        ("[But] it must be done", [1]),
        ("We shall repaint it", []),
        ("…", []),
    ],
)
def test_a_quotation_is_looked_up_word_for_word(
    quotation: str, places: list[int]
) -> None:
    assert INDEX.places(quotation) == places


def test_a_speaker_must_stand_within_two_sentences() -> None:
    assert not INDEX.is_elsewhere("holm", [1])
    assert INDEX.is_elsewhere("berg", [1])
    assert not INDEX.is_elsewhere("unknown", [1])

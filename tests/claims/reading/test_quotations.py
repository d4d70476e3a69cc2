import pytest

from summarize.claims.reading.quotations import QuotationIndex, quotations, speaker

INDEX = QuotationIndex(
    [
        "“We shall rebuild it,” said Petra Holm.",
        "“It will cost us dearly,” she added. “But it must be done.”",
        "Rain fell.",
        "Shops closed.",
        "Trams ran late.",
        "Jon Berg disagreed.",
        "We shall rebuild it, the paper wrote.",
    ],
    ["a", "a", "a", "a", "a", "a", "b"],
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We shall rebuild it,” she said.", ["We shall rebuild it,"]),
        ('"We shall," she said, "rebuild it."', ["We shall,", "rebuild it."]),
        ("Il a dit «jamais».", ["jamais"]),
        ("Er sagte: „Nie wieder“.", ["Nie wieder"]),
        ('" said Holm, "we shall rebuild it."', ["we shall rebuild it."]),
        ("It's the workers' own words.", []),
        ("He is 6'2\" tall.", []),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, quoted: list[str]) -> None:
    found = quotations(text)
    assert [quotation.text for quotation in found] == quoted
    assert all(q.text in text[q.start : q.end] for q in found)


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We shall rebuild it,” said Petra Holm.", "holm"),
        ("Petra Holm, the mayor, said “we shall rebuild it”.", "holm"),
        ("Holm told reporters: “We shall rebuild it.”", "holm"),
        ("“We shall rebuild it,” she said.", ""),
        ("“We shall rebuild it,” the Lantern reports.", ""),
        ("Petra Holm said she would rebuild it.", ""),
    ],
)
def test_the_speaker_is_the_name_beside_a_word_of_saying(text: str, name: str) -> None:
    assert speaker(text) == name


def test_a_speaker_must_stand_within_two_sentences() -> None:
    assert not INDEX.is_elsewhere("holm", [1])
    assert INDEX.is_elsewhere("berg", [1])
    assert not INDEX.is_elsewhere("unknown", [1])

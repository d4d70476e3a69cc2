import pytest

from summarize.claims.reading.quotations import find_half_quotations
from tests.readings import read


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
    found = read(text).quotations
    assert [quotation.text for quotation in found] == quoted
    assert all(q.text in text[q.start : q.end] for q in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We shall rebuild it,” said Petra Holm.", "holm"),
        ("Petra Holm, the mayor, said “we shall rebuild it”.", "holm"),
        ("Holm told reporters: “We shall rebuild it.”", "holm"),
        ("“We shall rebuild it,” Petra Holm said Monday night.", "holm"),
        ("It was announced on Monday: “We shall rebuild it.”", ""),
        ("“We shall rebuild it,” she said.", ""),
        ("“We shall rebuild it,” the Lantern reports.", ""),
        ("Petra Holm said she would rebuild it.", ""),
    ],
)
def test_the_speaker_is_the_name_beside_a_word_of_saying(text: str, name: str) -> None:
    assert read(text).speaker == name


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Aas told us: "I sold him a ladder.', ["I sold him a ladder."]),
        ("“I sold him a ladder.", ["I sold him a ladder."]),
        ('He never gave it back," she said.', ["He never gave it back,"]),
        ("He never gave it back.”", ["He never gave it back."]),
        ('"I sold it," she said.', []),
        ("He is 6'2\" tall.", []),
        ("Nobody spoke.", []),
    ],
)
def test_a_mark_without_its_other_half_quotes_up_to_the_end_of_the_sentence(
    text: str, quoted: list[str]
) -> None:
    found = find_half_quotations(text)
    assert [quotation.text for quotation in found] == quoted
    assert all(q.text in text[q.start : q.end] for q in found)

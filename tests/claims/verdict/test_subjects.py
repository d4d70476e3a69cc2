import pytest

from summarize.claims.verdict.subjects import subjects
from tests.readings import read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On Tuesday soldiers opened a track.", "soldiers opened"),
        ("Two of the soldiers quickly opened a track.", "soldiers opened"),
        ("The soldiers, who were tired, opened a track.", "soldiers opened"),
        ("Soldiers from Ost agreed to open a track.", "Soldiers open"),
        ("The track was opened by soldiers from Ost.", "soldiers opened"),
        ("It snowed, and soldiers opened a track.", "soldiers opened"),
        ("A track opened by soldiers led to the village.", "soldiers opened"),
        ("The army has written to the village.", "army written"),
        ("The mayor, Ann Lee, has written to the army.", "mayor Ann Lee written"),
        ("Ann Lee said that she opened a track.", "Ann Lee opened"),
    ],
)
def test_who_does_it_is_read_by_name_or_noun(sentence: str, expected: str) -> None:
    done = [
        " ".join(word.text for word in (*each.who, *each.beside, each.verb))
        for each in subjects(read(sentence))
    ]
    assert expected in done


@pytest.mark.parametrize(
    "sentence",
    [
        "The track was opened on Tuesday.",
        '"The soldiers opened a track," she said.',
        "Prices had risen by five percent.",
        "The motion had a margin of three votes in the council.",
        "Two other graves near the cave were empty.",
    ],
)
def test_nobody_does_what_is_no_deed_or_is_quoted(sentence: str) -> None:
    assert [word for each in subjects(read(sentence)) for word in each.who] == []

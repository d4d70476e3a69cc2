import pytest

from summarize.text.quotations import quotation_spans, told_together
from summarize.text.sentences import sentence_spans

NONE: list[list[int]] = []


def units(text: str, language: str = "en") -> list[list[int]]:
    """The sentences that are told with others: their number, then first and last."""
    together = told_together(text, sentence_spans(text, language))
    return [
        [number, first, last]
        for number, (first, last) in enumerate(together)
        if first < last
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('Rain fell. "It is cold. We freeze," Ida Holm said.', "en"),
        ("Rain fell. “It is cold. We freeze,” Ida Holm said.", "en"),
        ("Es regnet. „Es ist kalt. Wir frieren“, sagte Ida Holm.", "de"),
        ("Es regnet. »Es ist kalt. Wir frieren«, sagte Ida Holm.", "de"),
        ("Il pleut. « Il fait froid. On gèle », a dit Ida Holm.", "fr"),
        ("Det regnar.\n”Det är kallt. Vi fryser”, sade Ida Holm.", "sv"),
        ("下雨了。“天很冷。我们冻坏了，”伊达说。", "zh"),
        ("雨だ。「とても寒い。凍える」と井田さんは語った。", "ja"),
    ],
)
def test_sentences_of_one_quotation_are_told_together(text: str, language: str) -> None:
    assert units(text, language) == [[1, 1, 2], [2, 1, 2]]


def test_what_introduces_a_quotation_is_told_with_it() -> None:
    text = 'The letter says: "It is cold. We freeze." Nobody answered.'
    assert units(text) == [[0, 0, 1], [1, 0, 1]]


def test_a_quotation_goes_on_in_the_next_paragraph_under_a_mark_of_its_own() -> None:
    first, last = "“It is cold.", "“We freeze,” Ida Holm said."
    assert units(f"{first}\n{last}") == [[0, 0, 1], [1, 0, 1]]
    assert units('"It is cold.\n  "We freeze," Ida Holm said.') == [
        [0, 0, 1],
        [1, 0, 1],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“It is cold.\nWe freeze, Ida Holm said.",
        "“It is cold.\nThe “freezers” met on Monday.",
        '"It is cold.\n«We freeze», Ida Holm said.',
        '"It is cold, Ida Holm said. Rain fell. "We freeze," she said.',
        'It is cold," Ida Holm said. Rain fell. "We freeze," she said.',
        'The pipe is 6" wide. The other one is 8" wide. Both leak.',
        "It's cold in the boys' room. It's warm in the girls' room.",
    ],
)
def test_a_mark_without_its_partner_hangs_nothing_together(text: str) -> None:
    assert units(text) == NONE


def test_a_mark_between_spaces_opens_where_none_is_open_and_closes_otherwise() -> None:
    text = '" it is cold. we freeze here, " ida holm said. rain fell. " yes. "'
    assert [text[a:b] for a, b in quotation_spans(text)] == [
        '" it is cold. we freeze here, "',
        '" yes. "',
    ]


def test_what_a_slip_of_a_mark_hangs_together_stands_by_itself() -> None:
    text = f'"It is cold. {"Rain fell on the town. " * 16}We freeze," Ida Holm said.'
    assert units(text) == NONE


def test_two_quotations_that_share_a_sentence_are_one_unit() -> None:
    text = '"It is cold. We freeze," Ida Holm said, "and we wait. Nobody came."'
    assert units(text) == [[0, 0, 2], [1, 0, 2], [2, 0, 2]]


def test_a_quotation_that_names_nobody_leans_on_the_sentence_before_it() -> None:
    text = '"It is cold," Ida Holm said. "We freeze at night. We wait here." Rain.'
    assert units(text) == [[1, 0, 2], [2, 0, 2]]
    assert units('Ida Holm is angry.\n"We freeze."') == [[1, 0, 1]]
    assert units('"It is cold," Ida Holm said. "We freeze." "We wait."') == [
        [1, 0, 1],
        [2, 0, 2],
    ]


def test_a_quotation_that_names_nobody_and_opens_the_text_stands_by_itself() -> None:
    assert units('"It is cold." Rain fell.') == NONE
    assert units('"It is cold. We freeze." Rain fell.') == [[0, 0, 1], [1, 0, 1]]


def test_quotations_are_found_with_their_marks_and_without_those_inside() -> None:
    text = 'He said “no «not» yes” and "well". She said «oui».'
    found = [text[start:end] for start, end in quotation_spans(text)]
    assert found == ["“no «not» yes”", '"well"', "«oui»"]
    assert quotation_spans("") == []

from hypothesis import given
from hypothesis import strategies as st

from summarize.report.matches import Stretch, match_texts


def test_words_in_the_same_order_are_one_stretch() -> None:
    mine, other = match_texts(
        "The ferry sank off Orm.", "A ferry sank. It was the Orm."
    )
    assert mine == [
        Stretch("The ", ""),
        Stretch("ferry sank", "pair"),
        Stretch(" off ", ""),
        Stretch("Orm", "word"),
        Stretch(".", ""),
    ]
    assert [each for each in other if each.match] == [
        Stretch("ferry sank", "pair"),
        Stretch("Orm", "word"),
    ]


def test_case_does_not_count_and_common_words_do_in_company_only() -> None:
    mine, _ = match_texts("the end of", "THE END. Of the")
    assert mine == [Stretch("the end of", "pair")]
    assert match_texts("of", "of")[0] == [Stretch("of", "")]


def test_an_empty_text_has_no_stretches() -> None:
    assert match_texts("", "Rain.") == ([], [Stretch("Rain.", "")])


@given(st.text("ab the.’\n", max_size=40), st.text("ab the.’\n", max_size=40))
def test_stretches_joined_are_the_texts(text: str, reference: str) -> None:
    mine, other = match_texts(text, reference)
    assert "".join(each.text for each in mine) == text
    assert "".join(each.text for each in other) == reference

"""The reading text of a span: repaired, and nothing else changed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.text.normalize import normalize

ODD = "aé &;#x26lpgtm\u00ad\u200b\u200d\ufeff\u00a0\u2028\x00\x1b\r\n"
ODD += "â€™Ã©\x80\x93\x85🙂\ud800"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The&nbsp;gate &amp; the quay", "The gate & the quay"),
        ("twice: &amp;quot;open&amp;quot;", 'twice: "open"'),
        ("R&D at AT&T, 3 &lt 4", "R&D at AT&T, 3 &lt 4"),
        ("har\u00adbour\u200b mas\ufeffter", "harbour master"),
        ("a\u00a0b\u2009c \t d\r\n", "a b c d"),
        ("bell\x07 and\x1b escape\x00", "bell and escape"),
        ("cafe\u0301", "café"),
        ("itâ€™s the cafÃ©", "it’s the café"),
        ("the ferryâ\x80\x93 late â\x80\x9cagainâ\x80\x9d", "the ferry– late “again”"),
        ("a quay\x81 by the cafÃ\xa9", "a quay by the café"),
        ("“Open it,” she said – ‘now’…", "“Open it,” she said – ‘now’…"),
        ("火災は午前２時", "火災は午前２時"),
        ("👩\u200d👧 on board 🏳️\u200d🌈", "👩\u200d👧 on board 🏳️\u200d🌈"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u202eback\u202c", "back"),
        ("lone \ud800 half", "lone half"),
        ("  ", ""),
    ],
)
def test_what_a_reader_would_not_see_is_repaired(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize(
    "text", ["São Paulo, Łódź, Ærø", "Ça coûte 3 £ à Noël", "привет"]
)
def test_foreign_letters_are_no_mojibake(text: str) -> None:
    assert normalize(text) == text


def test_a_chain_of_entities_ends() -> None:
    text = "&" * 2_000 + "#35;" + "35;" * 2_000
    assert normalize(text) == text


@given(st.text(max_size=60) | st.text(ODD, max_size=60))
@settings(max_examples=50)
def test_normalizing_again_changes_nothing(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(st.text(max_size=60) | st.text(ODD, max_size=60))
@settings(max_examples=50)
def test_the_result_is_one_tidy_line_in_nfc(text: str) -> None:
    result = normalize(text)
    assert unicodedata.is_normalized("NFC", result)
    assert result == " ".join(result.split())
    assert not {unicodedata.category(char) for char in result} & {"Cc", "Cs"}

import pytest

from summarize.language.english import ENGLISH
from summarize.text.tokens import content_words, count_words, fold, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The storm hit; the storm left.", "the storm hit the storm left"),
        ("Don't, can’t", "dont cant"),
        ("'Stop' was said", "stop was said"),
        ("1,000 at 3.5 by 10:30", "1000 at 3.5 by 10:30"),
        ("1,00 and 12,3456", "1,00 and 12,3456"),
        ("The U.S. and a.m.", "the u.s and a.m"),
        ("covid-19_x", "covid 19 _ x"),
        ("Ångström ﬁre", "ångström fire"),
        ("地震5", "地 震 5"),
        ("*** — …", ""),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, cut: str) -> None:
    assert words(text) == cut.split()


def test_folding_keeps_all_but_case_forms_and_groups_of_digits() -> None:
    assert fold("ＡＢ, “don’t” 1,200 …") == "ab, “dont” 1200 ..."


def test_content_words_are_no_stop_words_of_the_language() -> None:
    found = content_words("The storm was over the storm", ENGLISH)
    assert found.count("storm") == 2
    assert not {"the", "was"} & {*found}


def test_a_writer_counts_what_stands_between_spaces() -> None:
    assert count_words(" It cost $5 – or so\n") == 6
    assert count_words("") == 0


def test_a_character_of_a_script_without_spaces_is_a_word() -> None:
    assert count_words("王丽说：“3人死亡。”") == 7
    assert count_words("雨が 2025年 に – FIFA杯。") == 7
    assert count_words("서울에 비가 왔다.") == 3

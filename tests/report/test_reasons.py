from summarize.report.reasons import REMOVED, removed_words
from summarize.stages.clean.clean import rule_names


def test_what_a_rule_took_is_said_in_words_for_readers() -> None:
    assert removed_words("menu_row") == "menus and buttons"
    assert removed_words("glued_stamp") == "names, dates and places"
    assert removed_words("my_own_rule") == "my own rule"


def test_every_rule_is_said_in_words_for_readers() -> None:
    assert set(REMOVED) == set(rule_names())

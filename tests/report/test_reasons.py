from summarize.report.reasons import REMOVED, counted_words, removed_words
from summarize.stages.clean.clean import rule_names


def test_what_a_rule_took_is_said_in_words_for_readers() -> None:
    assert removed_words("menu_row") == "menus and buttons"
    assert removed_words("glued_stamp") == "bylines and datelines"
    assert removed_words("my_own_rule") == "my own rule"


def test_every_rule_is_said_in_words_for_readers() -> None:
    assert set(REMOVED) == set(rule_names())


def test_what_was_removed_is_counted() -> None:
    assert counted_words(1, "menus and buttons") == "1 menu or button"
    assert counted_words(15, "menus and buttons") == "15 menus and buttons"
    assert counted_words(2, "my own rule") == "2 my own rule"

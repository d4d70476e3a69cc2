import pytest

from summarize.report.reasons import removed_words


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("menu_row", "menu row"),
        ("glued_date_line", "date line"),
        ("top_headline", "headline"),
        ("learned", "page furniture"),
    ],
)
def test_what_a_rule_took_is_said_in_plain_words(rule: str, said: str) -> None:
    assert removed_words(rule) == said

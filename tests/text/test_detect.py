import pytest

from summarize.language.english import ENGLISH
from summarize.schema import Article
from summarize.text.detect import detect_language, is_plainly, other_language

GERMAN = (
    "Bei einem Brand in einer Papierfabrik in Bergo sind am Montagabend zwölf Arbeiter "
    "ums Leben gekommen. Die Feuerwehr teilte mit, die Sprinkler seien wegen "
    "Reparaturen abgeschaltet gewesen."
)
ENGLISH_TEXT = (
    "A fire at the Bergo paper mill killed 12 workers on Monday night, and the owner "
    "said that the sprinklers had been switched off for repairs."
)


def found(*articles: tuple[str, str | None]) -> str:
    rows = enumerate(articles)
    return detect_language(
        [Article(str(n), text, language=code) for n, (text, code) in rows]
    )


@pytest.mark.parametrize(("text", "code"), [(GERMAN, "de"), (ENGLISH_TEXT, "en")])
def test_the_language_is_found_in_the_text(text: str, code: str) -> None:
    assert found((text, None)) == code


def test_what_articles_say_themselves_counts_the_most_common_first() -> None:
    assert found((GERMAN, "fr"), (GERMAN, None)) == "fr"
    assert found((GERMAN, "fr"), (GERMAN, "en-GB"), (GERMAN, "en_US")) == "en"
    assert found((GERMAN, "no"), (GERMAN, "SV")) == "no"


@pytest.mark.parametrize("given", ["", "und", "English", "1"])
def test_what_is_no_code_says_nothing(given: str) -> None:
    assert found((GERMAN, given)) == "de"


@pytest.mark.parametrize("text", ["", "12 : 15", "Kelby", "Rain fell."])
def test_what_is_too_short_to_tell_counts_as_english(text: str) -> None:
    assert found((text, None)) == "en"


def test_another_language_is_named_only_where_it_is_sure() -> None:
    assert other_language(GERMAN, "en") == "de"
    assert other_language(GERMAN, "de") == ""
    assert other_language(ENGLISH_TEXT, "en") == ""
    assert other_language(ENGLISH_TEXT, "de") == "en"
    assert other_language("Stenmark, Hasdal, Lumen.", "en") == ""


def test_no_articles_are_english() -> None:
    assert found() == "en"


def test_the_longest_articles_tell() -> None:
    assert found(("The fire.", None), (GERMAN * 5, None)) == "de"


def test_english_is_known_by_its_stop_words() -> None:
    assert is_plainly(ENGLISH, ENGLISH_TEXT)
    assert not is_plainly(ENGLISH, GERMAN)

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.schema import CleanedArticle, Sentence
from summarize.stages.clean.story import story_of
from summarize.stages.split import SplitOptions, split_article
from summarize.text.normalize import normalize
from tests.build import article


def cleaned(text: str, *kept: tuple[int, int]) -> CleanedArticle:
    spans = kept or ((0, len(text)),)
    return CleanedArticle(article("a", text), spans, (), story=story_of(text, spans))


def test_sentences_carry_their_article_their_number_and_their_place() -> None:
    sentences = split_article(cleaned("It rained. It snowed."), SplitOptions())
    assert sentences == [
        Sentence("a", 0, 0, 10, "It rained."),
        Sentence("a", 1, 11, 21, "It snowed."),
    ]


@pytest.mark.parametrize(
    ("text", "furniture", "texts"),
    [
        ("The mayor, Advertisement he said, left.", "Advertisement", 1),
        ("The mayor (see photo) resigned.", "(see photo)", 1),
        ("It rained. Share this! It snowed.", "Share this!", 2),
        ("Storm over Elm Print The gate broke.", "Print", 2),
    ],
)
def test_a_gap_ends_a_sentence_only_between_two(
    text: str, furniture: str, texts: int
) -> None:
    start = text.index(furniture)
    source = cleaned(text, (0, start - 1), (start + len(furniture) + 1, len(text)))
    sentences = split_article(source, SplitOptions())
    assert len(sentences) == texts
    without = text.replace(f"{furniture} ", "")
    assert " ".join(sentence.text for sentence in sentences) == without


def test_removed_text_has_no_sentence() -> None:
    source = cleaned("Share this! The dam broke.", (12, 26))
    assert split_article(source, SplitOptions()) == [
        Sentence("a", 0, 12, 26, "The dam broke.")
    ]


def test_text_is_normalised_and_the_place_points_at_what_was_written() -> None:
    text = "Bell &amp; Son\u00a0closed. It burnt."
    first, second = split_article(cleaned(text), SplitOptions())
    assert first.text == "Bell & Son closed."
    assert text[first.start : first.end] == "Bell &amp; Son\u00a0closed."
    assert text[second.start : second.end] == "It burnt."


def test_marks_of_markdown_do_not_reach_a_sentence_and_places_stay_true() -> None:
    text = "## Dam\n\n**It leaks. It is [old](/a.html).** She _left_."
    found = split_article(cleaned(text), SplitOptions())
    assert [sentence.text for sentence in found] == [
        "Dam",
        "It leaks.",
        "It is old.",
        "She left.",
    ]
    assert [text[sentence.start : sentence.end] for sentence in found] == [
        "Dam",
        "It leaks.",
        "It is [old](/a.html).",
        "She _left_.",
    ]


def test_marks_of_the_treebank_become_what_they_stand_for() -> None:
    text = "`` It leaks , '' she said . The dam -LRB- old -RRB- held ."
    found = split_article(cleaned(text), SplitOptions())
    assert [sentence.text for sentence in found] == [
        '"It leaks ," she said .',
        "The dam (old) held .",
    ]


def test_a_span_of_white_space_or_invisible_characters_has_no_sentence() -> None:
    assert split_article(cleaned(" \u200b\ufeff "), SplitOptions()) == []


def test_a_line_without_letters_is_a_sentence() -> None:
    assert [s.text for s in split_article(cleaned("* * *"), SplitOptions())] == [
        "* * *"
    ]


def test_the_longest_sentence_is_an_option() -> None:
    options = SplitOptions(max_words=20)
    sentences = split_article(cleaned("word " * 50), options)
    assert [len(sentence.text.split()) for sentence in sentences] == [20, 20, 10]


def test_sentences_of_one_quotation_are_a_unit() -> None:
    text = '"It is cold. We freeze at night," Ida Holm said. It rained.'
    units = [s.unit for s in split_article(cleaned(text), SplitOptions())]
    assert units == [(0, 1), (0, 1), None]


def test_a_quotation_goes_on_over_furniture_that_went_from_it() -> None:
    text = '"It is cold. Share this! We freeze at night," Ida Holm said.'
    gap = text.index("Share")
    source = cleaned(text, (0, gap - 1), (gap + len("Share this! "), len(text)))
    assert [s.unit for s in split_article(source, SplitOptions())] == [(0, 1)] * 2


def test_an_article_is_split_in_its_own_language_else_in_that_of_the_topic() -> None:
    text = "Der 2. Senat tagt."
    plain = article("a", text)

    def texts(given: str | None, topic: str) -> list[str]:
        source = replace(cleaned(text), article=replace(plain, language=given))
        return [s.text for s in split_article(source, SplitOptions(), topic)]

    assert texts(None, "de") == texts("de-AT", "en") == [text]
    assert texts(None, "en") == texts("en", "de") == ["Der 2.", "Senat tagt."]


@settings(max_examples=50)
@given(st.lists(st.text(alphabet='aB .!"“”\u0301😀é&;\t', max_size=30), max_size=5))
def test_kept_spans_and_sentences_hold_the_same_visible_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    kept = tuple((s, s + len(line)) for s, line in zip(starts, lines, strict=True))
    sentences = split_article(cleaned(text, *kept), SplitOptions())
    written = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(written.split()) == "".join(text.split())
    assert [s.index for s in sentences] == list(range(len(sentences)))
    assert all(s.text == normalize(text[s.start : s.end]) for s in sentences)

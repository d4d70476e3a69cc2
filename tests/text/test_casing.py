"""Casing and spacing that a reader expects, on sentences we made up."""

import pytest

from summarize.language.english import ENGLISH
from summarize.text.casing import (
    casings_in,
    has_odd_case,
    restore_case,
    sentence_case,
    surface_tokens,
)
from summarize.text.detokenize import ends_sentence, in_initials, spaces


def flatten(text: str) -> str:
    """What an uncased model writes: lower-case tokens between single spaces."""
    return " ".join(token.plain for token in surface_tokens(text))


ROUND_TRIPS = [
    "The U.S. Coast Guard's cutter reached Harlow Bay at 7:30 a.m. on Monday.",
    "Dr. Ana Müller-Ortiz, 81-year-old founder of OrlacRail, paid $2,300.50 for it.",
    'The mayor said "We won\'t pay," and left for St. Brask.',
    "I think it's the workers' strike that hurt AT&T and O'Brien (the union) most.",
    "Turnout rose 4.5% in Velden, the Velden Echo reports... and fell in D.C. later.",
]


@pytest.mark.parametrize("sentence", ROUND_TRIPS)
def test_copy_gets_its_source_back(sentence: str) -> None:
    """A sentence copied word by word comes back as the source writes it."""
    assert restore_case(flatten(sentence), [sentence]) == sentence


def test_name_cased_from_the_middle_of_another_sentence() -> None:
    sources = ["Officials met in Brask.", "They praised Keller for the rescue."]
    written = "keller met officials , brask praised"
    assert restore_case(written, sources) == "Keller met officials, Brask praised"


def test_sentence_start_does_not_capitalise_a_common_word() -> None:
    sources = ["Ferries stopped at noon.", "The crews say ferries are old."]
    assert restore_case("crews say the ferries stopped .", sources) == (
        "Crews say the ferries stopped."
    )


def test_common_opening_word_is_lowered_without_other_evidence() -> None:
    sources = ["Police closed the bridge.", "Lenz closed the road."]
    assert restore_case("lenz said police closed it", sources) == (
        "Lenz said police closed it"
    )


def test_headlines_do_not_decide() -> None:
    sources = ["Storm Closes Bridge And Every School Nearby", "The storm hit Brask."]
    assert restore_case("a storm closes every school", sources) == (
        "A storm closes every school"
    )


def test_accents_and_curly_quotes_of_the_source() -> None:
    sources = ["Singer Zoë Café said “it’s over”."]
    assert restore_case('zoe cafe said " it \' s over " .', sources) == (
        'Zoë Café said "it\'s over".'
    )


def test_first_sources_win() -> None:
    sources = ["The march began.", "It was in March.", "He left in March."]
    assert restore_case("the march began", sources) == "The march began"


def test_us_is_the_country_where_the_sources_write_it_with_points() -> None:
    assert restore_case("the us census", ["A U.S. census began."]) == "The U.S. census"
    assert restore_case("the us census", ["A US census."]) == "The US census"
    sources = ["It told us so.", "The U.S. agrees."]
    assert restore_case("it told us so", sources) == "It told us so"


def test_words_that_no_source_holds_follow_rules() -> None:
    written = "on friday i saw the u . n . and mr . lee at 5 p . m . in may 2020"
    assert restore_case(written, []) == (
        "On Friday I saw the U.N. and Mr. lee at 5 p.m. in May 2020"
    )


def test_lone_quote_goes() -> None:
    assert restore_case('he said " no and left .', ["He left."]) == (
        "He said no and left."
    )


def test_two_sentences_each_start_with_a_capital() -> None:
    assert restore_case("it rained . it stopped .", []) == "It rained. It stopped."


def test_empty_text() -> None:
    assert restore_case("", ["A source."]) == ""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("the workers ' pay", "the workers' pay"),
        ("they don ' t know", "they don't know"),
        ("five o ' clock", "five o'clock"),
        ('" yes , " he said ( twice ) .', '"yes," he said (twice).'),
        ("2 , 300 boats , 3 crews", "2,300 boats, 3 crews"),
        ("at 7 : 30 , 4 . 5 %", "at 7:30, 4.5%"),
        ("see orlac . com today", "see orlac.com today"),
        ("a well - known and / or old one", "a well-known and/or old one"),
        ("the ' big one ' came", "the 'big one' came"),
    ],
)
def test_spaces_by_rule(written: str, expected: str) -> None:
    words = written.split()
    pairs = zip(words, spaces(words, ENGLISH.casing), strict=True)
    assert "".join(f" {word}" if space else word for word, space in pairs) == expected


def test_sentence_ends_are_not_abbreviations() -> None:
    written = "mr . lee left the u . s . today . it rained ."
    words = written.split()
    ends = [
        index
        for index in range(len(words))
        if ends_sentence(words, index, ENGLISH.casing)
    ]
    assert ends == [words.index("today") + 1]
    assert in_initials(words, words.index("u"))


@pytest.mark.parametrize(
    ("line", "cased"),
    [
        (
            "Storm Tears Roof Off Fish Hall at Port Ellan",
            "Storm tears roof off fish hall at Port Ellan",
        ),
        (
            "Mayor Of U.S. Town Calls Keller Home",
            "Mayor of U.S. town calls Keller home",
        ),
        ("Minister RECALLS envoy to NATO", "Minister recalls envoy to NATO"),
        (
            "‘Nobody Helped Us’: Mayor Tells Town",
            "‘Nobody helped us’: mayor tells town",
        ),
    ],
)
def test_a_headline_is_written_as_a_sentence(line: str, cased: str) -> None:
    """Names keep their capitals, by the sources or as no common word."""
    casings = casings_in(
        ["The mayor of Port Ellan is home.", "STORM TEARS ROOF FROM HALL"]
    )
    common = (
        "storm tears roof off fish hall of town calls recalls nobody helped us tells"
    )
    assert has_odd_case(line)
    assert sentence_case(line, casings, common.split().__contains__) == cased


def test_a_headline_in_sentence_case_is_no_odd_one() -> None:
    assert not has_odd_case("Storm tears roof off the fish hall of Port Ellan")

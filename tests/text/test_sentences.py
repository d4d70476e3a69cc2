from dataclasses import replace
from itertools import pairwise

import pytest
import sentencex
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.text.sentences import sentence_spans


def split(text: str, max_words: int = 200) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, max_words=max_words)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam broke at dawn.", "Nobody was hurt."],
        ["Mr. Bell met Gov. Ortiz in the U.S. capital.", "They spoke for an hour."],
        ["Prices rose 3.5 percent.", "Wages did not."],
        ["Is it safe?", "No!", "It is not."],
        ["“The road is gone.", "We walked,” said Ilse Varga."],
        ['He said: "The bridge fell at noon.', 'We heard it."', "Then he left."],
        ['"Stop!" she shouted.', "The bus did not stop."],
        ["The tanker (built in 1990) sank.", "Divers are searching."],
        ["(The mayor was not at the meeting.)", "Voters were."],
        ["The talks end at 5 p.m. Tuesday in Oslo.", "No date is set."],
        ["It weighs approx. 40 kg with fuel.", "It flew once."],
        ["1. Close the valves before the storm.", "Then wait."],
        [
            "Bees slept in the wall. [12]",
            "Nobody knew. [citation needed]",
            "Now we do.",
        ],
        ["the mayor resigned on monday.", "he gave no reason."],
        ["the price fell .", "the shop closed ."],
        ["The plant was inspected in May.", "Fifteen people died on Monday."],
        ["He left in Sept.", "Officers came on Oct. 3 with dogs."],
        ["“We voted for May.”", "Nobody laughed."],
    ],
)
def test_a_line_is_cut_where_a_reader_would_cut(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Two hurt as tram leaves rails in Aldermoor",
        "Dr. J. R. Halvorsen Jr. runs the clinic at St. Vale vs. all advice",
        '"Why now?" he asked',
        "He signed in Washington, D.C., on Jan. 5",
        "The choir sang Stay! (a march by Bresson) and left",
        "***",
        "😀",
    ],
)
def test_a_heading_or_a_single_sentence_stays_whole(line: str) -> None:
    assert split(line) == [line]


def test_ideographic_full_stops_end_sentences() -> None:
    assert split("地震が起きた。店は閉まった。") == ["地震が起きた。", "店は閉まった。"]


def test_spans_never_cross_a_line_end() -> None:
    assert split("One line\r\nand another\u2028and more\n\n last ") == [
        "One line",
        "and another",
        "and more",
        "last",
    ]


def test_spaced_quotation_marks_stay_on_their_side() -> None:
    text = '" It fell . " The wall was old . " We ran . " He wept .'
    assert split(text) == [
        '" It fell . "',
        "The wall was old .",
        '" We ran . "',
        "He wept .",
    ]


def test_offsets_count_code_points_after_emoji_and_combining_marks() -> None:
    text = "Cafe\u0301 😀 closed. It burnt."
    assert sentence_spans(text) == [(0, 15), (16, 25)]


def test_a_sentence_without_punctuation_is_cut_at_the_allowance() -> None:
    pieces = split(" ".join(["word"] * 450), max_words=200)
    assert [len(piece.split()) for piece in pieces] == [200, 200, 50]


def test_a_long_sentence_is_cut_after_a_clause_mark_when_there_is_one() -> None:
    text = " ".join(["word"] * 150 + ["then,"] + ["word"] * 99)
    assert [len(piece.split()) for piece in split(text)] == [151, 99]


def test_a_short_allowance_does_not_cut_shorter_sentences() -> None:
    assert split("Six words are not too many. Nor five.", max_words=20) == [
        "Six words are not too many.",
        "Nor five.",
    ]


def test_a_very_long_line_has_the_sentences_of_its_parts() -> None:
    sentences = [f"Ship {n} sank off the “north coast” at dawn." for n in range(1_000)]
    line = " ".join(sentences)
    assert [line[a:b] for a, b in sentence_spans(line)] == sentences


def test_a_very_long_line_without_a_boundary_is_cut_between_words() -> None:
    line = "undivided text " * 2_000
    spans = sentence_spans(line)
    assert {word for a, b in spans for word in line[a:b].split()} == {
        *("undivided", "text"),
    }


LETTERS = st.text(alphabet="aA .!?\"'()[]“”1,\n\r\u0301漢。😀-", max_size=60)


@settings(deadline=None, max_examples=50)
@given(LETTERS)
def test_spans_are_trimmed_ordered_and_hold_every_visible_character(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    inside = {place for a, b in spans for place in range(a, b)}
    assert all(place in inside for place, c in enumerate(text) if not c.isspace())


@pytest.mark.parametrize(
    "unit",
    ['" so " he said . ', "漢字。", "(a b. ", "Rev. ", "1. ", "“‘«„“‘«„", '“ " ', "a"],
)
def test_sentencex_reads_a_long_line_in_windows_and_at_most_three_times(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    segment = sentencex.segment

    def counting(language: str, text: str) -> list[str]:
        read.append(len(text))
        return list(segment(language, text))

    monkeypatch.setattr(sentencex, "segment", counting)
    line = unit * 20_000
    spans = sentence_spans(line)
    assert max(read) <= 8_000
    assert sum(read) <= 3 * len(line)
    kept = "".join(line[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(line.split())


def test_abbreviations_labels_and_times_are_those_of_the_language() -> None:
    bare = replace(
        ENGLISH,
        sentences=replace(
            ENGLISH.sentences, titles=(), labels=(), after_clock="Montag|Dienstag"
        ),
    )
    text = "Rev. Amy Roe spoke. It shut at 5 p.m. Monday. It opens at 5 p.m. Dienstag."

    def split_as(language: Language) -> list[str]:
        return [text[a:b] for a, b in sentence_spans(text, language)]

    assert split_as(ENGLISH) == [
        "Rev. Amy Roe spoke.",
        "It shut at 5 p.m. Monday.",
        "It opens at 5 p.m.",
        "Dienstag.",
    ]
    assert split_as(bare)[-3:] == [
        "It shut at 5 p.m.",
        "Monday.",
        "It opens at 5 p.m. Dienstag.",
    ]

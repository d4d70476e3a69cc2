"""Alignment: what becomes a training pair and what does not."""

import random

from summarize.training.pairs import (
    AlignmentOptions,
    align,
    name_stems,
    split_sentences,
    topic_pairs,
    without_attribution,
    words,
)

OPTIONS = AlignmentOptions(distractor_share=0.0)
ARTICLE = (
    "The ferry Aurora hit the northern pier in Harlow on Tuesday. "
    "Crews brought 230 passengers ashore in heavy fog. "
    "The operator has cancelled its sailings until the end of the week."
)


def pairs_of(
    reference: str, names: frozenset[str] = frozenset()
) -> list[tuple[str, ...]]:
    idf = dict.fromkeys(words(f"{ARTICLE} {reference}"), 1.0)
    found = topic_pairs([ARTICLE], reference, idf, names, OPTIONS, random.Random(1))
    return [pair.sources for pair in found]


def test_sentences_end_before_capitals_but_not_after_titles() -> None:
    text = 'Dr. Lee of the u.s. navy left on nov. 3. "He is safe," she said. Good.'
    assert split_sentences(text) == [
        "Dr. Lee of the u.s. navy left on nov. 3.",
        '"He is safe," she said.',
        "Good.",
    ]


def test_number_words_and_figures_are_one() -> None:
    assert words("Eleven boats, 11 crews") == ["11", "boats", "11", "crews"]


def test_sentence_is_aligned_with_what_covers_it_best() -> None:
    first, second, _ = split_sentences(ARTICLE)
    reference = "The Aurora hit a pier in Harlow and crews brought passengers ashore."
    assert pairs_of(reference) == [(first, second)]


def test_sentence_that_no_source_covers_is_left_out() -> None:
    assert pairs_of("Nobody in the parliament of Velden wanted to comment.") == []


def test_new_number_is_left_out() -> None:
    assert pairs_of("Crews brought 231 passengers ashore in heavy fog.") == []


def test_new_name_is_left_out() -> None:
    reference = "Crews of Brask brought passengers ashore in heavy fog."
    assert len(pairs_of(reference)) == 1
    assert pairs_of(reference, frozenset({"brask"})) == []


def test_unfinished_reference_is_left_out() -> None:
    assert pairs_of("Crews brought 230 passengers ashore in heavy") == []


def test_alignment_stops_when_a_second_source_adds_little() -> None:
    candidates = [
        ("a", frozenset(words("crews brought passengers ashore"))),
        ("b", frozenset(words("heavy seas"))),
    ]
    idf = dict.fromkeys(("crews", "brough", "passen", "ashore"), 1.0)
    idf["heavy"] = 0.1
    pair = align(
        "Crews brought passengers ashore, heavy", candidates, idf, frozenset(), OPTIONS
    )
    assert pair is not None
    assert pair.sources == ("a",)


def test_closing_attribution_goes() -> None:
    assert without_attribution("It sank, the Velden Echo reports.") == "It sank."
    assert without_attribution("It sank, per the coast guard.") == "It sank."
    assert without_attribution("It sank, Keller says.") == "It sank, Keller says."


def test_names_are_words_with_capitals_inside_sentences() -> None:
    text = "In the fog near Brask they met Keller. The fog was thick."
    assert name_stems([text] * 3) == {"brask", "keller"}

"""Alignment: what becomes a training pair and what does not."""

import random

from scripts.training.pairs import (
    AlignmentOptions,
    align,
    aligned_pairs,
    copy_pairs,
    lead_pairs,
    name_stems,
    reference_sentences,
    stems,
    topic_pairs,
    without_attribution,
)
from scripts.training.topics import RankedSentence, RankedTopic

OPTIONS = AlignmentOptions(distractor_share=0.0)
ARTICLE = (
    "The ferry Aurora hit the northern pier in Harlow on Tuesday.",
    "Crews brought 230 passengers ashore in heavy fog.",
    "The operator has cancelled its sailings until the end of the week.",
)


def pairs_of(
    reference: str, names: frozenset[str] = frozenset()
) -> list[tuple[str, ...]]:
    idf = dict.fromkeys(stems(f"{ARTICLE} {reference}"), 1.0)
    targets = reference_sentences(reference)
    found = aligned_pairs(targets, ARTICLE, idf, names, OPTIONS, random.Random(1))
    return [pair.sources for pair in found]


def ranked(*texts: str, relevant: bool = True, references: str = "") -> RankedTopic:
    sentences = (RankedSentence(t, 0, n, relevant) for n, t in enumerate(texts))
    return RankedTopic("t", tuple(sentences), (references,))


def test_reference_sentences_end_at_quotations_that_go_on_in_lower_case() -> None:
    text = 'The ferry sank, officials say. " he is safe, " one adds. Good &amp; well.'
    assert reference_sentences(text) == [
        "The ferry sank, officials say.",
        '" he is safe, " one adds.',
        "Good & well.",
    ]


def test_number_words_and_figures_are_one() -> None:
    assert stems("Eleven boats, 11 crews") == ["11", "boats", "11", "crews"]


def test_sentence_is_aligned_with_what_covers_it_best() -> None:
    reference = "The Aurora hit a pier in Harlow and crews brought passengers ashore."
    assert pairs_of(reference) == [ARTICLE[:2]]


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
        ("a", frozenset(stems("crews brought passengers ashore"))),
        ("b", frozenset(stems("heavy seas"))),
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


def test_sentences_of_irrelevant_articles_are_no_sources() -> None:
    [target] = ARTICLE[1:2]
    belongs = ranked(*ARTICLE, references=target)
    stranger = ranked(*ARTICLE, relevant=False, references=target)
    [pair] = topic_pairs([belongs], frozenset(), OPTIONS, seed=1)
    assert pair.sources == (target,)
    assert list(topic_pairs([stranger], frozenset(), OPTIONS, seed=1)) == []


def test_opening_is_aligned_with_the_rest_of_its_article() -> None:
    opening = "The ferry Aurora hit a pier in Harlow."
    [pair] = lead_pairs([[opening, *ARTICLE], []], frozenset(), OPTIONS, seed=1)
    assert (pair.sources, pair.target) == (ARTICLE[:1], opening)


def test_copies_are_finished_sentences_of_fitting_length() -> None:
    article = [*ARTICLE[:1], "Too short.", "The ferry hit the pier in heavy fog and"]
    pairs = copy_pairs([article] * 20, 5, OPTIONS, seed=1)
    assert [(pair.sources, pair.target) for pair in pairs] == [
        (ARTICLE[:1], ARTICLE[0])
    ] * 5

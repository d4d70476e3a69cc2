import pytest

from summarize.evaluation.metrics.overlap import (
    fragments,
    length_scores,
    overlap_scores,
    redundancy_scores,
)
from summarize.text.tokens import words


def test_fragments_are_the_longest_runs_that_stand_in_the_source() -> None:
    source = words("the cat sat on the mat while the dog slept on the sofa")
    summary = words("a cat sat while the dog slept on the mat")

    assert fragments(summary, source) == [2, 6, 1]


def test_coverage_density_and_compression_are_those_of_the_paper() -> None:
    scores = overlap_scores("cat sat new dog", ["the cat sat down", "a dog ran off"])

    assert scores["coverage"] == 3 / 4
    assert scores["density"] == (2 * 2 + 1) / 4
    assert scores["compression"] == 8 / 4


def test_a_fragment_does_not_run_from_one_article_into_the_next() -> None:
    scores = overlap_scores("one two three four", ["one two", "three four"])

    assert scores["coverage"] == 1.0
    assert scores["density"] == (4 + 4) / 4
    assert scores["novel_2"] == pytest.approx(1 / 3)


def test_a_copied_text_has_nothing_new() -> None:
    scores = overlap_scores("Rain fell all day.", ["Rain fell all day."])

    assert [scores[f"novel_{size}"] for size in (1, 2, 3)] == [0.0, 0.0, 0.0]


def test_an_empty_summary_scores_zero_everywhere() -> None:
    assert set(overlap_scores("", ["Rain fell."]).values()) == {0.0}
    assert set(redundancy_scores("").values()) == {0.0}


def test_a_sentence_said_twice_is_redundant() -> None:
    twice = redundancy_scores("Rain fell all day. Rain fell all day.")
    once = redundancy_scores("Rain fell all day. The dam held.")

    assert twice["repeated_trigrams"] == pytest.approx(2 / 6)
    assert twice["sentence_similarity"] == 1.0
    assert once == {"repeated_trigrams": 0.0, "sentence_similarity": 0.0}


def test_the_length_ratio_is_to_the_mean_of_the_references() -> None:
    scores = length_scores("one two three", ["a b", "a b c d"])

    assert scores == {"words": 3.0, "length_ratio": 1.0}
    assert length_scores("one two", []) == {"words": 2.0}

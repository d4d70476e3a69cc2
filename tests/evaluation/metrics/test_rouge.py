import random
import socket
import warnings
from importlib import metadata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarize.corpus.topics import read_topics
from summarize.errors import ComparisonError
from summarize.evaluation.metrics.lcs import lcs_length, lcs_places, positions
from summarize.evaluation.metrics.rouge import (
    METRICS,
    RougeOptions,
    Score,
    limit_words,
    score,
    signature,
    tokenize,
)
from summarize.evaluation.metrics.sentences import split_sentences
from summarize.schema import Topic
from tests.process import ROOT

PLAIN = RougeOptions(stemmer=False, sentences="newline")


def reference_scores(
    prediction: str, reference: str, stemmer: bool
) -> dict[str, Score]:
    """What the `rouge_score` package says."""
    from rouge_score.rouge_scorer import RougeScorer

    scores = RougeScorer(METRICS, use_stemmer=stemmer).score(reference, prediction)
    return {name: Score(*value) for name, value in scores.items()}


def random_text(generator: random.Random, n_words: int, n_kinds: int) -> str:
    stems = [
        "report",
        "run",
        "fly",
        "nation",
        "relate",
        "argue",
        "Zurich’s",
        "U.S.",
        "12",
    ]
    endings = ["", "s", "ing", "ed", "ation", "ly"]
    kinds = [
        stems[k % 9] + endings[k % 6] + ("" if k < 54 else str(k))
        for k in range(n_kinds)
    ]
    picked = generator.choices(kinds, k=n_words)
    breaks = generator.choices([" ", " ", " ", ", ", ".\n", "\n\n"], k=n_words)
    return "".join(word + gap for word, gap in zip(picked, breaks, strict=True))


def test_a_hand_computed_pair_scores_the_fractions_it_must() -> None:
    scores = score("the cat sat on the mat", ["the cat was on a mat"], PLAIN)

    assert scores["rouge1"] == pytest.approx((4 / 6, 4 / 6, 4 / 6), rel=1e-14)
    assert scores["rouge2"] == pytest.approx((1 / 5, 1 / 5, 1 / 5), rel=1e-14)
    assert scores["rougeL"] == pytest.approx((4 / 6, 4 / 6, 4 / 6), rel=1e-14)


def test_precision_and_recall_are_not_swapped() -> None:
    scores = score("a b", ["a b c d"], PLAIN)

    assert scores["rouge1"] == pytest.approx((1.0, 0.5, 2 / 3), rel=1e-14)
    assert scores["rouge2"] == pytest.approx((1.0, 1 / 3, 0.5), rel=1e-14)


@pytest.mark.parametrize(
    ("candidate", "longest"),
    [("police kill the gunman", 3 / 4), ("the gunman kill police", 2 / 4)],
)
def test_the_gunman_example_of_the_paper(candidate: str, longest: float) -> None:
    scores = score(candidate, ["police killed the gunman"], PLAIN)

    assert scores["rougeL"].f == longest


def test_the_union_example_of_the_paper_has_four_hits_of_five() -> None:
    scores = score("w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", ["w1 w2 w3 w4 w5"], PLAIN)

    assert scores["rougeLsum"].recall == 4 / 5
    assert scores["rougeLsum"].precision == 4 / 10


def test_a_token_counts_only_as_often_as_it_occurs_on_either_side() -> None:
    scores = score("a b", ["a b\na b"], PLAIN)

    assert scores["rougeLsum"] == pytest.approx((1.0, 0.5, 2 / 3), rel=1e-14)


@pytest.mark.parametrize(
    ("left", "right"), [("", ""), ("a", ""), ("", "a"), ("...", "a")]
)
def test_empty_texts_score_zero(left: str, right: str) -> None:
    assert score(left, [right]) == dict.fromkeys(METRICS, Score(0.0, 0.0, 0.0))


def assert_equal_on_random_pairs(n: int, seed: int, stemmer: bool) -> None:
    generator = random.Random(seed)
    options = RougeOptions(stemmer=stemmer, sentences="newline")
    for _ in range(n):
        kinds = generator.choice([3, 12, 80])
        prediction = random_text(generator, generator.randrange(40), kinds)
        reference = random_text(generator, generator.randrange(40), kinds)
        expected = reference_scores(prediction, reference, stemmer)
        assert score(prediction, [reference], options) == expected


@pytest.mark.parametrize("stemmer", [True, False])
def test_300_random_pairs_equal_rouge_score_to_the_last_digit(stemmer: bool) -> None:
    assert_equal_on_random_pairs(150, 7, stemmer)


@pytest.mark.slow
@pytest.mark.parametrize("stemmer", [True, False])
def test_4000_random_pairs_equal_rouge_score_to_the_last_digit(stemmer: bool) -> None:
    assert_equal_on_random_pairs(2000, 8, stemmer)


def test_whole_articles_equal_rouge_score_to_the_last_digit() -> None:
    topics = [t for t in read_topics([ROOT / "examples"]) if isinstance(t, Topic)]
    articles = [(a.text, t.references[0]) for t in topics for a in t.articles]
    for text, reference in articles:
        lines = "\n".join(split_sentences(text))
        expected = reference_scores(lines, reference, stemmer=True)
        assert score(lines, [reference], RougeOptions(sentences="newline")) == expected
    assert len(articles) == 15


def test_our_split_equals_rouge_score_given_one_sentence_a_line() -> None:
    prediction = "Rain fell on Monday. The dam held, officials said."
    reference = "Officials said the dam held. It rained on Monday."

    expected = reference_scores(
        "\n".join(split_sentences(prediction)),
        "\n".join(split_sentences(reference)),
        True,
    )

    assert score(prediction, [reference]) == expected
    assert len(split_sentences(prediction)) == 2


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
@settings(max_examples=50)
def test_the_places_of_a_common_subsequence_are_as_many_as_its_length(
    left: list[str], right: list[str]
) -> None:
    places = sorted(lcs_places(left, positions(left), right))
    remaining = iter(right)

    assert len(places) == lcs_length(left, right) == lcs_length(right, left)
    assert all(left[place] in remaining for place in places)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=50)
def test_swapping_the_texts_swaps_precision_and_recall(left: str, right: str) -> None:
    options = RougeOptions(tokenizer="unicode")
    forth, back = score(left, [right], options), score(right, [left], options)

    for name in ("rouge1", "rouge2", "rougeL"):
        assert forth[name][:2] == back[name][1::-1]


def test_of_several_references_the_best_f_counts_for_each_metric() -> None:
    scores = score("a b c", ["c b a", "a b x y z"], PLAIN)

    assert scores["rouge1"].f == 1.0
    assert scores["rouge2"].f == score("a b c", ["a b x y z"], PLAIN)["rouge2"].f


def test_the_mean_over_references_is_taken_when_asked() -> None:
    options = RougeOptions(references="mean", stemmer=False)

    assert score("a b", ["a b", "x y"], options)["rouge1"] == Score(0.5, 0.5, 0.5)


def test_a_single_string_is_one_reference() -> None:
    assert score("rain fell", "rain fell") == score("rain fell", ["rain fell"])


def test_no_reference_is_refused() -> None:
    with pytest.raises(ComparisonError, match="no reference"):
        score("text", [])


def test_other_scripts_warn_with_the_ascii_tokenizer_and_score_with_the_other() -> None:
    text = "Дождь шёл весь день"

    with pytest.warns(UserWarning, match="drops 100%"):
        assert score(text, [text])["rouge1"].f == 0.0
    assert score(text, [text], RougeOptions(tokenizer="unicode"))["rouge1"].f == 1.0


def test_a_few_accents_do_not_warn() -> None:
    score("The mayor of Zürich spoke to the press for a full hour", ["He spoke"])


def test_the_limit_cuts_the_prediction_only() -> None:
    options = RougeOptions(limit=2, stemmer=False)

    assert score("a b c d", ["a b c d"], options)["rouge1"] == pytest.approx(
        (1.0, 0.5, 2 / 3), rel=1e-14
    )
    assert limit_words("one\ntwo  three", 2) == "one\ntwo"


def test_a_limit_is_one_word_or_more() -> None:
    assert RougeOptions(limit=1).limit == 1
    with pytest.raises(ValidationError):
        RougeOptions(limit=0)


def test_short_words_are_not_stemmed() -> None:
    assert tokenize("Runs was running", RougeOptions()) == ["run", "was", "run"]
    assert tokenize("gas", RougeOptions()) == ["gas"]


def test_the_signature_names_every_option() -> None:
    facts: dict[str, Any] = {
        "data": "sha256:ab",
        "n": 3,
        "n_resamples": 2000,
        "seed": 0,
    }
    changed: list[dict[str, Any]] = [
        {"stemmer": False},
        {"tokenizer": "unicode"},
        {"references": "mean"},
        {"sentences": "newline"},
        {"limit": 100},
    ]
    assert set(RougeOptions.model_fields) == {key for each in changed for key in each}

    signatures = {signature(RougeOptions(**each), **facts) for each in [{}, *changed]}

    assert len(signatures) == len(changed) + 1
    assert all("|data:sha256:ab|n:3|" in each for each in signatures)


def test_scoring_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)

    assert score("rain fell", ["rain fell"])["rouge1"].f == 1.0


def test_one_letter_of_twenty_that_is_dropped_does_not_warn_yet() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        score("a" * 18 + "é", ["a"])
    with pytest.warns(UserWarning, match="drops 5%"):
        score("a" * 17 + "é", ["a"])


def test_a_limit_on_no_word_leaves_nothing() -> None:
    assert limit_words(" \n", 2) == ""


def test_the_signature_names_what_splits_sentences() -> None:
    facts: dict[str, Any] = {"data": "", "n": 1, "n_resamples": 10, "seed": 0}
    version = metadata.version("sentencex")
    split = signature(RougeOptions(), **facts)
    assert f"|sent:newline+sentencex{version}|" in split
    lines = signature(RougeOptions(sentences="newline"), **facts)
    assert "|sent:newline|" in lines

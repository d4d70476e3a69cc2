import numpy as np
import pytest

from scripts.measuring.linked_citations import (
    SignalTable,
    add_up,
    best_passages,
    fit_weights,
    held_out_scores,
    make_folds,
    ratio_interval,
    signal_table,
    tally,
)
from scripts.measuring.linked_topics import Counts, LinkedSentence, LinkedTopic
from scripts.measuring.support_signals import support_signals
from summarize.schema import Citation, Sentence, Strength, SummarySentence
from tests.build import sentences

PASSAGES = (
    *sentences("Rain fell on Tellmark.", "Shops closed early.", article_id="a"),
    *sentences("The river rose all night.", article_id="b"),
)
TOPIC = LinkedTopic(
    "topic",
    PASSAGES,
    (
        LinkedSentence("It rained in Tellmark.", frozenset({0})),
        LinkedSentence("The river rose.", frozenset({1, 2})),
    ),
)


def cited(*sources: Sentence, strength: Strength = "strong") -> SummarySentence:
    spans = [(s.article_id, s.start, s.end, 0.8, strength) for s in sources]
    return SummarySentence("text", tuple(Citation(*span) for span in spans))


def test_a_tally_counts_hits_top_passages_and_articles() -> None:
    found = tally(TOPIC, [cited(PASSAGES[1], PASSAGES[0]), cited(PASSAGES[2])])
    assert found.counts == Counts(hits=2, cited=3, linked=3)
    assert (found.sentences, found.supported) == (2, 2)
    assert (found.top_hits, found.article_hits) == (1, 2)
    assert found.by_strength == {"strong": [(0.8, False), (0.8, True), (0.8, True)]}


def test_a_nearest_passage_is_no_citation_in_a_tally() -> None:
    found = tally(TOPIC, [cited(PASSAGES[0], strength="nearest"), cited()])
    assert found.counts == Counts(hits=0, cited=0, linked=3)
    assert found.supported == 0
    assert found.by_strength == {"nearest": [(0.8, True)]}


def test_tallies_add_up() -> None:
    one = tally(TOPIC, [cited(PASSAGES[0]), cited(PASSAGES[2])])
    both = add_up([one, one])
    assert both.counts == one.counts + one.counts
    assert (both.sentences, both.top_hits) == (4, 4)
    assert len(both.by_strength["strong"]) == 4


def test_folds_hold_every_topic_once_and_repeat_themselves() -> None:
    folds = make_folds(10, 4, seed=3)
    assert sorted(number for fold in folds for number in fold) == list(range(10))
    assert {len(fold) for fold in folds} <= {2, 3}
    assert folds == make_folds(10, 4, seed=3)


def test_a_signal_table_has_a_row_a_sentence_and_marks_the_links() -> None:
    table = signal_table(TOPIC)
    assert table.signals.shape[:2] == (2, 3)
    assert table.links.tolist() == [[True, False, False], [False, True, True]]


def test_a_ratio_of_sums_lies_inside_its_interval() -> None:
    mean, low, high = ratio_interval([(1, 2), (3, 3), (0, 4), (2, 2)])
    assert mean == 6 / 11
    assert low < mean < high
    assert ratio_interval([(0, 0)]) == (0, 0, 0)


def noisy_tables(n: int) -> list[SignalTable]:
    generator = np.random.default_rng(0)
    tables = []
    for _ in range(n):
        links = generator.random((6, 20)) < 0.2
        useful = np.clip(links * 0.6 + generator.random((6, 20)) * 0.4, 0, 1)
        noise = generator.random((6, 20))
        tables.append(SignalTable(np.stack([useful, noise], axis=-1), links))
    return tables


def test_weights_find_the_useful_signal() -> None:
    _, useful, noise = fit_weights(noisy_tables(8), [0, 1])
    assert useful > 5 * abs(noise)


def test_a_signal_that_is_left_out_has_the_weight_0() -> None:
    assert fit_weights(noisy_tables(8), [0])[2] == 0


def test_scores_of_a_topic_come_from_weights_fitted_without_it() -> None:
    tables = noisy_tables(4)
    folds = [[0], [1], [2], [3]]
    before = held_out_scores(tables, folds)
    flipped = [SignalTable(tables[0].signals, ~tables[0].links), *tables[1:]]
    after = held_out_scores(flipped, folds)
    assert np.array_equal(before[0], after[0])
    assert not np.allclose(before[1], after[1])


def test_best_passages_are_given_with_their_labels() -> None:
    table = SignalTable(np.zeros((1, 3, 1)), np.array([[True, False, False]]))
    scores, linked = best_passages([np.array([[0.2, 0.9, 0.1]])], [table], 2)
    assert (scores, linked) == ([0.9, 0.2], [False, True])


def test_plain_signals_are_higher_for_a_copy_than_for_another_story() -> None:
    evidence = [passage.text for passage in PASSAGES]
    copy = support_signals(evidence[2], evidence)
    other = support_signals("Orchids bloom in 3 valleys.", evidence)
    for name in copy.keys() - {"length"}:
        assert copy[name] > other[name], name


def test_plain_signals_are_numbers_for_an_empty_claim() -> None:
    assert all(
        value == pytest.approx(value) for value in support_signals("", ["A."]).values()
    )

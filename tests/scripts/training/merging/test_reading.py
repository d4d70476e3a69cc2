"""What a trained writer makes of pairs, counted and laid out for a reader."""

from scripts.training.merging.pairs import MergingPair
from scripts.training.merging.reading import outcomes, reading_lines

HIT, SUNK = "The ferry hit a pier.", "The ferry has sunk in Harlow."
BOTH = "The ferry hit a pier and has sunk in Harlow."
LEEDS = "The ferry has sunk in Leeds."
PAIR = MergingPair((HIT, SUNK), BOTH, "merge", "invented", "ours")


def test_what_became_of_the_pairs_is_counted_by_task() -> None:
    texts = [[HIT, BOTH], [HIT], [LEEDS, HIT], [BOTH]]
    assert outcomes([PAIR] * 4, texts) == {
        "merge": {"taken": 2, "a source": 1, "new word": 1}
    }


def test_a_reader_sees_what_was_taken_or_why_nothing_was() -> None:
    assert f"=> {BOTH}" in list(reading_lines(PAIR, [HIT, BOTH]))
    assert list(reading_lines(PAIR, [HIT, LEEDS, LEEDS]))[:2] == [
        f"(a source) {HIT}",
        f"(new word) {LEEDS}",
    ]

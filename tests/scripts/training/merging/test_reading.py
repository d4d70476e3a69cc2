"""What an adapter writes, counted."""

from scripts.training.merging.pairs import MergingPair
from scripts.training.merging.reading import outcomes

HIT, SUNK = "The ferry hit a pier.", "The ferry has sunk in Harlow."
BOTH = "The ferry hit a pier and has sunk in Harlow."


def _merge(sources: tuple[str, ...], target: str) -> MergingPair:
    return MergingPair(sources, target, "merge", "invented", "ours")


def test_what_became_of_the_pairs_is_counted_by_task() -> None:
    pairs = [_merge((HIT, SUNK), BOTH)] * 3
    texts = [HIT, BOTH, "The ferry's pier has sunk in Leeds."]
    assert outcomes(pairs, texts) == {
        "merge": {
            "written": 3,
            "a source": 1,
            "the target": 1,
            "a new word": 1,
            "passed": 2,
        }
    }

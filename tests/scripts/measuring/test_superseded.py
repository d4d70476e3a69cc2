"""Pairs of an older and a newer sentence are scored by what is found of them."""

import json

from scripts.measuring.superseded import PAIRS, Pair, find

MISSING = "Anna Bell is missing in Elmport."
SAFE = "Anna Bell was found safe in Elmport."


def pair(older: str, newer: str) -> Pair:
    return Pair(set="t", kind="t", older=older, newer=newer, superseded=True)


def test_the_older_sentence_is_superseded_and_never_the_newer_one() -> None:
    assert find(pair(MISSING, SAFE), {}) == (True, False)
    assert find(pair(SAFE, MISSING), {}) == (False, True)
    assert find(pair(MISSING, "Joe Bell was found safe."), {}) == (False, False)


def test_half_of_each_set_of_pairs_only_looks_so() -> None:
    pairs = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    for name in ("before", "after", "fresh"):
        truth = [each["superseded"] for each in pairs if each["set"] == name]
        assert (len(truth), sum(truth)) == (60, 30)

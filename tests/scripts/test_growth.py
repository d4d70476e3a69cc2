"""The script that finds what takes more time than a text is longer."""

from scripts.growth import find_faults, seconds_of_stages


def squared(size: int) -> dict[str, float]:
    return {"clean": size * 1e-5, "split": size * size * 1e-9}


def test_a_stage_whose_time_grows_with_the_square_is_named() -> None:
    [fault] = find_faults(squared(25_000), squared(100_000), "'|'", 8)
    assert fault == "split of '|': 0.625 s, 4 times as long 10.000 s"


def test_a_stage_that_looks_at_pairs_may_grow_so() -> None:
    both = squared(25_000), squared(100_000)
    assert find_faults(*both, "'|'", 8, {"split": 16.1}) == []


def test_of_a_topic_every_stage_is_timed() -> None:
    taken = seconds_of_stages("one tally", 10)
    assert {"plan", "cite", "check", "conflicts", "headline", "events"} <= taken.keys()

from summarize.claims.evidence.passages import Passages
from summarize.stages.check.replacement import best_replacement

TEXTS = [
    "Rescuers searched the mill until sunrise with dogs.",
    "The rescuers went on until sunrise.",
    "Nobody knows how the fire began.",
]
CLAIM = "Rescuers searched the mill until sunrise with 15 dogs."


def best(**options: list[int] | list[str]) -> int | None:
    return best_replacement(CLAIM, Passages(TEXTS), TEXTS, **options)  # type: ignore[arg-type]


def test_the_nearest_sentence_replaces_a_text() -> None:
    assert best() == 0


def test_a_planned_sentence_goes_before_a_nearer_one() -> None:
    assert best(planned=[1]) == 1
    assert best(planned=[2, 1]) == 1


def test_what_was_said_or_taken_replaces_nothing() -> None:
    assert best(said=[TEXTS[0]]) is None
    assert best(taken=[0]) is None
    assert best(taken=[0], cited=[2]) == 2


def test_without_sources_nothing_replaces_a_text() -> None:
    assert best_replacement(CLAIM, Passages([]), []) is None

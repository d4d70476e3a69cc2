from collections.abc import Sequence

from summarize.claims.sources import Sources
from summarize.stages.check.replacement import best_replacement
from tests.build import sentences
from tests.readings import read, read_all

TEXTS = [
    "Rescuers searched the mill until sunrise with dogs.",
    "The rescuers went on until sunrise.",
    "Nobody knows how the fire began.",
]
CLAIM = "Rescuers searched the mill until sunrise with 15 dogs."


def best(said: Sequence[str] = (), **places: list[int]) -> int | None:
    sources = Sources(sentences(*TEXTS))
    return best_replacement(read(CLAIM), sources, said=read_all(said), **places)


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
    assert best_replacement(read(CLAIM), Sources(())) is None

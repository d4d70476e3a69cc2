from collections.abc import Sequence

import pytest

from summarize.schema import Passage, Request, Written
from summarize.writers.guard.guard import GuardedWriter
from tests.build import sentence
from tests.planned import IN_FOG, Echo
from tests.writers.requests import request

WRONG = "Ninety fishermen pulled people from the water."
RIGHT = "Fishermen pulled nineteen people from the water."


class Inventor(Echo):
    """Writes a wrong number first, then the passage without its opening."""

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        return [[Written(WRONG), Written(RIGHT)][:n] for _ in requests]


class Broken(Echo):
    """Fails at every request."""

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        return [[Written.failed(MemoryError("no room"))] for _ in requests]


@pytest.mark.parametrize(("n_candidates", "text"), [(1, IN_FOG), (2, RIGHT)])
def test_the_first_text_that_its_source_supports_is_taken_else_the_source(
    n_candidates: int, text: str
) -> None:
    [written] = GuardedWriter(Inventor(), n_candidates).write([request(IN_FOG)])
    assert written.text == text


def test_what_failed_stays_a_failure() -> None:
    [written] = GuardedWriter(Broken(), 2).write([request(IN_FOG)])
    assert str(written.error) == "no room"


def test_a_guarded_writer_reads_as_the_writer_does() -> None:
    writer = GuardedWriter(Echo(max_tokens=9), 2)
    assert (writer.name, writer.max_tokens) == ("echo", 9)
    assert writer.count_request(["a b", "c"]) == 3


class Merger(Echo):
    """Writes what two passages tell in one sentence, after a false one."""

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        return [[Written(WRONG), Written(MERGED)] for _ in requests]


HIT, SUNK = "The ferry hit a pier.", "The ferry has sunk in Harlow."
MERGED = "The ferry hit a pier and has sunk in Harlow."


def test_what_was_merged_names_all_its_sources_and_a_copy_the_first() -> None:
    hit, sunk = (Passage(text, (sentence(text),)) for text in (HIT, SUNK))
    guarded = GuardedWriter(Merger(), 2)
    [merged] = guarded.write([Request((hit, sunk), 10)])
    assert (merged.text, merged.sources) == (MERGED, hit.sources + sunk.sources)
    storm = Passage("A storm closed the school.")
    [copied] = guarded.write([Request((hit, storm), 10)])
    assert (copied.text, copied.sources) == (HIT, hit.sources)

"""An endpoint that dies in the middle of a run costs the rest, not the run."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from summarize.batch.run import run_batch
from summarize.schema import Topic
from tests.batch.test_run import NAMES, ids, lines, serial, topics
from tests.writers.chat.server import MODEL, serving


def test_topics_after_the_death_of_an_endpoint_are_failures_until_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openai")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = tmp_path / "out"

    with ExitStack() as alive:
        server = alive.enter_context(serving())
        executor = serial(
            "extractive",
            "writer.kind=chat",
            f"writer.model={MODEL}",
            f"writer.base_url={server.base_url}",
            "writer.retries=0",
        )

        def read() -> Iterator[Topic]:
            first, second, *rest = topics()
            yield from (first, second)
            alive.close()
            yield from rest

        report = run_batch(read(), executor, out)

    assert ids(out) == list(NAMES[:2])
    assert report.counts.failures_by_stage == {"generate": 3}
    failures = lines(out / "errors.jsonl")
    assert [each["place"] for each in failures] == list(NAMES[2:])
    assert {each["error"] for each in failures} == {"ModelError"}
    assert all("--resume tries again" in each["remedy"] for each in failures)

    with serving(port=server.server_port):
        again = run_batch(topics(), executor, out, mode="resume")
    assert (again.counts.kept, again.counts.done, again.ok) == (2, 3, True)
    assert ids(out) == list(NAMES)

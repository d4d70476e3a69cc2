"""Batches on two nodes of Ray: the same as in one process, also when a node is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.executors import cluster
from summarize.batch.executors.cluster import ClusterExecutor, needs_of, open_cluster
from summarize.batch.run import run_batch
from summarize.config import load_config
from summarize.corpus import to_line, topic_to_json
from summarize.errors import ConfigError, ModelError, SummarizeError
from tests.batch.executors.test_processes import (
    OVERRIDES,
    Sent,
    check_same_bytes,
    die,
    die_once,
    hang,
    messages,
    sending,
)
from tests.batch.test_run import (
    NAMES,
    Stop,
    contents,
    ids,
    lines,
    serial,
    topics,
)
from tests.build import topic

on_ray = pytest.mark.slow
"""Needs the extra cluster, and half a minute until two nodes are there."""


@pytest.fixture(scope="module")
def nodes() -> Iterator[Any]:
    """A head without cores, so without workers, and two nodes with a core each."""
    pytest.importorskip("ray", reason="needs Ray: the extra cluster")
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_memory_monitor_refresh_ms", "0")  # other programs' memory
        small = {"object_store_memory": 100 * 2**20}
        both = Cluster(True, head_node_args={"num_cpus": 0, **small})
        for _ in range(2):
            both.add_node(num_cpus=1, **small)
        yield both
        both.shutdown()


@pytest.fixture
def executor(nodes: Any) -> Iterator[ClusterExecutor]:
    config = load_config("extractive", OVERRIDES)
    with open_cluster(config, n_workers=2, address=nodes.address) as executor:
        yield executor


def lose_node_once(path: str) -> str:
    """End the node of the worker, as a machine that is switched off."""
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getppid(), signal.SIGKILL)
        return hang()
    return "The storm began at Port Ellan on Monday."


@on_ray
def test_two_nodes_give_the_same_bytes_as_one_process(
    tmp_path: Path, executor: ClusterExecutor
) -> None:
    check_same_bytes(executor, tmp_path)


@on_ray
def test_a_stopped_run_is_resumed_by_the_other_engine(
    tmp_path: Path, executor: ClusterExecutor
) -> None:
    alone = serial("extractive", *OVERRIDES)
    run_batch(topics(), alone, tmp_path / "whole")

    first = run_batch(topics(), executor, tmp_path / "cut", stop=Stop(3))
    second = run_batch(topics(), alone, tmp_path / "cut", mode="resume")
    third = run_batch(topics(), executor, tmp_path / "cut", mode="resume")

    assert (first.stopped, first.counts.done) == (True, 3)
    assert (second.counts.kept, second.counts.done) == (3, 2)
    assert (third.counts.kept, third.counts.done) == (5, 0)
    assert contents(tmp_path / "cut") == contents(tmp_path / "whole")


@on_ray
def test_a_topic_that_kills_its_worker_is_a_failure_and_no_other_is(
    tmp_path: Path, executor: ClusterExecutor
) -> None:
    once = sending("unlucky", die_once, str(tmp_path / "died"))
    one, *rest = topics()

    report = run_batch([one, once, sending("bad", die), *rest], executor, tmp_path)

    assert ids(tmp_path) == [one.id, "unlucky", *NAMES[1:]]
    assert report.counts.failures_by_stage == {"worker": 1}
    [(place, message)] = messages(tmp_path).items()
    assert place == "bad"
    assert message.startswith("its worker process ended twice (")


@on_ray
def test_a_topic_that_takes_too_long_is_a_failure_and_no_other_is(
    tmp_path: Path, nodes: Any
) -> None:
    one, two, *_ = topics()
    config = load_config("extractive", [*OVERRIDES, "limits.seconds=5"])

    with open_cluster(config, n_workers=1, address=nodes.address) as executor:
        report = run_batch([one, sending("endless", hang), two], executor, tmp_path)

    assert ids(tmp_path) == list(NAMES[:2])
    assert report.counts.failures_by_stage == {"worker": 1}
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["place"], failure["error"]) == ("endless", "LimitError")


@on_ray
def test_no_topic_is_lost_or_doubled_where_a_node_is_lost(
    tmp_path: Path, nodes: Any, executor: ClusterExecutor
) -> None:
    before, *after = [
        topic(f"The storm at Port Ellan lasted {n} hours.", name=str(n))
        for n in range(20)
    ]
    items = [before, sending("unlucky", lose_node_once, str(tmp_path / "lost")), *after]

    report = run_batch(items, executor, tmp_path / "out")
    n_left = sum(node["Alive"] for node in executor._ray.nodes())
    nodes.add_node(num_cpus=1, object_store_memory=100 * 2**20)  # for other tests

    assert n_left == 2
    assert report.ok
    assert ids(tmp_path / "out") == [item.id for item in items]


@on_ray
def test_what_cannot_be_loaded_is_said_as_without_a_cluster(
    tmp_path: Path, nodes: Any
) -> None:
    config = load_config(None, [f"rank.model={tmp_path}/none"])
    with (
        pytest.raises(ModelError, match="none"),
        open_cluster(config, n_workers=1, address=nodes.address),
    ):
        pass


@on_ray
def test_workers_that_die_as_they_load_are_not_replaced_for_ever(nodes: Any) -> None:
    config = load_config("extractive").model_copy(update={"offline": Sent(die)})
    with (
        pytest.raises(SummarizeError, match=r"^Workers end as they begin"),
        open_cluster(config, n_workers=1, address=nodes.address),
    ):
        pass


@on_ray
def test_a_worker_of_another_version_is_refused(
    nodes: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "__version__", "0.0.0")  # here; the worker has its own
    with (
        pytest.raises(ModelError, match=r"another version .* \(0\.0\.0\)"),
        open_cluster(load_config("extractive"), n_workers=1, address=nodes.address),
    ):
        pass


@on_ray
def test_ctrl_c_leaves_a_folder_that_is_resumed(tmp_path: Path, nodes: Any) -> None:
    source, out = tmp_path / "topics.jsonl", tmp_path / "out"
    many = [topic(f"It lasted {n} hours.", name=str(n)) for n in range(300)]
    source.write_text("".join(to_line(topic_to_json(each)) for each in many), "utf-8")
    command = [sys.executable, "-m", "summarize", "run", str(source)]
    command += ["--output", str(out)]
    command += ["--config", "extractive", "--engine", "ray", "--address", nodes.address]

    with subprocess.Popen(
        command, stdout=-3, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stderr
        while " sentence" not in running.stderr.readline():
            assert running.poll() is None
        os.killpg(running.pid, signal.SIGINT)
        said = running.stderr.read()

    assert "finishing the topic at hand" in said
    assert running.returncode == 130
    assert 0 < len(ids(out)) < len(many)
    alone = serial("extractive")
    assert run_batch(many, alone, out, mode="resume").ok
    assert ids(out) == [each.id for each in many]


@on_ray
def test_no_cluster_at_an_address_is_said(nodes: Any) -> None:
    with (
        pytest.raises(ConfigError, match=r"^no Ray cluster at nowhere"),
        open_cluster(load_config("extractive"), address="nowhere"),
    ):
        pass


def test_without_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with (
        pytest.raises(ConfigError, match=r"--engine ray needs .*\[cluster\]"),
        open_cluster(load_config("extractive")),
    ):
        pass


def test_a_worker_takes_a_gpu_only_where_the_config_wants_one() -> None:
    assert needs_of(load_config("extractive")) == {"num_cpus": 1}
    wanted = load_config("mini", ["writer.device=cuda"])
    assert needs_of(wanted) == {"num_cpus": 1, "num_gpus": 1}

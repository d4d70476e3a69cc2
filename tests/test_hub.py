"""Checkpoints of the hub: a cache made here, never the hub itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.batch.weights import hub_commits
from summarize.config import load_config
from summarize.errors import ModelError
from summarize.hub import cached_commit, find_checkpoint, hub_id
from summarize.pipeline import Summarizer

OLD, NEW = "0" * 39 + "1", "0" * 39 + "2"
MADE = "invented/summarizer"
Snapshot = Callable[..., Path]


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """Put a commit of `MADE` into an empty cache: names of files, and of refs to it."""
    cache = tmp_path / "cache"
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(cache))
    root = cache / f"models--{MADE.replace('/', '--')}"

    def put(commit: str, files: str, *refs: str) -> Path:
        folder = root / "snapshots" / commit
        for name in files.split():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("{}")
        for ref in refs:
            (root / "refs" / ref).parent.mkdir(parents=True, exist_ok=True)
            (root / "refs" / ref).write_text(commit)
        return folder

    return put


def find(model: str, revision: str | None = None) -> tuple[Path, str]:
    return find_checkpoint("rank.model", model, "mini", revision)


GOOD = "config.json model.safetensors"


def test_a_revision_follows_the_id(snapshot: Snapshot) -> None:
    old, new = snapshot(OLD, GOOD, "v1", "refs/pr/3"), snapshot(NEW, GOOD, "main")
    assert find(MADE) == (new, f"{MADE}@{NEW}")
    for name in (f"{MADE}@v1", f"{MADE}@{OLD}", f"{MADE}@refs/pr/3"):
        assert find(name) == (old, f"{MADE}@{OLD}")
        assert cached_commit(name) == OLD
    assert find(MADE, "v1") == (old, f"{MADE}@{OLD}")


def test_a_revision_that_is_named_twice_is_refused(snapshot: Snapshot) -> None:
    snapshot(OLD, GOOD, "v1", "v2")
    with pytest.raises(ModelError, match=r"named twice \(v1 and v2\); name one"):
        find(f"{MADE}@v1", "v2")


def test_a_revision_that_is_not_in_the_cache_says_how_to_get_it(
    snapshot: Snapshot,
) -> None:
    snapshot(OLD, GOOD, "main")
    with pytest.raises(ModelError) as raised:
        find(f"{MADE}@v9")
    said = str(raised.value)
    assert said.startswith(f"rank.model {MADE}@v9 is neither a folder nor in the local")
    assert f"`hf download {MADE} --revision v9`, or use mini" in said
    assert cached_commit(f"{MADE}@v9") is None


def test_a_folder_may_have_an_at_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "mine@home"
    folder.mkdir()
    assert find(str(folder)) == (folder, "mine@home")


@pytest.mark.parametrize("model", ["./nothing", "a/b/c", "/nothing", "a/b/c@v1"])
def test_what_can_only_be_a_path_is_no_hub_id(model: str) -> None:
    with pytest.raises(ModelError, match=rf"rank.model: there is no folder {model};"):
        find(model)


@pytest.mark.parametrize(
    ("files", "read"),
    [
        ("pytorch_model.bin", False),
        ("pytorch_model-00001-of-00002.bin pytorch_model.bin.index.json", False),
        ("2_Dense/pytorch_model.bin model.safetensors", False),
        ("adapter_model.bin", False),
        ("pytorch_model.bin adapter_model.safetensors", False),
        ("pytorch_model.bin model-00001-of-00002.safetensors", True),
        ("openvino_model.bin training_args.bin model.safetensors", True),
        ("checkpoint-9/pytorch_model.bin model.safetensors", True),
    ],
)
def test_weights_that_are_pickled_only_are_refused(
    tmp_path: Path, files: str, read: bool
) -> None:
    for name in files.split():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    if read:
        assert find(str(tmp_path))[0] == tmp_path
        return
    with pytest.raises(ModelError, match=r"pickled .*; save it as safetensors, "):
        find(str(tmp_path))


LOADERS = {
    "writer.model": "writer.kind=seq2seq",
    "writer.model ": "writer.kind=causal",
    "writer.model  ": "writer.kind=ctranslate2",
    "rank.model": "rank.device=cpu",
    "cite.verifier": "cite.device=cpu",
    "link.model": "link.enabled=true",
}


@pytest.mark.parametrize("key", LOADERS)
def test_whoever_loads_a_checkpoint_refuses_pickles(tmp_path: Path, key: str) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "bart"}')
    (tmp_path / "pytorch_model.bin").touch()
    if key == "link.model":
        pytest.importorskip("sentence_transformers")
    named = [LOADERS[key], f"{key.strip()}={tmp_path}"]
    with pytest.raises(ModelError, match=rf"{key.strip()} {tmp_path}: .* pickled"):
        Summarizer.from_config(load_config("extractive", named))


@pytest.mark.parametrize("files", ["config.json", "config.json pytorch_model.bin"])
def test_of_the_hub_there_must_be_safetensors(snapshot: Snapshot, files: str) -> None:
    snapshot(OLD, files, "main")
    with pytest.raises(ModelError, match=f"rank.model {MADE}: .* safetensors"):
        find(MADE)


def test_a_run_records_the_commits_of_the_hub_that_it_read(snapshot: Snapshot) -> None:
    snapshot(OLD, GOOD, "v1")
    snapshot(NEW, GOOD, "main")
    named = [f"cite.verifier={MADE}@v1", f"rank.model={MADE}", "writer.kind=extractive"]
    assert hub_commits(load_config("default", named)) == {
        "rank.model": f"{MADE}@{NEW}",
        "cite.verifier": f"{MADE}@{OLD}",
    }


def test_an_id_is_written_as_it_is_read() -> None:
    assert [str(hub_id(text)) for text in ("a/b", "a/b@v1")] == ["a/b", "a/b@v1"]

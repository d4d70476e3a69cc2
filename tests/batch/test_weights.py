from pathlib import Path

import pytest

from summarize.batch.weights import digest_weights
from summarize.config import load_config


def digest(*overrides: str, config: str = "extractive") -> str:
    return digest_weights(load_config(config, overrides))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    model = tmp_path / "model"
    (model / "parts").mkdir(parents=True)
    (model / "config.json").write_text("{}")
    (model / "parts" / "weights").write_bytes(b"123")
    return model


def test_the_same_files_have_the_same_digest_wherever_they_lie(folder: Path) -> None:
    before = digest(f"rank.model={folder}")
    assert digest(f"rank.model={folder.rename(folder.with_name('moved'))}") == before
    assert digest() != before


def test_every_file_of_a_model_counts(folder: Path) -> None:
    before = digest(f"rank.model={folder}")
    (folder / "parts" / "weights").write_bytes(b"124")
    changed = digest(f"rank.model={folder}")
    (folder / "parts" / "more").touch()
    assert len({before, changed, digest(f"rank.model={folder}")}) == 3


def test_what_is_hidden_does_not_count(folder: Path) -> None:
    before = digest(f"rank.model={folder}")
    (folder / ".cache").mkdir()
    (folder / ".cache" / "lock").touch()
    assert digest(f"rank.model={folder}") == before


def test_models_that_come_with_the_package_count() -> None:
    assert (
        len({digest(), digest("rank.model=mini"), digest("clean.model=encoder")}) == 3
    )


def test_a_model_that_is_not_in_use_does_not_count(folder: Path) -> None:
    assert digest(f"link.model={folder}") == digest()
    assert digest(f"link.model={folder}", "link.enabled=true") != digest()


def test_a_model_that_is_not_here_counts_with_nothing() -> None:
    assert digest("rank.model=nobody/nothing") == digest("rank.model=nobody/nothing")

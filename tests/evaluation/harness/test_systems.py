"""What the names of an evaluation stand for."""

from pathlib import Path

import pytest

from summarize.config import Config, load_config
from summarize.errors import ConfigError, ModelError
from summarize.evaluation.harness.systems import find_systems
from tests.checkpoints import CheckpointFolders

CONFIG = load_config("extractive")


def write(path: Path, text: str) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_name_is_a_config_a_file_or_a_baseline(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine.yaml", "generate:\n  target_words: 50\n")
    found = find_systems(["lead", "config", "default", mine, "oracle"], CONFIG)
    assert found.baselines == ("lead", "oracle")
    assert found.configs["config"] is CONFIG
    assert found.configs["default"] == load_config("default")
    assert found.configs["mine"].generate.target_words == 50
    assert list(found.configs) == ["config", "default", "mine"]


def test_overrides_hold_for_every_config(tmp_path: Path) -> None:
    mine = write(tmp_path / "mine.yaml", "rank:\n  model: null\n")
    overrides = ["generate.target_words=66"]
    found = find_systems(["default", mine], CONFIG, None, overrides)
    assert [c.generate.target_words for c in found.configs.values()] == [66, 66]


def test_an_override_that_a_system_does_not_heed_names_the_system() -> None:
    overrides = ["rank.model_windows=2"]
    config = load_config("default", overrides)
    with pytest.raises(ConfigError, match=r"^extractive: --set rank.model_windows=2"):
        find_systems(["config", "extractive"], config, "default", overrides)


def test_a_checkpoint_reads_the_whole_topic(checkpoint: CheckpointFolders) -> None:
    folder = checkpoint("bart")
    found = find_systems([str(folder)], CONFIG, "extractive").configs[folder.name]
    assert (found.writer.kind, found.generate.mode) == ("seq2seq", "whole")
    assert found.rank.model is None  # as extractive has it


def test_a_checkpoint_takes_the_place_of_another(checkpoint: CheckpointFolders) -> None:
    folder = checkpoint("bart")
    overrides = ["writer.num_beams=1"]
    config = load_config("mini", overrides)
    systems = find_systems([str(folder)], config, "mini", overrides)
    found = systems.configs[folder.name]
    assert found.writer == config.writer.model_copy(update={"model": str(folder)})
    assert found.generate.mode == "plan"


def test_an_override_of_the_mode_holds_for_a_checkpoint(
    checkpoint: CheckpointFolders,
) -> None:
    folder = checkpoint("bart")
    overrides = ["generate.mode=plan"]
    config = load_config("extractive", overrides)
    systems = find_systems([str(folder)], config, "extractive", overrides)
    assert systems.configs[folder.name].generate.mode == "plan"


def test_an_override_that_a_checkpoint_does_not_heed_names_it(
    checkpoint: CheckpointFolders,
) -> None:
    folder = checkpoint("bart")
    overrides = ["plan.largest_share=0.5"]
    config = load_config("extractive", overrides)
    with pytest.raises(ConfigError, match=f"^{folder}: --set plan.largest_share=0.5"):
        find_systems([str(folder)], config, "extractive", overrides)


def test_a_path_with_a_drive_is_no_baseline() -> None:
    with pytest.raises(ConfigError, match="no such config file"):
        find_systems(["C:\\configs\\mine.yaml"], CONFIG)


def test_the_home_of_a_user_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    write(tmp_path / "mine.yaml", "generate:\n  target_words: 50\n")
    found = find_systems(["lead", "~/mine.yaml"], CONFIG).configs["mine"]
    assert found.generate.target_words == 50


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["extractve"], r"extractve: there is no such system; did you mean extractive"),
        (["leed"], r"leed: .* a baseline \(joined, lead, lexrank, oracle"),
        (["none.yaml"], r"none.yaml: no such config file; shipped: "),
        (["lead", "lead"], r"lead: two systems are called lead \(lead and lead\)"),
        (["nowhere:system"], r"nowhere:system: the baseline nowhere:system cannot"),
    ],
)
def test_what_there_is_not_is_told(names: list[str], says: str) -> None:
    with pytest.raises(ConfigError, match=f"^{says}"):
        find_systems(names, Config())


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    one = write(tmp_path / "a" / "mine.yaml", "")
    two = write(tmp_path / "b" / "mine.yaml", "")
    with pytest.raises(ConfigError, match="two systems are called mine"):
        find_systems([one, two], CONFIG)


@pytest.mark.parametrize("name", ["config", "lexrank"])
def test_a_file_with_the_name_of_another_system_is_refused(
    tmp_path: Path, name: str
) -> None:
    path = write(tmp_path / f"{name}.yaml", "")
    with pytest.raises(ConfigError, match=f"{name} is the name of another system"):
        find_systems([path], CONFIG)


def test_a_config_that_is_none_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.yaml", "generate:\n  target_wrds: 50\n")
    with pytest.raises(ConfigError, match=r"mine.yaml: .*did you mean generate.target"):
        find_systems(["config", path], CONFIG)


def test_a_folder_without_a_checkpoint_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=f"^{tmp_path}: .*holds no checkpoint"):
        find_systems([str(tmp_path)], CONFIG)

from pathlib import Path

import pytest
import yaml

from summarize.config import Config, load_config, shipped_configs
from summarize.errors import ConfigError
from summarize.keys import explain_key, find_keys, show_config

SHIPPED = [path.stem for path in shipped_configs()]


def explained(name: str) -> str:
    return "\n\n".join(explain_key(key, 88) for key in find_keys(name))


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_shown_of_a_config_loads_as_that_config(
    name: str, tmp_path: Path
) -> None:
    config = load_config(name)
    path = tmp_path / "shown.yaml"
    path.write_text(show_config(config), encoding="utf-8")
    assert load_config(path) == config


def test_what_is_not_the_default_is_shown_beside_the_default() -> None:
    shown = show_config(load_config(None, ["split.max_words=90"]))
    assert "cut (≥ 20; default: 200)\n  max_words: 90\n" in shown
    assert "default: " not in show_config(Config())


def test_a_key_is_explained_with_default_values_and_the_configs_that_set_it() -> None:
    assert explained("generate.target_words").splitlines()[-5:] == [
        "  default: 150",
        "  values:  ≥ 10; ≤ 2000",
        "  set by:  bart-large-cnn (100), ci (60), led (220), multi-news-mini (300), "
        "multi-news",
        "           (300), pegasus-multi-news (220), primera (220), t5-small (80), "
        "words-300",
        "           (300)",
    ]


def test_what_kinds_of_writer_mean_by_a_key_is_told_for_each() -> None:
    heads = [text.splitlines()[0] for text in explained("writer.model").split("\n\n")]
    assert heads == [
        "writer.model  (writer.kind: causal)",
        "writer.model  (writer.kind: chat)",
        "writer.model  (writer.kind: ctranslate2, seq2seq)",
    ]


def test_a_config_counts_for_the_kind_of_writer_that_it_names() -> None:
    by_kind = {key.kinds: explain_key(key, 200) for key in find_keys("writer.model")}
    assert "t5-small (google-t5/t5-small)" in by_kind["ctranslate2", "seq2seq"]
    assert "t5-small" not in by_kind["causal",]


def test_every_key_of_every_config_is_explained() -> None:
    keys = {
        f"{table}.{key}"
        for name in SHIPPED
        for table, options in load_config(name).tables.items()
        for key in type(options).model_fields
    }
    for key in {"offline", *keys}:
        assert explained(key).count("default: ") >= 1


def test_a_table_is_explained_key_by_key() -> None:
    assert [key.name for key in find_keys("split")] == ["split.max_words"]
    assert len(find_keys("dedupe")) == len(
        yaml.safe_load(show_config(Config()))["dedupe"]
    )


@pytest.mark.parametrize(
    "typo", ["generate.target_wrods", "target_words", "generate.t"]
)
def test_a_key_that_there_is_not_is_an_error(typo: str) -> None:
    with pytest.raises(ConfigError, match=f"unknown key {typo}"):
        find_keys(typo)


def test_the_nearest_key_is_named() -> None:
    with pytest.raises(ConfigError, match=r"did you mean generate\.target_words\?"):
        find_keys("generate.target_wrods")

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from summarize.config import Config, load_config, own_settings, shipped_configs
from summarize.errors import ConfigError
from summarize.writers.options import (
    CTranslate2Options,
    ExtractiveOptions,
    Seq2SeqOptions,
    options_of,
)

ROOT = Path(__file__).parent.parent
SHIPPED = [pytest.param(path, id=path.stem) for path in shipped_configs()]


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_default_file_states_every_key_with_the_default_in_code() -> None:
    stated = yaml.safe_load((ROOT / "configs/default.yaml").read_text(encoding="utf-8"))
    assert stated == Config().model_dump(mode="json")


def test_the_default_file_is_what_the_script_writes() -> None:
    code = "import write_default_config as w; print(w.document(), end='')"
    written = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT / "scripts",
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    assert written.stdout.decode() == (ROOT / "configs/default.yaml").read_text("utf-8")


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_config_loads(path: Path) -> None:
    assert load_config(path) == load_config(path.stem)


@pytest.mark.parametrize(
    "path", [p for p in SHIPPED if p.id not in ("default", "extractive")]
)
def test_a_config_states_only_differences_and_says_why(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    defaults = Config().model_dump(mode="json")
    kind = load_config(path).writer.kind
    of_its_kind = options_of(kind)(kind=kind).model_dump(mode="json")
    defaults["writer"] = {**of_its_kind, **defaults["writer"]}
    for table, values in yaml.safe_load(text).items():
        assert {k: v for k, v in values.items() if v == defaults[table][k]} == {}


def test_an_override_is_yaml_by_its_path() -> None:
    config = load_config(None, ["generate.target_words=90", "check.enabled=false"])
    assert config.generate.target_words == 90
    assert config.check.enabled is False


def test_off_is_the_word_that_it_was_before_yaml_read_it() -> None:
    assert load_config("extractive", ["clean.model=off"]).clean.model == "off"
    writer = load_config("mini", ["writer.restore_case=on"]).writer
    assert isinstance(writer, Seq2SeqOptions)
    assert writer.restore_case == "on"


def test_each_kind_of_writer_has_the_keys_that_it_heeds() -> None:
    extractive = load_config("extractive").writer
    assert extractive.model_dump() == {"kind": "extractive"}
    seq2seq = load_config("mini", ["writer.dtype=float16"]).writer
    assert isinstance(seq2seq, Seq2SeqOptions)
    assert (seq2seq.dtype, seq2seq.max_length_ratio) == ("float16", 2.0)


def test_another_kind_on_the_command_line_leaves_out_what_it_does_not_know(
    tmp_path: Path,
) -> None:
    path = write(tmp_path, "writer: {kind: seq2seq, dtype: float16, num_beams: 2}")
    overrides = ["writer.kind=ctranslate2", "writer.compute_type=int8"]
    writer = load_config(path, overrides).writer
    assert isinstance(writer, CTranslate2Options)
    assert (writer.num_beams, writer.compute_type) == (2, "int8")
    copied = load_config(path, ["writer.kind=extractive"])
    assert copied == Config(writer=ExtractiveOptions())
    with pytest.raises(ConfigError, match=r"--set writer\.dtype=float32: .*seq2seq"):
        load_config(path, ["writer.kind=ctranslate2", "writer.dtype=float32"])


@pytest.mark.parametrize("name", ["extractive", "mini"])
def test_a_resolved_config_loads_again(tmp_path: Path, name: str) -> None:
    config = load_config(name, ["generate.target_words=77"])
    assert load_config(write(tmp_path, config.to_yaml())) == config


def test_the_digest_names_the_values() -> None:
    assert load_config().digest == Config().digest
    assert load_config(None, ["generate.target_words=90"]).digest != Config().digest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("generate: {target_word: 90}", "did you mean generate.target_words"),
        ("generat: {target_words: 90}", "unknown key generat"),
        ("generate: {target_words: many}", "generate.target_words: give a number"),
        ("generate: {target_words: -3}", "greater than or equal to 10"),
        ("generate: 3", "generate is a table of keys, not 3"),
        ("generate: [3]", "generate is a table of keys, not a list"),
        ("- 3", "a config is a table of tables, not a list"),
        ("cite: {strong: 0.1}", r"cite.medium .* must not be above cite.strong \(0.1"),
        ("check: {weak_below: 0.0}", "unsupported_below .* above check.weak_below"),
        ("generate: [", "not readable as YAML"),
        ("generate: {mode: whole}\nwriter: {kind: extractive}", "only in mode plan"),
        ("writer: {kind: extractive, model: x}", "take writer.model out"),
        (
            "writer: {kind: seq2seq, compute_type: int8}",
            "writer.kind to ctranslate2, or take",
        ),
        ("writer: {kind: seq2seq, modl: x}", "did you mean writer.model"),
        ("writer: {kind: seq2seq, num_beams: 99}", "writer.num_beams: .* to 64"),
        ("writer: {kind: seq2sec}", "writer.kind: .*did you mean seq2seq"),
        ("writer: {kind: 3}", "writer.kind: .* string"),
        ("writer: [extractive]", "writer is a table of keys, not a list"),
        ("clean: {extra_rules: [whole_lines]}", "extra_rules: .* is taken"),
        ("clean: {extra_rules: [3]}", "extra_rules.0 is a table of keys, not 3"),
    ],
)
def test_a_wrong_config_names_file_and_key(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        load_config(write(tmp_path, text))
    assert "mine.yaml" in str(caught.value)


def test_a_missing_config_names_those_that_exist() -> None:
    with pytest.raises(ConfigError, match=r"did you mean extractive.*t5-small"):
        load_config("extractve")


@pytest.mark.parametrize(
    ("override", "message"),
    [
        (
            "generate.traget_words=90",
            "unknown key generate.traget_words; did you mean generate.target_words?",
        ),
        ("generate=5", "generate is a table of keys, not 5"),
        ("generat.mode=plan", "unknown key generat; did you mean generate?"),
        ("target_words=90", "unknown key target_words; did you mean generate.target_w"),
        ("cite.strong=0.1", "cite.medium ("),
        ("generate.mode=whole", "generate.mode: the extractive writer"),
        (
            "writer.model=/nope",
            "writer.model is no key of the extractive writer; set writer.kind to ",
        ),
        ("writer.modl=mini", "unknown key writer.modl; did you mean writer.model?"),
        ("fit.zzz=1", "unknown key fit.zzz (`summarize config --show` shows all)"),
        ("device=cpu", "unknown key device; did you mean rank.device?"),
    ],
)
def test_an_error_of_an_override_names_the_override(
    override: str, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config("extractive", ["check.enabled=true", override])
    assert str(caught.value).startswith(f"--set {override}: {message}")


def test_an_error_of_the_file_names_the_file_whatever_is_overridden(
    tmp_path: Path,
) -> None:
    path = write(tmp_path, "generate: {target_words: -3}")
    with pytest.raises(ConfigError) as caught:
        load_config(path, ["generate.target_words=90"])
    assert str(caught.value).startswith(f"{path}: generate.target_words: ")


def test_a_table_is_not_the_nearest_key_of_a_key_inside_it() -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(None, ["generate.writr=3"])
    assert "did you mean" not in str(caught.value)


@pytest.mark.parametrize("override", ["target_words", "=3", "generate.mode.x=3"])
def test_a_malformed_override_is_refused(override: str) -> None:
    with pytest.raises(ConfigError, match="--set"):
        load_config(None, ["generate.mode=plan", override])


def test_what_a_stage_made_depends_on_the_tables_up_to_its_own() -> None:
    config = Config()
    later = load_config(None, ["rank.position_weight=0.1", "cite.strong=0.9"])
    earlier = load_config(None, ["clean.repeated_articles=0"])
    assert later.through("link") == config.through("link")
    assert later.through("rank") != config.through("rank")
    assert earlier.through("link") != config.through("link")
    longer = load_config(None, ["generate.target_words=77"])
    assert longer.through("link") == config.through("link")
    for stage in (
        "rank",
        "fit",
        "plan",
        "conflicts",
    ):  # they heed the plan or the length
        assert longer.through(stage) != config.through(stage)


def test_own_settings_are_those_that_are_not_the_default() -> None:
    assert own_settings(Config()) == {}
    assert own_settings(load_config("default", ["offline=true"])) == {}
    short = own_settings(load_config("extractive", ["generate.target_words=60"]))
    assert short["generate.target_words"] == 60
    assert short["clean.model"] == "builtin"

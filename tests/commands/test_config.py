"""`summarize config` as a user types it."""

from pathlib import Path

from summarize.config import load_config
from tests.process import python
from tests.typed import typed


def test_a_config_that_was_shown_is_one_to_go_on_with(tmp_path: Path) -> None:
    shown = python(
        *("-X", "utf8", "-m", "summarize", "config", "--show"),
        *("--config", "ci", "--set", "plan.events=all"),
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("# ci --set plan.events=all, every key\n")
    path = tmp_path / "mine.yaml"
    path.write_text(shown.stdout, encoding="utf-8")
    assert load_config(path) == load_config("ci", ["plan.events=all"])


def test_a_key_is_explained_and_what_a_config_makes_of_it() -> None:
    told = typed("config", "--explain", "writer.num_beams", "--config", "ci")
    assert told.returncode == 0
    assert "writer.num_beams  (writer.kind: ctranslate2, seq2seq)\n" in told.stdout
    assert "  now:     1\n  default: 4\n" in told.stdout


def test_a_key_that_stands_alone_is_explained() -> None:
    told = typed("config", "--explain", "offline", "--config", "extractive")
    assert (told.returncode, told.stderr) == (0, "")
    assert "  now:     false\n" in told.stdout


def test_a_typo_is_one_line_with_the_nearest_key_and_exit_code_3() -> None:
    told = typed("config", "--explain", "generate.traget_words")
    assert told.returncode == 3
    assert told.stderr.startswith(
        "summarize: error: unknown key generate.traget_words; did you mean "
        "generate.target_words?"
    )

"""README, CHANGELOG and configs say what is there."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import summarize

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MEASURED = (ROOT / "docs" / "measured.md").read_text(encoding="utf-8")
SOURCES = sorted((ROOT / "summarize").rglob("*.py"))
EXAMPLES = [path for path in SOURCES if ">>> " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_in_a_docstring_gives_what_it_says(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    result = doctest.testmod(import_module(".".join(parts).removesuffix(".__init__")))

    assert (result.attempted > 0, result.failed) == (True, 0)


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [code] = re.findall(r"```python\n(.*?)```", README, re.S)
    text = "A storm hit the coast at noon and tore the roofs off forty houses."
    page = f"<h1>Storm</h1><p>{text}</p><p>Nobody was hurt, the mayor said.</p>"

    exec(code, {"text_a": text, "text_b": page})

    said = capsys.readouterr().out.splitlines()
    assert said[:3] == [text, f"strong {text}", f"strong {text}"]


def test_no_placeholder_is_left() -> None:
    assert re.findall(r"@[A-Z_]+@", README) == []


def test_the_newest_change_is_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[(.+?)\]", changelog, re.M)[1] == summarize.__version__  # type: ignore[index]


def test_the_citation_is_of_this_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == summarize.__version__


@pytest.mark.parametrize("path", sorted(set(re.findall(r"scripts/\w+\.py", MEASURED))))
def test_every_script_of_the_measured_figures_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


def test_the_readme_names_every_shipped_config() -> None:
    names = [path.stem for path in (ROOT / "configs").glob("*.yaml")]
    assert [name for name in names if f"`{name}`" not in README] == []


def test_the_example_in_the_readme_is_what_the_examples_give() -> None:
    from summarize import Summarizer, Topic, load_config
    from summarize.corpus import read_topics

    [ferry] = read_topics([ROOT / "examples" / "harlow-bay-ferry"])
    assert isinstance(ferry, Topic)
    summary = Summarizer.from_config(load_config())(ferry)
    shown = " ".join(README.split())
    for place in (0, 2, 4):
        assert summary.sentences[place].text[:90] in shown

"""The shape of the code, kept true by a test: heavy imports and names.

The layers are contracts of import-linter (pyproject.toml); ruff keeps functions short.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from inspect import ismodule
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "summarize"
HEAVY = {
    "torch",
    "transformers",
    "datasets",
    "evaluate",
    "bert_score",
    "ctranslate2",
    "matplotlib",
    "nltk",
    "openai",
    "optuna",
    "ray",
    "pyarrow",
    "sentence_transformers",
    "trafilatura",
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def area(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path, *, top_level: bool = False) -> Iterator[str]:
    tree = parsed(path)
    for node in tree.body if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "summarize":
                yield from (f"summarize.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def libraries(path: Path, *, top_level: bool = False) -> set[str]:
    return {name.split(".")[0] for name in imports(path, top_level=top_level)}


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    at_the_top = {
        path: libraries(path, top_level=True) & HEAVY
        for path in MODULES
        if "rouge_metric" not in path.parts
    }
    assert {path: heavy for path, heavy in at_the_top.items() if heavy} == {}


def test_every_library_that_is_called_heavy_is_used() -> None:
    assert set().union(*map(libraries, MODULES)) >= HEAVY


def test_a_module_shadows_nothing() -> None:
    assert [path for path in MODULES if area(path) in sys.stdlib_module_names] == []
    vague = {"utils", "helpers", "common", "misc"}
    assert [path for path in MODULES if path.stem in vague] == []


def test_the_public_names_can_be_imported() -> None:
    import summarize

    for name in summarize.__all__:
        assert getattr(summarize, name) is not None


def test_dir_shows_the_public_names_and_helpers_are_private() -> None:
    import summarize

    assert dir(summarize) == sorted([*summarize.__all__, "__version__"])
    named = {n for n, value in vars(summarize).items() if not ismodule(value)}
    assert {name for name in named if name[0] != "_"} <= {*summarize.__all__}

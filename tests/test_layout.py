"""The shape of the code, kept true by a test: layers, heavy imports, length, names."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "summarize"
LAYERS = [  # a module may import only from its own package and from the lines above
    {"schema", "errors", "options"},
    {"text", "locks"},
    {"stages", "corpus", "evaluation"},
    {"writers", "models"},
    {"config", "encoders", "reader"},
    {"pipeline"},
    {"batch", "tuning", "report", "training"},
    {"commands"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
HEAVY = {
    "torch",
    "transformers",
    "datasets",
    "evaluate",
    "ray",
    "ctranslate2",
    "sentence_transformers",
    "sklearn",
}
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMED = [pytest.param(path, id=str(path.relative_to(PACKAGE))) for path in MODULES]


def area(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path, *, top_level: bool = False) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "summarize":
                yield from (f"summarize.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


@pytest.mark.parametrize("path", NAMED)
def test_imports_point_down(path: Path) -> None:
    if path == PACKAGE / "__init__.py":
        return
    assert area(path) in LEVEL, f"{area(path)} has no layer: give it one in LAYERS"
    ours = {
        name.split(".")[1] for name in imports(path) if name.startswith("summarize.")
    }
    upward = {other for other in ours if LEVEL.get(other, -1) >= LEVEL[area(path)]}
    assert upward - {area(path)} == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "stages").glob("[!_]*.py")), ids=str)
def test_stages_do_not_import_one_another(path: Path) -> None:
    assert not [name for name in imports(path) if name.startswith("summarize.stages")]


@pytest.mark.parametrize("path", NAMED)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    if area(path) == "training" or "rouge_metric" in path.parts:
        return
    at_top = {name.split(".")[0] for name in imports(path, top_level=True)}
    assert at_top & HEAVY <= ({"torch"} if path.name == "seq2seq.py" else set())


@pytest.mark.parametrize("path", NAMED)
def test_a_module_is_short_and_shadows_nothing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350
    assert area(path) not in sys.stdlib_module_names
    assert path.stem not in {"utils", "helpers", "common", "misc"}


def test_the_public_names_can_be_imported() -> None:
    import summarize

    for name in summarize.__all__:
        assert getattr(summarize, name) is not None

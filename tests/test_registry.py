"""Names of things, built-in and foreign ones: what is found, and what an error says."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import registry
from summarize.errors import ConfigError
from summarize.registry import (
    BASELINES,
    CLEANING_RULES,
    READERS,
    TABLE_READERS,
    WRITERS,
    ExtensionPoint,
)
from tests.packages import Entries, install
from tests.process import ROOT, python

POINTS = [WRITERS, READERS, TABLE_READERS, CLEANING_RULES, BASELINES]
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "entry-points"
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, for packages that no later test finds."""

    def forget() -> None:
        registry._installed.cache_clear()
        registry._all_installed.cache_clear()

    forget()
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    forget()


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.group)
def test_what_pyproject_declares_is_what_can_be_loaded(point: ExtensionPoint) -> None:
    assert point.names() == sorted(DECLARED[point.group])
    for name in point.names():
        assert point.load(name) is point.load(DECLARED[point.group][name])


def test_every_group_is_an_extension_point() -> None:
    assert {point.group for point in POINTS} == set(DECLARED)


def test_names_are_told_without_an_import() -> None:
    done = python(
        "-c",
        "import sys; from summarize.registry import WRITERS, READERS; "
        "print(WRITERS.names(), [m for m in sys.modules if 'writers' in m])",
    )
    assert done.stdout == (
        "['causal', 'chat', 'ctranslate2', 'extractive', 'seq2seq'] []\n"
    )


def test_an_unknown_name_is_told_the_known_ones_and_the_nearest() -> None:
    with pytest.raises(ConfigError) as caught:
        BASELINES.load("lexrnk")
    assert str(caught.value) == (
        "there is no baseline 'lexrnk'; there are joined, lead, lexrank, oracle, and "
        "what you name as module:object; did you mean lexrank?"
    )


def test_a_foreign_thing_is_found_by_its_name_and_as_module_and_object(
    folder: Path,
) -> None:
    entries = {"summarize.baselines": {"nothing": "silent:nothing"}}
    install(folder, "silence", entries, silent="def nothing(*_): return ''")
    assert BASELINES.load("nothing") is BASELINES.load("silent:nothing")
    assert "nothing" in BASELINES.names()


@pytest.mark.parametrize(
    ("name", "reason", "remedy"),
    [
        (
            "not_there:thing",
            "ModuleNotFoundError: No module named 'not_there'",
            "on PYTHONPATH",
        ),
        (
            "json:lods",
            "AttributeError: module 'json' has no attribute 'lods'",
            "check the name",
        ),
        (":lead", "ValueError", "check the name"),
    ],
)
def test_a_module_or_object_that_is_not_there_is_named(
    name: str, reason: str, remedy: str
) -> None:
    with pytest.raises(ConfigError, match=remedy) as caught:
        BASELINES.load(name)
    assert f"the baseline {name} cannot be imported ({reason}" in str(caught.value)


@pytest.mark.parametrize(
    "code", ["import not_there", "1 / 0", "def other(): pass", "nothing = ("]
)
def test_a_broken_entry_point_names_its_package(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = {"summarize.baselines": {"nothing": "broken_module:nothing"}}
    monkeypatch.delitem(sys.modules, "broken_module", raising=False)
    install(folder, "broken-package", entries, broken_module=code)
    with pytest.raises(ConfigError) as caught:
        BASELINES.load("nothing")
    assert "the baseline 'nothing' of the package broken-package" in str(caught.value)
    assert "mend or uninstall broken-package" in str(caught.value)


def test_a_name_of_two_packages_names_both(folder: Path) -> None:
    install(folder, "leading", {"summarize.baselines": {"lead": "json:loads"}})
    with pytest.raises(
        ConfigError, match=r"'lead' comes from leading and summarize; .* json:loads"
    ):
        BASELINES.load("lead")
    assert BASELINES.load("json:loads")


OLD = {"summarize.writers": {"extractive": "summarize.gone:Options"}}


@pytest.mark.parametrize(
    ("entries", "call", "what"),
    [
        ({}, "load('extractive')", "'extractive' is not registered"),
        ({}, "names()", "summarize.writers: nothing is registered"),
        (OLD, "load('seq2seq')", "'seq2seq' is not registered"),
        (OLD, "load('extractive')", "cannot be imported from summarize.gone:Options"),
    ],
)
def test_a_checkout_that_is_not_installed_or_was_long_ago_says_what_to_run(
    tmp_path: Path, entries: Entries, call: str, what: str
) -> None:
    if entries:
        install(tmp_path, "summarize", entries)
    code = f"""
import sys; sys.path[:0] = {[str(ROOT), str(tmp_path)]}
from summarize.registry import WRITERS
from summarize.errors import ConfigError
try: WRITERS.{call}
except ConfigError as error: print(error)
"""
    told = python("-S", "-c", code).stdout  # -S: without the installed packages
    assert what in told
    assert "run `pip install -e .` in the checkout" in told


def test_a_module_that_breaks_is_to_be_mended_and_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken_writers.py").write_text("raise RuntimeError('boom')\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ConfigError, match=r"RuntimeError: boom\); .*mend the module"):
        WRITERS.load("broken_writers:Options")

"""The extras that doctor tells of are those of pyproject.toml."""

import re
import tomllib
from pathlib import Path

from summarize.doctor.extras import KNOWN, look_at_extras

PYPROJECT = Path(__file__).parent.parent.parent / "pyproject.toml"
NOT_FOR_USERS = {"docs", "dev"}


def test_they_are_those_that_can_be_installed() -> None:
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    extras = {
        name: [re.split("[<>=~!]", package)[0] for package in packages]
        for name, packages in project["optional-dependencies"].items()
        if name not in NOT_FOR_USERS
    }
    assert {name: packages for name, (_, *packages) in KNOWN.items()} == extras


def test_an_extra_is_installed_where_all_its_packages_are() -> None:
    for extra in look_at_extras():
        assert extra.installed == all(extra.packages.values())
        assert f'".[{extra.name}]"' in extra.remedy

"""The bundled models that are packed: what ships, whole and with its terms."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

CARD, SUMS = "README.md", "SHA256SUMS"
MEGABYTE = 1_000_000
SHIPPED = {
    "merging": (160, "SmolLM2-135M-Instruct"),
    "furniture": (25, "MiniLM"),
}
"""Folder → the most megabytes that it may have, and what it was trained from."""


def folder_of(name: str) -> Path:
    return Path(str(files("summarize.models") / name))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_file_has_its_hash(name: str) -> None:
    folder = folder_of(name)
    listed: dict[str, str] = {}
    for line in (folder / SUMS).read_text("utf-8").splitlines():
        sum_, file = line.split("  ")
        listed[file] = sum_
    assert listed.keys() == {path.name for path in folder.iterdir()} - {CARD, SUMS}
    for file, sum_ in listed.items():
        assert sha256((folder / file).read_bytes()).hexdigest() == sum_, file


@pytest.mark.parametrize("name", SHIPPED)
def test_no_file_is_too_large_for_a_repository(name: str) -> None:
    sizes = [path.stat().st_size for path in folder_of(name).iterdir()]
    assert max(sizes) < 16 * MEGABYTE
    assert sum(sizes) < SHIPPED[name][0] * MEGABYTE


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_tells_where_it_is_from_and_on_which_terms(name: str) -> None:
    card = (folder_of(name) / CARD).read_text("utf-8")
    assert "Apache-2.0" in card
    assert SHIPPED[name][1] in card

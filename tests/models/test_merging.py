"""The bundled model that merges: what ships, and what it does."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from summarize.schema import Passage, Request
from summarize.writers.options import CausalOptions

FOLDER = Path(str(files("summarize.models") / "merging"))
CARD = "README.md"
MEGABYTE = 1_000_000


def test_every_file_has_its_hash() -> None:
    listed: dict[str, str] = {}
    for line in (FOLDER / "SHA256SUMS").read_text("utf-8").splitlines():
        sum_, name = line.split("  ")
        listed[name] = sum_
    there = {path.name for path in FOLDER.iterdir()} - {CARD, "SHA256SUMS"}
    assert listed.keys() == there
    for name, sum_ in listed.items():
        assert sha256((FOLDER / name).read_bytes()).hexdigest() == sum_, name


def test_no_file_is_too_large_for_a_repository() -> None:
    sizes = [path.stat().st_size for path in FOLDER.iterdir()]
    assert max(sizes) < 16 * MEGABYTE
    assert sum(sizes) < 160 * MEGABYTE


def test_the_card_tells_where_it_is_from_and_on_which_terms() -> None:
    card = (FOLDER / CARD).read_text("utf-8")
    assert "Apache-2.0" in card
    assert "SmolLM2-135M-Instruct" in card


@pytest.mark.slow
def test_it_merges_shortens_and_copies_and_leaves_its_folder_alone() -> None:
    before = {path: path.stat().st_mtime_ns for path in FOLDER.iterdir()}
    writer = CausalOptions(device="cpu").load()
    told = (
        "The deal will give each of the 52 deckhands $2,500 per season they’ve worked."
    )
    other = (
        "Each of the 52 men will receive $2,500 for each season they worked in the "
        "two-year period covered by the suit."
    )
    long = (
        "The ceremony came on the same day that hundreds of people turned out for a "
        "public memorial service honoring Gerard Hale, the first harbour officer "
        "killed in the line of duty."
    )
    requests = [
        Request((Passage(told), Passage(other)), 22),
        Request((Passage(long),), 25),
        Request((Passage(long),), 33),
    ]
    merged, shortened, copied = (each.text for each in writer.write(requests))
    assert merged == told[:-1] + " in the two-year period covered by the suit."
    assert shortened == long.partition(", the first")[0] + "."
    assert copied == long
    assert {path: path.stat().st_mtime_ns for path in FOLDER.iterdir()} == before

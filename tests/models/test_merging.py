"""The bundled model that merges: what it does."""

from importlib.resources import files
from pathlib import Path

import pytest

from summarize.schema import Passage, Request
from summarize.writers.options import CausalOptions

FOLDER = Path(str(files("summarize.models") / "merging"))


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

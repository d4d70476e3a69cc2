"""The bundled encoder of cleaning: what ships."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files("summarize.models") / "furniture"))
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
    assert sum(sizes) < 25 * MEGABYTE


def test_the_card_tells_where_it_is_from_and_on_which_terms() -> None:
    card = (FOLDER / CARD).read_text("utf-8")
    assert "Apache-2.0" in card
    assert "MiniLM" in card

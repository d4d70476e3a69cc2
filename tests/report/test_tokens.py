"""The colours of the page: what is marked is seen, and read."""

import re
from pathlib import Path

import pytest

import summarize.report

TOKENS = Path(summarize.report.__file__).parent / "static" / "tokens.css"
COLOUR = re.compile(r"--([\w-]+): #([0-9a-f]{6});")
LIGHT, DARK = (
    dict(COLOUR.findall(scheme))
    for scheme in TOKENS.read_text(encoding="utf-8").split("@media")
)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2 has it."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [
        s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares
    ]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["mark", "quote"])
def test_what_is_marked_is_read_easily(colours: dict[str, str], ground: str) -> None:
    assert contrast(colours["ink"], colours[ground]) >= 4.5


@pytest.mark.parametrize(("ground", "behind"), [("mark", "paper"), ("quote", "card")])
def test_in_the_dark_a_mark_is_told_from_what_is_behind_it(
    ground: str, behind: str
) -> None:
    assert contrast(DARK[ground], DARK[behind]) >= 1.5

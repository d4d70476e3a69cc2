"""What pages carry beside a story, as templates with slots, by where it stands.

`templates.txt` has a template a line under a heading (`== above`), and what fills the
slots, which stand in braces, under `== slot NAME`. Alternatives: [Share|Send]. `any`
stands everywhere; `story` is about such things and no furniture.
"""

from pathlib import Path

_FILE = Path(__file__).with_name("templates.txt")


def _sections() -> dict[str, tuple[str, ...]]:
    sections = {}
    for part in _FILE.read_text(encoding="utf-8").split("== ")[1:]:
        name, *lines = part.strip().split("\n")
        sections[name] = tuple(lines)
    return sections


_SECTIONS = _sections()
DATELINES, STORY = _SECTIONS["datelines"], _SECTIONS["story"]
ABOVE, WITHIN, BELOW = (
    _SECTIONS[place] + _SECTIONS["any"] for place in ("above", "within", "below")
)
SLOTS = {
    name.removeprefix("slot "): fills
    for name, fills in _SECTIONS.items()
    if name.startswith("slot ")
}

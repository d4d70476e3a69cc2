"""What pages carry beside a story, as templates with slots, by where it stands.

`templates.txt` has a template a line under a heading: a place (`== above`), a place in
another language (`== above de`), `any` for what stands everywhere, `phrases` for
sentences put together from many alternatives, `story` for what is about such things
and no furniture, and what fills the slots, which stand in braces (`== slot NAME`).
Alternatives: [Share|Send], or none of two: [now|].
"""

from pathlib import Path

_FILE = Path(__file__).with_name("templates.txt")
LANGUAGES = ("de", "fr", "es", "it", "pt")
PLACES = ("above", "within", "below")


def _sections() -> dict[str, tuple[str, ...]]:
    sections = {}
    for part in _FILE.read_text(encoding="utf-8").split("== ")[1:]:
        name, *lines = part.strip().split("\n")
        sections[name] = tuple(lines)
    return sections


_SECTIONS = _sections()
DATELINES, PHRASES, STORY = (
    _SECTIONS[name] for name in ("datelines", "phrases", "story")
)
SLOTS = {
    name.removeprefix("slot "): fills
    for name, fills in _SECTIONS.items()
    if name.startswith("slot ")
}


def templates(place: str, language: str = "") -> tuple[str, ...]:
    """Return what stands at a place of PLACES, in English or one of LANGUAGES."""
    sections = (f"{name} {language}".strip() for name in (place, "any"))
    return tuple(line for name in sections for line in _SECTIONS[name])

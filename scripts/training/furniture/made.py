"""Pages made of news: furniture from templates and real pages put into stories."""

import random
import re
from collections.abc import Mapping, Sequence

from scripts.training.furniture.documents import Piece
from scripts.training.furniture.news import News
from scripts.training.furniture.templates import (
    DATELINES,
    LANGUAGES,
    PHRASES,
    SLOTS,
    STORY,
    templates,
)
from summarize.language.english import ENGLISH
from summarize.text.detect import is_plainly

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+|:)\}")
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+ [A-Z][a-z]{2,})(?= [a-z]|,)")
_TOWN = re.compile(r"\b(?:in|near|from) ([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)\b")
_WRITTEN = 0.3  # share of furniture that was written to learn from
_FOREIGN = 0.15  # share of stories in another language
_REAL_WORDS = 25
_CAPTION_WORDS = 16
_DENSITIES = (0.0, 0.1, 0.25, 0.5, 0.8)  # furniture a paragraph; as many pages of each
# What tells of furniture is story: the furniture stands where the braces do.
_MENTIONS = (
    '"{}" [the banner|a sign|the poster|the screen|her letter] [said|read].',
    '[The page|A note|The leaflet|An email|The app] [said|read|told users|urged]: "{}"',
    "{}, [says|said|advises|writes|urges] [the council|a notice|he|she|the shop].",
    "[She|He|The firm|The council] [put|printed] the words '{}' [above|under] it.",
    "{} [was all it said|was the last line|, someone had written].",
)
_BREAKS = (
    "Advertisement",
    "ADVERTISEMENT",
    "[Ad]",
    "({caption})",
    "({agency})",
    "(Photo: {name})",
    "(Read also: {headline})",
    "[See photos: {headline}]",
    "[Related: {headline}]",
    "(click here for more)",
    "(tap to enlarge)",
    "(see the full list here)",
    "(watch the clip below)",
    "(story continues below)",
    "(subscribers only)",
)


def english_furniture(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """Return the short lines that English pages drop, each once, sorted."""
    found: set[str] = set()
    for page in pages:
        if is_plainly(ENGLISH, " ".join(p.text for p in page if not p.drop)):
            dropped = (piece for piece in page if piece.drop and piece.weight == 1)
            found |= {p.text for p in dropped if len(p.text.split()) <= _REAL_WORDS}
    return sorted(found)


class Maker:
    """Makes pages of stories. Slots are filled from the news, so no word means much."""

    def __init__(
        self,
        news: News,
        real: Sequence[str],
        rng: random.Random,
        written: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Take the news, lines of real furniture, and the source of all chance.

        `written` has furniture written to learn from, by language: three in ten pieces.
        """
        self._news = news
        self._real = real
        self._written = written or {}
        self._rng = rng
        texts = [" ".join(map(" ".join, story)) for story in news.stories[:4000]]
        short = [c for c in news.captions if len(c.split()) <= _CAPTION_WORDS]
        self._slots: dict[str, Sequence[str]] = {
            **SLOTS,
            "headline": news.titles,
            "caption": short or SLOTS["caption"],
            "name": [*SLOTS["name"], *_found(_NAME, texts)],
            "town": [*SLOTS["town"], *_found(_TOWN, texts)],
        }

    def page(self) -> list[Piece]:
        """Return a story with furniture above, below, between and inside paragraphs."""
        rng = self._rng
        language = rng.choice(LANGUAGES) if rng.random() < _FOREIGN else ""
        title, story = self._told(language)
        start = rng.randrange(max(1, len(story) - 8)) if rng.random() < 0.3 else 0
        density = rng.choice(_DENSITIES)
        pieces = self._some("above", language, 6 if density else 0)
        if density and rng.random() < 0.4:
            pieces.append(Piece(self.filled(DATELINES), drop=True))
        if title and rng.random() < 0.5:
            place = rng.randint(0, len(pieces))
            pieces.insert(place, Piece(title, drop=False))
        opened = bool(pieces) and pieces[-1].text.endswith(("-", "—", ")", ".-"))
        for number, paragraph in enumerate(story[start : start + rng.randint(1, 12)]):
            begins = not (number == 0 and opened)
            if begins and rng.random() < 0.05:
                pieces.append(Piece(_heading(paragraph[0], rng), drop=False))
            if begins and rng.random() < 0.03:
                pieces += self._listed(paragraph)
            else:
                pieces += self._furnished(paragraph, density, language, begins)
            if rng.random() < density:
                pieces += self._some("within", language, 2)
        return pieces + self._some("below", language, 7 if density else 0)

    def _told(self, language: str) -> tuple[str, Sequence[Sequence[str]]]:
        """Return a headline, if there is one, and a story."""
        if foreign := self._news.foreign.get(language):
            return "", self._rng.choice(foreign)
        place = self._rng.randrange(len(self._news.stories))
        return self._news.headlines[place], self._news.stories[place]

    def _furnished(
        self, paragraph: Sequence[str], density: float, language: str, begins: bool
    ) -> list[Piece]:
        """Return a paragraph that begins a line, or stands behind a dateline."""
        rng = self._rng
        pieces: list[Piece] = []
        first = begins
        for sentence in paragraph:
            if rng.random() < density / 3:
                own = rng.random() < 0.4
                furniture = self._one("within", language)
                pieces.append(Piece(furniture, drop=True, line=own or first))
                first = own
            text = self._followed(sentence)
            if rng.random() < density / 8:
                pieces += self._broken(text, first)
            else:
                pieces.append(Piece(text, drop=False, line=first))
            first = False
        return pieces

    def _listed(self, sentences: Sequence[str]) -> list[Piece]:
        """Return sentences as a list under a line that ends in a colon: story, too."""
        rng = self._rng
        mark = rng.choice(("• ", "- ", "* ", "{}. ", "{}) ", "– "))
        head = rng.choice(sentences).rstrip(".") + ":"
        items = [rng.choice((text, text.rstrip("."))) for text in sentences]
        lines = [mark.format(number) + text for number, text in enumerate(items, 1)]
        return [Piece(text, drop=False) for text in (head, *lines)]

    def _followed(self, sentence: str) -> str:
        """Return a sentence, some with one about newsletters and the like behind it."""
        chance = self._rng.random()
        if chance < 0.03:
            return f"{sentence} {self.filled(STORY)}"
        if chance < 0.08 and self._news.near:
            return f"{sentence} {self._rng.choice(self._news.near)}"
        if chance < 0.10:
            mention = self.filled(_MENTIONS)
            words = self.filled(PHRASES).rstrip(".!?")
            return f"{sentence} {mention.replace('{}', words)}"
        return sentence.rstrip(".") if chance < 0.11 else sentence

    def _broken(self, sentence: str, line: bool) -> list[Piece]:
        """Return a sentence with a piece of furniture inside, after a comma if any."""
        words = sentence.split()
        if len(words) < 8:
            return [Piece(sentence, False, line)]
        places = [n + 1 for n, word in enumerate(words[:-3]) if word[-1] in ",;"]
        place = self._rng.choice(places or range(3, len(words) - 3))
        return [
            Piece(" ".join(words[:place]), False, line),
            Piece(self.filled(_BREAKS), True, False),
            Piece(" ".join(words[place:]), False, False),
        ]

    def _some(self, place: str, language: str, most: int) -> list[Piece]:
        n = self._rng.randint(0, most)
        return [Piece(self._one(place, language), drop=True) for _ in range(n)]

    def _one(self, place: str, language: str) -> str:
        """Return one piece of furniture; a few in another language than the page."""
        written = self._written.get(language or ENGLISH.code)
        if written and self._rng.random() < _WRITTEN:
            return self._rng.choice(written)
        if language:
            return self.filled(templates(place, language))
        chance = self._rng.random()
        if chance < 0.3:
            return self.filled(templates(place))
        if chance < 0.6:
            return self.filled(PHRASES)
        if chance < 0.92 and self._real:
            return self._rng.choice(self._real)
        if chance < 0.96 and self._news.captions:
            return self._rng.choice(self._news.captions)
        return self.filled(templates(place, self._rng.choice(LANGUAGES)))

    def filled(self, lines: Sequence[str]) -> str:
        """Return one of the templates, its alternatives chosen and its slots filled."""
        template = self._rng.choice(lines)
        while match := _CHOICE.search(template):
            chosen = self._rng.choice(match[1].split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        return " ".join(_SLOT.sub(self._fill, template).split())

    def _fill(self, match: re.Match[str]) -> str:
        name = match[1]
        if name == ":":
            return self._rng.choice([":", ",", ""])
        if name in ("NAME", "place"):
            pool = self._slots["name" if name == "NAME" else "town"]
            shown = self._rng.choice(pool).upper()
            return (
                shown if self._rng.random() < 0.7 else self._rng.choice(SLOTS["place"])
            )
        return self._rng.choice(self._slots[name])


def _heading(sentence: str, rng: random.Random) -> str:
    """Return a heading: some of a sentence's first words, or a question about them."""
    words = " ".join(sentence.split()[: rng.randint(2, 7)]).rstrip(".,;:")
    return rng.choice((words, words, words.title(), f"## {words}", f"{words}?"))


def _found(pattern: re.Pattern[str], texts: Sequence[str]) -> list[str]:
    return sorted({match[1] for text in texts for match in pattern.finditer(text)})

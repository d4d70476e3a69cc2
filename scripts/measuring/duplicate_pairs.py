"""A seeded generator of sentence pairs: light edits and fact changes.

Every sentence is invented: a frame with slots, filled at random. A fact change fills
one slot with another value (two claims); a light edit writes the same claim another
way. `same` tells which; `kind` names the edit.
"""

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from scripts.measuring.duplicate_frames import (
    ACTS,
    DID,
    DIGITS,
    FIRST,
    FRAMES,
    LAST,
    NUMBERS,
    OPPOSED,
    PLACES,
    TAILS,
    Values,
    draw_values,
    render,
)

Edit = Callable[[str, random.Random], str]
Change = Callable[[Values, str, random.Random], str | Values]


class Pair(NamedTuple):
    """Two sentences, the edit that made one of the other, and whether they agree."""

    left: str
    right: str
    kind: str
    same: bool


def generate_pairs(seed: int, n_each: int) -> list[Pair]:
    """Return `n_each` pairs of every kind of light edit and of fact change."""
    chance = random.Random(seed)
    pairs = generate_edits(chance, LIGHT_EDITS, n_each)
    for kind, change in FACT_CHANGES.items():
        wanted = len(pairs) + n_each
        while len(pairs) < wanted:
            before, after = _changed(chance, change)
            if before != after:
                pairs.append(_pair(chance, (before, after), kind, same=False))
    return pairs


def generate_edits(
    chance: random.Random, edits: dict[str, Edit], n_each: int
) -> list[Pair]:
    """Return `n_each` pairs of every edit that keeps the claim."""
    pairs: list[Pair] = []
    for kind, edit in edits.items():
        wanted = len(pairs) + n_each
        while len(pairs) < wanted:
            text = _sentence(chance)
            if (edited := edit(text, chance)) != text:
                pairs.append(_pair(chance, (text, edited), kind, same=True))
    return pairs


def _pair(
    chance: random.Random, texts: tuple[str, str], kind: str, *, same: bool
) -> Pair:
    left, right = texts if chance.random() < 0.5 else texts[::-1]
    return Pair(left, right, kind, same)


def _sentence(chance: random.Random) -> str:
    return render(chance.choice(FRAMES), draw_values(chance), chance.choice(TAILS))


def _changed(chance: random.Random, change: Change) -> tuple[str, str]:
    """Return a sentence and what a change of one fact makes of it."""
    frame, values = chance.choice(FRAMES), draw_values(chance)
    tail = chance.choice(TAILS)
    changed = change(values, frame, chance)
    if isinstance(changed, str):
        return render(frame, values, tail), render(changed, values, tail)
    return render(frame, values, tail), render(frame, values | changed, tail)


# --- light edits --------------------------------------------------------------------


def _case(text: str, chance: random.Random) -> str:
    words = text.split()
    place = chance.randrange(len(words))
    words[place] = words[place].upper()
    return " ".join(words).rstrip(".") + chance.choice(("", "!", " ."))


def _dateline(text: str, chance: random.Random) -> str:
    agency = chance.choice(("Reuters", "AP", "AFP"))
    return f"{chance.choice(PLACES).upper()} ({agency}) - {text}"


def _attribution(text: str, chance: random.Random) -> str:
    who = chance.choice(("police said", "officials said", "a statement said"))
    day = chance.choice(("", "", " later"))
    return f"{text.rstrip('.')}, {who}{day}."


def _function_word(text: str, chance: random.Random) -> str:
    droppable = [m.span() for m in re.finditer(r" (?:the|a|that|on)(?= )", text)]
    if not droppable:
        return text
    start, end = chance.choice(droppable)
    return text[:start] + text[end:]


def _adverb(text: str, chance: random.Random) -> str:
    adverb = chance.choice(("also", "later", "reluctantly", "already", "quietly"))
    return re.sub(r" (were|had|said|told|was) ", rf" \1 {adverb} ", text, count=1)


def _numeral(text: str, chance: random.Random) -> str:
    return re.sub(
        r"\b(" + "|".join(NUMBERS) + r")\b",
        lambda match: str(DIGITS[match[1].lower()]),
        text,
        flags=re.IGNORECASE,
    )


def _sign(text: str, chance: random.Random) -> str:
    form = chance.choice(("%", " per cent"))
    text = text.replace(" percent", form)
    if chance.random() < 0.5:
        return re.sub(r"\$(\d+) million", r"$\1m", text)
    return re.sub(r"\$(\d+) million", r"\1 million dollars", text)


def _typo(text: str, chance: random.Random) -> str:
    words = text.split()
    long = [n for n, word in enumerate(words) if word.islower() and len(word) >= 6]
    if not long:
        return text
    place = chance.choice(long)
    word, at = words[place], chance.randrange(1, len(words[place].strip(",.")) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    forms = (
        swapped,
        swapped,
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 :],
    )
    words[place] = chance.choice(forms)
    return " ".join(words)


def _short_tail(text: str, chance: random.Random) -> str:
    more = (
        " in heavy rain",
        ", witnesses added",
        " in the end",
        ", they said",
        " again",
    )
    return text.rstrip(".") + chance.choice(more) + "."


def _long_tail(text: str, chance: random.Random) -> str:
    more = (
        ", in the worst such case in years",
        " after a day of heavy rain and wind",
        ", while hundreds of neighbours looked on in silence",
    )
    return text.rstrip(".") + chance.choice(more) + "."


def _moved_day(text: str, chance: random.Random) -> str:
    if not (found := re.search(r" on ((?:\w+day)|(?:[A-Z]\w+ \d+))(?=[.,]|$)", text)):
        return text
    rest = text[: found.start()] + text[found.end() :]
    first = rest if rest.split()[0] in (*FIRST, *LAST) else rest[0].lower() + rest[1:]
    return f"On {found[1]}, {first}"


def _title(text: str, chance: random.Random) -> str:
    return re.sub(
        r"\b([A-Z][a-z]+ (?:" + "|".join(LAST) + r"))\b", r"Mr. \1", text, count=1
    )


LIGHT_EDITS: dict[str, Edit] = {
    "case and marks": _case,
    "dateline": _dateline,
    "attribution": _attribution,
    "function word": _function_word,
    "adverb": _adverb,
    "numeral": _numeral,
    "sign": _sign,
    "typo": _typo,
    "short tail": _short_tail,
    "moved day": _moved_day,
    "title": _title,
}
# The right-hand sentence says more: to be absorbed only where it adds little.
ADDITIONS: dict[str, Edit] = {"long tail": _long_tail}


# --- fact changes -------------------------------------------------------------------


def _other(chance: random.Random, values: Values, slot: str) -> Values | str:
    """Fill one slot from another sentence's values."""
    return {slot: draw_values(chance)[slot]}


def _slot(*slots: str) -> Change:
    def change(values: Values, frame: str, chance: random.Random) -> Values | str:
        held = [slot for slot in slots if "{" + slot + "}" in frame]
        return _other(chance, values, chance.choice(held)) if held else frame

    return change


def _swap(values: Values, frame: str, chance: random.Random) -> Values | str:
    for one, two in (("person", "person2"), ("place", "place2")):
        if "{" + one + "}" in frame and "{" + two + "}" in frame:
            return {one: values[two], two: values[one]}
    if "sued" in frame or "accused" in frame:
        return {"org": values["person"], "person": values["org"]}
    return frame


def _opposite(values: Values, frame: str, chance: random.Random) -> Values | str:
    held = [slot for slot in OPPOSED if "{" + slot + "}" in frame]
    if not held:
        return frame
    slot = chance.choice(held)
    return {slot: next(b for a, b in OPPOSED[slot] if a == values[slot])}


def _negated(values: Values, frame: str, chance: random.Random) -> Values | str:
    if " were " in frame or " had " in frame:
        return re.sub(r" (were|had) ", r" \1 not ", frame, count=1)
    for verb in ("act", "did"):
        if "{" + verb + "}" in frame:
            table = dict(DID) | {a: _base(a) for a, _ in ACTS}
            form = chance.choice(("did not ", "never "))
            base = table[values[verb]] if form == "did not " else values[verb]
            return {verb: form + base}
    return frame


def _base(past: str) -> str:
    return {"approved": "approve", "backed": "back", "praised": "praise"}[past]


def _tense(values: Values, frame: str, chance: random.Random) -> Values | str:
    future = chance.choice(("will", "is expected to", "plans to", "is set to"))
    for verb, table in (("did", dict(DID)), ("act", {a: _base(a) for a, _ in ACTS})):
        if "{" + verb + "}" in frame:
            return {verb: f"{future} {table[values[verb]]}"}
    return frame.replace(" beat ", f" {future} meet ") if " beat " in frame else frame


def _bound(values: Values, frame: str, chance: random.Random) -> Values | str:
    held = [slot for slot in ("n", "money", "percent") if "{" + slot + "}" in frame]
    if not held or "About" in frame:
        return frame
    bound = chance.choice(("more than", "fewer than", "up to", "nearly"))
    return {held[0]: f"{bound} {values[held[0]]}"}


FACT_CHANGES: dict[str, Change] = {
    "number": _slot("n"),
    "number word": _slot("num"),
    "money": _slot("money"),
    "percent": _slot("percent"),
    "weekday": _slot("weekday"),
    "date": _slot("date"),
    "month": _slot("month"),
    "year": _slot("year"),
    "time": _slot("time"),
    "ordinal": _slot("ordinal"),
    "name": _slot("person", "person2"),
    "place": _slot("place", "place2"),
    "organisation": _slot("org"),
    "swapped roles": _swap,
    "negation": _negated,
    "antonym": _opposite,
    "tense": _tense,
    "bound": _bound,
}

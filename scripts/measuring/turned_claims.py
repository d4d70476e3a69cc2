"""False claims made of true sentences: a word turned into its opposite, roles swapped.

What the checks should catch, next to the same sentences as they were.
"""

import re

from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH

_ENDINGS = ("ing", "ed", "s")
_LONGEST = 250
_SUBJECT = r"\b([A-Z]\w+)"
_OBJECT = r"([A-Z]\w+(?: [A-Z]\w+)*)"
_DEED = re.compile(
    rf"{_SUBJECT} (sued|beat|accused|attacked|criticized|arrested|fired|told|shot"
    rf"|defeated|killed|praised|blamed|warned|called|urged|asked|thanked) {_OBJECT}"
)


def turn_word(text: str) -> str | None:
    """Return a sentence with its one word that has an opposite turned into that.

    The form with the same ending is taken where there is one. None for sentences of
    over 250 characters and those with no such word, or several.
    """
    found = [
        word
        for word in Reading(text, ENGLISH).row
        if not word.kind and word.key in _TURNED
    ]
    if len(text) > _LONGEST or len(found) != 1:
        return None
    [word] = found
    turned = _TURNED[word.key]
    if word.text[0].isupper():
        turned = turned.capitalize()
    return text[: word.start] + turned + text[word.end :]


def swap_names(text: str) -> str | None:
    """Return a sentence with the names around its first verb of action swapped."""
    found = _DEED.search(text)
    if not found:
        return None
    swapped = f"{found[3]} {found[2]} {found[1]}"
    return text[: found.start()] + swapped + text[found.end() :]


def _turned(form: str, others: frozenset[str]) -> str:
    ending = next((end for end in _ENDINGS if form.endswith(end)), "")
    alike = [other for other in others if ending and other.endswith(ending)]
    return min(alike or others)


_TURNED: dict[str, str] = {}
for _one, _other in ENGLISH.deeds.opposites:
    for _side, _opposite in ((_one, _other), (_other, _one)):
        for _form in sorted(_side):
            _TURNED.setdefault(_form, _turned(_form, _opposite))

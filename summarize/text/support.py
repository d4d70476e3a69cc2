"""Choose the text that says nothing its sources do not say.

A small model miscopies names and drops halves of phrases now and then. Its candidates
are read in their order, and the first is taken that leaves out whole phrases only. Where
none does, the source itself is the better sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarize.text.joins import joins_well
from summarize.text.tokens import content_words, stem, words

_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_DIGITS = {word: str(number) for number, word in enumerate(_COUNTED.split())}
# Words a rewrite may bring in: they tell no fact of their own.
_FRAMING = (
    "according add added adding admit allegedly also although another around ask "
    "become believe call called came case come conclude describe despite develop "
    "explain explained find first following found give go got happen however include "
    "included including instead know known last later like made make making man many "
    "meanwhile much must near nearly new news note noted noting now official one "
    "ones order part people perhaps person place point previously put recent report "
    "reported reportedly reporting reports result reveal revealed said saw say saying "
    "says see seem several show shows since so statement still take taken taking tell "
    "telling tells thing think time told took try use used want way well went woman "
    "work write writes wrote yet"
)
_HARMLESS = frozenset(stem(word) for word in _FRAMING.split())
_ROOT = 4
_INFLECTIONS = (
    "s es d ed r er ers or ors ing ings e ion ions ation ations ated ating ate ates "
    "al ally ly y ies ied ial ic ical ive ment ments ness ship re res an ans ian "
    "ians ish ist ists ity able ible ance ence ant ent n t"
)
_ENDINGS = frozenset((*_INFLECTIONS.split(), ""))
_FINISHED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def choose_supported(candidates: Sequence[str], sources: Sequence[str]) -> int | None:
    """The place of the first candidate that one of its sources supports, or None.

    Supported: a finished sentence that is the source without some whole phrases, none
    of which holds a condition, a hedge, a negation or who says so (`joins_well`).
    """
    for place, candidate in enumerate(candidates):
        finished = _FINISHED.search(candidate)
        if finished and any(joins_well(candidate, source) for source in sources):
            return place
    return None


def new_words(text: str, sources: Iterable[str]) -> list[str]:
    """The telling words of a text that no source holds, in text order.

    Other endings of a source word are not new, nor are numbers in words for figures
    or the words that reports are framed with (``said``, ``meanwhile``).
    """
    known = {_form(word) for source in sources for word in words(source)}
    by_root: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(known):
        by_root[form[:_ROOT]].append(form)
    return [
        word
        for word in content_words(text)
        if (form := _form(word)) not in known
        and form not in _HARMLESS
        and (len(form) > 1 or form.isdigit())
        and not any(_same_word(form, other) for other in by_root[form[:_ROOT]])
    ]


def _same_word(left: str, right: str) -> bool:
    """Whether two words differ in a common ending only: resource, resources."""
    pairs = enumerate(zip(left, right, strict=False))
    shared = next((n for n, (a, b) in pairs if a != b), min(len(left), len(right)))
    return shared >= _ROOT and left[shared:] in _ENDINGS and right[shared:] in _ENDINGS


def _form(word: str) -> str:
    form = _DIGITS.get(word) or stem(word)
    doubled = len(form) > 3 and form[-1] == form[-2]  # hitting, hit
    return form[:-1] if doubled and form.isalpha() else form

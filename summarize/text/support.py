"""Choose the text that says nothing its sources do not say.

A small model miscopies names and numbers now and then. Its candidates are read in
their order, and the first is taken whose numbers, names and other telling words
all stand in the sources. Where none passes, the source itself is the better sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from summarize.text.fact_words import NEGATIONS
from summarize.text.tokens import STOPWORDS, content_words, stem, words

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
_OWNER = re.compile(r"\b([^\W\d_]{2,})['’]s\b(?<!\b[Ii]t['’]s)")
_CONTRACTED_NOT = re.compile(
    r"(?:do|did|does|ca|wo|is|are|was|were|had|have|has|ai|"
    r"could|should|would)nt"
)


def choose_supported(candidates: Sequence[str], sources: Sequence[str]) -> int | None:
    """The place of the first candidate that its sources support, or None.

    Supported: a finished sentence whose telling words and numbers all stand in the
    sources as they are (a small model that changes an ending has miscopied it), no
    negation lost or added, nobody made the owner of something (``Keller's``) whom no
    source names so, no word twice in a row.
    """
    known = {word for source in sources for word in words(source)}
    for place, candidate in enumerate(candidates):
        if (
            _FINISHED.search(candidate)
            and not new_words(candidate, sources)
            and set(content_words(candidate)) <= known | _HARMLESS
            and not any(_turns(candidate, source) for source in sources)
            and not _adds_negation(candidate, sources)
            and not _stutters(candidate, sources)
            and _owners(candidate) <= _owners(" ".join(sources))
        ):
            return place
    return None


def _turns(candidate: str, source: str) -> bool:
    """Whether the candidate goes on past a negation of the source and leaves it out."""
    found = words(source)
    places = [place for place, word in enumerate(found) if _negates(word)]
    written = words(candidate)
    if not places or any(map(_negates, written)):
        return False
    before, after = set(found[: places[0]]), set(found[places[0] :])
    return bool((after - before - STOPWORDS) & set(written))


def _adds_negation(candidate: str, sources: Iterable[str]) -> bool:
    held = {word for source in sources for word in words(source) if _negates(word)}
    return not held and any(map(_negates, words(candidate)))


def _negates(word: str) -> bool:
    return word in NEGATIONS or bool(_CONTRACTED_NOT.fullmatch(word))


def _stutters(candidate: str, sources: Iterable[str]) -> bool:
    return not _twins(candidate) <= {twin for text in sources for twin in _twins(text)}


def _twins(text: str) -> set[str]:
    pairs = pairwise(map(_form, words(text)))
    return {left for left, right in pairs if left == right}


def _owners(text: str) -> set[str]:
    return {match[1].lower() for match in _OWNER.finditer(text)}


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

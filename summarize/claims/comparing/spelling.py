"""Is it the same word, written another way: endings, spelling, slips of the finger."""

from summarize.language.english.fact_words import NO_TYPO

_DOUBLING = 6  # letters a word needs before a doubled or swapped letter is a slip
_MISSING = 6
_ANOTHER = 9
_BRITISH = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ogue", "og"),
)
_BRITISH_ENDINGS = tuple(british for british, _ in _BRITISH)


def is_same_word(left: str, right: str, names: bool = False) -> bool:
    """Return whether two folded words are one, spelled in two ways.

    British and American endings, and slips: two letters swapped, one doubled, and in
    long words one missing or another. Two names may only differ by a doubled letter.
    A plural, a tense or a prefix is another word.
    """
    if left == right or american(left) == american(right):
        return True
    if not (left.isalpha() and right.isalpha()) or left[0] != right[0]:
        return False
    if (left, right) in NO_TYPO or _inflected(left, right):
        return False
    return _is_slip(*sorted((left, right), key=len), names=names)


def is_tense_of(left: str, right: str) -> bool:
    """Return whether one word is the past, the other another form of one verb."""
    past_left, past_right = left.endswith("ed"), right.endswith("ed")
    return past_left != past_right and bool(_roots(left) & _roots(right))


def american(word: str) -> str:
    """Return a word with an American ending (organise → organize, labour → labor)."""
    if len(word) > 5 and word.endswith(_BRITISH_ENDINGS):
        for british, american in _BRITISH:
            if word.endswith(british):
                return word.removesuffix(british) + american
    return word


def _roots(word: str) -> set[str]:
    """Return what may be the base form of a regular verb."""
    roots = {word, word.rstrip("e")}
    for ending in ("ied", "ies"):
        if word.endswith(ending):
            roots.add(word.removesuffix(ending) + "y")
    for ending in ("ing", "ed", "es", "s"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3:
            roots |= {root, root.rstrip("e")}
            if root[-1] == root[-2]:
                roots.add(root[:-1])
    return {root for root in roots if len(root) >= 3}


def _inflected(left: str, right: str) -> bool:
    """Return whether two words are forms of one word (attack, attacks, attacked)."""
    return _ending(left) != _ending(right) and bool(_roots(left) & _roots(right))


def _ending(word: str) -> str:
    endings = ("ing", "ied", "ies", "ed", "es", "s", "d")
    return next((ending for ending in endings if word.endswith(ending)), "")


def _is_slip(short: str, long: str, *, names: bool) -> bool:
    """Return whether two different words are one edit apart, as fingers slip."""
    if len(short) < _DOUBLING - 1 or len(long) < _DOUBLING:
        return False
    first = next(
        n
        for n, pair in enumerate(zip(short + " ", long, strict=False))
        if pair[0] != pair[1]
    )
    if len(short) == len(long):
        if short[first : first + 2] == long[first : first + 2][::-1]:
            return not names and short[first + 2 :] == long[first + 2 :]
        same_rest = short[first + 1 :] == long[first + 1 :]
        return not names and len(short) >= _ANOTHER and same_rest
    if len(short) + 1 != len(long) or short[first:] != long[first + 1 :]:
        return False
    if long[first] == long[first - 1]:
        return True
    return not names and len(long) >= _MISSING and first < len(short)

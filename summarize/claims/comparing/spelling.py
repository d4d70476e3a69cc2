"""Is it the same word, written another way: endings, spelling, slips of the finger."""

from summarize.language.text_words import Spelling

_DOUBLING = 6  # letters a word needs before a doubled or swapped letter is a slip
_MISSING = 6
_ANOTHER = 9


def is_same_word(
    left: str, right: str, spelling: Spelling, *, names: bool = False
) -> bool:
    """Return whether two folded words are one, spelled in two ways.

    British and American endings, and slips: two letters swapped, one doubled, and in
    long words one missing or another. Two names may only differ by a doubled letter.
    A plural, a tense or a prefix is another word.
    """
    if left == right or one_region(left, spelling) == one_region(right, spelling):
        return True
    if not (left.isalpha() and right.isalpha()) or left[0] != right[0]:
        return False
    if (left, right) in spelling.no_typo or _inflected(left, right, spelling):
        return False
    return _is_slip(*sorted((left, right), key=len), names=names)


def is_tense_of(left: str, right: str, spelling: Spelling) -> bool:
    """Return whether one word is the past, the other another form of one verb."""
    past = (word.endswith(spelling.past_endings) for word in (left, right))
    return len({*past}) == 2 and _share_base(left, right, spelling)


def one_region(word: str, spelling: Spelling) -> str:
    """Return a word with an ending of one region (organise → organize)."""
    if len(word) > 5 and word.endswith(spelling.regional_endings):
        for ending, other in spelling.regional:
            if word.endswith(ending):
                return word.removesuffix(ending) + other
    return word


def _share_base(left: str, right: str, spelling: Spelling) -> bool:
    return not _bases(left, spelling).isdisjoint(_bases(right, spelling))


def _bases(word: str, spelling: Spelling) -> set[str]:
    """Return what may be the base form of a regular verb."""
    bases = {word, word.rstrip("e")}
    for ending in spelling.y_endings:
        if word.endswith(ending):
            bases.add(word.removesuffix(ending) + "y")
    for ending in spelling.verb_endings:
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3:
            bases |= {base, base.rstrip("e")}
            if base[-1] == base[-2]:
                bases.add(base[:-1])
    return {base for base in bases if len(base) >= 3}


def _inflected(left: str, right: str, spelling: Spelling) -> bool:
    """Return whether two words are forms of one word (attack, attacks, attacked)."""
    endings = _ending(left, spelling), _ending(right, spelling)
    return endings[0] != endings[1] and _share_base(left, right, spelling)


def _ending(word: str, spelling: Spelling) -> str:
    return next((ending for ending in spelling.endings if word.endswith(ending)), "")


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

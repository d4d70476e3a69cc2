"""Where spaces stand between words and punctuation marks, by rule.

For text whose tokens have lost their spacing (``the u . s . coast guard ' s
cutter``). Tokens are words and single punctuation marks with straight quotes.
"""

from collections.abc import Sequence

from summarize.language.text_words import CasingWords

_DOMAINS = frozenset(("com", "org", "net", "gov", "edu", "co", "uk", "tv"))
_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%…")
_NO_SPACE_AFTER = frozenset("([{$£€#@")
_JOINING = frozenset("-/_")
_QUOTES = frozenset("\"'")


def spaces(words: Sequence[str], casing: CasingWords) -> list[bool]:
    """For each word whether a space stands before it; False for the first."""
    found: list[bool] = []
    after_tight = True
    is_open = dict.fromkeys(_QUOTES, False)
    for index, word in enumerate(words):
        if word in _QUOTES and not is_apostrophe(words, index, casing, is_open["'"]):
            is_open[word] = not is_open[word]
            space = is_open[word]
            tight = space
        else:
            space = _space_before(words, index)
            tight = word in _NO_SPACE_AFTER
            if word == "'":
                tight, space = not _ends_plural(words, index), False
        found.append(space and not after_tight)
        after_tight = tight
    return found


def is_apostrophe(
    words: Sequence[str], index: int, casing: CasingWords, is_open: bool = False
) -> bool:
    """Whether this mark belongs to a word (``it's``, ``workers'``), not to a quote."""
    if words[index] != "'" or index == 0 or not words[index - 1][-1].isalnum():
        return False
    before, after = words[index - 1], _at(words, index + 1)
    if after in casing.contracted or (before in casing.elided and after[:1].isalpha()):
        return True
    return _ends_plural(words, index) and not is_open


def in_initials(words: Sequence[str], index: int) -> bool:
    """Whether this is a letter of an abbreviation such as ``u . s .``."""
    return _is_initial(words, index) and (
        _is_initial(words, index + 2)
        or (_at(words, index - 1) == "." and _is_initial(words, index - 2))
    )


def ends_sentence(words: Sequence[str], index: int, casing: CasingWords) -> bool:
    """Whether this mark closes a sentence and a word follows at once.

    After ``!" `` or ``.)`` the sentence may go on, so that is not counted.
    """
    if words[index] not in (".", "!", "?") or index == 0:
        return False
    before = words[index - 1]
    return _at(words, index + 1)[:1].isalnum() and not (
        before == "."
        or before in casing.abbreviated
        or (len(before) == 1 and before.isalpha())
        or _joins_point(words, index + 1)
    )


def _space_before(words: Sequence[str], index: int) -> bool:
    if index == 0 or words[index] in _NO_SPACE_BEFORE:
        return False
    before = words[index - 1]
    if before in _JOINING or words[index] in _JOINING:
        return False
    if before == ".":
        return not _joins_point(words, index)
    n_digits = {",": 3, ":": 2}.get(before)
    word = words[index]
    inside_number = word[:n_digits].isdigit() and _at(words, index - 2).isdigit()
    return n_digits is None or len(word) != n_digits or not inside_number


def _joins_point(words: Sequence[str], index: int) -> bool:
    """Whether the word follows a point that stands inside a word or number."""
    word, before = _at(words, index), _at(words, index - 2)
    return (
        (word[:1].isdigit() and before.isdigit())
        or (word in _DOMAINS and before.isalnum() and len(before) > 1)
        or (in_initials(words, index) and in_initials(words, index - 2))
    )


def _ends_plural(words: Sequence[str], index: int) -> bool:
    return _at(words, index - 1).endswith("s") and _at(words, index + 1)[:1].isalpha()


def _is_initial(words: Sequence[str], index: int) -> bool:
    word = _at(words, index)
    return len(word) == 1 and word.isalpha() and _at(words, index + 1) == "."


def _at(words: Sequence[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""

"""Negation: does one sentence deny what the other says?"""

import re
from collections.abc import Sequence
from functools import cache

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word
from summarize.language import Language
from summarize.language.patterns import pattern_of

_SCOPE = 4


def negation_differs(left: Reading, right: Reading) -> bool:
    """Return whether one sentence negates a word that the other states plainly.

    "was not charged" against "was charged": the first word of content after a negation
    decides. Other negations near it in the other text, also "denied" or "refused", make
    it no difference; so does "not only". Symmetric in its arguments.
    """
    if deny_alike(left, right):
        return False
    return _flips(left, right) or _flips(right, left)


def deny_alike(left: Reading, right: Reading) -> bool:
    """Return whether one sentence says without a "not" what the other denies.

    It tells the first since then, and the other none since then; or all were unhurt,
    and nobody was hurt; or it was the shortest, and none was shorter; or it was the
    only one, and none but this; or it was all but this, and not this; or one of the
    pairs that mean the same (unless, if not).
    """
    return any(
        _denies_as(one, other) or _excepts(one, other) or _is_only_one(one, other)
        for one, other in ((left, right), (right, left))
    )


def _denies_as(one: Reading, other: Reading) -> bool:
    """Return whether one sentence says what another says by a negation."""
    language = one.language
    claims, only = language.claims, language.scope.exclusive
    none = _pattern(claims.none_since)
    if not none.search(other.text):
        return False
    if any(
        _pattern(first).search(one.text) and _pattern(second).search(other.text)
        for first, second in claims.denied_alike
    ):
        return True
    most, unbeaten = (_pattern(row) for row in claims.unbeaten)
    return not none.search(one.text) and bool(
        _pattern(claims.first_since).search(one.text)
        or not language.amounts.unharmed.keys().isdisjoint(one.words)
        or (
            not only.isdisjoint(one.words)
            and pattern_of(language.scope.but_for).search(other.text)
        )
        or not _stems(most, one).isdisjoint(_stems(unbeaten, other))
    )


def _is_only_one(one: Reading, excepting: Reading) -> bool:
    """Return whether only they may do what all others are kept from: banned except."""
    language = one.language
    return (
        not language.scope.exclusive.isdisjoint(one.words)
        and not language.claims.kept_from.isdisjoint(excepting.words)
        and bool(pattern_of(language.scope.but_for).search(excepting.text))
    )


def _excepts(excepting: Reading, denying: Reading) -> bool:
    """Return whether one sentence leaves out what the other denies to it.

    "To anyone except children" and "not to children".
    """
    language = excepting.language
    pattern = pattern_of(language.scope.but_for)
    found = pattern.search(excepting.text)
    if not found or pattern.search(denying.text):
        return False
    if _negations(excepting.row, language) or not _negations(denying.row, language):
        return False
    excepted = [
        language.root(word.key)
        for word in excepting.row
        if word.start >= found.end() and word.key not in language.common.stop
    ]
    denied = {language.root(word.key) for word in denying.row}
    return bool(excepted) and excepted[0] in denied


def _stems(pattern: re.Pattern[str], reading: Reading) -> frozenset[str]:
    """Return what is compared in a sentence: short of shortest and of shorter than."""
    return frozenset(match["stem"].lower() for match in pattern.finditer(reading.text))


def is_called_off(sentence: Reading, start: int = 0) -> bool:
    """Return whether something is called off or put off from a place on."""
    words = sentence.language.replacing
    revoked = (
        *(*words.revoking, *words.revoking_off),
        *(*words.moving, *words.moving_off, *words.staying),
    )
    return bool(pattern_of(revoked).search(sentence.text, start))


def is_pending(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether something is still to come: has yet to."""
    claims = language.claims
    having = claims.be | claims.have
    keys = tuple(word.key for word in words[at : at + 2])
    return keys == claims.pending and at > 0 and words[at - 1].key in having


def is_softened(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a negation says that there are few, or a price, or "only".

    At no cost; no more than hand luggage.
    """
    claims, following = language.claims, {word.key for word in words[at + 1 : at + 3]}
    if _says_only(words[at + 1 : at + 3 + _SCOPE], language):
        return True
    before = words[at - 1].key if at else ""
    is_free = before in claims.before_price and not claims.prices.isdisjoint(following)
    return is_free or before in language.scope.nearly


def _says_only(behind: Sequence[Word], language: Language) -> bool:
    """Return whether "more than" stands behind a negation, and no number behind it."""
    comparing = language.grammar.comparing
    than = next((n for n, word in enumerate(behind) if word.key in comparing), None)
    bounds = bool(behind) and behind[0].key in language.claims.bounding
    if than is None or not bounds:
        return False
    counted = behind[than + 1 : than + 2]
    values = language.numbers.values
    return not any(word.kind or word.key in values for word in counted)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _flips(negating: Reading, stating: Reading) -> bool:
    language, row = negating.language, negating.row
    root, places = language.root, _negations(row, language)
    heads = {root(head) for at in places if (head := _head(row, at, language))}
    undone = language.denials.denials | language.claims.undoing
    if not heads or any(word.key in undone for word in stating.row):
        return False
    if is_called_off(stating):
        return False
    if _keeps_from(stating) != _keeps_from(negating):
        return False
    weak = language.claims.weak_negations
    without = [at for at, word in enumerate(stating.row) if word.key in weak]
    own, denied = _denied_roots(negating), _denied_roots(stating, without)
    if own & denied:
        return False  # they deny the same
    free = [root(word.key) for word in row if word.kind != "mark"]
    stated = {root(word.key) for word in stating.row if word.kind != "mark"}
    return any(
        head in stated and head not in denied and free.count(head) == 1
        for head in sorted(heads & own)
    )


def _keeps_from(sentence: Reading) -> bool:
    """Return whether a sentence tells what is kept from what: free of lead."""
    claims, row = sentence.language.claims, sentence.row
    return any(
        word.key in claims.kept_from
        and any(each.key in claims.before_kept for each in row[at + 1 : at + _SCOPE])
        for at, word in enumerate(row)
    ) or bool(pattern_of(claims.rid_of).search(sentence.text))


def _denied_roots(sentence: Reading, more: Sequence[int] = ()) -> set[str]:
    """Return the roots that negations cover, those at `more` places, too: without."""
    language, row = sentence.language, sentence.row
    return {
        language.root(word)
        for at in (*_negations(row, language), *more)
        for word in _scope(row, at, language)
    }


def _negations(words: Sequence[Word], language: Language) -> list[int]:
    """Return the places of the negations, "not only" and weak ones left out."""
    strong = language.claims.negations - language.claims.weak_negations
    lifting = language.claims.lifting
    return [
        at
        for at, word in enumerate(words)
        if (
            word.key in strong
            and not any(after.key in lifting for after in words[at + 1 : at + 2])
            and not is_softened(words, at, language)
        )
        or is_pending(words, at, language)
    ]


def _scope(words: Sequence[Word], at: int, language: Language) -> list[str]:
    """Return the words of content that a negation covers, up to a break."""
    covered: list[str] = []
    for word in words[at + 1 :]:
        if word.key in language.denials.breaks or len(covered) == _SCOPE:
            break
        if word.kind != "mark" and word.key not in language.common.stop:
            covered.append(word.key)
    return covered


def _head(words: Sequence[Word], at: int, language: Language) -> str:
    """Return the word that a negation denies, or ""."""
    denials = language.denials
    scope = _scope(words, at, language)
    covered = [word for word in scope if word not in denials.not_denied]
    first = covered[0] if covered else ""
    return first if first.isalpha() and first not in denials.not_facts else ""

"""Another word in the same place: a nurse where the passage has a doctor."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from summarize.claims.reading.word_rows import Word, as_written
from summarize.claims.verdict.aligned import (
    Aligned,
    Known,
    is_content,
    is_name,
    is_same,
)
from summarize.claims.verdict.deeds import Deed
from summarize.claims.verdict.order import is_verb
from summarize.claims.words.relations import Relation, is_noun_sister, relation
from summarize.language import Language

_NEAR = 4
_LEAST_MOVED = 2  # words of each of two events that are told the other way round
_BESIDE_THAN = 3  # words from "than" to what is compared
_FOLLOWING = 6  # words behind one that tell what it is about
_APART = frozenset({Relation.OPPOSITE, Relation.SISTER})


def swapped_words(
    aligned: Aligned, is_known: Known, is_known_name: Known
) -> Iterator[tuple[Word, Word]]:
    """Yield the words of a claim that stand in the place of another of the passage.

    What stands before and after both is the same; or on one side, and the two words are
    opposites, things of one kind, or names. `is_known` tells whether a word of the
    claim is said elsewhere in what the claim rests on: then it is no swap.
    `is_known_name` tells of a first word whether it is a name.
    """
    for i, j in aligned.replaced:
        word, other = aligned.claim[i], aligned.passage[j]
        if is_known(word) or _points(other, aligned) or _both_say(word, other, aligned):
            continue
        sides = _agreeing_sides(aligned, i, j)
        names = (is_name(word, is_known_name), is_name(other, is_known_name))
        if names[0] != names[1] or word.text.isupper() or other.text.isupper():
            continue  # an acronym may be the name that it stands for
        if _is_negated(aligned.claim, i, aligned) != _is_negated(
            aligned.passage, j, aligned
        ):
            continue  # not approved, rejected
        if _go_one_way(word, other, aligned.language):
            continue
        if not any(names) and _stands_elsewhere(aligned, i, j):
            continue
        apart = all(names) or _are_apart(word, other, aligned.language)
        if sides == 2 or (sides and apart):
            yield word, other


def _stands_elsewhere(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether the passage has a claim's word before what follows it there.

    "Asked for the records and ordered a guard" where a claim tells both the other way
    round: more of what follows "ordered" in the claim follows it in the passage than
    follows what stands in its place.
    """
    words, language = aligned.passage, aligned.language
    own = [n for n, w in enumerate(words) if is_same(aligned.claim[i], w, language)]
    behind = [
        aligned.said[n]
        for n in range(i + 1, i + 1 + _FOLLOWING)
        if n in aligned.said and is_content(aligned.claim[n], language)
    ]

    def n_following(at: int) -> int:
        return sum(at < n <= at + _FOLLOWING for n in behind)

    return any(n_following(n) > n_following(j) for n in own)


def crossed_words(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two words of a claim that stand each in the place of the other.

    "Held the younger and released the elder": beside each stands what stands beside the
    other one in the passage, and between them a verb; a list may have any order, and
    verbs (killed while shooting) are no such words.
    """
    claim, passage, language = aligned.claim, aligned.passage, aligned.language
    places = {i: j for i, j in aligned.pairs if i is not None and j is not None}
    swapped = [
        (i, j)
        for i, j in places.items()
        if is_content(claim[i], language) or claim[i].kind
        if not is_verb(claim, i, language)
        if not is_same(claim[i], passage[j], language)
        if aligned.same.get(i - 1, -2) == j - 1 or aligned.same.get(i + 1, -2) == j + 1
    ]
    for (i, j), (k, n) in combinations(swapped, 2):
        crossed = is_same(claim[i], passage[n], language) and is_same(
            claim[k], passage[j], language
        )
        if crossed and any(is_verb(claim, at, language) for at in range(i + 1, k)):
            return claim[i], claim[k]
    return None


class OpposedDeeds(NamedTuple):
    """Two deeds that are opposites: the claim's row and places, both in words."""

    name: str
    places: tuple[int, ...]
    text: str
    other: str


def opposed_deeds(aligned: Aligned) -> OpposedDeeds | None:
    """Return a deed of a claim whose opposite the passage tells, which lacks it itself.

    "Called for" and "opposed", "dropped charges" and "brought charges", wherever they
    stand; not where only one of both is negated.
    """
    language = aligned.language
    mine, theirs = aligned.told
    names = {deed.name for deed in theirs}
    own = {deed.name for deed in mine}
    for deed in mine:
        for other in theirs:
            apart = (deed.name, other.name) in language.deeds.against
            if not apart or deed.name in names or other.name in own:
                continue
            if deed.verb in aligned.said or other.verb in aligned.said.values():
                continue
            if not _are_of_one_thing(aligned, deed, other):
                continue
            if _is_negated(aligned.claim, deed.verb, aligned) == _is_negated(
                aligned.passage, other.verb, aligned
            ):
                sides = (aligned.claim, deed), (aligned.passage, other)
                texts = (
                    as_written(words[at] for at in told.places) for words, told in sides
                )
                return OpposedDeeds(deed.name, deed.places, *texts)
    return None


def _are_of_one_thing(aligned: Aligned, deed: Deed, other: Deed) -> bool:
    """Return whether the same word of content stands near both deeds."""
    return any(
        _distance(i, deed) <= _NEAR and _distance(j, other) <= _NEAR
        for i, j in aligned.said.items()
        if is_content(aligned.claim[i], aligned.language)
    )


def _distance(at: int, deed: Deed) -> int:
    return min(abs(at - place) for place in deed.places)


def turned_word(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two small words in the same place that are opposites: up and down."""
    claims, amounts = aligned.language.claims, aligned.language.scope.larger
    for i, j in aligned.pairs:
        if i is None or j is None:
            continue
        word, other = aligned.claim[i], aligned.passage[j]
        if any(word.key in row for row in amounts):
            continue  # some, all: not two ends, but less and more
        sides = 1 + any(word.key == each.key for each in aligned.passage)  # has both
        if (word.key, other.key) in claims.antonyms and (
            _agreeing_sides(aligned, i, j) >= sides
            and not _is_order_kept(aligned, i, j)
            and not _is_compared_otherwise(aligned)
            and _is_negated(aligned.claim, i, aligned)
            == _is_negated(aligned.passage, j, aligned)
        ):
            return word, other
    return None


def _is_order_kept(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether what stood behind a turned word stands before it now.

    "Lund left after the cook had gone" and "the cook had gone before Lund left".
    """
    if aligned.claim[i].key not in aligned.language.claims.turners:
        return False
    sides = [
        (n < i, aligned.said[n] < j)
        for n in aligned.said
        if is_content(aligned.claim[n], aligned.language)
    ]
    before, behind = sides.count((True, False)), sides.count((False, True))
    kept = len(sides) - before - behind
    return min(before, behind) >= _LEAST_MOVED and before + behind > kept


def _is_compared_otherwise(aligned: Aligned) -> bool:
    """Return whether the two sides of "than" are swapped: less on A than on B."""
    than = aligned.language.grammar.comparing
    mine, theirs = (
        next((n for n, word in enumerate(words) if word.key in than), None)
        for words in (aligned.claim, aligned.passage)
    )
    if mine is None or theirs is None:
        return False
    sides = [
        ((i < mine), (j < theirs))
        for i, j in aligned.said.items()
        if is_content(aligned.claim[i], aligned.language)
        and max(abs(i - mine), abs(j - theirs)) <= _BESIDE_THAN
    ]
    return {(True, False), (False, True)} <= {*sides}


def _go_one_way(word: Word, other: Word, language: Language) -> bool:
    """Return whether two deeds have the same opposite: fell, slipped."""
    return any(
        word.key in side and other.key in side
        for sides in language.deeds.opposites
        for side in sides
    )


def _are_apart(word: Word, other: Word, language: Language) -> bool:
    if (word.key, other.key) in language.claims.antonyms or any(
        (word.key in one and other.key in two) or (word.key in two and other.key in one)
        for one, two in language.deeds.opposites
    ):
        return True
    found = relation(word.key, other.key)
    if found is Relation.SISTER:
        return is_noun_sister(word.key, other.key)
    return found in _APART


def _agreeing_sides(aligned: Aligned, i: int, j: int) -> int:
    """Return on how many sides the next words agree, an end of both counting as one."""
    left = aligned.same.get(i - 1, -2) == j - 1 or (i == 0 and j == 0)
    ends = i + 1 == len(aligned.claim) and j + 1 == len(aligned.passage)
    right = aligned.same.get(i + 1, -2) == j + 1 or ends
    return left + right


def _is_negated(words: Sequence[Word], at: int, aligned: Aligned) -> bool:
    negations = aligned.language.claims.negations
    return any(word.key in negations for word in words[max(0, at - 3) : at])


def _both_say(word: Word, other: Word, aligned: Aligned) -> bool:
    speech = aligned.language.speech
    return {word.key, other.key} <= speech.attributing | speech.calling


def _points(word: Word, aligned: Aligned) -> bool:
    return word.key in aligned.language.common.pronouns

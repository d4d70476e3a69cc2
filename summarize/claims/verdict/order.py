"""Who did it to whom: the same words the other way round."""

from collections.abc import Callable, Mapping, Sequence

from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.aligned import Aligned, is_content
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language

_NEAR = 4
_JOINING = frozenset({"and", "or", "of", "by", "with", "for", "to"})


def swapped_sides(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two words that stand on different sides of a verb in claim and passage.

    Before the verb the claim has what the passage has behind it, and the other way
    round; a passive with "by" turns a side round. Deeds that are the same either way
    (met, married) make no difference.
    """
    pairs = aligned.said
    language = aligned.language
    for i, j in sorted(pairs.items()):
        verb = aligned.claim[i]
        if not _is_verb(verb, language) or not _is_verb(aligned.passage[j], language):
            continue
        turned = _is_passive(aligned.claim, i, language) != _is_passive(
            aligned.passage, j, language
        )
        if turned:
            continue
        before = _nearest(aligned.claim, i, -1, pairs, language)
        after = _nearest(aligned.claim, i, 1, pairs, language)
        if before is not None and _is_object(aligned, i, j, before, pairs[before]):
            return aligned.claim[before], aligned.claim[i]
        if before is None or after is None:
            continue
        if pairs[before] > j > pairs[after] and _is_near(pairs, before, after, j):
            return aligned.claim[before], aligned.claim[after]
    return None


def _is_object(aligned: Aligned, i: int, j: int, before: int, place: int) -> bool:
    """Return whether who does it in the claim stands right behind the verb, a name."""
    doer = aligned.claim[before]
    if not is_capital(doer) or place != j + 1:
        return False
    between = aligned.claim[before + 1 : i]
    auxiliaries = aligned.language.claims.auxiliaries
    return all(is_capital(w) or w.key in auxiliaries for w in between)


def other_doer(
    aligned: Aligned, is_name: Callable[[Word], bool]
) -> tuple[Word, Word] | None:
    """Return two names that do the same, one in the claim and one in the passage.

    A name right before a verb, with auxiliaries between at most, and another before the
    same verb in the passage; not where one is of several (Lund and Berg).
    """
    language = aligned.language
    for i, j in sorted(aligned.said.items()):
        if not _is_verb(aligned.claim[i], language):
            continue
        if _is_passive(aligned.claim, i, language) != _is_passive(
            aligned.passage, j, language
        ):
            continue
        mine = _doer(aligned.claim, i, language, is_name)
        other = _doer(aligned.passage, j, language, is_name)
        if mine and other and {w.key for w in mine}.isdisjoint(w.key for w in other):
            return mine[-1], other[-1]
    return None


def _doer(
    words: Sequence[Word], at: int, language: Language, is_name: Callable[[Word], bool]
) -> list[Word]:
    """Return the words of the name right before a verb, or nothing."""
    place = at - 1
    while place >= 0 and words[place].key in language.claims.auxiliaries:
        place -= 1
    found: list[Word] = []
    while place >= 0 and not words[place].kind and is_capital(words[place]):
        if words[place].start > 0 or is_name(words[place]):
            found.insert(0, words[place])
        place -= 1
    joined = place >= 0 and words[place].key in _JOINING
    return [] if joined else found


def _is_verb(word: Word, language: Language) -> bool:
    if word.kind or is_capital(word) or word.key in language.deeds.symmetric:
        return False
    if word.key in language.speech.attributing:
        return False
    return is_content(word, language) and may_be_verb(word.key)


def _is_passive(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a verb is told of who suffers it: was sued, is put at."""
    before = [word.key for word in words[max(0, at - 2) : at]]
    participle = not words[at].key.endswith("ing")
    return participle and not language.claims.be.isdisjoint(before)


def _nearest(
    words: Sequence[Word],
    at: int,
    step: int,
    pairs: Mapping[int, int],
    language: Language,
) -> int | None:
    """Return the nearest paired word of content on one side, within reach."""
    place = at + step
    left = _NEAR
    while 0 <= place < len(words) and left:
        if words[place].key in language.common.breaks:
            return None
        if place in pairs and is_content(words[place], language):
            return place
        place += step
        left -= 1
    return None


def _is_near(pairs: Mapping[int, int], before: int, after: int, verb: int) -> bool:
    return abs(pairs[before] - verb) <= _NEAR and abs(pairs[after] - verb) <= _NEAR

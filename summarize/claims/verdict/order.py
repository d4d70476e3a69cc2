"""Who did it to whom: the same words the other way round."""

from collections.abc import Callable, Mapping, Sequence

from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.aligned import Aligned, is_content, is_same
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
        if not _is_verb(verb, language) or not is_same(
            verb, aligned.passage[j], language
        ):
            continue  # who dies of it is not who kills
        turned = _is_passive(aligned.claim, i, language) != _is_passive(
            aligned.passage, j, language
        )
        if turned:
            continue
        before = _paired(aligned.claim, i, -1, pairs, language)
        after = _paired(aligned.claim, i, 1, pairs, language)
        if before and _is_object(aligned, i, j, before[0], pairs[before[0]]):
            return aligned.claim[before[0]], aligned.claim[i]
        first = next((n for n in before if j < pairs[n] <= j + _NEAR), None)
        second = next((n for n in after if j - _NEAR <= pairs[n] < j), None)
        if first is not None and second is not None:
            return aligned.claim[first], aligned.claim[second]
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


def _paired(
    words: Sequence[Word],
    at: int,
    step: int,
    pairs: Mapping[int, int],
    language: Language,
) -> list[int]:
    """Return the paired words of content on one side, nearest first, within reach."""
    found: list[int] = []
    for place in range(at + step, at + step * (_NEAR + 1), step):
        if not 0 <= place < len(words) or words[place].key in language.common.breaks:
            break
        if place in pairs and is_content(words[place], language):
            found.append(place)
    return found

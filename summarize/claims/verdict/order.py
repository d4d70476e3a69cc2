"""Who did it to whom: the same words the other way round."""

from collections.abc import Mapping, Sequence

from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.aligned import Aligned, is_content
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language

_NEAR = 4


def swapped_sides(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two words that stand on different sides of a verb in claim and passage.

    Before the verb the claim has what the passage has behind it, and the other way
    round; a passive with "by" turns a side round. Deeds that are the same either way
    (met, married) make no difference.
    """
    pairs = _best_pairs(aligned)
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
        if before is None or after is None:
            continue
        if pairs[before] > j > pairs[after] and _is_near(pairs, before, after, j):
            return aligned.claim[before], aligned.claim[after]
    return None


def _best_pairs(aligned: Aligned) -> Mapping[int, int]:
    """Return the pairs of same words; of words in several places, the nearest ones."""
    return {**aligned.moved, **aligned.same}


def _is_verb(word: Word, language: Language) -> bool:
    if word.kind or is_capital(word) or word.key in language.deeds.symmetric:
        return False
    if word.key in language.speech.attributing:
        return False
    return is_content(word, language) and may_be_verb(word.key)


def _is_passive(words: Sequence[Word], at: int, language: Language) -> bool:
    behind = words[at + 1 : at + 1 + _NEAR]
    return any(word.key in language.deeds.by_agent for word in behind)


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

"""Who did it to whom: the same words the other way round."""

from collections.abc import Callable, Mapping, Sequence

from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.aligned import Aligned, is_content
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language

_NEAR = 4
_SHORTEST_ARTICLE = len("a ")
_JOINING = frozenset({"and", "or", "of", "by", "with", "for", "to"})


def swapped_sides(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two words that stand on different sides of a verb in claim and passage.

    Before the verb the claim has what the passage has behind it, and the other way
    round; where only one of both is passive ("by"), each side stands where it stood.
    Deeds that are the same either way (met, married) make no difference.
    """
    claim, passage, pairs = aligned.claim, aligned.passage, aligned.said
    language = aligned.language
    for i, j in sorted(pairs.items()):
        if not (_is_verb(claim, i, language) and _is_verb(passage, j, language)):
            continue
        before = _nearest(claim, i, -1, pairs, language)
        after = _nearest(claim, i, 1, pairs, language)
        if before is None:
            continue
        if after is not None and _are_swapped(aligned, (i, j), before, after):
            return claim[before], claim[after]
        if not _is_turned(aligned, i, j) and _is_object(aligned, i, j, before):
            return claim[before], claim[i]
    return None


def _are_swapped(
    aligned: Aligned, verb: tuple[int, int], before: int, after: int
) -> bool:
    """Return whether the passage has the sides of a claim's verb the other way round.

    `verb` are its places in both, `before` and `after` those of the sides in the claim.
    """
    i, j = verb
    first, second = aligned.said[before], aligned.said[after]
    if max(abs(first - j), abs(second - j)) > _NEAR:
        return False
    if not _is_turned(aligned, i, j):
        return second < j < first
    active, passive = aligned.passage[j + 1 : second], aligned.claim[i + 1 : after]
    if _is_passive(aligned.passage, j, aligned.language):
        active, passive = aligned.claim[i + 1 : after], aligned.passage[j + 1 : second]
    agents = aligned.language.deeds.by_agent
    return (
        first < j < second
        and any(word.key in agents for word in passive)
        and all(word.kind or is_content(word, aligned.language) for word in active)
    )


def _is_turned(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether a verb is passive in one of claim and passage only."""
    language = aligned.language
    return _is_passive(aligned.claim, i, language) != _is_passive(
        aligned.passage, j, language
    )


def _is_object(aligned: Aligned, i: int, j: int, before: int) -> bool:
    """Return whether who does it in the claim stands right behind the verb, a name."""
    doer = aligned.claim[before]
    if not is_capital(doer) or aligned.said[before] != j + 1:
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
        if not _is_verb(aligned.claim, i, language) or _is_turned(aligned, i, j):
            continue
        mine = _doer(aligned.claim, i, language, is_name)
        other = _doer(aligned.passage, j, language, is_name)
        if any(word.text.isupper() for word in (*mine, *other)):
            continue  # an acronym may be the name that it stands for
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


def _is_verb(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word may be a verb that tells who did something to whom."""
    word = words[at]
    if word.kind or is_capital(word) or word.key in language.deeds.symmetric:
        return False
    if word.key in language.speech.attributing or _has_article(words, at):
        return False
    return is_content(word, language) and may_be_verb(word.key)


def _has_article(words: Sequence[Word], at: int) -> bool:
    """Return whether an article, which is no word here, stands before a word."""
    free = words[at - 1].end + 1 if at else 0
    return words[at].start >= free + _SHORTEST_ARTICLE


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

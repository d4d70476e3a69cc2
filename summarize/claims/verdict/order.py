"""Who did it to whom: the same words the other way round."""

from collections.abc import Mapping, Sequence

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import Word, is_capital, place_before
from summarize.claims.verdict.aligned import (
    Aligned,
    Known,
    is_content,
    is_name,
    is_same,
)
from summarize.claims.words.relations import may_be_noun, may_be_verb
from summarize.language import Language

_NEAR = 4
_BEFORE_NAME = 2  # words of who it is between a verb and the name
_SHORTEST_ARTICLE = len("a ")


def swapped_sides(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return two words that stand on different sides of a verb in claim and passage.

    Before the verb the claim has what the passage has behind it, and the other way
    round; where only one of both is passive ("by"), each side stands where it stood.
    Deeds that are the same either way (met, married) make no difference.
    """
    claim, pairs, language = aligned.claim, aligned.said, aligned.language
    for i, j in sorted(pairs.items()):
        if not all(
            is_verb(words, at, language) and not _is_of_something(words, at, language)
            for words, at in ((claim, i), (aligned.passage, j))
        ):
            continue
        if not aligned.is_one_deed(i, j):
            continue  # who dies of it is not who kills
        before = _paired(claim, i, -1, pairs, language)
        after = _paired(claim, i, 1, pairs, language)
        if _is_turned(aligned, i, j):
            if before and after and _stay(aligned, (i, j), before[0], after[0]):
                return claim[before[0]], claim[after[0]]
            if (agent := _agent_behind(aligned, i, j)) is not None:
                return claim[before[0] if before else i], claim[agent]
            continue
        if before and _is_object(aligned, i, j, before[0]):
            return claim[before[0]], claim[i]
        first = next((n for n in before if j < pairs[n] <= j + _NEAR), None)
        behind = after if first is None else _governed(aligned, i) + after
        second = next((n for n in behind if j - _NEAR <= pairs[n] < j), None)
        if first is not None and second is not None:
            return claim[first], claim[second]
    return None


def has_moved_side(aligned: Aligned, claim: Reading) -> bool:
    """Return whether a word stands on another side of a verb in claim and passage.

    Weaker than `swapped_sides`: one side is enough, whatever the other one is. Only
    words right beside the verb, with no more than names and adjectives between, count.
    """
    words, pairs, language = aligned.claim, aligned.said, aligned.language
    finite = {claim.row[verb.at].start for verb in finite_verbs(claim)}
    for i, j in sorted(pairs.items()):
        bare = words[i].key == language.stem(words[i].key)  # train drivers
        if (
            bare
            and words[i].start not in finite
            and not _has_auxiliary(words, i, language)
        ):
            continue
        if not is_verb(words, i, language) or _is_turned(aligned, i, j):
            continue
        before = _paired(words, i, -1, pairs, language)[:1]
        after = [*_paired(words, i, 1, pairs, language)[:1], *_governed(aligned, i)]
        if any(j < pairs[n] <= j + _NEAR for n in before) or any(
            j - _NEAR <= pairs[n] < j for n in after
        ):
            return True
    return False


def _has_auxiliary(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether an auxiliary or "to" stands before a word: has lent, to lend."""
    before = words[at - 1].key if at else ""
    return before in language.claims.auxiliaries | language.deeds.to_target


def _stay(aligned: Aligned, verb: tuple[int, int], before: int, after: int) -> bool:
    """Return whether both sides of a verb stay, though it is passive in one text only.

    `verb` are its places in claim and passage, `before` and `after` those of the sides
    in the claim. In the passive "by" stands before who does it, in the other text
    nothing but adjectives before what it is done to.
    """
    (i, j), language = verb, aligned.language
    first, second = aligned.said[before], aligned.said[after]
    if not j - _NEAR <= first < j < second <= j + _NEAR:
        return False
    mine, other = aligned.claim[i + 1 : after], aligned.passage[j + 1 : second]
    is_mine = is_passive(aligned.claim, i, language)
    passive, active = (mine, other) if is_mine else (other, mine)
    by_somebody = any(word.key in language.deeds.by_agent for word in passive)
    return by_somebody and all(w.kind or is_content(w, language) for w in active)


def _agent_behind(aligned: Aligned, i: int, j: int) -> int | None:
    """Return who does it in a passive claim, and it is done to in the passage.

    "Was urged by the government" is not said by "asked why, and urged the government".
    """
    if is_passive(aligned.passage, j, aligned.language):
        return None
    by_agent = aligned.language.deeds.by_agent
    words = aligned.claim[i + 1 : i + 2]
    agent = i + 2 if any(word.key in by_agent for word in words) else None
    same = agent is not None and aligned.said.get(agent) == j + 1
    return agent if same else None


def _is_turned(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether a verb is passive in one of claim and passage only."""
    language = aligned.language
    return is_passive(aligned.claim, i, language) != is_passive(
        aligned.passage, j, language
    )


def _is_object(aligned: Aligned, i: int, j: int, before: int) -> bool:
    """Return whether who does it in the claim stands behind the verb, a name.

    Right behind it, or as the name of who does: "passed the favourite, Petra Hornik".
    """
    doer = aligned.claim[before]
    if not is_capital(doer) or not _follows(aligned, j, aligned.said[before]):
        return False
    between = aligned.claim[before + 1 : i]
    auxiliaries = aligned.language.claims.auxiliaries
    return all(is_capital(w) or w.key in auxiliaries for w in between)


def _follows(aligned: Aligned, verb: int, name: int) -> bool:
    """Return whether a name stands behind a verb, or behind what it belongs to."""
    passage, language = aligned.passage, aligned.language
    start = name
    while start > verb + 1 and is_capital(passage[start - 1]):
        start -= 1
    between = passage[verb + 1 : start]
    if not between:
        return name == verb + 1
    says = passage[name + 1 : name + 3]
    spoken = any(word.key in language.speech.attributing for word in says)
    plain = all(
        is_content(w, language) and not is_capital(w) and not w.kind for w in between
    )
    return len(between) <= _BEFORE_NAME and plain and not spoken


def other_doer(aligned: Aligned, is_known_name: Known) -> tuple[Word, Word] | None:
    """Return two names that do the same, one in the claim and one in the passage.

    A name right before a verb, with auxiliaries between at most, and another before the
    same verb in the passage; not where one is of several (Lund and Berg).
    """
    language = aligned.language
    for i, j in sorted(aligned.said.items()):
        if not is_verb(aligned.claim, i, language) or _is_turned(aligned, i, j):
            continue
        mine = doer(aligned.claim, i, language, is_known_name)
        other = doer(aligned.passage, j, language, is_known_name)
        if any(word.text.isupper() for word in (*mine, *other)):
            continue  # an acronym may be the name that it stands for
        shared = any(is_same(w, o, language) for w in mine for o in other)
        if mine and other and not shared:
            return mine[-1], other[-1]
    return None


def doer(
    words: Sequence[Word], at: int, language: Language, is_known_name: Known
) -> list[Word]:
    """Return the words of the name right before a verb, or nothing."""
    place = place_before(words, at, language.claims.auxiliaries)
    closed = _is_parted(words, place + 1)
    found: list[Word] = []
    while place >= 0 and not words[place].kind and is_capital(words[place]):
        if words[place].key in language.common.pronouns:
            break  # "We blame them," Anna Lund said
        if is_name(words[place], is_known_name):
            found.insert(0, words[place])
        place -= 1
    if closed and place >= 0 and not _is_parted(words, place + 1):
        return []  # Ann Lee, the sister of Tom Berg, called
    joined = place >= 0 and words[place].key in language.deeds.joining
    return [] if joined else found


def _is_parted(words: Sequence[Word], at: int) -> bool:
    """Return whether a mark or an article, no words here, stands before a word."""
    return at > 0 and words[at].start > words[at - 1].end + 1


def is_verb(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word may be a verb that tells who did something to whom."""
    word = words[at]
    if word.kind or is_capital(word) or word.key in language.deeds.symmetric:
        return False
    if word.key in language.speech.attributing or _has_article(words, at):
        return False
    if at and words[at - 1].key in language.deeds.irregular:
        return False  # cut power, lost power
    if at and words[at - 1].owner and not is_past(word.key, language):
        return False  # the firm's finance chief
    return is_content(word, language) and may_be_verb(word.key)


def _is_of_something(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a bare word that may be a noun stands before "of": its head of."""
    key, behind = words[at].key, words[at + 1 : at + 2]
    return (
        any(word.key in language.grammar.genitive for word in behind)
        and may_be_noun(key)
        and key == language.stem(key)
    )


def _has_article(words: Sequence[Word], at: int) -> bool:
    """Return whether an article, which is no word here, stands before a word."""
    free = words[at - 1].end + 1 if at else 0
    return words[at].start >= free + _SHORTEST_ARTICLE


def is_passive(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a verb is told of who suffers it: was sued, a suit filed by."""
    before = [word.key for word in words[max(0, at - 2) : at]]
    participle = not words[at].key.endswith(language.spelling.progressive_endings)
    if participle and not language.claims.be.isdisjoint(before):
        return True
    behind = words[at + 1 : at + 3]  # not: fell by 5 per cent
    agent = len(behind) == 2 and behind[0].key in language.deeds.by_agent
    told = words[at].key.endswith(language.spelling.participle_endings)
    return agent and not behind[1].kind and (told or is_past(words[at].key, language))


def _governed(aligned: Aligned, verb: int) -> list[int]:
    """Return the paired words to whom it is done: lent two planes to France."""
    words, target = aligned.claim, aligned.language.deeds.to_target
    return [
        place
        for place in range(verb + 1, min(len(words), verb + _NEAR + 1))
        if words[place - 1].key in target
        if place in aligned.said and is_content(words[place], aligned.language)
    ]


def _paired(
    words: Sequence[Word],
    at: int,
    step: int,
    pairs: Mapping[int, int],
    language: Language,
) -> list[int]:
    """Return the paired words of content on one side, nearest first, within reach.

    What stands behind a preposition (in Oslo, after the storm) is no side.
    """
    found: list[int] = []
    ties = language.claims.relators.keys() - language.deeds.by_agent
    for place in range(at + step, at + step * (_NEAR + 1), step):
        if not 0 <= place < len(words) or words[place].key in language.common.breaks:
            break
        governed = place > 0 and words[place - 1].key in ties
        if place in pairs and is_content(words[place], language) and not governed:
            found.append(place)
    return found

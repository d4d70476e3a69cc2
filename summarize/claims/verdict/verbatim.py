"""Does one passage say a claim word by word, with nothing left out that matters?"""

from collections.abc import Sequence
from functools import cache

from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Word, is_capital, place_before
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Aligned, align, is_content
from summarize.claims.verdict.kept_frames import lost_frames
from summarize.claims.verdict.moved import moves_what_matters
from summarize.claims.verdict.order import is_passive
from summarize.claims.verdict.skipped import skips_what_matters
from summarize.claims.words.relations import may_be_adjective
from summarize.language import Language

_ANY_SHARE = 0.34  # of what a frame governs
_NEAR = 3  # words from a small word to the next word that both texts have
_DAYS = ("date", "weekday", "day")

Held = dict[int, int]
"""Places of the telling words of a claim → those of the same words in a passage."""


def says_word_by_word(claim: Reading, place: int, sources: Sources) -> bool:
    """Return whether the passage at a place has a claim itself, made shorter at most.

    Each word of content, value and name of the claim stands in the passage, in any form
    or as another verb for one deed, or a word that means the same stands in its place
    between the same words. A name may lack a part of it, or stand before the passage
    that begins with "he" or "she" as the only one there. No two words of a kind have
    changed places. Small words are the same (up, before, not); none of the passage's
    that tells how far or how surely something holds is left out (only, at least, may,
    rather than), nor what a word belongs to (the wife of the mayor), nor who says it
    before it is told, nor a verb or a clause of somebody else (`skips_what_matters`).
    """
    passage = sources.readings[place]
    aligned = align(claim, passage)
    held = _held(aligned, claim, place, sources)
    return (
        held is not None
        and not _has_other_bound(claim, passage)
        and not _has_small_word(held, aligned, claim, passage)
        and not _leaves_out(held, aligned, claim, passage)
        and not _is_of_another(held, aligned)
        and not skips_what_matters(claim, aligned, held, passage)
        and not moves_what_matters(claim, aligned, held, passage)
        and not _is_told_by_nobody(held, aligned, claim, passage)
        and not any(lost_frames(claim, passage, aligned.said, _ANY_SHARE))
    )


def _held(
    aligned: Aligned, claim: Reading, place: int, sources: Sources
) -> Held | None:
    """Return where the telling words stand in both, None if the passage lacks one.

    A number that is stated in another form stands where that form does; no place has a
    verb of saying, which another one may stand for, nor a name that is told before.
    """
    language, found, missing = aligned.language, dict[int, int](), []
    stated = _in_other_form(aligned, claim, sources.readings[place])
    for i, word in enumerate(aligned.claim):
        if word.key in language.speech.attributing:
            continue
        if not (word.kind or is_content(word, language)):
            continue
        j = aligned.said.get(i)
        if j is not None and (aligned.is_one_deed(i, j) or _is_in_place(aligned, i, j)):
            found[i] = j
        elif i in stated:
            found[i] = stated[i]
        else:
            missing.append(i)
    parts = [i for i in missing if not _is_part_of_name(i, found, aligned, sources)]
    return found if _is_named_before(parts, aligned, place, sources) else None


def _in_other_form(aligned: Aligned, claim: Reading, passage: Reading) -> Held:
    """Return where amounts stand that a passage states in another form: half, 50 %.

    Each form stands for one amount, and none that is paired already.
    """
    found: Held = {}
    taken = {*aligned.said.values()}
    for amount, alike in _alike(claim, passage):
        mine = amount.places_in(aligned.claim)
        free = (
            places
            for each in alike
            if (places := each.places_in(aligned.passage))
            if not taken & {j for j in places if aligned.passage[j].kind}
        )
        if mine and not aligned.said.keys() & {*mine} and (theirs := next(free, [])):
            found.update(dict.fromkeys(mine, theirs[0]))
            taken.update(theirs)
    return found


def _is_part_of_name(i: int, held: Held, aligned: Aligned, sources: Sources) -> bool:
    """Return whether a word is of a name of which the passage has another word.

    Nobody else has that other word in the name.
    """
    words = aligned.claim
    return any(
        n in held
        and sources.name_one(words[i], words[n])
        and sources.beside_name(words[n].key, before=i < n) <= {words[i].key}
        for n in (i - 1, i + 1)
        if 0 <= n < len(words)
    )


def _is_named_before(
    missing: Sequence[int], aligned: Aligned, place: int, sources: Sources
) -> bool:
    """Return whether words are the one name that the sentence before a passage has.

    The passage begins with "he" or "she". Nothing missing needs no name.
    """
    if not missing:
        return True
    name = [aligned.claim[i] for i in missing]
    in_row = missing[-1] - missing[0] == len(missing) - 1
    subjects = aligned.language.common.subjects
    if not in_row or not all(map(is_capital, name)) or aligned.claim[missing[-1]].owner:
        return False
    if not place or sources.articles[place - 1] != sources.articles[place]:
        return False
    named = sources.readings[place - 1].facts.of("name", "initial")
    alone = all(name[-1].key in fact.value.split() for fact in named)
    return bool(named) and alone and aligned.passage[0].key in subjects


def _is_in_place(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether what stands right before and behind two words is the same."""
    return all(
        aligned.same.get(i + step, -1) == j + step
        or (i + step, j + step) == (-1, -1)
        or (i + step, j + step) == (len(aligned.claim), len(aligned.passage))
        for step in (-1, 1)
    )


def _has_other_bound(claim: Reading, passage: Reading) -> bool:
    """Return whether a number of a claim has another bound in the passage, or none."""
    return any(
        alike and not any(each.bound == amount.bound for each in alike)
        for amount, alike in _alike(claim, passage)
    )


def _alike(claim: Reading, passage: Reading) -> list[tuple[Amount, list[Amount]]]:
    """Return the amounts of a claim, each with those of the passage that equal it."""
    given = read_amounts(passage)
    return [
        (
            amount,
            [g for g in given if (g.unit, g.value) == (amount.unit, amount.value)],
        )
        for amount in read_amounts(claim)
    ]


def _has_small_word(
    held: Held, aligned: Aligned, claim: Reading, passage: Reading
) -> bool:
    """Return whether a small word that matters stands in the claim alone.

    It stands in the passage near the same word, before or behind it; those of a bound
    that both have may differ (over half, more than half), and those of a deed (turned
    down, rejected).
    """
    language, words, others = aligned.language, aligned.claim, aligned.passage
    stated = [amount for amount, alike in _alike(claim, passage) if alike]
    of_deeds = {n for deed in aligned.told[0] if deed.verb in held for n in deed.places}
    for i, word in enumerate(words):
        if word.kind or is_content(word, language) or _is_bare(i, words, language):
            continue
        if i in of_deeds or _follows_the_same(i, aligned):
            continue
        if any(amount.start <= word.start < amount.end for amount in stated):
            continue
        near = [
            place
            for n in range(i - _NEAR, i + _NEAR + 1)
            if (j := held.get(n)) is not None
            for place in range(max(0, j - _NEAR), min(len(others), j + _NEAR + 1))
        ]
        if not any(_is_one(word.key, others[j].key, language) for j in near):
            return True
    return False


def _follows_the_same(i: int, aligned: Aligned) -> bool:
    """Return whether a word stands in both right behind a word that both have."""
    same = aligned.same
    return i in same and i - 1 in same and same[i] == same[i - 1] + 1


def _is_one(key: str, other: str, language: Language) -> bool:
    """Return whether two small words are one, or mean the same: can't, cannot."""
    rows, negations = language.claims.relators, language.claims.negations
    if key in negations and other in negations:
        return True
    return key == other or (key in rows and rows[key] == rows.get(other))


def _leaves_out(held: Held, aligned: Aligned, claim: Reading, passage: Reading) -> bool:
    """Return whether a word that tells how far it holds is left out.

    A condition or a negation between words of the claim or right beside them; another
    one before a word that the claim has (almost all of the homes, formerly owned, the
    second-largest mill), not in what is left out itself. In a number with the same
    bound none counts.
    """
    if not held:
        return False
    language, words = aligned.language, aligned.passage
    stated = [given for _, alike in _alike(claim, passage) for given in alike]
    own, taken = {word.key for word in aligned.claim}, {*held.values()}
    for j in range(max(0, min(taken) - 1), min(len(words), max(taken) + 2)):
        word = words[j]
        if word.key in own or any(g.start <= word.start < g.end for g in stated):
            continue
        if word.key in _conditions(language) or _is_exception(words, j, language):
            return True
        behind = _next_telling(aligned, j)
        if j in taken or behind is None or behind not in taken:
            continue
        if _lessens(word, words[behind], language):
            return True
        if word.key in language.scope.choosing and j - 1 in taken:
            return True
    return False


def _is_exception(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "but" leaves out what follows it: all but two, anything but."""
    scope = language.scope
    before = words[at - 1].key if at else ""
    of_all = scope.indefinite | scope.larger[-1]
    return words[at].key in scope.but and before in of_all


def _lessens(word: Word, behind: Word, language: Language) -> bool:
    """Return whether a word before another one says how far that holds, or makes less.

    One that tells which person has a name does not: taxi driver Bo Dahl.
    """
    if word.key in _weighty(language):
        return True
    if is_capital(behind):
        return False
    ranked = word.kind == "ordinal" and may_be_adjective(behind.key)
    return ranked or word.key in language.claims.shifters | language.scope.lessening


def _next_telling(aligned: Aligned, j: int) -> int | None:
    """Return the place of the next word of content or value behind a passage's word."""
    words, language = aligned.passage, aligned.language
    places = range(j + 1, len(words))
    return next(
        (n for n in places if words[n].kind or is_content(words[n], language)), None
    )


def _is_of_another(held: Held, aligned: Aligned) -> bool:
    """Return whether what a word belongs to, or what belongs to it, is left out.

    "The mayor" where the passage has the wife of the mayor, or the mayor's wife.
    """
    language, claim, passage = aligned.language, aligned.claim, aligned.passage
    taken = {*held.values()}
    for i, j in held.items():
        if claim[i].owner != passage[j].owner:
            return True
        back = place_before(passage, j, language.common.determiners)
        if back < 0 or passage[back].key not in language.deeds.ties:
            continue
        before = [word.key for word in claim[max(0, i - _NEAR) : i]]
        if passage[back].key not in before and back - 1 not in taken:
            return True
    return False


def _is_told_by_nobody(
    held: Held, aligned: Aligned, claim: Reading, passage: Reading
) -> bool:
    """Return whether a passage has what somebody says, and a claim states it.

    Who says it stands before it or in it. Behind it ("…, police said") stands the
    source of what the passage states itself.
    """
    saying = claim.language.speech.attributing
    if not held or attributions(claim) or not saying.isdisjoint(claim.words):
        return False
    last = aligned.passage[max(held.values())].start
    return any(told.start < last for told in attributions(passage))


def _is_bare(at: int, words: Sequence[Word], language: Language) -> bool:
    """Return whether a claim may have a small word for itself.

    "Has" before a verb, and "by" behind it: the other text may tell who does it first.
    """
    claims, key = language.claims, words[at].key
    if key in language.deeds.by_agent:
        return any(is_passive(words, n, language) for n in range(at))
    following = words[at + 1 : at + 3]
    if key in language.calendar.on_day:
        return any(word.kind in _DAYS for word in following[:1])  # on Sunday, Sunday
    if key in claims.have:
        keys = [word.key for word in following]
        return any(each in claims.be or is_past(each, language) for each in keys)
    return key in _bare(language)


@cache
def _bare(language: Language) -> frozenset[str]:
    """Return the small words that a claim may have for itself."""
    common, claims = language.common, language.claims
    joining = common.articles | common.determiners | common.pronouns | common.breaks
    joining |= claims.be | claims.joining | language.scope.adding_nothing
    return joining - language.scope.choosing


@cache
def _weighty(language: Language) -> frozenset[str]:
    """Return the words that tell how far, or how surely, something holds."""
    claims, scope = language.claims, language.scope
    larger = frozenset[str]().union(*scope.larger)
    how_far = scope.nearly | scope.exclusive | larger | scope.weighing
    return claims.possible | claims.future | how_far


@cache
def _conditions(language: Language) -> frozenset[str]:
    claims, scope = language.claims, language.scope
    return (claims.negations | claims.hedges | scope.none) - scope.nearly

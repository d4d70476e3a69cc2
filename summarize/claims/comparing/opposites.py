"""Does a passage say the opposite of a sentence with nearly the same words?

Lexical signals cannot tell "approved" from "rejected", "failed to sign" from "signed",
nor who sued whom. These looks are for a sentence and the passages that it is cited to;
they are careful, and speak only where the words around agree.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from summarize.claims.comparing.negation import deny_alike
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, may_be_adverb, text_of
from summarize.language import Language

_BESIDE = 6
_LEAST_SHARED = 2
_NEGATED = 4
_REACH = 4
_APPOSITION = 8


def opposite_words(claim: Reading, passages: Sequence[Reading]) -> Difference | None:
    """Return the words on which a claim and its best passage say the opposite.

    `passages` support the claim, best first. The claim has a word ("approved") that
    none of them has in any form, and the best one has its opposite ("rejected"); or one
    side fails or refuses to do what the other does. At least two words of content, and
    half of those beside the one, stand beside the other, too, one of them right before
    or after both. A negation before one of the two words makes it no opposite.
    """
    if not passages or deny_alike(claim, passages[0]):
        return None
    return _antonyms(claim, passages) or _refused(claim, passages[0])


def _antonyms(claim: Reading, passages: Sequence[Reading]) -> Difference | None:
    language, stated, best = claim.language, _words(claim), _words(passages[0])
    keys = [{word.key for word in _words(passage)} for passage in passages]
    for sides in language.deeds.opposites:
        for mine, other in (sides, sides[::-1]):
            own = [word for word in stated if word.key in mine]
            if not own or any(word.key in other for word in stated):
                continue
            if any(mine & of_passage for of_passage in keys) or not other & keys[0]:
                continue
            theirs = [word for word in best if word.key in other]
            places = stated.index(own[0]), best.index(theirs[0])
            if _agree_beside(stated, places[0], best, places[1], language):
                return Difference("opposite", own[0].text, theirs[0].text)
    return None


def _refused(claim: Reading, passage: Reading) -> Difference | None:
    """Return "failed to sign" and "signed" where that is what sets two texts apart."""
    language, root = claim.language, claim.language.root
    stated, best = _words(claim), _words(passage)
    for left, right in ((stated, best), (best, stated)):
        for at in _refusals(left, language):
            deed = root(left[at].key)
            done = [n for n, word in enumerate(right) if root(word.key) == deed]
            if len(done) != 1 or _is_negated(right, done[0], language):
                continue
            if deed in {root(word.key) for word in _free(left, language)}:
                continue
            if not _keep_company(left, at, right, done[0], language):
                continue
            words = text_of(left[at - 2 : at + 1])
            sides = (words, right[done[0]].text)
            return Difference("opposite", *(sides if left is stated else sides[::-1]))
    return None


def _refusals(words: Sequence[Word], language: Language) -> list[int]:
    """Return the places of what somebody failed or refused to do."""
    failing = _failing(language)
    return [
        at
        for at in range(2, len(words))
        if words[at - 1].key in language.grammar.infinitive
        and not words[at].kind
        and failing.fullmatch(words[at - 2].key)
        and not _is_negated(words, at - 2, language)
    ]


@cache
def _failing(language: Language) -> re.Pattern[str]:
    return re.compile(language.denials.failing)


def _free(words: Sequence[Word], language: Language) -> list[Word]:
    """Return the words without a negation or a refusal before them."""
    places = range(len(words))
    return [words[at] for at in places if not _is_negated(words, at, language)]


def _agree_beside(
    left: Sequence[Word], at: int, right: Sequence[Word], other: int, language: Language
) -> bool:
    """Return whether two words stand in the same company, negated both or neither."""
    negated = _is_negated(left, at, language), _is_negated(right, other, language)
    return negated[0] == negated[1] and _keep_company(left, at, right, other, language)


def _keep_company(
    left: Sequence[Word], at: int, right: Sequence[Word], other: int, language: Language
) -> bool:
    """Return whether two words have neighbours in common, the nearest on one side."""
    mine, theirs = _company(left, at, language), _company(right, other, language)
    near = any(
        one[:1] and one[:1] == two[:1] for one, two in zip(mine, theirs, strict=True)
    )
    one, two = {*mine[0], *mine[1]}, {*theirs[0], *theirs[1]}
    least = max(_LEAST_SHARED, min(len(one), len(two)) / 2)
    return near and len(one & two) >= least


def _is_negated(words: Sequence[Word], at: int, language: Language) -> bool:
    negations, denials = language.claims.negations, language.denials.denials
    before = words[max(0, at - _NEGATED) : at]
    return any(word.key in negations or word.key in denials for word in before)


def _company(
    words: Sequence[Word], at: int, language: Language
) -> tuple[list[str], list[str]]:
    """Return the roots of the words of content before and after, nearest first."""
    stop, root = language.common.stop, language.root
    before = words[max(0, at - _BESIDE) : at][::-1]
    sides = (before, words[at + 1 : at + 1 + _BESIDE])
    first, second = (
        [root(word.key) for word in side if word.key not in stop] for side in sides
    )
    return first, second


@kept
def _words(sentence: Reading) -> list[Word]:
    return [word for word in sentence.row if word.kind != "mark"]


# --- roles --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Deed:
    """Who did something to whom: roots of the words before and after a verb."""

    verb: str
    doer: frozenset[str]
    target: frozenset[str]
    text: str


def swapped_roles(claim: Reading, passages: Sequence[Reading]) -> Difference | None:
    """Return the two wordings where a claim and its passages swap who did it to whom.

    "Smith sued Jones" against "Jones sued Smith" (or "Smith was sued by Jones"): the
    same verb between the same words the other way round, and in no passage this way.
    """
    told = [deed for passage in passages for deed in _deeds(passage)]
    for deed in _deeds(claim):
        same = [other for other in told if other.verb == deed.verb]
        if any(deed.doer & other.doer or deed.target & other.target for other in same):
            continue
        for other in same:
            if deed.doer & other.target and deed.target & other.doer:
                return Difference("roles", deed.text, other.text)
    return None


@kept
def _deeds(sentence: Reading) -> list[_Deed]:
    """Return what looks like subject, verb and object, passives turned round."""
    row, language = sentence.row, sentence.language
    root = language.root
    found = []
    for at, word in enumerate(row):
        if not _may_be_verb(word, language):
            continue
        before, after = row[:at], row[at + 1 :]
        agent = _agent(before, after, language)
        passive = agent > 0
        sides = (_before(before, language), _after(after[agent:], language))
        left, right = (frozenset(root(w.key) for w in side) for side in sides)
        if left and right and not left & right:
            doer, target = (right, left) if passive else (left, right)
            said = sentence.text[sides[0][0].start : sides[1][-1].end]
            found.append(_Deed(root(word.key), doer, target, said))
    return found


def _agent(before: Sequence[Word], after: Sequence[Word], language: Language) -> int:
    """Return where the doer of a passive begins behind it, 0 where it is none.

    "Sued by Jones", and behind a form of "be" also "accused of neglect by Jones".
    """
    claims, breaks = language.claims, language.common.breaks
    be = claims.be_past | claims.be_present | claims.be_perfect
    passive = bool(before) and before[-1].key in be
    for at, word in enumerate(after[: _REACH if passive else 1]):
        if word.key in language.deeds.by_agent:
            return at + 1
        if word.kind == "mark" or word.key in breaks:
            break
    return 0


def _may_be_verb(word: Word, language: Language) -> bool:
    deeds = language.deeds
    if word.kind or word.text[:1].isupper():
        return False
    if word.key in language.common.stop or word.key in deeds.symmetric:
        return False
    return word.key in deeds.irregular or bool(_regular(language).fullmatch(word.key))


@cache
def _regular(language: Language) -> re.Pattern[str]:
    return re.compile(language.deeds.regular)


def _before(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the words that name who does what a verb says, in text order, or nothing.

    The nearest word of content before it; beside an apposition between commas ("Lind,
    the minister,") that of both; where "of" or "from" ties it to a name ("Lind of the
    Green Party"), that name, too.
    """
    if row and row[-1].key == ",":
        return _with_apposition(row, language)
    found = _nearest(row, language)
    if not found or not is_capital(found[0]):
        return found
    at = row.index(found[0])
    while at and _is_name(row[at - 1]):
        at -= 1
    tying = language.deeds.ties
    ties = [n for n in range(max(1, at - 2), at) if row[n].key in tying]
    named = [row[n - 1] for n in ties[:1] if _is_name(row[n - 1])]
    return [*named, *found]


def _with_apposition(row: Sequence[Word], language: Language) -> list[Word]:
    """Return who stands before and in an apposition; nothing where neither is named."""
    places = range(len(row) - 2, max(0, len(row) - 2 - _APPOSITION), -1)
    opens = next((at for at in places if row[at].key == ","), None)
    if opens is None:
        return []
    sides = row[:opens], row[opens + 1 : -1]
    named = [word for side in sides for word in _nearest(side, language)]
    return named if any(map(_is_name, named)) else []


def _is_name(word: Word) -> bool:
    return is_capital(word) and not word.kind


def _nearest(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the nearest word of content before a verb, within reach, or nothing."""
    common = language.common
    for word in reversed(row[-_REACH:]):
        if word.kind == "mark" or word.key in common.breaks:
            break
        if word.kind or word.key in common.stop or may_be_adverb(word.key, language):
            continue
        return [word]
    return []


def _after(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the words of content right after a verb, within reach.

    A name after them between commas is one of them: the owner, Gero Valk,.
    """
    common = language.common
    found: list[Word] = []
    for word in row[:_REACH]:
        if word.kind or word.key in common.breaks:
            break
        if not found and word.key in common.determiners:
            continue
        if word.key in common.stop:
            break
        found.append(word)
    behind = row.index(found[-1]) + 1 if found else len(row)
    if [word.key for word in row[behind : behind + 1]] == [","]:
        for word in row[behind + 1 : behind + 1 + _REACH]:
            if word.kind or not is_capital(word) or word.key in common.stop:
                break
            found.append(word)
    return found

"""Does a passage say the opposite of a sentence with nearly the same words?

Lexical signals cannot tell "approved" from "rejected", "failed to sign" from "signed",
nor who sued whom. These looks are for a sentence and the passages that it is cited to;
they are careful, and speak only where the words around agree.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.comparing.differences import Difference
from summarize.claims.reading.wording import Word, is_capital, read_words
from summarize.language.english.check_words import DENIALS
from summarize.language.english.fact_words import BE_PAST, BE_PRESENT, NEGATIONS
from summarize.language.english.opposite_words import OPPOSITES, SYMMETRIC, form_set
from summarize.text.tokens import STOPWORDS, root

_BESIDE = 6
_LEAST_SHARED = 2
_NEGATED = 4
_REACH = 4
_APPOSITION = 8
_TIES = frozenset(["of", "from"])
_PAST = re.compile(r"[a-z]{3,}(?:ed|es|s|ing)")
_IRREGULAR = form_set(
    """
    beat beats hit hits sued sue struck shot bit fought told gave sold bought paid sent
    left led won lost made met saw found held hurt caught taught threw stole took cut
    fed hid bred broke chose drew drove ate forgave froze rode sang shook spoke stung
    swore tore wore wrote overthrew overtook outbid
    """
)
_STOPS = frozenset(["and", "or", "but", "that", "which", "who", "when", "while", "as"])
_DETERMINERS = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those"]
)
_NO_VERBS = STOPWORDS | SYMMETRIC
_FAILING = re.compile(r"fail\w*|refus\w*|declin\w*|unable|unwilling|neglect\w*")


def opposite_words(claim: str, passages: Sequence[str]) -> Difference | None:
    """Return the words on which a claim and its best passage say the opposite.

    `passages` support the claim, best first. The claim has a word ("approved") that
    none of them has in any form, and the best one has its opposite ("rejected"); or one
    side fails or refuses to do what the other does. At least two words of content, and
    half of those beside the one, stand beside the other, too, one of them right before
    or after both. A negation before one of the two words makes it no opposite.
    """
    if not passages:
        return None
    return _antonyms(claim, passages) or _refused(claim, passages)


def _antonyms(claim: str, passages: Sequence[str]) -> Difference | None:
    stated = _words(claim)
    keys = [{word.key for word in _words(passage)} for passage in passages]
    for sides in OPPOSITES:
        for mine, other in (sides, sides[::-1]):
            own = [word for word in stated if word.key in mine]
            if not own or any(word.key in other for word in stated):
                continue
            if any(mine & of_passage for of_passage in keys) or not other & keys[0]:
                continue
            best = _words(passages[0])
            theirs = [word for word in best if word.key in other]
            if _agree_beside(stated, own[0], best, theirs[0]):
                return Difference("opposite", own[0].text, theirs[0].text)
    return None


def _refused(claim: str, passages: Sequence[str]) -> Difference | None:
    """Return "failed to sign" and "signed" where that is what sets two texts apart."""
    stated, best = _words(claim), _words(passages[0])
    for left, right in ((stated, best), (best, stated)):
        for at in _refusals(left):
            deed = root(left[at].key)
            done = [n for n, word in enumerate(right) if root(word.key) == deed]
            if len(done) != 1 or {root(left[n].key) for n in _free(left)} & {deed}:
                continue
            if done[0] not in _free(right):
                continue
            if not _keep_company(left, at, right, done[0]):
                continue
            words = " ".join(word.text for word in left[at - 2 : at + 1])
            sides = (words, right[done[0]].text)
            return Difference("opposite", *(sides if left is stated else sides[::-1]))
    return None


def _refusals(words: Sequence[Word]) -> list[int]:
    """Return the places of what somebody failed or refused to do."""
    return [
        at
        for at in range(2, len(words))
        if words[at - 1].key == "to"
        and not words[at].kind
        and _FAILING.fullmatch(words[at - 2].key)
        and not _is_negated(words, at - 2)
    ]


def _free(words: Sequence[Word]) -> set[int]:
    """Return the places of words without a negation or a refusal before them."""
    return {at for at in range(len(words)) if not _is_negated(words, at)}


def _agree_beside(
    left: Sequence[Word], word: Word, right: Sequence[Word], other: Word
) -> bool:
    """Return whether two words stand in the same company, negated both or neither."""
    places = left.index(word), right.index(other)
    if _is_negated(left, places[0]) != _is_negated(right, places[1]):
        return False
    return _keep_company(left, places[0], right, places[1])


def _keep_company(
    left: Sequence[Word], at: int, right: Sequence[Word], other: int
) -> bool:
    """Return whether two words have neighbours in common, the nearest on one side."""
    mine, theirs = _company(left, at), _company(right, other)
    near = any(
        one[:1] and one[:1] == two[:1] for one, two in zip(mine, theirs, strict=True)
    )
    one, two = {*mine[0], *mine[1]}, {*theirs[0], *theirs[1]}
    least = max(_LEAST_SHARED, min(len(one), len(two)) / 2)
    return near and len(one & two) >= least


def _is_negated(words: Sequence[Word], at: int) -> bool:
    before = words[max(0, at - _NEGATED) : at]
    return any(word.key in NEGATIONS or word.key in DENIALS for word in before)


def _company(words: Sequence[Word], at: int) -> tuple[list[str], list[str]]:
    """Return the roots of the words of content before and after, nearest first."""
    before = words[max(0, at - _BESIDE) : at][::-1]
    sides = (before, words[at + 1 : at + 1 + _BESIDE])
    first, second = (
        [root(word.key) for word in side if word.key not in STOPWORDS] for side in sides
    )
    return first, second


def _words(text: str) -> list[Word]:
    return [word for word in read_words(text) if word.kind != "mark"]


# --- roles --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Deed:
    """Who did something to whom: roots of the words before and after a verb."""

    verb: str
    doer: frozenset[str]
    target: frozenset[str]
    text: str


def swapped_roles(claim: str, passages: Sequence[str]) -> Difference | None:
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


def _deeds(text: str) -> Iterator[_Deed]:
    """Yield what looks like subject, verb and object, passives turned round."""
    row = read_words(text)
    for at, word in enumerate(row):
        if not _may_be_verb(word):
            continue
        before, after = row[:at], row[at + 1 :]
        agent = _agent(before, after)
        passive = agent > 0
        sides = (_before(before), _after(after[agent:]))
        left, right = (frozenset(root(w.key) for w in side) for side in sides)
        if left and right and not left & right:
            doer, target = (right, left) if passive else (left, right)
            said = text[sides[0][0].start : sides[1][-1].end]
            yield _Deed(root(word.key), doer, target, said)


def _agent(before: Sequence[Word], after: Sequence[Word]) -> int:
    """Return where the doer of a passive begins behind it, 0 where it is none.

    "Sued by Jones", and behind a form of "be" also "accused of neglect by Jones".
    """
    passive = bool(before) and before[-1].key in BE_PAST | BE_PRESENT | {"been"}
    for at, word in enumerate(after[: _REACH if passive else 1]):
        if word.key == "by":
            return at + 1
        if word.kind == "mark" or word.key in _STOPS:
            break
    return 0


def _may_be_verb(word: Word) -> bool:
    if word.kind or word.text[:1].isupper() or word.key in _NO_VERBS:
        return False
    return word.key in _IRREGULAR or bool(_PAST.fullmatch(word.key))


def _before(row: Sequence[Word]) -> list[Word]:
    """Return the words that name who does what a verb says, in text order, or nothing.

    The nearest word of content before it; beside an apposition between commas ("Lind,
    the minister,") that of both; where "of" or "from" ties it to a name ("Lind of the
    Green Party"), that name, too.
    """
    if row and row[-1].key == ",":
        return _with_apposition(row)
    found = _nearest(row)
    if not found or not is_capital(found[0]):
        return found
    at = row.index(found[0])
    while at and _is_name(row[at - 1]):
        at -= 1
    ties = [n for n in range(max(1, at - 2), at) if row[n].key in _TIES]
    named = [row[n - 1] for n in ties[:1] if _is_name(row[n - 1])]
    return [*named, *found]


def _with_apposition(row: Sequence[Word]) -> list[Word]:
    """Return who stands before and in an apposition; nothing where neither is named."""
    places = range(len(row) - 2, max(0, len(row) - 2 - _APPOSITION), -1)
    opens = next((at for at in places if row[at].key == ","), None)
    if opens is None:
        return []
    named = [*_nearest(row[:opens]), *_nearest(row[opens + 1 : -1])]
    return named if any(map(_is_name, named)) else []


def _is_name(word: Word) -> bool:
    return is_capital(word) and not word.kind


def _nearest(row: Sequence[Word]) -> list[Word]:
    """Return the nearest word of content before a verb, within reach, or nothing."""
    for word in reversed(row[-_REACH:]):
        if word.kind == "mark" or word.key in _STOPS:
            break
        if word.kind or word.key in STOPWORDS or word.key.endswith("ly"):
            continue
        return [word]
    return []


def _after(row: Sequence[Word]) -> list[Word]:
    """Return the words of content right after a verb, within reach.

    A name after them between commas is one of them: the owner, Gero Valk,.
    """
    found: list[Word] = []
    for word in row[:_REACH]:
        if word.kind or word.key in _STOPS:
            break
        if not found and word.key in _DETERMINERS:
            continue
        if word.key in STOPWORDS:
            break
        found.append(word)
    behind = row.index(found[-1]) + 1 if found else len(row)
    if [word.key for word in row[behind : behind + 1]] == [","]:
        for word in row[behind + 1 : behind + 1 + _REACH]:
            if word.kind or not is_capital(word) or word.key in STOPWORDS:
                break
            found.append(word)
    return found

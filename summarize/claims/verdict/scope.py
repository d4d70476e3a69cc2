"""How far a claim reaches: all or some, both or one, with or without an exception."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from summarize.claims.comparing.negation import deny_alike
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import Aligned, Sides, is_content, is_said
from summarize.claims.words.relations import Relation, relation
from summarize.language import Language
from summarize.language.patterns import any_of, pattern_of

_BEFORE = 6
_EXCEPTED = 4
_COUNTED = 2
_FEWEST = 0.5
_ONE = "#1"
_MARKS = (",", ";", ":", "–", "—")
_MARK_ENDS = r"[,;:.()–—]"


def changed_amount(aligned: Aligned, claim: Reading, passage: Reading) -> Sides | None:
    """Return the words where a claim speaks of more than its passage: all / most.

    Quantifiers before the same word of content are compared. "Some" may stand for
    "all", not the other way round; "one" and "all" (both, every) never for each other.
    "Hardly any" stands for none of the larger ones.
    "All" stands for no count ("two of them", "seven members") in a passage that has no
    "all" itself, and not without the exception that the passage makes.
    """
    language = aligned.language
    whole = language.scope.larger[-1]
    counted = whole.isdisjoint(passage.words)
    for i, j in sorted(aligned.said.items()):
        if not is_content(aligned.claim[i], language):
            continue
        mine = _amount(aligned.claim, i, language)
        if not mine:
            continue
        other = _amount(aligned.passage, j, language)
        if other and _is_more(mine[0], other[0]):
            return mine[1], other[1]
        if mine[1].lower() not in whole:
            continue
        count = _count(aligned.passage, j, passage) if counted else ""
        if less := count or _left_out(claim, passage):
            return mine[1], less
    return None


def whole_of_them(claim: Reading, passage: Reading) -> Sides | None:
    """Return the words by which a claim speaks of all, and a passage of a part of them.

    "45 flats, all of which" and "45 flats, of which 15".
    """
    scope = claim.language.scope
    whole, part = (
        pattern_of(row).search(side.text)
        for row, side in ((scope.whole_of, claim), (scope.part_of, passage))
    )
    if not whole or not part or pattern_of(scope.whole_of).search(passage.text):
        return None
    return whole[0], part[0]


def lost_restriction(
    aligned: Aligned, claim: Reading, passage: Reading
) -> Sides | None:
    """Return things that a claim tells of, and of which of them the passage does.

    "Farms will lose the right" where farms that fail an inspection will: a rule for all
    of them, told without article, and nothing of the clause that says which.
    """
    language, taken = aligned.language, {*aligned.said.values()}
    for i, j in sorted(aligned.said.items()):
        word, thing = aligned.claim[i], aligned.passage[j]
        if not all(
            _is_bare(words, at, side)
            for words, at, side in (
                (aligned.claim, i, claim),
                (aligned.passage, j, passage),
            )
        ):
            continue
        rules = language.scope.rules
        if i + 1 == len(aligned.claim) or aligned.claim[i + 1].key not in rules:
            continue
        which = _restricting(language).match(passage.text, thing.end)
        if not which or not is_content(word, language):
            continue
        inside = [
            at
            for at, each in enumerate(aligned.passage)
            if which.end(1) <= each.start < which.end()
            if is_content(each, language)
        ]
        if inside and taken.isdisjoint(inside):
            return word.text, passage.text[thing.start : which.end()]
    return None


def _is_bare(words: Sequence[Word], at: int, sentence: Reading) -> bool:
    """Return whether a word opens a sentence or part of it, without an article."""
    start = words[at - 1].end if at else 0
    between = sentence.text[start : words[at].start].strip(' “"')
    return between in _MARKS if at else not between


def added_only(aligned: Aligned, claim: Reading, passage: Reading) -> str:
    """Return the word by which a claim excludes what its passage does not, or ""."""
    exclusive = claim.language.scope.exclusive
    if not exclusive.isdisjoint(passage.words) or deny_alike(claim, passage):
        return ""
    for at, word in enumerate(aligned.claim[:-1]):
        negated = (
            at > 0 and aligned.claim[at - 1].key in claim.language.claims.negations
        )
        following = aligned.claim[at + 1].key
        few = following in claim.language.scope.larger[0]
        if few or negated or _limits(following, claim.language, passage):
            continue
        if word.key in exclusive and at + 1 in aligned.said:
            return word.text
    return ""


def _limits(key: str, language: Language, passage: Reading) -> bool:
    """Return whether a passage sets the same limit: "only until" says no more."""
    return key in language.scope.limiting and key in passage.words


def other_nobody(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return of whom a claim says that it was none, and of whom the passage does.

    "None of the sailors" and "none of the passengers"; both say the same of them.
    """
    mine, theirs = (
        _none_of(words, aligned.language) for words in (aligned.claim, aligned.passage)
    )
    if not mine or not theirs:
        return None
    own, other = mine[0], theirs[0]
    behind = any(i > own and j > other for i, j in aligned.said.items())
    kin = {Relation.NONE, Relation.SISTER, Relation.OPPOSITE}
    pair = aligned.claim[own], aligned.passage[other]
    apart = relation(pair[0].key, pair[1].key) in kin
    if own in aligned.said and aligned.said[own] in theirs:
        return None
    same = is_said(*pair, aligned.language)
    return pair if behind and apart and not same else None


def says_none_of(sentence: Reading, word: Word) -> bool:
    """Return whether a sentence says that it was none of what a word names."""
    words, language = sentence.facts.words, sentence.language
    return any(is_said(word, words[at], language) for at in _none_of(words, language))


def _none_of(words: Sequence[Word], language: Language) -> list[int]:
    """Return the places of what no, or none of, stands before."""
    found = []
    plain = language.common.determiners | language.grammar.genitive
    for at, word in enumerate(words):
        if word.key not in language.scope.none:
            continue
        place = at + 1
        while place < len(words) and (words[place].key in plain or words[place].kind):
            place += 1
        if place < len(words) and is_content(words[place], language):
            found.append(place)
    return found


def lost_exception(claim: Reading, passage: Reading, said: Mapping[int, int]) -> str:
    """Return what a passage leaves out (but not new ones) and a claim takes in, or "".

    `said` maps places of the claim's words to those of the passage's.
    """
    pattern = pattern_of(claim.language.scope.exceptions)
    hedged = not claim.language.claims.hedges.isdisjoint(claim.words)  # unless
    if hedged or pattern.search(claim.text) or claim.facts.of("negation"):
        return ""
    words = passage.facts.words
    taken = set(said.values())
    for match in pattern.finditer(passage.text):
        rest = passage.text[match.end() :]
        end = _ends(claim.language).search(rest, 1)
        stop = match.end() + (end.start() if end else len(rest))
        inside = [
            at
            for at, word in enumerate(words)
            if match.end() <= word.start < stop
            if is_content(word, passage.language)
        ][:_EXCEPTED]
        if inside and all(at in taken for at in inside):
            return passage.text[match.start() : words[inside[-1]].end]
    return ""


def _amount(
    words: Sequence[Word], at: int, language: Language
) -> tuple[float, str] | None:
    """Return the rank and the text of the quantifier that governs a word of content.

    The nearest one before it within reach, with no other noun between but its own
    numbers and adjectives.
    """
    scope, one = language.scope, language.numbers.one
    of = language.grammar.genitive
    for back in reversed(range(max(0, at - _BEFORE), at)):
        word = words[back]
        keys = one if word.key == _ONE else frozenset({word.key})
        is_one = keys <= one
        if is_one and back > 0 and words[back - 1].key in scope.but:
            continue  # all but one
        if (few := _hardly_any(words, back, language)) is not None:
            return few
        rank = next((n for n, row in enumerate(scope.larger, 1) if keys & row), 0)
        if rank:
            if is_one and not any(w.key in of for w in words[back + 1 : at]):
                return None
            nearly = (back > 0 and words[back - 1].key in scope.nearly) or any(
                following.key in scope.but for following in words[back + 1 : back + 2]
            )
            return rank - nearly / 2, word.text
    return None


def _hardly_any(
    words: Sequence[Word], at: int, language: Language
) -> tuple[float, str] | None:
    """Return the rank and the text of "hardly any" or "almost none", which end here."""
    if not at:
        return None
    before, word, amounts = words[at - 1], words[at], language.amounts
    hardly = before.key in language.claims.hardly and word.key in amounts.any_of
    if hardly or (
        before.key in language.scope.nearly and word.key in language.scope.none
    ):
        return _FEWEST, f"{before.text} {word.text}"
    return None


def _count(words: Sequence[Word], at: int, passage: Reading) -> str:
    """Return the number right before a word or its adjective, or ""; "the 12" is all.

    Of "two of the five blocks" it is two.
    """
    language = passage.language
    for back in reversed(range(max(0, at - _COUNTED), at)):
        word = words[back]
        if word.kind == "number":
            before = passage.text[: word.start].lower().split()
            if language.common.determiners.isdisjoint(before[-1:]):
                return word.text
            of_all = not language.grammar.genitive.isdisjoint(before[-2:-1])
            return _part_of(words, back, language) if of_all else ""
        if word.kind or (is_content(word, language) and back < at - 1):
            break
    return ""


def _part_of(words: Sequence[Word], whole: int, language: Language) -> str:
    """Return the number of which "of the" and the number of all follow, or ""."""
    of = language.grammar.genitive
    part = next((word for word in reversed(words[:whole]) if word.key not in of), None)
    return part.text if part and part.kind == "number" else ""


def _left_out(claim: Reading, passage: Reading) -> str:
    """Return the exception that a passage makes and a claim does not, or ""."""
    language = claim.language
    excepting = pattern_of(language.scope.but_for)
    hedged = not language.claims.hedges.isdisjoint(claim.words)
    if hedged or claim.facts.of("negation") or excepting.search(claim.text):
        return ""
    found = excepting.search(passage.text)
    return passage.text[found.start() :].split(",")[0].rstrip(".") if found else ""


def _is_more(mine: float, other: float) -> bool:
    if mine == _FEWEST:
        return other > 1  # hardly any, most
    if (mine, other) == (1, _FEWEST):
        return False  # few, hardly any
    ends = {mine, other}
    return mine > other or (min(ends) == 1 and max(ends) == 5)  # one, all


@cache
def _restricting(language: Language) -> re.Pattern[str]:
    """Return the clause right behind a noun that tells which of them are meant."""
    opening = any_of(language.scope.restricting)
    return re.compile(rf" ({opening})(?: [\w'’-]+){{1,4}}", re.IGNORECASE)


@cache
def _ends(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{_MARK_ENDS}|\b(?:{any_of(language.scope.ends)})\b")

"""Is what a claim says denied where its passage states it, or the other way round?"""

from collections.abc import Iterable, Sequence

from summarize.claims.comparing.negation import (
    deny_alike,
    is_called_off,
    is_pending,
    is_softened,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.reading.word_rows import Word, is_capital, word_at
from summarize.claims.verdict.aligned import Aligned, is_content, is_same
from summarize.claims.verdict.frames import frames_of
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.language.patterns import pattern_of

_INSTEAD = 4  # words before one that may set it against another: rather than
_REACH = {True: 8, False: 2}  # of no, none and nobody; of not and never


def negated_otherwise(
    aligned: Aligned, claim: Reading, passage: Reading, others: Iterable[Reading] = ()
) -> str:
    """Return the word that is negated in one of claim and passage only, or "".

    The same word stands once in each, and in the other text nothing before it or
    behind it in its clause denies. "No" and "nobody" reach to the end of their clause,
    "not" over the next words; "not only" negates nothing. A word that one of the
    `others` negates as the claim does, is told of there. Where both negate one word of
    content, they deny the same.
    """
    language = aligned.language
    denying = language.claims.negations | language.scope.none
    if not any(w.key in denying for w in (*aligned.claim, *aligned.passage)):
        return ""
    if deny_alike(claim, passage) or negates_alike(claim, [passage]):
        return ""
    for i, word in enumerate(aligned.claim):
        if not is_content(word, language):
            continue
        same = [j for j, w in enumerate(aligned.passage) if is_same(word, w, language)]
        if len(same) != 1 or sum(is_same(word, w, language) for w in aligned.claim) > 1:
            continue
        if word.key in language.claims.hedges | language.denials.not_denied:
            continue  # not known whether, not yet
        if is_capital(word):
            continue  # no decision on Lund's plea
        j = same[0]
        if is_negated(claim, i) and _negates_any(others, word):
            continue
        if (is_negated(claim, i) and _is_free(passage, j)) or (
            is_negated(passage, j) and _is_free(claim, i)
        ):
            return word.text
    return ""


def negates_alike(claim: Reading, passages: Sequence[Reading]) -> bool:
    """Return whether a passage negates a word of content that a claim negates."""
    return any(
        is_negated(claim, i) and _negates_any(passages, word)
        for i, word in enumerate(claim.facts.words)
        if is_content(word, claim.language)
    )


def _negates_any(passages: Iterable[Reading], word: Word) -> bool:
    """Return whether a passage negates a word, in any form."""
    return any(
        is_same(word, other, passage.language) and is_negated(passage, at)
        for passage in passages
        for at, other in enumerate(passage.facts.words)
    )


def is_negated(sentence: Reading, at: int) -> bool:
    """Return whether a negation before a word reaches it."""
    words, language = sentence.facts.words, sentence.language
    claims = language.claims
    if _has_none(words, at, sentence):
        return True
    if (verb := _verb_of_none(sentence)) is not None:
        return words[at].start >= verb
    for back in reversed(range(max(0, at - _REACH[True]), at)):
        if _ends_clause(words, back, sentence.text, language):
            return False
        key = words[back].key
        if key in claims.hardly and at - back == 1:
            return True
        if is_pending(words, back, language) and at - back <= _REACH[False] + 1:
            return True
        if key in claims.no_thing and _is_of_thing(words, at, back, language):
            continue  # no permit for the wall
        if key in _strong(language) and at - back <= _reach(words, back, language):
            lifted = words[back + 1].key in claims.lifting
            lifted = lifted or _holds_until(words, at, sentence)
            return not lifted and not is_softened(words, back, language)
    return False


def _is_of_thing(words: Sequence[Word], at: int, none: int, language: Language) -> bool:
    """Return whether a word only tells which thing there is none of."""
    ties = language.claims.relators.keys() - language.grammar.infinitive
    return at - none > 1 and words[at - 1].key in ties


def _reach(words: Sequence[Word], at: int, language: Language) -> int:
    """Return how far a negation reaches; "no longer" to the first word of content."""
    light = language.denials.not_denied
    if words[at].key not in language.scope.none:
        return _REACH[False]
    if words[at + 1].key not in light:
        return _REACH[True]
    behind = range(at + 1, len(words))
    return next(
        (
            n - at
            for n in behind
            if is_content(words[n], language) and words[n].key not in light
        ),
        0,
    )


def _holds_until(words: Sequence[Word], at: int, sentence: Reading) -> bool:
    """Return whether what is denied of a word is so from then on: not until May."""
    language = sentence.language
    for place in range(at, len(words) - 1):
        if _ends_clause(words, place, sentence.text, language):
            return False
        if words[place + 1].key in language.claims.until:
            return True
    return False


@kept
def _verb_of_none(sentence: Reading) -> int | None:
    """Return where the verb stands of a sentence about none of some, None of another.

    Who they are is not denied: none of those who are being treated.
    """
    row, language = sentence.row, sentence.language
    first, second = word_at(row, 0).key, word_at(row, 1).key
    if first not in language.scope.none or second not in language.grammar.genitive:
        return None
    verbs = [verb for verb in finite_verbs(sentence) if verb.main and verb.sure]
    return row[verbs[0].at].start if verbs else None


def _has_none(words: Sequence[Word], at: int, sentence: Reading) -> bool:
    """Return whether a verb is done to nothing: destroyed none."""
    if at + 1 == len(words) or not may_be_verb(words[at].key):
        return False
    following = {word.key for word in words[at + 2 : at + 3]}
    if not following.isdisjoint(sentence.language.denials.not_denied):
        return False  # the chain no longer sells it
    between = sentence.text[words[at].end : words[at + 1].start]
    return between == " " and words[at + 1].key in sentence.language.scope.none


def _is_free(sentence: Reading, at: int) -> bool:
    """Return whether nothing before a word denies, nor behind it in its clause."""
    words, language = sentence.facts.words, sentence.language
    undoing = language.denials.denials | language.claims.undoing
    if _is_kept_from(sentence, at) or _is_called_off(sentence, at):
        return False
    denying = language.claims.negations | undoing
    for place in range(max(0, at - _REACH[True]), at):
        if words[place].key in denying or is_pending(words, place, language):
            return False
    for place in range(at, min(at + _REACH[True], len(words) - 1)):
        if _ends_clause(words, place, sentence.text, language):
            break
        if words[place + 1].key in _strong(language) | undoing:
            return False  # have made no arrests
    return True


def _is_kept_from(sentence: Reading, at: int) -> bool:
    """Return whether somebody is kept from what a word tells, or it is not that.

    Banned from fishing, free of lead, lost rather than stolen.
    """
    words, claims = sentence.facts.words, sentence.language.claims
    near = words[max(0, at - _REACH[True]) : at]
    if not near:
        return False
    first = at - len(near)
    if any(
        word.key in claims.kept_from
        and any(each.key in claims.before_kept for each in near[n + 1 :])
        and not any(
            _ends_clause(words, place, sentence.text, sentence.language)
            for place in range(first + n, at)
        )
        for n, word in enumerate(near)
    ):
        return True
    start = near[-_INSTEAD:][0].start
    return any(
        pattern_of(phrase).search(sentence.text, start, words[at].start)
        for phrase in (claims.instead_of, claims.rid_of)
    )


def _is_called_off(sentence: Reading, at: int) -> bool:
    """Return whether what was to come is called off behind it: was due to play, but."""
    start = sentence.facts.words[at].start
    return is_called_off(sentence, sentence.facts.words[at].end) and any(
        framed.frame.is_to_come and framed.start <= start < framed.end
        for framed in frames_of(sentence)
    )


def _strong(language: Language) -> frozenset[str]:
    return language.claims.negations - language.claims.weak_negations


def _ends_clause(words: Sequence[Word], at: int, text: str, language: Language) -> bool:
    """Return whether a clause ends between a word and the next one."""
    between = text[words[at].end : words[at + 1].start]
    return any(mark in between for mark in ",;:()–—") or (
        words[at].key in language.common.breaks
    )

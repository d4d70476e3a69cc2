"""What a claim skips of a passage: may the rest be read without it?

"The mayor was convicted" skips verb and clause of "the mayor wept as his brother was
convicted", "the school was closed" the head of "the road to the school was closed".
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.reading.word_rows import (
    Word,
    is_capital,
    may_be_adverb,
    place_before,
    word_at,
)
from summarize.claims.verdict.aligned import Aligned, is_content
from summarize.claims.words.relations import may_be_adjective, may_be_noun, may_be_verb
from summarize.language import Language


def skips_what_matters(
    claim: Reading, aligned: Aligned, held: Mapping[int, int], passage: Reading
) -> bool:
    """Return whether a claim skips what its words hang on in a passage.

    `held` are the places of its telling words → those in the passage. Between two words
    that both have no finite verb, no clause and no noun is skipped that the second
    belongs to; nor, of one that is set apart (the largest mill in Ruhl), among which it
    is; but a verb where the second is another verb of the same subject ("tore
    roofs off and cut power"), a relative right before it, and what stands between two
    marks.
    """
    row, language = passage.row, passage.language
    telling = _in_row(held.values(), aligned, row)
    if not telling:
        return False
    plain = _in_row(
        [n for n in held.values() if not aligned.passage[n].kind], aligned, row
    )
    taken = _in_row({*held.values(), *aligned.same.values()}, aligned, row)
    verbs = _telling_verbs(claim, passage)
    return (
        _belongs_to_skipped(claim, row, telling[0], language)
        or any(_is_part(row, at, {*taken}, verbs, language) for at in plain)
        or _reaches_further(aligned, held, passage)
        or any(
            _is_gap(passage, _without_lead(range(low + 1, high), claim, row), verbs)
            for low, high in pairwise(taken)
            if high > low + 1
        )
    )


def _in_row(
    places: Collection[int], aligned: Aligned, row: Sequence[Word]
) -> list[int]:
    """Return where in its row a passage's words stand, numbers with all their parts."""
    spans = [(aligned.passage[n].start, aligned.passage[n].end) for n in places]
    return [
        at
        for at, word in enumerate(row)
        if any(start <= word.start < end for start, end in spans)
    ]


def _belongs_to_skipped(
    claim: Reading, row: Sequence[Word], first: int, language: Language
) -> bool:
    """Return whether what is taken first belongs to a noun: the road to the school."""
    at = place_before(row, first, language.common.determiners)
    if at < 1 or row[at].key not in language.tenses.prepositions:
        return False
    return _is_noun(row[at - 1], language) and row[at].key not in claim.words


def _is_part(
    row: Sequence[Word],
    at: int,
    places: set[int],
    verbs: frozenset[int],
    language: Language,
) -> bool:
    """Return whether a word only tells which noun behind it is meant: police chief."""
    word, behind = row[at], word_at(row, at + 1)
    if at + 1 in places or behind.kind or at in verbs or word.owner:
        return False
    if not is_content(word, language):
        return False
    if is_capital(behind) or not may_be_noun(behind.key) or at + 1 in verbs:
        return False
    if behind.key in language.tenses.prepositions:
        return False
    return is_content(behind, language) and not may_be_adverb(behind.key, language)


def _reaches_further(
    aligned: Aligned, held: Mapping[int, int], passage: Reading
) -> bool:
    """Return whether a claim speaks of all, or sets one apart, of more than a passage.

    "The largest mill", "all mills" where the passage has those in Ruhl, or that burned.
    """
    words, language = aligned.claim, aligned.language
    for i, word in enumerate(words):
        if not _sets_apart(word, language):
            continue
        head = _head_behind(words, i, held, language)
        if head is None:
            continue
        if _is_narrowed(passage, aligned, held[head], {*held.values()}):
            return True
    return False


def _sets_apart(word: Word, language: Language) -> bool:
    """Return whether a word speaks of all of a kind, or sets one of them apart."""
    scope = language.scope
    best = word.key.endswith(scope.outdoes) and may_be_adjective(word.key)
    return best or word.kind == "ordinal" or word.key in scope.outdoing


def _head_behind(
    words: Sequence[Word], at: int, held: Mapping[int, int], language: Language
) -> int | None:
    """Return the place of the noun that a word stands before, if a passage has it."""
    last = None
    for n in range(at + 1, len(words)):
        word = words[n]
        if last is not None and not is_content(word, language):
            break
        if n in held and (is_capital(word) or may_be_noun(word.key)):
            last = n
    return last


def _is_narrowed(
    passage: Reading, aligned: Aligned, place: int, taken: set[int]
) -> bool:
    """Return whether a phrase that is not taken tells which of a noun are meant."""
    words, language = aligned.passage, passage.language
    behind = word_at(words, place + 1)
    ties = language.tenses.prepositions | language.tenses.relatives
    if behind.key not in ties or behind.start > words[place].end + 1:
        return False
    following = (
        n
        for n in range(place + 2, len(words))
        if words[n].kind or is_content(words[n], language)
    )
    return next(following, place) not in taken


def _telling_verbs(claim: Reading, passage: Reading) -> frozenset[int]:
    """Return where in its row a passage has a verb that tells something.

    Of an auxiliary its verb counts; of saying none where the claim tells who says it.
    """
    language, row = passage.language, passage.row
    saying = language.speech.attributing
    spared = saying if attributions(claim) else frozenset[str]()
    found = (_verb_of(row, verb.at, language) for verb in finite_verbs(passage))
    return frozenset(at for at in found if row[at].key not in spared)


def _verb_of(row: Sequence[Word], at: int, language: Language) -> int:
    """Return the place of what an auxiliary belongs to, of the auxiliary if nothing."""
    passed = language.claims.auxiliaries | language.claims.negations
    place = at
    while row[place].key in passed or (
        place > at and may_be_adverb(row[place].key, language)
    ):
        place += 1
        if place == len(row):
            return at
    return place if is_content(row[place], language) else at


def _without_lead(places: range, claim: Reading, row: Sequence[Word]) -> range:
    """Return a gap without the word at its end that opens a clause of the claim, too.

    "When the bridge fell, he called" where the passage has the clause at its end.
    """
    opens = row[places[-1]].key in _opening(claim.language)
    return places[:-1] if opens and row[places[-1]].key in claim.words else places


def _is_gap(passage: Reading, places: range, verbs: frozenset[int]) -> bool:
    """Return whether what stands between two places of a row may not be skipped."""
    row, language = passage.row, passage.language
    gap = _without_asides(row, places)
    if all(row[at].kind == "mark" or _is_article(row[at], language) for at in gap):
        return False
    if _is_relative(row, gap, language):
        return False
    keys = [row[at].key for at in gap]
    if not _opening(language).isdisjoint(keys):
        return True
    if any(_is_infinitive(row, at, language) for at in gap):
        return True
    skipped = [at for at in gap if at in verbs]
    if skipped:
        return not (
            _is_joined(row, gap, skipped, language)
            or _is_participle(row, gap, skipped, language)
        )
    return _has_other_head(row, gap, language)


def _is_infinitive(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word is what somebody or something is to do: (due) to close."""
    before = word_at(row, at - 2).key
    return (
        before in language.claims.future_before_to
        and row[at - 1].key in language.deeds.to_target
        and may_be_verb(row[at].key)
    )


def _is_article(word: Word, language: Language) -> bool:
    return word.key in language.common.articles


def _without_asides(row: Sequence[Word], gap: range) -> list[int]:
    """Return the places of a gap without what stands between two marks in it."""
    marks = [at for at in gap if row[at].kind == "mark"]
    if len(marks) < 2:
        return list(gap)
    return [at for at in gap if not marks[0] <= at <= marks[-1]]


def _is_relative(row: Sequence[Word], gap: Sequence[int], language: Language) -> bool:
    """Return whether a gap is only the relative of a verb: (the mill,) which."""
    light = language.claims.auxiliaries
    plain = [row[at] for at in gap if row[at].kind != "mark"]
    return (
        bool(plain)
        and plain[0].key in language.frames.refers
        and all(word.key in light for word in plain[1:])
    )


def _joints(language: Language) -> frozenset[str]:
    """Return the words that may join two verbs of one subject: and, but, or."""
    return language.common.breaks - language.tenses.relatives


def _opening(language: Language) -> frozenset[str]:
    """Return the words that open a clause of its own."""
    claims, relatives = language.claims, language.tenses.relatives
    return (relatives | claims.joining | claims.turners) - _joints(language)


def _is_joined(
    row: Sequence[Word],
    gap: Sequence[int],
    skipped: Sequence[int],
    language: Language,
) -> bool:
    """Return whether a skipped verb has the subject of the verb behind the gap.

    It follows its subject, and "and" stands right before the other verb.
    """
    passed = language.claims.auxiliaries
    last = [at for at in gap if row[at].key not in passed]
    first = next((at for at in gap if row[at].key not in passed), gap[-1])
    behind = row[gap[-1] + 1]
    is_verb = not behind.kind and not is_capital(behind) and may_be_verb(behind.key)
    return (
        is_verb
        and first == skipped[0]
        and bool(last)
        and row[last[-1]].key in _joints(language)
        and row[gap[0]].kind != "mark"
        and not any(row[at].key in language.speech.attributing for at in gap)
    )


def _is_participle(
    row: Sequence[Word],
    gap: Sequence[int],
    skipped: Sequence[int],
    language: Language,
) -> bool:
    """Return whether a gap is what a noun is told by: (a hotel) built in 1990."""
    ties, behind = language.tenses.prepositions, row[gap[-1] + 1]
    is_verb = not behind.kind and not is_capital(behind) and may_be_verb(behind.key)
    follows = word_at(row, gap[0] + 1).key in ties
    return is_verb and follows and list(skipped) == [gap[0]]


def _has_other_head(
    row: Sequence[Word], gap: Sequence[int], language: Language
) -> bool:
    """Return whether a noun is skipped that what is behind the gap belongs to.

    "Talks with" before a name; "and wages in" before a place; "chief" behind police.
    """
    ties = language.tenses.prepositions
    nouns = [at for at in gap if _is_noun(row[at], language)]
    if not nouns:
        return False
    behind = [at for at in gap if at > nouns[-1]]
    before = [row[at].key for at in gap if at < nouns[0]]
    if not _joints(language).isdisjoint(before):
        return any(row[at].key in ties for at in (*behind, gap[-1] + 1))
    return ties.isdisjoint(before) and any(row[at].key in ties for at in behind)


def _is_noun(word: Word, language: Language) -> bool:
    if word.kind or not is_content(word, language):
        return False
    if is_capital(word):
        return True
    return may_be_noun(word.key) and not may_be_adjective(word.key)

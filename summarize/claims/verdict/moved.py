"""Has a claim moved a word of a passage to where it says something else?

"The mill also burned" moves "also", "the owner of the last mill" the adjective, "a man
from Tarn was held" whom the place is told of. What may move is a whole phrase, and only
to where it belongs to the same words: "in Tarn, guards held her on Friday".
"""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations

from summarize.claims.reading.amounts import read_amounts
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import (
    Word,
    is_capital,
    may_be_adverb,
    word_at,
)
from summarize.claims.verdict.aligned import Aligned, is_content
from summarize.claims.verdict.deeds import deeds_of
from summarize.claims.verdict.order import is_passive, is_verb
from summarize.claims.words.relations import may_be_adjective, may_be_noun
from summarize.language import Language

_WHEN = frozenset({"date", "weekday", "day", "time"})
_COUNTS = frozenset({"number", "ordinal"})
_VALUES = _WHEN | _COUNTS | {"money", "percent"}

_TO_AGENT = 5  # words from a participle to who does it

Held = Mapping[int, int]
Strip = tuple[int, ...]
"""Places of telling words of a claim that follow each other in the passage, too."""


def moves_what_matters(
    claim: Reading, aligned: Aligned, held: Held, passage: Reading
) -> bool:
    """Return whether a word of a passage stands in a claim where it says another thing.

    `held` are the places of its telling words → those in the passage. A word that
    weighs the next one (only, not, almost, also) stands before the same one; a value
    right before a word is one of that word; what follows a preposition follows the same
    one. Other words keep their order but for whole phrases that move (`_may_move`).
    """
    return (
        _weighs_another(aligned, held)
        or _counts_another(claim, aligned, held, passage)
        or _is_tied_otherwise(claim, aligned, held, passage)
        or _Order(claim, passage, aligned, held).is_broken()
    )


def _weighs_another(aligned: Aligned, held: Held) -> bool:
    """Return whether a word such as only, not or also weighs another word in a claim.

    Before a verb it may weigh what follows that: may only be watered on Mondays.
    """
    claim, passage, language = aligned.claim, aligned.passage, aligned.language
    spoken = [j for j, word in enumerate(passage) if word.key in _weighing(language)]
    for i, word in enumerate(claim):
        if word.key not in _weighing(language):
            continue
        before, after = _around(claim, i, language)
        sides = [
            _around(passage, j, language)
            for j in spoken
            if passage[j].key == word.key or _both_deny(word, passage[j], language)
        ]
        if not sides or after is None or after not in held:
            continue  # small words are compared elsewhere
        if not any(
            held[after] == behind
            or (held[after] == front and is_verb(claim, after, language))
            or (
                before is not None
                and held.get(before) == behind
                and is_verb(claim, before, language)
            )
            for front, behind in sides
        ):
            return True
    return False


def _both_deny(word: Word, other: Word, language: Language) -> bool:
    negations = language.claims.negations
    return word.key in negations and other.key in negations


@cache
def _weighing(language: Language) -> frozenset[str]:
    scope, claims = language.scope, language.claims
    return scope.exclusive | scope.nearly | scope.focusing | claims.negations


def _around(
    words: Sequence[Word], at: int, language: Language
) -> tuple[int | None, int | None]:
    """Return the places of the telling words before and behind a place."""
    before = (n for n in range(at - 1, -1, -1) if _tells(words[n], language))
    after = (n for n in range(at + 1, len(words)) if _tells(words[n], language))
    return next(before, None), next(after, None)


def _tells(word: Word, language: Language) -> bool:
    return bool(word.kind) or is_content(word, language)


def _counts_another(
    claim: Reading, aligned: Aligned, held: Held, passage: Reading
) -> bool:
    """Return whether a value right before a word is none of that word in a passage.

    "64 countries" is not said by "64 films from 21 countries", "Sunday morning" not by
    "on Sunday, and on Tuesday morning", "the first head" not by "the first woman and
    the fourth head".
    """
    words, others, language = aligned.claim, aligned.passage, aligned.language
    for i, j in held.items():
        if i + 1 not in held or not _is_of_next(words, i, language):
            continue
        if _between(claim, words[i], words[i + 1]):
            continue
        low, high = sorted((j, held[i + 1]))
        end = _end_of_amount(passage, others[low])
        gap = _between(passage, others[low], others[high], end)
        valued = any(
            word.kind in _VALUES and word.start >= end
            for word in others[low + 1 : high]
        )
        if valued or any(_parts(word, language) for word in gap):
            return True
    return False


def _is_of_next(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a value may be of the word behind it: 9 mills, Sunday night."""
    if words[at].kind in _WHEN:
        return words[at + 1].key in language.changes.parts_of_day
    has_unit = words[at].text[:1].isdigit() and words[at].text[-1:].isalpha()
    return words[at].kind in _COUNTS and not has_unit  # a 19-day strike


def _end_of_amount(reading: Reading, value: Word) -> int:
    """Return where an amount ends that a value begins: eight of the eleven (men)."""
    amounts = read_amounts(reading)
    ends = (a.end for a in amounts if a.start <= value.start < a.end)
    return max(ends, default=value.end)


def _between(reading: Reading, word: Word, other: Word, start: int = 0) -> list[Word]:
    """Return the words and marks between two words of a text, articles left out."""
    articles = reading.language.common.articles
    return [
        each
        for each in reading.row
        if max(word.end, start) <= each.start < other.start and each.key not in articles
    ]


def _parts(word: Word, language: Language) -> bool:
    """Return whether a word or mark parts two phrases; "of" joins them."""
    if word.kind == "mark":
        return word.text not in "-–"
    joined = word.key in language.scope.adding_nothing
    return not joined and word.key in _openers(language) | language.tenses.prepositions


@cache
def _openers(language: Language) -> frozenset[str]:
    """Return the words that open a clause, or another part of it."""
    claims, tenses = language.claims, language.tenses
    opening = tenses.relatives | claims.joining | claims.turners
    return opening | language.common.breaks


def _is_tied_otherwise(
    claim: Reading, aligned: Aligned, held: Held, passage: Reading
) -> bool:
    """Return whether a word follows another preposition in claim and passage.

    Or one in the claim and none in the passage. "Of" may be another one or none, "by"
    none where it tells who does it, that of a day none.
    """
    language = aligned.language
    rows = language.claims.relators
    for i, j in held.items():
        if is_verb(aligned.claim, i, language) and i - 1 in held:
            continue
        mine = _tie(claim, aligned.claim[i])
        other = _tie(passage, aligned.passage[j])
        if mine == other or rows.get(mine, mine) == rows.get(other, other):
            continue
        if not _may_lack(mine, other, aligned.claim[i], language):
            return True
    return False


def _may_lack(mine: str, other: str, word: Word, language: Language) -> bool:
    """Return whether a claim may have a preposition that a passage has not there."""
    of, agent = language.scope.adding_nothing, language.deeds.by_agent
    if not mine or mine in of or other in of:
        return True
    if other:
        return False
    return mine in agent or (word.kind in _WHEN and mine in language.calendar.on_day)


def _tie(reading: Reading, word: Word) -> str:
    """Return the preposition that a word of a text follows, "" if none.

    Right before it, or before the words of its phrase and of a list: in the old town
    hall, in Ruhl and Tarn. That of an amount (about 30) or of a verb (turned down) is
    none, and what a verb follows is no part of a phrase at the start (in Tarn water is
    rationed).
    """
    row, language = reading.row, reading.language
    spans = [(a.start, a.end) for a in read_amounts(reading)]
    stops = _stops(reading)
    first = next(n for n, each in enumerate(row) if each.start >= word.start)
    leads = word_at(row, first + 1).start in _verbs(reading)
    determined = False
    for at in range(first - 1, -1, -1):
        key, start = row[at].key, row[at].start
        if row[at].kind == "mark" or start in stops:
            return ""
        if any(low <= start < high for low, high in spans):
            continue
        if key in language.tenses.prepositions:
            between = any(_tells(each, language) for each in row[at + 1 : first])
            subject = at == 0 and leads and between
            return "" if subject or is_content(row[at], language) else key
        listed = key in language.common.breaks - language.tenses.relatives
        if determined and not listed and key not in language.common.determiners:
            return ""
        determined = key in language.common.determiners
    return ""


@kept
def _stops(reading: Reading) -> frozenset[int]:
    """Return where verbs, their particles (turned down) and times begin in a text."""
    words = reading.facts.words
    told = {words[at].start for deed in deeds_of(reading) for at in deed.places}
    times = {word.start for word in words if word.kind in _WHEN}
    return _verbs(reading) | told | times


class _Order:
    """The telling words of a claim, in strips that follow each other in a passage."""

    def __init__(
        self,
        claim: Reading,
        passage: Reading,
        aligned: Aligned,
        held: Held,
    ) -> None:
        self._claim, self._passage = claim, passage
        self._aligned, self._held = aligned, held
        self._strips = _strips(held)
        self._of = aligned.language.scope.adding_nothing

    def is_broken(self) -> bool:
        """Return whether two strips have changed places that may not."""
        return any(map(self._has_other_sides, self._turned)) or any(
            not self._may_swap(one, other)
            for one, other in combinations(self._strips, 2)
            if self._held[one[0]] > self._held[other[0]]
        )

    def _may_swap(self, one: Strip, other: Strip) -> bool:
        """Return whether a strip may stand before one that it follows in the passage.

        Where a verb of theirs is passive in one text only, one of them says who tells
        it, both are joined (and), one is of the other (police chief, chief of police),
        both are phrases side by side (for the delay to staff), or one is a phrase that
        tells where or when of the same verb.
        """
        return (
            self._is_turned(one, other)
            or self._is_speaker(one) != self._is_speaker(other)
            or self._is_joined(one, other)
            or self._is_compound(one, other)
            or self._are_beside(one, other)
            or self._is_free(one, other)
            or self._is_free(other, one)
        )

    def _is_turned(self, one: Strip, other: Strip) -> bool:
        """Return whether a verb between both is passive in one of the texts only."""
        held = self._held
        return any(
            one[0] <= i <= other[-1]
            or held[other[0]] <= self._verbs[i] <= held[one[-1]]
            for i in self._turned
        )

    @cached_property
    def _turned(self) -> list[int]:
        """The places of the claim's verbs that are passive in one of the texts only."""
        claim, passage = self._aligned.claim, self._aligned.passage
        return [
            i
            for i, j in self._verbs.items()
            if _is_suffered(self._claim, claim, i)
            != _is_suffered(self._passage, passage, j)
        ]

    @cached_property
    def _verbs(self) -> Held:
        """The places of the claim's verbs → those in the passage, of saying, too."""
        claim, language = self._aligned.claim, self._aligned.language
        saying = language.speech.attributing
        told = {i: j for i, j in self._aligned.said.items() if claim[i].key in saying}
        return told | {
            i: j for i, j in self._held.items() if is_verb(claim, i, language)
        }

    def _has_other_sides(self, verb: int) -> bool:
        """Return whether who does it is another one where a verb is passive.

        Right before the passive stands what the active verb is followed by, behind "by"
        what it follows: "the owner was warned", and not "the owner warned the guard".
        """
        claim, passage = self._aligned.claim, self._aligned.passage
        at, place, places = verb, self._verbs[verb], dict(self._held)
        passive, active = claim, (passage, self._passage)
        if not _is_suffered(self._claim, claim, verb):
            places = {j: i for i, j in self._held.items()}
            at, place = place, at
            passive, active = passage, (claim, self._claim)
        before = max((n for n in places if n < at), default=at)
        stays = before < at and places[before] < place
        agents = self._aligned.language.deeds.by_agent
        by = next(
            (n for n in range(at + 1, len(passive)) if passive[n].key in agents), at
        )
        agent = min((n for n in places if n > by > at), default=at)
        moves = agent > at and places[agent] > place
        return moves or (stays and _has_object(*active, place))

    def _is_speaker(self, strip: Strip) -> bool:
        """Return whether a strip stands in what tells who says it, in both texts."""
        mine = [self._aligned.claim[i] for i in strip]
        theirs = [self._aligned.passage[self._held[i]] for i in strip]
        return _is_within(mine, self._claim) and _is_within(theirs, self._passage)

    def _is_joined(self, one: Strip, other: Strip) -> bool:
        """Return whether "and" or a comma alone stands between both in both texts."""
        mine, theirs = self._gaps(one, other)
        if len(mine) != 1 or len(theirs) != 1:
            return False
        keys = {mine[0].key, theirs[0].key}
        if keys <= self._aligned.language.common.breaks:
            return True
        named = {is_capital(self._aligned.claim[each[-1]]) for each in (one, other)}
        return all(gap[0].text == "," for gap in (mine, theirs)) and len(named) > 1

    def _is_compound(self, one: Strip, other: Strip) -> bool:
        """Return whether one is of the other in both texts: farm workers."""
        mine, theirs = self._gaps(one, other)
        if bool(mine) == bool(theirs) or len(mine) + len(theirs) != 1:
            return False
        tied = (*mine, *theirs)[0].key in self._aligned.language.tenses.prepositions
        claim, passage = self._aligned.claim, self._aligned.passage
        heads = (claim[one[-1]], claim[other[-1]])
        if not all(w.kind or is_capital(w) or may_be_noun(w.key) for w in heads):
            return False
        if any(claim[i].start in _verbs(self._claim) for i in (*one, *other)):
            return False
        if mine:  # a fire at the mill / the mill fire
            return tied and _ends(self._claim, claim[other[-1]])
        return tied and _ends(self._passage, passage[self._held[one[-1]]])

    def _are_beside(self, one: Strip, other: Strip) -> bool:
        """Return whether both are phrases that follow each other, led in alike."""
        if any(gap and not self._leads_in(gap) for gap in self._gaps(one, other)):
            return False
        verbs = any(
            self._is_finite(i) or self._is_infinitive(i) for i in (*one, *other)
        )
        return not verbs and all(map(self._is_led, (one, other)))

    def _gaps(self, one: Strip, other: Strip) -> tuple[list[Word], list[Word]]:
        """Return what stands between two strips in the claim, and in the passage."""
        claim, passage = self._aligned.claim, self._aligned.passage
        first, last = self._held[other[-1]], self._held[one[0]]
        return (
            _between(self._claim, claim[one[-1]], claim[other[0]]),
            _between(self._passage, passage[first], passage[last]),
        )

    def _is_free(self, phrase: Strip, crossed: Strip) -> bool:
        """Return whether a phrase tells where or when of what it crosses, in both.

        It stands first in one of them, or is a time; no other clause and no second
        verb lies between.
        """
        first = (phrase[0], self._held[phrase[0]])
        is_edge = first[0] == min(self._held) or first[1] == min(self._held.values())
        if not self._is_time(phrase) and not (is_edge and self._is_led(phrase)):
            return False
        return self._has_head(crossed) and self._is_one_clause(phrase, crossed)

    def _is_time(self, strip: Strip) -> bool:
        change = self._aligned.language.changes
        times = change.spans | change.parts_of_day
        words = [self._aligned.claim[i] for i in strip]
        last = words[-1].kind in _WHEN or words[-1].key in times
        return last and all(
            word.kind in _WHEN or word.key in times or may_be_adjective(word.key)
            for word in words
        )  # last week

    def _has_head(self, strip: Strip) -> bool:
        """Return whether a strip has more than what tells how: too late."""
        claim, language = self._aligned.claim, self._aligned.language
        return any(
            claim[i].kind
            or is_capital(claim[i])
            or may_be_noun(claim[i].key)
            or is_verb(claim, i, language)
            for i in strip
        )

    def _is_led(self, strip: Strip) -> bool:
        """Return whether the same small words lead into a strip in both texts."""
        mine = _lead(self._claim, self._aligned.claim[strip[0]])
        theirs = _lead(self._passage, self._aligned.passage[self._held[strip[0]]])
        return mine == theirs and bool({*mine} - self._of)

    def _leads_in(self, gap: Sequence[Word]) -> bool:
        """Return whether what stands between two strips are small words only."""
        language = self._aligned.language
        return all(
            word.key in language.tenses.prepositions | language.common.determiners
            for word in gap
        )

    def _is_one_clause(self, phrase: Strip, crossed: Strip) -> bool:
        """Return whether no clause opens and one verb stands between in both texts.

        The phrase and the words that lead into it are left out.
        """
        taken = {*range(min(*phrase, *crossed), max(*phrase, *crossed) + 1)} - {*phrase}
        between = sorted(taken & self._held.keys())
        theirs = [self._held[i] for i in phrase]
        others = [self._held[i] for i in crossed]
        return (
            sum(map(self._is_finite, between)) <= 1
            and not any(map(self._is_infinitive, between))
            and not _is_opened(self._claim, self._aligned.claim, phrase, crossed)
            and not _is_opened(self._passage, self._aligned.passage, theirs, others)
        )

    def _is_finite(self, i: int) -> bool:
        """Return whether a word of the claim is a finite verb in both texts."""
        mine, theirs = self._aligned.claim[i], self._aligned.passage[self._held[i]]
        return mine.start in _verbs(self._claim) and theirs.start in _verbs(
            self._passage
        )

    def _is_infinitive(self, i: int) -> bool:
        """Return whether a word of the claim is a verb behind "to"."""
        words, language = self._aligned.claim, self._aligned.language
        to = words[i - 1].key if i else ""
        return to in language.deeds.to_target and is_verb(words, i, language)


def _is_suffered(reading: Reading, words: Sequence[Word], at: int) -> bool:
    """Return whether a verb is passive: was founded, founded in May by two brothers."""
    language = reading.language
    behind = words[at + 1 : at + 1 + _TO_AGENT]
    if not is_past(words[at].key, language):
        return is_passive(words, at, language)
    by = next((w for w in behind if w.key in language.deeds.by_agent), None)
    amounts = read_amounts(reading)
    if by and any(a.unit and 0 <= a.start - by.end <= 1 for a in amounts):
        return not language.claims.be.isdisjoint(
            w.key for w in words[max(0, at - 2) : at]
        )
    led = bool(behind) and behind[0].key in language.tenses.prepositions
    return is_passive(words, at, language) or (bool(by) and led)


def _has_object(words: Sequence[Word], reading: Reading, verb: int) -> bool:
    """Return whether what a verb is done to follows it, and no time or phrase."""
    language = reading.language
    if verb + 1 == len(words):
        return False
    following = words[verb + 1]
    times = language.changes.spans | language.changes.parts_of_day
    if not _tells(following, language) and (
        following.key not in language.common.determiners
    ):
        return False
    noun = next((w for w in words[verb + 1 :] if _tells(w, language)), following)
    marked = any(_parts(w, language) for w in _between(reading, words[verb], noun))
    adverb = may_be_adverb(noun.key, language)
    return not (marked or adverb or noun.kind in _WHEN or noun.key in times)


def _strips(held: Held) -> list[Strip]:
    """Return the places of a claim's telling words, cut where the passage jumps."""
    ranks = {j: n for n, j in enumerate(sorted({*held.values()}))}
    strips: list[list[int]] = []
    for i in sorted(held):
        if strips and ranks[held[i]] - ranks[held[strips[-1][-1]]] in (0, 1):
            strips[-1].append(i)
        else:
            strips.append([i])
    return [tuple(strip) for strip in strips]


def _is_within(words: Sequence[Word], reading: Reading) -> bool:
    """Return whether words stand in one of the attributions of a text."""
    return any(
        all(told.start <= word.start and word.end <= told.end for word in words)
        for told in attributions(reading)
    )


def _ends(reading: Reading, word: Word) -> bool:
    """Return whether no noun follows a word of a text that it may belong to."""
    row = reading.row
    at = next((n for n, w in enumerate(row) if w.start >= word.end), len(row))
    if at == len(row):
        return True
    if row[at].start in _verbs(reading):
        return True
    return not (is_content(row[at], reading.language) and may_be_noun(row[at].key))


def _lead(reading: Reading, word: Word) -> tuple[str, ...]:
    """Return the small words that lead into the phrase of a word: because of (snow)."""
    row, language = reading.row, reading.language
    if word.key in _openers(language):
        return (word.key,)
    found: list[str] = []
    at = next(n for n, each in enumerate(row) if each.start >= word.start) - 1
    while at >= 0 and row[at].kind != "mark" and not _tells(row[at], language):
        if found and row[at].key in language.tenses.relatives:
            break
        if row[at].key not in language.common.determiners:
            found.append(row[at].key)
        at -= 1
    return tuple(found)


def _is_opened(
    reading: Reading,
    words: Sequence[Word],
    phrase: Sequence[int],
    crossed: Sequence[int],
) -> bool:
    """Return whether a clause opens between a phrase and what it crosses in a text."""
    row, language = reading.row, reading.language
    low, high = min(*phrase, *crossed), max(*phrase, *crossed)
    start, end = words[low].start, words[high].end
    left, right = words[phrase[0]].start, words[phrase[-1]].end
    lead = {*_lead(reading, words[phrase[0]])}
    return any(
        word.key in _openers(language) - (lead if word.start < left else set())
        for word in row
        if start <= word.start < end and not left <= word.start < right
    )


@kept
def _verbs(reading: Reading) -> frozenset[int]:
    """Return where the finite verbs of a text begin."""
    return frozenset(reading.row[verb.at].start for verb in finite_verbs(reading))

"""What a claim says otherwise than the passages that it rests on."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from summarize.claims.comparing.negation import deny_alike
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import NUMBER_KINDS, Word
from summarize.claims.sources import Sources
from summarize.claims.verdict.additions import added_parts
from summarize.claims.verdict.aligned import (
    Aligned,
    Sides,
    is_content,
    is_said,
    is_same,
)
from summarize.claims.verdict.bounds import (
    other_direction,
    other_extent,
    other_limit,
)
from summarize.claims.verdict.causes import unfounded_cause
from summarize.claims.verdict.converse import converse_deeds
from summarize.claims.verdict.cover import (
    cover,
    n_shared,
    needed_roots,
    places_near,
    telling_roots,
)
from summarize.claims.verdict.crossed import crossed_doers
from summarize.claims.verdict.deeds import deeds_of
from summarize.claims.verdict.doers import deed_of_another
from summarize.claims.verdict.held import only_announced
from summarize.claims.verdict.lost_frames import LostFrames
from summarize.claims.verdict.open_words import OpenWords
from summarize.claims.verdict.order import has_moved_side, other_doer, swapped_sides
from summarize.claims.verdict.other_subject import other_subject
from summarize.claims.verdict.persons import agent_as_target, may_name, other_person
from summarize.claims.verdict.polarity import negated_otherwise
from summarize.claims.verdict.scope import (
    added_only,
    changed_amount,
    lost_exception,
    lost_restriction,
    other_nobody,
    says_none_of,
    whole_of_them,
)
from summarize.claims.verdict.speakers import other_speaker
from summarize.claims.verdict.swaps import (
    OpposedDeeds,
    crossed_words,
    opposed_deeds,
    swapped_words,
    turned_word,
)
from summarize.claims.verdict.tied import told_of_another
from summarize.claims.verdict.whose import (
    crossed_value,
    has_value,
    other_bound,
    other_count,
    other_ordinal,
    other_times,
    tells_deed,
    whole_for_part,
)
from summarize.flags import Flag, FlagKind

_CANDIDATES = 5
_LEAST_COVERAGE = 0.3  # of that of the closest passage
_LEAST_HOME = 0.15  # of a claim's words, for a passage to be compared at all
# A claim is near a passage that has most of its words, a long run of them, or nearly
# all of whose words it has. Of a long sentence a run is one clause among several.
_NEAR = 0.6
_LONG_RUN = 4
_MERGED = 16  # words of content
_TAKEN = 0.75
_LEAST_TAKEN = 3
_MOST = 0.66  # of the words of a part, for a sentence to say it
_AS_WELL = 0.6  # of the words in common, for another passage to be as close
_LEAST_OWNED = 0.4  # of a claim's words, for its values and persons to be compared


@dataclass(frozen=True, slots=True)
class Findings:
    """What a claim says otherwise, and what of it no passage says.

    `open` tells where the words of content stand that none of the passages says, and
    the numbers that none has in any form: start and end in the claim, neighbours in one
    run. A claim with open words is backed in part. `turned` are its verbs that tell a
    deed of a passage from the other side (bought from, sold to): no opposites. `moved`
    tells of words that stand on the other side of a verb than in the closest passage:
    who did it and to whom may be another. `together` tells that none has, and that the
    open words stand near the passages, too: all of them say it, if none says it all.
    """

    faults: tuple[Flag, ...]
    open: tuple[tuple[int, int], ...]
    turned: frozenset[str] = frozenset()
    moved: bool = False
    together: bool = False


def compare_with_sources(
    claim: Reading, sources: Sources, cited: Sequence[int] = ()
) -> Findings:
    """Compare a claim word by word with the passages that say most of it.

    `cited` are places of passages that it is cited to, best first. The passages next to
    the best one are read with it: what "she" is, stands there. Faults are in the order
    of `FlagKind`, each once:

    * NEGATION: a word is negated in one of both only
    * OPPOSITE: a small word is turned round (up / down, for / against), or an amount
      moves the other way
    * WORD: another word in the place of the passage's (nurse / doctor), or a time that
      is the other end (at least / at the latest); a value or name of something else
    * FRAME: told as a fact, and in the passage alleged, denied, possible, planned …
    * SCOPE: it speaks of more (all / most, only, without the exception)
    * ROLES: who did it and to whom, or two other words, are swapped
    * ADDED: a part that no passage says, in a claim that otherwise repeats one; a cause
      that the sources tell, and for nothing; a cause or effect of what is told alone
    * ATTRIBUTION: somebody else is said to have said it, or did it, by
      name or by a noun
    """
    return _Comparing(claim, sources, cited).result


class _Comparing:
    """One claim before the passages of its topic."""

    def __init__(self, claim: Reading, sources: Sources, cited: Sequence[int]) -> None:
        self._claim = claim
        self._sources = sources
        self._candidates = _candidates(claim, sources, cited)
        self._covered = cover(claim, self._candidates, sources.readings)
        self._frames = LostFrames(claim, sources, self._candidates)
        self._converse = {
            place: converse_deeds(aligned)
            for place, aligned in self._covered.aligned.items()
        }

    @cached_property
    def _near(self) -> Sequence[Reading]:
        """The passages that share a little with the claim."""
        return [self._sources.readings[place] for place in self._places_near]

    @cached_property
    def _places_near(self) -> Sequence[int]:
        return places_near(self._claim, self._sources.readings)

    @property
    def result(self) -> Findings:
        found = [flag for place in self._covered.passages for flag in self._from(place)]
        readings = [self._sources.readings[place] for place in self._covered.passages]
        if not any(deny_alike(self._claim, reading) for reading in readings):
            parts = filter(self._is_open_part, added_parts(self._covered))
            found += [Flag(FlagKind.ADDED, part) for part in parts]
        if cause := unfounded_cause(self._claim, self._sources):
            found.append(Flag(FlagKind.ADDED, cause))
        if announced := only_announced(self._claim, self._sources):
            found.append(Flag(FlagKind.FRAME, other=announced))
        passages = self._covered.passages
        for each in told_of_another(self._claim, self._sources, passages):
            found.append(Flag(FlagKind.WORD, *each))
        if told := other_speaker(self._claim, self._sources, self._is_known_name):
            found.append(Flag(FlagKind.ATTRIBUTION, *told))
        elif doers := deed_of_another(self._claim, self._sources, self._is_known_name):
            found.append(Flag(FlagKind.ATTRIBUTION, *doers))
        elif others := other_subject(self._claim, self._sources):
            found.append(Flag(FlagKind.ATTRIBUTION, *others))
        order = list(FlagKind)
        found.sort(key=lambda flag: order.index(flag.kind))
        turned = frozenset(self._turned())
        found = [flag for flag in dict.fromkeys(found) if flag.value not in turned]
        moved = self._moved()
        open_words = OpenWords(self._covered, self._sources, turned)
        together = not moved and open_words.stand_near
        return Findings(tuple(found), open_words.runs, turned, moved, together)

    def _is_open_part(self, part: str) -> bool:
        """Return whether no sentence has an added part, nor numbers it follows from."""
        claim, derived = self._claim, self._sources.derived
        return not self._stands_elsewhere(part) and not any(
            fact.text in part and derived.follows(claim, fact, self._covered.passages)
            for fact in claim.facts.of(*NUMBER_KINDS)
        )

    def _stands_elsewhere(self, part: str) -> bool:
        """Return whether a sentence of the articles has most words of an added part."""
        roots = needed_roots(self._sources.read(part))
        least = _MOST * len(roots)
        readings = self._sources.readings
        return any(len(roots & telling_roots(each)) >= least for each in readings)

    def _moved(self) -> bool:
        closest = self._covered.passages[:1]
        return any(
            has_moved_side(self._covered.aligned[place], self._claim)
            for place in closest
            if not self._is_converse(place)
        )

    def _turned(self) -> Iterator[str]:
        """Yield the verbs that tell a deed of a passage from the other side."""
        words = self._claim.facts.words
        for row in self._converse.values():
            yield from (words[each.claim].text for each in row if each.agree)

    def _from(self, place: int) -> Iterator[Flag]:
        """Yield the faults that one passage shows, if it tells enough of the claim."""
        covered, claim = self._covered, self._claim
        passage = self._sources.readings[place]
        said, aligned = covered.said_by(place), covered.aligned[place]
        n_content = sum(map(self._is_content, range(len(claim.facts.words)))) or 1
        n_home = sum(map(self._is_content, said))
        is_far = n_home < max(min(2, n_content), _LEAST_HOME * n_content)
        if self._is_denied_of_them(place, is_far=is_far):
            yield Flag(FlagKind.NEGATION)
        if is_far:
            return
        n_said = sum(map(self._is_content, aligned.said))
        has_run = aligned.longest_run >= _LONG_RUN
        near = (
            n_said >= _NEAR * n_content
            or (has_run and n_content < _MERGED)
            or _is_taken_over(aligned)
        )
        owned = n_said >= _LEAST_OWNED * n_content
        enough = (owned or has_run, n_content < _MERGED)
        if lost := self._frames.lost(place, said, enough, near=near):
            yield Flag(FlagKind.FRAME, other=lost.text)
        if owned:
            yield from self._other_owners(place)
            yield from self._other_person(place)
        if near:
            negated = negated_otherwise(aligned, claim, passage, self._near)
            if negated and not self._sources.derived.tells_rest(claim, [place]):
                yield Flag(FlagKind.NEGATION)
            yield from self._opposites(place)
            yield from self._other_words(place)
            yield from self._wider_reach(place)
            yield from self._other_roles(place)

    def _is_denied_of_them(self, place: int, *, is_far: bool) -> bool:
        """Return whether a passage denies the claim of those named right before it.

        "Neither has been charged": the claim has the rest. One that opens with a
        pronoun ("They have not been …") is read so where it is far from the claim.
        """
        aligned, language = self._covered.aligned[place], self._claim.language
        passage, words = self._sources.readings[place], aligned.passage
        opens = language.scope.none
        if is_far:
            opens = opens | language.common.pronouns
        named = place - 1 in self._covered.passages and words[0].key in opens
        rest = {n for n, w in enumerate(words) if n and is_content(w, language)}
        return (
            named
            and rest <= {*aligned.said.values()}
            and bool(negated_otherwise(aligned, self._claim, passage))
        )

    def _opposites(self, place: int) -> Iterator[Flag]:
        """Yield the small words and the deeds that are turned round."""
        aligned, passage = self._covered.aligned[place], self._sources.readings[place]
        otherwise = deny_alike(self._claim, passage) or self._is_converse(place)
        if not otherwise and (turned := turned_word(aligned)):
            yield Flag(FlagKind.OPPOSITE, *(word.text for word in turned))
        opposed = opposed_deeds(aligned)
        if opposed and not self._is_deed_beside(place, opposed):
            yield Flag(FlagKind.OPPOSITE, opposed.text, opposed.other)

    def _other_words(self, place: int) -> Iterator[Flag]:
        """Yield the words that stand in the place of others."""
        aligned = self._covered.aligned[place]
        nobody = other_nobody(aligned)
        if nobody and not any(says_none_of(r, nobody[0]) for r in self._others(place)):
            yield Flag(FlagKind.WORD, *(word.text for word in nobody))
        is_known = partial(self._is_said_beside, place)
        for word, other in swapped_words(aligned, is_known, self._is_known_name):
            if not self._sources.name_one(word, other):
                yield Flag(FlagKind.WORD, word.text, other.text)

    def _is_converse(self, place: int) -> bool:
        """Return whether a passage tells a deed of the claim from the other side."""
        return any(each.agree for each in self._converse[place])

    def _others(self, place: int) -> Iterator[Reading]:
        """Yield the other passages that the claim is compared with."""
        readings = self._sources.readings
        return (readings[near] for near in self._candidates if near != place)

    def _other_owners(self, place: int) -> Iterator[Flag]:
        """Yield the values of a claim that its passage gives to something else."""
        claim, passage = self._claim, self._sources.readings[place]
        aligned = self._covered.aligned[place]
        if ordinal := other_ordinal(aligned):
            yield Flag(FlagKind.WORD, *ordinal)
        whole = whole_for_part(aligned, passage)
        found = whole or other_bound(aligned, claim, passage)
        found = found or other_limit(claim, passage) or other_extent(claim, passage)
        found = found or self._other_count(place) or other_times(aligned)
        found = found or crossed_value(claim, passage)
        if found and not (
            deny_alike(claim, passage) or self._is_counted_elsewhere(place, found[0])
        ):
            yield Flag(FlagKind.SCOPE if whole else FlagKind.WORD, *found)
        if ways := other_direction(claim, passage):
            yield Flag(FlagKind.OPPOSITE, *ways)

    def _other_count(self, place: int) -> Sides | None:
        """Return a number in the place of another, unless it follows from others."""
        aligned, claim = self._covered.aligned[place], self._claim
        found = other_count(aligned, claim, self._sources.readings[place])
        if found is None:
            return None
        follows = self._sources.derived.text_follows(claim, found[0], [place])
        known = any(has_value(each, found[0], claim) for each in self._sources.readings)
        return None if follows or not (known or self._is_close(aligned)) else found

    def _is_close(self, aligned: Aligned) -> bool:
        """Return whether a passage has most of a claim beside numbers and their units.

        A number that nobody has may be of another matter than that of a passage.
        """
        told = [
            at
            for at, word in enumerate(aligned.claim)
            if not (word.kind or (at and aligned.claim[at - 1].kind))
            if is_content(word, aligned.language)
        ]
        return sum(at in aligned.said for at in told) >= _NEAR * len(told)

    def _is_counted_elsewhere(self, place: int, value: str) -> bool:
        """Return whether another passage has a value with a deed of the claim."""
        aligned = self._covered.aligned[place]
        return any(
            has_value(passage, value, self._claim)
            and tells_deed(aligned, passage)
            and not crossed_value(self._claim, passage)
            for passage in self._others(place)
        )

    def _other_person(self, place: int) -> Iterator[Flag]:
        aligned = self._covered.aligned[place]
        found = other_person(aligned, place, self._sources, self._is_known_name)
        if found and not any(
            may_name(passage.facts.words, found[0]) and tells_deed(aligned, passage)
            for passage in self._others(place)
        ):
            yield Flag(FlagKind.ROLES, *found)
        elif agent := agent_as_target(aligned):
            yield Flag(FlagKind.ROLES, agent[0].text, agent[1])

    def _wider_reach(self, place: int) -> Iterator[Flag]:
        claim, passage = self._claim, self._sources.readings[place]
        said, aligned = self._covered.said_by(place), self._covered.aligned[place]
        alike = deny_alike(claim, passage)
        if not alike and (amounts := changed_amount(aligned, claim, passage)):
            yield Flag(FlagKind.SCOPE, *amounts)
        elif only := added_only(aligned, claim, passage):
            yield Flag(FlagKind.SCOPE, only, "")
        elif exception := lost_exception(claim, passage, said):
            yield Flag(FlagKind.SCOPE, "", exception)
        elif wider := whole_of_them(claim, passage) or lost_restriction(
            aligned, claim, passage
        ):
            yield Flag(FlagKind.SCOPE, *wider)

    def _is_deed_beside(self, place: int, opposed: OpposedDeeds) -> bool:
        """Return whether another passage that is as close tells a deed of the claim."""
        own = opposed.places
        least = _AS_WELL * self._n_beside(self._sources.readings[place], own)
        return any(
            opposed.name in {deed.name for deed in deeds_of(passage)}
            and self._n_beside(passage, own) >= least
            for passage in self._others(place)
        )

    def _n_beside(self, passage: Reading, left_out: Collection[int]) -> int:
        """Return how many roots a passage has of a claim without some of its words."""
        language = self._claim.language
        held = passage.content_roots
        words = self._claim.facts.words
        return sum(
            language.root(word.key) in held
            for i, word in enumerate(words)
            if i not in left_out and is_content(word, language)
        )

    def _other_roles(self, place: int) -> Iterator[Flag]:
        aligned = self._covered.aligned[place]
        if self._is_converse(place):
            return
        if sides := swapped_sides(aligned) or crossed_words(aligned):
            first, second = (side.text for side in sides)
            yield Flag(FlagKind.ROLES, f"{first} … {second}", f"{second} … {first}")
        elif (
            doers := crossed_doers(aligned) or other_doer(aligned, self._is_known_name)
        ) and not self._sources.name_one(*doers):
            yield Flag(FlagKind.ROLES, *(doer.text for doer in doers))

    def _is_said_beside(self, place: int, word: Word) -> bool:
        """Return whether another passage says a word.

        One that is about as close, or that has it next to the same word.
        """
        readings, language = self._sources.readings, self._claim.language
        if any(self._has_pair(passage, word) for passage in self._others(place)):
            return True
        least = _AS_WELL * n_shared(self._claim, readings[place])
        return any(
            is_said(word, other, language)
            for near in self._candidates
            if near != place and n_shared(self._claim, readings[near]) >= least
            for other in readings[near].facts.words
        )

    def _has_pair(self, passage: Reading, word: Word) -> bool:
        """Return whether a passage has a word next to one that it is next to here."""
        language = self._claim.language
        words, others = self._claim.facts.words, passage.facts.words
        i = words.index(word)
        return any(
            is_same(word, other, language)
            and any(
                0 <= i + step < len(words)
                and 0 <= j + step < len(others)
                and is_content(words[i + step], language)
                and is_same(words[i + step], others[j + step], language)
                for step in (-1, 1)
            )
            for j, other in enumerate(others)
        )

    def _is_content(self, i: int) -> bool:
        word = self._claim.facts.words[i]
        return bool(word.kind) or is_content(word, self._claim.language)

    def _is_known_name(self, word: Word) -> bool:
        language = self._claim.language
        is_country = word.key in language.names.demonyms.values()
        return is_country or language.root(word.key) in self._sources.capitalised


def _is_taken_over(aligned: Aligned) -> bool:
    """Return whether a claim has nearly all that a passage says, and more."""
    taken = set(aligned.said.values())
    words, language = aligned.passage, aligned.language
    content = [
        j for j, word in enumerate(words) if word.kind or is_content(word, language)
    ]
    shared = sum(j in taken for j in content)
    return shared >= max(_LEAST_TAKEN, _TAKEN * len(content))


def _candidates(claim: Reading, sources: Sources, cited: Sequence[int]) -> list[int]:
    """Return the passages to compare with: the cited, the closest, and beside these."""
    coverage = sources.passages.coverage(claim)
    order = sorted(range(len(coverage)), key=lambda n: (-coverage[n], n))
    least = _LEAST_COVERAGE * (coverage[order[0]] if order else 0)
    closest = [n for n in order[:_CANDIDATES] if coverage[n] >= least]
    first = list(dict.fromkeys([*closest[:1], *cited, *closest]))
    articles = sources.articles
    beside = [
        n + step
        for n in first[:2]
        for step in (-1, 1)
        if 0 <= n + step < len(articles) and articles[n + step] == articles[n]
    ]
    return list(dict.fromkeys([*first, *beside]))

"""Whose number or day it is: values that a passage gives to something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.claims.comparing.agreement import opposes
from summarize.claims.comparing.negation import is_softened
from summarize.claims.comparing.stated_values import states_otherwise, unstated_values
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact, Word
from summarize.claims.verdict.aligned import (
    Aligned,
    Sides,
    align,
    is_content,
    is_name,
    is_said,
)
from summarize.claims.words.relations import may_be_adjective, may_be_verb
from summarize.language import Language

_KINDS = (*NUMBER_KINDS, "date", "weekday", "time")
_REACH = 4  # words between "of" and the number of all
_BETWEEN = 2  # words that a claim may have between a number and its verb
_MARKS = ",;:()–—"
_LEAST_SHARED = 2


def whole_for_part(aligned: Aligned, passage: Reading) -> Sides | None:
    """Return the number of all there are, where the passage tells of a part of them.

    "Eleven managers" has what is told of "eight of eleven managers", or of 18 "of the
    30 horses". A claim that only says how many there are (has eleven) takes nothing.
    """
    language = aligned.language
    numbers = {word.key for word in aligned.claim if word.kind == "number"}
    having = language.claims.have
    for i, j in sorted(aligned.said.items()):
        if aligned.claim[i].kind != "number" or _is_whole(aligned.claim, i, language):
            continue
        part = _part(aligned.passage, j, passage)
        if part is None or part.key in numbers:
            continue
        if i and aligned.claim[i - 1].key in having:
            continue
        if any(_is_deed(aligned.claim[n], language) for n in aligned.said):
            whole = aligned.passage[j]
            start, end = min(part.start, whole.start), max(part.end, whole.end)
            return aligned.claim[i].text, passage.text[start:end]
    return None


def other_count(aligned: Aligned, claim: Reading, passage: Reading) -> Sides | None:
    """Return a number of a claim, and the other one that stands in its place.

    The number is beside the same word in both; the passage does not state that of the
    claim in any form.
    """
    mine, theirs = (
        {fact.start: fact for fact in sentence.facts.of(*NUMBER_KINDS)}
        for sentence in (claim, passage)
    )
    language = aligned.language
    taken, own = {*aligned.said.values()}, {fact.value for fact in mine.values()}
    said = {aligned.claim[i] for i in aligned.said}
    deeds = {zone.fact: zone.deed for zone in _zones(claim)}
    for i, word in enumerate(aligned.claim):
        fact = mine.get(word.start)
        if fact is None or i in aligned.said or _is_stated(fact, claim, passage):
            continue
        if deeds[fact] not in said or _is_whole(aligned.claim, i, language):
            continue
        for j in _places_beside(aligned, i):
            other = theirs.get(aligned.passage[j].start)
            if other is None or j in taken or _is_whole(aligned.passage, j, language):
                continue
            alike = (fact.kind, fact.unit) == (other.kind, other.unit)
            if alike and other.value not in own:
                return fact.text, other.text
    return None


def _is_pronoun(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "one" counts nothing: the smaller one."""
    is_one = words[at].text.lower() in language.numbers.one
    return is_one and at > 0 and may_be_adjective(words[at - 1].key)


def other_times(aligned: Aligned) -> Sides | None:
    """Return how often a claim says that something was done, and how often it was.

    "Warned twice" where the passage has "warned three times", or the other way round.
    """
    theirs = dict(_times_told(aligned.passage, aligned.language))
    counts = {count for count, _ in theirs.values()}
    for i, (count, said) in _times_told(aligned.claim, aligned.language):
        deed = aligned.same.get(i - 1)
        other = theirs.get(deed + 1) if deed is not None else None
        if other is not None and count not in counts:
            return said, other[1]
    return None


def _times_told(
    words: Sequence[Word], language: Language
) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where a sentence says how often, the count, and how it is written.

    "Twice as many" counts nothing.
    """
    amounts = language.amounts
    for at, word in enumerate(words):
        last = at
        count = amounts.often.get(word.key)
        number = word.key.removeprefix("#")
        behind = words[at + 1 : at + 2]
        if number.isdecimal() and behind and behind[0].key in amounts.occasions:
            last, count = at + 1, int(number)
        following = words[last + 1 : last + 2]
        compares = bool(following and following[0].key in amounts.compared)
        if count is not None and not compares:
            yield at, (count, " ".join(each.text for each in words[at : last + 1]))


def other_bound(aligned: Aligned, claim: Reading, passage: Reading) -> Sides | None:
    """Return a value of a claim and that of the passage, bound the other way round.

    "More than 2,000" in the place of "fewer than 2,000".
    """
    for amount in read_amounts(claim):
        for given in read_amounts(passage):
            if _denies_beside(claim, amount) != _denies_beside(passage, given):
                continue  # not for shops of fewer than ten, only for those of more
            if opposes(given, amount) and _are_paired(aligned, amount, given):
                return (
                    claim.text[amount.start : amount.end],
                    passage.text[given.start : given.end],
                )
    return None


def _denies_beside(sentence: Reading, amount: Amount) -> bool:
    """Return whether the clause of an amount denies, or exempts."""
    language = sentence.language
    denying = language.denials.denials | language.claims.kept_from | _nots(language)
    clause = [
        word
        for word in sentence.row
        if word.kind != "mark"
        and not amount.start <= word.start < amount.end
        and not _is_apart(sentence, word, amount)
    ]
    return any(
        word.key in denying and not is_softened(clause, at, language)
        for at, word in enumerate(clause)
    )


def _nots(language: Language) -> frozenset[str]:
    return language.claims.negations - language.claims.weak_negations


def _is_apart(sentence: Reading, word: Word, amount: Amount) -> bool:
    """Return whether a mark stands between a word and an amount."""
    start, end = sorted((word.start, amount.start))
    return any(
        each.kind == "mark" and start < each.start < end for each in sentence.row
    )


def _are_paired(aligned: Aligned, amount: Amount, given: Amount) -> bool:
    return any(
        amount.start <= aligned.claim[i].start < amount.end
        and given.start <= aligned.passage[j].start < given.end
        for i, j in aligned.said.items()
    )


def other_ordinal(aligned: Aligned) -> Sides | None:
    """Return an ordinal of a claim, and the other one before the same word."""
    theirs = {word.key for word in aligned.passage}
    for i, j in aligned.pairs:
        if i is None or j is None:
            continue
        word, other = aligned.claim[i], aligned.passage[j]
        both = word.kind == other.kind == "ordinal" and word.key not in theirs
        if both and aligned.same.get(i + 1, -2) == j + 1:
            return word.text, other.text
    return None


def _is_stated(fact: Fact, claim: Reading, passage: Reading) -> bool:
    missing = unstated_values([fact], claim, passage)
    return not missing or states_otherwise(fact, claim, passage)


def crossed_value(claim: Reading, passage: Reading) -> Sides | None:
    """Return a value of a claim, and the one that the passage gives to what it tells.

    The passage has several values of a kind, each in a part of its own: "police counted
    1,200, the organisers 3,000". The claim puts the value of one part to the words of
    another.
    """
    mine = _zones(claim)
    for zone in _zones(passage):
        others = [each for each in _zones(passage) if _may_be_crossed(zone, each)]
        if not others:
            continue
        for own in mine:
            if own.fact.value != zone.fact.value or own.fact.kind != zone.fact.kind:
                continue
            alone = not any(_may_be_crossed(own, each) for each in mine)
            told = claim.facts.words if alone else own.words
            beside = {e.fact.value for e in mine if not _may_be_crossed(own, e)}
            other = _from_another(told, own, zone, others)
            if other and other.fact.value not in beside:
                return own.fact.text, other.fact.text
    return None


def has_value(sentence: Reading, text: str, claim: Reading) -> bool:
    """Return whether a sentence has a value of a claim, given as written there."""
    keys = {fact.value for fact in claim.facts.of(*_KINDS) if fact.text == text}
    return any(fact.value in keys for fact in sentence.facts.of(*_KINDS))


def may_be_stated(word: Word, claim: Reading, passages: Sequence[Reading]) -> bool:
    """Return whether a passage may have a value of a claim: not one it lacks."""
    numbers = claim.facts.of(*NUMBER_KINDS)
    fact = next((each for each in numbers if each.start == word.start), None)
    return fact is None or any(_is_stated(fact, claim, each) for each in passages)


def tells_deed(aligned: Aligned, sentence: Reading) -> bool:
    """Return whether a sentence has a deed that claim and passage share."""
    language = aligned.language
    deeds = [aligned.claim[i] for i in aligned.said]
    return any(
        is_said(deed, word, language)
        for deed in deeds
        if _is_deed(deed, language)
        for word in sentence.facts.words
    )


# --- the parts of a sentence that have a value each ----------------------------------


@dataclass(frozen=True)
class _Zone:
    """A part of a sentence between marks and joining words, with a value in it."""

    sentence: Reading
    fact: Fact
    words: Sequence[Word]

    @property
    def content(self) -> list[Word]:
        """The words of content of the part."""
        language = self.sentence.language
        return [word for word in self.words if is_content(word, language)]

    @cached_property
    def reading(self) -> Reading:
        """The part as a sentence."""
        start, end = self.words[0].start, self.words[-1].end
        return Reading(self.sentence.text[start:end], self.sentence.language)

    def says(self, word: Word) -> bool:
        """Return whether the part has a word, or one that means the same."""
        language = self.sentence.language
        return any(is_said(word, other, language) for other in self.content)

    @property
    def counts_nothing(self) -> bool:
        """Whether no word of content follows the value: Brandt 38."""
        behind = [word for word in self.words if word.start > self.fact.start][:1]
        return not any(is_content(word, self.sentence.language) for word in behind)

    @property
    def deed(self) -> Word | None:
        """The verb that governs the value: the last before it, or the first behind."""
        language, at = self.sentence.language, self.fact.start
        verbs = [word for word in self.words if _is_deed(word, language)]
        before = [word for word in verbs if word.start < at]
        return before[-1] if before else next(iter(verbs), None)


@kept
def _zones(sentence: Reading) -> Sequence[_Zone]:
    """Return the parts of a sentence with a value, once for each value."""
    facts = {fact.start: fact for fact in sentence.facts.of(*_KINDS)}
    if not facts:
        return ()
    found: list[_Zone] = []
    before: Sequence[Word] = ()
    for part in _parts(sentence):
        values = [
            facts[word.start]
            for at, word in enumerate(part)
            if word.start in facts and not _is_pronoun(part, at, sentence.language)
        ]
        words = part
        if values and not any(_tells(word, sentence.language) for word in part):
            words = [*before, *part]  # Ada Lund, 34,
        found += [_Zone(sentence, fact, words) for fact in values]
        before = part
    return found


def _parts(sentence: Reading) -> Iterator[Sequence[Word]]:
    words, text = sentence.facts.words, sentence.text
    part: list[Word] = []
    for at, word in enumerate(words):
        joined = at and any(m in text[words[at - 1].end : word.start] for m in _MARKS)
        if part and (joined or word.key in sentence.language.common.breaks):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def _tells(word: Word, language: Language) -> bool:
    return word.kind == "ordinal" or is_content(word, language)


def _may_be_crossed(one: _Zone, other: _Zone) -> bool:
    """Return whether two parts have different values that could be mixed up."""
    within = {*one.words} <= {*other.words} or {*other.words} <= {*one.words}
    if within or one.fact.value == other.fact.value:
        return False
    units = {one.fact.unit, other.fact.unit}
    if {one.fact.kind, other.fact.kind} <= NUMBER_KINDS:
        return len(units) == 1 or any(
            not each.fact.unit and each.counts_nothing for each in (one, other)
        )
    return one.fact.kind == other.fact.kind


def _from_another(
    told: Sequence[Word], own: _Zone, zone: _Zone, others: Sequence[_Zone]
) -> _Zone | None:
    """Return the part whose words a claim gives the value of `zone`, if it does.

    `told` are the words of the claim. It has none of those of the value's own part; or
    another verb; or another name or noun in the place of one.
    """
    language = zone.sentence.language
    content = [word for word in told if is_content(word, language)]
    elsewhere = {
        word: other
        for other in others
        for word in content
        if other.says(word) and not zone.says(word)
    }
    telling = [w for w in zone.content if not any(o.says(w) for o in others)]
    if not telling:
        return None
    if not any(zone.says(word) for word in content):
        return next(iter(elsewhere.values()), None)
    if (deed := own.deed) in elsewhere and zone.deed in telling:
        said = any(is_said(word, zone.deed, language) for word in content)
        if not said and deed is not None:
            return elsewhere[deed]
    return _in_place(own, zone, elsewhere, others)


def _in_place(
    own: _Zone, zone: _Zone, elsewhere: dict[Word, _Zone], others: Sequence[_Zone]
) -> _Zone | None:
    """Return the part whose name, noun or ordinal stands where its own should."""
    aligned = align(own.reading, zone.reading)
    by_key = {word.key: other for word, other in elsewhere.items()}
    for i, j in aligned.pairs:
        if i is None or j is None or i in aligned.same:
            continue
        word, place = aligned.claim[i], aligned.passage[j]
        if word.kind == place.kind == "ordinal":
            for other in others:
                if any(word.key == held.key for held in other.words):
                    return other
        if word.key not in by_key or not is_content(place, aligned.language):
            continue
        left = aligned.same.get(i - 1, -2) == j - 1 or i == j == 0
        right = aligned.same.get(i + 1, -2) == j + 1
        if (left and right) or ((left or right) and is_name(word) and is_name(place)):
            return by_key[word.key]
    return None


# --- parts and wholes ----------------------------------------------------------------


def _part(words: Sequence[Word], at: int, passage: Reading) -> Word | None:
    """Return the number of which another one is the whole: eight of eleven."""
    language = passage.language
    of = _of(words, at, language)
    if of is None:
        return None
    before = of - 1 - (words[of - 1].key in language.amounts.out if of else 0)
    if before >= 0:
        return words[before] if words[before].kind == "number" else None
    end = passage.text.find(",", words[at].end)  # of the 30 horses, 18
    behind = (w for w in words[at + 1 :] if w.kind == "number" and w.start > end > 0)
    return next(behind, None)


def _of(words: Sequence[Word], at: int, language: Language) -> int | None:
    """Return where the "of" is that stands before a number of all, None without."""
    for back in reversed(range(max(0, at - _REACH), at)):
        word = words[back]
        if word.key in language.grammar.genitive:
            return back
        if word.kind or not (word.owner or word.key in language.amounts.before_whole):
            return None
    return None


def _is_whole(words: Sequence[Word], at: int, language: Language) -> bool:
    return _of(words, at, language) is not None


def _places_beside(aligned: Aligned, i: int) -> Iterator[int]:
    """Yield the places in the passage beside what stands beside a word of the claim."""
    if (left := aligned.same.get(i - 1)) is not None:
        yield from range(left + 1, min(left + 2, len(aligned.passage)))
    for step in range(1, _BETWEEN + 2):
        right = aligned.same.get(i + step)
        if right is not None:
            yield from range(max(0, right - 1), right)
            return
        if i + step < len(aligned.claim) and aligned.claim[i + step].kind:
            return


def _is_deed(word: Word, language: Language) -> bool:
    """Return whether a word may be a verb that tells something."""
    plain = is_content(word, language) and not is_name(word)
    return plain and may_be_verb(word.key)

"""Flags for what sources, or sentences of one summary, state in two ways."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from summarize.claims.comparing.conflict_sides import is_alike, states_value
from summarize.claims.comparing.fact_differences import differing_value
from summarize.claims.comparing.one_matter import is_conflict, tally_with
from summarize.claims.comparing.tally_conflicts import tally_conflicts
from summarize.claims.comparing.updates import Side, is_later, is_update
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tallies import tallies
from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Conflict, Sentence, SummarySentence
from summarize.stages.check.flag_marks import flag_marks

_MOST_SENTENCES = 100  # of a summary that are held against each other


def conflict_flags(
    sentence: SummarySentence, sources: Sources, conflicts: Sequence[Conflict]
) -> list[Flag]:
    """Return a flag for each conflict of which a sentence states one side.

    It states a side where it counts the same, or has the words of the value and cites
    the side or shares half of its words. `sources differ` where sources disagree,
    `sources differ, updated later` with the newest value where the sentence states the
    older one of an update. The newest value of an update has no flag, nor a sentence
    that states both sides.
    """
    claim = sources.read(sentence.text)
    cited = {each.span for each in sentence.citations if each.is_support}
    flags = []
    for conflict in conflicts:
        place = _stated_side(claim, conflict, sources, cited)
        if place is None:
            continue
        value, other = conflict.values[place], conflict.values[1 - place]
        if conflict.relation == "disagreement":
            flags.append(Flag(FlagKind.CONFLICT, value, other))
        elif place == 0:
            flags.append(Flag(FlagKind.UPDATE, value, _newest(conflict, conflicts)))
    return list({_key(flag, sources): flag for flag in flags[::-1]}.values())[::-1]


def mark_contradictions(
    sentences: Sequence[SummarySentence],
    sources: Sources,
    conflicts: Sequence[Conflict],
) -> list[SummarySentence]:
    """Return the sentences, with flags for those that contradict one another.

    Two of them that count one thing differently, or are alike but for a value, have
    `sources differ` each, or `sources differ, updated later` on the first where the
    second says that the number rose; `sentences differ` where a source does not back
    both. A value that has such a flag already gets no other. Of a summary of more than
    100 sentences none is compared.
    """
    found: dict[int, list[Flag]] = defaultdict(list)
    readings = [sources.read(sentence.text) for sentence in sentences]
    for left, right, values in _contradictions(readings):
        if not (_is_backed(sentences[left]) and _is_backed(sentences[right])):
            found[left].append(Flag(FlagKind.SELF, values.left, values.right))
            found[right].append(Flag(FlagKind.SELF, values.right, values.left))
            continue
        sides: tuple[Side, Side] = (
            (readings[left], values.left, None),
            (readings[right], values.right, None),
        )
        if is_later(sides[1], sides[0]) and is_update(*sides):
            found[left].append(Flag(FlagKind.UPDATE, values.left, values.right))
            continue
        found[left].append(Flag(FlagKind.CONFLICT, values.left, values.right))
        found[right].append(Flag(FlagKind.CONFLICT, values.right, values.left))
    return [
        _flagged(sentence, found[n], sources, conflicts) if n in found else sentence
        for n, sentence in enumerate(sentences)
    ]


def _is_backed(sentence: SummarySentence) -> bool:
    """Return whether a passage supports a sentence, and nothing is found at fault."""
    is_faulty = any(flag.kind.is_fault for flag in sentence.flags)
    return not is_faulty and any(cited.is_support for cited in sentence.citations)


def _stated_side(
    claim: Reading,
    conflict: Conflict,
    sources: Sources,
    cited: set[tuple[str, int, int]],
) -> int | None:
    """Return the side of a conflict that a claim states, None for none or both."""
    counted = [
        place
        for place, (side, value) in enumerate(_sides(conflict))
        if _counts(claim, sources.read(side.text), value)
    ]
    if counted:
        return counted[0] if len(counted) == 1 else None
    # "not charged" before "charged"
    for place in sorted((0, 1), key=lambda n: -len(conflict.values[n])):
        side, value = conflict.sentences[place], conflict.values[place]
        near = side.span in cited or is_alike(claim, sources.read(side.text))
        if near and states_value(claim, value):
            return place
    return None


def _key(flag: Flag, sources: Sources) -> tuple[object, ...]:
    """Return what flags of one conflict share, however its numbers are written."""
    values = (flag.value or "", flag.other or "")
    facts = [
        [f.value for f in sources.read(v).facts.items] or v.lower() for v in values
    ]
    return flag.kind, *map(str, facts)


def _counts(claim: Reading, side: Reading, value: str) -> bool:
    """Return whether a claim counts what a side of a conflict counts, as many."""
    tally = tally_with(side, value)
    return tally is not None and any(
        own.sure and (own.of, own.value) == (tally.of, tally.value)
        for own in tallies(claim)
    )


def _newest(update: Conflict, conflicts: Sequence[Conflict]) -> str:
    """Return the value that came last of those that took the place of another."""
    value, seen = update.values[1], {update.values[0]}
    while value not in seen:
        seen.add(value)
        value = next(
            (
                later.values[1]
                for later in conflicts
                if later.relation == "update"
                and later.quantity == update.quantity
                and later.values[0] == value
            ),
            value,
        )
    return value


def _contradictions(readings: Sequence[Reading]) -> list[tuple[int, int, Difference]]:
    """Return the places of sentences that contradict each other, and in what."""
    if len(readings) > _MOST_SENTENCES:
        return []
    counted = tally_conflicts(readings, [str(n) for n in range(len(readings))])
    found = {(left, right): values for left, right, values in counted}
    for left, right in combinations(range(len(readings)), 2):
        one, other = readings[left], readings[right]
        if (left, right) in found or not is_alike(one, other):
            continue
        values = differing_value(one, other)
        if values and is_conflict(one, other, values):
            found[left, right] = values
    return [(left, right, found[left, right]) for left, right in sorted(found)]


def _flagged(
    sentence: SummarySentence,
    flags: Sequence[Flag],
    sources: Sources,
    conflicts: Sequence[Conflict],
) -> SummarySentence:
    marked = {flag.value for flag in sentence.flags if flag.kind.is_difference}
    new = [flag for flag in dict.fromkeys(flags) if flag.value not in marked]
    if not new:
        return sentence
    sentence = replace(sentence, flags=(*sentence.flags, *new))
    return replace(sentence, marks=flag_marks(sentence, sources, conflicts))


def _sides(conflict: Conflict) -> list[tuple[Sentence, str]]:
    return list(zip(conflict.sentences, conflict.values, strict=True))

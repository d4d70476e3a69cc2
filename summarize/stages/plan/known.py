"""What an earlier summary told, or had to tell: its readers know it.

What stands in the articles of that summary was weighed then, told or not; what further
articles say once more, in whatever words, is no news. What gives a value that was told
anew is, however much it is alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from summarize.claims.comparing.fact_differences import differing_value
from summarize.claims.comparing.one_matter import is_conflict, may_conflict, tally_with
from summarize.claims.comparing.reworded_values import reworded_values
from summarize.claims.comparing.tally_conflicts import tally_conflicts
from summarize.claims.comparing.updates import is_update
from summarize.claims.comparing.values import conflicting_values
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import NUMBER_KINDS
from summarize.claims.sources import Sources
from summarize.claims.verdict.cover import n_shared, telling_roots
from summarize.schema import Change, Earlier, SentenceGroup, Span
from summarize.stages.plan.said import Said
from summarize.text.tokens import count_words

_MEANT = 0.85  # of a sentence that one sentence told means: it is known
_MEANT_WITH_VALUES = 0.75  # where it has numbers or days, and all of them were told
_LEAST, _SHARE = 4, 0.33  # of the words of a sentence told, to be of its matter
_BEFORE = ""  # whose article stands for the earlier summary


class Known:
    """Which groups of a topic are known of an earlier summary, and what they change.

    `told` are the sentences of that summary, `n_words` counts the words of the groups
    that are known, `changes` what groups say otherwise than
    one of them, by the spans of their members.
    """

    told: Sequence[Reading]
    n_words: int
    changes: Mapping[Span, tuple[Change, ...]]

    def __init__(
        self, groups: Sequence[SentenceGroup], sources: Sources, earlier: Earlier
    ) -> None:
        """Take the groups of a topic, its sentences and the earlier summary."""
        self._as_told = earlier.told
        self.told = [sources.read(_unmarked(text)) for text in earlier.told]
        texts = [_squeezed(text) for text in earlier.texts]
        fresh = [group for group in groups if not _stands_in(group, texts)]
        leads = [sources.read(group.lead.text) for group in fresh]
        self.changes = self._changes(fresh, leads)
        self._new = {
            group.lead.span
            for group, is_told in zip(fresh, self._is_told(leads), strict=True)
            if not is_told or group.lead.span in self.changes
        }
        known = (group.lead.text for group in groups if self.has(group))
        self.n_words = sum(map(count_words, known))

    def has(self, group: SentenceGroup) -> bool:
        """Return whether a group is known."""
        return group.lead.span not in self._new

    def _is_told(self, leads: Sequence[Reading]) -> list[bool]:
        """Return of each lead whether one sentence told means it, or most of it."""
        said = Said(leads)
        for sentence in self.told:
            said.add(sentence, opens=False)
        told = frozenset[str]().union(*map(values_of, self.told))
        return [
            share >= (_MEANT_WITH_VALUES if values and values <= told else _MEANT)
            for values, share in zip(map(values_of, leads), said.meant(), strict=True)
        ]

    def _changes(
        self, groups: Sequence[SentenceGroup], leads: Sequence[Reading]
    ) -> dict[Span, tuple[Change, ...]]:
        """Return what groups say otherwise, each value of a group once."""
        found: dict[Span, tuple[Change, ...]] = {}
        for place, before, values in self._differences(groups, leads):
            change = _change(self.told[before], leads[place], values)
            change = replace(change, told=self._as_told[before])
            if _is_named(change, found.get(groups[place].lead.span, ())):
                continue
            for member in groups[place].members:
                found[member.span] = (*found.get(member.span, ()), change)
        return found

    def _differences(
        self, groups: Sequence[SentenceGroup], leads: Sequence[Reading]
    ) -> Iterator[tuple[int, int, Difference]]:
        """Yield the places of leads and sentences told, and the values they differ on.

        The value told stands left. First come those that count one thing in any words.
        """
        n_told, readings = len(self.told), [*self.told, *leads]
        owners = [*[_BEFORE] * n_told, *(group.lead.article_id for group in groups)]
        reworded = (
            found
            for found in reworded_values(readings, owners)
            if may_conflict(readings[found[0]], readings[found[1]], found[2])
        )
        for left, right, stated in (*tally_conflicts(readings, owners), *reworded):
            if left < n_told <= right:
                yield right - n_told, left, stated
        for (place, lead), (before, told) in product(
            enumerate(leads), enumerate(self.told)
        ):
            if values := _difference(told, lead):
                yield place, before, values


def values_of(sentence: Reading) -> frozenset[str]:
    """Return the numbers, amounts and dates of a sentence."""
    facts = sentence.facts.of(*NUMBER_KINDS, "date")
    return frozenset(fact.value for fact in facts)


def _difference(told: Reading, new: Reading) -> Difference | None:
    """Return what two sentences of one matter differ on, None where they do not."""
    if n_shared(told, new) < max(_LEAST, _SHARE * len(telling_roots(told))):
        return None
    found = differing_value(told, new) or conflicting_values(told, new)
    return found if found and is_conflict(told, new, found) else None


def _change(told: Reading, new: Reading, values: Difference) -> Change:
    updates = is_update((told, values.left, None), (new, values.right, None))
    tally = tally_with(told, values.left) or tally_with(new, values.right)
    return Change(
        before=values.left,
        now=values.right,
        told=told.text,
        relation="update" if updates else "disagreement",
        quantity=tally.words if tally else "",
    )


def _is_named(change: Change, named: Iterable[Change]) -> bool:
    """Return whether a value of a group is named: of one that nothing counts, any."""
    return any(
        change.now == each.now and change.quantity in ("", each.quantity)
        for each in named
    )


def _stands_in(group: SentenceGroup, texts: Sequence[str]) -> bool:
    """Return whether one of the texts has a sentence of a group, or a paraphrase."""
    squeezed = (_squeezed(each.text) for each in (*group.members, *group.paraphrases))
    return any(sentence in text for sentence in squeezed for text in texts)


def _squeezed(text: str) -> str:
    """Return letters and digits alone: space and marks are written in many ways."""
    return "".join(filter(str.isalnum, text))


def _unmarked(text: str) -> str:
    """Return a sentence without the brackets in which full names are put."""
    return text.replace("[", "").replace("]", "")

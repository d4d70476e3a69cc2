"""Who is accused is told with what they reply: behind it, or instead of what is least.

A summary that tells a charge and not the denial, which an article has, misleads.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from summarize.claims.verdict.replies import replies
from summarize.schema import Sentence, SentenceGroup, Span
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.units import find_units, told_by, words_of
from summarize.text.tokens import count_words

_SHARE = 1 / 3  # of the words of a summary: a longer reply is not told
_MOST_DROPPED = 2  # units that go for the sake of a reply

Unit = tuple[SentenceGroup, ...]


def with_replies(
    chosen: Sequence[Unit],
    groups: Sequence[SentenceGroup],
    needs: Needs,
    most_words: float,
) -> tuple[list[Unit], Mapping[Span, Span]]:
    """Return what is chosen with the replies of whom it accuses.

    And behind which sentence each that was added is to be told, by their spans.
    `chosen` has the most wanted first, `groups` are all that may be told in about
    `most_words` words. The best reply (`claims.verdict.replies`) that stands by itself,
    or with few words, is added where none is told; where the length is full, the least
    wanted units go, two at most, but not the opening and no accusation with a reply.
    """
    telling = _Telling(chosen, groups, needs, most_words)
    for unit in chosen:
        for accusing in unit:
            telling.keep_replies(accusing)
    for unit in chosen:
        for accusing in unit:
            telling.add_replies(accusing, unit)
    return telling.chosen, telling.behind


class _Telling:
    """What is chosen, and what is told behind what."""

    def __init__(
        self,
        chosen: Sequence[Unit],
        groups: Sequence[SentenceGroup],
        needs: Needs,
        most_words: float,
    ) -> None:
        self.chosen = list(chosen)
        self.behind: dict[Span, Span] = {}
        self._groups, self._needs, self._most_words = groups, needs, most_words
        self._kept = {*chosen[:1], *_introducing(chosen, needs)}

    def keep_replies(self, accusing: SentenceGroup) -> None:
        """Let nothing go that tells a reply to a sentence."""
        for spans in self._replies_to(accusing):
            self._kept |= {unit for unit in self.chosen if _tells(unit, spans)}

    def add_replies(self, accusing: SentenceGroup, unit: Unit) -> None:
        """Tell what they reply whom a sentence that is told with a unit accuses."""
        if unit not in self.chosen:
            return
        span = accusing.lead.span
        for spans in self._replies_to(accusing):
            if not self._told.isdisjoint(spans) or any(
                self._add(added, unit, span) for added in self._units_of(spans)
            ):
                self._kept.add(unit)

    def _replies_to(self, accusing: SentenceGroup) -> Iterator[list[Span]]:
        """Yield for each whom a sentence accuses the passages with their reply."""
        sources, lead = self._needs.sources, accusing.lead
        place = sources.place(lead)
        if place is not None:
            for reply in replies(sources).to(sources.read(lead.text), place):
                yield [sources[at].span for at in reply.places]

    def _units_of(self, spans: Sequence[Span]) -> Iterator[Unit]:
        """Yield what is to be added to tell each of some passages, where it may be."""
        for span in spans:
            unit = self._units.get(self._places.get(span, -1), {})
            told = self._told
            new = {at: s for at, s in unit.items() if s.span not in told}
            if new and sum(words_of(new)) <= _SHARE * self._most_words:
                yield tuple(told_by(self._groups[at], s) for at, s in new.items())

    def _add(self, added: Unit, unit: Unit, accusing: Span) -> bool:
        """Tell a reply behind a unit, and say whether there is room for it."""
        kept = self._with_room(added, unit)
        if kept is None:
            return False
        kept.insert(kept.index(unit) + 1, added)
        self.chosen = kept
        self._kept |= {unit, added}
        self.behind[added[-1].lead.span] = accusing
        return True

    def _with_room(self, added: Unit, unit: Unit) -> list[Unit] | None:
        """Return what is chosen without what goes for a reply, None if not enough may.

        The least wanted unit that makes room, else the two least wanted; what alone
        tells of its article goes last. As with what is chosen, it may be as much too
        long as it is too short without.
        """
        fixed = self._kept | {unit}
        n_told = Counter(map(_article, self.chosen))
        may_go = [each for each in self.chosen if each not in fixed]
        may_go.reverse()
        may_go.sort(key=lambda each: n_told[_article(each)] == 1)
        too_many = _n_words([added]) / 2 + _n_words(self.chosen) - self._most_words
        for going in [(), *((each,) for each in may_go), tuple(may_go[:_MOST_DROPPED])]:
            if _n_words(going) >= too_many:
                return [each for each in self.chosen if each not in going]
        return None

    @property
    def _told(self) -> set[Span]:
        told = (group for unit in self.chosen for group in unit)
        return {member.span for group in told for member in group.members}

    @cached_property
    def _units(self) -> Mapping[int, Mapping[int, Sentence]]:
        return find_units(self._groups, self._needs, _SHARE * self._most_words)

    @cached_property
    def _places(self) -> Mapping[Span, int]:
        """The place of the group that tells each passage."""
        return {
            member.span: place
            for place, group in enumerate(self._groups)
            for member in group.members
        }


def _introducing(chosen: Sequence[Unit], needs: Needs) -> Iterator[Unit]:
    """Yield the units that introduce what others take for known."""
    leads = [group.lead for unit in chosen for group in unit]
    known = {
        (lead.article_id, place)
        for lead in leads
        for set_up in needs.set_ups(lead)
        for place in set_up.places
    }
    for unit in chosen:
        if any((each.lead.article_id, each.lead.index) in known for each in unit):
            yield unit


def _tells(unit: Unit, spans: Collection[Span]) -> bool:
    return any(member.span in spans for group in unit for member in group.members)


def _article(unit: Unit) -> str:
    return unit[0].lead.article_id


def _n_words(units: Sequence[Unit]) -> int:
    return sum(count_words(group.lead.text) for unit in units for group in unit)

"""dedupe: sentences → groups of sentences that say the same, and the conflicts seen.

One exact key is one unit. Units that share enough weighted words are compared fact by
fact; a unit joins a leader that says all it says. Nothing is dropped: every sentence is
a member of exactly one group.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from pydantic import Field

from summarize.options import Options
from summarize.schema import Conflict, Deduped, Sentence, SentenceGroup
from summarize.text.copies import copy_families
from summarize.text.differences import Comparison, Difference
from summarize.text.facts import Facts, compare, differing_value, facts
from summarize.text.leaders import find_leaders
from summarize.text.near_duplicates import candidate_pairs, comparison_tokens
from summarize.text.similarity import inverse_frequencies
from summarize.text.tokens import wording, words
from summarize.text.wording import dateline_end

_WANTED_LENGTH = 140
_LEAST_ALIKE = 0.5  # idf-weighted Jaccard under which no two sentences are compared


class DedupeOptions(Options):
    """When two sentences count as one."""

    same: float = Field(
        default=0.8,
        ge=0.5,
        le=1,
        description="idf-weighted Jaccard from which two sentences say the same",
    )
    reworded: float = Field(
        default=0.5,
        ge=0.5,
        le=1,
        description="the same, where only light words and spelling differ",
    )
    absorb: float = Field(
        default=0.95,
        gt=0,
        le=1,
        description="share of its weighted words that a longer sentence must hold",
    )
    absorb_share: float = Field(
        default=0.8,
        gt=0,
        le=1,
        description="share of the longer one's content, who said it left out, that an "
        "absorbed sentence must hold",
    )
    absorb_words: int = Field(
        default=6, ge=1, description="fewest different words of an absorbed sentence"
    )
    conflict: float = Field(
        default=0.6,
        ge=0.5,
        le=1,
        description="idf-weighted Jaccard from which unequal values are a conflict",
    )
    copy_share: float = Field(
        default=0.8,
        gt=0,
        le=1,
        description="share of its sentences that makes an article a copy of another",
    )
    copy_sentences: int = Field(
        default=3, ge=1, description="fewest sentences of an article called a copy"
    )
    exact_up_to: int = Field(
        default=2_000,
        ge=0,
        description="different sentences up to which no pair is missed (then: LSH)",
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """The sentences of one exact key; `members` are places in the input, in order."""

    key: str
    members: list[int]
    text: str
    n_articles: int
    tokens: frozenset[str]


def dedupe_sentences(sentences: Sequence[Sentence], options: DedupeOptions) -> Deduped:
    """Return groups of sentences that say the same, and pairs that differ in a value.

    Groups come in the order of their earliest member, members after the lead in input
    order. A group's lead says whatever the others say; among those that can lead, the
    wording in most articles wins, then most facts, then the length nearest 140
    characters, then the alphabet; of sentences with one wording the first in the input
    leads. So which sentences share a group does not depend on the order of the input.
    Every member was compared with the lead itself (no chains). `copies` counts articles
    that hold the same text as another of the group, so that `support` counts voices.
    """
    units = _units(sentences)
    links = _Links(units, options)
    links.verify()
    leaders = find_leaders(len(units), links.joins, links.covers, links.ranks())
    places = _places(units, leaders)
    order = sorted(places, key=lambda leader: places[leader][0])
    groups = [_group(sentences, units[leader], places[leader]) for leader in order]
    groups = _with_copies(groups, options)
    position = {leader: number for number, leader in enumerate(order)}
    found = [
        (position[leaders[left]], position[leaders[right]], difference)
        for left, right, difference in links.conflicts
    ]
    return Deduped(tuple(groups), tuple(_conflicts(groups, found)))


# --- units --------------------------------------------------------------------------


def _units(sentences: Sequence[Sentence]) -> list[_Unit]:
    """Return the units in the order of their keys."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        places[wording(sentence.text)].append(place)
    return [_unit(key, places[key], sentences) for key in sorted(places)]


def _unit(key: str, members: list[int], sentences: Sequence[Sentence]) -> _Unit:
    """Return a unit whose text is the wording that most articles have."""
    articles: dict[str, set[str]] = defaultdict(set)
    for place in members:
        articles[sentences[place].text].add(sentences[place].article_id)
    text = min(articles, key=lambda text: (-len(articles[text]), text))
    n_articles = len(set().union(*articles.values()))
    spoken, _, signs = key.partition("\n")
    told = words(text[end:]) if (end := dateline_end(text)) else spoken.split(" ")
    tokens = comparison_tokens(told)
    if "%" in signs:
        tokens |= {"percent"}
    return _Unit(key, members, text, n_articles, tokens)


# --- verification -------------------------------------------------------------------


class _Links:
    """What holds between units, by their numbers: filled by `verify`.

    `joins[i]` are the units that may stand in a group that i leads, `covers[i]` those
    of which i says all and more; `conflicts` are twins but for a value.
    """

    def __init__(self, units: Sequence[_Unit], options: DedupeOptions) -> None:
        self.joins: dict[int, list[int]] = defaultdict(list)
        self.covers: dict[int, list[int]] = defaultdict(list)
        self.conflicts: list[tuple[int, int, Difference]] = []
        self._units = units
        self._options = options
        self._facts: dict[int, Facts] = {}

    def verify(self) -> None:
        """Look at every candidate pair once."""
        token_lists = [tuple(unit.tokens) for unit in self._units]
        idf = inverse_frequencies(token_lists)
        masses = [fsum(idf[token] for token in tokens) for tokens in token_lists]
        exact = self._options.exact_up_to
        pairs = candidate_pairs(token_lists, idf, share=_LEAST_ALIKE, exact_up_to=exact)
        for left, right in pairs.tolist():
            light, heavy = sorted((masses[left], masses[right]))
            if light < _LEAST_ALIKE * heavy:
                continue
            both = self._units[left].tokens & self._units[right].tokens
            shared = fsum(idf[token] for token in both)
            jaccard = shared / (light + heavy - shared)
            held = shared / light
            if jaccard >= _LEAST_ALIKE:
                self._look(left, right, jaccard, held, masses[left] >= masses[right])

    def _look(
        self, left: int, right: int, jaccard: float, held: float, left_longer: bool
    ) -> None:
        """Compare two units; `held` is the share of the shorter that both hold."""
        options = self._options
        absorbs = held >= options.absorb
        if jaccard < min(options.reworded, options.conflict) and not absorbs:
            return
        found = compare(self._facts_of(left), self._facts_of(right))
        adds = found.left_adds or found.right_adds
        if found.difference:
            if jaccard >= options.conflict:
                self._note_conflict(left, right)
        elif jaccard >= options.same or (jaccard >= options.reworded and not adds):
            self._join(left, right, found)
        elif absorbs and left_longer:
            self._absorb(left, right, found.right_adds, found.left_new)
        elif absorbs:
            self._absorb(right, left, found.left_adds, found.right_new)

    def _join(self, left: int, right: int, found: Comparison) -> None:
        """Note that two units say the same, and which must lead if one says more."""
        self.joins[left].append(right)
        self.joins[right].append(left)
        if found.left_adds and not found.right_adds:
            self.covers[left].append(right)
        elif found.right_adds and not found.left_adds:
            self.covers[right].append(left)

    def _absorb(self, longer: int, shorter: int, adds: bool, new: float) -> None:
        """Note that the longer unit says all that the shorter does, and little more."""
        n_words = len(self._units[shorter].tokens)
        much = new > 1 - self._options.absorb_share
        if not (adds or much) and n_words >= self._options.absorb_words:
            self.joins[longer].append(shorter)
            self.covers[longer].append(shorter)

    def _note_conflict(self, left: int, right: int) -> None:
        """Note a pair that says the same but for a value, a name or a negation."""
        value = differing_value(self._facts_of(left), self._facts_of(right))
        if value:
            self.conflicts.append((left, right, value))

    def _facts_of(self, number: int) -> Facts:
        if number not in self._facts:
            self._facts[number] = facts(self._units[number].text)
        return self._facts[number]

    def ranks(self) -> dict[int, tuple[int, int, int, str]]:
        """Return what orders the linked units that may lead, best first."""
        linked = self.joins.keys() | {
            u for units in self.covers.values() for u in units
        }
        return {number: self._rank(number) for number in sorted(linked)}

    def _rank(self, number: int) -> tuple[int, int, int, str]:
        unit = self._units[number]
        n_facts = len(self._facts_of(number).items)
        return (
            -unit.n_articles,
            -n_facts,
            abs(len(unit.text) - _WANTED_LENGTH),
            unit.key,
        )


# --- grouping -----------------------------------------------------------------------


def _places(units: Sequence[_Unit], leaders: Sequence[int]) -> dict[int, list[int]]:
    """Return the places of each leader's sentences in the input, in order."""
    places: dict[int, list[int]] = defaultdict(list)
    for unit, leader in zip(units, leaders, strict=True):
        places[leader] += unit.members
    return {leader: sorted(members) for leader, members in places.items()}


def _group(
    sentences: Sequence[Sentence], leader: _Unit, places: Sequence[int]
) -> SentenceGroup:
    lead = next(p for p in leader.members if sentences[p].text == leader.text)
    others = tuple(sentences[place] for place in places if place != lead)
    return SentenceGroup(sentences[lead], others)


def _with_copies(
    groups: Sequence[SentenceGroup], options: DedupeOptions
) -> list[SentenceGroup]:
    """Return the groups with the articles counted that copy another of the group."""
    holders = [{member.article_id for member in group.members} for group in groups]
    family = copy_families(
        holders, share=options.copy_share, fewest=options.copy_sentences
    )
    return [
        SentenceGroup(
            group.lead,
            group.others,
            group.score,
            len(articles) - len({family[article] for article in articles}),
        )
        for group, articles in zip(groups, holders, strict=True)
    ]


# --- conflicts ----------------------------------------------------------------------


def _conflicts(
    groups: Sequence[SentenceGroup], found: Sequence[tuple[int, int, Difference]]
) -> list[Conflict]:
    """Return one conflict for two groups of different articles, in group order."""
    conflicts: dict[tuple[int, int], Conflict] = {}
    for left, right, difference in found:
        first, second = sorted((left, right))
        articles = [{m.article_id for m in groups[g].members} for g in (first, second)]
        if first == second or articles[0] & articles[1] or (first, second) in conflicts:
            continue
        leads = (groups[first].lead, groups[second].lead)
        values = (difference.left, difference.right)
        conflicts[first, second] = Conflict(
            difference.kind, leads, values if left == first else values[::-1]
        )
    return [conflicts[pair] for pair in sorted(conflicts)]

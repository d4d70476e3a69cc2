"""dedupe: sentences → groups of sentences that say the same, and the conflicts seen.

One exact key is one unit. Units that share enough weighted words are compared fact by
fact; a unit joins a leader that says all it says. Nothing is dropped: every sentence is
a member of exactly one group.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
from summarize.text.tokens import words

_SIGNS = re.compile(r"[$£€¥₹₽%°]|(?<!\w)[-−](?=\d)|\?")
_CONFLICTS_ON_WORDING = frozenset({"name", "negation", "antonym"})
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
        default=0.6,
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


@dataclass(slots=True)
class _Unit:
    """The sentences of one exact key; `members` are places in the input, in order."""

    key: str
    members: list[int]
    text: str
    n_articles: int
    tokens: frozenset[str]
    mass: float = 0.0


@dataclass(slots=True)
class _Links:
    """What verification found among the units, by their numbers."""

    joins: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    covers: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    conflicts: list[tuple[int, int, Difference]] = field(default_factory=list)


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
    memo: dict[int, Facts] = {}
    links = _verified(units, memo, options)
    leaders = _leaders(units, links, memo)
    groups = _groups(sentences, units, leaders)
    order = sorted(groups, key=lambda leader: min(groups[leader]))
    built = [_group(sentences, units[leader], groups[leader]) for leader in order]
    counted = _with_copies(built, options)
    place = {leader: position for position, leader in enumerate(order)}
    found = [
        (place[leaders[left]], place[leaders[right]], difference)
        for left, right, difference in links.conflicts
    ]
    return Deduped(tuple(counted), tuple(_conflicts(counted, found)))


# --- units --------------------------------------------------------------------------


def _units(sentences: Sequence[Sentence]) -> list[_Unit]:
    """Return the units in the order of their keys, with the idf mass of their words."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        places[_key(sentence.text)].append(place)
    return [_unit(key, places[key], sentences) for key in sorted(places)]


def _key(text: str) -> str:
    """Return what equal sentences share: words, currency and percent signs, "?"."""
    spoken = " ".join(words(text)) or text
    return f"{spoken}\n{' '.join(_SIGNS.findall(text))}"


def _unit(key: str, members: list[int], sentences: Sequence[Sentence]) -> _Unit:
    """Return a unit whose text is the wording that most articles have."""
    articles: dict[str, set[str]] = defaultdict(set)
    for place in members:
        articles[sentences[place].text].add(sentences[place].article_id)
    text = min(articles, key=lambda text: (-len(articles[text]), text))
    n_articles = len({sentences[place].article_id for place in members})
    spoken, _, signs = key.partition("\n")
    tokens = comparison_tokens(spoken.split(" "))
    if "%" in signs:
        tokens |= {"percent"}
    return _Unit(key, members, text, n_articles, tokens)


# --- verification -------------------------------------------------------------------


def _verified(
    units: list[_Unit], memo: dict[int, Facts], options: DedupeOptions
) -> _Links:
    """Return which units join and which conflict, each pair looked at once."""
    token_lists = [sorted(unit.tokens) for unit in units]
    idf = inverse_frequencies(token_lists)
    for unit in units:
        unit.mass = fsum(idf[token] for token in unit.tokens)
    pairs = candidate_pairs(
        token_lists, idf, share=_LEAST_ALIKE, exact_up_to=options.exact_up_to
    )
    links = _Links()
    for left, right in pairs.tolist():
        _verify(left, right, units, idf, memo, links, options)
    return links


def _verify(
    left: int,
    right: int,
    units: Sequence[_Unit],
    idf: Mapping[str, float],
    memo: dict[int, Facts],
    links: _Links,
    options: DedupeOptions,
) -> None:
    """Compare two units and note the link between them, if there is one."""
    a, b = units[left], units[right]
    light, heavy = sorted((a.mass, b.mass))
    if light < _LEAST_ALIKE * heavy:
        return
    shared = fsum(idf[token] for token in a.tokens & b.tokens)
    jaccard = shared / (a.mass + b.mass - shared)
    if jaccard < _LEAST_ALIKE:
        return
    for number in (left, right):
        if number not in memo:
            memo[number] = facts(units[number].text)
    found = compare(memo[left], memo[right])
    if found.difference:
        _note_conflict(left, right, jaccard, found.difference, memo, links, options)
    elif jaccard >= options.same or (
        jaccard >= options.reworded and not (found.left_adds or found.right_adds)
    ):
        _link(left, right, found, links)
    elif shared >= options.absorb * light:
        _absorb(left, right, units, found, links, options)


def _link(left: int, right: int, found: Comparison, links: _Links) -> None:
    """Note that two units say the same, and which one must lead, if one says more."""
    links.joins[left].append(right)
    links.joins[right].append(left)
    if found.left_adds and not found.right_adds:
        links.covers[left].append(right)
    elif found.right_adds and not found.left_adds:
        links.covers[right].append(left)


def _absorb(
    left: int,
    right: int,
    units: Sequence[_Unit],
    found: Comparison,
    links: _Links,
    options: DedupeOptions,
) -> None:
    """Note that the longer unit says all that the shorter says."""
    left_is_longer = units[left].mass >= units[right].mass
    longer, shorter = (left, right) if left_is_longer else (right, left)
    shorter_adds = found.right_adds if left_is_longer else found.left_adds
    new = found.left_new if left_is_longer else found.right_new
    too_short = len(units[shorter].tokens) < options.absorb_words
    if shorter_adds or too_short or new > 1 - options.absorb_share:
        return
    links.joins[longer].append(shorter)
    links.covers[longer].append(shorter)


def _note_conflict(
    left: int,
    right: int,
    jaccard: float,
    difference: Difference,
    memo: dict[int, Facts],
    links: _Links,
    options: DedupeOptions,
) -> None:
    """Note a pair that says the same but for a value, a name or a negation."""
    if difference.kind in _CONFLICTS_ON_WORDING:
        if jaccard >= options.same:
            links.conflicts.append((left, right, difference))
    elif jaccard >= options.conflict:
        value = differing_value(memo[left], memo[right])
        if value:
            links.conflicts.append((left, right, value))


# --- grouping -----------------------------------------------------------------------


def _leaders(
    units: Sequence[_Unit], links: _Links, memo: Mapping[int, Facts]
) -> list[int]:
    """Return the leader of every unit (its own number where it leads)."""
    linked = links.joins.keys() | {
        u for covered in links.covers.values() for u in covered
    }
    ranks = {unit: _rank(units[unit], memo.get(unit)) for unit in sorted(linked)}
    return find_leaders(len(units), links.joins, links.covers, ranks)


def _rank(unit: _Unit, stated: Facts | None) -> tuple[int, int, int, str]:
    """Return what orders the units that may lead, best first."""
    n_facts = len(stated.items) if stated else 0
    return -unit.n_articles, -n_facts, abs(len(unit.text) - _WANTED_LENGTH), unit.key


def _groups(
    sentences: Sequence[Sentence], units: Sequence[_Unit], leaders: Sequence[int]
) -> dict[int, list[int]]:
    """Return the places of each leader's sentences in the input, in order."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, leader in enumerate(leaders):
        groups[leader] += units[number].members
    return {leader: sorted(places) for leader, places in groups.items()}


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

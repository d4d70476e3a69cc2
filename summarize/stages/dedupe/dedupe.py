"""dedupe: sentences → groups of sentences that say the same, and the conflicts seen.

One exact key is one unit. Units that share enough weighted words are compared fact by
fact; a unit joins a leader that says all it says. Nothing is dropped: every sentence is
a member of exactly one group.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from pydantic import Field
from scipy.sparse import csr_matrix

from summarize.claims.comparing.fact_differences import compare, differing_value
from summarize.claims.comparing.word_differences import Comparison, Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import dateline_end
from summarize.claims.sources import Sources
from summarize.language import Language
from summarize.options import Options
from summarize.schema import ArticleCopy, Conflict, Deduped, Sentence, SentenceGroup
from summarize.stages.dedupe.copies import Copies, count_copies, find_copies
from summarize.stages.dedupe.leaders import find_leaders
from summarize.stages.dedupe.near_duplicates import candidate_pairs, comparison_tokens
from summarize.stages.dedupe.partition import Numbers, number_by_first, places_of_parts
from summarize.stages.dedupe.token_rows import row_masses, shared_masses, weighted_rows
from summarize.text.tokens import words

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
class _Units:
    """The different wordings, in the order of their keys, as columns.

    `of_sentence` is the unit of every sentence, `texts` and `n_articles` belong to the
    units: the writing that stands for a unit and the number of articles that have it.
    """

    sources: Sources
    of_sentence: Numbers
    texts: list[str]
    n_articles: list[int]
    rows: csr_matrix


def dedupe_sentences(sentences: Sequence[Sentence], options: DedupeOptions) -> Deduped:
    """Return groups of sentences that say the same, and pairs that differ in a value.

    Groups come in the order of their earliest member, members after the lead in input
    order. A group's lead says whatever the others say; among those that can lead, the
    wording in most articles wins, then most facts, then the length nearest 140
    characters, then the alphabet; of sentences with one wording the first in the input
    leads. So which sentences share a group does not depend on the order of the input.
    Every member was compared with the lead itself (no chains). `copies` names articles
    that hold the same text as another; a group's `copies` counts those among its
    articles, so that `support` counts voices.
    """
    units = _read_units(Sources.of(sentences))
    links = _Links(units, options)
    links.verify()
    leaders = find_leaders(len(units.texts), links.joins, links.covers, links.ranks())
    group_of, order = number_by_first(
        np.array(leaders, dtype=np.int64)[units.of_sentence]
    )
    names, articles = _article_numbers(sentences)
    copies = find_copies(
        group_of, articles, share=options.copy_share, fewest=options.copy_sentences
    )
    n_copies = count_copies(group_of, articles, copies)
    groups = _groups(sentences, units, (group_of, order), n_copies)
    position = {leader: number for number, leader in enumerate(order)}
    found = [
        (position[leaders[left]], position[leaders[right]], difference)
        for left, right, difference in links.conflicts
    ]
    return Deduped(groups, tuple(_conflicts(groups, found)), _named(copies, names))


# --- units --------------------------------------------------------------------------


def _read_units(sources: Sources) -> _Units:
    """Return the units in the order of their keys."""
    numbers: dict[str, int] = {}
    seen = [numbers.setdefault(key, len(numbers)) for key in sources.wordings()]
    keys = sorted(numbers)
    place = np.empty(len(keys), dtype=np.int64)
    place[[numbers[key] for key in keys]] = np.arange(len(keys))
    of_sentence = place[seen]
    members = places_of_parts(of_sentence)
    chosen = [_chosen(sources, of_unit) for of_unit in members]
    texts = [text for text, _ in chosen]
    tokens = partial(_tokens, language=sources.language)
    rows = weighted_rows(map(tokens, keys, texts))
    return _Units(sources, of_sentence, texts, [n for _, n in chosen], rows)


def _chosen(sentences: Sequence[Sentence], places: Sequence[int]) -> tuple[str, int]:
    """Return the writing that most articles have, and the number of articles."""
    if len(places) == 1:
        return sentences[places[0]].text, 1
    articles: dict[str, set[str]] = defaultdict(set)
    for place in places:
        articles[sentences[place].text].add(sentences[place].article_id)
    text = min(articles, key=lambda text: (-len(articles[text]), text))
    return text, len(set().union(*articles.values()))


def _tokens(key: str, text: str, language: Language) -> tuple[str, ...]:
    """Return the tokens of a unit that count when it is compared.

    The key has the words already, so that a million texts need no second reading.
    """
    spoken, _, signs = key.partition("\n")
    told = words(text[end:]) if (end := dateline_end(text)) else spoken.split(" ")
    tokens = comparison_tokens(told, language)
    return (*tokens, "percent") if "%" in signs and "percent" not in tokens else tokens


# --- verification -------------------------------------------------------------------


class _Links:
    """What holds between units, by their numbers: filled by `verify`.

    `joins[i]` are the units that may stand in a group that i leads, `covers[i]` those
    of which i says all and more; `conflicts` are twins but for a value.
    """

    def __init__(self, units: _Units, options: DedupeOptions) -> None:
        self.joins: dict[int, list[int]] = defaultdict(list)
        self.covers: dict[int, list[int]] = defaultdict(list)
        self.conflicts: list[tuple[int, int, Difference]] = []
        self._units = units
        self._options = options
        self._readings: dict[int, Reading] = {}
        self._n_facts: dict[int, int] = {}

    def verify(self) -> None:
        """Look at every pair of units alike; readings live until their last pair."""
        rows, exact = self._units.rows, self._options.exact_up_to
        masses = row_masses(rows)
        pairs = candidate_pairs(rows, share=_LEAST_ALIKE, exact_up_to=exact)
        shared = shared_masses(rows, pairs)
        left, right = masses[pairs].T
        jaccard = shared / (left + right - shared)
        held = shared / np.minimum(left, right)
        alike = jaccard >= min(self._options.reworded, self._options.conflict)
        alike |= held >= self._options.absorb
        waiting = Counter(pairs[alike].ravel().tolist())
        columns = (pairs[:, 0], pairs[:, 1], jaccard, held, left >= right)
        for pair in zip(*(column[alike].tolist() for column in columns), strict=True):
            self._look(*pair)
            for number in pair[:2]:
                waiting[number] -= 1
                if not waiting[number]:
                    del self._readings[number]

    def _look(
        self, left: int, right: int, jaccard: float, held: float, left_longer: bool
    ) -> None:
        """Compare two units; `held` is the share of the shorter that both hold."""
        options = self._options
        absorbs = held >= options.absorb
        found = compare(self._read(left), self._read(right))
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
        first, last = self._units.rows.indptr[shorter : shorter + 2]
        much = new > 1 - self._options.absorb_share
        if not (adds or much) and last - first >= self._options.absorb_words:
            self.joins[longer].append(shorter)
            self.covers[longer].append(shorter)

    def _note_conflict(self, left: int, right: int) -> None:
        """Note a pair that says the same but for a value, a name or a negation."""
        value = differing_value(self._read(left), self._read(right))
        if value:
            self.conflicts.append((left, right, value))

    def _read(self, number: int) -> Reading:
        if number not in self._readings:
            reading = self._units.sources.read(self._units.texts[number])
            self._readings[number] = reading
            self._n_facts[number] = len(reading.facts.items)
        return self._readings[number]

    def ranks(self) -> dict[int, tuple[int, int, int, int]]:
        """Return what orders the linked units that may lead, best first."""
        covered = (unit for units in self.covers.values() for unit in units)
        return {number: self._rank(number) for number in {*self.joins, *covered}}

    def _rank(self, number: int) -> tuple[int, int, int, int]:
        return (
            -self._units.n_articles[number],
            -self._n_facts[number],
            abs(len(self._units.texts[number]) - _WANTED_LENGTH),
            number,
        )


# --- grouping -----------------------------------------------------------------------


def _article_numbers(sentences: Sequence[Sentence]) -> tuple[list[str], Numbers]:
    """Return the names of the articles, sorted, and the number of each sentence's."""
    names = sorted({sentence.article_id for sentence in sentences})
    number = {name: n for n, name in enumerate(names)}
    numbers = [number[sentence.article_id] for sentence in sentences]
    return names, np.array(numbers, dtype=np.int64)


def _groups(
    sentences: Sequence[Sentence],
    units: _Units,
    numbered: tuple[Numbers, Sequence[int]],
    n_copies: Sequence[int],
) -> tuple[SentenceGroup, ...]:
    """Return the groups, each led by the first sentence with its leader's writing."""
    group_of, leaders = numbered
    groups = []
    for leader, places, copies in zip(
        leaders, places_of_parts(group_of), n_copies, strict=True
    ):
        if len(places) == 1:
            groups.append(SentenceGroup(sentences[places[0]]))
            continue
        text = units.texts[leader]
        lead = next(
            place
            for place in places
            if units.of_sentence[place] == leader and sentences[place].text == text
        )
        others = tuple(sentences[place] for place in places if place != lead)
        groups.append(SentenceGroup(sentences[lead], others, copies=copies))
    return tuple(groups)


def _named(copies: Copies, names: Sequence[str]) -> tuple[ArticleCopy, ...]:
    """Return the articles that copy another, in the order of their names."""
    return tuple(
        ArticleCopy(name, names[original], share)
        for number, (name, original, share) in enumerate(
            zip(names, copies.original.tolist(), copies.share.tolist(), strict=True)
        )
        if original != number
    )


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

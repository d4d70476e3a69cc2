"""rank: groups → groups. The most important first.

Importance multiplies five things a reader would ask of a sentence: does it say what the
topic is about (its tf-idf cosine to the centroid of the topic; Radev et al. 2004), do
several articles say it, does it stand early in its article, does it quote somebody, and
does it stand by itself (a full sentence that does not begin in mid-thought). What it
says to a query, if there is one, is a sixth. A judge, if there is one, judges the best
of them once more, each beside the others.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from pydantic import Field

from summarize.claims.reading.leans import begins_in_mid_thought
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.language import Language
from summarize.options import Device, Options
from summarize.schema import Judge, SentenceGroup
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words, is_unspaced

_ENDS = re.compile(r"[.!?…。！？।][\"'”’»)\]]*$|[\"”’»]$")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]?")
_ALL_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]?|[^\"“”]*[\"”]")
_LETTER = re.compile(r"[^\W\d_]")
_CHARACTERS = 2  # of a Chinese word, as a rule


class RankOptions(Options):
    """How much each sign of importance weighs; 0 switches a sign off."""

    support_weight: float = Field(
        default=1.0,
        ge=0,
        le=5,
        description="per natural log of the articles that say it",
    )
    position_weight: float = Field(
        default=3.0, ge=0, le=10, description="bonus of an article's first sentence"
    )
    position_decay: float = Field(
        default=6.0,
        gt=0,
        le=100,
        description="sentences after which the bonus falls to 1/e",
    )
    quote_weight: float = Field(
        default=0.0,
        ge=0,
        le=5,
        description="bonus of a sentence that quotes somebody",
    )
    contrast: float = Field(
        default=1.0,
        gt=0,
        le=3,
        description="exponent of the scores; below 1 importance counts less against "
        "redundancy when sentences are chosen",
    )
    fragment_factor: float = Field(
        default=0.1,
        ge=0,
        le=1,
        description="factor for lines that are no full sentence",
    )
    mid_thought_factor: float = Field(
        default=0.7,
        ge=0,
        le=1,
        description="factor for sentences that lean on others: they begin in "
        "mid-thought, quote nobody by name, or speak in the first person",
    )
    model: str | None = Field(
        default="mini",
        min_length=1,
        description="checkpoint whose encoder judges the best sentences once more: "
        "mini (bundled), or a folder or hub id (also id@revision) of one that "
        "python -m scripts.training made; null: none, milliseconds a topic instead of "
        "tenths of a second",
    )
    model_weight: float = Field(
        default=1.0,
        ge=0,
        le=10,
        description="weight of the model's log odds beside the log of the score",
    )
    model_windows: int = Field(
        default=5,
        ge=1,
        le=1000,
        description="windows of 250 tokens that the model reads of a topic",
    )
    device: Device = Field(
        default="auto",
        description="where the model runs; auto: cuda where nvidia-smi is there, "
        "else cpu, on which numpy computes a BART and torch need not start",
    )
    query: str | None = Field(
        default=None,
        min_length=1,
        description="a question, or words, that the summary is to answer: sentences "
        "count the more the more of it they say or mean; null: none",
    )
    query_weight: float = Field(
        default=12.0,
        ge=0,
        le=50,
        description="weight of the share of the query that a sentence means, in the "
        "exponent of its score",
    )
    min_words: int = Field(
        default=6,
        ge=1,
        le=50,
        description="sentences with fewer words count as fragments",
    )
    max_words: int = Field(
        default=70,
        ge=10,
        le=1000,
        description="sentences with more words count as fragments",
    )


def rank_groups(
    groups: Sequence[SentenceGroup],
    options: RankOptions,
    judge: Judge | None = None,
    articles: Sequence[str] = (),
    sources: Sources | None = None,
) -> list[SentenceGroup]:
    """Return all groups with scores from 0 to 1, best first; ties keep their order.

    `judge` is given the leads, best first, the ids of the `articles` in the order of
    the topic, and the windows it may read. It returns for as many of the first leads as
    it reads the log odds that a summary would say them; the others count as the least.
    `sources` are the sentences of the topic, as far as they are read already.
    """
    sources = sources or Sources([group.lead for group in groups])
    centrality = _centrality([sources.read(group.lead.text).stems for group in groups])
    answers = _answers(groups, options, sources)
    raw = [
        float(value) * answer * _standing(group, options, sources.read(group.lead.text))
        for value, answer, group in zip(centrality, answers, groups, strict=True)
    ]
    top = max(raw, default=0.0) or 1.0
    scored = [
        replace(group, score=(value / top) ** options.contrast)
        for group, value in zip(groups, raw, strict=True)
    ]
    ranked = sorted(scored, key=lambda group: -group.score)
    if judge is None:
        return ranked
    odds = judge([group.lead for group in ranked], articles, options.model_windows)
    return _judged(ranked, odds, options) if odds else ranked


def _judged(
    ranked: Sequence[SentenceGroup], odds: Sequence[float], options: RankOptions
) -> list[SentenceGroup]:
    """Return groups in a new order, the log odds of a model in their scores."""
    unread = [min(odds)] * (len(ranked) - len(odds))
    below_best = np.array([*odds, *unread]) - max(odds)  # whose exp cannot overflow
    factors = np.exp(options.model_weight * below_best)
    values = [g.score * float(f) for g, f in zip(ranked, factors, strict=True)]
    top = max(values) or 1.0
    judged = [replace(g, score=v / top) for g, v in zip(ranked, values, strict=True)]
    return sorted(judged, key=lambda group: -group.score)


def _centrality(stems: Sequence[Sequence[str]]) -> np.ndarray:
    """Return each list's cosine to the centroid; linear in the number of lists."""
    if not stems:
        return np.zeros(0)
    rows = tfidf_rows(stems, inverse_frequencies(stems))
    centroid = np.asarray(rows.sum(axis=0)).ravel()
    length = np.linalg.norm(centroid) or 1.0
    return np.asarray(rows @ (centroid / length))


def _answers(
    groups: Sequence[SentenceGroup], options: RankOptions, sources: Sources
) -> list[float]:
    """Return a factor for what each group's members say to the query, 1 for the most.

    Without a query, and where nothing of a topic says anything to it, all have 1.
    """
    if options.query is None:
        return [1.0] * len(groups)
    shares = sources.meanings.coverage(sources.read(options.query), alone=True)
    said = [
        max((float(shares[place]) for place in _places(group, sources)), default=0.0)
        for group in groups
    ]
    most = max(said, default=0.0)
    return [math.exp(options.query_weight * (share - most)) for share in said]


def _places(group: SentenceGroup, sources: Sources) -> Iterator[int]:
    places = (sources.place(member) for member in group.members)
    return (place for place in places if place is not None)


def _standing(group: SentenceGroup, options: RankOptions, lead: Reading) -> float:
    """Return what support, position and form make of a group's centrality."""
    support = 1 + options.support_weight * math.log(group.support)
    first = min(member.index for member in group.members)
    bonus = options.position_weight * math.exp(-first / options.position_decay)
    quotes = options.quote_weight * bool(_QUOTED.search(group.lead.text))
    return support * (1 + bonus) * (1 + quotes) * _form(lead, options)


def _form(lead: Reading, options: RankOptions) -> float:
    """Return 1 for a sentence that stands by itself, less for others."""
    text = lead.text
    n_words = count_words(text)
    if is_unspaced(text):
        n_words //= _CHARACTERS
    whole = options.min_words <= n_words <= options.max_words
    if not (whole and _ENDS.search(text) and _LETTER.search(text)):
        return options.fragment_factor
    first_person = _first_person(lead.language)
    hangs = (
        begins_in_mid_thought(lead)
        or _ALL_QUOTED.fullmatch(text)
        or first_person.search(_QUOTED.sub("", text))
    )
    return options.mid_thought_factor if hangs else 1.0


@cache
def _first_person(language: Language) -> re.Pattern[str]:
    """Return what somebody says of himself."""
    return re.compile(rf"\b(?:{'|'.join(language.phrases.first_person)})\b")

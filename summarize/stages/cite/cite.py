"""Cite: which passages of the articles support each sentence of the draft.

Candidates are all sentences of the topic, also those that the writer never saw. The
score of a citation is the probability that a person would call the passage support,
fitted on human links (`claims.evidence.passages`); `strength` is its name.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from summarize.claims.comparing.values import conflicting_values, lacks_value
from summarize.claims.evidence.passages import Scores, Weights
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.announced import tells_another_time
from summarize.claims.verdict.faults import compare_with_sources
from summarize.schema import (
    Citation,
    Cited,
    Conflict,
    Draft,
    DraftSentence,
    Sentence,
    SentenceGroup,
    Strength,
    SummarySentence,
    Supporter,
    Verified,
    Verifier,
)
from summarize.stages.cite.against import Against
from summarize.stages.cite.options import OFF, CiteOptions
from summarize.stages.cite.supporters import Supporters

_SAME_WORDS = 0.8  # of what a passage says of a copied sentence; others may mean it
_CLAUSE_WORDS = 6
_LEAST_REWORDED = 4
_PART = 0.8
_CONFLICT = 0.3
_MEANING_COUNTS = 0.5  # beside words, in what is near enough to be read
_WITH_ONE_BEFORE = 2  # passages that a verifier reads with the sentence before them
_MOST_TRIED = 5


def cite_draft(
    draft: Draft,
    sentences: Sequence[Sentence],
    groups: Sequence[SentenceGroup],
    options: CiteOptions,
    conflicts: Sequence[Conflict] = (),
    *,
    days: Mapping[str, date] | None = None,
    verifier: Verifier | None = None,
) -> Cited:
    """Return the sentences of the draft with their citations, best first.

    `sentences` are all sentences of the topic in topic order, `groups` those that say
    the same, `days` the days that articles were written, as far as known: "on Tuesday"
    then states the date that a sentence gives. A citation tells whether the writer has
    read its passage, where the draft says what was read.

    A sentence gets up to `max_citations` passages that are support (strong or medium);
    each is followed by its twins, one an article, with the same score. A passage with
    another value for the same thing is none, nor is one that denies the sentence or
    that `conflicts` set against a better one; where a match is strong otherwise and
    another article supports the sentence, the two are a conflict. With no support a
    sentence gets the nearest passage, and nothing where they share nothing.

    A `verifier` is asked about every sentence that nobody copied: where it is sure, the
    nearest passage is support, and strong from `strong` on, unless a rule is against
    it. What it says stands in `verified`.

    The supporters of a sentence are the articles that say it, cited or not: those whose
    own sentences, no others beside them, the checks would let stand for it. With
    `cite.verifier: off` nobody compares: a sentence in other words has no weak support,
    and its supporters are the articles cited for it, with those of paraphrases of a
    passage that says all of it.

    Equal scores go by planned sources, then by the order of `sentences`; scores do not
    depend on that order.
    """
    seen = frozenset(group.lead.span for group in draft.seen)
    sources = Sources.of(sentences)
    matcher = _Matcher(sources, groups, options, conflicts, days or {}, seen)
    cited = tuple(matcher.cite(sentence) for sentence in draft.sentences)
    verified: tuple[Verified | None, ...] = ()
    if verifier is not None:
        cited, verified = matcher.ask(verifier, draft.sentences, cited)
    cited = tuple(
        replace(sentence, supporters=matcher.supporters(sentence)) for sentence in cited
    )
    return Cited(cited, tuple(matcher.conflicts.values()), verified)


class _Matcher:
    """The passages of one topic and their groups, ready for sentence after sentence."""

    def __init__(
        self,
        sources: Sources,
        groups: Sequence[SentenceGroup],
        options: CiteOptions,
        conflicts: Sequence[Conflict],
        days: Mapping[str, date],
        seen: Collection[tuple[str, int, int]],
    ) -> None:
        self._days = days
        self._seen = seen
        self._sources = sources
        self._options = options
        self._weights = options.weights
        self._twins = self._places_by_group(groups)
        self._against = Against(sources, self._twins, conflicts)
        reworded = self._paraphrases_of(groups)
        self._supporters = Supporters(sources, self._against, reworded, options, days)
        self._scored: dict[str, Scores] = {}
        self.conflicts: dict[tuple[int, int], Conflict] = {}

    def cite(self, sentence: DraftSentence) -> SummarySentence:
        """Return the sentence with its citations."""
        planned = frozenset(self._places_of(sentence.sources))
        claim = self._sources.read(sentence.text)
        scores = self._scored[sentence.text] = self._scores(claim, planned)
        order = sorted(
            range(len(scores)), key=lambda n: (-scores[n], n not in planned, n)
        )
        support = self._support(claim, scores, order)
        if not support and self._options.verifier != OFF:
            support = self._reworded_support(claim, scores)
        parts: dict[int, tuple[int, int]] = {}
        if self._options.clauses and order:  # articles may have no sentence at all
            support, parts = self._with_clauses(claim, support)
        citations = [
            c if place not in parts else _for_part(c, parts[place])
            for place, score in support.items()
            for c in self._cite(claim, place, score)
        ]
        if not citations and len(scores) and scores.max() >= self._options.nearest:
            place = min(order, key=lambda n: -scores[n])
            citations = [self._citation(place, scores[place], "nearest")]
        return SummarySentence(sentence.text, tuple(citations))

    def ask(
        self,
        verifier: Verifier,
        drafted: Sequence[DraftSentence],
        cited: Sequence[SummarySentence],
    ) -> tuple[tuple[SummarySentence, ...], tuple[Verified | None, ...]]:
        """Return the sentences and what the verifier says of each, asked at once."""
        asked = [n for n, sentence in enumerate(drafted) if self._is_asked(sentence)]
        pairs = [(drafted[n].text, self._text_for(drafted[n].text)) for n in asked]
        sentences = list(cited)
        verified: list[Verified | None] = [None] * len(sentences)
        answers = verifier.verify(pairs) if pairs else ()
        for n, probability in zip(asked, answers, strict=True):
            sentences[n], verified[n] = self._verified(sentences[n], probability)
        return tuple(sentences), tuple(verified)

    def _is_asked(self, sentence: DraftSentence) -> bool:
        """Return whether a verifier is asked about a sentence: one that nobody copied.

        One without the dateline or the "But" of the passage it was planned from is
        copied as well.
        """
        wording = self._sources.read(sentence.text).wording
        return wording not in self._sources.by_wording and not any(
            sentence.text in source.text for source in sentence.sources
        )

    def _text_for(self, text: str) -> str:
        """Return what a verifier reads of the sources beside a sentence."""
        claim = self._sources.read(text)
        places = places_beside(claim, self._sources, self._options)
        return " ".join(self._sources[place].text for place in places)

    def _verified(
        self, sentence: SummarySentence, probability: float
    ) -> tuple[SummarySentence, Verified]:
        """Return the sentence as a verifier's answer makes it, and what it comes to.

        Where it is sure, the nearest passage that no rule sets against the sentence
        becomes the first citation of one that has no strong one.
        """
        if probability < self._options.doubted:
            return sentence, Verified(probability, supported=False)
        if probability < self._options.verified:
            return sentence, Verified(probability)
        if all(cited.strength != "strong" for cited in sentence.citations):
            claim = self._sources.read(sentence.text)
            best = self._cited_as_sure(claim, probability)
            spans = {cited.span for cited in best}
            rest = [c for c in sentence.citations if c.is_support]
            others = (cited for cited in rest if cited.span not in spans)
            sentence = replace(sentence, citations=(*best, *others))
        return sentence, Verified(probability, supported=True)

    def _cited_as_sure(self, claim: Reading, probability: float) -> list[Citation]:
        """Return the citation of the nearest passage that is not against a claim."""
        for place in _nearest(claim, self._sources, self._weights)[:_MOST_TRIED]:
            against = self._against.is_against(claim, place, ())
            if not against and not self._against.difference(claim, place):
                return self._cite(claim, place, probability)
        return []

    def supporters(self, sentence: SummarySentence) -> tuple[Supporter, ...]:
        """Return the articles that say a sentence that was cited, in topic order."""
        return tuple(self._supporters.of(sentence, self._scored[sentence.text]))

    def _scores(self, claim: Reading, planned: frozenset[int]) -> Scores:
        """Return the score of every passage; one with the same words has exactly 1."""
        scores = self._sources.passages.scores(claim, self._weights)
        odds = self._options.planned_odds
        for place in planned:
            scores[place] = scores[place] * odds / (1 + scores[place] * (odds - 1))
        scores[self._sources.by_wording.get(claim.wording, [])] = 1.0
        return scores

    def _support(
        self, claim: Reading, scores: Scores, order: Sequence[int]
    ) -> dict[int, float]:
        """Return passages that are support with scores, best first, one a group.

        The score of a passage with another value is lowered in place by `_CONFLICT`.
        """
        options = self._options
        floor = options.medium
        chosen: dict[int, float] = {}
        different: list[int] = []
        for place in order:
            if scores[place] < options.medium:
                break
            if chosen.keys() & set(self._twins.get(place, ())):
                continue
            if scores[place] < 1 and self._against.difference(claim, place):
                if scores[place] >= options.strong:
                    different.append(place)
                scores[place] *= _CONFLICT
            elif self._against.is_against(claim, place, chosen):
                scores[place] *= _CONFLICT
            elif scores[place] >= floor and len(chosen) < options.max_citations:
                if 1.0 in chosen.values() and not self._repeats(claim, place):
                    continue
                floor = max(floor, options.margin * scores[place])
                chosen[place] = float(scores[place])
        if chosen:
            self._note_conflicts(next(iter(chosen)), different)
        return chosen

    def _reworded_support(self, claim: Reading, scores: Scores) -> dict[int, float]:
        """Return the passage that means most of a claim in other words, if one does.

        A person who rewords freely leaves few words, so it is weak support; what it
        says otherwise is for check to see.
        """
        options, meanings = self._options, self._sources.meanings.coverage(claim)
        if len(claim.content) < _LEAST_REWORDED:
            meanings[:] = 0  # two words are like two others in any article
        enough = (scores >= options.least) | (meanings >= options.reworded)
        if not enough.any():
            return {}
        best = int(np.where(enough, scores + meanings, 0).argmax())
        if self._against.difference(claim, best) or self._against.is_against(
            claim, best, ()
        ):
            return {}
        return {best: float(scores[best])}

    def _repeats(self, claim: Reading, place: int) -> bool:
        """Return whether a passage says most of a copied sentence, and no part else.

        Captions and forecasts have many words in common, and tell of other things.
        """
        least, content = self._options.beside_copy, claim.content_roots
        same = content.intersection(self._sources.readings[place].roots)
        is_far = len(same) < _SAME_WORDS * least * len(content)
        if is_far or self._is_part(claim, place):
            return False
        passage = self._sources.only((self._sources[place],))
        found = compare_with_sources(claim, passage, (0,))
        return not found.faults and len(found.open) <= (1 - least) * len(claim.content)

    def _is_part(self, claim: Reading, place: int) -> bool:
        """Return whether a passage lacks a value of a claim, or only announces it."""
        passage = self._sources.readings[place]
        written = self._days.get(self._sources.articles[place])
        return lacks_value(claim, passage, written) or tells_another_time(
            claim, passage
        )

    def _note_conflicts(self, best: int, different: Collection[int]) -> None:
        """Note each conflict of the best passage with one of another article.

        The two must differ themselves: a passage that only has the number, for another
        thing, is no side. The values are theirs; that of the sentence may be neither.
        """
        readings = self._sources.readings
        for place in different:
            found = conflicting_values(readings[best], readings[place])
            if not found:
                continue
            sides = [(best, found.left), (place, found.right)]
            sides.sort(key=lambda side: side[0])
            (first, left), (second, right) = sides
            pair = (self._sources[first], self._sources[second])
            if pair[0].article_id != pair[1].article_id:
                conflict = Conflict(found.kind, pair, (left, right))
                self.conflicts.setdefault((first, second), conflict)

    def _with_clauses(
        self, claim: Reading, chosen: dict[int, float]
    ) -> tuple[dict[int, float], dict[int, tuple[int, int]]]:
        """Add the strong passage of each long clause that no chosen passage supports.

        It backs a part of the sentence only, so its score is lowered by `_PART`; which
        one, as a span of the sentence, is returned beside the scores.
        """
        found, parts = dict(chosen), {}
        for piece, span in zip(claim.clauses, claim.clause_spans, strict=True):
            if len(piece.content) < _CLAUSE_WORDS:
                continue
            scores = self._sources.passages.scores(piece, self._weights)
            best = int(scores.argmax())
            open_still = all(scores[place] < self._options.medium for place in found)
            strong = scores[best] >= self._options.strong
            if open_still and strong and not self._against.difference(piece, best):
                found[best] = float(scores[best]) * _PART
                parts[best] = span
        return dict(sorted(found.items(), key=lambda item: -item[1])), parts

    def _cite(self, claim: Reading, place: int, score: float) -> list[Citation]:
        """Return the citation of a passage, then its twins, one for each article.

        A passage without a number or date of the sentence, or that announces what the
        sentence tells as done, backs a part of it: it is medium support, however well
        the words match.
        """
        strong = score == 1 or (
            score >= self._options.strong and not self._is_part(claim, place)
        )
        strength: Strength = "strong" if strong else "medium"
        articles = {self._sources.articles[place]: place}
        for twin in self._twins.get(place, ()):
            articles.setdefault(self._sources.articles[twin], twin)
        return [self._citation(n, score, strength) for n in articles.values()]

    def _citation(self, place: int, score: float, strength: Strength) -> Citation:
        span = self._sources[place].span
        in_prompt = span in self._seen if self._seen else None
        return Citation(*span, float(score), strength, in_prompt)

    def _places_by_group(
        self, groups: Sequence[SentenceGroup]
    ) -> dict[int, tuple[int, ...]]:
        """Return the places of each sentence's group, in topic order."""
        result: dict[int, tuple[int, ...]] = {}
        for group in groups:
            members = tuple(sorted(self._places_of(group.members)))
            result |= dict.fromkeys(members, members)
        return result

    def _paraphrases_of(
        self, groups: Sequence[SentenceGroup]
    ) -> dict[int, Sequence[Sentence]]:
        """Return the sentences that say a sentence's group in other words, by place."""
        return {
            place: group.paraphrases
            for group in groups
            if group.paraphrases
            for place in self._places_of(group.members)
        }

    def _places_of(self, sentences: Sequence[Sentence]) -> list[int]:
        """Return the places of sentences, those of other topics left out."""
        places = map(self._sources.place, sentences)
        return [place for place in places if place is not None]


def places_beside(claim: Reading, sources: Sources, options: CiteOptions) -> list[int]:
    """Return the places of the passages that a verifier reads beside a claim, in order.

    The `candidates` nearest by words and meanings, and the sentence before each of the
    first two, where what "she" is may stand.
    """
    best = _nearest(claim, sources, options.weights)[: options.candidates]
    articles = sources.articles
    before = (n - 1 for n in best[:_WITH_ONE_BEFORE] if n)
    return sorted({*best, *(n for n in before if articles[n] == articles[n + 1])})


def _nearest(claim: Reading, sources: Sources, weights: Weights) -> list[int]:
    """Return the places of all passages, the nearest to a claim first.

    By words, then by what they mean; equal ones in topic order.
    """
    words = sources.passages.scores(claim, weights)
    near = words + _MEANING_COUNTS * sources.meanings.coverage(claim)
    return [int(place) for place in np.argsort(-near, kind="stable")]


def _for_part(citation: Citation, span: tuple[int, int]) -> Citation:
    return replace(citation, summary_start=span[0], summary_end=span[1])

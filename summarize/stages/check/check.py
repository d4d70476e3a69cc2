"""Check: does each summary sentence say only what its sources say?

A sentence is supported, weak or unsupported – never "wrong": checks compare words,
numbers, names and quotations; they do not know the world.

Flags, in words:

* `unsupported`: no citation is support, and the sources hardly have its words
* `weak`: no strong citation, and support is below `weak_below`, or none is support;
  not beside another fault
* `number not in sources: 15`, `date not in sources: May 3`, `name not in sources:
  Foo`, one flag a value; `quote not in sources`; `speaker not near quote: Foo`
* `negation differs`: the best cited passage negates what is stated, or states it;
  or sources only deny it ("denied that"), or state what the sentence denies
* `opposite in sources: approved / rejected`: no cited passage has the sentence's
  word, and the best one has its opposite in the same place; `roles swapped in
  sources: Smith sued Jones / Jones sued Smith`
* `other word in sources`, `other reach`, `somebody else`, `no fact`, `part not in
  sources`: see `claims.verdict.faults`
* `unsupported by verifier: 0.12`: how probably a passage supports it
* `sources differ: 12 / 15`: the sentence states the first, a source or another
  sentence that sources back the second; `sentences differ: 12 / 15`: another one that
  they do not back, or this is not; `sources differ, updated later: 12 / 15`: the
  second is newer and takes the place of the first; no faults
* `reply left out: Lund / Lund denied it`: the sentence accuses somebody, a source has
  their reply, and no sentence of the summary tells one; no fault
* `since overtaken: is missing / was found`: what all cited passages say, a later
  source tells the end of, or openly puts another value or plan in the place of; no
  fault of a copied sentence, nor of a state that is not told as the newest
* `told as current, since overtaken: is still missing / was found alive`: the same
  of a sentence in words of its own that says it is so still or now, or whose value
  or plan a passage openly replaces (`claims.verdict.replaced`)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Literal

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.denied_claims import (
    denied_words,
    is_denial_made_up,
    may_deny,
    states_words,
)
from summarize.claims.comparing.negation import negation_differs
from summarize.claims.comparing.opposites import opposite_words, swapped_roles
from summarize.claims.comparing.replacements import tells_current
from summarize.claims.comparing.stated_values import DATES
from summarize.claims.evidence.evidence import Evidence, support_score
from summarize.claims.reading.quotations import find_half_quotations
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.announced import tells_another_time
from summarize.claims.verdict.cover import passages_near
from summarize.claims.verdict.faults import Findings, compare_with_sources
from summarize.claims.verdict.polarity import negates_alike
from summarize.claims.verdict.replaced import replaced
from summarize.claims.verdict.superseded import overtaken
from summarize.claims.verdict.verbatim import says_word_by_word
from summarize.flags import Flag, FlagKind
from summarize.schema import (
    Checked,
    Citation,
    Conflict,
    Dropped,
    Sentence,
    SummarySentence,
    Supporter,
    Verified,
)
from summarize.stages.check.conflict_flags import conflict_flags, mark_contradictions
from summarize.stages.check.flag_marks import flag_marks
from summarize.stages.check.options import CheckOptions
from summarize.stages.check.replacement import best_replacement
from summarize.stages.check.replies import mark_replies
from summarize.text.tokens import fold, words

Outcome = Literal["supported", "weak", "unsupported"]

_WEAK = Flag(FlagKind.WEAK)
# Kinds that say more exactly what the first one says, too.
_SAID_BY = {
    FlagKind.WORD: {FlagKind.QUOTE},
    FlagKind.FRAME: {FlagKind.NEGATION, FlagKind.OPPOSITE},
    FlagKind.ADDED: {FlagKind.QUOTE},
    FlagKind.ATTRIBUTION: {FlagKind.SPEAKER, FlagKind.ROLES},
}
# The options for kinds that the comparison of words finds, too; "words" is for its own.
_SWITCHED_BY = {
    FlagKind.NEGATION: "negation",
    FlagKind.OPPOSITE: "opposites",
    FlagKind.ROLES: "opposites",
}


def check_summary(
    sentences: Sequence[SummarySentence],
    source_sentences: Sequence[Sentence],
    conflicts: Sequence[Conflict],
    options: CheckOptions,
    *,
    days: Mapping[str, date] | None = None,
    planned: Sequence[Sequence[Sentence]] = (),
    verified: Sequence[Verified | None] = (),
    compares: bool = True,
) -> Checked:
    """Return the sentences with flags added, and what was dropped or replaced.

    `source_sentences` are all sentences of the topic in topic order, `days` the days
    that articles were written, as far as known, `planned` the source sentences that
    each sentence was written from, `verified` what a verifier says of each, where one
    was asked. `compares` tells whether sentences are laid beside passages word by word.

    A citation is strong only where its passage says the sentence word by word
    (`claims.verdict.verbatim`), so none of a sentence with a fault is, nor of one with
    a word that no passage says. Where the verifier is sure of a sentence, one may be
    strong by its score, and the sentence is not weak.
    A sentence that is word for word in the sources only ever gets the flags that tell
    how sources differ and what is overtaken.
    `on_unsupported` acts on sentences whose `outcome` is unsupported, which every flag
    but `weak` and those that are no faults makes them; with `keep` they and the weak
    ones go unmarked. `replace` takes the nearest source sentence that the summary has
    not said, one of `planned` if there is one, and drops where there is none. `dropped`
    keeps, in order, the text and the flags of each sentence that went, with what stands
    in its place.
    """
    if not options.enabled:
        return Checked(tuple(sentences))
    sources = Sources.of(source_sentences)
    checker = _Checker(sources, conflicts, options, days or {}, compares=compares)
    checked = checker.settle(sentences, planned, verified)
    if not options.replies:
        return checked
    marked = mark_replies(checked.sentences, sources, conflicts)
    return replace(checked, sentences=tuple(marked))


def outcome(sentence: SummarySentence) -> Outcome:
    """Return what the flags of a sentence come to; a conflict is no fault."""
    if any(flag.kind.is_fault for flag in sentence.flags):
        return "unsupported"
    return "weak" if _WEAK in sentence.flags else "supported"


class _Checker:
    """The sources of one topic, read as far as the sentences ask for it."""

    def __init__(
        self,
        sources: Sources,
        conflicts: Sequence[Conflict],
        options: CheckOptions,
        days: Mapping[str, date],
        *,
        compares: bool,
    ) -> None:
        self._compares = compares
        self._sources = sources
        self._conflicts = conflicts
        self._options = options
        self._days = days
        written = [days.get(source.article_id) for source in sources]
        self._findings: dict[str, Findings] = {}
        self._evidence = Evidence(sources.readings, written, sources.articles)

    def settle(
        self,
        sentences: Sequence[SummarySentence],
        planned: Sequence[Sequence[Sentence]],
        verified: Sequence[Verified | None],
    ) -> Checked:
        """Return the sentences with their flags, or what is to stand in their place."""
        found = verified or [None] * len(sentences)
        checked = list(map(self.check, sentences, found))
        if self._options.conflicts:
            checked = mark_contradictions(checked, self._sources, self._conflicts)
        if self._options.on_unsupported not in ("drop", "replace"):
            return Checked(tuple(checked))
        wanted = checked
        if self._options.on_unsupported == "replace":
            wanted = self.replaced(checked, planned)
        return _without_unsupported(checked, wanted)

    def check(
        self, sentence: SummarySentence, verified: Verified | None = None
    ) -> SummarySentence:
        """Return the sentence with its flags."""
        flags: list[Flag] = []
        if self._options.on_unsupported != "keep" and not self._is_copied(sentence):
            faults = _without_repeats(list(self._faults(sentence, verified)))
            flags += [f for f in faults if f != _WEAK or len(faults) == 1]
        if self._options.conflicts:
            flags += self._conflict_flags(sentence)
            flags += self._overtaken_flags(sentence)
        flagged = tuple(dict.fromkeys((*sentence.flags, *flags)))
        sentence = replace(sentence, flags=flagged)
        copied = self._is_copied(sentence)
        doubtful = outcome(sentence) == "unsupported"
        if self._options.words and not _is_sure(verified) and not copied:
            found = self._found(sentence)
            together = found.together and self._tell_alike(sentence)
            sentence = replace(sentence, open=found.open, together=together)
            doubtful = doubtful or bool(found.open) or found.moved
            sentence = self._strong_word_by_word(sentence)
        if doubtful and not copied:
            sentence = _without_strong(sentence)
        marks = flag_marks(sentence, self._sources, self._conflicts)
        return replace(sentence, marks=marks)

    def replaced(
        self,
        sentences: Sequence[SummarySentence],
        planned: Sequence[Sequence[Sentence]],
    ) -> list[SummarySentence]:
        """Put the best source sentence in the place of each unsupported one.

        One without any that is new stays as it is (to be dropped after this).
        """
        standing = [n for n, s in enumerate(sentences) if outcome(s) != "unsupported"]
        said = [self._sources.read(sentences[n].text) for n in standing]
        sources = [self._places_of(row) for row in planned]
        taken = [place for n in standing for place in sources[n : n + 1]]
        used = [place for places in taken for place in places]
        result = list(sentences)
        for n in sorted({*range(len(sentences))} - {*standing}):
            place = best_replacement(
                self._sources.read(sentences[n].text),
                self._sources,
                planned=sources[n] if sources else (),
                cited=self._places_of(sentences[n].citations),
                said=said,
                taken=used,
            )
            if place is not None:
                result[n] = self._copied(place, sentences[n])
                said.append(self._sources.read(result[n].text))
        return result

    def _copied(self, place: int, old: SummarySentence) -> SummarySentence:
        """Return a source sentence with a citation of itself, checked."""
        source = self._sources[place]
        span = source.span
        cited = [c for c in old.citations if c.span == span]
        in_prompt = cited[0].in_prompt if cited else None
        citation = Citation(*span, 1.0, "strong", in_prompt)
        own = (Supporter(source.article_id, whole=True),)
        return self.check(SummarySentence(source.text, (citation,), supporters=own))

    def _places_of(self, spans: Sequence[Sentence | Citation]) -> list[int]:
        """Return the places of passages, those that are no source sentence left out."""
        places = map(self._sources.place, spans)
        return [place for place in places if place is not None]

    def _is_copied(self, sentence: SummarySentence) -> bool:
        wording = self._sources.read(sentence.text).wording
        return wording in self._sources.by_wording

    def _faults(
        self, sentence: SummarySentence, verified: Verified | None
    ) -> Iterator[Flag]:
        """Yield the flags of a sentence that is not copied, support first."""
        options, text = self._options, sentence.text
        claim = self._sources.read(text)
        cited = self._cited(sentence)
        if options.support and not _is_sure(verified):
            yield from self._support_flags(sentence)
            if verified and verified.supported is False:
                yield Flag(FlagKind.VERIFIER, f"{verified.probability:.2f}")
        if options.numbers:
            shown = cited or self._places_of(sentence.citations)  # the nearest
            for fact in self._evidence.missing_values(claim, shown):
                kind = FlagKind.DATE if fact.kind in DATES else FlagKind.NUMBER
                yield Flag(kind, text[fact.start : fact.end].rstrip(".,"))
        if options.names:
            for name in self._evidence.missing_names(claim):
                yield Flag(FlagKind.NAME, name)
        if options.quotes:
            yield from self._quote_flags(claim)
        if options.negation and self._negates(claim, cited):
            yield Flag(FlagKind.NEGATION)
        elif options.opposites:
            passages = [self._readings[place] for place in cited]
            turned = self._found(sentence).turned
            yield from (f for f in _opposites(claim, passages) if f.value not in turned)
        yield from filter(self._is_wanted, self._found(sentence).faults)

    def _conflict_flags(self, sentence: SummarySentence) -> Iterator[Flag]:
        """Yield what sources differ on; a fault where an old value is told as new."""
        found = conflict_flags(sentence, self._sources, self._conflicts)
        is_current = tells_current(self._sources.read(sentence.text))
        is_stale = is_current and not self._is_copied(sentence)
        for flag in found:
            is_older = flag.kind is FlagKind.UPDATE
            yield replace(flag, kind=FlagKind.STALE) if is_stale and is_older else flag

    def _overtaken_flags(self, sentence: SummarySentence) -> Iterator[Flag]:
        """Yield a flag for what a later source has overtaken."""
        if not (cited := self._cited(sentence)):
            return
        passages = [self._sources[place] for place in cited]
        claim = self._sources.read(sentence.text)
        found = replaced(claim, cited, self._sources, self._order) or overtaken(
            sentence.text, passages, self._sources, self._days
        )
        if found is None or found.by is None:
            return
        is_openly = found.why == "replaced" or tells_current(claim)
        is_stale = is_openly and not self._is_copied(sentence)
        kind = FlagKind.STALE if is_stale else FlagKind.OVERTAKEN
        yield Flag(kind, sentence.text[found.start : found.end], found.told)

    def _strong_word_by_word(self, sentence: SummarySentence) -> SummarySentence:
        """Call support strong only where a passage says a sentence word by word."""
        if not self._compares:
            return sentence
        citations = tuple(
            replace(cited, strength="medium")
            if cited.strength == "strong" and not self._says_itself(sentence, cited)
            else cited
            for cited in sentence.citations
        )
        return replace(sentence, citations=citations)

    def _says_itself(self, sentence: SummarySentence, cited: Citation) -> bool:
        """Return whether a passage says its part of a sentence word by word."""
        place = self._sources.place(cited)
        if place is None:
            return False
        text = sentence.text[cited.summary_start : cited.summary_end]
        return says_word_by_word(self._sources.read(text), place, self._sources)

    def _is_wanted(self, flag: Flag) -> bool:
        return bool(getattr(self._options, _SWITCHED_BY.get(flag.kind, "words")))

    def _negates(self, claim: Reading, cited: Sequence[int]) -> bool:
        """Return whether the best passage negates a claim, or sources only deny it."""
        differs = cited and negation_differs(claim, self._readings[cited[0]])
        if differs and not (
            negates_alike(claim, passages_near(claim, self._readings))
            or self._sources.derived.tells_rest(claim, cited)
        ):
            return True
        if may_deny(claim) and is_denial_made_up(claim, self._readings):
            return True
        for passage in self._denials:
            shared, says_it = denied_words(claim, passage)
            stated = any(states_words(shared, self._readings[n]) for n in cited)
            if shared and (says_it or not stated):
                return True
        return False

    def _support_flags(self, sentence: SummarySentence) -> Iterator[Flag]:
        strengths = {citation.strength for citation in sentence.citations}
        if "strong" in strengths:
            return
        claim = self._sources.read(sentence.text)
        support = support_score(claim, self._sources.passages, self._evidence)
        if "medium" not in strengths:
            below = support < self._options.unsupported_below
            yield Flag(FlagKind.UNSUPPORTED) if below else _WEAK
        elif support < self._options.weak_below or (
            _support(sentence)[0].score < self._options.weak_score
        ):
            yield _WEAK

    def _quote_flags(self, claim: Reading) -> Iterator[Flag]:
        index, name = self._sources.quotations, claim.speaker
        quotations = claim.quotations or find_half_quotations(claim.text)
        found = [index.places(quoted.text) for quoted in quotations]
        for quoted, places in zip(quotations, found, strict=True):
            if not places and words(quoted.text):
                yield Flag(FlagKind.QUOTE)
        said = [places for places in found if places]
        if name and said and all(index.is_elsewhere(name, row) for row in said):
            named = (w.text for w in claim.facts.words if fold(w.text) == name)
            yield Flag(FlagKind.SPEAKER, next(named, name.capitalize()))

    def _tell_alike(self, sentence: SummarySentence) -> bool:
        """Return whether no passage announces what a sentence tells as done.

        Or one that is strong by its score does not: such a one tells it as done.
        """
        if any(cited.strength == "strong" for cited in sentence.citations):
            return True
        claim, cited = self._sources.read(sentence.text), self._cited(sentence)
        return not any(tells_another_time(claim, self._readings[n]) for n in cited)

    def _found(self, sentence: SummarySentence) -> Findings:
        """Return what a sentence says otherwise than its passages, and adds."""
        if not self._compares:
            return Findings((), ())
        if sentence.text not in self._findings:
            claim, cited = self._sources.read(sentence.text), self._cited(sentence)
            found = compare_with_sources(claim, self._sources, cited)
            self._findings[sentence.text] = found
        return self._findings[sentence.text]

    def _cited(self, sentence: SummarySentence) -> list[int]:
        """Return the places of the passages that are support, best first."""
        return self._places_of(_support(sentence))

    @property
    def _readings(self) -> Sequence[Reading]:
        return self._sources.readings

    @cached_property
    def _order(self) -> ArticleOrder:
        return ArticleOrder(self._readings, self._sources.articles, self._days)

    @cached_property
    def _denials(self) -> list[Reading]:
        return list(filter(may_deny, self._readings))


def _is_sure(verified: Verified | None) -> bool:
    return verified is not None and verified.supported is True


def _without_repeats(faults: Sequence[Flag]) -> list[Flag]:
    """Leave out what another flag says of the same words, or says more exactly.

    Of a number for which a passage has another one it says more that this one has.
    """
    told = {flag.value for flag in faults if flag.kind is FlagKind.WORD and flag.other}
    faults = [
        flag
        for flag in faults
        if flag.kind is not FlagKind.NUMBER or flag.value not in told
    ]
    kinds = {flag.kind for flag in faults}
    kept: list[Flag] = []
    for flag in faults:
        said = " ".join(f"{other.value or ''} {other.other or ''}" for other in kept)
        speakers = [f.value for f in kept if f.kind is FlagKind.SPEAKER and f.value]
        repeats = flag.kind is FlagKind.WORD and (
            str(flag.value) in said or any(name in str(flag.value) for name in speakers)
        )
        if flag.kind in (FlagKind.ADDED, FlagKind.ATTRIBUTION):
            repeats = any(f.value and f.value in str(flag.value) for f in kept)
        if repeats or not kinds.isdisjoint(_SAID_BY.get(flag.kind, ())):
            continue
        if flag.kind is FlagKind.ROLES and any(f.kind is flag.kind for f in kept):
            continue
        kept.append(flag)
    return kept


def _without_strong(sentence: SummarySentence) -> SummarySentence:
    """Call no support strong: a part of the sentence is open, or it has a fault."""
    citations = tuple(
        replace(cited, strength="medium") if cited.strength == "strong" else cited
        for cited in sentence.citations
    )
    supporters = tuple(replace(each, whole=False) for each in sentence.supporters)
    return replace(sentence, citations=citations, supporters=supporters)


def _opposites(claim: Reading, passages: Sequence[Reading]) -> Iterator[Flag]:
    if found := opposite_words(claim, passages):
        yield Flag(FlagKind.OPPOSITE, found.left, found.right)
    if found := swapped_roles(claim, passages):
        yield Flag(FlagKind.ROLES, found.left, found.right)


def _support(sentence: SummarySentence) -> list[Citation]:
    return [c for c in sentence.citations if c.is_support]


def _without_unsupported(
    written: Sequence[SummarySentence], wanted: Sequence[SummarySentence]
) -> Checked:
    """Leave out unsupported sentences; where all are, the first one stays.

    `wanted` holds what is to stand in the place of each written sentence.
    """
    pairs = list(zip(written, wanted, strict=True))
    kept = [pair for pair in pairs if outcome(pair[1]) != "unsupported"] or pairs[:1]
    dropped = [
        Dropped(old.text, old.flags, new.text if (old, new) in kept else None)
        for old, new in pairs
        if old is not new or (old, new) not in kept
    ]
    return Checked(tuple(new for _, new in kept), tuple(dropped))

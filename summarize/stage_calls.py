"""How the stages are called: what each is given of a topic on its way, what it adds.

The stages as one visible list, at the end. A stage itself knows its arguments only;
here stands where they come from: the `Work`, the config, the models of a Summarizer.
"""

import logging
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from summarize.claims.reading.relative_dates import written_days
from summarize.claims.sources import Sources
from summarize.config import Config
from summarize.language import has_words, language_of
from summarize.schema import (
    Conflict,
    Draft,
    Encoder,
    Form,
    Judge,
    ShortReason,
    Span,
    SummarySentence,
    Topic,
    Turn,
    Verifier,
    Writer,
)
from summarize.stages.account import (
    account_articles,
    foreign_articles,
    why_long,
    why_short,
)
from summarize.stages.arrange import arrange_sentences
from summarize.stages.begin import begin_topic, check_limit
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import cite_draft
from summarize.stages.clean import clean_articles
from summarize.stages.clean.dialogue import turns_of
from summarize.stages.clean.tagger import Tagger
from summarize.stages.conflicts import find_conflicts, without_other_sides
from summarize.stages.dedupe import dedupe_sentences
from summarize.stages.events import is_stranger, part_events
from summarize.stages.fit import fit_groups, with_origins
from summarize.stages.headline import Proposal, choose_headline, propose_headlines
from summarize.stages.introduce import introduce
from summarize.stages.link import link_groups
from summarize.stages.place import place_sentences
from summarize.stages.plan import plan_summary
from summarize.stages.rank import rank_groups
from summarize.stages.since import tell_since
from summarize.stages.split import split_article
from summarize.work import Work

_LOG = logging.getLogger(__name__)
_WORDS_A_MINUTE = 90_000  # that the encoder of clean reads on one core (docs/model.md)
_LONG_WORDS = 45_000


class Models(Protocol):
    """A config and what was loaded for it, as a Summarizer holds them."""

    config: Config
    writer: Writer
    encoder: Encoder | None
    judge: Judge | None
    verifier: Verifier | None
    tagger: Tagger


def _begin(by: Models, work: Work) -> Work:
    return replace(work, language=begin_topic(work.topic, by.config.limits))


def _clean(by: Models, work: Work) -> Work:
    if by.config.clean.model == "encoder" and by.config.clean.enabled:
        _say_if_long(work.topic)
    cleaned = clean_articles(
        work.topic.articles,
        by.config.clean,
        language_of(work.language),
        work.language,
        by.tagger,
    )
    topic = replace(work.topic, articles=tuple(each.article for each in cleaned))
    work = replace(work, topic=topic, cleaned=tuple(cleaned))
    return replace(work, days=written_days(work.dates))


def _say_if_long(topic: Topic) -> None:
    """Warn of a topic that the encoder of clean will read for long."""
    texts = [a.text for a in topic.articles if a.extracted_by is None]
    if (n_words := sum(len(text.split()) for text in texts)) >= _LONG_WORDS:
        _LOG.warning(
            "topic %s: cleaning reads %s words, which takes a core %d min or more; "
            "clean.model=builtin is far quicker, limits.characters refuses such topics",
            topic.id,
            f"{n_words:,}",
            math.ceil(n_words / _WORDS_A_MINUTE),
        )


def _split(by: Models, work: Work) -> Work:
    language, options = work.language, by.config.split
    split = (split_article(article, options, language) for article in work.cleaned)
    sentences = []
    for of_article in split:
        sentences += of_article
        check_limit(work.topic, "sentences", len(sentences), by.config.limits.sentences)
    return replace(work, sources=Sources(sentences, language_of(language)))


def _dedupe(by: Models, work: Work) -> Work:
    return replace(work, deduped=dedupe_sentences(work.sources, by.config.dedupe))


def _link(by: Models, work: Work) -> Work:
    linked = link_groups(work.deduped.groups, by.encoder, by.config.link, work.sources)
    return replace(work, deduped=replace(work.deduped, groups=tuple(linked)))


def _events(by: Models, work: Work) -> Work:
    """Part the events; the stages that follow know only what is told."""
    parted = part_events(
        work.topic.articles, work.sources, work.deduped, by.config.plan.events
    )
    if not parted.left_out:
        return replace(work, parted=parted)
    sources = work.sources.of_articles(parted.told_articles)
    days = {
        name: day for name, day in work.days.items() if name in parted.told_articles
    }
    return replace(work, parted=parted, deduped=parted.told, sources=sources, days=days)


def _rank(by: Models, work: Work) -> Work:
    ranked = rank_groups(
        work.deduped.groups, by.config.rank, by.judge, work.article_ids, work.sources
    )
    return replace(work, ranked=tuple(ranked))


def _fit(by: Models, work: Work) -> Work:
    prompt = fit_groups(
        work.topic.id,
        work.ranked,
        work.article_ids,
        by.writer,
        by.config.fit,
        together=by.config.generate.mode == "whole",
    )
    prompt = with_origins(prompt, work.outlets, work.days)
    return replace(work, prompt=prompt)


def _plan(by: Models, work: Work) -> Work:
    generate = by.config.generate
    plan = plan_summary(
        work.prompt,
        work.sources,
        by.config.plan,
        target_words=generate.target_words,
        mode=generate.mode,
        merging=by.config.writer.merges and generate.candidates > 0,
        language=work.language,
        days=work.days,
        earlier=work.topic.earlier,
        conflicts=_seen_conflicts(work) if generate.mode == "whole" else (),
    )
    return replace(work, plan=plan)


def _seen_conflicts(work: Work) -> tuple[Conflict, ...]:
    """Return the conflicts that can be known before anything is written."""
    return find_conflicts(
        work.sources,
        work.deduped.groups,
        work.deduped.conflicts,
        work.dates,
        work.outlets,
    )


def _cite(by: Models, work: Work) -> Work:
    cited = cite_draft(
        work.draft,
        work.sources,
        work.deduped.groups,
        by.config.cite,
        work.deduped.conflicts,
        days=work.days,
        verifier=by.verifier,
    )
    return replace(work, cited=cited)


def _conflicts(by: Models, work: Work) -> Work:
    conflicts = find_conflicts(
        work.sources,
        work.deduped.groups,
        (*work.deduped.conflicts, *work.cited.conflicts),
        work.dates,
        work.outlets,
    )
    told = without_other_sides(work.cited.sentences, conflicts, work.sources)
    cited = replace(work.cited, sentences=told)
    return replace(work, conflicts=conflicts, cited=cited)


def _check(by: Models, work: Work) -> Work:
    checked = check_summary(
        work.cited.sentences,
        work.sources,
        work.conflicts,
        by.config.check,
        days=work.days,
        planned=[sentence.sources for sentence in work.draft.sentences],
        verified=work.cited.verified,
        compares=by.config.cite.verifier != "off",
    )
    return replace(work, checked=checked)


def _introduce(by: Models, work: Work) -> Work:
    if work.draft.given is not None:  # the text of somebody else stays as it is
        return work
    turns = _turns(work) if has_words(work.language) else []
    sentences = introduce(
        work.checked.sentences,
        work.sources,
        work.days,
        by.config.introduce,
        turns,
        adds=by.config.generate.mode == "plan",  # a writer of it all knows the days
    )
    return replace(work, checked=replace(work.checked, sentences=tuple(sentences)))


def _turns(work: Work) -> list[Turn]:
    """Return what people say in the interviews of a topic."""
    return [turn for cleaned in work.cleaned for turn in turns_of(cleaned)]


def _is_answer(span: Span, turns: Sequence[Turn]) -> bool:
    """Return whether somebody says a passage, which a headline leaves no room for."""
    return any(turn.holds(span) for turn in turns)


def _headline(by: Models, work: Work) -> Work:
    if work.draft.given is not None:
        return work
    told = set(work.sources.articles)
    old = work.topic.earlier.texts if work.topic.earlier else ()
    turns = _turns(work)
    proposals = propose_headlines(
        [a for a in work.topic.articles if a.id in told and a.text not in old],
        [
            sentence
            for sentence in work.checked.sentences
            if not any(_is_answer(c.span, turns) for c in sentence.citations[:1])
        ],
        [
            group
            for group in work.ranked
            if not (work.plan.is_known(group) or _is_answer(group.lead.span, turns))
        ],
        work.sources,
        days=work.days,
        language=work.language,
    )
    lines = ((proposal, _attributed(by, work, proposal)) for proposal in proposals)
    return replace(work, headline=choose_headline(lines))


def _attributed(by: Models, work: Work, proposal: Proposal) -> SummarySentence:
    """Return a line with its citations and flags, as a sentence would have them."""
    draft = Draft(work.topic.id, (proposal.draft,), work.draft.seen)
    cited = cite_draft(
        draft,
        work.sources,
        work.deduped.groups,
        by.config.cite,
        work.deduped.conflicts,
        days=work.days,
    )
    checked = check_summary(
        without_other_sides(cited.sentences, work.conflicts, work.sources),
        work.sources,
        work.conflicts,
        CheckOptions(replies=False),  # what else is not checked is no headline either
        days=work.days,
    )
    return checked.sentences[0]


def _arrange(by: Models, work: Work) -> Work:
    if work.draft.given is not None:
        return work
    arranged = arrange_sentences(
        work.checked.sentences, work.sources, form_of(by, work)
    )
    return replace(work, checked=replace(work.checked, sentences=tuple(arranged)))


def form_of(by: Models, work: Work) -> Form:
    """Return how a summary is laid out; a text that was given stays as it is."""
    return by.config.generate.form if work.draft.given is None else "text"


def _place(by: Models, work: Work) -> Work:
    placed = place_sentences(work.checked.sentences, work.draft, form_of(by, work))
    return replace(work, checked=replace(work.checked, sentences=tuple(placed)))


def _since(_: Models, work: Work) -> Work:
    earlier = work.topic.earlier
    if earlier is None or work.draft.given is not None:
        return work
    since = tell_since(earlier, work.plan, work.checked.sentences)
    return replace(work, since=since)


def _account(by: Models, work: Work) -> Work:
    foreign = foreign_articles(work.topic.articles, work.language)
    accounts = account_articles(
        work.cleaned,
        work.sentences,
        work.groups,
        work.draft.seen,
        work.checked.sentences,
        {**foreign, **work.parted.warnings},
    )
    work = replace(work, accounts=accounts)
    if work.draft.given is not None:
        return replace(work, stranger=_is_stranger(work))
    target_words = by.config.generate.target_words
    return replace(
        work,
        short_because=_why_short(by, work),
        long_because=why_long(work.checked, work.plan, target_words),
    )


def _is_stranger(work: Work) -> bool:
    """Return whether a text that was given has nothing to do with the articles."""
    sentences = work.checked.sentences
    if any(sentence.verdict == "supported" for sentence in sentences):
        return False
    read = [work.sources.read(sentence.text) for sentence in sentences]
    return is_stranger(read, work.topic.articles, work.sources)


def _why_short(by: Models, work: Work) -> ShortReason | None:
    """Return why a summary is short; news that was not planned is no lack of news."""
    groups = work.deduped.groups
    new = [group for group in groups if not work.plan.is_known(group)]
    if work.since and groups and not work.plan.items:
        return "rest left out" if new else "nothing new"
    target_words = by.config.generate.target_words
    return why_short(work.checked, work.plan, new, target_words)


STAGES: dict[str, Callable[[Models, Work], Work]] = {
    "begin": _begin,
    "clean": _clean,
    "split": _split,
    "dedupe": _dedupe,
    "link": _link,
    "events": _events,
    "rank": _rank,
    "fit": _fit,
    "plan": _plan,
    # here the writer writes, for several topics at once: `generate_drafts`; the text
    # of somebody else becomes a draft instead: `adopt_text`
    "cite": _cite,
    "conflicts": _conflicts,
    "check": _check,
    "headline": _headline,
    "introduce": _introduce,
    "arrange": _arrange,
    "place": _place,
    "since": _since,
    "account": _account,
}
READING = ("begin", "clean", "split", "dedupe", "link")
CHOOSING = ("events", "rank", "fit", "plan")
ATTRIBUTING = (
    *("cite", "conflicts", "check", "headline"),
    *("introduce", "arrange", "place", "since", "account"),
)


def before_writing(last: str) -> tuple[str, ...]:
    """Return the names of the stages before the writer, up to one of them."""
    names = READING + CHOOSING
    return names[: names.index(last) + 1]

"""Headline: the news of a topic in a line of its own, which its sources support.

The best title of an article, or else the main clause of the sentence that tells the
news: propose lines, best first, let them be cited and checked as sentences are, and
take the first that holds.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from summarize.claims.comparing.negation import negation_differs
from summarize.claims.comparing.opposites import opposite_words
from summarize.claims.comparing.values import conflicting_values
from summarize.claims.evidence.people import full_names, names_of, shared_surnames
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.words.relations import is_common
from summarize.flags import FlagKind
from summarize.language import has_words
from summarize.language.english import ENGLISH
from summarize.schema import (
    Article,
    DraftSentence,
    Headline,
    Sentence,
    SentenceGroup,
    Span,
    SummarySentence,
)
from summarize.stages.headline.fitness import MOST_WORDS, is_headline
from summarize.stages.headline.naming import in_full
from summarize.stages.headline.shorten import LONG, shorten
from summarize.stages.headline.titles import clean_title
from summarize.stages.headline.tokens import tokens_of
from summarize.text.casing import casings_in, has_odd_case, sentence_case
from summarize.text.tokens import count_words

MOST_PROPOSED = 6
"""Lines that are cited and checked for a topic at most."""

_LEANING = 0.6  # who "the company" is stands in another sentence
_SUBJECT = 6  # words that name the subject
_TAIL = 0.01
_TOLD = 0.5  # share of a title's words that the summary must have
_OPENING = 2  # sentences of a summary that tell its news
_TITLE = 1.05  # of a score of 1: somebody wrote it to be a headline
_LEAD = 0.4
_LATER = 0.05  # a sentence of the summary
_IMPORTANT = 0.3
_NEWEST = 0.05
_SMOOTH = 3  # words by which a very short line does not win
_USUAL_WORDS = 7  # of a headline
_SHORT = 0.04  # for each word that it is shorter


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line that may be the headline, with what it was made from."""

    text: str
    sources: tuple[Sentence, ...] = ()
    title_of: str | None = None

    @property
    def draft(self) -> DraftSentence:
        """The line as a sentence to be cited."""
        return DraftSentence(self.text, self.sources)


def propose_headlines(
    articles: Sequence[Article],
    summary: Sequence[SummarySentence],
    groups: Sequence[SentenceGroup],
    sources: Sources,
    *,
    days: Mapping[str, date],
    language: str = ENGLISH.code,
) -> Iterator[Proposal]:
    """Yield lines that may be the headline of a summary, best first.

    They are titles of `articles` that are news (`titles.clean_title`, `is_headline`)
    and tell half of their words with the summary, and the opening sentences of the
    summary and of the articles, shortened. A line is good where its words are in many
    of the articles and in the summary's first sentence; titles come before sentences
    that are no better, newer titles before older ones, and the summary's sentences
    before those of articles. None contradicts a sentence of the summary, says all of a
    summary of one sentence, or names by the surname only one of two people of the topic
    who have it; and but for titles, half of its words are those of the summary's first
    sentence (of all of them, where that leans on another). Behind these stand lines
    that share a full name with it and half of their words with its first two. Of equal
    lines the first counts, in the order of the articles.

    `groups` are ranked, `days` the days that articles were written, as far as known,
    `language` is a code. There are word lists for English alone: in other languages
    titles are proposed, and a first sentence as short as a headline.
    """
    if not summary:
        return
    told = [sources.read(sentence.text) for sentence in summary]
    weights = _weights(sources, told[0])
    reads = has_words(language)
    proposals = [*_titles(articles, told, sources, days, reads=reads)]
    proposals += _clauses(summary, groups, sources) if reads else _whole(summary[0])
    ranked = _ranked(proposals, weights, sources)
    for proposal in islice(_of_the_news(ranked, told, sources), MOST_PROPOSED):
        read = sources.read(proposal.text)
        if not _contradicts(read, told) and not _says_all(read, told):
            yield proposal


def _ranked(
    proposals: Iterable[tuple[float, Proposal]],
    weights: dict[str, float],
    sources: Sources,
) -> list[Proposal]:
    """Return lines, the most central first, each text once; of equal ones the first.

    Those that name one of two people by the surname only are left out.
    """
    scored: dict[str, tuple[float, Proposal]] = {}
    for bonus, proposal in proposals:
        score = bonus + _centrality(sources.read(proposal.text), weights)
        if proposal.text not in scored or score > scored[proposal.text][0]:
            scored[proposal.text] = score, proposal
    ranked = sorted(scored.values(), key=lambda each: -each[0])
    shared = shared_surnames(sources.readings)
    return [
        proposal
        for _, proposal in ranked
        if not _is_of_two(sources.read(proposal.text), shared)
    ]


def _of_the_news(
    ranked: Sequence[Proposal], told: Sequence[Reading], sources: Sources
) -> list[Proposal]:
    """Return titles, lines of the first sentence, and behind them lines of its people.

    Of all sentences that are told, where the first one leans on another.
    """
    leaning = _leans(told[0].text, sources, opens=False)
    first = told if leaning else told[:1]
    named = {name for reading in first for name in full_names(reading)}
    news = [p for p in ranked if p.title_of or _tells(p, first, sources)]
    beside = (
        proposal
        for proposal in ranked
        if _tells(proposal, told[:_OPENING], sources)
        and not named.isdisjoint(full_names(sources.read(proposal.text)))
    )
    return list(dict.fromkeys((*news, *beside)))


def choose_headline(
    told: Iterable[tuple[Proposal, SummarySentence]],
) -> Headline | None:
    """Return the first line that holds, of lines with their citations and flags.

    A title holds where passages support it, if only in part, and nothing is flagged; a
    shortened sentence, which has the words of its source, where it is supported. Else
    the first counts that has support and no flag but `weak`. None where there is none:
    a fault, or a value that sources differ on, stands over no summary. No further line
    is asked for than needed.
    """
    found: Headline | None = None
    for proposal, line in told:
        if not any(citation.is_support for citation in line.citations):
            continue
        if any(flag.kind is not FlagKind.WEAK for flag in line.flags):
            continue
        headline = Headline(
            *(line.text, line.citations, line.flags, line.marks),
            open=line.open,
            supporters=line.supporters,
            together=line.together,
            title_of=proposal.title_of,
        )
        in_part = proposal.title_of is not None and not line.flags
        if in_part or line.verdict == "supported":
            return headline
        found = found or headline
    return found


# --- what is proposed ---------------------------------------------------------------


def _titles(
    articles: Sequence[Article],
    told: Sequence[Reading],
    sources: Sources,
    days: Mapping[str, date],
    *,
    reads: bool,
) -> Iterator[tuple[float, Proposal]]:
    """Yield the titles that are news and tell what the summary tells."""
    said = {stem for reading in told for stem in reading.stems}
    recased = _Recasing(articles, sources)
    newest = max(days.values(), default=None)
    for article in articles:
        line = clean_title(article.title or "", article.source, sources.language)
        if line and reads:
            line = _as_headline(recased(line), sources)
        stems = set(sources.read(line).stems) if line else set()
        if line and len(stems & said) >= _TOLD * len(stems):
            is_new = newest is not None and days.get(article.id) == newest
            yield _TITLE + _NEWEST * is_new, Proposal(line, title_of=article.id)


def _as_headline(title: str, sources: Sources) -> str | None:
    """Return a title that can stand, as it is or made shorter."""
    if is_headline(sources.read(title), is_title=True):
        return title
    lines = shorten(title, sources.language)
    return next((line for line in lines if is_headline(sources.read(line))), None)


class _Recasing:
    """Titles in Title Case as sentences of a topic are written, read when asked for."""

    def __init__(self, articles: Sequence[Article], sources: Sources) -> None:
        self._articles, self._sources = articles, sources

    def __call__(self, line: str) -> str:
        language = self._sources.language
        if not has_odd_case(line):
            return line
        return sentence_case(line, self._casings, self._is_common, language)

    @cached_property
    def _casings(self) -> dict[str, str]:
        titles = (article.title for article in self._articles if article.title)
        return casings_in([*(each.text for each in self._sources), *titles])

    def _is_common(self, word: str) -> bool:
        return word in self._sources.language.common.stop or is_common(word)


def _clauses(
    summary: Sequence[SummarySentence],
    groups: Sequence[SentenceGroup],
    sources: Sources,
) -> Iterator[tuple[float, Proposal]]:
    """Yield sentences that may tell the news, made shorter."""
    importance = _importance(groups)
    for bonus, text, source in _openings(summary, sources):
        bonus += _IMPORTANT * importance.get(source.span, 0.0) if source else 0.0
        opens = source is not None and source.index == 0
        bonus -= _LEANING * _leans(text, sources, opens=opens)
        for short in _shortened(text, sources):
            named = in_full(sources.read(short), sources)
            for line in dict.fromkeys((named, short)):
                if is_headline(sources.read(line), most=LONG):
                    unnamed = _LEANING * (line != named)
                    yield bonus - unnamed, Proposal(line, (source,) if source else ())
                    bonus -= _TAIL


def _shortened(text: str, sources: Sources) -> list[str]:
    """Return the headlines that a sentence can be cut down to, long ones if need be."""
    lines = shorten(text, sources.language)
    news = [line for line in lines if is_headline(sources.read(line))]
    if news:
        return news
    lines = shorten(text, sources.language, LONG)
    return [line for line in lines if is_headline(sources.read(line), most=LONG)]


def _says_all(line: Reading, told: Sequence[Reading]) -> bool:
    """Return whether a line has all words of content of what is told, a sentence."""
    return len(told) == 1 and line.content_roots >= told[0].content_roots


def _whole(sentence: SummarySentence) -> Iterator[tuple[float, Proposal]]:
    """Yield a sentence that is as short as a headline."""
    if count_words(sentence.text) <= MOST_WORDS:
        yield _LEAD, Proposal(sentence.text.rstrip(".。"))


def _openings(
    summary: Sequence[SummarySentence], sources: Sources
) -> Iterator[tuple[float, str, Sentence | None]]:
    """Yield the sentences that may tell the news, with what speaks for each."""
    for n, told in enumerate(summary):
        places = map(sources.place, told.citations[:1])
        source = next((sources[p] for p in places if p is not None), None)
        yield _LEAD if n == 0 else -_LATER * n, told.text, source
    for sentence in sources:
        if sentence.index == 0:
            yield 0.0, sentence.text, sentence


def _importance(groups: Sequence[SentenceGroup]) -> dict[Span, float]:
    """Return how important ranking found each sentence, 1 for the first."""
    most = max((group.score for group in groups), default=0.0)
    return {
        member.span: (group.score / most) ** 0.5
        for group in groups
        for member in group.members
        if most > 0
    }


def _tells(proposal: Proposal, opening: Sequence[Reading], sources: Sources) -> bool:
    """Return whether half of a line's words are those of an opening."""
    stems = set(sources.read(proposal.text).stems)
    said = {stem for reading in opening for stem in reading.stems}
    return len(stems & said) >= _TOLD * len(stems)


def _is_of_two(line: Reading, shared: Collection[str]) -> bool:
    """Return whether a line does not tell which of two people with a name it means."""
    return any(len(name) == 1 and name[-1] in shared for name in names_of(line))


def _leans(text: str, sources: Sources, *, opens: bool) -> bool:
    """Return whether a sentence begins with something that was told before.

    "The company" without a name, if the sentence `opens` no article; "One of the
    suspects"; or a name that the sources have in full elsewhere.
    """
    tokens = tokens_of(text)[:_SUBJECT]
    if not tokens:
        return False
    named = any(token.is_capital or token.key[:1].isdigit() for token in tokens[1:])
    language = sources.language
    if tokens[0].key in language.grammar.definite:
        return not (named or opens)
    if tuple(token.key for token in tokens[:3]) == language.headlines.of_several:
        return True
    alone = len(tokens) > 1 and tokens[0].is_capital and not tokens[1].is_capital
    return alone and _is_in_full(tokens[0].text, sources)


def _is_in_full(name: str, sources: Sources) -> bool:
    """Return whether the sources have a first name before a name."""
    full = re.compile(rf"\b[A-Z][\w.]+ {re.escape(name)}\b")
    return any(full.search(sentence.text) for sentence in sources)


# --- how good a line is -------------------------------------------------------------


def _weights(sources: Sources, opening: Reading) -> dict[str, float]:
    """Return how central each stem is, 0 to 1: to the articles, and to the opening."""
    pairs = zip(sources.articles, sources.readings, strict=True)
    where = {(stem, article_id) for article_id, each in pairs for stem in each.stems}
    counts = Counter(stem for stem, _ in where)
    n = max(1, len(set(sources.articles)))
    first = set(opening.stems)
    return {stem: (counts[stem] / n + (stem in first)) / 2 for stem in counts}


def _centrality(reading: Reading, weights: dict[str, float]) -> float:
    stems = set(reading.stems)
    mean = sum(weights.get(stem, 0.0) for stem in stems) / (len(stems) + _SMOOTH)
    missing = max(0, _USUAL_WORDS - count_words(reading.text))
    return mean - _SHORT * missing


def _contradicts(line: Reading, told: Sequence[Reading]) -> bool:
    """Return whether a line says otherwise than a sentence of the summary."""
    return any(
        conflicting_values(line, sentence) or negation_differs(line, sentence)
        for sentence in told
    ) or bool(opposite_words(line, told))

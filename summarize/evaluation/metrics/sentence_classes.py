"""How a summary sentence came out of its sources, and what is said of each class.

A copied sentence is always supported, so a share over all sentences mostly tells how
many are copied. Verdicts are counted class by class, and pooled over topics.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, get_args

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import dateline_end
from summarize.language import Language, language_of
from summarize.language.english import ENGLISH
from summarize.schema import Summary, Topic, Verdict
from summarize.text.marks import unmark, without_brackets
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import content_words, words
from summarize.text.unwrap import unwrap

SentenceClass = Literal["copied", "shortened", "merged", "free"]
SENTENCE_CLASSES: Final[tuple[SentenceClass, ...]] = get_args(SentenceClass)
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
VerdictCounts = Mapping[SentenceClass, Mapping[Verdict, int]]


class SentenceClasses:
    """The source sentences of one topic, for sentence after sentence of a summary."""

    def __init__(self, sources: Iterable[str], language: Language) -> None:
        """Take source sentences; equal wordings, case and marks aside, count once."""
        self._language = language
        rows = dict.fromkeys(map(_row, sources))
        self._rows = [(row, frozenset(row)) for row in rows]

    def of(self, sentence: str) -> SentenceClass:
        """Return the class of a sentence; case and punctuation do not count.

        Nor does what stands in square brackets: [Ann] Lee.

        * `copied`: it has the words of a source sentence (a dateline may go);
        * `shortened`: all its words stand in one source sentence, in this order;
        * `merged`: the words of content of each clause stand so in a source sentence,
          and no source sentence has those of all clauses;
        * `free`: anything else.
        """
        row = _row(sentence)
        holding = self._holding(row)
        if any(len(self._rows[n][0]) == len(row) for n in holding):
            return "copied"
        if holding:
            return "shortened"
        clauses = Reading(without_brackets(sentence), self._language).clauses
        origins = [
            self._holding(content_words(clause.text, self._language))
            for clause in clauses
        ]
        if all(origins) and not set.intersection(*map(set, origins)):
            return "merged"
        return "free"

    def _holding(self, row: Sequence[str]) -> list[int]:
        """Return the source sentences that have some words in this order."""
        wanted = frozenset(row)
        return [
            place
            for place, (source, held) in enumerate(self._rows)
            if wanted <= held and _in_order(row, source)
        ]


def count_verdicts(summary: Summary, topic: Topic) -> VerdictCounts:
    """Return how many sentences of each class have which verdict.

    Sources are the sentences of the articles as they came in, and what is cited.
    """
    classes = SentenceClasses(
        _source_sentences(summary, topic), language_of(summary.language)
    )
    counts: dict[SentenceClass, Counter[Verdict]] = {}
    for sentence in summary.sentences:
        kind = classes.of(sentence.text)
        counts.setdefault(kind, Counter())[sentence.verdict] += 1
    return counts


def pooled_verdicts(tables: Iterable[VerdictCounts]) -> dict[str, dict[str, int]]:
    """Return the sums of counts, every class and verdict in order; empty for none."""
    sums: Counter[tuple[str, str]] = Counter()
    for table in tables:
        for kind, counts in table.items():
            for verdict, number in counts.items():
                sums[kind, verdict] += number
    if not sums:
        return {}
    return {
        kind: {verdict: sums[kind, verdict] for verdict in VERDICTS}
        for kind in SENTENCE_CLASSES
    }


def _source_sentences(summary: Summary, topic: Topic) -> Iterator[str]:
    texts = {article.id: article.text for article in topic.articles}
    code = summary.language or ENGLISH.code
    for text in texts.values():
        read = unmark(unwrap(text))
        for start, end in sentence_spans(read, code):
            yield normalize(read[start:end])
    for sentence in summary.sentences:
        for cited in sentence.citations:
            yield normalize(texts.get(cited.article_id, "")[cited.start : cited.end])


def _row(text: str) -> tuple[str, ...]:
    """Return the words of a sentence without its dateline and brackets."""
    return tuple(words(without_brackets(text[dateline_end(text) :])))


def _in_order(row: Sequence[str], source: Sequence[str]) -> bool:
    rest = iter(source)
    return all(word in rest for word in row)

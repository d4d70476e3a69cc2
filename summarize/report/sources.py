"""Sources as prose names them: a number an article, a letter a passage to be quoted.

A passage whose words the summary has already is not quoted again, so it has no letter.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from summarize.claims.reading.word_rows import dateline_end
from summarize.report.passages import NumberedPassages
from summarize.report.words import (
    NOT_FOUND,
    STRENGTHS,
    part_words,
    said_words,
    same_words,
    unread_words,
)
from summarize.schema import (
    ArticleAccount,
    Citation,
    Span,
    Strength,
    Summary,
    SummarySentence,
    Topic,
)
from summarize.text.marks import without_brackets
from summarize.text.normalize import normalize
from summarize.text.tokens import words

_N_LETTERS = 26
_STRONGEST = tuple(STRENGTHS)  # the first is the strongest

_Cited = tuple[SummarySentence, Citation]


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A passage in its own words, with the letter by which the summary cites it.

    `part` is what of its sentences it is cited for, "" where that is all of one;
    `strength` is that of its best support.
    """

    letter: str
    words: str
    strength: Strength
    part: str = ""

    @property
    def doubt(self) -> str:
        """How far its support goes, behind a dash, where that is not the usual."""
        part = f"only for “{self.part}”" if self.part else ""
        strength = "" if self.strength == "strong" else STRENGTHS[self.strength]
        said = ", ".join(filter(None, (part, strength)))
        return f" – {said}" if said else ""


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """An article by its number in the topic, from 1, with what is quoted of it.

    `support` tells in words what of the summary it says, "" where that is nothing;
    `same` of which other article it is a copy.
    """

    number: int
    account: ArticleAccount
    quoted: tuple[QuotedPassage, ...]
    support: str
    same: str = ""

    @property
    def says(self) -> str:
        """What of the summary it says, or that this is nothing; whose copy it is."""
        nearest = any(passage.strength == "nearest" for passage in self.quoted)
        said = self.support or ("nearest passage only" if nearest else NOT_FOUND)
        return f"{said}; {self.same}" if self.same else said


class NumberedSources:
    """The articles of a topic as the numbers that stand behind its sentences.

    `all` are those with a sentence to read; of the others `unread` tells in a line.
    """

    def __init__(self, summary: Summary, topic: Topic | None) -> None:
        """Number the articles; without the topic, most passages have no words."""
        self._passages = NumberedPassages(summary, topic)
        self._numbers = {account.id: n for n, account in enumerate(summary.articles, 1)}
        self._told = {tuple(row) for each in summary.told for row in _rows(each.text)}
        self._letters: dict[Span, str] = {}
        quoted: dict[str, list[QuotedPassage]] = defaultdict(list)
        for span, found in _citations(summary).items():
            part = _part(found)
            if not part and self.is_told(span):
                continue
            article, best = span[0], min((cited for _, cited in found), key=_rank)
            letter = self._letters[span] = _letter(len(quoted[article]))
            passage = QuotedPassage(letter, self.quote(span), best.strength, part)
            quoted[article].append(passage)
        same = same_words(summary)
        self.unread = unread_words(summary)
        self.all = tuple(
            NumberedSource(
                self._numbers[account.id],
                account,
                tuple(quoted.get(account.id, ())),
                said_words(summary, account.id),
                same.get(account.id, ""),
            )
            for account in summary.articles
            if account.n_sentences
        )

    def number(self, article_id: str) -> str:
        """Return the number of an article, `?` for one that is not of the topic."""
        return str(self._numbers.get(article_id, "?"))

    def marks(self, sentence: SummarySentence) -> str:
        """Return what stands behind a sentence: `[3][5a][2b?]`; "" without a source.

        A `?` says that the passage is the nearest there is, and no support.
        """
        marks = dict.fromkeys(map(self._mark, sentence.citations))
        return "".join(f"[{mark}]" for mark in marks)

    def quote(self, passage: Span) -> str:
        """Return the words of a passage as they read, "" where they are not known."""
        return normalize(self._passages.quote(passage))

    def is_told(self, passage: Span) -> bool:
        """Return whether the summary has a passage word for word, or nobody has it."""
        said = self.quote(passage)
        return not said or any(tuple(row) in self._told for row in _rows(said))

    def _mark(self, citation: Citation) -> str:
        doubt = "" if citation.is_support else "?"
        letter = self._letters.get(citation.span, "")
        return f"{self.number(citation.article_id)}{letter}{doubt}"


def _citations(summary: Summary) -> dict[Span, list[_Cited]]:
    """Return where each passage is cited: with its sentences, in order."""
    found: dict[Span, list[_Cited]] = defaultdict(list)
    for told in summary.told:
        for cited in told.citations:
            found[cited.span].append((told, cited))
    return found


def _part(found: Iterable[_Cited]) -> str:
    """Return the parts that a passage is support for, "" where one is all of it."""
    parts = [part_words(told, cited) for told, cited in found if cited.is_support]
    return "”, “".join(dict.fromkeys(parts)) if all(parts) else ""


def _rank(citation: Citation) -> int:
    return _STRONGEST.index(citation.strength)


def _rows(text: str) -> Iterable[list[str]]:
    """Yield the words of a text: as it is, and without dateline and brackets."""
    yield words(text)
    yield words(without_brackets(text[dateline_end(text) :]))


def _letter(place: int) -> str:
    """Return the letter of a place from 0: a, b … z, aa, ab …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _N_LETTERS)
        letters = chr(ord("a") + rest) + letters
    return letters

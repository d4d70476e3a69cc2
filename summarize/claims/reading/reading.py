"""One reading of a sentence: what it says, each thing read once and only when asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Protocol, TypeVar

from summarize.claims.reading.clauses import count_in_pieces, split_at_joints
from summarize.claims.reading.facts import Facts, read_facts
from summarize.claims.reading.quotations import Quotation, find_quotations, find_speaker
from summarize.claims.reading.word_rows import Word, dateline_end, read_words
from summarize.claims.reading.wording import wording_key
from summarize.language import Language
from summarize.text.tokens import words

_LEAST_CONTENT = 4

Made = TypeVar("Made")
Store = TypeVar("Store", bound="_Store")


class _Store(Protocol):
    """What keeps what functions make of it, by the function: see `kept`."""

    made: dict[Callable[[Any], Any], Any]


class Reading:
    """A text and its language, read as far as somebody asks; nothing is read twice."""

    def __init__(self, text: str, language: Language) -> None:
        """Take a sentence; nothing of it is read yet."""
        self.text = text
        self.language = language
        self.made: dict[Callable[[Any], Any], Any] = {}

    @cached_property
    def words(self) -> Sequence[str]:
        """The folded words, see `tokens.words`."""
        return words(self.text)

    @cached_property
    def content(self) -> Sequence[str]:
        """The words that carry content: no stop words."""
        stop = self.language.common.stop
        return [word for word in self.words if word not in stop]

    @cached_property
    def stems(self) -> Sequence[str]:
        """The stems of the words of content, in order."""
        return list(map(self.language.stem, self.content))

    @cached_property
    def roots(self) -> Sequence[str]:
        """The words as roots, in order; stop words stay as they are."""
        stop, root = self.language.common.stop, self.language.root
        return [word if word in stop else root(word) for word in self.words]

    @cached_property
    def content_roots(self) -> frozenset[str]:
        """The roots of the words of content."""
        return frozenset(map(self.language.root, self.content))

    @cached_property
    def wording(self) -> str:
        """What equal sentences share: words, currency and percent signs, "?"."""
        return wording_key(self.text, self.words, self.language)

    @cached_property
    def clauses(self) -> "Sequence[Reading]":
        """The sentence cut at commas, dashes and joining words, in order.

        A piece with fewer than four words of content stays with the piece before it
        (the first with the one after it), so that lists and names are not torn apart.
        """
        return self._parts(self._clauses)

    @cached_property
    def clause_spans(self) -> Sequence[tuple[int, int]]:
        """Where each of `clauses` stands in the text, without the mark at its end."""
        spans, end = [], 0
        for clause in self._clauses:
            start = self.text.index(clause.pieces[0], end)
            for piece in clause.pieces:
                end = self.text.index(piece, end) + len(piece)
            spans.append((start, start + len(self.text[start:end].rstrip(",;: "))))
        return spans

    @cached_property
    def _clauses(self) -> "list[_Clause]":
        stop = self.language.common.stop
        pieces = split_at_joints(self.text, self.language)
        clauses: list[_Clause] = []
        start = 0
        for piece, n_words in zip(
            pieces, count_in_pieces(pieces, self.words), strict=True
        ):
            roots = self.roots[start : start + n_words]
            start += n_words
            n_content = sum(root not in stop for root in roots)
            if clauses and min(n_content, clauses[-1].n_content) < _LEAST_CONTENT:
                clauses[-1].pieces.append(piece)
                clauses[-1].n_words += n_words
                clauses[-1].n_content += n_content
            else:
                clauses.append(_Clause([piece], n_words, n_content))
        return clauses

    @cached_property
    def dateline(self) -> int:
        """Where a dateline at the start ends (LEEDS, May 4 (Agency) -); 0: none."""
        return dateline_end(self.text)

    @cached_property
    def row(self) -> Sequence[Word]:
        """The words with their places and some marks, contractions opened."""
        return read_words(self.text, self.language)

    @cached_property
    def facts(self) -> Facts:
        """The facts behind the dateline; offsets are code points into the text."""
        return read_facts(self.row, self.language, start=self.dateline)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """The quotations, in order."""
        return find_quotations(self.text)

    def is_quoted(self, offset: int) -> bool:
        """Return whether a character stands in a quotation, the marks included."""
        return any(each.start <= offset < each.end for each in self.quotations)

    @cached_property
    def speaker(self) -> str:
        """The folded surname of who is named as having said the quotations, or ""."""
        return find_speaker(self.text, self.language) if self.quotations else ""

    def _parts(self, clauses: "Sequence[_Clause]") -> "list[Reading]":
        """Return the readings of clauses, whose words are known."""
        parts, start = [], 0
        for clause in clauses:
            end = start + clause.n_words
            part = Reading(" ".join(clause.pieces), self.language)
            part.words, part.roots = self.words[start:end], self.roots[start:end]
            parts.append(part)
            start = end
        return parts


@dataclass(slots=True)
class _Clause:
    """The pieces of a clause, how many words they have, how many carry content."""

    pieces: list[str]
    n_words: int
    n_content: int


def kept(make: Callable[[Store], Made]) -> Callable[[Store], Made]:
    """Keep with a reading, or a topic, what a function makes of it: made once."""

    @wraps(make)
    def of(store: Store) -> Made:
        made = store.made
        if make not in made:
            made[make] = make(store)
        return made[make]  # type: ignore[no-any-return]

    return of

"""What a sentence needs told before it, and which sentences supply it.

A sentence that leans (`claims.reading.leans`) is told behind the one before it in its
article, and this behind the one before that, until one stands by itself; a chain that
grows too long is not told.
"""

from collections.abc import Collection

from summarize.claims.reading.leans import Lean, definite_nouns, leans
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.language.patterns import pattern_of
from summarize.schema import Sentence
from summarize.stages.plan.unfit import Unfit

_INTERRUPTS = frozenset({"caption", "headline", "note", "address"})
_REACH = range(1, 6)  # sentences before in which "the fighter" is told of
_LONGEST_CHAIN = 2  # sentences told for the sake of another


class Needs:
    """What each sentence of a topic needs."""

    def __init__(
        self,
        sources: Sources,
        unfit: Unfit | None = None,
        matters: Collection[str] = frozenset(),
    ) -> None:
        """Take all sentences of a topic, and what keeps some from being told.

        `matters` are the roots of what the summary will tell of in any case: "the
        company" leans on nothing where the news is about one.
        """
        self.sources = sources
        self.unfit = unfit or Unfit((), sources, {})
        self._matters = frozenset(matters)

    def stands_alone(self, sentence: Sentence) -> bool:
        """Return whether a sentence needs no other right before it.

        Nothing but a quotation needs who says it (`Sentence.unit`).
        """
        if sentence.unit and sentence.unit[0] < sentence.index:
            return False
        if not self.unfit.reads:
            return True
        found = leans(self._read(sentence))
        return not (any(map(self._counts, found)) or self._refers_back(sentence))

    def _refers_back(self, sentence: Sentence) -> bool:
        """Return whether "the fighter" is one that the sentences before tell of."""
        nouns = set(definite_nouns(self._read(sentence))) - self._matters
        if not nouns:
            return False
        article, index = sentence.article_id, sentence.index
        before = (self.sources.at(article, index - n) for n in _REACH)
        return any(
            not nouns.isdisjoint(self._read(each).content_roots)
            for each in before
            if each
        )

    def _counts(self, lean: Lean) -> bool:
        """Return whether a lean needs the sentence before."""
        known = self.sources.language.root(lean.text) in self._matters
        return lean.is_firm or (lean.kind == "noun" and not known)

    def before(self, sentence: Sentence) -> list[Sentence] | None:
        """Return what is to be told right before a sentence, in order.

        None where nothing would help: the article has nothing before it, or the chain
        of those that lean has more than two sentences.
        """
        chain: list[Sentence] = []
        while not self.stands_alone(sentence):
            previous = self.previous(sentence)
            if previous is None or len(chain) == _LONGEST_CHAIN:
                return None
            chain.insert(0, previous)
            sentence = previous
        return chain

    def previous(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before in the same article, None for the first.

        Captions and the like, which interrupt the story, are passed over.
        """
        article, index = sentence.article_id, sentence.index - 1
        while before := self.sources.at(article, index):
            if self.unfit.reason(before) not in _INTERRUPTS:
                return before
            index -= 1
        return None

    def loose_joint(self, sentence: Sentence) -> int:
        """Return where a sentence begins without the joints that can go; 0: no such.

        "But the mayor refused" begins with "the".
        """
        if not self.unfit.reads:
            return 0
        start = 0
        for lean in leans(self._read(sentence)):
            if lean.kind != "loose joint" or lean.start != start:
                break
            behind = sentence.text[lean.end :]
            start = lean.end + len(behind) - len(behind.lstrip(" ,"))
        return start

    def own_report(self, sentence: Sentence) -> int:
        """Return where a sentence begins without what its outlet says of itself; or 0.

        "As we've reported before, the bank is paying" begins with "the".
        """
        if not self.unfit.reads:
            return 0
        own = pattern_of(self.sources.language.leaning.own_reports)
        found = own.match(sentence.text)
        if not found:
            return 0
        return len(sentence.text) - len(sentence.text[found.end() :].lstrip())

    def _read(self, sentence: Sentence) -> Reading:
        return self.sources.read(sentence.text)

"""What a sentence needs told before it, and which sentences supply it.

A sentence that leans (`claims.reading.leans`) is told behind the one before it in its
article, and this behind the one before that, until one stands by itself; a chain that
grows too long is not told.
"""

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.language.patterns import pattern_of
from summarize.schema import Sentence
from summarize.stages.plan.setups import SetUp, SetUps
from summarize.stages.plan.unfit import Unfit

_INTERRUPTS = frozenset({"caption", "headline", "note", "address"})
_LONGEST_CHAIN = 2  # sentences told for the sake of another


class Needs:
    """What each sentence of a topic needs."""

    def __init__(
        self,
        sources: Sources,
        unfit: Unfit | None = None,
    ) -> None:
        """Take all sentences of a topic, and what keeps some from being told."""
        self.sources = sources
        self.unfit = unfit or Unfit((), sources, {})
        self._set_ups = SetUps(sources, self.previous)

    def stands_alone(self, sentence: Sentence) -> bool:
        """Return whether a sentence needs no other right before it.

        Nothing but a quotation needs who says it (`Sentence.unit`).
        """
        if sentence.unit and sentence.unit[0] < sentence.index:
            return False
        if not self.unfit.reads:
            return True
        return not any(lean.is_firm for lean in leans(self._read(sentence)))

    def set_ups(self, sentence: Sentence) -> tuple[SetUp, ...]:
        """Return what a sentence takes for known, wherever in its article that is."""
        return self._set_ups.of(sentence) if self.unfit.reads else ()

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

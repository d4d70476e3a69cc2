"""What took place, and what is only announced: a hearing, a vote, an open day."""

from collections.abc import Iterator, Sequence

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.cover import telling_roots
from summarize.claims.words.relations import may_be_noun
from summarize.language import Language
from summarize.language.patterns import pattern_of

_LEAST_SHARED = 2


def only_announced(claim: Reading, sources: Sources) -> str | None:
    """Return how the sources announce what a claim says was held, or None.

    A passage with two words of the claim says that it is planned, due, announced or
    called, and no passage that it took place ("the vote went ahead").
    """
    words = claim.language.frames
    found = None
    for what, _ in _told(claim, words.held):
        for reading in sources.readings:
            if any(what == other for other, _ in _told(reading, words.held)):
                return None
            shared = telling_roots(claim) & telling_roots(reading)
            announced = [
                m for other, m in _told(reading, words.announced) if other == what
            ]
            if announced and len(shared) >= _LEAST_SHARED:
                found = found or announced[0]
    return found


def _told(sentence: Reading, phrases: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield of what one of some phrases tells, as a root, and the phrase.

    It is the head of what stands before the phrase in its clause.
    """
    language = sentence.language
    for match in pattern_of(tuple(phrases), as_written=True).finditer(sentence.text):
        if what := _subject(sentence, match.start(), language):
            yield what, match[0]


def _subject(sentence: Reading, end: int, language: Language) -> str:
    """Return the root of the noun that is the head of what stands before an offset."""
    breaks = language.common.breaks | language.phrases.dependent_starts
    ties = language.claims.relators.keys()
    words = [word for word in sentence.facts.words if word.end <= end]
    head, last = "", end
    for word in reversed(words):
        if word.key in breaks or "," in sentence.text[word.end : last]:
            break
        last = word.start
        if word.key in ties:
            head = ""
        elif not head and not word.kind and may_be_noun(word.key):
            head = language.root(word.key)
    return head

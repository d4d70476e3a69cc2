"""Whether a passage tells a clause of a claim that tells more: a half of it."""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import is_content, says_little
from summarize.claims.verdict.cover import needed_roots, root_of, telling_roots

_MOST = 0.7  # of the words of a passage, for a claim to have it within
_LEAST = 4  # words of a passage, or of a row in both, that are no chance
_AUXILIARIES = 2  # words between the first of a verb and what it tells: has been paid


def tells_clause(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage tells a clause of a claim.

    The claim has most of a statement within ("The fund paid its first grants" of "The
    fund has raised 3 million, and the first grants have been paid"), or both have a row
    of words with a verb and what stands on both sides of it ("his engineers had cleared
    the ship to sail"). A row without a verb is only what both speak of.
    """
    if passage.text.rstrip().endswith("?"):
        return False
    return _is_within(claim, passage) or _has_row(claim, passage)


def _is_within(claim: Reading, passage: Reading) -> bool:
    needed, told = needed_roots(passage), telling_roots(claim)
    if len(needed) < _LEAST or len(needed & told) < _MOST * len(needed):
        return False
    language = passage.language
    return any(root_of(word, language) in told for word in _verbs(passage))


def _has_row(claim: Reading, passage: Reading) -> bool:
    own, theirs = _row(claim), _row(passage)
    starts = {word.start for word in _verbs(passage)}
    verbs = [word.start in starts for word in _telling(passage)]
    for i, j in product(range(len(own)), range(len(theirs))):
        pairs = zip(own[i:], theirs[j:], strict=False)
        size = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if size >= _LEAST and any(verbs[j + 1 : j + size - 1]):
            return True
    return False


@kept
def _row(sentence: Reading) -> Sequence[str]:
    """Return the roots of the words that tell something, in order."""
    return [root_of(word, sentence.language) for word in _telling(sentence)]


def _telling(sentence: Reading) -> Iterator[Word]:
    language = sentence.language
    for word in sentence.facts.words:
        tells = word.kind or is_content(word, language)
        if tells and not says_little(word, language):
            yield word


def _verbs(sentence: Reading) -> Iterator[Word]:
    """Yield of each finite verb the word that tells: paid of has been paid."""
    words = sentence.facts.words
    places = {word.start: n for n, word in enumerate(words)}
    for verb in finite_verbs(sentence):
        at = places.get(sentence.row[verb.at].start)
        if verb.sure and at is not None:
            near = words[at : at + _AUXILIARIES + 1]
            yield from [
                word
                for word in near
                if not word.kind and is_content(word, sentence.language)
            ][:1]

"""What a sentence written of others must keep: their values, speakers and reserve."""

from collections.abc import Sequence

from summarize.claims.comparing.negation import negation_differs
from summarize.claims.evidence.evidence import Evidence
from summarize.claims.reading.quotations import find_speaker
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.faults import compare_with_sources
from summarize.language import Language
from summarize.schema import Sentence

_NEAR = 8  # so many words apart two words of a source may stand and still belong
_ENDING = 6  # in so many last words a sentence tells who says all of it


def has_new_value(written: Reading, sources: Sequence[Reading]) -> bool:
    """Tell whether a number, date or name is in none of the sources."""
    evidence = Evidence(sources)
    values = evidence.missing_values(written, range(len(sources)))
    return bool(values or evidence.missing_names(written))


def moves_speaker(written: Reading, sources: Sequence[Reading]) -> bool:
    """Tell whether the speaker speaks in no source, or not in the main one.

    The main one is that which most of the sentence is from.
    """
    language = written.language
    speaker = find_speaker(written.text, language)
    if not speaker:
        return False
    reporting = language.speech.reporting
    told = written.content_roots - reporting - {language.root(speaker)}
    shared = [len(source.content_roots & told) for source in sources]
    own = [
        n
        for n, source in zip(shared, sources, strict=True)
        if speaker in source.words and reporting & set(source.words)
    ]
    return max(own, default=-1) < max(shared)


def loses_reserve(written: Reading, sources: Sequence[Reading]) -> bool:
    """Tell whether a clause that is told lost its hedge, negation or who says so.

    Who says so at the end (", officials said") says so of all that stands before.
    """
    claims, reporting = written.language.claims, written.language.speech.reporting
    needed = claims.hedges | claims.negations | claims.possible
    words = set(written.words)
    tells = bool(words & reporting)
    for source in sources:
        if not tells and reporting & set(source.words[-_ENDING:]):
            return True
        for clause in source.clauses:
            content = clause.content_roots
            if 2 * len(content & written.content_roots) <= len(content):
                continue
            own = set(clause.words)
            if (own & needed) - words or (own & reporting and not tells):
                return True
    return any(negation_differs(written, source) for source in sources)


def is_told_otherwise(text: str, sources: Sequence[str], language: Language) -> bool:
    """Tell whether a text states something that its sources do not, or otherwise.

    As a fact what is alleged, of more than they do, of another deed: what check flags,
    or backs in part only.
    """
    passages = [
        Sentence(str(place), 0, 0, len(source), source)
        for place, source in enumerate(sources)
    ]
    claim = Reading(text, language)
    found = compare_with_sources(claim, Sources(passages, language))
    return bool(found.faults or found.open)


def near_couples(source: Reading) -> set[tuple[str, str]]:
    """Return the roots that stand at most eight words apart, in their order."""
    roots = source.roots
    return {
        (root, other)
        for place, root in enumerate(roots)
        for other in roots[place + 1 : place + 1 + _NEAR]
    }

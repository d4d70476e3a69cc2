"""What of its references a summary tells: their facts, clause by clause.

In the place of the units that people mark (pyramids: Nenkova and Passonneau 2004) stand
the clauses of the references, and in the place of people the comparison of words and
values by which the pipeline judges a claim. How far it goes with what people say has
not been measured.
"""

from collections.abc import Sequence
from functools import lru_cache

from summarize.claims.comparing.negation import negation_differs
from summarize.claims.comparing.values import conflicting_values, lacks_value
from summarize.claims.reading.reading import Reading
from summarize.claims.verdict.cover import telling_roots
from summarize.evaluation.metrics.sentences import split_sentences
from summarize.language.english import ENGLISH

NAME = "units_told"
_LEAST_CONTENT = 3  # words: what has fewer tells nothing by itself
_TOLD = 0.6  # share of a unit's words of content that one sentence has


def unit_scores(summary: str, references: Sequence[str]) -> dict[str, float]:
    """Return `units_told`, the share of the references' content units that it tells.

    A unit is a clause (`Reading.clauses`) of three words of content or more. It is told
    where one sentence of the summary has most of these and all of its numbers, amounts
    and dates, and neither gives another value nor negates it. The mean over the
    references that have a unit; 0 where none has. Words are read as English ones.
    """
    told = [Reading(sentence, ENGLISH) for sentence in split_sentences(summary)]
    shares = [
        sum(_is_told(unit, told) for unit in units) / len(units)
        for units in map(_units, references)
        if units
    ]
    return {NAME: sum(shares) / max(len(shares), 1)}


@lru_cache(maxsize=256)
def _units(reference: str) -> tuple[Reading, ...]:
    """Return the content units of a reference, in order."""
    sentences = (Reading(s, ENGLISH) for s in split_sentences(reference))
    clauses = (clause for sentence in sentences for clause in sentence.clauses)
    return tuple(each for each in clauses if len(telling_roots(each)) >= _LEAST_CONTENT)


def _is_told(unit: Reading, told: Sequence[Reading]) -> bool:
    roots = telling_roots(unit)
    return any(
        len(roots & telling_roots(sentence)) >= _TOLD * len(roots)
        and not lacks_value(unit, sentence)
        and conflicting_values(unit, sentence) is None
        and not negation_differs(unit, sentence)
        for sentence in told
    )

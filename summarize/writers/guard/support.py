"""Choose the text that says nothing its sources do not say.

A small model miscopies names and drops halves of phrases now and then. Its candidates
are read in their order, and the first is taken that leaves out whole phrases only.
Where none does, the source itself is the better sentence.
"""

import re
from collections.abc import Sequence

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.writers.guard.joins import joins_well

_FINISHED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def choose_supported(
    candidates: Sequence[str], sources: Sequence[str], language: Language = ENGLISH
) -> int | None:
    """The place of the first candidate that one of its sources supports, or None.

    Supported: a finished sentence that is the source without some whole phrases, none
    of which holds a condition, a hedge, a negation or who says so (`joins_well`).
    """
    for place, candidate in enumerate(candidates):
        finished = _FINISHED.search(candidate)
        if finished and any(
            joins_well(candidate, source, language) for source in sources
        ):
            return place
    return None

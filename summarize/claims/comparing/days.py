"""Weekdays and times of day that two sentences give one event."""

from summarize.claims.comparing.things import before
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Fact

_KINDS = ("weekday", "time")


def conflicting_days(
    claim: Reading, passage: Reading, *, reported: bool = False
) -> Difference | None:
    """Return the weekdays or times of day that two sentences give one event.

    "Shut until Sunday" and "shut until Monday": the same word of content goes before
    them (or the day owns the same word: Friday's strike), and neither sentence has the
    other's. When something was said is looked at only with `reported`: two reports may
    be of two days.
    """
    for kind in _KINDS:
        mine, other = claim.facts.of(kind), passage.facts.of(kind)
        if not (mine and other) or _share(mine, other):
            continue
        for left in mine:
            for right in other:
                if _is_of_one_event(claim, left, passage, right, reported):
                    return Difference(kind, left.text, right.text)
    return None


def _share(mine: tuple[Fact, ...], other: tuple[Fact, ...]) -> bool:
    """Return whether any value is on both sides; an hour may lack its half of day."""
    return any(
        one.value == two.value and (one.unit == two.unit or "" in (one.unit, two.unit))
        for one in mine
        for two in other
    )


def _is_of_one_event(
    claim: Reading, left: Fact, passage: Reading, right: Fact, reported: bool
) -> bool:
    owned = _owned(claim, left)
    if owned and owned == _owned(passage, right):
        return True
    shared = set(before(claim, left)) & set(before(passage, right))
    language = claim.language
    said = set(map(language.root, language.speech.reporting))
    return bool(shared if reported else shared - said)


def _owned(sentence: Reading, day: Fact) -> str:
    """Return the root of the word that a day owns: Friday's strike."""
    row = sentence.row
    places = [n for n, word in enumerate(row) if word.start == day.start and word.owner]
    following = row[places[0] + 1 : places[0] + 2] if places else ()
    return "".join(sentence.language.root(word.key) for word in following)

"""Until when at least, by when at the latest; by how much up, by how much down."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.claims.comparing.agreement import states
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import TIME_KINDS, Word
from summarize.claims.verdict.aligned import Sides

_LONGEST = 3  # words of a limit
_NEGATED = 6  # words from a negation to what it makes a limit of
_BEFORE, _BEHIND = 5, 4  # words from an amount to what tells that something moves


class Limit(NamedTuple):
    """A time as an end: nothing before it (`earliest`), or nothing behind it."""

    time: str
    earliest: bool
    text: str


def other_limit(claim: Reading, passage: Reading) -> Sides | None:
    """Return a time that is the latest in a claim and the earliest in the passage.

    Or the other way round: until Thursday at the latest, until at least Thursday.
    """
    for mine in limits_of(claim):
        theirs = [each for each in limits_of(passage) if each.time == mine.time]
        if theirs and all(each.earliest != mine.earliest for each in theirs):
            return mine.text, theirs[0].text
    return None


@kept
def limits_of(sentence: Reading) -> Sequence[Limit]:
    """Return the times that a sentence tells as ends, in text order."""
    return [
        limit
        for at, word in enumerate(sentence.facts.words)
        if word.kind in TIME_KINDS and not word.owner
        if (limit := _limit(sentence, at))
    ]


def _limit(sentence: Reading, at: int) -> Limit | None:
    """Return what the words right before or behind a time make of it."""
    words, calendar = sentence.facts.words, sentence.language.calendar
    for first, stop in _beside(at, len(words)):
        phrase = " ".join(word.key for word in words[first:stop])
        negated = stop == at and _is_negated(sentence, first)
        if negated and phrase in calendar.ends:
            earliest = True
        elif negated or phrase not in calendar.earliest | calendar.latest:
            continue
        else:
            earliest = phrase in calendar.earliest
        start, end = words[min(first, at)].start, words[max(stop - 1, at)].end
        return Limit(words[at].key, earliest, sentence.text[start:end])
    return None


def _beside(at: int, n_words: int) -> Iterator[tuple[int, int]]:
    """Yield where runs of words before and behind a place begin and end."""
    for length in range(_LONGEST, 0, -1):
        if length <= at:
            yield at - length, at
        if at + length < n_words:
            yield at + 1, at + 1 + length


def _is_negated(sentence: Reading, at: int) -> bool:
    negations = sentence.language.claims.negations
    before = sentence.facts.words[max(0, at - _NEGATED) : at]
    return any(word.key in negations for word in before)


# --- up and down ---------------------------------------------------------------------


def other_direction(claim: Reading, passage: Reading) -> Sides | None:
    """Return words by which an amount moves one way in a claim, the other in a passage.

    "Went up by 50 per cent" and "fell by half": the amounts are the same, and the
    passage has none that moves as the claim says.
    """
    theirs = [(each, _movement(each, passage)) for each in read_amounts(passage)]
    for amount in read_amounts(claim):
        mine = _movement(amount, claim)
        if mine is None:
            continue
        alike = [way for each, way in theirs if way and states(each, amount)]
        if alike and all(_is_up(way, claim) != _is_up(mine, claim) for way in alike):
            return mine.text, alike[0].text
    return None


def other_extent(claim: Reading, passage: Reading) -> Sides | None:
    """Return an amount that something moves by in a claim, and to in the passage.

    Or from: "rose to 12 per cent", "rose by 12 per cent". The passage has the amount
    in no other way.
    """
    theirs = read_amounts(passage)
    for amount in read_amounts(claim):
        mine = _extent(amount, claim)
        if mine is None:
            continue
        alike = [each for each in theirs if states(each, amount)]
        ways = [_extent(each, passage) for each in alike]
        if alike and all(way and way.key != mine.key for way in ways):
            return _told(mine, amount, claim), _told(ways[0], alike[0], passage)
    return None


def _told(extent: Word | None, amount: Amount, sentence: Reading) -> str:
    start = extent.start if extent else amount.start
    return sentence.text[start : amount.end].rstrip()


def _extent(amount: Amount, sentence: Reading) -> Word | None:
    """Return the word before an amount that tells how something moves: by, to, from."""
    before = [word for word in sentence.row if word.end <= amount.start]
    articles, extents = sentence.language.common.articles, sentence.language.amounts
    plain = [word for word in before[-2:] if word.key not in articles]
    if not plain or plain[-1].key not in extents.extents:
        return None
    return plain[-1] if _movement(amount, sentence) else None


def _movement(amount: Amount, sentence: Reading) -> Word | None:
    """Return the word nearest to an amount that tells which way something moves.

    Before it or behind it, in its own clause; of two equally near the first.
    """
    words = sentence.facts.words
    inside = amount.places_in(words)
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    near = [
        *((first - at, at) for at in range(first) if first - at <= _BEFORE),
        *((at - last, at) for at in range(last + 1, len(words))[:_BEHIND]),
    ]
    for _, at in sorted(near):
        if _is_up(words[at], sentence) is None:
            continue
        if _is_apart(sentence, min(at, first), max(at, last)):
            continue
        return None if _is_negated(sentence, at) else words[at]
    return None


def _is_apart(sentence: Reading, low: int, high: int) -> bool:
    """Return whether a mark, or a word that breaks clauses, stands between two."""
    words, breaks = sentence.facts.words, sentence.language.common.breaks
    start, end = words[low].end, words[high].start
    return any(word.key in breaks for word in words[low + 1 : high]) or any(
        word.kind == "mark" and start <= word.start < end for word in sentence.row
    )


def _is_up(word: Word, sentence: Reading) -> bool | None:
    """Return whether a word tells of more, None where it tells of neither."""
    up, down = sentence.language.amounts.directions
    return True if word.key in up else False if word.key in down else None

"""Whether a shortened sentence joins its words only where its source has a joint.

A small model shortens by leaving words out. What is left reads well where it left out
a whole phrase – what stood between two marks, an opening up to a mark, an ending from
a mark or a preposition on, one modifier – and badly elsewhere ("refused to allow her to
file" → "refused to file"). Phrases that hold a condition or a hedge stay.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.text.casing import Token, tokenize
from summarize.text.fact_words import HEDGES, NEGATIONS, POSSIBLE, PRONOUNS, REPORTED
from summarize.text.tokens import STOPWORDS

_MARKS = frozenset(',;:()"—–-')
_ENCLOSING = {"(": ")", ",": ",", "—": "—", "–": "–", "-": "-"}
_PLACES_AND_TIMES = (
    "in at after before during since near amid under over by despite following"
)
_CLAUSES = "while when where as who which because although though"
# What begins with these a sentence can do without before a comma, and at its end.
_PHRASE_STARTS = frozenset(_PLACES_AND_TIMES.split())
_ENDING_STARTS = _PHRASE_STARTS | set(_CLAUSES.split())
_NEEDED = HEDGES | NEGATIONS | POSSIBLE
_WE = "i we me us my our mine ours"
_FIRST_PERSON = frozenset(_WE.split())
_RUN_OF_MARKS = re.compile(r"[^\w\s]{2,}")
_HALF_HYPHEN = re.compile(r"(?<=\s)-(?=\w)|(?<=\w)-(?=\s)")
_SENTENCE_END_RUNS = frozenset(('."', '?"', '!"', '".'))
_STRAIGHT = str.maketrans("“”„‘’", '"""\'\'')


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the source with the marks around it ("" where there is none)."""

    plain: str
    mark_before: str
    mark_after: str


def joins_well(text: str, source: str) -> bool:
    """Tell whether `text` is `source` without some whole phrases, marks included.

    True for the source itself. False where a word is new, stands in another order, or
    meets a word across a gap that is no phrase; where a dropped phrase holds a
    condition, a hedge or a negation; where marks are broken, or quotation marks went
    from a text in the first person.
    """
    read = _with_marks(tokenize(source))
    written = [word.plain for word in _with_marks(tokenize(text))]
    if not written or not _marks_are_whole(text, source):
        return False
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, source_word in enumerate(read):
        places[source_word.plain].append(place)
    # Every place of the source at which the text, read so far, may have arrived.
    reached = [place for place in places[written[0]] if _opens(read, place)]
    for word in written[1:]:
        reached = [
            place
            for place in places[word]
            if any(_joins(read, left, place) for left in reached if left < place)
        ]
    return any(_closes(read, place) for place in reached)


def _with_marks(tokens: Sequence[Token]) -> list[_Word]:
    plains = [token.plain for token in tokens]
    found = []
    for place, plain in enumerate(plains):
        if plain[:1].isalnum():
            before = plains[place - 1] if place else ""
            after = plains[place + 1] if place + 1 < len(plains) else ""
            marks = (mark if mark in _MARKS else "" for mark in (before, after))
            found.append(_Word(plain, *marks))
    return found


def _opens(read: Sequence[_Word], first: int) -> bool:
    """Nothing was dropped before, or an opening phrase, or "they said that"."""
    if first == 0:
        return True
    dropped = _plains(read[:first])
    reported = dropped[-1] == "that" and any(word in REPORTED for word in dropped)
    return (
        (bool(read[first].mark_before) or reported)
        and read[first].plain not in PRONOUNS
        and _dispensable(dropped)
    )


def _joins(read: Sequence[_Word], left: int, right: int) -> bool:
    """The two words are neighbours, or what stood between was a phrase."""
    dropped = _plains(read[left + 1 : right])
    if not dropped:
        return True
    opening, closing = read[left].mark_after, read[right].mark_before
    if len(dropped) == 1 and not (opening or closing):
        return _is_modifier(dropped[0], read[left].plain, read[right].plain)
    enclosed = opening in _ENCLOSING and closing == _ENCLOSING[opening]
    trailing = dropped[0] in _PHRASE_STARTS and closing == ","
    return (enclosed or trailing) and _dispensable(dropped)


def _is_modifier(word: str, left: str, right: str) -> bool:
    if word == "that":
        return left in REPORTED
    vowels = (word[0] in "aeiou", right[0] in "aeiou")
    agrees = left not in ("a", "an") or vowels[0] == vowels[1]
    return agrees and word not in STOPWORDS and _dispensable([word])


def _closes(read: Sequence[_Word], last: int) -> bool:
    """Nothing was dropped after, or all from a mark or a preposition on."""
    dropped = _plains(read[last + 1 :])
    if not dropped:
        return True
    if read[last].mark_after:
        return _dispensable(dropped)
    bare = read[last].plain in STOPWORDS
    return dropped[0] in _ENDING_STARTS and not bare and _dispensable(dropped)


def _plains(words: Iterable[_Word]) -> list[str]:
    return [word.plain for word in words]


def _dispensable(dropped: Iterable[str]) -> bool:
    return not any(word in _NEEDED for word in dropped)


def _marks_are_whole(text: str, source: str) -> bool:
    text, source = text.translate(_STRAIGHT), source.translate(_STRAIGHT)
    runs = set(_RUN_OF_MARKS.findall(text)) - set(_RUN_OF_MARKS.findall(source))
    hyphens = len(_HALF_HYPHEN.findall(text)) <= len(_HALF_HYPHEN.findall(source))
    same_quotes = text.count('"') == source.count('"')
    speaks = bool(_FIRST_PERSON & set(text.lower().split()))
    quotes = same_quotes or (text.count('"') % 2 == 0 and not speaks)
    return runs <= _SENTENCE_END_RUNS and hyphens and quotes

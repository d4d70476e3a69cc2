"""Whether a shortened sentence joins its words only where its source has a joint.

A small model shortens by leaving words out. What is left reads well where it left out
a whole phrase – what stood between two marks, an opening up to a comma, an ending from
a mark or a preposition on, one modifier – and badly elsewhere ("refused to allow her to
file" → "refused to file"). A phrase that holds a condition, a hedge, a negation or who
says so stays, and a quotation keeps its marks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.text.casing import Token, surface_tokens

_MARKS = frozenset(",;:()—–-")
_ENCLOSING = {"(": ")", ",": ",", "-": "-"}
_ONE_DASH = str.maketrans("—–", "--")
_RUN_OF_MARKS = re.compile(r"[^\w\s]{2,}|\s[.,;:!?…]")
_HALF_HYPHEN = re.compile(r"(?<=\s)-(?=\w)|(?<=\w)-(?=\s)")
_QUOTATION = re.compile(r'"([^"]*)')
_QUOTED_END = re.compile(r'[.!?]"$|"\.$')
_STRAIGHT = str.maketrans("“”„‘’", '"""\'\'')
_NEAR = 5  # so many words back "according to" still tells who says so
_SCARE_WORDS = 3  # so many words between marks are a manner of speaking, no quotation


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the source with the marks around it ("" where there is none)."""

    plain: str
    mark_before: str
    mark_after: str
    starts_compound: bool  # "kiss" in "kiss-in"


def joins_well(text: str, source: str, language: Language = ENGLISH) -> bool:
    """Tell whether `text` is `source` without some whole phrases, marks included.

    True for the source itself. False where a word is new, stands in another order, or
    meets a word across a gap that is no phrase; where a dropped phrase holds a
    condition, a hedge, a negation or who says so; where marks are broken, or a
    quotation has lost its own.
    """
    read = _with_marks(surface_tokens(source))
    written = _with_marks(surface_tokens(text))
    if not written or not _marks_are_whole(text, source, language):
        return False
    if len(written) < len(read) and _lacks_main_clause(written[0], text, language):
        return False
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, source_word in enumerate(read):
        places[source_word.plain].append(place)
    # Every place of the source at which the text, read so far, may have arrived.
    starts = places[written[0].plain]
    reached = [place for place in starts if _opens(read, place, language)]
    for before, word in pairwise(written):
        reached = [
            place
            for place in places[word.plain]
            if any(
                _joins(read, left, place, before.mark_after, language)
                for left in reached
                if left < place
            )
        ]
    return any(_closes(read, place, language) for place in reached)


def _with_marks(tokens: Sequence[Token]) -> list[_Word]:
    return [
        _Word(
            token.plain,
            _mark(tokens, place, -1),
            _mark(tokens, place, 1),
            _is_inner(tokens, place + 1),
        )
        for place, token in enumerate(tokens)
        if token.plain[:1].isalnum()
    ]


def _mark(tokens: Sequence[Token], place: int, step: int) -> str:
    """Return the mark before (-1) or after (1) a word, quotation marks aside."""
    at = place + step
    while 0 <= at < len(tokens) and tokens[at].plain == '"':
        at += step
    if not 0 <= at < len(tokens) or tokens[at].plain not in _MARKS:
        return ""
    return "" if _is_inner(tokens, at) else tokens[at].plain.translate(_ONE_DASH)


def _is_inner(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a token is a hyphen or comma inside a word or number."""
    if not 0 < place < len(tokens) - 1:
        return False
    before, mark, after = tokens[place - 1 : place + 2]
    if mark.spaced or after.spaced:
        return False
    digits = before.plain.isdigit() and after.plain.isdigit()
    return mark.plain == "-" or (mark.plain == "," and digits)


def _lacks_main_clause(first: _Word, text: str, language: Language) -> bool:
    """Tell whether a text opens with "when" and the like and never comes to a comma."""
    return first.plain in language.phrases.dependent_starts and "," not in text


def _opens(read: Sequence[_Word], first: int, language: Language) -> bool:
    """Nothing was dropped before, or an opening phrase up to a mark."""
    return first == 0 or (
        bool(read[first].mark_before)
        and read[first].plain not in language.common.pronouns
        and _dispensable(_plains(read[:first]), language)
    )


def _joins(
    read: Sequence[_Word], left: int, right: int, mark: str, language: Language
) -> bool:
    """The words are neighbours under one mark, or what stood between was a phrase."""
    dropped = _plains(read[left + 1 : right])
    if not dropped:
        return mark == read[left].mark_after
    if read[left].starts_compound or read[right - 1].starts_compound:
        return False
    opening, closing = read[left].mark_after, read[right].mark_before
    if len(dropped) == 1 and not (opening or closing):
        around = read[left].plain, read[right].plain
        return _is_modifier(dropped[0], *around, language)
    enclosed = opening in _ENCLOSING and closing == _ENCLOSING[opening]
    trailing = dropped[0] in language.phrases.phrase_starts and closing == ","
    return (enclosed or trailing) and _dispensable(dropped, language)


def _is_modifier(word: str, left: str, right: str, language: Language) -> bool:
    if word == "that":
        return left in language.speech.reported
    vowels = (word[0] in "aeiou", right[0] in "aeiou")
    if left[0].isdigit() or {word, left} & language.numbers.parts:
        return False
    agrees = left not in ("a", "an") or vowels[0] == vowels[1]
    inflected = word.endswith(("ed", "ing")) or word in ("s", "t")  # owner's, don't
    bare = {word, right} & language.common.stop
    return agrees and not (inflected or bare) and _dispensable([word], language)


def _closes(read: Sequence[_Word], last: int, language: Language) -> bool:
    """Nothing was dropped after, or all from a mark or a preposition on."""
    tail = read[last + 1 :]
    dropped = _plains(tail)
    if not dropped or read[last].starts_compound:
        return not dropped
    marked = bool(read[last].mark_after)
    start, phrases = dropped[0], language.phrases
    finite = not language.claims.finite.isdisjoint(dropped)
    if start in phrases.subclause_starts:
        ends = True
    elif start in phrases.phrase_starts:
        ends = not finite and not any(w.mark_after for w in tail)
    elif start in language.common.articles:
        ends = marked and not finite
    else:
        ends = marked and (start in phrases.after_mark_starts or start.endswith("ing"))
    bare = read[last].plain in language.common.stop and not marked
    named = "according" in _plains(read[: last + 1][-_NEAR:])  # the rest says by whom
    return ends and not bare and not named and _dispensable(dropped, language)


def _plains(words: Iterable[_Word]) -> list[str]:
    return [word.plain for word in words]


def _dispensable(dropped: Iterable[str], language: Language) -> bool:
    return _needed(language).isdisjoint(dropped)


@cache
def _needed(language: Language) -> frozenset[str]:
    claims = language.claims
    hedged = claims.hedges | claims.negations | claims.possible
    return hedged | language.speech.reporting


def _marks_are_whole(text: str, source: str, language: Language) -> bool:
    text, source = text.translate(_STRAIGHT), source.translate(_STRAIGHT)
    inside = _QUOTED_END.sub("", text.strip()) if text != source else text
    runs = set(_RUN_OF_MARKS.findall(inside)) - set(_RUN_OF_MARKS.findall(source))
    hyphens = len(_HALF_HYPHEN.findall(text)) <= len(_HALF_HYPHEN.findall(source))
    alike = text.count('"') == source.count('"')
    quotes = alike or _may_lose_quotes(text, source, language)
    unsigned = text.endswith('"') and not source.rstrip(" .").endswith('"')
    return not runs and hyphens and quotes and not unsigned


def _may_lose_quotes(text: str, source: str, language: Language) -> bool:
    """Tell whether only marks around a word or two went, and nobody speaks as "we"."""
    pieces = _QUOTATION.findall(source)[::2]
    short = all(len(piece.split()) <= _SCARE_WORDS for piece in pieces)
    speaks = language.common.first_person & set(text.lower().split())
    n_marks = text.count('"')
    return short and not speaks and n_marks % 2 == 0 and n_marks < source.count('"')

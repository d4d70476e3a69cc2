"""Which sentences are no statement of the story, whatever is left of a length.

Cleaning takes the furniture that has a mark. What it leaves reads like a sentence and
tells nothing: the caption of a picture, the writer's own voice, a question, a word to
the reader. A summary is rather short than filled up with these.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import PREPOSITIONS, finite_verbs
from summarize.claims.reading.word_rows import is_capital, word_at
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.schema import Sentence

FillerKind = Literal[
    "note", "address", "headline", "caption", "question", "fragment", "list", "aside"
]

_QUOTED = re.compile(
    r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“”\"]*”"
    r"|(?<!\w)[‘'](?=\S)[^\n]{2,}?(?<=[\w,.!?])[’'](?!\w)"
)
_STRAY = " \t,;:.!?…–—-"
_END = re.compile(r"[.!?…。！？।:;,][\"'”’»)\]–—-]*$|[\"”’»]$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\"'”’»)\]]*$")
_QUESTION = re.compile(r"\?[\"'”’»)!?\]]*$")
_CALL = re.compile(r"![)!]*$")
_PARENTHESIS = re.compile(r"\([^()]*\)[.!]?")
_YEAR_START = re.compile(r"(?:19|20)\d\d, ")
_SCORE = re.compile(r"\b\d{1,3}\s?[-–:]\s?\d{1,3}\b")
_PRICE = re.compile(r"[£$€]\s?\d")
_ITEM = re.compile(r"[;|•·/]|: ")
_WORDS = re.compile(r"\S+")
_LONG_CALL = 12  # words: a longer sentence with "!" may be news
_SHORT = 3
_CAPTION_WORDS = 45
_TITLE_SHARE = 0.75


def filler_kind(
    sentence: Sentence,
    reading: Reading,
    before: Reading | None = None,
    after: Reading | None = None,
) -> FillerKind | None:
    """Return what kind of filler a sentence is, None where it may tell the story.

    `reading` is that of its text, `before` and `after` those of its neighbours in the
    article, None at the ends. The first of an article is filler only by a sure sign: it
    may be the news. A sentence of a longer quotation (`Sentence.unit`) is none, nor is
    what stands in quotation marks: what others say of themselves, or ask, is told.
    """
    if reading.language.code != "en" or not reading.words:
        return None
    kinds = _SURE if sentence.index == 0 else _KINDS
    told = Telling(sentence, reading, before, after)
    return next((kind for kind, is_kind in kinds if is_kind(told)), None)


class Telling:
    """A sentence with what its kind is read from, each made once."""

    def __init__(
        self,
        sentence: Sentence,
        reading: Reading,
        before: Reading | None,
        after: Reading | None,
    ) -> None:
        """Take a sentence, its reading and those of its neighbours."""
        self.text = reading.text
        self.reading = reading
        self.row = reading.row
        self.words = reading.language.filler
        self.quoted = sentence.unit is not None
        self.neighbours = [each for each in (before, after) if each]
        self.outside = _QUOTED.sub(" ", self.text) if _has_mark(self.text) else self.text
        self.spoken = self.outside != self.text
        self.verbs = finite_verbs(reading)

    @property
    def tells(self) -> bool:
        """Whether it says who says something."""
        attributing = self.reading.language.speech.attributing
        return any(word.key in attributing for word in self.row)


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in "\"“”‘'")


# --- the kinds ----------------------------------------------------------------------


def _is_note(told: Telling) -> bool:
    return bool(_pattern("notes").search(told.text))


def _is_address(told: Telling) -> bool:
    if told.quoted or told.spoken:
        return False
    if _pattern("addresses").search(told.outside):
        return not told.tells
    reader, row = told.words.reader, told.row
    return not told.tells and any(
        word.text in reader or (at == 0 and word.text.lower() in reader)
        for at, word in enumerate(row)
    )


def _is_headline(told: Telling) -> bool:
    """Title case or capitals throughout."""
    words = [w for w in told.row if not w.kind and w.text[:1].isalpha() and len(w.key) > 3]
    if len(words) < 4:
        return False
    if sum(w.text.isupper() for w in words) > 0.8 * len(words):
        return True
    capitals = sum(map(is_capital, words))
    return capitals >= 0.9 * len(words) and not _END.search(told.text)


def _is_marked_caption(told: Telling) -> bool:
    return bool(_pattern("caption_marks").search(told.text))


def _is_shown_caption(told: Telling) -> bool:
    """Tells that something is seen at a place, on a day."""
    words, row = told.words, told.row
    verb = next((verb for verb in told.verbs if verb.main), None)
    if verb is None or row[verb.at].key not in words.be_shown:
        return False
    at = verb.at + 1 + (word_at(row, verb.at + 1).key == "be")
    place = word_at(row, at + 1).key
    return word_at(row, at).key in words.shown and place in words.shown_places


def _is_dated_caption(told: Telling) -> bool:
    """Tells a past day in the present tense."""
    main = _seen_verb(told, told.words.visible | told.words.scheduled)
    if main is None or _tells_past(told):
        return False
    days = [
        fact
        for fact in told.reading.facts.of("date", "weekday", "day")
        if fact.kind != "date" or not fact.value.endswith("??")
    ]
    full = any(fact.kind == "date" and "?" not in fact.value for fact in days)
    key = told.row[main].key
    if key in _present_forms(told.words.visible):
        return bool(days)
    placed = any(w.key in told.words.caption_places for w in told.row[main:])
    return full or bool(days and placed)


def _is_undated_caption(told: Telling) -> bool:
    """Tells what a picture shows, in the present among what tells the past."""
    main = _seen_verb(told, told.words.visible)
    if main is None or _tells_past(told) or len(told.reading.words) > _CAPTION_WORDS:
        return False
    placed = any(w.key in told.words.shown_places for w in told.row[main:])
    return placed and bool(told.neighbours) and all(map(_is_past, told.neighbours))


def _is_unended(told: Telling) -> bool:
    """Has no mark at its end, though its neighbours have."""
    if told.quoted or _END.search(told.text):
        return False
    return any(_END.search(each.text) for each in told.neighbours)


def _is_question(told: Telling) -> bool:
    return not told.quoted and bool(_QUESTION.search(told.outside.rstrip()))


def _is_fragment(told: Telling) -> bool:
    if told.quoted or told.spoken:
        return False
    if _CUT_OFF.search(told.text) or _YEAR_START.match(told.text):
        return True
    return not told.verbs and not _may_have_verb(told)


def _is_list(told: Telling) -> bool:
    if told.quoted or told.spoken:
        return False
    n = sum(len(p.findall(told.text)) for p in (_SCORE, _PRICE, _ITEM))
    return n >= 3 and not told.verbs and not told.tells


def _is_aside(told: Telling) -> bool:
    if told.quoted:
        return False
    if _PARENTHESIS.fullmatch(told.text):
        return True
    outside = told.outside.strip()
    if _pattern("asides").search(outside) and not told.spoken:
        return True
    if _CALL.search(outside) and len(told.reading.words) <= _LONG_CALL:
        return True
    if told.spoken and told.tells:
        return False
    return _speaks_of_itself(told)


# --- what the kinds are read from ---------------------------------------------------


def _speaks_of_itself(told: Telling) -> bool:
    """Return whether the writer says I, or we where a clause begins."""
    words = _WORDS.findall(told.outside)
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        plain = re.split(r"['’]", word)[0]
        if plain == "I" and not before[:1].isupper():  # Elizabeth I
            return True
        if plain in told.words.own_voice or (not at and plain in ("My", "Me")):
            return True
        if plain.lower() == "we" and (
            not before
            or before.lower() in told.words.openers
            or before.endswith(("ly", ",", "–", "—", ":", ";"))
        ):
            return True
        if word == "us" and before.lower() in told.words.to_us:
            return True
    return False


def _seen_verb(told: Telling, bases: frozenset[str]) -> int | None:
    """Return the place of the first finite verb, if it is one of some in the present."""
    forms, language = _present_forms(bases), told.reading.language
    common, tenses = language.common, language.tenses
    for verb in told.verbs:
        if not verb.main:
            continue
        first = verb.at
        break
    else:
        first = len(told.row)
    for at, word in enumerate(told.row[: first + 1]):
        if at == 0 or word.kind or word.text not in forms:
            continue
        before = told.row[at - 1]
        if before.owner or before.key in common.determiners or before.kind == "digits":
            continue
        if word.key in bases:  # walk: behind "protesters", "police"
            plural = before.key in tenses.plural or (
                before.key.endswith("s") and not before.key.endswith("ss")
            )
            if not plural:
                continue
        return at
    return None


def _tells_past(told: Telling) -> bool:
    return any(
        verb.main and verb.sure and verb.tense in ("past", "modal")
        for verb in told.verbs
    ) or any(word.key in told.words.telling for word in told.row)


def _is_past(reading: Reading) -> bool:
    return any(verb.tense == "past" for verb in finite_verbs(reading))


def _may_have_verb(told: Telling) -> bool:
    """Return whether a word may be the finite verb, for all that can be seen."""
    common = told.reading.language.common
    for at, word in enumerate(told.row):
        if word.kind or word.key.endswith("ing") or (at and is_capital(word)):
            continue
        before = told.row[at - 1] if at else None
        noun = before is not None and (
            before.owner or before.key in common.determiners or before.key in PREPOSITIONS
        )
        if not noun and may_be_verb(word.key):
            return True
    return False


@cache
def _present_forms(bases: frozenset[str]) -> frozenset[str]:
    """Return verbs with their forms in "-s"."""
    return bases | frozenset(map(_third_person, bases))


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    from summarize.language.english import ENGLISH

    patterns: Iterable[str] = getattr(ENGLISH.filler, name)
    return re.compile("|".join(patterns), re.IGNORECASE)


_Test = Callable[[Telling], bool]
_SURE: tuple[tuple[FillerKind, _Test], ...] = (
    ("note", _is_note),
    ("headline", _is_headline),
    ("caption", _is_marked_caption),
    ("caption", _is_shown_caption),
    ("caption", _is_dated_caption),
    ("question", _is_question),
)
_KINDS: tuple[tuple[FillerKind, _Test], ...] = (
    ("note", _is_note),
    ("address", _is_address),
    ("headline", _is_headline),
    ("caption", _is_marked_caption),
    ("caption", _is_shown_caption),
    ("caption", _is_dated_caption),
    ("fragment", _is_unended),
    ("question", _is_question),
    ("list", _is_list),
    ("fragment", _is_fragment),
    ("caption", _is_undated_caption),
    ("aside", _is_aside),
)

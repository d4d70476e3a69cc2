"""Captions of pictures that cleaning left: what a sentence is known by as one."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import Fact, Word, may_be_plural, word_at
from summarize.claims.words.relations import is_person
from summarize.language import Language
from summarize.language.telling_words import FillerWords
from summarize.language.word_sets import Words

_MOST_WORDS = 30  # of a caption without a day
_DAY_WORDS = 4  # up to the comma before a day and its date


@kept
def row_keys(reading: Reading) -> frozenset[str]:
    """Return the words of a sentence in any order, contractions opened."""
    return frozenset(word.key for word in reading.row)


def is_pointing_caption(reading: Reading, outside: str) -> bool:
    """Return whether a sentence points into a picture, and tells but the present.

    "Ann Holm (left) speaks to the crew": a story may point, too, but tells what was
    done, has been or will be. `outside` is its text without what is quoted.
    """
    if not _pointers(reading.language).search(outside):
        return False
    perfect = reading.language.claims.have_present
    return not any(
        verb.main and (verb.tense != "present" or reading.row[verb.at].key in perfect)
        for verb in finite_verbs(reading)
    )


def is_shown_caption(reading: Reading) -> bool:
    """Return whether the sentence tells that something is seen at a place, on a day."""
    words, row = reading.language.filler, reading.row
    if words.shown.isdisjoint(row_keys(reading)):
        return False
    verbs = finite_verbs(reading)
    if not verbs:  # The gate, seen on Monday
        return any(
            word.key in words.shown
            and word_at(row, at - 1).key == ","
            and word_at(row, at + 1).key in words.places
            for at, word in enumerate(row)
        )
    if not verbs[0].main:  # The gate where police said … is seen
        return any(_is_shown(row, verb.at, words) for verb in verbs[1:])
    return _is_shown(row, verbs[0].at, words)


def is_dated_caption(reading: Reading) -> bool:
    """Return whether the sentence tells a past day in the present tense.

    "Police walk past the school on Tuesday": news is told in the past, and what is to
    come ("the court meets on Tuesday") is no picture.
    """
    words, row = reading.language.filler, reading.row
    days = list(filter(_is_day, reading.facts.items))
    at = _seen_verb(reading, words.visible | words.scheduled) if days else None
    if at is None or days[-1].start < row[at].start or _tells_past(reading):
        return False
    if reading.facts.of("time") or any(
        verb.tense == "modal" for verb in finite_verbs(reading)
    ):
        return False  # what is to come
    scene = any(word.key in words.scenes for word in row[at:])
    if days[-1].value in words.not_past:
        return scene and days[-1].value in reading.language.calendar.today
    return (
        scene
        or _is_full(days)
        or row[at].key in _present_forms(words.visible, reading.language)
    )


def is_labelled_caption(reading: Reading) -> bool:
    """Return whether a sentence without a verb ends with a full day behind a comma.

    "The police station in Antrim, Northern Ireland, Thursday, May 1, 2014."
    """
    days = list(filter(_is_day, reading.facts.items))
    if not days or finite_verbs(reading) or reading.quotations:
        return False
    ends = not any(word.start >= days[-1].end and not word.kind for word in reading.row)
    start = next(n for n, w in enumerate(reading.row) if w.start >= days[-1].start)
    before = reading.row[max(0, start - _DAY_WORDS) : start]
    return ends and _is_full(days) and any(word.key == "," for word in before)


def is_scene(reading: Reading, neighbours: Sequence[Reading]) -> bool:
    """Return whether somebody who is not named does something now that can be seen.

    "A student waits to walk off a bus." and "A demonstrator is helped by others." among
    sentences that tell the past: news names who it tells of, or says what was done.
    """
    words, row = reading.language.filler, reading.row
    if not row or row[0].key not in words.single or _tells_past(reading):
        return False
    at = _seen_verb(reading, words.visible | words.scheduled | words.posing)
    if at is None:
        at = _handled_verb(reading)
    told = any(map(_is_past, neighbours)) or any(map(_is_day, reading.facts.items))
    if at is None or not told:
        return False
    modal = any(verb.tense == "modal" for verb in finite_verbs(reading))
    subject = takewhile(lambda w: w.key not in _ends_noun(reading.language), row[1:at])
    return not modal and any(is_person(word.key) for word in subject)


def is_opening_scene(reading: Reading, neighbours: Sequence[Reading]) -> bool:
    """Return whether a scene that opens an article is placed or dated, as captions are.

    "A woman waves a flag during a protest."; not "A dog uses a smile to get on."
    """
    placed = any(word.key in reading.language.filler.scenes for word in reading.row)
    dated = any(map(_is_day, reading.facts.items))
    return (placed or dated) and is_scene(reading, neighbours)


def _handled_verb(reading: Reading) -> int | None:
    """Return where something is done to somebody: is helped by, are escorted from."""
    words, row = reading.language.filler, reading.row
    for verb in finite_verbs(reading):
        if verb.main and row[verb.at].key in words.be_shown:
            done, behind = word_at(row, verb.at + 1), word_at(row, verb.at + 2)
            seen = done.key in words.handled and behind.key in _handling(words)
            return verb.at if seen else None
    return None


@cache
def _handling(words: FillerWords) -> Words:
    return words.places | words.handlers


@cache
def _ends_noun(language: Language) -> Words:
    return language.tenses.prepositions | language.tenses.relatives | {","}


def is_posed_caption(reading: Reading, neighbours: Sequence[Reading]) -> bool:
    """Return whether the sentence poses in the present among those that tell the past.

    "A woman walks past the school." after what happened there.
    """
    words = reading.language.filler
    at = _seen_verb(reading, words.posing)
    if at is None or len(reading.words) > _MOST_WORDS or _tells_past(reading):
        return False
    if reading.row[0].key in reading.language.tenses.relatives:
        return False  # as he smiles
    placed = any(word.key in words.scenes for word in reading.row[at + 1 : at + 3])
    return placed and any(map(_is_past, neighbours))


def _is_shown(row: Sequence[Word], at: int, words: FillerWords) -> bool:
    shown, place = word_at(row, at + 1), word_at(row, at + 2)
    be_shown = row[at].key in words.be_shown and shown.key in words.shown
    return be_shown and place.key in words.places


def _is_day(fact: Fact) -> bool:
    """Return whether a fact is a day, and no more than that: a month, a year."""
    if fact.kind == "date":
        return "-" in fact.value and not fact.value.endswith("??")
    possessive = fact.text.endswith(("'s", "’s"))  # Sunday's vote
    return fact.kind in ("weekday", "day") and not possessive


def _is_full(days: Sequence[Fact]) -> bool:
    """Return whether a day is told with its year, or a weekday with its date."""
    dates = [day for day in days if day.kind == "date"]
    full = any("?" not in date.value for date in dates)
    return full or bool(dates and any(day.kind == "weekday" for day in days))


def _seen_verb(reading: Reading, bases: Words) -> int | None:
    """Return the place of the first finite verb, where it is one of these and present.

    Bare forms count behind a plural (police, protesters), third persons elsewhere.
    """
    row, forms = reading.row, _present_forms(bases, reading.language)
    if forms.isdisjoint(row_keys(reading)):
        return None
    first = next((v.at for v in finite_verbs(reading) if v.main), len(row) - 1)
    for at in range(1, first + 1):
        if row[at].text in forms and _is_verb(row, at, bases, reading.language):
            return at
    return None


def _is_verb(row: Sequence[Word], at: int, bases: Words, language: Language) -> bool:
    """Return whether a form is the verb of its clause, and no relative opens that."""
    before, after, tenses = row[at - 1], row[at + 1 : at + 2], language.tenses
    if row[at].kind or before.owner or before.kind == "digits":
        return False
    if before.key in language.common.determiners:
        return False
    adding = language.grammar.adding
    if after and after[0].key in adding | tenses.finite:
        return False  # practices and lessons, long waits have
    if after and is_past(after[0].key, language):
        return False  # police searches continued
    clause = list(takewhile(lambda word: word.kind != "mark", reversed(row[:at])))
    if any(word.key in tenses.relatives for word in clause):
        return False
    plural = may_be_plural(before.key, language)
    joined = any(word.key in adding for word in row[max(0, at - 3) : at - 1])
    return row[at].key not in bases or plural or joined or before.key in tenses.plural


def _tells_past(reading: Reading) -> bool:
    """Return whether a main clause tells the past, what is to come, or who says it.

    A past form is its verb where nothing else can be, or behind a comma: "The crew,
    seen on Monday, declined to comment" – not "a car burned on Monday".
    """
    row, telling = reading.row, reading.language.filler.telling
    return not telling.isdisjoint(row_keys(reading)) or any(
        verb.main
        and verb.tense != "present"
        and (verb.sure or word_at(row, verb.at - 1).key == ",")
        for verb in finite_verbs(reading)
    )


def _is_past(reading: Reading) -> bool:
    return any(verb.tense == "past" for verb in finite_verbs(reading))


@cache
def _pointers(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(language.filler.caption_pointers), re.IGNORECASE)


@cache
def _present_forms(bases: Words, language: Language) -> Words:
    """Return verbs with their forms of the present: walk, walks."""
    return bases | frozenset(map(language.third_person, bases))

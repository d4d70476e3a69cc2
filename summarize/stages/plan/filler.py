"""Which sentences are no statement of the story, whatever is left of a length.

Cleaning takes the furniture that has a mark. What it leaves reads like a sentence and
tells nothing: the caption of a picture, the writer's own voice, a question, a word to
the reader. A summary is rather short than filled up with these.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import is_noun_place
from summarize.claims.reading.word_rows import is_capital, word_at
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.language.telling_words import FillerWords
from summarize.schema import Sentence
from summarize.stages.plan.captions import (
    is_dated_caption,
    is_labelled_caption,
    is_opening_scene,
    is_pointing_caption,
    is_posed_caption,
    is_scene,
    is_shown_caption,
    row_keys,
)

FillerKind = Literal[
    "note",
    "answer",
    "address",
    "headline",
    "caption",
    "question",
    "list",
    "fragment",
    "aside",
]

_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“”\"]*”")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\S).*?(?:(?<=[\w,.!?…])[’'](?!\w)|$)")
_SINGLE_END = re.compile(r"^.*?[,.!?…][’'](?!\w)")
_ENDED = re.compile(r"[.!?…。！？।:;,][\"'”’»)\]–—-]*$")
_INTRODUCES = re.compile(r":\s*$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)$")
_ASKED = re.compile(r"\?[)!?\]]*\s*$")
_CALLED = re.compile(r"![)!]*\s*$")
_LOUD_END = re.compile(r"![\"'”’)]*$")
_LONG_WORD = re.compile(r"\b[^\W\d_]\w{3,}")  # shorter ones have no capital in titles
_LABELLED = re.compile(r"[A-Z][A-Z ]{3,30}: [A-Z]")  # COURT DOCUMENTS: Star Asks
_IN_PARENTHESES = re.compile(r"\([^()]*\)[.!]?")
_LOST_START = re.compile(r"(?:([A-Z][a-z]+)\.? )?(?:19|20)\d\d, (?!\d)")
_LAST_WORD = re.compile(r"([\w’']+)\W*$")
_ITEM = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b|[£$€]\s?\d|[;|•·]|: ")
_MOST_CALLED = 8  # words: a longer sentence with "!" may be news
_MOST_OPENING = 20
_MOST_IN_PARENTHESES = 12
_STATEMENT = 6  # words: no label of what is asked behind them
_EARLY = 8  # words
_LEAST_ITEMS = 3
_LEAST_CAPITALS = 4
_TITLE_SHARE = 0.9


def filler_kind(
    sentence: Sentence,
    reading: Reading,
    before: Reading | None = None,
    after: Reading | None = None,
) -> FillerKind | None:
    """Return what kind of filler an English sentence is, None where it may be news.

    `reading` is that of its text, `before` and `after` those of its neighbours in the
    article, None at the ends. The first of an article is filler by a sure sign only: it
    may be the news. Where several kinds hold, one counts: `_SURE`, `_KINDS`. What
    stands in quotation marks is none, nor is a sentence of a longer quotation
    (`Sentence.unit`): what others ask, or say of themselves, is told.
    """
    told = Telling(sentence, reading, tuple(each for each in (before, after) if each))
    kinds = _KINDS if sentence.index else _SURE
    return next((kind for kind, is_kind in kinds if is_kind(told)), None)


def is_own_voice(sentence: Sentence, reading: Reading) -> bool:
    """Return whether its writer speaks in a sentence: As I see it, the bridge must go.

    This keeps a sentence from being told (`filler_kind`) unless it opens its article,
    where it may be all that tells the news.
    """
    return _is_aside(Telling(sentence, reading, ()))


@dataclass(frozen=True)
class Telling:
    """A sentence with its neighbours, and what its kind is read from."""

    sentence: Sentence
    reading: Reading
    neighbours: tuple[Reading, ...]

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return self.reading.text

    @property
    def language(self) -> Language:
        """Whose words it is read with."""
        return self.reading.language

    @property
    def words(self) -> frozenset[str]:
        """The words in any order, contractions opened."""
        return row_keys(self.reading)

    @cached_property
    def outside(self) -> str:
        """The text without what stands in quotation marks, closed or not."""
        text = self.text
        if "“" in text or '"' in text or "”" in text:
            text = _QUOTED.sub(" ", text)
        if "'" in text or "‘" in text or "’" in text:
            opened = _SINGLE.sub(" ", text)
            text = _SINGLE_END.sub(" ", text) if opened == text else opened
        return text.strip()

    @property
    def quotes(self) -> bool:
        """Whether something stands in quotation marks, or all of it is quoted."""
        return self.sentence.unit is not None or len(self.outside) < len(self.text)

    @property
    def tells(self) -> bool:
        """Whether it has a verb by which somebody says something."""
        return not self.language.speech.attributing.isdisjoint(self.words)


# --- the kinds ----------------------------------------------------------------------


def _is_note(told: Telling) -> bool:
    return _has_sign(told, "note", told.text)


def _is_address(told: Telling) -> bool:
    """Speaks to the reader, or bids him do something.

    A long opening may tell the news to him.
    """
    if told.quotes:
        return False
    if told.sentence.index == 0 and len(told.reading.words) > _MOST_OPENING:
        return False
    if _has_sign(told, "address", told.text):
        return told.sentence.index > 0 or not told.tells
    return not told.tells and _speaks_to_reader(told)


def _is_headline(told: Telling) -> bool:
    """Is in capitals throughout, or like a title that ends loudly or unmarked."""
    words = _LONG_WORD.findall(told.text)
    capital = sum(word[0].isupper() for word in words)
    if len(words) < _LEAST_CAPITALS or capital < _TITLE_SHARE * len(words):
        return False
    loud = sum(map(str.isupper, words))
    if _LABELLED.match(told.text):
        return True
    is_loud = loud >= _TITLE_SHARE * len(words) or _LOUD_END.search(told.text)
    return bool(is_loud) or not _ENDED.search(told.text)


def _is_caption(told: Telling) -> bool:
    """Tells by a mark, or by its day, that it describes a picture."""
    return (
        _has_sign(told, "caption", told.outside)
        or is_pointing_caption(told.reading, told.outside)
        or is_shown_caption(told.reading)
        or is_dated_caption(told.reading)
        or is_labelled_caption(told.reading)
    )


def _is_posed(told: Telling) -> bool:
    neighbours = told.neighbours
    return not told.quotes and (
        is_posed_caption(told.reading, neighbours) or is_scene(told.reading, neighbours)
    )


def _opens_with_scene(told: Telling) -> bool:
    return not told.quotes and is_opening_scene(told.reading, told.neighbours)


def _opens_without_verb(told: Telling) -> bool:
    """Opens an article and has no verb: Boats at the bar after the storm."""
    if told.quotes or not _ENDED.search(told.text) or _may_have_verb(told.reading):
        return False
    return any(_may_have_verb(each) for each in told.neighbours)


def _is_question(told: Telling) -> bool:
    if "?" not in told.text or told.sentence.unit:
        return False
    stated, _, asked = told.outside.rpartition(": ")
    return bool(_ASKED.search(asked)) and len(stated.split()) < _STATEMENT


def _is_fragment(told: Telling) -> bool:
    """Is cut off before what it introduces or says, lacks a mark at its end or a verb.

    A mark is missed where the sentences beside it have one.
    """
    if told.sentence.unit:
        return False
    if not _ENDED.search(told.text):
        return any(_ENDED.search(each.text) for each in told.neighbours)
    if _CUT_OFF.search(told.outside) or _INTRODUCES.search(told.text):
        return True
    if told.quotes:
        return False
    return _lacks_start(told) or not _may_have_verb(told.reading)


def _is_answer(told: Telling) -> bool:
    """Is a question or an answer of an interview, whose speakers are not told."""
    filler = told.language.filler
    if told.text.startswith(filler.speaking):
        return True
    beside = any(each.text.startswith(filler.speaking) for each in told.neighbours)
    return beside and told.text.startswith(filler.answering)


def _is_cut_off(told: Telling) -> bool:
    """Ends in dots behind a word that needs another: "the hearing is at the ..."."""
    if not _CUT_OFF.search(told.outside):
        return False
    last = _LAST_WORD.search(told.outside)
    owns = last and last[1].endswith(("'s", "’s"))
    return bool(last and (owns or last[1].lower() in told.language.common.stop))


def _is_list(told: Telling) -> bool:
    """Has prices, scores or items, and no verb."""
    if told.quotes or told.tells or len(_ITEM.findall(told.text)) < _LEAST_ITEMS:
        return False
    return not _may_have_verb(told.reading)


def _is_aside(told: Telling) -> bool:
    """Is the writer's own voice: I, a call, a set phrase, something in parentheses."""
    if told.sentence.unit:
        return False
    n_words = len(told.reading.words)
    if n_words <= _MOST_IN_PARENTHESES and _IN_PARENTHESES.fullmatch(told.text):
        return not told.tells
    if told.quotes and (told.tells or not told.outside):
        return False
    if not told.quotes and _has_sign(told, "aside", told.text):
        return True
    if n_words <= _MOST_CALLED and _CALLED.search(told.outside):
        return True
    return _speaks_of_itself(told)


# --- what the kinds are read from ---------------------------------------------------


def _speaks_to_reader(told: Telling) -> bool:
    """Return whether the reader is spoken to early, or as "if you" anywhere.

    "You" far behind is anybody: a guide to how you save. An opening speaks to the
    reader with its first words: "As you know, the gate fell." may be the news.
    """
    filler, row = told.language.filler, told.reading.row
    if filler.reader.isdisjoint(told.words):
        return False
    spoken_to = [
        at
        for at, word in enumerate(row)
        if word.key in filler.reader and not (at and is_capital(word))
    ]
    opens = [at for at in spoken_to if at and row[at - 1].key in filler.before_you]
    if told.sentence.index == 0:
        return 1 in opens
    relatives = told.language.tenses.relatives  # the man whom you saw
    return bool(opens) or any(
        at < _EARLY and not (at and row[at - 1].key in relatives) for at in spoken_to
    )


def _speaks_of_itself(told: Telling) -> bool:
    """Return whether the writer says I, or we of himself and his like.

    "We are told" and "she told us" are news that somebody has told.
    """
    if told.language.common.first_person.isdisjoint(told.words):
        return False
    own, shared = _voices(told.language.filler)
    found = own.search(told.outside) or (not told.tells and shared.search(told.outside))
    return bool(found)


def _lacks_start(told: Telling) -> bool:
    """Return whether a sentence begins inside a date: "2003, file photo", "May 3,"."""
    found = _LOST_START.match(told.text)
    month = found and found[1]
    return bool(found) and (not month or month.lower() in told.language.calendar.months)


def _may_have_verb(reading: Reading) -> bool:
    """Return whether a word may be the finite verb, for all that can be seen."""
    language, row = reading.language, reading.row
    if not language.tenses.finite.isdisjoint(row_keys(reading)):
        return True
    going_on = language.spelling.progressive_endings
    return any(
        may_be_verb(word.key) or word_at(row, at - 1).key in language.common.pronouns
        for at, word in enumerate(row)
        if not (word.kind or word.key.endswith(going_on) or (at and is_capital(word)))
        and word.key not in language.filler.shown
        and not is_noun_place(row, at, language)
    )


def _has_sign(told: Telling, kind: str, text: str) -> bool:
    """Return whether a text has one of the patterns of a kind."""
    signs = _signs(told.language.filler, kind)
    if signs.starts.match(text):
        return True
    words = told.words & signs.marks.keys()
    return any(signs.marks[word].search(text) for word in words)


@dataclass(frozen=True)
class _Signs:
    """The patterns of a kind: at the start, and under the word that they need."""

    starts: re.Pattern[str]
    marks: Mapping[str, re.Pattern[str]]


@cache
def _signs(filler: FillerWords, kind: str) -> _Signs:
    starts: Iterable[str] = getattr(filler, f"{kind}_starts")
    marks: Mapping[str, str] = getattr(filler, f"{kind}_marks")
    return _Signs(
        re.compile("|".join(starts), re.IGNORECASE),
        {word: re.compile(mark, re.IGNORECASE) for word, mark in marks.items()},
    )


@cache
def _voices(filler: FillerWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own, shared = map("|".join, (filler.own_voice, filler.shared_voice))
    return re.compile(own), re.compile(shared)


_Test = Callable[[Telling], bool]
_SURE: tuple[tuple[FillerKind, _Test], ...] = (
    ("note", _is_note),
    ("answer", _is_answer),
    ("headline", _is_headline),
    ("address", _is_address),
    ("caption", _is_caption),
    ("caption", _opens_with_scene),
    ("caption", _opens_without_verb),
    ("question", _is_question),
    ("fragment", _is_cut_off),
)
_KINDS: tuple[tuple[FillerKind, _Test], ...] = (
    ("note", _is_note),
    ("answer", _is_answer),
    ("address", _is_address),
    ("headline", _is_headline),
    ("caption", _is_caption),
    ("caption", _is_posed),
    ("question", _is_question),
    ("list", _is_list),
    ("fragment", _is_fragment),
    ("aside", _is_aside),
)

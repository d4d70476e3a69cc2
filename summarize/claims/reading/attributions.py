"""Who is said to have said it, with and without quotation marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    Word,
    as_written,
    is_capital,
    name_at,
    place_before,
)
from summarize.claims.words.relations import is_known, may_be_noun, may_be_verb
from summarize.language import Language

_REACH = 12
_TO_QUOTED = 40  # characters from "called" to a quotation
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something: the words that name or describe them, and where it stands.

    `of_outlet`: an outlet reports it; its own articles do not say so. `verb` is the key
    of the verb of saying, "" behind "according to"; `asks`: by asking or demanding it.
    """

    speaker: tuple[Word, ...]
    start: int
    end: int
    of_outlet: bool = False
    verb: str = ""
    asks: bool = False

    @property
    def text(self) -> str:
        """The speaker as written."""
        return as_written(self.speaker)


@kept
def attributions(sentence: Reading) -> Sequence[Attribution]:
    """Return who a sentence says has said something, in text order.

    The words before a verb of saying, or behind it where none stand before; also those
    behind "according to". A clause or an apposition between commas is passed over. A
    verb without a subject of its own (but said, adding) has that of the verb before.
    """
    return [told for told in utterances(sentence) if not told.asks]


@kept
def utterances(sentence: Reading) -> Sequence[Attribution]:
    """Return the attributions of a sentence, and who asks or demands something."""
    row, language = sentence.row, sentence.language
    quoted = [quotation.start for quotation in sentence.quotations]
    found: list[Attribution] = []
    for at, word in enumerate(row):
        if sentence.is_quoted(word.start):
            continue
        calls = bool(quoted) and _calls(row, at, quoted, language)
        if told := _attribution(row, at, found, language, calls=calls):
            found.append(told)
    return found


def _calls(
    row: Sequence[Word], at: int, quoted: Sequence[int], language: Language
) -> bool:
    """Return whether a verb names what is quoted right behind it: called it “theft”."""
    verb = row[at]
    if verb.key not in language.speech.calling:
        return False
    return any(
        0 <= start - verb.end <= _TO_QUOTED
        and not any(
            word.key in language.common.breaks
            for word in row[at:]
            if word.start < start
        )
        for start in quoted
    )


def _attribution(
    row: Sequence[Word],
    at: int,
    before: Sequence[Attribution],
    language: Language,
    *,
    calls: bool,
) -> Attribution | None:
    """Return who says something by the verb at a place, None for any other word.

    `calls`: it names what is quoted behind it.
    """
    word, speech = row[at], language.speech
    says, asks = word.key in speech.attributing, calls or word.key in speech.asking
    goes_on = _goes_on(row, at, language)
    speaker: Sequence[Word] = ()
    if _is_source(row, at, language):
        speaker = spoken = _behind(row, at + 2, language)
    elif (says or asks or goes_on) and not is_capital(word):
        speaker = spoken = subject_of(row, at, language)
        if not speaker and goes_on:
            speaker = before[-1].speaker if before else _opening(row, language)
        elif not speaker and not calls and at and row[at - 1].kind == "mark":
            speaker = spoken = _behind(row, at + 1, language)
    if len(speaker) > _LONGEST or not any(map(_may_speak, speaker)):
        return None  # it was too early to tell
    start = min(each.start for each in (word, *spoken))
    end = max(each.end for each in (word, *spoken))
    outlet, verb = word.key in speech.of_outlets, word.key if says or asks else ""
    return Attribution(tuple(speaker), start, end, outlet, verb, asks and not says)


def _may_speak(word: Word) -> bool:
    """Return whether a word may be of somebody: a noun, a name, a pronoun."""
    kinds = may_be_noun(word.key), not is_known(word.key), is_capital(word)
    return any(kinds) or bool(word.kind)


def _goes_on(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a verb has the subject of another one: but said; …, adding."""
    if not at:
        return False
    word, before, speech = row[at].key, row[at - 1].key, language.speech
    if word in speech.going_on:
        return before == "," or before in speech.joining
    return word in speech.attributing and before in speech.joining


def _opening(row: Sequence[Word], language: Language) -> list[Word]:
    """Return the words of content of who a sentence begins with, up to its verb."""
    found: list[Word] = []
    for word in row[:_REACH]:
        if word.kind or word.key in language.common.breaks:
            break
        plain = not is_capital(word)
        if found and plain and may_be_verb(word.key) and not may_be_noun(word.key):
            break
        if _ends_subject(word, language):
            break
        if word.key in language.common.pronouns:
            return [word]
        if _names_somebody(word, language):
            found.append(word)
    return found


def begins_at(told: Attribution, sentence: Reading) -> int:
    """Return where an attribution begins with its "the" or "his", as an offset."""
    start, determiners = told.start, sentence.language.common.determiners
    for word in reversed([word for word in sentence.row if word.start < start]):
        if word.key not in determiners:
            break
        start = word.start
    return start


def subject_with_clause(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return who stands before a verb (`subject_of`), also before "who"."""
    while at and row[at - 1].key in language.frames.refers:
        at -= 1
        at -= bool(at and row[at - 1].key == ",")
    return subject_of(row, at, language)


def subject_of(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the words of content of who stands before a verb: said, has said."""
    having = language.claims.have
    found: list[Word] = []
    place = place_before(row, at, having | language.speech.when)
    while place >= 0:
        word = row[place]
        if at - place > _REACH and not (found and is_capital(word)):
            break
        if word.key == ",":
            part = None if found else _apposition(row, place, language)
            if part is None:
                break
            found, place = part
            continue
        if _is_before_subject(word, language):
            break
        if not found and word.key in language.common.pointing:
            return []  # its estimated cost
        if word.key in language.common.pronouns - language.common.determiners:
            found.append(word)
            break
        if _names_somebody(word, language):
            found.append(word)
        place -= 1
    return found[::-1]


def _apposition(
    row: Sequence[Word], closing: int, language: Language
) -> tuple[list[Word], int] | None:
    """Return the names between two commas, backwards, and the place before them.

    None where no comma opens it, or where it is one of several: Lund, a judge in Ulm,
    and a critic of it, said.
    """
    opens = _opens_at(row, closing)
    if opens is None or row[opens + 1].key in language.speech.joining:
        return None
    return [word for word in row[opens:closing] if is_capital(word)][::-1], opens - 1


def _behind(row: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the words of content of who stands behind a verb of saying."""
    found: list[Word] = []
    for place, word in enumerate(row[at : at + _REACH], at):
        if word.key == "," and found and not any(map(is_capital, found)):
            return found + name_at(row, place + 1)  # the owner's lawyer, Per Berg
        if word.kind == "mark" or word.key in language.common.breaks:
            break
        if word.key in language.speech.before_listeners:
            if found:
                break
            continue
        if word.key in language.common.pronouns:
            return [] if found else [word]  # said after the vote it was over
        if _names_somebody(word, language):
            found.append(word)
    return found


def _opens_at(row: Sequence[Word], closing: int) -> int | None:
    """Return where the comma is that opens what another one closes, None without."""
    places = range(max(0, closing - _REACH), closing)[::-1]
    return next((at for at in places if row[at].key == ","), None)


def _is_source(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "according to" begins here, and who says it follows."""
    following = [word.key for word in row[at + 1 : at + 4]]
    speech = language.speech
    quotes = f"{row[at].key} {''.join(following[:1])}" in speech.sources
    return quotes and speech.norms.isdisjoint(following)


def _is_before_subject(word: Word, language: Language) -> bool:
    """Return whether a word stands before who says something, and is none of it."""
    mark = word.key in ('"', "“", "”", ";", ":", "(", ")")
    return mark or word.key in language.common.breaks or _ends_subject(word, language)


def _ends_subject(word: Word, language: Language) -> bool:
    """Return whether who stands before a verb of saying cannot begin before a word."""
    verbs = language.claims.auxiliaries | language.speech.attributing
    return word.key in verbs  # denied prosecutors' claims


def _names_somebody(word: Word, language: Language) -> bool:
    if word.kind or word.key in language.common.stop:
        return False
    if word.key in language.common.light and not is_capital(word):
        return False  # later, still
    if word.key in language.speech.when:
        return False  # first said
    participle = word.key.endswith(language.spelling.participle_endings)
    return is_capital(word) or not participle or may_be_noun(word.key)

"""Give lower-cased, token-spaced text the casing and spacing of its sources.

An uncased model writes ``the u . s . coast guard ' s cutter``. The longest runs of
tokens that a source sentence shares with the text lend it their capitals and
their spaces; what no source holds follows a few rules of English typography.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarize.text.detokenize import (
    CONTRACTED,
    TITLES,
    ends_sentence,
    in_initials,
    spaces,
)

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_STRAIGHT = str.maketrans("“”„‘’`", "\"\"\"'''")
_DAYS_AND_MONTHS = (
    "monday tuesday wednesday thursday friday saturday sunday january february april "
    "june july august september october november december"
)
_CAPITALISED = frozenset((*_DAYS_AND_MONTHS.split(), "i"))
_LOWER_INITIALS = frozenset(("a.m", "p.m", "e.g", "i.e"))
# Words that often open a sentence and are no names.
_OPENERS = (
    "a about according across additionally after again against ago all almost along "
    "already also although always amid among an and another any anyone are around as "
    "at authorities away back because been before being between both but by can "
    "children city could court critics day days despite did do does down during each "
    "early earlier eight either even every everyone few five for former four from get "
    "going had has have he her here his hours how however if in including instead "
    "into is it its just last late later less like local many may maybe meanwhile men "
    "military might more moreover most much my nearly neither new next nine no none "
    "nor not nothing now of off officers officials on once one ones only or other "
    "others our out over people perhaps plus police president prosecutors rather "
    "recent recently relatives rescuers researchers residents scientists several she "
    "should shortly similarly since six so some someone something sometimes soon "
    "still students such sure ten than that the their them then there therefore these "
    "they thing this those though thousands three through throughout thus to today "
    "together tomorrow tonight too toward towards two under unfortunately unless "
    "unlike until up upon us usually very was we week weeks well were what whatever "
    "when where whether which while who whole whose why will with within without "
    "witnesses women would year years yes yesterday yet you your"
)
_COMMON = frozenset(_OPENERS.split())
_COMMON_ENDINGS = ("ly", "ing", "ed", "tion", "ness")
_TITLE_CASE_SHARE = 0.7
_UNITED_STATES = ["u", ".", "s", "."]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark as a source writes it; ``opening``: a capital is no news."""

    surface: str
    plain: str
    spaced: bool
    opening: bool


@dataclass(frozen=True, slots=True)
class _Match:
    """A word of the text and the source token it is a copy of, if there is one.

    ``inside``: the word before it is a copy of the source token before that;
    ``alone``: neither the word before nor the one after is.
    """

    token: Token | None = None
    inside: bool = False
    alone: bool = True


def restore_case(text: str, sources: Sequence[str]) -> str:
    """The text with the capitals and spaces that its sources give it.

    Sources count in their order: those of the plan item come first, then the
    other sentences of the topic. A copy of a whole source comes back as that source.
    """
    tokenized = [tokenize(source) for source in sources]
    written = [token.plain for token in tokenize(text)]
    for source, tokens in zip(sources, tokenized, strict=True):
        if written and written == [token.plain for token in tokens]:
            return source.strip()
    words = _as_abbreviated(_without_lone_quote(written), tokenized)
    sentences = [tokens for tokens in tokenized if not _is_headline(tokens)]
    casings = _inner_casings(sentences)
    matches = _match(words, sentences)
    pieces: list[str] = []
    opens = True
    for index, by_rule in enumerate(spaces(words)):
        match = matches[index]
        surface = _surface(words, index, match, casings)
        if words[index][0].isalnum():
            if opens and surface.islower():
                surface = surface[0].upper() + surface[1:]
            opens = False
        elif ends_sentence(words, index):
            opens = True
        known = match.token is not None and match.inside and '"' not in words[index]
        spaced = match.token.spaced if known and match.token else by_rule
        pieces.append(f" {surface}" if spaced and pieces else surface)
    return "".join(pieces)


def tokenize(text: str) -> list[Token]:
    """Words and single punctuation marks, each with what stood before it."""
    tokens: list[Token] = []
    straight = text.translate(_STRAIGHT)
    end = 0
    opening = True
    for match in _TOKEN.finditer(straight):
        surface = match[0]
        spaced = match.start() > end
        tokens.append(
            Token(surface, _plain(surface), spaced, opening and not surface.islower())
        )
        end = match.end()
        if surface[0].isalnum():
            opening = False
        elif surface in ".!?:—–" or (surface in "\"'(" and spaced):
            opening = True
    return tokens


def _plain(surface: str) -> str:
    if surface.isascii():
        return surface.lower()
    decomposed = unicodedata.normalize("NFD", surface.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Title Case or ALL CAPS says nothing about how a word is written."""
    long = [t.surface for t in tokens if len(t.surface) > 3 and t.surface.isalpha()]
    capital = sum(not word[0].islower() for word in long)
    return len(long) >= 4 and capital >= _TITLE_CASE_SHARE * len(long)


def _inner_casings(sentences: Sequence[Sequence[Token]]) -> dict[str, str]:
    """How each word is mostly written where no sentence or quotation opens."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tokens in sentences:
        for token in tokens:
            if not token.opening and token.surface[0].isalpha():
                found[token.plain][token.surface] += 1
    return {plain: counts.most_common(1)[0][0] for plain, counts in found.items()}


def _without_lone_quote(words: list[str]) -> list[str]:
    """An odd double quote opens or closes nothing, so the last one goes."""
    if words.count('"') % 2 == 0:
        return words
    lone = len(words) - 1 - words[::-1].index('"')
    return words[:lone] + words[lone + 1 :]


def _as_abbreviated(
    words: list[str], sentences: Sequence[Sequence[Token]]
) -> list[str]:
    """Write "us" as the sources do where they know the country, not the pronoun."""
    held = [[token.plain for token in tokens] for tokens in sentences]
    points = any(
        sentence[place : place + 4] == _UNITED_STATES
        for sentence in held
        for place, word in enumerate(sentence)
        if word == "u"
    )
    if not points or any("us" in sentence for sentence in held):
        return words
    return [part for w in words for part in (_UNITED_STATES if w == "us" else [w])]


def _match(words: Sequence[str], sentences: Sequence[Sequence[Token]]) -> list[_Match]:
    """Each word with its token in the longest run of source tokens around it."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, tokens in enumerate(sentences):
        for column, token in enumerate(tokens):
            places[token.plain].append((row, column))
    matches: list[_Match] = []
    while len(matches) < len(words):
        start = len(matches)
        runs = (
            _run(words, start, sentences[row][column:])
            for row, column in places.get(words[start], ())
        )
        best = max(runs, key=_preference, default=[])
        matches += [
            _Match(token, inside=offset > 0, alone=len(best) == 1)
            for offset, token in enumerate(best)
        ] or [_Match()]
    return matches


def _run(words: Sequence[str], start: int, tokens: Sequence[Token]) -> list[Token]:
    """The tokens that agree with the words from ``start`` on."""
    length = 0
    for word, token in zip(words[start:], tokens, strict=False):
        if word != token.plain:
            break
        length += 1
    return list(tokens[:length])


def _preference(run: Sequence[Token]) -> tuple[int, bool]:
    return len(run), not run[0].opening


def _surface(
    words: Sequence[str], index: int, match: _Match, casings: Mapping[str, str]
) -> str:
    """How the word is written in its place, before sentences get their capital."""
    word = words[index]
    if not word[0].isalpha():
        return match.token.surface if match.token and word[0].isalnum() else word
    if word in CONTRACTED and index and words[index - 1] == "'":
        return word
    if match.token is None:
        return _by_rule(words, index)
    surface = match.token.surface
    shouted = len(surface) > 3 and surface.isupper()
    sure = match.inside or not match.token.opening
    if word in casings and (match.alone or shouted or not sure):
        return casings[word]
    if sure:
        return surface
    if word in _COMMON or (surface.istitle() and word.endswith(_COMMON_ENDINGS)):
        return word
    return surface


def _by_rule(words: Sequence[str], index: int) -> str:
    """A word that no source holds."""
    word = words[index]
    around = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
    if (
        word in _CAPITALISED
        or (word in ("march", "may") and any(map(str.isdigit, around)))
        or (word in TITLES - {"no", "vs"} and words[index + 1 : index + 2] == ["."])
    ):
        return word.capitalize()
    if in_initials(words, index):
        pairs = (".".join(words[i : i + 3 : 2]) for i in (index - 2, index) if i >= 0)
        return word if _LOWER_INITIALS & set(pairs) else word.upper()
    return word

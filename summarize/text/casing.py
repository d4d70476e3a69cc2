"""Give lower-cased, token-spaced text the casing and spacing of its sources.

An uncased model writes ``the u . s . coast guard ' s cutter``. The longest runs of
tokens that a source sentence shares with the text lend it their capitals and
their spaces; what no source holds follows a few rules of typography.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.language.text_words import CasingWords
from summarize.text.detokenize import ends_sentence, in_initials, spaces

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_STRAIGHT = str.maketrans("“”„‘’`", "\"\"\"'''")
_TITLE_CASE_SHARE = 0.7
_LONGEST_ACRONYM = 4


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


def restore_case(
    text: str, sources: Sequence[str], language: Language = ENGLISH
) -> str:
    """The text with the capitals and spaces that its sources give it.

    `sources` are the passages of the request that the text was written for, and count
    in their order. A copy of a whole source comes back as that source.
    """
    casing = language.casing
    tokenized = [surface_tokens(source) for source in sources]
    written = [token.plain for token in surface_tokens(text)]
    for source, tokens in zip(sources, tokenized, strict=True):
        if written and written == [token.plain for token in tokens]:
            return source.strip()
    words = _as_abbreviated(_without_lone_quote(written), tokenized, casing)
    sentences = [tokens for tokens in tokenized if not _is_headline(tokens)]
    casings = _inner_casings(sentences)
    matches = _match(words, sentences)
    pieces: list[str] = []
    opens = True
    for index, by_rule in enumerate(spaces(words, casing)):
        match = matches[index]
        surface = _surface(words, index, match, casings, language)
        if words[index][0].isalnum():
            if opens and surface.islower():
                surface = surface[0].upper() + surface[1:]
            opens = False
        elif ends_sentence(words, index, casing):
            opens = True
        known = match.token is not None and match.inside and '"' not in words[index]
        spaced = match.token.spaced if known and match.token else by_rule
        pieces.append(f" {surface}" if spaced and pieces else surface)
    return "".join(pieces)


def casings_in(sources: Iterable[str]) -> dict[str, str]:
    """How texts mostly write each word where no sentence opens: folded → as written.

    Lines in Title Case or capitals do not count.
    """
    tokenized = map(surface_tokens, sources)
    return _inner_casings([each for each in tokenized if not _is_headline(each)])


def has_odd_case(line: str) -> bool:
    """Whether a line is in Title Case or has a word in capitals, no abbreviation."""
    tokens = surface_tokens(line)
    return _is_headline(tokens) or any(_is_shouted(token.surface) for token in tokens)


def sentence_case(
    line: str,
    casings: Mapping[str, str],
    is_common: Callable[[str], bool],
    language: Language = ENGLISH,
) -> str:
    """A headline in Title Case, or a word in capitals, as a sentence is written.

    A word stands as in `casings`, which its sources have; another one loses its
    capitals if it `is_common`, and is a name otherwise. The first word has a capital.
    """
    titled = _is_headline(surface_tokens(line))
    proper = language.casing.capitalised

    def cased(match: re.Match[str]) -> str:
        word, plain = match[0], _plain(match[0])
        shouted = _is_shouted(word)
        letter = len(word) == 1 and word != "A"  # of U.S.
        if letter or not (titled or shouted) or plain in proper:
            return word
        if plain in casings:
            written = casings[plain]  # in a dateline in capitals: no news
            return word if written.isupper() and not word.isupper() else written
        if is_common(plain) and not (word.isupper() and not shouted):
            return word.lower()
        return word.capitalize() if line.isupper() else word

    return _FIRST_LETTER.sub(lambda m: m[0].upper(), _TOKEN.sub(cased, line), count=1)


def surface_tokens(text: str) -> list[Token]:
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


def _is_shouted(surface: str) -> bool:
    """Whether a word in capitals is no abbreviation."""
    return surface.isupper() and len(surface) > _LONGEST_ACRONYM


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
    words: list[str], sentences: Sequence[Sequence[Token]], casing: CasingWords
) -> list[str]:
    """Write "us" as the sources do where they know the country, not the pronoun."""
    held = [[token.plain for token in tokens] for tokens in sentences]
    for short, spelled in casing.spelled.items():
        if any(short in sentence for sentence in held):
            continue
        if any(_is_spelled(sentence, spelled) for sentence in held):
            rows = [spelled if word == short else (word,) for word in words]
            words = [part for row in rows for part in row]
    return words


def _is_spelled(sentence: Sequence[str], spelled: Sequence[str]) -> bool:
    length = len(spelled)
    return any(
        tuple(sentence[place : place + length]) == spelled
        for place, word in enumerate(sentence)
        if word == spelled[0]
    )


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
    words: Sequence[str],
    index: int,
    match: _Match,
    casings: Mapping[str, str],
    language: Language,
) -> str:
    """How the word is written in its place, before sentences get their capital."""
    word = words[index]
    casing = language.casing
    if not word[0].isalpha():
        return match.token.surface if match.token and word[0].isalnum() else word
    if word in casing.contracted and index and words[index - 1] == "'":
        return word
    if match.token is None:
        return _by_rule(words, index, language)
    surface = match.token.surface
    shouted = len(surface) > 3 and surface.isupper()
    sure = match.inside or not match.token.opening
    if word in casings and (match.alone or shouted or not sure):
        return casings[word]
    if sure:
        return surface
    common = surface.istitle() and word.endswith(casing.common_endings)
    if common or word in casing.openers:
        return word
    return surface


def _by_rule(words: Sequence[str], index: int, language: Language) -> str:
    """A word that no source holds."""
    word, casing = words[index], language.casing
    before, after = words[max(0, index - 1) : index], words[index + 1 : index + 2]
    has_digits = any(map(str.isdigit, (*before, *after)))
    if (
        word in casing.capitalised
        or (word in language.calendar.ambiguous_months and has_digits)
        or (word in casing.abbreviated - casing.unnamed and after == ["."])
    ):
        return word.capitalize()
    if in_initials(words, index):
        pairs = (".".join(words[i : i + 3 : 2]) for i in (index - 2, index) if i >= 0)
        return word if casing.lower_initials & set(pairs) else word.upper()
    return word

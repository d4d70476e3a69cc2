"""Whether a line can stand as a headline: news, whole, and read by itself."""

import re
from functools import cache
from itertools import pairwise

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.stages.headline.tokens import (
    Token,
    has_main_verb,
    is_verb,
    tokens_of,
)

MOST_WORDS = 17
"""Words of a headline; a title may be longer than what a sentence is cut down to."""

_CHARACTERS = 7  # of a word of the longest headline
LEAST_WORDS = 4
_FIELDS = re.compile(r"\S:\S*:\S|https?:|www\.|[|{}<>=_]|\.(?:jpe?g|png|com)\b|[?!]")
_OPENED = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSED = re.compile(r"['’](?!\w)")
_STOPS = re.compile(r"(?<=\w{3})[.;]\s")
_CAPTION_DAY = re.compile(r"\b[A-Z]\w+,? \d{1,2},? (?:19|20)\d\d\)?$|\d{1,2}:\d\d")
_HANGING = ("joint", "loose joint", "pronoun", "pointer")  # "the ferry" may be news
_SUBJECT = 7  # words up to which a subject reaches
_COMMAS = 3  # from here a line without more verbs is a list of keywords


def is_headline(
    reading: Reading, *, is_title: bool = False, most: int = MOST_WORDS
) -> bool:
    """Return whether a line tells news, by itself, as a headline does.

    It has 4 to `most` words, one sentence with a verb, and neither asks nor calls
    out. It begins with no pronoun, no question word and no number of things, and
    leans on nothing that is told elsewhere (`leans`: it, his, that decision). It
    speaks to nobody and of no "us", is no quotation alone, and has no phrase of
    clickbait or captions.
    A title may announce, without a finite verb: Minister to open bridge.
    """
    text, language = reading.text, reading.language
    tokens = tokens_of(text)
    return (
        LEAST_WORDS <= len(tokens) <= most
        and len(text) <= _CHARACTERS * most
        and not _is_odd(text)
        and _opens_well(tokens, language)
        and language.headlines.address.isdisjoint(_outside_quotes(reading))
        and not _lures(language).search(" ".join(token.key for token in tokens))
        and text.count(",") <= _COMMAS
        and not any(lean.kind in _HANGING for lean in leans(reading))
        and not _acts_on_another(tokens, language)
        and (
            has_main_verb(tokens, language)
            or (is_title and _announces(tokens, language))
        )
    )


def _is_odd(text: str) -> bool:
    """Whether a line has marks of a question, a call, a page, or a second sentence."""
    return bool(
        _FIELDS.search(text)
        or _STOPS.search(text)
        or _CAPTION_DAY.search(text)
        or (text[0] in "\"“'‘(" and text[-1] in "\"”'’")
        or text.count('"') % 2
        or len(_OPENED.findall(text)) > len(_CLOSED.findall(text))
        or text.count("“") != text.count("”")
    )


def _announces(tokens: list[Token], language: Language) -> bool:
    """Whether a title tells what is to come: Minister to open bridge."""
    pairs = pairwise(token.key for token in tokens[1:_SUBJECT])
    infinitive = language.grammar.infinitive
    return any(first in infinitive and may_be_verb(verb) for first, verb in pairs)


def _acts_on_another(tokens: list[Token], language: Language) -> bool:
    """Return whether somebody does something to what is not named: shows it off."""
    objects = language.leaning.objects
    return any(
        tokens[at].key in objects and is_verb(tokens, at - 1, language)
        for at in range(2, len(tokens))
        if not is_verb(tokens, min(at + 1, len(tokens) - 1), language)
    )


def _opens_well(tokens: list[Token], language: Language) -> bool:
    words, first = language.headlines, tokens[0].key
    keys = [token.key for token in tokens]
    pronouns = language.common.pronouns
    subject = keys[: 3 if keys[1] in language.grammar.genitive else 2]
    leans = not words.besides.isdisjoint(keys)
    if leans or not pronouns.isdisjoint((*subject, keys[-1])):
        return False
    if first in words.asking | words.pointing:
        return False
    if first in language.claims.auxiliaries:
        return False
    counted = first.isdigit() or first in language.numbers.values
    return not (counted and tokens[1].key in words.listed)


def _outside_quotes(reading: Reading) -> set[str]:
    """Return the folded words that are not somebody's."""
    text = reading.text
    for quotation in reversed(reading.quotations):
        text = text[: quotation.start] + text[quotation.end :]
    text = re.sub(r"‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)", " ", text)
    return {token.key for token in tokens_of(text)}


@cache
def _lures(language: Language) -> re.Pattern[str]:
    words = language.headlines
    return re.compile(rf"\b(?:{'|'.join((*words.lures, *words.captions))})\b")

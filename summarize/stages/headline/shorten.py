"""A sentence → a headline: its main clause, by leaving out, word for word.

What goes, in this order: a dateline, brackets, a phrase before the subject, asides
between commas, who says so at the end, days, the first article; then the end, from a
subordinate clause or, where it must be, a phrase on. Trimming by rule as in Hedge
Trimmer (Dorr, Zajic & Schwartz 2003), with word lists in the place of a parser.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.claims.reading.word_rows import dateline_end
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.stages.headline.titles import without_label
from summarize.stages.headline.tokens import (
    RELATIVES,
    Token,
    has_main_verb,
    is_told,
    is_verb,
    joined,
    tokens_of,
)
from summarize.text.normalize import normalize

MOST_WORDS = 16
"""Words of a headline that a sentence is cut down to."""

LEAST_WORDS = 5
"""Words below which what is left of a sentence says too little."""

_ENOUGH = 9  # words from which no phrase is kept for its words
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_AGENCY = re.compile(r"^[A-Z][\w .,'’]{1,40}\([A-Z][\w .]{1,20}\)\s*[-–—]*\s*")
_OPENING = 25  # words up to which a phrase may stand before the subject
_ATTRIBUTION = 9  # words of who says so at the end
_SUBJECT = 9  # words of a subject
_SAID = 5  # the same, in a headline
_ENDS = ".,;:–—- "
_CAPTION = re.compile(r"day, [A-Z][a-z]+\.?,? \d{1,2},? (?:19|20)\d\d\.?$")
_ABBREVIATED = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")
_CUT_SHORT = ("...", "…")
_DAY_PARTS = frozenset("morning afternoon evening night".split())
_BEFORE_DAY = frozenset("on early late earlier later last this by next".split())
_OPENS_PHRASE = frozenset("on for with from according last earlier".split())
_OPENS_LOOSELY = ("ing", "ed", "ly")


def shorten(text: str, language: Language) -> list[str]:
    """Return the main clause of a sentence as headlines, the best first.

    Without asides; with who says so behind it, where that is short; with asides.

    Nothing is reworded: every word stands in the sentence, in its order. A text of
    `MOST_WORDS` words loses what may go anywhere, a longer one its end as well. Empty
    where nothing comes of it, and for a sentence that is cut short itself.
    """
    line = _BRACKETS.sub("", _AGENCY.sub("", text[dateline_end(text) :]))
    line = without_label(normalize(line), language)
    if line.endswith(_CUT_SHORT) or _CAPTION.search(line):
        return []
    whole, tail = _parted(_main(tokens_of(line), language), language)
    short = _line(_without_asides(whole, language), language)
    lines = [short, *_with_speaker(short, tail, language), _line(whole, language)]
    return list(dict.fromkeys(filter(None, lines)))


def _line(tokens: list[Token], language: Language) -> str:
    """Return words as a headline, without days and first article, cut where too long.

    "" where nothing that stands by itself is short enough.
    """
    tokens = _without_days(tokens, language)
    if tokens and tokens[0].key in language.common.articles:
        tokens = tokens[1:]
    tokens = _cut(tokens, language) or _cut(
        _without_relative(tokens, language), language
    )
    line = joined(tokens).replace(" ,", ",")
    line = line.rstrip(_ENDS) + "." * bool(_ABBREVIATED.search(line))
    return line[:1].upper() + line[1:]


def _with_speaker(
    headline: str, tail: Sequence[Token], language: Language
) -> Iterator[str]:
    """Yield the headline with who says so behind it, where that is short."""
    said = list(tail) if headline else []
    if said and said[0].key in language.common.articles:
        said = said[1:]
    said = _without_days(said, language)
    if said and said[0].key != "according" and len(said) <= _SAID:
        yield f"{headline}, {joined(said).rstrip(_ENDS)}"


def _main(tokens: list[Token], language: Language) -> list[Token]:
    """Take off a phrase before the subject: After calling it Natal, Microsoft …"""
    phrases = language.phrases
    starts = phrases.phrase_starts | phrases.dependent_starts | _OPENS_PHRASE
    if not tokens or not (
        tokens[0].key in starts or tokens[0].key.endswith(_OPENS_LOOSELY)
    ):
        return tokens
    for n, token in enumerate(tokens[:_OPENING]):
        rest = tokens[n + 1 :]
        if token.text.endswith(",") and has_main_verb(rest, language):
            return rest
    return tokens


def _without_asides(tokens: list[Token], language: Language) -> list[Token]:
    """Take out what stands between two commas or dashes, before a verb."""
    kept: list[Token] = []
    n = 0
    while n < len(tokens):
        kept.append(tokens[n])
        end = _aside_end(tokens, n, language) if tokens[n].ends_part else None
        if end is not None:
            last = kept.pop()
            if not last.is_dash:
                kept.append(Token(last.text.rstrip(",;:"), last.key))
            n = end
        n += 1
    return kept


def _aside_end(
    tokens: Sequence[Token], at: int, language: Language
) -> int | None:
    """Return where an aside ends that begins behind a mark; None for no aside."""
    mark = tokens[at].text if tokens[at].is_dash else tokens[at].text[-1]
    opens = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if mark not in ",—–--" or not (
        opens in language.headlines.asides
        or opens.isdigit()
        or opens.endswith(_OPENS_LOOSELY)
        or mark != ","
    ):
        return None
    for end in range(at + 1, len(tokens) - 1):
        closes = tokens[end].text == mark if mark != "," else tokens[end].ends_part
        if closes and is_verb(tokens, end + 1, language):
            return end
    return None


def _parted(
    tokens: list[Token], language: Language
) -> tuple[list[Token], list[Token]]:
    """Part a sentence from who says so at its end: …, police said on Friday."""
    told = language.speech.attributing | language.headlines.heard
    for n in range(len(tokens) - 1, 0, -1):
        if not tokens[n - 1].ends_part:
            continue
        tail = [token.key for token in tokens[n:]]
        says = not told.isdisjoint(tail)
        if tail[:2] == ["according", "to"] or (says and len(tail) <= _ATTRIBUTION):
            return tokens[:n], tokens[n:]
        if says:
            break
    at = _find(tokens, ("according", "to"))
    return (tokens[:at], tokens[at:]) if at and at >= LEAST_WORDS else (tokens, [])


def _find(tokens: Sequence[Token], phrase: tuple[str, ...]) -> int | None:
    keys = [token.key for token in tokens]
    for n in range(len(keys)):
        if tuple(keys[n : n + len(phrase)]) == phrase:
            return n
    return None


def _without_days(tokens: list[Token], language: Language) -> list[Token]:
    """Take out days, which are old when they are read: on Tuesday, Friday night."""
    kept: list[Token] = []
    weekdays, n = language.calendar.weekdays, 0
    while n < len(tokens):
        token = tokens[n]
        named = n and tokens[n - 1].is_capital and not tokens[n - 1].ends_part and n > 1
        beside = n + 1 < len(tokens) and tokens[n + 1].is_capital
        article = kept and kept[-1].key in language.common.articles
        if token.key in weekdays and not (beside or article):
            parted = n + 1 < len(tokens) and tokens[n + 1].key in _DAY_PARTS
            if not named or parted or is_verb(tokens, n - 1, language):
                while kept and kept[-1].key in _BEFORE_DAY:
                    kept.pop()
                end = token.text[-1]
                if n + 1 < len(tokens) and tokens[n + 1].key in _DAY_PARTS:
                    n += 1
                    end = tokens[n].text[-1]
                if end == "," and kept and not kept[-1].ends_part:
                    kept[-1] = Token(kept[-1].text + ",", kept[-1].key)
                n += 1
                continue
        kept.append(token)
        n += 1
    return kept


def _cut(tokens: Sequence[Token], language: Language) -> list[Token]:
    """Return the longest beginning that stands by itself, [] without any.

    It ends before a clause; before a phrase, where that says too little.
    """
    if len(tokens) <= MOST_WORDS:
        return list(tokens)
    best: Sequence[Token] = ()
    longest = min(MOST_WORDS, len(tokens) - 1)
    for ends in (_ends_clause, _ends_phrase):
        found = [
            tokens[:n]
            for n in range(LEAST_WORDS, longest + 1)
            if ends(tokens, n, language) and _stands(tokens[:n], language)
        ]
        best = max((best, *found), key=len)
        if len(best) >= _ENOUGH:
            break
    return list(best)


def _ends_clause(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether a clause ends before word `n`: at a mark, but not in a list, or a joint.

    Not before "because" and the like where what is told is denied or only likely.
    """
    last, following = tokens[n - 1], tokens[n]
    if last.ends_part:
        return last.is_dash or last.text[-1] != "," or not following.is_capital
    if following.key in language.claims.turners:
        claims = language.claims
        keys = {token.key for token in tokens[:n]}
        if keys & (claims.hedges | claims.negations):
            return False
    return following.key in language.headlines.cuts or following.is_dash


def _ends_phrase(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether a clause or a phrase ends before word `n`: in …, to find …, that …."""
    if _ends_clause(tokens, n, language):
        return True
    last, following = tokens[n - 1].key, tokens[n]
    if following.key in ("to", "that") or _opens_participle(tokens, n, language):
        return not may_be_verb(last) and not following.is_capital
    return following.key in language.headlines.phrase_cuts


def _opens_participle(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether word `n` begins "looking to …", "involving two …": no hearing, building."""
    object_ = tokens[n + 1].key if n + 1 < len(tokens) else ""
    return tokens[n].key.endswith("ing") and (
        object_ in language.common.determiners
        or object_ in language.headlines.phrase_cuts
        or object_ in language.numbers.values
        or object_ == "to"
        or object_.isdigit()
    )


def _without_relative(tokens: list[Token], language: Language) -> list[Token]:
    """Take out "who …" behind the subject: a man who jumped the fence was caught."""
    opens = next(
        (
            n
            for n, token in enumerate(tokens[:_SUBJECT])
            if n and token.key in RELATIVES and not is_told(tokens, n, language)
        ),
        None,
    )
    if opens is None:
        return tokens
    main = [
        n
        for n in range(opens + 3, len(tokens) - 2)
        if tokens[n].key in language.claims.auxiliaries
        and tokens[n - 1].key not in language.common.stop
    ]
    return [*tokens[:opens], *tokens[main[-1] :]] if main else tokens


def _stands(tokens: Sequence[Token], language: Language) -> bool:
    last = tokens[-1].key
    hanging = last in language.common.stop | language.speech.attributing
    hanging = hanging or last.endswith(language.spelling.adverb_endings)
    hanging = hanging or tokens[-2].key == "to"
    ends_open = last.endswith("ed") and tokens[-2].key not in language.claims.auxiliaries
    hanging = hanging or ends_open
    text = joined(tokens)
    whole = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return whole and not hanging and has_main_verb(tokens, language)

"""A sentence → a headline: its main clause, by leaving out, word for word.

What goes, in this order: a dateline, brackets, a phrase before the subject, asides
between commas, who says so at the end, days, the first article; then the end, from a
subordinate clause or, where it must be, a phrase on. Trimming by rule as in Hedge
Trimmer (Dorr, Zajic & Schwartz 2003), with word lists in the place of a parser.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from summarize.claims.reading.word_rows import dateline_end, may_be_adverb
from summarize.claims.words.relations import is_person, may_be_verb
from summarize.language import Language
from summarize.stages.headline.titles import without_label
from summarize.stages.headline.tokens import (
    Token,
    has_main_verb,
    is_sure_verb,
    is_told,
    is_verb,
    joined,
    key_at,
    tokens_of,
)
from summarize.text.normalize import normalize

MOST_WORDS = 16
"""Words of a headline that a sentence is cut down to."""

LONG = 24
"""Words of a headline where nothing shorter stands."""

LEAST_WORDS = 5
"""Words below which what is left of a sentence says too little."""

_JOINED = 4  # words behind "as" that may do without a verb: as president
_ENOUGH = 9  # words from which no phrase is kept for its words
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_AGENCY = re.compile(r"^[A-Z][\w .,'’]{1,40}\([A-Z][\w .]{1,20}\)\s*[-–—]*\s*")
_OPENING = 25  # words up to which a phrase may stand before the subject
_ATTRIBUTION = 9  # words of who says so at the end
_SUBJECT = 9  # words of a subject
_SAID = 5  # the same, in a headline
_ENDS = ".,;:–—- "
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{3}")  # no year
_THINGS = 4  # words behind a count among which the things stand
_CAPTION = re.compile(r"day, [A-Z][a-z]+\.?,? \d{1,2},? (?:19|20)\d\d\.?$")
_ABBREVIATED = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")
_LETTER = re.compile(r"\w")
_CUT_SHORT = ("...", "…")


def shorten(text: str, language: Language, most: int = MOST_WORDS) -> list[str]:
    """Return the main clause of a sentence as headlines, the best first.

    Without asides; with who says so behind it, where that is short; with asides; and,
    as sources may differ on amounts, up to the part that has one, and without the count
    of things that something is done to: recalls 140,000 kettles.

    Nothing is reworded: every word stands in the sentence, in its order. A text of
    `most` words loses what may go anywhere, a longer one its end as well. Empty
    where nothing comes of it, and for a sentence that is cut short itself.
    """
    line = _BRACKETS.sub("", _AGENCY.sub("", text[dateline_end(text) :]))
    line = without_label(normalize(line), language)
    if line.endswith(_CUT_SHORT) or _CAPTION.search(line):
        return []
    whole, tail = _parted(_main(tokens_of(line), language), language)
    short = _line(_without_asides(whole, language), language, most)
    lines = [short, *_with_speaker(short, tail, language)]
    lines.append(_line(whole, language, most))
    lines += [_before_amounts(short, language), _without_count(short, language)]
    return list(dict.fromkeys(filter(None, lines)))


def _line(tokens: list[Token], language: Language, most: int) -> str:
    """Return words as a headline, without days and first article, cut to `most` words.

    "" where nothing that stands by itself is short enough.
    """
    tokens = _without_days(tokens, language)
    while tokens and tokens[-1].key in language.claims.joining:
        tokens.pop()  # …, and according to the police
    if tokens and tokens[0].key in language.common.articles:
        tokens = tokens[1:]
    tokens = _cut(tokens, language, most) or _cut(
        _without_relative(tokens, language), language, most
    )
    line = joined(tokens).replace(" ,", ",")
    line = line.rstrip(_ENDS) + "." * bool(_ABBREVIATED.search(line))
    return _LETTER.sub(lambda match: match[0].upper(), line, count=1)


def _with_speaker(
    headline: str, tail: Sequence[Token], language: Language
) -> Iterator[str]:
    """Yield the headline with who says so behind it, where that is short."""
    said = list(tail) if headline else []
    if said and said[0].key in language.common.articles:
        said = said[1:]
    said = _without_days(said, language)
    if said and not _is_according(said, language) and len(said) <= _SAID:
        yield f"{headline}, {joined(said).rstrip(_ENDS)}"


def _before_amounts(line: str, language: Language) -> str:
    """Return a line up to the part that has its first amount; "" where none stands.

    An amount inside a clause does not go alone: "received marks" is another news than
    "received 5,000 marks". For counts of things see `_without_count`.
    """
    tokens = tokens_of(line)
    amounts = (n for n, token in enumerate(tokens) if token.key[:1].isdigit())
    first = next(amounts, 0)
    parts = [n + 1 for n in range(first) if tokens[n].ends_part]
    if parts and parts[-1] >= LEAST_WORDS and _stands(tokens[: parts[-1]], language):
        return joined(tokens[: parts[-1]]).rstrip(_ENDS)
    return ""


def _without_count(line: str, language: Language) -> str:
    """Return a line without the large count of things that something is done to, or "".

    Recalls about 140,000 electric kettles; never of people or measures, and not where
    they are the rate of something (seized 9,000 parcels a day).
    """
    tokens = tokens_of(line)
    about, plural = _words_about_counts(language), language.spelling.plural_endings
    rates = language.common.articles | language.amounts.per
    for at, token in enumerate(tokens):
        start = at
        while start and tokens[start - 1].key in about:
            start -= 1
        behind = range(at + 1, at + _THINGS)
        many = (n for n in behind if key_at(tokens, n).endswith(plural))
        things = next(many, at)
        if (
            _COUNT.fullmatch(token.text)
            and start
            and _are_things(tokens[at + 1 : things + 1], language)
            and key_at(tokens, things + 1) not in rates
            and tokens[start - 1].key in language.headlines.counted
        ):
            return joined([*tokens[:start], *tokens[at + 1 :]]).rstrip(_ENDS)
    return ""


def _are_things(words: Sequence[Token], language: Language) -> bool:
    """Whether words name things that are counted: electric kettles, no marks."""
    numbers = language.numbers
    units = numbers.currencies.keys() | numbers.measures.keys()
    units |= numbers.durations | numbers.percent
    return bool(words) and not any(
        word.is_capital or word.key in units or is_person(word.key) for word in words
    )


@cache
def _words_about_counts(language: Language) -> frozenset[str]:
    """Return the words that may stand between a verb and a count: at least, nearly."""
    numbers = language.numbers
    rough = (*numbers.rough_low, *numbers.rough_high, *numbers.rough_near)
    words = {word for phrase in rough for word in phrase.split()}
    return numbers.bound_words | numbers.approximations | words


def _main(tokens: list[Token], language: Language) -> list[Token]:
    """Take off a phrase before the subject: After calling it Natal, Microsoft …"""
    phrases, words = language.phrases, language.headlines
    starts = phrases.phrase_starts | phrases.dependent_starts | words.openers
    if not tokens or not (
        tokens[0].key in starts or tokens[0].key.endswith(words.loose_endings)
    ):
        return tokens
    for n, token in enumerate(tokens[:_OPENING]):
        rest = tokens[n + 1 :]
        in_date = key_at(rest, 0).isdigit()  # Jan. 3, 2013, …
        if token.text.endswith(",") and not in_date and has_main_verb(rest, language):
            return rest
    return tokens


def _without_asides(tokens: list[Token], language: Language) -> list[Token]:
    """Take out what stands between two commas or dashes, before a verb."""
    kept: list[Token] = []
    rest = iter(enumerate(tokens))
    for n, token in rest:
        end = _aside_end(tokens, n, language) if token.ends_part else None
        if end is None:
            kept.append(token)
            continue
        if not token.is_dash:
            kept.append(token.without_mark())
        next(islice(rest, end - n - 1, None), None)  # the aside, with its last word
    return kept


def _aside_end(tokens: Sequence[Token], at: int, language: Language) -> int | None:
    """Return where an aside ends that begins behind a mark; None for no aside."""
    words, opens = language.headlines, key_at(tokens, at + 1)
    dash = tokens[at].is_dash
    loose = opens.isdigit() or opens.endswith(words.loose_endings)
    if not dash and not (
        tokens[at].text.endswith(",") and (loose or opens in words.asides)
    ):
        return None
    before = tokens[:at] if dash else [*tokens[:at], tokens[at].without_mark()]
    for end in range(at + 1, len(tokens) - 1):
        closes = tokens[end].is_dash if dash else tokens[end].ends_part
        if closes and before:
            left = [*before, *tokens[end + 1 :]]
            if is_verb(left, len(before), language):
                return end
    return None


def _parted(tokens: list[Token], language: Language) -> tuple[list[Token], list[Token]]:
    """Part a sentence from who says so at its end: …, police said on Friday."""
    told = language.speech.attributing | language.headlines.heard
    for n in range(len(tokens) - 1, 0, -1):
        if not tokens[n - 1].ends_part:
            continue
        tail = [token.key for token in tokens[n:]]
        says = not told.isdisjoint(tail)
        according = _is_according(tokens[n:], language)
        if according or (says and len(tail) <= _ATTRIBUTION):
            return tokens[:n], tokens[n:]
        if says:
            break
    places = range(len(tokens))
    opens = (n for n in places if _is_according(tokens[n:], language))
    at = next(opens, len(tokens))
    return (tokens[:at], tokens[at:]) if at >= LEAST_WORDS else (tokens, [])


def _is_according(tokens: Sequence[Token], language: Language) -> bool:
    """Whether words begin with a source: according to the police."""
    return " ".join(token.key for token in tokens[:2]) in language.speech.sources


def _without_days(tokens: Sequence[Token], language: Language) -> list[Token]:
    """Take out days, which are old when they are read: on Tuesday, today."""
    words = language.headlines
    kept: list[Token] = []
    ended = -1
    for n, token in enumerate(tokens):
        if n <= ended:
            continue
        if not _is_day(tokens, n, language):
            kept.append(token)
            continue
        while kept and kept[-1].key in words.before_day:
            kept.pop()
        ended = n + (key_at(tokens, n + 1) in words.day_parts)
        if tokens[ended].text.endswith(",") and kept and not kept[-1].ends_part:
            kept[-1] = kept[-1].with_comma()
    return kept


def _is_day(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a word is a day and no part of a name: Black Friday, Sunday Times."""
    if tokens[at].key in language.calendar.days:
        return True
    if tokens[at].key not in language.calendar.weekdays:
        return False
    before = tokens[at - 1] if at else None
    if before and before.key in language.common.articles:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].is_capital:
        return False
    named = at > 1 and before and before.is_capital and not before.ends_part
    parted = key_at(tokens, at + 1) in language.headlines.day_parts
    return not named or parted or is_verb(tokens, at - 1, language)


def _cut(tokens: Sequence[Token], language: Language, most: int) -> list[Token]:
    """Return the longest beginning that stands by itself, [] without any.

    It ends before a clause; before a phrase, where that says too little.
    """
    if len(tokens) <= most:
        return list(tokens)
    if any(token.key in language.headlines.conditions for token in tokens):
        return []  # what is told may hold in one case only
    best: Sequence[Token] = ()
    longest = min(most, len(tokens) - 1)
    for ends in (_ends_clause, _ends_phrase):
        found = [
            tokens[:n]
            for n in range(LEAST_WORDS, longest + 1)
            if ends(tokens, n, language)
            and _stands(tokens[:n], language)
            and not _is_subject(tokens, n, language)
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
    claims = language.claims
    open_ = claims.hedges | claims.negations
    if following.key in claims.turners and any(t.key in open_ for t in tokens[:n]):
        return False
    return following.key in language.headlines.cuts or following.is_dash


def _ends_phrase(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether a clause or a phrase ends before word `n`: in …, to find …, that …."""
    if _ends_clause(tokens, n, language):
        return True
    last, following = tokens[n - 1].key, tokens[n]
    grammar, words = language.grammar, language.headlines
    to_do = following.key in grammar.infinitive
    if to_do and any(token.key in words.orders for token in tokens[:n]):
        return False
    opens = to_do or following.key in grammar.stating
    if opens or _opens_participle(tokens, n, language):
        return not may_be_verb(last) and not following.is_capital
    return following.key in words.phrase_cuts


def _opens_participle(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether word `n` begins "looking to …", "involving two …": no building."""
    object_ = key_at(tokens, n + 1)
    return tokens[n].key.endswith(language.spelling.progressive_endings) and (
        object_ in language.common.determiners
        or object_ in language.headlines.phrase_cuts
        or object_ in language.numbers.values
        or object_ in language.grammar.infinitive
        or object_.isdigit()
    )


def _without_relative(tokens: list[Token], language: Language) -> list[Token]:
    """Take out "who …" behind the subject: a man who jumped the fence was caught."""
    opens = next(
        (
            n
            for n, token in enumerate(tokens[:_SUBJECT])
            if n
            and token.key in language.headlines.relatives
            and not is_told(tokens, n, language)
        ),
        None,
    )
    if opens is None or has_main_verb(tokens[:opens], language):
        return tokens  # … was warned that
    main = [
        n
        for n in range(opens + 3, len(tokens) - 2)
        if tokens[n].key in language.claims.auxiliaries
        and tokens[n - 1].key not in language.common.stop
    ]
    return [*tokens[:opens], *tokens[main[-1] :]] if main else tokens


def _stands(tokens: Sequence[Token], language: Language) -> bool:
    """Whether words are a whole: a verb, closed quotations, and an end."""
    text = joined(tokens)
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    last, before, spelling = tokens[-1].key, tokens[-2].key, language.spelling
    past = last.endswith(spelling.past_endings)
    hangs = (
        last in language.common.stop | language.speech.attributing
        or may_be_adverb(last, language)
        or (last.endswith(spelling.progressive_endings) and may_be_verb(last))
        or (past and before not in language.claims.auxiliaries)
        or before in language.grammar.infinitive
        or last in language.headlines.hanging
    )
    whole = has_main_verb(tokens, language) and _last_clause_tells(tokens, language)
    return whole and not hangs


def _is_subject(tokens: Sequence[Token], n: int, language: Language) -> bool:
    """Whether the first `n` words only name whom the verb behind them is of.

    Flint dropped on the floor of a house | as old as Stonehenge has been laid bare.
    """
    if any(is_sure_verb(token, language) for token in tokens[:n]):
        return False
    cuts = language.headlines.cuts | language.headlines.relatives
    cuts -= language.amounts.as_many
    for at in range(n, len(tokens)):
        if tokens[at - 1].ends_part or tokens[at].key in cuts:
            return False
        if tokens[at].key in language.claims.auxiliaries:
            return True
    return False


def _last_clause_tells(tokens: Sequence[Token], language: Language) -> bool:
    """Whether what follows the last "who" or "as" has a verb of its own."""
    words = language.headlines
    for n in range(len(tokens) - 1, 0, -1):
        clause = tokens[n:]
        relative = tokens[n].key in words.relatives
        joint = tokens[n].key in words.clause_joints and len(clause) > _JOINED
        if relative or joint:
            verbs = (is_verb(clause, at, language) for at in range(1, len(clause)))
            return any(verbs)
    return True

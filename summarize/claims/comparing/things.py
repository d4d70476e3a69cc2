"""What an amount is of: the noun after it, the outcome that people are counted by.

"12 people died" and "the deaths of 12" count one outcome, "12 were hurt" another.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Fact, Word
from summarize.language import Language
from summarize.language.patterns import one_of
from summarize.text.tokens import content_words

_BESIDE = 30
_AHEAD = 6
_BACK = 5
_ONE = Fraction(1)

Place = Amount | Fact


def after(sentence: Reading, place: Place) -> list[str]:
    """Return the roots of the noun after a value and of an adjective before it.

    Empty at a mark ("Cook, 60, and"); a participle makes another thing of the noun
    ("15 injured people" are not "12 people").
    """
    language = sentence.language
    near = _next_words(language).match(sentence.text, place.end)
    following = [word for word in (near.groups() if near else ()) if word]
    spelling = language.spelling
    endings = spelling.past_endings + spelling.progressive_endings
    if following and following[0].endswith(endings):
        del following[1:]
    folded = [word.lower() for word in following]
    return [language.root(w) for w in folded if w not in language.common.stop]


@cache
def _next_words(language: Language) -> re.Pattern[str]:
    """Return the noun after a value, and a word behind it."""
    opens = one_of(language.amounts.before_thing)
    return re.compile(rf"\s+(?:(?:{opens})\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")


def before(sentence: Reading, place: Place) -> list[str]:
    """Return the root of the word before a value, weekdays passed over."""
    language = sentence.language
    beside = sentence.text[max(0, place.start - _BESIDE) : place.start]
    weekdays = language.calendar.weekdays
    named = [w for w in content_words(beside, language) if w not in weekdays]
    return [language.root(word) for word in named[-1:]]


def head_of(sentence: Reading, amount: Place) -> str:
    """Return the root of the word after an amount, "" where none of content is near."""
    return "".join(after(sentence, amount)[:1])


def is_added(sentence: Reading, amount: Amount) -> bool:
    """Return whether a number comes to another one: three more, another three."""
    at, stop = cells_of(sentence, amount)
    beside = {word.key for word in (*sentence.row[max(0, at - 1) : at],)}
    beside |= {word.key for word in sentence.row[stop : stop + 1]}
    return not beside.isdisjoint(sentence.language.amounts.added)


def is_whole(sentence: Reading, amount: Amount) -> bool:
    """Return whether "of" opens an amount, of which another is a part: of the 12."""
    at, _ = cells_of(sentence, amount)
    keys = [word.key for word in sentence.row[max(0, at - 2) : at]]
    of = sentence.language.grammar.genitive
    determiners = sentence.language.common.determiners
    return any(
        key in of and determiners.issuperset(keys[n + 1 :])
        for n, key in enumerate(keys)
    )


def is_single(claim: Reading, amount: Amount, passage: Reading) -> bool:
    """Return whether a passage has what a claim counts as one with an article: a man.

    Also where the article stands before another word of the same outcome: a man died.
    """
    language, row, thing = claim.language, passage.row, outcome(claim, amount)
    if thing and any(outcome(passage, one) == thing for one in _singles(passage)):
        return True
    articles, head = language.numbers.indefinite, head_of(claim, amount)
    return bool(head) and any(
        word.key in articles
        and head in (language.root(near.key) for near in row[at + 1 : at + 3])
        for at, word in enumerate(row)
    )


def outcome(sentence: Reading, amount: Amount) -> str:
    """Return what people are counted by near a number: dead, hurt …; "" for nothing."""
    language, row = sentence.language, sentence.row
    things = language.amounts.things
    at, stop = cells_of(sentence, amount)
    own = [word.key for word in row[at:stop]]
    unharmed = language.amounts.unharmed
    if found := next((unharmed[key] for key in own if key in unharmed), ""):
        return found
    if found := next((things[key] for key in own if key in things), ""):
        return found
    near = [word.key for word in row[max(0, at - 1) : at]]
    if near and near[0] in things:
        return things[near[0]]
    for word in row[stop : stop + _AHEAD]:
        counts = word.kind == "digits" or word.key in language.numbers.below_twenty
        if amount.value and counts:
            break
        if word.key in things:
            return things[word.key]
    for word in reversed(row[max(0, at - _BACK) : at]):
        if word.kind or word.key in language.grammar.adding:
            break
        if word.key in things:
            return things[word.key]
    return ""


def dealing(sentence: Reading, amount: Amount) -> str:
    """Return the kind of a price near an amount: bought, asking, valued …; or ""."""
    language, row = sentence.language, sentence.row
    at, stop = cells_of(sentence, amount)
    near = [*reversed(row[max(0, at - _AHEAD) : at]), *row[stop : stop + _BACK]]
    dealings = language.amounts.dealings
    return next((dealings[w.key] for w in near if w.key in dealings), "")


def rate(sentence: Reading, amount: Amount) -> str:
    """Return what an amount is told for each of: hours per week; or ""."""
    _, stop = cells_of(sentence, amount)
    keys = [word.key for word in sentence.row[stop : stop + _AHEAD]]
    per = sentence.language.amounts.per
    return next((key for before, key in pairwise(keys) if before in per), "")


def counted_thing(sentence: Reading, fact: Fact) -> tuple[str, str] | None:
    """Return the kind of a value and what it counts: a unit, a currency, a noun.

    None where nothing follows a bare number.
    """
    head = fact.unit or "".join(after(sentence, fact)[:1])
    return (fact.kind, head) if head or fact.kind == "percent" else None


def none_stated(amount: Amount, claim: Reading, passage: Reading) -> bool:
    """Return whether a passage says, too, that there was none: unhurt, no injuries."""
    return any(
        not other.value and _denies(passage, other, claim, amount)
        for other in read_amounts(passage)
    )


def none_and_some(none: Amount, denying: Reading, stating: Reading) -> str:
    """Return what a sentence states some of, where another says there was none.

    As written ("Two", "A man"), "" where it states none.
    """
    if none_stated(none, denying, stating) or not _is_of_all(denying, none):
        return ""
    for amount in (*read_amounts(stating), *_singles(stating)):
        counted = amount.value > 0 and not amount.unit
        counted = counted and not _is_of_none(stating, amount)
        if counted and _denies(denying, none, stating, amount):
            return stating.text[amount.first : amount.end]
    return ""


def _is_of_none(sentence: Reading, amount: Amount) -> bool:
    """Return whether a number is of all, and what is told is of none of them."""
    language = sentence.language
    before = [w.key for w in sentence.row if w.end <= amount.first][-3:]
    if before and before[-1] in language.common.determiners:
        before.pop()
    of_them = not language.grammar.genitive.isdisjoint(before[-1:])
    return of_them and not language.scope.none.isdisjoint(before[-2:])


def _is_of_all(sentence: Reading, none: Amount) -> bool:
    """Return whether "unhurt" is said of all; other words are."""
    amounts = sentence.language.amounts
    unharmed = sentence.text[none.first : none.end].lower() in amounts.unharmed
    return not unharmed or not amounts.everybody.isdisjoint(sentence.words)


def _denies(denying: Reading, none: Amount, stating: Reading, some: Amount) -> bool:
    """Return whether "none" of one sentence is about what another one counts."""
    thing, counted = outcome(denying, none), outcome(stating, some)
    noun, head = _noun(denying, none), _noun(stating, some)
    people = denying.language.amounts.people
    if thing:
        implied = denying.language.amounts.implied.get(thing, frozenset({thing}))
        specific = noun and noun not in map(denying.language.root, people)
        return counted in implied and (not specific or not some.value or noun == head)
    if not noun or (noun != head and noun not in _near(stating, some)):
        return False
    return len(denying.content_roots & stating.content_roots) > 1


def _noun(sentence: Reading, amount: Amount) -> str:
    """Return the root of what an amount counts, "" for anybody or an outcome."""
    language, row = sentence.language, sentence.row
    _, stop = cells_of(sentence, amount)
    last = row[stop - 1].key
    no_noun = language.numbers.one | language.amounts.unharmed.keys()
    if not amount.value and last in no_noun:
        return ""
    if not amount.value and last not in language.amounts.nobody:
        outcomes = language.amounts.things
        return "" if last in outcomes else language.root(last)
    following = [word for word in row[stop : stop + 3] if not word.kind]
    genitive = language.grammar.genitive
    if not amount.value and not (following and following[0].key in genitive):
        return ""
    stop_words, things = language.common.stop, language.amounts.things
    named = [w.key for w in following if w.key not in stop_words]
    return language.root(named[0]) if named and named[0] not in things else ""


def _near(sentence: Reading, amount: Amount) -> set[str]:
    """Return the roots of the words behind an amount."""
    _, stop = cells_of(sentence, amount)
    root = sentence.language.root
    return {root(word.key) for word in sentence.row[stop : stop + _AHEAD]}


@kept
def _singles(sentence: Reading) -> Sequence[Amount]:
    """Return who is one by an article: a man died, a woman was hurt."""
    return list(_one_by_article(sentence.row, sentence))


def _one_by_article(row: Sequence[Word], sentence: Reading) -> Iterator[Amount]:
    language = sentence.language
    articles = language.common.articles
    be = language.claims.be_past | language.claims.be_perfect
    past = language.spelling.past_endings
    for at, word in enumerate(row):
        if word.key not in articles:
            continue
        keys = [w.key for w in row[at + 1 : at + 5]]
        for n in range(1, len(keys)):
            happens = keys[n] in language.amounts.things
            if happens and (keys[n - 1] in be or keys[n].endswith(past)):
                end = row[at + n].end
                yield Amount("", _ONE, word.start, end, word.start, sure=False)
                break


def cells_of(sentence: Reading, amount: Amount) -> tuple[int, int]:
    """Return the places in the row where the words of an amount begin and end."""
    row = sentence.row
    at = next(n for n, word in enumerate(row) if word.end > amount.start)
    stop = at
    while stop < len(row) and row[stop].start < amount.end:
        stop += 1
    return at, stop

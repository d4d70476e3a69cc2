"""Where sources differ, in words: what it is about, each value, who states it, when."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from summarize.claims.reading.relative_dates import parse_moment
from summarize.claims.words.relations import may_be_verb
from summarize.language import language_of
from summarize.language.english import ENGLISH
from summarize.report.pieces import find_value, stated_value
from summarize.report.reasons import CONFLICT_KINDS
from summarize.report.words import (
    MONTHS,
    NO_DATE,
    has_number,
    one_line,
    outlet_name,
)
from summarize.schema import ArticleAccount, Conflict, Summary
from summarize.text.tokens import fold

NOTHING_SAID = "not said"
_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LEAST, _MOST = 2, 8  # words that both sides have in a row
_MARKS = ".,;:!?\"'“”‘’()"


def conflict_words(conflict: Conflict, summary: Summary) -> str:
    """Return what is told in two ways, by whom and when, and whether it is an update.

    `people killed: 12 (Courier, Fri 3 May; Echo, Fri 3 May) → 15 (Post, Sun 5 May),
    update`, or `people killed: 12 (Courier) / 15 (Post), articles differ`. Years are
    said where the two differ, and `no date` of who has none where another has one.
    """
    sides = [*_side_words(conflict, summary)]
    what = matter_words(conflict)
    if conflict.relation == "update":
        return f"{what}: {' → '.join(sides)}, update"
    return f"{what}: {' / '.join(sides)}, articles differ"


def matter_words(conflict: Conflict) -> str:
    """Return what articles differ on: `people killed`, `Trains will run again from …`.

    What is counted stands with what was done to it, where a side says so right before
    the number: `kettles recalled`. Where nothing is counted it is a row of words that
    both sides have before the value or behind it; without one the kind in words.
    """
    kind = CONFLICT_KINDS.get(conflict.kind, conflict.kind)
    return _counted(conflict) or _shared_row(conflict) or kind


def _counted(conflict: Conflict) -> str:
    """Return what is counted, with its deed where that is known; "" for nothing."""
    noun = conflict.quantity
    if not noun or " " in noun:
        return noun
    for sentence, value in zip(conflict.sentences, conflict.values, strict=True):
        if deed := _deed_before(sentence.text, value):
            return f"{noun} {deed}"
    return noun


def _deed_before(text: str, value: str) -> str:
    """Return what was done to what is counted: `recalled` of `recalling about 9`."""
    before, _ = _around(text, value)
    words = [*map(_bare, before)]
    numbers = ENGLISH.numbers
    rough = numbers.bound_words | numbers.approximations
    while words and words[-1] in rough:
        words.pop()
    last = words[-1] if words else ""
    deed = f"{last.removesuffix('ing')}ed" if last.endswith("ing") else last
    is_deed = deed.endswith("ed") and may_be_verb(deed)
    return deed if is_deed and deed not in ENGLISH.tallies.amounting else ""


def _side_words(conflict: Conflict, summary: Summary) -> Iterator[str]:
    """Yield for each side its value, with the bound that each outlet gives it, and who
    states it, each with its day: `at least 12 (Courier, Fri 3 May), 12 (Echo)`."""
    accounts = {account.id: account for account in summary.articles}
    language = language_of(summary.language)
    told = _told(conflict, accounts)
    days = [parse_moment(date) for side in told for _, _, date in side]
    with_year = len({day.year for day in days if day}) > 1
    unknown = NO_DATE if any(days) else ""
    for side, value in zip(told, conflict.values, strict=True):
        said: dict[str, list[str]] = {}
        for text, outlet, written in side:
            stated = stated_value(text, one_line(value), language) or NOTHING_SAID
            day = _day_words(written, years=with_year) or unknown
            who = ", ".join(filter(None, (one_line(outlet), day)))
            said.setdefault(stated, []).append(who)
        yield ", ".join(f"{value} ({'; '.join(who)})" for value, who in said.items())


def _told(
    conflict: Conflict, accounts: Mapping[str, ArticleAccount]
) -> list[list[tuple[str, str, str | None]]]:
    """Return for each side who states its value: sentence, outlet and day."""
    sides = []
    for sentence, others, outlet, written in zip(
        conflict.sentences, conflict.also, conflict.outlets, conflict.dates, strict=True
    ):
        account = accounts.get(sentence.article_id)
        named = outlet or (outlet_name(account) if account else sentence.article_id)
        also = [(each, accounts.get(each.article_id)) for each in others]
        sides.append(
            [
                (sentence.text, named, written),
                *((o.text, outlet_name(a), a.date) for o, a in also if a),
            ]
        )
    return sides


def _day_words(date: str | None, *, years: bool) -> str:
    """Return a date as people say it: `Fri 3 May`; as it is where it names no day."""
    day = parse_moment(date)
    if date is None or day is None:
        return one_line(date or "") if has_number(date) else ""
    words = f"{_WEEK[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if years else words


def _shared_row(conflict: Conflict) -> str:
    """Return the longest row of words that both sides have, "" for none that tells."""
    one, other = (
        _around(sentence.text, value)
        for sentence, value in zip(conflict.sentences, conflict.values, strict=True)
    )
    before = _longest_row(one[0], other[0])[-_MOST:]
    after = _longest_row(one[1], other[1])[:_MOST]
    if _tells(before):
        return f"{' '.join(before).strip(_MARKS)} …"
    return f"… {' '.join(after).strip(_MARKS)}" if _tells(after) else ""


def _around(text: str, value: str) -> tuple[list[str], list[str]]:
    """Return the words before a value and those behind it; all before one not found."""
    start, end = find_value(text, value) or (len(text), len(text))
    return text[:start].split(), text[end:].split()


def _longest_row(one: list[str], other: list[str]) -> list[str]:
    bare, others = [*map(_bare, one)], [*map(_bare, other)]
    matcher = SequenceMatcher(None, bare, others, autojunk=False)
    at, _, size = matcher.find_longest_match()
    return one[at : at + size]


def _tells(row: list[str]) -> bool:
    """Return whether a row of words is more than small words."""
    told = [word for word in row if _bare(word) not in ENGLISH.common.stop]
    return len(row) >= _LEAST and bool(told)


def _bare(word: str) -> str:
    return fold(word).strip(_MARKS)

"""Facts that stand at the top of a text: title, outlet, date and author."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest

from summarize.claims.reading.relative_dates import parse_moment, written_days
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.language.telling_words import FillerWords
from summarize.schema import CleanedArticle
from summarize.stages.clean.datelines import DATELINES
from summarize.stages.clean.header import FIELD, FIELD_LINE
from summarize.stages.clean.headings import HEADLINE, bare_title, is_stamp
from summarize.stages.clean.rules.fragments import (
    AGENCY,
    DATE,
    NAME,
    OTHER_DATE,
    OTHER_MONTH,
    OTHER_MONTHS,
    PAPER,
    PAPER_OR_NOUN,
    WEEKDAY,
)

_NEAR = 2  # a standfirst may stand above the byline
_TITLE_WORDS = 3  # fewer name a section of the site, where there is a longer line
_DATED = frozenset(
    {"stamp", "date_line", "byline", "publisher", "agency_note"}
    | {"glued_stamp", "live_stamp", "top_date"}
)
_HEADLINES = (HEADLINE, "top_headline")
_BYLINES = ("byline", "top_byline")
_OUTLETS = (  # rules whose lines name an outlet, the surest first
    "running_head",
    "publisher",
    "stamp",
    "agency_note",
    "site_credit",
    "dateline_place",
)
_FIELDS = {
    "title": ("title", "headline", "subject"),
    "source": ("source", "outlet", "publication", "publisher", "newspaper"),
    "date": ("date", "published", "publication date", "sent"),
    "author": ("author", "byline", "by"),
}
_TAG = re.compile(r"(?:(?:re|fwd?):\s*)*(?:\[(?P<list>[^\[\]]{2,40})\]\s*)?", re.I)

_BYLINE = re.compile(rf"\bby:?\s(?P<names>{NAME}(?:,\s{NAME}){{0,4}})", re.IGNORECASE)
_AND = re.compile(r"\sand\s|\s&\s")
_NO_NAME = re.compile(  # what else stands behind a name
    r"\b(?:correspondent|reporter|editor|writer|columnist|producer|staff|special"
    rf"|photographer|contributor|agency|updated|published|{PAPER})\b",
    re.IGNORECASE,
)
_ANY_DAY = rf"(?:{OTHER_DATE}|{DATE})"
_DAY = re.compile(_ANY_DAY, re.IGNORECASE)
_DATED_LINE = re.compile(rf"[*_(]*{NAME},\s{DATE}[*_).]*", re.IGNORECASE)
_FIRST_DAY = re.compile(
    r"\b(?:published|posted|veröffentlicht|publiée?|publicad[oa]|pubblicato)\b"
    rf".{{0,40}}?(?P<day>{_ANY_DAY})",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})"
)
_MONTHS_OF_YEAR = 12
_SAME_STORY = timedelta(days=31)
_WORDED = re.compile(
    rf"(?P<number>\d{{1,2}})\D*?\b(?P<month>{OTHER_MONTH})\D*(?P<year>\d{{4}})",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    rf"(?:{AGENCY}|(?:the )?{NAME}\s(?:{PAPER}|{PAPER_OR_NOUN}))", re.IGNORECASE
)
_AGENCY = (
    rf"(?:{AGENCY}|(?:the )?{NAME}\s(?:press|wire|newswire|news (?:agency|service)))"
)
_AGENCY_LINE = re.compile(_AGENCY, re.IGNORECASE)
_CREDITED = re.compile(rf"{_AGENCY}|(?:the )?{NAME}\s{PAPER}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_PUBLISHER = re.compile(r"published by:?\s", re.IGNORECASE)
_FILED = re.compile(r"\(\s?(?P<name>[^()\d]{2,40}?)\s?\)")
_BREAK = re.compile(r"\s[|•·–—-]\s")
_PHOTOGRAPHER = re.compile(rf"{NAME}\s?/\s?{NAME}", re.IGNORECASE)
_SEEN = re.compile(r",\s(?:as )?(?:seen|shown|pictured)\s[a-z]", re.IGNORECASE)
_ON_A_DAY = re.compile(rf"\bon\s{WEEKDAY}(?:,\s.{{1,20}})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A piece that cleaning took, and the rule that took it."""

    rule: str
    text: str


def with_facts(cleaned: CleanedArticle, language: Language = ENGLISH) -> CleanedArticle:
    """Give an article the facts that cleaning found at its top.

    Only what it has none of its own: the headline, which is no caption, the names of a
    byline (or an agency on a line of its own below that of the outlet), the outlet that
    a line of the head, a stamp or a dateline names, and the day of a stamp, of a
    dateline or of a line with an outlet (The Elm Courier, May 3, 2024) as YYYY-MM-DD,
    if its year stands there.
    What a field says ("Date: …") is taken as it stands.
    """
    article, head = cleaned.article, list(_head(cleaned))
    fields = _fields(head)
    found = {
        "title": fields.get("title") or _title(head, language.filler),
        "source": fields.get("source") or _source(head),
        "date": fields.get("date") or _date(head),
        "author": fields.get("author") or _author(head),
    }
    source = article.source or found["source"]
    found["author"] = found["author"] or _credit(head, source)
    new = {key: fact for key, fact in found.items() if fact}
    new = {key: fact for key, fact in new.items() if not getattr(article, key)}
    return replace(cleaned, article=replace(article, **new)) if new else cleaned


def with_years(cleaned: Sequence[CleanedArticle]) -> list[CleanedArticle]:
    """Give articles the day of a dateline without its year, as the others tell it.

    Of an article without a date: "ELMPORT, March 14 (AP) -" beside an article of March
    16, 2025 is of 2025. Only within a month of another article, and if no other year
    would do.
    """
    others = written_days({each.article.id: each.article.date for each in cleaned})
    return [
        each if each.article.date else _with_year(each, list(others.values()))
        for each in cleaned
    ]


def _with_year(cleaned: CleanedArticle, others: Sequence[date]) -> CleanedArticle:
    """Return an article with the day of its dateline, if its year is sure."""
    lines = (p.text for p in _head(cleaned) if p.rule in DATELINES)
    told = next((match[0] for line in lines for match in _DAY.finditer(line)), "")
    years = sorted({other.year + n for other in others for n in (-1, 0, 1)})
    days = {_iso_day(f"{told}, {year}") for year in years if told} - {""}
    near = {
        day
        for day in days
        for other in others
        if abs(date.fromisoformat(day) - other) <= _SAME_STORY
    }
    if len(near) != 1:
        return cleaned
    return replace(cleaned, article=replace(cleaned.article, date=near.pop()))


def _head(cleaned: CleanedArticle) -> Iterator[_Taken]:
    """Yield what was taken above the second span that stays, in text order."""
    text = cleaned.article.text
    ends = [start for start, _ in cleaned.kept[:_NEAR]]
    for span in cleaned.removed:
        if ends and span.start < ends[-1]:
            part = " ".join(text[span.start : span.end].split())
            yield _Taken(span.rule, part)


def _fields(head: Sequence[_Taken]) -> dict[str, str]:
    values: dict[str, str] = {}
    for piece in head:
        match = FIELD_LINE.fullmatch(piece.text) if piece.rule == FIELD else None
        if match:
            values.setdefault(match["name"].lower(), match["value"].strip())
    found = {
        key: next((values[name] for name in names if name in values), "")
        for key, names in _FIELDS.items()
    }
    if not parse_moment(found["date"]):
        del found["date"]
    if tag := _TAG.match(found["title"]):
        found["title"] = found["title"][tag.end() :]
        found["source"] = found["source"] or tag["list"] or ""
    return found


def _title(head: Sequence[_Taken], words: FillerWords) -> str:
    """Return the first line that is the headline, "" where all are captions.

    One of few words, or one that ends with a weekday as captions do, comes behind the
    others.
    """
    lines = [bare_title(piece.text) for piece in head if piece.rule in _HEADLINES]
    titles = [
        line
        for line, below in zip_longest(lines, lines[1:], fillvalue="")
        if not (_is_caption(line, words) or _PHOTOGRAPHER.fullmatch(below))
    ]
    long = [title for title in titles if len(title.split()) >= _TITLE_WORDS]
    plain = [title for title in long if not _ON_A_DAY.search(title)]
    return next(iter([*plain, *long, *titles]), "")


def _is_caption(line: str, words: FillerWords) -> bool:
    """Return whether a line says that it is of a picture, or who took that."""
    return bool(_PHOTOGRAPHER.fullmatch(line)) or any(
        sign.search(line) for sign in (_SEEN, *_signs(words))
    )


@cache
def _signs(words: FillerWords) -> tuple[re.Pattern[str], ...]:
    starts = (rf"\A(?:{start})" for start in words.caption_starts)
    marks = dict.fromkeys(words.caption_marks.values())
    every = (*starts, *marks, *words.caption_pointers)
    return tuple(re.compile(sign, re.IGNORECASE) for sign in every)


def _author(head: Sequence[_Taken]) -> str:
    lines = [piece.text for piece in head if piece.rule in _BYLINES]
    for match in filter(None, map(_BYLINE.search, lines)):
        first, *others = match["names"].split(", ")
        names = [first, *(others if others and _AND.search(others[-1]) else ())]
        people = [name for part in names for name in _AND.split(part)]
        if people := [name for name in people if not _NO_NAME.search(name)]:
            return ", ".join(people)
    return ""


def is_outlet(name: str) -> bool:
    """Return whether a name is that of an agency or a paper, not of a person."""
    return _CREDITED.fullmatch(name) is not None


def _credit(head: Sequence[_Taken], source: str) -> str:
    """Return the agency that a line of its own below the outlet's line names.

    "" for none, and where no line names the outlet; the outlet is never its own author,
    in short neither (AP).
    """
    outlet = _folded(source)
    heads = [n for n, piece in enumerate(head) if f" {outlet} " in _padded(piece.text)]
    if not outlet or not heads:
        return ""
    below = (p.text for p in head[heads[0] + 1 :] if p.rule == "running_head")
    agencies = filter(_AGENCY_LINE.fullmatch, below)
    return next((name for name in agencies if not _is_one_name(name, source)), "")


def _is_one_name(one: str, other: str) -> bool:
    """Return whether two names are one: points apart, and "the"; or in initials."""
    return not _forms(one).isdisjoint(_forms(other))


def _forms(name: str) -> set[str]:
    parts = _folded(name).split()
    return {"".join(parts), *(["".join(p[0] for p in parts)] if len(parts) > 1 else ())}


def _folded(name: str) -> str:
    """Return a name in small letters, without "the" before it and without points."""
    return " ".join(_WORD.findall(name.casefold())).removeprefix("the ")


def _padded(text: str) -> str:
    return f" {_folded(text)} "


def _date(head: Sequence[_Taken]) -> str:
    lines = [
        piece.text for piece in head if piece.rule in _DATED or is_stamp(piece.text)
    ]
    first = [match["day"] for line in lines for match in _FIRST_DAY.finditer(line)]
    lines += [p.text for p in head if p.rule in DATELINES or _is_dated(p)]
    days = [match[0] for line in lines for match in _DAY.finditer(line)]
    return next(filter(None, map(_iso_day, [*first, *days])), "")


def _is_dated(piece: _Taken) -> bool:
    """Return whether a line of the head is a name and a day, and nothing else."""
    return piece.rule in _HEADLINES and bool(_DATED_LINE.fullmatch(piece.text))


def _iso_day(day: str) -> str:
    """Return a day as YYYY-MM-DD, "" where its year is missing or it may be two.

    Of 16/4/2025 only one number can be a month; 3.4.2025, with points, is in April.
    """
    if moment := parse_moment(day):
        return moment.date().isoformat()
    if match := _NUMBERS.fullmatch(day):
        one, two = int(match["one"]), int(match["two"])
        is_day_first = match["mark"] == "." or one > _MONTHS_OF_YEAR
        if not is_day_first and two <= _MONTHS_OF_YEAR:
            return ""
        number, month = (one, two) if is_day_first else (two, one)
        return _iso(int(match["year"]), month, number)
    if match := _WORDED.fullmatch(day):
        name = match["month"].lower()
        months = (names.split() for names in OTHER_MONTHS)
        month = next(n for n, names in enumerate(months, start=1) if name in names)
        return _iso(int(match["year"]), month, int(match["number"]))
    return ""


def _iso(year: int, month: int, number: int) -> str:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return ""


def _source(head: Sequence[_Taken]) -> str:
    for rule in _OUTLETS:
        for piece in head:
            if piece.rule == rule and (name := _outlet(piece)):
                return name
    filed = (_FILED.search(piece.text) for piece in head if piece.rule == "dateline")
    return next((match["name"] for match in filed if match), "")


def _outlet(piece: _Taken) -> str:
    """Return the outlet that a line of the head names, "" for none."""
    if piece.rule == "publisher":
        return _PUBLISHER.sub("", piece.text).strip(" .")
    if piece.rule == "dateline_place":
        match = _FILED.search(piece.text)
        return match["name"] if match else ""
    parts = _BREAK.split(piece.text)
    if piece.rule in ("stamp", "agency_note"):
        return next((part for part in parts if _OUTLET.fullmatch(part)), "")
    return parts[0].strip(" /()|–—-")

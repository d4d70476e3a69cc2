"""How a report puts things into words, the same in HTML, Markdown and plain text."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from summarize.claims.reading.relative_dates import is_newer, parse_moment
from summarize.flags import FLAG_REMARKS, IN_PART, NO_SOURCE, Flag, FlagKind
from summarize.language import has_words
from summarize.report.credits import credited
from summarize.schema import (
    ArticleAccount,
    Change,
    Citation,
    Conflict,
    LongReason,
    ShortReason,
    Span,
    Strength,
    Summary,
    SummarySentence,
    backs_all,
)

STRENGTHS: dict[Strength, str] = {
    "strong": "strong support",
    "medium": "medium support",
    "nearest": "nearest passage, not support",
}
NOTHING_DIFFERS = (
    "No difference between the articles was found, and no update: figures, dates, "
    "names and denials were compared."
)
FEW_COMPARED = (
    "No difference between the articles was found, and no update, but outside English "
    "few are seen."
)
STRANGER = (
    "The sources seem to be about something else than the text: what it tells of is "
    "hardly named in them. Are they the right ones?"
)
UNREAD = "found afterwards; the summary was written without it"
DROPPED = "Taken out by the checks"
REPLACED = "in its place"
SCORE_MEANING = (
    "The number is how likely a reader would call the passage support, from 0 to 1, "
    "judged by the words and numbers it shares with the sentence. However high, it is "
    "medium support where the passage does not say the sentence word by word: it says "
    "part of it, or says it in other words."
)
NOT_MATCHED = (
    "The boxes are those behind the sentences. An article with an empty one may say it "
    "all the same, in words that were not matched, or say otherwise."
)
COMPARED = (
    "Figures, dates, names and denials were compared: in all else articles may differ "
    "unseen."
)
SILENT = "not found to say this; may say otherwise"
NOT_FOUND = "not found to say any of it; may say it in other words"
DIFFERING, UPDATED = "Where articles differ", "Updated"
NO_DATE = "no date"
NO_TITLE = "(no headline)"
UNDATED = "Without a date, so perhaps newer or older"
HEADLINE = "headline"
NOTES = "Notes on this summary"
SHORT_BECAUSE: dict[ShortReason, str] = {
    "little to tell": "little to tell",
    "short articles": "the articles are short, too, and not retold whole",
    "rest left out": "the rest was left out: it tells the same in other words, says "
    "little of the story, or is not clear by itself",
    "checks": "the checks took sentences out",
    "nothing new": "nothing new",
}
LONG_BECAUSE: dict[LongReason, str] = {
    "whole sentences": "sentences are told whole, and fewer would not tell the news",
    "writer": "the writer wrote more than it was asked for",
}
MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_FILE_NAME = re.compile(r"(?:\d+[-_. ])?(?P<words>[a-z][a-z-_]+)\.(?:txt|md|html?)")
_JOINTS = re.compile(r"[-_]+")
_JOINERS = "\u200c\u200d"
_NAME_CUT = re.compile(r" [^\W\d_a-z][\w'’.-]*$")  # a capital: of what goes on, a name
_PART = 60  # characters of a part of a sentence that are quoted
_NAME = 40  # characters of a title that stands for the name of its article
MAX_CONFLICTS = 20
"""Conflicts of a topic that a report lists; summaries.jsonl has all of them."""


def article_name(account: ArticleAccount) -> str:
    """Return the name by which a reader knows an article: title, source, date.

    An article without a title goes by its file's name, as words where it has some
    (`Northern Ledger`), and by its place where it was no file: `article 1`.
    """
    named = account.title or _file_words(account) or id_words(account)
    facts = [named, account.source, account.date]
    return ", ".join(dict.fromkeys(one_line(fact) for fact in facts if fact))


def label_words(summary: Summary) -> str:
    """Return the name of a topic in plain words: `Harlow Bay ferry`.

    A word has a capital where the summary has it with one only, behind another word. ""
    where the topic has no headline and so goes by its id.
    """
    told = " ".join(each.text for each in summary.sentences)
    words = _JOINTS.sub(" ", one_line(summary.topic_id)).split()
    name = " ".join(_as_told(word, told) for word in words)
    return clipped(name[:1].upper() + name[1:], 80) if summary.headline else ""


def _as_told(word: str, text: str) -> str:
    """Return a word with a capital where a text never has it without."""
    if re.search(rf"\b{re.escape(word)}\b", text):
        return word
    name = word[:1].upper() + word[1:]
    is_name = re.search(rf"(?<=\w ){re.escape(name)}\b", text)
    return name if is_name else word


def article_names(summary: Summary) -> dict[str, str]:
    """Return the name of each article of a topic, by its id."""
    return {account.id: article_name(account) for account in summary.articles}


def outlet_name(account: ArticleAccount) -> str:
    """Return who published an article: its outlet, else the host of its address.

    An article of neither goes by the name of its file, where that has words
    (`03-northern-ledger.txt` is Northern Ledger), else by the first words of its title,
    else by those of its text: `“The ferry sank off …”`.
    """
    if known := _published_by(account):
        return known
    if account.title:
        return _first_words(account.title)
    if account.opening:
        return f"“{_first_words(account.opening)}”"
    return id_words(account)


def listed_names(account: ArticleAccount) -> tuple[str, str]:
    """Return what an article is called in a list of sources, and what stands behind.

    That is its outlet and its title. What has no outlet is called by its title, and
    nothing stands behind; without one by the first words of its text and the name of
    its file.
    """
    title = one_line(account.title or "")
    if known := _published_by(account):
        return known, title
    if title:
        return title, ""
    name, own = outlet_name(account), id_words(account)
    return (name, "") if name == own else (f"{name} ({own})", "")


def _published_by(account: ArticleAccount) -> str:
    """Return the outlet of an article, its host, or the words of its file's name."""
    if account.source:
        return one_line(account.source)
    address = web_address(account.url)
    if host := _host(address) if address else "":
        return host.removeprefix("www.")
    return _file_words(account)


def _file_words(account: ArticleAccount) -> str:
    """Return the name of an article's file as words, "" where it has none."""
    file = _FILE_NAME.fullmatch(account.id)
    return _JOINTS.sub(" ", file["words"]).title() if file else ""


def _first_words(text: str) -> str:
    """Return the first words of a text, as many as a name may have."""
    line = one_line(text)
    if len(line) <= _NAME:
        return line
    cut = line[: _NAME + 1].rpartition(" ")[0] or line[:_NAME]
    return f"{cut.rstrip(' ,;:–—-')} …"


def date_words(written: str | None) -> str:
    """Return the day of an article: `14 Mar 2025`; as it is where it names none.

    What has no number ("Friday") is no date.
    """
    day = parse_moment(written)
    if day is None:
        return one_line(written or "") if has_number(written) else ""
    return _day_of(day)


def has_number(written: str | None) -> bool:
    """Return whether what is written for a date has a number; a weekday has none."""
    return any(map(str.isdecimal, written or ""))


def topic_facts(summary: Summary) -> str:
    """Return how many articles a summary is of, and of which days.

    `5 articles, 14 to 18 Mar 2025`; `4 articles, one dated 2 Oct 2025` where the others
    name no day.
    """
    moments = (parse_moment(account.date) for account in summary.articles)
    days = sorted(moment.date() for moment in moments if moment)
    articles = count(len(summary.articles), "article")
    if not days:
        return articles
    dated = ""
    if len(days) < len(summary.articles):
        dated = "one dated " if len(days) == 1 else f"{len(days)} of them dated "
    return f"{articles}, {dated}{_days_words(days[0], days[-1])}"


def _days_words(first: date, last: date) -> str:
    """Return the days from one to another; month and year are said once if they can."""
    if first == last:
        return _day_of(last)
    begin = _day_of(first)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
        if first.month == last.month:
            begin = str(first.day)
    return f"{begin} to {_day_of(last)}"


def _day_of(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # half an IPv6 address
        return ""


def shown_conflicts(summary: Summary) -> tuple[tuple[Conflict, ...], str]:
    """Return the conflicts that a report lists, and what it says of the others."""
    conflicts = summary.trace.conflicts
    n_more = len(conflicts) - MAX_CONFLICTS
    more = f"and {n_more:,} more (all in summaries.jsonl)" if n_more > 0 else ""
    return tuple(conflicts[:MAX_CONFLICTS]), more


def differing_title(conflicts: Iterable[Conflict]) -> str:
    """Return what stands above conflicts; updates alone are no differences."""
    relations = {conflict.relation for conflict in conflicts}
    return UPDATED if relations == {"update"} else DIFFERING


def id_words(account: ArticleAccount) -> str:
    """Return the id of an article, `article 1` where that is only a number."""
    return f"article {account.id}" if account.id.isdecimal() else account.id


def nothing_differs(summary: Summary) -> str:
    """Return in words that no conflict was found; "" where one was.

    A single article has nothing to differ from, and a text without sentences is not
    spoken of.
    """
    read = [account for account in summary.articles if account.n_sentences]
    if summary.trace.conflicts or len(read) < 2 or not summary.sentences:
        return ""
    return NOTHING_DIFFERS if has_words(summary.language or "en") else FEW_COMPARED


def length_words(summary: Summary) -> str:
    """Return why a summary is not as long as asked: `short: little to tell`; or ""."""
    short, long = summary.short_because, summary.long_because
    if short:
        return f"short: {SHORT_BECAUSE[short]}"
    return f"long: {LONG_BECAUSE[long]}" if long else ""


def empty_words(summary: Summary) -> str:
    """Return what stands in the place of sentences: `no summary: nothing new`."""
    return f"no summary: {why_empty(summary)}"


def why_empty(summary: Summary) -> str:
    """Return why a summary has no sentences."""
    because = summary.short_because
    if because in ("nothing new", "rest left out", "checks"):
        return SHORT_BECAUSE[because]
    return "nothing of the text is left"


def since_lines(summary: Summary) -> list[str]:
    """Return against what a summary is new, then a line for each value it changes.

    `New since the run monday, made on 29 Nov 2026.`, `Update: 15 people killed, told
    before: 12.`
    A topic without news has `Nothing new since …`, any other that has no sentence `No
    summary of what is new since …`.
    """
    since = summary.since
    if since is None:
        return []
    run = one_line(since.run)
    before = f"the run {run}" if run else "an earlier summary"
    before += f", made on {date_words(since.date)}" if since.date else ""
    found = "New" if summary.sentences else "No summary of what is new"
    if summary.short_because == "nothing new":
        found = "Nothing new"
    return [f"{found} since {before}.", *map(_change_words, since.changes)]


def _change_words(change: Change) -> str:
    kind = "Update" if change.relation == "update" else "Told otherwise before"
    now = " ".join(filter(None, (change.now, change.quantity)))
    return one_line(f"{kind}: {now}, told before: {change.before}.")


def same_words(summary: Summary) -> dict[str, str]:
    """Return of which other article one is a copy, by its text or its credit, by id.

    `same report as Meridian Press`. Of a copy by its text the original is the one whose
    date is surely the earlier, read as for conflicts (`is_newer`); where neither is,
    none of the two is called a copy. All of them are kept, and are one voice.
    """
    dates = {account.id: account.date for account in summary.articles}
    names = _unlike_names(summary)
    said: dict[str, str] = {}
    for copy in summary.trace.copies:
        one, other, share = copy.article_id, copy.original_id, f"{copy.share:.0%}"
        if is_newer(dates.get(one), dates.get(other)):
            text = f"copy of {names.get(other, other)}: {share} of its sentences"
        elif is_newer(dates.get(other), dates.get(one)):
            text = f"copy of {names.get(one, one)}, with {share} of the sentences there"
            one = other
        else:
            text = f"same text as {names.get(other, other)}: {share} of its sentences"
        said.setdefault(one, text)
    for name, other in credited(summary):
        said.setdefault(name, f"same report as {names[other]}")
    return said


def _unlike_names(summary: Summary) -> dict[str, str]:
    """Return the outlet of each article, with a number where an outlet has several."""
    outlets = chip_names(summary)
    times = Counter(outlets.values())
    return {
        name: outlet if times[outlet] == 1 else f"{outlet} (article {number})"
        for number, (name, outlet) in enumerate(outlets.items(), 1)
    }


def noted_lines(summary: Summary) -> list[str]:
    """Return what a reader is to know before reading, a line each.

    Words of the question that no article has; that the articles are of something else
    than a text that was given; the events beside the largest.
    """
    strange = [STRANGER] if summary.stranger else []
    return [*unanswered_lines(summary), *strange, *event_lines(summary)]


def unanswered_lines(summary: Summary) -> list[str]:
    """Return a line where no article has some words of the question, else none."""
    words = ", ".join(f"“{one_line(word)}”" for word in summary.unanswered)
    said = f"No article has {words} of the question, so it may have no answer here."
    return [said] if words else []


def event_lines(summary: Summary) -> list[str]:
    """Return a line for every event beside the largest: its articles, whether told.

    One line where there is no largest, since no two articles have to do with another.
    """
    if not summary.trace.events:
        return []
    main, *others = summary.trace.events
    if len(main.article_ids) == 1:
        return ["The articles have little to do with one another. All are told."]
    names = article_names(summary)
    number = {account.id: n for n, account in enumerate(summary.articles, 1)}
    lines = []
    for event in others:
        sources = ", ".join(
            f"{number.get(name, '?')} ({names.get(name, name)})"
            for name in event.article_ids
        )
        if len(event.article_ids) == 1:
            said = f"Article {sources} is about something else than the others"
        else:
            said = f"Articles {sources} tell another event than the others"
        lines.append(f"{said}: {'told, too' if event.told else 'left out'}.")
    return lines


def flag_words(flags: Iterable[Flag]) -> list[str]:
    """Return what is said for each flag of a sentence, in order."""
    return [str(flag) for flag in flags]


def remarks(sentence: SummarySentence) -> list[str]:
    """Return what a reader is to know of a sentence, in plain words, in order.

    That no source is found, what its flags mean, and what no passage says of a sentence
    that is backed in part only.
    """
    said = [] if sentence.citations else [NO_SOURCE]
    said += [_remark(flag) for flag in sentence.flags]
    if sentence.verdict == "in part":
        unsaid = open_words(sentence)
        said.insert(0, f"{IN_PART}, not {unsaid}" if unsaid else IN_PART)
    return said


def left_out_replies(sentence: SummarySentence) -> list[tuple[str, Span]]:
    """Return the replies that a summary leaves out, in plain words, and their spans."""
    return [
        (_remark(mark.flag), (mark.article_id, mark.source_start, mark.source_end))
        for mark in sentence.marks
        if mark.flag.kind is FlagKind.REPLY
        if mark.article_id is not None
        and mark.source_start is not None
        and mark.source_end is not None
    ]


def open_words(sentence: SummarySentence) -> str:
    """Return the words that no passage says, as they stand, run by run; "" for none."""
    runs = [one_line(sentence.text[start:end]) for start, end in sentence.open]
    return ", ".join(f"“{run}”" for run in runs)


def _remark(flag: Flag) -> str:
    template = FLAG_REMARKS[flag.kind]
    values = {"value": flag.value, "other": flag.other}
    needed = [name for name in values if f"{{{name}}}" in template]
    if all(values[name] for name in needed):
        return template.format(**values)
    if ":" in template:
        return template.partition(":")[0]
    return str(flag)


def part_words(sentence: SummarySentence, citation: Citation) -> str:
    """Return what of a sentence a citation is for, "" where that is all of it."""
    start, end = citation.summary_start, citation.summary_end
    if backs_all(citation, sentence.text) or start is None or end is None:
        return ""
    at = sentence.start or 0
    return clipped(sentence.text[start - at : end - at].strip(), _PART)


def said_words(summary: Summary, article_id: str) -> str:
    """Return how much of a summary an article says, cited or not; "" for nothing.

    `says 5 sentences, 2 of them in part`; who says only the headline says that.
    """
    rows = (sentence.supporters for sentence in summary.sentences)
    whole = [
        each.whole for row in rows for each in row if each.article_id == article_id
    ]
    n, n_partly = len(whole), len(whole) - sum(whole)
    if n:
        some = f", {n_partly} of them in part" if n_partly else ""
        return f"says {count(n, 'sentence')}{' in part' if n_partly == n else some}"
    head = summary.headline.supporters if summary.headline else ()
    own = [each.whole for each in head if each.article_id == article_id]
    return f"says the headline{'' if own[0] else ' in part'}" if own else ""


def unread_words(summary: Summary) -> str:
    """Return which articles have no sentence to read, "" where all have one."""
    names = [outlet_name(a) for a in summary.articles if not a.n_sentences]
    return f"no sentence in: {', '.join(names)}" if names else ""


def strength_words(citation: Citation) -> str:
    """Return a citation's strength and score: `strong support, 0.61`."""
    return f"{STRENGTHS[citation.strength]}, {citation.score:.2f}"


def printable(line: str) -> str:
    """Return a line without characters that would steer a terminal.

    The joiner and the non-joiner stay: Persian words and emoji are written with them.
    """
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() or c in _JOINERS else "�" for c in line)


def one_line(text: str) -> str:
    """Return a text with its white space, line ends too, as single spaces."""
    return " ".join(text.split())


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 article`, `2 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"


def web_address(url: str | None) -> str | None:
    """Return an address that is safe to link to: http and https only."""
    if url and url.strip().lower().startswith(("http://", "https://")):
        return url.strip()
    return None


def clipped(text: str, size: int) -> str:
    """Return a text on one line, cut behind `size` characters, where `…` says so.

    Between two words, none of them of one name; a word that takes half of the room, as
    where words are written without spaces, is cut all the same.
    """
    line = one_line(text[: 4 * size])
    if len(line) <= size:
        return line
    kept = line[:size].rpartition(" ")[0]
    while (name := _NAME_CUT.search(kept)) and line[len(kept) + 1].isupper():
        kept = kept[: name.start()]
    kept = kept if 2 * len(kept) > size else line[: size - 1].rstrip()
    return kept.rstrip(",;:–—-") + "…"


def chip_names(summary: Summary) -> dict[str, str]:
    """Return the name of each article's outlet, by its id, short enough for a chip.

    A file whose name says nothing is `Article 2`, by its place in the topic.
    """
    names = {}
    for number, account in enumerate(summary.articles, 1):
        name = outlet_name(account)
        is_file = name == account.id and name.endswith((".txt", ".md", ".html", ".htm"))
        names[account.id] = f"Article {number}" if is_file else clipped(name, 60)
    return names

"""introduce: sentences → sentences. Who and when, where only the article tells.

Sources give a full name once, and the surname from then on; "on Tuesday" means the
Tuesday before their own day. Where a summary tells a later sentence only, or sentences
of articles of different days, the rest stands in square brackets, as editors do:
"[forensic scientist Matteo] Borrini said on Tuesday [May 6]". The passage that gives
a name is cited. What is told as somebody's answer in an interview begins with who says
it: "[Ada Lund:] The insurance covers half of it."
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pydantic import Field

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.unclear_days import unclear_days
from summarize.claims.evidence.people import (
    Person,
    find_people,
    is_title,
    mentions,
    names_of,
    shared_surnames,
)
from summarize.claims.reading.day_words import day_text, day_words, written_out
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.options import Options
from summarize.schema import Citation, Sentence, SummarySentence, Supporter, Turn

_APART = timedelta(days=2)
"""Between articles: what the one tells as current may not be so in the other."""


class IntroduceOptions(Options):
    """What is said in square brackets."""

    names: bool = Field(
        default=True,
        description="the rest of a name where a summary names somebody by surname or "
        "first name only: [Ann] Lee said",
    )
    speakers: bool = Field(
        default=True,
        description="who says what is told of an interview: [Ann Lee:] All are paid",
    )
    days: bool = Field(
        default=True,
        description="the date where articles are of different days: on Tuesday [May 6]"
        ", [Reported May 6:] The mill is shut",
    )


@dataclass(frozen=True, slots=True)
class _Bracket:
    """What is put into a sentence at a place, and the passage that it is from."""

    at: int
    text: str
    source: Sentence | None = None


def introduce(
    sentences: Sequence[SummarySentence],
    sources: Sources,
    days: Mapping[str, date],
    options: IntroduceOptions,
    turns: Sequence[Turn] = (),
    *,
    adds: bool = True,
) -> list[SummarySentence]:
    """Return the sentences with full names and dates where readers lack them.

    `days` are the days of the articles, as far as they are known. Names come from the
    article of a sentence's best citation, and from other articles where it has none and
    they agree; of two people with one surname each is named in full wherever the other
    one was named last. A date is given where the words for the day would mean another
    one in another article, with its year where that is not the latest article's. Where
    articles add to the first one told (`adds`) what has no date, and are of another day
    than that, by two days or more, the first sentence of each says when it was
    reported: what they tell may not be so any more. A
    sentence of which all strong citations stand in `turns` begins with the speaker of
    the first one; of an answer without a name that is the only person of its article,
    or else only that it was said in an interview. A sentence with a fault stays as it
    is, and nothing is put into a quotation. Citations and marks move with the words
    they are for; the passage with the full name is cited for its bracket, unless it is
    cited already, and its article says the sentence in part.
    """
    people, calendar = _People(sources), _Calendar(sources, days)
    introduced: list[SummarySentence] = []
    for sentence in sentences:
        reading = sources.read(sentence.text)
        people.know(reading)
        if sentence.verdict in ("supported", "in part"):
            turn = _turn(sentence, turns) if options.speakers else None
            brackets = [
                *(people.speaker(turn, reading) if turn else ()),
                *(people.brackets(sentence, reading) if options.names else ()),
                *(calendar.brackets(sentence, reading) if options.days else ()),
            ]
            if adds and options.days:
                brackets += calendar.reported(sentence, reading, introduced)
            for bracket in sorted(brackets, key=lambda each: -each.at):
                sentence = _with(sentence, bracket, sources)
        introduced.append(sentence)
    return introduced


def _with(
    sentence: SummarySentence, bracket: _Bracket, sources: Sources
) -> SummarySentence:
    """Return a sentence with a bracket, and the passage that backs it."""
    at, shift = bracket.at, len(bracket.text)

    def move(place: int | None) -> int | None:
        return place + shift if place is not None and place > at else place

    citations = [
        replace(c, summary_start=move(c.summary_start), summary_end=move(c.summary_end))
        for c in sentence.citations
    ]
    source, supporters = bracket.source, sentence.supporters
    if source and source.span not in {citation.span for citation in citations}:
        own = Citation(*source.span, score=1.0, strength="strong")
        citations.append(replace(own, summary_start=at, summary_end=at + shift))
        supporters = _and_in_part(source, supporters, sources)
    marks = [
        replace(m, start=move(m.start) or 0, end=move(m.end) or 0)
        for m in sentence.marks
    ]
    open_ = tuple((move(start) or 0, move(end) or 0) for start, end in sentence.open)
    text = sentence.text[:at] + bracket.text + sentence.text[at:]
    moved = replace(sentence, text=text, citations=tuple(citations), open=open_)
    return replace(moved, marks=tuple(marks), supporters=supporters)


def _and_in_part(
    source: Sentence, supporters: tuple[Supporter, ...], sources: Sources
) -> tuple[Supporter, ...]:
    """Return supporters with an article that says some, if it is none, in order."""
    if source.article_id in {each.article_id for each in supporters}:
        return supporters
    order = {name: n for n, name in enumerate(dict.fromkeys(sources.articles))}
    further = (
        *supporters,
        Supporter(source.article_id, False, source.start, source.end),
    )
    return tuple(sorted(further, key=lambda each: order.get(each.article_id, -1)))


def _turn(sentence: SummarySentence, turns: Sequence[Turn]) -> Turn | None:
    """Return whose words a sentence is, None where anybody else says it, too."""
    strong = [cited for cited in sentence.citations if cited.strength == "strong"]
    found = [
        next((turn for turn in turns if turn.holds(cited.span)), None)
        for cited in strong
    ]
    return found[0] if found and all(found) else None


def _has_title(at: int, reading: Reading) -> bool:
    """Return whether a calling stands before a name already: Chancellor Lee."""
    before = [word for word in reading.row if word.end <= at]
    return bool(before) and is_title(before[-1].key, reading.language)


def _article(sentence: SummarySentence) -> str:
    """Return the id of the article that a sentence is from."""
    return sentence.citations[0].article_id if sentence.citations else ""


class _Calendar:
    """What day the words for one mean, in articles of different days."""

    def __init__(self, sources: Sources, days: Mapping[str, date]) -> None:
        order = ArticleOrder(sources.readings, sources.articles, days)
        self._language = sources.language
        self._days = days
        self._latest = max(days.values(), default=None)
        self._apart = len(days) > 1 and order.spans_days

    def brackets(
        self, sentence: SummarySentence, reading: Reading
    ) -> Iterator[_Bracket]:
        """Yield the dates that a sentence is to give."""
        article = _article(sentence)
        written = self._days.get(article)
        if written is None or not self._apart:
            return
        others = [day for name, day in self._days.items() if name != article]
        for word in unclear_days(reading, written, others):
            text = written_out(word, written, self._language, self._latest)
            if text and not reading.is_quoted(word.start):
                yield _Bracket(word.end, f" [{text}]")

    def reported(
        self,
        sentence: SummarySentence,
        reading: Reading,
        told: Sequence[SummarySentence],
    ) -> Iterator[_Bracket]:
        """Yield when something was reported that is added to what is `told`.

        Not of a sentence whose article tells the one before it, too, nor of one that
        has a day.
        """
        article = _article(sentence)
        day = self._days.get(article)
        first = self._days.get(_article(told[0])) if told else None
        if day is None or first is None or _article(told[-1]) == article:
            return
        is_dated = reading.facts.of("date") or day_words(reading)
        word = self._language.calendar.reported
        if abs(day - first) < _APART or is_dated or not word:
            return
        text = day_text(day.isoformat(), self._language, self._latest or day)
        yield _Bracket(0, f"[{word} {text}:] ")


class _People:
    """The people of a topic and those of each article, and whose names are told."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        of_article: dict[str, list[int]] = {}
        for place, article in enumerate(sources.articles):
            of_article.setdefault(article, []).append(place)
        self._of = {name: self._find(places) for name, places in of_article.items()}
        self._agreed = self._find(range(len(sources)))
        self._shared = shared_surnames(sources.readings)
        self._known: dict[str, str] = {}
        self._speakers: set[str] = set()  # of turns, as they were named in full

    def know(self, sentence: Reading) -> None:
        """Take whom a sentence of the summary names in full as known."""
        for *given, surname in names_of(sentence):
            if given:
                self._known[surname] = given[0]

    def _is_known(self, person: Person) -> bool:
        """Return whether a surname tells who is meant: of two, the one named last."""
        known = self._known.get(person.surname)
        if person.surname in self._shared:
            return known == person.given[0]
        return known is not None

    def speaker(self, turn: Turn, sentence: Reading) -> Iterator[_Bracket]:
        """Yield who says a sentence, in full where nobody has named them before.

        Nobody where it names that person: nobody speaks of themselves by name.
        """
        of_article = self._of.get(turn.article_id, {})
        person = of_article.get(turn.speaker.rpartition(" ")[2].casefold())
        if not turn.speaker and len(of_article) == 1:
            [person] = of_article.values()
        own = person.surname if person else turn.speaker.rpartition(" ")[2].casefold()
        names_own = any(name[-1] == own for name in names_of(sentence))
        if sentence.quotations or names_own:
            return
        if person and not self._is_known(person):
            self._known[person.surname] = person.given[0]
            yield _Bracket(0, f"[{person.name}:] ", self._sources[person.sentence])
            return
        name = person.name if person else turn.speaker
        if name in self._speakers or person:
            name = name.rpartition(" ")[2]
        self._speakers.add(turn.speaker)
        if name := name or sentence.language.names.interviewed:
            yield _Bracket(0, f"[{name}:] ")

    def brackets(
        self, sentence: SummarySentence, reading: Reading
    ) -> Iterator[_Bracket]:
        """Yield the rest of the names of those who are named for the first time."""
        own = self._of.get(_article(sentence), {})
        for mention in mentions(reading, {**self._agreed, **own}):
            person = mention.person
            if self._is_known(person) or reading.is_quoted(mention.start):
                continue
            self._known[person.surname] = person.given[0]
            source = self._sources[person.sentence]
            *given, surname = person.name.split()
            if mention.by_surname:
                role = "" if _has_title(mention.start, reading) else person.role
                known = " ".join(filter(None, (role, *given)))
                yield _Bracket(mention.start, f"[{known}] ", source)
            else:
                yield _Bracket(mention.end, f" [{surname}]", source)

    def _find(self, places: Sequence[int]) -> dict[str, Person]:
        """Return the people of sentences, numbered as in the sources."""
        found = find_people([self._sources.readings[place] for place in places])
        return {
            surname: replace(person, sentence=places[person.sentence])
            for surname, person in found.items()
        }

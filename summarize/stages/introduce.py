"""introduce: sentences → sentences. Who is named for the first time has a full name.

Sources give a full name once, and the surname from then on. Where a summary tells a
later sentence only, the rest of the name stands in square brackets, as editors do:
"[Matteo] Borrini said". The passage that gives the name is cited for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pydantic import Field

from summarize.claims.evidence.people import Person, find_people, full_names, mentions
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.options import Options
from summarize.schema import Citation, Sentence, SummarySentence


class IntroduceOptions(Options):
    """Whether people are introduced."""

    enabled: bool = Field(
        default=True,
        description="write the rest of a name in square brackets where a summary names "
        "somebody by surname or first name only: [Ann] Lee said",
    )


def introduce_people(
    sentences: Sequence[SummarySentence], sources: Sources, options: IntroduceOptions
) -> list[SummarySentence]:
    """Return the sentences with full names where somebody is named first.

    Names come from the article of a sentence's best citation, and from other articles
    where it has none and they agree. A sentence with a fault stays as it is, nor is a
    name put into a quotation. Citations and marks move with the words they are for; the
    passage with the full name is cited for the bracket, unless it is cited already.
    """
    if not options.enabled:
        return list(sentences)
    people = _People(sources)
    known: set[str] = set()
    introduced = []
    for sentence in sentences:
        reading = sources.read(sentence.text)
        known |= set(full_names(reading))
        if sentence.verdict in ("supported", "in part"):
            sentence = _introduced(sentence, reading, people, known)
        introduced.append(sentence)
    return introduced


def _introduced(
    sentence: SummarySentence, reading: Reading, people: "_People", known: set[str]
) -> SummarySentence:
    quoted = [(quotation.start, quotation.end) for quotation in reading.quotations]
    moved = 0
    for mention in mentions(reading, people.of(sentence)):
        person = mention.person
        if person.surname in known:
            continue
        known.add(person.surname)
        if any(start <= mention.start < end for start, end in quoted):
            continue
        before, behind = _brackets(person)
        at = mention.start if mention.by_surname else mention.end
        text = f"[{before}] " if mention.by_surname else f" [{behind}]"
        source = people.introduces(person, sentence)
        sentence = _inserted(sentence, at + moved, text, source)
        moved += len(text)
    return sentence


def _brackets(person: Person) -> tuple[str, str]:
    """Return the first names and the surname as written."""
    *given, surname = person.name.split()
    return " ".join(given), surname


def _inserted(
    sentence: SummarySentence, at: int, text: str, source: Sentence
) -> SummarySentence:
    """Return a sentence with a bracket at a place, and the passage that backs it."""
    shift = len(text)
    end = at + shift

    def move(place: int | None) -> int | None:
        return place + shift if place is not None and place > at else place

    citations = [
        replace(c, summary_start=move(c.summary_start), summary_end=move(c.summary_end))
        for c in sentence.citations
    ]
    if source.span not in {c.span for c in citations}:
        own = Citation(*source.span, 1.0, "strong", summary_start=at, summary_end=end)
        citations.append(own)
    marks = [
        replace(m, start=move(m.start) or 0, end=move(m.end) or 0)
        for m in sentence.marks
    ]
    whole = sentence.text[:at] + text + sentence.text[at:]
    return replace(sentence, text=whole, citations=tuple(citations), marks=tuple(marks))


class _People:
    """The people of each article of a topic."""

    def __init__(self, sources: Sources) -> None:
        self._sentences: dict[str, list[Sentence]] = {}
        readings: dict[str, list[Reading]] = {}
        for sentence, reading in zip(sources, sources.readings, strict=True):
            self._sentences.setdefault(sentence.article_id, []).append(sentence)
            readings.setdefault(sentence.article_id, []).append(reading)
        self._of = {name: find_people(rows) for name, rows in readings.items()}
        self._owner = {
            id(person): name for name, of in self._of.items() for person in of.values()
        }
        self._agreed = dict(self._agree())

    def of(self, sentence: SummarySentence) -> Mapping[str, Person]:
        """Return who a surname stands for in the article that a sentence is from."""
        article = sentence.citations[0].article_id if sentence.citations else ""
        return {**self._agreed, **self._of.get(article, {})}

    def introduces(self, person: Person, sentence: SummarySentence) -> Sentence:
        """Return the source sentence that gives the full name."""
        return self._sentences[self._owner[id(person)]][person.sentence]

    def _agree(self) -> Iterator[tuple[str, Person]]:
        """Yield who has a surname in all articles that give a full name with it."""
        found: dict[str, list[Person]] = {}
        for of_article in self._of.values():
            for surname, person in of_article.items():
                found.setdefault(surname, []).append(person)
        for surname, same in found.items():
            if len({person.given[0] for person in same}) == 1:
                yield surname, same[0]

"""introduce: sentences → sentences. Who is named for the first time has a full name.

Sources give a full name once, and the surname from then on. Where a summary tells a
later sentence only, the rest of the name stands in square brackets, as editors do:
"[Matteo] Borrini said". The passage that gives the name is cited for it.
"""

from collections.abc import Mapping, Sequence
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
        if any(start <= mention.start < end for start, end in quoted):
            continue
        known.add(person.surname)
        before, behind = _brackets(person)
        at = mention.start if mention.by_surname else mention.end
        text = f"[{before}] " if mention.by_surname else f" [{behind}]"
        source = people.introduces(person)
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
    """The people of a topic, and those of each article; each knows who names them."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        of_article: dict[str, list[int]] = {}
        for place, article in enumerate(sources.articles):
            of_article.setdefault(article, []).append(place)
        self._of = {name: self._find(places) for name, places in of_article.items()}
        self._agreed = self._find(range(len(sources)))

    def of(self, sentence: SummarySentence) -> Mapping[str, Person]:
        """Return who a surname stands for in the article that a sentence is from."""
        article = sentence.citations[0].article_id if sentence.citations else ""
        return {**self._agreed, **self._of.get(article, {})}

    def introduces(self, person: Person) -> Sentence:
        """Return the source sentence that gives the full name."""
        return self._sources[person.sentence]

    def _find(self, places: Sequence[int]) -> dict[str, Person]:
        """Return the people of sentences, numbered as in the sources."""
        found = find_people([self._sources.readings[place] for place in places])
        return {
            surname: replace(person, sentence=places[person.sentence])
            for surname, person in found.items()
        }

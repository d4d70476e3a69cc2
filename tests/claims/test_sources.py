import pytest

from summarize.claims.reading.reading import kept
from summarize.claims.reading.word_rows import is_capital
from summarize.claims.sources import Sources
from tests.build import sentence, sentences

TEXTS = ["The mill burned.", "Rain fell.", "The mill burned."]


def test_equal_texts_share_one_reading() -> None:
    sources = Sources(sentences(*TEXTS))
    first, _, last = sources.readings
    assert first is last is sources.read("The mill burned.")
    assert sources.by_wording == {
        first.wording: [0, 2],
        sources.readings[1].wording: [1],
    }


def test_a_span_has_the_place_of_its_sentence() -> None:
    sources = Sources(sentences(*TEXTS))
    assert [sources.place(each) for each in sources] == [0, 1, 2]
    assert sources.place(sentence("Rain fell.", "b")) is None


def test_sources_are_a_sequence_of_sentences() -> None:
    rows = sentences(*TEXTS)
    sources = Sources(rows)
    assert (list(sources), len(sources), sources[1]) == (rows, 3, rows[1])
    assert Sources.of(sources) is sources
    assert list(Sources.of(rows)) == rows


def test_the_wordings_are_those_of_the_readings_however_many_there_are() -> None:
    texts = [*TEXTS, "The co-operation cost $5?"]
    few, many = Sources(sentences(*texts)), Sources(sentences(*texts * 3_000))
    expected = [reading.wording for reading in few.readings]
    assert list(few.wordings()) == expected
    assert list(many.wordings()) == expected * 3_000


def test_a_sentence_is_read_once_however_many_there_are() -> None:
    sources = Sources(sentences(*(f"Rain fell {n} times." for n in range(12_000))))
    first = [sources.read(each.text) for each in sources]
    assert all(sources.read(r.text) is r for r in first)
    assert all(a is b for a, b in zip(sources.readings, first, strict=True))


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Talks with Morsi ended.", "Talks with Mursi ended.", True),
        ("Talks with Niger ended.", "Talks with Nigeria ended.", False),
        ("Talks with Martin ended.", "Morton met Martin.", False),
    ],
)
def test_two_spellings_are_one_name_unless_an_article_has_both(
    first: str, second: str, *, one: bool
) -> None:
    sources = Sources.of([sentence(first, "a"), sentence(second, "b")])
    names = [
        next(word for word in reading.row if is_capital(word) and word.start)
        if reading.text.startswith("Talks")
        else reading.row[0]
        for reading in sources.readings
    ]
    assert sources.name_one(*names) is one


def test_what_is_made_of_a_topic_is_made_once() -> None:
    made = []

    @kept
    def count(sources: Sources) -> int:
        made.append(sources)
        return len(sources)

    sources = Sources(sentences("One.", "Two."))
    assert [count(sources), count(sources)] == [2, 2]
    assert made == [sources]
    assert count(sources.only(sources[:1])) == 1

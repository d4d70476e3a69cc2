import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.reading.reading import Reading, kept
from summarize.text.tokens import words
from tests.readings import read

PARTS = [
    "it fell ",
    "— ",
    ", and 1,000 ",
    "while U.S. ",
    "don’t\u00a0",
    "É\u0301 ",
    ": ",
]


TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PARTS)).map("".join))


@given(TEXTS)
def test_the_words_of_the_clauses_in_a_row_are_those_of_the_text(text: str) -> None:
    sentence = read(text)
    assert sentence.words == words(text)
    assert [w for clause in sentence.clauses for w in clause.words] == sentence.words
    assert [r for clause in sentence.clauses for r in clause.roots] == sentence.roots


@given(TEXTS)
def test_the_places_of_the_clauses_hold_their_words(text: str) -> None:
    sentence = read(text)
    told = [read(text[start:end]).words for start, end in sentence.clause_spans]
    assert told == [clause.words for clause in sentence.clauses]


def test_the_place_of_a_clause_ends_before_its_mark() -> None:
    text = "Rescuers searched the burned mill, while officials questioned two men."
    first, second = read(text).clause_spans
    assert text[slice(*first)] == "Rescuers searched the burned mill"
    assert text[slice(*second)] == "while officials questioned two men."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Short text, no cut.", 1),
        ("Rescuers searched the burned mill, while officials questioned two men.", 2),
        ("Ann, Bob, Carl and Dora came.", 1),
    ],
)
def test_clauses_are_cut_only_where_both_sides_say_something(
    text: str, parts: int
) -> None:
    assert len(read(text).clauses) == parts


def test_words_of_content_have_stems_and_roots() -> None:
    sentence = read("The charged cities were charging it.")
    assert sentence.content == ["charged", "cities", "charging"]
    assert sentence.stems == ["charg", "city", "charg"]
    assert sentence.content_roots == {"charg", "citi"}
    assert sentence.roots == ["the", "charg", "citi", "were", "charg", "it"]


@pytest.mark.parametrize("dateline", ["", "LEEDS (Reuters) - ", "LEEDS, May 4 (AP)-- "])
def test_facts_stand_behind_the_dateline(dateline: str) -> None:
    sentence = read(f"{dateline}It sank on May 5.")
    assert sentence.dateline == len(dateline)
    assert [fact.text for fact in sentence.facts.of("date")] == ["May 5"]


def test_what_is_kept_with_a_reading_is_made_once() -> None:
    made: list[str] = []

    @kept
    def length(sentence: Reading) -> int:
        made.append(sentence.text)
        return len(sentence.text)

    one, other = read("It sank."), read("It fell.")
    assert [length(one), length(other), length(one)] == [8, 8, 8]
    assert made == ["It sank.", "It fell."]


def test_what_stands_in_quotation_marks_is_quoted_with_its_marks() -> None:
    sentence = read("He said “it sank” twice.")
    quoted = [n for n in range(len(sentence.text)) if sentence.is_quoted(n)]
    assert sentence.text[quoted[0] : quoted[-1] + 1] == "“it sank”"
    assert len(quoted) == len("“it sank”")

"""Each flag says where: in the sentence, and in the source that has the other value."""

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Conflict, Mark, SummarySentence
from summarize.stages.check.flag_marks import flag_marks
from tests.build import sentence

TOLD = "The ferry sank, killing 15 people."
SAID = sentence("The ferry sank and killed 12.", "a", 0, 100)
SOURCES = Sources([SAID])
CITED = Citation("a", SAID.start, SAID.end, 0.9, "strong")


def marks(flag: Flag, *conflicts: Conflict) -> list[Mark]:
    flagged = SummarySentence(TOLD, (CITED,), (flag,))
    return list(flag_marks(flagged, SOURCES, conflicts))


def test_a_number_that_no_source_has_is_marked_in_the_sentence_only() -> None:
    flag = Flag(FlagKind.NUMBER, "15")
    [mark] = marks(flag)
    assert mark == Mark(flag, 24, 26)
    assert TOLD[mark.start : mark.end] == "15"


def test_a_value_is_marked_where_it_stands_by_itself() -> None:
    for text in ("Of 21 boats 1 sank.", "Of 1,200 boats 1 sank.", "Won 2.1 to 1."):
        flagged = SummarySentence(text, (CITED,), (Flag(FlagKind.NUMBER, "1"),))
        [mark] = flag_marks(flagged, SOURCES, ())
        assert mark.start == text.rindex("1")
    joined = SummarySentence("It hit 21b.", (), (Flag(FlagKind.NUMBER, "1"),))
    [mark] = flag_marks(joined, SOURCES, ())
    assert (mark.start, mark.end) == (8, 9)


def test_a_conflict_is_marked_on_both_sides() -> None:
    other = sentence("It killed 15.", "b", 0, 0)
    conflict = Conflict("number", (SAID, other), ("12", "15"))
    [mark] = marks(Flag(FlagKind.CONFLICT, "15", "12"), conflict)
    assert (mark.start, mark.end, mark.article_id) == (24, 26, "a")
    assert (mark.source_start, mark.source_end) == (126, 128)


def test_another_word_is_marked_on_both_sides() -> None:
    [mark] = marks(Flag(FlagKind.WORD, "people", "ferry"))
    assert TOLD[mark.start : mark.end] == "people"
    assert (mark.article_id, mark.source_start, mark.source_end) == ("a", 104, 109)


def test_an_added_part_is_marked_in_the_sentence_only() -> None:
    [mark] = marks(Flag(FlagKind.ADDED, "15 people"))
    assert (mark.start, mark.end, mark.article_id) == (24, 33, None)


def test_a_negation_marks_the_sentence_and_the_cited_passage() -> None:
    [mark] = marks(Flag(FlagKind.NEGATION))
    assert (mark.start, mark.end) == (0, len(TOLD))
    assert (mark.source_start, mark.source_end) == (SAID.start, SAID.end)


@given(st.text(max_size=30), st.text(max_size=10))
def test_marks_stay_inside_the_sentence(text: str, value: str) -> None:
    flagged = SummarySentence(text, (), (Flag(FlagKind.NAME, value),))
    [mark] = flag_marks(flagged, Sources(()), ())
    assert 0 <= mark.start <= mark.end <= len(text)

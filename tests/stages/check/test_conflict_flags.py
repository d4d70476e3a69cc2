from collections.abc import Sequence
from dataclasses import replace

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Conflict, Relation, SummarySentence
from summarize.stages.check.conflict_flags import conflict_flags, mark_contradictions
from tests.build import sentence

FRIDAY = sentence("A fire at the Bergo paper mill killed 12 workers.", "a")
SUNDAY = sentence("The fire at the mill in Bergo has killed 15 workers.", "b")
MONDAY = sentence("The fire at the mill has killed 17 workers.", "c")
SOURCES = Sources([FRIDAY, SUNDAY, MONDAY])


def conflict(relation: Relation) -> Conflict:
    return Conflict(
        "number",
        (FRIDAY, SUNDAY),
        ("12", "15"),
        quantity="workers killed",
        relation=relation,
    )


def flags(
    text: str, *conflicts: Conflict, cited: Sequence[Citation] = ()
) -> list[Flag]:
    return conflict_flags(SummarySentence(text, tuple(cited)), SOURCES, conflicts)


def test_either_side_of_a_disagreement_is_flagged() -> None:
    found = conflict("disagreement")
    assert flags(FRIDAY.text, found) == [Flag(FlagKind.CONFLICT, "12", "15")]
    assert flags(SUNDAY.text, found) == [Flag(FlagKind.CONFLICT, "15", "12")]


def test_only_the_older_side_of_an_update_is_flagged() -> None:
    found = conflict("update")
    assert flags(FRIDAY.text, found) == [Flag(FlagKind.UPDATE, "12", "15")]
    assert flags(SUNDAY.text, found) == []


def test_the_newest_value_is_told() -> None:
    later = Conflict(
        "number",
        (SUNDAY, MONDAY),
        ("15", "17"),
        quantity="workers killed",
        relation="update",
    )
    told = flags(FRIDAY.text, conflict("update"), later)
    assert told == [Flag(FlagKind.UPDATE, "12", "17")]


def test_a_sentence_in_other_words_that_counts_the_same_is_flagged() -> None:
    assert flags("Twelve workers are dead.", conflict("disagreement")) == [
        Flag(FlagKind.CONFLICT, "12", "15")
    ]
    assert flags("Twelve guests danced.", conflict("disagreement")) == []


def test_a_sentence_that_states_both_sides_is_not_flagged() -> None:
    both = "The fire killed 12 workers, or 15 workers died, as others say."
    assert flags(both, conflict("disagreement")) == []


def test_one_conflict_in_digits_and_in_words_has_one_flag() -> None:
    first = conflict("disagreement")
    again = replace(first, values=("12", "fifteen"))
    [flag] = flags("The fire killed 12 workers.", first, again)
    assert flag == Flag(FlagKind.CONFLICT, "12", "15")


def backed(text: str, *flags: Flag) -> SummarySentence:
    return SummarySentence(text, (Citation("a", 0, 9, 1.0, "strong"),), flags)


def marked(*texts: str) -> list[list[str]]:
    told = [backed(text) for text in texts]
    return [[*map(str, s.flags)] for s in mark_contradictions(told, SOURCES, ())]


def test_two_sentences_of_a_summary_that_contradict_each_other_are_flagged() -> None:
    assert marked(
        "The blast killed 12 people.", "It burned on.", "Fifteen people were killed."
    ) == [["sources differ: 12 / Fifteen"], [], ["sources differ: Fifteen / 12"]]
    assert marked("The mill will close in May.", "The mill will close in June.") == [
        ["sources differ: May / June"],
        ["sources differ: June / May"],
    ]


def test_what_no_source_backs_is_no_difference_of_sources() -> None:
    texts = "The blast killed 12 people.", "Fifteen people were killed."
    told = [backed(texts[0]), SummarySentence(texts[1])]
    assert [[*map(str, s.flags)] for s in mark_contradictions(told, SOURCES, ())] == [
        ["sentences differ: 12 / Fifteen"],
        ["sentences differ: Fifteen / 12"],
    ]


def test_a_value_has_one_flag_for_all_sentences_that_differ() -> None:
    texts = "The blast killed 12 people.", *["Fifteen people were killed."] * 2
    told = [backed(texts[0]), *map(SummarySentence, texts[1:])]
    first, *_ = mark_contradictions(told, SOURCES, ())
    assert [*map(str, first.flags)] == ["sentences differ: 12 / Fifteen"]


def test_a_number_that_rose_in_the_summary_itself_is_an_update() -> None:
    assert marked("The blast killed 12 people.", "The death toll rose to 15.") == [
        ["sources differ, updated later: 12 / 15"],
        [],
    ]


def test_a_flag_is_marked_where_its_value_stands() -> None:
    told = [backed(text) for text in ("It killed 12.", "It has killed 15.")]
    [mark], _ = (s.marks for s in mark_contradictions(told, SOURCES, ()))
    assert (mark.start, mark.end, mark.article_id) == (10, 12, None)


def test_a_value_that_sources_differ_on_gets_no_second_flag() -> None:
    flag = Flag(FlagKind.UPDATE, "12", "15")
    told = [
        backed("The blast killed 12 people.", flag),
        backed("Seventeen people died."),
    ]
    first, second = mark_contradictions(told, SOURCES, ())
    assert first.flags == (flag,)
    assert second.flags == (Flag(FlagKind.CONFLICT, "Seventeen", "12"),)

from collections.abc import Mapping
from dataclasses import replace

import pytest

from summarize.claims.sources import Sources
from summarize.schema import (
    Conflict,
    Sentence,
    SentenceGroup,
    SummarySentence,
    Supporter,
)
from summarize.stages.conflicts import find_conflicts, without_other_sides
from tests.build import sentence

TWELVE = sentence("Twelve people died off Harlow Bay on Monday.", "a")
FIFTEEN = sentence("Fifteen people died off Harlow Bay on Monday.", "b")
TWELVE_AGAIN = sentence("Twelve people died off Harlow Bay on Monday.", "c")
DATES = {"a": "2025-03-14", "b": "2025-03-16", "c": None}


def conflict(left: Sentence, right: Sentence, *values: str) -> Conflict:
    first, second = values or ("Twelve", "Fifteen")
    return Conflict("number", (left, right), (first, second))


def find(
    *sentences: Sentence, dates: Mapping[str, str | None] = DATES
) -> list[Conflict]:
    return list(find_conflicts(Sources(sentences), (), (), dates))


def test_the_newer_side_stands_last() -> None:
    for seen in (
        conflict(TWELVE, FIFTEEN),
        conflict(FIFTEEN, TWELVE, "Fifteen", "Twelve"),
    ):
        [found] = find_conflicts(Sources(()), (), [seen], DATES)
        assert found.sentences == (TWELVE, FIFTEEN)
        assert found.values == ("Twelve", "Fifteen")
        assert found.dates == ("2025-03-14", "2025-03-16")


def test_without_a_date_the_sides_stand_in_topic_order() -> None:
    seen = conflict(TWELVE_AGAIN, FIFTEEN)
    [found] = find_conflicts(Sources(()), (), [seen], DATES)
    assert [side.article_id for side in found.sentences] == ["b", "c"]
    assert found.values == ("Fifteen", "Twelve")


def test_what_is_counted_is_said_and_who_published_it() -> None:
    outlets = {"a": "The Courier", "b": None}
    [found] = find_conflicts(
        Sources(()), (), [conflict(TWELVE, FIFTEEN)], DATES, outlets
    )
    assert found.quantity == "people killed"
    assert found.outlets == ("The Courier", None)


def test_two_groups_differ_once_whichever_members_show_it() -> None:
    group = SentenceGroup(TWELVE, (TWELVE_AGAIN,))
    seen = [conflict(TWELVE, FIFTEEN), conflict(TWELVE_AGAIN, FIFTEEN)]
    found = find_conflicts(Sources(()), [group], seen, DATES)
    assert [each.sentences for each in found] == [(TWELVE, FIFTEEN)]


def test_the_same_two_values_are_one_conflict() -> None:
    in_digits = sentence("In Harlow Bay 15 people died on Monday.", "c")
    found = find(TWELVE, FIFTEEN, in_digits)
    assert [each.sentences for each in found] == [(TWELVE, FIFTEEN)]


def test_what_was_seen_is_left_out_where_two_things_are_told() -> None:
    stages = (
        sentence("Ada Munk has won stage 13 of the Tour of Orm.", "a"),
        sentence("Ada Munk has won stage 15 of the Tour of Orm.", "b"),
    )
    seen = conflict(*stages, "13", "15")
    assert find_conflicts(Sources(stages), (), [seen], DATES) == ()


def test_two_sums_in_other_words_are_a_conflict() -> None:
    raised = sentence(
        "People in the Tarn valley raised 4.2 million crowns for the Orm Fund.", "a"
    )
    reached = sentence(
        "Donations to the Orm Fund in the Tarn valley have reached 3.8 million crowns.",
        "b",
    )
    [found] = find(raised, reached)
    assert found.sentences == (raised, reached)
    assert found.values == ("4.2 million", "3.8 million")
    assert found.relation == "disagreement"  # a sum that is raised does not fall


def test_a_later_count_of_what_grows_is_an_update() -> None:
    [found] = find(TWELVE, FIFTEEN)
    assert (found.relation, found.values) == ("update", ("Twelve", "Fifteen"))
    same_day = {"a": "2025-03-14", "b": "2025-03-14"}
    [found] = find(TWELVE, FIFTEEN, dates=same_day)
    assert found.relation == "disagreement"
    fell = {"a": "2025-03-16", "b": "2025-03-14"}
    [found] = find(TWELVE, FIFTEEN, dates=fell)
    assert found.relation == "disagreement"
    assert found.values == ("Fifteen", "Twelve")


def test_a_year_is_not_updated() -> None:
    built = (
        sentence("The dam, built in 1967, holds back Lake Orm.", "a"),
        sentence("She has lived there since the dam was built in 1968.", "b"),
    )
    [found] = find(*built)
    assert (found.relation, found.quantity) == ("disagreement", "dam built")
    assert found.values == ("1967", "1968")


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Rescuers said on Friday that 12 people were killed in Tarn.",
            "Fifteen people were killed in Tarn, the mayor said on Sunday.",
        ),
        (
            "As of May 3, 12 people were killed.",
            "By May 5, 15 people had been killed.",
        ),
        ("The blast killed 12 people.", "The death toll of the blast rose to 15."),
    ],
)
def test_without_dates_the_sentences_may_say_which_is_newer(
    older: str, newer: str
) -> None:
    undated = {"a": None, "b": None}
    for order in ((older, newer), (newer, older)):
        told = [sentence(t, name) for t, name in zip(order, "ab", strict=True)]
        [found] = find(*told, dates=undated)
        assert found.relation == "update"
        assert [side.text for side in found.sentences] == [older, newer]


def test_a_day_that_a_sentence_says_stands_for_a_missing_date() -> None:
    told = sentence("Rescuers said on Friday that 12 people died.", "c")
    [found] = find(told, FIFTEEN)
    assert found.dates == ("2025-03-16", "Friday")


def test_articles_with_a_date_tell_a_conflict_where_they_can() -> None:
    found = find(TWELVE_AGAIN, TWELVE, FIFTEEN, dates={"c": None, **DATES})
    assert [each.sentences for each in found] == [(TWELVE, FIFTEEN)]


def also(*further: Sentence) -> tuple[list[str], list[str]]:
    """The articles beside the two that tell of twelve and of fifteen dead."""
    sources = Sources([TWELVE, FIFTEEN, *further])
    dates = dict.fromkeys("abcd")
    [found] = find_conflicts(sources, (), [conflict(TWELVE, FIFTEEN)], dates)
    one, two = ([each.article_id for each in row] for row in found.also)
    return one, two


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen people died off Harlow Bay on Monday, not 12 as police had said.",
        "It is not 12 people who died off Harlow Bay on Monday.",
        "The coast guard denied that 12 people died off Harlow Bay on Monday.",
    ],
)
def test_who_names_a_value_to_deny_it_stands_on_neither_side(text: str) -> None:
    assert also(sentence(text, "c")) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Not one but 12 people died off Harlow Bay on Monday.",
        "No fewer than 12 people died off Harlow Bay on Monday.",
        "Police count 12 people killed.",  # few of the side's words
    ],
)
def test_who_states_a_value_stands_beside_its_side(text: str) -> None:
    assert also(sentence(text, "c")) == (["c"], [])


def test_who_shares_little_with_a_long_sentence_stands_on_neither_side() -> None:
    told = (
        "Donations to the Orm Fund for families in the Tarn valley who lost houses, "
        "boats, cattle and tools in the flood have reached {} million crowns."
    )
    sides = [sentence(told.format("3.8"), "a"), sentence(told.format("4.2"), "b")]
    seen = Conflict("number", (sides[0], sides[1]), ("3.8 million", "4.2 million"))
    for further, expected in (
        ("The Orm Fund owes a bank 3.8 million crowns.", 0),
        ("The Orm Fund had 3.8 million crowns for the Tarn valley.", 1),
    ):
        sources = Sources([*sides, sentence(further, "c")])
        [found] = find_conflicts(sources, (), [seen], dict.fromkeys("abc"))
        assert [len(row) for row in found.also] == [expected, 0]


def test_who_was_found_against_a_value_stands_against_it_though_it_has_both() -> None:
    fifteen = sentence("Now 15 people are dead off Harlow Bay.", "c", 1, 60)
    sources = Sources([TWELVE, FIFTEEN, TWELVE_AGAIN, fifteen])
    seen = [conflict(TWELVE, FIFTEEN), conflict(TWELVE_AGAIN, FIFTEEN)]
    [found] = find_conflicts(sources, (), seen, DATES)
    assert found.also == ((TWELVE_AGAIN,), ())


def test_an_article_that_states_both_values_stands_on_neither_side() -> None:
    twelve = sentence("Twelve people are dead off Harlow Bay after Monday.", "c")
    fifteen = sentence("Now 15 people are dead off Harlow Bay.", "c", 1, 60)
    assert also(twelve) == (["c"], [])
    assert also(twelve, fifteen) == ([], [])


def test_a_first_name_and_a_surname_of_one_person_are_no_conflict() -> None:
    sides = [
        sentence('"The mill is old," says Ines.', "a"),
        sentence('"The mill is old," says Calder.', "b"),
    ]
    seen = Conflict("name", (sides[0], sides[1]), ("Ines", "Calder"))
    [found] = find_conflicts(Sources(sides), (), [seen], DATES)
    assert found.quantity == ""  # nothing is counted
    full = sentence("Ines Calder has run it since May.", "a")
    assert not find_conflicts(Sources([*sides, full]), (), [seen], DATES)


def test_further_articles_that_state_a_value_stand_beside_its_side() -> None:
    counted = sentence("A dozen boats were lost off Harlow Bay in the storm.", "c")
    toll = sentence("Twelve people are dead off Harlow Bay after Monday.", "c")
    sides = [TWELVE, FIFTEEN]
    for further, expected in ((toll, (toll,)), (counted, ()), (TWELVE_AGAIN, None)):
        sources = Sources([*sides, further])
        group = [SentenceGroup(TWELVE, (TWELVE_AGAIN,))] if expected is None else []
        [found] = find_conflicts(sources, group, [conflict(TWELVE, FIFTEEN)], DATES)
        assert found.also == ((TWELVE_AGAIN,) if expected is None else expected, ())


@pytest.mark.parametrize(
    ("told", "supporting"),
    [
        ("Fifteen people died off Harlow Bay on Monday.", ["b"]),
        ("Twelve people died off Harlow Bay on Monday.", ["a", "c"]),
        ("A boat sank off Harlow Bay on Monday.", ["a", "b", "c"]),
    ],
    ids=["the other value", "its own value", "no value"],
)
def test_who_states_another_value_says_no_part_of_a_sentence(
    told: str, supporting: list[str]
) -> None:
    found = conflict(TWELVE, FIFTEEN)
    sides = replace(found, also=((TWELVE_AGAIN,), ()))
    partly = tuple(Supporter(name, whole=False) for name in "abc")
    summary = SummarySentence(told, supporters=partly)
    sources = Sources((TWELVE, FIFTEEN, TWELVE_AGAIN))
    [left] = without_other_sides([summary], [sides], sources)
    assert [each.article_id for each in left.supporters] == supporting


def test_who_says_all_of_a_sentence_stays_although_it_states_another_value() -> None:
    found = conflict(TWELVE, FIFTEEN)
    summary = SummarySentence(FIFTEEN.text, supporters=(Supporter("a", whole=True),))
    [left] = without_other_sides([summary], [found], Sources((TWELVE, FIFTEEN)))
    assert left == summary


def test_a_value_that_is_a_word_is_stated_by_who_has_the_word() -> None:
    cheap = sentence("The new ferry over the Tarn is cheap and slow.", "a")
    dear = sentence("The new ferry over the Tarn is dear and slow.", "b")
    found = Conflict("opposite", (cheap, dear), ("cheap", "dear"))
    partly = tuple(Supporter(name, whole=False) for name in "ab")
    summary = SummarySentence(dear.text, supporters=partly)
    [left] = without_other_sides([summary], [found], Sources((cheap, dear)))
    assert [each.article_id for each in left.supporters] == ["b"]

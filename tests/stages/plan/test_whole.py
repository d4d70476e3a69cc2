"""What the writer of a whole summary is told of the sentences that it reads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from summarize.claims.sources import Sources
from summarize.schema import Conflict, Plan, Sentence, SentenceGroup
from summarize.stages.plan import PlanOptions, plan_summary
from tests.build import sentence
from tests.planned import prompt, scored

DAYS = {"a": date(2025, 5, 5), "b": date(2025, 5, 9), "c": date(2025, 5, 5)}
MISSING = sentence("Hiker Dana Whitlock is missing in Glacier Park.", "a")
MISSING_TOO = sentence("Dana Whitlock, a hiker, is missing in Glacier Park.", "c")
FOUND = sentence("Dana Whitlock was found alive in Glacier Park on Friday.", "b")
TWELVE = sentence("Twelve people died in the storm at Tarn.", "a", 1, 100)
FIFTEEN = sentence("Fifteen people died in the storm at Tarn.", "b", 1, 100)
OPENS = sentence("The bridge at Tarn will open on Wednesday.", "a", 2, 200)

TOLL = Conflict("number", (TWELVE, FIFTEEN), ("Twelve", "Fifteen"), relation="update")
COST = Conflict("number", (MISSING, MISSING_TOO), ("one", "two"))


def planned(
    groups: Sequence[SentenceGroup], *conflicts: Conflict, language: str = "en"
) -> Plan:
    sources = Sources([member for group in groups for member in group.members])
    return plan_summary(
        prompt(*groups),
        sources,
        PlanOptions(),
        target_words=60,
        mode="whole",
        language=language,
        days=DAYS,
        conflicts=conflicts,
    )


def of(*told: Sentence) -> list[SentenceGroup]:
    return scored(told)


def test_what_a_later_article_ends_is_told_with_its_words() -> None:
    [found] = planned(of(MISSING, FOUND)).conflicts
    assert (found.kind, found.relation) == ("state ended", "update")
    assert found.sentences == (MISSING, FOUND)
    assert found.values == ("is missing", "was found alive")


def test_several_that_say_it_in_the_same_words_are_one_side() -> None:
    [found] = planned(of(MISSING, FOUND, MISSING_TOO)).conflicts
    assert found.sentences == (MISSING, FOUND)
    assert found.also == ((MISSING_TOO,), ())


def test_a_toll_that_rose_is_told_once_by_the_conflict_with_both_values() -> None:
    assert planned(of(TWELVE, FIFTEEN), TOLL).conflicts == (TOLL,)


def test_what_is_out_of_date_comes_before_what_differs() -> None:
    told = planned(of(MISSING, MISSING_TOO, FOUND, TWELVE, FIFTEEN), COST, TOLL)
    kinds = [(each.kind, each.relation) for each in told.conflicts]
    assert kinds == [
        ("state ended", "update"),
        ("number", "update"),
        ("number", "disagreement"),
    ]


def test_the_lead_of_its_group_stands_for_a_sentence() -> None:
    again = replace(FIFTEEN, article_id="c")
    groups = [SentenceGroup(again, (FIFTEEN,)), *of(TWELVE)]
    [found] = planned(groups, TOLL).conflicts
    assert found.sentences == (TWELVE, again)


def test_what_the_writer_reads_one_side_of_is_no_conflict_to_it() -> None:
    assert planned(of(TWELVE), TOLL).conflicts == ()


def test_what_was_to_come_on_a_day_that_is_over_is_past() -> None:
    plan = planned(of(OPENS, FOUND))
    assert (plan.conflicts, plan.past) == ((), (OPENS,))


def test_nothing_is_told_where_nothing_is_known() -> None:
    plan = planned(of(FOUND, FIFTEEN))
    assert (plan.conflicts, plan.past) == ((), ())


def test_in_a_language_that_nobody_reads_conflicts_alone_are_told() -> None:
    plan = planned(of(MISSING, FOUND, OPENS, TWELVE, FIFTEEN), TOLL, language="xx")
    assert (plan.conflicts, plan.past) == ((TOLL,), ())

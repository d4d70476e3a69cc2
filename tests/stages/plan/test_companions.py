from dataclasses import replace

from summarize.claims.sources import Sources
from summarize.schema import PlanItem, SentenceGroup
from summarize.stages.plan import PlanOptions, plan_summary
from summarize.stages.plan.companions import find_merges
from summarize.stages.plan.unfit import Unfit
from tests.planned import prompt, ranked

SANK = "The ferry sank off Harlow Bay on Monday night in thick fog."
AGAIN = "The ferry sank off Harlow Bay on Monday, in sight of two fishing boats."
OTHER = "The school in Leeds has a new roof, and the pupils are glad of it."
HOLM = "Ida Holm said that the radio had been dead."
WHO = "The mayor thanked Ida Holm, a doctor from Bergen, for her courage."


def companions(told: str, *others: str, articles: str = "") -> list[str]:
    """The sentences that may add something to one."""
    [first, *rest] = ranked(told, *others, articles=articles)
    return _found(first, rest)


def _found(first: SentenceGroup, rest: list[SentenceGroup]) -> list[str]:
    sources = Sources([group.lead for group in (first, *rest)])
    unfit = Unfit([first, *rest], sources, {})
    items = [PlanItem((first,), 12, 0)]
    merges = find_merges(items, [first, *rest], sources, unfit)
    return [merge.item.groups[1].lead.text for merge in merges]


def test_a_second_telling_may_add_what_is_new() -> None:
    assert companions(SANK, AGAIN, OTHER) == [AGAIN]


def test_the_same_article_does_not_tell_it_twice() -> None:
    assert companions(SANK, AGAIN, articles="aa") == []


def test_who_somebody_is_may_stand_anywhere() -> None:
    assert companions(HOLM, OTHER, WHO) == [WHO]
    assert companions(HOLM, WHO, articles="aa") == [WHO]


def test_another_value_is_another_matter() -> None:
    told = "The ferry sank off Harlow Bay with 12 people on Monday night."
    assert companions(told, AGAIN.replace("on Monday", "with 15 people")) == []


def test_a_day_named_by_its_article_stays_there() -> None:
    assert companions(SANK, AGAIN.replace("on Monday", "yesterday")) == []


def test_a_quotation_stays_as_it_is() -> None:
    [told, again] = ranked(SANK, AGAIN)
    told = replace(told, lead=replace(told.lead, unit=(0, 1)))
    assert _found(told, [again]) == []


def test_a_plan_offers_merges_to_a_writer_that_merges() -> None:
    groups = ranked(SANK, AGAIN, OTHER)
    sources = Sources([group.lead for group in groups])
    for merging, merge, places in (
        (True, True, [0]),
        (True, False, []),
        (False, True, []),
    ):
        plan = plan_summary(
            prompt(*groups),
            sources,
            PlanOptions(merge=merge),
            target_words=14,
            merging=merging,
        )
        assert [each.place for each in plan.merges] == places


def test_a_long_sentence_is_asked_for_shorter() -> None:
    groups = ranked(SANK, OTHER)  # twelve words and fifteen
    for words, wanted in ((13, [12, 11]), (12, [9, 11]), (None, [12, 15])):
        options = PlanOptions(shorten_from=words)
        plan = plan_summary(
            prompt(*groups), Sources(()), options, target_words=60, merging=True
        )
        assert [item.target_words for item in plan.items] == wanted

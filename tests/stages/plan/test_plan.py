from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.schema import SentenceGroup
from summarize.stages.plan import PlanOptions, plan_summary
from summarize.stages.plan.choose import choose_groups
from tests.build import sentence
from tests.planned import INQUIRY, RESCUED, SANK, SANK_AGAIN, prompt, ranked

NOTHING = Sources(())  # read already
QUOTED = (  # 21 words
    '"Nobody saw us out there.',
    "The radio had been dead for a week.",
    'We were alone until noon," Ida Holm said.',
)


def chosen(groups: list[SentenceGroup], n_words: int, **options: Any) -> list[str]:
    found = choose_groups(groups, NOTHING, PlanOptions(**options), n_words)
    return [group.lead.text for unit in found for group in unit]


def told(groups: list[SentenceGroup], n_words: int) -> list[str]:
    plan = plan_summary(prompt(*groups), NOTHING, PlanOptions(), target_words=n_words)
    return [item.groups[0].lead.text for item in plan.items]


def in_unit(groups: list[SentenceGroup], first: int, last: int) -> list[SentenceGroup]:
    """Groups whose leads are told with the first to the last of their article."""
    return [replace(g, lead=replace(g.lead, unit=(first, last))) for g in groups]


def sank_and_quoted() -> list[SentenceGroup]:
    sank, *quoted = ranked(SANK, *QUOTED, articles="aaaa")
    return [sank, *in_unit(quoted, 1, 3)]


def test_a_plan_chooses_the_most_important_first() -> None:
    plan = chosen(ranked(SANK, RESCUED, INQUIRY), 10)
    assert plan == [SANK]


def test_a_plan_does_not_say_the_same_twice() -> None:
    groups = ranked(SANK, SANK_AGAIN, RESCUED)
    plan = chosen(groups, 16)
    assert plan == [SANK, RESCUED]


def test_balance_brings_in_an_article_that_has_no_sentence_yet() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY, articles="aab")
    assert chosen(groups, 16, balance_weight=0.0) == [SANK, RESCUED]
    assert chosen(groups, 16, balance_weight=2.0) == [SANK, INQUIRY]


def test_a_planned_article_keeps_its_own_order() -> None:
    first, second = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(second, score=1.0), replace(first, score=0.5)]
    assert told(groups, 16) == [RESCUED, SANK]


def test_the_news_opens_and_not_a_scene_before_it() -> None:
    scene, news = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(news, score=1.0), replace(scene, score=0.4)]
    assert told(groups, 16) == [SANK, RESCUED]


def test_an_item_asks_for_as_many_words_as_it_is_to_have() -> None:
    groups = ranked(SANK, RESCUED)  # nine words and seven
    half = PlanOptions(compression=0.5)
    items = plan_summary(prompt(*groups), NOTHING, half, target_words=10).items
    assert [item.target_words for item in items] == [4, 4]
    assert [passage.text for passage in items[0].passages] == [SANK]


def test_a_whole_prompt_has_no_items() -> None:
    topic = prompt(*ranked(SANK))
    plan = plan_summary(topic, NOTHING, PlanOptions(), target_words=10, mode="whole")
    assert (plan.prompt, plan.items) == (topic, ())


def test_the_sentences_of_a_quotation_are_chosen_together_in_their_order() -> None:
    groups = [replace(g, score=n) for n, g in enumerate(sank_and_quoted(), 1)]
    assert chosen(groups, 63) == [*QUOTED, SANK]
    plan = plan_summary(prompt(*groups), NOTHING, PlanOptions(), target_words=63)
    assert [item.priority for item in plan.items] == [0, 0, 0, 1]


def test_a_quotation_of_more_than_a_third_of_the_length_is_not_told() -> None:
    assert chosen(sank_and_quoted(), 63) == [SANK, *QUOTED]
    assert chosen(sank_and_quoted(), 62) == [SANK]


def test_a_quotation_that_lacks_a_sentence_is_not_told() -> None:
    sank, first, _, last = sank_and_quoted()
    assert chosen([sank, first, last], 63) == [SANK]


def test_where_there_are_only_long_quotations_their_sentences_are_told() -> None:
    assert chosen(in_unit(ranked(*QUOTED, articles="aaa"), 0, 2), 30) == [*QUOTED]


def test_what_names_the_speaker_is_told_without_the_rest_but_not_the_rest() -> None:
    texts = ('"We waited," Ida Holm said.', '"Nobody saw us. It was dark."')
    speaker, rest = ranked(*texts, articles="aa")
    [rest] = in_unit([rest], 0, 1)
    assert chosen([speaker, rest], 18) == [texts[0]]
    assert choose_groups([speaker, rest], NOTHING, PlanOptions(), 33) == [
        (speaker, rest)
    ]


def test_a_quotation_is_told_by_the_sentences_of_one_article() -> None:
    sank, first, second, last = sank_and_quoted()
    longer = sentence("The old radio had been dead for a whole week.", "b")
    absorbed = replace(second, lead=longer, others=(second.lead,), score=0.1)
    assert chosen([sank, first, absorbed, last], 63) == [SANK, *QUOTED]


def test_a_quotation_opens_the_summary_as_a_whole() -> None:
    scene, *quoted = sank_and_quoted()
    groups = [replace(scene, score=0.1), *quoted]
    assert told(groups, 63) == [*QUOTED, SANK]


@given(
    texts=st.lists(st.text(min_size=1, max_size=60), max_size=8),
    target=st.integers(10, 60),
)
def test_every_priority_stands_once(texts: list[str], target: int) -> None:
    plan = plan_summary(
        prompt(*ranked(*texts)), NOTHING, PlanOptions(), target_words=target
    )
    priorities = [item.priority for item in plan.items]
    assert sorted(priorities) == list(range(len(priorities)))
    assert bool(priorities) == bool(texts)

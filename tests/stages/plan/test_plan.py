from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan import PlanOptions, plan_summary
from tests.build import sentences
from tests.planned import (
    QUOTED,
    RESCUED,
    SANK,
    prompt,
    ranked,
    sank_and_quoted,
    scored,
)

NOTHING = Sources(())  # read already


def told(groups: list[SentenceGroup], n_words: int) -> list[str]:
    plan = plan_summary(prompt(*groups), NOTHING, PlanOptions(), target_words=n_words)
    return [item.groups[0].lead.text for item in plan.items]


def written(rows: list[Sentence], *scores: float) -> list[str]:
    """What a writer reads of a plan of sixty words."""
    groups, sources = scored(rows, *scores), Sources(rows)
    plan = plan_summary(prompt(*groups), sources, PlanOptions(), target_words=60)
    return [passage.text for item in plan.items for passage in item.passages]


def test_the_most_wanted_opens_and_behind_it_an_article_keeps_its_own_order() -> None:
    first, second, *_, last = ranked(
        RESCUED, QUOTED[1], *QUOTED[::2], SANK, articles="aaaaa"
    )
    groups = [replace(last, score=1.0), replace(second, score=0.4)]
    groups.append(replace(first, score=0.3))
    assert told(groups, 30) == [SANK, RESCUED, QUOTED[1]]


def test_a_scene_right_before_the_news_stands_before_it() -> None:
    scene, news = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(news, score=1.0), replace(scene, score=0.4)]
    assert told(groups, 16) == [RESCUED, SANK]
    assert told(groups, 9) == [SANK]


def test_what_leans_on_the_news_stands_behind_it() -> None:
    warned, news = ranked("Lee Lines was warned about the ferry.", SANK, articles="aa")
    groups = [replace(news, score=1.0), replace(warned, score=0.4)]
    assert told(groups, 16) == [SANK, warned.lead.text]


def test_of_two_as_good_the_one_opens_that_opens_its_article() -> None:
    scene, news = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(news, score=1.0), replace(scene, score=0.9)]
    assert told(groups, 16) == [RESCUED, SANK]


def test_an_item_asks_for_as_many_words_as_it_is_to_have() -> None:
    groups = ranked(SANK, RESCUED)  # nine words and seven
    half = PlanOptions(compression=0.5)
    items = plan_summary(prompt(*groups), NOTHING, half, target_words=10).items
    assert [item.target_words for item in items] == [4, 4]
    assert [passage.text for passage in items[0].passages] == [SANK]


def test_in_a_language_that_nobody_reads_all_is_told_as_it_stands() -> None:
    texts = ("But rain fell.", "She sold it.", "Would you buy bread?", "Q: Cold water.")
    rows = sentences(*texts)
    options, sources = PlanOptions(), Sources(rows)
    topic = prompt(*scored(rows))
    plan = plan_summary(topic, sources, options, target_words=60, language="xx")
    assert sorted(item.passages[0].text for item in plan.items) == sorted(texts)
    assert plan.passed_over == {}
    read = plan_summary(topic, sources, options, target_words=60)
    assert read.passed_over != {}


def test_a_whole_prompt_has_no_items() -> None:
    topic = prompt(*ranked(SANK))
    plan = plan_summary(topic, NOTHING, PlanOptions(), target_words=10, mode="whole")
    assert (plan.prompt, plan.items) == (topic, ())


def test_what_is_told_together_has_one_priority() -> None:
    groups = [replace(g, score=n) for n, g in enumerate(sank_and_quoted(), 1)]
    plan = plan_summary(prompt(*groups), NOTHING, PlanOptions(), target_words=63)
    assert [item.priority for item in plan.items] == [0, 1, 1, 1]


def test_a_quotation_does_not_open_a_summary_that_has_something_else() -> None:
    scene, *quoted = sank_and_quoted()
    groups = [replace(scene, score=0.1), *quoted]
    assert told(groups, 63) == [SANK, *QUOTED]


def test_a_dateline_is_not_told() -> None:
    rows = sentences(f"HARLOW (Agency) - {SANK}")
    assert written(rows) == [SANK]


def test_a_joint_goes_where_what_it_answers_is_not_told() -> None:
    rows = sentences(SANK, "Rain fell.", "But fishermen pulled many from the water.")
    assert written(rows, 1.0, 0.0, 0.5) == [
        SANK,
        "Fishermen pulled many from the water.",
    ]


def test_a_joint_stays_behind_what_it_answers() -> None:
    rows = sentences(SANK, "But fishermen pulled many from the water.")
    assert written(rows) == [row.text for row in rows]


def test_a_pronoun_is_told_behind_who_it_stands_for() -> None:
    rows = sentences(SANK, "Ida Holm owns it.", "She has opened a shop in Leeds.")
    assert written(rows, 1.0, 0.2, 0.9) == [row.text for row in rows]


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

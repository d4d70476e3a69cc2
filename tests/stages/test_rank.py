import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.schema import Judge, Sentence, SentenceGroup
from summarize.stages.rank import RankOptions, rank_groups
from tests.build import group, sentence, sentences

STORM = "The storm tore roofs from forty houses in the harbour town of Velden."


def lone(text: str, index: int = 0) -> SentenceGroup:
    return SentenceGroup(sentence(text, index=index))


def test_no_groups_give_no_ranking() -> None:
    assert rank_groups([], RankOptions()) == []


def test_a_sentence_that_more_articles_say_ranks_higher() -> None:
    alone, shared = group(STORM + " Alone."), group(STORM, STORM, STORM)
    assert rank_groups([alone, shared], RankOptions())[0].lead == shared.lead


def test_an_early_sentence_ranks_above_the_same_words_later() -> None:
    early, late = lone(STORM, index=0), lone(STORM, index=20)
    assert [g.lead.index for g in rank_groups([late, early], RankOptions())] == [0, 20]


def test_a_line_without_an_end_ranks_below_a_sentence() -> None:
    headline = lone("Storm Tears Roofs From Forty Houses In Velden")
    ranked = rank_groups([headline, lone(STORM, index=3)], RankOptions())
    assert ranked[0].lead.text == STORM


def test_a_sentence_in_mid_thought_ranks_below_one_that_stands_alone() -> None:
    leaning = lone("But it tore roofs from forty houses in the harbour town of Velden.")
    assert rank_groups([leaning, lone(STORM)], RankOptions())[0].lead.text == STORM


BRIDGE = "The bridge at Oster will be closed until the end of March."
COST = "Repairs are to cost the county two million crowns."


def test_what_answers_a_query_ranks_first() -> None:
    groups = [lone(STORM), lone(BRIDGE, index=1), lone(COST, index=2)]
    assert rank_groups(groups, RankOptions())[0].lead.text == STORM
    for query, wanted in [
        ("What will the repairs cost?", COST),
        ("When does the bridge reopen?", BRIDGE),
    ]:
        options = RankOptions(query=query)
        assert rank_groups(groups, options)[0].lead.text == wanted


def test_a_query_of_which_nothing_is_said_changes_no_order() -> None:
    groups = [lone(STORM), lone(BRIDGE, index=1), lone(COST, index=2)]
    usual = [group.lead for group in rank_groups(groups, RankOptions())]
    asked = rank_groups(groups, RankOptions(query="xyzzy"))
    assert [group.lead for group in asked] == usual


def test_a_chinese_sentence_is_no_fragment() -> None:
    short, long = "王丽说水位会在周二晚上下降。", "水" * 100 + "。"
    for text in (short, long):
        fragment = lone(f"{text[:-1]}，", index=1)
        ranked = rank_groups([fragment, lone(text, index=1)], RankOptions())
        assert [g.lead.text for g in ranked] == [text, fragment.lead.text]


@pytest.mark.parametrize(
    "leaning",
    [
        "“It tore roofs from forty houses in the harbour town of Velden.”",
        "The storm tore roofs from forty of our houses in the harbour town of Velden.",
    ],
)
def test_a_voice_without_a_name_ranks_below_the_reporter(leaning: str) -> None:
    ranked = rank_groups([lone(leaning), lone(STORM)], RankOptions(position_weight=0))
    assert ranked[0].lead.text == STORM


def test_a_sentence_that_quotes_somebody_ranks_higher_where_that_is_wanted() -> None:
    quoting = lone('The storm "tore roofs" from forty houses in the town of Velden.')
    plain = [lone(STORM), quoting]
    assert rank_groups(plain, RankOptions())[0].lead.text == STORM
    quoted = rank_groups(plain, RankOptions(quote_weight=2.0))
    assert quoted[0].lead.text == quoting.lead.text


def test_less_contrast_brings_the_scores_closer_and_keeps_their_order() -> None:
    groups = [lone(STORM, index=0), lone(STORM, index=20)]
    sharp, flat = (
        rank_groups(groups, RankOptions(contrast=contrast)) for contrast in (1.0, 0.5)
    )
    assert [g.lead.index for g in sharp] == [g.lead.index for g in flat] == [0, 20]
    assert flat[1].score == pytest.approx(sharp[1].score ** 0.5)


def test_what_the_topic_is_about_ranks_above_an_aside() -> None:
    texts = [
        "The ferry sank off Harlow Bay on Monday night with forty people aboard.",
        "Forty people were aboard the ferry that sank off Harlow Bay.",
        "Marrow pickles are a favourite dish of the island's many guest houses.",
        "The ferry that sank off Harlow Bay was built in a northern yard.",
    ]
    options = RankOptions(position_weight=0)
    ranked = rank_groups([SentenceGroup(s) for s in sentences(*texts)], options)
    assert ranked[-1].lead.text == texts[2]


def test_ties_keep_their_order() -> None:
    twins = [lone(STORM), SentenceGroup(sentence(STORM, article_id="b"))]
    assert [g.lead.article_id for g in rank_groups(twins, RankOptions())] == ["a", "b"]


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_group_comes_back_once_with_a_score_from_0_to_1(texts: list[str]) -> None:
    groups = [SentenceGroup(s) for s in sentences(*texts)]
    ranked = rank_groups(groups, RankOptions())
    assert sorted(g.lead.start for g in ranked) == [g.lead.start for g in groups]
    assert all(0 <= g.score <= 1 for g in ranked)
    assert [g.score for g in ranked] == sorted((g.score for g in ranked), reverse=True)


def judging(*odds: float) -> Judge:
    """A judge that judges as many sentences as there are odds."""
    return lambda leads, articles, n_windows: odds[: len(leads)]


PLACED = [lone(STORM, index=0), lone(STORM, index=3), lone(STORM, index=9)]


def order(ranked: list[SentenceGroup]) -> list[int]:
    return [g.lead.index for g in ranked]


def test_a_reader_is_given_the_leads_best_first() -> None:
    given: list[object] = []

    def judge(
        leads: Sequence[Sentence], articles: Sequence[str], n_windows: int
    ) -> list[float]:
        given.extend([[lead.index for lead in leads], articles, n_windows])
        return [0.0] * len(leads)

    rank_groups(PLACED[::-1], RankOptions(model_windows=2), judge, ["b", "a"])
    assert given == [[0, 3, 9], ["b", "a"], 2]


def test_what_a_reader_prefers_ranks_first() -> None:
    ranked = rank_groups(PLACED, RankOptions(), judging(-5.0, 5.0, 1.0))
    assert order(ranked) == [3, 9, 0]
    plain = {g.lead.index: g.score for g in rank_groups(PLACED, RankOptions())}
    ratio = plain[9] / plain[3] * math.exp(1 - 5)
    assert ranked[1].score == pytest.approx(ratio * ranked[0].score)


def test_the_weight_of_a_reader_is_an_exponent_of_its_odds() -> None:
    once = rank_groups(PLACED, RankOptions(), judging(-6.0, 2.0, 1.0))
    half = RankOptions(model_weight=0.5)
    twice = rank_groups(PLACED, half, judging(-12.0, 4.0, 2.0))
    assert [g.score for g in once] == pytest.approx([g.score for g in twice])


def test_unread_sentences_count_as_the_least_that_were_read() -> None:
    some = rank_groups(PLACED, RankOptions(), judging(3.0, -1.0))
    assert some == rank_groups(PLACED, RankOptions(), judging(3.0, -1.0, -1.0))


def test_a_reader_without_weight_changes_nothing() -> None:
    options = RankOptions(model_weight=0)
    ranked = rank_groups(PLACED, options, judging(-5.0, 5.0, 1.0))
    assert ranked == rank_groups(PLACED, options)


def test_a_reader_that_read_nothing_changes_nothing() -> None:
    plain = rank_groups(PLACED, RankOptions())
    assert rank_groups(PLACED, RankOptions(), judging()) == plain


def test_no_groups_are_not_read() -> None:
    assert rank_groups([], RankOptions(), judging()) == []


@settings(max_examples=50)
@given(
    st.lists(st.text(max_size=40), max_size=12),
    st.lists(st.floats(-1000, 1000), max_size=12),
)
def test_a_reader_keeps_every_group_and_scores_from_0_to_1(
    texts: list[str], odds: list[float]
) -> None:
    groups = [SentenceGroup(s) for s in sentences(*texts)]
    ranked = rank_groups(groups, RankOptions(model_weight=10), judging(*odds))
    assert sorted(g.lead.start for g in ranked) == [g.lead.start for g in groups]
    scores = [g.score for g in ranked]
    assert all(0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from summarize.claims.reading.leans import leans
from summarize.claims.sources import Sources
from summarize.schema import SentenceGroup
from summarize.stages.plan import PlanOptions
from summarize.stages.plan.choose import choose_groups
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.unfit import Unfit
from summarize.stages.plan.units import find_units
from tests.build import sentence, sentences
from tests.planned import (
    INQUIRY,
    QUOTED,
    RESCUED,
    SANK,
    SANK_AGAIN,
    in_unit,
    ranked,
    sank_and_quoted,
    scored,
)

NOTHING = Sources(())  # read already
INSURED = "A grocer insured the ferry."
OPENINGS = (SANK, RESCUED, INQUIRY, "Rain fell on Leeds for nine days.")
OTHERS = (
    "She told him little.",
    "They met in court.",
    "Instead, it was sold.",
    "But Tarn rejected all taxes.",
    "Ann Lee opened a shop in Leeds.",
    '"Nobody saw Jonas Berg," Ida Holm said.',
)


def texts_of(units: Sequence[Sequence[SentenceGroup]]) -> list[str]:
    return [group.lead.text for unit in units for group in unit]


def planned(
    groups: list[SentenceGroup],
    n_words: int,
    sources: Sources = NOTHING,
    **options: Any,
) -> list[tuple[SentenceGroup, ...]]:
    unfit = Unfit(groups, sources, {})
    needs = Needs(sources, unfit)
    return choose_groups(groups, needs, PlanOptions(**options), n_words)


def chosen(
    groups: list[SentenceGroup],
    n_words: int,
    sources: Sources = NOTHING,
    **options: Any,
) -> list[str]:
    return texts_of(planned(groups, n_words, sources, **options))


def test_a_plan_chooses_the_most_important_first() -> None:
    plan = chosen(ranked(SANK, RESCUED, INQUIRY), 10)
    assert plan == [SANK]


def test_a_first_group_is_chosen_even_without_a_word() -> None:
    assert chosen(ranked("*"), 10) == ["*"]
    assert chosen(ranked("\r"), 10) == ["\r"]


def test_a_plan_does_not_say_the_same_twice() -> None:
    groups = ranked(SANK, SANK_AGAIN, RESCUED)
    plan = chosen(groups, 16)
    assert plan == [SANK, RESCUED]


def test_balance_brings_in_an_article_that_has_no_sentence_yet() -> None:
    groups = ranked(SANK, RESCUED, INSURED, articles="aab")
    assert chosen(groups, 16, thread_weight=0, balance_weight=0) == [SANK, RESCUED]
    assert chosen(groups, 16, thread_weight=0, balance_weight=4) == [SANK, INSURED]


def test_the_sentences_of_a_quotation_are_chosen_together_in_their_order() -> None:
    groups = [replace(g, score=n) for n, g in enumerate(sank_and_quoted(), 1)]
    assert chosen(groups, 63) == [SANK, *QUOTED]


def test_a_quotation_of_more_than_four_tenths_of_the_length_is_not_told() -> None:
    assert chosen(sank_and_quoted(), 53) == [SANK, *QUOTED]
    assert chosen(sank_and_quoted(), 52) == [SANK]


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
    assert planned([speaker, rest], 33) == [(speaker, rest)]


def test_a_quotation_is_told_by_the_sentences_of_one_article() -> None:
    sank, first, second, last = sank_and_quoted()
    longer = sentence("The old radio had been dead for a whole week.", "b")
    absorbed = replace(second, lead=longer, others=(second.lead,), score=0.1)
    assert chosen([sank, first, absorbed, last], 63) == [SANK, *QUOTED]


def test_of_twins_the_one_that_needs_no_neighbour_is_told() -> None:
    """The lead leans on its neighbour, what another article tells does not."""
    leaning = sentences("Ida Holm owns a yard.", "She sold the old ferry in May.")
    alone = sentence("Ida Holm sold the old ferry in May.", "b")
    group = SentenceGroup(leaning[1], (alone,), score=1.0)
    groups = [group, SentenceGroup(leaning[0], score=0.1)]
    units = planned(groups, 9, Sources([*leaning, alone]))
    assert [[each.lead for each in unit] for unit in units] == [[alone]]


def test_what_leans_is_told_with_what_it_leans_on() -> None:
    rows = sentences(SANK, "Ida Holm owns a yard.", "She has opened a shop in Leeds.")
    groups = scored(rows, 0.5, 0.2, 1.0)
    units = planned(groups, 45, Sources(rows))
    assert [[g.lead for g in unit] for unit in units] == [rows[:1], rows[1:]]


def test_what_was_chosen_by_itself_is_not_told_twice_when_more_leans_on_it() -> None:
    rows = sentences("Ida Holm owns a yard.", "She has opened a shop in Leeds.")
    units = planned(scored(rows, 1.0, 0.9), 45, Sources(rows))
    assert [[g.lead for g in unit] for unit in units] == [rows]


def test_what_leans_is_not_told_where_what_it_leans_on_is_no_group() -> None:
    rows = sentences(SANK, "Ida Holm owns a shop.", "She has opened another in Leeds.")
    sank, _, hangs = scored(rows, 0.5, 0.2, 1.0)
    assert chosen([sank, hangs], 45, Sources(rows)) == [SANK]


def test_what_leans_is_told_by_a_member_that_does_not() -> None:
    rows = sentences(SANK, "She opened a shop in Leeds in May.")
    named = sentence("Ann Lee opened a shop in Leeds in May.", "b")
    sank, hangs = scored(rows)
    groups = [sank, replace(hangs, others=(named,))]
    assert chosen(groups, 30, Sources([*rows, named])) == [SANK, named.text]


def test_where_everything_hangs_sentences_are_chosen_one_by_one() -> None:
    rows = sentences("She opened a shop in Leeds.", "They fled to Spain.")
    assert chosen(scored(rows), 30, Sources(rows)) == [row.text for row in rows]


def test_no_story_begins_twice() -> None:
    lede = "Fishermen pulled nineteen people from the water when the ferry sank."
    again = "Nineteen were pulled from the water when the ferry sank in a storm."
    rows = [sentence(lede, "a"), sentence(again, "b"), sentence(INQUIRY, "c")]
    assert chosen(scored(rows), 60) == [lede, INQUIRY]


def test_the_same_in_nearly_the_same_words_is_told_once_wherever_it_stands() -> None:
    rows = [sentence(SANK, "a"), sentence(SANK_AGAIN, "b", 9), sentence(INQUIRY, "c")]
    assert chosen(scored(rows), 60) == [SANK, INQUIRY]


def test_the_article_that_opens_is_worth_following() -> None:
    rows = [sentence(SANK, "a"), sentence(INSURED, "b"), sentence(INQUIRY, "a", 1)]
    groups = scored(rows, 1.0, 0.7, 0.4)
    assert chosen(groups, 16, balance_weight=0.3, thread_weight=0.0) == [SANK, INSURED]
    assert chosen(groups, 16, balance_weight=0.3, thread_weight=0.9) == [SANK, INQUIRY]


def test_an_account_is_followed_in_stretches() -> None:
    rows = sentences(SANK, RESCUED, INQUIRY)
    sources = Sources(rows)
    assert chosen(scored(rows, 1.0, 0.7, 0.8), 16, sources) == [SANK, RESCUED]
    assert chosen(scored(rows, 1.0, 0.5, 0.9), 16, sources) == [SANK, INQUIRY]


def test_another_article_adds_nothing_of_little_worth() -> None:
    rows = [sentence(SANK, "a"), sentence(INSURED, "b")]
    assert chosen(scored(rows, 1.0, 0.3), 60) == [SANK, INSURED]
    assert chosen(scored(rows, 1.0, 0.1), 60) == [SANK]


def test_another_article_adds_nothing_that_would_be_taken_for_something_else() -> None:
    def added(named: str) -> list[str]:
        account = sentences(SANK, "Ida Holm insured the ferry.")
        other = sentences(f"{named} runs a firm.", "The owner fled.", article_id="b")
        rows = [*account, *other]
        groups = scored(rows, 1.0, 0.9, 0.0, 0.8)
        return chosen(groups, 60, Sources(rows))[2:]

    assert added("Ida Holm") == ["The owner fled."]
    assert added("Jonas Berg") == []


def test_what_is_of_little_worth_does_not_fill_the_length() -> None:
    groups = scored(sentences(SANK, RESCUED), 1.0, 0.1)
    assert chosen(groups, 60, least_score=0.2) == [SANK]
    assert chosen(groups, 60, least_score=0.05) == [SANK, RESCUED]


@given(
    stories=st.lists(
        st.tuples(
            st.sampled_from(OPENINGS), st.lists(st.sampled_from(OTHERS), max_size=4)
        ),
        min_size=1,
        max_size=3,
    ),
    scores=st.lists(st.floats(0.1, 1), min_size=15, max_size=15),
    target=st.integers(10, 80),
)
def test_every_unit_holds_what_its_sentences_need(
    stories: list[tuple[str, list[str]]], scores: list[float], target: int
) -> None:
    rows = [
        row
        for n, (opening, others) in enumerate(stories)
        for row in sentences(opening, *others, article_id="abc"[n])
    ]
    sources = Sources(rows)
    groups = scored(rows, *scores[: len(rows)])
    needs = Needs(sources, Unfit(groups, sources, {}))
    assume(find_units(groups, needs, 0.4 * target))  # else one by one, as they hang
    units = planned(groups, target, sources)
    assert units
    for unit in units:
        first, *_ = leads = [group.lead for group in unit]
        assert not any(lean.is_firm for lean in leans(sources.read(first.text)))
        for before, lead in pairwise(leads):
            assert (lead.article_id, lead.index) == (
                before.article_id,
                before.index + 1,
            )
    told = [group for unit in units for group in unit]
    assert len(set(told)) == len(told)
    assert set(told) <= set(groups)

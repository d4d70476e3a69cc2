from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.order import in_order
from summarize.stages.plan.thread import OPENING
from tests.build import sentence, sentences
from tests.planned import INQUIRY, RESCUED, SANK

STORIES = (
    (SANK, "But the ferry had been safe.", "The crew was new.", "Rain fell on Leeds."),
    (INQUIRY, "She owns it.", "They met the crew in court.", "The water was cold."),
    (RESCUED, "Fishermen saw the ferry.", "However, Tarn slept.", "It was sold."),
)
Unit = tuple[SentenceGroup, ...]


def units(*rows: Sentence) -> list[Unit]:
    return [(SentenceGroup(row),) for row in rows]


def ordered(chosen: Sequence[Unit]) -> list[str]:
    return [group.lead.text for unit in in_order(chosen) for group in unit]


def test_nothing_has_an_order_too() -> None:
    assert in_order([]) == []


def test_an_article_that_opens_among_its_first_sentences_keeps_its_order() -> None:
    first, second, third = sentences(RESCUED, SANK, INQUIRY)
    chosen = units(second, third, first)
    assert ordered(chosen) == [RESCUED, SANK, INQUIRY]
    leading = in_order(chosen, leads=True)
    assert [unit[0].lead.text for unit in leading] == [SANK, RESCUED, INQUIRY]


def test_what_an_article_tells_late_opens_before_what_it_begins_with() -> None:
    *_, first, second, late = sentences("It rained.", RESCUED, INQUIRY, SANK)
    assert ordered(units(late, second, first)) == [SANK, RESCUED, INQUIRY]


def test_what_others_add_closes_the_account_each_in_its_own_order() -> None:
    rows = sentences(SANK, INQUIRY)
    late, early = sentences("Bakers went on strike.", "It rained.", article_id="b")
    [last] = sentences("The port was shut.", article_id="c")
    chosen = units(rows[0], early, last, rows[1], late)
    told = [SANK, INQUIRY, late.text, early.text, last.text]
    assert ordered(chosen) == told


@pytest.mark.parametrize(
    ("days", "told"), [((3, 9, 5), "acb"), ((3, 5, 9), "abc"), ((3, 9), "abc")]
)
def test_what_others_add_is_told_the_oldest_first_where_their_days_are_known(
    days: tuple[int, ...], told: str
) -> None:
    texts = {"a": SANK, "b": RESCUED, "c": INQUIRY}
    rows = [sentence(text, name) for name, text in texts.items()]
    known = {name: date(2026, 5, day) for name, day in zip("abc", days, strict=False)}
    order = in_order(units(*rows), days=known)
    assert "".join(unit[0].lead.article_id for unit in order) == told


@st.composite
def topics(draw: st.DrawFn) -> list[Unit]:
    """Units of one or two sentences of up to three articles."""
    chosen = []
    for name, texts in zip("abc", STORIES, strict=True):
        story = sentences(*texts, article_id=name)
        cuts = draw(st.sets(st.integers(1, len(story) - 1)))
        parts = [
            story[start:end] for start, end in pairwise([0, *sorted(cuts), len(story)])
        ]
        kept = draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
        chosen += [
            tuple(map(SentenceGroup, part))
            for part, keep in zip(parts, kept, strict=True)
            if keep
        ]
    return draw(st.permutations(chosen))


@given(chosen=topics())
def test_an_order_tells_all_of_it_article_by_article_in_their_own_orders(
    chosen: list[Unit],
) -> None:
    told = in_order(chosen)
    assert set(told) == set(chosen)
    assert len(told) == len(chosen)
    if chosen and chosen[0][0].lead.index >= OPENING:
        assert told[:1] == chosen[:1]
        chosen = chosen[1:]
    for name in "abc":
        own = [u for u in told if u[0].lead.article_id == name and u in chosen]
        places = [unit[0].lead.index for unit in own]
        assert places == sorted(places)
    articles = [unit[0].lead.article_id for unit in told]
    changes = sum(a != b for a, b in pairwise(articles))
    assert changes == max(0, len(set(articles)) - 1)

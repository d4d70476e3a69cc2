from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.order import in_order
from tests.build import sentences
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


def test_the_first_opens_and_its_article_goes_on_in_its_order() -> None:
    first, second, third = sentences(RESCUED, SANK, INQUIRY)
    assert ordered(units(second, third, first)) == [SANK, RESCUED, INQUIRY]


def test_what_others_add_closes_the_account_each_in_its_own_order() -> None:
    rows = sentences(SANK, INQUIRY)
    late, early = sentences("Bakers went on strike.", "It rained.", article_id="b")
    [last] = sentences("The port was shut.", article_id="c")
    chosen = units(rows[0], early, last, rows[1], late)
    told = [SANK, INQUIRY, late.text, early.text, last.text]
    assert ordered(chosen) == told


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
    assert told[:1] == chosen[:1]
    for name in "abc":
        places = [u[0].lead.index for u in told[1:] if u[0].lead.article_id == name]
        assert places == sorted(places)
    articles = [unit[0].lead.article_id for unit in told]
    changes = sum(a != b for a, b in pairwise(articles))
    assert changes == max(0, len(set(articles)) - 1)

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.needs import Needs
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


def ordered(chosen: Sequence[Unit], *rows: Sentence) -> list[str]:
    sources = Sources(rows)
    told = in_order(chosen, sources, Needs(sources))
    return [group.lead.text for unit in told for group in unit]


def test_nothing_has_an_order_too() -> None:
    assert in_order([], Sources(()), Needs(Sources(()))) == []


def test_the_first_opens_and_its_article_goes_on_in_its_order() -> None:
    first, second, third = rows = sentences(RESCUED, SANK, INQUIRY)
    told = ordered(units(second, third, first), *rows)
    assert told == [SANK, RESCUED, INQUIRY]


def test_another_article_is_told_where_it_is_nearest() -> None:
    rows = sentences(SANK, RESCUED)
    [other] = sentences("Nobody knows why a ferry sank.", article_id="b")
    assert ordered(units(*rows, other), *rows, other) == [SANK, other.text, RESCUED]


def test_what_is_near_to_nothing_closes_the_account() -> None:
    rows = sentences(SANK, INQUIRY)
    [other] = sentences("Bakers went on strike.", article_id="b")
    told = ordered(units(rows[0], other, rows[1]), *rows, other)
    assert told == [SANK, INQUIRY, other.text]


def test_another_article_keeps_its_own_order_however_near_its_sentences_are() -> None:
    rows = sentences(SANK, INQUIRY)
    late, early = sentences(
        "An inquiry looks into the port authority.",
        "The ferry sank in minutes.",
        article_id="b",
    )
    told = ordered(units(*rows, early, late), *rows, late, early)
    assert told == [SANK, INQUIRY, late.text, early.text]


def test_nothing_comes_between_a_sentence_and_its_answer() -> None:
    rows = sentences(SANK, "But the crew swam to an island.")
    [other] = sentences("The ferry sank in minutes.", article_id="b")
    told = ordered(units(*rows, other), *rows, other)
    assert told == [SANK, rows[1].text, other.text]


@st.composite
def topics(draw: st.DrawFn) -> tuple[list[Sentence], list[Unit]]:
    """The sentences of up to three articles, and units of one or two of them."""
    rows, chosen = [], []
    for name, texts in zip("abc", STORIES, strict=True):
        story = sentences(*texts, article_id=name)
        rows += story
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
    return rows, draw(st.permutations(chosen))


@given(topic=topics())
def test_an_order_tells_all_of_it_and_each_article_in_its_own(
    topic: tuple[list[Sentence], list[Unit]],
) -> None:
    rows, chosen = topic
    sources = Sources(rows)
    told = in_order(chosen, sources, Needs(sources))
    assert set(told) == set(chosen)
    assert len(told) == len(chosen)
    assert told[:1] == chosen[:1]
    for name in "abc":
        places = [u[0].lead.index for u in told[1:] if u[0].lead.article_id == name]
        assert places == sorted(places)


@given(topic=topics())
def test_in_the_account_that_opens_nothing_comes_between_what_belongs_together(
    topic: tuple[list[Sentence], list[Unit]],
) -> None:
    rows, chosen = topic
    sources = Sources(rows)
    needs = Needs(sources)
    told = [group.lead for unit in in_order(chosen, sources, needs) for group in unit]
    opening = [group.lead for unit in chosen[:1] for group in unit]
    for before, lead in pairwise(rows):
        follows = before.article_id == lead.article_id == told_article(opening)
        hangs = not needs.stands_alone(lead) or needs.loose_joint(lead)
        if follows and hangs and {before, lead} <= set(told) - set(opening):
            assert told.index(lead) == told.index(before) + 1


def told_article(opening: Sequence[Sentence]) -> str:
    return opening[0].article_id if opening else ""

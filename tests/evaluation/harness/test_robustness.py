import pytest

from summarize.errors import ConfigError, SummarizeError
from summarize.evaluation.harness.baselines import joined, lexrank
from summarize.evaluation.harness.compare import EvaluationOptions
from summarize.evaluation.harness.robustness import (
    DISTURBANCES,
    disturb,
    measure_robustness,
    robustness_markdown,
)
from summarize.schema import Topic
from tests.build import topic

QUICK = EvaluationOptions(n_resamples=100)
TOPICS = [
    topic(
        f"The river in county {n} rose overnight. The bridge was closed to traffic.",
        f"A bridge in county {n} stayed closed on Monday because of the river.",
        f"Schools of county {n} opened late. The river is expected to fall.",
        name=f"t{n}",
        references=[f"The river rose in county {n} and the bridge was closed."],
    )
    for n in range(4)
]


@pytest.mark.parametrize("name", DISTURBANCES)
def test_a_disturbance_changes_the_articles_only_and_always_in_the_same_way(
    name: str,
) -> None:
    disturbed = [disturb(name, TOPICS, place, seed=3) for place in range(4)]

    assert disturbed == [disturb(name, TOPICS, place, seed=3) for place in range(4)]
    assert [t.references for t in disturbed] == [t.references for t in TOPICS]
    assert any(
        new.articles != old.articles for new, old in zip(disturbed, TOPICS, strict=True)
    )
    assert all(len({a.id for a in t.articles}) == len(t.articles) for t in disturbed)


def test_the_number_of_articles_is_what_the_disturbance_says() -> None:
    counts = {name: len(disturb(name, TOPICS, 0, 0).articles) for name in DISTURBANCES}

    assert counts == {
        "articles shuffled": 3,
        "one article duplicated": 4,
        "irrelevant article added": 4,
        "one article removed": 2,
        "boilerplate added": 3,
        "typos": 3,
    }


def test_typos_keep_every_letter() -> None:
    long = topic("several hundred people gathered near the harbour " * 50)

    changed = disturb("typos", [long, TOPICS[0]], 0, 0).articles[0].text

    assert changed != long.articles[0].text
    assert sorted(changed) == sorted(long.articles[0].text)


def test_a_system_that_ignores_the_order_does_not_move_when_articles_are_shuffled() -> (
    None
):
    def sorted_lead(subject: Topic) -> str:
        return " ".join(sorted(article.text for article in subject.articles))

    movement = measure_robustness(TOPICS, sorted_lead, QUICK)

    assert movement.changes["articles shuffled"]["rouge1"] == (0.0, 0.0, 0.0)
    assert movement.changes["irrelevant article added"]["rouge1"].mean < 0
    assert "cited" not in movement.changes["typos"]


def test_boilerplate_hurts_a_system_that_does_not_clean() -> None:
    movement = measure_robustness(TOPICS, lambda t: joined(t, 15), QUICK)

    assert movement.changes["boilerplate added"]["rouge1"].high < 0


def test_failures_that_only_the_disturbance_caused_are_counted() -> None:
    def picky(subject: Topic) -> str:
        if len(subject.articles) > 3:
            raise SummarizeError("too many articles")
        return lexrank(subject, 15)

    movement = measure_robustness(TOPICS, picky, QUICK)

    assert movement.failures["one article duplicated"] == 4
    assert movement.failures["articles shuffled"] == 0
    assert "| one article duplicated |" in robustness_markdown(movement)


def test_one_topic_is_too_few() -> None:
    with pytest.raises(ConfigError, match="at least two topics"):
        measure_robustness(TOPICS[:1], lambda t: "", QUICK)

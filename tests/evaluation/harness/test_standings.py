"""What scores come to, in words."""

import pytest

from summarize.evaluation.harness.results import (
    PairedDifference,
    Report,
    SystemScores,
)
from summarize.evaluation.harness.standings import standing, standing_line
from summarize.evaluation.harness.tables import p_words, report_markdown
from summarize.evaluation.metrics.rouge import METRICS
from summarize.evaluation.metrics.statistics import Interval

BETTER = PairedDifference(0.02, 0.01, 0.03, 0.004)
WORSE = PairedDifference(-0.02, -0.03, -0.01, 0.004)
CHANCE = PairedDifference(0.02, 0.01, 0.03, 0.5)  # an interval beside zero, and p


def report(n_topics: int = 20, **others: tuple[PairedDifference, ...]) -> Report:
    """A first system held against others, on the four metrics each."""
    over = {
        name: dict(zip(METRICS, found, strict=True)) for name, found in others.items()
    }
    means = dict.fromkeys(METRICS, Interval(0.4, 0.3, 0.5))
    systems = [SystemScores("mine", {}, means, over)]
    systems += [SystemScores(name, {}, means, {}) for name in others]
    ids = tuple(f"t{number}" for number in range(n_topics))
    return Report("ROUGE:1", "sha256:0", ids, tuple(systems), "lead")


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (BETTER, "better"),
        (WORSE, "worse"),
        (CHANCE, "not told apart"),
        (PairedDifference(0.02, -0.01, 0.03, 0.004), "not told apart"),
    ],
)
def test_it_takes_interval_and_p_to_tell_systems_apart(
    difference: PairedDifference, said: str
) -> None:
    assert standing(difference) == said


def test_a_report_says_first_how_its_first_system_stands() -> None:
    compared = report(
        lead=(BETTER,) * 4,
        joined=(BETTER, CHANCE, BETTER, CHANCE),
        lexrank=(CHANCE,) * 4,
        oracle=(WORSE,) * 4,
    )
    said = (
        "mine is better than the lead and the joined articles on ROUGE-1 and ROUGE-L; "
        "not told apart from LexRank; worse than the oracle (which knows the "
        "references)."
    )
    assert standing_line(compared) == said
    assert report_markdown(compared).startswith(f"{said}\n\n")


def test_one_may_be_better_on_one_metric_and_worse_on_another() -> None:
    said = standing_line(report(other=(BETTER, WORSE, CHANCE, CHANCE)))
    assert said == "mine is better than other on ROUGE-1; worse than other on ROUGE-2."


def test_few_topics_tell_nothing_and_have_no_p() -> None:
    few = report(19, lead=(BETTER,) * 4)
    assert standing_line(few) == (
        "Too few topics to tell mine from others: 19, and it takes 20."
    )
    assert " p " not in report_markdown(few).split("(no p below 20 topics)")[1]
    assert "[+1.00, +3.00] p 0.004" in report_markdown(report(lead=(BETTER,) * 4))


def test_a_system_by_itself_stands_nowhere() -> None:
    assert standing_line(report()) == ""


@pytest.mark.parametrize(
    ("p", "said"),
    [(0.74563, "p 0.75"), (0.0961, "p 0.096"), (0.0004, "p < 0.001"), (1, "p 1.00")],
)
def test_a_p_is_rounded_as_people_read_it(p: float, said: str) -> None:
    assert p_words(p) == said

"""How many facts of a reference a summary tells."""

import pytest

from summarize.evaluation.metrics.content_units import unit_scores

REFERENCE = (
    "The paper mill in Tarn burned down on Monday night. "
    "Two firefighters of Orm were hurt, and 120 workers of the mill lost their jobs."
)


@pytest.mark.parametrize(
    ("summary", "share"),
    [
        (REFERENCE, 1.0),
        ("On Monday night a paper mill burned down in Tarn.", 1 / 3),
        ("Tarn has 120 workers who lost jobs at the mill.", 1 / 3),
        ("A mill burned. Three firefighters of Orm were hurt.", 0.0),
        ("No, 120 workers of the mill have not lost their jobs.", 0.0),
        ("", 0.0),
    ],
)
def test_a_clause_is_told_with_its_words_and_its_values(
    summary: str, share: float
) -> None:
    assert unit_scores(summary, [REFERENCE]) == {"units_told": pytest.approx(share)}


def test_references_count_alike_and_one_without_a_fact_does_not() -> None:
    told = "Two firefighters of Orm were hurt."
    references = [told, REFERENCE, "No."]
    assert unit_scores(told, references)["units_told"] == pytest.approx((1 + 1 / 3) / 2)
    assert unit_scores(told, ["No."]) == {"units_told": 0.0}

"""Pairs of articles that name weekdays: the same one, another one, or none."""

import numpy as np
import pytest

from summarize.grouping.terms import read_terms
from summarize.grouping.weekdays import lowered_by_weekdays
from summarize.grouping.wordings import Alike
from tests.build import article

STRIKE = "Dockers in Oxley walked out on Tuesday."


@pytest.mark.parametrize(
    ("other", "is_lower"),
    [
        ("Oxley's dockers went back to work on Friday.", True),
        ("Oxley's dockers struck Tuesday; talks go on until Friday.", False),
        ("Oxley's dockers often strike on Tuesdays.", False),
        ("Dockers are on strike in Oxley.", False),  # names no day
    ],
)
def test_articles_of_other_weekdays_are_less_alike(other: str, is_lower: bool) -> None:
    terms = [read_terms(article("a", STRIKE)), read_terms(article("b", other))]
    pair = Alike(np.array([0]), np.array([1]), np.array([0.5]))
    (cosine,) = lowered_by_weekdays(pair, terms).cosines.tolist()
    assert (cosine < 0.5) is is_lower

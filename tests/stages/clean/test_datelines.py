"""Datelines that stand behind furniture on one line."""

import pytest

from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = "The gate at Elmport broke on Monday, and the lower town was flooded by noon."
MORE = "Nobody was hurt, the fire service said, but forty boats sank in the harbour."


def gone(text: str) -> list[str]:
    """What goes of a text as a dateline."""
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    rules = ("dateline", "dateline_place")
    return [text[s.start : s.end] for s in cleaned.removed if s.rule in rules]


@pytest.mark.parametrize(
    "dateline", ["ELMPORT, Ohio —", "ELMPORT (Elm Press) -", "Elmport –", "Bad Elmen –"]
)
def test_a_dateline_goes_behind_furniture(dateline: str) -> None:
    assert gone(f"Published 3 hours ago {dateline} {STORY} {MORE}") == [dateline]


@pytest.mark.parametrize(
    "text",
    [
        f"Elmport – {STORY} {MORE}",
        f"Published 3 hours ago Elmport – The oldest of the ports – was flooded by "
        f"noon on Monday. {MORE}",
        f"Published 3 hours ago {STORY} Elmport – {MORE}",
        f"Published 3 hours ago\nElmport – {STORY}\n{MORE}",
        "Published 3 hours ago Elmport – The gate broke. " + MORE,
    ],
)
def test_a_place_and_a_dash_stay_elsewhere(text: str) -> None:
    assert gone(text) == []

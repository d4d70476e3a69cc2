"""A noun of a headline in full, as the sources name it."""

import pytest

from summarize.claims.sources import Sources
from summarize.stages.headline.naming import in_full
from tests.build import sentences

FUND = "The Aske Relief Fund was set up on Monday."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Many gave to the fund in May", "Many gave to the Aske Relief Fund in May"),
        ("The fund has paid all", "The Aske Relief Fund has paid all"),
        ("Many came to the fund dinner", None),
        ("Many gave to the fund of the town", "Many gave to the fund of the town"),
        ("The Aske Relief Fund says the fund is full", None),
        ("Many gave to the bank in a week", None),
        ("The fund's web page broke", None),
    ],
)
def test_a_noun_is_called_as_the_sources_call_it(line: str, said: str | None) -> None:
    sources = Sources(sentences(FUND))
    assert in_full(sources.read(line), sources) == (said or line)


@pytest.mark.parametrize(
    "others",
    ["The Orm Fund is older.", "The fund is small."],
    ids=["two names", "no name"],
)
def test_of_several_names_none_is_put_in(others: str) -> None:
    sources = Sources(sentences(*([FUND] if "Orm" in others else []), others))
    line = "Many gave to the fund in a week"
    assert in_full(sources.read(line), sources) == line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Court hears of the child", "Wick Child Services came."),
        ("Town turns off the water", "The Wick Water and Power Board met."),
        ("Rain moves to the east", "It rained in the Middle East."),
    ],
)
def test_a_name_that_goes_on_or_ends_in_no_noun_is_another_one(
    line: str, told: str
) -> None:
    sources = Sources(sentences(told))
    assert in_full(sources.read(line), sources) == line


def test_a_word_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    sources = Sources(sentences(FUND, "Yesterday Aske Relief Fund opened."))
    line = "Many gave to the fund in a week"
    assert "the Aske Relief Fund" in in_full(sources.read(line), sources)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Mayor shows the fund the bridge", "the Aske Relief Fund the Wick Bridge"),
        ("The fund is what the fund was", "The Aske Relief Fund is what the fund was"),
    ],
    ids=["right behind", "of one name"],
)
def test_every_noun_of_a_line_is_looked_at_and_each_name_put_in_once(
    line: str, said: str
) -> None:
    sources = Sources(sentences(FUND, "The Wick Bridge is shut."))
    assert said in in_full(sources.read(line), sources)

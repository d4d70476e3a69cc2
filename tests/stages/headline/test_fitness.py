"""Which lines can stand as a headline."""

import pytest

from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH
from summarize.stages.headline.fitness import is_headline


@pytest.mark.parametrize(
    "line",
    [
        "Storm tears roof off fish hall",
        "Woman who was reported missing was found this week",
        "Port Ellan's mayor says she will resign",
        "Officials: woman kills 3 in warehouse shooting",
        "Iran accuses U.S. of 'spreading lies' about our planes, minister says",
        "Mayor told reporters: “We lost everything”",
    ],
)
def test_news_in_a_line_is_a_headline(line: str) -> None:
    assert is_headline(Reading(line, ENGLISH))


@pytest.mark.parametrize(
    "line",
    [
        "Who tore the roof off the fish hall?",
        "Why the fish hall lost its roof",
        "What we know about the storm that hit Port Ellan",
        "Here's how the storm hit Port Ellan",
        "7 things that the storm destroyed",
        "You won't believe what the storm did",
        "He said the storm was the worst of his life",
        "The storm was worse than we thought",
        "Storm hits!",
        "Company showed it off at the fish hall",
        "American ships would depend on his word, experts say",
        "That decision cost the fish hall the roof",
        "“We lost everything in the storm”",
        "The fish hall at the harbour of Port Ellan",
        "Storm, harbour, fish hall, Port Ellan, roofs",
        "Storm hits",
        "Fish hall is seen in December",
        "Mayor also criticised the council",
        "Mayor serves 'fish of the storm",
        "Storm hit the coast. Ferries were cancelled in the afternoon",
        "A report says that the fishermen of Port Ellan and those of the villages on "
        "the coast had been told of the storm",
        "http://post.test: storm hits the coast",
    ],
)
def test_what_asks_lures_leans_or_tells_nothing_is_none(line: str) -> None:
    assert not is_headline(Reading(line, ENGLISH))


def test_a_title_may_announce_without_a_finite_verb() -> None:
    line = Reading("Minister to open bridge over the Tarn", ENGLISH)
    assert is_headline(line, is_title=True)
    assert not is_headline(line)

"""What lasts for a time in one sentence, and has ended in another."""

import re

import pytest

from summarize.claims.comparing.ended_states import ends, has_ended, states
from summarize.language.english import ENGLISH
from tests.readings import read


def is_over(state: str, end: str) -> bool:
    return any(
        has_ended(one, other, ENGLISH)
        for one in states(read(state))
        for other in ends(read(end))
    )


@pytest.mark.parametrize(
    ("state", "end"),
    [
        (
            "Police are searching for a gunman who opened fire at a mall in Dayton.",
            "A man was arrested on Monday over the fire at the mall in Dayton.",
        ),
        ("Nine-year-old Anna Bell is still missing.", "Anna Bell was found safe."),
        (
            "Rescuers are searching for Anna Bell near Elk Creek.",
            "The body of Anna Bell was found on Tuesday.",
        ),
        (
            "Residents of Pine Flat were told to evacuate on Monday.",
            "Evacuation orders were lifted for residents of Pine Flat.",
        ),
        ("Dale Hurst is on trial for murder.", "Dale Hurst was found guilty."),
        (
            "The jury is deliberating in the trial of Dale Hurst.",
            "The jury convicted Dale Hurst on Friday.",
        ),
        (
            "Ciancia, 23, was in critical condition on Monday.",
            "Ciancia has been upgraded to fair condition.",
        ),
        (
            "About 4,000 homes in Exeter are without power.",
            "Power was restored to homes in Exeter.",
        ),
        ("The fire in Napa is 10 percent contained.", "The fire in Napa was put out."),
        (
            "The airport in Brussels remains closed.",
            "The airport in Brussels reopened on Sunday.",
        ),
        (
            "Robert Smith is being held in Tehran on charges of spying.",
            "Robert Smith was released from prison on Sunday.",
        ),
        (
            "Teachers in Chicago are on strike.",
            "Teachers in Chicago ended their strike.",
        ),
        (
            "Mayor Lee is defending his remarks about women.",
            "Mayor Lee apologised for his remarks about women.",
        ),
        (
            "A vote on the pipeline bill is expected in the Senate on Thursday.",
            "The Senate passed the pipeline bill on Thursday.",
        ),
        (
            "The race in Ohio is too close to call.",
            "Jones conceded the race in Ohio.",
        ),
        (
            "The motive for the attack in Nice is still unclear.",
            "The attack in Nice was motivated by jealousy.",
        ),
        (
            "Police are looking for Paul Denning, 41, in the stabbing in Brixley.",
            "Denning surrendered to police on Friday.",
        ),
        (
            "Nine miners are trapped at the Kolva mine.",
            "All nine miners were brought to the surface at the Kolva mine.",
        ),
        (
            "Halm is in talks to sell its breweries in Gdansk.",
            "Halm said it had sold its breweries in Gdansk.",
        ),
        (
            "Ines Coral leads Mark Tovey in the race for governor.",
            "Ines Coral won the race for governor against Mark Tovey.",
        ),
        (
            "The concert in Harlan is scheduled for Friday at the Odeon.",
            "The concert in Harlan at the Odeon was called off on Friday.",
        ),
        ("Mayor Lee refused to resign.", "Mayor Lee resigned on Monday."),
    ],
)
def test_an_end_of_the_same_state(state: str, end: str) -> None:
    assert is_over(state, end)
    assert not is_over(end, state)


@pytest.mark.parametrize(
    ("state", "end"),
    [
        ("Ebbers is on trial for fraud.", "Sullivan pleaded guilty to fraud."),
        ("Anna Bell is missing in Elmport.", "Anna Bell was not found safe."),
        ("Anna Bell is missing.", "They hope that Anna Bell will be found safe."),
        ("Anna Bell is missing.", "A second girl, not Anna Bell, was found dead."),
        ("The fire in Napa is burning.", "The fire in Sonoma was contained."),
        ("Smith is being held in Tehran.", "Smith was released years ago."),
        ("Mayor Lee stood by his aide.", '"Mayor Lee apologised," his aide said.'),
        ("Anna Bell is missing.", "Was Anna Bell found safe?"),
        ("Anna Bell is missing.", "Anna Bell's brother was found dead."),
        ("Anna Bell is missing.", "Joe Bell was found dead."),
        ("Anna Bell is missing.", "No trace of the body of Anna Bell was found."),
        ("Paul Denning is wanted for theft.", "Paul Denning was arrested in 2015."),
        (
            "Two of the five students from Ostrava are missing.",
            "Three of the five students from Ostrava were found safe.",
        ),
        (
            "Bus drivers in Calder remain on strike.",
            "Train drivers in Calder returned to work.",
        ),
        (
            "The United States and Karland are in talks on steel tariffs.",
            "The United States and Mexico signed a deal on steel tariffs.",
        ),
        ("Halm is considering a bid for Oldham.", "Halm sold its office in Oldham."),
    ],
)
def test_what_is_no_end_of_a_state(state: str, end: str) -> None:
    assert not is_over(state, end)


def test_some_states_are_told_as_events() -> None:
    [ordered] = states(read("Residents of Pine Flat were told to evacuate."))
    [missing] = states(read("Anna Bell is missing."))
    assert (ordered.happened, missing.happened) == (True, False)


def test_every_phrase_has_a_sign() -> None:
    for succession in ENGLISH.changes.successions.values():
        for phrase in (*succession.lasting, *succession.ended):
            told = [written.split() for written in _written(phrase)]
            assert [said for said in told if succession.signs.isdisjoint(said)] == []


def _written(phrase: str) -> list[str]:
    """Return all that a phrase may stand for; innermost brackets are opened first."""
    match = re.search(r"\(([^()]*)\)(\??)|(\w)\?", phrase)
    if match is None:
        return [phrase]
    choices = match[1].split("|") if match[1] is not None else [match[3]]
    optional = match[2] == "?" or match[1] is None
    return [
        written
        for choice in [*choices, *([""] if optional else [])]
        for written in _written(
            phrase[: match.start()] + choice + phrase[match.end() :]
        )
    ]

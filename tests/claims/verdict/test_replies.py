"""Who is accused, and which passages have their reply."""

import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.replies import replies
from tests.build import sentences


def replying(*passages: str, elsewhere: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What whom the first sentence accuses reply, best first."""
    rows = [*sentences(*passages), *sentences(*elsewhere, article_id="b")]
    sources = Sources(rows)
    found = replies(sources).to(sources.readings[0], 0)
    return {reply.who: [rows[place].text for place in reply.places] for reply in found}


ACCUSED = "Prosecutors accused Arlo Foods of selling spoiled meat."


@pytest.mark.parametrize(
    "reply",
    [
        "Arlo Foods denied it.",
        "Arlo Foods flatly rejected the accusations.",
        "Arlo called the allegations baseless.",
        "Arlo said the claims were false.",
        "A spokesman for Arlo Foods said the lawsuit had no merit.",
        "Arlo's lawyer, Mia Holm, said the company had never sold it.",
        "Arlo insisted that the meat was fresh.",
        "Arlo said its own vets had tested the meat.",
        "Arlo did not immediately respond to a request for comment.",
        "A spokeswoman for Arlo Foods declined to comment.",
        "Reps for Arlo could not be reached.",
    ],
)
def test_a_reply_denies_defends_or_says_nothing(reply: str) -> None:
    assert replying(ACCUSED, "Snow fell.", reply) == {"Arlo Foods": [reply]}


@pytest.mark.parametrize(
    "other",
    [
        "Tarn Dairies denied it.",  # somebody else
        "Arlo Foods said sales rose.",
        "Arlo Foods opened two shops.",
        "Prosecutors said Arlo had never tested the meat.",
        "Arlo's rival denied it.",
        "Prosecutors declined to comment.",
        "Arlo was denied entry to the fair.",
        "Arlo Foods denied the union's request.",
        "Arlo Foods denied the request.",
    ],
)
def test_what_others_say_and_what_is_of_something_else_is_none(other: str) -> None:
    assert replying(ACCUSED, "Snow fell.", other) == {}


@pytest.mark.parametrize(
    "accusing",
    [
        "Ida Lund was charged with theft.",
        "Ida Lund, 34, is accused of theft.",
        "The bank sued Ida Lund over theft.",
        "The bank filed a lawsuit against Ida Lund.",
        "The mayor criticised Ida Lund for taking the money.",
        "Ida Lund faces charges of theft.",
        "Ida Lund allegedly took the money.",
        "The indictment accuses former bank clerk Ida Lund of theft.",
    ],
)
def test_who_is_accused_is_named_in_many_ways(accusing: str) -> None:
    reply = "Lund pleaded not guilty."
    assert replying(accusing, "Snow fell.", reply) == {"Ida Lund": [reply]}


@pytest.mark.parametrize(
    ("other", "reply"),
    [
        ("A jury acquitted Ida Lund.", "Lund denied the theft."),
        ("She accused a Tarn player of theft.", "Tarn denied it."),
        ("The man from Ulm is accused of theft.", "Ulm denied it."),
        ("Prosecutors accused Lund aides of theft.", "Lund denied it."),
        ("Lund warned that it will rain.", "Lund denied it."),
    ],
)
def test_who_is_cleared_or_named_beside_it_is_not_accused(
    other: str, reply: str
) -> None:
    assert replying(other, reply) == {}


def test_who_replies_in_the_sentence_itself_has_replied() -> None:
    accusing = "Ida Lund, who denies it, was charged with theft."
    assert replying(accusing, "Lund pleaded not guilty.") == {}


def test_he_and_a_chief_are_who_the_sentence_before_is_about() -> None:
    denied = "She denied it."
    assert replying("Ida Lund was charged with theft.", denied) == {
        "Ida Lund": [denied]
    }
    warned = "Arlo Foods was warned twice that the meat was spoiled."
    chief = "Chief executive Mia Holm said the company had tested its meat twice."
    found = replying(warned, "Snow fell.", "Arlo Foods is 60 years old.", chief)
    assert found == {"Arlo Foods": [chief]}
    stranger = "Mayor Mia Holm said the town had tested the meat twice."
    assert replying(warned, "Snow fell.", stranger) == {}


def test_a_denial_comes_before_a_defence_and_that_before_silence() -> None:
    silent, defence, denial = (
        "Arlo declined to comment.",
        "Arlo insisted that the meat was fresh.",
        "Arlo denied it.",
    )
    found = replying(ACCUSED, silent, defence, denial)
    assert found == {"Arlo Foods": [denial, defence, silent]}


def test_another_article_replies_to_charges_or_to_this_matter() -> None:
    general, other = "Arlo Foods denied the charges.", "Arlo Foods denied a merger."
    assert replying(ACCUSED, elsewhere=(general, other)) == {"Arlo Foods": [general]}
    own = "Arlo Foods denied that it had sold spoiled meat."
    assert replying(ACCUSED, elsewhere=(own,)) == {"Arlo Foods": [own]}


def test_of_two_with_one_surname_one_does_not_reply_for_the_other() -> None:
    two = ("Joe Lund is a baker.", "Joe Lund runs a shop.", "Mia Lund came.")
    accusing = "Mia Lund was charged with theft."
    assert replying(accusing, *two, "Lund denied it.") == {}
    own = "Mia Lund denied it."
    assert replying(accusing, *two, own) == {"Mia Lund": [own]}

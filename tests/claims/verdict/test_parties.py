import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.parties import Parties
from tests.build import sentences
from tests.readings import compared


def told(*passages: str) -> list[str]:
    """Return what only a party tells in the last sentence of an article."""
    place = len(passages) - 1
    parties = Parties(Sources(sentences(*passages)))
    return [
        passages[place][framed.start : framed.end].strip(" ,.")
        for framed in parties.told(place)
    ]


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        (("His lawyer, Per Berg, said he was ill.",), ["he was ill"]),
        (("Her sister said she had left.",), ["she had left"]),
        (("A witness said it burned.",), ["it burned"]),
        (("Resident Mia Holm said it burned.",), ["it burned"]),
        (("Residents said it burned.",), ["it burned"]),
        (("The Tarn resident Ida Moss said it burned.",), ["it burned"]),
        (("Critics say it is too dear.",), ["it is too dear"]),
        (("The cash was a loan, his lawyer said.",), ["The cash was a loan"]),
        (("The cash, his lawyer said, was a loan.",), ["The cash", "was a loan"]),
        (("Lund drove, his lawyer told the court, but says he was ill.",),
         ["Lund drove", "the court", "he was ill"]),
        (("Lund is accused of theft.", "It was a loan.", "Lund said it was a gift."),
         ["it was a gift"]),
        (("Vakt sued Arlo Foods.", "Arlo Foods said it had paid."), ["it had paid"]),
        (("Lund denied it.", "He said it was a gift."), ["it was a gift"]),
        (("The union rejected Vakt's account.",
          "Its secretary, Mia Holm, said they had been sent out."),
         ["they had been sent out"]),
        (("His lawyer, Per Berg, came.", "Snow fell.", "Berg said it was a loan."),
         ["it was a loan"]),
        (("Lund's lawyer, Per Berg, came.", "Snow fell.", "Lund said it was a loan."),
         ["it was a loan"]),
    ],
)  # fmt: skip
def test_what_a_party_says_is_told_by_it_alone(
    passages: tuple[str, ...], expected: list[str]
) -> None:
    assert told(*passages) == expected


@pytest.mark.parametrize(
    "passages",
    [
        ("Police said the road was closed.",),
        ("The airline said 40 flights were cancelled.",),
        ("Snow fell.",),
        ("Inspector Karin Toft denied it.", "Toft said two men had been held."),
        ("Grace Lund was sued.", "Snow fell.", "Grace Holm said it was cold."),
        ("Captain Lund denied it.", "Snow fell.", "Captain Holm said it was cold."),
        ("Lund denied it.", "Snow fell.", "It rained.", "Lund said it was cold."),
        ("His lawyer admitted that the cash was gone.",),
        ("The defence minister said the base was safe.",),
        ("Friends Provident said sales rose.",),
        ("The Union of Tenants and Students said it was late.",),
        ("The Critics Circle said it was late.",),
        ("The tenant council said the lift is broken.",),
        ("Family doctor Mia Holm said the ward is full.",),
    ],
)
def test_others_tell_facts(passages: tuple[str, ...]) -> None:
    assert told(*passages) == []


LOAN = "His lawyer, Per Berg, said the money was a loan from a friend in Oslo."


@pytest.mark.parametrize(
    ("claim", "others", "flagged"),
    [
        ("The money was a loan from a friend in Oslo.", (), True),
        ("The money was a loan from a friend in Oslo, his lawyer said.", (), False),
        ("The money was a loan from a friend in Oslo.",
         ("The judge found that the money was a loan from a friend in Oslo.",), False),
    ],
)  # fmt: skip
def test_a_claim_says_who_says_so_unless_a_passage_tells_it_as_a_fact(
    claim: str, others: tuple[str, ...], *, flagged: bool
) -> None:
    found = compared(claim, LOAN, *others)
    assert ("frame" in [flag.kind for flag in found.faults]) is flagged

import pytest

from summarize.claims.comparing.fact_differences import (
    compare,
    differing_fact,
    differing_value,
    missing_facts,
)
from tests.readings import read

DIFFERENT = [
    ("number", "The blast killed 12 men.", "The blast killed 15 men."),
    ("number", "The blast killed a dozen men.", "The blast killed fifteen men."),
    ("number", "It ran 5 km.", "It ran 5 miles."),
    ("number", "He led five people.", "He led five years."),
    ("number", "It fell to -5 degrees.", "It fell to 5 degrees."),
    ("money", "It cost $5 million.", "It cost £5 million."),
    ("percent", "It rose 2 percent.", "It rose 2 percentage points."),
    ("ordinal", "Her third title.", "Her fourth title."),
    ("date", "It was signed on May 3.", "It was signed on May 13."),
    ("date", "It was signed in May 2018.", "It was signed in 2019."),
    ("weekday", "They meet on Monday.", "They meet on Friday."),
    ("day", "They met yesterday.", "They met today."),
    ("time", "It shut at 8 p.m.", "It shut at 9 p.m."),
    ("bound", "More than 500 fled.", "Fewer than 500 fled."),
    ("negation", "He was not charged.", "He was charged."),
    ("negation", "He didn't leave.", "He left."),
    ("antonym", "Shares in Vale rose.", "Shares in Vale fell."),
    ("antonym", "He voted for it.", "He voted against it."),
    ("tense", "He will visit Vale.", "He visited Vale."),
    ("tense", "He is expected to visit Vale.", "He visited Vale."),
    ("tense", "He is the chairman.", "He was the chairman."),
    ("hedge", "He may resign.", "He will resign."),
    ("hedge", "He allegedly stole it.", "He stole it."),
    ("quantity", "All bridges fell.", "Bridges fell."),
    ("order", "Russia sued Vale.", "Vale sued Russia."),
    ("role", "The deputy mayor left.", "The mayor left."),
    ("role", "The mayor's son left.", "The mayor left."),
    ("role", "Bell was shot by police.", "Bell was shot police."),
    ("name", "It sank off Norland.", "It sank off Ostia."),
    ("reference", "He told the court.", "Bell told the court."),
    ("question", "He left.", "He left?"),
    ("word", "The ship carried grain.", "The ship carried coal."),
]


@pytest.mark.parametrize(("kind", "left", "right"), DIFFERENT)
def test_a_change_of_claim_is_named_from_either_side(
    kind: str, left: str, right: str
) -> None:
    one = differing_fact(read(left), read(right))
    other = differing_fact(read(right), read(left))
    assert one is not None
    assert other is not None
    assert (one.kind, other.kind) in {
        (kind, kind),
        ("tense", "hedge"),
        ("hedge", "tense"),
    }
    assert (one.left, one.right) == (other.right, other.left) or kind == "order"


SAME = [
    ("A dozen men died.", "Twelve men died."),
    ("It didn't sink.", "It did not sink."),
    ("It rose 5%.", "It rose by 5 per cent."),
    ("The U.S. left.", "The US left."),
    ("Police said it sank.", "It sank, police said."),
    ("On Monday it sank in the bay.", "It sank in the bay on Monday."),
    ("Bell and Ana Souza left.", "Ana Souza and Bell left."),
    ("The company says it sank.", "The company said it sank."),
    ("It cost £60.", "It cost 60 pounds."),
    ("It was signed on May 3.", "It was signed on May 3, 2019."),
    ("The government fell.", "The goverment fell."),
    ("The organisation criticised it.", "The organization criticized it."),
    ("The mayor also left.", "The mayor left."),
    ("The healthcare plan fell.", "The health care plan fell."),
    ("ELDA (Reuters) - It sank.", "It sank."),
    ("Some 300 fled.", "About 300 fled."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_another_wording_of_a_claim_is_no_difference(left: str, right: str) -> None:
    assert differing_fact(read(left), read(right)) is None
    assert differing_fact(read(right), read(left)) is None


def test_an_addition_is_no_difference_but_tells_who_says_more() -> None:
    found = compare(read("It sank in the bay."), read("It sank in the deep cold bay."))
    assert (found.difference, found.left_adds, found.right_adds) == (None, False, True)
    assert found.right_new == 0.5


def test_who_said_it_is_an_addition_but_nothing_new() -> None:
    found = compare(read("It sank off Vale."), read("It sank off Vale, Ana Bell said."))
    assert (found.right_adds, found.right_new) == (True, 0.0)


def test_sides_that_each_add_something_are_two_claims() -> None:
    left, right = read("A bronze statue fell."), read("A statue fell in Leeds.")
    found = differing_fact(left, right)
    assert found is not None
    assert (found.kind, found.left, found.right) == ("word", "bronze", "Leeds")


def test_a_value_differs_only_where_nothing_else_does() -> None:
    twelve = read("The blast killed 12 men.")
    assert differing_value(twelve, read("The blast killed 15 men.")) is not None
    assert differing_value(twelve, read("The storm hurt 15 men.")) is None
    one, other = read("On May 3 it killed 12."), read("On May 4 it killed 15.")
    assert differing_value(one, other) is None


def test_missing_facts_are_values_and_names_that_a_source_lacks() -> None:
    source = read("Ana Bell paid $2.5 million to 12 men in May 2019.")
    claim = read("So Bell paid 2.5 million dollars to 15 men in Oslo in 2019.")
    assert [fact.text for fact in missing_facts(claim.facts.items, source)] == [
        "15",
        "Oslo",
    ]


def test_nothing_is_missing_from_a_claim_without_facts() -> None:
    assert missing_facts(read("they left").facts.items, read("")) == ()


def test_a_clause_before_it_does_not_deny_a_sentence() -> None:
    told = read("Two firefighters were treated for smoke.")
    more = read("Nobody died, and two firefighters were treated for smoke.")
    assert compare(told, more).difference is None
    assert compare(told, more).right_adds
    assert compare(more, told).left_adds


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Gero Valk was charged with arson.",
            "Gero Valk was not charged with arson.",
            ("charged", "not charged"),
        ),
        (
            "The union did not sign the wage deal.",
            "The union did sign the wage deal.",
            ("not sign", "sign"),
        ),
    ],
)
def test_both_sides_of_a_denial_state_something(
    left: str, right: str, values: tuple[str, str]
) -> None:
    found = differing_value(read(left), read(right))
    assert found
    assert (found.left, found.right) == values

"""What one sentence announces and another tells as done."""

import pytest

from summarize.claims.comparing.done_plans import DeedIndex, plans
from tests.readings import read


def is_told(plan: str, deed: str) -> bool:
    index = DeedIndex([read(deed)])
    return any(index.places(each) for each in plans(read(plan)))


@pytest.mark.parametrize(
    ("plan", "deed"),
    [
        (
            "Obama will meet Netanyahu at the White House on Monday.",
            "Obama met Netanyahu at the White House on Monday.",
        ),
        (
            "Jones is expected to plead guilty to fraud, his lawyer said.",
            "Jones pleaded guilty to two charges of fraud.",
        ),
        (
            "Details of the chip will be released at a conference in Elmport.",
            "Details of the chip were released at the conference in Elmport.",
        ),
        (
            "The report of the Elm panel is set to be released on Tuesday.",
            "The Elm panel on Tuesday released a report of 800 pages.",
        ),
        (
            "She is set to testify before the Senate panel on Thursday.",
            "Ford testified before the Senate panel on Thursday.",
        ),
        ("Johnson will resign on Friday.", "Johnson resigned on Friday."),
        (
            "The judge is expected to rule on the ban of the Elm pipeline on Friday.",
            "The judge ruled on Friday that the Elm pipeline must stop after the ban.",
        ),
        (
            "The mayor is weighing whether to sue the Elm panel.",
            "The mayor sued the Elm panel.",
        ),
        (
            "The town has yet to open the bridge at Elmport.",
            "The town has opened the bridge at Elmport.",
        ),
    ],
)
def test_the_same_deed_of_the_same_people_is_done(plan: str, deed: str) -> None:
    assert is_told(plan, deed)
    assert not is_told(deed, plan)


@pytest.mark.parametrize(
    ("plan", "deed"),
    [
        (  # another day
            "Obama will meet Netanyahu at the White House on Monday.",
            "Obama met Netanyahu at the White House on Friday.",
        ),
        (  # another time
            "The band will tour Australia next year.",
            "The band toured Australia last year with a choir.",
        ),
        (  # somebody else
            "Jones will plead guilty to fraud.",
            "Sullivan pleaded guilty to fraud.",
        ),
        (  # another thing
            "Jones will meet the mayor of Elmport.",
            "Jones met a friend from school.",
        ),
        (  # another president
            "Biden will meet President Lula of Brazil.",
            "Biden met President Boluarte in Lima.",
        ),
        (  # of somebody of theirs
            "Jones will meet Anna Bell in Elmport.",
            "Jones met Anna Bell's lawyer.",
        ),
        (  # in part
            "The town will accept the offer of Elmport.",
            "The town accepted part of the offer of Elmport.",
        ),
        (  # years before
            "The storm is expected to hit the coast of Elmport.",
            "The storm hit the coast of Elmport in 2007.",
        ),
        (  # other numbers
            "Makers of cars will recall 7 million air bags in Japan.",
            "Makers of cars have recalled 24 million air bags in Japan.",
        ),
        (  # a further one
            "The House will vote on the second article of the bill.",
            "The House voted on the article of the bill.",
        ),
        (  # not done
            "The town will open the bridge at Elmport.",
            "The town has not opened the bridge at Elmport.",
        ),
        (  # done before it happens
            "The town will open the bridge at Elmport.",
            "The town wanted to have opened the bridge at Elmport.",
        ),
        (  # only if
            "If it rains the town will open the gate at Elmport.",
            "The town opened the gate at Elmport.",
        ),
        (  # not announced
            "The town will be proud of the gate at Elmport.",
            "The town was proud of the gate at Elmport.",
        ),
    ],
)
def test_another_deed_does_not_do_what_was_planned(plan: str, deed: str) -> None:
    assert not is_told(plan, deed)


def test_what_somebody_said_would_be_is_marked() -> None:
    [plan] = plans(read("The firm said it would close its plant in Toledo."))
    assert plan.reported
    assert plans(read("It would close its plant in Toledo.")) == ()

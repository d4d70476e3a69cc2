"""What a claim tells that a passage says to be otherwise by now."""

from datetime import date

import pytest

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.replacements import tells_current
from summarize.claims.sources import Sources
from summarize.claims.verdict.replaced import replaced
from tests.build import sentences
from tests.readings import read

OFFERED = "Norvale Buses has offered its drivers a rise of 2.5%."
RAISED = "Norvale Buses raised its offer to 3.75% after talks with the union."
ILL = "Doctors in Tarn are treating 14 people for measles."
MORE_ILL = "The number of measles patients in Tarn has risen to 31."
RISK = "The pill cut the risk of a stroke by 18%."
LESS_RISK = "The journal says the pill cut the risk of a stroke by 11% rather than 18%."
CLOSING = "The Fell Road library is to close in June."
OPEN = "Councillors overturned their decision to shut the Fell Road library."


def overtaken(
    claim: str, older: str, newer: str, **days: date
) -> tuple[str, str] | None:
    """Return what of a claim that is cited to an older passage a newer one replaces."""
    told = [*sentences(older), *sentences(newer, article_id="b")]
    sources = Sources(told)
    order = ArticleOrder(sources.readings, sources.articles, days)
    found = replaced(read(claim), [0], sources, order)
    return (claim[found.start : found.end], found.told) if found else None


@pytest.mark.parametrize(
    "claim",
    [
        OFFERED,
        "The present offer of Norvale Buses is 2.5%.",
        "Norvale is now offering the drivers 2.5%.",
    ],
)
def test_a_value_that_somebody_changed(claim: str) -> None:
    assert overtaken(claim, OFFERED, RAISED) == ("2.5%", "raised its offer to 3.75%")


@pytest.mark.parametrize(
    "claim", [ILL, "So far 14 people in Tarn have been treated for measles."]
)
def test_a_count_that_has_risen(claim: str) -> None:
    assert overtaken(claim, ILL, MORE_ILL) == ("14", "has risen to 31")


def test_a_value_that_never_held() -> None:
    assert overtaken(RISK, RISK, LESS_RISK) == ("18%", "11% rather than 18%")
    said = "The corrected report says the pill cut the risk of a stroke by 18%."
    assert overtaken(said, LESS_RISK, LESS_RISK) == ("18%", "11% rather than 18%")


@pytest.mark.parametrize(
    "claim",
    [
        "As things stand, the Fell Road library is to close in June.",
        "The Fell Road library will shut.",
    ],
)
def test_a_plan_that_is_revoked(claim: str) -> None:
    found = overtaken(claim, CLOSING, OPEN)
    assert found is not None
    assert found[1] == OPEN[len("Councillors ") : -1]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Norvale will build the depot in Tarn.",
         "Norvale abandoned a depot in Tarn in 1997."),
        ("The council will vote on the depot.",
         "In 2008 the council scrapped the depot."),
        ("Moss will visit the bishop of Tarn.",
         "The club suspended Moss before he saw the bishop."),
    ],
)  # fmt: skip
def test_not_by_an_old_or_another_revocation(claim: str, passage: str) -> None:
    assert overtaken(claim, claim, passage) is None


def test_a_claim_of_its_own_with_back_revokes_nothing() -> None:
    claim = "The Fell Road library is to close and its books go back to Tarn."
    assert overtaken(claim, CLOSING, OPEN)


def test_a_plan_that_is_moved_to_another_day() -> None:
    will_open = "The tram line in Brunn will open on 14 March."
    moved = "The opening of the tram line in Brunn was pushed back to 2 May."
    found = overtaken(will_open, will_open, moved)
    assert found is not None
    assert found[0] == "will"
    for claim in ("The tram line in Brunn will open on 2 May.", "The line will open."):
        assert overtaken(claim, will_open, moved) is None


def test_what_is_so_now_and_was_lifted() -> None:
    banned = "Barbecues are banned in the parks of Lenton."
    lifted = "Lenton has lifted the ban on barbecues in its parks."
    now = "Barbecues are currently banned in the parks of Lenton."
    assert overtaken(now, banned, lifted) is not None
    assert overtaken("Lenton banned barbecues in its parks.", banned, lifted) is None


@pytest.mark.parametrize(
    ("claim", "older", "newer"),
    [
        ("Norvale Buses had at first offered 2.5%.", OFFERED, RAISED),
        ("On Monday the offer of Norvale Buses was 2.5%.", OFFERED, RAISED),
        ("Norvale raised its offer from 2.5% to 3.75%.", OFFERED, RAISED),
        ("Last year the offer of Norvale Buses was 2.5%.", OFFERED, RAISED),
        ("The pill cut the risk by 11%, not 18%.", RISK, LESS_RISK),
        ("The journal first said the pill cut the risk by 18%.", RISK, LESS_RISK),
        ("Last month the council voted to close the library.", CLOSING, OPEN),
        ("The Fell Road library is not to close.", CLOSING, OPEN),
    ],
)
def test_not_what_a_claim_tells_as_earlier_or_beside_the_newer(
    claim: str, older: str, newer: str
) -> None:
    assert overtaken(claim, older, newer) is None


@pytest.mark.parametrize(
    ("claim", "newer"),
    [
        ("The union wants a rise of 5%.", RAISED),  # it is no offer
        ("Measles has closed 14 schools in Tarn.", MORE_ILL),  # no patients
        ("The offer of Calder Trams stands at 2.5%.", RAISED),  # another firm
        ("The Mill Lane library will close.", OPEN),
    ],
)
def test_not_what_is_of_another_thing(claim: str, newer: str) -> None:
    assert overtaken(claim, claim, newer) is None


def test_not_by_an_article_that_is_surely_the_earlier_one() -> None:
    monday, friday = date(2025, 5, 5), date(2025, 5, 9)
    assert overtaken(OFFERED, OFFERED, RAISED, a=friday, b=monday) is None
    assert overtaken(OFFERED, OFFERED, RAISED, a=monday, b=friday)


def test_what_is_told_as_the_newest_and_a_later_article_has_otherwise() -> None:
    """No word of a change is needed where the days tell which is the later one."""
    older = "The shelter in Hale houses 40 dogs."
    newer = "The shelter in Hale houses 65 dogs."
    claim, monday, friday = (
        "The shelter in Hale now houses 40 dogs.",
        date(2025, 5, 5),
        date(2025, 5, 9),
    )
    assert overtaken(claim, older, newer) is None
    assert overtaken(older, older, newer, a=monday, b=friday) is None
    assert overtaken(claim, older, newer, a=monday, b=friday) == ("40", "65")


@pytest.mark.parametrize(
    ("claim", "is_current"),
    [
        ("The latest offer is 2.5%.", True),
        ("The club has yet to decide.", True),
        ("The toll stands at nine.", True),
        ("The loss was in fact 3 million.", True),
        ("The offer was 2.5%.", False),
        ("A statue stands in the square.", False),
    ],
)
def test_what_a_claim_says_of_its_own_time(claim: str, is_current: bool) -> None:
    assert tells_current(read(claim)) is is_current

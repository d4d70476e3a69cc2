import pytest

from summarize.claims.verdict.announced import only_announces
from tests.readings import read


@pytest.mark.parametrize(
    ("claim", "passage", "announced"),
    [
        (
            "Each family has received 900 marks from the fund.",
            "The board decided to pay each family 900 marks from the fund.",
            True,
        ),
        (
            "Each family will receive 900 marks from the fund.",
            "The board decided to pay each family 900 marks from the fund.",
            False,
        ),
        (
            "The cut of 900 jobs was put off until the autumn.",
            "The planned cut of 900 jobs has been put off until the autumn.",
            False,
        ),
        (
            "Each family has received 900 marks from the fund.",
            "Each family got 900 marks from the fund, and the board plans to pay more.",
            False,
        ),
    ],
)
def test_a_passage_may_only_announce_what_a_claim_tells_as_done(
    claim: str, passage: str, *, announced: bool
) -> None:
    assert only_announces(read(claim), read(passage)) is announced

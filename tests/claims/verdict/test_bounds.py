import pytest

from summarize.claims.verdict.bounds import other_direction, other_extent, other_limit
from tests.readings import read


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Stock lasts until Friday at the latest.",
         "Stock lasts until at least Friday.",
         ("Friday at the latest", "at least Friday")),
        ("It must be paid by 3 May.", "It may not be paid before 3 May.",
         ("by 3 May", "before 3 May")),
        ("It opens no earlier than Friday.", "It opens no later than Friday.",
         ("no earlier than Friday", "no later than Friday")),
        ("It opens before Friday.", "It will not open until Friday.",
         ("before Friday", "until Friday")),
    ],
)  # fmt: skip
def test_an_end_is_the_earliest_in_one_text_and_the_latest_in_the_other(
    claim: str, passage: str, expected: tuple[str, str]
) -> None:
    assert other_limit(read(claim), read(passage)) == expected
    assert other_limit(read(passage), read(claim)) == expected[::-1]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("It opens by Friday.", "It opens before Friday."),
        ("It opens by Friday.", "It opens no earlier than Monday."),
        ("Stock lasts until Friday.", "Stock lasts until at least Friday."),
        ("It was paid by 3 May.", "After 3 May's vote it was due by 3 May."),
    ],
)
def test_other_days_and_ends_of_one_side_are_none(claim: str, passage: str) -> None:
    assert other_limit(read(claim), read(passage)) is None


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Trade went up by 50%.", "Trade fell by half.", ("up", "fell")),
        ("Profit climbed to 5.2 million.", "Profit slipped to 5.2 million.",
         ("climbed", "slipped")),
        ("Rents rose 8 percent.",
         "Rents fell 8 percent after they had risen 8 percent.",
         None),
        ("Trade fell by 50%.", "Trade fell by half.", None),
        ("Trade rose by 50%.", "Trade fell by 10%.", None),
        ("Trade rose by 50%.", "Trade did not fall by half.", None),
        # the nearest one, before or behind, and none behind a mark
        ("Fares rose by 8 percent.",
         "Fares in Tarn, which fell in May, are 8 percent higher.", None),
        ("Fares rose by 8 percent.", "Falling fares were 8 percent up.", None),
        ("Fares fell by 8 percent.",
         "Fares in Tarn, which fell in May, are 8 percent higher.",
         ("fell", "higher")),
    ],
)  # fmt: skip
def test_an_amount_moves_the_other_way(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert other_direction(read(claim), read(passage)) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Rents rose to 12 percent.", "Rents rose by 12 percent.",
         ("to 12 percent", "by 12 percent")),
        ("The price went up from 9 euros to 12.", "The price went up by 9 euros to 12.",
         ("from 9 euros", "by 9 euros")),
        ("Rents rose by half.", "Rents rose by 50 percent.", None),
        ("Rents rose by 12 percent.", "Rents rose 12 percent.", None),
        ("Rents rose by 12 percent.",
         "Rents rose to 12 percent after they had risen by 12 percent.", None),
        ("It was sold to 9 farms.", "It was sold by 9 farms.", None),  # nothing moves
    ],
)  # fmt: skip
def test_what_moves_by_an_amount_does_not_move_to_it(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert other_extent(read(claim), read(passage)) == expected

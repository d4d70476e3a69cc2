import pytest

from summarize.claims.verdict.scope import (
    added_only,
    changed_amount,
    lost_exception,
    lost_restriction,
    other_nobody,
    whole_of_them,
)
from tests.readings import aligned, read


def exception(claim: str, passage: str) -> str:
    return lost_exception(read(claim), read(passage), aligned(claim, passage).said)


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("All schools closed.", "Most schools closed.", ("All", "Most")),
        ("Every flight was late.", "Several flights were late.", ("Every", "Several")),
        ("All schools closed.", "Nearly all schools closed.", ("All", "all")),
        ("All patients left.", "All but one of the patients left.", ("All", "All")),
        ("One of the drivers left.", "Both drivers left.", ("One", "Both")),
        ("Most schools closed.", "All schools closed.", None),
        ("Some schools closed.", "All schools closed.", None),
        ("Schools closed.", "Some schools closed.", None),
        ("All schools closed.", "All schools closed.", None),
        ("All members left.", "Seven members left.", ("All", "Seven")),
        ("All members left.", "The seven members left.", None),
        ("All guests left.", "The 12 guests, all of them ill, left.", None),
        (
            "All shops closed.",
            "All shops closed, except for two bakers.",
            ("All", "except for two bakers"),
        ),
    ],
)
def test_more_than_the_passage_speaks_of_is_found(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    found = changed_amount(aligned(claim, passage), read(claim), read(passage))
    assert found == expected


@pytest.mark.parametrize(
    ("claim", "passage", "found"),
    [
        ("None of the sailors was hurt.", "None of the passengers was hurt.", True),
        ("None of the sailors was hurt.", "None of the sailors was hurt.", False),
        # what both say stands on another side of it
        ("None of the sailors of Harlow drowned.",
         "In Harlow none of the passengers was hurt.", False),
        ("In Harlow none of the sailors drowned.",
         "None of the passengers of Harlow was hurt.", False),
        ("None of the sailors met the passengers.", "None of the passengers was hurt.",
         False),
    ],
)  # fmt: skip
def test_nobody_of_one_kind_is_not_nobody_of_another(
    claim: str, passage: str, found: bool
) -> None:
    assert (other_nobody(aligned(claim, passage)) is not None) == found


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Only children were treated.", "Children were treated.", "Only"),
        ("Children were treated.", "Only children were treated.", ""),
        ("Only children were treated.", "Children only were treated.", ""),
        ("Not only children were treated.", "Children were treated.", ""),
        ("The mill was the only house left.", "Apart from the mill, no house was left.",
         ""),
        ("Only guests may swim.", "Swimming is banned except for guests.", ""),
    ],
)  # fmt: skip
def test_a_claim_may_not_exclude_what_its_passage_does_not(
    claim: str, passage: str, expected: str
) -> None:
    assert added_only(aligned(claim, passage), read(claim), read(passage)) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (
            "The ban covers shops and pharmacies.",
            "The ban covers shops except pharmacies.",
            "except pharmacies",
        ),
        (
            "The ban covers shops but no pharmacies.",
            "The ban covers shops except pharmacies.",
            "",
        ),
        ("The ban covers shops.", "The ban covers shops except pharmacies.", ""),
        ("The ban covers shops.", "The ban covers shops.", ""),
        ("It leaves out pharmacies.", "It covers all shops except pharmacies.", ""),
    ],
)
def test_what_a_passage_leaves_out_may_not_be_taken_in(
    claim: str, passage: str, expected: str
) -> None:
    assert exception(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("It has 45 flats, all of which are let.",
         "It has 45 flats, of which 15 are let.", ("all of which", "of which 15")),
        ("It has 45 flats, all of which are let.",
         "It has 45 flats, most of which are let.", ("all of which", "most of which")),
        ("It has 45 flats, all of which are let.",
         "It has 45 flats, all of which are let, some of them to nurses.", None),
        ("It has 45 flats, 15 of which are let.",
         "It has 45 flats, of which 15 are let.", None),
    ],
)  # fmt: skip
def test_all_of_them_are_no_part_of_them(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert whole_of_them(read(claim), read(passage)) == expected


RULE = "Farms that fail an inspection will lose the right to hire."


@pytest.mark.parametrize(
    ("claim", "passage", "is_lost"),
    [
        ("Farms will lose the right to hire.", RULE, True),
        ("Farms failing an inspection will lose the right to hire.", RULE, False),
        ("These farms will lose the right to hire.", RULE, False),
        ("Farms lost the right to hire.", RULE, False),
        ("Farms will lose the right.", "The farms that failed will lose it.", False),
        ("", RULE, False),
    ],
)
def test_a_rule_for_some_of_them_may_not_be_told_of_all(
    claim: str, passage: str, is_lost: bool
) -> None:
    found = lost_restriction(aligned(claim, passage), read(claim), read(passage))
    assert (found is not None) is is_lost

"""What of a sentence the passages of an article lack."""

from datetime import date

import pytest

from summarize.language.english import ENGLISH
from summarize.report.lacks import Told, further_passage, lack_of, says_all

PAID = "Each household that lost its home has received 5,000 marks."
RAISED = "More than 26,000 people have given to the fund, it said in a statement."


@pytest.mark.parametrize(
    ("sentence", "passage", "said"),
    [
        (PAID, PAID, ""),
        (
            "An engineer's report published on Friday said that a gate was stuck.",
            "According to the engineer's report, a gate was stuck.",
            "published on Friday",
        ),
        ("It sank at 6:40 p.m. off the coast.", "It sank off the coast.", "6:40 p.m."),
    ],
)
def test_words_that_a_passage_lacks_are_named_in_runs(
    sentence: str, passage: str, said: str
) -> None:
    words = lack_of(sentence, (passage,), ENGLISH).words
    assert words == (f"without “{said}”" if said else "")


@pytest.mark.parametrize(
    ("sentence", "passage", "said"),
    [
        (
            PAID,
            "On Monday 5,000 marks from the fund arrived in our account, as they did "
            "for every household that lost its home.",
            "“arrived in our account”, not “received”",
        ),
        (
            PAID,
            "The fund decided to pay every household that lost its home 5,000 marks.",
            "“decided to pay”, not “received”",
        ),
        (
            PAID,
            "Each household that lost its home will receive 5,000 marks.",
            "“will receive”, not “has received”",
        ),
        (
            "The office has received 63 reports of loose handles.",
            "The office knows of 63 loose handles.",
            "“knows of”, not “received”",
        ),
        (
            "Shifts will be limited to four in a row.",
            "The shifts are long.",
            "without “limited to four in a row”",
        ),
    ],
)
def test_what_a_passage_says_instead_comes_first(
    sentence: str, passage: str, said: str
) -> None:
    assert lack_of(sentence, (passage,), ENGLISH).words == said


@pytest.mark.parametrize(
    ("sentence", "passage", "said"),
    [
        (
            "The steelworks at Brask, which receives its ore by rail, shut on Monday.",
            "The works shut on Monday.",
            ("Brask", "receives its ore by rail"),
        ),
        ("The maker recalls electric kettles.", "The maker recalls kettles.", ()),
        ("The bow door of the ferry broke.", "The door of the ferry broke.", ()),
        ("The kettle, sold for 45 dollars, melted.", "The kettle melted.", None),
        ("A well-known doctor wept at the school.", "A doctor wept.", ("school",)),
        (
            "The ferry was taking on water about four miles from the harbor mouth when "
            "the wind rose.",
            "The wind rose.",
            ("ferry was taking on water about four miles…",),
        ),
    ],
)
def test_what_is_no_phrase_by_itself_is_not_named(
    sentence: str, passage: str, said: tuple[str, ...] | None
) -> None:
    runs = lack_of(sentence, (passage,), ENGLISH).runs
    assert runs == (("sold for 45 dollars",) if said is None else said)


@pytest.mark.parametrize(
    ("sentence", "passage", "meaning"),
    [
        (
            "Pay will rise by 3 percent, and night shifts will be limited to four in a "
            "row.",
            "Drivers won’t have to work more than four night shifts in a row.",
            "same",
        ),
        (
            PAID,
            "The fund decided to pay every household that lost its home 5,000 marks.",
            "planned",
        ),
        (
            "The office has received 63 reports of loose handles.",
            "The office knows of 63 loose handles.",
            "same",
        ),
    ],
)
def test_other_words_are_a_wording_where_the_claim_stays(
    sentence: str, passage: str, meaning: str
) -> None:
    [instead] = lack_of(sentence, (passage,), ENGLISH).instead
    assert instead.meaning == meaning


def test_a_text_says_all_of_what_is_shorter_and_no_plan_of_what_is_done() -> None:
    told = "Train drivers in Orlac have voted to end a strike that lasted 19 days."
    assert says_all(told, "Orlac train drivers vote to end 19-day strike", ENGLISH)
    assert not says_all(told, "Orlac train drivers end strike at noon", ENGLISH)
    assert not says_all("They will pay 5,000 marks.", "They paid 5,000 marks", ENGLISH)


def test_a_plain_present_may_tell_what_is_to_come() -> None:
    told, passage = "Pay will rise by 6.5 percent.", "Pay rises by 6.5 percent."
    assert lack_of(told, (passage,), ENGLISH).words == ""


SANK = "The ferry sank off Harlow Bay on Thursday, killing 15 people."
MARCH = "Fifteen people died when the ferry sank off Harlow Bay on March 13."


@pytest.mark.parametrize(
    ("sentence", "passage", "before", "said"),
    [
        (SANK, MARCH, "", ""),
        (SANK, MARCH.replace("13", "14"), "", "without “Thursday”"),
        (
            "A four-year-old girl spent nine days in hospital.",
            "The girl, who is four, spent nine days in hospital.",
            "",
            "",
        ),
        (
            "The flood destroyed 412 homes.",
            "It destroyed 412 homes and two bridges.",
            "The flood killed seven people.",
            "",
        ),
        ("The flood destroyed 412 homes.", "It destroyed 412 homes.", "", "“flood”"),
        (
            "The steelworks sent 1,400 workers home.",
            "The works sent 1,400 people home.",
            "",
            "",
        ),
        (
            "More than 15,000 cases were reported.",
            "Doctors reported 15,300 cases.",
            "",
            "",
        ),
    ],
)
def test_a_fact_in_another_form_is_no_lack(
    sentence: str, passage: str, before: str, said: str
) -> None:
    told = (Told(before, date(2025, 3, 18)),)
    found = lack_of(sentence, (passage,), ENGLISH, told, date(2025, 3, 16))
    assert found.without.removeprefix("without ") == said.removeprefix("without ")


def test_a_neighbour_may_have_a_number_in_another_form() -> None:
    told, near = "The storm hurt 15 people in Ost.", "Fifteen of them were hurt."
    passage = "The storm hurt people in Ost."
    assert further_passage(told, passage, [(near, True)], ENGLISH) == 0


def test_what_stands_in_brackets_is_no_lack() -> None:
    text = "[Mayor Henrike] Dallow opened the bridge."
    assert lack_of(text, ("Dallow opened the bridge.",), ENGLISH).words == ""


def test_how_it_was_said_is_no_lack() -> None:
    passage = "More than 26,000 people have given to the fund, it said."
    assert lack_of(RAISED, (passage,), ENGLISH).without == ""


def test_another_speaker_is_named() -> None:
    passage = "More than 26,000 people have given to the fund, Mayor Ann Dallow said."
    said = lack_of(RAISED, (passage,), ENGLISH).words
    assert said.endswith("citing Mayor Ann Dallow")
    own = "The statement said more than 26,000 people have given to the fund, it said."
    assert "citing" not in lack_of(RAISED, (own,), ENGLISH).words


def test_many_runs_are_not_all_named() -> None:
    text = "Cats chased dogs, birds ate worms, boats met storms and kings lost crowns."
    found = lack_of(text, ("Chased, ate, met and lost.",), ENGLISH)
    assert len(found.runs) > 3
    assert found.words.count("“") == 3
    assert found.words.endswith(", …")


NIGHTS = (
    "Pay will rise by 6.5 percent, and night shifts will be limited to four in a row."
)
PAY = "Under the deal pay rises by 6.5 percent."
FOUR = "Drivers will not work more than four night shifts in a row."


def test_the_passage_that_tells_most_of_the_rest_is_taken() -> None:
    others = [("Not everyone was pleased.", True), (FOUR, True)]
    assert further_passage(NIGHTS, PAY, others, ENGLISH) == 1
    assert further_passage(NIGHTS, PAY, others[:1], ENGLISH) is None
    assert further_passage(PAY, PAY, [(FOUR, True)], ENGLISH) is None


def test_a_passage_elsewhere_has_to_tell_more_than_a_neighbour() -> None:
    text = "The flood destroyed two bridges and a school."
    near = "The school is gone and two bridges, too."
    assert (
        further_passage(text, "The flood destroyed much.", [(near, True)], ENGLISH) == 0
    )
    few = "The mayor wept at the school."
    assert (
        further_passage(text, "The flood destroyed much.", [(few, False)], ENGLISH)
        is None
    )

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.claims.verdict.verbatim import says_word_by_word
from tests.build import sentences


def says(claim: str, *passages: str) -> bool:
    """Tell whether the last of the passages of one article says a claim."""
    sources = Sources(sentences(*passages))
    return says_word_by_word(sources.read(claim), len(passages) - 1, sources)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Storms cut power to homes in Ost.",
         "Storms tore roofs off and cut power to 4,000 homes in Ost overnight."),
        ("The mayor, Ann Lee, sued the mill.", "Ann Lee, the mayor, sued the mill."),
        ("The mill was sued by Ann Lee.", "Ann Lee sued the mill."),
        ("Ann Lee turned down the plan.", "Ann Lee rejected the plan."),
        ("Two firefighters were injured near Ost.",
         "Two firefighters were hurt near Ost."),
        ("Over half of the homes burned.", "More than half of the homes burned."),
        ("The fee fell by 50 percent.", "The fee fell by half."),
        ("The road reopens on Sunday.", "The road reopens Sunday."),
        ("The mill reopened.", "The mill reopened on Friday, police said."),
        ("A 9-day strike ended.", "A strike of 9 days ended."),
        ("Officials knew of it.", "Nobody but officials knew of it."),
        ("Bo Dahl was held.", "Taxi driver Bo Dahl was held."),
        ("The mill reopened, police said.",
         "Police said the mill on the river had reopened."),
    ],
)  # fmt: skip
def test_a_passage_says_a_shorter_or_turned_round_claim(
    claim: str, passage: str
) -> None:
    assert says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # a word, a number or a day of its own
        ("Storms cut power to many homes in Ost.", "Storms cut power to homes in Ost."),
        ("Rents rose by up to 38 percent.", "Rents rose by up to 28 percent."),
        ("The mill reopened on Sunday.", "The mill reopened in May."),
        ("Homes in Ost burned before dawn.", "Homes in Ost burned after dawn."),
        ("The mill was not sued.", "The mill was sued."),
        ("The fee grows by 50 percent.", "The fee grows 50 percent."),
        # what changed places
        ("A judge held the younger brother and freed the elder.",
         "A judge held the elder brother and freed the younger."),
        ("Ann Lee sued Bo Dahl over the mill.", "Bo Dahl sued Ann Lee over the mill."),
        ("The 12 boats saved 40 sailors.", "The 40 boats saved 12 sailors."),
        # what is left out
        ("The loss was 12 percent.", "The loss was 9 rather than 12 percent."),
        ("Homes in Ost burned.", "Almost no homes in Ost burned."),
        ("The mayor was held in Ost.", "The wife of the mayor was held in Ost."),
        ("The mayor resigned.", "The mayor's driver resigned."),
        ("The mill may close.", "The mill may close unless a buyer is found."),
        ("The firm has clearance in Ost.", "The firm needs clearance in Ost."),
        ("At least 12 homes burned.", "About 12 homes burned."),
        ("The dairy is owned by the state.",
         "The dairy was formerly owned by the state."),
        ("The head of the school left.", "The acting head of the school left."),
        ("The peace talks began.", "The so-called peace talks began."),
        ("The largest dairy closed.", "The second-largest dairy closed."),
        ("The mill is safe.", "The mill is anything but safe."),
        ("The mill and the dairy will close.", "The mill or the dairy will close."),
        ("The largest dairy closed.", "The largest dairy in Tarn closed."),
        ("All the schools closed.", "All the schools that flooded closed."),
        ("The bridge was due in May.", "The bridge was due to close in May."),
        # who said it, and what is no fact
        ("The payments were for repairs.",
         "His lawyer said the payments were for repairs."),
        ("The mill polluted the river.",
         "The mill is accused of having polluted the river."),
    ],
)  # fmt: skip
def test_a_passage_with_another_word_order_or_reach_does_not(
    claim: str, passage: str
) -> None:
    assert not says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # a verb, a clause or a subject between
        ("The coach of Tarn was fined for betting.",
         "The coach of Tarn shrugged as his doctor was fined for betting."),
        ("Fares fell in Tarn this spring.",
         "Fares fell in Ruhl and doubled in Tarn this spring."),
        ("The dam near Tarn flooded the camp.",
         "The dam near Tarn held before a spring flooded the camp."),
        ("Moss was spared jail.", "Moss was fined and Reed was spared jail."),
        ("The council shut the pool.", "The council met and the owner shut the pool."),
        ("Moss cut jobs.", "Moss sued the dairy that spoilt the lake and cut jobs."),
        ("The coach was fined.", "The coach, whose doctor was fined, resigned."),
        # the noun that it belongs to
        ("The chapel near Tarn was sold.",
         "The land beside the chapel near Tarn was sold."),
        ("Guards held Eva Moss on Monday.",
         "Guards held talks with Eva Moss on Monday."),
        ("Fares fell in Tarn.", "Fares fell in Ruhl and wages in Tarn."),
        ("The Tarn fire resigned.", "The Tarn fire chief resigned."),
        # a number of something else
        ("9 barns burned and 9 cars sank.", "9 barns burned and 30 cars sank."),
        ("Thirty barns burned.", "Barns burned and 30 kiosks closed."),
    ],
)  # fmt: skip
def test_words_in_order_from_another_clause_are_not_said(
    claim: str, passage: str
) -> None:
    assert not says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The dairy closed.", "The dairy, which spoilt the lake, closed."),
        ("The dairy spoilt the lake.", "The dairy, which spoilt the lake, closed."),
        ("An inn burned.", "An inn built in 1890 burned."),
        ("Storms hit Tarn.", "Storms hit Ruhl and Tarn on Monday."),
        ("Eva Moss was held on Monday.", "Eva Moss, 51, was held by guards on Monday."),
        ("Moss was cleared of theft.", "Moss was tried and cleared of theft in Tarn."),
        ("Guards held two men in Tarn.",
         "Guards held two young men in a van in Tarn."),
        ("The council voted to close the pool.",
         "The council voted on Monday by 9 to 3 to close the pool."),
    ],
)  # fmt: skip
def test_what_hangs_on_the_words_of_a_claim_may_be_skipped(
    claim: str, passage: str
) -> None:
    assert says(claim, passage)


def test_a_first_name_is_missing_only_where_nobody_else_has_the_surname() -> None:
    claim, told, eva = "Eva Moss sold it.", "Moss sold it.", "On Monday Eva Moss ran."
    assert says(claim, eva, "On Monday Mayor Moss ran.", told)
    assert not says(claim, eva, "On Monday Olaf Moss ran.", told)


def test_a_name_is_the_one_person_of_the_sentence_before() -> None:
    claim, she = "Oort points to the letter.", "She points to the letter."
    assert says(claim, "Margriet Oort is 79.", she)
    assert not says(claim, "Margriet Oort met Ana Lucic.", she)
    assert not says(claim, "The museum is old.", she)


def test_a_name_may_have_a_first_name_that_is_told_elsewhere() -> None:
    claim, told = "Ann Lee sued the mill.", "Lee sued the mill."
    assert says(claim, "On Friday Ann Lee spoke.", told)
    assert not says(claim, "On Friday Bo Lee spoke.", told)


WORDS = ["Ann", "Bo", "mill", "fire", "12", "not", "only", "burned", "sued"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_every_sentence_says_itself(words: list[str]) -> None:
    text = f"Police {' '.join(words)}."
    assert says(text, text)

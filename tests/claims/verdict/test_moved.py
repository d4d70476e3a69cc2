import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.verbatim import says_word_by_word
from tests.build import sentences


def says(claim: str, passage: str) -> bool:
    sources = Sources(sentences(passage))
    return says_word_by_word(sources.read(claim), 0, sources)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # a phrase or a clause to the front, or from it
        ("In Tarn, guards held Eva Moss on Friday.",
         "Guards held Eva Moss in Tarn on Friday after a short chase."),
        ("After the dairy burned, the mill closed.",
         "The mill closed after the dairy burned."),
        ("Last year the dairy sold 9 farms in Tarn.",
         "The dairy sold 9 farms in Tarn last year, up from 4."),
        ("Pools may only be filled on Mondays.",
         "Pools may be filled only on Mondays."),
        # phrases side by side, and what is joined
        ("The mill was sold to a bank for 9 million euros.",
         "The mill was sold for 9 million euros to a bank in Ruhl."),
        ("The dairy and the mill will close.", "The mill and the dairy will close."),
        # active and passive
        ("Three boys were rescued from the lake by guards.",
         "Guards rescued three boys from the lake."),
        ("The firm was founded in 1990 by two brothers.",
         "The firm, founded in 1990 by two brothers, makes boats."),
        ("The mill was opened in May.", "The mill opened in May."),
        # one of the other
        ("Dairy workers left.", "Workers at the dairy left."),
    ],
)  # fmt: skip
def test_a_phrase_may_move_where_it_tells_the_same(claim: str, passage: str) -> None:
    assert says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # what weighs another word
        ("Only the bus runs on Mondays.", "The bus runs only on Mondays."),
        ("Lund backed only the plan for a pool.",
         "Only Lund backed the plan for a pool."),
        ("The mill also burned down.",
         "The mill burned down; the dairy also lost a roof."),
        ("The dairy sells milk, though shops no longer buy it.",
         "The dairy no longer sells milk, though shops buy it."),
        # a modifier of another noun
        ("The last owner of the mill died.", "The owner of the last mill died."),
        ("The union first rejected the offer.", "The union rejected the first offer."),
        ("The fire started early in the mill.",
         "The fire started in the mill early in May."),
        # a phrase of another word
        ("A man from Tarn was held after the fire.",
         "A man was held after the fire in the shop of a woman from Tarn."),
        ("The champion lost to a student from Ruhl.",
         "The champion from Ruhl lost to a student."),
        ("Police said on Friday that a man had been held.",
         "Police said that a man had been held on Friday."),
        ("Residents were told on Monday to boil water.",
         "Residents were told to boil water on Monday."),
        ("The mill was closed on Friday by the council, which fined the owner.",
         "The mill was closed by the council, which on Friday fined the owner."),
        ("The dairy sold the mill that had leaked oil.",
         "The dairy that had leaked oil sold the mill."),
    ],
)  # fmt: skip
def test_a_word_that_tells_of_another_one_does_not(claim: str, passage: str) -> None:
    assert not says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The show has films from 64 countries.",
         "The show has 64 films from 21 countries."),
        ("Gales weaken on Sunday morning.",
         "Gales weaken on Sunday, and ferries sail on Tuesday morning."),
        ("Rents rose to 12 percent.", "Rents rose by 12 percent."),
        ("The bank lent money to the dairy for the mill.",
         "The bank lent money for the dairy to the mill."),
        ("The mill closed after the dairy burned.",
         "The mill closed, and after the flood the dairy burned."),
    ],
)  # fmt: skip
def test_values_and_prepositions_stay_with_their_words(
    claim: str, passage: str
) -> None:
    assert not says(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The owner was warned.", "The owner warned the guard."),
        ("The guard was warned by the owner.", "The guard warned the owner."),
        ("The mayor was thanked by the crew that the driver had called.",
         "The mayor thanked the crew that had been called by the driver."),
        ("The mill was painted by the firm that built the dairy.",
         "The firm that built the mill painted the dairy."),
    ],
)  # fmt: skip
def test_who_did_it_stays_where_one_verb_is_passive(claim: str, passage: str) -> None:
    assert not says(claim, passage)


def test_eight_of_the_eleven_are_eight() -> None:
    assert says("Eight managers left.", "Eight of the eleven managers left.")

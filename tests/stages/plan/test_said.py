import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.stages.plan.said import Said
from tests.planned import INQUIRY, RESCUED, SANK, SANK_AGAIN
from tests.readings import read, read_all

WORDS = ("ferry", "boat", "sank", "drowned", "crew", "nineteen", "the", "of", "qwertz")


def shares(told: str, *sentences: str) -> list[float]:
    said = Said(read_all(sentences))
    said.add(read(told), opens=False)
    return [float(share) for share in said.meant()]


def test_nothing_is_said_at_first() -> None:
    assert list(Said(read_all([SANK, RESCUED])).meant()) == [0, 0]


def test_what_was_told_is_said_in_any_order_of_its_words() -> None:
    told, again, other = shares(SANK, SANK, SANK_AGAIN, INQUIRY)
    assert told == again == pytest.approx(1)
    assert other < 0.5


def test_words_that_mean_nearly_the_same_say_more_than_others() -> None:
    told, *others = "The ferry sank.", "A boat drowned.", "Bakers baked bread."
    _, close, far = shares(told, told, *others)
    assert 1 > close > far > 0


def test_a_rare_word_counts_for_more_than_one_in_every_sentence() -> None:
    common = ["The qwertz burned.", "The qwertz froze.", "The qwertz sold wine."]
    by_common = shares("Qwertz!", *common)[0]
    by_rare = shares("Burned!", *common)[0]
    assert by_common < by_rare


def test_a_sentence_without_content_says_nothing_and_is_said_by_nothing() -> None:
    assert shares("It is what it is.", SANK) == [0]
    assert shares(SANK, "It is what it is.") == [0]
    assert list(Said([]).meant()) == []


@given(
    texts=st.lists(st.lists(st.sampled_from(WORDS), max_size=6), min_size=1, max_size=5)
)
def test_shares_grow_from_nothing_to_the_whole(texts: list[list[str]]) -> None:
    readings = read_all([" ".join(words) for words in texts])
    said = Said(readings)
    before = said.meant()
    for reading in readings:
        said.add(reading, opens=True)
        after = said.meant()
        assert np.all(before <= after + 1e-9)
        assert np.all((after >= 0) & (after <= said.opened() + 1e-9))
        assert np.all(said.opened() <= 1 + 1e-9)
        before = after
    full = [1.0 if reading.stems else 0.0 for reading in readings]
    assert before == pytest.approx(full)


def test_only_what_opens_counts_as_opened() -> None:
    said = Said(read_all([f"{SANK} {RESCUED}", INQUIRY]))
    said.add(read(SANK), opens=True)
    said.add(read(INQUIRY), opens=False)
    both = said.opened()[0]
    said.add(read(RESCUED), opens=True)
    assert both < said.opened()[0] == pytest.approx(1)
    assert said.meant()[0] < 1
    assert said.meant()[1] == pytest.approx(1)
    assert said.opened()[1] < 1


def test_words_count_by_the_nearest_sentence_told_not_by_all_together() -> None:
    said = Said(read_all([f"{SANK} {RESCUED}", INQUIRY]))
    said.add(read(SANK), opens=True)
    one = said.worded()[0]
    said.add(read(RESCUED), opens=False)
    assert said.worded()[0] == pytest.approx(max(one, 1 - one))
    assert said.worded()[0] < said.meant()[0] < 1

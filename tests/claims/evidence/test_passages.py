import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.claims.evidence.passages import SIGNALS, Passages
from summarize.stages.cite import CiteOptions
from tests.readings import read, read_all

WEIGHTS = CiteOptions().weights
STORY = [
    "A fire at the Bergo paper mill killed 12 workers on Monday night.",
    "Fire chief Lena Aldous said the sprinklers had been switched off for repairs.",
    "The mill employs about 340 people and makes packaging paper.",
    "Rescuers searched the mill until sunrise with dogs and cameras.",
]
WORDS = ["fire", "mill", "12", "workers", "the", "of", "Bergo", "night,", "and", "said"]
TEXTS = st.lists(
    st.sampled_from(WORDS),
    max_size=12,
).map(" ".join)


def best(text: str) -> int:
    return int(Passages(read_all(STORY)).scores(read(text), WEIGHTS).argmax())


@pytest.mark.parametrize("place", range(len(STORY)))
def test_a_passage_scores_itself_highest(place: int) -> None:
    assert best(STORY[place]) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Twelve people died when a paper mill in Bergo caught fire.", 0),
        ("Sprinklers were off for repairs, according to chief Aldous.", 1),
        ("Packaging paper is made there by 340 people.", 2),
        ("With cameras and dogs, rescuers searched all night.", 3),
    ],
)
def test_a_paraphrase_is_tied_to_the_right_passage(text: str, place: int) -> None:
    assert best(text) == place


def test_a_word_that_every_passage_has_counts_less_than_a_rare_one() -> None:
    passages = Passages(
        read_all(["mill closed", "mill burned", "mill opened", "dogs barked"])
    )
    rare, common = (
        passages.scores(read("burned"), WEIGHTS),
        passages.scores(read("mill"), WEIGHTS),
    )
    assert rare.max() > common.max()


def test_a_shared_number_raises_the_score() -> None:
    passages = Passages(
        read_all(["The count was 12 in all.", "The count was 15 in all."])
    )
    scores = passages.scores(read("They found 12 there."), WEIGHTS)
    assert scores[0] > scores[1]


def test_inflected_words_match() -> None:
    [score] = Passages([read("Two workers were injured.")]).scores(
        read("injuring a worker"), WEIGHTS
    )
    [other] = Passages([read("Two workers were injured.")]).scores(
        read("pleasing a writer"), WEIGHTS
    )
    assert score > other


def test_nothing_in_common_has_no_signal() -> None:
    assert not Passages(read_all(STORY)).signals(read("Orchids bloomed quietly")).any()


def test_no_passages_have_no_scores() -> None:
    assert Passages([]).scores(read("Anything."), WEIGHTS).shape == (0,)
    assert Passages([]).support(read("Anything.")) == 0


def test_a_text_without_words_has_no_signal_and_no_support() -> None:
    assert not Passages(read_all(STORY)).signals(read("…")).any()
    assert Passages(read_all(STORY)).support(read("…")) == 0


def test_one_clause_of_a_long_passage_is_enough_for_the_clause_signal() -> None:
    long = (
        "Rescuers searched the burned mill until sunrise, while the council of the "
        "town met behind closed doors to hear the owner explain the missing permits."
    )
    signals = Passages([read(long)]).signals(
        read("Rescuers searched the burned mill until sunrise.")
    )
    named = dict(zip(SIGNALS, signals[0], strict=True))
    assert named["clause"] > 0.9 > named["words"]


def test_support_is_1_for_a_copy_and_low_for_another_story() -> None:
    passages = Passages(read_all(STORY))
    assert passages.support(read(STORY[0])) == pytest.approx(1)
    assert passages.support(read("Orchids bloom in remote valleys of the south.")) < 0.2


def test_support_falls_when_words_of_several_passages_are_mixed() -> None:
    passages = Passages(read_all(STORY))
    assert passages.support(read("Lena Aldous killed 340 dogs.")) < passages.support(
        read("Lena Aldous said the sprinklers were off.")
    )


@given(st.lists(TEXTS, max_size=6), TEXTS)
@settings(max_examples=50)
def test_signals_and_support_stay_between_0_and_1(texts: list[str], text: str) -> None:
    passages = Passages(read_all(texts))
    signals = passages.signals(read(text))
    assert signals.shape == (len(texts), len(SIGNALS))
    assert ((signals >= 0) & (signals <= 1 + 1e-9)).all()
    assert 0 <= passages.support(read(text)) <= 1 + 1e-9


@given(st.permutations(STORY), TEXTS)
@settings(max_examples=50)
def test_a_passage_scores_the_same_wherever_it_stands(
    texts: list[str], text: str
) -> None:
    before = dict(
        zip(STORY, Passages(read_all(STORY)).scores(read(text), WEIGHTS), strict=True)
    )
    after = dict(
        zip(texts, Passages(read_all(texts)).scores(read(text), WEIGHTS), strict=True)
    )
    assert after == before

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.claims.evidence.passages import SIGNALS, Passages, clauses
from summarize.stages.cite import CiteOptions

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
    return int(Passages(STORY).scores(text, WEIGHTS).argmax())


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
    passages = Passages(["mill closed", "mill burned", "mill opened", "dogs barked"])
    rare, common = passages.scores("burned", WEIGHTS), passages.scores("mill", WEIGHTS)
    assert rare.max() > common.max()


def test_a_shared_number_raises_the_score() -> None:
    passages = Passages(["The count was 12 in all.", "The count was 15 in all."])
    scores = passages.scores("They found 12 there.", WEIGHTS)
    assert scores[0] > scores[1]


def test_inflected_words_match() -> None:
    [score] = Passages(["Two workers were injured."]).scores(
        "injuring a worker", WEIGHTS
    )
    [other] = Passages(["Two workers were injured."]).scores(
        "pleasing a writer", WEIGHTS
    )
    assert score > other


def test_nothing_in_common_has_no_signal() -> None:
    assert not Passages(STORY).signals("Orchids bloomed quietly").any()


def test_no_passages_have_no_scores() -> None:
    assert Passages([]).scores("Anything.", WEIGHTS).shape == (0,)
    assert Passages([]).support("Anything.") == 0


def test_a_text_without_words_has_no_signal_and_no_support() -> None:
    assert not Passages(STORY).signals("…").any()
    assert Passages(STORY).support("…") == 0


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Short text, no cut.", 1),
        ("Rescuers searched the burned mill, while officials questioned two men.", 2),
        ("Ann, Bob, Carl and Dora came.", 1),
    ],
)
def test_clauses_are_cut_only_where_both_sides_say_something(
    text: str, parts: int
) -> None:
    assert len(clauses(text)) == parts


def test_one_clause_of_a_long_passage_is_enough_for_the_clause_signal() -> None:
    long = (
        "Rescuers searched the burned mill until sunrise, while the council of the "
        "town met behind closed doors to hear the owner explain the missing permits."
    )
    signals = Passages([long]).signals(
        "Rescuers searched the burned mill until sunrise."
    )
    named = dict(zip(SIGNALS, signals[0], strict=True))
    assert named["clause"] > 0.9 > named["words"]


def test_support_is_1_for_a_copy_and_low_for_another_story() -> None:
    passages = Passages(STORY)
    assert passages.support(STORY[0]) == pytest.approx(1)
    assert passages.support("Orchids bloom in remote valleys of the south.") < 0.2


def test_support_falls_when_words_of_several_passages_are_mixed() -> None:
    passages = Passages(STORY)
    assert passages.support("Lena Aldous killed 340 dogs.") < passages.support(
        "Lena Aldous said the sprinklers were off."
    )


@given(st.lists(TEXTS, max_size=6), TEXTS)
@settings(deadline=None, max_examples=50)
def test_signals_and_support_stay_between_0_and_1(texts: list[str], text: str) -> None:
    passages = Passages(texts)
    signals = passages.signals(text)
    assert signals.shape == (len(texts), len(SIGNALS))
    assert ((signals >= 0) & (signals <= 1 + 1e-9)).all()
    assert 0 <= passages.support(text) <= 1 + 1e-9


@given(st.permutations(STORY), TEXTS)
@settings(deadline=None, max_examples=50)
def test_a_passage_scores_the_same_wherever_it_stands(
    texts: list[str], text: str
) -> None:
    before = dict(zip(STORY, Passages(STORY).scores(text, WEIGHTS), strict=True))
    after = dict(zip(texts, Passages(texts).scores(text, WEIGHTS), strict=True))
    assert after == before

"""Which pairs are fit to learn from."""

import pytest

from scripts.training.merging.filters import fault, is_news_sentence
from scripts.training.merging.pairs import MergingPair

FERRY = "The ferry Aurora hit the northern pier in Harlow on Tuesday, police said."
HURT = "The crash of the ferry Aurora hurt 14 people, Mayor Ann Lee said on Tuesday."


def _pair(target: str, *sources: str) -> MergingPair:
    task = "merge" if len(sources) > 1 else "shorten"
    return MergingPair(sources, target, task, "invented", "ours")


def test_a_true_merge_is_fit() -> None:
    target = (
        "The ferry Aurora hit the northern pier in Harlow on Tuesday and hurt"
        " 14 people, police said."
    )
    assert fault(_pair(target, FERRY, HURT)) is None


def test_a_true_cut_is_fit() -> None:
    target = "The ferry Aurora hit the northern pier in Harlow, police said."
    assert fault(_pair(target, FERRY)) is None


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("The ferry Aurora hit the northern pier in Harlow, said Sen.", "unfinished"),
        ("The ferry Aurora hit the northern pier in Harlow", "unfinished"),
        ("The ferry hit a pier. It was the northern pier of Harlow.", "several"),
        ("Ferry Aurora hit northern pier in Harlow on Tuesday.", "headline"),
        ("Police: the ferry has hit the northern pier in Harlow.", "headline"),
        ("The ferry Aurora hit hit the northern pier in Harlow.", "unfinished"),
        ("The ferry Aurora of the United Kingdom, at the northern pier.", "headline"),
        ("The ferry was hit in Harlow.", "length"),
        ("The ferry Aurora hit the southern pier on Monday, police said.", "value"),
        ("The ferry Borealis hit the northern pier in Harlow, police said.", "name"),
        ("The ferry Aurora hit the northern pier in Harlow on Tuesday.", "source"),
        ("Ferry Aurora hit the northern pier in Harlow, police said.", "article"),
    ],
)
def test_a_faulty_target_is_named(target: str, named: str) -> None:
    found = fault(_pair(target, FERRY))
    assert found is not None
    assert named in found


def test_a_speaker_keeps_to_what_was_said() -> None:
    """Lee tells of the people hurt, and not of the pier."""
    target = "The ferry hit the northern pier in Harlow on Tuesday, Ann Lee said."
    assert fault(_pair(target, FERRY, HURT)) == "another speaker"


def test_a_negation_stays() -> None:
    source = "The ferry Aurora was not carrying any passengers at the time, he said."
    target = "The ferry Aurora was carrying passengers at the time, he said."
    assert fault(_pair(target, source)) == "lost hedge or source"


def test_who_does_what_is_not_mixed() -> None:
    senate = "The Senate passed its own budget for the coming year on Monday."
    house = "The House rejected a bill on weapons after a long debate."
    target = "The Senate rejected a bill on weapons after a long debate."
    assert fault(_pair(target, house, senate)) == "broken relation"


def test_words_of_the_sources_may_change_places() -> None:
    target = "On Tuesday, police said the ferry Aurora hit the northern pier in Harlow."
    assert fault(_pair(target, FERRY)) is None


def test_words_of_no_source_are_told() -> None:
    target = (
        "The ferry Aurora rammed the wooden pier in Harlow on Tuesday, police said."
    )
    assert fault(_pair(target, FERRY)) == "new words"


def test_a_source_repeated_is_no_merge() -> None:
    assert fault(_pair(FERRY, FERRY, HURT)) == "nothing changed"


def test_furniture_is_no_sentence_of_a_report() -> None:
    assert is_news_sentence(FERRY)
    assert not is_news_sentence("Click here for the story of the ferry that has sunk.")
    assert not is_news_sentence("SEE HOW THE ferry Aurora has hit the northern pier.")

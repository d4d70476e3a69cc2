from summarize.claims.comparing.alignment import (
    coordinated,
    is_light,
    unshared,
    without_moves,
)
from summarize.language.english import ENGLISH
from tests.readings import read


def runs(left: str, right: str) -> list[tuple[str, str]]:
    pairs = unshared(read(left).row, read(right).row)
    return [(" ".join(a.keys), " ".join(b.keys)) for a, b in pairs]


def swapped(left: str, right: str) -> bool:
    return without_moves(unshared(read(left).row, read(right).row), ENGLISH)[1]


def test_what_both_sides_share_is_no_run() -> None:
    assert runs("the dam broke", "the dam broke") == []
    assert runs("the old dam broke", "the new dam broke") == [("old", "new")]
    assert runs("the dam broke", "the dam broke early") == [("", "early")]


def test_a_run_knows_what_stands_around_it() -> None:
    ((left, right),) = unshared(read("it sank").row, read("it never sank").row)
    assert (left.words, left.at_end, right.at_end) == ((), False, False)
    assert right.before is not None
    assert (right.before.key, right.keys) == ("it", ("never",))


def test_a_phrase_may_stand_in_another_place() -> None:
    assert not swapped("in the bay it sank", "it sank in the bay")
    assert not swapped("police said it sank", "it sank said police")


def test_words_that_change_places_are_swapped() -> None:
    assert swapped("norland sued ostia", "ostia sued norland")
    assert swapped("ann is bo wife", "bo is ann wife")
    assert swapped("he did not say it sank", "he did say it not sank")


def test_sides_of_an_and_have_one_order() -> None:
    one, other = "Ann Lee and Bo left", "Bo and Ann Lee left"
    assert coordinated(read(one).row, ENGLISH) == coordinated(read(other).row, ENGLISH)


def test_function_words_adverbs_and_said_are_light() -> None:
    light = [
        is_light(word, ENGLISH) for word in read("he the quietly said only States").row
    ]
    assert light == [False, True, True, True, False, False]

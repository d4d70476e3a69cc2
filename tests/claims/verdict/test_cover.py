from summarize.claims.verdict.cover import Covered, cover, n_shared
from tests.readings import read, read_all

MILL = (
    "A fire killed 12 workers at the mill.",
    "The mill employs 340 people.",
    "Snow fell in the valley.",
)


def covered(claim: str, *passages: str) -> Covered:
    readings = read_all(passages)
    return cover(read(claim), range(len(readings)), readings)


def home(one: Covered, text: str) -> int | None:
    [place] = [i for i, w in enumerate(one.claim.facts.words) if w.text == text]
    return one.homes.get(place)


def test_passages_are_added_while_they_say_a_further_word() -> None:
    one = covered("A fire killed 12 at the mill, which employs 340 people.", *MILL)
    assert one.passages == (0, 1)
    assert home(one, "fire") == home(one, "mill") == 0
    assert home(one, "employs") == home(one, "340") == 1
    assert one.open == ()


def test_what_no_passage_says_is_open_values_too() -> None:
    one = covered("A fire killed 15 workers at the dairy.", *MILL)
    words = one.claim.facts.words
    assert [words[i].text for i in one.open] == ["15", "dairy"]


def test_the_first_candidate_is_first_and_others_need_a_word() -> None:
    assert covered("Hail broke windows.", *MILL).passages == (0,)
    assert covered("Hail broke windows.").passages == ()


def test_a_word_is_repeated_in_any_form_and_not_by_a_synonym() -> None:
    one = covered("The ferries struck a pier.", "A ferry hit a pier.")
    texts = [word.text for word in one.claim.facts.words]
    assert one.repeats(texts.index("ferries"))
    assert not one.repeats(texts.index("struck"))
    assert one.has_itself(0, texts.index("pier"))


def test_said_by_gives_the_words_whose_home_a_passage_is() -> None:
    one = covered("A fire killed 12 at the mill, which employs 340 people.", *MILL)
    texts = {one.claim.facts.words[i].text for i in one.said_by(1)}
    assert {"employs", "340"} <= texts
    assert "mill" not in texts


def test_shared_words_are_counted_by_root_and_value() -> None:
    assert n_shared(read("Twelve mills burned."), read("12 mills were burning.")) == 3
    assert n_shared(read(""), read("12 mills.")) == 0

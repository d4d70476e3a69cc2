from summarize.claims.reading.tense import finite_verbs
from tests.readings import read


def verbs(text: str) -> list[tuple[str, str]]:
    """The finite verbs of a text and their tenses."""
    reading = read(text)
    return [(reading.row[verb.at].key, verb.tense) for verb in finite_verbs(reading)]


def main_verbs(text: str) -> list[str]:
    reading = read(text)
    return [reading.row[v.at].key for v in finite_verbs(reading) if v.main]


def sure_verbs(text: str) -> list[str]:
    reading = read(text)
    return [reading.row[v.at].key for v in finite_verbs(reading) if v.sure]


def test_auxiliaries_tell_the_tense() -> None:
    assert verbs("The ferry is late.") == [("is", "present")]
    assert verbs("The ferry was late.") == [("was", "past")]
    assert verbs("The ferry will be late.") == [("will", "modal")]
    assert verbs("They'll be late.") == [("will", "modal")]


def test_a_month_is_no_verb() -> None:
    assert verbs("The ferry sank in May on the bar.") == [("sank", "past")]


def test_irregular_and_regular_pasts_are_found() -> None:
    assert verbs("The crew went ashore.") == [("went", "past")]
    assert verbs("The crew rescued them.") == [("rescued", "past")]


def test_a_participle_is_no_finite_verb() -> None:
    assert verbs("Three were rescued at noon.") == [("were", "past")]
    assert verbs("The rescued passengers left.") == [("left", "past")]
    assert verbs("A ferry built by Holm sank.") == [("sank", "past")]
    assert verbs("Ida Holm (left) is late.") == [("is", "present")]


def test_a_form_in_s_is_a_verb_behind_its_subject() -> None:
    assert verbs("The captain holds a map.") == [("holds", "present")]
    assert verbs("The looks of the crew.") == []
    assert verbs("After 3 talks on Monday.") == []


def test_a_clause_behind_a_relative_is_not_the_main_one() -> None:
    text = "The gate where police found the boat is closed."
    assert main_verbs(text) == ["is"]


def test_what_may_be_a_participle_is_not_sure() -> None:
    assert sure_verbs("A ferry wrecked in the storm sank.") == ["sank"]


def test_what_is_quoted_is_not_read() -> None:
    assert verbs('"We were alone," said Holm.') == [("said", "past")]

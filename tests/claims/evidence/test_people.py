"""Who is named in full in an article, and who is called by one name."""

import pytest

from summarize.claims.evidence.people import (
    find_people,
    full_names,
    mentions,
    names_of,
    shared_surnames,
)
from tests.readings import read, read_all


def names(*texts: str) -> list[str]:
    return [person.name for person in find_people(read_all(texts)).values()]


def called(*texts: str) -> list[tuple[str, str]]:
    """Who is called by one word in the last text, and that word."""
    people = find_people(read_all(texts))
    last = read(texts[-1])
    return [(m.person.name, last.text[m.start : m.end]) for m in mentions(last, people)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee, 34, opened a shop in Leeds.", "Ann Lee"),
        ("Police arrested Jonas Berg, a former banker, on Monday.", "Jonas Berg"),
        ("Mary Quinn, who owns a mill, was hurt.", "Mary Quinn"),
        ('"It was dark," said Kofi Mensah.', "Kofi Mensah"),
        ("Sean O'Neill told reporters that all was well.", "Sean O'Neill"),
        ("The singer Lena Ek cancelled a show.", "Lena Ek"),
        ("Senator John Smith Jr. of Ohio voted no.", "John Smith"),
        ("Voters like French President Luis Vega so far.", "Luis Vega"),
        ("Voters like Secretary of State Mary Quinn so far.", "Mary Quinn"),
        ("Dr. Emma Stone-Hart of Leeds led a study of mice.", "Emma Stone-Hart"),
        ("Robert Davis, a nurse from Leeds, was ill.", "Robert Davis"),
    ],
)
def test_a_sign_beside_a_full_name_shows_a_person(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit New York and New Jersey on Sunday.",
        "In New York, the mayor closed all bridges.",
        "After a week in New York, a spokesman said, all was well.",
        "The White House said it would not comment.",
        "The Ford Motor Company, which made cars, said it had closed.",
        "Human Rights Watch said it was a crime.",
        "The firm Elmgate TV said it had closed.",
        "Elmgate CVP Ann Lee, 34, wept.",
        "At an Elm Street bar, police said, a man was hurt.",
        "Elm Street, which is closed, was flooded.",
        "Elm Stadium, who knows, was flooded.",
        "Whenever Netlix said so, all was well.",
        "Ann Lee and Mary Quinn ran a shop in Leeds.",
        "Sgt. [Steven] Hart, 34, was hurt.",
    ],
)
def test_nobody_is_a_person_without_a_sign(text: str) -> None:
    assert names(text) == []


def test_the_sign_may_stand_beside_the_surname_elsewhere() -> None:
    texts = ["Voters like Angela Quinn so far.", "Quinn said it was cold."]
    assert names(texts[0]) == []
    assert names(*texts) == ["Angela Quinn"]


def test_the_first_sentence_with_the_full_name_is_known() -> None:
    texts = ["It rained.", "Ann Lee, 34, wept.", "Ann M. Lee, a judge, left."]
    [person] = find_people(read_all(texts)).values()
    assert (person.given, person.surname, person.sentence) == (("ann",), "lee", 1)


def test_a_surname_of_two_people_tells_nobody() -> None:
    texts = ["Ann Lee, 34, and Tom Lee, 36, run a shop.", "Lee said it was cold."]
    assert names(*texts) == []
    assert called(*texts) == []


def test_the_surname_calls_a_person_and_so_does_the_first_name() -> None:
    ann, lena = "Ann Lee, 34, opened a shop.", "Lena Ek, 9, was found."
    assert called(ann, lena, "Lee saw that Lena said no.") == [
        ("Ann Lee", "Lee"),
        ("Lena Ek", "Lena"),
    ]


def test_a_first_name_alone_is_somebody_where_a_sign_shows_it() -> None:
    ann = "Ann Lee, 34, opened a shop."
    assert called(ann, "The shop is near Ann.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Fortunately Lee, 9, was found.",
        "Save Lee, 34, a page says.",
        "Lee County said so.",
    ],
)
def test_a_common_word_is_no_first_name_and_a_part_is_no_name(text: str) -> None:
    assert called(text, "Lee wept.") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police spokeswoman Ann Lee wept.", "police spokeswoman"),
        ("Ann Lee, a forensic scientist at Tarn, wept.", "forensic scientist"),
        ("So said Lena Ek, a White House spokesman.", "White House spokesman"),
        ("It was cold, said Lt. Ann Lee.", "Lt."),
        ("Sen. Ann Lee wept.", "Sen."),
        ("Indiana Gov. Ann Lee, who ran, wept.", "Indiana Gov."),
        ("Ann Lee, 34, wept.", ""),
        ("The court freed suspected Tarn shooter Ann Lee, 34.", ""),
        ("First-grade teacher Ann Lee, 34, wept.", ""),
    ],
)
def test_what_a_person_is_stands_beside_the_full_name(text: str, role: str) -> None:
    [person] = find_people(read_all([text])).values()
    assert person.role == role


def test_a_first_name_of_two_people_calls_nobody() -> None:
    texts = ["Ann Lee, 34, and Ann Berg, 36, run a shop.", "Ann said it was cold."]
    assert called(*texts) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said it was cold.",
        "The Lee family said it was cold.",
        "Mrs. Lee said it was cold.",
        "A storm in Lee killed nine.",
        "An anti-Lee mood was felt.",
        "Lee-Berg said it was cold.",
    ],
)
def test_a_name_that_may_be_of_another_calls_nobody(text: str) -> None:
    assert called("Ann Lee, 34, opened a shop.", text) == []


def test_names_are_told_in_words_without_titles() -> None:
    text = "Ann Lee talked to President Vega, as did her lawyer Mary Quinn."
    assert list(names_of(read(text))) == [("ann", "lee"), ("vega",), ("mary", "quinn")]
    assert list(full_names(read(text))) == ["Ann Lee", "Mary Quinn"]


def test_a_surname_of_two_people_is_shared() -> None:
    both = ["Ann Lee said no.", "Joe Lee, a lawyer, said yes."]
    assert shared_surnames([*map(read, both)]) == {"lee"}
    assert shared_surnames([read(both[0])] * 3) == frozenset()


def test_who_is_named_in_passing_takes_nobody_the_surname() -> None:
    often = ["Ann Lee said no."] * 9
    assert shared_surnames([*map(read, often), read("Joe Lee said yes.")]) == set()
    assert shared_surnames([*map(read, often), read("Joe Lee left.")]) == set()


def test_streets_share_no_surname() -> None:
    told = ["It burned in Holm Street.", "It rained in Elm Street."] * 3
    assert shared_surnames([*map(read, told)]) == frozenset()

import pytest

from summarize.claims.reading.pronouns import open_pronouns
from tests.readings import read


def found(text: str) -> list[str]:
    return [word.text for word in open_pronouns(read(text))]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("She had worked at the harbour for eleven years.", ["She"]),
        ("His lawyer declined to comment.", ["His"]),
        ("They were taken to a shelter.", ["They"]),
        ("Its shares fell 4 percent.", ["Its"]),
        ('"I was sure we would drown," she said.', ["she"]),
        # who is named is not who is meant
        ("Police said he had no criminal record.", ["he"]),
        ("Doctors say she may never walk again.", ["she"]),
        ("On Monday, they voted to leave.", ["they"]),
        ("In London she told reporters little.", ["she"]),
        ("In 2019, they moved to Spain.", ["they"]),
        ("Ms. Berg said it would cost two million.", ["it"]),
        ("Eventually it was bought by a Swedish rival.", ["it"]),
        ("The roof fell in, he said.", ["he"]),
        ("The leak was found in a Berg mill, it said.", ["it"]),
        ("The woman died on Sunday, he said.", ["he"]),
        ("A neighbour saw him leave shortly after nine.", ["him"]),
        ("A judge in Boston sentenced him to 12 years.", ["him"]),
        ("Police found them in a barn.", ["them"]),
        ("Many of them were children.", ["them"]),
    ],
)
def test_a_pronoun_leans_that_nothing_before_it_stands_for(
    text: str, pronouns: list[str]
) -> None:
    assert found(text) == pronouns


@pytest.mark.parametrize(
    "text",
    [
        "Maria Costa said she would run for a second term.",
        "A fisherman said he had seen smoke at dawn.",
        "Three climbers died when they fell into a crevasse.",
        "The oil firm said it would close its office in Houston.",
        "A man said police beat him with their clubs.",
        "A father of two from Turin took his coat with him.",
        "One of the nurses at a clinic said she had been threatened.",
        "Those who lost their homes will be paid.",
        "Some say they saw a second boat.",
        "When the woman woke up, she called a neighbour.",
    ],
)
def test_a_pronoun_does_not_lean_where_a_word_before_it_can_be_meant(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "When she left office in 2010, Angela Ruiz promised never to return.",
        "In his first speech as pope, Leo called for an end to the war.",
        "Asked whether he would resign, Jonas Berg shook his head.",
        "Speaking after her trial, Angela Ruiz wept.",
    ],
)
def test_what_an_opening_clause_is_about_may_be_named_behind_it(text: str) -> None:
    assert not found(text)


def test_behind_an_opening_clause_a_pronoun_names_nobody() -> None:
    assert found("When she left office, she cried.") == ["she"]


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear how the blaze started.",
        "It took divers nine hours to raise a boat in Leeds.",
        "It was Jonas Berg who sold the mill.",
    ],
)
def test_an_it_that_stands_for_nothing_does_not_lean(text: str) -> None:
    assert not found(text)


def test_what_tells_of_troops_is_nobody_whom_a_pronoun_stands_for() -> None:
    assert found("American ships would depend on his word.") == ["his"]
    assert found("Obama officials said that Vega kept his word.") == []


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        # somebody else does it to him: one who is named in two words, or in full
        ("Ann Lee saw him leave.", ["him"]),
        ("A neighbour of the mill saw him leave.", ["him"]),
        ("Ann Lee and Jon Berg saw him leave.", []),
        # the clause of one who was just named
        ("The woman he married left.", ["he"]),
        # the next pronoun is whom the one before it stands for
        ("They sold a mill when their rent rose.", ["They"]),
        ("It sold a mill when its rent rose.", ["It"]),
        ("He sold a mill when his rent rose.", ["He"]),
        ("They left, and he sang.", ["They", "he"]),
    ],
)
def test_a_pronoun_is_of_who_was_named_and_does_not_do_it_to_itself(
    text: str, pronouns: list[str]
) -> None:
    assert found(text) == pronouns

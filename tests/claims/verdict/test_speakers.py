import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.speakers import attributions, other_speaker
from tests.build import sentences
from tests.readings import read


def speakers(text: str) -> list[str]:
    return [told.text for told in attributions(read(text))]


def other(claim: str, *passages: str) -> tuple[str, str] | None:
    sources = Sources(sentences(*passages))
    names = {"anna", "lund", "per", "berg", "mona", "dahl", "strand"}
    return other_speaker(sources.read(claim), sources, lambda word: word.key in names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said it burned.", ["Police"]),
        ("It burned, police said.", ["police"]),
        ("It burned, said Anna Lund, the mayor.", ["Anna Lund"]),
        ("Anna Lund, the mayor, said it burned.", ["Anna Lund"]),
        ("According to Lund, it burned.", ["Lund"]),
        ("It broke, said the owner's lawyer, Per Berg.", ["owner's lawyer Per Berg"]),
        ("She told reporters it burned.", ["She"]),
        ("Anna Lund has said it burned.", ["Anna Lund"]),
        ("Lund confirmed it but said it was over.", ["Lund", "Lund"]),
        ("Leader Anna Lund disagreed, saying that it burned.", ["Leader Anna Lund"]),
        ("Lund, a judge in Ulm, Bavaria, and a critic of it, said that it burned.", []),
        ("It burned.", []),
        ("“Police said so” was painted on the wall.", []),
        ("Its estimated cost rose.", []),
        ("A man arrested and later released says it burned.", []),
        ("", []),
    ],
)
def test_who_says_it_stands_before_or_behind_the_verb(
    text: str, expected: list[str]
) -> None:
    assert speakers(text) == expected


def test_an_outlet_that_reports_is_marked() -> None:
    [told] = attributions(read("The Harlow Post reported that it burned."))
    assert told.of_outlet


@pytest.mark.parametrize(
    ("claim", "passages", "expected"),
    [
        ("Per Berg said the bridge was safe.",
         ("Anna Lund said the bridge was safe.",), ("Per Berg", "Anna Lund")),
        ("The hospital said attacks had doubled.",
         ("Attacks had doubled, union leader Pia Strand said.",
          "The hospital has 400 beds."),
         ("hospital", "union leader Pia Strand")),
        ("Dahl asked why a check in 2021 had found nothing.",
         ("Anna Lund asked why a check in 2021 had found nothing.",),
         ("Dahl", "Anna Lund")),
        ("Dahl called the plan “a coup with a rule book”.",
         ("Anna Lund called the plan “a coup with a rule book”.",),
         ("Dahl", "Anna Lund")),
        ("Berg had left for Oslo before the raid, according to the prosecutor.",
         ("His sister said he had left for Oslo weeks before.",),
         ("prosecutor", "sister")),
        ("Police said the brakes had failed.",
         ("The brakes had failed, said the owner's lawyer, Per Berg.",
          "At nine the police arrived."), ("Police", "owner's lawyer Per Berg")),
    ],
)  # fmt: skip
def test_somebody_else_who_says_it_is_found(
    claim: str, passages: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert other(claim, *passages) == expected


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("Lund said the bridge was safe.", ("The bridge was safe, Anna Lund said.",)),
        ("The bridge was safe.", ("Anna Lund said the bridge was safe.",)),
        ("She said the vote had been fair.",
         ("Election chief Mona Dahl praised them.", "“The vote was fair,” she said.")),
        ("The mayor said the bridge was safe.",
         ("Anna Lund, the mayor, arrived.", "Lund said the bridge was safe.")),
        ("The NRA said the bridge was safe.",
         ("The National Roads Agency said the bridge was safe.",)),
        ("Officials said the bridge was safe.", ("Police said the bridge was safe.",)),
        ("Prosecutors said Berg stole the money.",
         ("Berg denied prosecutors' claims that he stole the money.",)),
        ("The Harlow Post reported that the bridge was safe.",
         ("Anna Lund said the bridge was safe.",)),
        ("Lund said the bridge was safe.", ("The bridge was safe.",)),
        ("Lund said the bridge was safe.", ("Snow fell.",)),
        ("He said the bridge was safe.", ("Anna Lund said the bridge was safe.",)),
        ("An article said the bridge was safe.",
         ("Anna Lund said the bridge was safe.",)),
    ],
)  # fmt: skip
def test_a_speaker_who_may_be_the_same_is_none_else(
    claim: str, passages: tuple[str, ...]
) -> None:
    assert other(claim, *passages) is None

import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.speakers import other_speaker
from tests.build import sentences


def other(claim: str, *passages: str) -> tuple[str, str] | None:
    sources = Sources(sentences(*passages))
    names = {"anna", "lund", "per", "berg", "mona", "dahl", "strand"}
    return other_speaker(sources.read(claim), sources, lambda word: word.key in names)


@pytest.mark.parametrize(
    ("claim", "passages", "expected"),
    [
        ("Per Berg said the bridge was safe.",
         ("Anna Lund said the bridge was safe.",), ("Per Berg", "Anna Lund")),
        ("The hospital said attacks had doubled.",
         ("Attacks had doubled, union leader Pia Strand said.",
          "The hospital has 400 beds."),
         ("hospital", "union leader Pia Strand")),
        ("Mona Dahl suggested that the levy would end.",
         ("Mona Dahl denied that the levy would end, as Per Berg had suggested.",),
         ("Mona Dahl", "Per Berg")),
        ("Per Berg said the pump leaked, but Anna Lund insists it was checked twice.",
         ("Anna Lund said that the pump leaked.",
          "Per Berg insists that it was checked twice."),
         ("Per Berg", "Anna Lund")),
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
          "At nine the police arrived."), ("Police", "owner's lawyer … Per Berg")),
    ],
)  # fmt: skip
def test_somebody_else_who_says_it_is_found(
    claim: str, passages: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert other(claim, *passages) == expected


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("Anna Lund said the pump leaked, but Per Berg insists it was checked twice.",
         ("“The pump leaked,” Anna Lund said.",
          "Per Berg insists that it was checked twice.")),
        ("Per Berg suggested that the levy would end.",
         ("Mona Dahl denied that the levy would end, as Per Berg had suggested.",)),
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


def test_a_pronoun_may_be_who_is_named_before_it_but_not_in_what_is_quoted() -> None:
    before = "Per Berg said the count was over."
    named = "When Mona Dahl arrived, she said the vote was fair."
    assert other("Mona Dahl said the vote was fair.", before, named) is None
    quoted = "“Mona Dahl is wrong, the vote was fair,” he said."
    assert other("Mona Dahl said the vote was fair.", before, quoted) == (
        "Mona Dahl",
        "Per Berg",
    )


NESTED = "Lund says Berg told her the bridge was safe."
BOTH = "Lund said the bridge was safe, and Berg said the road was closed."


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Lund said the bridge was safe.", NESTED, None),
        ("Berg said the bridge was safe.", NESTED, None),
        ("Dahl said the bridge was safe.", NESTED, ("Dahl", "Lund … Berg")),
        ("Lund said the bridge was safe.", BOTH, None),
        ("Berg said the road was closed.", BOTH, None),
        ("Berg said the bridge was safe.", BOTH, ("Berg", "Lund")),
        ("Lund said the road was closed.", BOTH, ("Lund", "Berg")),
    ],
)
def test_of_two_speakers_both_say_it_or_the_one_beside_it_does(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert other(claim, passage) == expected


def test_a_pronoun_is_who_was_quoted_in_the_two_sentences_before() -> None:
    claim, first = "Lund said the vote was fair.", "Per Berg said the count was over."
    she = "The vote was fair, she said."
    assert other(claim, first, "It rained.", she) == ("Lund", "Per Berg")
    assert other(claim, first, "It rained.", "It snowed.", she) is None


def test_a_pronoun_is_nobody_of_another_article() -> None:
    quoted = sentences("Per Berg said the count was over.")
    hers = sentences("The vote was fair, she said.", article_id="b")
    sources = Sources([*quoted, *hers])
    claim = sources.read("Lund said the vote was fair.")
    assert other_speaker(claim, sources, lambda word: word.key == "lund") is None


SAFE = "Dahl said the bridge was safe."
HARM = "Attacks had doubled, Pia Strand said."


@pytest.mark.parametrize(
    ("claim", "passages", "expected"),
    [
        # two names: of one person where a sentence has both
        ("Mona said the bridge was safe.", (SAFE, "Mona Dahl runs Orm."), None),
        ("Mona said the bridge was safe.", (SAFE, "Mona runs Orm."), ("Mona", "Dahl")),
        # a name, for a description: where the article has the name
        ("Lund said the bridge was safe.",
         ("The mayor said the bridge was safe.", "Lund came late."), None),
        ("Lund said the bridge was safe.",
         ("The mayor said the bridge was safe.",), ("Lund", "mayor")),
        # a description, for a name: side by side, or of a person the article has not
        ("The nurse said attacks had doubled.",
         (HARM, "The nurse is Pia Strand."), None),
        ("The nurse said attacks had doubled.",
         (HARM, "A nurse from Orm was hurt."), ("nurse", "Pia Strand")),
        ("The nurse said attacks had doubled.",
         (HARM, "The nurse who had come to town by boat met Pia Strand."),
         ("nurse", "Pia Strand")),
        ("The nurse said attacks had doubled.", (HARM,), None),
        ("The hospital said attacks had doubled.", (HARM,),
         ("hospital", "Pia Strand")),
    ],
)  # fmt: skip
def test_names_and_descriptions_fit_by_what_the_article_has_of_them(
    claim: str, passages: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    assert other(claim, *passages) == expected


CALM = "the calm before a bill that nobody has read"


@pytest.mark.parametrize(
    "passage",
    [
        f"Its treasurer, Per Berg, spoke of “{CALM}”.",
        f"Per Berg, who runs a shop in the old town, called the vote “{CALM}”.",
    ],
    ids=["no verb of saying", "far from its verb"],
)
def test_a_quotation_is_of_who_is_named_beside_it(passage: str) -> None:
    beside = "Anna Lund runs the ferry."
    claim = f"Anna Lund called the vote “{CALM}”."
    assert other(claim, passage, beside) is not None
    assert other(claim.replace("Anna Lund", "Per Berg"), passage, beside) is None
    assert other(claim, f"It was “{CALM}”, a visitor thought.", beside) is None

"""What an earlier summary told is known; what changes it is new."""

import pytest

from summarize.claims.sources import Sources
from summarize.schema import Earlier, Sentence, SentenceGroup
from summarize.stages.plan.known import Known

SANK = "The ferry sank off Harlow Bay on Monday after it struck a rock in thick fog."
KILLED = "At least 12 people were killed, the coast guard said."
READ = "The transport minister promised an inquiry into the sinking."
FIRST = Earlier((SANK, KILLED), (f"{SANK}\n{KILLED}\n{READ}",))


def group(text: str) -> SentenceGroup:
    return SentenceGroup(Sentence("b", 0, 0, len(text), text))


def known_of(text: str, earlier: Earlier = FIRST) -> tuple[bool, Known]:
    said = group(text)
    known = Known([said], Sources([said.lead]), earlier)
    return known.has(said), known


@pytest.mark.parametrize(
    "text",
    [
        SANK,
        "The ferry sank off Harlow Bay on Monday  after it struck a rock in thick fog",
        "The ferry struck a rock in thick fog and sank on Monday off Harlow Bay.",
        READ,  # the earlier summary left it out
        "Twelve people were killed, the coast guard said on Monday.",
    ],
)
def test_what_was_told_or_left_out_is_known(text: str) -> None:
    is_known, known = known_of(text)
    assert is_known
    assert not known.changes
    assert known.n_words > 0


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the captain of the ferry that sank off Harlow Bay on Monday.",
        "The operator cancelled all sailings until Friday.",
    ],
)
def test_what_happened_since_is_new(text: str) -> None:
    is_known, known = known_of(text)
    assert not is_known
    assert not known.changes


@pytest.mark.parametrize(
    ("text", "now", "relation"),
    [
        ("The death toll has risen to 15, the coast guard said.", "15", "update"),
        ("Fifteen people are now known to have died.", "Fifteen", "update"),
        ("Only 9 people were killed, the coast guard said.", "9", "disagreement"),
    ],
)
def test_another_value_is_new_and_a_change(text: str, now: str, relation: str) -> None:
    is_known, known = known_of(text)
    assert not is_known
    [(change,)] = known.changes.values()
    assert (change.before, change.now, change.relation) == ("12", now, relation)
    assert change.told == KILLED
    assert change.quantity == "people killed"


def test_each_value_of_a_sentence_is_a_change_once() -> None:
    told = "At least 12 people were killed and 30 were injured."
    text = "At least 15 people were killed and 41 were injured."
    [changes] = known_of(text, Earlier((told, KILLED)))[1].changes.values()
    assert [(each.before, each.now) for each in changes] == [("12", "15"), ("30", "41")]


def test_an_old_article_changes_nothing() -> None:
    text = "The coast guard said that 15 people were killed."
    is_known, known = known_of(text, Earlier((KILLED,), (f"{KILLED} {text}",)))
    assert is_known
    assert not known.changes


def test_names_put_in_brackets_count_as_words() -> None:
    told = "[Ines] Calder, the minister, promised an inquiry into the sinking."
    text = "Ines Calder, the minister, promised an inquiry into the sinking on Monday."
    assert known_of(text, Earlier((told,)))[0]

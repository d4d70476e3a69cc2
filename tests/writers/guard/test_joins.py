"""What a sentence can do without, and what it cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.casing import surface_tokens
from summarize.writers.guard.joins import joins_well

FERRY = (
    "On Monday, the ferry Aurora, which was built in 1998, hit the northern pier at "
    "Harlow, injuring two people."
)
SUIT = "The suit alleges that the port refused to allow Keller to file a complaint."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (FERRY, FERRY),
        ("The ferry Aurora hit the northern pier at Harlow.", FERRY),
        ("The ferry Aurora, which was built in 1998, hit the pier at Harlow.", FERRY),
        ("The ferry Aurora hit the northern pier, injuring two people.", FERRY),
        ("Officials said the port closed.", "Officials said that the port closed."),
        ("A pier burned in Brask.", "A wooden pier burned in Brask."),
        ("The pier burned.", "The pier burned while ferries waited."),
        ("The pier (built in 1950) burned.", "The pier (built in 1950) burned."),
        ("The pier burned.", "The pier (built in 1950) burned."),
        ("The pier burned, he said.", "The pier – built in 1950 – burned, he said."),
        ('He called it a "wreck".', 'He called it a "wreck".'),
        ("He called it a wreck.", 'He called it a "wreck".'),
    ],
)
def test_a_sentence_without_a_whole_phrase_reads_on(text: str, source: str) -> None:
    assert joins_well(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"The pier burned in Brask."', "The pier burned in Brask."),
        ('"The pier is gone."', '"The pier is gone," the notice begins.'),
        ("She has a ten percentage lead.", "She has a ten percentage point lead."),
        ("It covers 12 miles.", "It covers 12 square miles."),
        ("It has two million.", "It has two million people."),
        (
            "It burned, according to estimates.",
            "It burned, according to estimates by the port.",
        ),
        ("", FERRY),
        ("The ferry Aurelia hit the northern pier at Harlow.", FERRY),
        ("The northern pier hit the ferry Aurora.", FERRY),
        ("The suit alleges that the port refused to file a complaint.", SUIT),
        ("The suit alleges that the port refused to.", SUIT),
        ("The port closed.", "Officials denied that the port closed."),
        ("The port closed.", "If the wind rises, the port closed."),
        ("The port will close.", "The port will close, unless the wind drops."),
        ("He was charged with murder.", "He was charged with attempted murder."),
        ("The port has closed.", "The port has not closed."),
        ("The pier, and the ferry burned.", "The pier and the ferry burned."),
        ("The pier built here, burned.", "The pier, built here, burned."),
        ("The port closed.", "Officials said that the port closed."),
        ("The port closed.", "The port closed, police said."),
        ("It held a kiss.", "It held a kiss-in."),
        ("It cost 48,000.", "It cost 48,000 marks, or 57,000."),
        ("When Keller called.", "When Keller called, the ferry had left."),
        ("Keller, who sold it.", "Keller, who sold it, was told to leave."),
        ("Nearly every hand.", "Nearly every hand in the room was raised."),
        ("It burned, a man.", "It burned, a man told the Courier."),
        ("A pier base of wood.", "A pier base made of wood."),
        ('"It fell." he said.', '"It fell, but it floats," he said.'),
        ("She left the ferry.", "When Brandt called, she left the ferry."),
        ("The man, a sailor, left.", "The man who hit Keller, a sailor, left."),
        ("A old pier burned.", "A large old pier burned."),
        ("We fell, Brandt said.", '"We fell," Brandt said.'),
        ('"We fell, Brandt said.', '"We fell," Brandt said.'),
        ("The pier -once red -burned.", "The pier -- once red -- burned."),
        ("The pier burned..", "The pier burned... It fell."),
        ("The pier burned .", "The pier burned..."),
        ("He called the toll in a decade.", 'He called the toll "vast" in a decade.'),
        (
            "Crews heard the caller, a sign of distress.",
            "Crews heard the caller, in which he said “mayday” -- a sign of distress.",
        ),
    ],
)
def test_a_gap_that_is_no_phrase_is_refused(text: str, source: str) -> None:
    assert not joins_well(text, source)


@given(st.text(alphabet="aB not1é,\"'-–().…", max_size=80))
def test_every_text_with_words_reads_on_as_itself(text: str) -> None:
    assert joins_well(text, text) == any(c.isalnum() for c in text)


@given(st.text(max_size=40), st.text(max_size=80))
def test_what_reads_on_says_no_new_word(text: str, source: str) -> None:
    if joins_well(text, source):
        known = {token.plain for token in surface_tokens(source)}
        assert {t.plain for t in surface_tokens(text) if t.plain.isalnum()} <= known

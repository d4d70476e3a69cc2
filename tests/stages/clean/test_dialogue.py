"""Who speaks is no part of what is said."""

import pytest

from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.clean.dialogue import turns_of
from tests.build import article


def spoken(*parts: str) -> tuple[list[str], list[str]]:
    """The labels that go, and what stays."""
    text = "\n".join(parts)
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    labels = [
        text[span.start : span.end]
        for span in cleaned.removed
        if span.rule == "speaker"
    ]
    return labels, [text[start:end] for start, end in cleaned.kept]


def test_question_and_answer_stay_and_their_letters_go() -> None:
    labels, kept = spoken(
        "Q: When did the gate break?",
        "A: At four in the morning. We heard it in the harbour.",
        "Q: Who was there?",
        "A: The keeper and his dog.",
    )
    assert labels == ["Q:", "A:", "Q:", "A:"]
    assert kept == [
        "When did the gate break?",
        "At four in the morning. We heard it in the harbour.",
        "Who was there?",
        "The keeper and his dog.",
    ]


def test_a_field_is_no_speaker() -> None:
    labels, kept = spoken(
        "Occupation: Keeper of the gate",
        "Nobody kept it for longer.",
        "Source: Port Ellan Museum",
        "Occupation: Mayor of Elmport",
        "She opened the gate in 1920.",
        "Source: Elmport Library",
    )
    assert labels == []
    assert "Nobody kept it for longer." in kept


def test_the_speakers_of_a_transcript_go() -> None:
    labels, kept = spoken(
        "ANNA KERN, HOST:",
        "The gate at Elmport broke on Monday, and the town is under water.",
        "JO BELL, BYLINE: It was built in 1920, and it was never mended.",
        "KERN: Who knew that?",
        "BELL: The council knew it for years.",
        "UNIDENTIFIED PERSON #2: We ran up the hill in the dark.",
        "Dr. Ott (on the telephone): Rust did it.",
        "BELL: So the town waits for an answer.",
    )
    assert labels == [
        "ANNA KERN, HOST:",
        "JO BELL, BYLINE:",
        "KERN:",
        "BELL:",
        "UNIDENTIFIED PERSON #2:",
        "Dr. Ott (on the telephone):",
        "BELL:",
    ]
    assert kept[:2] == [
        "The gate at Elmport broke on Monday, and the town is under water.",
        "It was built in 1920, and it was never mended.",
    ]


def test_thanks_between_speakers_go_with_their_labels() -> None:
    labels, kept = spoken(
        "KERN: The gate at Elmport broke on Monday. Here is Jo Bell.",
        "BELL: It was built in 1920, and it was never mended.",
        "OTT: Rust did it.",
        "KERN: Thanks, Jo.",
        "BELL: You're welcome.",
    )
    assert labels == ["KERN:", "BELL:", "OTT:"]
    assert kept[-1] == "Rust did it."


def test_who_answers_has_turns_and_who_asks_or_reports_has_none() -> None:
    text = "\n".join(
        [
            "Interview: Jo Bell on the gate",
            "The gate at Elmport broke on Monday.",
            "KERN, HOST: Who knew that?",
            "BELL: The council knew it.",
            "It knew for years.",
            "KERN: Who told you?",
            "Dr. Ott (on the telephone): I did.",
            "BELL: So he did.",
            "The gate was built in 1920.",
        ]
    )
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    turns = turns_of(cleaned)
    assert [
        (each.speaker, text[each.start : each.end].split("\n")) for each in turns
    ] == [
        ("Bell", [" The council knew it.", "It knew for years.", ""]),
        ("Dr. Ott", [" I did.", ""]),
        ("Bell", [" So he did."]),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ("Police: Gate was cut", "Mayor: We knew"),
        ("Elmport: 40 boats lost.", "Skell: 12 boats lost.", "Holme: 3 boats lost."),
        ("Note: it rains.", "Note: it snows.", "Price: one mark.", "Price: ten."),
        ("Elmport (2-0): wins.", "Skell (1-1): draws.", "Elmport (3-0): wins again."),
    ],
)
def test_labels_that_take_no_turns_stay(parts: tuple[str, ...]) -> None:
    assert spoken(*parts) == ([], [*parts])

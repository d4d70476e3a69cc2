from dataclasses import replace

import pytest

from summarize.stages.plan.filler import filler_kind
from tests.build import sentence
from tests.readings import read

BEFORE = "The ferry sank off Holm on Monday."
AFTER = "Nobody was hurt, the police said."


def kind(
    text: str, index: int = 5, before: str = BEFORE, after: str = AFTER
) -> str | None:
    """The kind of a sentence that stands between two others of a story."""
    return filler_kind(
        sentence(text, index=index),
        read(text),
        read(before) if before else None,
        read(after) if after else None,
    )


@pytest.mark.parametrize(
    "text",
    [
        # a day that is past, in the present
        "Police walk past the school in Holm on Tuesday.",
        "The ferry lands at the harbour of Holm on May 2, 2014.",
        "Mayor Ida Holm speaks to the press outside the court, Friday, May 2, 2014.",
        "A woman cries while holding her brother, who was killed by the flood, in Elm, "
        "Tuesday, Sept. 25, 2012.",
        "A man and a child make their way past the wall in Elm, Friday, May 2, 2014.",
        # what is seen
        "The camp at the harbour is seen before the deadline in Elm, Nov. 27, 2011.",
        "The gate where police said a boy was hurt is pictured on Tuesday, Oct. 27.",
        "The first crew of the ferry, seen on deck in December 2000.",
        "Ida Holm, seen here in 2014, was told to leave the ferry.",
        "Jo Bell, pictured in May 2014, owned the ferry for a year.",
        # marks
        "Ida Holm (L) and Jo Bell (R) at the harbour.",
        "Ida Holm (left) speaks to the crew.",
        "Jo Bell, left, led the study of the bar.",
        "The mayor, seen here in 2014, is on the bar.",
        "In this photo provided by the navy, the ferry lies on the bar.",
        "FILE - In this May 2, 2014 file photo, the ferry lies on the bar.",
        "Hide Caption 2 of 15 Photos: The crew is met by friends in Elm.",
        "Jo Bell / Reuters The harbour at noon.",
        "Pictured: The gate in Holm.",
        "The moon rises in this image of the bar.",
        "Sailors shout at the crew, not pictured, in Holm.",
        "1 of 10 Full Screen Autoplay The ferry on the bar of Holm.",
        "Image: The find is of use to all who sail off Holm.",
        "Map locates the wreck of the ferry off Holm.",
        "Police released this still image from a camera in Holm.",
        "An artist's impression of the ferry that is to be built.",
        "Jo Bell/Wikimedia Commons From the harbour to the bar.",
        "Ida Holm plays a sailor in “The Bar.”",
        "Buy Photo The gate opened in 1935 with the help of the mayor.",
    ],
)
def test_a_caption_is_told_by_its_tense_or_its_mark(text: str) -> None:
    assert kind(text) == "caption"


def test_who_poses_among_what_happened_is_in_a_picture() -> None:
    text = "A sailor walks past the wreck of the ferry in Holm."
    assert kind(text) == "caption"
    assert kind(text, before="", after="The ferry is old.") is None


@pytest.mark.parametrize(
    "text",
    [
        "#SafeSeas marches were held in Holm.",
        "#1 seed Holm lost the final.",
        "The ferry sank off Holm on Tuesday, and nine people are missing.",
        "The court meets on Tuesday.",
        "The owner is seeking to recover $973,000, according to a filing on Thursday.",
        "The strikes in Holm in March 2011 toppled the mayor.",
        "The rule, which came into force on Monday, aims to help end the strike.",
        "Her party holds 33 seats ahead of Sunday's vote.",
        "The mayor is seen as a friend of the crew.",
        "Ida Holm (left in 2014) has sued the owner.",
        "A picture of the gate was found on Monday.",
        "Rick Snyder (R), the governor, switched to the water of the river.",
        "The mayor (above) had urged the crew to go ashore.",
        "The fire, which began as 30 separate fires on Aug. 17, 2020, has burned Elm.",
        "The hall holds a reading on Thursday, May 15, 2014, at 4 p.m. near the bar.",
        "The sweeps go on, the sixth of which will be on Monday.",
        "The campaign was joined by Holm, Getty Images and Elm Group.",
        "Many concerts will be offered (list below).",
        "Holm left, and right after that the gate fell.",
        "A poll shows that the mayor leads on Tuesday.",
        "On the bar soldiers drag a man from the boat.",
        "The worst of the floods, seen in 1953, took the ferry.",
    ],
)
def test_news_is_no_caption(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Correction: An earlier version of this story gave the wrong day.", "note"),
        ("This story has been updated to add a name.", "note"),
        ("Ann Lee in Elm contributed to this report.", "note"),
        ("Jo Bell reports during the news at 6pm on June 1, 2018.", "note"),
        ("Analysis The ferry could have been saved.", "note"),
        ("RELATED: The ferry and its owner", "note"),
        ("RT @holm: The ferry sank.", "note"),
        ("#holm police believe the ferry may be the one of Monday.", "note"),
        ("Jo Bell reports for the Holm News at 5.", "note"),
        ("The ferry sank. pic.twitter.com/ab1", "note"),
        ("Q: When did you see the ferry?", "answer"),
        ("A: We saw the ferry at noon.", "answer"),
        ("COURT PAPERS: Owner Of Holm Ferry Wants More!", "headline"),
        ("Click here to see the list of ferries.", "address"),
        ("Watch the report from the harbour at noon.", "address"),
        ("Here's what they say they know about it.", "address"),
        ("The page that, if you went on long enough, would be the last.", "address"),
        ("You would have to be a sailor to think so.", "address"),
        ("Good evening, and welcome.", "address"),
        ("Anyone with information on the ferry is asked to call Holm.", "address"),
        ("Anyone who saw the ferry is asked to contact the police.", "address"),
        ("Witnesses with photos should come forward.", "address"),
        ("Tips about the ferry can be sent to the police in Holm.", "address"),
        ("Step 2: Open the gate of the lock.", "address"),
        ("Guard Of Holm Warns: 'The Old Ferry Is In Danger!'", "headline"),
        ("NEW AT FIVE, A HOLM FERRY HAS SUNK OFF THE BAR.", "headline"),
        ("Secret Ledger in Elm Lists Cash for Holm Ferry", "headline"),
        ("Who could say no to that?", "question"),
        ("So what did the owner know?", "question"),
        ("Holm 2-1 Elm; Marden 0-0 Lenz; Brask 3-2 Orlac.", "list"),
        ("HEY-O!", "fragment"),
        ("The owner of the ferry, Ida Holm, said:", "fragment"),
        ("Ida Holm, a former sailor.", "fragment"),
        ("The owner argues that the police...", "fragment"),
        ("2003, file, shows the outside of the hall.", "fragment"),
        ("May 1974, speaking to the crew before he left.", "fragment"),
        ("The ferry has been raised from the bar by two cranes", "fragment"),
        ("I'm sure that is true, but we did not have to see it.", "aside"),
        ("We all saw this coming, given the age of the ferry.", "aside"),
        ("My friends and I were in the harbour.", "aside"),
        ("It's not hard to see why.", "aside"),
        ("Another week, another ferry on the bar.", "aside"),
        ("(They are still at sea.)", "aside"),
        ("And the boat was free!", "aside"),
    ],
)
def test_each_kind_is_told_by_its_signs(text: str, found: str) -> None:
    assert kind(text) == found


@pytest.mark.parametrize(
    "text",
    [
        '"I saw the wave, and you could not stop it," Ida Holm said.',
        "'I saw the wave and we ran,' said Ida Holm.",
        '"Who could say no to that?" she asked.',
        "The crew asked whether you could see the bar, Holm said.",
        "Elizabeth I had the gate built in 1590.",
        "The officials told us that the ferry was old.",
        "The ferry is older than we thought.",
        "Dozens of people heeded the order but many tents stayed put.",
        "He was killed by rangers on the bar.",
        "The S&P 500 closed down 3.5 per cent.",
        "The mayor said the price of oil rose from $10 to $12, then to $15.",
        "Those include the mayor, the owner and the crew.",
        "They own 29 per cent of the ferry.",
        "In 2014, the ferry was sold.",
        "The map of the bar shows that the ferry was off its course.",
        "CBS News reports that the ferry was old.",
        "A. J. Holm sold the ferry in May.",
        "Analysis of the wreck took nine days.",
        "The owner released this statement from his yard.",
    ],
)
def test_a_statement_of_the_story_is_no_filler(text: str) -> None:
    assert kind(text) is None


def test_a_sentence_of_a_longer_quotation_is_told_with_its_speaker() -> None:
    text = "I saw the wave, and I ran."
    assert kind(text) == "aside"
    quoted = replace(sentence(text, index=5), unit=(4, 6))
    assert filler_kind(quoted, read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "We now know who built the gate of Holm.",
        "As you may have guessed, the ferry has sunk.",
        "If you are one of those who bought a seat on the ferry to Holm, you have "
        "heard by now that she sank on Monday.",
        "The ferry sank off Holm, and nobody knows the reason...",
        "The ferry has been raised from the bar by two cranes",
        "Thanks to the frost, the ferry had to stay in Holm.",
        "A sailor sues the port of Holm for the loss of his ferry.",
    ],
)
def test_an_opening_that_may_be_news_is_no_filler(text: str) -> None:
    assert kind(text, index=0, before="") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("If you have been to Holm, you have seen the ferry.", "address"),
        ("Would you let a child steer a ferry?", "question"),
        ("Police walk past the school in Holm on Tuesday.", "caption"),
        ("Sailors at the harbour of Holm after the flood.", "caption"),
        ("The owner claims to have seen the captain's...", "fragment"),
        ("This story has been updated to add a name.", "note"),
    ],
)
def test_an_opening_is_filler_by_a_sure_sign(text: str, found: str) -> None:
    assert kind(text, index=0, before="") == found


def test_an_answer_stands_beside_its_question() -> None:
    answer = "A. Nobody saw the ferry at noon."
    assert kind(answer, before="Q. Did you see the ferry?") == "answer"
    assert kind(answer) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FILE - THE FERRY OF HOLM IS SEEN HERE ON MAY 2, 2014.", "headline"),
        ("This story has been updated: will you board the ferry?", "note"),
        ("Would you let your child steer the ferry?", "question"),
    ],
)
def test_of_several_sure_signs_the_first_kind_counts(text: str, found: str) -> None:
    """A note before a headline, that before a caption, and a question last."""
    assert kind(text, index=0, before="") == found


def test_a_story_without_marks_at_its_ends_is_no_row_of_fragments() -> None:
    text = "The ferry has been raised from the bar by two cranes"
    assert kind(text, before="The ferry sank", after="Nobody was hurt") is None

"""What a sentence leans on; each kind with what only looks like it."""

import pytest

from summarize.claims.reading.leans import begins_in_mid_thought, leans
from tests.readings import read


def found(text: str, kind: str) -> list[str]:
    return [lean.text for lean in leans(read(text)) if lean.kind == kind]


@pytest.mark.parametrize(
    ("text", "joints", "loose"),
    [
        ("Instead, councillors voted to sell.", ["Instead"], []),
        ("There, rescuers found a second boat.", ["There"], []),
        ("Nor did the warnings help.", ["Nor"], []),
        ("But Tarn rejected the tax.", [], ["But"]),
        ("However, flights from Oslo left on time.", [], ["However"]),
        ("But instead, Tarn sold the land.", ["instead"], ["But"]),
        ("And yet Tarn backed the tax.", [], ["And", "yet"]),
        ("LEEDS (Agency) - But Tarn rejected it.", [], ["But"]),
    ],
)
def test_what_joins_a_sentence_to_the_one_before_can_go_or_not(
    text: str, joints: list[str], loose: list[str]
) -> None:
    assert found(text, "joint") == joints
    assert found(text, "loose joint") == loose


@pytest.mark.parametrize(
    "text",
    [
        "There were 14 people aboard.",
        "There have been 12 attacks since March.",
        "There's nothing to see in Tarn.",
        "Here is what scientists know.",
        "So far, 1,200 people have died.",
        "So many came that police closed three bridges.",
        "Then-president Luis Vega signed it.",
        "Now that the war is over, refugees return.",
        "Yet another mill burned in Tarn.",
        "Besides the trawler, two yachts sank.",
        "However hard Tarn tried, nobody came.",
        "Both Sweden and Finland have asked to join.",
        "Neither Apple nor Google would comment.",
        "Later this month, voters in Chile will choose.",
        "Such is the demand that Oslo will add nine nights.",
    ],
)
def test_what_only_looks_like_a_joint_is_none(text: str) -> None:
    assert not found(text, "joint")
    assert not found(text, "loose joint")


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ("This was the first such ruling.", ["This"]),
        ("That decision angered farmers.", ["That", "That decision"]),
        ("In that case, a nurse was jailed.", ["that", "that case"]),
        ("To reach that goal, the mill hired nurses.", ["that"]),
        ("The latter has been on sale since 2009.", ["The latter"]),
        ("As a result, homes were without water.", ["As a result"]),
        ("Two were from Spain.", ["Two"]),
        ("Most were women and children.", ["Most"]),
        ("The two were arrested near Graz.", ["the two"]),
        ("On Tuesday, the two met again.", ["the two"]),
        ("A week later the mill was sold.", ["week later"]),
        ("At the time, Norway had no such law.", ["At the time"]),
        ("The same day, Tarn froze all accounts.", ["The same day"]),
        ("Prior to that, Jonas Berg ran a mill.", ["Prior to that"]),
        ("The minister in Tarn praised this agreement.", ["this"]),
        ('"Yes, the bridge was unsafe," Ida Holm said.', ["Yes"]),
        ("Ann Lee responded by calling it untrue.", ["responded by"]),
        ("Ann Lee said such denials were common.", ["such denials"]),
        ("Holm asked.", ["asked"]),
        ("Ida Holm said.", ["said"]),
    ],
)
def test_a_pointer_leans(text: str, pointers: list[str]) -> None:
    assert found(text, "pointer") == pointers


@pytest.mark.parametrize(
    "text",
    [
        "This week, voters in Slovenia go to the polls.",
        "To prove that, the mill hired nurses.",
        "For Ann Lee, a nurse, that loss, like the first, was hard.",
        "These days nobody in Tarn smokes.",
        "Those who lost their homes will be paid.",
        "That the bridge was unsafe had been known since 2003.",
        "Two men from Graz were arrested.",
        "Most of the passengers were asleep.",
        "A teenager was shot and died two days later in Chicago.",
        "At the time of the crash, all were asleep.",
        "Berg was shot on Monday, and the same day Tarn closed all bars.",
        "The three sister ships of a ferry stayed in port.",
        "When Ann Lee met Jonas Berg and when the two married is not known.",
        "As a result of the storm, homes were without water.",
        "A deal was signed by both, and this deal holds until May.",
        'Ida Holm said that "we love this bridge".',
        "Wages in Tarn have risen by nine percent this decade.",
        "Ida Holm said yes, and Jonas Berg agreed.",
        "Rents fell, Ida Holm said.",
        "Ann Lee responded to the claim of the mill by calling it untrue.",
        "Tarn grows such crops as rye.",
        "No such plans were known.",
    ],
)
def test_what_tells_itself_is_no_pointer(text: str) -> None:
    assert not found(text, "pointer")


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The company plans to cut 400 jobs.", ["company"]),
        ("The suspect was born in Marseille.", ["suspect"]),
        ("The ordeal began at seven in the morning.", ["ordeal"]),
        ("Neighbours described the couple as quiet.", ["couple"]),
        ("The two men were jailed.", ["men"]),
        ("Exports fell, according to the ministry.", ["ministry"]),
    ],
)
def test_a_noun_known_already_leans(text: str, nouns: list[str]) -> None:
    assert found(text, "noun") == nouns


@pytest.mark.parametrize(
    "text",
    [
        "A company in Oslo plans to cut jobs.",
        "A company said the company would cut jobs.",
        "The company that built a dam in Arda has closed.",
        "The man who shot a priest was jailed.",
        "The two men accused of killing a banker went on trial.",
        "The mayor of Brod closed all bridges.",
        "The singer Lena Ek has cancelled a show.",
        "The company car was stolen.",
        "The three sister ships of a ferry stayed in port.",
        "The British government has banned fireworks.",
        "Exports fell, according to the police.",
    ],
)
def test_a_noun_does_not_lean_where_it_is_told_which(text: str) -> None:
    assert not found(text, "noun")


def test_leans_stand_in_text_order_at_their_places() -> None:
    text = "But that day the company said it had sold its last mill, he said."
    places = [(lean.start, lean.end) for lean in leans(read(text))]
    assert places == sorted(places)
    assert [text[start:end] for start, end in places][-1] == "he"


def test_what_can_go_or_be_told_elsewhere_is_not_firm() -> None:
    firm = {lean.text: lean.is_firm for lean in leans(read("But the firm sued him."))}
    assert firm == {"But": False, "firm": False, "him": True}


def test_nothing_leans_in_nothing() -> None:
    assert leans(read("")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("But the mill was sold.", True),
        ("She sold the mill.", True),
        ("That day the mill was sold.", True),
        ("“He sold it,” Ann Lee said.", True),
        ("The mill was sold.", False),
        ("Ann Lee sold the mill, but she kept it.", False),
        ("It is clear that the mill was sold.", False),
        ("", False),
    ],
)
def test_a_sentence_begins_in_mid_thought_where_its_first_word_leans(
    text: str, found: bool
) -> None:
    assert begins_in_mid_thought(read(text)) is found


@pytest.mark.parametrize("text", ["The mill was sold, he said.", "The company left."])
def test_what_leans_later_or_is_a_noun_begins_no_thought_in_the_middle(
    text: str,
) -> None:
    assert leans(read(text))
    assert not begins_in_mid_thought(read(text))

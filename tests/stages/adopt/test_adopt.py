"""A text of another writer: what it claims, where that stands, and what is no claim."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.schema import Article, Draft, Topic
from summarize.stages.adopt import adopt_text

FIRE = Topic(
    "fire",
    (
        Article("mill.txt", "The mill burned.", source="Tarn Post"),
        Article("b", "It rained.", source="AFP"),
    ),
)
ODD = 'aB1 .?:*_#`~[]()<>|!\\-+•¹²"“’\n\r\t/=é&;\u2060\u0301'


def adopt(text: str) -> Draft:
    return adopt_text(text, FIRE)


def claims(text: str) -> list[str]:
    return [sentence.text for sentence in adopt(text).sentences]


def asides(text: str) -> list[tuple[str, str]]:
    """The parts that are no claims: kind and words."""
    return [(n.kind, text[n.start : n.end]) for n in adopt(text).not_claims]


def test_each_sentence_stands_where_its_place_says() -> None:
    text = "**The mill** burned [1].  It\nstood in\tTarn &amp; Orm.¹ Nobody died.\n"
    draft = adopt(text)
    assert [text[start:end] for start, end in (s.span for s in draft.sentences)] == [
        "The mill** burned [1].",
        "It\nstood in\tTarn &amp; Orm.",
        "Nobody died.",
    ]
    assert [s.text for s in draft.sentences] == [
        "The mill burned.",
        "It stood in Tarn & Orm.",
        "Nobody died.",
    ]
    assert draft.given == text


def test_each_character_has_a_place_of_its_own() -> None:
    text = "- The *old* mill [1, 2] burned.\n"
    [sentence] = adopt(text).sentences
    assert sentence.text == "The old mill burned."
    words = [
        text[n] for n, c in zip(sentence.places, sentence.text, strict=True) if c != " "
    ]
    assert "".join(words) == "Theoldmillburned."


def test_a_plain_text_is_left_as_it_is() -> None:
    text = (
        "The mill burned on Monday (May 3), police said. It had 1. floor in 2019.\n"
        "Nobody was hurt: the mill – old and dry – was empty.\n"
    )
    assert claims(text) == [
        "The mill burned on Monday (May 3), police said.",
        "It had 1. floor in 2019.",
        "Nobody was hurt: the mill – old and dry – was empty.",
    ]
    assert asides(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned. [1]",
        "The mill burned.[1][2b][3aa?]",
        "The mill burned.[2?] _(sources differ: 12 or 15 (AFP))_",
        "The mill burned. _(sources say 5, not 6; sources hardly say this)_",
        "The mill burned. _(no source found)_",
        "The mill burned.[1][2]",
        "The mill burned [1, 2].",
        "The mill burned [1-3, 7].",
        "The mill burned [1]–[3], [5].",
        "The mill burned [^1^]^[2]^.",
        "The mill burned \\[1\\] [\\[2\\]](#note).",
        "The mill burned [cite: 1, 2].",
        "The mill [^4] burned[^note].",
        "The mill burned.¹",
        "The mill burned¹ ².",
        "The mill burned.¹⁻³",
        "The mill burned. (1)",
        "The mill burned 【3†source】.",
        "The mill burned<sup>1</sup>.",
        "The mill burned [mill.txt].",
        "The mill burned [mill, AFP].",
        "The mill burned [tarn-3.html; elm.pdf].",
        "The mill burned [Article 2].",
        "The mill burned (Sources 1, 3).",
        "The mill burned (Tarn Post).",
        "The mill burned (Source: Elm Radio).",
        "The mill burned. [Sources: AFP; Elm Radio]",
        "The mill burned ([Elm Radio](https://elm.example/a_(b))).",
        "The mill burned [elm.example](https://elm.example/a).",
        "The mill burned (https://elm.example/a).",
        "The mill burned. https://elm.example/a?b=1.",
        "The mill burned [[1]](https://elm.example/a).",
        "The [mill](https://elm.example/mill) burned.",
        "The **mill** *burned*.",
        "The <b>mill</b> burned.<br>",
        "- The mill burned.",
        "  * [x] The mill burned.",
        "(1) The mill burned.",
        "1) The mill burned.",
        "1\\. The mill burned.",
        "a) The mill burned.",
        "🔥 The mill burned.",
        "1️⃣ The mill burned.",
        "> The mill burned.",
        "> > 1. The mill\n> > burned.",
        "- The mill\n  burned.",
        "The mill\nburned.",
        "The mill burned.\r\n",
    ],
)
def test_marks_and_markers_are_no_part_of_a_sentence(text: str) -> None:
    assert claims(text) == ["The mill burned."]


@pytest.mark.parametrize(
    "text",
    [
        "It cost 10⁶ crowns on 40 km² of land, x² of it.",
        "Rule (1) was broken, and rule (2) too.",
        "The [19th] mill, worth $[2b], burned (weak) at [12?].",
        "He [Mr Vane] left with the mill (the old one) in flames.",
        "AFP (a news agency) was there.",
        "They met at the works (mill).",
        "−12 degrees were measured.",
        "The article (1 of 3) says so.",
        "2019 was dry.",
        "No. 3 burned, and 2 * 3 = 6.",
        "#mill burned at 5:30 | Monday",
        "The owner said: nobody was there.",
        "“Let me know,” she said.",
        "Sure enough, the mill burned.",
        "Here is where the mill burned.",
        "Of course the mill burned.",
    ],
)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert claims(text) == [text]
    assert asides(text) == []


@pytest.mark.parametrize(
    "heading",
    [
        "# Fire in Tarn",
        "### Fire in Tarn ###",
        "**Fire in Tarn**",
        "__Fire in Tarn:__",
        "**What police said**",
        "Fire in Tarn\n============",
        "Fire in Tarn\n---",
        "Key points:",
        "Summary",
        "TL;DR",
        "Fire at the Bergo Mill",
        "The Mill Burns",
    ],
)
def test_headings_are_no_claims(heading: str) -> None:
    text = f"{heading}\n\nThe mill burned."
    assert claims(text) == ["The mill burned."]
    kind, words = asides(text)[0]
    assert (kind, words) == ("heading", heading.partition("\n")[0])


@pytest.mark.parametrize(
    "line",
    [
        "**The mill burned.**",
        "The mill burned.\n---",
        "The mill burned on Monday",
        "Mayor Resigns After 12 Die",
        "**Fire chief Lena Aldous said:**",
        "Three people died:",
        "The fire burned two mills:",
    ],
)
def test_a_line_that_claims_something_is_no_heading(line: str) -> None:
    assert claims(f"{line}\n\nIt rained.")[1:] == ["It rained."]


def test_an_item_in_bold_is_a_heading_where_more_stands_inside_it() -> None:
    text = "1. **The fire**\n   - The mill burned.\n2. **It rained on Monday**\n"
    assert claims(text) == ["The mill burned.", "It rained on Monday"]
    assert asides(text) == [("heading", "1. **The fire**")]


def test_a_number_behind_an_open_line_is_an_item_only_beside_its_neighbours() -> None:
    assert claims("1. It rained\n2. It snowed") == ["It rained", "It snowed"]
    assert claims("It rained.\n3. It snowed.") == ["It rained.", "It snowed."]
    assert claims("It burned on May\n12. It rained.")[-1] == "12. It rained."


def test_a_link_whose_words_belong_to_the_sentence_keeps_them() -> None:
    text = "The mill burned ([on Monday](https://elm.example/a))."
    assert claims(text) == ["The mill burned (on Monday)."]


@pytest.mark.parametrize(
    ("text", "label", "claim"),
    [
        ("- **Fire:** The mill burned.", "**Fire:**", "The mill burned."),
        ("**Fire**: The mill burned.", "**Fire**:", "The mill burned."),
        ("**Fire** – The mill burned.", "**Fire** –", "The mill burned."),
        ("Summary: The mill burned.", "Summary:", "The mill burned."),
    ],
)
def test_a_label_is_no_part_of_its_sentence(text: str, label: str, claim: str) -> None:
    assert claims(text) == [claim]
    assert asides(text) == [("label", label)]


@pytest.mark.parametrize(
    "text", ["**June 3:** It burned.", "**Lena Aldous said:** It burned."]
)
def test_a_label_that_tells_something_stays(text: str) -> None:
    assert claims(text) == [text.replace("*", "")]


@pytest.mark.parametrize(
    "talk",
    [
        "Here is a summary:",
        "Sure! Here's a concise summary of the five articles you provided:",
        "Certainly! I've read the three articles.",
        "Below is a summary of the reports. It focuses on the key facts.",
        "Okay, based on the provided articles, here is a brief overview:",
        "Below is a merged version of all sources.",
        "**Here are the key points:**",
        "Here's what the articles say:",
        "Based on the provided articles, here is what happened:",
    ],
)
def test_what_a_model_says_before_its_answer_is_no_claim(talk: str) -> None:
    assert claims(f"{talk}\n\nThe mill burned.") == ["The mill burned."]
    assert claims(f"{talk} The mill burned.") == ["The mill burned."]
    assert {kind for kind, _ in asides(talk)} == {"lead_in"}


@pytest.mark.parametrize(
    "heading",
    ["# Fire\n", "**Mill fire in Tarn**\n", "Fire\n====\n\n---\n", "## A\n\n# B\n"],
)
def test_a_model_may_talk_behind_a_heading(heading: str) -> None:
    text = f"{heading}\nHere is a summary of the articles:\n\nThe mill burned."
    assert claims(text) == ["The mill burned."]
    assert ("lead_in", "Here is a summary of the articles:") in asides(text)


def test_behind_a_heading_what_is_no_talk_is_a_claim() -> None:
    text = "# Fire\n\nThe mill burned. Here is a summary of the losses: two mills."
    assert len(claims(text)) == 2


@pytest.mark.parametrize(
    "talk",
    [
        "Let me know if you'd like more details!",
        "Would you like me to shorten it? 😊",
        "I hope this helps.",
        "If you need a longer version, just let me know.",
        "(Word count: 87)",
        "*Note: this summary is based on the provided articles.*",
        "This summary was generated with care. Feel free to ask for more.",
    ],
)
def test_what_a_model_says_after_its_answer_is_no_claim(talk: str) -> None:
    text = f"The mill burned.\n\n---\n{talk}"
    assert claims(text) == ["The mill burned."]
    assert {kind for kind, _ in asides(text)} == {"rule", "closing"}


def test_only_the_end_of_a_text_is_closing() -> None:
    text = "If you can, let me know, the mayor wrote. The mill burned."
    assert len(claims(text)) == 2


def test_thoughts_front_matter_and_comments_are_no_claims() -> None:
    text = (
        "---\r\ntitle: Fire\r\ntags:\r\n  - mill\r\n---\r\n"
        "<think>\nThe mill sank.\n</think>\nThe mill burned.\n<!-- It\nrained. -->"
    )
    assert claims(text) == ["The mill burned."]
    assert [kind for kind, _ in asides(text)] == ["front_matter", "lead_in", "code"]


def test_thoughts_may_have_their_end_only_and_need_it() -> None:
    assert claims("The mill sank.\n</think>\nThe mill burned.") == ["The mill burned."]
    assert claims("<!-- The mill burned.")[0].endswith("The mill burned.")
    assert claims("<think> The mill burned.")[0].endswith("The mill burned.")


def test_code_and_tables_are_no_claims() -> None:
    text = (
        "The mill burned.\n\n```python\nprint(12)\n```\n\n"
        "| fact | value |\n|---|--:|\n| dead | 12 |\n\nIt rained.\n"
    )
    assert claims(text) == ["The mill burned.", "It rained."]
    assert asides(text)[0] == ("code", "```python\nprint(12)\n```")
    assert [kind for kind, _ in asides(text)[1:]] == ["table"] * 3


@pytest.mark.parametrize("fence", ["```markdown", "```", "~~~text"])
def test_an_answer_inside_a_fence_is_read(fence: str) -> None:
    text = f"{fence}\nThe old paper mill in Tarn burned.\n{fence[:3]}\n"
    assert claims(text) == ["The old paper mill in Tarn burned."]
    assert [kind for kind, _ in asides(text)] == ["code", "code"]


@pytest.mark.parametrize(
    "sources",
    [
        "## Sources\n1. Tarn Post, 3 May\n2. AFP",
        "**References:**\n- Tarn Post\n- AFP",
        "Sources: Tarn Post, AFP.",
        "[1] Tarn Post: Mill burns, https://tarn.example/1",
        "[1]: https://tarn.example/1\n[^2]: AFP, 3 May",
        "- [Tarn Post](https://tarn.example/1)\n- https://afp.example/2",
        "### Where sources differ\n\n- dead: 12 / 15\n  - 2: Fifteen died.",
        "### Notes on this summary\n\n- short: little to tell",
        "> [!WARNING]\n> Source 2 is about something else.\n> It is left out.",
    ],
)
def test_lists_of_sources_are_no_claims(sources: str) -> None:
    text = f"The mill burned.\n\n{sources}\n\nIt rained."
    assert claims(text) == ["The mill burned.", "It rained."]
    assert {kind for kind, _ in asides(text)} <= {"heading", "sources"}


def test_items_do_not_run_into_each_other() -> None:
    text = (
        "- trains stopped\n- roads closed\n  for hours\n\n- Ferries\n\n  stayed in port"
    )
    assert claims(text) == [
        "trains stopped",
        "roads closed for hours",
        "Ferries",
        "stayed in port",
    ]


def test_wrapped_lines_are_read_as_paragraphs() -> None:
    text = (
        "The old paper mill in Tarn burned on Monday night after the sprinklers\n"
        "of the works had been switched off for repairs, the fire chief, Lena\n"
        "Aldous, said. Nobody was hurt, since the night shift had left an hour\n"
        "before.\n"
    )
    assert len(claims(text)) == 2
    assert claims(text)[0].endswith("the fire chief, Lena Aldous, said.")


@given(st.text(ODD, max_size=120))
@settings(max_examples=300)
def test_spans_are_real_in_order_and_apart(text: str) -> None:
    draft = adopt(text)
    spans = [s.span for s in draft.sentences]
    assert spans == sorted(spans)
    every = sorted([*spans, *((n.start, n.end) for n in draft.not_claims)])
    assert all(0 <= start < end <= len(text) for start, end in every)
    assert all(one[1] <= other[0] for one, other in pairwise(every))
    for sentence in draft.sentences:
        assert len(sentence.places) == len(sentence.text)
        assert [*sentence.places] == sorted(sentence.places)


@given(
    st.lists(
        st.sampled_from(
            (
                *("# Fire", "- The *mill* burned.", "> It rained [1].", "", "---"),
                *("| a | b |", "```", "Sure!", "Sources:", "He left.¹ She stayed"),
                *("  again", "a. b)"),
            )
        ),
        max_size=12,
    ).map("\n".join)
)
@settings(max_examples=200)
def test_every_word_is_claimed_or_set_aside(text: str) -> None:
    draft = adopt(text)
    covered = [s.span for s in draft.sentences]
    covered += [(n.start, n.end) for n in draft.not_claims]
    for place, sign in enumerate(text):
        if sign.isalpha() and text[place : place + 2] not in ("a.", "b)"):
            assert any(start <= place < end for start, end in covered), text[place:]

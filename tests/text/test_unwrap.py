import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.normalize import normalize
from summarize.text.unwrap import unwrap


def paragraphs(text: str) -> list[str]:
    return [normalize(line) for line in unwrap(text).splitlines() if line.strip()]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = (
        "The gate at Elmport broke on Monday night and the\n"
        "lower town stood under water until noon, the mayor\n"
        "said.\n\nBoats drifted through the market on Tuesday, and\n"
        "the school was shut.\n"
    )
    first, second = paragraphs(text)
    assert first.endswith("under water until noon, the mayor said.")
    assert second.endswith("on Tuesday, and the school was shut.")


def test_an_indented_line_begins_a_paragraph() -> None:
    text = (
        "   The gate at Elmport broke on Monday night and the\n"
        "lower town stood under water.\n"
        "   Boats drifted through the market on Tuesday, and\n"
        "the school was shut.\n"
    )
    assert len(paragraphs(text)) == 2


def test_marks_of_quoted_lines_inside_a_paragraph_are_no_words() -> None:
    text = (
        "> The gate at Elmport broke on Monday night and\n"
        "> the lower town stood under water until noon.\n"
    )
    assert paragraphs(text) == [
        "> The gate at Elmport broke on Monday night and the lower town stood under "
        "water until noon."
    ]


@pytest.mark.parametrize(
    ("end", "start", "word"),
    [
        ("com-", "mittee", "committee"),
        ("gov-", "ernment", "government"),
        ("thirty-", "four", "thirty-four"),
        ("state-", "licensed", "state-licensed"),
        ("four-", "hundred-ton", "four-hundred-ton"),
        ("mid-", "night", "midnight"),
        ("double-", "booked", "double-booked"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_where_the_line_end_made_it(
    end: str, start: str, word: str
) -> None:
    text = f"The gate at Elmport was looked at on Monday by a {end}\n{start} boat.\n"
    assert paragraphs(text)[0].endswith(f"by a {word} boat.")


@pytest.mark.parametrize(
    ("end", "start", "language", "words"),
    [
        ("er-", "neuern", "de", "erneuern"),
        ("Bürger-", "meisterin", "de", "Bürgermeisterin"),
        ("Nord-", "und Südseite", "de", "Nord- und Südseite"),
        ("vä-", "der och vind", "sv", "väder och vind"),
        ("väri-", "sävyt", "fi", "värisävyt"),
        ("two-", "and three-year terms", "en", "two- and three-year terms"),
    ],
)
def test_hyphens_at_line_ends_are_those_of_the_language(
    end: str, start: str, language: str, words: str
) -> None:
    text = f"Elmport Elmport Elmport Elmport Elmport Elmport {end}\n{start} am Damm.\n"
    assert normalize(unwrap(text, language)).endswith(f"Elmport {words} am Damm.")


@pytest.mark.parametrize(
    "text",
    [
        "The gate broke.\nBoats drifted.\nThe school was shut.",
        "Roses in the lane\nnever knew the rain\nnor the salt again",
        "What to bring:\n- a shovel and a rope of ten metres\n- a lamp\n- bread",
        "name         town      boats\nKern         Elm       twelve\nbell  Ost   two",
        "One long paragraph of a page that nobody ever broke at any width at all, for "
        "its lines are paragraphs\nA headline below it",
    ],
    ids=["sentences", "verse", "list", "table", "page"],
)
def test_what_was_not_wrapped_keeps_its_lines(text: str) -> None:
    assert unwrap(text) == text


@given(st.text(alphabet="ab C.-> \n\r\u00ad", max_size=200))
def test_every_character_keeps_its_place(text: str) -> None:
    flow = unwrap(text)
    assert len(flow) == len(text)
    pairs = zip(flow, text, strict=True)
    assert all(a == b or b in "\r\n >-\u00ad" for a, b in pairs)


def test_lines_that_a_hand_broke_are_joined() -> None:
    text = (
        "The harbour of Elmport stayed closed\n"
        "on Monday after a crane fell into the lane that\n"
        "ferries use, the port said. Divers found no\n"
        "leak of oil. A larger crane arrives from Ostby\n"
        "on Friday and will lift the wreck, which weighs\n"
        "about 90 tons."
    )
    assert unwrap(text) == text.replace("\n", " ")


def test_each_paragraph_may_have_a_width_of_its_own() -> None:
    narrow = [
        "Three pairs of storks have raised young",
        "on the roof of a mill near Tarn, the",
        "first to do so since the dam was built.",
        "The birds came in late May, and they",
        "were seen by the miller first.",
    ]
    wide = [
        "The owners stopped the wheel for ten whole weeks, at a cost",
        "that they declined to state. Volunteers kept a watch by day",
        "and by night from an old caravan. Eleven chicks had flown by",
        "the ninth of August, and a hawk took one of them on its very",
        "first morning in the air.",
    ]
    text = "\n\n".join("\n".join(lines) for lines in (narrow, wide))
    assert paragraphs(text) == [" ".join(narrow), " ".join(wide)]


def test_verse_with_lines_of_many_widths_stays() -> None:
    text = (
        "The gate went out with the evening tide,\n"
        "and nobody saw it go,\n"
        "the boats lay down on the other side\n"
        "of all that the harbour men know.\n"
    )
    assert unwrap(text) == text


def test_an_address_below_a_line_does_not_show_that_a_sentence_goes_on() -> None:
    text = "1. Ten gates to see, and how to reach all of them\nhttps://elm.example"
    assert unwrap(text) == text

"""Marks of Markdown and of the Penn Treebank: gone, with every offset where it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.text.marks import unmark
from summarize.text.normalize import normalize

ODD = "aB1 .*_#`~[]()!\\>-+•'\n/lrb-RB\u2060"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Dam leaks", "Dam leaks"),
        ("## Dam leaks ##", "Dam leaks"),
        ("* The dam leaks.", "The dam leaks."),
        ("- **Hesk:** the dam leaks.", "Hesk: the dam leaks."),
        ("• The dam leaks.", "The dam leaks."),
        ("The dam **leaks**, _she_ said.", "The dam leaks, she said."),
        (
            "**The dam leaks. It is *old*.** She left.",
            "The dam leaks. It is old. She left.",
        ),
        ("***Now*** it ~~leaks~~ runs (*fast*).", "Now it leaks runs (fast)."),
        ("Run `make`, then ``a b``.", "Run make, then a b."),
        ("See [the report](https://a.example/b_(c)).", "See the report."),
        ('She [**left**](/news "News") on Monday.', "She left on Monday."),
        ("It leaks. ![The dam](dam.jpg) She left.", "It leaks. She left."),
        ("[![The dam](dam.jpg)](https://a.example)", ""),
        ("```python", ""),
        (
            r"On 3\. May \[sic\] it was snake\_case.",
            "On 3. May [sic] it was snake_case.",
        ),
        ("The dam -LRB- old -RRB- leaks .", "The dam (old) leaks ."),
        ("-lsb- he -rsb- left -lcb- so -rcb-", "[he] left {so}"),
        ("`` It leaks , '' she said .", '"It leaks ," she said .'),
    ],
)
def test_marks_go_or_become_what_they_stand_for(text: str, expected: str) -> None:
    assert normalize(unmark(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4 and 5*6*7",
        "What the f*** is a s**t show",
        "The price is $5*. Tax is extra.",
        "M*A*S*H, snake_case_name, #storm, C# and @the_dam_ news",
        "* * *",
        "– She left.",
        "-12.5 C. She left - at last.",
        "[he] left [3] (so) [the note](see below)",
        "It is 6'' or 7'' high.",
        "The well-known rb-tree, O'Brien's ‘dam’",
        "https://a.example/_x_/",
        "Fill in: ____ and ****",
        "C:\\new",
    ],
)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    assert unmark(text) == text


@given(st.text(max_size=80) | st.text(ODD, max_size=80))
@settings(max_examples=100)
def test_every_character_keeps_its_place(text: str) -> None:
    result = unmark(text)
    assert len(result) == len(text)
    changed = {new for old, new in zip(text, result, strict=True) if old != new}
    assert changed <= set(' \u2060()[]{}"')
    assert [char == "\n" for char in text] == [char == "\n" for char in result]


@given(st.text(ODD, max_size=80))
@settings(max_examples=100)
def test_the_reading_text_is_a_fixed_point(text: str) -> None:
    once = normalize(unmark(text))
    assert normalize(once) == once


def test_a_text_of_marks_that_never_close_ends() -> None:
    for mark in ("*a ", "_a ", "[a", "`a ", "**", "![a](", "-lrb-"):
        unmark(mark * 50_000)

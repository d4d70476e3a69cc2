"""What a sentence takes for known, and what explains itself."""

import pytest

from summarize.claims.reading.definites import bare_nouns, epithet
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The shooting began at noon.", ("shooting",)),
        ("Ann Lee saw the red glue gun and ran.", ("gun",)),
        ("The 25-foot boat sank.", ()),
        ("They drew up a plan in this workshop.", ("workshop",)),
        ("Nobody in that orchard had seen it.", ("orchard",)),
        ("The two-day talks ended, and the envoy left.", ("talks", "envoy")),
    ],
)
def test_a_noun_that_a_sentence_says_no_more_of_is_bare(
    text: str, nouns: tuple[str, ...]
) -> None:
    assert bare_nouns(read(text)) == nouns


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Tarn resigned.",
        "The man who sold it fled.",
        "The Tarn ferry sank.",
        "The first vote failed.",
        "The police and the government met at the weekend.",
        'He said: "Bring the ladder now."',
        "They say that orchards burn.",
    ],
)
def test_what_is_known_or_explained_is_not_bare(text: str) -> None:
    assert bare_nouns(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The first-term Democrat left early.", "democrat"),
        ("The 57-year-old actor said so.", "actor"),
        ("On Monday the jailed poet wept.", ""),  # "Monday" may be whom it is about
        ("Ida Holm met the jailed poet.", ""),
        ("The jailed poet, Ida Holm, wept.", ""),
        ("The port authority closed.", ""),
        ("The tired sailors slept.", ""),
    ],
)
def test_an_epithet_stands_for_somebody_whom_a_sentence_does_not_name(
    text: str, called: str
) -> None:
    assert epithet(read(text)) == called

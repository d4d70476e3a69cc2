"""The second look: what is glued to a sentence, and what stands before furniture.

The words of a page are furniture as one fixed in each test has it, so that the places
show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.clean.tagger import LANGUAGES, Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAD = "The gate at Elmport broke on Monday, and the lower town was flooded by noon."
BOATS = "Nobody was hurt, the fire service said, but forty boats sank in the harbour."
COST = "A new gate costs nine million marks, and the town has saved two of them so far."
SEAM = "Old gates that nobody mends in Skell"
CAPTION = "Boats lie on the quay of Elmport at dawn."
NOTE = "Zwibble zwabble zwobble."


@dataclass(frozen=True)
class Fixed:
    """A tagger to whom the words of texts are furniture with given probabilities."""

    known: dict[str, float]
    languages: frozenset[str] = LANGUAGES
    least: tuple[float, float, float] = (0.7, 0.85, 0.95)
    story: float = 0.7
    doubt: float = 0.4

    def __call__(self, pages: Sequence[Words]) -> "list[NDArray[np.float32]]":
        """Return the log odds of every word."""
        found = []
        for page in pages:
            text = " ".join(page.texts)
            odds = np.full(len(page.texts), -7, dtype=np.float32)
            for part, probability in self.known.items():
                first = len(text[: text.find(part)].split())
                if part in text:
                    last = first + len(part.split())
                    odds[first:last] = np.log(probability / (1 - probability))
            found.append(odds)
        return found


def learned(text: str, known: dict[str, float], code: str = "en") -> list[str]:
    """Return what goes of a text as learned."""
    options = CleanOptions.model_validate({"model": "encoder"})
    pages = clean_articles(
        [Article("a", text)], options, code=code, tagger=Fixed(known)
    )
    spans = [span for span in pages[0].removed if span.rule == "learned"]
    return [text[span.start : span.end] for span in spans]


def test_a_headline_goes_from_before_the_sentence_that_it_is_glued_to() -> None:
    text = f"{LEAD} {NOTE} {SEAM} {BOATS} {COST}"
    assert learned(text, {NOTE: 0.99, SEAM: 0.3}) == [NOTE, SEAM]


def test_beside_no_other_furniture_there_must_be_more_doubt() -> None:
    text = f"{LEAD} {SEAM} {BOATS} {COST}"
    assert learned(text, {SEAM: 0.3}) == []
    assert learned(text, {SEAM: 0.6}) == [SEAM]


def test_a_sentence_with_the_name_of_a_paper_has_no_seam() -> None:
    named = "Mayor Jo Bell was fond of The Elm Post and wept for it."
    text = f"{LEAD} {NOTE} {named} {COST}"
    assert learned(text, {NOTE: 0.99, "Mayor Jo Bell was fond of": 0.6}) == [NOTE]


def test_a_doubtful_sentence_goes_where_furniture_follows() -> None:
    known = {CAPTION: 0.5, NOTE: 0.99}
    assert learned(f"{LEAD} {CAPTION} {NOTE} {COST}", known) == [CAPTION, NOTE]
    assert learned(f"{LEAD} {CAPTION} {COST} {NOTE}", known) == [NOTE]
    assert learned(f"{LEAD} {CAPTION} {NOTE} {COST}", known | {CAPTION: 0.3}) == [NOTE]


def test_a_sentence_of_which_one_half_is_story_stays() -> None:
    half = "What to know about it: on Sunday the crew of the boat won the race."
    known = {"What to know about it: on Sunday": 0.84, NOTE: 0.99}
    assert learned(f"{LEAD} {half} {NOTE} {COST}", known) == [NOTE]


def test_a_doubtful_line_goes_between_lines_that_end_as_sentences_do() -> None:
    line = "Boats lie on the quay of Elmport at dawn after the long storm of May"
    known = {line: 0.5}
    assert learned(f"{LEAD}\n{line}\n{BOATS}\n{COST}", known) == [line]
    for beside in ("A second quay", "Two of them, and more"):
        rows = f"{LEAD}\n{beside} was built and has not been paid for\n{line}\n{COST}"
        assert learned(rows, known) == []


def test_items_posts_and_hashtags_stay() -> None:
    known = {CAPTION: 0.5, NOTE: 0.99, "pic.twitter.com/abc": 0.5}
    assert learned(f"{LEAD}\n- {CAPTION}\n{COST}", known) == []
    post = f"{CAPTION} pic.twitter.com/abc123\n— Jo Bell (@jobell) May 3, 2024"
    assert CAPTION not in learned(f"{LEAD}\n{post}\n{COST}", known)


def test_in_a_language_that_the_tagger_was_not_taught_all_stay() -> None:
    text = f"{LEAD} {CAPTION} {NOTE} {SEAM} {BOATS}"
    known = {CAPTION: 0.5, NOTE: 0.99, SEAM: 0.5}
    assert learned(text, known, code="sv") == []


def test_a_sentence_stays_that_a_title_is_glued_to() -> None:
    for title in ("Related: old boats of the harbour", "The harbour By Jo Bell"):
        text = f"{LEAD} {title} {BOATS} {COST}"
        assert learned(text, {title: 0.99, BOATS: 0.78}) == [title]
        assert learned(text, {title: 0.99, BOATS: 0.9}) == [f"{title} {BOATS}"]


def test_the_first_words_of_a_sentence_stay_that_a_title_is_glued_to() -> None:
    title, first = "Gate may stay open all of the summer", "Fishers of Elm"
    text = f"{LEAD} {title} {first} Bridge stayed in the harbour on Friday. {COST}"
    assert learned(text, {title: 0.99, first: 0.8}) == [title]


def test_a_name_is_not_cut_from_a_title() -> None:
    named = "Listen: who mended the Elmport gate, by our Sunday team."
    text = f"{LEAD} {named} {COST}"
    known = {"Listen: who mended the": 0.99, "Elmport gate, by our Sunday team.": 0.75}
    assert learned(text, known) == [named]


def test_what_a_rule_left_of_furniture_must_be_furniture_by_itself() -> None:
    label = "Story continues below this ad"
    text = f"{LEAD} {label} {BOATS} {COST}"
    assert learned(text, {f"{label} {BOATS}": 0.8}) == []
    assert learned(text, {f"{label} {BOATS}": 0.9}) == [BOATS]


def test_a_call_for_witnesses_stays() -> None:
    call = "If you have information on the gate, please call the police on 555 0142."
    assert learned(f"{LEAD}\n{call}\n{COST}", {call: 0.9}) == []
    tip = call.replace("the police", "our newsroom")
    assert learned(f"{LEAD}\n{tip}\n{COST}", {tip: 0.9}) == [tip]


WALL = "The Post took money for its pages from May on, and feared for half of them."
ASKED = '"Already a subscriber?" was how people of the town began each and every day.'
TIDES = (
    "Two boats were towed to Skell on Friday, where a yard has room for them in May."
)


def gone(text: str, known: dict[str, float]) -> list[str]:
    """Return what goes of a text, by whatever rule."""
    options = CleanOptions.model_validate({"model": "encoder"})
    [page] = clean_articles([Article("a", text)], options, tagger=Fixed(known))
    return [text[span.start : span.end] for span in page.removed]


def test_a_short_sentence_comes_back_between_two_that_do() -> None:
    assert gone(f"{LEAD}\n{WALL} It lost most. {ASKED}\n{BOATS}", {}) == []
    assert gone(f"{LEAD}\n{WALL} It lost most. {ASKED}\n{BOATS}", {ASKED: 0.9}) == [
        f"It lost most. {ASKED}"
    ]


def test_a_rule_speaks_of_its_aside_in_brackets_alone() -> None:
    aside = "(If you buy a rope through a link, we may earn a commission.)"
    assert gone(f"{BOATS} {aside} {COST}\n{LEAD}", {}) == [aside]


LINKS = "This post may contain affiliate links."
NEED = "Please support us now: our readers pay for all of this journalism."


def test_in_a_paragraph_that_goes_for_one_sentence_the_others_come_back() -> None:
    ours = "The pump of our old boat began to knock on the way home from the island."
    assert gone(f"{ours} {LINKS} {COST}\n{BOATS}\n{LEAD}", {LINKS: 0.9}) == [LINKS]


def test_beside_an_appeal_no_sentence_in_the_voice_of_the_site_comes_back() -> None:
    voiced = "We pay for four reporters and a boat."
    text = f"{LEAD} {NEED} {voiced}\n{BOATS}\n{COST}"
    assert gone(text, {}) == [f"{NEED} {voiced}"]


def test_a_short_sentence_comes_back_with_all_of_its_paragraph() -> None:
    assert gone(f"{LEAD}\n{WALL} {ASKED} It lost most.\n{BOATS}", {}) == []
    assert gone(f"{LEAD}\n{WALL} {ASKED} It lost most.\n{BOATS}", {ASKED: 0.9}) == [
        f"{ASKED} It lost most."
    ]


NAMED = "Fishers had tied up forty boats along the quay by the time of the flood."
HEADLINE = "The baker who rows to work"


def test_a_headline_goes_from_before_a_name_where_the_doubt_ends_with_it() -> None:
    text = f"{LEAD} {NOTE} {HEADLINE} {NAMED} {COST}"
    assert learned(text, {NOTE: 0.99, HEADLINE: 0.3}) == [NOTE, HEADLINE]
    assert learned(text, {NOTE: 0.99, HEADLINE: 0.3, NAMED: 0.05}) == [NOTE]
    assert learned(f"{LEAD} {HEADLINE} {NAMED} {COST}", {HEADLINE: 0.3}) == []


def test_a_sentence_that_comes_late_to_its_subject_has_no_seam_before_it() -> None:
    for front in ("In the first hours of it", "The crew that knew best what"):
        text = f"{LEAD} {NOTE} {front} Ann Lee saw of the flood was not told. {COST}"
        assert learned(text, {NOTE: 0.99, front: 0.3}) == [NOTE]


def test_a_sentence_stays_that_a_title_in_capitals_is_glued_to() -> None:
    title, told = "Screenshot: Elm Eel Games", "You stand in the rain and wait."
    text = f"{LEAD} {title} {told} {COST}"
    assert learned(text, {title: 0.99, told: 0.75}) == [title]

"""What is counted of a summary by hand."""

from scripts.measuring.one_text import faults_of
from summarize.claims.sources import Sources
from summarize.schema import Citation, Sentence, Summary, SummarySentence
from tests.build import sentences

STORY = sentences(
    "Ann Lee, 34, opened a mill in Tarn on Monday.",
    "She sold it to the town in May.",
    "Lee said that the town had paid nine million crowns.",
)
AGAIN = sentences("Ann Lee has opened a mill in Tarn.", article_id="b")
SOURCES = Sources([*STORY, *AGAIN])


def kinds(*told: Sentence) -> list[str]:
    cited = [
        SummarySentence(each.text, (Citation(*each.span, 1.0, "strong"),))
        for each in told
    ]
    summary = Summary("topic", tuple(cited), ())
    return [kind for kind, _ in faults_of(summary, SOURCES)]


def test_a_story_in_its_own_order_has_no_fault() -> None:
    assert kinds(*STORY) == []


def test_what_leans_on_a_sentence_that_is_not_told_is_counted() -> None:
    assert kinds(STORY[1]) == ["leans on what is missing"]


def test_who_is_named_in_part_is_counted() -> None:
    assert kinds(STORY[2]) == ["named in part"]


def test_a_second_opening_is_counted_and_so_is_the_change_of_article() -> None:
    assert kinds(STORY[0], AGAIN[0]) == ["change of article", "second opening"]

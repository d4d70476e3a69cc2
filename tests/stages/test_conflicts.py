from summarize.claims.sources import Sources
from summarize.schema import ArticleCopy, Conflict, Sentence, SentenceGroup
from summarize.stages.conflicts import find_conflicts
from tests.build import sentence

TWELVE = sentence("Twelve people died off Harlow Bay on Monday.", "a")
FIFTEEN = sentence("Fifteen people died off Harlow Bay on Monday.", "b")
TWELVE_AGAIN = sentence("Twelve people died off Harlow Bay on Monday.", "c")
DATES = {"a": "2025-03-14", "b": "2025-03-16", "c": None}


def conflict(left: Sentence, right: Sentence, *values: str) -> Conflict:
    first, second = values or ("Twelve", "Fifteen")
    return Conflict("number", (left, right), (first, second))


def test_the_newer_side_stands_last() -> None:
    for seen in (
        conflict(TWELVE, FIFTEEN),
        conflict(FIFTEEN, TWELVE, "Fifteen", "Twelve"),
    ):
        [found] = find_conflicts(Sources(()), (), (), [seen], DATES)
        assert found.sentences == (TWELVE, FIFTEEN)
        assert found.values == ("Twelve", "Fifteen")
        assert found.dates == ("2025-03-14", "2025-03-16")


def test_without_a_date_the_sides_stand_in_topic_order() -> None:
    seen = conflict(TWELVE_AGAIN, FIFTEEN)
    [found] = find_conflicts(Sources(()), (), (), [seen], DATES)
    assert [side.article_id for side in found.sentences] == ["b", "c"]
    assert found.values == ("Fifteen", "Twelve")


def test_two_groups_differ_once_whichever_members_show_it() -> None:
    group = SentenceGroup(TWELVE, (TWELVE_AGAIN,))
    seen = [conflict(TWELVE, FIFTEEN), conflict(TWELVE_AGAIN, FIFTEEN)]
    found = find_conflicts(Sources(()), [group], (), seen, DATES)
    assert [each.sentences for each in found] == [(TWELVE, FIFTEEN)]


def test_copies_of_one_article_are_one_side() -> None:
    seen = [conflict(TWELVE, FIFTEEN), conflict(TWELVE_AGAIN, FIFTEEN)]
    copy = ArticleCopy("c", "a", 1.0)
    assert len(find_conflicts(Sources(()), (), (), seen, DATES)) == 2
    assert len(find_conflicts(Sources(()), (), [copy], seen, DATES)) == 1


def test_two_sums_in_other_words_are_a_conflict() -> None:
    raised = sentence(
        "People in the Tarn valley raised 4.2 million crowns for the Orm Fund.", "a"
    )
    reached = sentence(
        "Donations to the Orm Fund in the Tarn valley have reached 3.8 million crowns.",
        "b",
    )
    [found] = find_conflicts(Sources([raised, reached]), (), (), (), DATES)
    assert found.sentences == (raised, reached)
    assert found.values == ("4.2 million", "3.8 million")

"""Who is accused is told with their reply."""

from collections.abc import Sequence

from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.plan import PlanOptions, plan_summary
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.replies import with_replies
from tests.build import sentences
from tests.planned import prompt, scored

NEWS = "A bridge in Tarn closed on Monday after a pillar sank by two metres."
ACCUSED = "The mayor accused Arlo Works of using cheap concrete for the pillar."
BUSES = "Buses will take the long road around the lake until the autumn."
FERRY = "A second ferry starts on Friday and carries forty cars each hour."
DENIED = "Arlo Works denied the accusations."


def told(
    rows: Sequence[Sentence], *scores: float, n_words: int = 39, language: str = "en"
) -> list[str]:
    plan = plan_summary(
        prompt(*scored(rows, *scores)),
        Sources(rows),
        PlanOptions(largest_share=1),
        target_words=n_words,
        language=language,
    )
    return [item.groups[0].lead.text for item in plan.items]


def test_a_reply_takes_the_place_of_what_is_least_wanted() -> None:
    rows = sentences(NEWS, ACCUSED, BUSES, FERRY, DENIED)
    scores = (1.0, 0.9, 0.8, 0.5, 0.05)
    assert told(rows, *scores) == [NEWS, ACCUSED, DENIED]
    assert told(rows, *scores, language="xx") == [NEWS, ACCUSED, BUSES]


def test_where_a_length_has_room_nothing_goes() -> None:
    rows = sentences(NEWS, ACCUSED, BUSES, DENIED)
    assert told(rows, 1.0, 0.9, 0.8, 0.01, n_words=50) == [NEWS, ACCUSED, BUSES, DENIED]


def test_the_reply_of_another_article_is_told_right_behind_the_accusation() -> None:
    rows = sentences(NEWS, ACCUSED, BUSES)
    other = sentences("Rain fell in Ulm all day.", DENIED, article_id="b")
    found = told([*rows, *other], 1.0, 0.9, 0.8, 0.02, 0.01, n_words=50)
    assert found == [NEWS, ACCUSED, DENIED, BUSES]


def test_a_reply_that_is_told_does_not_go_for_another() -> None:
    kelm = "The mayor accused Kelm Steel of selling weak rods for the pillar."
    rows = sentences(NEWS, ACCUSED, kelm, DENIED, "Kelm Steel denied the accusations.")
    news, accused, other, denied, _ = groups = scored(rows)
    chosen = [(news,), (accused,), (other,), (denied,)]
    found, _ = with_replies(chosen, groups, Needs(Sources(rows)), most_words=44)
    assert (denied,) in found


def test_what_alone_tells_of_its_article_goes_last() -> None:
    rows = [*sentences(NEWS, ACCUSED, BUSES, DENIED), *sentences(FERRY, article_id="b")]
    news, accused, buses, denied, ferry = groups = scored(rows)
    chosen = [(news,), (accused,), (buses,), (ferry,)]
    found, behind = with_replies(chosen, groups, Needs(Sources(rows)), most_words=45)
    assert found == [(news,), (accused,), (denied,), (ferry,)]
    assert behind == {denied.lead.span: accused.lead.span}


def test_what_somebody_else_denies_is_no_reply() -> None:
    rows = sentences(NEWS, ACCUSED, BUSES, FERRY, "Tarn Rail denied the accusations.")
    assert told(rows, 1.0, 0.9, 0.8, 0.5, 0.05) == [NEWS, ACCUSED, BUSES]


def test_the_opening_stays_and_a_reply_as_long_as_the_summary_is_not_told() -> None:
    long = f"Arlo Works denied the accusations and said that {BUSES} {FERRY} {NEWS}"
    rows = sentences(NEWS, ACCUSED, BUSES, FERRY, long)
    assert told(rows, 1.0, 0.9, 0.8, 0.5, 0.05) == [NEWS, ACCUSED, BUSES]

"""What is told for the sake of another sentence."""

from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.plan import PlanOptions
from summarize.stages.plan.choose import choose_groups
from summarize.stages.plan.needs import Needs
from tests.build import sentences
from tests.planned import scored

FERRY = "The ferry to Tarn sank in fog on Monday night."
SHOT = "A guard had shot a sailor at the pier."
RAIN = "Rain and heavy winds kept divers away until dawn."
SHOOTING = "Nobody could explain why the shooting began."


def told(rows: list[Sentence], scores: list[float], words: int) -> list[list[str]]:
    """The units that are chosen, the most wanted first."""
    groups = scored(rows, *scores)
    chosen = choose_groups(groups, Needs(Sources(rows)), PlanOptions(), words)
    return [[group.lead.text for group in unit] for unit in chosen]


def test_what_introduces_a_sentence_is_told_with_it_wherever_it_stands() -> None:
    rows = sentences(FERRY, SHOT, RAIN, SHOOTING)
    chosen = told(rows, [1.0, 0.3, 0.2, 0.9], 27)
    assert chosen == [[FERRY], [SHOT], [SHOOTING]]


def test_what_nothing_introduces_in_the_length_is_not_told() -> None:
    rows = sentences(FERRY, SHOT, RAIN, SHOOTING)
    assert told(rows, [1.0, 0.3, 0.5, 0.9], 17) == [[FERRY], [RAIN]]


def test_what_is_told_already_is_not_told_for_the_sake_of_another() -> None:
    rows = sentences(FERRY, RAIN, "The ferry was built in Leeds.")
    chosen = told(rows, [1.0, 0.1, 0.9], 16)
    assert chosen == [[FERRY], ["The ferry was built in Leeds."]]


def test_what_another_article_tells_of_may_be_taken_for_known() -> None:
    rows = [
        *sentences(FERRY, "A guard had shot a sailor.", RAIN),
        *sentences("Prices rose in May.", SHOT, SHOOTING, article_id="b"),
    ]
    chosen = told(rows, [1.0, 0.95, 0.0, 0.0, 0.0, 0.9], 60)
    assert [SHOOTING] in chosen
    assert [SHOT] not in chosen

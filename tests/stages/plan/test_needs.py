from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.plan.needs import Needs
from tests.build import sentence, sentences

STORY = sentences(
    "Ann Lee opened a mill in Tarn.",
    "She sold it in May.",
    "But he sued her.",
    "They met in court.",
    "Rain fell on Leeds.",
    "The company closed.",
)


def needs() -> Needs:
    return Needs(Sources(STORY))


def before(place: int) -> list[Sentence] | None:
    return needs().before(STORY[place])


def test_what_leans_is_told_behind_what_it_leans_on() -> None:
    assert before(0) == []
    assert before(1) == [STORY[0]]
    assert before(2) == [STORY[0], STORY[1]]


def test_a_chain_of_more_than_two_is_not_told() -> None:
    assert before(3) is None


def test_a_caption_between_a_sentence_and_but_is_passed_over() -> None:
    told = sentences(
        "Ann Lee opened a mill in Tarn on Monday.",
        "A worker walks past the mill in Tarn, Monday, May 5, 2014.",
        "But he sued her.",
    )
    assert Needs(Sources(told)).previous(told[2]) == told[0]
    assert Needs(Sources(told)).before(told[2]) == [told[0]]


def test_what_leans_on_nothing_is_not_told() -> None:
    hangs = sentence("She sold it in May.", "b")
    assert Needs(Sources([*STORY, hangs])).before(hangs) is None
    assert Needs(Sources(())).before(hangs) is None


def test_a_sentence_before_is_of_the_same_article() -> None:
    other = sentence("She sold it in May.", "b", 1)
    assert Needs(Sources([*STORY, other])).previous(other) is None
    assert needs().previous(STORY[0]) is None
    assert needs().previous(STORY[1]) == STORY[0]


def test_a_noun_that_points_back_needs_nothing_right_before_it() -> None:
    assert before(5) == []
    assert [each.word for each in needs().set_ups(STORY[5])] == ["company"]


def test_joints_that_can_go_are_skipped_with_their_commas() -> None:
    def rest(text: str) -> str:
        return text[needs().loose_joint(sentence(text)) :]

    assert rest("But the mayor refused.") == "the mayor refused."
    assert rest("However, the mayor refused.") == "the mayor refused."
    assert rest("And yet, the mayor refused.") == "the mayor refused."
    for whole in ("So far, nine died.", "Instead, she left.", "The mayor refused."):
        assert rest(whole) == whole


def test_what_an_outlet_begins_with_of_itself_goes() -> None:
    def rest(text: str) -> str:
        return text[needs().own_report(sentence(text)) :]

    assert rest("As we've reported before, the bank pays.") == "the bank pays."
    assert rest("As previously reported, the bank pays.") == "the bank pays."
    assert rest("As we noted on Monday, the bank pays.") == "the bank pays."
    assert rest("Why it matters: The bank pays.") == "The bank pays."
    for whole in (
        "As we reported the theft, he fled.",
        "As reported cases rose, it shut.",
    ):
        assert rest(whole) == whole


def test_a_joint_inside_a_quotation_stays() -> None:
    assert needs().loose_joint(sentence('"But the mayor refused," Lee said.')) == 0

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.schema import Prompt, Request, SentenceGroup
from summarize.stages.generate import GenerateOptions, generate_drafts, plan_groups
from tests.build import sentence

SANK = "The ferry sank off Harlow Bay on Monday night."
SANK_AGAIN = "On Monday night the ferry sank off Harlow Bay."
RESCUED = "Fishermen pulled nineteen people from the water."
IN_FOG = "In thick fog, fishermen pulled nineteen people from the water."
INQUIRY = "The port authority has opened an inquiry into the crew."


class Echo:
    """Writes the first `width` words of what it reads: a writer one can follow."""

    name = "echo"

    def __init__(self, max_tokens: int | None = None, width: int = 1000) -> None:
        self.max_tokens = max_tokens
        self.width = width
        self.requests: list[Request] = []

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        return sum(self.count_tokens(passages))

    def write(self, requests: Sequence[Request]) -> list[str]:
        self.requests += requests
        joined = [" ".join(request.passages) for request in requests]
        return [" ".join(text.split()[: self.width]) for text in joined]

    def write_candidates(self, requests: Sequence[Request], n: int) -> list[list[str]]:
        return [[text] for text in self.write(requests)]


class Inventor(Echo):
    """Writes a wrong number first, then the passage without its opening."""

    def write_candidates(self, requests: Sequence[Request], n: int) -> list[list[str]]:
        wrong = "Ninety fishermen pulled people from the water."
        right = "Fishermen pulled nineteen people from the water."
        return [[wrong, right][:n] for _ in requests]


def ranked(*texts: str, articles: str = "") -> list[SentenceGroup]:
    """Groups with falling scores, each in an article of its own unless told."""
    names = articles or "abcdefgh"
    return [
        SentenceGroup(sentence(text, names[n], n, 100 * n), score=1 / (n + 1))
        for n, text in enumerate(texts)
    ]


def prompt(*groups: SentenceGroup) -> Prompt:
    passages = tuple(group.lead.text for group in groups)
    return Prompt(
        "t", (passages,) if groups else (), groups, (), (0,) if groups else ()
    )


def test_a_plan_chooses_the_most_important_first() -> None:
    plan = plan_groups(ranked(SANK, RESCUED, INQUIRY), GenerateOptions(target_words=10))
    assert [group.lead.text for group in plan] == [SANK]


def test_a_plan_does_not_say_the_same_twice() -> None:
    groups = ranked(SANK, SANK_AGAIN, RESCUED)
    plan = plan_groups(groups, GenerateOptions(target_words=16))
    assert [group.lead.text for group in plan] == [SANK, RESCUED]


def test_balance_brings_in_an_article_that_has_no_sentence_yet() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY, articles="aab")
    alone = GenerateOptions(target_words=16, balance_weight=0.0)
    balanced = GenerateOptions(target_words=16, balance_weight=2.0)
    assert [g.lead.text for g in plan_groups(groups, alone)] == [SANK, RESCUED]
    assert [g.lead.text for g in plan_groups(groups, balanced)] == [SANK, INQUIRY]


def test_a_planned_article_keeps_its_own_order() -> None:
    first, second = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(second, score=1.0), replace(first, score=0.5)]
    options = GenerateOptions(target_words=16)
    [draft] = generate_drafts([prompt(*groups)], Echo(), options)
    assert [s.text for s in draft.sentences] == [RESCUED, SANK]


def test_the_news_opens_and_not_a_scene_before_it() -> None:
    scene, news = ranked(RESCUED, SANK, articles="aa")
    groups = [replace(news, score=1.0), replace(scene, score=0.4)]
    options = GenerateOptions(target_words=16)
    [draft] = generate_drafts([prompt(*groups)], Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK, RESCUED]


def test_shorter_sentences_leave_room_for_more() -> None:
    groups = ranked(SANK, RESCUED)  # nine words and seven
    options = GenerateOptions(target_words=11, compression=0.7, candidates=0)
    writer = Echo(width=5)
    [draft] = generate_drafts([prompt(*groups)], writer, options)
    assert [request.target_words for request in writer.requests] == [6, 5]
    assert [s.text for s in draft.sentences] == [
        "The ferry sank off Harlow",
        "Fishermen pulled nineteen people from",
    ]


def test_what_was_planned_and_does_not_fit_as_written_is_left_out() -> None:
    groups = ranked(SANK, RESCUED)
    options = GenerateOptions(target_words=11, compression=0.7)
    [draft] = generate_drafts([prompt(*groups)], Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK]
    assert [left.group.lead.text for left in draft.left_out] == [RESCUED]


def test_a_planned_sentence_knows_its_source() -> None:
    options = GenerateOptions(target_words=10)
    [draft] = generate_drafts([prompt(*ranked(SANK, RESCUED))], Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK]
    assert draft.sentences[0].sources[0].text == SANK
    assert [(left.group.lead.text, left.reason) for left in draft.left_out] == [
        (RESCUED, "plan")
    ]


@pytest.mark.parametrize(
    ("candidates", "text"),
    [
        (0, IN_FOG),
        (1, IN_FOG),
        (2, "Fishermen pulled nineteen people from the water."),
    ],
)
def test_the_first_text_that_its_source_supports_is_taken_else_the_source(
    candidates: int, text: str
) -> None:
    options = GenerateOptions(target_words=10, candidates=candidates)
    [draft] = generate_drafts([prompt(*ranked(IN_FOG))], Inventor(), options)
    assert [s.text for s in draft.sentences] == [text]


def test_a_whole_draft_is_cut_into_sentences() -> None:
    options = GenerateOptions(mode="whole")
    [draft] = generate_drafts([prompt(*ranked(SANK, RESCUED))], Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK, RESCUED]
    assert len(draft.seen) == 2


def test_parts_are_written_one_by_one_and_merged() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY)
    parts = tuple((group.lead.text,) for group in groups)
    topic = Prompt("t", parts, tuple(groups), (), (9, 7, 10), budget=12)
    writer = Echo(max_tokens=12, width=4)
    [draft] = generate_drafts([topic], writer, GenerateOptions(mode="whole"))
    assert draft.sentences[0].text == "The ferry sank off"
    assert [len(r.passages) for r in writer.requests] == [1, 1, 1, 3]


def test_merging_keeps_the_budget_and_a_word_of_every_part() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY, SANK_AGAIN, RESCUED)
    parts = tuple((group.lead.text,) for group in groups)
    topic = Prompt("t", parts, tuple(groups), (), (9,) * 5, budget=10)
    writer = Echo()
    generate_drafts([topic], writer, GenerateOptions(mode="whole"))
    assert all(writer.count_request(r.passages) <= 10 for r in writer.requests)
    assert [len(r.passages) for r in writer.requests] == [
        1,
        1,
        1,
        1,
        1,
        2,
        2,
        1,
        2,
        1,
        2,
    ]
    assert all(text for request in writer.requests for text in request.passages)


@pytest.mark.parametrize("mode", ["plan", "whole"])
def test_an_empty_prompt_gives_an_empty_draft(mode: str) -> None:
    options = GenerateOptions.model_validate({"mode": mode})
    drafts = generate_drafts([prompt(), prompt(*ranked(SANK))], Echo(), options)
    assert [len(draft.sentences) for draft in drafts] == [0, 1]


@given(
    texts=st.lists(st.text(min_size=1, max_size=60), max_size=8),
    target=st.integers(10, 60),
)
def test_planned_and_left_out_are_all_there_is(texts: list[str], target: int) -> None:
    groups = ranked(*texts)
    options = GenerateOptions(target_words=target)
    [draft] = generate_drafts([prompt(*groups)], Echo(), options)
    both = [*draft.seen, *(left.group for left in draft.left_out)]
    assert sorted(both, key=lambda group: group.lead.start) == groups
    assert bool(draft.seen) == bool(groups)

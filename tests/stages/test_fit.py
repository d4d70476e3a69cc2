from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.schema import Prompt, Request, SentenceGroup, Written
from summarize.stages.fit import FitOptions, equal_shares, fit_groups, with_origins
from tests.build import sentence


class WordCounter:
    """A writer that reads: a word is a token, each passage adds a separator."""

    name = "counter"

    def __init__(self, max_tokens: int | None = None) -> None:
        self.max_tokens = max_tokens

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        return sum(self.count_tokens(passages)) + len(passages) + 1

    def write(self, requests: Sequence[Request]) -> list[Written]:
        return [Written(request.texts[0]) for request in requests]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        return [[text] for text in self.write(requests)]


def story(**lengths: list[int]) -> list[SentenceGroup]:
    """Groups of articles with sentences of so many words, best first in that order."""
    groups, score = [], 1.0
    for article_id, counts in lengths.items():
        start = 0
        for index, n in enumerate(counts):
            text = " ".join(f"{article_id}{index}w{word}" for word in range(n))
            lead = sentence(text, article_id, index, start)
            groups.append(SentenceGroup(lead, score=score))
            start += len(text) + 1
            score *= 0.99
    return groups


def fit(
    groups: list[SentenceGroup], budget: int | None, max_left_out: float = 0.5
) -> Prompt:
    articles = sorted({group.lead.article_id for group in groups})
    options = FitOptions(max_left_out=max_left_out)
    return fit_groups("t", groups, articles, WordCounter(budget), options)


def test_sentences_read_one_by_one_have_the_window_for_each() -> None:
    groups, options = story(a=[5, 30, 5], b=[9]), FitOptions()
    prompt = fit_groups(
        "t", groups, ["a", "b"], WordCounter(12), options, together=False
    )
    assert kept_names(prompt) == [("a", 0), ("a", 2), ("b", 0)]
    assert [left.reason for left in prompt.left_out] == ["too long"]


def test_a_budget_of_the_user_bounds_sentences_read_one_by_one() -> None:
    groups, options = story(a=[8, 8], b=[8, 8]), FitOptions(max_tokens=20)
    prompt = fit_groups(
        "t", groups, ["a", "b"], WordCounter(100), options, together=False
    )
    assert kept_names(prompt) == [("a", 0), ("b", 0)]


def test_an_article_says_who_published_it_and_when_as_far_as_known() -> None:
    prompt = fit(story(a=[3], b=[3], c=[3]), None)
    outlets = {"a": "Inland Post", "b": "Ledger", "c": None}
    [part] = with_origins(prompt, outlets, {"a": date(2024, 5, 3)}).parts
    assert [each.origin for each in part] == ["Inland Post, 3 May 2024", "Ledger", ""]


def kept_names(prompt: Prompt) -> list[tuple[str, int]]:
    return [(group.lead.article_id, group.lead.index) for group in prompt.kept]


def test_without_a_window_everything_is_kept() -> None:
    prompt = fit(story(a=[5, 5], b=[5]), None)
    assert len(prompt.kept) == 3
    assert prompt.left_out == ()


def test_no_groups_give_an_empty_prompt() -> None:
    assert fit([], 20) == Prompt("t", (), (), (), (), budget=20)


def test_articles_get_equal_shares() -> None:
    prompt = fit(story(a=[5, 5, 5], b=[5, 5, 5]), 23, max_left_out=1.0)
    assert kept_names(prompt) == [("a", 0), ("a", 1), ("b", 0), ("b", 1)]


def test_what_a_short_article_does_not_need_goes_to_the_others() -> None:
    prompt = fit(story(a=[5], b=[5, 5, 5, 5]), 23, max_left_out=1.0)
    assert kept_names(prompt) == [("a", 0), ("b", 0), ("b", 1), ("b", 2)]


def test_a_passage_is_an_article_in_reading_order() -> None:
    groups = story(a=[2, 2], b=[1])
    prompt = fit([groups[1], groups[2], groups[0]], None)
    [part] = prompt.parts
    assert [passage.text for passage in part] == ["a0w0 a0w1 a1w0 a1w1", "b0w0"]
    assert [len(passage.sources) for passage in part] == [2, 1]


def test_what_did_not_fit_is_listed_with_its_reason() -> None:
    prompt = fit(story(a=[10, 5]), 12, max_left_out=1.0)
    assert [(left.group.lead.index, left.reason) for left in prompt.left_out] == [
        (1, "budget")
    ]


def test_a_topic_far_over_the_window_is_read_in_parts() -> None:
    prompt = fit(story(a=[9, 9], b=[9, 9]), 20, max_left_out=0.3)
    assert [len(part) for part in prompt.parts] == [1, 1, 1, 1]
    assert len(prompt.kept) == 4
    assert all(n <= 20 for n in prompt.n_tokens)


def test_a_sentence_over_the_window_is_left_out_as_too_long() -> None:
    prompt = fit(story(a=[50, 9, 9]), 20, max_left_out=0.0)
    assert [left.reason for left in prompt.left_out] == ["too long"]


def test_many_articles_leave_room_for_the_best() -> None:
    groups = story(**{f"article{n:03}": [5] for n in range(120)})
    prompt = fit(groups, 100, max_left_out=1.0)
    assert len(prompt.kept) >= 8
    assert prompt.kept[0] == groups[0]
    assert len(prompt.kept) + len(prompt.left_out) == 120


def test_a_sentence_over_the_window_is_too_long_in_one_part_as_well() -> None:
    prompt = fit(story(a=[50, 9]), 20, max_left_out=1.0)
    assert [left.reason for left in prompt.left_out] == ["too long"]


def test_equal_shares_by_hand() -> None:
    assert equal_shares({"a": 2, "b": 10, "c": 10}, 12) == {"a": 2, "b": 5, "c": 5}
    assert equal_shares({"a": 3, "b": 3}, 100) == {"a": 3, "b": 3}
    assert equal_shares({"a": 3}, -5) == {"a": 0}


lengths = st.dictionaries(
    st.sampled_from("abcde"), st.lists(st.integers(1, 30), max_size=6), max_size=5
)


@pytest.mark.parametrize("max_left_out", [0.0, 0.5, 1.0])
@given(lengths=lengths, budget=st.integers(16, 80))
def test_nothing_is_lost_and_the_budget_holds(
    max_left_out: float, lengths: dict[str, list[int]], budget: int
) -> None:
    groups = story(**lengths)
    prompt = fit(groups, budget, max_left_out=max_left_out)
    both = [*prompt.kept, *(left.group for left in prompt.left_out)]
    assert sorted(both, key=lambda g: -g.score) == groups
    assert all(n <= budget for n in prompt.n_tokens)
    words = [word for part in prompt.parts for p in part for word in p.text.split()]
    assert words == [word for group in prompt.kept for word in group.lead.text.split()]

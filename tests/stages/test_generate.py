from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.schema import (
    Conflict,
    Draft,
    DraftSentence,
    Merge,
    Passage,
    Plan,
    PlanItem,
    Prompt,
    Request,
    SentenceGroup,
    Unwritten,
    Written,
)
from summarize.stages.generate import GenerateOptions, generate_drafts
from summarize.stages.plan import PlanOptions, plan_summary
from summarize.writers.extractive import ExtractiveWriter
from tests.planned import INQUIRY, RESCUED, SANK, SANK_AGAIN, Echo, prompt, ranked


def planned(topic: Prompt, options: GenerateOptions, **plan: Any) -> Plan:
    return plan_summary(
        topic,
        Sources(()),
        PlanOptions(**plan),
        target_words=options.target_words,
        mode=options.mode,
    )


def drafted(
    topic: Prompt, writer: Echo, options: GenerateOptions, **plan: Any
) -> Draft:
    [draft] = generate_drafts([planned(topic, options, **plan)], writer, options)
    assert isinstance(draft, Draft)
    return draft


def in_parts(groups: list[SentenceGroup], budget: int) -> Prompt:
    """A prompt with a part for each group."""
    parts = tuple((Passage(group.lead.text, (group.lead,)),) for group in groups)
    return Prompt("t", parts, tuple(groups), (), (9,) * len(parts), budget=budget)


class Breaking(Echo):
    """Cannot write of fishermen."""

    def write(self, requests: Any) -> list[Written]:
        return [
            Written.failed(MemoryError("too many fish"))
            if "Fishermen" in request.texts[0]
            else written
            for request, written in zip(requests, super().write(requests), strict=True)
        ]


def test_shorter_sentences_leave_room_for_more() -> None:
    groups = ranked(SANK, RESCUED)  # nine words and seven
    writer = Echo(width=5)
    options = GenerateOptions(target_words=11)
    draft = drafted(prompt(*groups), writer, options, compression=0.7)
    assert [request.target_words for request in writer.requests] == [6, 5]
    assert [s.text for s in draft.sentences] == [
        "The ferry sank off Harlow",
        "Fishermen pulled nineteen people from",
    ]


def test_what_was_planned_and_does_not_fit_as_written_is_left_out() -> None:
    groups = ranked(SANK, RESCUED)
    options = GenerateOptions(target_words=11)
    draft = drafted(prompt(*groups), Echo(), options, compression=0.7)
    assert [s.text for s in draft.sentences] == [SANK]
    assert [left.group.lead.text for left in draft.left_out] == [RESCUED]


def test_a_quotation_that_does_not_fit_as_written_is_left_out_whole() -> None:
    sank, *quoted = ranked(SANK, '"We wait.', 'Nobody came," Ida Holm said.')
    items = [PlanItem((sank,), 9, 0), *(PlanItem((g,), 4, 1) for g in quoted)]
    plan = Plan(prompt(sank, *quoted), tuple(items))
    for target_words, n_sentences in ((12, 1), (13, 3)):  # 9 words, then 2 and 5
        options = GenerateOptions(target_words=target_words)
        [draft] = generate_drafts([plan], Echo(), options)
        assert isinstance(draft, Draft)
        assert len(draft.sentences) == n_sentences


def test_a_planned_sentence_knows_its_source() -> None:
    options = GenerateOptions(target_words=10)
    draft = drafted(prompt(*ranked(SANK, RESCUED)), Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK]
    assert draft.sentences[0].sources[0].text == SANK
    assert [(left.group.lead.text, left.reason) for left in draft.left_out] == [
        (RESCUED, "plan")
    ]


def test_a_whole_draft_keeps_what_the_writer_says_each_piece_is_from() -> None:
    groups = ranked(SANK, RESCUED)
    pieces = (
        DraftSentence("It sank. Nobody knows why.", (groups[0].lead,)),
        DraftSentence("All were saved."),
    )
    text = "It sank. Nobody knows why. All were saved."

    class Saying(Echo):
        def write(self, requests: Sequence[Request]) -> list[Written]:
            return [Written(text, sentences=pieces) for _ in requests]

    draft = drafted(prompt(*groups), Saying(), GenerateOptions(mode="whole"))
    assert [(each.text, len(each.sources)) for each in draft.sentences] == [
        ("It sank.", 1),
        ("Nobody knows why.", 1),
        ("All were saved.", 0),
    ]


def test_a_whole_draft_is_cut_into_sentences() -> None:
    options = GenerateOptions(mode="whole")
    draft = drafted(prompt(*ranked(SANK, RESCUED)), Echo(), options)
    assert [s.text for s in draft.sentences] == [SANK, RESCUED]
    assert len(draft.seen) == 2


def test_parts_are_written_one_by_one_and_merged() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY)
    writer = Echo(max_tokens=12, width=4)
    options = GenerateOptions(mode="whole")
    draft = drafted(in_parts(groups, budget=12), writer, options)
    assert draft.sentences[0].text == "The ferry sank off"
    assert [len(r.passages) for r in writer.requests] == [1, 1, 1, 3]


def test_every_part_and_what_merges_them_is_told_what_is_known() -> None:
    old, new, day = (group.lead for group in ranked(SANK, RESCUED, INQUIRY))
    known: dict[str, Any] = {
        "conflicts": (Conflict("number", (old, new), ("12", "15")),),
        "past": (day,),
    }
    writer = Echo(max_tokens=12, width=4)
    plan = Plan(in_parts(ranked(SANK, RESCUED, INQUIRY), budget=12), **known)
    generate_drafts([plan], writer, GenerateOptions(mode="whole"))
    assert [(r.conflicts, r.past) for r in writer.requests] == [
        (known["conflicts"], known["past"])
    ] * 4


def test_merging_keeps_the_budget_and_a_word_of_every_part() -> None:
    groups = ranked(SANK, RESCUED, INQUIRY, SANK_AGAIN, RESCUED)
    writer = Echo()
    drafted(in_parts(groups, budget=10), writer, GenerateOptions(mode="whole"))
    assert all(writer.count_request(r.texts) <= 10 for r in writer.requests)
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
    assert all(text for request in writer.requests for text in request.texts)


@pytest.mark.parametrize("mode", ["plan", "whole"])
def test_an_empty_prompt_gives_an_empty_draft(mode: str) -> None:
    options = GenerateOptions.model_validate({"mode": mode})
    assert len(drafted(prompt(), Echo(), options).sentences) == 0
    assert len(drafted(prompt(*ranked(SANK)), Echo(), options).sentences) == 1


def test_a_writer_is_told_the_sources_and_what_comes_before() -> None:
    writer = Echo()
    drafted(prompt(*ranked(SANK, RESCUED)), writer, GenerateOptions(target_words=16))
    first, second = writer.requests
    assert (first.id, second.id) == ("t/1", "t/2")
    assert [s.text for s in second.passages[0].sources] == [RESCUED]
    assert (first.before, second.before) == ((), first.passages)


@pytest.mark.parametrize("mode", ["plan", "whole"])
def test_a_request_that_fails_fails_its_topic_and_costs_the_others_nothing(
    mode: str,
) -> None:
    options = GenerateOptions.model_validate({"mode": mode, "target_words": 16})
    topics = [prompt(*ranked(SANK)), prompt(*ranked(RESCUED)), prompt(*ranked(INQUIRY))]
    writer = Breaking()
    first, broken, last = generate_drafts(
        [planned(topic, options) for topic in topics], writer, options
    )
    assert isinstance(broken, Unwritten)
    assert str(broken.error) == "too many fish"
    assert first == drafted(topics[0], Echo(), options)
    assert last == drafted(topics[2], Echo(), options)
    assert len(writer.requests) == 3  # nothing was written twice


@given(
    texts=st.lists(st.text(min_size=1, max_size=60), max_size=8),
    target=st.integers(10, 60),
)
def test_planned_and_left_out_are_all_there_is(texts: list[str], target: int) -> None:
    groups = ranked(*texts)
    options = GenerateOptions(target_words=target)
    draft = drafted(prompt(*groups), Echo(), options)
    both = [*draft.seen, *(left.group for left in draft.left_out)]
    assert sorted(both, key=lambda group: group.lead.start) == groups
    assert bool(draft.seen) == bool(groups)


@pytest.mark.parametrize(
    ("length", "n_words"), [("short", 60), ("medium", 150), ("long", 350), (80, 80)]
)
def test_a_length_is_a_word_or_a_number(length: Any, n_words: int) -> None:
    assert GenerateOptions(target_words=length).target_words == n_words


def test_another_word_is_no_length() -> None:
    with pytest.raises(ValueError, match="short, medium, long"):
        GenerateOptions.model_validate({"target_words": "tiny"})


class Merging(Echo):
    """Writes all that it reads, and says which sentences it used."""

    def write(self, requests: Sequence[Request]) -> list[Written]:
        used = [tuple(s for p in r.passages for s in p.sources) for r in requests]
        written = super().write(requests)
        return [replace(w, sources=s) for w, s in zip(written, used, strict=True)]


def merging_plan() -> Plan:
    """Two planned sentences, and one that may be added to either."""
    sank, rescued, inquiry = ranked(SANK, RESCUED, INQUIRY)
    items = (PlanItem((sank,), 9, 0), PlanItem((rescued,), 7, 1))
    merges = tuple(
        Merge(place, replace(item, groups=(*item.groups, inquiry)))
        for place, item in enumerate(items)
    )
    return Plan(prompt(sank, rescued, inquiry), items, merges=merges)


def test_a_merge_stands_in_the_place_of_its_item_and_adds_a_sentence_once() -> None:
    [draft] = generate_drafts([merging_plan()], Merging(), GenerateOptions())
    assert isinstance(draft, Draft)
    assert [s.text for s in draft.sentences] == [f"{SANK} {INQUIRY}", RESCUED]
    assert [s.text for s in draft.sentences[0].sources] == [SANK, INQUIRY]
    assert draft.left_out == ()


def test_a_writer_that_does_not_merge_writes_the_items() -> None:
    [draft] = generate_drafts([merging_plan()], ExtractiveWriter(), GenerateOptions())
    assert isinstance(draft, Draft)
    assert [s.text for s in draft.sentences] == [SANK, RESCUED]

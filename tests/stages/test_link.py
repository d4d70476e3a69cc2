from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from summarize.schema import Sentence, SentenceGroup
from summarize.stages import link
from summarize.stages.link import LinkOptions, link_groups
from summarize.text.tokens import words
from tests.build import sentence

ON = LinkOptions(enabled=True)
LOOSE = LinkOptions(enabled=True, same_meaning=0.5)

TWELVE = "The blast at the mill killed 12 men on Monday."
FEWER = "The Monday explosion at the mill left at least 12 workers dead, police said."
FIFTEEN = "The blast at the mill killed 15 men on Monday."
TENANTS = (
    "The treasurer said tenants would receive the same amount as owners by Friday."
)
RENTERS = (
    "Tenants will get the same sum of money as owners by Friday, the treasurer said."
)


class BagOfWords:
    """A simple encoder: counts of words, hashed into 64 places."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in words(text):
                row[crc32(word.encode()) % 64] += 1
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: NDArray[np.float32] = rows / np.maximum(norms, 1)
        return unit


def lone(*texts: str) -> list[SentenceGroup]:
    """Groups of one sentence each, in articles "a", "b", "c" …."""
    return [SentenceGroup(sentence(text, chr(97 + n))) for n, text in enumerate(texts)]


def said(groups: Sequence[SentenceGroup]) -> list[list[str]]:
    return [[lead.text for lead in group.paraphrases] for group in groups]


def test_a_paraphrase_of_another_article_adds_support_both_ways() -> None:
    groups = link_groups(lone(TENANTS, RENTERS), BagOfWords(), LOOSE)
    assert said(groups) == [[RENTERS], [TENANTS]]
    assert [group.support for group in groups] == [2, 2]


def test_sentences_below_the_threshold_are_not_linked() -> None:
    groups = link_groups(lone(TENANTS, RENTERS), BagOfWords(), ON)
    assert said(groups) == [[], []]


def test_sentences_that_tell_two_things_are_not_linked() -> None:
    groups = link_groups(lone(TWELVE, FIFTEEN), BagOfWords(), LOOSE)
    assert said(groups) == [[], []]


def test_sentences_of_one_article_are_not_linked() -> None:
    groups = [SentenceGroup(sentence(TENANTS, "a", n)) for n in range(2)]
    assert said(link_groups(groups, BagOfWords(), LOOSE)) == [[], []]


def test_an_article_that_says_it_in_both_wordings_is_one_voice() -> None:
    again = sentence(RENTERS, "a", 1)
    groups = [
        SentenceGroup(sentence(TENANTS, "a")),
        SentenceGroup(sentence(RENTERS, "b"), (again,)),
    ]
    linked = link_groups(groups, BagOfWords(), LOOSE)
    assert [group.support for group in linked] == [2, 2]


def test_copies_are_subtracted_from_paraphrases_too() -> None:
    lead, twin, other = (sentence(TENANTS, name) for name in "abc")
    group = SentenceGroup(lead, (twin,), copies=1, paraphrases=(other,))
    assert group.support == 2


def test_links_are_off_by_default() -> None:
    groups = lone(TENANTS, TENANTS)
    assert link_groups(groups, BagOfWords(), LinkOptions()) == groups


def test_without_an_encoder_the_groups_come_back() -> None:
    groups = lone(TENANTS, TENANTS)
    assert link_groups(groups, None, ON) == groups
    assert link_groups([], BagOfWords(), ON) == []


def test_blocks_of_the_matrix_change_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    groups = lone(*[TENANTS, RENTERS, TWELVE, FIFTEEN, FEWER] * 3)
    whole = link_groups(groups, BagOfWords(), LOOSE)
    monkeypatch.setattr(link, "_BLOCK", 4)
    assert link_groups(groups, BagOfWords(), LOOSE) == whole
    assert [len(group.paraphrases) for group in whole] == [5, 5, 2, 2, 2] * 3


# --- invariants ---------------------------------------------------------------------

POOL = [
    TWELVE,
    FIFTEEN,
    TENANTS,
    RENTERS,
    "A blast killed 12 men at the mill.",
    "Police say 12 men died on Monday when the mill blew up.",
    "***",
]
SENTENCES = st.builds(
    Sentence,
    st.sampled_from("abc"),
    st.integers(0, 3),
    st.integers(0, 99),
    st.integers(100, 199),
    st.sampled_from(POOL),
)
GROUPS = st.lists(
    st.builds(SentenceGroup, SENTENCES, st.lists(SENTENCES, max_size=2).map(tuple)),
    max_size=12,
)


@settings(max_examples=50)
@given(GROUPS)
def test_links_add_support_and_delete_nothing(groups: list[SentenceGroup]) -> None:
    linked = link_groups(groups, BagOfWords(), LOOSE)
    assert [group.members for group in linked] == [group.members for group in groups]
    assert all(g.support >= o.support for g, o in zip(linked, groups, strict=True))
    for place, group in enumerate(linked):
        for lead in group.paraphrases:
            assert lead.article_id != group.lead.article_id
            assert lead in [other.lead for n, other in enumerate(linked) if n != place]
    pairs = [(g.lead, lead) for g in linked for lead in g.paraphrases]
    assert sorted(map(repr, pairs)) == sorted(repr(pair[::-1]) for pair in pairs)


@settings(max_examples=30)
@given(GROUPS)
def test_the_order_of_the_groups_changes_no_link(groups: list[SentenceGroup]) -> None:
    first = link_groups(groups, BagOfWords(), LOOSE)
    second = link_groups(groups[::-1], BagOfWords(), LOOSE)[::-1]
    assert [set(g.paraphrases) for g in first] == [set(g.paraphrases) for g in second]

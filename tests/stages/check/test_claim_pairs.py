"""Pairs of a true and a false claim on the same passages, kind by kind."""

import json
from pathlib import Path

import pytest

from summarize.schema import Draft, DraftSentence, SummarySentence
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import CiteOptions, cite_draft
from tests.build import sentences

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent / "claim_pairs.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
BESIDE = sentences("Orchids bloomed early.", "Violins were tuned.", article_id="b")


def cases(truth: str) -> list[object]:
    return [
        pytest.param(pair[truth], pair["passages"], id=f"{pair['kind']}-{n}")
        for n, pair in enumerate(PAIRS)
        if truth in pair
    ]


def judged(claim: str, passages: list[str]) -> SummarySentence:
    sources = [*sentences(*passages, article_id="a"), *BESIDE]
    draft = Draft("topic", (DraftSentence(claim),))
    cited = cite_draft(draft, sources, (), CiteOptions()).sentences
    [checked] = check_summary(cited, sources, (), CheckOptions()).sentences
    return checked


@pytest.mark.parametrize(("claim", "passages"), cases("true"))
def test_a_true_claim_has_support_and_no_fault(claim: str, passages: list[str]) -> None:
    assert judged(claim, passages).verdict in ("supported", "in part")


@pytest.mark.parametrize(("claim", "passages"), cases("false"))
def test_a_false_claim_near_its_passage_has_a_fault_and_no_strong_citation(
    claim: str, passages: list[str]
) -> None:
    checked = judged(claim, passages)
    assert checked.verdict in ("unsupported", "contradicted")
    assert "strong" not in {citation.strength for citation in checked.citations}

"""Tiny checkpoints of the true architectures run through the whole pipeline."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Summary, Topic
from tests.checkpoints import CheckpointFolders, blur

EXAMPLES = Path(__file__).parent.parent / "examples"
FAMILIES = ["t5", "bart", "pegasus", "led", "primera"]


def load(folder: Path, *overrides: str) -> Summarizer:
    settings = [
        "clean.model=off",
        "generate.mode=whole",
        "generate.target_words=10",
        "rank.model=null",
        "writer.kind=seq2seq",
        "writer.tokens_per_word=2",  # the tiny tokenizers spend about 5
    ]
    settings += [f"writer.model={folder}", "writer.num_beams=2", *overrides]
    return Summarizer.from_config(load_config(None, settings))


@pytest.fixture(scope="module")
def topics() -> list[Topic]:
    read = [t for t in read_topics([EXAMPLES]) if isinstance(t, Topic)]
    return read[:2]


def summaries(summarizer: Summarizer, topics: list[Topic]) -> list[Summary]:
    done = list(summarizer.summarize_many(topics))
    assert all(isinstance(summary, Summary) for summary in done), done
    return [replace(s, seconds=0, config="") for s in done if isinstance(s, Summary)]


@pytest.mark.parametrize(
    ("family", "left_out"),
    [("primera", "1.0"), ("t5", "0.0")],  # whole, and in parts
)
def test_batch_neighbours_do_not_change_a_summary(
    family: str, left_out: str, topics: list[Topic], checkpoint: CheckpointFolders
) -> None:
    fitted = partial(load, checkpoint(family), f"fit.max_left_out={left_out}")
    alone = summaries(fitted("generate.batch_topics=1"), topics)
    summarizer = fitted("generate.batch_topics=2")
    assert summaries(summarizer, topics) == alone
    assert len({summary.text for summary in alone}) > 1
    blur(summarizer.writer.model)  # type: ignore[attr-defined]
    blurred = summaries(summarizer, topics)
    assert blurred == alone, "rounding decides; change tests/checkpoints.py"


def test_one_by_one_a_summary_is_the_same_even_where_rounding_decides(
    topics: list[Topic], undecided_checkpoint: CheckpointFolders
) -> None:
    settings = ["writer.batch_tokens=1", "fit.max_left_out=1.0"]
    one_by_one = partial(load, undecided_checkpoint("t5"), *settings)
    alone = summaries(one_by_one("generate.batch_topics=1"), topics)
    assert summaries(one_by_one("generate.batch_topics=2"), topics) == alone


@pytest.mark.parametrize("family", FAMILIES)
def test_what_the_model_saw_and_did_not_see_is_all_there_is(
    family: str, topics: list[Topic], checkpoint: CheckpointFolders
) -> None:
    summarizer = load(checkpoint(family), "fit.max_left_out=1.0")
    window = summarizer.writer.max_tokens
    for topic in topics:
        prepared = summarizer.prepare(topic)
        prompt = prepared.prompt
        n_left_out = len(prompt.left_out)
        assert len(prompt.kept) + n_left_out == len(prepared.deduped.groups)
        assert window is None or all(n <= window for n in prompt.n_tokens)


def test_a_topic_over_the_window_is_summarized_in_parts(
    topics: list[Topic], checkpoint: CheckpointFolders
) -> None:
    summarizer = load(checkpoint("t5"), "fit.max_tokens=120", "fit.max_left_out=0.1")
    prepared = summarizer.prepare(topics[0])
    assert len(prepared.prompt.parts) > 1
    [summary] = summaries(summarizer, topics[:1])
    assert summary.sentences
    assert all(account.n_in_prompt > 0 for account in summary.articles)


def test_a_planned_sentence_is_written_from_its_source(
    topics: list[Topic], checkpoint: CheckpointFolders
) -> None:
    summarizer = load(checkpoint("bart"), "generate.mode=plan")
    [summary] = summaries(summarizer, topics[:1])
    n_seen = sum(account.n_in_prompt for account in summary.articles)
    n_sentences = sum(account.n_sentences for account in summary.articles)
    n_left_out = len(summary.trace.left_out)
    n_merged = sum(account.n_merged for account in summary.articles)
    assert n_seen + n_left_out + n_merged == n_sentences

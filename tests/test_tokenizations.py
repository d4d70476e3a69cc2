"""No stage cuts a sentence into words that another has cut."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.claims.reading import word_rows
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Topic
from summarize.text import tokens

EXAMPLES = Path(__file__).parent.parent / "examples"
TOPICS = [topic for topic in read_topics([EXAMPLES]) if isinstance(topic, Topic)]


def count_calls(
    monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]
) -> Counter[str]:
    """Count the texts that a function is given, whoever has imported it."""
    counts: Counter[str] = Counter()

    def counting(text: str, *others: Any) -> Any:
        counts[text] += 1
        return function(text, *others)

    name = function.__name__
    for module in list(sys.modules.values()):
        if getattr(module, name, None) is function:
            monkeypatch.setattr(module, name, counting)
    return counts


@pytest.fixture(params=["flag", "replace"])
def summarizer(request: pytest.FixtureRequest) -> Summarizer:
    """One that shows what has no support, and one that looks for another sentence."""
    on_unsupported = f"check.on_unsupported={request.param}"
    return Summarizer.from_config(load_config("extractive", [on_unsupported]))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_each_source_sentence_is_cut_into_words_once(
    topic: Topic, summarizer: Summarizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = count_calls(monkeypatch, tokens.words)
    cut_in_rows = count_calls(monkeypatch, word_rows.read_words)
    work = summarizer.prepare(topic)
    summarizer.finish(work, summarizer.draft(work))
    texts = {sentence.text for sentence in work.sources}
    assert {cut[text] for text in texts} == {1}
    assert max(cut_in_rows[text] for text in texts) == 1


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_each_sentence_of_a_foreign_text_is_cut_into_words_once(
    topic: Topic, summarizer: Summarizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {sentence.text for sentence in summarizer.prepare(topic).sources}
    cut = count_calls(monkeypatch, tokens.words)
    cut_in_rows = count_calls(monkeypatch, word_rows.read_words)
    summary = summarizer.cite(topic.references[0], topic)
    texts = sources | {sentence.text for sentence in summary.sentences}
    assert {cut[text] for text in texts} == {1}
    assert max(cut_in_rows[text] for text in texts) == 1

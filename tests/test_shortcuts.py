"""The one-liners of README, as a notebook and a dataset use them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarize
from summarize import Article, Summarizer, Summary, load_config
from summarize.errors import ConfigError, CorpusError

STORM = "The storm hit Port Ellan on Monday and tore the roofs off forty houses."
TEXTS = [STORM, f"{STORM} Nobody was hurt, the mayor said."]


def test_texts_are_summarized_in_one_call() -> None:
    summary = summarize.summarize(TEXTS, config="extractive")
    assert summary.text.startswith(STORM)
    citation = summary.sentences[0].citations[0]
    assert (citation.article_id, citation.strength) == ("1", "strong")
    assert summary.topic is not None
    assert summary.topic.articles[0].text[citation.start : citation.end] == STORM


def test_the_call_takes_what_the_command_line_takes() -> None:
    short = summarize.summarize(
        TEXTS, config="extractive", overrides=["generate.form=bullets"]
    )
    assert short.form == "bullets"
    with pytest.raises(ConfigError, match=r"link\.same_meaning does nothing"):
        summarize.summarize(TEXTS, overrides=["link.same_meaning=0.9"])


def test_a_text_is_cited_in_one_call() -> None:
    said = summarize.cite(
        "The storm hit Port Ellan on Monday.", TEXTS, config="extractive"
    )
    assert [each.verdict for each in said.sentences] == ["supported"]


def test_a_summarizer_takes_texts_where_a_topic_is_wanted() -> None:
    summarizer = Summarizer.from_config(load_config("extractive"))
    topic = summarize.Topic("articles", (Article("1", STORM), Article("2", TEXTS[1])))
    assert summarizer(TEXTS).sentences == summarizer(topic).sentences
    assert (
        summarizer.cite(STORM, TEXTS).sentences
        == summarizer.cite(STORM, topic).sentences
    )
    with pytest.raises(CorpusError, match="none has text"):
        summarizer([""])


TOLD = st.sampled_from(
    [
        STORM,
        "Nobody was hurt, the mayor said.",
        "Two people were hurt when a wall fell on their car, the mayor said.",
        "Forty houses lost their roofs in Port Ellan, and the school was closed.",
        "“We heard a noise like a train,” said Ada Brook, who lives at the harbour.",
        "By Tuesday noon the power was back in most of the town.",
        "Read more: our newsletter.",
    ]
)
ARTICLES = st.lists(st.lists(TOLD, min_size=1, max_size=6).map(" ".join), min_size=1)


@given(ARTICLES)
@settings(max_examples=20, deadline=None)
def test_whatever_the_articles_a_summary_is_what_its_dictionary_reads_as(
    texts: list[str],
) -> None:
    summary = summarize.summarize(texts[:4], config="extractive")
    line = json.dumps(summary.to_dict())
    assert Summary.from_dict(json.loads(line)) == summary
    cited = summarize.cite(STORM, texts[:4], config="extractive")
    assert Summary.from_dict(cited.to_dict()) == cited


def test_a_summary_goes_through_a_dictionary_and_back() -> None:
    summary = summarize.summarize(TEXTS, config="extractive")
    assert Summary.from_dict(summary.to_dict()) == summary
    with pytest.raises(CorpusError, match="has no key 'topic_id'"):
        Summary.from_dict({})


def test_a_dataset_is_mapped_row_by_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    datasets: Any = pytest.importorskip("datasets")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path)
    rows = datasets.Dataset.from_dict({"document": ["|||||".join(TEXTS), STORM]})

    def add_summary(row: dict[str, str]) -> dict[str, object]:
        summary = summarize.summarize(row["document"], config="extractive")
        sources = [len(each.supporters) for each in summary.sentences]
        return {"summary": summary.text, "supporters": sources}

    made = rows.map(add_summary)
    assert made["summary"][1] == STORM
    assert made.column_names == ["document", "summary", "supporters"]
    assert made["supporters"][1] == [1]

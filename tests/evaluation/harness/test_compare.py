import math
import socket
from collections.abc import Mapping, Sequence

import pytest

from summarize.errors import ComparisonError, ConfigError, SummarizeError
from summarize.evaluation.harness.baselines import USUAL
from summarize.evaluation.harness.compare import (
    EvaluationOptions,
    System,
    data_digest,
    evaluate_outputs,
    run_system,
)
from summarize.evaluation.harness.results import Report, report_json
from summarize.evaluation.harness.tables import report_markdown
from summarize.evaluation.metrics.rouge import METRICS
from summarize.schema import Citation, Failure, Summary, SummarySentence, Topic
from tests.build import topic

QUICK = EvaluationOptions(n_resamples=100)
STORM = topic(
    "The storm hit the coast at noon. Roads were closed.",
    "A storm closed roads on Monday. Ferries stayed in port.",
    name="storm",
    references=["The storm closed roads. Ferries stayed in port."],
)
VOTE = topic(
    "The council voted for the new bridge. Work starts in May.",
    "The bridge was approved by nine votes to four.",
    name="vote",
    references=["The council approved the bridge."],
)
TOPICS = [STORM, VOTE]


def last_sentence(subject: Topic) -> str:
    return subject.articles[-1].text.split(". ")[-1]


def cited_lead(subject: Topic) -> Summary:
    first = subject.articles[0]
    end = first.text.index(".") + 1
    citation = Citation(first.id, 0, end, 1.0, "strong")
    sentence = SummarySentence(first.text[:end], (citation,))
    return Summary(subject.id, (sentence,), ())


def evaluated(
    topics: Sequence[Topic],
    systems: Mapping[str, System],
    *,
    baselines: Sequence[str] = USUAL,
    n_words: int | None = None,
) -> Report:
    outputs = {n: [run_system(s, t) for t in topics] for n, s in systems.items()}
    return evaluate_outputs(
        topics, outputs, baselines=baselines, n_words=n_words, options=QUICK
    )


def test_the_lead_stands_beside_every_system_even_if_not_asked_for() -> None:
    report = evaluated(TOPICS, {"last": last_sentence}, baselines=())

    assert [system.name for system in report.systems] == ["last", "lead"]
    assert set(report.system("last").over["lead"]) == set(METRICS)
    assert report.system("lead").over == {}


def test_the_first_system_is_held_against_all_and_the_others_against_the_lead() -> None:
    report = evaluated(TOPICS, {"last": last_sentence})

    assert set(report.system("last").over) == {"lead", "joined", "lexrank", "oracle"}
    assert set(report.system("lexrank").over) == {"lead"}


def test_baselines_have_the_words_of_the_first_system_topic_by_topic() -> None:
    report = evaluated(TOPICS, {"last": last_sentence}, baselines=("joined",))

    lengths = tuple(float(len(last_sentence(each).split())) for each in TOPICS)
    assert report.system("joined").scores["words"] == lengths


def test_a_given_length_holds_for_all_topics() -> None:
    report = evaluated(TOPICS, {}, baselines=(), n_words=5)

    assert report.system("lead").scores["words"] == (5.0, 5.0)


def test_a_summary_has_citation_metrics_and_a_text_has_none() -> None:
    report = evaluated(TOPICS, {"cited": cited_lead}, baselines=())

    assert report.system("cited").means["supported"].mean == 1.0
    assert "supported" not in report.system("lead").means


def test_a_failure_scores_zero_is_listed_and_leaves_the_lead_its_length() -> None:
    def broken(subject: Topic) -> str:
        if subject.id == "vote":
            raise SummarizeError("no writer")
        return "A storm closed roads."

    report = evaluated(TOPICS, {"broken": broken}, baselines=())

    system = report.system("broken")
    assert system.scores["rouge1"][1] == 0.0
    assert system.failures == (
        Failure("vote", "evaluate", "SummarizeError", "no writer"),
    )
    assert report.system("lead").scores["words"] == (4.0, 4.0)
    assert "broken failed on 1 topics" in report_markdown(report)


def test_topics_without_references_are_scored_without_rouge_and_oracle() -> None:
    report = evaluated([topic("Rain fell.")], {}, n_words=5)

    assert [system.name for system in report.systems] == ["lead", "joined", "lexrank"]
    assert "rouge1" not in report.system("lead").means
    assert "no ROUGE" in report_markdown(report)


@pytest.mark.parametrize(
    ("topics", "outputs", "message"),
    [
        ([], {}, "no topic"),
        ([STORM, STORM], {}, "ids must differ"),
        ([STORM, topic("Rain.")], {}, "1 of 2 topics have no reference"),
        ([STORM], {"mine": []}, "0 outputs for 1 topics"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    topics: list[Topic], outputs: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(ComparisonError, match=message):
        evaluate_outputs(topics, outputs, n_words=5, options=QUICK)


@pytest.mark.parametrize(
    ("outputs", "baselines", "message"),
    [
        ({"lead": ["x"]}, (), "name of a baseline"),
        ({"mine": ["x"]}, ("best",), "no baseline 'best'"),
        ({}, (), "need a length"),
    ],
)
def test_wrong_usage_is_a_config_error(
    outputs: dict[str, list[str]], baselines: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ConfigError, match=message):
        evaluate_outputs([STORM], outputs, baselines=baselines, options=QUICK)


def test_the_data_digest_changes_with_every_part_and_the_order() -> None:
    other = topic("The storm hit.", name="storm", references=STORM.references)
    digests = {
        data_digest(topics)
        for topics in ([STORM, VOTE], [VOTE, STORM], [STORM], [other, VOTE])
    }

    assert len(digests) == 4
    assert data_digest(TOPICS) == data_digest(TOPICS)


def test_two_runs_give_the_same_bytes_without_a_socket(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    runs = [evaluated(TOPICS, {"cited": cited_lead}) for _ in "ab"]

    assert report_json(runs[0]) == report_json(runs[1])
    assert report_markdown(runs[0]) == report_markdown(runs[1])


def test_means_are_those_of_the_topics_and_every_score_is_finite() -> None:
    report = evaluated(TOPICS, {"last": last_sentence})

    for system in report.systems:
        for metric, scores in system.scores.items():
            assert system.means[metric].mean == pytest.approx(sum(scores) / 2)
            assert all(math.isfinite(value) for value in scores)


def test_the_table_shows_the_signature_and_the_difference_to_the_lead() -> None:
    report = evaluated(TOPICS, {"last": last_sentence})

    text = report_markdown(report)

    assert f"`{report.signature}`" in text
    assert "| last − lead |" in text
    assert "| lead |" in text


def test_an_unknown_system_is_named_with_those_there_are() -> None:
    report = evaluated(TOPICS, {}, baselines=(), n_words=5)

    with pytest.raises(ComparisonError, match="no system 'x', only: lead"):
        report.system("x")

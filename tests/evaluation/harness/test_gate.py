import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from summarize.errors import ComparisonError, ConfigError
from summarize.evaluation.harness.baseline_file import (
    GateBaseline,
    baseline_json,
    differing_keys,
    make_baseline,
    read_baseline,
    update_baseline,
)
from summarize.evaluation.harness.gate import GateResult, compare_to_baseline
from summarize.evaluation.harness.gate_output import (
    gate_annotations,
    gate_junit,
    gate_markdown,
    gate_remarks,
)
from summarize.evaluation.harness.gated import GATED, SUPPORT, Tolerances
from summarize.evaluation.harness.results import Report, SystemScores
from summarize.schema import Failure

SIGNATURE = "ROUGE:1,2|stem:none|data:d|v:1"


def report(*columns: np.ndarray, failures: tuple[Failure, ...] = ()) -> Report:
    """A report of one system `mine`; one column of scores a gated metric."""
    scores = {
        metric: tuple(map(float, column))
        for metric, column in zip(GATED, columns, strict=False)
    }
    names = tuple(f"t{n}" for n in range(len(columns[0])))
    system = SystemScores("mine", scores, {}, {}, failures)
    return Report(SIGNATURE, "d", names, (system,))


def baseline(made: Report) -> GateBaseline:
    return make_baseline(made, "mine", list(made.system("mine").scores), Tolerances())


def levels(n: int = 50, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(0.4, 0.1, size=n)


def nearby(scores: np.ndarray, change: float, seed: int) -> list[np.ndarray]:
    """Metrics of a nearby configuration: paired spread 0.05, partly shared."""
    generator = np.random.default_rng(seed)
    shared = generator.normal(0, 0.04, size=len(scores))
    return [
        scores + change + shared + generator.normal(0, 0.03, size=len(scores))
        for _ in GATED
    ]


def test_the_same_scores_pass_with_no_topic_changed() -> None:
    same = report(levels())

    result = compare_to_baseline(same, baseline(same))

    assert (result.status, result.exit_code) == ("passed", 0)
    assert result.checks[0].changed == 0
    assert result.checks[0].change == 0.0


def test_no_change_passes_in_at_least_97_percent_of_300_runs() -> None:
    scores = levels()
    old = baseline(report(*[scores] * len(GATED)))  # with its floors

    passed = sum(
        compare_to_baseline(report(*nearby(scores, 0, seed)), old).status == "passed"
        for seed in range(300)
    )

    assert passed >= 291


def test_a_drop_of_three_points_on_50_topics_fails_in_at_least_90_percent() -> None:
    scores = levels()
    old = baseline(report(*[scores] * len(GATED)))  # with its floors

    failed = sum(
        compare_to_baseline(report(*nearby(scores, -0.03, seed)), old).status == "worse"
        for seed in range(300)
    )

    assert failed >= 270


def test_a_drop_within_the_tolerance_passes() -> None:
    scores = levels()
    old = replace(baseline(report(scores)), floors={})

    assert compare_to_baseline(report(scores - 0.004), old).status == "passed"
    assert compare_to_baseline(report(scores - 0.006), old).status == "worse"
    assert (
        compare_to_baseline(report(scores - 0.006), old, Tolerances(0.01)).status
        == "passed"
    )


def test_a_drop_of_just_the_tolerance_passes_and_is_no_drop() -> None:
    old = baseline(report(*[np.full(20, 0.5)] * len(GATED)))
    fell = report(*[np.full(20, 0.25)] * len(GATED))
    result = compare_to_baseline(
        fell, replace(old, floors={}), Tolerances(rouge=0.25, support=0.25)
    )
    assert result.status == "passed"
    assert not result.drops
    assert not gate_remarks(result)


def test_a_p_of_just_5_percent_passes() -> None:
    old = replace(baseline(report(levels())), floors={})
    fell = report(levels() - 0.1)
    assert compare_to_baseline(fell, old, n_resamples=19).checks[0].p == 0.05
    assert compare_to_baseline(fell, old, n_resamples=19).status == "passed"
    assert compare_to_baseline(fell, old, n_resamples=20).status == "worse"


def test_a_mean_of_just_the_floor_passes_and_one_below_it_names_no_topic() -> None:
    same = report(np.full(4, 0.5))
    on, above = (replace(baseline(same), floors={"rouge1": f}) for f in (0.5, 0.51))
    assert compare_to_baseline(same, on).status == "passed"
    below = compare_to_baseline(same, above)
    assert below.status == "worse"
    assert "topics that fell farthest" not in gate_markdown(below)


def test_a_verdict_with_nothing_to_remark_has_no_remarks() -> None:
    scores = levels(30)
    old = baseline(report(*[scores] * len(GATED)))
    same = compare_to_baseline(report(*[scores] * len(GATED)), old)
    worse = compare_to_baseline(report(*[scores - 0.1] * len(GATED)), old)
    assert not gate_remarks(same)
    assert not gate_remarks(worse)  # what failed is told as a problem


def test_support_falls_by_a_tolerance_of_its_own() -> None:
    rouge, support = levels(), np.full(50, 0.9)
    old = baseline(report(rouge, rouge, rouge, support))

    within = compare_to_baseline(report(rouge, rouge, rouge, support - 0.009), old)
    beyond = compare_to_baseline(report(rouge, rouge, rouge, support - 0.011), old)
    looser = compare_to_baseline(
        report(rouge, rouge, rouge, support - 0.011),
        replace(old, floors={}),
        Tolerances(support=0.02),
    )

    assert (within.status, looser.status) == ("passed", "passed")
    assert [check.metric for check in beyond.checks if check.problem] == [SUPPORT]
    assert {(drop.of, round(drop.change, 3)) for drop in beyond.drops} == {
        (SUPPORT, -0.011)
    }


def test_a_drop_that_may_be_chance_passes_and_is_told() -> None:
    scores, dropped = levels(30), levels(30)
    dropped[:2] -= 0.15  # two of thirty topics: a point on average
    old = replace(baseline(report(scores)), floors={})

    result = compare_to_baseline(report(dropped), old)

    assert result.status == "passed"
    assert (
        "rouge1 dropped by 1.00 points, more than the tolerance of 0.50, and passes"
        in gate_markdown(result)
    )


def test_few_topics_show_no_p_and_what_decides() -> None:
    few, many = report(levels(19)), report(levels(20))

    shown = gate_markdown(compare_to_baseline(few, baseline(few)))

    assert "| 95 % bound | floor | changed |" in shown
    assert "No p is shown below 20 topics" in shown
    assert "| rouge1 |" in shown
    assert "| p |" in gate_markdown(compare_to_baseline(many, baseline(many)))


def test_a_mean_below_the_floor_fails_even_within_the_noise() -> None:
    scores = levels()
    noisy = nearby(scores, 0, 1)[0]
    old = replace(
        baseline(report(scores)), floors={"rouge1": float(noisy.mean()) + 0.001}
    )

    result = compare_to_baseline(report(noisy), old)

    assert result.exit_code == 1
    assert result.checks[0].problem == f"below the floor of {old.floors['rouge1']:.4f}"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"data": "other"}, "The data changed"),
        ({"signature": "ROUGE:1,2|stem:porter|data:d|v:1"}, "differ in stem"),
        ({"topic_ids": ("x", "y", "z")}, "The topics differ"),
        ({"system": "theirs"}, "no system 'theirs'"),
        ({"scores": {"rougeL": (0.1, 0.2, 0.3)}}, "no metric 'rougeL'"),
    ],
)
def test_what_is_not_comparable_never_passes(
    changes: dict[str, object], reason: str
) -> None:
    same = report(levels(3))
    fields = {name: getattr(baseline(same), name) for name in GateBaseline.__slots__}

    result = compare_to_baseline(same, GateBaseline(**(fields | changes)))

    assert (result.status, result.exit_code) == ("not comparable", 2)
    assert reason in str(result.reason)


def test_a_failed_topic_and_a_score_that_is_no_number_are_not_comparable() -> None:
    old = baseline(report(levels(3)))
    failed = report(
        levels(3), failures=(Failure("t1", "generate", "ModelError", "no"),)
    )
    broken = report(np.array([0.1, np.nan, 0.2]))

    assert "1 topics failed, first t1" in str(compare_to_baseline(failed, old).reason)
    assert "not a number" in str(compare_to_baseline(broken, old).reason)


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    made = baseline(report(levels(4), levels(4, seed=1)))
    path = tmp_path / "baseline.json"
    path.write_text(baseline_json(made), "utf-8")

    assert read_baseline(path) == made


def test_a_baseline_has_a_line_for_each_topic() -> None:
    made = replace(
        baseline(report(np.array([0.5, 0.25]), np.array([0.125, 0.0]))),
        floors={"rouge2": 0.06, "rouge1": 0.37},
        settings={"writer.kind": "extractive", "plan.events": "all"},
    )
    assert (
        baseline_json(made)
        == """{
 "format": 1,
 "signature": "ROUGE:1,2|stem:none|data:d|v:1",
 "data": "d",
 "system": "mine",
 "floors": {
  "rouge1": 0.37,
  "rouge2": 0.06
 },
 "settings": {
  "plan.events": "all",
  "writer.kind": "extractive"
 },
 "topics": {
  "t0": {"rouge1": 0.5, "rouge2": 0.125},
  "t1": {"rouge1": 0.25, "rouge2": 0.0}
 }
}
"""
    )


def test_signatures_differ_in_what_either_has_alone_and_in_values() -> None:
    assert differing_keys("a:1|b:2|c:3", "b:2|c:4|d:5") == ["a", "c", "d"]
    assert differing_keys("a:1|b", "b|a:1") == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"format": 2}, "format 2, not 1"), ({"topics": {}}, "no topic with scores")],
)
def test_a_baseline_of_another_format_or_without_topics_is_refused(
    tmp_path: Path, changes: dict[str, object], reason: str
) -> None:
    path = tmp_path / "baseline.json"
    record = json.loads(baseline_json(baseline(report(levels(3)))))
    path.write_text(json.dumps(record | changes), "utf-8")

    with pytest.raises(ComparisonError, match=reason):
        read_baseline(path)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"format": 9}', '{"format": 1, "topics": {}}'],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, "utf-8")

    with pytest.raises(ComparisonError, match="is no baseline"):
        read_baseline(path)
    with pytest.raises(ComparisonError, match="is no baseline"):
        read_baseline(tmp_path / "missing.json")


def test_a_baseline_with_a_score_missing_or_nan_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    record = json.loads(baseline_json(baseline(report(levels(3), levels(3)))))
    del record["topics"]["t1"]["rouge2"]
    path.write_text(json.dumps(record), "utf-8")
    with pytest.raises(ComparisonError, match="is no baseline"):
        read_baseline(path)

    record["topics"]["t1"]["rouge2"] = float("nan")
    path.write_text(json.dumps(record), "utf-8")
    with pytest.raises(ComparisonError, match="not a number"):
        read_baseline(path)


def update(path: Path, made: Report, **asked: Any) -> GateBaseline:
    return update_baseline(
        path,
        made,
        system="mine",
        metrics=list(made.system("mine").scores),
        tolerances=Tolerances(),
        **asked,
    )


def test_a_floor_is_as_far_below_the_mean_as_noise_explains_within_bounds() -> None:
    generator = np.random.default_rng(0)
    margins = {}
    for n in (50, 400, 5000):
        scores = generator.normal(0.4, 0.1, size=n)
        floor = baseline(report(scores)).floors["rouge1"]
        margins[n] = float(scores.mean()) - floor

    assert margins[50] == pytest.approx(0.02, abs=1e-6)
    assert margins[5000] == pytest.approx(0.005, abs=1e-6)
    assert 0.005 < margins[400] < 0.02


def test_a_floor_has_six_digits() -> None:
    assert baseline(report(np.full(4, 1 / 3))).floors == {"rouge1": 0.328333}


def test_an_update_raises_a_floor_and_never_lowers_it(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    scores = levels()
    first = update(path, report(scores))
    better = update(path, report(scores + 0.01))
    again = update(path, report(scores + 0.007))

    assert better.floors["rouge1"] == pytest.approx(first.floors["rouge1"] + 0.01)
    assert again.floors == better.floors
    assert read_baseline(path) == again


def test_an_update_below_a_floor_needs_permission(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    first = update(path, report(levels()))

    with pytest.raises(ComparisonError, match="below the floor"):
        update(path, report(levels() - 0.03))
    assert read_baseline(path) == first

    lower = update(path, report(levels() - 0.03), allow_regression=True)
    assert lower.floors["rouge1"] < first.floors["rouge1"]


def test_an_update_to_just_a_floor_needs_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    update(path, report(np.full(4, 0.5)))  # its floor is 0.495
    assert update(path, report(np.full(4, 0.495))).floors == {"rouge1": 0.495}


def test_a_metric_may_come_and_none_may_go_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    update(path, report(levels()))
    both = update(path, report(levels(), levels()))
    assert set(both.floors) == {"rouge1", "rouge2"}
    with pytest.raises(ComparisonError, match="of other metrics"):
        update(path, report(levels()))


def test_floors_do_not_carry_over_to_other_data_without_permission(
    tmp_path: Path,
) -> None:
    path = tmp_path / "baseline.json"
    update(path, report(levels()))
    other = replace(report(levels()), data="other")

    with pytest.raises(ComparisonError, match="of other data"):
        update(path, other)
    assert update(path, other, allow_regression=True).data == "other"


def test_a_baseline_of_a_failed_system_or_an_unfit_metric_is_not_made() -> None:
    failed = report(
        levels(3), failures=(Failure("t1", "generate", "ModelError", "no"),)
    )

    with pytest.raises(ComparisonError, match="failed on 1 topics"):
        baseline(failed)
    with pytest.raises(ComparisonError, match="not a number"):
        baseline(report(np.array([0.1, np.nan, 0.2])))
    with pytest.raises(ComparisonError, match="no scores of 'rougeL'"):
        make_baseline(report(levels(3)), "mine", ["rougeL"], Tolerances())
    with pytest.raises(ConfigError, match="'density' cannot gate"):
        make_baseline(report(levels(3)), "mine", ["density"], Tolerances())


def test_the_summary_and_the_xml_say_what_failed() -> None:
    old = baseline(report(levels(), levels(seed=1)))
    result = compare_to_baseline(report(levels() - 0.05, levels(seed=1)), old)

    suite = ElementTree.fromstring(gate_junit(result))
    text = gate_markdown(result)

    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == (
        "2",
        "1",
        "0",
    )
    assert [case.get("name") for case in suite.findall("testcase[failure]")] == [
        "rouge1"
    ]
    assert "## Gate: worse (mine, 50 topics)" in text
    assert "* rouge1: worse than the baseline" in text
    assert "| rouge1 | 41.29 | 36.29 | -5.00 |" in text


def test_the_summary_and_the_xml_say_why_nothing_could_be_compared() -> None:
    result = compare_to_baseline(
        report(levels(3)), replace(baseline(report(levels(3))), data="other")
    )

    suite = ElementTree.fromstring(gate_junit(result))

    assert (suite.get("failures"), suite.get("errors")) == ("0", "1")
    assert suite.get("tests") == "1"  # that it can be compared
    text = gate_markdown(result)
    assert "The data changed" in text
    assert "| baseline" not in text


def test_topics_that_fell_by_more_than_the_tolerance_are_told_farthest_first() -> None:
    before = np.array([0.5, 0.5, 0.5, 0.5])
    after = before + np.array([-0.02, 0.1, -0.3, -0.004])
    result = compare_to_baseline(report(after), baseline(report(before)))
    assert [drop.topic_id for drop in result.drops] == ["t2", "t0"]
    kinds = [line.split(" ")[0] for line in gate_annotations(result).splitlines()]
    assert kinds[-2:] == ["::notice" if result.status == "passed" else "::warning"] * 2


def test_topics_that_fell_alike_to_nine_digits_keep_their_order() -> None:
    before = np.full(3, 0.5)
    after = np.array([0.2, 0.2 - 1e-10, 0.2 - 1e-8])
    result = compare_to_baseline(report(after), baseline(report(before)))
    assert [drop.topic_id for drop in result.drops] == ["t2", "t0", "t1"]


def test_topics_that_fell_are_notices_and_in_no_summary_where_the_gate_passes() -> None:
    scores, dropped = levels(30), levels(30)
    dropped[4] -= 0.02
    result = compare_to_baseline(report(dropped), baseline(report(scores)))
    assert result.status == "passed"
    assert gate_annotations(result) == (
        "::notice title=Topic t4::-2.00 points of ROUGE, the mean of the metrics\n"
    )
    assert "fell farthest" not in gate_markdown(result)


def test_a_verdict_is_the_same_each_time() -> None:
    old = baseline(report(levels()))
    new = report(levels() + nearby(levels() * 0, -0.01, 3)[0])
    first, again = compare_to_baseline(new, old), compare_to_baseline(new, old)
    drawn = compare_to_baseline(new, old, n_resamples=2000, seed=0)
    assert first == again == drawn


def test_a_baseline_keeps_its_settings_and_the_gate_tells_what_differs(
    tmp_path: Path,
) -> None:
    made, path = report(levels()), tmp_path / "baseline.json"
    usual, short = {"writer.kind": "extractive"}, {"generate.target_words": 60}
    update_baseline(
        path,
        made,
        system="mine",
        metrics=list(made.system("mine").scores),
        tolerances=Tolerances(),
        settings=usual,
    )
    old = read_baseline(path)
    assert old.settings == usual
    fallen = report(levels() - 0.1)
    result = compare_to_baseline(fallen, old, settings=short)
    assert result.settings == (
        "generate.target_words: usual, now 60",
        "writer.kind: extractive, now usual",
    )
    told = gate_markdown(result)
    assert "generate.target_words: usual, now 60" in told
    assert "topics that fell farthest: t" in told
    assert not compare_to_baseline(fallen, old, settings=usual).settings


def test_a_baseline_older_than_its_settings_is_read() -> None:
    assert not compare_to_baseline(
        report(levels()), baseline(report(levels())), settings={"writer.kind": "x"}
    ).settings


def test_what_the_baseline_is_too_old_to_have_is_told_and_nothing_else() -> None:
    same = report(levels(), levels(seed=1))
    result = compare_to_baseline(same, baseline(same))
    assert result.missing == GATED[2:]
    told = gate_markdown(result)
    assert f"The baseline has no {SUPPORT}, so the gate does not hold it" in told
    assert "has no rouge1" not in told


def test_a_verdict_without_anything_beside_it_is_a_title() -> None:
    alone = GateResult("passed", "mine", 30)
    assert gate_markdown(alone) == "## Gate: passed (mine, 30 topics)\n"


def test_p_counts_what_was_seen_as_a_draw_and_is_never_shown_as_0() -> None:
    scores = levels()
    old = baseline(report(scores))
    fell = compare_to_baseline(report(scores - 0.1), old)
    assert compare_to_baseline(report(scores - 0.1), old, n_resamples=99).checks[
        0
    ].p == (1 / 100)
    assert "| <0.001 |" in gate_markdown(fell)
    least = compare_to_baseline(report(scores - 0.1), old, n_resamples=999)
    assert "| 0.001 |" in gate_markdown(least)
    assert "| 1.000 |" in gate_markdown(compare_to_baseline(report(scores), old))


def test_the_summary_names_five_topics_and_the_annotations_all() -> None:
    before = np.full(20, 0.5)
    after = before - np.arange(20) / 100  # the last fell farthest
    result = compare_to_baseline(report(after), baseline(report(before)))
    assert result.status == "worse"
    assert (
        "t19 (-19.00 of ROUGE), t18 (-18.00 of ROUGE), t17 (-17.00 of ROUGE), "
        "t16 (-16.00 of ROUGE), t15 (-15.00 of ROUGE)\n"
    ) in gate_markdown(result)
    warned = [line for line in gate_annotations(result).splitlines() if "Topic" in line]
    assert len(warned) == 19

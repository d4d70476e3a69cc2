import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarize.config import load_config
from summarize.errors import ConfigError, OutputError, SummarizeError
from summarize.evaluation.harness.baselines import joined
from summarize.evaluation.harness.compare import Output, System, topic_scores
from summarize.evaluation.metrics.rouge import RougeOptions
from summarize.evaluation.metrics.statistics import Interval
from summarize.judging.judge import EncoderJudge
from summarize.judging.load import load_judge
from summarize.output.locks import locked
from summarize.schema import Summary, Topic
from summarize.stages.rank import RankOptions
from summarize.tuning import (
    Search,
    make_cached_summarizer,
    make_config_summarizer,
    read_search,
    tune,
)
from summarize.tuning.page import tuning_view, value_words
from summarize.tuning.result import TuneResult
from summarize.tuning.search import starting_point
from summarize.tuning.tune import split_topics
from summarize.tuning.workers import _Workers, open_scorer
from tests.build import topic
from tests.checkpoints import CheckpointFolders

pytest.importorskip("optuna", reason="needs the extra `tune` (optuna)")

# every reference is the first twelve words: the shorter the target, the better
TOPICS = [
    topic(
        f"In case {n} the river rose by {n} feet before the dam held firm. "
        f"Crews of town {n} stayed all night and nobody in it was hurt at all.",
        name=f"t{n}",
        references=[f"In case {n} the river rose by {n} feet before the dam held"],
    )
    for n in range(28)
]


def search(**changes: object) -> Search:
    values = {
        "keys": {"generate.target_words": {"low": 10, "high": 60}},
        "objective": {"rouge1": 1.0},
        "trials": 6,
        "topics": 8,
        "held_back": 20,
    }
    return Search.model_validate(values | changes)


def first_words(overrides: Mapping[str, object]) -> System:
    """A summarizer without a model: the first words, as many as the config says."""
    n_words = overrides.get("generate.target_words", 150)
    assert isinstance(n_words, int)
    return lambda subject: joined(subject, n_words)


def test_the_winner_is_confirmed_on_topics_no_trial_has_seen(tmp_path: Path) -> None:
    seen: set[str] = set()

    def watched(overrides: Mapping[str, object]) -> System:
        def system(subject: Topic) -> Output:
            seen.add(subject.id)
            return first_words(overrides)(subject)

        return system

    searched, held_back = split_topics(TOPICS, search())
    result = tune(TOPICS, search(), watched, tmp_path)

    assert not {t.id for t in searched} & {t.id for t in held_back}
    assert seen == {t.id for t in TOPICS}
    assert result.n_held_back == 20
    assert result.is_better
    assert result.overrides["generate.target_words"] != 150


def test_the_best_config_holds_only_differences_and_says_what_it_won(
    tmp_path: Path,
) -> None:
    result = tune(TOPICS, search(), first_words, tmp_path)

    path = tmp_path / "best.yaml"
    text = path.read_text("utf-8")
    assert yaml.safe_load(text) == {
        "generate": {"target_words": result.overrides["generate.target_words"]}
    }
    assert text.startswith(f"# Found by `summarize tune`: trial {result.trial} of 6")
    assert f"(rouge1) {100 * result.gain.mean:+.2f} [" in text
    assert (
        load_config(path).generate.target_words
        == result.overrides["generate.target_words"]
    )


def test_the_first_trial_is_the_config_as_it_is(tmp_path: Path) -> None:
    wide = search(keys={"generate.target_words": {"low": 10, "high": 300}}, trials=1)

    result = tune(TOPICS, wide, first_words, tmp_path)

    assert result.overrides == {"generate.target_words": 150}


def test_a_winner_without_a_certain_gain_is_not_called_best(tmp_path: Path) -> None:
    long = search(keys={"generate.target_words": {"low": 200, "high": 300}}, trials=2)

    result = tune(TOPICS, long, first_words, tmp_path)

    assert not result.is_better
    assert "not shown to be better" in (tmp_path / "unconfirmed.yaml").read_text(
        "utf-8"
    )
    assert not (tmp_path / "best.yaml").exists()


def test_a_search_that_finds_nothing_better_says_so(tmp_path: Path) -> None:
    wide = search(keys={"generate.target_words": {"low": 150, "high": 300}}, trials=2)

    result = tune(TOPICS, wide, first_words, tmp_path)

    said = "trial 1 of 2 is the config as it is: no other trial was better"
    assert result.trial == 1
    assert said in (tmp_path / "tuning.md").read_text("utf-8")


def test_a_few_held_back_topics_confirm_nothing(tmp_path: Path) -> None:
    result = tune(TOPICS[:12], search(held_back=4), first_words, tmp_path)

    assert result.gain.low > 0
    assert not result.is_better
    said = "not confirmed: only 4 held-back topics"
    assert said in (tmp_path / "unconfirmed.yaml").read_text("utf-8")
    assert said in (tmp_path / "tuning.md").read_text("utf-8")
    assert not (tmp_path / "best.yaml").exists()


@pytest.mark.slow
def test_the_same_search_gives_the_same_trials(tmp_path: Path) -> None:
    for name in "ab":
        tune(TOPICS, search(), first_words, tmp_path / name)

    trials = [_trials(tmp_path / name) for name in "ab"]
    assert trials[0] == trials[1]
    assert len(trials[0]) == 6


def test_a_search_goes_on_where_it_stopped(tmp_path: Path) -> None:
    tune(TOPICS, search(trials=3), first_words, tmp_path)
    before = _trials(tmp_path)

    tune(TOPICS, search(trials=6), first_words, tmp_path)

    assert _trials(tmp_path)[:3] == before
    assert len(_trials(tmp_path)) == 6


@pytest.mark.slow
def test_a_search_in_two_parts_gives_the_trials_of_one_in_one_part(
    tmp_path: Path,
) -> None:
    tune(TOPICS, search(), first_words, tmp_path / "one")
    tune(TOPICS, search(trials=3), first_words, tmp_path / "two")
    tune(TOPICS, search(), first_words, tmp_path / "two")

    assert _trials(tmp_path / "one") == _trials(tmp_path / "two")


@pytest.mark.slow
def test_a_killed_search_goes_on_and_finds_what_an_undisturbed_one_finds(
    tmp_path: Path,
) -> None:
    killed_in = tmp_path / "killed"
    script = f"""
import os
from pathlib import Path
from summarize.tuning import tune
from tests.test_tuning import TOPICS, first_words, search
calls = []
def dying(overrides):
    calls.append(overrides)
    if len(calls) == 4:
        os._exit(9)
    return first_words(overrides)
tune(TOPICS, search(), dying, Path({str(killed_in)!r}))
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path.cwd())
    calls: list[Mapping[str, object]] = []

    def counted(overrides: Mapping[str, object]) -> System:
        calls.append(overrides)
        return first_words(overrides)

    went_on = tune(TOPICS, search(), counted, killed_in)
    undisturbed = tune(TOPICS, search(), first_words, tmp_path / "undisturbed")

    assert killed.returncode == 9
    assert len(calls) == 3 + 2  # the trials that were missing, and the confirmation
    assert _trials(killed_in) == _trials(tmp_path / "undisturbed")
    assert [trial["trial"] for trial in _trials(killed_in)] == [1, 2, 3, 4, 5, 6]
    assert went_on.trial == undisturbed.trial
    assert went_on.overrides == undisturbed.overrides
    assert went_on.gain == undisturbed.gain


@pytest.mark.slow
def test_a_search_killed_in_its_first_trial_still_begins_with_the_config_as_it_is(
    tmp_path: Path,
) -> None:
    wide = {"generate.target_words": {"low": 10, "high": 300}}
    script = f"""
import os
from pathlib import Path
from summarize.tuning import tune
from tests.test_tuning import TOPICS, search
def dying(overrides):
    os._exit(9)
tune(TOPICS, search(keys={wide!r}, trials=1), dying, Path({str(tmp_path)!r}))
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path.cwd())

    result = tune(TOPICS, search(keys=wide, trials=1), first_words, tmp_path)

    assert killed.returncode == 9
    assert result.overrides == {"generate.target_words": 150}
    assert result.n_trials == 1


@pytest.mark.slow
def test_any_number_of_workers_finds_the_same(tmp_path: Path) -> None:
    found = [
        tune(TOPICS, search(), first_words, tmp_path / str(n), n_workers=n)
        for n in (1, 3)
    ]

    assert _ended(tmp_path / "1") == _ended(tmp_path / "3")
    assert found[0].gain == found[1].gain
    assert found[0].overrides == found[1].overrides


@pytest.mark.slow
def test_what_is_wrong_in_a_worker_is_said_as_without_workers(tmp_path: Path) -> None:
    wrong = search(objective={"rouge9": 1.0})

    with pytest.raises(ConfigError, match="names rouge9"):
        tune(TOPICS, wrong, first_words, tmp_path, n_workers=2)


def dying_worker(overrides: Mapping[str, object]) -> System:
    os._exit(9)


class OddError(Exception):
    """Cannot be built from its message: it does not come through a pipe."""

    def __init__(self, place: int, *, why: str) -> None:
        super().__init__(place, why)


def odd_worker(overrides: Mapping[str, object]) -> System:
    raise OddError(1, why="the floor is wet")


@pytest.mark.slow
def test_an_error_that_cannot_be_sent_is_told_in_its_words(tmp_path: Path) -> None:
    with pytest.raises(SummarizeError, match=r"OddError.*the floor is wet"):
        tune(TOPICS, search(), odd_worker, tmp_path, n_workers=2)


def sleeping_worker(overrides: Mapping[str, object]) -> System:
    time.sleep(60)
    return first_words(overrides)


@pytest.mark.slow
def test_workers_end_at_once_in_the_middle_of_their_share() -> None:
    with open_scorer(sleeping_worker, TOPICS, {"rouge1": 1.0}, 2) as score:
        assert isinstance(score, _Workers)
        connection, process = score._workers[0]
        connection.send(({}, [0]))
    assert process.exitcode not in (None, 0)  # a share done to its end would give 0


@pytest.mark.slow
def test_a_worker_that_dies_is_an_error_and_no_endless_wait(tmp_path: Path) -> None:
    with pytest.raises(SummarizeError, match=r"worker process ended \(exit code 9\)"):
        tune(TOPICS, search(), dying_worker, tmp_path, n_workers=2)


def test_a_folder_in_which_another_search_runs_is_refused(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(OutputError, match="another run writes here"):
        tune(TOPICS, search(trials=1), first_words, tmp_path)


def test_a_folder_of_another_search_or_other_topics_is_refused(tmp_path: Path) -> None:
    tune(TOPICS, search(trials=1), first_words, tmp_path)

    with pytest.raises(OutputError, match="another search"):
        tune(TOPICS, search(trials=1, seed=1), first_words, tmp_path)
    with pytest.raises(OutputError, match="other topics"):
        tune(TOPICS[1:], search(trials=1), first_words, tmp_path)


def test_topics_without_references_can_be_tuned_for_redundancy(tmp_path: Path) -> None:
    bare = [Topic(t.id, t.articles) for t in TOPICS]
    weights = {"repeated_trigrams": -1.0, "coverage": 0.5}

    result = tune(bare, search(objective=weights), first_words, tmp_path)

    assert set(result.metrics) == set(weights)


def test_an_objective_that_is_no_metric_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="names rouge9"):
        tune(TOPICS, search(objective={"rouge9": 1.0}), first_words, tmp_path)


def test_a_search_with_more_trials_than_asked_for_says_so(tmp_path: Path) -> None:
    tune(TOPICS, search(trials=3), first_words, tmp_path)
    result = tune(TOPICS, search(trials=2), first_words, tmp_path)

    assert result.n_trials == 3
    assert result.more_than_asked
    assert result.more_than_asked in (tmp_path / "tuning.md").read_text("utf-8")


def test_topics_without_a_reference_name_the_remedy(tmp_path: Path) -> None:
    bare = [Topic(t.id, t.articles) for t in TOPICS]

    with pytest.raises(ConfigError, match=r"no reference.*--columns reference=COLUMN"):
        tune(bare, search(), first_words, tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("keys: {rank.position_weight: {low: -3, high: 1}}", "position_weight: -3 is"),
        ("keys: {dedupe.same: {low: 0.5, high: 7}}", "keys.dedupe.same: 7 is not all"),
        ("keys: {writer.kind: {choices: [extractiv]}}", "writer.kind: 'extractiv' is"),
        ("keys: {writer.num_beams: {low: 1, high: 4}}", "no key of the extractive"),
        ("keys: {rank.postion_weight: {low: 0, high: 1}}", "mean rank.position_weight"),
    ],
)
def test_a_range_outside_of_a_key_names_file_and_key(
    tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigError) as caught:
        read_search(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)


def test_kinds_of_writer_can_be_searched() -> None:
    kinds = {"choices": ["extractive", "seq2seq", "ctranslate2"]}
    wanted = search(config="mini", keys={"writer.kind": kinds})
    assert starting_point(wanted) == {"writer.kind": "seq2seq"}


def test_a_key_that_no_config_has_is_refused(tmp_path: Path) -> None:
    wrong = search(keys={"generate.taget_words": {"low": 1, "high": 2}})

    with pytest.raises(ConfigError, match=r"no config key 'generate\.taget_words'"):
        tune(TOPICS, wrong, first_words, tmp_path)


def test_a_search_whose_key_was_mended_runs_in_the_same_folder(tmp_path: Path) -> None:
    wrong = search(keys={"generate.taget_words": {"low": 10, "high": 60}})

    with pytest.raises(ConfigError, match=r"did you mean generate\.target_words"):
        tune(TOPICS, wrong, first_words, tmp_path)
    result = tune(TOPICS, search(trials=1), first_words, tmp_path)

    assert result.n_trials == 1


def test_a_shipped_search_is_found_by_its_name() -> None:
    path = Path(__file__).parents[1] / "configs/search/extractive.yaml"

    assert read_search("extractive") == read_search(path)


def test_a_missing_search_file_is_said_to_be_missing() -> None:
    with pytest.raises(ConfigError, match=r"no such search file; did you mean extr"):
        read_search("extractve")


def test_an_unknown_key_of_a_search_names_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "search.yaml"
    path.write_text("trails: 3\nkeys: {a.b: {lov: 1, high: 2}}\n", "utf-8")

    with pytest.raises(ConfigError, match=r"did you mean trials") as caught:
        read_search(path)
    assert "did you mean low?" in str(caught.value)


def test_seconds_can_be_a_second_objective(tmp_path: Path) -> None:
    tune(TOPICS, search(cost=True), first_words, tmp_path)

    assert all(len(trial["values"]) == 2 for trial in _trials(tmp_path))
    assert "seconds a topic" in (tmp_path / "tuning.md").read_text("utf-8")


@pytest.mark.slow
def test_a_trial_far_behind_is_pruned_on_a_part_of_the_topics(tmp_path: Path) -> None:
    wide = search(
        keys={"generate.target_words": {"low": 10, "high": 60}}, trials=30, topics=8
    )

    tune(TOPICS, wide, first_words, tmp_path)

    assert "pruned" in {trial["state"] for trial in _trials(tmp_path)}


@pytest.mark.slow
def test_the_real_pipeline_can_be_tuned(tmp_path: Path) -> None:
    small = search(config="extractive", trials=2)

    result = tune(TOPICS, small, make_config_summarizer("extractive"), tmp_path)

    assert result.n_topics == 8


@pytest.mark.slow
def test_support_and_redundancy_are_tuned_without_references_by_workers(
    tmp_path: Path,
) -> None:
    bare = [Topic(t.id, t.articles) for t in TOPICS]
    weights = {"supported": 1.0, "sentence_similarity": -1.0}
    make = make_cached_summarizer("extractive", weights)
    small = search(config="extractive", objective=weights, trials=2)

    result = tune(bare, small, make, tmp_path, n_workers=2)

    assert set(result.metrics) == {"supported", "sentence_similarity"}
    assert result.n_trials == 2


TWO_KEYS = {
    "generate.target_words": {"low": 10, "high": 60},
    "rank.support_weight": {"low": 0.0, "high": 1.0},
}


@pytest.mark.parametrize("cost", [False, True])
def test_the_page_tells_gain_history_importance_and_cost(
    tmp_path: Path, cost: bool
) -> None:
    two = search(keys=TWO_KEYS, trials=8, cost=cost)
    result = tune(TOPICS, two, first_words, tmp_path)

    page = (tmp_path / "tuning.html").read_text("utf-8")
    n_words = result.overrides["generate.target_words"]
    assert "<h1>Tuning: trial" in page
    assert re.search(
        rf"target_words</code></th>\s*<td.*>150<.*\s*<td.*<b>{n_words}<", page
    )
    assert page.count('<svg class="chart"') == 1 + cost
    assert page.count("<title>trial 1: ") == 1 + cost
    assert page.count('class="winner"') == 1 + cost
    assert "What the objective hangs on" in page
    assert len(re.findall(r'<rect class="weight"', page)) == 2


def test_one_key_has_no_importance(tmp_path: Path) -> None:
    tune(TOPICS, search(), first_words, tmp_path)

    for name in ("tuning.html", "tuning.md"):
        assert "What the objective hangs on" not in (tmp_path / name).read_text("utf-8")


def test_trials_count_as_people_count_them_and_one_that_was_killed_does_not(
    tmp_path: Path,
) -> None:
    optuna = pytest.importorskip("optuna")
    study = optuna.create_study(direction="maximize")
    study.tell(study.ask(), state=optuna.trial.TrialState.FAIL)
    for value in (0.1, 0.3, 0.2):
        study.tell(study.ask(), value)
    nothing = Interval(0.0, 0.0, 0.0)
    result = TuneResult({}, 2, 3, 3, 8, 20, "sha256:0", nothing, {}, 0.1)

    history = tuning_view(result, study, search()).history

    assert [(dot.kind, dot.says) for dot in history.dots] == [
        ("tried", "trial 1: 10.00"),
        ("winner", "trial 2: 30.00"),
        ("tried", "trial 3: 20.00"),
    ]
    assert history.says == "The objective of 3 trials; the best has 30.00 points."


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.22199317108973948, "0.222"),
        (5.718740867244332e-05, "0.0000572"),
        (123456.7, "123,457"),
        (1.0, "1"),
        (0.0, "0"),
        (60, "60"),
        (True, "true"),
        (None, "null"),
        ("seq2seq", "seq2seq"),
    ],
)
def test_values_are_rounded_as_people_read_them(value: object, said: str) -> None:
    assert value_words(value) == said


def test_a_file_that_no_search_wrote_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "best.yaml").write_text("mine", "utf-8")

    with pytest.raises(OutputError, match=r"holds best.yaml, which no search wrote"):
        tune(TOPICS, search(trials=1), first_words, tmp_path)

    assert (tmp_path / "best.yaml").read_text("utf-8") == "mine"


def test_where_seconds_count_every_trial_does_all_of_a_topic() -> None:
    subject = TOPICS[0]
    timed = make_cached_summarizer("extractive", ["rouge1"], timed=True)

    outputs = [timed({})(subject) for _ in "ab"]

    assert all(isinstance(output, Summary) for output in outputs)
    assert all(output.sentences[0].citations for output in outputs)  # type: ignore[union-attr]


@pytest.mark.parametrize("timed", [False, True])
def test_the_judge_of_rank_is_loaded_once(
    timed: bool, checkpoint: CheckpointFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str | None] = []

    def counted(options: RankOptions) -> EncoderJudge | None:
        loaded.append(options.model)
        return load_judge(options)

    monkeypatch.setattr("summarize.tuning.cached.load_judge", counted)
    model = str(checkpoint("bart-keep"))
    monkeypatch.setattr("summarize.pipeline.load_judge", lambda *_: None)
    cached = make_cached_summarizer("extractive", ["rouge1"], timed=timed)
    changes: list[dict[str, object]] = [
        {"rank.model_weight": 0.0},  # asks no judge, and takes none from the others
        {"rank.model_weight": 2.0},
        {"rank.model_windows": 1},
        {"dedupe.same": 0.5},
    ]
    for overrides in changes:
        for subject in TOPICS[:2]:
            cached({"rank.model": model, **overrides})(subject)
    cached({"rank.model": None})(TOPICS[0])
    assert loaded == [model, model, None]


@pytest.mark.parametrize("metric", ["rouge1", "cited"])
def test_cached_stages_give_what_the_pipeline_gives(metric: str) -> None:
    cached = make_cached_summarizer("extractive", [metric])
    plain = make_config_summarizer("extractive")
    changes: list[dict[str, object]] = [
        {},
        {"rank.position_weight": 0.0},
        {"dedupe.same": 0.5},
        {"generate.target_words": 20},
        {},
    ]
    for overrides in changes:
        for subject in TOPICS[:3]:
            expected = topic_scores(subject, plain(overrides)(subject), RougeOptions())
            found = topic_scores(subject, cached(overrides)(subject), RougeOptions())
            assert found.items() <= expected.items()
            assert metric in found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("keys: {}", "keys: "),
        ("keys: {a.b: {low: 1}}", "give low and high, or choices"),
        ("keys: {a.b: {low: 2, high: 1}}", "low must be below high"),
        ("keys: {a.b: {low: 0, high: 1, log: true}}", "log needs low above 0"),
        ("keys: {a.b: {low: 0, high: 1, choices: [1]}}", "not both"),
        (
            "keys: {a.b: {low: 0, high: 1}}\ntrails: 3",
            "key trails; did you mean trials",
        ),
        ("keys: {a.b: {low: 0, hihg: 1}}", r"key keys.a.b.hihg; did you mean high\?"),
        ("keys: {a.b: 3}", "keys.a.b is a table of keys, not 3"),
        ("{", "not readable as YAML"),
    ],
)
def test_a_wrong_search_file_names_what_is_wrong(
    tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "search.yaml"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=message):
        read_search(path)


def test_every_shipped_search_names_keys_and_metrics_that_exist() -> None:
    paths = sorted((Path(__file__).parents[1] / "configs/search").glob("*.yaml"))

    assert paths
    for path in paths:
        shipped = read_search(path)
        for key, values in shipped.keys.items():
            for value in values.choices or [values.low, values.high]:
                load_config(shipped.config, [f"{key}={json.dumps(value)}"])


def _ended(folder: Path) -> list[tuple[str, object, object]]:
    """What the trials tried and got, without the ones that a kill cut short."""
    return [
        (trial["state"], trial["overrides"], trial["values"])
        for trial in _trials(folder)
        if trial["state"] in ("complete", "pruned")
    ]


def _trials(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "trials.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    for record in records:
        record.pop("seconds_per_topic", None)
    return records

"""`score` and `evaluate`: exit codes, files, and the gate's verdict."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from summarize.cli import main
from summarize.output.locks import locked
from summarize.schema import Writer
from summarize.writers.options import ExtractiveOptions

FACTS = [
    "The storm tore the roof off the fish hall at Port Ellan on Monday night.",
    "Two people were hurt when a wall fell on their car near the harbour.",
    "The mayor said that the hall would be open again before the summer.",
]
TABLE = ["evaluate", "--set", "generate.target_words=30"]
FAST = ["--config", "extractive", "--set", "generate.target_words=30"]


def write_topics(folder: Path) -> str:
    path = folder / "topics.jsonl"
    rows = [
        {
            "id": f"t{n}",
            "documents": [" ".join(FACTS), f"{FACTS[1]} Pier {n} was closed."],
            "reference": f"{FACTS[0]} {FACTS[1]}",
        }
        for n in range(4)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


HAS_PLOTS = find_spec("matplotlib") is not None


@pytest.fixture(autouse=True)
def _no_plots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing takes longer than all the rest; only `gated` has its plots drawn."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)


@pytest.fixture
def topics(tmp_path: Path) -> str:
    return write_topics(tmp_path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def evaluate(topics: str, out: Path, *extra: str) -> int:
    systems = ["--systems", "config,lead"]
    return main(["evaluate", topics, "--output", str(out), *systems, *FAST, *extra])


def test_evaluate_sets_the_pipeline_beside_baselines(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(topics, out) == 0
    said = capsys.readouterr().out
    assert "| config |" in said
    assert "| lead |" in said
    assert "`ROUGE:1,2,L,Lsum|" in said
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    assert sorted(results["systems"]) == ["config", "lead"]
    assert (out / "results.md").is_file()
    assert "<table>" in (out / "results.html").read_text(encoding="utf-8")
    assert (out / "config.yaml").is_file()


def test_baselines_alone_are_as_long_as_the_config_asks(topics: str, out: Path) -> None:
    arguments = ["--systems", "lead,joined", *FAST]
    assert main(["evaluate", topics, "--output", str(out), *arguments]) == 0
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    assert results["systems"]["joined"]["means"]["words"]["mean"] == 30


def test_configs_and_baselines_stand_in_one_table(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = out.parent / "short.yaml"
    mine.write_text("rank:\n  model: null\nplan:\n  max_share: 1\n", encoding="utf-8")
    assert main([*TABLE, topics, "--output", str(out), "--systems", f"{mine}"]) == 3
    assert f"--systems {mine}: " in capsys.readouterr().err
    assert not out.exists()

    mine.write_text("rank:\n  model: null\n", encoding="utf-8")
    systems = f"extractive,{mine},lead,lexrank"
    assert main([*TABLE, topics, "--output", str(out), "--systems", systems]) == 0
    said = capsys.readouterr()
    assert "| extractive − short |" in said.out
    assert "| extractive − lexrank |" in said.out
    assert "extractive:\n" in said.err
    assert "short:\n" in said.err
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    assert sorted(results["systems"]) == ["extractive", "lead", "lexrank", "short"]
    assert not (out / "config.yaml").exists()  # that config is no system here
    words = results["systems"]["lexrank"]["scores"]["words"]
    assert words == results["systems"]["extractive"]["scores"]["words"]
    assert set(yaml.safe_load((out / "systems.yaml").read_text(encoding="utf-8"))) == {
        "extractive",
        "short",
    }


def test_a_system_that_cannot_load_is_named_before_anything_runs(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = out.parent / "broken.yaml"
    broken.write_text("rank:\n  model: ./none\n", encoding="utf-8")
    systems = f"extractive,{broken}"
    assert main([*TABLE, topics, "--output", str(out), "--systems", systems]) == 3
    said = capsys.readouterr().err
    assert "error: system broken: rank.model: there is no folder ./none" in said
    assert "1 t0: " not in said


def test_a_sample_is_the_same_every_time(topics: str, out: Path) -> None:
    arguments = [*TABLE, topics, "--output", str(out), "--systems", "lead", "--fresh"]
    drawn = []
    for _ in range(2):
        assert main([*arguments, "--sample", "2"]) == 0
        results = json.loads((out / "results.json").read_text(encoding="utf-8"))
        drawn.append(results["topic_ids"])
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 2


@pytest.fixture(scope="module")
def gated(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Arguments of an evaluation with the baseline that it made of itself."""
    folder = tmp_path_factory.mktemp("gate")
    topics, out = write_topics(folder), folder / "out"
    baseline = ["--baseline", str(folder / "baseline.json")]
    assert evaluate(topics, out, *baseline, "--update-baseline") == 0
    return [topics, *baseline]


@pytest.mark.skipif(not HAS_PLOTS, reason="needs the extra plots")
def test_the_plots_stand_beside_the_scores(gated: list[str]) -> None:
    out = Path(gated[0]).with_name("out")
    drawn = {path.stem for path in (*out.glob("*.png"), *out.glob("*.svg"))}
    assert drawn == {"intervals", "length", "differences"}


def test_the_gate_passes_the_same_scores(gated: list[str], out: Path) -> None:
    topics, *baseline = gated
    assert evaluate(topics, out, *baseline) == 0
    assert "passed" in (out / "gate.md").read_text(encoding="utf-8")


def test_the_gate_stops_worse_scores(gated: list[str], out: Path) -> None:
    topics, *baseline = gated
    assert evaluate(topics, out, *baseline, "--set", "generate.target_words=10") == 1
    assert "worse" in (out / "gate.md").read_text(encoding="utf-8")
    assert "<failure" in (out / "gate.xml").read_text(encoding="utf-8")


CARELESS = """
from dataclasses import replace
from summarize.writers.extractive import ExtractiveWriter
from summarize.writers.options import WriterOptions

class CarelessWriter(ExtractiveWriter):
    def write(self, requests):
        copied = super().write(requests)
        return [replace(c, text=c.text.replace("Two ", "Nine ")) for c in copied]

class Careless(WriterOptions):
    def load(self):
        return CarelessWriter()
"""


def test_the_gate_stops_a_run_whose_support_falls(
    gated: list[str],
    out: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    topics, *baseline = gated
    out.with_name("careless.py").write_text(CARELESS, encoding="utf-8")
    monkeypatch.syspath_prepend(out.parent)
    capsys.readouterr()

    unguarded = ["writer.kind=careless:Careless", "generate.candidates=0"]
    writer = [part for key in unguarded for part in ("--set", key)]
    assert evaluate(topics, out, *baseline, *writer, "--tolerance", "10") == 1
    said = capsys.readouterr().out
    assert "* supported: worse than the baseline by more than the tolerance" in said
    told = (out / "annotations.txt").read_text(encoding="utf-8")
    wide = "::warning title=Topic t0::-50.00 points of sentences that are supported"
    assert wide in told


def test_a_baseline_from_before_support_was_gated_is_read(
    gated: list[str], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    topics, _, path = gated
    old = json.loads(Path(path).read_text(encoding="utf-8"))
    for scores in (old["floors"], *old["topics"].values()):
        del scores["supported"]
    before = out.with_name("old.json")
    before.write_text(json.dumps(old), encoding="utf-8")

    assert evaluate(topics, out, "--baseline", str(before)) == 0
    said = capsys.readouterr().out
    assert "The baseline has no supported, so the gate does not hold it" in said
    update = ["--baseline", str(before), "--update-baseline", "--fresh"]
    assert evaluate(topics, out, *update) == 0
    assert json.loads(before.read_text(encoding="utf-8"))["floors"]["supported"] > 0.9


def test_other_data_is_not_comparable(gated: list[str], out: Path) -> None:
    topics, *baseline = gated
    assert evaluate(topics, out, *baseline, "--limit", "3") == 2
    assert "not comparable" in (out / "gate.md").read_text(encoding="utf-8")


def test_an_update_that_is_refused_leaves_the_baseline(
    gated: list[str], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    topics, *baseline = gated
    before = Path(baseline[-1]).read_bytes()
    other = ["--limit", "3", "--update-baseline"]
    assert evaluate(topics, out, *baseline, *other) == 2
    assert "give --allow-regression to start anew" in capsys.readouterr().err
    assert Path(baseline[-1]).read_bytes() == before


def test_a_missing_baseline_never_passes(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(topics, out, "--baseline", str(out / "none.json")) == 3
    assert "none.json: no such file" in capsys.readouterr().err
    assert not out.exists()


def test_a_broken_record_is_exit_code_1_without_a_gate(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path(topics).open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    assert evaluate(topics, out) == 1
    assert "topics.jsonl:5" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (
            ["--systems", "config,lexrnk"],
            "--systems lexrnk: there is no such system; did you mean lexrank?",
        ),
        (["--systems", "lead", "--baseline", "b.json"], "add it to --systems"),
        (["--update-baseline"], "--baseline FILE"),
    ],
)
def test_wrong_usage_is_exit_code_3(
    topics: str,
    out: Path,
    extra: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert evaluate(topics, out, *extra) == 3
    assert says in capsys.readouterr().err
    assert not out.exists()


def test_an_output_that_cannot_be_written_is_exit_code_3(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert evaluate(topics, tmp_path / "file" / "out") == 3
    assert "Traceback" not in capsys.readouterr().err


def test_score_reads_what_run_wrote(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["run", topics, "--output", str(out), "--quiet", *FAST])
    capsys.readouterr()
    assert main(["score", str(out / "summaries.jsonl"), topics]) == 0
    assert "| predictions |" in capsys.readouterr().out
    command = ["score", str(out / "summaries.jsonl"), topics, "--format", "json"]
    assert main(command) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["signature"].startswith("ROUGE:1,2,L,Lsum|")


def test_files_that_do_not_match_are_exit_code_2(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("one\n", encoding="utf-8")
    assert main(["score", str(other), topics]) == 2
    assert capsys.readouterr().err.startswith("summarize: error: ")


def test_an_evaluation_is_replaced_only_when_asked(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evaluate(topics, out)
    (out / "gate.md").write_text("of an earlier gate", encoding="utf-8")
    (out / "mine.txt").write_text("kept", encoding="utf-8")
    before = (out / "results.json").read_bytes()

    assert evaluate(topics, out, "--limit", "2") == 3
    assert "--fresh replaces it" in capsys.readouterr().err
    assert (out / "results.json").read_bytes() == before
    assert evaluate(topics, out, "--limit", "2", "--fresh") == 0
    assert (out / "results.json").read_bytes() != before
    assert not (out / "gate.md").exists()
    assert (out / "mine.txt").exists()


def test_a_folder_that_is_no_evaluation_is_left_alone(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["run", topics, "--output", str(out), "--quiet", *FAST])
    before = (out / "config.yaml").read_bytes()

    assert evaluate(topics, out, "--fresh") == 3
    assert "holds config.yaml, which no evaluation wrote" in capsys.readouterr().err
    assert (out / "config.yaml").read_bytes() == before


def test_an_output_inside_the_input_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(FACTS[0], encoding="utf-8")

    assert evaluate(str(tmp_path / "articles"), tmp_path / "articles" / "out") == 3
    assert "lies inside the input" in capsys.readouterr().err


def test_an_evaluation_stands_until_there_is_another(
    topics: str, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(topics, out) == 0
    before = (out / "results.json").read_bytes()
    assert "1 t0: " in capsys.readouterr().err

    missing = str(tmp_path / "no-encoder")
    assert evaluate(topics, out, "--fresh", "--bertscore", missing) == 3
    assert (out / "results.json").read_bytes() == before
    assert "1 t0: " not in capsys.readouterr().err  # the encoder is loaded first


@pytest.mark.parametrize("tolerance", ["nan", "inf", "-1", "11", "five"])
def test_a_tolerance_is_from_0_to_10_points(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str], tolerance: str
) -> None:
    with pytest.raises(SystemExit) as end:
        evaluate(topics, out, f"--tolerance={tolerance}")
    assert end.value.code == 3
    assert "--tolerance: must be from 0 to 10 points" in capsys.readouterr().err


def test_a_file_that_is_no_baseline_is_not_comparable(topics: str, out: Path) -> None:
    assert evaluate(topics, out, "--baseline", topics) == 2


def test_tables_with_columns_of_their_own_are_evaluated(
    topics: str, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from datasets import Dataset

    lines = Path(topics).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    named = [{"articles": r["documents"], "highlights": r["reference"]} for r in rows]
    saved = str(tmp_path / "saved")
    Dataset.from_list(named).save_to_disk(saved)
    columns = ["--columns", "documents=articles,reference=highlights"]

    assert evaluate(saved, out) == 3
    assert "columns found: articles, highlights" in capsys.readouterr().err
    assert evaluate(saved, out, *columns) == 0
    assert "ROUGE F on 4 topics" in capsys.readouterr().out


def test_empty_predictions_are_counted_aloud(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "made.csv"
    made.write_text("id,output\nt0,A storm.\nt1,\nt2,x\nt3,x\n", encoding="utf-8")

    assert main(["score", str(made), topics, "--columns", "prediction=output"]) == 0
    said = capsys.readouterr()
    assert "1 of 4 predictions are empty: scored as 0" in said.err
    assert "| lead |" in said.out


def test_options_of_rouge_stand_in_the_signature(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Шторм\n", encoding="utf-8")
    unicode = ["--rouge", "tokenizer=unicode,stemmer=false,limit=5"]

    assert main(["score", str(lines), str(lines), *unicode]) == 0
    said = capsys.readouterr().out
    assert "| predictions | 100.00" in said
    assert "|stem:none|tok:unicode|" in said
    assert "|limit:5|" in said
    assert main(["score", str(lines), str(lines), "--rouge", "tokeniser=ascii"]) == 3
    assert "the options are stemmer, tokenizer," in capsys.readouterr().err
    assert main(["score", str(lines), str(lines), "--rouge", "limit=["]) == 3
    assert "--rouge limit=[: is not OPTION=VALUE" in capsys.readouterr().err


def test_a_dataset_of_several_splits_is_refused(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from datasets import Dataset, DatasetDict

    rows = Dataset.from_list([{"documents": FACTS, "reference": FACTS[0]}])
    DatasetDict(train=rows, test=rows).save_to_disk(tmp_path / "saved")

    for command in (["evaluate"], ["run"], ["tune", "--search", "extractive"]):
        arguments = [*command, str(tmp_path / "saved"), "--output", str(out)]
        assert main(arguments) == 3
        said = capsys.readouterr().err
        assert "several splits (test, train); name the folder of one:" in said
        assert str(tmp_path / "saved" / "test") in said


def test_half_a_point_of_tolerance_is_half_a_point(gated: list[str], out: Path) -> None:
    topics, *baseline = gated
    assert evaluate(topics, out, *baseline, "--tolerance", "0.5") == 0
    assert "| 0.50 |" in (out / "gate.md").read_text(encoding="utf-8")


def test_the_verdict_and_what_the_figures_mean_stand_on_the_page(
    gated: list[str], out: Path
) -> None:
    topics, *baseline = gated
    evaluate(topics, out, *baseline, "--set", "generate.target_words=10")
    page = (out / "results.html").read_text(encoding="utf-8")
    assert "<h2>Gate: worse (config, 4 topics)</h2>" in page
    assert (
        "<dt>coverage</dt><dd>share of its words in pieces of an article</dd>" in page
    )


def test_what_was_written_stands_beside_the_reference(topics: str, out: Path) -> None:
    evaluate(topics, out)
    page = (out / "results.html").read_text(encoding="utf-8")
    assert "<h2>Beside the reference</h2>" in page
    assert '<a href="#topic-1">t0</a>' in page


def test_a_broken_line_is_told_beside_the_scores(topics: str, out: Path) -> None:
    with Path(topics).open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    assert evaluate(topics, out) == 1
    for name in ("results.md", "results.html"):
        said = (out / name).read_text(encoding="utf-8")
        assert "1 broken record of the input" in said


BARE = {"id": "t9", "documents": ["A storm."]}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{broken", "no valid JSON: Expecting property name"),
        (json.dumps(BARE), "1 of 5 topics have no reference, 't9' first; add 'ref"),
        (
            json.dumps({**BARE, "refrence": "A storm."}),
            "'t9' first; 'refrence' is not read: did you mean 'reference'?",
        ),
    ],
)
def test_with_a_baseline_what_cannot_be_scored_stops_it_before_any_work(
    gated: list[str],
    out: Path,
    capsys: pytest.CaptureFixture[str],
    row: str,
    says: str,
) -> None:
    topics, *baseline = gated
    given = out.parent / "topics.jsonl"
    text = Path(topics).read_text(encoding="utf-8")
    given.write_text(f"{text}{row}\n", encoding="utf-8")
    before = Path(baseline[-1]).read_bytes()
    capsys.readouterr()

    assert evaluate(str(given), out, *baseline) == 2
    told = capsys.readouterr()
    assert says in told.err.splitlines()[0]
    assert "1 t0: " not in told.err
    gate = (out / "gate.md").read_text(encoding="utf-8")
    assert gate.startswith("## Gate: not comparable")
    assert says in gate
    assert "<error message=" in (out / "gate.xml").read_text(encoding="utf-8")
    assert says in (out / "annotations.txt").read_text(encoding="utf-8")

    assert evaluate(str(given), out, *baseline, "--update-baseline", "--fresh") == 2
    assert Path(baseline[-1]).read_bytes() == before
    assert evaluate(topics, out, *baseline, "--fresh") == 0
    assert "passed" in (out / "gate.md").read_text(encoding="utf-8")


def test_with_a_baseline_input_that_cannot_be_read_leaves_a_gate(
    gated: list[str], out: Path
) -> None:
    _, *baseline = gated
    (out.parent / "topics.jsonl").write_text("{broken\n", encoding="utf-8")
    assert evaluate(str(out.parent / "topics.jsonl"), out, *baseline) == 3
    gate = (out / "gate.md").read_text(encoding="utf-8")
    assert "topics.jsonl: no topic could be read" in gate
    assert (out / "gate.xml").is_file()


def test_few_topics_are_told_in_every_table(gated: list[str], out: Path) -> None:
    topics, *baseline = gated
    evaluate(topics, out, *baseline)
    for name in ("results.md", "results.html"):
        said = (out / name).read_text(encoding="utf-8")
        assert "Fewer than 20 topics: intervals and p mean little." in said
    gate = (out / "gate.md").read_text(encoding="utf-8")
    assert "No p is shown below 20 topics" in gate
    assert "| p |" not in gate


def test_a_broken_baseline_says_to_delete_it_first(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = out.parent / "baseline.json"
    broken.write_text("{", encoding="utf-8")
    assert evaluate(topics, out, "--baseline", str(broken), "--update-baseline") == 2
    assert "delete it, then make one with --update-base" in capsys.readouterr().err


def test_with_robustness_the_models_are_loaded_once(
    topics: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    load = ExtractiveOptions.load

    def counted(options: ExtractiveOptions) -> Writer:
        loaded.append(options.kind)
        return load(options)

    monkeypatch.setattr(ExtractiveOptions, "load", counted)
    assert evaluate(topics, out, "--limit", "2", "--robustness") == 0
    assert loaded == ["extractive"]
    assert "| typos |" in (out / "robustness.md").read_text(encoding="utf-8")


def test_a_folder_that_an_evaluation_writes_into_is_refused(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir()
    with locked(out):
        assert evaluate(topics, out) == 3
    assert "another run writes here" in capsys.readouterr().err
    assert evaluate(topics, out) == 0


def test_an_input_is_no_file_of_the_report(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir()
    path = Path(topics).rename(out / "results.json")
    assert evaluate(str(path), out, "--fresh") == 3
    assert "the evaluation would write this file" in capsys.readouterr().err
    assert path.is_file()


def test_a_missing_reference_is_told_before_any_work(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path(topics).open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "bare", "documents": FACTS}) + "\n")
    assert evaluate(topics, out) == 2
    assert "1 of 5 topics have no reference, 'bare' first" in capsys.readouterr().err
    assert not out.exists()

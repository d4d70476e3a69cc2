"""`summarize evaluate`: systems side by side on topics with references; the CI gate."""

import argparse
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    Commands,
    add_command,
    add_config,
    add_inputs,
    add_scoring,
    config_of,
    positive,
    read_all,
    scoring_of,
)
from summarize.errors import (
    ComparisonError,
    ConfigError,
    CorpusError,
    SummarizeError,
)
from summarize.evaluation.harness.names import CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.config import Config
    from summarize.evaluation.harness.baseline_file import GateBaseline
    from summarize.evaluation.harness.compare import EvaluationOptions
    from summarize.evaluation.harness.gate import GateResult
    from summarize.evaluation.harness.gated import Tolerances
    from summarize.evaluation.harness.results import Report
    from summarize.evaluation.harness.systems import Systems
    from summarize.output.folder import Mode
    from summarize.pipeline import Summarizer
    from summarize.report.scores import Texts
    from summarize.schema import Failure, Summary, Topic

_MOST_POINTS = 10

_EXAMPLES = """\
  summarize evaluate topics.jsonl --output out
  summarize evaluate topics.jsonl --output out --systems config,lead --limit 100
  summarize evaluate topics.jsonl --output out --baseline baseline.json
  summarize evaluate topics.jsonl --output out --sample 200 \\
      --systems default,extractive,mine.yaml,facebook/bart-large-cnn,lead,lexrank

The first config is set against every other system, in figures and in words; baselines
are as long as its summaries. All configs are loaded before the first topic is
summarized.

With --update-baseline the baseline is written instead: do that on purpose, commit it.

In DIR: results.json, results.md, results.html, plots, config.yaml (of the system
config, or where there are baselines alone), systems.yaml (of the other configs); with
--baseline also
gate.md, gate.xml (JUnit) and annotations.txt (for GitHub), with --robustness
robustness.md. An evaluation that stands there is replaced with --fresh only.

exit code: 0 passed; 1 worse than the baseline (without one: a topic or a record of the
input failed); 2 not comparable with the baseline (with one: also a broken record, or a
topic without a reference, before anything is computed), or --update-baseline refused,
which then writes no baseline; 3 usage, input, config or output
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `evaluate`."""
    does = "score systems side by side on topics with references; the gate for CI"
    parser = add_command(commands, "evaluate", does=does, examples=_EXAMPLES)
    add_inputs(parser)
    parser.add_argument(
        "--output", required=True, type=Path, metavar="DIR", help="the folder to write"
    )
    parser.add_argument(
        "--systems",
        metavar="NAME,NAME",
        help=f"{CONFIG} (that of --config) and baselines: lead, joined, lexrank, "
        "oracle (default: all these), one of an installed package, or module:function; "
        "shipped configs by name, .yaml files, checkpoints by folder or hub id (--set "
        "holds for each)",
    )
    add_config(parser)
    some = parser.add_mutually_exclusive_group()
    some.add_argument(
        "--limit", type=positive, metavar="N", help="only the first N topics"
    )
    some.add_argument(
        "--sample",
        type=positive,
        metavar="N",
        help="only N topics, drawn at random: the same of the same input every time",
    )
    parser.add_argument(
        "--fresh",
        action="store_true",
        help="replace the evaluation in DIR; its files go",
    )
    parser.add_argument(
        "--robustness",
        action="store_true",
        help="also disturb the topics (order, copies, strangers, furniture, typos) and "
        "report how far the pipeline's scores move",
    )
    add_scoring(parser)
    _add_gate(parser)
    parser.set_defaults(execute=execute)


def _add_gate(parser: argparse.ArgumentParser) -> None:
    gate = parser.add_argument_group("gate")
    gate.add_argument(
        "--baseline", type=Path, metavar="FILE", help="hold the pipeline against FILE"
    )
    gate.add_argument(
        "--tolerance",
        type=_points,
        metavar="POINTS",
        default=0.5,
        help="how many points of ROUGE F (0 to 100) a mean may drop (default: 0.5)",
    )
    gate.add_argument(
        "--support-tolerance",
        type=_points,
        metavar="POINTS",
        default=1.0,
        help="how many of 100 sentences may be supported no longer (default: 1)",
    )
    gate.add_argument(
        "--update-baseline",
        action="store_true",
        help="write the scores into FILE instead of holding them against it",
    )
    gate.add_argument(
        "--allow-regression",
        action="store_true",
        help="with --update-baseline: scores may fall below the old floors",
    )


def _points(text: str) -> float:
    """Read points, from 0 to 10: half a point is 0.5."""
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 <= number <= _MOST_POINTS:
        raise argparse.ArgumentTypeError(
            f"must be from 0 to {_MOST_POINTS} points, not {text!r}"
        )
    return number


def execute(arguments: argparse.Namespace) -> int:
    """Score the systems, write the report, then ask the gate."""
    from summarize.evaluation.harness.files import EVALUATION, GATE
    from summarize.output.folder import check_input, claim_folder

    config = config_of(arguments)
    systems = _systems(arguments, config)
    for name in arguments.inputs:
        if name != "-":
            check_input(Path(name), arguments.output, EVALUATION)
    options = scoring_of(arguments)
    mode: Mode = "fresh" if arguments.fresh else "new"
    with (
        claim_folder(arguments.output, EVALUATION, mode) as folder,
        _told_by_gate(arguments, folder),
    ):
        baseline = _baseline(arguments)
        topics, n_broken = _topics(arguments)
        loaded = {name: _load(name, each) for name, each in systems.configs.items()}
        report, made = _evaluate(topics, systems, loaded, config, options)
        report = replace(report, n_broken=n_broken)
        gate = (
            None if baseline is None else _compare(report, baseline, config, arguments)
        )
        _write(report, gate, _texts(topics, made), config, systems, folder)
        if arguments.robustness:
            first = next(iter(loaded.values()), None) or _load(CONFIG, config)
            _disturb(topics, first, options, folder)
        if gate is not None:
            _write_gate(gate, folder)
            sys.stdout.write(f"\n{(folder / GATE).read_text(encoding='utf-8')}")
            return gate.exit_code
    if arguments.update_baseline:
        _update_baseline(report, config, arguments)
    return 1 if n_broken or any(system.failures for system in report.systems) else 0


@contextmanager
def _told_by_gate(arguments: argparse.Namespace, folder: Path) -> "Iterator[None]":
    """Leave the files of a gate where input or baseline stop it, too."""
    from summarize.evaluation.harness.files import EVALUATION
    from summarize.evaluation.harness.gate import GateResult
    from summarize.output.folder import clear_folder

    try:
        yield
    except (CorpusError, ComparisonError) as error:
        if arguments.baseline is not None and not arguments.update_baseline:
            clear_folder(folder, EVALUATION)
            reason = f"{error}"
            _write_gate(GateResult("not comparable", CONFIG, 0, reason=reason), folder)
        raise


def _topics(arguments: argparse.Namespace) -> "tuple[list[Topic], int]":
    """Return the topics to evaluate, and how many records of the input are broken.

    Raises ComparisonError for topics that cannot be evaluated together, before hours of
    work. With a baseline all records are to be whole, each with a reference: the scores
    of others would be those of other data.
    """
    from summarize.evaluation.harness.compare import check_topics
    from summarize.evaluation.harness.sample import sample_topics

    topics, broken = read_all(arguments)
    if arguments.baseline is not None and broken:
        first, more = broken[0], len(broken) - 1
        others = f" (and {more:,} more, named above)" if more else ""
        raise ComparisonError(
            f"{first.place}: {first.message}{others}; a baseline holds whole data "
            "only: repair the input (`summarize validate` checks it)"
        )
    topics = sample_topics(topics, arguments.sample)
    check_topics(topics, scored=arguments.baseline is not None)
    return topics, len(broken)


def _load(name: str, config: "Config") -> "Summarizer":
    """Load a system; what keeps it from loading begins with its name."""
    from summarize.commands.progress import loading
    from summarize.pipeline import Summarizer

    try:
        with loading(sys.stderr):
            return Summarizer.from_config(config)
    except SummarizeError as error:
        raise type(error)(f"system {name}: {error}") from error


def _texts(
    topics: "list[Topic]", outcomes: "list[Summary | Failure]"
) -> "dict[str, Texts]":
    """Return what was written of each topic with references, by topic id."""
    from summarize.report.scores import Texts
    from summarize.schema import Failure

    return {
        topic.id: Texts(outcome.text, topic.references)
        for topic, outcome in zip(topics, outcomes, strict=False)
        if topic.references and not isinstance(outcome, Failure)
    }


def _write(
    report: "Report",
    gate: "GateResult | None",
    texts: "dict[str, Texts]",
    config: "Config",
    systems: "Systems",
    folder: Path,
) -> None:
    """Put a report in the place of what the folder holds, and say where it is."""
    from summarize.config import configs_yaml
    from summarize.evaluation.harness import files
    from summarize.evaluation.harness.tables import report_markdown
    from summarize.output.atomic import write_whole
    from summarize.output.folder import clear_folder
    from summarize.report.scores import scores_page

    clear_folder(folder, files.EVALUATION)
    paths = files.write_report(report, folder)
    page = folder / files.PAGE
    write_whole(page, scores_page(report, paths, gate, texts))
    if CONFIG in systems.configs or not systems.configs:  # of baselines, their length
        write_whole(folder / files.CONFIG, config.to_yaml())
    if others := {n: each for n, each in systems.configs.items() if n != CONFIG}:
        write_whole(folder / files.SYSTEMS, configs_yaml(others))
    sys.stdout.write(f"{report_markdown(report)}\nreport: {paths[1]}\npage: {page}\n")


def _baseline(arguments: argparse.Namespace) -> "GateBaseline | None":
    """Read the baseline to gate with, before any work: without it nothing passes."""
    from summarize.evaluation.harness.baseline_file import read_baseline

    if arguments.update_baseline and arguments.baseline is None:
        raise ConfigError("--update-baseline: name the file with --baseline FILE")
    if arguments.baseline is None or arguments.update_baseline:
        return None
    if not arguments.baseline.exists():
        raise ConfigError(
            f"--baseline {arguments.baseline}: no such file; --update-baseline makes it"
        )
    return read_baseline(arguments.baseline)


def _systems(arguments: argparse.Namespace, config: "Config") -> "Systems":
    """Return what is asked for; ConfigError for what there is not, or is twice."""
    from summarize.evaluation.harness.baselines import USUAL
    from summarize.evaluation.harness.systems import Systems, find_systems

    if arguments.systems is None:
        return Systems({CONFIG: config}, USUAL)
    names = [name.strip() for name in arguments.systems.split(",") if name.strip()]
    try:
        found = find_systems(names, config, arguments.config, arguments.overrides)
    except SummarizeError as error:
        raise type(error)(f"--systems {error}") from error
    if arguments.baseline is not None and CONFIG not in found.configs:
        raise ConfigError(f"--baseline: the gate holds {CONFIG!r}; add it to --systems")
    return found


def _evaluate(
    topics: "list[Topic]",
    systems: "Systems",
    loaded: "Mapping[str, Summarizer]",
    config: "Config",
    options: "EvaluationOptions",
) -> "tuple[Report, list[Summary | Failure]]":
    """Return the scores of the systems, and what the first config wrote, if any."""
    from summarize.evaluation.harness.compare import evaluate_outputs, load_scorer

    scorer = load_scorer(topics, options)
    outputs = {}
    for name, summarizer in loaded.items():
        if len(loaded) > 1:
            sys.stderr.write(f"{name}:\n")
        outputs[name] = _summarize(topics, summarizer)
    report = evaluate_outputs(
        topics,
        outputs,
        baselines=systems.baselines,
        n_words=None if outputs else config.generate.target_words,
        options=options,
        scorer=scorer,
    )
    return report, next(iter(outputs.values()), [])


def _summarize(
    topics: "list[Topic]", summarizer: "Summarizer"
) -> "list[Summary | Failure]":
    from summarize.commands.progress import choose_progress
    from summarize.schema import Failure

    progress = choose_progress(sys.stderr, total=len(topics))
    outcomes = []
    for number, outcome in enumerate(summarizer.summarize_many(topics), 1):
        if isinstance(outcome, Failure):
            progress.failed(outcome)
        else:
            progress.done(number, outcome)
        outcomes.append(outcome)
    progress.close()
    return outcomes


def _disturb(
    topics: "list[Topic]",
    summarizer: "Summarizer",
    options: "EvaluationOptions",
    folder: Path,
) -> None:
    """Measure how far disturbed topics move the scores; write robustness.md."""
    from summarize.evaluation.harness.files import ROBUSTNESS
    from summarize.evaluation.harness.robustness import (
        measure_robustness,
        robustness_markdown,
    )
    from summarize.output.atomic import write_whole

    movement = measure_robustness(topics, summarizer, options)
    table = robustness_markdown(movement)
    write_whole(folder / ROBUSTNESS, table)
    sys.stdout.write(f"\n{table}")


def _compare(
    report: "Report",
    baseline: "GateBaseline",
    config: "Config",
    arguments: argparse.Namespace,
) -> "GateResult":
    from summarize.config import own_settings
    from summarize.evaluation.harness.gate import compare_to_baseline

    tolerances, settings = _tolerances(arguments), own_settings(config)
    return compare_to_baseline(report, baseline, tolerances, settings=settings)


def _write_gate(result: "GateResult", folder: Path) -> None:
    """Write the verdict for people, for tools that show tests, and for GitHub."""
    from summarize.evaluation.harness.files import ANNOTATIONS, GATE, JUNIT
    from summarize.evaluation.harness.gate_output import (
        gate_annotations,
        gate_junit,
        gate_markdown,
    )
    from summarize.output.atomic import write_whole

    write_whole(folder / GATE, gate_markdown(result))
    write_whole(folder / JUNIT, gate_junit(result))
    write_whole(folder / ANNOTATIONS, gate_annotations(result))


def _update_baseline(
    report: "Report", config: "Config", arguments: argparse.Namespace
) -> None:
    from summarize.config import own_settings
    from summarize.evaluation.harness.baseline_file import update_baseline
    from summarize.evaluation.harness.gated import GATED

    update_baseline(
        arguments.baseline,
        report,
        system=CONFIG,
        metrics=GATED,
        tolerances=_tolerances(arguments),
        settings=own_settings(config),
        allow_regression=arguments.allow_regression,
    )
    sys.stdout.write(f"baseline: {arguments.baseline}\n")


def _tolerances(arguments: argparse.Namespace) -> "Tolerances":
    from summarize.evaluation.harness.gated import Tolerances

    return Tolerances(arguments.tolerance / 100, arguments.support_tolerance / 100)

"""Systems side by side on the same topics, always with the lead beside them."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median

import numpy as np
from pydantic import Field

from summarize.corpus.rows import reference_remedy
from summarize.errors import ComparisonError, ConfigError, SummarizeError
from summarize.evaluation.harness.baselines import USUAL, load_baseline
from summarize.evaluation.harness.results import PairedDifference, Report, SystemScores
from summarize.evaluation.metrics.bertscore import NAME as BERTSCORE
from summarize.evaluation.metrics.bertscore import BertScorer
from summarize.evaluation.metrics.citations import CITATION_METRICS, citation_scores
from summarize.evaluation.metrics.content_units import NAME as UNITS_TOLD
from summarize.evaluation.metrics.content_units import unit_scores
from summarize.evaluation.metrics.overlap import (
    length_scores,
    overlap_scores,
    redundancy_scores,
)
from summarize.evaluation.metrics.rouge import METRICS, RougeOptions, score, signature
from summarize.evaluation.metrics.sentence_classes import (
    count_verdicts,
    pooled_verdicts,
)
from summarize.evaluation.metrics.statistics import (
    bootstrap_intervals,
    holm,
    permutation_p,
)
from summarize.options import Options
from summarize.schema import Failure, Summary, Topic
from summarize.text.tokens import count_words

Output = str | Summary | Failure
System = Callable[[Topic], Output]

LEAD = "lead"
HIGHER_IS_BETTER = frozenset((*METRICS, UNITS_TOLD, BERTSCORE)) | CITATION_METRICS - {
    "flagged"
}
_P_PERMUTATIONS = 2000


class EvaluationOptions(Options):
    """How to score; all of it stands in the report's signature."""

    rouge: RougeOptions = Field(default=RougeOptions(), description="options of ROUGE")
    n_resamples: int = Field(
        default=2000, ge=100, le=100_000, description="bootstrap draws of an interval"
    )
    seed: int = Field(default=0, ge=0, description="of all resampling")
    bertscore: str | None = Field(
        default=None,
        description="folder or hub id (id@revision) of an encoder: BERTScore, too",
    )


def evaluate_outputs(
    topics: Sequence[Topic],
    outputs: Mapping[str, Sequence[Output]],
    *,
    baselines: Sequence[str] = USUAL,
    n_words: int | None = None,
    options: EvaluationOptions | None = None,
    scorer: BertScorer | None = None,
) -> Report:
    """Score outputs (one a topic, in topic order) beside the baselines.

    An output is a text, a `Summary` (which has citations to score) or a `Failure`.
    Baselines are `n_words` long, or, topic by topic, as long as the first system's
    output. The lead is always among them; the oracle is left out where there are no
    references. `scorer` is that of `load_scorer`, where it was loaded before the
    outputs were made. A failure scores 0 as an empty text does. Raises
    `ComparisonError` where topics and outputs do not match or only some topics have
    references.
    """
    options = options or EvaluationOptions()
    _check(topics, outputs, baselines)
    rows = dict(outputs)
    lengths = _lengths(topics, outputs, n_words)
    for name in dict.fromkeys((LEAD, *baselines)):
        if name != "oracle" or topics[0].references:
            baseline = load_baseline(name)
            rows[name] = [baseline(t, n) for t, n in zip(topics, lengths, strict=True)]
    return score_outputs(topics, rows, lead=LEAD, options=options, scorer=scorer)


def load_scorer(
    topics: Sequence[Topic], options: EvaluationOptions
) -> BertScorer | None:
    """Load BERTScore's model where it is asked for and there are references.

    Before any summary is made: a model that is not there then costs no time.
    """
    if options.bertscore is None or not all(topic.references for topic in topics):
        return None
    return BertScorer(options.bertscore)


def score_outputs(
    topics: Sequence[Topic],
    outputs: Mapping[str, Sequence[Output]],
    *,
    lead: str | None,
    options: EvaluationOptions,
    scorer: BertScorer | None = None,
) -> Report:
    """Score outputs as they are: no baseline is added; `lead` names the one to beat."""
    scorer = scorer or load_scorer(topics, options)
    tables: dict[str, dict[str, list[float]]] = {name: {} for name in outputs}
    for place, topic in enumerate(topics):
        for name, made in outputs.items():
            for metric, value in topic_scores(
                topic, made[place], options.rouge
            ).items():
                tables[name].setdefault(metric, []).append(value)
    if scorer is not None:
        _add_bertscore(tables, topics, outputs, scorer)
    data = data_digest(topics)
    systems = tuple(
        replace(
            _summarize_scores(name, tables, outputs[name], lead, options),
            verdicts=_verdicts(topics, outputs[name]),
        )
        for name in tables
    )
    text = signature(
        options.rouge,
        data=data,
        n=len(topics),
        n_resamples=options.n_resamples,
        seed=options.seed,
    )
    text = f"{text}|BERTScore:{scorer.signature}" if scorer else text
    return Report(text, data, tuple(topic.id for topic in topics), systems, lead)


def _verdicts(
    topics: Sequence[Topic], outputs: Sequence[Output]
) -> dict[str, dict[str, int]]:
    pairs = zip(outputs, topics, strict=True)
    return pooled_verdicts(
        count_verdicts(output, topic)
        for output, topic in pairs
        if isinstance(output, Summary)
    )


def _add_bertscore(
    tables: Mapping[str, dict[str, list[float]]],
    topics: Sequence[Topic],
    outputs: Mapping[str, Sequence[Output]],
    scorer: BertScorer,
) -> None:
    references = [topic.references for topic in topics]
    for name, made in outputs.items():
        scores = scorer.score([_text(output) for output in made], references)
        tables[name][BERTSCORE] = [value.f for value in scores]
        tables[name][f"{BERTSCORE}_precision"] = [value.precision for value in scores]
        tables[name][f"{BERTSCORE}_recall"] = [value.recall for value in scores]


def topic_scores(
    topic: Topic, output: Output, options: RougeOptions
) -> dict[str, float]:
    """Return every metric of one output: F under the plain ROUGE names.

    ROUGE, `units_told` and `length_ratio` only with references, copy metrics only with
    articles, citation metrics only for a `Summary`.
    """
    text = _text(output)
    scores: dict[str, float] = {}
    if topic.references:
        for name, value in score(text, topic.references, options).items():
            scores[name] = value.f
            scores[f"{name}_precision"] = value.precision
            scores[f"{name}_recall"] = value.recall
        scores |= unit_scores(text, topic.references)
    if topic.articles:
        scores |= overlap_scores(text, [article.text for article in topic.articles])
    scores |= redundancy_scores(text) | length_scores(text, topic.references)
    if isinstance(output, Summary):
        scores |= citation_scores(output, topic)
    return scores


def data_digest(topics: Iterable[Topic]) -> str:
    """Return a digest of what is scored: ids, article texts, references, in order."""
    digest = hashlib.sha256()
    for topic in topics:
        articles = [[article.id, article.text] for article in topic.articles]
        record = [topic.id, articles, list(topic.references)]
        digest.update(json.dumps(record).encode() + b"\n")
    return f"sha256:{digest.hexdigest()[:16]}"


def run_system(system: System, topic: Topic) -> Output:
    """Return a system's output; a `SummarizeError` becomes a `Failure`."""
    try:
        return system(topic)
    except SummarizeError as error:
        return Failure(topic.id, "evaluate", type(error).__name__, str(error))


def _text(output: Output) -> str:
    if isinstance(output, Summary):
        return "\n".join(sentence.text for sentence in output.sentences)
    return "" if isinstance(output, Failure) else output


def check_topics(topics: Sequence[Topic], *, scored: bool = False) -> None:
    """Raise ComparisonError for topics that cannot be evaluated together.

    Two have one id, or some have a reference and others none; where all are to be
    `scored`, one without a reference is enough.
    """
    if not topics:
        raise ComparisonError("There is no topic to evaluate.")
    counts = Counter(topic.id for topic in topics)
    if len(counts) < len(topics):
        double = next(name for name, n in counts.items() if n > 1)
        raise ComparisonError(f"Two topics have the id {double!r}; ids must differ.")
    bare = [topic for topic in topics if not topic.references]
    if bare and (scored or len(bare) < len(topics)):
        raise ComparisonError(
            f"{len(bare)} of {len(topics)} topics have no reference, {bare[0].id!r} "
            f"first; {reference_remedy(bare[0])}, or evaluate them apart."
        )


def _check(
    topics: Sequence[Topic],
    outputs: Mapping[str, Sequence[Output]],
    baselines: Sequence[str],
) -> None:
    check_topics(topics)
    for name, made in outputs.items():
        if name in (LEAD, *baselines):
            raise ConfigError(f"{name!r} is the name of a baseline; name it otherwise.")
        if len(made) != len(topics):
            raise ComparisonError(
                f"System {name!r} has {len(made)} outputs for {len(topics)} topics."
            )
    for name in baselines:
        load_baseline(name)


def _lengths(
    topics: Sequence[Topic],
    outputs: Mapping[str, Sequence[Output]],
    n_words: int | None,
) -> list[int]:
    """Return the words a baseline may have on each topic.

    Where the first system failed that is its median length, so that its failures do not
    make the baselines look worse.
    """
    if n_words is not None:
        return [n_words] * len(topics)
    if not outputs:
        raise ConfigError("Baselines alone need a length: say how many words.")
    counts = [count_words(_text(output)) for output in next(iter(outputs.values()))]
    usual = round(median([count for count in counts if count] or [0]))
    return [count or usual for count in counts]


def _summarize_scores(
    name: str,
    tables: Mapping[str, Mapping[str, Sequence[float]]],
    outputs: Sequence[Output],
    lead: str | None,
    options: EvaluationOptions,
) -> SystemScores:
    table = tables[name]
    columns = np.array(list(table.values())).T
    intervals = bootstrap_intervals(
        columns, n_resamples=options.n_resamples, seed=options.seed
    )
    others: list[str] = []
    if METRICS[0] in table:
        first = name == next(iter(tables))
        others = [
            other for other in tables if other != name and (first or other == lead)
        ]
    return SystemScores(
        name=name,
        scores={metric: tuple(values) for metric, values in table.items()},
        means=dict(zip(table, intervals, strict=True)),
        over={other: _differences(table, tables[other], options) for other in others},
        failures=tuple(output for output in outputs if isinstance(output, Failure)),
    )


def _differences(
    new: Mapping[str, Sequence[float]],
    old: Mapping[str, Sequence[float]],
    options: EvaluationOptions,
) -> dict[str, PairedDifference]:
    columns = np.array([np.subtract(new[m], old[m]) for m in METRICS]).T
    intervals = bootstrap_intervals(
        columns, n_resamples=options.n_resamples, seed=options.seed
    )
    p_values = holm(
        [
            permutation_p(
                new[m], old[m], n_permutations=_P_PERMUTATIONS, seed=options.seed
            )
            for m in METRICS
        ]
    )
    found = zip(METRICS, intervals, p_values, strict=True)
    return {metric: PairedDifference(*interval, p) for metric, interval, p in found}

"""ROUGE as a metric of the `evaluate` library, offline.

    metric = evaluate.load("<folder of this file>")
    metric.compute(predictions=["…"], references=[["…", "…"]])

or `RougeMetric()` itself. References are a string or a list of strings a prediction.
"""

import datasets
import evaluate

from summarize.evaluation.harness.compare import EvaluationOptions
from summarize.evaluation.harness.files import score_texts
from summarize.evaluation.metrics.rouge import METRICS, RougeOptions

_DESCRIPTION = """
ROUGE-1, -2, -L and -Lsum F, means over the predictions, with seeded 95 % bootstrap
intervals, the scores of each prediction, and a signature that names every parameter.
Equal to `rouge_score` with the same options; rougeLsum splits sentences itself.
"""
_INPUTS = """
predictions: list of str. references: list of str, or list of lists of str.
stemmer, tokenizer ("ascii" | "unicode"), references_by ("max" | "mean"),
sentences ("split" | "newline"), limit (words or None), n_resamples, seed.
"""
_CITATION = """
@inproceedings{lin-2004-rouge, title={ROUGE: A Package for Automatic Evaluation of
Summaries}, author={Lin, Chin-Yew}, booktitle={Text Summarization Branches Out},
year={2004}, pages={74--81}}
"""


class RougeMetric(evaluate.Metric):  # type: ignore[misc]
    """ROUGE of this package behind the interface of `evaluate`."""

    def _info(self) -> evaluate.MetricInfo:
        text = datasets.Value("string")
        several = datasets.Sequence(text)
        return evaluate.MetricInfo(
            description=_DESCRIPTION,
            citation=_CITATION,
            inputs_description=_INPUTS,
            features=[
                datasets.Features({"predictions": text, "references": several}),
                datasets.Features({"predictions": text, "references": text}),
            ],
        )

    def _download_and_prepare(self, dl_manager: object) -> None:
        """Nothing to fetch."""

    def _compute(
        self,
        predictions: list[str],
        references: list[str] | list[list[str]],
        *,
        stemmer: bool = True,
        tokenizer: str = "ascii",
        references_by: str = "max",
        sentences: str = "split",
        limit: int | None = None,
        n_resamples: int = 2000,
        seed: int = 0,
    ) -> dict[str, object]:
        rouge = RougeOptions.model_validate(
            {
                "stemmer": stemmer,
                "tokenizer": tokenizer,
                "references": references_by,
                "sentences": sentences,
                "limit": limit,
            }
        )
        options = EvaluationOptions(rouge=rouge, n_resamples=n_resamples, seed=seed)
        report = score_texts(predictions, references, options)
        system = report.systems[0]
        found: dict[str, object] = {"signature": report.signature}
        for name in METRICS:
            found[name] = system.means[name].mean
            found[f"{name}_interval"] = list(system.means[name][1:])
            found[f"{name}_scores"] = list(system.scores[name])
        return found

"""Measure what embeddings and the bundled model would add to the citation score.

    python -m scripts.measuring.signals [--data FOLDER] [--no-model]

SPARK dev, weights by 4-fold cross-validation over topics as in `attribution`,
but citations straight from the scores: no conflicts, no twins, no clauses. Signals
beside the lexical ones: cosine of sentence embeddings (extra semantic); the bundled
model's likelihood of the summary sentence after each of the twelve best passages; its
cross-attention on the best passages that fit its window, in one teacher-forced pass.
Also WiCE dev and QAGS: the support score beside the best cosine.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scripts.measuring.linked_citations import (
    SignalTable,
    held_out_scores,
    make_folds,
    ratio_interval,
    signal_table,
)
from scripts.measuring.linked_topics import (
    Counts,
    LinkedTopic,
    auroc,
    count_citations,
    read_linked_topics,
)
from scripts.measuring.support import DEFAULT_DATA, evidence_of, read_judged
from summarize.claims.evidence.evidence import Evidence, support_score
from summarize.claims.evidence.passages import Passages
from summarize.claims.reading.reading import Reading
from summarize.config import load_config
from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Floats, resampled_means
from summarize.language.english import ENGLISH
from summarize.linking.encoder import load_encoder
from summarize.schema import Encoder
from summarize.stages.cite import CiteOptions
from summarize.stages.link import LinkOptions

ROOT = Path(__file__).resolve().parents[2]

N_FOLDS = 4
N_DIVISIONS = 8
N_SCORED = 12
WINDOW = 160
RECALL = 0.33
DEFAULT = (0.33, 2, 0.6)
BALANCED = [
    (least, most, margin)
    for least in (0.1, 0.15, 0.2, 0.25, 0.3)
    for most in (3, 4, 6)
    for margin in (0.0, 0.3, 0.5)
]

Setting = tuple[float, int, float]


def cosines(topics: Sequence[LinkedTopic], encoder: Encoder) -> list[Floats]:
    """Return squares of the cosines, which the weights see as the cosines."""
    tables = []
    for topic in topics:
        passages = encoder.encode([passage.text for passage in topic.passages])
        summary = encoder.encode([linked.text for linked in topic.summary])
        tables.append(np.maximum(0, summary @ passages.T).astype(float) ** 2)
    return tables


class Model:
    """The bundled model, teacher-forced, with eager attention."""

    def __init__(self) -> None:
        """Load it; the seed of nothing matters, nothing is sampled."""
        writer: Any = load_config("mini").writer.load()
        self._codec, self._model = writer.checkpoint.codec, writer.model
        self._model.set_attn_implementation("eager")

    def signals(self, topic: LinkedTopic) -> tuple[Floats, Floats]:
        """Return likelihoods per token, squared, and attention, as tables."""
        table = signal_table(topic)
        likely, attended = (
            np.zeros_like(table.links, float),
            np.zeros(table.links.shape),
        )
        weights = CiteOptions().weights
        for row, linked in enumerate(topic.summary):
            scores = weights.score(table.signals[row])
            best = np.argsort(-scores, kind="stable")[:N_SCORED].tolist()
            texts = [topic.passages[place].text for place in best]
            likely[row, best] = np.exp(self._forced(linked.text, texts)[0]) ** 2
            attention = self._attention(linked.text, texts)
            attended[row, best[: len(attention)]] = attention
        return likely, attended

    def _forced(self, text: str, sources: Sequence[str]) -> tuple[Floats, Any]:
        """Return the mean log likelihood of a text after each source."""
        requests = [self._codec.encode_request([s])[:WINDOW] for s in sources]
        return self._run(requests, text)

    def _attention(self, text: str, sources: Sequence[str]) -> list[float]:
        """Return the attention on each source that fits the window, in one pass."""
        rows = self._codec.encode(sources)
        fits = 1
        while fits < len(rows) and sum(map(len, rows[: fits + 1])) + fits < WINDOW:
            fits += 1
        request = self._codec.encode_request(sources[:fits])[:WINDOW]
        layers = self._run([request], text)[1]
        mass = np.mean([layer[0].mean((0, 1)).numpy() for layer in layers], axis=0)
        found, start = [], 0
        for ids in rows[:fits]:
            while request[start : start + len(ids)] != ids and start < len(request):
                start += 1
            found.append(float(mass[start : start + len(ids)].sum()))
            start += len(ids)
        return found

    def _run(self, requests: Sequence[list[int]], text: str) -> tuple[Floats, Any]:
        import torch

        config, n = self._model.config, max(map(len, requests))
        pad = [n - len(request) for request in requests]
        target = [*self._codec.encode([text])[0][:100], config.eos_token_id]
        given = [config.decoder_start_token_id, *target[:-1]]
        with torch.inference_mode():
            output = self._model(
                input_ids=torch.tensor(
                    [r + [0] * k for r, k in zip(requests, pad, strict=True)]
                ),
                attention_mask=torch.tensor([[1] * (n - k) + [0] * k for k in pad]),
                decoder_input_ids=torch.tensor([given] * len(requests)),
                output_attentions=True,
            )
        logs = output.logits.log_softmax(-1)
        wanted = torch.tensor([target] * len(requests))[..., None]
        return logs.gather(-1, wanted)[..., 0].mean(1).numpy(), output.cross_attentions


def choose(scores: Floats, setting: Setting) -> list[int]:
    """Return the places cited at a setting: least score, most citations, margin."""
    least, most, margin = setting
    best = np.argsort(-scores, kind="stable")[:most]
    floor = max(least, margin * scores[best[0]])
    return [int(place) for place in best if scores[place] >= floor]


def counts_of(scores: Floats, topic: LinkedTopic, setting: Setting) -> Counts:
    """Return what the citations of a topic come to."""
    return sum(
        (
            count_citations(choose(row, setting), linked.links)
            for row, linked in zip(scores, topic.summary, strict=True)
        ),
        Counts(),
    )


class Variant:
    """Held-out scores of one choice of signals, for every division into folds."""

    def __init__(
        self, topics: Sequence[LinkedTopic], tables: Sequence[SignalTable]
    ) -> None:
        """Fit and score each division."""
        self._topics = topics
        self._folds = [
            make_folds(len(topics), N_FOLDS, seed=seed) for seed in range(N_DIVISIONS)
        ]
        self._scores = [held_out_scores(tables, folds) for folds in self._folds]

    def at(self, setting: Setting) -> list[Counts]:
        """Return the counts of each topic, all divisions added up."""
        return [
            sum((counts_of(s[n], topic, setting) for s in self._scores), Counts())
            for n, topic in enumerate(self._topics)
        ]

    def balanced(self) -> list[Counts]:
        """Return the counts of each topic at the setting best on the other folds."""
        totals = [Counts()] * len(self._topics)
        for folds, scores in zip(self._folds, self._scores, strict=True):
            grid = [
                [
                    counts_of(of_topic, topic, setting)
                    for of_topic, topic in zip(scores, self._topics, strict=True)
                ]
                for setting in BALANCED
            ]
            for fold in folds:
                others = [n for n in range(len(totals)) if n not in fold]
                best = max(
                    grid, key=lambda row: sum((row[n] for n in others), Counts()).f1
                )
                for number in fold:
                    totals[number] += best[number]
        return totals

    def precise(self) -> Counts:
        """Return the counts at the highest threshold with recall .33."""
        found = Counts()
        for least in np.arange(0.6, 0.1, -0.005):
            found = sum(self.at((float(least), *DEFAULT[1:])), Counts())
            if found.recall >= RECALL:
                break
        return found

    def top_one(self) -> float:
        """Return how often the best passage is linked."""
        found = sum(self.at((0.0, 1, 0.0)), Counts())
        return found.precision


def print_spark(
    topics: Sequence[LinkedTopic], extra: Mapping[str, list[Floats]]
) -> None:
    """Print each signal added to the lexical ones."""
    base = [signal_table(topic) for topic in topics]
    choices: list[tuple[str, ...]] = [(), *((name,) for name in extra)]
    choices += [tuple(extra)] if len(extra) > 1 else []
    rows, plain = [], None
    for names in choices:
        tables = [
            SignalTable(
                np.concatenate(
                    [table.signals, *(extra[name][n][..., None] for name in names)],
                    axis=-1,
                ),
                table.links,
            )
            for n, table in enumerate(base)
        ]
        variant = Variant(topics, tables)
        precise, balanced = variant.precise(), variant.balanced()
        plain = plain or balanced
        pairs = [(2 * c.hits, c.cited + c.linked) for c in balanced]
        rows.append(
            (
                " + ".join(("lexical", *names)),
                f"{precise.precision:.3f}",
                f"{ratio_interval(pairs).mean:.3f}",
                difference(plain, balanced),
                f"{variant.top_one():.3f}",
            )
        )
    head = ["signals", "P at R ≥ .33", "F1 balanced", "F1 over lexical", "top-1"]
    print(f"\nSPARK dev, {len(topics)} topics, {N_DIVISIONS} divisions by 4-fold:\n")
    print(markdown_table(head, rows))


def difference(left: Sequence[Counts], right: Sequence[Counts]) -> str:
    """Write the gain in F1 of the second with its interval over topics."""
    sums = [
        (2 * a.hits, a.cited + a.linked, 2 * b.hits, b.cited + b.linked)
        for a, b in zip(left, right, strict=True)
    ]
    means = resampled_means(np.array(sums, dtype=float))
    gains = means[:, 2] / means[:, 3] - means[:, 0] / means[:, 1]
    low, high = np.quantile(gains, [0.025, 0.975])
    total = np.sum(sums, axis=0)
    gain = total[2] / total[3] - total[0] / total[1]
    return f"{gain:+.3f} [{low:+.3f}, {high:+.3f}]"


def print_support(data: Path, encoder: Encoder) -> None:
    """Print the support score beside the best cosine, and their mean."""
    rows = []
    for name, items in read_judged(data).items():
        labels = [item.label == 1 for item in items]
        scores, best = [], []
        texts = {text for item in items for text in (item.claim, *evidence_of(item))}
        order = sorted(texts, key=lambda text: (len(text), text))
        vectors = dict(zip(order, encoder.encode(order), strict=True))
        for item in items:
            evidence = evidence_of(item)
            read = [Reading(text, ENGLISH) for text in evidence]
            said = Reading(item.claim, ENGLISH)
            scores.append(support_score(said, Passages(read), Evidence(read)))
            claim = vectors[item.claim]
            best.append(max(float(vectors[text] @ claim) for text in evidence))
        both = [(left + right) / 2 for left, right in zip(scores, best, strict=True)]
        values = (auroc(column, labels) for column in (scores, best, both))
        rows.append((name, str(len(items)), *(f"{value:.3f}" for value in values)))
    print("\nSupport, area under the ROC curve:\n")
    head = ["data", "n", "support score", "best cosine", "mean of both"]
    print(markdown_table(head, rows))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Measure further citation signals.")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="data folder")
    parser.add_argument("--no-model", action="store_true", help="embeddings only")
    chosen = parser.parse_args(arguments)
    topics = read_linked_topics(chosen.data / "spark_dev")
    encoder = load_encoder(LinkOptions(enabled=True))
    assert encoder is not None
    began = time.process_time()
    extra = {"cosine": cosines(topics, encoder)}
    print(f"embeddings: {time.process_time() - began:.0f} s of processor time")
    if not chosen.no_model:
        began = time.process_time()
        model = Model()
        found = [model.signals(topic) for topic in topics]
        extra["likelihood"] = [likely for likely, _ in found]
        extra["attention"] = [attended for _, attended in found]
        print(f"model: {time.process_time() - began:.0f} s of processor time")
    print_spark(topics, extra)
    print_support(chosen.data, encoder)
    return 0


if __name__ == "__main__":
    sys.exit(main())

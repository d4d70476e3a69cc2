"""The curve of a run: loss and ROUGE over the steps, as CSV and as a picture."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import GenerationConfig, PreTrainedModel, PreTrainedTokenizerFast

from scripts.training.batches import Collator, Example
from summarize.evaluation.metrics.rouge import score

ROUGE = ("rouge1", "rouge2", "rougeL")
COLUMNS = (
    "step",
    "epoch",
    "seconds",
    "learning_rate",
    "train_loss",
    "val_loss",
    "salience",
    *ROUGE,
)
_PANELS = {
    "loss per token": ("train_loss", "val_loss"),
    "F × 100, validation": ROUGE,
    "correlation, validation": ("salience",),
}
_OUTPUTS_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class RougeProbe:
    """Pairs that a model writes greedily, and what it should write."""

    tokenizer: PreTrainedTokenizerFast
    examples: Sequence[Example]
    targets: Sequence[str]
    max_tokens: int

    def measure(self, model: PreTrainedModel, bf16: bool) -> dict[str, float]:
        """Return the mean F of ROUGE-1, -2 and -L times 100; nothing without pairs.

        The model is put back into its mode; no random number is drawn.
        """
        if not self.examples:
            return {}
        training = model.training
        model.eval()
        written = self._write(model, bf16)
        model.train(training)
        pairs = zip(written, self.targets, strict=True)
        scores = [score(text, target) for text, target in pairs]
        return {
            name: 100 * sum(each[name].f for each in scores) / len(scores)
            for name in ROUGE
        }

    def _write(self, model: PreTrainedModel, bf16: bool) -> list[str]:
        """Return a text for each example; sources of like length go together."""
        order = sorted(
            range(len(self.examples)), key=lambda at: len(self.examples[at].source)
        )
        collate = Collator(self.tokenizer.pad_token_id)
        texts: dict[int, str] = {}
        for start in range(0, len(order), _OUTPUTS_AT_ONCE):
            places = order[start : start + _OUTPUTS_AT_ONCE]
            batch = collate([self.examples[place] for place in places])
            with torch.autocast(model.device.type, torch.bfloat16, enabled=bf16):
                ids = model.generate(
                    input_ids=batch["input_ids"].to(model.device),
                    attention_mask=batch["attention_mask"].to(model.device),
                    generation_config=self._greedy(model),
                )
            found = self.tokenizer.batch_decode(ids, skip_special_tokens=True)
            texts.update(zip(places, found, strict=True))
        return [texts[place] for place in range(len(self.examples))]

    def _greedy(self, model: PreTrainedModel) -> GenerationConfig:
        config = model.config
        return GenerationConfig(
            decoder_start_token_id=config.decoder_start_token_id,
            eos_token_id=config.eos_token_id,
            forced_eos_token_id=config.eos_token_id,
            pad_token_id=config.pad_token_id,
            max_new_tokens=self.max_tokens,
            do_sample=False,
            num_beams=1,
        )


def append_row(
    path: Path, row: Mapping[str, object], columns: Sequence[str] = COLUMNS
) -> None:
    """Add a line to the curve, below a header if it is the first; gaps stay empty."""
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="")
        if new:
            writer.writeheader()
        writer.writerow(row)


def plot_curve(curve: Path, picture: Path) -> None:
    """Draw what was measured over the steps, a panel for each kind of figure."""
    from matplotlib import pyplot

    with curve.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    panels = {
        label: columns
        for label, columns in _PANELS.items()
        if any(row[column] for row in rows for column in columns)
    }
    figure, grid = pyplot.subplots(
        len(panels),
        figsize=(6, 3 * len(panels)),
        layout="constrained",
        sharex=True,
        squeeze=False,
    )
    for axes, (label, columns) in zip(grid[:, 0], panels.items(), strict=True):
        lowest = 0.0
        for column in columns:
            measured = [row for row in rows if row[column]]
            steps = [int(row["step"]) for row in measured]
            values = [float(row[column]) for row in measured]
            axes.plot(steps, values, marker=".", label=column)
            lowest = min([lowest, *values])
        axes.set(ylabel=label, ylim=(lowest, None))
        axes.legend()
    grid[-1, 0].set(xlabel="step")
    figure.savefig(picture, dpi=120)
    pyplot.close(figure)

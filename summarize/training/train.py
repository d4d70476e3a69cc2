"""The training run: Hugging Face's trainer over token-budget batches."""

import csv
import math
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    PreTrainedModel,
    Trainer,
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
)
from transformers.trainer_utils import get_last_checkpoint

from summarize.training.batches import (
    IGNORED,
    Collator,
    Example,
    TokenBatches,
    encode_pairs,
)
from summarize.training.config import RunConfig, TrainConfig
from summarize.training.curve import plot_curve
from summarize.training.prepare import START, read_pairs

CURVE = "loss.csv"
# On short sequences a CPU is a quarter faster without the fused kernel.
_CPU_ATTENTION = "eager"
_COLUMNS = ("step", "epoch", "seconds", "learning_rate", "train_loss", "val_loss")


class PairTrainer(Trainer):  # type: ignore[misc]
    """A trainer that takes our batches and weighs every written token alike."""

    def __init__(self, *, batches: TokenBatches, **arguments: Any) -> None:
        """Take the trainer's own arguments and the batches to train on."""
        super().__init__(**arguments)
        self.batches = batches
        self.model_accepts_loss_kwargs = True

    def get_train_dataloader(self) -> DataLoader[Example]:
        """Our batches, placed on the trainer's device."""
        loader = DataLoader(
            self.train_dataset,
            batch_sampler=self.batches,
            collate_fn=self.data_collator,
        )
        return self.accelerator.prepare(loader)  # type: ignore[no-any-return]

    def compute_loss(
        self,
        model: torch.nn.Module,
        inputs: dict[str, Tensor],
        return_outputs: bool = False,
        num_items_in_batch: Tensor | int | None = None,
    ) -> Any:
        """Mean loss over all written tokens of a step, accumulated batches too."""
        labels = inputs["labels"]
        outputs = model(
            input_ids=inputs["input_ids"],
            attention_mask=inputs["attention_mask"],
            decoder_input_ids=shift_right(labels, self.model.config),
            use_cache=False,
        )
        total = summed_loss(outputs.logits, labels)
        count = num_items_in_batch or int((labels != IGNORED).sum())
        loss = total / count
        return (loss, outputs) if return_outputs else loss


def shift_right(labels: Tensor, config: Any) -> Tensor:
    """What the decoder reads: its start token, then the labels one step late."""
    shifted = labels.roll(1, dims=1)
    shifted[:, 0] = config.decoder_start_token_id
    return shifted.masked_fill(shifted == IGNORED, config.pad_token_id)


def summed_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy summed over the tokens that count."""
    return functional.cross_entropy(
        logits.flatten(0, 1).float(),
        labels.flatten(),
        ignore_index=IGNORED,
        reduction="sum",
    )


@torch.no_grad()
def validation_loss(
    model: PreTrainedModel, batches: list[dict[str, Tensor]], bf16: bool
) -> float:
    """Mean loss per written token over the batches."""
    training = model.training
    model.eval()
    total = count = 0.0
    for batch in batches:
        batch = {name: value.to(model.device) for name, value in batch.items()}
        labels = batch.pop("labels")
        decoder_input_ids = shift_right(labels, model.config)
        with torch.autocast(model.device.type, torch.bfloat16, enabled=bf16):
            logits = model(**batch, decoder_input_ids=decoder_input_ids).logits
        total += float(summed_loss(logits, labels))
        count += int((labels != IGNORED).sum())
    model.train(training)
    return total / count


class LossCurve(TrainerCallback):  # type: ignore[misc]
    """Writes a line of ``loss.csv`` and a new plot at every evaluation."""

    def __init__(self, batches: list[dict[str, Tensor]], path: Path) -> None:
        """Take the validation batches and the file to write."""
        self.batches = batches
        self.path = path
        self.started = time.monotonic()
        self.train_loss = math.nan
        self.learning_rate = math.nan

    def on_log(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        logs: Mapping[str, float] | None = None,
        **kwargs: Any,
    ) -> None:
        """Note the training loss; at an evaluation step write a line."""
        self.train_loss = (logs or {}).get("loss", self.train_loss)
        self.learning_rate = (logs or {}).get("learning_rate", self.learning_rate)
        if state.global_step % args.eval_steps or not logs or "loss" not in logs:
            return
        loss = validation_loss(kwargs["model"], self.batches, args.bf16)
        row = (
            state.global_step,
            round(state.epoch or 0.0, 4),
            round(time.monotonic() - self.started),
            f"{self.learning_rate:.3g}",
            round(self.train_loss, 4),
            round(loss, 4),
        )
        new = not self.path.exists()
        with self.path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if new:
                writer.writerow(_COLUMNS)
            writer.writerow(row)


def arguments(run: RunConfig, seed: int, work: Path) -> TrainingArguments:
    """Our keys as the trainer's arguments; CUDA is used where there is one."""
    return TrainingArguments(
        output_dir=str(work / "checkpoints"),
        max_steps=run.steps,
        learning_rate=run.learning_rate,
        lr_scheduler_type="warmup_stable_decay",
        lr_scheduler_kwargs={
            "num_decay_steps": run.decay_steps,
            "decay_type": "linear",
            "min_lr_ratio": 0.02,
        },
        warmup_steps=run.warmup_steps,
        adam_beta2=0.98,
        weight_decay=0.01,
        optim="adamw_torch_fused",
        max_grad_norm=1.0,
        gradient_accumulation_steps=run.accumulate,
        bf16=True,
        use_cpu=not torch.cuda.is_available(),
        seed=seed,
        logging_steps=max(1, run.evaluate_every // 5),
        eval_steps=run.evaluate_every,
        save_steps=run.save_every,
        save_total_limit=3,
        report_to="none",
        disable_tqdm=True,
        remove_unused_columns=False,
    )


def train(config: TrainConfig, work: Path) -> Path:
    """Train from ``work/start`` or the last checkpoint; returns the final folder."""
    torch.set_num_threads(config.run.threads)
    run = config.run
    tokenizer = AutoTokenizer.from_pretrained(work / START)
    model = AutoModelForSeq2SeqLM.from_pretrained(
        work / START,
        dtype=torch.float32,
        attn_implementation="sdpa" if torch.cuda.is_available() else _CPU_ATTENTION,
    )
    examples, held_out = (
        encode_pairs(tokenizer, read_pairs(path), run.max_source, run.max_target)
        for path in (work / "train.parquet", work / "validation.parquet")
    )
    collate = Collator(tokenizer.pad_token_id)
    val_batches = [
        collate([held_out[index] for index in batch])
        for batch in TokenBatches(held_out, run.batch_tokens, config.seed)
    ]
    trainer = PairTrainer(
        model=model,
        args=arguments(run, config.seed, work),
        train_dataset=examples,
        data_collator=collate,
        batches=TokenBatches(examples, run.batch_tokens, config.seed, run.easy_share),
        callbacks=[LossCurve(val_batches, work / CURVE)],
    )
    checkpoints = work / "checkpoints"
    last = get_last_checkpoint(str(checkpoints)) if checkpoints.is_dir() else None
    trainer.train(resume_from_checkpoint=last)
    final = work / "final"
    trainer.save_model(str(final))
    tokenizer.save_pretrained(final)
    plot_curve(work / CURVE, work / "loss.png")
    return final

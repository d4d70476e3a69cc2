"""The training run: Hugging Face's trainer over token-budget batches."""

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

from scripts.training.batches import (
    IGNORED,
    Collator,
    Example,
    MixedBatches,
    TokenBatches,
    encode_pairs,
)
from scripts.training.config import RunConfig, TrainConfig
from scripts.training.curve import RougeProbe, append_row, plot_curve
from scripts.training.judged_windows import (
    UNJUDGED,
    JudgedWindow,
    SalienceProbe,
    encode_windows,
    key_of,
    summed_salience_loss,
)
from scripts.training.prepare import (
    PAIRS,
    START,
    TOPICS,
    VALIDATION_PAIRS,
    VALIDATION_TOPICS,
    read_pairs,
    read_topic_rows,
)
from summarize.judging.torch_reader import log_odds

CURVE = "curve.csv"
PICTURE = "curve.png"
# On short sequences a CPU is a quarter faster without the fused kernel.
_CPU_ATTENTION = "eager"


class JointTrainer(Trainer):  # type: ignore[misc]
    """A trainer that takes our batches: pairs to write, windows to judge."""

    def __init__(
        self,
        *,
        batches: MixedBatches,
        key_id: int,
        salience_weight: float,
        **arguments: Any,
    ) -> None:
        """Take the trainer's own arguments and the batches to train on.

        ``salience_weight`` is what the loss of a sentence judged counts beside that of
        a token written, ``key_id`` the token that salience is judged with.
        """
        super().__init__(**arguments)
        self.batches = batches
        self.key_id = key_id
        self.salience_weight = salience_weight
        self.model_accepts_loss_kwargs = False  # a step takes the mean of its batches
        self.losses: dict[str, list[Tensor]] = {"loss": [], "salience_loss": []}

    def get_train_dataloader(self) -> DataLoader[Example | JudgedWindow]:
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
        """Mean loss over all tokens written, or all sentences judged, of a batch."""
        labels = inputs["labels"]
        if labels.is_floating_point():
            with self.accelerator.autocast():  # as the model's own forward does
                tokens, mask = inputs["input_ids"], inputs["attention_mask"]
                logits = log_odds(model, self.key_id, tokens, mask)
            mean = summed_salience_loss(logits, labels) / (labels != UNJUDGED).sum()
            self.losses["salience_loss"].append(mean.detach())
            loss = self.salience_weight * mean
        else:
            logits = model(
                input_ids=inputs["input_ids"],
                attention_mask=inputs["attention_mask"],
                decoder_input_ids=shift_right(labels, self.model.config),
                use_cache=False,
            ).logits
            loss = summed_loss(logits, labels) / (labels != IGNORED).sum()
            self.losses["loss"].append(loss.detach())
        return (loss, logits) if return_outputs else loss

    def log(self, logs: dict[str, float], *rest: Any) -> None:
        """Log the losses of both kinds of batches apart, since the last time."""
        if "loss" in logs:
            del logs["loss"]
            for name, values in self.losses.items():
                if values:
                    logs[name] = round(float(torch.stack(values).mean()), 4)
                values.clear()
        super().log(logs, *rest)


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
    """Mean loss per written token over the batches; nan without any."""
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
    return total / count if count else math.nan


class LossCurve(TrainerCallback):  # type: ignore[misc]
    """Writes a line of ``curve.csv`` at every evaluation and at the last step."""

    def __init__(
        self,
        batches: list[dict[str, Tensor]],
        salience: SalienceProbe,
        probe: RougeProbe,
        rouge_every: int,
        path: Path,
    ) -> None:
        """Take validation batches and windows, what ROUGE is measured on, a file."""
        self.batches = batches
        self.salience = salience
        self.probe = probe
        self.rouge_every = rouge_every
        self.path = path
        self.started = time.monotonic()
        self.train_loss = math.nan
        self.learning_rate = math.nan

    def on_step_end(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **kwargs: Any,
    ) -> None:
        """Ask for the training loss where a line is due."""
        if state.global_step % args.eval_steps == 0 or self._measures_rouge(state):
            control.should_log = True

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
        measures_rouge = self._measures_rouge(state)
        is_due = state.global_step % args.eval_steps == 0 or measures_rouge
        if not is_due or not logs or "learning_rate" not in logs:
            return
        model = kwargs["model"]
        row: dict[str, object] = {
            "step": state.global_step,
            "epoch": round(state.epoch or 0.0, 4),
            "seconds": round(time.monotonic() - self.started),
            "learning_rate": f"{self.learning_rate:.3g}",
            "train_loss": round(self.train_loss, 4),
            "val_loss": round(validation_loss(model, self.batches, args.bf16), 4),
            "salience": round(self.salience.measure(model, args.bf16), 4),
        }
        if measures_rouge:
            scores = self.probe.measure(model, args.bf16)
            row |= {name: round(value, 2) for name, value in scores.items()}
        append_row(self.path, row)

    def _measures_rouge(self, state: TrainerState) -> bool:
        step = int(state.global_step)
        return step % self.rouge_every == 0 or step == state.max_steps


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


def make_optimizer(model: PreTrainedModel, run: RunConfig) -> torch.optim.Optimizer:
    """AdamW; what starts from MiniLM as it is learns more slowly than the decoder.

    Encoder and embeddings keep what they know of language that way (Liu and Lapata
    2019, arXiv:1908.08345, give each side a rate of its own, too).
    """
    sides: dict[str, list[torch.nn.Parameter]] = {"decoder": [], "encoder": []}
    for name, parameter in model.named_parameters():
        is_known = name.startswith(("model.encoder.", "model.shared."))
        sides["encoder" if is_known else "decoder"].append(parameter)
    rates = {"decoder": run.learning_rate, "encoder": run.encoder_learning_rate}
    return torch.optim.AdamW(
        [{"params": sides[side], "lr": rates[side]} for side in sides],
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
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
    pairs, validation = (read_pairs(work / name) for name in (PAIRS, VALIDATION_PAIRS))
    examples, held_out = (
        encode_pairs(tokenizer, part, run.max_source, run.max_target)
        for part in (pairs, validation)
    )
    probe = RougeProbe(
        tokenizer,
        held_out[: run.rouge_pairs],
        [pair.target for pair in validation[: run.rouge_pairs]],
        run.max_target,
    )
    collate = Collator(tokenizer.pad_token_id)
    val_batches = [
        collate([held_out[index] for index in batch])
        for batch in TokenBatches(held_out, run.batch_tokens, config.seed)
    ]
    windows, held_out_windows = (
        encode_windows(tokenizer, read_topic_rows(work / name))
        for name in (TOPICS, VALIDATION_TOPICS)
    )
    key_id = key_of(tokenizer)
    salience = SalienceProbe(held_out_windows, key_id, tokenizer.pad_token_id)
    batches = MixedBatches(
        TokenBatches(examples, run.batch_tokens, config.seed, run.easy_share),
        TokenBatches(windows, run.batch_tokens, config.seed),
        run.window_share,
    )
    curve = LossCurve(val_batches, salience, probe, run.rouge_every, work / CURVE)
    trainer = JointTrainer(
        model=model,
        args=arguments(run, config.seed, work),
        train_dataset=[*examples, *windows],
        data_collator=collate,
        batches=batches,
        key_id=key_id,
        salience_weight=run.salience_weight,
        optimizers=(make_optimizer(model, run), None),
        callbacks=[curve],
    )
    checkpoints = work / "checkpoints"
    last = get_last_checkpoint(str(checkpoints)) if checkpoints.is_dir() else None
    trainer.train(resume_from_checkpoint=last)
    final = work / "final"
    trainer.save_model(str(final))
    tokenizer.save_pretrained(final)
    plot_curve(work / CURVE, work / PICTURE)
    return final

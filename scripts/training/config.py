"""The keys of ``configs/train/*.yaml``."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scripts.training.pairs import AlignmentOptions
from scripts.training.topics import Augmentation


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which pairs and topics are made of which files, relative to the data folder."""

    train: tuple[str, ...] = ("multinews/train.parquet", "neus/train.jsonl")
    validation: str = "multinews/val.parquet"
    cased: str = "pretrain/news.parquet"
    lead_articles: int = 30_000
    copy_share: float = 0.1
    validation_topics: int = 300
    topic_sentences: int = 45
    processes: int = 1
    augmentation: Augmentation = field(default_factory=Augmentation)
    alignment: AlignmentOptions = field(default_factory=AlignmentOptions)


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The shape of the model and where it starts from."""

    min_piece_count: int = 10
    decoder_from: tuple[int, ...] = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class RunConfig:
    """How long and how fast it learns."""

    steps: int = 4000
    warmup_steps: int = 300
    decay_steps: int = 1500
    learning_rate: float = 5e-4
    encoder_learning_rate: float = 1.5e-4
    batch_tokens: int = 2000
    accumulate: int = 1
    max_source: int = 160
    max_target: int = 80
    easy_share: float = 0.12
    window_share: float = 0.75
    salience_weight: float = 10.0
    evaluate_every: int = 250
    save_every: int = 250
    rouge_every: int = 1000
    rouge_pairs: int = 100
    threads: int = 1


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """One training run."""

    seed: int = 13
    data: DataConfig = field(default_factory=DataConfig)
    model: ModelConfig = field(default_factory=ModelConfig)
    run: RunConfig = field(default_factory=RunConfig)


def load_train_config(path: Path) -> TrainConfig:
    """Read a training config; unknown keys are errors."""
    tables: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    data = dict(tables.pop("data", {}))
    alignment = AlignmentOptions(**data.pop("alignment", {}))
    augmentation = Augmentation(**data.pop("augmentation", {}))
    if "train" in data:
        data["train"] = tuple(data["train"])
    model = dict(tables.pop("model", {}))
    if "decoder_from" in model:
        model["decoder_from"] = tuple(model["decoder_from"])
    return TrainConfig(
        data=DataConfig(augmentation=augmentation, alignment=alignment, **data),
        model=ModelConfig(**model),
        run=RunConfig(**tables.pop("run", {})),
        **tables,
    )

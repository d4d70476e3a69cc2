"""The base of every options model: frozen, strict, and without unknown keys."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Device = Literal["auto", "cpu", "cuda", "mps"]


class Options(BaseModel):
    """Options of one stage: defaults in code, explained in configs/default.yaml."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

"""The base of every options model: frozen, strict, and without unknown keys."""

from pydantic import BaseModel, ConfigDict


class Options(BaseModel):
    """Options of one stage; code holds the defaults, `configs/default.yaml` explains."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

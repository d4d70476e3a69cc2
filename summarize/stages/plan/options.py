"""What the user may say of the plan."""

from pydantic import Field

from summarize.options import Options
from summarize.schema import Telling


class PlanOptions(Options):
    """Which sentences the summary tells, and in which order."""

    events: Telling = Field(
        default="main",
        description="where articles tell several events or something else: main tells "
        "the largest event only, warn tells everything; both carry a warning; all does "
        "not look",
    )
    compression: float = Field(
        default=1.0,
        ge=0.3,
        le=1,
        description="words asked for to a word of the source; below 1 each sentence is "
        "written shorter and more of them are planned, for models that follow a length",
    )
    redundancy_weight: float = Field(
        default=2.0, ge=0, le=5, description="what repeating a chosen sentence costs"
    )
    least_score: float = Field(
        default=0.03,
        ge=0,
        le=1,
        description="least importance of a sentence, as a share of the highest; lower "
        "where a model ranks, which spreads the scores",
    )
    balance_weight: float = Field(
        default=0.3,
        ge=0,
        le=5,
        description="bonus for an article that has no sentence yet",
    )
    largest_share: float = Field(
        default=0.6,
        gt=0,
        le=1,
        description="most that a summary tells of what its articles say, repetitions "
        "counted once, above 40 words: a short article is shortened, not copied",
    )
    thread_weight: float = Field(
        default=3.0,
        ge=0,
        le=5,
        description="bonus for the article that the summary opens with, whose account "
        "it follows",
    )
    shorten_from: int | None = Field(
        default=16,
        ge=10,
        description="a sentence of so many words is asked for shorter, by a quarter, "
        "of a writer that merges (causal); null: none is",
    )
    merge: bool = Field(
        default=True,
        description="offer such a writer what another sentence adds to a planned one",
    )

"""The options of cite."""

from pydantic import Field, field_validator

from summarize.claims.evidence.passages import Weights
from summarize.options import Device, Options

BUILTIN, OFF = "builtin", "off"


class CiteOptions(Options):
    """When a passage counts as support, and how many are shown.

    Intercept and weights make the score a probability. They were fitted on SPARK dev;
    `python -m scripts.measuring.attribution` prints them and what each signal adds.
    """

    strong: float = Field(
        default=0.7,
        ge=0,
        le=1,
        description="score from which support is strong, if check finds that the "
        "passage says the sentence word by word",
    )
    medium: float = Field(
        default=0.33, ge=0, le=1, description="score from which a passage is support"
    )
    least: float = Field(
        default=0.22,
        ge=0,
        le=1,
        description="score from which a passage is weak support where no other is any",
    )
    reworded: float = Field(
        default=0.62,
        ge=0,
        le=1,
        description="share of a sentence that a passage must mean to be weak support "
        "in other words",
    )
    nearest: float = Field(
        default=0.05,
        ge=0,
        le=1,
        description="score from which the best passage is shown where none is support",
    )
    max_citations: int = Field(
        default=2, ge=1, description="citations of a sentence, twins not counted"
    )
    margin: float = Field(
        default=0.6,
        ge=0,
        le=1,
        description="share of the best score that further citations must reach",
    )
    beside_copy: float = Field(
        default=0.8,
        ge=0,
        le=1,
        description="share of the words of a copied sentence that a further passage "
        "must say, and nothing otherwise: its own passage says all of it",
    )
    clauses: bool = Field(
        default=True,
        description="cite also for long clauses that the other citations leave open",
    )
    intercept: float = Field(default=-5.58, description="log odds with no signal")
    phrases_weight: float = Field(default=3.86, description="words and pairs of words")
    words_weight: float = Field(default=4.40, description="words, stop words included")
    coverage_weight: float = Field(default=1.38, description="words that are covered")
    clause_weight: float = Field(default=3.57, description="best clause of the passage")
    numbers_weight: float = Field(default=2.28, description="numbers in common")
    planned_odds: float = Field(
        default=1.5,
        ge=1,
        description="factor on the odds of passages the sentence was planned from",
    )
    verifier: str = Field(
        default=BUILTIN,
        min_length=1,
        description="who compares sentences with passages beyond the score. builtin: "
        "word by word, with rules; off: nobody; or the folder or hub id (also "
        "id@revision) of a verifier (sequence classification, or T5 that answers 1 or "
        "0), which is asked beside the rules (docs/attribution.md)",
    )
    verifier_prompt: str | None = Field(
        default=None,
        description="what a published verifier reads, with {passage}, {claim} and, "
        "where the passage is ended, {end}; null: by its name "
        "(summarize/verifying/prompts.py), else the two as a pair, and for T5 the "
        "prompt of MiniCheck",
    )
    device: Device = Field(
        default="auto",
        description="where a published verifier runs; auto: the first there is of "
        "cuda, mps, cpu",
    )
    candidates: int = Field(
        default=4,
        ge=1,
        description="passages that a published verifier reads beside a sentence, the "
        "nearest, and the sentence before each of the first two",
    )
    verified: float = Field(
        default=0.7,
        ge=0,
        le=1,
        description="probability of a published verifier from which a sentence is "
        "supported in whatever words, where no rule is against it",
    )
    doubted: float = Field(
        default=0.3,
        ge=0,
        le=1,
        description="probability of a published verifier below which a sentence is "
        "unsupported",
    )

    @field_validator("verifier", mode="before")
    @classmethod
    def _is_off(cls, verifier: object) -> object:
        return OFF if verifier is False else verifier  # YAML reads off as false

    @field_validator("verifier_prompt")
    @classmethod
    def _has_both(cls, prompt: str | None) -> str | None:
        if prompt is not None and not ("{passage}" in prompt and "{claim}" in prompt):
            raise ValueError("it must have {passage} and {claim}")
        return prompt

    @property
    def asks_checkpoint(self) -> bool:
        """Whether the verifier is a checkpoint that must be loaded."""
        return self.verifier not in (BUILTIN, OFF)

    @property
    def weights(self) -> Weights:
        """The logistic model of support; weights are for square roots of signals."""
        return Weights(
            self.intercept,
            (
                self.phrases_weight,
                self.words_weight,
                self.coverage_weight,
                self.clause_weight,
                self.numbers_weight,
            ),
        )

"""The options of check: what is checked, and what happens to what fails."""

from typing import Literal

from pydantic import Field

from summarize.options import Options


class CheckOptions(Options):
    """What is checked, and what happens to a sentence without support."""

    enabled: bool = Field(default=True, description="check summary sentences at all")
    on_unsupported: Literal["keep", "flag", "drop", "replace"] = Field(
        default="flag",
        description="keep says nothing, flag marks, drop leaves out (never the last "
        "sentence), replace puts the best source sentence in its place. Drop and "
        "replace act on every fault (no support; a number, date, name or quotation no "
        "source has; a speaker elsewhere; a negation, an opposite, swapped roles; what "
        "`words` finds), not on weak sentences nor where sources differ",
    )
    support: bool = Field(default=True, description="flag unsupported and weak ones")
    unsupported_below: float = Field(
        default=0.2,
        ge=0,
        le=1,
        description="support below which a sentence without citations is unsupported",
    )
    weak_below: float = Field(
        default=0.3,
        ge=0,
        le=1,
        description="support below which a sentence without strong citation is weak",
    )
    weak_score: float = Field(
        default=0.33,
        ge=0,
        le=1,
        description="score of the best passage below which a sentence is weak: it "
        "means the same, in other words",
    )
    numbers: bool = Field(default=True, description="flag numbers no source states")
    names: bool = Field(default=True, description="flag names no source has")
    quotes: bool = Field(default=True, description="flag quotations no source has")
    negation: bool = Field(
        default=True, description="flag a negation that the best passage lacks, or has"
    )
    opposites: bool = Field(
        default=True,
        description="flag an opposite word, or swapped roles, in the cited passages",
    )
    words: bool = Field(
        default=True,
        description="flag another word in the same place, an allegation or a plan told "
        "as a fact, a wider reach, what is added, and another speaker",
    )
    conflicts: bool = Field(
        default=True,
        description="mark sentences with a value that sources differ on, and what a "
        "later source has overtaken",
    )
    replies: bool = Field(
        default=True,
        description="mark sentences that accuse somebody whose reply the sources have "
        "and the summary leaves out",
    )

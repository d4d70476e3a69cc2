"""The options of the writers: config table `writer`."""

from typing import Literal

from pydantic import Field

from summarize.options import Options

Device = Literal["auto", "cpu", "cuda", "mps"]


class WriterOptions(Options):
    """Who writes, with which checkpoint, on what device, and how it decodes."""

    kind: Literal["extractive", "seq2seq", "ctranslate2"] = Field(
        default="extractive",
        description="extractive copies source sentences; it is the default because "
        "what mini shortens scores like it and no better (docs/model.md). seq2seq runs "
        "a transformers checkpoint; ctranslate2 runs a converted one, faster on a CPU "
        "(BART, PEGASUS and T5 only; needs the extra of that name)",
    )
    model: str = Field(
        default="mini",
        min_length=1,
        description="checkpoint: mini (bundled), a local folder, or a Hugging Face "
        "hub id; not used by the extractive kind",
    )
    revision: str | None = Field(
        default=None, description="hub branch, tag or commit; null: the hub's default"
    )
    family: Literal[
        "auto",
        "t5",
        "mt5",
        "longt5",
        "bart",
        "pegasus",
        "pegasus_x",
        "led",
        "primera",
        "encoder-decoder",
    ] = Field(
        default="auto",
        description="row of the table in summarize/writers/families.py; auto: by the "
        "checkpoint's model type, PRIMERA by <doc-sep> in its vocabulary",
    )
    separator: str | None = Field(
        default=None,
        description="what stands between two passages: text, an added token of "
        "the tokenizer such as <doc-sep>, or {sep_token}; null: the family's",
    )
    prefix: str | None = Field(
        default=None,
        description="text before the first passage; null: the family's",
    )
    device: Device = Field(
        default="auto",
        description="where the model runs; auto: the first there is of cuda, mps, cpu",
    )
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = Field(
        default="auto",
        description="number type of the weights (kind seq2seq); auto: float32. "
        "bfloat16 and float16 take half the memory, but round so coarsely that near "
        "ties are common (see batch_tokens)",
    )
    batch_tokens: int = Field(
        default=4096,
        ge=1,
        description="input tokens of one batch, padding included (1 or more); a "
        "longer request makes a batch of its own, so 1 means one by one. Then a text "
        "is the same to the byte whatever else is written; in a larger batch, or on "
        "another processor, ties closer than rounding may fall otherwise",
    )
    max_input_tokens: int | None = Field(
        default=None,
        ge=8,
        description="tokens that a request may have (8 or more), up to the "
        "checkpoint's window; null: the whole window",
    )
    tokens_per_word: float | None = Field(
        default=None,
        ge=0.5,
        le=20,
        description="tokens that one word of a summary takes (0.5 to 20); null: "
        "measured with the checkpoint's tokenizer on English news",
    )
    min_length_ratio: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="least length of a text as a share of the wanted words (0 to 1)",
    )
    max_length_ratio: float = Field(
        default=1.25,
        ge=1,
        le=4,
        description="greatest length of a text as a multiple of the wanted words "
        "(1 to 4)",
    )
    num_beams: int = Field(
        default=4,
        ge=1,
        le=64,
        description="beams of the beam search (1 to 64); 1: greedy",
    )
    length_penalty: float = Field(
        default=1.0,
        ge=-5,
        le=5,
        description="exponent of the length that beam scores are divided by (-5 to "
        "5); above 1 favours long texts",
    )
    early_stopping: bool = Field(
        default=False,
        description="end a beam search as soon as num_beams texts are finished, not "
        "when no better one can come. The kind ctranslate2 always does so",
    )
    no_repeat_ngram_size: int = Field(
        default=3,
        ge=0,
        le=20,
        description="no run of so many tokens comes twice in a text (0 to 20); 0: off",
    )
    repetition_penalty: float = Field(
        default=1.0,
        ge=1,
        le=2,
        description="factor against tokens that the text holds already (1 to 2); 1: "
        "off. It also hits names and numbers that must recur",
    )
    renormalize: bool = Field(
        default=False,
        description="give the probability of a forbidden token (no_repeat_ngram_size, "
        "least length) to the others; false: it counts against the text in a beam "
        "search. The kind ctranslate2 always does so",
    )
    restore_case: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="give a lower-case text the capitals of its sources; auto: when "
        "the tokenizer lower-cases",
    )
    compute_type: Literal["float32", "int8", "int8_float32", "bfloat16", "float16"] = (
        Field(
            default="float32",
            description="number type of the kind ctranslate2; int8 is faster and "
            "writes somewhat other texts",
        )
    )
    cache_dir: str | None = Field(
        default=None,
        description="folder for checkpoints converted by the kind ctranslate2; null: "
        "summarize/ctranslate2 in the user's cache folder",
    )

"""The options of the writers: config table `writer`.

Each kind of writer has a class of options: the keys that it heeds, and `load`, which
makes the writer of them. The class is what a package registers under the name of the
kind (`summarize.writers`).
"""

from abc import abstractmethod
from typing import Any, ClassVar, Literal

from pydantic import Field, ModelWrapValidatorHandler, field_validator, model_validator

from summarize.errors import ConfigError
from summarize.options import Device, Options, words_of_switch
from summarize.registry import WRITERS
from summarize.schema import Writer

DEFAULT_KIND = "extractive"


class WriterOptions(Options):
    """Who writes; each kind of writer has keys of its own.

    `WriterOptions.model_validate` gives the options of the kind that the values name.
    `merges` says that it can make one sentence of two, `plans_only` that it writes
    sentence by sentence and no whole text.
    """

    merges: ClassVar[bool] = False
    plans_only: ClassVar[bool] = False

    kind: str = Field(
        description="extractive copies source sentences, and is the default. causal "
        "runs a causal language model, the bundled one unless told, which shortens and "
        "merges them; too often wrong for a default (docs/model.md). seq2seq runs a "
        "transformers checkpoint of encoder and decoder; ctranslate2 runs a converted "
        "one, faster on a CPU (BART, PEGASUS and T5 only; needs the extra of that "
        "name); chat asks a model behind an OpenAI-compatible endpoint "
        "(docs/writers.md; needs the extra of that name). Other kinds: by the name "
        "that an installed package registers, or "
        "module:object (docs/extending.md)",
    )

    @abstractmethod
    def load(self) -> Writer:
        """Load the writer; slow for checkpoints, so do it once.

        Raises ModelError if a checkpoint or an extra is missing or does not fit.
        """

    @model_validator(mode="wrap")
    @classmethod
    def _of_its_kind(
        cls, values: Any, handler: ModelWrapValidatorHandler["WriterOptions"]
    ) -> "WriterOptions":
        if cls is not WriterOptions or not isinstance(values, dict):
            return handler(values)
        kind = values.get("kind", DEFAULT_KIND)
        try:
            options = options_of(kind)
        except (ConfigError, TypeError):
            return handler({"kind": kind})  # says what is wrong with it
        return options.model_validate({**values, "kind": kind})

    @field_validator("kind")
    @classmethod
    def _known(cls, kind: str) -> str:
        try:
            options = options_of(kind)
        except ConfigError as error:
            raise ValueError(str(error)) from error
        if options is not cls:
            raise ValueError(f"{kind} has the options {options.__name__}")
        return kind


def options_of(kind: str) -> type[WriterOptions]:
    """Return the options of a kind of writer: a registered name or `module:object`.

    Raises ConfigError for a kind that there is not, or that is no kind of writer.
    """
    options = WRITERS.load(kind)
    if not (isinstance(options, type) and issubclass(options, WriterOptions)):
        raise ConfigError(
            f"the kind of writer {kind!r} is no class of options: it must be derived "
            "from summarize.writers.options.WriterOptions"
        )
    return options


class ExtractiveOptions(WriterOptions):
    """Copies source sentences, word for word."""

    plans_only = True
    kind: str = "extractive"

    def load(self) -> Writer:
        """Return the writer; nothing is read."""
        from summarize.writers.extractive import ExtractiveWriter

        return ExtractiveWriter()


class CheckpointOptions(WriterOptions):
    """What every writer heeds that runs a checkpoint of encoder and decoder."""

    model: str = Field(
        default="mini",
        min_length=1,
        description="checkpoint: mini (bundled), a local folder, or a Hugging Face "
        "hub id, also as id@revision",
    )
    revision: str | None = Field(
        default=None,
        description="hub branch, tag or commit, where model does not name it; null: "
        "the hub's default",
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
        "t5gemma",
        "t5gemma2",
        "mbart50",
        "mbart",
        "m2m_100",
        "bigbird_pegasus",
        "prophetnet",
        "marian",
    ] = Field(
        default="auto",
        description="row of the table in summarize/writers/families.py; auto: by the "
        "checkpoint's model type, PRIMERA by <doc-sep> in its vocabulary, mBART-50 by "
        "its languages",
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
    restore_case: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="give a lower-case text the capitals of its sources; auto: when "
        "the tokenizer lower-cases",
    )

    @field_validator("restore_case", mode="before")
    @classmethod
    def _is_word(cls, restore_case: object) -> object:
        return words_of_switch(restore_case)


class Seq2SeqOptions(CheckpointOptions):
    """Runs a transformers checkpoint."""

    kind: str = "seq2seq"
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = Field(
        default="auto",
        description="number type of the weights; auto: float32. bfloat16 and float16 "
        "take half the memory, but round so coarsely that near ties are common (see "
        "batch_tokens)",
    )
    early_stopping: bool = Field(
        default=False,
        description="end a beam search as soon as num_beams texts are finished, not "
        "when no better one can come",
    )
    renormalize: bool = Field(
        default=False,
        description="give the probability of a forbidden token (no_repeat_ngram_size, "
        "least length) to the others; false: it counts against the text in a beam "
        "search",
    )

    def load(self) -> Writer:
        """Load the checkpoint that the options name, on its device."""
        from summarize.writers.checkpoint import open_checkpoint
        from summarize.writers.seq2seq import Seq2SeqWriter
        from summarize.writers.weights import load_model

        checkpoint = open_checkpoint(self)
        return Seq2SeqWriter(checkpoint, load_model(checkpoint, self), self)


class CTranslate2Options(CheckpointOptions):
    """Runs a converted checkpoint; it always decodes as early_stopping, renormalize."""

    kind: str = "ctranslate2"
    compute_type: Literal["float32", "int8", "int8_float32", "bfloat16", "float16"] = (
        Field(
            default="float32",
            description="number type of the weights; int8 is faster and writes "
            "somewhat other texts",
        )
    )
    cache_dir: str | None = Field(
        default=None,
        description="folder for converted checkpoints; null: summarize/ctranslate2 in "
        "the user's cache folder",
    )

    def load(self) -> Writer:
        """Convert the checkpoint unless the cache has it, and load it."""
        from summarize.writers.checkpoint import open_checkpoint
        from summarize.writers.ctranslate2 import load_ctranslate2_writer

        return load_ctranslate2_writer(open_checkpoint(self), self)


class CausalOptions(WriterOptions):
    """Runs a causal language model that merges and shortens source sentences."""

    merges = True
    plans_only = True
    kind: str = "causal"
    model: str = Field(
        default="merging",
        min_length=1,
        description="merging (bundled), a local folder, a GGUF file (needs the extra "
        "train), or a Hugging Face hub id, also as id@revision",
    )
    revision: str | None = Field(
        default=None,
        description="hub branch, tag or commit, where model does not name it; null: "
        "the hub's default",
    )
    adapter: str | None = Field(
        default=None,
        description="folder of a LoRA adapter as peft saves it; null: the bundled "
        "model's own, and none for others",
    )
    device: Device = Field(
        default="auto",
        description="where the model runs; auto: the first there is of cuda, mps, cpu",
    )
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = Field(
        default="auto",
        description="number type of the weights; auto: bfloat16 on a CPU with AMX, "
        "which is several times as fast there, else float32",
    )
    search: Literal["forms", "beams"] = Field(
        default="forms",
        description="forms: of the shorter and merged forms that a sentence has, the "
        "most probable; beams: any text of its sources' words, by beam search",
    )
    num_beams: int = Field(
        default=4, ge=1, le=64, description="beams of the beam search (1 to 64)"
    )
    batch_tokens: int = Field(
        default=2048,
        ge=1,
        description="input tokens of one batch, padding included (1 or more); 1: one "
        "by one, where a text is the same whatever else is written",
    )

    def load(self) -> Writer:
        """Load the model and put the adapter's weights into it."""
        from summarize.writers.causal import load_causal_writer

        return load_causal_writer(self)

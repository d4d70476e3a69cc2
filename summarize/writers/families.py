"""What each family of checkpoints wants to be fed: the one table of its kind.

transformers 5 no longer carries task settings, so separator, prefix, window, global
attention and the framing tokens are set here. A request becomes

    head  prefix p1  separator  p2  separator  p3  [separator]  tail

with head and tail the first token the tokenizer has of those named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from summarize.errors import ModelError

DOC_SEP = "<doc-sep>"


@dataclass(frozen=True, slots=True)
class Family:
    """One row of the table.

    `separator` is a token of the vocabulary, a `{tokenizer_attribute}` or text. A row
    with a `token` is for checkpoints only that have it in their vocabulary.
    `window_keys` name config values (dots lead into nested configs) that bound the
    input, `target_keys` those that bound the text; without one the positions are
    relative, and `window` is only a default. `attention` is the implementation to ask
    for where transformers has but one, `float16` says that the numbers fit into that
    type, `converts` that CTranslate2 runs it. `settings` replace those of the
    checkpoint's config. Of a family with `language` tokens head and tail are those of
    the tokenizer, and the text is begun by the token of its language: as the token that
    the decoder starts from, or as the first that is forced upon it.
    """

    name: str
    model_types: tuple[str, ...]
    separator: str
    prefix: str = ""
    separator_after_last: bool = False
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ("eos_token",)
    window_keys: tuple[str, ...] = ()
    window: int = 1024
    target_keys: tuple[str, ...] = ("max_position_embeddings",)
    global_head: bool = False
    global_separators: bool = False
    attention: str | None = None
    float16: bool = True
    converts: bool = False
    token: str | None = None
    language: Literal["start", "forced"] | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


_CLS, _SEP = ("cls_token", "bos_token"), ("sep_token", "eos_token")

FAMILIES: tuple[Family, ...] = (
    # T5, FLAN-T5: relative positions (trained at 512, used well beyond), and float16
    # overflows in the feed-forward layers.
    Family(
        "t5", ("t5",), " ", prefix="summarize: ", float16=False, converts=True,
        target_keys=(),
    ),
    # mT5, umT5: as T5, but pretrained without task prefixes.
    Family("mt5", ("mt5", "umt5"), " ", float16=False, target_keys=()),
    # LongT5: PEGASUS-like pretraining, no prefix.
    Family("longt5", ("longt5",), " ", window=4096, float16=False, target_keys=()),
    # BART; with a BERT tokenizer the same row gives [CLS] p1 [SEP] p2 [SEP].
    Family(
        "bart", ("bart",), "{sep_token}", head=_CLS, tail=_SEP, converts=True,
        window_keys=("max_position_embeddings",),
    ),
    # PEGASUS: float16 overflows. (The articles of Multi-News come with "|||||".)
    Family(
        "pegasus", ("pegasus",), " ", float16=False, converts=True,
        window_keys=("max_position_embeddings",),
    ),
    Family(
        "pegasus_x", ("pegasus_x",), " ", float16=False, attention="eager",
        window_keys=("max_position_embeddings",),
    ),
    # PRIMERA (Xiao et al. 2022): LED with <doc-sep> after every article, also the
    # last, and global attention on each of them. LED has no attention but eager.
    Family(
        "primera", ("led",), DOC_SEP, separator_after_last=True, head=_CLS, tail=_SEP,
        attention="eager", global_head=True, global_separators=True, token=DOC_SEP,
        window_keys=("max_encoder_position_embeddings",),
        target_keys=("max_decoder_position_embeddings",),
    ),
    # LED: global attention on the first token is advised.
    Family(
        "led", ("led",), "{sep_token}", head=_CLS, tail=_SEP, attention="eager",
        global_head=True, window_keys=("max_encoder_position_embeddings",),
        target_keys=("max_decoder_position_embeddings",),
    ),
    # BERT2BERT and its kin.
    Family(
        "encoder-decoder", ("encoder-decoder",), "{sep_token}", head=_CLS, tail=_SEP,
        window_keys=("encoder.max_position_embeddings",),
        target_keys=("decoder.max_position_embeddings",),
    ),
    # T5Gemma: rotary positions; its scores are capped, which only eager attention
    # heeds. Gemma's tokenizer begins a text with <bos> and does not end it.
    Family(
        "t5gemma", ("t5gemma",), " ", head=("bos_token",), tail=(), float16=False,
        attention="eager", window_keys=("encoder.max_position_embeddings",),
        target_keys=("decoder.max_position_embeddings",),
    ),
    # T5Gemma 2 was pretrained on 16,384 tokens, though it has positions for more.
    Family(
        "t5gemma2", ("t5gemma2",), " ", head=("bos_token",), tail=(), float16=False,
        window=16_384, target_keys=("decoder.max_position_embeddings",),
    ),
    # mBART-50: known from mBART by a language that it has more.
    Family(
        "mbart50", ("mbart",), "{sep_token}", token="pl_PL", language="forced",
        window_keys=("max_position_embeddings",),
    ),
    # mBART: </s> stands between sentences in pretraining; the decoder starts from the
    # token of the language.
    Family(
        "mbart", ("mbart",), "{sep_token}", language="start",
        window_keys=("max_position_embeddings",),
    ),
    # M2M-100 and NLLB: translators, the language token is the first one written.
    Family(
        "m2m_100", ("m2m_100",), " ", language="forced",
        window_keys=("max_position_embeddings",),
    ),
    # BigBird-PEGASUS: its sparse attention draws blocks at random by the padded length
    # and is given up for good after the first short text; so it is never used.
    Family(
        "bigbird_pegasus", ("bigbird_pegasus",), " ", float16=False,
        window_keys=("max_position_embeddings",),
        settings={"attention_type": "original_full"},
    ),
    # ProphetNet: [X_SEP] stands between the sentences of what it writes.
    Family(
        "prophetnet", ("prophetnet",), " ", tail=("sep_token",),
        window_keys=("max_position_embeddings",),
    ),
    # Marian (OPUS-MT): fixed sinusoidal positions.
    Family(
        "marian", ("marian",), " ", window_keys=("max_position_embeddings",),
    ),
)  # fmt: skip


def pick_family(
    wanted: str, config: Any, tokenizer: Any, key: str | None = "writer.family"
) -> Family:
    """Return the row `wanted`, or for `auto` the row of the checkpoint.

    `auto` takes the first row for `config.model_type`; PRIMERA's only if `<doc-sep>`
    is in the vocabulary. A type without rows may use any that needs no global
    attention and no language tokens, if it is named. Raises ModelError where no row
    fits; `key` is the config key of `wanted`, None where `auto` is all there is.
    """
    kind = config.model_type
    known_tokens = tokenizer.get_vocab()
    rows = [
        family
        for family in FAMILIES
        if kind in family.model_types
        and (family.token is None or family.token in known_tokens)
    ]
    if wanted == "auto" and rows:
        return rows[0]
    named = [family for family in rows or FAMILIES if family.name == wanted]
    if named and (rows or not (named[0].global_head or named[0].language)):
        return named[0]
    known = ", ".join(
        dict.fromkeys(kind for row in FAMILIES for kind in row.model_types)
    )
    fitting = ", ".join(["auto", *(family.name for family in rows)])
    remedy = f"choose a checkpoint of type {known}"
    if key:
        remedy += f", or name a row that fits it with --set {key}=NAME"
    if rows:
        remedy = f"--set {key} to one of {fitting}"
    raise ModelError(
        f"{key or 'family'} {wanted} has no row for a checkpoint of type {kind!r}"
        f"{'' if rows or wanted != 'auto' else ' (unknown)'}; {remedy}"
    )


def input_window(family: Family, config: Any, wanted: int | None) -> int:
    """Return the tokens a request may have: `wanted`, or else the whole window.

    Raises ModelError if `wanted` is more than the checkpoint has positions for.
    """
    limit = _least(config, family.window_keys)
    if limit and wanted and wanted > limit:
        raise ModelError(
            f"writer.max_input_tokens is {wanted}, but the checkpoint has positions "
            f"for {limit} tokens; set {limit} or less"
        )
    return wanted or limit or family.window


def output_limit(family: Family, config: Any) -> int | None:
    """Return the tokens the decoder has positions for, None if they are relative."""
    return _least(config, family.target_keys)


def _least(config: Any, keys: tuple[str, ...]) -> int | None:
    values: list[int] = []
    for key in keys:
        value: Any = config
        for part in key.split("."):
            value = getattr(value, part, None)
        if value:
            values.append(int(value))
    return min(values, default=None)

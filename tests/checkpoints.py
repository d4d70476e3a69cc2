"""Tiny checkpoints of the true architectures, with random weights, made in code.

The weights are drawn so large that a text depends on every token of its input: with
the usual small ones a model repeats one token whatever it reads, and a test that
compares two texts could not fail. They are drawn so small that every step is decided by
far more than rounding: float32 sums come out otherwise on another processor and in
another batch, and a test that hangs on the last bits fails on some machine. `blur`
shows which it is.
"""

import json
import re
import string
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from summarize.judging.windows import KEY

_FREQUENT = (
    "the a of in on and to was said fire ferry harbour town council police river "
    "bridge people storm school mayor minister monday after two three new"
)
WORDS = _FREQUENT.split()
CHARACTERS = string.ascii_letters + string.digits + ".,:;!?'\"-$%()<>/[]"
DOC_SEP = "<doc-sep>"

SEED = 7  # none of the tests' texts changes by ten times as much as `blur` moves either

CheckpointFolders = Callable[[str], Path]


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> CheckpointFolders:
    """Return a function that gives the folder of a tiny checkpoint by its name.

    Names: the keys of `BUILDERS`. A checkpoint is built once, when first asked for.
    """
    return _folders(tmp_path_factory.mktemp("checkpoints"), save_checkpoint)


@pytest.fixture(scope="session")
def undecided_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> CheckpointFolders:
    """As `checkpoint`, but every step is a tie that rounding decides."""
    root = tmp_path_factory.mktemp("undecided")
    return _folders(root, partial(save_checkpoint, decided=False))


def _folders(root: Path, save: Callable[[str, Path], None]) -> CheckpointFolders:
    import torch

    torch.set_num_threads(1)

    def folder(name: str) -> Path:
        path = root / name
        if not path.exists():
            save(name, path)
        return path

    return folder


def save_checkpoint(name: str, path: Path, *, decided: bool = True) -> None:
    """Build the tiny checkpoint `name` and save it to `path`."""
    import torch
    from transformers.utils import logging

    bars = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    with torch.random.fork_rng():
        torch.manual_seed(SEED)
        model, tokenizer = BUILDERS[name]()
        _draw(model)
        if not decided:
            _pair_tokens(model)
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    if bars:
        logging.enable_progress_bar()


def blur(model: Any) -> None:
    """Move all weights by ten times their rounding; no text may change by that."""
    import torch

    with torch.random.fork_rng(), torch.no_grad():
        torch.manual_seed(SEED)
        for parameter in model.parameters():
            rounding = torch.finfo(parameter.dtype).eps * parameter.abs()
            parameter.add_(10 * rounding * torch.randn_like(parameter))


# How wide the numbers of a matrix are drawn, by a pattern in its name. What the decoder
# takes over from the input counts most. All others keep the size of what they are given
# (1 / sqrt(16 rows)), attention above all: drawn twice as wide, the layers enlarge a
# rounding a thousandfold, and then it decides between tokens.
_CROSS_ATTENTION = r"(encoder_attn|EncDecAttention|crossattention|cross_attn)\."
_SPREADS = (
    (r"shared|embed", 1.0),
    (
        _CROSS_ATTENTION
        + r".*\b(v|o|v_proj|o_proj|out_proj|value|value_proj|output|dense)\.",
        1.5,
    ),
    (r"", 0.25),
)


def _draw(model: Any) -> None:
    """Draw all matrices anew.

    Only the padding stays zero, as in a trained model, so that none is ever written.
    """
    import torch

    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            if parameter.dim() > 1 and "embed_positions" not in name:
                spread = next(s for part, s in _SPREADS if re.search(part, name))
                parameter.normal_(0.0, spread)
        model.get_input_embeddings().weight[model.generation_config.pad_token_id] = 0


def _pair_tokens(model: Any) -> None:
    """Give tokens 3 and 4, 5 and 6 … one vector, but for its last bits."""
    import torch

    with torch.no_grad():
        for layer in (model.get_input_embeddings(), model.get_output_embeddings()):
            vectors = layer.weight[3:-1:2]
            bits = torch.finfo(vectors.dtype).eps * torch.randn_like(vectors)
            layer.weight[4::2] = vectors * (1 + bits)


def _unigram_pieces(special: list[str]) -> list[tuple[str, float]]:
    pieces = [(token, 0.0) for token in special]
    pieces += [("▁", -2.0)]
    pieces += [(f"▁{word}", -4.0) for word in sorted({*WORDS, "summarize"})]
    return pieces + [(character, -6.0) for character in CHARACTERS]


def _t5_tokenizer() -> Any:
    from transformers import T5Tokenizer

    pieces = _unigram_pieces(["<pad>", "</s>", "<unk>"])
    pieces += [(f"<extra_id_{n}>", 0.0) for n in (1, 0)]
    return T5Tokenizer(vocab=pieces, extra_ids=2)


def _pegasus_tokenizer() -> Any:
    from transformers import PegasusTokenizer

    special = ["<pad>", "</s>", "<mask_1>", "<mask_2>", "<unk_2>", "<unk>", "<n>"]
    return PegasusTokenizer(vocab=_unigram_pieces(special), offset=3)


def _bart_tokenizer(*extra: str) -> Any:
    from tokenizers.pre_tokenizers import ByteLevel
    from transformers import BartTokenizer

    merges = [("t", "h"), ("th", "e"), ("Ġ", "the"), ("Ġ", "a"), ("e", "r")]
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *sorted(ByteLevel.alphabet())]
    tokens += ["".join(merge) for merge in merges] + ["<mask>"]
    vocab = {token: n for n, token in enumerate(tokens)}
    tokenizer = BartTokenizer(vocab=vocab, merges=merges)
    tokenizer.add_special_tokens({"extra_special_tokens": list(extra)})
    return tokenizer


def _bert_tokenizer(*extra: str) -> Any:
    from transformers import BertTokenizer

    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    characters = sorted(set(CHARACTERS.lower()))
    tokens += characters + [f"##{c}" for c in characters if c.isalnum()]
    tokens += [word for word in sorted(set(WORDS)) if len(word) > 1]
    vocab = {token: n for n, token in enumerate(tokens)}
    tokenizer = BertTokenizer(vocab=vocab, do_lower_case=True)
    tokenizer.add_special_tokens({"extra_special_tokens": list(extra)})
    return tokenizer


def _fairseq_pieces(languages: list[str]) -> list[tuple[str, float]]:
    pieces = _unigram_pieces(["<s>", "<pad>", "</s>", "<unk>"])
    return pieces + [(code, 0.0) for code in languages] + [("<mask>", 0.0)]


def _mbart_tokenizer() -> Any:
    from transformers import MBartTokenizer
    from transformers.models.mbart.tokenization_mbart import FAIRSEQ_LANGUAGE_CODES

    return MBartTokenizer(vocab=_fairseq_pieces(FAIRSEQ_LANGUAGE_CODES))


def _mbart50_tokenizer() -> Any:
    from transformers import MBart50Tokenizer
    from transformers.models.mbart50.tokenization_mbart50 import FAIRSEQ_LANGUAGE_CODES

    return MBart50Tokenizer(vocab=_fairseq_pieces(FAIRSEQ_LANGUAGE_CODES))


def _nllb_tokenizer() -> Any:
    from transformers import NllbTokenizer

    tokens = ["<s>", "<pad>", "</s>", "<unk>", "▁", *sorted(set(CHARACTERS))]
    return NllbTokenizer(
        vocab={token: n for n, token in enumerate(tokens)},
        merges=[],
        extra_special_tokens=["deu_Latn", "eng_Latn", "zho_Hans"],
    )


def _gemma_tokenizer() -> Any:
    from transformers import GemmaTokenizer

    tokens = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "▁"]
    vocab = {token: n for n, token in enumerate([*tokens, *sorted(set(CHARACTERS))])}
    return GemmaTokenizer(vocab=vocab, merges=[])


def _prophetnet_tokenizer(folder: Path) -> Any:
    from transformers import ProphetNetTokenizer

    characters = sorted(set(CHARACTERS.lower()))
    tokens = ["[PAD]", "[UNK]", "[SEP]", "[X_SEP]", "[MASK]", *characters]
    tokens += [f"##{c}" for c in characters if c.isalnum()]
    tokens += [word for word in sorted(set(WORDS)) if len(word) > 1]
    path = folder / "prophetnet.tokenizer"
    path.write_text("\n".join(tokens), encoding="utf-8")
    return ProphetNetTokenizer(str(path))


def _sentencepiece(folder: Path) -> tuple[Path, Path]:
    """Train a tiny model; return its file, and one of its pieces in Marian's order."""
    import sentencepiece

    with (model := folder / "tiny.spm").open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([" ".join([*WORDS, *CHARACTERS])] * 20),
            model_writer=file,
            vocab_size=150,
            hard_vocab_limit=False,
            minloglevel=2,
        )
    processor = sentencepiece.SentencePieceProcessor(str(model))
    pieces = [processor.id_to_piece(n) for n in range(processor.get_piece_size())]
    tokens = ["<s>", "<pad>", "</s>", "<unk>"]
    tokens += [piece for piece in pieces if piece not in tokens]
    vocab = folder / "vocab.json"
    vocab.write_text(json.dumps({token: n for n, token in enumerate(tokens)}), "utf-8")
    return model, vocab


def _m2m_100_tokenizer(folder: Path) -> Any:
    from transformers import M2M100Tokenizer

    model, vocab = _sentencepiece(folder)
    return M2M100Tokenizer(str(vocab), str(model), language_codes="wmt21")


def _marian_tokenizer(folder: Path) -> Any:
    from transformers import MarianTokenizer

    model, vocab = _sentencepiece(folder)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*pip install sacremoses")
        return MarianTokenizer(str(model), str(model), str(vocab))


_BART_SIZES = {
    "d_model": 16,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 32,
    "decoder_ffn_dim": 32,
}
_T5_SIZES = {
    "d_model": 16,
    "d_kv": 8,
    "d_ff": 32,
    "num_layers": 2,
    "num_decoder_layers": 2,
    "num_heads": 2,
    "relative_attention_num_buckets": 8,
    "relative_attention_max_distance": 32,
    "decoder_start_token_id": 0,
}


def _t5(**kind: Any) -> tuple[Any, Any]:
    from transformers import T5Config, T5ForConditionalGeneration

    tokenizer = _t5_tokenizer()
    # More embeddings than tokens, as in the checkpoints of Google.
    config = T5Config(vocab_size=len(tokenizer) + 4, **_T5_SIZES, **kind)
    return T5ForConditionalGeneration(config), tokenizer


def _flan_t5() -> tuple[Any, Any]:
    """T5 1.1: gated, and scores by a matrix of its own, not by the embeddings."""
    import torch

    model, tokenizer = _t5(feed_forward_proj="gated-gelu", tie_word_embeddings=False)
    model.lm_head.weight = torch.nn.Parameter(torch.empty_like(model.lm_head.weight))
    return model, tokenizer


def _longt5(kind: str) -> tuple[Any, Any]:
    from transformers import LongT5Config, LongT5ForConditionalGeneration

    tokenizer = _t5_tokenizer()
    config = LongT5Config(
        vocab_size=len(tokenizer),
        encoder_attention_type=kind,
        local_radius=7,
        global_block_size=4,
        **_T5_SIZES,
    )
    return LongT5ForConditionalGeneration(config), tokenizer


def _bart_with(tokenizer: Any, **special: int) -> tuple[Any, Any]:
    from transformers import BartConfig, BartForConditionalGeneration

    sizes = {"vocab_size": len(tokenizer), **_BART_SIZES, **special}
    config = BartConfig(max_position_embeddings=256, **sizes)
    return BartForConditionalGeneration(config), tokenizer


def _bart() -> tuple[Any, Any]:
    """As bart-large-cnn: begins with <s>, and has no embedding for <mask>."""
    tokenizer = _bart_tokenizer()
    size = len(tokenizer) - 1
    return _bart_with(tokenizer, vocab_size=size, forced_bos_token_id=0)


def _bart_wordpiece(*extra: str) -> tuple[Any, Any]:
    tokenizer = _bert_tokenizer(*extra)
    ends = {"eos_token_id": 3, "decoder_start_token_id": 3, "forced_eos_token_id": 3}
    return _bart_with(tokenizer, pad_token_id=0, bos_token_id=2, **ends)


def _pegasus() -> tuple[Any, Any]:
    from transformers import PegasusConfig, PegasusForConditionalGeneration

    tokenizer = _pegasus_tokenizer()
    config = PegasusConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=256,
        scale_embedding=True,
        **_BART_SIZES,
    )
    return PegasusForConditionalGeneration(config), tokenizer


def _pegasus_x() -> tuple[Any, Any]:
    from transformers import PegasusXConfig, PegasusXForConditionalGeneration

    tokenizer = _pegasus_tokenizer()
    config = PegasusXConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=512,
        num_global_tokens=4,
        block_size=16,
        **_BART_SIZES,
    )
    return PegasusXForConditionalGeneration(config), tokenizer


def _led(*extra: str) -> tuple[Any, Any]:
    from transformers import LEDConfig, LEDForConditionalGeneration

    tokenizer = _bart_tokenizer(*extra)
    config = LEDConfig(
        vocab_size=len(tokenizer),
        attention_window=16,
        max_encoder_position_embeddings=512,
        max_decoder_position_embeddings=128,
        **_BART_SIZES,
    )
    return LEDForConditionalGeneration(config), tokenizer


def _bert2bert() -> tuple[Any, Any]:
    from transformers import BertConfig, EncoderDecoderConfig, EncoderDecoderModel

    tokenizer = _bert_tokenizer()
    sizes = {
        "vocab_size": len(tokenizer),
        "hidden_size": 16,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 32,
        "max_position_embeddings": 256,
    }
    config = EncoderDecoderConfig.from_encoder_decoder_configs(
        BertConfig(**sizes), BertConfig(**sizes)
    )
    model = EncoderDecoderModel(config=config)
    model.generation_config.decoder_start_token_id = 2
    model.generation_config.eos_token_id = 3
    model.generation_config.pad_token_id = 0
    return model, tokenizer


def _mbart() -> tuple[Any, Any]:
    from transformers import MBartConfig, MBartForConditionalGeneration

    tokenizer = _mbart_tokenizer()
    sizes = {"vocab_size": len(tokenizer), **_BART_SIZES}
    config = MBartConfig(max_position_embeddings=256, **sizes)
    model = MBartForConditionalGeneration(config)
    start = tokenizer.convert_tokens_to_ids("en_XX")
    model.generation_config.decoder_start_token_id = start
    return model, tokenizer


def _mbart50() -> tuple[Any, Any]:
    from transformers import MBartConfig, MBartForConditionalGeneration

    tokenizer = _mbart50_tokenizer()
    sizes = {"vocab_size": len(tokenizer), **_BART_SIZES}
    config = MBartConfig(max_position_embeddings=256, decoder_start_token_id=2, **sizes)
    return MBartForConditionalGeneration(config), tokenizer


def _m2m_100_with(tokenizer: Any, size: int) -> tuple[Any, Any]:
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    config = M2M100Config(
        vocab_size=size,
        max_position_embeddings=256,
        encoder_layerdrop=0.0,
        decoder_layerdrop=0.0,
        **_BART_SIZES,
    )
    return M2M100ForConditionalGeneration(config), tokenizer


def _m2m_100() -> tuple[Any, Any]:
    with TemporaryDirectory() as folder:
        tokenizer = _m2m_100_tokenizer(Path(folder))
    size = len(tokenizer) + len(tokenizer.lang_code_to_id)
    return _m2m_100_with(tokenizer, size)


def _nllb() -> tuple[Any, Any]:
    tokenizer = _nllb_tokenizer()
    return _m2m_100_with(tokenizer, len(tokenizer))


def _bigbird_pegasus() -> tuple[Any, Any]:
    from transformers import (
        BigBirdPegasusConfig,
        BigBirdPegasusForConditionalGeneration,
    )

    tokenizer = _pegasus_tokenizer()
    config = BigBirdPegasusConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=512,
        block_size=8,
        num_random_blocks=1,
        **_BART_SIZES,
    )
    return BigBirdPegasusForConditionalGeneration(config), tokenizer


def _prophetnet() -> tuple[Any, Any]:
    from transformers import ProphetNetConfig, ProphetNetForConditionalGeneration

    with TemporaryDirectory() as folder:
        tokenizer = _prophetnet_tokenizer(Path(folder))
    config = ProphetNetConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        encoder_ffn_dim=32,
        num_encoder_layers=2,
        num_encoder_attention_heads=2,
        decoder_ffn_dim=32,
        num_decoder_layers=2,
        num_decoder_attention_heads=2,
        max_position_embeddings=256,
        bos_token_id=2,
        eos_token_id=2,
        decoder_start_token_id=2,
    )
    return ProphetNetForConditionalGeneration(config), tokenizer


def _marian() -> tuple[Any, Any]:
    from transformers import MarianConfig, MarianMTModel

    with TemporaryDirectory() as folder:
        tokenizer = _marian_tokenizer(Path(folder))
    config = MarianConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=256,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=1,
        forced_eos_token_id=2,
        **_BART_SIZES,
    )
    return MarianMTModel(config), tokenizer


_GEMMA_SIZES = {
    "hidden_size": 16,
    "intermediate_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "head_dim": 8,
    "query_pre_attn_scalar": 8,
    "max_position_embeddings": 512,
    "sliding_window": 16,
}


def _t5gemma() -> tuple[Any, Any]:
    from transformers import (
        T5GemmaConfig,
        T5GemmaForConditionalGeneration,
        T5GemmaModuleConfig,
    )

    tokenizer = _gemma_tokenizer()
    sizes = {"vocab_size": len(tokenizer), **_GEMMA_SIZES}
    encoder, decoder = T5GemmaModuleConfig(**sizes), T5GemmaModuleConfig(**sizes)
    config = T5GemmaConfig(encoder=encoder, decoder=decoder, vocab_size=len(tokenizer))
    return T5GemmaForConditionalGeneration(config), tokenizer


def _t5gemma2() -> tuple[Any, Any]:
    from transformers import T5Gemma2Config, T5Gemma2ForConditionalGeneration

    tokenizer = _gemma_tokenizer()
    size = len(tokenizer)
    sizes = {"vocab_size": size + 1, **_GEMMA_SIZES}
    vision = {
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "image_size": 8,
        "patch_size": 4,
    }
    image = {"image_token_index": size, "boi_token_index": 5, "eoi_token_index": 5}
    config = T5Gemma2Config(
        encoder={"text_config": sizes, "vision_config": vision, **image},
        decoder=sizes,
        image_token_index=size,
    )
    return T5Gemma2ForConditionalGeneration(config), tokenizer


BUILDERS: dict[str, Callable[[], tuple[Any, Any]]] = {
    "t5": _t5,
    "flan-t5": _flan_t5,
    "longt5-local": lambda: _longt5("local"),
    "longt5-global": lambda: _longt5("transient-global"),
    "bart": _bart,
    "bart-wordpiece": _bart_wordpiece,
    "bart-keep": lambda: _bart_wordpiece(KEY),
    "pegasus": _pegasus,
    "pegasus_x": _pegasus_x,
    "led": _led,
    "primera": lambda: _led(DOC_SEP),
    "bert2bert": _bert2bert,
    "mbart": _mbart,
    "mbart50": _mbart50,
    "m2m_100": _m2m_100,
    "nllb": _nllb,
    "bigbird_pegasus": _bigbird_pegasus,
    "prophetnet": _prophetnet,
    "marian": _marian,
    "t5gemma": _t5gemma,
    "t5gemma2": _t5gemma2,
}

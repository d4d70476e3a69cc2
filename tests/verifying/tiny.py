"""Tiny verifiers of the true architectures, with random weights, made in code."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.checkpoints import CHARACTERS, WORDS

NLI = {0: "contradiction", 1: "neutral", 2: "entailment"}
UNNAMED = {0: "LABEL_0", 1: "LABEL_1"}
ONE = {0: "LABEL_0"}
_SIZES = {
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "max_position_embeddings": 256,
}
Tiny = tuple[Any, Any]


def save(folder: Path, build: Callable[[], Tiny]) -> Path:
    """Save the model and the tokenizer that `build` gives, weights drawn wide."""
    import torch
    from transformers.utils import logging

    torch.set_num_threads(1)
    bars = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    with torch.random.fork_rng(), torch.no_grad():
        torch.manual_seed(7)
        model, tokenizer = build()
        for _, parameter in sorted(model.named_parameters()):
            if parameter.dim() > 1:
                parameter.normal_(0.0, 0.4)
        model.save_pretrained(folder)
        tokenizer.save_pretrained(folder)
    if bars:
        logging.enable_progress_bar()
    return folder


def deberta(labels: Mapping[int, str] = UNNAMED) -> Tiny:
    """As FactCG and HHEM 1: DeBERTa v3 with a head."""
    from transformers import (
        DebertaV2Config,
        DebertaV2ForSequenceClassification,
        DebertaV2Tokenizer,
    )

    tokenizer = DebertaV2Tokenizer(vocab=_pieces("[PAD]", "[UNK]", "[CLS]", "[SEP]"))
    config = DebertaV2Config(
        vocab_size=len(tokenizer),
        relative_attention=True,
        position_buckets=8,
        norm_rel_ebd="layer_norm",
        share_att_key=True,
        pos_att_type=["p2c", "c2p"],
        position_biased_input=False,
        type_vocab_size=0,
        **_SIZES,
        **_head(labels),
    )
    return DebertaV2ForSequenceClassification(config), tokenizer


def roberta(labels: Mapping[int, str] = NLI) -> Tiny:
    """As roberta-large-mnli: three labels, entailment the last."""
    from tokenizers.pre_tokenizers import ByteLevel
    from transformers import (
        RobertaConfig,
        RobertaForSequenceClassification,
        RobertaTokenizer,
    )

    tokens = ["<s>", "<pad>", "</s>", "<unk>", *sorted(ByteLevel.alphabet()), "<mask>"]
    vocab = {token: n for n, token in enumerate(tokens)}
    tokenizer = RobertaTokenizer(vocab=vocab, merges=[])
    config = RobertaConfig(
        vocab_size=len(tokenizer), pad_token_id=1, **_SIZES, **_head(labels)
    )
    return RobertaForSequenceClassification(config), tokenizer


def flan_t5(pieces: tuple[str, ...] = ("▁1",)) -> Tiny:
    """As MiniCheck-Flan-T5: "1" is one token, "0" two, as in its vocabulary."""
    from transformers import T5Config, T5ForConditionalGeneration, T5Tokenizer

    vocab = _pieces("<pad>", "</s>", "<unk>") + [(piece, -3.0) for piece in pieces]
    tokenizer = T5Tokenizer(vocab=vocab, extra_ids=0)
    config = T5Config(
        vocab_size=len(tokenizer),
        d_model=16,
        d_kv=8,
        d_ff=32,
        num_layers=2,
        num_heads=2,
        feed_forward_proj="gated-gelu",
        tie_word_embeddings=False,
        decoder_start_token_id=0,
    )
    return T5ForConditionalGeneration(config), tokenizer


def decided(folder: Path, probability: float) -> Path:
    """Save a verifier that says one probability of every pair."""
    import torch

    model, tokenizer = deberta(ONE)
    with torch.no_grad():
        model.classifier.weight.zero_()
        model.classifier.bias.fill_(float(torch.logit(torch.tensor(probability))))
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def verifiers(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function that gives the folder of a tiny verifier by its name."""
    root = tmp_path_factory.mktemp("verifiers")
    builders: dict[str, Callable[[], Tiny]] = {
        "factcg-deberta": deberta,
        "hhem": lambda: deberta(ONE),
        "nli-deberta": lambda: deberta(NLI),
        "roberta-mnli": roberta,
        "minicheck-roberta": lambda: roberta(UNNAMED),
        "minicheck-flan-t5": flan_t5,
        "some-flan-t5": flan_t5,
    }

    def folder(name: str) -> Path:
        path = root / name
        return path if path.exists() else save(path, builders[name])

    return folder


def _head(labels: Mapping[int, str]) -> dict[str, Any]:
    return {
        "num_labels": len(labels),
        "id2label": dict(labels),
        "label2id": {label: n for n, label in labels.items()},
    }


def _pieces(*special: str) -> list[tuple[str, float]]:
    pieces = [(token, 0.0) for token in special] + [("▁", -2.0)]
    pieces += [(f"▁{word}", -4.0) for word in sorted(WORDS)]
    return pieces + [(character, -6.0) for character in CHARACTERS]

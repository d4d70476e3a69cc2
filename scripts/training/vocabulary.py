"""The tokenizer of the bundled model: a WordPiece vocabulary cut to news text.

The output softmax is the dearest part of a small decoder, so pieces that news
text hardly uses are dropped: words made of them fall apart into shorter pieces.
Single characters stay, so that no word of a known alphabet becomes unknown.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast

from summarize.judging.windows import KEY
from summarize.writers.lengths import length_token

SPECIAL = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "[MASK]": 4}
# Words a text is asked for; what is longer than the last counts as the last.
LENGTHS = tuple(range(5, 45, 5))
_REPLACED = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'"}


_ADDED = {
    "single_word": False,
    "lstrip": False,
    "rstrip": False,
    "normalized": False,
    "special": True,
}


def count_pieces(tokenizer_file: Path, texts: Iterable[str]) -> Counter[str]:
    """How often the texts use every piece of the tokenizer."""
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    counts: Counter[str] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == 1000:
            for encoding in tokenizer.encode_batch(batch):
                counts.update(encoding.tokens)
            batch.clear()
    for encoding in tokenizer.encode_batch(batch):
        counts.update(encoding.tokens)
    return counts


def keeps_piece(piece: str, counts: Counter[str], min_count: int) -> bool:
    """Frequent pieces, every ASCII character, other characters that occur."""
    bare = piece.removeprefix("##")
    if len(bare) == 1:
        return bare.isascii() or counts[piece] > 0
    return counts[piece] >= min_count


def prune(
    tokenizer_file: Path, counts: Counter[str], min_count: int
) -> tuple[PreTrainedTokenizerFast, list[int]]:
    """The smaller tokenizer, and the old id of each of its ids.

    A length token starts from the embedding of its number, the key that salience is
    read with from that of an unknown word.
    """
    form = json.loads(tokenizer_file.read_text(encoding="utf-8"))
    old = form["model"]["vocab"]
    kept = [
        piece
        for piece in sorted(old, key=lambda piece: old[piece])
        if piece not in SPECIAL
        and not piece.startswith("[unused")
        and keeps_piece(piece, counts, min_count)
    ]
    lengths = {length_token(n): old.get(str(n), old["[UNK]"]) for n in LENGTHS}
    added = {**lengths, KEY: old["[UNK]"]}
    control = {token: index for index, token in enumerate((*SPECIAL, *added))}
    pieces = [*control, *kept]
    form["model"]["vocab"] = {piece: index for index, piece in enumerate(pieces)}
    form["added_tokens"] = [
        {"id": index, "content": token, **_ADDED} for token, index in control.items()
    ]
    form["post_processor"] = {
        "type": "BertProcessing",
        "sep": ["[SEP]", SPECIAL["[SEP]"]],
        "cls": ["[CLS]", SPECIAL["[CLS]"]],
    }
    form["normalizer"] = {
        "type": "Sequence",
        "normalizers": [
            *(
                {"type": "Replace", "pattern": {"String": curly}, "content": straight}
                for curly, straight in _REPLACED.items()
            ),
            form["normalizer"],
        ],
    }
    form["decoder"] = {"type": "WordPiece", "prefix": "##", "cleanup": False}
    form["truncation"] = form["padding"] = None
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_str(json.dumps(form)),
        bos_token="[CLS]",
        eos_token="[SEP]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        pad_token="[PAD]",
        unk_token="[UNK]",
        mask_token="[MASK]",
        model_max_length=512,
        model_input_names=["input_ids", "attention_mask"],
        clean_up_tokenization_spaces=False,
    )
    return tokenizer, [added.get(piece, old.get(piece, 0)) for piece in pieces]

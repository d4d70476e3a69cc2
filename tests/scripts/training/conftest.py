"""A MiniLM of a few thousand weights, and a data folder we made up."""

import json
from pathlib import Path

import pyarrow
import pyarrow.parquet as parquet
import pytest

SENTENCES = [
    "The ferry Aurora hit the northern pier in Harlow on Tuesday.",
    "Fourteen people were hurt when the ferry struck the pier, officials said.",
    "Crews of the coast guard brought 230 passengers ashore in heavy fog.",
    "The operator has cancelled all its sailings until the end of the week.",
    "An inquiry into the crash will begin in Harlow on Monday morning.",
    "Residents of the harbour town had asked for a second lighthouse.",
]


@pytest.fixture(scope="session")
def minilm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the package of the MiniLM weights has it, only smaller."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
    from transformers import BertConfig, BertModel, set_seed

    folder = tmp_path_factory.mktemp("minilm")
    letters = [chr(code) for code in range(33, 127) if not chr(code).isupper()]
    pieces = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    pieces += [*letters, *(f"##{letter}" for letter in letters if letter.isalnum())]
    pieces += ["ferry", "the", "pier", "harlow", "##ing", "##ed", "zebra", "é"]
    vocabulary = {piece: index for index, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    tokenizer.save(str(folder / "tokenizer.json"))
    set_seed(1)
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=256,
        layer_norm_eps=1e-5,
    )
    BertModel(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Topics whose references are made of their articles, and cased news."""
    folder = tmp_path_factory.mktemp("data")
    articles = [" ".join(SENTENCES[i:] + SENTENCES[:i]) for i in range(6)]
    topics = [
        {
            "id": f"topic-{i}",
            "documents": [{"text": articles[i]}, {"text": articles[(i + 3) % 6]}],
            "reference": f"{SENTENCES[i]} {SENTENCES[(i + 1) % 6]}",
        }
        for i in range(6)
    ]
    rows = {
        "multinews/train.parquet": topics,
        "multinews/val.parquet": topics[:2],
        "pretrain/news.parquet": [{"text": text} for text in articles],
    }
    for name, content in rows.items():
        (folder / name).parent.mkdir(exist_ok=True)
        table = pyarrow.Table.from_pylist(json.loads(json.dumps(content)))
        parquet.write_table(table, folder / name)
    (folder / "neus").mkdir()
    lines = [json.dumps({**topics[0], "id": f"line-{i}"}) for i in range(2)]
    (folder / "neus/train.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.writers.language_tokens import FLORES, language_ids, name_of
from summarize.writers.options import Seq2SeqOptions
from summarize.writers.seq2seq import Seq2SeqWriter
from tests.checkpoints import CheckpointFolders
from tests.writers.requests import FERRY, STORM, request

MULTILINGUAL = ["mbart", "mbart50", "m2m_100", "nllb"]
GERMAN = {"mbart": "de_DE", "mbart50": "de_DE", "m2m_100": "de", "nllb": "deu_Latn"}


def load(folder: Path) -> Seq2SeqWriter:
    writer = Seq2SeqOptions(model=str(folder), tokens_per_word=2).load()
    assert isinstance(writer, Seq2SeqWriter)
    return writer


@pytest.mark.parametrize("name", MULTILINGUAL)
def test_a_language_has_the_name_that_the_tokenizer_has_for_it(
    name: str, checkpoint: CheckpointFolders
) -> None:
    ids = language_ids(load(checkpoint(name)).checkpoint.codec.tokenizer)
    assert name_of("de", ids) == GERMAN[name]
    assert [name_of(code, ids) for code in ("", "tlh", "d", "de_DE_")] == [None] * 4


def test_a_code_of_nllb_is_given_to_one_language_only() -> None:
    bokmål = {"no", "nb"}
    codes = [code for language, code in FLORES.items() if language not in bokmål]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("name", "head", "tail", "first"),
    [
        ("mbart", [], ["</s>", "de_DE"], "de_DE"),
        ("mbart50", ["de_DE"], ["</s>"], "de_DE"),
        ("m2m_100", ["__de__"], ["</s>"], "__de__"),
        ("nllb", ["deu_Latn"], ["</s>"], "deu_Latn"),
    ],
)
def test_the_language_of_a_topic_stands_beside_its_text_and_begins_the_answer(
    name: str,
    head: list[str],
    tail: list[str],
    first: str,
    checkpoint: CheckpointFolders,
) -> None:
    codec = load(checkpoint(name)).checkpoint.codec
    tokens = codec.tokenizer.convert_ids_to_tokens
    ids = codec.encode_request([STORM], language="de")
    text = tokens(codec.encode([STORM])[0])
    assert tokens(ids) == [*head, *text, *tail]
    assert tokens(codec.language_id("de")) == first
    assert len(ids) == len(codec.encode_request([STORM]))


@pytest.mark.parametrize("name", MULTILINGUAL)
def test_of_a_language_without_a_token_the_checkpoint_decides(
    name: str, checkpoint: CheckpointFolders
) -> None:
    codec = load(checkpoint(name)).checkpoint.codec
    own = codec.encode_request([STORM])
    codec.encode_request([STORM], language="de")
    assert codec.encode_request([STORM], language="tlh") == own
    assert codec.language_id("tlh") is None


def first_written(writer: Seq2SeqWriter, requests: Sequence[Any]) -> list[int]:
    jobs = [writer._job(n, each) for n, each in enumerate(requests)]
    return [writer.generate([job], 1)[0][0][0] for job in jobs]


@pytest.mark.parametrize("name", MULTILINGUAL)
def test_languages_in_one_call_are_the_same_as_alone(
    name: str, checkpoint: CheckpointFolders
) -> None:
    writer = load(checkpoint(name))
    codes = ("en", "de", "zh", "tlh", "de")
    requests = [replace(request(FERRY), language=code) for code in codes]
    alone = [writer.write([each])[0] for each in requests]
    assert writer.write(requests) == alone
    assert alone[1] == alone[4]
    assert alone[0] != alone[1]
    if name != "mbart":  # there the decoder starts from it, and it is not written
        ids = [writer.checkpoint.codec.language_id(code) for code in ("en", "de")]
        assert first_written(writer, requests[:2]) == ids


@pytest.mark.parametrize("name", MULTILINGUAL)
def test_no_language_token_is_text(name: str, checkpoint: CheckpointFolders) -> None:
    codec = load(checkpoint(name)).checkpoint.codec
    german = codec.language_id("de")
    assert german is not None
    text = codec.tokenizer.convert_ids_to_tokens(german)
    assert german not in codec.encode([f"{text} rain"])[0]
    assert codec.decode([german, *codec.encode(["rain"])[0]], ["rain"]) == "rain"


def test_a_fine_tuned_checkpoint_begins_as_its_config_says(
    tmp_path: Path, checkpoint: CheckpointFolders
) -> None:
    """As mBART summarizers of one language are: the language is in the config."""
    import shutil

    folder = Path(shutil.copytree(checkpoint("mbart50"), tmp_path / "mbart50"))
    settings = json.loads((folder / "generation_config.json").read_text("utf-8"))
    german = load(folder).checkpoint.codec.language_id("de")
    settings["forced_bos_token_id"] = german
    (folder / "generation_config.json").write_text(json.dumps(settings), "utf-8")
    unknown = replace(request(FERRY), language="tlh")
    assert first_written(load(folder), [unknown]) == [german]

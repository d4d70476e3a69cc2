"""The writer that runs a causal language model: a tiny one of random weights."""

from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.language.english import ENGLISH
from summarize.schema import Request
from summarize.text.tokens import words
from summarize.writers.causal import CausalWriter, add_adapter
from summarize.writers.options import CausalOptions
from tests.llama import save_llama
from tests.writers.requests import FERRY, MIXED, POLICE, STORM, request


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_llama(tmp_path_factory.mktemp("llama"))


def _writer(model: Path, **options: object) -> CausalWriter:
    given = {"model": str(model), "device": "cpu", "search": "beams", **options}
    writer = CausalOptions.model_validate(given).load()
    assert isinstance(writer, CausalWriter)
    return writer


def test_it_writes_words_of_the_sources_only(model: Path) -> None:
    [written] = _writer(model).write([request(FERRY, POLICE)])
    known = {*words(f"{FERRY} {POLICE}"), *ENGLISH.common.joining}
    *whole, _ = written.text.split()  # the last word may be cut
    assert whole
    assert known.issuperset(words(" ".join(whole)))
    assert written.usage.n_read > 0


def test_a_request_depends_on_itself_alone(model: Path) -> None:
    alone = _writer(model, batch_tokens=1).write(MIXED)
    together = _writer(model, batch_tokens=4000).write(MIXED)
    assert [each.text for each in alone] == [each.text for each in together]


def test_the_best_of_several_candidates_is_what_it_writes(model: Path) -> None:
    writer = _writer(model)
    [texts] = writer.write_candidates([request(FERRY, STORM)], 3)
    assert len(texts) == 3
    assert texts[0] == writer.write([request(FERRY, STORM)])[0]
    assert len(writer.write_candidates([request(FERRY, STORM)], 9)[0]) == 4


def test_what_may_stay_as_it_is_is_copied(model: Path) -> None:
    [copied, empty] = _writer(model).write([request(STORM, words=6), Request((), 5)])
    assert (copied.text, copied.usage.n_written) == (STORM, 0)
    assert empty.text == ""


def test_a_request_that_is_too_long_fails_alone(model: Path) -> None:
    long = request(*[FERRY] * 200)
    [failed, written] = _writer(model).write([long, request(FERRY, STORM)])
    assert "tokens" in str(failed.error)
    assert written.text


def test_names_have_no_folders(model: Path) -> None:
    assert _writer(model).name == model.name


@pytest.mark.filterwarnings("ignore:.*is_gradient_checkpointing.*")
def test_an_adapter_is_added_as_peft_adds_it(model: Path, tmp_path: Path) -> None:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    base = AutoModelForCausalLM.from_pretrained(model)
    config = LoraConfig(r=2, lora_alpha=8, target_modules=["q_proj", "up_proj"])
    config.init_lora_weights = False
    adapted = get_peft_model(base, config).eval()
    adapted.save_pretrained(str(tmp_path / "adapter"))
    ours = AutoModelForCausalLM.from_pretrained(model).eval()
    ids = torch.tensor([[5, 6, 7, 8]])
    before = ours(ids).logits
    add_adapter(ours, tmp_path / "adapter")
    assert not torch.allclose(ours(ids).logits, before, atol=1e-4)
    assert torch.allclose(ours(ids).logits, adapted(ids).logits, atol=1e-5)
    assert _writer(model, adapter=str(tmp_path / "adapter")).name.endswith("+adapter")


def test_what_is_not_there_is_an_error(model: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="there is no folder"):
        _writer(tmp_path / "none")
    with pytest.raises(ModelError, match="no causal language model"):
        _writer(tmp_path)
    with pytest.raises(ModelError, match="adapter"):
        _writer(model, adapter=str(tmp_path))


def test_what_has_no_other_form_is_copied(model: Path) -> None:
    [written, merged] = _writer(model, search="forms").write(
        [request(STORM, words=3), request(STORM, POLICE)]
    )
    assert (written.text, merged.text) == (STORM, STORM)


def test_a_model_with_a_chat_template_is_asked_by_it(model: Path) -> None:
    writer = _writer(model)
    plain = writer.count_request([FERRY, STORM])
    writer.tokenizer.chat_template = (
        "{% for message in messages %}[{{ message.content }}]{% endfor %}"
    )
    assert writer.count_request([FERRY, STORM]) > plain
    [written] = writer.write([request(FERRY, STORM)])
    assert written.text

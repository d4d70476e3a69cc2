"""Published verifiers: tiny ones of the true architectures, read as in training."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.config import load_config
from summarize.errors import ConfigError, ModelError
from summarize.flags import FlagKind
from summarize.pipeline import Summarizer
from summarize.schema import Summary, Verifier
from summarize.stages.cite import CiteOptions
from summarize.verifying.verifier import load_verifier
from tests.build import topic
from tests.verifying.tiny import deberta, decided, flan_t5, roberta, save

Verifiers = Callable[[str], Path]

PAIRS = [
    ("The ferry was late.", "A ferry came to the harbour after two."),
    ("Police said so.", "The fire was in the harbour of the town, said the mayor."),
    ("Two people died in the storm.", "A storm killed two."),
]
CLASSIFIERS = ["factcg-deberta", "hhem", "nli-deberta", "roberta-mnli"]
ALL = [*CLASSIFIERS, "minicheck-roberta", "minicheck-flan-t5"]


def load(folder: Path, **options: Any) -> Verifier:
    found = load_verifier(CiteOptions(verifier=str(folder), device="cpu", **options))
    assert found is not None
    return found


def logits_of(folder: Path, *texts: str) -> Any:
    """Return what transformers itself makes of a text, or of a pair of them."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    with torch.inference_mode():
        return model(**tokenizer(*texts, return_tensors="pt")).logits[0]


@pytest.mark.parametrize("name", ["nli-deberta", "roberta-mnli"])
def test_of_three_labels_entailment_counts(verifiers: Verifiers, name: str) -> None:
    folder = verifiers(name)
    found = load(folder).verify(PAIRS)
    wanted = [
        float(logits_of(folder, passage, claim).softmax(-1)[2])
        for claim, passage in PAIRS
    ]
    assert found == pytest.approx(wanted, abs=2e-4)


def test_a_single_logit_is_the_odds_of_support(verifiers: Verifiers) -> None:
    folder = verifiers("hhem")
    wanted = [float(logits_of(folder, p, c)[0].sigmoid()) for c, p in PAIRS]
    assert load(folder).verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


def test_a_verifier_known_by_name_reads_its_own_prompt(verifiers: Verifiers) -> None:
    folder = verifiers("factcg-deberta")
    prompt = (
        "{passage}\n\nChoose your answer: based on the paragraph above can we conclude "
        'that "{claim}"?\n\nOPTIONS:\n- Yes\n- No\nI think the answer is '
    )
    texts = [prompt.format(passage=p, claim=c) for c, p in PAIRS]
    wanted = [float(logits_of(folder, text).softmax(-1)[1]) for text in texts]
    assert load(folder).verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


def test_a_passage_ends_before_the_claim_as_minicheck_was_trained(
    verifiers: Verifiers,
) -> None:
    folder = verifiers("minicheck-roberta")
    wanted = [float(logits_of(folder, f"{p}</s>{c}").softmax(-1)[1]) for c, p in PAIRS]
    assert load(folder).verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


@pytest.mark.parametrize("name", ["minicheck-flan-t5", "some-flan-t5"])
def test_t5_answers_1_against_0_at_the_first_step(
    verifiers: Verifiers, name: str
) -> None:
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    folder = verifiers(name)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSeq2SeqLM.from_pretrained(folder).eval()
    answers = [tokenizer.convert_tokens_to_ids(token) for token in ("▁", "▁1")]
    wanted = []
    for claim, passage in PAIRS:
        batch = tokenizer(f"predict: {passage}</s>{claim}", return_tensors="pt")
        with torch.inference_mode():
            logits = model(**batch, decoder_input_ids=torch.tensor([[0]])).logits
        wanted.append(float(logits[0, 0, answers].softmax(-1)[1]))
    assert load(folder).verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


@pytest.mark.parametrize("name", ALL)
def test_a_pair_is_judged_by_itself(verifiers: Verifiers, name: str) -> None:
    """Pairs are read in batches by length; the others and the order do not show."""
    verifier = load(verifiers(name))
    many = [(claim, passage + " the" * n) for n in range(9) for claim, passage in PAIRS]
    at_once = verifier.verify(many)
    alone = [verifier.verify([pair])[0] for pair in many]
    assert at_once == pytest.approx(alone, abs=2e-4)
    assert verifier.verify(many[::-1]) == pytest.approx(at_once[::-1], abs=2e-4)
    assert len({round(p, 3) for p in at_once}) > 5


@pytest.mark.parametrize("name", ALL)
def test_a_long_passage_is_cut_and_the_claim_is_read(
    verifiers: Verifiers, name: str
) -> None:
    verifier = load(verifiers(name))
    long = "The fire was in the harbour of the town. " * 200
    first, second = verifier.verify([("It rained.", long), ("Police came.", long)])
    assert first != second


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text", ["", "{claim} {passage}", "</s>[SEP]", "🜚" * 300])
def test_any_text_is_judged(verifiers: Verifiers, name: str, text: str) -> None:
    verifier = load(verifiers(name))
    assert all(0 <= p <= 1 for p in verifier.verify([(text, "a"), ("a", text)]))


def test_a_prompt_of_the_config_comes_first(verifiers: Verifiers) -> None:
    folder = verifiers("hhem")
    verifier = load(folder, verifier_prompt="Is {claim} in {passage}?")
    texts = [f"Is {claim} in {passage}?" for claim, passage in PAIRS]
    wanted = [float(logits_of(folder, text)[0].sigmoid()) for text in texts]
    assert verifier.verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


def test_a_prompt_without_the_claim_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"verifier_prompt.*\{passage} and \{claim}"):
        load_config(None, ["cite.verifier_prompt='{passage}?'"])


def test_no_pairs_no_probabilities(verifiers: Verifiers) -> None:
    assert load(verifiers("hhem")).verify([]) == []


@pytest.mark.parametrize("name", ["builtin", "off"])
def test_nothing_is_loaded_unless_a_verifier_is_named(name: str) -> None:
    assert load_verifier(CiteOptions(verifier=name)) is None


def test_labels_that_do_not_tell_support_are_refused(tmp_path: Path) -> None:
    labels = {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"}
    save(tmp_path, lambda: roberta(labels))
    with pytest.raises(ModelError, match=r"label 0, label 1, label 2; name it entail"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("labels", "place"),
    [
        ({0: "ENTAILMENT", 1: "NOT_ENTAILMENT"}, 0),
        ({0: "unsupported", 1: "Supported"}, 1),
        ({0: "consistent", 1: "hallucinated"}, 0),
    ],
)
def test_two_labels_with_names_are_read(
    tmp_path: Path, labels: dict[int, str], place: int
) -> None:
    save(tmp_path, lambda: deberta(labels))
    wanted = [float(logits_of(tmp_path, p, c).softmax(-1)[place]) for c, p in PAIRS]
    assert load(tmp_path).verify(PAIRS) == pytest.approx(wanted, abs=2e-4)


def test_answers_that_begin_alike_are_refused(tmp_path: Path) -> None:
    save(tmp_path, lambda: flan_t5(()))
    with pytest.raises(ModelError, match="begins 0 and 1 with the same token"):
        load(tmp_path)


def test_a_checkpoint_that_does_not_check_is_refused(tmp_path: Path) -> None:
    from transformers import GPT2Config

    GPT2Config(architectures=["GPT2LMHeadModel"]).save_pretrained(tmp_path)
    with pytest.raises(ModelError, match="saved as GPT2LMHeadModel, which neither"):
        load(tmp_path)


def test_code_of_a_checkpoint_never_runs(tmp_path: Path) -> None:
    config = '{"model_type": "own", "auto_map": {"AutoConfig": "own.OwnConfig"}}'
    (tmp_path / "config.json").write_text(config, encoding="utf-8")
    (tmp_path / "own.py").write_text("raise SystemExit", encoding="utf-8")
    with pytest.raises(ModelError, match=r"code of its own, .* cite\.verifier=builtin"):
        load(tmp_path)


def test_a_head_that_was_not_trained_is_noticed(tmp_path: Path) -> None:
    save(tmp_path, deberta)
    model, _ = deberta()
    model.deberta.save_pretrained(tmp_path)
    config = tmp_path / "config.json"
    text = config.read_text(encoding="utf-8")
    assert "DebertaV2Model" in text
    text = text.replace("DebertaV2Model", "DebertaV2ForSequenceClassification")
    config.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"lacks \d+ weights"):
        load(tmp_path)


def test_a_missing_folder_and_an_empty_one_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cite\.verifier: there is no folder \S+none"):
        load(tmp_path / "none")
    with pytest.raises(ModelError, match=r"holds no checkpoint .* config\.json"):
        load(tmp_path)
    with pytest.raises(ModelError, match="there is no folder buildin; give"):
        load(Path("buildin"))


def test_without_network_it_says_how_to_get_a_verifier() -> None:
    with pytest.raises(
        ModelError, match=r"`hf download nobody/nothing`, or use .*builtin"
    ):
        load(Path("nobody/nothing"))


def test_a_device_that_is_not_there_is_blamed_on_the_key(verifiers: Verifiers) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has the device")
    options = CiteOptions(verifier=str(verifiers("hhem")), device="mps")
    with pytest.raises(ModelError, match=r"cite\.device is mps, but"):
        load_verifier(options)


MILL = topic(
    "A fire at the Bergo paper mill killed 12 workers on Monday night. Fire chief Lena "
    "Aldous said the sprinklers had been switched off for repairs.",
    "Rescuers searched the mill until sunrise with dogs and cameras.",
)


def cited(folder: Path, text: str) -> Summary:
    config = load_config("extractive", [f"cite.verifier={folder}", "cite.device=cpu"])
    return Summarizer.from_config(config).cite(text, MILL)


def test_a_verifier_that_doubts_a_sentence_flags_it(tmp_path: Path) -> None:
    text = "A fire at the Bergo paper mill killed 12 workers on a Monday night."
    [before] = cited(Path("builtin"), text).sentences
    [after] = cited(decided(tmp_path, 0.12), text).sentences
    assert before.verdict == "supported"
    assert [str(flag) for flag in after.flags] == ["unsupported by verifier: 0.12"]
    assert (after.verdict, after.citations[0].strength) == ("unsupported", "medium")


def test_a_verifier_that_is_sure_supports_free_wording(tmp_path: Path) -> None:
    text = "Twelve employees lost their lives as flames tore through a factory."
    [before] = cited(Path("builtin"), text).sentences
    [after] = cited(decided(tmp_path, 0.95), text).sentences
    assert before.verdict != "supported"
    assert (after.verdict, after.flags) == ("supported", ())
    assert after.citations[0].score == pytest.approx(0.95, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A fire at the Bergo paper mill killed 15 workers.", FlagKind.WORD),
        ("Rescuers searched the mill until sunrise with Carla Voss.", FlagKind.NAME),
        (
            "Rescuers searched the mill until sunrise with drones and cameras.",
            FlagKind.WORD,
        ),
    ],
)
def test_a_verifier_is_never_over_what_a_rule_finds(
    tmp_path: Path, text: str, kind: FlagKind
) -> None:
    [sentence] = cited(decided(tmp_path, 0.99), text).sentences
    assert kind in {flag.kind for flag in sentence.flags}
    assert sentence.verdict in ("unsupported", "contradicted")
    assert all(c.strength != "strong" for c in sentence.citations)


def test_a_copied_sentence_needs_no_verifier(tmp_path: Path) -> None:
    text = "Rescuers searched the mill until sunrise with dogs and cameras."
    [sentence] = cited(decided(tmp_path, 0.01), text).sentences
    assert (sentence.verdict, sentence.flags) == ("supported", ())


def test_off_compares_no_words() -> None:
    swapped = "Rescuers searched the mill until sunrise with drones and cameras."
    [builtin] = cited(Path("builtin"), swapped).sentences
    [off] = cited(Path("off"), swapped).sentences
    assert re.match("other word in sources", str(builtin.flags[0]))
    assert (off.flags, off.citations[0].strength) == ((), "strong")

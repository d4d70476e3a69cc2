"""Keys that another one switches off: refused, because they change nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.errors import ConfigError
from summarize.idle_keys import refuse_idle
from summarize.pipeline import Summarizer
from summarize.schema import Summary, Topic

FERRY = Path(__file__).parent.parent / "examples" / "harlow-bay-ferry"
# a base that switches a key off, the override of it, and what would make it heeded
IDLE = [
    ("extractive", [], "plan.merge=false", "writer.kind=causal"),
    ("extractive", [], "plan.shorten_from=10", "writer.kind=causal"),
    ("extractive", [], "generate.candidates=0", "writer.kind=causal"),
    ("extractive", [], "fit.max_left_out=0.0", "fit.max_tokens"),
    ("extractive", [], "rank.model_weight=9", "rank.model=mini"),
    ("extractive", [], "rank.model_windows=1", "rank.model=mini"),
    ("extractive", [], "rank.device=cpu", "rank.model=mini"),
    ("extractive", [], "link.same_meaning=0.1", "link.enabled=true"),
    ("extractive", [], "cite.verified=0.0", "cite.verifier to one"),
    ("extractive", ["clean.enabled=false"], "clean.model=off", "clean.enabled=true"),
    ("extractive", ["check.enabled=false"], "check.names=false", "check.enabled=true"),
    ("extractive", ["check.support=false"], "check.weak_below=0.9", "check.support"),
]
IDLE_FOR_MODELS = [
    ("merging", [], "writer.num_beams=2", "writer.search=beams"),
    ("merging", ["generate.candidates=0"], "plan.merge=true", "generate.candidates=4"),
    ("mini", [], "writer.revision=main", "writer.model to a hub id"),
    ("mini", [], "plan.shorten_from=12", "writer.kind=causal"),
    ("led", [], "plan.least_score=0.2", "generate.mode=plan"),
    ("led", [], "generate.candidates=1", "generate.mode=plan"),
    ("default", ["rank.model_weight=0"], "rank.device=cpu", "rank.model_weight=1"),
]


@pytest.mark.parametrize(("config", "base", "override", "remedy"), IDLE)
def test_a_key_that_is_refused_would_change_nothing(
    config: str, base: list[str], override: str, remedy: str
) -> None:
    assert told(config, *base) == told(config, *base, override)


@pytest.mark.parametrize(
    ("config", "base", "override", "remedy"), [*IDLE, *IDLE_FOR_MODELS]
)
def test_the_error_names_the_override_and_what_to_set(
    config: str, base: list[str], override: str, remedy: str
) -> None:
    overrides = [*base, override]
    with pytest.raises(ConfigError) as caught:
        refuse_idle(load_config(config, overrides), overrides)
    key = override.partition("=")[0]
    assert str(caught.value).startswith(f"--set {override}: {key} does nothing: ")
    assert f"; set {remedy}" in str(caught.value)
    assert str(caught.value).endswith(f"or leave {key} out")


@pytest.mark.parametrize(
    ("config", "overrides"),
    [
        ("extractive", ["clean.enabled=false", "generate.target_words=90"]),
        ("extractive", ["link.enabled=true", "link.same_meaning=0.9"]),
        ("extractive", ["rank.model=mini", "rank.device=cpu"]),
        ("extractive", ["fit.max_tokens=200", "fit.max_left_out=0.1"]),
        ("merging", ["plan.merge=false"]),
        ("merging", ["writer.search=beams", "writer.num_beams=2"]),
        ("led", ["plan.events=all", "writer.num_beams=2", "writer.revision=main"]),
        ("mini", ["generate.candidates=2"]),
    ],
)
def test_a_key_that_is_heeded_passes(config: str, overrides: list[str]) -> None:
    refuse_idle(load_config(config, overrides), overrides)


def test_every_shipped_default_may_be_stated_in_a_file() -> None:
    load_config("default")  # it states the keys of link, which it does not enable


@cache
def told(config: str, *overrides: str) -> Summary:
    [topic] = read_topics([FERRY])
    assert isinstance(topic, Topic)
    summarizer = Summarizer.from_config(load_config(config, [*overrides]))
    return replace(summarizer(topic), seconds=0.0, config="")

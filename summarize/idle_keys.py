"""Keys that a config does not heed, because another one switches them off.

What no kind of writer has is an unknown key, and an error wherever it stands. These are
known keys: a config file may state them, as a resolved one does; who sets one by hand
expects that it does something.
"""

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from summarize.config import Config
from summarize.errors import ConfigError


class _Idle(NamedTuple):
    """Keys (`table.*`: all of a table but `but`) that are idle where `is_so`.

    `why` says what switches them off, `remedy` what to set.
    """

    keys: tuple[str, ...]
    is_so: Callable[[Config], bool]
    why: str
    remedy: str
    but: str = ""


_IDLE = (
    _Idle(
        ("plan.*",),
        lambda config: config.generate.mode == "whole",
        "in mode whole (generate.mode) nothing is planned",
        "generate.mode=plan",
        but="plan.events",
    ),
    _Idle(
        ("plan.merge", "plan.shorten_from"),
        lambda config: not config.writer.merges,
        "this kind of writer (writer.kind) does not merge",
        "writer.kind=causal",
    ),
    _Idle(
        ("plan.merge", "plan.shorten_from"),
        lambda config: not config.generate.candidates,
        "without a guard (generate.candidates is 0) nothing is merged",
        "generate.candidates=4",
    ),
    _Idle(
        ("generate.candidates",),
        lambda config: config.generate.mode == "whole",
        "in mode whole (generate.mode) no text is chosen from several",
        "generate.mode=plan",
    ),
    _Idle(
        ("generate.candidates",),
        lambda config: config.writer.kind == "extractive",
        "the extractive writer (writer.kind) copies, so there is one text",
        "writer.kind=causal",
    ),
    _Idle(
        ("fit.max_left_out",),
        lambda c: c.generate.mode == "plan" and c.fit.max_tokens is None,
        "in mode plan (generate.mode) without fit.max_tokens nothing has to fit",
        "fit.max_tokens",
    ),
    _Idle(
        ("writer.num_beams",),
        lambda config: getattr(config.writer, "search", "beams") == "forms",
        "writer.search is forms, which searches no beams",
        "writer.search=beams",
    ),
    _Idle(
        ("writer.revision",),
        lambda config: _is_local(getattr(config.writer, "model", "")),
        "writer.model is bundled or a folder, and only the hub has revisions",
        "writer.model to a hub id",
    ),
    _Idle(
        ("rank.model_weight", "rank.model_windows", "rank.device"),
        lambda config: config.rank.model is None,
        "no model ranks (rank.model is null)",
        "rank.model=mini",
    ),
    _Idle(
        ("rank.model", "rank.model_windows", "rank.device"),
        lambda config: bool(config.rank.model) and not config.rank.model_weight,
        "the model counts for nothing (rank.model_weight is 0)",
        "rank.model_weight=1",
    ),
    _Idle(
        ("rank.query_weight",),
        lambda config: config.rank.query is None,
        "nothing is asked (rank.query is null)",
        "rank.query",
    ),
    _Idle(
        ("link.*",),
        lambda config: not config.link.enabled,
        "link.enabled is false",
        "link.enabled=true",
        but="link.enabled",
    ),
    _Idle(
        (
            "cite.verifier_prompt",
            "cite.device",
            "cite.candidates",
            "cite.verified",
            "cite.doubted",
        ),
        lambda config: not config.cite.asks_checkpoint,
        "no published verifier is asked (cite.verifier)",
        "cite.verifier to one",
    ),
    _Idle(
        ("clean.*",),
        lambda config: not config.clean.enabled,
        "clean.enabled is false",
        "clean.enabled=true",
        but="clean.enabled",
    ),
    _Idle(
        ("check.*",),
        lambda config: not config.check.enabled,
        "check.enabled is false",
        "check.enabled=true",
        but="check.enabled",
    ),
    _Idle(
        ("check.unsupported_below", "check.weak_below", "check.weak_score"),
        lambda config: not config.check.support,
        "check.support is false",
        "check.support=true",
    ),
)


def refuse_idle(config: Config, overrides: Sequence[str]) -> None:
    """Raise ConfigError where an override sets a key that `config` does not heed.

    `config` is what the overrides (`key.path=value`) led to; the error names each of
    them, what switches its key off, and what to set.
    """
    found = [
        f"--set {override}: {key} does nothing: {idle.why}; set {idle.remedy}, or "
        f"leave {key} out"
        for override in overrides
        for key in [override.partition("=")[0].strip()]
        if (idle := _idle(key, config))
    ]
    if found:
        raise ConfigError("; ".join(found))


def _idle(key: str, config: Config) -> _Idle | None:
    return next(
        (
            idle
            for idle in _IDLE
            if key != idle.but
            and any(fnmatchcase(key, pattern) for pattern in idle.keys)
            and idle.is_so(config)
        ),
        None,
    )


def _is_local(model: str) -> bool:
    return model in ("mini", "merging") or Path(model).expanduser().is_dir()

"""The types of the JSON forms, and the JSON Schema that is made of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.write_schema import document
from summarize.batch.executors import SerialExecutor
from summarize.batch.run import run_batch
from summarize.config import load_config
from summarize.corpus import read_topics, summary_to_json
from summarize.flags import FlagKind
from summarize.pipeline import Summarizer
from summarize.schema import Summary
from tests.build import topic

ROOT = Path(__file__).parents[2]
FILE = ROOT / "summarize" / "corpus" / "summaries.schema.json"
SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))

FIRE = topic(
    "A fire at the Bergo paper mill killed 12 workers on Monday night. Fire chief Lena "
    "Aldous said the sprinklers had been switched off for repairs. The mill fired 340 "
    "people from its paper works in May. Petra Lind, the minister, accused Gero Valk "
    "of neglect. “We heard three blasts before dawn,” said guard Tom Ferrin. Rescuers "
    "searched the mill until sunrise with dogs and cameras. The canteen may reopen in "
    "June. Most guards at the gate were asleep. A widow sued Orm Freight over a ramp. "
    "Orm Freight denied the charge.",
    "A fire at the Bergo paper mill killed 15 workers on Monday night.",
)
CLAIMS = {
    FlagKind.UNSUPPORTED: "Orchids bloomed in remote valleys of the south.",
    FlagKind.WEAK: "Rescuers with dogs were praised for their work.",
    FlagKind.NUMBER: "Rescuers searched the mill until sunrise with 57 dogs.",
    FlagKind.DATE: "Rescuers searched the mill with dogs until 4 March 2019.",
    FlagKind.NAME: "Carla Voss searched the mill until sunrise with dogs and cameras.",
    FlagKind.QUOTE: "“We saw them run away,” said guard Tom Ferrin.",
    FlagKind.SPEAKER: "“We heard three blasts before dawn,” said Lena Aldous.",
    FlagKind.NEGATION: "Lena Aldous said the sprinklers had not been switched off.",
    FlagKind.OPPOSITE: "The mill hired 340 people for its paper works in May.",
    FlagKind.ROLES: "Gero Valk accused Petra Lind of neglect.",
    FlagKind.WORD: "Rescuers searched the mill until sunrise with drones and cameras.",
    FlagKind.FRAME: "The canteen will reopen in June.",
    FlagKind.SCOPE: "All guards at the gate were asleep.",
    FlagKind.ADDED: "Rescuers searched the mill until sunrise with dogs and cameras "
    "because smugglers had hidden crates.",
    FlagKind.ATTRIBUTION: "The sprinklers had been switched off for repairs, said "
    "Petra Lind.",
    FlagKind.CONFLICT: "A fire at the paper mill in Bergo killed 12 workers.",
    FlagKind.REPLY: "A widow sued Orm Freight over a ramp.",
}


def faults(record: Any) -> list[str]:
    """Return what a record has that the schema does not allow."""
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(record)]


def cite_claims(*overrides: str) -> Summary:
    config = load_config("extractive", overrides)
    return Summarizer.from_config(config).cite(" ".join(CLAIMS.values()), FIRE)


def test_the_file_is_what_the_types_give() -> None:
    assert FILE.read_text(encoding="utf-8") == document()


def test_the_file_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_lines_of_a_run_over_the_examples_fit_the_schema(tmp_path: Path) -> None:
    summarizer = Summarizer.from_config(load_config("extractive"))
    run_batch(read_topics(ROOT / "examples"), SerialExecutor(summarizer), tmp_path)
    lines = (tmp_path / "summaries.jsonl").read_text(encoding="utf-8").splitlines()
    assert [faults(json.loads(line)) for line in lines] == [[]] * 4


def test_a_summary_with_every_kind_of_flag_fits_the_schema() -> None:
    summary = cite_claims()
    found = [{flag.kind for flag in s.flags} for s in summary.sentences]
    assert found == [{kind} for kind in CLAIMS]
    of_days = {FlagKind.UPDATE, FlagKind.OVERTAKEN, FlagKind.STALE}
    unasked = {FlagKind.VERIFIER, FlagKind.SELF, *of_days}
    assert [*CLAIMS] == [kind for kind in FlagKind if kind not in unasked]
    assert faults(summary_to_json(summary)) == []


def test_what_the_checks_took_out_fits_the_schema() -> None:
    summary = cite_claims("check.on_unsupported=drop")
    assert len(summary.trace.dropped) == sum(kind.is_fault for kind in CLAIMS)
    assert faults(summary_to_json(summary)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 1},
        {"sentences": [{"text": "S"}]},
        {"seconds": "soon"},
        {"more": 1},
    ],
)
def test_a_record_of_another_form_does_not_fit(change: dict[str, Any]) -> None:
    record = summary_to_json(Summary("t", (), ()))
    assert faults(record) == []
    assert faults({**record, **change})

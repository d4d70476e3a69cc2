import json
from pathlib import Path

import pytest

from scripts.training.choice import topics
from scripts.training.choice.topics import NEUS, PICKS, read_rows
from summarize.config import load_config
from summarize.pipeline import Summarizer

TEXT = "The ferry sank off Ost. Nobody was hurt. The crew was saved by a tug."


def test_rows_are_ranked_sentences_and_tell_what_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = {"id": "a", "text": TEXT}
    path = tmp_path / "neus" / "train.jsonl"
    path.parent.mkdir()
    path.write_text(json.dumps({"id": "t1", "documents": [document]}))
    start = TEXT.index("The crew")
    pick = {"id": "t1", "set": NEUS, "editor": 1, "sentences": [["a", start, 68]]}
    monkeypatch.setattr(topics, "PICKS", tmp_path / "picks.jsonl")
    topics.PICKS.write_text(json.dumps(pick) + "\n")

    [row] = read_rows(
        tmp_path, Summarizer.from_config(load_config("extractive")), [NEUS]
    )

    told = dict(zip(row["sentences"], row["salience"], strict=True))
    assert told.pop("The crew was saved by a tug.") == 1
    assert set(told.values()) == {0}
    assert sorted(row["indices"]) == list(range(len(row["sentences"])))


def test_every_choice_names_places_in_texts_and_no_words() -> None:
    rows = list(map(json.loads, PICKS.read_text("utf-8").splitlines()))
    assert {row["editor"] for row in rows} == {1, 2}
    for row in rows:
        assert all(0 <= start < end for _, start, end in row["sentences"])
        assert row.keys() <= {"id", "set", "editor", "sentences", "article", "articles"}
        assert " " not in row["id"]
        assert row["id"].count("-") < 4

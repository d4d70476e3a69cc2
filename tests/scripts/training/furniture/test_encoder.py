"""What the encoder of cleaning is trained on, and how its weights are packed."""

import random
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig

from scripts.training.furniture.documents import Piece
from scripts.training.furniture.encoder import labelled, loss_of
from scripts.training.furniture.weights import TrainedWeights, read_tensors
from scripts.training.furniture.written import Written, read_written
from scripts.training.packing import SUMS, files_of, save_files, write_sums
from summarize.encoders.tokenizer import open_tokenizer
from summarize.tagging.tagger import FOLDER, WindowCutter
from summarize.tagging.windows import N_SHAPES
from summarize.writers.packed import RowWeights

TEXT = """= x-01 page
S The gate broke on Monday.
+F Photo: Ida Holt
F Sign up for our letter

= x-02 de
S Das Tor brach am Montag.
"""
BUNDLED = Path(str(files("summarize.models") / FOLDER))
STORY = "The ferry that sank off Holm on Monday had been repaired twice, police said."
APPEAL = "If you value reporting like this, please become a member today."


@pytest.fixture(scope="module")
def cut() -> WindowCutter:
    return WindowCutter(open_tokenizer(BUNDLED))


def test_a_line_is_a_piece_with_its_label_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    assert read_written(tmp_path) == {
        "en": [
            [
                Piece("The gate broke on Monday.", drop=False),
                Piece("Photo: Ida Holt", drop=True, line=False),
                Piece("Sign up for our letter", drop=True),
            ]
        ],
        "de": [[Piece("Das Tor brach am Montag.", drop=False)]],
    }


@pytest.mark.parametrize("text", ["S Before any document.", "= x-01 page\nNo label."])
def test_what_is_no_piece_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=rf"x\.txt:{text.count(chr(10)) + 1}: neither"):
        read_written(tmp_path)


def test_the_documents_that_ship_are_read() -> None:
    documents = read_written()
    assert {name: len(those) for name, those in documents.items()} == {
        "en": 721,
        "de": 22,
        "fr": 19,
        "es": 19,
        "pt": 12,
        "it": 13,
    }
    assert all(any(not p.drop for p in page) for page in documents["en"])


def test_a_document_keeps_its_story_whatever_furniture_it_is_told_with() -> None:
    page = [Piece(str(n), drop=n % 2 > 0, line=n % 3 > 0) for n in range(1, 12)]
    other = [Piece("furniture", drop=True)]
    written = Written({"en": [page, other]}, random.Random(1))
    story = [p.text for p in page if not p.drop]
    for _ in range(200):
        told = [p for p in written.page() if not p.drop]
        texts = [p.text for p in told]
        assert texts == story[len(story) - len(texts) :]
        assert all(piece in page for piece in told)


def test_every_word_of_a_window_has_its_target(cut: WindowCutter) -> None:
    page = [Piece(STORY, drop=False), Piece(APPEAL, drop=True)]
    found = labelled(page, cut, random.Random(1))
    assert found is not None
    window, targets = found
    n_words = [len(STORY.split()), len(APPEAL.split())]
    assert len(targets) == len(window.places) == sum(n_words)
    assert (np.sign(targets) == np.repeat([-1, 1], n_words)).all()
    assert labelled([Piece(" ", drop=True)], cut, random.Random(1)) is None


def test_the_right_labels_cost_less_than_the_wrong_ones(cut: WindowCutter) -> None:
    page = [Piece(STORY, drop=False), Piece(APPEAL, drop=True)]
    found = labelled(page, cut, random.Random(1))
    assert found is not None
    window, targets = found
    weights = TrainedWeights(BertConfig.from_pretrained(BUNDLED), N_SHAPES)
    weights.load(read_tensors(BUNDLED))
    with torch.inference_mode():
        right = loss_of(weights, [(window, targets)])
        wrong = loss_of(weights, [(window, -targets)])
    assert right < wrong


def test_packed_weights_come_back_within_half_a_step(tmp_path: Path) -> None:
    state = {
        "table": torch.tensor([[0.5, -127.0, 64.2], [0.0, 0.0, 0.0]]),
        "bias": torch.tensor([0.25, -3.0]),
    }
    (tmp_path / "packed-2-of-2.safetensors").write_bytes(b"of another training")
    save_files(list(files_of(state)), tmp_path)
    write_sums(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"packed-1-of-1.safetensors", SUMS}
    found = RowWeights(tmp_path)
    assert found.keys() == state.keys()
    assert found["bias"].tolist() == state["bias"].tolist()
    assert np.allclose(found["table"], state["table"].numpy(), atol=0.5)
    assert found["table"][0, 1] == -127


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    save_files(list(files_of({"bias": torch.zeros(2)})), tmp_path)
    [part] = tmp_path.glob("packed-*")
    part.rename(tmp_path / "packed-1-of-2.safetensors")
    with pytest.raises(FileNotFoundError, match="1 of 2 files"):
        RowWeights(tmp_path)
    with pytest.raises(FileNotFoundError, match="0 of 0 files"):
        RowWeights(tmp_path / "nothing")

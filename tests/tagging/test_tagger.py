"""The bundled encoder, and that it reads alike however a page is cut."""

from pathlib import Path

import numpy as np
import pytest

from summarize.errors import ModelError
from summarize.stages.clean import CleanOptions
from summarize.stages.clean.tagger import BUILTIN, words_of
from summarize.tagging.tagger import EncoderTagger, load_tagger, open_tagger

STORY = (
    "The ferry that sank off Holm on Monday had been repaired twice this winter, the "
    "coast guard said. Divers will look at its bow door on Friday."
)
CAPTION = (
    "Divers on the quay at Holm on Tuesday morning. Photograph: Ida Berg/Tarn News"
)
APPEAL = "If you value reporting like this, please think of becoming a member today."


@pytest.fixture(scope="module")
def encoder() -> EncoderTagger:
    tagger = load_tagger(CleanOptions(model="encoder"))
    assert isinstance(tagger, EncoderTagger)
    return tagger


def odds_of(encoder: EncoderTagger, *parts: str) -> list[float]:
    """The mean log odds of each part of a page of one line."""
    words = words_of(text := " ".join(parts), [(0, len(text))])
    ends = np.cumsum([len(part.split()) for part in parts])
    return [float(part.mean()) for part in np.split(encoder(words), ends[:-1])]


def test_furniture_is_told_from_the_story_around_it(encoder: EncoderTagger) -> None:
    story, caption, more, appeal = odds_of(encoder, STORY, CAPTION, STORY, APPEAL)
    assert max(story, more) < -1
    assert min(caption, appeal) > 1


def test_a_story_about_appeals_is_story(encoder: EncoderTagger) -> None:
    [told] = odds_of(
        encoder,
        "The paper asked its readers to become members in March, and 4,000 did, its "
        "editor, Ida Berg, told the council on Monday.",
    )
    assert told < -1


def test_a_page_of_many_windows_is_read_to_its_end(encoder: EncoderTagger) -> None:
    parts = odds_of(encoder, *[STORY] * 20, APPEAL, *[STORY] * 20)
    assert parts[20] > 1
    assert max(parts[:20] + parts[21:]) < -1


def test_the_same_page_is_read_the_same(encoder: EncoderTagger) -> None:
    assert odds_of(encoder, STORY, APPEAL) == odds_of(encoder, STORY, APPEAL)


def test_nobody_is_loaded_who_is_not_asked() -> None:
    assert load_tagger(CleanOptions()) is BUILTIN
    assert load_tagger(CleanOptions(model="encoder", enabled=False)) is BUILTIN


def test_a_folder_without_weights_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"clean\.model=encoder is not whole"):
        open_tagger(tmp_path)

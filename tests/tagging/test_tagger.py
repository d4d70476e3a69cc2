"""The bundled encoder, and that it reads alike however a page is cut."""

import shutil
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from summarize.errors import ModelError
from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.clean.tagger import BUILTIN, words_of
from summarize.tagging.tagger import FOLDER, EncoderTagger, load_tagger, open_tagger

BUNDLED = Path(str(files("summarize.models") / FOLDER))

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
    return [float(part.mean()) for part in np.split(encoder([words])[0], ends[:-1])]


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


def test_the_end_of_a_long_page_is_read_as_that_of_a_short_one(
    encoder: EncoderTagger,
) -> None:
    long, short = odds_of(encoder, *[STORY] * 30, APPEAL), odds_of(encoder, APPEAL)
    assert (long[-1] > 1) is (short[-1] > 1) is True


def test_half_a_character_is_read_as_a_mark(encoder: EncoderTagger) -> None:
    [odds] = encoder([words_of("Holm \ud800 sank.", [(0, 12)])])
    assert len(odds) == 3


def test_a_language_that_it_was_not_taught_is_not_read(encoder: EncoderTagger) -> None:
    article = Article("a", "渡轮在港口附近沉没。救援人员整夜工作。\n公司拒绝置评。")
    options = CleanOptions(model="encoder")
    [kept] = clean_articles([article], options, code="zh", tagger=encoder)
    assert not kept.removed
    appeal = Article("a", f"{STORY}\n{APPEAL}")
    [cleaned] = clean_articles([appeal], options, tagger=encoder)
    assert [removed.rule for removed in cleaned.removed] == ["learned"]


def test_nobody_is_loaded_who_is_not_asked() -> None:
    assert load_tagger(CleanOptions(model="builtin")) is BUILTIN
    assert load_tagger(CleanOptions(model="off")) is BUILTIN
    assert load_tagger(CleanOptions(model="encoder", enabled=False)) is BUILTIN


def test_a_folder_that_is_not_whole_is_told(tmp_path: Path) -> None:
    def refused() -> None:
        with pytest.raises(ModelError, match=r"clean\.model=encoder is not whole"):
            open_tagger(tmp_path)

    refused()
    for path in BUNDLED.glob("*.*"):
        shutil.copy(path, tmp_path)
    (tmp_path / "tokenizer.json").unlink()
    refused()
    (tmp_path / "tokenizer.json").write_bytes(b"\x08")
    refused()
    shutil.copy(BUNDLED / "tokenizer.json", tmp_path)
    [part] = tmp_path.glob("packed-1-*")
    part.write_bytes(part.read_bytes()[:1000])
    refused()


def test_an_item_stays_in_a_list_that_stays(encoder: EncoderTagger) -> None:
    items = (
        "• Fill two bottles for each person.",
        "• Turn off the boiler before the water goes.",
        "• Share this list with neighbours who have no phone.",
    )
    pages = ("\n".join(["What to do:", *items, STORY]), "\n".join([STORY, items[-1]]))
    with_list, alone = (
        clean_articles([Article("a", page)], CleanOptions(), tagger=encoder)[0].story
        for page in pages
    )
    assert all(item in with_list for item in items)
    assert items[-1] not in alone

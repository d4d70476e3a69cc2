"""Pairs of stories that tell a thing twice."""

from pathlib import Path

import pyarrow
import pyarrow.parquet as parquet

from scripts.training.merging.filters import fault
from scripts.training.merging.retold import (
    read_stories,
    retold_pairs,
    story_sentences,
)

HIT = (
    "The ferry Aurora hit the northern pier in Harlow after the captain had lost sight"
    " of the lighthouse."
)
HURT = "The crash of the ferry has hurt 14 people, who were taken to a clinic nearby."
CAPTION = (
    "The ferry Aurora hit the northern pier in Harlow and the crash has hurt 14 people"
)
OTHER = "The council of the town has met and will decide about a second wall."


def test_a_caption_is_given_its_full_stop_and_loses_its_label() -> None:
    assert story_sentences(f"{HIT}\nAt sea: {CAPTION}") == [HIT, f"{CAPTION}."]


def test_what_is_said_to_the_reader_or_of_a_picture_is_left_out() -> None:
    lines = [
        "'The ferry was gone,' said the captain.",
        "We saw the ferry go down.",
        "The captain (left) was on the ferry.",
        HIT,
        HIT,
    ]
    assert story_sentences("\n".join(lines)) == [HIT]


def test_a_sentence_that_two_others_cover_is_a_merge() -> None:
    told = f"{CAPTION}."
    stories = [[HIT, OTHER, HURT, told], [OTHER]]
    merges = [pair for pair in retold_pairs(stories) if pair.task == "merge"]
    assert [(pair.sources, pair.target) for pair in merges] == [((HIT, HURT), told)]
    assert fault(merges[0]) is None


def test_a_sentence_that_one_other_covers_is_a_shortening() -> None:
    told = "The ferry Aurora hit the northern pier in Harlow."
    pairs = list(retold_pairs([[OTHER, told, HIT]]))
    assert [(pair.task, pair.sources, pair.target) for pair in pairs] == [
        ("shorten", (HIT,), told)
    ]


def test_a_number_that_no_other_sentence_has_makes_no_pair() -> None:
    told = f"{CAPTION}.".replace("14", "15")
    assert not list(retold_pairs([[HIT, OTHER, HURT, told]]))


def test_stories_of_one_source_are_read(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    rows = [{"source": source, "text": HIT} for source in ("paper", "agency")]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    assert read_stories(path, "paper") == [[HIT]]

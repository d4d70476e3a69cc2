"""Training topics: what is changed, what stays, and who belongs."""

import json
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pyarrow
import pyarrow.parquet as parquet
import pytest

from scripts.training.noise import AFTER, AGENCIES, BEFORE, WITHIN
from scripts.training.topics import (
    Augmentation,
    NoisyTopic,
    add_noise,
    rank_topic,
    ranked_topics,
    read_rows,
    read_strangers,
    reworked,
    split_articles,
    with_boilerplate,
)
from summarize.config import Config
from summarize.pipeline import Summarizer
from summarize.schema import Article, Topic
from summarize.stages.rank import RankOptions
from summarize.writers.extractive import ExtractiveWriter

NOTHING = Augmentation(strangers=0, duplicates=0, boilerplate=0, single=0)
FERRY = (
    "The ferry Aurora hit the northern pier in Harlow on Tuesday. "
    "Crews brought 230 passengers ashore in heavy fog. "
    "An inquiry into the crash will begin on Monday morning."
)
FLEET = (
    "The operator of the ferry has cancelled all its sailings this week. "
    "Residents of Harlow had asked for a second lighthouse at the pier."
)
CHEESE = "The cheese fair of Velden drew a record crowd. A goat won the first prize."


def row(name: str, *texts: str, irrelevant: tuple[int, ...] = ()) -> dict[str, Any]:
    documents = [
        {"id": f"d{n}", "text": text, "relevant": n not in irrelevant}
        for n, text in enumerate(texts)
    ]
    return {"id": name, "documents": documents, "reference": "A ferry hit a pier."}


def texts(noisy: NoisyTopic) -> list[str]:
    return [article.text for article in noisy.topic.articles]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [row(f"t{n}", FERRY, FLEET, CHEESE, irrelevant=(2,)) for n in range(8)]
    path = tmp_path / "rows.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    return path


def test_articles_come_in_any_order_under_new_numbers() -> None:
    orders: Counter[tuple[str, ...]] = Counter()
    for n in range(20):
        noisy = add_noise(row(f"t{n}", FERRY, FLEET), [], NOTHING, seed=1)
        assert [article.id for article in noisy.topic.articles] == ["0", "1"]
        assert sorted(texts(noisy)) == sorted((FERRY, FLEET))
        orders[tuple(texts(noisy))] += 1
    assert len(orders) == 2


def test_changes_depend_on_seed_and_id_only(file: Path) -> None:
    rows = list(read_rows(file))
    strangers = read_strangers([file])
    often = Augmentation(strangers=0.5, duplicates=0.5, boilerplate=0.5, single=0.2)
    forwards = [add_noise(each, strangers, often, 1) for each in rows]
    backwards = [add_noise(each, strangers, often, 1) for each in reversed(rows)]
    assert forwards == backwards[::-1]
    assert forwards != [add_noise(each, strangers, often, 2) for each in rows]


def test_stranger_is_an_article_of_another_row_and_irrelevant(file: Path) -> None:
    strangers = [("t1", FLEET), ("t2", CHEESE)]
    always = Augmentation(strangers=1, duplicates=0, boilerplate=0, single=0)
    noisy = add_noise(row("t1", FERRY), strangers, always, seed=1)
    assert sorted(texts(noisy)) == sorted((FERRY, CHEESE))
    assert [a.text for a in noisy.topic.articles if a.id in noisy.relevant] == [FERRY]
    assert read_strangers([file]) == [(f"t{n}", CHEESE) for n in range(8)]


def test_without_another_row_there_is_no_stranger() -> None:
    always = Augmentation(strangers=1, duplicates=0, boilerplate=0, single=0)
    assert texts(add_noise(row("t1", FERRY), [("t1", FERRY)], always, 1)) == [FERRY]


def test_duplicate_is_a_relevant_article_of_an_agency_less_a_sentence() -> None:
    always = Augmentation(strangers=0, duplicates=1, boilerplate=0, single=0)
    noisy = add_noise(row("t", CHEESE, FERRY, irrelevant=(0,)), [], always, seed=1)
    [copy] = [text for text in texts(noisy) if text not in (CHEESE, FERRY)]
    assert len(noisy.relevant) == 2
    assert copy.startswith(AGENCIES)
    sentences = [f"{part.rstrip('.')}." for part in FERRY.split(". ")]
    assert sum(sentence in copy for sentence in sentences) == 2


def test_short_article_is_reworked_without_losing_a_sentence() -> None:
    assert reworked(CHEESE, Random(1)).endswith(CHEESE)


def test_boilerplate_leaves_the_story_in_its_order() -> None:
    for seed in range(20):
        lines = with_boilerplate(FERRY, Random(seed)).split("\n\n")
        story = [line for line in lines if line in FERRY]
        assert " ".join(story) == FERRY
        assert {*lines} - {*story} <= {*BEFORE, *WITHIN, *AFTER}
        assert lines[-1] in AFTER


def test_single_article_is_a_relevant_one() -> None:
    always = Augmentation(strangers=1, duplicates=1, boilerplate=0, single=1)
    for n in range(10):
        one = row(f"t{n}", CHEESE, FERRY, irrelevant=(0,))
        assert texts(add_noise(one, [("x", FLEET)], always, seed=1)) == [FERRY]


def test_sentence_belongs_when_a_relevant_article_says_it_too() -> None:
    articles = (Article("0", FERRY), Article("1", f"{CHEESE} {FERRY}"))
    noisy = NoisyTopic(Topic("t", articles), frozenset({"0"}))
    config = Config(rank=RankOptions(model=None))
    found = rank_topic(Summarizer(config, ExtractiveWriter()), noisy)
    assert {each.text: each.relevant for each in found.sentences} == {
        "The ferry Aurora hit the northern pier in Harlow on Tuesday.": True,
        "Crews brought 230 passengers ashore in heavy fog.": True,
        "An inquiry into the crash will begin on Monday morning.": True,
        "The cheese fair of Velden drew a record crowd.": False,
        "A goat won the first prize.": False,
    }


def test_page_furniture_that_cleaning_left_does_not_belong() -> None:
    tables = {"clean": {"enabled": False}, "rank": {"model": None}}
    config = Config.model_validate(tables)
    article = Article("0", f"{BEFORE[0]}\n\n{FERRY}")
    noisy = NoisyTopic(Topic("t", (article,)), frozenset({"0"}))
    found = rank_topic(Summarizer(config, ExtractiveWriter()), noisy)
    strange = [each.text for each in found.sentences if not each.relevant]
    assert strange == [BEFORE[0]]
    assert len(found.sentences) == 4


def test_ranked_sentences_say_where_they_stand(file: Path) -> None:
    for topic in ranked_topics([file], NOTHING, seed=1):
        assert {each.article for each in topic.sentences} == {0, 1, 2}
        opening = max(topic.sentences, key=lambda each: "Aurora" in each.text)
        assert opening.index == 0
        assert topic.references == ("A ferry hit a pier.",)


def test_topic_without_relevant_article_is_left_out(tmp_path: Path) -> None:
    rows = [row("none", CHEESE, irrelevant=(0,)), row("one", FERRY)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [topic.id for topic in ranked_topics([path], NOTHING, seed=1)] == ["one"]


def test_unmarked_articles_are_relevant(tmp_path: Path) -> None:
    plain = {"id": "a", "documents": [{"text": FERRY}], "reference": "A ferry."}
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(plain), encoding="utf-8")
    [topic] = ranked_topics([path], NOTHING, seed=1)
    assert all(each.relevant for each in topic.sentences)


@pytest.mark.slow
def test_processes_change_nothing(file: Path) -> None:
    often = Augmentation(strangers=0.5, duplicates=0.5, boilerplate=0.5, single=0.2)
    alone = list(ranked_topics([file], often, seed=1, limit=5))
    assert list(ranked_topics([file], often, seed=1, limit=5, processes=2)) == alone
    assert len(alone) == 5


def test_articles_are_split_after_cleaning() -> None:
    page = f"Advertisement\n\n{CHEESE}\n\nCopyright 2015 The Echo. All rights reserved."
    assert list(split_articles([page])) == [
        [
            "The cheese fair of Velden drew a record crowd.",
            "A goat won the first prize.",
        ]
    ]

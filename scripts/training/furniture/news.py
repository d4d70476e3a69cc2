"""News to put furniture into, and what of it reads like furniture but is story."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow.parquet as pq

from scripts.training.furniture.documents import Piece
from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.text.detect import detect_language

_RULES_ALONE = CleanOptions(model="off")
_READ = 6000  # characters of an article
_SENTENCE = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])")
_ENDED = re.compile(r"[.!?…\"”'’)]$")
_CAPTION = re.compile(r"[A-Z][^:]*[a-z]")
_FURNITURE_WORD = re.compile(
    r"\b(?:newsletter|subscri\w+|advert\w*|donat\w+|photo\w*|cookies?|click\w*|app|"
    r"sign(?:ed|s)? up|comment\w*|shar(?:e|ed|ing)|e-?mail\w*|follow(?:ed|ing)?|"
    r"copyright|website|register\w*|download\w*|member\w*|tweet\w*|facebook|privacy|"
    r"video|listen\w*|read more|editor|reporter|published|log(?:ged)? in|gift)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:he|she|they|his|her|their|said|was|were|had|has|told)\b")
_LEAST_PARAGRAPHS = 3
_LEAST_WORDS = 8


@dataclass(slots=True)
class News:
    """Stories as paragraphs of sentences, and what else the articles hold.

    `headlines` belong to the stories, one each; `titles` are those of all articles that
    are neither short nor long; `near` are sentences that tell of newsletters,
    photographs, members and the like; `foreign` has the stories in other languages, by
    language.
    """

    stories: list[Sequence[Sequence[str]]] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    foreign: dict[str, list[Sequence[Sequence[str]]]] = field(default_factory=dict)


def read_news(data: Path, rng: random.Random, n: int) -> News:
    """Read n of the articles, drawn by chance, as the rules of cleaning leave them.

    A line without an end is no story: it is a heading or, inside, a caption.
    """
    table = pq.read_table(data / "pretrain/news.parquet", columns=["title", "text"])
    news = News()
    for row in rng.sample(range(table.num_rows), n):
        text = str(table["text"][row].as_py())[:_READ]
        (cleaned,) = clean_articles([Article(id="news", text=text)], _RULES_ALONE)
        lines = [" ".join(line.split()) for line in cleaned.story.split("\n")]
        title = str(table["title"][row].as_py() or "").strip()
        _sort_in(news, title, [line for line in lines if line])
        news.titles.append(title)
    news.titles = [title for title in news.titles if 3 <= len(title.split()) <= 14]
    return news


def foreign_stories(
    pages: Sequence[Sequence[Piece]],
) -> dict[str, list[Sequence[Sequence[str]]]]:
    """Return what pages in other languages keep, by language."""
    found: dict[str, list[Sequence[Sequence[str]]]] = {}
    for page in pages:
        lines = [piece.text for piece in page if not piece.drop]
        language = detect_language([Article(id="page", text="\n".join(lines))])
        story = [_SENTENCE.split(line) for line in lines if _ENDED.search(line)]
        if language != "en" and len(story) >= _LEAST_PARAGRAPHS:
            found.setdefault(language, []).append(story)
    return found


def _sort_in(news: News, title: str, lines: Sequence[str]) -> None:
    story = [_SENTENCE.split(line) for line in lines if _ENDED.search(line)]
    if len(story) >= _LEAST_PARAGRAPHS:
        news.stories.append(story)
        news.headlines.append(title)
    news.captions += [
        line
        for line in lines[1:-1]
        if 6 <= len(line.split()) <= 26 and _CAPTION.fullmatch(line)
    ]
    news.near += [
        sentence
        for paragraph in story
        for sentence in paragraph[1:]
        if _FURNITURE_WORD.search(sentence)
        and _TOLD.search(sentence)
        and sentence.endswith(".")
        and len(sentence.split()) >= _LEAST_WORDS
    ]

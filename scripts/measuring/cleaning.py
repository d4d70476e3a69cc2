"""Measure cleaning against hand labels, page texts and texts that are clean already.

python -m scripts.measuring.cleaning [MEASURE ...]   (MEASURES below; all of them)
python -m scripts.measuring.cleaning --show SET
python -m scripts.measuring.cleaning --sample SET   (to be read: removals, sentences)
"""

import argparse
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, product
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from scripts.measuring.shares import wilson_interval
from summarize.corpus.pages import read_page
from summarize.language import language_of
from summarize.schema import Article, CleanedArticle, Topic
from summarize.stages.begin import begin_topic
from summarize.stages.clean import BESIDE_SENTENCES, CleanOptions, clean_articles
from summarize.stages.clean.tagger import Tagger
from summarize.stages.split import SplitOptions, split_article
from summarize.tagging.tagger import load_tagger

OWN_WEBTEXT = Path(__file__).with_name("webtext.jsonl")
UNREAD_WEBTEXT = Path(__file__).with_name("webtext_unread.jsonl")
NEW_WEBTEXT = Path(__file__).with_name("webtext_new.jsonl")
FRESH_WEBTEXT = Path(__file__).with_name("webtext_fresh.jsonl")
LATEST_WEBTEXT = Path(__file__).with_name("webtext_latest.jsonl")
LAST_WEBTEXT = Path(__file__).with_name("webtext_last.jsonl")
NEXT_WEBTEXT = Path(__file__).with_name("webtext_next.jsonl")
AFTER_WEBTEXT = Path(__file__).with_name("webtext_after.jsonl")  # read by nobody
LATER_WEBTEXT = Path(__file__).with_name("webtext_later.jsonl")  # read by nobody
WRITTEN_WEBTEXT = Path(__file__).with_name("webtext_written")
MODELS = ("off", "builtin", "encoder")
DEFAULT = CleanOptions().model
TOPICS = 300
SAMPLED = 60
SEED = 20_261_129
RESAMPLES = 1000
Counts = tuple[float, float, float]


@cache
def tagger_of(model: str) -> tuple[CleanOptions, Tagger]:
    """Return the options that ask for one of MODELS, and who they ask."""
    options = CleanOptions.model_validate({"model": model})
    return options, load_tagger(options)


def cleaned_by(articles: Sequence[Article], model: str) -> list[CleanedArticle]:
    """Clean the articles of a topic in its language, with one of MODELS."""
    options, tagger = tagger_of(model)
    code = begin_topic(Topic("t", tuple(articles)))
    return clean_articles(articles, options, language_of(code), code, tagger)


def clean_text(text: str, model: str = DEFAULT) -> CleanedArticle:
    """Clean one text by itself, as an article without a topic."""
    return cleaned_by([Article("a", text)], model)[0]


def kept_spans(cleaned: CleanedArticle) -> list[tuple[int, int]]:
    """Return where the article stands in a text: what stays, and what is beside it.

    Headings and names of speakers are no sentences, but the labels count them to the
    article.
    """
    beside = [(r.start, r.end) for r in cleaned.removed if r.rule in BESIDE_SENTENCES]
    return sorted([*cleaned.kept, *beside])


def kept_text(cleaned: CleanedArticle) -> str:
    """Return what is the article's, a piece a line."""
    return "\n".join(
        cleaned.article.text[start:end] for start, end in kept_spans(cleaned)
    )


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Return the records of a file, one a line."""
    text = path.read_text(encoding="utf-8")
    return [json.loads(row) for row in text.strip().split("\n")]


def share(hits: int, n: int) -> str:
    """Return a share with its 95 % interval."""
    if not n:
        return "-"
    low, high = wilson_interval(hits, n)
    return f"{hits / n:.4f} [{low:.3f}, {high:.3f}] n={n}"


def measure_lines(data: Path) -> None:
    """Line labels: precision and recall of removal, article characters lost, seeds."""
    rows = read_jsonl(data / "cleaning/lines.jsonl")
    hits = wrong = missed = lost = total = 0
    for name, group in groupby(rows, key=lambda row: row["doc"]):
        verdicts = list(judge_document([*group]))
        bad = sum(gone == bool(row["keep"]) for row, gone, _ in verdicts)
        if name.startswith("seed"):
            print(f"{name}: {len(verdicts) - bad} of {len(verdicts)} lines right")
        for row, gone, n_removed in verdicts:
            hits += gone and not row["keep"]
            wrong += gone and bool(row["keep"])
            missed += not gone and not row["keep"]
            if row["keep"]:
                total += len(row["line"])
                lost += n_removed
    print("lines: precision of removal", share(hits, hits + wrong))
    print("lines: recall of removal   ", share(hits, hits + missed))
    print(f"lines: article characters lost {lost / total:.4%} of {total}")


def judge_document(
    rows: Sequence[dict[str, Any]],
) -> Iterator[tuple[dict[str, Any], bool, int]]:
    """Yield each row with whether its line went, and how many characters of it."""
    cleaned = clean_text("\n".join(row["line"] for row in rows))
    offset = 0
    for row in rows:
        end = offset + len(row["line"])
        kept = any(offset <= start < end for start, _ in kept_spans(cleaned))
        spans = [
            span
            for span in cleaned.removed
            if offset <= span.start < end and span.rule not in BESIDE_SENTENCES
        ]
        yield row, not kept, sum(span.end - span.start for span in spans)
        offset = end + 1


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the 4-grams of words of a text."""
    tokens = re.findall(r"\w+", text)
    return Counter(tuple(tokens[n : n + 4]) for n in range(max(1, len(tokens) - 3)))


def compare(gold: str, text: str) -> Counts:
    """Return hits, false and missed 4-grams, as the authors of the page set do."""
    left, right = shingles(gold), shingles(text)
    hits = float((left & right).total())
    return hits, right.total() - hits, left.total() - hits


def f1(counts: Sequence[Counts]) -> float:
    """Return the F1 of mean precision and mean recall over pages."""
    precision = statistics.mean(h / (h + f) if h + f else 0.0 for h, f, _ in counts)
    recall = statistics.mean(h / (h + m) if h + m else 0.0 for h, _, m in counts)
    return 2 * precision * recall / (precision + recall)


def measure_pages(data: Path) -> None:
    """Whole pages as text: 4-gram F1 before and after, with the gain's interval."""
    rows = pq.read_table(data / "cleaning/pages.parquet").to_pylist()
    raw = [compare(row["gold"], row["noisy_text"]) for row in rows]
    done = [
        compare(row["gold"], kept_text(clean_text(row["noisy_text"]))) for row in rows
    ]
    rng = random.Random(0)
    gains = []
    for _ in range(RESAMPLES):
        picked = [rng.randrange(len(rows)) for _ in rows]
        gains.append(f1([done[n] for n in picked]) - f1([raw[n] for n in picked]))
    gains.sort()
    low, high = gains[int(0.025 * RESAMPLES)], gains[int(0.975 * RESAMPLES)]
    print(
        f"pages: F1 raw {f1(raw):.3f}, cleaned {f1(done):.3f}, gain "
        f"{f1(done) - f1(raw):.3f} [{low:.3f}, {high:.3f}] n={len(rows)}"
    )


def measure_html(data: Path) -> None:
    """Whole pages as HTML: our reading and cleaning beside plain trafilatura."""
    from trafilatura import extract

    rows = pq.read_table(data / "cleaning/pages.parquet").to_pylist()
    systems: dict[str, list[Counts]] = {"trafilatura": [], "read": [], "cleaned": []}
    for row in rows:
        plain = extract(row["html"], favor_precision=True, include_comments=False)
        page = read_page(row["html"].encode("utf-8", "replace"), article_id="page")
        [cleaned] = cleaned_by([page], DEFAULT)
        texts = (plain or "", page.text, kept_text(cleaned))
        for counts, text in zip(systems.values(), texts, strict=True):
            counts.append(compare(row["gold"], text))
    scores = ", ".join(f"{name} {f1(counts):.3f}" for name, counts in systems.items())
    gain = f1(systems["cleaned"]) - f1(systems["trafilatura"])
    rng = random.Random(0)
    gains = []
    for _ in range(RESAMPLES):
        picked = [rng.randrange(len(rows)) for _ in rows]
        ours, theirs = (
            f1([systems[name][n] for n in picked])
            for name in ("cleaned", "trafilatura")
        )
        gains.append(ours - theirs)
    gains.sort()
    low, high = gains[int(0.025 * RESAMPLES)], gains[int(0.975 * RESAMPLES)]
    print(f"html: F1 {scores}, gain {gain:.3f} [{low:.3f}, {high:.3f}] n={len(rows)}")


def topics(data: Path, name: str) -> list[list[str]]:
    """Return the article texts of each topic of a set."""
    path = data / name
    if path.suffix == ".parquet":
        table = pq.read_table(path)
        rows = table.take(spread(table.num_rows)).to_pylist()
    else:
        rows = read_jsonl(path)[:TOPICS]
    if "documents" not in rows[0]:
        return [[row["text"]] for row in rows]
    return [[document["text"] for document in row["documents"]] for row in rows]


def spread(n: int) -> list[int]:
    """Return which TOPICS of n rows are read, as far from one another as can be."""
    return [place * max(n, TOPICS) // TOPICS for place in range(min(n, TOPICS))]


CLEAN_SETS = (
    "neus/val.jsonl",
    "multiling2011/topics.jsonl",
    "multinews/val.parquet",
    "spark_dev/topics.jsonl",
)


def measure_clean(data: Path) -> None:
    """Texts that are clean or nearly so: the share of characters removed, by rule.

    Headings and names of speakers are counted apart: they are no furniture.
    """
    for name in CLEAN_SETS:
        n_chars = n_articles = 0
        by_rule: Counter[str] = Counter()
        for texts in topics(data, name):
            articles = [Article(str(n), text) for n, text in enumerate(texts)]
            for cleaned in cleaned_by(articles, DEFAULT):
                n_chars += len(cleaned.article.text)
                n_articles += 1
                for span in cleaned.removed:
                    by_rule[span.rule] += span.end - span.start
        beside = sum(by_rule.pop(rule, 0) for rule in BESIDE_SENTENCES) / n_chars
        share = by_rule.total() / n_chars
        worst = ", ".join(f"{rule} {n}" for rule, n in by_rule.most_common(6))
        print(
            f"{name}: {share:.3%} of characters removed, {n_articles} articles: {worst}"
            f"; headings and names {beside:.3%}"
        )


def measure_webtext(data: Path) -> None:
    """Documents as scraped: furniture gone, story lost, sentences right, by kind."""
    sets = {
        "dev": [data / "webtext/dev.jsonl"],
        "own": [OWN_WEBTEXT],
        "unread": [UNREAD_WEBTEXT],
        "new": [NEW_WEBTEXT],
        "fresh": [FRESH_WEBTEXT],
        "latest": [LATEST_WEBTEXT],
        "last": [LAST_WEBTEXT],
        "next": [NEXT_WEBTEXT],
        "after": [AFTER_WEBTEXT],
        "later": [LATER_WEBTEXT],
        "written": sorted(WRITTEN_WEBTEXT.glob("*.jsonl")),
    }
    for name, paths in sets.items():
        rows = [row for path in paths for row in read_jsonl(path)]
        for model in MODELS:
            counts: dict[str, Counter[str]] = {}
            for row in rows:
                found = sentences_of(row["text"], model)
                counted = count_webtext(row["keep"], row["drop"], found)
                for kind in (row["kind"], "all"):
                    counts.setdefault(kind, Counter()).update(counted)
            for kind, n in sorted(counts.items()):
                print(f"webtext, {name}, tagger {model}, {kind}: {shares(n)}")


def measure_tagger(data: Path) -> None:
    """Share of the characters of clean articles that each tagger takes."""
    for model, name in product(MODELS[1:], CLEAN_SETS[:2]):
        taken = total = 0
        for texts in topics(data, name):
            articles = [Article(str(n), text) for n, text in enumerate(texts)]
            for cleaned in cleaned_by(articles, model):
                gone = (r for r in cleaned.removed if r.rule == "learned")
                taken += sum(span.end - span.start for span in gone)
                total += len(cleaned.article.text)
        print(f"tagger {model}, {name}: {taken / total:.3%} of {total} characters")


def sentences_of(text: str, model: str) -> list[str]:
    """Return the sentences of one text, cleaned and split in its language."""
    topic = Topic("t", (Article("a", text),))
    [cleaned] = cleaned_by(topic.articles, model)
    code = begin_topic(topic)
    return [item.text for item in split_article(cleaned, SplitOptions(), code)]


def shares(n: Counter[str]) -> str:
    """Return what was gone and lost, and the F1 of the sentences."""
    gone = 1 - n["left"] / max(n["furniture"], 1)
    f1 = 2 * n["right"] / max(n["gold"] + n["found"], 1)
    return f"gone {gone:.3f}, lost {n['lost'] / n['story']:.4f}, sentences F1 {f1:.3f}"


def count_webtext(
    keep: Sequence[str], drop: Sequence[str], found: Sequence[str]
) -> Counter[str]:
    """Return characters of words (story, lost, furniture, left) and sentences.

    A sentence is right that is one of the story but for white space and the marks at
    its ends.
    """
    story, furniture, got = (words_of(texts) for texts in (keep, drop, found))
    gold, read = (Counter(map(bare, texts)) for texts in (keep, found))
    return Counter(
        story=n_chars(story),
        lost=n_chars(story - got),
        furniture=n_chars(furniture),
        left=n_chars((got - story) & furniture),
        gold=gold.total(),
        found=read.total(),
        right=(gold & read).total(),
    )


def words_of(texts: Sequence[str]) -> Counter[str]:
    """Return how often each word stands in texts, lower-cased."""
    return Counter(re.findall(r"\w+", " ".join(texts).lower()))


def n_chars(words: Counter[str]) -> int:
    """Return the characters of words."""
    return sum(len(word) * n for word, n in words.items())


def bare(text: str) -> str:
    """Return a text with single spaces, without list and quote marks at its ends."""
    return " ".join(text.split()).strip(" -•*>–—")


def measure_speed(data: Path) -> None:
    """Megabytes of text a second on one core, on page texts and on clean articles."""
    rows = pq.read_table(data / "cleaning/pages.parquet").to_pylist()
    sets = {
        "pages": [row["noisy_text"] for row in rows],
        "neus": [text for texts in topics(data, "neus/val.jsonl") for text in texts],
        "spark": [text for texts in topics(data, CLEAN_SETS[3]) for text in texts],
    }
    for (name, texts), model in product(sets.items(), MODELS):
        clean_text("warm up", model)
        start = time.process_time()
        for text in texts:
            clean_text(text, model)
        seconds = time.process_time() - start
        size = sum(len(text.encode()) for text in texts) / 1e6
        speed = f"{size / seconds:.2f} MB/s ({size:.2f} MB)"
        print(f"speed on {name}, tagger {model}: {speed}")


def show(data: Path, name: str) -> None:
    """Print every removed span of a set with its rule, for reading."""
    for number, texts in enumerate(topics(data, name)):
        articles = [Article(f"{number}/{n}", text) for n, text in enumerate(texts)]
        for cleaned in cleaned_by(articles, DEFAULT):
            if cleaned.warning:
                print(f"{cleaned.article.id} WARNING {cleaned.warning}")
            for span in cleaned.removed:
                print(
                    span.article_id,
                    span.rule,
                    cleaned.article.text[span.start : span.end],
                )


def sample(data: Path, name: str) -> None:
    """Print SAMPLED removals, each in its place, and as many sentences that stay."""
    removed: list[str] = []
    kept: list[str] = []
    for texts in topics(data, name):
        articles = tuple(Article(str(n), text) for n, text in enumerate(texts))
        code = begin_topic(Topic("t", articles))
        for cleaned in cleaned_by(articles, DEFAULT):
            removed += [
                f"{span.rule}: {in_place(cleaned.article.text, span.start, span.end)}"
                for span in cleaned.removed
                if span.rule not in BESIDE_SENTENCES
            ]
            sentences = split_article(cleaned, SplitOptions(), code)
            kept += [sentence.text for sentence in sentences]
    rng = random.Random(SEED)
    for title, lines in (("removed", removed), ("kept", kept)):
        print(f"{title}: {min(SAMPLED, len(lines))} of {len(lines)}")
        for line in rng.sample(lines, min(SAMPLED, len(lines))):
            print(f"- {line}")


def in_place(text: str, start: int, end: int) -> str:
    """Return a piece of a text in ⟦ ⟧, with what stands before and behind it."""
    parts = text[max(0, start - 80) : start], text[start:end], text[end : end + 80]
    before, piece, behind = (" ".join(part.split()) for part in parts)
    return f"{before} ⟦{piece}⟧ {behind}"


MEASURES = {
    "lines": measure_lines,
    "pages": measure_pages,
    "html": measure_html,
    "clean": measure_clean,
    "webtext": measure_webtext,
    "tagger": measure_tagger,
    "speed": measure_speed,
}


def main() -> None:
    """Measure what is asked for, or all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measures", nargs="*", choices=[[], *MEASURES], default=[])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--show", metavar="SET", help="a set under the data folder")
    parser.add_argument("--sample", metavar="SET", help="a set under the data folder")
    arguments = parser.parse_args()
    if arguments.sample:
        sample(arguments.data, arguments.sample)
        return
    if arguments.show:
        show(arguments.data, arguments.show)
        return
    for name in arguments.measures or MEASURES:
        MEASURES[name](arguments.data)


if __name__ == "__main__":
    main()

"""Feed readers and stages with what atheris makes up, and see whether they hold.

    pip install atheris
    python scripts/fuzz.py text --seconds 600
    python scripts/fuzz.py files --seconds 600 --kept crashes

`text`: two articles are made of pieces (phrases of news, marks, raw characters), one
byte a piece, and go through all stages (config `extractive`); then the summary of one
is cited against the other. Every span must lie in its text, and no sentence may be
without characters. `files`: bytes are read as a file of each ending; whatever is in it,
topics come, or failures, or a CorpusError. What raises anything else, or takes more
than `TIMEOUT` seconds, ends the run and is kept in a file of `--kept`; give that file
as `--again` to run it alone. atheris needs a compiler or a wheel of it; it is no extra.
"""

import argparse
import gc
import importlib
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FunctionType

from scripts.growth import UNITS
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.errors import CorpusError
from summarize.pipeline import Summarizer
from summarize.schema import Article, Failure, Summary, SummarySentence, Topic

TIMEOUT = 60
LONGEST = 512  # bytes
ENDINGS = (
    *("txt", "md", "html", "jsonl", "json", "csv", "tsv", "eml", "rss", "warc"),
    *("docx", "pdf", "parquet", "gz", "zst", "xml"),
)
PIECES = (
    *UNITS,
    *("The storm killed 12 people", "15 people died", "on Monday", "at Port Ellan"),
    *(", police said", ", Ann Lee said", "“We saw it,” she said", " not ", "No "),
    *(
        "The bridge will be closed",
        "was closed on Friday",
        "He denied it",
        "$3 million",
    ),
    *("half of the 40 boats", "a third", "10 per cent", "at 5 p.m.", "2026-03-01"),
    *("Dr. ", "U.S. ", "e.g. ", "St. ", "Read more: ", "(Reuters) - ", "© 2026 "),
    *(
        "\r\n",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u202e",
        "\x00",
        "’",
        "—",
        "…",
        "\U0001f600",
    ),
    *(
        "火事で12人が死亡した。",
        "Пожар в Москве. ",
        "حريق في المدينة. ",
        "é",
        "e\u0301",
    ),
)
_RAW = 64  # of 256 bytes are characters as they are


def text_of(data: bytes) -> str:
    """Return the text that bytes stand for, a piece or a character each."""
    return "".join(
        chr(byte) if byte < _RAW else PIECES[(byte - _RAW) % len(PIECES)]
        for byte in data
    )


def check_spans(summary: Summary, topic: Topic) -> None:
    """Raise AssertionError where a span of a summary is not in its text."""
    texts = {article.id: article.text for article in topic.articles}
    told: list[SummarySentence] = [*summary.sentences]
    if summary.headline:
        told.append(summary.headline)
    for sentence in told:
        assert sentence.text.strip(), "a sentence without characters"
        for mark in sentence.marks:
            assert 0 <= mark.start <= mark.end <= len(sentence.text), mark
        for citation in sentence.citations:
            assert texts[citation.article_id][citation.start : citation.end], citation
    for removed in summary.trace.removed:
        assert texts[removed.article_id][removed.start : removed.end], removed
    for group in summary.trace.groups:
        for member in group.members:
            assert texts[member.article_id][member.start : member.end], member


def through_stages(summarizer: Summarizer) -> Callable[[bytes], None]:
    """Return what is done with bytes that stand for two articles."""

    def run(data: bytes) -> None:
        first, second = (text_of(part) for part in (data[::2], data[1::2]))
        topic = Topic("t", (Article("a", first), Article("b", second)))
        check_spans(summarizer(topic), topic)
        other = Topic("t", (Article("b", second),))
        check_spans(summarizer.cite(first, other), other)

    return run


def through_readers(folder: Path) -> Callable[[bytes], None]:
    """Return what is done with bytes that are a file; the first names its ending."""

    def run(data: bytes) -> None:
        path = folder / f"a.{ENDINGS[data[0] % len(ENDINGS) if data else 0]}"
        path.write_bytes(data[1:])
        try:
            for item in read_topics([path]):
                assert isinstance(item, Topic | Failure)
        except CorpusError:
            pass
        finally:
            path.unlink()

    return run


def seeds(target: str) -> Iterator[bytes]:
    """Yield what to begin with: each piece among others, a small file of each kind."""
    if target == "text":
        yield from (bytes([_RAW + n, _RAW + (n * 7) % 190] * 8) for n in range(190))
        return
    rows = b'{"id": "a", "documents": ["The storm hit Port Ellan."]}\n'
    page = b"<html><body><article><p>The storm hit Port Ellan.</p></article></body>"
    for number, ending in enumerate(ENDINGS):
        yield bytes([number]) + (page if ending in ("html", "rss", "xml") else rows)


def functions() -> list[FunctionType]:
    """Return the functions of this package that are loaded."""
    return [
        each
        for each in gc.get_objects()
        if isinstance(each, FunctionType)
        if str(each.__module__).startswith("summarize.")
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Fuzz until the time is over; atheris ends the process at the first fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=("text", "files"))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--kept", type=Path, default=Path(), help="folder of faults")
    parser.add_argument("--again", type=Path, help="a kept file, to run alone")
    given = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = (
            through_readers(folder)
            if given.target == "files"
            else through_stages(Summarizer.from_config(load_config("extractive")))
        )
        if given.again:
            target(given.again.read_bytes())
            return 0
        atheris = importlib.import_module("atheris")
        corpus = folder / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(seeds(given.target)):
            (corpus / str(number)).write_bytes(seed)
        given.kept.mkdir(parents=True, exist_ok=True)
        limits = {
            "max_total_time": given.seconds,
            "max_len": LONGEST,
            "timeout": TIMEOUT,
            "artifact_prefix": f"{given.kept}/",
        }
        options = [f"-{key}={value}" for key, value in limits.items()]
        target(b"")  # lists and rules are loaded, which is no part of the time-out
        for function in functions():
            atheris.instrument_func(function)
        atheris.Setup([sys.argv[0], *options, str(corpus)], target)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())

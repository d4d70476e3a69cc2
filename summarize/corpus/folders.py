"""Folders → topics: a folder of files is a topic, a folder of folders holds many."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.corpus.articles import read_bytes
from summarize.corpus.binary import decode_text
from summarize.corpus.encoding import scrub
from summarize.corpus.readers import article_ending, read_articles
from summarize.errors import CorpusError
from summarize.schema import Article, Failure, Topic

_DIGITS = re.compile(r"(\d+)")
_REFERENCE = re.compile(r"reference(-.*)?\.(txt|md)", re.IGNORECASE)
_REFERENCES = "references"


def read_folder(folder: Path) -> Iterator[Topic | Failure]:
    """Yield the topics of a folder in natural order of their names.

    A folder without sub-folders (`references/` does not count) is one topic. In a
    folder of folders, a loose file is a Failure. An empty folder yields nothing.

    Raises CorpusError for a folder that cannot be read.
    """
    entries = _list(folder)
    if not entries:
        return
    if not any(map(_holds_topic, entries)):
        yield from _read_topic(_folder_id(folder), folder, entries)
        return
    for entry in entries:
        if _holds_topic(entry):
            yield from _read_sub_folder(entry)
        else:
            yield _failure(entry, "it stands beside topic folders; put it into one")


def read_single(path: Path) -> Iterator[Topic | Failure]:
    """Yield the topic of one file; its id is the name without the ending."""
    try:
        articles = read_articles(path)
    except CorpusError as error:
        yield _failure(path, str(error))
        return
    stem = path.name[: -len(article_ending(path) or "")]
    yield from _checked(path, Topic(scrub(stem), tuple(articles)))


def read_loose(paths: Sequence[Path]) -> Iterator[Topic | Failure]:
    """Yield the one topic of several files, as if they stood in a folder of their own.

    Articles come in the order of `paths`. The id is the name of the nearest folder that
    holds them all (`loose_id`).
    """
    yield from _read_topic(loose_id(paths), Path(paths[0]).parent, list(paths))


def loose_id(paths: Sequence[Path]) -> str:
    """Return the id of the topic of several files.

    The name of the nearest folder that holds them all; where that has no name, as the
    root has none, the name of the first file without its ending.
    """
    folders = [path.resolve().parent for path in paths]
    shared = [
        folder
        for folder in (folders[0], *folders[0].parents)
        if all(other.is_relative_to(folder) for other in folders)
    ]
    name = shared[0].name if shared else ""
    return scrub(name or paths[0].stem)


def natural_key(path: Path) -> tuple[list[str | int], str]:
    """Return a sort key that puts `2-b` before `10-a`, whatever the case."""
    pieces = _DIGITS.split(path.name.casefold())
    return [int(piece) if n % 2 else piece for n, piece in enumerate(pieces)], path.name


def _list(folder: Path) -> list[Path]:
    """Return what counts in a folder: no hidden files, no README, natural order."""
    try:
        entries = sorted(folder.iterdir(), key=natural_key)
    except OSError as error:
        raise CorpusError(
            f"{folder}: the folder cannot be read: {error.strerror}"
        ) from error
    return [entry for entry in entries if not _is_skipped(entry.name)]


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name.lower().startswith("readme")


def _holds_topic(entry: Path) -> bool:
    return entry.is_dir() and not _is_reference_folder(entry)


def _read_sub_folder(folder: Path) -> Iterator[Topic | Failure]:
    try:
        entries = _list(folder)
    except CorpusError as error:
        yield _failure(folder, str(error))
        return
    yield from _read_topic(_folder_id(folder), folder, entries)


def _folder_id(folder: Path) -> str:
    return scrub(folder.resolve().name)


def _read_topic(
    topic_id: str, place: Path, entries: list[Path]
) -> Iterator[Topic | Failure]:
    """Yield a Failure for each file that cannot be read, then the topic of the rest.

    `place` is where a topic without text is looked for.
    """
    articles: list[Article] = []
    references: list[str] = []
    pending = list(entries)
    while pending:
        entry = pending.pop(0)
        try:
            if _is_reference_folder(entry):
                pending += _list(entry)
                continue
            if _is_reference(entry):
                references.append(_read_reference(entry))
            elif entry.is_dir():
                raise CorpusError(
                    "a folder inside a topic is not read; move its files up"
                )
            else:
                articles += read_articles(entry)
        except CorpusError as error:
            yield _failure(entry, str(error))
    topic = Topic(topic_id, tuple(articles), tuple(references))
    yield from _checked(place, topic)


def _is_reference_folder(entry: Path) -> bool:
    return entry.is_dir() and entry.name.lower() == _REFERENCES


def _is_reference(path: Path) -> bool:
    in_folder = path.parent.name.lower() == _REFERENCES
    return not path.is_dir() and bool(in_folder or _REFERENCE.fullmatch(path.name))


def _read_reference(path: Path) -> str:
    if path.suffix.lower() not in (".txt", ".md"):
        raise CorpusError("a reference has the ending .txt or .md")
    text = decode_text(read_bytes(path), name=scrub(path.name)).strip()
    if not text:
        raise CorpusError("the reference is empty; write it or remove the file")
    return text


def _checked(place: Path, topic: Topic) -> Iterator[Topic | Failure]:
    if any(article.text.strip() for article in topic.articles):
        yield topic
    else:
        yield _failure(place, "the topic has no article with text; add one")


def _failure(place: Path, message: str) -> Failure:
    return Failure(scrub(str(place)), "read", CorpusError.__name__, message)

"""Files and folders that are no plain ones: links, pipes, odd names, nothing at all."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.bad_inputs.row import GOOD, BadInput, file, with_good
from tests.corpus.saved_files import DIVERS, SANK

LINES = "a\nb\r.txt"
TURNED = "a\u202etxt.exe\u2066.txt"
ESCAPE = "\x1b[2Ja.txt"


def named(*names: str | bytes) -> Callable[[Path], Path]:
    """Good articles of these names in the folder of a topic."""

    def make(folder: Path) -> Path:
        topic = folder / "topic"
        topic.mkdir()
        for name in names:
            path = os.path.join(os.fsencode(topic), os.fsencode(name))
            with open(path, "w", encoding="utf-8") as opened:
                opened.write(SANK)
        return topic

    return make


def linked(name: str, target: str) -> Callable[[Path], Path]:
    return with_good(lambda folder: (folder / name).symlink_to(target))


def folders(folder: Path) -> Path:
    """A topic whose folder links back to the folder of topics, and a loose file."""
    root = folder / "topics"
    for name in ("one", "two"):
        (root / name).mkdir(parents=True)
        (root / name / "a.txt").write_text(SANK, encoding="utf-8")
    (root / "one" / "again").symlink_to(root)
    (root / "up").symlink_to(root)
    (root / "loose.txt").write_text(DIVERS, encoding="utf-8")
    return root


def only(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "topic").mkdir()
        if name:
            (folder / "topic" / name).write_text(SANK, encoding="utf-8")
        return folder / "topic"

    return make


def folder_called(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).mkdir()
        return folder / name

    return make


PLACES = (
    BadInput(
        "a link to itself",
        linked("bad.txt", "bad.txt"),
        GOOD,
        ("cannot be read: Too many levels",),
    ),
    BadInput(
        "a link to nothing",
        linked("bad.txt", "gone.txt"),
        GOOD,
        ("cannot be read: No such file",),
    ),
    BadInput(
        "a link to what never ends",
        linked("bad.txt", "/dev/zero"),
        GOOD,
        ("no plain file",),
    ),
    BadInput(
        "a pipe that nobody writes",
        with_good(lambda folder: os.mkfifo(folder / "bad.txt")),
        GOOD,
        ("no plain file",),
    ),
    BadInput(
        "a folder in its own topic",
        linked("again", "."),
        {"topic": ("good.txt",)},
        ("a folder inside a topic is not read", "it stands beside topic folders"),
    ),
    BadInput(
        "folders that link to one another",
        folders,
        {"one": ("a.txt",), "two": ("a.txt",), "topics": ("loose.txt",)},
        ("beside topic folders", *["a folder inside a topic is not read"] * 4),
    ),
    BadInput(
        "a folder called .txt",
        with_good(lambda folder: (folder / "bad.txt").mkdir()),
        says=("the topic has no article with text", "it stands beside topic folders"),
    ),
    BadInput(
        "a folder called .jsonl", folder_called("rows.jsonl"), refused="nothing in it"
    ),
    BadInput("an empty folder", only(""), refused="nothing in it"),
    BadInput("a folder of hidden files", only(".hidden.txt"), refused="nothing in it"),
    BadInput(
        "a folder of files that are not read",
        only("a.odt"),
        says=("files ending in '.odt'", "no article with text"),
    ),
    BadInput(
        "a file that is not there",
        lambda folder: folder / "gone.txt",
        refused="no such file or folder",
    ),
    BadInput("names with line ends", named(LINES), {"topic": (LINES,)}),
    BadInput("names with bidirectional marks", named(TURNED), {"topic": (TURNED,)}),
    BadInput(
        "names with commands to the terminal", named(ESCAPE), {"topic": (ESCAPE,)}
    ),
    BadInput(
        "a name that is no UTF-8", named(b"caf\xe9.txt"), {"topic": ("caf�.txt",)}
    ),
    BadInput(
        "two names that are no UTF-8, and read the same",
        named(b"caf\xe8.txt", b"caf\xe9.txt"),
        {"topic": ("caf�.txt", "caf�.txt#2")},
    ),
    BadInput(
        "a name of 251 letters and an ending",
        named("a" * 251 + ".txt"),
        {"topic": ("a" * 251 + ".txt",)},
    ),
    BadInput(
        "a name that is an ending alone",
        file("x.txt.", SANK),
        says=("files of this kind",),
    ),
)

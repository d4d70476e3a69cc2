"""Documents written to learn from, by language models: stories and furniture.

A line is a piece. `= ID KIND` begins a document; `S` is story and `F` furniture on a
line of its own, `+S` and `+F` go on in the same line.
"""

import random
import re
from pathlib import Path

from scripts.training.furniture.documents import Piece

FOLDER = Path(__file__).with_name("written")
LANGUAGES = ("de", "fr", "es", "pt", "it")
_PIECE = re.compile(r"(\+?)([SF]) +(\S.*)")
_MOST_ADDED = 4  # pieces of furniture of other documents put into one


def read_written(folder: Path = FOLDER) -> dict[str, list[list[Piece]]]:
    """Return the documents by language, in order of file and line.

    Raises ValueError, with file and line, for what is no piece.
    """
    documents: dict[str, list[list[Piece]]] = {}
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        document: list[Piece] | None = None
        for number, line in enumerate(lines, 1):
            match = _PIECE.fullmatch(line.strip())
            if line.startswith("= "):
                kind = line.split()[-1]
                language = kind if kind in LANGUAGES else "en"
                document = []
                documents.setdefault(language, []).append(document)
            elif match and document is not None:
                piece = Piece(match[3].strip(), match[2] == "F", not match[1])
                document.append(piece)
            elif line.strip():
                raise ValueError(f"{path}:{number}: neither a document nor a piece")
    return documents


class Written:
    """Tells written documents again and again, each time another way."""

    def __init__(
        self, documents: dict[str, list[list[Piece]]], rng: random.Random
    ) -> None:
        """Take documents by language, and the source of all chance."""
        self._documents = [
            (language, document)
            for language, those in documents.items()
            for document in those
        ]
        self.furniture = {
            language: sorted({p.text for doc in those for p in doc if p.drop})
            for language, those in documents.items()
        }
        self._rng = rng

    def page(self) -> list[Piece]:
        """Return a document with less of its furniture and some of the others'."""
        rng = self._rng
        language, document = rng.choice(self._documents)
        share = rng.choice((0.3, 0.7, 1.0, 1.0))
        pieces = [p for p in document if not p.drop or rng.random() < share]
        start = rng.randrange(max(1, len(pieces) // 2)) if rng.random() < 0.2 else 0
        pieces = pieces[start:]
        for _ in range(rng.randint(0, _MOST_ADDED) if rng.random() < 0.7 else 0):
            added = rng.choice(self.furniture[language])
            place = rng.randint(0, len(pieces))
            begins = place == len(pieces) or pieces[place].line
            own_line = begins and rng.random() < 0.6
            pieces.insert(place, Piece(added, True, own_line))
        return pieces

"""The tokenizer beside an encoder's weights: one text, its pieces, nothing around."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def open_tokenizer(folder: Path) -> "Tokenizer":
    """Open the `tokenizer.json` of a folder, without padding and truncation.

    Raises OSError where there is none that can be read.
    """
    from tokenizers import Tokenizer

    path = folder / "tokenizer.json"
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except (
        Exception
    ) as error:  # tokenizers raises no other, also where there is no file
        raise OSError(f"{path.name} in {folder}: {error}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def readable(text: str) -> str:
    """Return a text that tokenizers take: lone surrogates would stop them."""
    return text.encode("utf-8", "replace").decode("utf-8")

"""Answers kept by what was asked: nothing is paid for twice."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.output.atomic import write_whole
from summarize.writers.chat.answer import Answer


class AnswerCache:
    """A folder with a file for each answer; it holds no question and no key.

    Several processes may use one folder: a file is written in one step.
    """

    def __init__(self, folder: str | None) -> None:
        """Keep answers in `folder`; None: summarize/chat in the user's cache folder.

        Raises ModelError where it cannot be made.
        """
        self._folder = Path(folder).expanduser() if folder else _default_folder()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error

    def get(self, asked: Mapping[str, Any]) -> Answer | None:
        """Return the answer to what was asked; None where there is none."""
        with suppress(OSError, ValueError, TypeError):
            text = self._path(asked).read_text(encoding="utf-8")
            answer = Answer(**json.loads(text))
            return answer if isinstance(answer.text, str) else None
        return None

    def put(self, asked: Mapping[str, Any], answer: Answer) -> None:
        """Keep an answer. Raises ModelError where the folder cannot be written."""
        path = self._path(asked)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(asdict(answer)) + "\n")
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> ModelError:
        return ModelError(
            f"writer.cache_dir {self._folder} cannot be written ({error.strerror}); "
            "name another folder"
        )

    def _path(self, asked: Mapping[str, Any]) -> Path:
        canonical = json.dumps(asked, sort_keys=True)
        name = hashlib.sha256(canonical.encode()).hexdigest()
        return self._folder / name[:2] / f"{name}.json"


def _default_folder() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(root).expanduser() / "summarize" / "chat"

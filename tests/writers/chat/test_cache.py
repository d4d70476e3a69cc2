from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.writers.chat.answer import Answer
from summarize.writers.chat.cache import AnswerCache

ASKED = {"model": "tiny", "messages": [{"role": "user", "content": "Rain in Kelby?"}]}
ANSWER = Answer("Ja – 雨.", "stop", 7, 2)


def test_an_answer_is_kept_for_what_was_asked(tmp_path: Path) -> None:
    AnswerCache(str(tmp_path)).put(ASKED, ANSWER)
    cache = AnswerCache(str(tmp_path))
    assert cache.get(ASKED) == ANSWER
    assert cache.get({**ASKED, "model": "large"}) is None


def test_what_was_asked_is_not_written_down(tmp_path: Path) -> None:
    AnswerCache(str(tmp_path)).put(ASKED, ANSWER)
    [path] = tmp_path.rglob("*.json")
    assert "Kelby" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", '{"text": "x", "more": 1}', '{"text": null}']
)
def test_a_broken_file_is_no_answer(tmp_path: Path, content: str) -> None:
    cache = AnswerCache(str(tmp_path))
    cache.put(ASKED, ANSWER)
    [path] = tmp_path.rglob("*.json")
    path.write_text(content, encoding="utf-8")
    assert cache.get(ASKED) is None


def test_without_a_folder_the_cache_of_the_user_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    AnswerCache(None).put(ASKED, ANSWER)
    assert list((tmp_path / "summarize" / "chat").rglob("*.json"))


def test_a_folder_that_cannot_be_made_is_an_error_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelError, match=r"writer\.cache_dir .*file.* another folder"):
        AnswerCache(str(tmp_path / "file"))

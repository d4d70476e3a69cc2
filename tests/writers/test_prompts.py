"""What a causal language model is asked."""

import pytest

from summarize.writers.prompts import prompt_of, task_of

LONG = "The ferry hit the northern pier of the town on Monday."


def test_the_prompt_lists_the_sources() -> None:
    prompt = prompt_of(["One.", "Two."], "merge", 13)
    assert prompt == "- One.\n- Two.\nmerge, 15 words =>"


@pytest.mark.parametrize(
    ("sources", "words", "task"),
    [([LONG, LONG], 30, "merge"), ([LONG], 8, "shorten"), ([LONG], 11, "copy")],
)
def test_what_is_wanted_tells_the_task(
    sources: list[str], words: int, task: str
) -> None:
    assert task_of(sources, words) == task

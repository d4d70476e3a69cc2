import json

import pytest

from summarize.writers.chat.answer import (
    Answer,
    AnsweredSentence,
    UnreadableAnswer,
    read_sentences,
)

ENTRIES = [
    {"item": 1, "text": "A storm came.", "sources": [1, 2]},
    {"item": 2, "text": "It left.", "sources": []},
]
READ = [
    AnsweredSentence(1, "A storm came.", (1, 2)),
    AnsweredSentence(2, "It left.", ()),
]
JSON = json.dumps({"sentences": ENTRIES})


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        json.dumps(ENTRIES),
        f"```json\n{JSON}\n```",
        f"Here is the summary:\n\n{JSON}\n\nAnything else?",
        f'<think>Maybe {{"sentences": [{{"item": 1}}]}}?</think>{JSON}',
        json.dumps({"sentences": [*ENTRIES, {"item": 3, "text": "More."}, "x", None]}),
        json.dumps({"sentences": [{"item": 1, "text": " "}, *ENTRIES]}),
        JSON.replace("A storm came.", "A\nstorm \u2028came."),
    ],
)
def test_the_sentences_are_read_whatever_stands_around(text: str) -> None:
    assert read_sentences(Answer(text), 2) == READ


def test_sources_that_are_no_numbers_are_passed_over() -> None:
    text = '{"sentences": [{"item": 1, "text": "Rain.", "sources": ["a", 2, null]}]}'
    assert read_sentences(Answer(text), 1) == [AnsweredSentence(1, "Rain.", (2,))]
    text = '{"sentences": [{"item": 1, "text": "Rain.", "sources": "all"}]}'
    assert read_sentences(Answer(text), 1) == [AnsweredSentence(1, "Rain.", ())]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer("A storm came."), r"not the JSON asked for \('A storm came.' …\)"),
        (Answer(""), "has no text"),
        (Answer("[" * 100_000), "not the JSON"),
        (Answer(JSON[:40], "length"), "cut .* raise writer.max_output_tokens"),
        (Answer("", "content_filter"), "filter"),
        (Answer('{"sentences": [{"item": 7, "text": "Rain."}]}'), "not the JSON"),
        (Answer('{"sentences": 3}'), "not the JSON"),
    ],
)
def test_an_answer_without_sentences_says_what_it_is(
    answer: Answer, message: str
) -> None:
    with pytest.raises(UnreadableAnswer, match=message):
        read_sentences(answer, 2)


def test_a_response_is_read_whatever_it_is() -> None:
    body = {
        "choices": [{"message": {"content": "Rain."}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 7, "completion_tokens": 2},
    }
    assert Answer.of(body) == Answer("Rain.", "stop", 7, 2)
    assert Answer.of({"usage": {"prompt_tokens": "many"}}) == Answer("")


@pytest.mark.parametrize(
    "body", [None, 3, [], {}, {"choices": []}, {"choices": [{"message": None}]}]
)
def test_a_response_that_is_no_completion_is_an_answer_without_text(
    body: object,
) -> None:
    assert Answer.of(body) == Answer("")

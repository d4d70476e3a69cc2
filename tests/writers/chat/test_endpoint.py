import logging
import sys
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.writers.chat.answer import Answer
from summarize.writers.chat.endpoint import Endpoint, open_endpoint
from summarize.writers.chat.options import ChatOptions
from tests.writers.chat.server import (
    MODEL,
    Server,
    cut,
    failing,
    late,
    raw,
    refusing,
    saying,
    serving,
)

pytest.importorskip("openai", reason="needs the extra chat")

HELLO = [{"role": "user", "content": '{"items": []}'}]
KEY = "sk-harbour-1234"


def opened(server: Server, **options: Any) -> Endpoint:
    chosen = {"base_url": server.base_url, "model": MODEL, "timeout": 20.0, **options}
    return open_endpoint(ChatOptions.model_validate(chosen))


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


def test_the_answer_comes_back_with_its_tokens() -> None:
    with serving(saying("Rain.")) as server:
        assert opened(server).ask(HELLO, 3) == Answer("Rain.", "stop", 100, 10)
    [call] = server.calls
    assert call["messages"] == HELLO
    assert (call["model"], call["temperature"], call["seed"]) == (MODEL, 0, 3)
    assert call["response_format"]["type"] == "json_schema"


def test_settings_that_are_null_are_not_sent() -> None:
    options = {"temperature": None, "seed": None, "max_output_tokens": None}
    with serving() as server:
        opened(server, **options, extra={"think": False}).ask(HELLO, None)
    [call] = server.calls
    assert set(call) == {"model", "messages", "response_format", "think"}


@pytest.mark.parametrize(
    "turns",
    [
        [failing(429, Retry_After="0.01"), failing(429)],
        [failing(500), failing(503)],
        [failing(408)],
        [cut],
    ],
    ids=["429", "5xx", "408", "cut"],
)
def test_what_passes_is_tried_again(turns: list[Any]) -> None:
    with serving(*turns, saying("Rain.")) as server:
        assert opened(server).ask(HELLO, 0).text == "Rain."
    assert len(server.calls) == len(turns) + 1


@pytest.mark.parametrize(
    ("turn", "message"),
    [
        (failing(429), "too many calls after 2 tries; lower writer.concurrency"),
        (failing(500, "no memory"), "server failed after 2 tries; .* no memory"),
        (cut, "a cut one after 2 tries; is the server running"),
        (failing(404), r"no model 'tiny'; set writer\.model"),
        (failing(401), "the key in OPENAI_API_KEY is refused"),
    ],
    ids=["429", "500", "cut", "404", "401"],
)
def test_what_does_not_pass_says_what_to_do(turn: Any, message: str) -> None:
    with serving(turn, turn) as server, pytest.raises(ModelError, match=message):
        opened(server, retries=1).ask(HELLO, 0)


def test_an_endpoint_that_asks_for_more_patience_than_minutes_is_left() -> None:
    busy = failing(429, retry_after_ms="3600000")
    with serving(busy) as server, pytest.raises(ModelError, match="too many calls"):
        opened(server).ask(HELLO, 0)
    assert len(server.calls) == 1


def test_a_late_answer_is_not_waited_for() -> None:
    message = r"no answer within 0\.1 s; raise writer\.timeout"
    with serving(late) as server, pytest.raises(ModelError, match=message):
        opened(server, retries=0, timeout=0.1).ask(HELLO, 0)


@pytest.mark.parametrize(
    "content", [b"", b"<html>busy</html>", b'{"choices": []}', b"[[", b"\xff", b"null"]
)
def test_a_response_that_is_no_completion_is_an_answer_without_text(
    content: bytes,
) -> None:
    with serving(raw(content)) as server:
        assert opened(server).ask(HELLO, 0) == Answer("")


def forms(server: Server) -> list[Any]:
    return [call.get("response_format", {}).get("type") for call in server.calls]


@pytest.mark.parametrize("message", [None, "failed to parse grammar"])
def test_a_form_that_is_refused_is_not_asked_for_again(message: str | None) -> None:
    with serving(refusing("response_format", message=message)) as server:
        endpoint = opened(server)
        endpoint.ask(HELLO, 0)
        endpoint.ask(HELLO, 0)
    assert forms(server) == ["json_schema", "json_object", None, None]


def test_settings_that_are_refused_go_one_by_one() -> None:
    refused = ("max_tokens", "temperature", "seed")
    with serving(refusing(*refused)) as server:
        endpoint = opened(server, max_output_tokens=99)
        endpoint.ask(HELLO, 0)
        endpoint.ask(HELLO, 0)
    assert len(server.calls) == len(refused) + 2
    assert not set(refused) & set(server.calls[-1])
    assert server.calls[-1]["max_completion_tokens"] == 99
    assert forms(server)[-1] == "json_schema"


def test_a_call_that_is_refused_whatever_is_left_out_teaches_nothing() -> None:
    long = failing(400, "the context is 4096 tokens")
    with serving(long, long, long) as server:
        endpoint = opened(server)
        with pytest.raises(ModelError, match=r"refused .*the context is 4096 tokens"):
            endpoint.ask(HELLO, 0)
        endpoint.ask(HELLO, 0)
    assert forms(server) == ["json_schema", "json_object", None, "json_schema"]


def test_the_key_comes_from_the_environment_and_is_in_no_message(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("HARBOUR_KEY", KEY)
    caplog.set_level(logging.DEBUG)
    with serving(failing(401, f"wrong key: {KEY}")) as server:
        endpoint = opened(server, api_key_env="HARBOUR_KEY")
        with pytest.raises(ModelError, match=r"HARBOUR_KEY is refused .*\[key\]") as e:
            endpoint.ask(HELLO, 0)
    assert server.keys == [f"Bearer {KEY}"]
    assert KEY not in str(e.value)
    assert e.value.__cause__ is None
    assert KEY not in caplog.text


def test_no_key_is_sent_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving() as server:
        opened(server, api_key_env=None).ask(HELLO, 0)
    assert KEY not in str(server.keys)


def test_a_local_call_goes_through_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with serving(saying("Rain.")) as server:
        assert opened(server).ask(HELLO, 0).text == "Rain."


def test_a_redirect_is_not_followed() -> None:
    with serving() as elsewhere, serving() as server:
        target = f"{elsewhere.base_url}/chat/completions"
        server.turns.append(failing(307, Location=target))
        with pytest.raises(ModelError, match="refused"):
            opened(server, retries=0).ask(HELLO, 0)
    assert elsewhere.calls == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"base_url": "127.0.0.1:8000"}, "base_url is no address; write it as http"),
        ({"base_url": "http://"}, "base_url is no address"),
        ({"base_url": "http://[::1"}, "base_url is no address"),
        ({"base_url": "http://127.0.0.1:99999/v1"}, "base_url is no address"),
        ({"base_url": "http://127.0.0.1:abc/v1"}, "base_url is no address"),
        ({"base_url": f"http://me:{KEY}@127.0.0.1/v1"}, "must hold no name, password"),
        ({"base_url": f"http://127.0.0.1/v1?key={KEY}"}, "must hold no .* query"),
        ({"api_key_env": KEY}, "name of an environment variable, not the key"),
        ({"base_url": "http://127.0.0.1:9/v1"}, "no connection.* is the server runn"),
    ],
)
def test_what_cannot_work_is_refused_at_the_start(
    options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ModelError, match=message) as error:
        open_endpoint(ChatOptions.model_validate({"model": MODEL, **options}))
    assert KEY not in str(error.value)


def test_a_key_in_other_letters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "schlüssel")
    with pytest.raises(ModelError, match="OPENAI_API_KEY holds no key"):
        open_endpoint(ChatOptions(model=MODEL))


def test_offline_nothing_leaves_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    options = ChatOptions(base_url="https://models.example/v1", model=MODEL)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(
        ModelError, match=r"HF_HUB_OFFLINE is set.* models\.example; use"
    ):
        open_endpoint(options)


@pytest.mark.parametrize(
    ("url", "key", "message"),
    [
        ("https://models.example/v1", "", "OPENAI_API_KEY is not in the environment"),
        ("http://models.example/v1", KEY, "in the clear; use https"),
    ],
)
def test_a_key_goes_nowhere_else_in_the_clear(
    url: str, key: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(ModelError, match=message):
        open_endpoint(ChatOptions(base_url=url, model=MODEL))


def test_without_the_extra_the_error_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(ModelError, match=r'install .*"\.\[chat\]"'):
        open_endpoint(ChatOptions(model=MODEL))


def test_a_model_must_be_named_and_those_there_are_told() -> None:
    with serving() as server, pytest.raises(ModelError, match="it has tiny"):
        opened(server, model="")

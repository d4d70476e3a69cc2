"""A server of our own that speaks the protocol of chat completions, faults included."""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MODEL = "tiny"
Turn = Callable[["Handler", dict[str, Any]], None]


class Server(ThreadingHTTPServer):
    """Answers calls by the turns that are left, then as `obedient`; keeps what came."""

    daemon_threads = True

    def __init__(self, turns: Sequence[Turn], port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.turns = list(turns)
        self.calls: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.lock = threading.Lock()
        self.patience = threading.Event()  # ends the waiting of `late`

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that had no patience."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.reply(200, {"object": "list", "data": [{"id": MODEL}]})

    def do_POST(self) -> None:
        call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.calls.append(call)
            self.server.keys.append(self.headers["Authorization"])
            turn = self.server.turns.pop(0) if self.server.turns else obedient
        turn(self, call)

    def reply(self, status: int, body: object, **headers: str) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serving(*turns: Turn, port: int = 0) -> Iterator[Server]:
    with Server(turns, port) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.patience.set()
            server.shutdown()
            thread.join()


# --- what a model may do ------------------------------------------------------------


def completion(text: str | None, **choice: Any) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    return {
        "choices": [{"message": message, "finish_reason": "stop", **choice}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10},
    }


def plan_of(call: dict[str, Any]) -> dict[str, Any]:
    plan: dict[str, Any] = json.loads(call["messages"][-1]["content"])
    return plan


def merged(call: dict[str, Any]) -> str:
    """The answer of a model that joins the passages of each item, as it was told.

    Of a whole summary it writes each numbered sentence, one by one.
    """
    sentences = [
        {"item": item["item"], "text": " ".join(passages.values()), "sources": numbers}
        for item in plan_of(call)["items"]
        for passages in told_of(item)
        if (numbers := list(passages))
    ]
    return json.dumps({"sentences": sentences})


def told_of(item: dict[str, Any]) -> list[dict[int, str]]:
    """The passages of each sentence that is written of an item, by their numbers."""
    if "passages" in item:
        return [{each["passage"]: each["text"] for each in item["passages"]}]
    texts = " ".join(article["text"] for article in item["articles"])
    numbered = re.findall(r"\[(\d+)\] ([^\[]+)", texts)
    return [{int(number): text.strip()} for number, text in numbered]


def obedient(handler: Handler, call: dict[str, Any]) -> None:
    handler.reply(200, completion(merged(call)))


def saying(text: str | None, **choice: Any) -> Turn:
    return lambda handler, call: handler.reply(200, completion(text, **choice))


def giving(*sentences: dict[str, Any]) -> Turn:
    return saying(json.dumps({"sentences": sentences}))


def failing(status: int, message: str = "no", **headers: str) -> Turn:
    body = {"error": {"message": message}}
    soon = {"retry_after_ms": "1", **headers}
    return lambda handler, call: handler.reply(status, body, **soon)


def cut(handler: Handler, call: dict[str, Any]) -> None:
    """Promise more than comes, and hang up."""
    content = json.dumps(completion(merged(call))).encode()
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content[: len(content) // 2])
    handler.close_connection = True


def late(handler: Handler, call: dict[str, Any]) -> None:
    """Answer after more seconds than a test waits."""
    handler.server.patience.wait(5)
    obedient(handler, call)


def raw(content: bytes) -> Turn:
    return lambda handler, call: handler.reply(200, content)


def refusing(*fields: str, message: str | None = None) -> Turn:
    """A server that does not know some fields of a request, at every turn."""

    def turn(handler: Handler, call: dict[str, Any]) -> None:
        handler.server.turns.insert(0, turn)
        for field in fields:
            if field in call:
                said = message or f"Unsupported parameter: '{field}'"
                handler.reply(400, {"error": {"message": said}})
                return
        obedient(handler, call)

    return turn

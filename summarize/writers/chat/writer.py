"""The writer that hands a chat model the whole plan and takes a sentence an item."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from math import ceil
from typing import Any

from summarize.errors import ModelError
from summarize.schema import (
    DraftSentence,
    Passage,
    Request,
    Sentence,
    Usage,
    Written,
)
from summarize.writers.chat.answer import (
    Answer,
    AnsweredSentence,
    UnreadableAnswer,
    read_sentences,
)
from summarize.writers.chat.cache import AnswerCache
from summarize.writers.chat.endpoint import Endpoint
from summarize.writers.chat.options import ChatOptions
from summarize.writers.chat.prompt import Message, messages_of, number_passages

_BYTES_A_TOKEN = 3  # rather few: English has four and more, and no call may be cut
_FOR_PASSAGES = 0.85  # of a call; the rest for what numbers them
_TRIES = 2  # a model that answered with nonsense is asked once more
_MILLION = 1_000_000
_ANSWERED_BY = {
    "base_url",
    "model",
    "temperature",
    "seed",
    "max_output_tokens",
    "extra",
}

_Plan = Sequence[Request]


class ChatWriter:
    """Writes the requests of a plan in one call; what it says is for others to check.

    A request without anything `before` it begins a plan. So a text depends on the plan
    that its request belongs to, and on nothing else.
    """

    def __init__(
        self, endpoint: Endpoint, cache: AnswerCache, options: ChatOptions
    ) -> None:
        """Take over an endpoint that is there (`open_endpoint`)."""
        self._endpoint, self._cache, self._options = endpoint, cache, options

    @property
    def name(self) -> str:
        """The name of the model; of a path its last part."""
        model = self._options.model
        return model.rsplit("/", 1)[-1] if model.startswith("/") else model

    @property
    def max_tokens(self) -> int | None:
        """Tokens of passages that a call may have, if the options say so.

        What is left of `max_input_tokens` is for the numbers of the passages.
        """
        limit = self._options.max_input_tokens
        return None if limit is None else int(_FOR_PASSAGES * limit)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Estimate the tokens of each text, three bytes to one: rather too many."""
        return [_n_tokens(text) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        """Estimate the tokens of a call for these passages, instructions included."""
        return _size([Request(tuple(map(Passage, passages)), 0, whole=True)])

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request, in order; several plans at once.

        What the answer leaves out is copied from its first passage. Where a call fails,
        or its answer cannot be read twice, every request of it fails; a request above
        `max_tokens` fails by itself.
        """
        calls = self._calls(requests)
        with ThreadPoolExecutor(self._options.concurrency) as pool:
            return [each for told in pool.map(self._written, calls) for each in told]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Return the one text there is for each request, whatever `n`: each costs."""
        return [[written] for written in self.write(requests)]

    def _calls(self, requests: Sequence[Request]) -> list[list[Request]]:
        """Divide requests into plans, and plans that are too long into calls.

        A later call of a plan says what was told before, where there is room for it.
        """
        calls: list[list[Request]] = []
        for request in requests:
            longer = [*calls[-1], request] if calls and request.before else [request]
            if len(longer) > 1 and self._fits(longer):
                calls[-1] = longer
            elif self._fits([request]):
                calls.append([request])
            else:
                calls.append([self._lightened(replace(request, before=()))])
        return calls

    def _lightened(self, request: Request) -> Request:
        """Return a request without the comparisons that it has no room for."""
        while (request.past or request.conflicts) and not self._fits([request]):
            if request.past:
                request = replace(request, past=())
            else:
                request = replace(request, conflicts=request.conflicts[:-1])
        return request

    def _fits(self, plan: _Plan) -> bool:
        limit = self._options.max_input_tokens
        return limit is None or _size(plan) <= limit

    def _written(self, plan: _Plan) -> list[Written]:
        if not any(number_passages(plan)):
            return [Written("") for _ in plan]
        if not self._fits(plan):
            error = ModelError(
                f"request {plan[0].id} has about {_size(plan)} tokens, more than "
                f"writer.max_input_tokens ({self._options.max_input_tokens}): raise it"
            )
            return [Written.failed(error) for _ in plan]
        (first, *others), usage = self._told(plan)
        return [replace(first, usage=usage), *others]

    def _told(self, plan: _Plan) -> tuple[list[Written], Usage]:
        """Return what is written of a plan, and what all answers to it took."""
        messages = messages_of(plan)
        asked = self._asked(messages)
        usage, fault = Usage(), ModelError("no answer")
        try:
            for answer, taken in self._answers(messages, asked):
                usage += taken
                try:
                    sentences = read_sentences(answer, len(plan))
                except UnreadableAnswer as error:
                    fault = error
                    continue
                if taken.n_calls:
                    self._cache.put(asked, answer)
                return _by_item(plan, sentences), usage
        except ModelError as error:
            fault = error
        return [Written.failed(fault) for _ in plan], usage

    def _answers(
        self, messages: Sequence[Message], asked: Mapping[str, Any]
    ) -> Iterator[tuple[Answer, Usage]]:
        """Yield answers until one will do: that which was kept, then new ones."""
        if kept := self._cache.get(asked):
            yield kept, Usage(n_kept=1)
        seed = self._options.seed
        for number in range(_TRIES):
            answer = self._endpoint.ask(
                messages, None if seed is None else seed + number
            )
            yield answer, self._usage(answer)
            if answer.finish_reason == "length":  # it would be cut again
                return

    def _asked(self, messages: Sequence[Message]) -> dict[str, Any]:
        """Return all that an answer depends on: what is asked of whom, and how."""
        options = self._options.model_dump(mode="json", include=_ANSWERED_BY)
        return {**options, "messages": list(messages)}

    def _usage(self, answer: Answer) -> Usage:
        read, written = answer.n_read, answer.n_written
        options = self._options
        cost = read * options.price_read + written * options.price_written
        return Usage(read, written, n_calls=1, cost=cost / _MILLION)


def _by_item(plan: _Plan, sentences: Sequence[AnsweredSentence]) -> list[Written]:
    """Return the text of each item; one that has none is copied from its passage."""
    told = []
    for number, passages in enumerate(number_passages(plan), 1):
        pieces = [
            DraftSentence(sentence.text, _said_by(sentence, passages))
            for sentence in sentences
            if sentence.item == number
        ]
        if not pieces:
            copied = list(passages.values())[:1]
            pieces = [DraftSentence(each.text, each.sources) for each in copied]
        text = " ".join(piece.text for piece in pieces)
        sources = dict.fromkeys(s for piece in pieces for s in piece.sources)
        told.append(Written(text, sources=tuple(sources), sentences=tuple(pieces)))
    return told


def _said_by(
    sentence: AnsweredSentence, passages: Mapping[int, Passage]
) -> tuple[Sentence, ...]:
    """Return what the model says it used for a sentence, of the passages there are."""
    used = (passages[n] for n in dict.fromkeys(sentence.sources) if n in passages)
    return tuple(dict.fromkeys(s for passage in used for s in passage.sources))


def _size(plan: _Plan) -> int:
    return sum(_n_tokens(message["content"]) for message in messages_of(plan))


def _n_tokens(text: str) -> int:
    return ceil(len(text.encode("utf-8", "replace")) / _BYTES_A_TOKEN)

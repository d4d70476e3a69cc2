"""The endpoint: how it is reached, how it is asked, and what its errors mean.

The client of the package `openai` tries again by itself, with a back-off; what is here
is what endpoints understand differently, and where texts and keys may go.
"""

import json
import os
import re
from collections.abc import Mapping, Sequence
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from summarize.errors import ModelError, install_words
from summarize.offline import offline_by
from summarize.writers.chat.answer import Answer
from summarize.writers.chat.options import ChatOptions
from summarize.writers.chat.prompt import SCHEMA, Message

_SECONDS_TO_CONNECT: Final = 10.0
_LONGEST: Final = 300  # characters of what an endpoint says of an error
_NAME = re.compile(r"[A-Za-z_]\w*")

_BY_SCHEMA: Final = {
    "type": "json_schema",
    "json_schema": {"name": "summary", "strict": True, "schema": SCHEMA},
}
_AS_OBJECT: Final = {"type": "json_object"}


class Endpoint:
    """Asks a model; it remembers which fields of a request the endpoint refused."""

    def __init__(self, client: Any, key: str | None, options: ChatOptions) -> None:
        """Take over a client of `openai`, and the key that no message may show."""
        self._client, self._key, self._options = client, key, options
        self._settings = _settings(options)

    def ask(self, messages: Sequence[Message], seed: int | None) -> Answer:
        """Return the answer to `messages`, whatever it holds.

        What the endpoint refuses, the form of the answer or a setting, is left out, and
        then no more tried. Raises ModelError where no answer can be had.
        """
        import openai

        settings = self._settings
        while True:
            try:
                answer = self._create(messages, settings, seed)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                simpler = _without_refused(settings, str(error))
                if simpler is None:
                    raise self._explained(error) from None
                settings = simpler
            except openai.OpenAIError as error:
                raise self._explained(error) from None
            else:
                self._settings = settings
                return answer

    def models(self) -> list[str]:
        """Return the names of the models there, none where the endpoint tells none.

        Raises ModelError where it cannot be reached, or refuses the key.
        """
        import openai

        asking = self._client.with_options(max_retries=0, timeout=_SECONDS_TO_CONNECT)
        refused = (openai.AuthenticationError, openai.PermissionDeniedError)
        try:
            body = _body(asking.models.with_raw_response.list())
        except (openai.APIConnectionError, *refused) as error:
            raise self._explained(error) from None
        except openai.OpenAIError:
            return []
        listed = body.get("data") if isinstance(body, dict) else None
        models = listed if isinstance(listed, list) else []
        named = (model for model in models if isinstance(model, dict))
        return [str(model["id"]) for model in named if "id" in model]

    def _create(
        self, messages: Sequence[Message], settings: Mapping[str, Any], seed: int | None
    ) -> Answer:
        known = dict(settings)
        if "seed" in known:
            known["seed"] = seed
        response = self._client.chat.completions.with_raw_response.create(
            model=self._options.model,
            messages=list(messages),
            extra_body=self._options.extra or None,
            **known,
        )
        return Answer.of(_body(response))

    def _explained(self, error: Any) -> ModelError:
        """Return what an error of the client means; the key is never in it."""
        import openai

        options = self._options
        tries = f" after {options.retries + 1} tries" if options.retries else ""
        remedies = (
            (
                openai.APITimeoutError,
                f"no answer within {options.timeout:g} s{tries}; raise writer.timeout, "
                "or ask a smaller model",
            ),
            (
                openai.APIConnectionError,
                f"no connection, or a cut one{tries}; is the server running, and "
                "writer.base_url right?",
            ),
            (
                (openai.AuthenticationError, openai.PermissionDeniedError),
                f"the key in {options.api_key_env} is refused",
            ),
            (
                openai.NotFoundError,
                f"there is no model {options.model!r}; set writer.model, or "
                "writer.base_url (most end in /v1)",
            ),
            (
                openai.RateLimitError,
                f"too many calls{tries}; lower writer.concurrency, or wait and go on "
                "with --resume",
            ),
            (
                openai.InternalServerError,
                f"the server failed{tries}; its log says why, and --resume goes on",
            ),
        )
        said = next((said for kind, said in remedies if isinstance(error, kind)), "")
        message = str(error).replace(self._key, "[key]") if self._key else str(error)
        message = " ".join(message.split())[:_LONGEST]
        where = f"writer.base_url {options.base_url}"
        return ModelError(f"{where}: {said or 'refused'} ({message})")


def open_endpoint(options: ChatOptions) -> Endpoint:
    """Return the endpoint of the options, asked once whether it is there.

    Raises ModelError if the extra is missing, the address holds a secret or is no
    address, texts would leave this machine though it is to be offline, the key is not
    there or would be sent in the clear, the endpoint cannot be reached or refuses the
    key, or no model is named.
    """
    try:
        import openai
    except ImportError as error:
        raise ModelError(
            f"writer.kind=chat needs the extra chat: {install_words('chat')}"
        ) from error

    address = _address(options.base_url)
    here = _is_loopback(address.hostname or "")
    if not here:
        _refuse_offline(address.hostname)
    key = _key(options, address, here)
    client = openai.OpenAI(
        base_url=options.base_url,
        api_key=key or "none",
        timeout=options.timeout,
        max_retries=options.retries,
        http_client=openai.DefaultHttpxClient(
            follow_redirects=False,  # texts and key go where the config says, only
            trust_env=not here,  # nor through a proxy to the machine itself
        ),
    )
    endpoint = Endpoint(client, key, options)
    names = endpoint.models()
    if not options.model:
        there = f"it has {', '.join(names)}" if names else "see its documentation"
        raise ModelError(
            f"writer.model must name a model of {options.base_url}: {there}"
        )
    return endpoint


def _settings(options: ChatOptions) -> dict[str, Any]:
    """Return the fields of a request that an endpoint may not know."""
    wanted = {
        "response_format": _BY_SCHEMA,
        "temperature": options.temperature,
        "seed": options.seed,
        "max_tokens": options.max_output_tokens,
    }
    return {name: value for name, value in wanted.items() if value is not None}


def _without_refused(
    settings: Mapping[str, Any], refusal: str
) -> dict[str, Any] | None:
    """Return the settings without the one that a refusal names; None: none is left.

    One that names none means the form of the answer, where one was asked for. A looser
    form, or the newer name of a limit, is tried before none.
    """
    named = (name for name in settings if re.search(rf"\b{name}\b", refusal))
    name = next(named, "response_format")
    if name not in settings:
        return None
    rest = {other: value for other, value in settings.items() if other != name}
    if settings[name] == _BY_SCHEMA:
        rest[name] = _AS_OBJECT
    if name == "max_tokens":
        rest["max_completion_tokens"] = settings[name]
    return rest


def _body(response: Any) -> Any:
    """Return the JSON of a response; None for what is none."""
    try:
        return json.loads(response.http_response.content)
    except (ValueError, RecursionError):
        return None


def _address(base_url: str) -> SplitResult:
    """Return the parts of an address; what it hides is not repeated in an error."""
    try:
        address = urlsplit(base_url)
        known = address.scheme in ("http", "https") and address.hostname
        _ = address.port  # a ValueError where it is no number up to 65535
    except ValueError:
        known = None
    if not known:
        raise ModelError(
            "writer.base_url is no address; write it as http://127.0.0.1:8000/v1"
        )
    if address.username or address.password or address.query or address.fragment:
        raise ModelError(
            "writer.base_url must hold no name, password or query: the key belongs in "
            "the environment (writer.api_key_env)"
        )
    return address


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse_offline(host: str | None) -> None:
    if name := offline_by():
        raise ModelError(
            f"{name} is set (offline: true does it), so no text is sent to {host}; use "
            "an endpoint on this machine, or unset it"
        )


def _key(options: ChatOptions, address: SplitResult, here: bool) -> str | None:
    """Return the key from the environment, None where none is there or wanted."""
    name = options.api_key_env
    if name is None:
        return None
    if not _NAME.fullmatch(name):
        raise ModelError(
            "writer.api_key_env is the name of an environment variable, not the key"
        )
    key = os.environ.get(name, "").strip()
    if not key.isascii():
        raise ModelError(f"{name} holds no key: a key has ASCII characters only")
    if here:
        return key or None
    if not key:
        raise ModelError(
            f"{name} is not in the environment; put the key of {address.hostname} "
            "there, or set writer.api_key_env to null if it needs none"
        )
    if address.scheme == "http":
        raise ModelError(
            f"writer.base_url would send the key in {name} in the clear; use https, or "
            "set writer.api_key_env to null if no key is needed"
        )
    return key

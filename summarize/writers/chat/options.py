"""The options of the kind `chat`."""

from typing import Any

from pydantic import Field

from summarize.schema import Writer
from summarize.writers.options import WriterOptions


class ChatOptions(WriterOptions):
    """Asks a chat model behind an OpenAI-compatible endpoint, a call a summary."""

    kind: str = "chat"
    base_url: str = Field(
        default="http://127.0.0.1:11434/v1",
        min_length=1,
        description="address of the endpoint, up to what stands before "
        "/chat/completions; the default is Ollama on this machine. The sentences of "
        "all articles (generate.mode whole), or of the plan, are sent there",
    )
    model: str = Field(
        default="",
        description="name of the model as the endpoint knows it; must be set",
    )
    api_key_env: str | None = Field(
        default="OPENAI_API_KEY",
        description="environment variable that holds the key; where it is null, or "
        "empty for an endpoint on the loopback address, the word none is sent",
    )
    timeout: float = Field(
        default=120.0, gt=0, le=3600, description="seconds to wait for an answer"
    )
    retries: int = Field(
        default=4,
        ge=0,
        le=20,
        description="how often a call is tried again after 408, 409, 429, 5xx, a cut "
        "connection or no answer in time: after 0.5 s, then twice as long each time up "
        "to 8 s, or as the endpoint says (Retry-After, up to 2 minutes)",
    )
    concurrency: int = Field(
        default=4,
        ge=1,
        le=256,
        description="calls at once; more than one only where generate.batch_topics is",
    )
    temperature: float | None = Field(
        default=0.0,
        ge=0,
        le=2,
        description="0: the likeliest text; null: the endpoint's own",
    )
    seed: int | None = Field(
        default=0, ge=0, description="seed of the endpoint's chance; null: none is sent"
    )
    max_output_tokens: int | None = Field(
        default=4096,
        ge=16,
        description="tokens that an answer may have, thinking included; null: as many "
        "as the endpoint gives",
    )
    max_input_tokens: int | None = Field(
        default=None,
        ge=1024,
        description="tokens that a call may have, estimated with a margin (three bytes "
        "a token); a longer plan is written in several calls. null: no limit",
    )
    extra: dict[str, Any] = Field(
        default_factory=dict,
        description="other fields of the request, for what only one endpoint knows; "
        "no place for a key",
    )
    price_read: float = Field(
        default=0.0,
        ge=0,
        description="price of a million tokens read, in any currency: run.json counts "
        "the cost",
    )
    price_written: float = Field(
        default=0.0, ge=0, description="price of a million tokens written"
    )
    cache_dir: str | None = Field(
        default=None,
        description="folder of the answers, by request: what was paid for is not asked "
        "again; null: summarize/chat in the user's cache folder",
    )

    def load(self) -> Writer:
        """Find the endpoint, and ask it once, so that a wrong key shows at once."""
        from summarize.writers.chat.cache import AnswerCache
        from summarize.writers.chat.endpoint import open_endpoint
        from summarize.writers.chat.writer import ChatWriter

        return ChatWriter(open_endpoint(self), AnswerCache(self.cache_dir), self)

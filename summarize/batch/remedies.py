"""What to do about a failure of a batch, by the class of its error."""

from typing import Final

from summarize.schema import Failure

_MEMORY: Final = (
    "short of memory: fewer --workers, a smaller generate.batch_topics, or a limit of "
    "limits; --resume tries again"
)
_REMEDIES: Final = {
    "CorpusError": "mend the input; --resume does what is missing",
    "LimitError": "part the topic or raise the limit; --resume tries again",
    "ConfigError": "mend the config; --resume tries again",
    "ModelError": "mend what the message names; --resume tries again",
    "ChildProcessError": _MEMORY,
    "MemoryError": _MEMORY,
    "OutOfMemoryError": _MEMORY,
}
_FAULT: Final = (
    "report this fault with the topic's line in topics.jsonl; the others are done"
)


def remedy_for(failure: Failure) -> str:
    """Return what to do about a failure, in one line."""
    return _REMEDIES.get(failure.error, _FAULT)

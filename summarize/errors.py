"""The error tree. A message says what, where (file:line, topic, key) and what to do.

* SummarizeError
  x CorpusError      input that cannot be read
  x LimitError       a topic beyond the limits of the config
  x ConfigError      a key, type or value that no config has
  x ModelError       a checkpoint or an extra that is missing or does not fit
  x OutputError      an output folder that cannot be used
  x ComparisonError  scores that must not be compared (other data, other signature)
"""


def install_words(extra: str) -> str:
    """Return how an extra of this package is installed, for the end of a message."""
    return f'run `pip install -c constraints.txt ".[{extra}]"` in the checkout'


def first_line(error: Exception) -> str:
    """Return what an error says, without the advice that follows in other lines."""
    return (str(error).strip() or type(error).__name__).splitlines()[0]


class SummarizeError(Exception):
    """The base of every error that this package raises on purpose."""


class CorpusError(SummarizeError):
    """Input that cannot be read."""


class LimitError(SummarizeError):
    """A topic that is larger, or takes longer, than the config's `limits` allow."""


class ConfigError(SummarizeError):
    """A key, a type or a value that the config does not have."""


class ModelError(SummarizeError):
    """A checkpoint, a tokenizer or an extra that is missing or does not fit."""


class OutputError(SummarizeError):
    """An output folder that cannot be used as asked."""


class ComparisonError(SummarizeError):
    """Scores that must not be compared."""

"""The writer without a model: what it is given is what it writes."""

from collections.abc import Sequence

from summarize.schema import Request
from summarize.text.tokens import count_words


class ExtractiveWriter:
    """Copies the first passage of each request; lengths are words."""

    @property
    def name(self) -> str:
        """The name that goes into records."""
        return "extractive"

    @property
    def max_tokens(self) -> int | None:
        """No limit."""
        return None

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the words of each text, white space between them."""
        return [count_words(text) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        """Count the words of all passages."""
        return sum(self.count_tokens(passages))

    def write(self, requests: Sequence[Request]) -> list[str]:
        """Return the first passage of each request as it is; "" where there is none."""
        return [next(iter(request.passages), "") for request in requests]

    def write_candidates(self, requests: Sequence[Request], n: int) -> list[list[str]]:
        """Return the one text there is for each request, whatever `n`."""
        return [[text] for text in self.write(requests)]

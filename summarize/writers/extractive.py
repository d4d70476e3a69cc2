"""The writer without a model: what it is given is what it writes."""

from collections.abc import Sequence

from summarize.schema import Request, Usage, Written
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

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Return the first passage of each request as it is; "" where there is none."""
        return [_copied(request) for request in requests]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Return the one text there is for each request, whatever `n`."""
        return [[written] for written in self.write(requests)]


def _copied(request: Request) -> Written:
    if not request.passages:
        return Written("")
    first = request.passages[0]
    n_words = count_words(first.text)
    return Written(first.text, usage=Usage(n_words, n_words), sources=first.sources)

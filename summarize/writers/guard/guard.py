"""A writer that is held to its sources: what it says and they do not is not taken."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.language import language_of
from summarize.schema import Request, Writer, Written
from summarize.writers.guard.merges import choose_merged
from summarize.writers.guard.support import choose_supported


class GuardedWriter:
    """Asks another writer for several texts and takes the first that is supported.

    Where none is, the first passage of the request stands: copying is always true.
    """

    def __init__(self, writer: Writer, n_candidates: int) -> None:
        """Guard a writer, asking it for so many texts a request."""
        self._writer = writer
        self._n_candidates = n_candidates

    @property
    def name(self) -> str:
        """The name of the writer that is guarded."""
        return self._writer.name

    @property
    def max_tokens(self) -> int | None:
        """Tokens that a request may have."""
        return self._writer.max_tokens

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the tokens of each text."""
        return self._writer.count_tokens(texts)

    def count_request(self, passages: Sequence[str]) -> int:
        """Count a request."""
        return self._writer.count_request(passages)

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request that says nothing its passages do not say."""
        candidates = self._writer.write_candidates(requests, self._n_candidates)
        return list(map(_chosen, requests, candidates))

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Return the one text that was chosen for each request, whatever `n`."""
        return [[written] for written in self.write(requests)]


def _chosen(request: Request, texts: Sequence[Written]) -> Written:
    if texts[0].error:
        return texts[0]
    passages, language = request.passages, language_of(request.language)
    written = [each.text for each in texts]
    choose = choose_supported if len(passages) == 1 else choose_merged
    place = choose(written, request.texts, language)
    if place is not None and len(passages) > 1:
        used = tuple(sentence for each in passages for sentence in each.sources)
        return replace(texts[place], sources=used)
    if place is not None:
        return texts[place]
    first = passages[0]
    return Written(first.text, usage=texts[0].usage, sources=first.sources)

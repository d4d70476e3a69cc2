"""What every writer with a checkpoint does around its engine: jobs, batches, texts."""

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.language import Language, language_of
from summarize.schema import Request, Usage, Written
from summarize.writers.batching import batch_by_tokens
from summarize.writers.checkpoint import Checkpoint
from summarize.writers.options import CheckpointOptions

# Targets count in steps of so many tokens – up to the next one for the greatest length,
# down to the last one for the least – so that requests for 20 and for 22 words can
# share a batch.
_STEP = 16


@dataclass(frozen=True, slots=True)
class Job:
    """An encoded request: ids to feed, bounds of the text in tokens, its sources.

    `language` is that of the sources, and of the text; `first_id` the token that tells
    it, if there is one.
    """

    ids: tuple[int, ...]
    min_new_tokens: int
    max_new_tokens: int
    sources: tuple[str, ...]
    language: Language
    first_id: int | None = None

    @property
    def bounds(self) -> tuple[int, int]:
        """The lengths that all jobs of a batch must share."""
        return (self.min_new_tokens, self.max_new_tokens)

    @property
    def shared(self) -> tuple[int, int, int | None]:
        """What all jobs of a batch must share."""
        return (*self.bounds, self.first_id)


class GeneratingWriter(ABC):
    """A writer with a checkpoint; what it writes depends on the request alone.

    To the byte, on one machine, where `batch_tokens` is 1. In a larger batch the same
    sums are added up in another order, as on another processor: a choice between two
    tokens or beams that are closer than rounding may fall otherwise.

    Subclasses give `generate`, which runs one batch.
    """

    def __init__(self, checkpoint: Checkpoint, options: CheckpointOptions) -> None:
        """Measure the tokens of a word, unless the options give them."""
        self.checkpoint = checkpoint
        self.options = options
        measured = checkpoint.codec.tokens_per_word()
        self._tokens_per_word = options.tokens_per_word or measured

    @property
    def name(self) -> str:
        """The checkpoint's name, with its revision where there is one."""
        return self.checkpoint.name

    @property
    def max_tokens(self) -> int | None:
        """Tokens that a request may have, all included."""
        return self.checkpoint.max_tokens

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the tokens of each text, without special tokens."""
        return [len(ids) for ids in self.checkpoint.codec.encode(texts)]

    def count_request(self, passages: Sequence[str]) -> int:
        """Count the tokens that the model is fed for these passages."""
        return len(self.checkpoint.codec.encode_request(passages))

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request, in order; "" for a request without any text.

        A request above `max_tokens` fails with a ValueError (fitting is the caller's
        work), one that alone is too much for the memory with a ModelError.
        """
        return [texts[0] for texts in self.write_candidates(requests, 1)]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Write the best texts of each request, best first: `n`, or one a beam.

        A request that fails gets one `Written`, with its error.
        """
        n = min(n, self.options.num_beams)
        results = [[Written("")] * n for _ in requests]
        jobs: dict[int, Job] = {}
        for index, request in enumerate(requests):
            try:
                if any(text.strip() for text in request.texts):
                    jobs[index] = self._job(index, request)
            except ValueError as error:
                results[index] = [Written.failed(error)]
        for index, texts in self._write_jobs(jobs, n):
            results[index] = texts
        return results

    def _write_jobs(
        self, jobs: Mapping[int, Job], n: int
    ) -> Iterator[tuple[int, list[Written]]]:
        """Yield what came of each job, batch by batch, with its number."""
        indices = sorted(jobs)
        batches = batch_by_tokens(
            [len(jobs[index].ids) for index in indices],
            [jobs[index].shared for index in indices],
            self.options.batch_tokens,
        )
        for batch in batches:
            members = [indices[position] for position in batch]
            outputs = self._generate_or_fail([jobs[index] for index in members], n)
            for index, output in zip(members, outputs, strict=True):
                if isinstance(output, Exception):
                    yield index, [Written.failed(output)]
                else:
                    yield index, [self._written(jobs[index], ids) for ids in output]

    def _generate_or_fail(
        self, jobs: Sequence[Job], n: int
    ) -> list[list[list[int]] | Exception]:
        """Run one batch; where it fails, halve it until only the bad jobs are left."""
        try:
            return list(self.generate(jobs, n))
        except Exception as error:
            if len(jobs) == 1:
                return [error]
        # Outside the except block: its traceback would keep the tensors alive.
        middle = len(jobs) // 2
        halves = jobs[:middle], jobs[middle:]
        return [made for half in halves for made in self._generate_or_fail(half, n)]

    @abstractmethod
    def generate(self, jobs: Sequence[Job], n: int) -> list[list[list[int]]]:
        """Return for each job the ids of its `n` best texts; all `shared` are equal."""

    def _job(self, index: int, request: Request) -> Job:
        codec, code = self.checkpoint.codec, request.language
        ids = codec.encode_request(request.texts, request.target_words, code)
        if len(ids) > self.checkpoint.max_tokens:
            raise ValueError(
                f"request {request.id or index} has {len(ids)} tokens, the writer "
                f"reads {self.checkpoint.max_tokens}; fit the passages first"
            )
        least, most = self._bounds(request.target_words)
        texts, language = request.texts, language_of(code)
        return Job(tuple(ids), least, most, texts, language, codec.language_id(code))

    def _bounds(self, target_words: int) -> tuple[int, int]:
        """Return the least and greatest length in tokens, in coarse steps."""
        steps = math.ceil(target_words * self._tokens_per_word / _STEP)
        most = math.ceil(steps * _STEP * self.options.max_length_ratio)
        most = min(most, self.checkpoint.max_new_tokens or most)
        least = int((steps - 1) * _STEP * self.options.min_length_ratio)
        return max(0, min(least, most - 1)), max(1, most)

    def _written(self, job: Job, ids: Sequence[int]) -> Written:
        """Return the text of generated ids; what follows the end token is dropped."""
        end = self.checkpoint.end_id
        written = list(ids[: ids.index(end)]) if end in ids else list(ids)
        # The end token takes a place too, and may be forced at the last one.
        finished = len(written) + 1 < job.max_new_tokens
        text = self.checkpoint.codec.decode(
            written, job.sources, job.language, finished=finished
        )
        usage = Usage(len(job.ids), len(written))
        return Written(text, "end" if finished else "length", usage)

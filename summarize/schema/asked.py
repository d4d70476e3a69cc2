"""Who is asked on the way: those who write, judge, read meanings and verify."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from summarize.schema.drafts import Request, Written
from summarize.schema.sentences import Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Writer(Protocol):
    """Whoever writes: how much it can read, and requests in, texts out.

    A request that fails by itself gives a `Written` with an error, and costs the others
    nothing; what stops the writer as a whole is raised.
    """

    @property
    def name(self) -> str:
        """The name that goes into records, with the revision where there is one."""

    @property
    def max_tokens(self) -> int | None:
        """Tokens that a request may have, all included; None for no limit."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the tokens of each text by itself, without special tokens."""

    def count_request(self, passages: Sequence[str]) -> int:
        """Count a request: passages, separators, prefix and special tokens."""

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request, in order.

        A text depends on its request alone, or on the plan that this belongs to: a
        request with nothing `before` it begins one. Where requests run at once, a tie
        closer than rounding may fall otherwise than where one runs by itself.
        """

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Write up to `n` texts a request, best first; at least one."""


class Judge(Protocol):
    """Whoever judges which sentences a summary would hold."""

    def __call__(
        self, sentences: Sequence[Sentence], articles: Sequence[str], n_windows: int, /
    ) -> Sequence[float]:
        """Return the log odds that a summary would say it, of the first sentences.

        `sentences` come best first, `articles` are the ids of all articles in the order
        of the topic, `n_windows` bounds what may be read; the list ends there.
        """


class Encoder(Protocol):
    """Whoever turns sentences into vectors that are near when the meaning is."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return a row of length 1 for each text, in order."""


class Verifier(Protocol):
    """Whoever tells whether passages support claims."""

    def verify(self, pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        """Return for each claim how probably its passage supports it, in order.

        A pair is the text of a claim and that of a passage; the probability depends on
        the two alone.
        """

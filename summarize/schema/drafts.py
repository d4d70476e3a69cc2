"""What is asked of a writer and what comes back; texts of somebody else, too."""

from dataclasses import astuple, dataclass, field
from operator import add
from typing import Literal

from summarize.schema.plans import Passage
from summarize.schema.sentences import Conflict, LeftOut, Sentence, SentenceGroup

NotClaimKind = Literal[
    "heading",
    "label",
    "rule",
    "table",
    "code",
    "front_matter",
    "sources",
    "lead_in",
    "closing",
]
FinishReason = Literal["end", "length", "error"]


@dataclass(frozen=True, slots=True)
class Request:
    """One text wanted of a writer: passages to merge, and the length in words.

    `id` names the request in errors and logs; `before` is what was planned before it in
    the same summary, in order; `language` is the code of the language to write in.
    `whole` asks for the whole summary of a topic, whose passages are then its articles.
    A writer that can use it is told of sentences of these what is superseded and where
    they differ (`conflicts`, the worst first), and which expect what is over (`past`).
    """

    passages: tuple[Passage, ...]
    target_words: int
    id: str = ""
    language: str = "en"
    before: tuple[Passage, ...] = ()
    whole: bool = False
    conflicts: tuple[Conflict, ...] = ()
    past: tuple[Sentence, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the passages."""
        return tuple(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens (words, where a writer has no tokens) that a text cost.

    Of a writer that asks an endpoint: the calls that were answered, how many answers
    were kept from an earlier run and cost nothing, and `cost`, in the currency of the
    prices that the config gives.
    """

    n_read: int = 0
    n_written: int = 0
    n_calls: int = 0
    n_kept: int = 0
    cost: float = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        """Return what both cost together."""
        return Usage(*map(add, astuple(self), astuple(other)))


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a writer wrote: why it ended, what it cost.

    `sources` are the sentences that the writer itself says it used, if it says so, and
    `sentences` the text in the writer's own pieces, each with what it used for it. A
    request that came to nothing has no text and the `error` that stopped it.
    """

    text: str
    finish_reason: FinishReason = "end"
    usage: Usage = Usage()
    sources: tuple[Sentence, ...] = ()
    sentences: tuple["DraftSentence", ...] = ()
    error: Exception | None = None

    @classmethod
    def failed(cls, error: Exception, usage: Usage = Usage()) -> "Written":
        """Return what stands for a request that an error stopped."""
        return cls("", "error", usage, error=error)


@dataclass(frozen=True, slots=True)
class NotClaim:
    """A part of a text that makes no claim, and so is not judged.

    `lead_in` and `closing` are what a chat model says around its answer, `sources` a
    list of sources, `label` what stands before a sentence ("**Funding:** …").
    """

    start: int
    end: int
    kind: NotClaimKind


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence as written; `sources` are the source sentences it was planned from.

    `places` tells where each character of `text` stands in the text that was given
    (`Draft.given`); it is empty where none was.
    """

    text: str
    sources: tuple[Sentence, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text that was given."""
        return (self.places[0], self.places[-1] + 1)


@dataclass(frozen=True, slots=True)
class Draft:
    """What generation returns: sentences, what the writer saw, what was left out.

    A text by somebody else is `given`, and has parts that are no claims. `seconds` is
    how long it took; topics that are written together share theirs.
    """

    topic_id: str
    sentences: tuple[DraftSentence, ...]
    seen: tuple[SentenceGroup, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    given: str | None = None
    not_claims: tuple[NotClaim, ...] = ()
    usage: Usage = field(default=Usage(), compare=False)
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A draft that came to nothing: the error that stopped a request of it."""

    error: Exception
    usage: Usage = Usage()
    seconds: float = field(default=0.0, compare=False)

"""begin: topic → the code of the language that it is in, unless it is too large."""

from collections import Counter

from pydantic import Field

from summarize.errors import CorpusError, LimitError
from summarize.options import Options
from summarize.schema import Topic
from summarize.text.detect import detect_language


class LimitOptions(Options):
    """How much a topic may be; one beyond a limit is a failure (0: no limit)."""

    articles: int = Field(default=0, ge=0, description="articles of a topic")
    characters: int = Field(
        default=0, ge=0, description="characters of its articles together"
    )
    sentences: int = Field(
        default=0, ge=0, description="sentences that cleaning leaves of them"
    )
    seconds: float = Field(
        default=0.0,
        ge=0,
        description="seconds that summarize run gives a topic, where each has a worker "
        "process that can be ended: with a limit a single worker is one, too. Topics "
        "that are written together (generate.batch_topics) have their seconds together "
        "first, then each alone",
    )
    memory: float = Field(
        default=0.0,
        ge=0,
        description="megabytes that a topic may take of the machine's memory, beyond "
        "what its worker process held before it; a single worker is a process, and "
        "topics that are written together have it together first, as for seconds. 30 "
        "or more, since some is loaded with the first topic",
    )

    @property
    def need_process(self) -> bool:
        """Whether a topic has a limit for which its process is ended."""
        return bool(self.seconds or self.memory)


def begin_topic(topic: Topic, limits: LimitOptions | None = None) -> str:
    """Return the code of a topic's language, before anything is done with it.

    Raises CorpusError when two of its articles have the same id, LimitError when it has
    more articles or characters than `limits` allow.
    """
    counts = Counter(article.id for article in topic.articles)
    if twice := [article_id for article_id, n in counts.items() if n > 1]:
        raise CorpusError(
            f"topic {topic.id}: {counts[twice[0]]} articles have the id {twice[0]!r}; "
            "give each its own, citations point at it"
        )
    if limits is not None:
        n_characters = sum(len(article.text) for article in topic.articles)
        check_limit(topic, "articles", len(topic.articles), limits.articles)
        check_limit(topic, "characters", n_characters, limits.characters)
    return detect_language(topic.articles)


def check_limit(topic: Topic, things: str, number: int, limit: int) -> None:
    """Raise LimitError when a topic has more than `limit` things, unless that is 0."""
    if 0 < limit < number:
        raise LimitError(
            f"topic {topic.id} has {number:,} {things}, limits.{things} is {limit:,}; "
            "part the topic or raise the limit"
        )

"""begin: topic → what the stages must know of it: the days and the language."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from summarize.claims.reading.relative_dates import written_days
from summarize.errors import CorpusError
from summarize.schema import Topic
from summarize.text.detect import detect_language


@dataclass(frozen=True, slots=True)
class Begun:
    """A topic looked at: the day that each article was written, where it can be read;
    the code of the language that the topic is in.
    """

    days: Mapping[str, date]
    language: str


def begin_topic(topic: Topic) -> Begun:
    """Look at a topic before anything is done with it.

    Raises CorpusError when two of its articles have the same id.
    """
    counts = Counter(article.id for article in topic.articles)
    if twice := [article_id for article_id, n in counts.items() if n > 1]:
        raise CorpusError(
            f"topic {topic.id}: {counts[twice[0]]} articles have the id {twice[0]!r}; "
            "give each its own, citations point at it"
        )
    days = written_days({article.id: article.date for article in topic.articles})
    return Begun(days, detect_language(topic.articles))

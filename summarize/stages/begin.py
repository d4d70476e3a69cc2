"""begin: topic → the code of the language that it is in."""

from collections import Counter

from summarize.errors import CorpusError
from summarize.schema import Topic
from summarize.text.detect import detect_language


def begin_topic(topic: Topic) -> str:
    """Return the code of a topic's language, before anything is done with it.

    Raises CorpusError when two of its articles have the same id.
    """
    counts = Counter(article.id for article in topic.articles)
    if twice := [article_id for article_id, n in counts.items() if n > 1]:
        raise CorpusError(
            f"topic {topic.id}: {counts[twice[0]]} articles have the id {twice[0]!r}; "
            "give each its own, citations point at it"
        )
    return detect_language(topic.articles)

"""The articles of a topic as a reader of a report sees them: no marks of Markdown."""

from summarize.schema import Topic
from summarize.text.marks import unmark
from summarize.text.normalize import readable
from summarize.text.unwrap import JOINER


class ReadingTexts:
    """Stretches of the articles of a topic, by the offsets of the text as it came in.

    Articles are read when they are first asked for; without a topic there are none.
    """

    def __init__(self, topic: Topic | None) -> None:
        """Take the articles of a topic."""
        self._given = {a.id: a.text for a in topic.articles} if topic else {}
        self._read: dict[str, str] = {}

    def __contains__(self, article_id: str) -> bool:
        """Say whether there is an article of this id."""
        return article_id in self._given

    def size(self, article_id: str) -> int:
        """Return how many characters an article has."""
        return len(self._given[article_id])

    def between(self, article_id: str, start: int, end: int) -> str:
        """Return a stretch of an article, decoded, its marks left out."""
        if article_id not in self._read:
            self._read[article_id] = unmark(self._given[article_id])
        stretch = self._read[article_id][max(start, 0) : end]
        return readable(stretch.replace(JOINER, ""))

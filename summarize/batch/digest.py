"""The name of an input: two topics with the same digest give the same summary."""

import hashlib
import json
from dataclasses import astuple
from typing import Any

from summarize.schema import Article, Topic


def digest_topic(topic: Topic) -> str:
    """Return `sha256:` and the digest of a topic's articles and references, in order.

    Every field of an article counts, and the earlier summary, where there is one. The
    topic's id does not: it stands beside.
    """
    articles = [_fields(article) for article in topic.articles]
    content: list[Any] = [articles, topic.references]
    if topic.earlier:
        content.append(astuple(topic.earlier))
    canonical = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _fields(article: Article) -> tuple[str | None, ...]:
    """Return the fields; a language not given leaves old digests as they are."""
    *others, language = astuple(article)
    return tuple(others) if language is None else (*others, language)

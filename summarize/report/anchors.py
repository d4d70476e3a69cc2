"""Ids on a page: letters, digits and hyphens, so that no text can break out of one."""

import re

_JOINT = re.compile(r"[\W_]+")
_LENGTH = 60


class Anchors:
    """Gives each topic of a run an id of its own: `harlow-bay-ferry`.

    Ids below it have a slash (`harlow-bay-ferry/s3`), which no topic's has. The same
    topics in the same order have the same ids, so a link to a sentence lasts.
    """

    def __init__(self) -> None:
        """Begin with no topic."""
        self._taken: set[str] = set()

    def of(self, topic_id: str) -> str:
        """Return the id of one more topic; a name that is taken gets a number."""
        name = _JOINT.sub("-", topic_id[: 4 * _LENGTH].casefold()).strip("-")
        name = name[:_LENGTH].strip("-") or "topic"
        anchor, number = name, 1
        while anchor in self._taken:
            number += 1
            anchor = f"{name}-{number}"
        self._taken.add(anchor)
        return anchor

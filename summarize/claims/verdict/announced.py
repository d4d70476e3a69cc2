"""Does a passage announce what a claim tells as done, or the other way round?"""

from summarize.claims.comparing.values import changes_time
from summarize.claims.reading.reading import Reading
from summarize.claims.verdict.frames import (
    Frame,
    content_between,
    frames_of,
    is_of_deed,
)

_MOST = 0.7  # of the words that both have


def tells_another_time(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage announces what a claim tells as done, or the other way.

    By "will" in one of the two (`changes_time`), or since it only decided to.
    """
    return changes_time(claim, passage) or only_announces(claim, passage)


def only_announces(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage plans most of what it shares with a claim that does not.

    "The fund decided to pay each family 5,000 marks" beside "Each family has received
    5,000 marks", whatever the verbs are.
    """
    if any(framed.frame.is_to_come for framed in frames_of(claim)):
        return False
    words, language = passage.facts.words, claim.language
    told = claim.content_roots
    shared = [
        at
        for at in content_between(passage, 0, len(passage.text))
        if language.root(words[at].key) in told
    ]
    return any(
        framed.frame is Frame.PLANNED
        and is_of_deed(framed, passage)
        and sum(framed.start <= words[at].start < framed.end for at in shared)
        >= _MOST * len(shared)
        for framed in frames_of(passage)
        if shared
    )

"""Ranked groups, prompts and a writer one can follow: for plan, generate and guard."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.schema import (
    Passage,
    Prompt,
    Request,
    Sentence,
    SentenceGroup,
    Written,
)
from tests.build import sentence

SANK = "The ferry sank off Harlow Bay on Monday night."
SANK_AGAIN = "On Monday night the ferry sank off Harlow Bay."
RESCUED = "Fishermen pulled nineteen people from the water."
IN_FOG = "In thick fog, fishermen pulled nineteen people from the water."
INQUIRY = "The port authority has opened an inquiry into the crew."
QUOTED = (  # 21 words
    '"Nobody saw us out there.',
    "The radio had been dead for a week.",
    'We were alone until noon," Ida Holm said.',
)


class Echo:
    """Writes the first `width` words of what it reads: a writer one can follow."""

    name = "echo"

    def __init__(self, max_tokens: int | None = None, width: int = 1000) -> None:
        self.max_tokens = max_tokens
        self.width = width
        self.requests: list[Request] = []

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        return sum(self.count_tokens(passages))

    def write(self, requests: Sequence[Request]) -> list[Written]:
        self.requests += requests
        joined = [" ".join(request.texts) for request in requests]
        return [Written(" ".join(text.split()[: self.width])) for text in joined]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        return [[text] for text in self.write(requests)]


def ranked(*texts: str, articles: str = "") -> list[SentenceGroup]:
    """Groups with falling scores, each in an article of its own unless told."""
    names = articles or "abcdefgh"
    return [
        SentenceGroup(sentence(text, names[n], n, 100 * n), score=1 / (n + 1))
        for n, text in enumerate(texts)
    ]


def scored(sentences: Sequence[Sentence], *scores: float) -> list[SentenceGroup]:
    """A group for each sentence, with falling scores unless told."""
    falling = scores or [1 / (n + 1) for n in range(len(sentences))]
    return [
        SentenceGroup(each, score=score)
        for each, score in zip(sentences, falling, strict=True)
    ]


def in_unit(groups: list[SentenceGroup], first: int, last: int) -> list[SentenceGroup]:
    """Groups whose leads are told with the first to the last of their article."""
    return [replace(g, lead=replace(g.lead, unit=(first, last))) for g in groups]


def sank_and_quoted() -> list[SentenceGroup]:
    sank, *quoted = ranked(SANK, *QUOTED, articles="aaaa")
    return [sank, *in_unit(quoted, 1, 3)]


def prompt(*groups: SentenceGroup) -> Prompt:
    passages = tuple(Passage(group.lead.text, (group.lead,)) for group in groups)
    return Prompt(
        "t", (passages,) if groups else (), groups, (), (0,) if groups else ()
    )

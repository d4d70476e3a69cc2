"""What a verifier reads: a passage and a claim as a pair, or in the text of a prompt.

A verifier answers sensibly only to the words that it was trained with. They stand in no
file of a checkpoint, so that the known ones are found by its name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

PASSAGE, CLAIM, END = "{passage}", "{claim}", "{end}"
MINICHECK = f"predict: {PASSAGE}{END}{CLAIM}"
PROMPTS = {
    # Tang, Laban and Durrett 2024, arXiv:2404.10774
    "minicheck-flan-t5": MINICHECK,
    "minicheck": f"{PASSAGE}{END}{CLAIM}",
    # Lei et al. 2025, arXiv:2501.17144
    "factcg": f"{PASSAGE}\n\nChoose your answer: based on the paragraph above can we "
    f'conclude that "{CLAIM}"?\n\nOPTIONS:\n- Yes\n- No\nI think the answer is ',
    # Honovich et al. 2022, arXiv:2204.04991
    "true_nli": f"premise: {PASSAGE} hypothesis: {CLAIM}",
}
"""A part of a checkpoint's name → its prompt; the first that fits holds."""

Pair = tuple[str, str]
"""A claim and the passage that may support it."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a verifier reads pairs; `text` None is passage and claim as two sequences."""

    text: str | None
    tokenizer: Any
    most_tokens: int

    def batch(self, pairs: Iterable[Pair]) -> Any:
        """Return the tensors of a batch; a passage is cut where a pair is too long."""
        pairs = list(pairs)
        texts: dict[str, list[str]] = {}
        if self.text is None:
            texts["text"] = [passage for _, passage in pairs]
            texts["text_pair"] = [claim for claim, _ in pairs]
        else:
            texts["text"] = list(self._filled(pairs, self.text))
        return self.tokenizer(
            **texts,
            padding=True,
            truncation="longest_first",
            max_length=self.most_tokens,
            return_tensors="pt",
        )

    def _filled(self, pairs: Iterable[Pair], text: str) -> Iterator[str]:
        """Yield the prompt of each pair."""
        end = self.tokenizer.eos_token or self.tokenizer.sep_token or ""
        for claim, passage in pairs:
            parts = {END: end, CLAIM: claim}
            room = self.most_tokens - self._count(_fill(text, parts | {PASSAGE: ""}))
            yield _fill(text, parts | {PASSAGE: self._cut(passage, room)})

    def _cut(self, passage: str, room: int) -> str:
        """Return as many words of a passage as `room` tokens hold."""
        if len(passage.encode()) <= room:  # a token has a byte or more
            return passage
        words = passage.split()
        while words and self._count(" ".join(words)) > max(room, 0):
            words = words[: len(words) * 9 // 10]
        return " ".join(words)

    def _count(self, text: str) -> int:
        return len(self.tokenizer(text)["input_ids"])


def known_prompt(name: str) -> str | None:
    """Return the prompt of the verifiers whose names hold that of a known one."""
    lower = name.lower()
    return next((text for part, text in PROMPTS.items() if part in lower), None)


def _fill(text: str, parts: dict[str, str]) -> str:
    """Put the parts in their places; what a part holds in braces stays as it is."""
    first, *rest = parts
    pieces = text.split(first)
    if rest:
        others = {part: parts[part] for part in rest}
        pieces = [_fill(piece, others) for piece in pieces]
    return parts[first].join(pieces)

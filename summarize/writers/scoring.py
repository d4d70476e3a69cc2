"""How probable texts are to a causal language model that has read a prompt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_UNEXPECTED = -5.0  # log probability of a token that makes a text no language


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt and texts that may follow it, as ids; none is empty."""

    prompt: Sequence[int]
    texts: Sequence[Sequence[int]]

    @property
    def n_tokens(self) -> int:
        """The tokens that the model reads."""
        return len(self.prompt) + sum(map(len, self.texts))


def score_texts(model: Any, asked: Sequence[Asked]) -> list[list[list[float]]]:
    """Return the log probability of every token, by prompt and text.

    Each prompt is read once, all at a time; its texts read what the model made of it.
    """
    import torch

    device = model.device
    longest = max(len(each.prompt) for each in asked)
    padding = [longest - len(each.prompt) for each in asked]
    fed = [[0] * n + [*each.prompt] for n, each in zip(padding, asked, strict=True)]
    mask = torch.tensor([[0] * n + [1] * (longest - n) for n in padding], device=device)
    texts = [text for each in asked for text in each.texts]
    owners = [n for n, each in enumerate(asked) for _ in each.texts]
    width = max(map(len, texts))
    ids = torch.tensor([[*t, *[0] * (width - len(t))] for t in texts], device=device)
    with torch.inference_mode():
        read = model.base_model(
            input_ids=torch.tensor(fed, device=device),
            attention_mask=mask,
            position_ids=(mask.cumsum(1) - 1).clamp(min=0),
            use_cache=True,
        )
        cache, rows = read.past_key_values, torch.tensor(owners, device=device)
        cache.batch_select_indices(rows)
        mask = torch.cat([mask[rows], torch.ones_like(ids)], dim=1)
        written = model.base_model(
            input_ids=ids,
            attention_mask=mask,
            position_ids=(mask.cumsum(1) - 1)[:, longest:],
            past_key_values=cache,
            use_cache=True,
        )
        first = read.last_hidden_state[rows, -1:]
        states = torch.cat([first, written.last_hidden_state[:, :-1]], dim=1)
        scores = model.get_output_embeddings()(states).float().log_softmax(dim=-1)
        found = scores.gather(2, ids.unsqueeze(-1)).squeeze(-1).tolist()
    scored = iter(row[: len(text)] for row, text in zip(found, texts, strict=True))
    return [[next(scored) for _ in each.texts] for each in asked]


def likeliest(scores: Sequence[Sequence[float]], margin: float) -> list[int]:
    """Return the places of the texts that are likelier than the first, and the first.

    The most probable comes first, ties in their order; the others may be less probable
    than the first by a `margin` of log probability. One with a token that the model did
    not expect at all is not among them.
    """
    least = sum(scores[0]) - margin
    total = {
        place: sum(tokens)
        for place, tokens in enumerate(scores)
        if place and sum(tokens) > least and min(tokens) > _UNEXPECTED
    }
    return [*sorted(total, key=lambda place: -total[place]), 0]

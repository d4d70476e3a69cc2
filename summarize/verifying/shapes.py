"""The two usual shapes of a verifier, and how probable they find support."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError
from summarize.verifying.prompts import Pair, Prompt

if TYPE_CHECKING:
    from torch import Tensor

SUPPORTING = frozenset(
    {
        "entailment",
        "entails",
        "entailed",
        "supported",
        "supports",
        "support",
        "consistent",
        "factual",
        "faithful",
        "grounded",
        "attributable",
        "yes",
        "1",
    }
)
"""Labels that mean: the passage supports the claim."""
_UNNAMED = ["label 0", "label 1"]  # of two without names the second is support
_BATCH = 16
_DECIMALS = 4  # what threads and padding change lies below


class CheckpointVerifier:
    """A checkpoint that reads claims and passages, some at once."""

    def __init__(
        self, prompt: Prompt, probabilities: Callable[[Any], "Tensor"], device: str
    ) -> None:
        """Hold how pairs are read, and what gives the probabilities of a batch."""
        self._prompt = prompt
        self._probabilities = probabilities
        self._device = device

    def verify(self, pairs: Sequence[Pair]) -> list[float]:
        """Return for each claim how probably its passage supports it, in order.

        Pairs of about one length are read at once; the others change nothing.
        """
        import torch

        order = sorted(range(len(pairs)), key=lambda n: sum(map(len, pairs[n])))
        found = [0.0] * len(pairs)
        for start in range(0, len(order), _BATCH):
            some = order[start : start + _BATCH]
            batch = self._prompt.batch(pairs[n] for n in some).to(self._device)
            with torch.inference_mode():
                rows = self._probabilities(batch).tolist()
            for n, probability in zip(some, rows, strict=True):
                found[n] = round(probability, _DECIMALS)
        return found


def classified(model: Any, support: int | None) -> Callable[[Any], "Tensor"]:
    """Return what reads the probability of the label `support`; None: of one logit."""

    def probabilities(batch: Any) -> "Tensor":
        logits = model(**batch).logits.float()
        found: Tensor = (
            logits[:, 0].sigmoid()
            if support is None
            else logits.softmax(-1)[:, support]
        )
        return found

    return probabilities


def answered(model: Any, no: int, yes: int) -> Callable[[Any], "Tensor"]:
    """Return what reads the probability that a text begins with `yes` and not `no`."""
    start = model.config.decoder_start_token_id

    def probabilities(batch: Any) -> "Tensor":
        begun = batch["input_ids"].new_full((len(batch["input_ids"]), 1), start)
        logits = model(
            input_ids=batch["input_ids"],
            attention_mask=batch["attention_mask"],
            decoder_input_ids=begun,
        ).logits
        found: Tensor = logits[:, 0, [no, yes]].float().softmax(-1)[:, 1]
        return found

    return probabilities


def supporting_label(config: Any, name: str) -> int | None:
    """Return the place of the label that means support; None for a single logit.

    Raises ModelError where no label says so, or several do.
    """
    labels = [
        str(config.id2label.get(n, "")).lower().replace("_", " ").replace("-", " ")
        for n in range(config.num_labels)
    ]
    if len(labels) == 1:
        return None
    if labels == _UNNAMED:
        return 1
    found = [n for n, label in enumerate(labels) if label in SUPPORTING]
    if len(found) != 1:
        raise ModelError(
            f"cite.verifier {name}: which of its labels means that a passage supports "
            f"a claim? They are {', '.join(labels)}; name it entailment in id2label of "
            "its config.json, or use --set cite.verifier=builtin"
        )
    return found[0]


def answer_tokens(tokenizer: Any, name: str) -> tuple[int, int]:
    """Return the tokens that the answers 0 and 1 begin with.

    Raises ModelError where these are no two tokens.
    """
    no, yes = (
        tokenizer(answer, add_special_tokens=False)["input_ids"][0] for answer in "01"
    )
    if no == yes:
        raise ModelError(
            f"cite.verifier {name}: its tokenizer begins 0 and 1 with the same token, "
            "so that it cannot be asked for them; use --set cite.verifier=builtin"
        )
    return no, yes

"""A checkpoint of any encoder-decoder family as a judge, computed by torch."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError
from summarize.judging.judge import EncoderJudge
from summarize.judging.vocabulary import Vocabulary
from summarize.judging.windows import KEY, Window
from summarize.writers.checkpoint import Asker, open_checkpoint
from summarize.writers.options import Seq2SeqOptions

if TYPE_CHECKING:
    from torch import Tensor

_RANK = Asker("rank", without="rank.model=null")


class TorchReader:
    """The log odds of the sentences of windows, by a model's encoder and its key."""

    def __init__(self, model: Any, key: int, padding: int) -> None:
        """Hold a model in eval mode; `key` and `padding` are tokens."""
        self._model, self._key, self._padding = model, key, padding

    def __call__(self, windows: Sequence[Window]) -> list[list[float]]:
        """Return a row a window, which are read padded to the longest."""
        import torch

        longest = max(len(window.tokens) for window in windows)
        padding = [longest - len(window.tokens) for window in windows]
        rows = list(zip(windows, padding, strict=True))
        device = self._model.device
        tokens = [[*window.tokens, *[self._padding] * n] for window, n in rows]
        mask = [[*[1] * len(window.tokens), *[0] * n] for window, n in rows]
        batch = (torch.tensor(rows, device=device) for rows in (tokens, mask))
        with torch.inference_mode():
            found: list[list[float]] = log_odds(self._model, self._key, *batch).tolist()
        return [
            [row[end] for end in window.ends]
            for window, row in zip(windows, found, strict=True)
        ]


def log_odds(model: Any, key_id: int, tokens: "Tensor", mask: "Tensor") -> "Tensor":
    """Return the log odds at every position (rows, tokens), those of the ends count.

    `tokens` and `mask` are a batch as the encoder takes it. Training and ranking share
    this; gradients flow.
    """
    states = model.get_encoder()(
        input_ids=tokens, attention_mask=mask
    ).last_hidden_state
    key = model.get_input_embeddings().weight[key_id]
    found: Tensor = (states.float() * key.float()).sum(-1)  # autocast rounds a matmul
    return found


def open_on_torch(model: str, device: str) -> EncoderJudge:
    """Return the judge that a checkpoint is, on a device (`rank.device`).

    Raises ModelError if the checkpoint is missing or was not trained to judge.
    """
    from summarize.writers.weights import load_model

    wanted = Seq2SeqOptions.model_validate({"model": model, "device": device})
    checkpoint = open_checkpoint(wanted, _RANK)
    codec, tokenizer = checkpoint.codec, checkpoint.codec.tokenizer
    if KEY not in tokenizer.get_vocab():
        raise ModelError(
            f"rank.model {checkpoint.name} was not trained to judge sentences (its "
            f"vocabulary lacks {KEY}); use mini or --set rank.model=null"
        )
    key = tokenizer.convert_tokens_to_ids(KEY)
    reader = TorchReader(load_model(checkpoint, wanted), key, codec.pad_id)
    ends = (tokenizer.cls_token_id, tokenizer.sep_token_id)
    return EncoderJudge(reader, Vocabulary(codec.encode, *ends, key))

"""Which sentences a summary would hold, as an encoder judges them.

The encoder of a checkpoint trained for it (the bundled mini is) reads the sentences of
a topic in windows, each beside others of all articles, and judges every one by the
state of the token that ends it (Liu and Lapata 2019, arXiv:1908.08345).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError
from summarize.judging.windows import KEY, WINDOW, Place, Window, fill_windows
from summarize.schema import Sentence
from summarize.stages.rank import RankOptions
from summarize.writers.checkpoint import Asker, open_checkpoint
from summarize.writers.encoding import Codec
from summarize.writers.options import Seq2SeqOptions

if TYPE_CHECKING:
    from torch import Tensor

_RANK = Asker("rank", without="rank.model=null")
_DECIMALS = 4  # what threads and padding change lies below, but for a rare tie
_LEAST_TOKENS = 2  # of a sentence in a window, though it has no words
_READ_AT_ONCE = 8


class EncoderJudge:
    """A checkpoint's encoder with the key that salience is judged with."""

    def __init__(self, model: Any, codec: Codec) -> None:
        """Hold a model in eval mode whose vocabulary has the key."""
        self._model = model
        self._codec = codec
        tokenizer = codec.tokenizer
        self._key = tokenizer.convert_tokens_to_ids(KEY)
        self._start, self._end = tokenizer.cls_token_id, tokenizer.sep_token_id

    def __call__(
        self, sentences: Sequence[Sentence], articles: Sequence[str], n_windows: int
    ) -> list[float]:
        """Return the log odds that a summary would say it, of the first sentences.

        `sentences` come best first, `articles` are the ids of their articles in the
        order of the topic. The list ends where `n_windows` windows are full.
        """
        windows = islice(self._windows(sentences, articles, n_windows), n_windows)
        odds: dict[int, float] = {}
        while some := list(islice(windows, _READ_AT_ONCE)):
            for window, row in zip(some, self._logits(some), strict=True):
                found = (round(row[end], _DECIMALS) for end in window.ends)
                odds.update(zip(window.sentences, found, strict=True))
        return [odds[position] for position in range(len(odds))]

    def _windows(
        self, sentences: Sequence[Sentence], articles: Iterable[str], n_windows: int
    ) -> Iterator[Window]:
        most = n_windows * WINDOW // _LEAST_TOKENS  # more cannot be in the windows
        readable = sentences[:most]
        return fill_windows(
            self._codec.encode([sentence.text for sentence in readable]),
            [Place(sentence.article_id, sentence.index) for sentence in readable],
            list(articles),
            start=self._start,
            end=self._end,
        )

    def _logits(self, windows: Sequence[Window]) -> list[list[float]]:
        import torch

        longest = max(len(window.tokens) for window in windows)
        padding = [longest - len(window.tokens) for window in windows]
        rows = list(zip(windows, padding, strict=True))
        device = self._model.device
        tokens = [[*window.tokens, *[self._codec.pad_id] * n] for window, n in rows]
        mask = [[*[1] * len(window.tokens), *[0] * n] for window, n in rows]
        batch = (torch.tensor(rows, device=device) for rows in (tokens, mask))
        with torch.inference_mode():
            found: list[list[float]] = log_odds(self._model, self._key, *batch).tolist()
        return found


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


def load_judge(options: RankOptions) -> EncoderJudge | None:
    """Load the judge that `options` name; None where ranking asks none or weighs it 0.

    Raises ModelError if the checkpoint is missing or was not trained to judge.
    """
    if options.model is None or not options.model_weight:
        return None
    from summarize.writers.weights import load_model

    wanted = Seq2SeqOptions(model=options.model, device=options.device)
    checkpoint = open_checkpoint(wanted, _RANK)
    if KEY not in checkpoint.codec.tokenizer.get_vocab():
        raise ModelError(
            f"rank.model {checkpoint.name} was not trained to judge sentences (its "
            f"vocabulary lacks {KEY}); use mini or --set rank.model=null"
        )
    return EncoderJudge(load_model(checkpoint, wanted), checkpoint.codec)

"""The writer that runs a transformers checkpoint."""

from collections.abc import Sequence
from typing import Any

from summarize.errors import ModelError
from summarize.writers.checkpoint import Checkpoint, quiet_transformers
from summarize.writers.generating import GeneratingWriter, Job
from summarize.writers.options import Seq2SeqOptions

# Which tokens begin, end or never come stays the checkpoint's; the rest is ours.
_KEPT_SETTINGS = (
    "decoder_start_token_id",
    "bos_token_id",
    "eos_token_id",
    "pad_token_id",
    "forced_bos_token_id",
    "forced_eos_token_id",
    "bad_words_ids",
    "suppress_tokens",
)


class Seq2SeqWriter(GeneratingWriter):
    """Writes with an encoder-decoder checkpoint, beam search, no randomness."""

    options: Seq2SeqOptions

    def __init__(
        self, checkpoint: Checkpoint, model: Any, options: Seq2SeqOptions
    ) -> None:
        """Take over a model in eval mode on its device (`weights.load_model`)."""
        from transformers import GenerationConfig

        super().__init__(checkpoint, options)
        self.model = model
        theirs = model.generation_config
        kept = {key: getattr(theirs, key) for key in _KEPT_SETTINGS}
        model.generation_config = GenerationConfig(**kept)
        starts = checkpoint.family.language == "start"
        self._first = "decoder_start_token_id" if starts else "forced_bos_token_id"

    def generate(self, jobs: Sequence[Job], n: int) -> list[list[list[int]]]:
        """Run one batch: for each job the ids of its `n` best texts.

        Raises ModelError when the batch does not fit into memory.
        """
        import torch

        try:
            return self._generate(jobs, n)
        except torch.OutOfMemoryError as error:
            longest = max(len(job.ids) for job in jobs)
            raise ModelError(
                f"a request of {longest} tokens does not fit into the memory of "
                f"{self.model.device}; lower writer.max_input_tokens or "
                "writer.num_beams, or use writer.device=cpu"
            ) from error

    def _generate(self, jobs: Sequence[Job], n: int) -> list[list[list[int]]]:
        import torch

        with torch.inference_mode(), quiet_transformers():
            sequences = self.model.generate(
                **self._tensors(jobs),
                generation_config=self._generation_config(jobs[0], n),
            )
        rows: list[list[int]] = sequences[:, 1:].tolist()  # off with the start token
        return [rows[start : start + n] for start in range(0, len(rows), n)]

    def _tensors(self, jobs: Sequence[Job]) -> dict[str, Any]:
        import torch

        longest = max(len(job.ids) for job in jobs)
        codec = self.checkpoint.codec

        def padded(rows: Sequence[Sequence[int]], value: int) -> Any:
            filled = [[*row, *[value] * (longest - len(row))] for row in rows]
            return torch.tensor(filled, device=self.model.device)

        tensors = {
            "input_ids": padded([job.ids for job in jobs], codec.pad_id),
            "attention_mask": padded([[1] * len(job.ids) for job in jobs], 0),
        }
        if self.checkpoint.family.global_head:
            masks = [codec.global_positions(job.ids) for job in jobs]
            tensors["global_attention_mask"] = padded(masks, 0)
        return tensors

    def _generation_config(self, job: Job, n: int) -> Any:
        from transformers import GenerationConfig

        options = self.options
        beams = options.num_beams > 1
        first = {} if job.first_id is None else {self._first: job.first_id}
        return GenerationConfig(
            **first,
            do_sample=False,
            num_beams=options.num_beams,
            num_return_sequences=n,
            min_new_tokens=job.min_new_tokens,
            max_new_tokens=job.max_new_tokens,
            length_penalty=options.length_penalty if beams else None,
            early_stopping=options.early_stopping if beams else None,
            no_repeat_ngram_size=options.no_repeat_ngram_size,
            repetition_penalty=options.repetition_penalty,
            renormalize_logits=options.renormalize,
            use_cache=True,
        )

"""The weights of a checkpoint, on a device, in a number type."""

import logging
import platform
from typing import Any

from summarize.errors import ModelError, first_line
from summarize.writers.checkpoint import Checkpoint, quiet_transformers
from summarize.writers.options import Seq2SeqOptions

_LOG = logging.getLogger(__name__)


def load_model(checkpoint: Checkpoint, options: Seq2SeqOptions) -> Any:
    """Load the weights of `checkpoint`, in eval mode, on the device of the options.

    Raises ModelError if the device is not there, the number type does not suit the
    family, or weights are missing.
    """
    device = pick_device(options.device, checkpoint.asker.table)
    dtype = pick_dtype(options.dtype, checkpoint)
    warn_if_slow(options.dtype, device)
    model = load_weights(checkpoint, dtype)
    return model.eval().to(device)


def pick_device(wanted: str, table: str = "writer") -> str:
    """Return cuda, mps or cpu; raise ModelError if the wanted one is not there.

    `table` is the config table whose `device` is wanted.
    """
    import torch

    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if wanted == "auto":
        return next(device for device, available in there.items() if available)
    if not there[wanted]:
        raise ModelError(
            f"{table}.device is {wanted}, but this machine has none; use auto"
        )
    return wanted


def pick_dtype(wanted: str, checkpoint: Checkpoint) -> Any:
    """Return the torch dtype; `auto` is float32 on every device.

    In bfloat16 about one text in ten changed with its batch (13 of 140 sentences that
    an early mini model rewrote); in float32, where only a tie closer than rounding can
    change, none did. Raises ModelError for float16 where the family of `checkpoint`
    overflows in it.
    """
    import torch

    if wanted == "float16" and not checkpoint.family.float16:
        raise ModelError(
            f"writer.dtype=float16 overflows in checkpoints of family "
            f"{checkpoint.family.name}; use bfloat16 or float32"
        )
    return getattr(torch, "float32" if wanted == "auto" else wanted)


def warn_if_slow(wanted: str, device: str) -> None:
    """Warn where bfloat16 is asked of an x86 processor that does not compute in it.

    One without AVX512-BF16 and AMX took 120 times as long for a product as in float32.
    """
    import torch

    there = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    is_x86 = platform.machine().lower() in {"x86_64", "amd64"}
    if wanted == "bfloat16" and device == "cpu" and is_x86 and not there:
        _LOG.warning(
            "writer.dtype=bfloat16: this processor has neither AVX512-BF16 nor AMX and "
            "may take a hundred times as long as with float32; auto chooses"
        )


def load_weights(checkpoint: Checkpoint, dtype: Any) -> Any:
    """Load the weights on the CPU; raise ModelError if they are broken or missing."""
    from safetensors import SafetensorError
    from transformers import AutoModelForSeq2SeqLM

    attention = checkpoint.family.attention
    settings = dict(checkpoint.family.settings)
    if attention:
        settings["attn_implementation"] = attention
    try:
        with quiet_transformers():
            model, info = AutoModelForSeq2SeqLM.from_pretrained(
                checkpoint.folder,
                dtype=dtype,
                output_loading_info=True,
                trust_remote_code=False,
                use_safetensors=True,
                **settings,
            )
    except (OSError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelError(
            f"checkpoint {checkpoint.name}: its weights cannot be loaded "
            f"({first_line(error)}); download it again or save it with save_pretrained"
        ) from error
    if missing := sorted(info["missing_keys"]):
        raise ModelError(
            f"checkpoint {checkpoint.name} lacks {len(missing)} weights ({missing[0]} "
            "…) and would write nonsense; was it saved as another class?"
        )
    return model

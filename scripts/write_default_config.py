"""Write configs/default.yaml from the options in code: every key, explained.

    python scripts/write_default_config.py

The values are the defaults, the comments the fields' descriptions with their ranges; a
test keeps the file and the code the same.
"""

from collections.abc import Iterator
from pathlib import Path

from summarize.config import Config
from summarize.keys import key_lines, show_config
from summarize.writers.chat.options import ChatOptions
from summarize.writers.options import (
    CausalOptions,
    CheckpointOptions,
    CTranslate2Options,
    Seq2SeqOptions,
    WriterOptions,
)

HEADER = """\
# Every key of the config with its default. The other files in this folder state only
# what they change, and why. Override one key with --set key.path=value.
# Written by scripts/write_default_config.py from the options in code.
"""
# The kinds of writer with keys of their own: what has them, what they are added to.
KINDS = (
    ("seq2seq or ctranslate2", CheckpointOptions, WriterOptions),
    ("seq2seq", Seq2SeqOptions, CheckpointOptions),
    ("ctranslate2", CTranslate2Options, CheckpointOptions),
    ("chat", ChatOptions, WriterOptions),
    ("causal", CausalOptions, WriterOptions),
)


def other_kinds() -> Iterator[str]:
    """Yield, commented out, the keys that only some kinds of writer have."""
    for kinds, added, base in KINDS:
        fields = {
            name: field
            for name, field in added.model_fields.items()
            if name not in base.model_fields
        }
        values = {
            name: field.get_default(call_default_factory=True)
            for name, field in fields.items()
        }
        yield f"\n  # With kind: {kinds}"
        yield from key_lines(fields, values, margin="  # ")


def document() -> str:
    """Return the whole file."""
    return HEADER + show_config(Config()) + "\n".join(other_kinds()) + "\n"


if __name__ == "__main__":
    path = Path(__file__).parent.parent / "configs" / "default.yaml"
    path.write_text(document(), encoding="utf-8")

"""Names that stand for a system; nothing heavy, so that help texts can have them."""

from typing import Final

CONFIG: Final = "config"
"""The system that --config and --set describe, and the gate holds."""

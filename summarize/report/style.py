"""The one style of all pages, and the digest by which their policy allows it."""

import base64
import hashlib
from pathlib import Path


def read_style() -> tuple[str, str]:
    """Return the style sheet and its digest in base64."""
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return style, digest

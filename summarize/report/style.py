"""What all pages share: one style, and a head whose policy allows that style alone."""

import base64
import hashlib
from pathlib import Path

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'sha256-{digest}'; {images}base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def page_head(title: str, *, images: bool = False) -> str:
    """Return a page up to its body; `images`: pictures inside the page may be shown."""
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    allowed = "img-src data:; " if images else ""
    return _HEAD.format(digest=digest, images=allowed, style=style, title=title)

"""The reading text of one span: what a writer and a tokenizer should see of it."""

import html
import re
import unicodedata

_ROUNDS = 8
_C1 = re.compile(r"[\x80-\x9f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED_AMPERSAND = re.compile(r"&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)+")
_SPACE = re.compile(r"\s+")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are no white space
    r"\u00ad\u034f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    r"\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Joiners carry meaning in emoji and in Arabic or Indic scripts, nowhere else.
_IDLE_JOINER = re.compile(r"(?<![\u0600-\U0010ffff])[\u200c\u200d]+|[\u200c\u200d]+\Z")
# A lead byte of UTF-8 read as Latin-1, Windows-1252, Mac Roman or cp1251, then a
# continuation byte read the same way. Cheap; ftfy gives the verdict.
_PERHAPS_BAD = re.compile(
    r"[\u0080-\u009f\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]"
    r"|‚Ä|√[\u00a0-\u2265]|Â|[\u0080-\u009f]|(?:[РС][\u0080-\u04ff]){2}"
)


def normalize(text: str) -> str:
    """Return the reading text of one span, as a single line.

    NFC; HTML entities decoded (also when escaped twice); soft hyphens, zero-width,
    control and direction characters out; any white space to one space, none at the
    ends; mojibake repaired where ftfy is sure. Typographic quotes, ligatures, letter
    case and full-width forms stay. Deterministic, and idempotent:
    `normalize(normalize(t)) == normalize(t)`.
    """
    if text.isascii() and "&" not in text and text.isprintable():
        return _SPACE.sub(" ", text).strip()
    # UTF-8 read as Latin-1 has C1 characters, which _tidy removes: repair that first.
    first = current = _tidy(_repair(text) if _C1.search(text) else text)
    for _ in range(_ROUNDS):
        following = _tidy(_repair(decode_entities(current)))
        if following == current:
            return current
        current = following
    return first  # made to decode for ever: leave its entities as they stand


def readable(text: str) -> str:
    """Return a stretch of an article as it is read, its white space as it stands.

    Entities are decoded and mojibake repaired, as `normalize` does.
    """
    if text.isascii() and "&" not in text:
        return text
    return _repair(decode_entities(text))


def decode_entities(text: str) -> str:
    """Decode entities that end in a semicolon; "R&D" and "AT&T" are none."""
    if "&" not in text:
        return text
    text = _ESCAPED_AMPERSAND.sub("&", text)
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def _tidy(text: str) -> str:
    """Return `text` in NFC, without invisible characters and odd white space."""
    visible = _INVISIBLE.sub("", text)
    visible = _SPACE.sub(" ", _IDLE_JOINER.sub("", visible)).strip()
    composed = unicodedata.normalize("NFC", visible)
    return _SPACE.sub(" ", composed).strip()


def _repair(text: str) -> str:
    """Repair mojibake, but only in a text that ftfy calls bad."""
    if text.isascii() or not _PERHAPS_BAD.search(text):
        return text
    import ftfy

    if not ftfy.is_bad(text):
        return text
    repaired: str = ftfy.fix_text(
        text,
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        max_decode_length=len(text) + 1,
    )
    return repaired

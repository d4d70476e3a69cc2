"""Bytes → text: UTF-8 first, then a careful guess; never an error."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_WESTERN = "cp1252"
# Fewer bytes outside ASCII than this say nothing about a code page: charset-normalizer
# reads "café" as Arabic. The web's default is the better guess then.
_ENOUGH_EVIDENCE = 6
_CENTRAL = frozenset({"cp1250", "iso8859_2", "mac_latin2", "cp852", "iso8859_16"})
_WESTERN_USUAL = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ‘’“”–—…•€£§°©®«»¡¿\xa0"
)


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return `data` as text, without a leading byte order mark; never raises.

    Order: byte order mark, strict UTF-8, UTF-8 with a little damage (U+FFFD in its
    place), the `declared` encoding, the guess of charset-normalizer, Windows-1252. The
    text holds every other character as it came: line ends and white space stay.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plain(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        repaired = data.decode("utf-8", errors="replace")
    if _mostly_whole(repaired):
        return repaired
    return _plain(data, _known(declared) or _guess(data))


def scrub(text: str) -> str:
    """Return `text` with lone surrogates, which no file can hold, as U+FFFD.

    One character for one character, so offsets stay.
    """
    return _SURROGATE.sub(_REPLACEMENT, text)


def _plain(data: bytes, encoding: str) -> str:
    try:
        return scrub(data.decode(encoding, errors="replace"))
    except (UnicodeError, LookupError):  # idna has no replacement, hex is no text
        return data.decode(_WESTERN, errors="replace")


def _mostly_whole(repaired: str) -> bool:
    """Tell whether more characters outside ASCII are whole than broken."""
    broken = repaired.count(_REPLACEMENT)
    outside = sum(not character.isascii() for character in repaired)
    return outside - broken > broken


def _known(encoding: str | None) -> str | None:
    """Return the encoding a page declares, read as browsers do; None if it cannot be.

    Latin-1 and ASCII stand for Windows-1252; UTF-8 was tried before.
    """
    try:
        name = codecs.lookup(encoding or "").name
    except LookupError:
        return None
    if name == "utf-8":
        return None
    return _WESTERN if name in ("iso8859-1", "ascii") else name


def _guess(data: bytes) -> str:
    outside = sum(byte > 127 for byte in data[:10_000])
    if outside < _ENOUGH_EVIDENCE:
        return _WESTERN
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or _WESTERN in best.could_be_from_charset:
        return _WESTERN
    if best.encoding in _CENTRAL and _reads_western(data):
        return _WESTERN
    return str(best.encoding)


def _reads_western(data: bytes) -> bool:
    """Tell whether bytes outside ASCII are common letters and marks of Windows-1252.

    "naïve" and "señor" also read as Polish or Czech; those languages in Windows-1252
    would show rare signs inside words instead.
    """
    text = data.decode(_WESTERN, errors="replace")
    outside = [character for character in text if not character.isascii()]
    return sum(c in _WESTERN_USUAL for c in outside) >= 0.95 * len(outside)

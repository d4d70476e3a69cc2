"""Marks of Markdown and of the Penn Treebank: what a reader sees in their place."""

import re

from summarize.text.unwrap import JOINER

_SIGNS = ("*", "_", "#", "`", "~~", "](", "\\", "b-", "B-", "\n-", "\n+", "•")
_BULLET = "*+•▪◦‣●·-"
_BEGINNING = tuple(f"{mark} " for mark in _BULLET)

_BRACKETS = {"l": "([{", "r": ")]}"}
_OPENING = re.compile(r"-(?:l([rsc])b|L([RSC])B)-[ \t]?")
_CLOSING = re.compile(r"[ \t]?-(?:r([rsc])b|R([RSC])B)-")
_QUOTE_OPENING = re.compile(r"(?<!`)``(?!`)[ \t]?")
_QUOTE_CLOSING = re.compile(r"[ \t]?(?<!')''(?!')")

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^`~\n]*$", re.MULTILINE)
_LINE_START = re.compile(
    rf"^[ \t]*(?:#{{1,6}}|[{_BULLET}])[ \t]+(?=[^\s#{_BULLET}]|[*_`]+\w)", re.MULTILINE
)
_HEADING_END = re.compile(r"(?<=\S)[ \t]+#{1,6}[ \t]*$", re.MULTILINE)
_ADDRESS = r"\((?=[^()\s]*[/.#:])[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s\"[^\"\n]*\")?\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]*\]{_ADDRESS}")
_LINK = re.compile(rf"(\[)([^\[\]\n]*)(\]{_ADDRESS})")
_ESCAPE = re.compile(r"\\(?=[*_#\[\]`>~|])|(?<=\d)\\(?=\.)")
_ROUNDS = 2  # one mark inside another: **It is _so_.**


def _around(marks: str, sign: str) -> re.Pattern[str]:
    """Return what finds a text between two marks that are no parts of words."""
    return re.compile(
        rf"(?<![\w@/{sign}])({marks})(?=[^\s{sign}])([^{sign}\n]+)(?<=\S)(\1)"
        rf"(?![\w{sign}])"
    )


_EMPHASIS = (
    _around(r"\*{1,3}", "*"),
    _around("_{1,2}", "_"),
    _around("~~", "~"),
    _around("`{1,2}", "`"),
)
_BESIDE_SPACE = re.compile(rf"(?:(?<=\s)|^){JOINER}+|{JOINER}+(?=\s|\Z)", re.MULTILINE)


def unmark(text: str) -> str:
    """Return `text` without marks of Markdown, and with brackets and quotation marks
    for those of the Penn Treebank (-LRB-, ``, '').

    The result is as long as `text` and has the same characters at the same places, but
    for the marks: these become word joiners, which no reading text has, or spaces where
    white space stands beside them. Of Markdown it is emphasis, code, headings, bullets,
    fences, the addresses of links, and images as a whole; a sign that stands by itself
    or inside a word is no mark (2 * 3, f***, snake_case, #storm). The time is linear in
    the length.
    """
    if not (any(sign in text for sign in _SIGNS) or text.startswith(_BEGINNING)):
        return text
    result = _without_markdown(_without_treebank(text))
    return _BESIDE_SPACE.sub(lambda match: " " * len(match[0]), result)


def _without_treebank(text: str) -> str:
    text = _OPENING.sub(lambda match: _bracket(match, "l"), text)
    text = _CLOSING.sub(lambda match: _bracket(match, "r"), text)
    if "``" in text and "''" in text:
        text = _QUOTE_OPENING.sub(lambda match: '"' + _joiners(match[0][1:]), text)
        text = _QUOTE_CLOSING.sub(lambda match: _joiners(match[0][1:]) + '"', text)
    return text


def _bracket(match: re.Match[str], side: str) -> str:
    kind = "rsc".index((match[1] or match[2]).lower())
    joiners = _joiners(match[0][1:])
    mark = _BRACKETS[side][kind]
    return mark + joiners if side == "l" else joiners + mark


def _without_markdown(text: str) -> str:
    text = _FENCE.sub(_blank, text)
    text = _HEADING_END.sub(_blank, _LINE_START.sub(_blank, text))
    text = _IMAGE.sub(_blank, text)
    for _ in range(_ROUNDS):
        for pattern in _EMPHASIS:
            text = pattern.sub(_bare, text)
    return _ESCAPE.sub(_blank, _LINK.sub(_bare, text))


def _blank(match: re.Match[str]) -> str:
    return _joiners(match[0])


def _bare(match: re.Match[str]) -> str:
    """Return what stands between two marks."""
    return f"{_joiners(match[1])}{match[2]}{_joiners(match[3])}"


def _joiners(text: str) -> str:
    return JOINER * len(text)

"""Marks of Markdown and of the Penn Treebank: what a reader sees in their place.

And what somebody put into a sentence in square brackets.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from summarize.text.unwrap import JOINER

_Change: TypeAlias = Callable[[re.Match[str]], str]
# One of these signs stands in the text, what finds the marks, what stands for them.
_Step: TypeAlias = tuple[tuple[str, ...], re.Pattern[str], _Change]

_PUT_IN = re.compile(r"\[[^\[\]]*\] ?")
_BULLETS = "*+•▪◦‣●·-"
_ADDRESS = r"\((?=[^()\s]*[/.#:])[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s\"[^\"\n]*\")?\)"


def unmark(text: str) -> str:
    """Return `text` as it reads without marks of Markdown and the Penn Treebank.

    Those of the Treebank (-LRB-, ``, '') become brackets and quotation marks. The
    result is as long as `text` and has the same characters at the same places, but for
    the marks: these become word joiners, which no reading text has, or spaces where
    white space stands beside them. Of Markdown it is emphasis, code, headings, bullets,
    fences, the addresses of links, and images as a whole; a sign that stands by itself
    or inside a word is no mark (2 * 3, f***, snake_case, #storm). The time is linear in
    the length.
    """
    result = text
    steps = (*_BRACKETS, *_QUOTES) if "``" in text and "''" in text else _BRACKETS
    for signs, pattern, change in (*steps, *_MARKDOWN):
        if any(sign in result for sign in signs):
            result = pattern.sub(change, result)
    if result == text:
        return text
    return _BESIDE_SPACE.sub(lambda match: " " * len(match[0]), result)


def without_brackets(text: str) -> str:
    """Return a sentence without what was put into it in square brackets."""
    return _PUT_IN.sub("", text)


def _joiners(text: str) -> str:
    return JOINER * len(text)


def _blank(match: re.Match[str]) -> str:
    return _joiners(match[0])


def _bare(match: re.Match[str]) -> str:
    """Return what stands between two marks."""
    return f"{_joiners(match[1])}{match[2]}{_joiners(match[3])}"


def _opened(match: re.Match[str]) -> str:
    kind = (match[1] or match[2]).lower()
    return {"r": "(", "s": "[", "c": "{"}[kind] + _joiners(match[0][1:])


def _closed(match: re.Match[str]) -> str:
    kind = (match[1] or match[2]).lower()
    return _joiners(match[0][1:]) + {"r": ")", "s": "]", "c": "}"}[kind]


def _around(marks: str, sign: str) -> _Step:
    """Return the step for a text between two marks that are no parts of words."""
    pattern = (
        rf"(?<![\w@/{sign}])({marks})(?=[^\s{sign}])([^{sign}\n]+)(?<=\S)(\1)"
        rf"(?![\w{sign}])"
    )
    return ((sign,), re.compile(pattern), _bare)


_BRACKETS: tuple[_Step, ...] = (
    (("b-", "B-"), re.compile(r"-(?:l([rsc])b|L([RSC])B)-[ \t]?"), _opened),
    (("b-", "B-"), re.compile(r"[ \t]?-(?:r([rsc])b|R([RSC])B)-"), _closed),
)
_QUOTES: tuple[_Step, ...] = (
    (("``",), re.compile(r"(?<!`)``(?!`)[ \t]?"), lambda m: '"' + _joiners(m[0][1:])),
    (("''",), re.compile(r"[ \t]?(?<!')''(?!')"), lambda m: _joiners(m[0][1:]) + '"'),
)
_EMPHASIS: tuple[_Step, ...] = (
    _around(r"\*{1,3}", "*"),
    _around("_{1,2}", "_"),
    _around("~~", "~"),
    _around("`{1,2}", "`"),
)
_MARKDOWN: tuple[_Step, ...] = (
    (
        ("```", "~~~"),
        re.compile(r"^[ \t]*(?:```|~~~)[^`~\n]*$", re.MULTILINE),
        _blank,
    ),
    (
        tuple(f"{mark} " for mark in f"#{_BULLETS}"),
        re.compile(
            rf"^[ \t]*(?:#{{1,6}}|[{_BULLETS}])[ \t]+"
            rf"(?=[^\s#{_BULLETS}]|[*_`]+\w)",
            re.MULTILINE,
        ),
        _blank,
    ),
    (("#",), re.compile(r"(?<=\S)[ \t]+#{1,6}[ \t]*$", re.MULTILINE), _blank),
    (("![",), re.compile(rf"!\[[^\[\]\n]*\]{_ADDRESS}"), _blank),
    *(_EMPHASIS * 2),  # one inside another: **It is _so_.**
    (("](",), re.compile(rf"(\[)([^\[\]\n]*)(\]{_ADDRESS})"), _bare),
    (("\\",), re.compile(r"\\(?=[*_#\[\]`>~|])|(?<=\d)\\(?=\.)"), _blank),
)
_BESIDE_SPACE = re.compile(rf"(?:(?<=\s)|^){JOINER}+|{JOINER}+(?=\s|\Z)", re.MULTILINE)

"""Marks that point at a source: [1], 【3†source】, (Source: AFP), ¹, [Reuters](https://…)."""

import re
from collections.abc import Collection

from summarize.flags import REMARKS
from summarize.language import Language
from summarize.language.patterns import one_of
from summarize.text.unwrap import JOINER

_NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\^?\d{1,3})*"
_NAMED = r"\[(?=(?-i:[A-Z\d“\"])|[\w.-]+\])[^\[\]\n]+\]"  # no words of the sentence
_LINK = rf"{_NAMED}\(https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)"
_MARKERS = (
    rf"\^?\[?\\?\[\^?{_NUMBERS}\^?\\?\]\]?\^?(?:\([^()\s]*\))?",
    r"(?<=[\w.,;:!?…\"”’»)\]])\[\d{1,3}[a-z]{0,2}\??\]",  # ours: a passage of a source
    rf"_\((?:{one_of(REMARKS)})(?=[ :;,)])(?:[^()\n]|\([^()\n]*\))*\)_",
    r"\[cite(?:_start|_end|:[^\]\n]{1,40})\]",
    r"\[\^[\w-]{1,30}\]",
    r"【[^】\n]{1,60}】",
    r"<sup>[^<\n]{1,30}</sup>",
    rf"\((?:(?:sources?:?\s)?{_LINK}[,;]?\s?)+\)",
    r"\[(?:[\w-]+\.)+[a-z]{2,}\]\(https?://[^\s()]+\)",
    r"(?<!\])\(\s?https?://[^\s()]+\s?\)",
    r"<https?://[^\s<>]+>",
    r"(?<![\[\](<])https?://[^\s()<>\[\]]*[^\s()<>\[\].,;:!?]",
)
_FILE = r"[\w./-]+\.(?:txt|md|html?|pdf|docx?|json)"
_AT_END = r"(?=[.!?…]*[\"”’»]*\s*(?:[\"”’»]\s)?(?:\n|\Z|(?-i:[A-Z])|[\[(]))"
_AFTER_STOP = rf"(?<=[.!?…\"”’»])[ \t]?\({_NUMBERS}\)(?=\s|\Z)"
_DIGITS = "[⁰¹²³⁴-⁹]+"
_RAISED = re.compile(
    rf"(?<=[^\W\d]|[.,;:!?…\"”’»)\]]){_DIGITS}"
    rf"(?:(?:[ \t]?[,˒⁻–-][ \t]?|[ \t]{{1,2}}){_DIGITS})*"
)
_UNIT = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]|[kcmdn]?m|ft|mi|in|yd|sq)\Z")
_SECOND_STOP = re.compile(rf"(?<=[.!?…]){JOINER}+\.(?!\S)")
_CLOSING = '.,;:!?…)"”’»'


def without_markers(text: str, names: Collection[str], language: Language) -> str:
    """Return a text with its citation markers blank, each character at its place.

    A marker before a punctuation mark becomes word joiners, with the space before it:
    "it sank [2]." reads "it sank."; elsewhere it becomes spaces. `names` are those by
    which the sources may be called: in square brackets, or in round ones at the end of
    a sentence, where one without a capital or a dot is a word. A power or a unit (10⁶,
    km²) is no marker.
    """
    pattern = _pattern(names, language)
    result = pattern.sub(_blank, text)
    result = _RAISED.sub(lambda m: m[0] if _is_power(m) else _blank(m), result)
    return _SECOND_STOP.sub(lambda m: JOINER * len(m[0]), result)


def _pattern(names: Collection[str], language: Language) -> re.Pattern[str]:
    label = rf"(?:via|{one_of(language.answers.sources)})\s?:"
    kinds = [*_MARKERS, rf"[(\[]\s?{label}[^()\[\]\n]{{1,80}}[)\]](?!\()"]
    pointer = rf"(?:{one_of(language.answers.pointers)})"
    kinds.append(rf"[(\[]\s?{pointer}\s?#?{_NUMBERS}\s?[)\]]")
    kinds.append(rf"\[\s?{_FILE}(?:\s?[,;]\s?{_FILE})*\s?\](?!\()")
    known = [name for name in names if len(name) > 1]
    marked = [name for name in known if "." in name or not name.islower()]
    kinds.append(rf"\[\s?{_listed(known)}\s?\](?!\()")
    kinds.append(rf"\(\s?{_listed(marked)}\s?\){_AT_END}")
    found = "|".join(kinds)
    one = rf"[ \t]{{0,3}}(?:{found})"
    several = rf"{one}(?:[ \t]?[,;–-]?{one})*"
    return re.compile(rf"{_AFTER_STOP}|{several}", re.IGNORECASE)


def _listed(names: Collection[str]) -> str:
    name = rf"(?:{one_of(names)})"
    return rf"{name}(?:\s?[,;]\s?{name})*"


def _blank(match: re.Match[str]) -> str:
    behind = match.string[match.end() : match.end() + 1]
    sign = JOINER if behind and behind in _CLOSING else " "
    return sign * len(match[0])


def _is_power(match: re.Match[str]) -> bool:
    """Return whether raised digits are a square or a cube of a unit or a letter."""
    before = match.string[max(0, match.start() - 4) : match.start()]
    return match[0] in "²³" and _UNIT.search(before) is not None

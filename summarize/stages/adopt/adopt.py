"""Adopt: the text of another writer as a draft, and what in it is no claim."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePath

from summarize.language import Language, language_of
from summarize.language.english import ENGLISH
from summarize.schema import Draft, DraftSentence, NotClaim, Topic
from summarize.stages.adopt.layout import Bounds, Layout, read_blocks, read_layout
from summarize.stages.adopt.markers import without_markers
from summarize.text.marks import unmark
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans
from summarize.text.unwrap import JOINER, unwrap

_BEFORE_TALK = re.compile(r"[\s>#]*")
_SPACE = re.compile(r"\s*")
_ABOVE_TALK = ("heading", "rule")
_EMPHASIS = re.compile(r"[*_]*")
_TAG = re.compile(
    r"</?(?:(?P<inline>b|i|u|em|strong|mark|small|span|sub|sup|a)"
    r"|p|br|hr|div|h[1-6]|ul|ol|li|details|summary|blockquote|section|article|figure"
    r"|figcaption|table|tr|td|th)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_REACH = 40  # characters that may stand for one: an entity


def adopt_text(text: str, topic: Topic, code: str = ENGLISH.code) -> Draft:
    """Return the sentences of a text in Markdown or plain text as a draft.

    A sentence reads without marks of Markdown, list numbers and citation markers, and
    `places` tells where each of its characters stands in `text`, which the draft keeps
    as it was given. What makes no claim – headings, labels, rules, tables, code, lists
    of sources, what a chat model says before and after its answer – stands in
    `not_claims`, in text order. Every letter and digit is in one of the two, or in a
    mark. `code` is the code of the language; the sources may be named by the ids and
    outlets of the articles of `topic`.
    """
    language = language_of(code)
    plain = text.replace("\r\n", " \n").replace("\r", "\n")
    asides = read_blocks(plain)
    rest = _without(plain, asides)
    asides += _lead_ins(rest, read_layout(rest, language).asides, language)
    rest = _without(plain, asides)
    layout = read_layout(rest, language)
    asides += layout.asides
    read = _reading_text(rest, layout, _names(topic), language, code)
    claims: list[DraftSentence] = []
    for start, end in sentence_spans(read, code):
        words = normalize(read[start:end])
        if any(map(str.isalnum, words)):
            places = _places(read, start, end, words)
            claims.append(DraftSentence(words, places=places))
        elif words:
            asides.append(NotClaim(start, end, "rule"))
    closing = _closing(claims, language)
    asides += (
        NotClaim(*each.span, "closing") for each in claims[len(claims) - closing :]
    )
    return Draft(
        topic.id,
        tuple(claims[: len(claims) - closing]),
        given=text,
        not_claims=tuple(sorted(asides, key=lambda aside: aside.start)),
    )


def _reading_text(
    text: str, layout: Layout, names: Sequence[str], language: Language, code: str
) -> str:
    """Return a text as it reads, each character at its place."""
    read = unwrap(_without(text, layout.asides), code)
    read = _blanked(read, [*layout.marks, *layout.joints])
    read = _TAG.sub(_blank_tag, without_markers(read, names, language))
    return unmark(read)


def _blank_tag(match: re.Match[str]) -> str:
    sign = JOINER if match["inline"] else " "
    return sign * len(match[0])


def _names(topic: Topic) -> list[str]:
    """Return the names by which a text may call the articles of a topic."""
    ids = [article.id for article in topic.articles]
    outlets = [article.source for article in topic.articles if article.source]
    names = (*ids, *(PurePath(name).stem for name in ids), *outlets)
    return list(dict.fromkeys(names))


def _without(text: str, asides: Sequence[NotClaim]) -> str:
    return _blanked(text, [(aside.start, aside.end) for aside in asides])


def _blanked(text: str, spans: Sequence[Bounds]) -> str:
    """Return a text with spaces in the place of spans, line ends inside them too."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces += [text[at:start], " " * (end - max(start, at))]
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _lead_ins(
    text: str, asides: Sequence[NotClaim], language: Language
) -> Iterator[NotClaim]:
    """Yield what a chat model says before its answer, behind a heading, too."""
    patterns = _patterns(language.answers.opens)
    ends = {each.start: each.end for each in asides if each.kind in _ABOVE_TALK}
    at = _skipped(text, 0, _SPACE)
    while at < len(text):
        start = _skipped(text, at, _BEFORE_TALK)
        if end := _talked(text, _skipped(text, start, _EMPHASIS), patterns):
            yield NotClaim(start, end, "lead_in")
        elif at not in ends:
            return
        at = _skipped(text, end or ends[at], _SPACE)


def _talked(text: str, start: int, patterns: Sequence[re.Pattern[str]]) -> int:
    """Return where one of the patterns that matches at `start` ends, 0 for none."""
    matches = (pattern.match(text, start) for pattern in patterns)
    said = next(filter(None, matches), None)
    return _skipped(text, said.end(), _EMPHASIS) if said else 0


def _skipped(text: str, start: int, pattern: re.Pattern[str]) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _closing(claims: Sequence[DraftSentence], language: Language) -> int:
    """Return how many sentences at the end speak of the answer, or offer more."""
    patterns = _patterns(language.answers.closes)
    number = 0
    for claim in reversed(claims):
        if not any(pattern.match(claim.text) for pattern in patterns):
            break
        number += 1
    return number


@cache
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _places(read: str, start: int, end: int, words: str) -> tuple[int, ...]:
    """Return where each character of a reading text stands, in order.

    One that stands nowhere as it is (é for e and an accent) has the place of the sign
    behind the one before it.
    """
    seen = [n for n in range(start, end) if read[n] != JOINER]
    seen = [n for k, n in enumerate(seen) if not _is_more_space(read, seen, k)]
    places, at = [], 0
    for sign in words:
        near = range(at, min(at + _REACH, len(seen)))
        found = next((k for k in near if _is_same(read[seen[k]], sign)), None)
        if found is None:
            places.append(seen[min(at, len(seen) - 1)])
        else:
            places.append(seen[found])
            at = found + 1
    return tuple(places)


def _is_more_space(read: str, seen: Sequence[int], k: int) -> bool:
    return k > 0 and read[seen[k]].isspace() and read[seen[k - 1]].isspace()


def _is_same(written: str, sign: str) -> bool:
    return written == sign or (sign == " " and written.isspace())

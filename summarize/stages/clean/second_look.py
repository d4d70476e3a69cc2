"""The tagger's part in cleaning: what rules left, and where they took story."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import and_

from summarize.language.english import ENGLISH
from summarize.language.six_languages import (
    ARTICLES,
    BEFORE_NAMES,
    LEADING,
    NAMING,
    OPENERS,
    SMALL,
    TITLES,
)
from summarize.stages.clean.lines import SENTENCE_END, is_listed, line_spans
from summarize.stages.clean.pieces import LEARNED, Piece, by_line, trimmed
from summarize.stages.clean.rule_book import RuleBook
from summarize.stages.clean.rules.fragments import CREDIT, FOR_WITNESSES, UPPER
from summarize.stages.clean.spared import spare
from summarize.stages.clean.tagger import Furniture, Tagger, Tags
from summarize.text.sentences import sentence_spans

_STORY_WORDS = 7
_CAPTION_WORDS = 25
_DOUBT = 0.25  # mean probability; sentences of a story before a credit had .09 at most
_GLUED = 0.15  # mean probability of what is glued to a sentence, beside furniture
_GLUED_ALONE = 0.5  # the same, on a line without other furniture
_SURELY_GLUED = 0.8  # the same, before what may be a name: "in a new The Elm film"
_CLEAR = 0.2  # share of that which the sentence behind has at most
_SURELY_STORY = 0.05
_NAMED = 0.2  # mean probability of a headline before a sentence that a name begins
_NO_DOUBT = 0.015  # that of the sentence
_HEADLINE_WORDS = 4
_SURELY_FURNITURE = 0.95  # mean probability of a label or a title before a seam
_DOUBT_IN_SENTENCE = 0.55  # that is a line of its own
_IN_POSTS = ("web_address", "post_author", "post_shared", "post_time")
_SEAM = re.compile(  # no mark, and a word that opens sentences: no "fond of The Elm"
    rf"(?<!\S)(?!(?:{SMALL})\s(?:{NAMING})\s)\S*"
    rf"[^\W_A-ZÀ-ÖØ-Þ)\]”’]\s(?=(?!No\s)(?:{OPENERS}|{TITLES})\.?\s\S)"
)
_NAMED_SO = re.compile(rf"(?:{ARTICLES})\s[{UPPER}]")  # The Elm, La Rosa
_TITLED = re.compile(  # no mark, and a capital: behind a small word, or a byline
    rf"(?<!\S)(?!(?:{SMALL}|{BEFORE_NAMES})\s)(?:(?:[^\W\d_A-ZÀ-ÖØ-Þ]\S*[^\W_]"
    rf"|By [{UPPER}]\w+ [{UPPER}]\w+)\s(?=[{UPPER}]\S*\s\S)"
    rf"|\S*[^\W_]\s(?=(?:You|{OPENERS})\s[^\W\d_A-ZÀ-ÖØ-Þ]))"
)
_CAPITAL = re.compile(  # behind a word that may end a headline
    rf"(?<!\S)(?!(?:{SMALL})\s)[^\W\d_A-ZÀ-ÖØ-Þ]\S*[^\W_]\s"
    rf"(?=(?!I\b)[{UPPER}]\S*\s\S)"
)
_LEADING = re.compile(rf"[\"“„«]?(?:{LEADING})\s")
_CREDIT = re.compile(rf"{CREDIT}\S", re.IGNORECASE)
_CALL = re.compile(  # to those who saw what happened: the story's, not the site's
    rf"(?=.*{FOR_WITNESSES}).*\b(?:call|contact|ring|phone|information|witness\w*)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"[\"“”„«»]")


def look_again(
    unwrapped: str,
    pieces: Sequence[Piece],
    page: Tags,
    book: RuleBook,
    tagger: Tagger,
    code: str = ENGLISH.code,
) -> list[Piece]:
    """Return the pieces after a tagger has read the whole page as `page`.

    What no rule took and the tagger takes goes as `learned`, with its probability; of
    a page whose language, `code`, the tagger was not taught only whole lines that end
    as no sentence does. An item of a list stays where most items do. Of a paragraph
    that a rule took for its words, the sentences that the tagger is sure of come back.
    Pieces stay in order and together hold what they held.
    """
    if code not in tagger.languages:
        page = replace(page, spans=_labels(unwrapped, page.spans))
    parts: list[Piece] = []
    for piece in pieces:
        if piece.rule is None:
            parts += _cut(unwrapped, piece, page, tagger.least[1])
        elif book.may_hold_story(piece.rule):
            parts += _given_back(unwrapped, piece, page, book, tagger.story)
        else:
            parts.append(piece)
    found = [part for part in parts if part.start < part.end]
    found = _captioned(unwrapped, found, page, book)
    if code in tagger.languages:
        found = _unglued(unwrapped, found, page, book)
    return spare(unwrapped, found, page)


def _captioned(
    unwrapped: str, pieces: Sequence[Piece], page: Tags, book: RuleBook
) -> list[Piece]:
    """Return the pieces with the sentences taken out that a credit right behind tells.

    One that stands alone between furniture and a credit is its caption unless it
    surely is story; of several the last is where the tagger has some doubt in it.
    """
    result: list[Piece] = []
    for above, piece, below in zip(
        [None, *pieces], pieces, [*pieces[1:], None], strict=False
    ):
        if piece.rule is not None or below is None or below.rule is None:
            result.append(piece)
            continue
        start = _last_sentence(unwrapped, piece, book)
        text = unwrapped[start : piece.end]
        is_credited = (
            _is_beside(unwrapped, piece, below)
            and _CREDIT.match(unwrapped, below.start, below.end) is not None
            and len(text.split()) <= _CAPTION_WORDS
            and not _QUOTED.search(text)
        )
        is_alone = (
            start == piece.start
            and above is not None
            and above.rule is not None
            and _is_beside(unwrapped, above, piece)
        )
        mean = page.mean(start, piece.end)
        if is_credited and mean >= (_SURELY_STORY if is_alone else _DOUBT):
            result.append(trimmed(unwrapped, piece.start, start, None))
            result.append(Piece(start, piece.end, LEARNED, round(mean, 4)))
        else:
            result.append(piece)
    return [piece for piece in result if piece.start < piece.end]


def _unglued(
    unwrapped: str, pieces: Sequence[Piece], page: Tags, book: RuleBook
) -> list[Piece]:
    """Return the pieces with the headlines taken out that sentences are glued to.

    A sentence has a seam where a word stands that opens sentences, with a capital and
    no mark before it. What is before it goes where the tagger has far more doubt in it
    than in what is behind. At any other capital the doubt must end right there.
    """
    result: list[Piece] = []
    for row in by_line(unwrapped, pieces):
        is_beside = any(pieces[n].rule is not None for n in row)
        least = _GLUED if is_beside else _GLUED_ALONE
        for n in row:
            if pieces[n].rule is None:
                result += _at_seams(unwrapped, pieces[n], page, book, least, is_beside)
            else:
                result.append(pieces[n])
    return [piece for piece in result if piece.start < piece.end]


def _at_seams(
    unwrapped: str,
    piece: Piece,
    page: Tags,
    book: RuleBook,
    least: float,
    is_beside: bool,
) -> Iterator[Piece]:
    """Yield a piece in parts: what is glued to its sentences, and the others."""
    place = piece.start
    text = unwrapped[piece.start : piece.end]
    may_hold = _SEAM.search(text) or (is_beside and _CAPITAL.search(text))
    spans = sentence_spans(text, book.language.code) if may_hold else []
    for start, end in spans:
        first, last = piece.start + start, piece.start + end
        if not SENTENCE_END.search(unwrapped, first, last):
            continue  # a caption
        for seam in reversed(
            [match.end() for match in _SEAM.finditer(unwrapped, first, last)]
        ):
            front, behind = page.mean(first, seam), page.mean(seam, last)
            is_name = _NAMED_SO.match(unwrapped, seam, last) is not None
            sure = max(least, _SURELY_GLUED) if is_name else least
            if front >= sure and behind <= min(_SURELY_STORY, _CLEAR * front):
                yield trimmed(unwrapped, place, first, None)
                yield trimmed(unwrapped, first, seam, LEARNED, round(front, 4))
                place = seam
                break
        else:
            seam = _named_seam(unwrapped, first, last, page) if is_beside else first
            if seam > first:
                mean = page.mean(first, seam)
                yield trimmed(unwrapped, place, first, None)
                yield trimmed(unwrapped, first, seam, LEARNED, round(mean, 4))
                place = seam
    yield trimmed(unwrapped, place, piece.end, None)


def _named_seam(unwrapped: str, first: int, last: int, page: Tags) -> int:
    """Return where a sentence begins that a headline is glued to, before any capital.

    The headline has some words and some doubt, to its last one; the sentence has none,
    from its first word on. Where nothing is glued, that is `first`.
    """
    if _LEADING.match(unwrapped, first, last):
        return first
    for match in _CAPITAL.finditer(unwrapped, first, last):
        seam = match.end()
        is_name = _NAMED_SO.match(unwrapped, seam, last) is not None
        if is_name or len(unwrapped[first:seam].split()) < _HEADLINE_WORDS:
            continue
        before = page.mean(match.start(), seam)
        behind = page.mean(seam, seam + 1)
        if (
            page.mean(first, seam) >= _NAMED
            and before >= _NAMED / 2
            and behind <= min(_SURELY_STORY * 2, _CLEAR * before)
            and page.mean(seam, last) <= _NO_DOUBT
        ):
            return seam
    return first


def take_doubtful(
    unwrapped: str,
    pieces: Sequence[Piece],
    page: Tags,
    book: RuleBook,
    tagger: Tagger,
    code: str = ENGLISH.code,
) -> list[Piece]:
    """Return the pieces with the sentences taken out that the place makes doubtful.

    The tagger has some doubt in them (`Tagger.doubt`), and they stand right before
    furniture on its line, which is no post's, or are a line of their own between others
    that end as sentences do: no item, no part of a list. In a language, `code`, that
    the tagger was not taught all stay.
    """
    if code not in tagger.languages:
        return list(pieces)
    least = tagger.doubt
    rows = list(by_line(unwrapped, pieces))
    ended = [_is_ended(unwrapped, pieces, row) for row in rows]
    posts = [any(pieces[n].rule in _IN_POSTS for n in row) for row in rows]
    result: list[Piece] = []
    for place, row in enumerate(rows):
        beside = [*ended[max(0, place - 1) : place], *ended[place + 1 : place + 2]]
        if any(posts[place : place + 2]):
            result += map(pieces.__getitem__, row)
        elif len(row) == 1 and all(beside):
            result.append(_judged_line(unwrapped, pieces[row[0]], page, least))
        else:
            parts = [pieces[n] for n in row]
            result += _doubtful_ends(unwrapped, parts, page, book, least)
    return spare(unwrapped, result, page)


def _is_ended(unwrapped: str, pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    """Whether a line ends as a sentence does, or a rule knows it as furniture."""
    last = pieces[row[-1]]
    if last.rule not in (None, LEARNED):
        return True
    return SENTENCE_END.search(unwrapped, last.start, last.end) is not None


def _judged_line(unwrapped: str, piece: Piece, page: Tags, least: float) -> Piece:
    """Return a line as it stays, or as it goes; more doubt if it is a sentence."""
    text = unwrapped[piece.start : piece.end]
    if piece.rule is not None or is_listed(text) or _is_call(text):
        return piece
    if SENTENCE_END.search(text):
        least = max(least, _DOUBT_IN_SENTENCE)
    mean = _doubt(page, piece.start, piece.end)
    return Piece(piece.start, piece.end, LEARNED, mean) if mean >= least else piece


def _doubtful_ends(
    unwrapped: str,
    parts: Sequence[Piece],
    page: Tags,
    book: RuleBook,
    least: float,
) -> Iterator[Piece]:
    """Yield the pieces of a line, doubtful sentences before furniture as furniture."""
    found: list[Piece] = []  # the last one first
    for piece in reversed(parts):
        if piece.rule is not None or not found or found[-1].rule is None:
            found.append(piece)
            continue
        behind = next((p.start for p in reversed(found) if p.rule is None), None)
        goes_on = behind is not None and unwrapped[behind].islower()
        found += _doubtful_end(unwrapped, piece, page, book, least, goes_on)
    yield from reversed(found)


def _doubtful_end(
    unwrapped: str,
    piece: Piece,
    page: Tags,
    book: RuleBook,
    least: float,
    goes_on: bool,
) -> Iterator[Piece]:
    """Yield the doubtful sentences at the end of a piece, the last first, and the rest.

    Where a sentence goes on behind the furniture, none goes without its mark.
    """
    part = unwrapped[piece.start : piece.end]
    for first, _ in reversed(sentence_spans(part, book.language.code)):
        start = piece.start + first
        text = unwrapped[start : piece.end]
        if goes_on and not SENTENCE_END.search(text):
            break
        mean = _doubt(page, start, piece.end)
        is_part = text[0] in "#@" or is_listed(text) or _SEAM.search(text)
        if mean < least or is_part or _is_call(text):
            break
        yield Piece(start, piece.end, LEARNED, mean)
        piece = trimmed(unwrapped, piece.start, start, None)
    if piece.start < piece.end:
        yield piece


def _doubt(page: Tags, start: int, end: int) -> float:
    """Return the mean probability of a sentence, 0 where one half of it is story."""
    middle = (start + end) // 2
    mean = page.mean(start, end)
    halves = page.mean(start, middle), page.mean(middle, end)
    return round(mean, 4) if min(halves) >= mean / 2 else 0.0


def _last_sentence(unwrapped: str, piece: Piece, book: RuleBook) -> int:
    """Return where the last sentence of a piece begins."""
    text = unwrapped[piece.start : piece.end]
    *_, (start, _) = sentence_spans(text, book.language.code)
    return piece.start + start


def _is_beside(unwrapped: str, piece: Piece, other: Piece) -> bool:
    """Whether a piece stands before another one on its line."""
    between = unwrapped[piece.end : other.start]
    return (
        not between.strip() and len(between.splitlines()) <= 1 and "\n" not in between
    )


def _labels(unwrapped: str, spans: Sequence[Furniture]) -> list[Furniture]:
    """Return the spans that are lines without the mark of a sentence's end."""
    whole = frozenset(line_spans(unwrapped))
    return [
        span
        for span in spans
        if (span.start, span.end) in whole
        and not SENTENCE_END.search(unwrapped[span.start : span.end])
    ]


def _cut(unwrapped: str, piece: Piece, page: Tags, least: float) -> Iterator[Piece]:
    """Yield a piece that stays in parts: what the tagger takes, and the others.

    A sentence that a title without a mark is glued to, or what a rule left of a span,
    goes with `least` at least; a call for witnesses stays.
    """
    place = piece.start
    first = bisect_left(page.spans, piece.start, key=lambda span: span.end)
    if first == len(page.spans) or page.spans[first].start >= piece.end:
        yield piece
        return
    for span in page.spans[first:]:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if start >= piece.end:
            break
        stop = _without_sentence(unwrapped, start, end, page, least)
        is_whole = (start, stop) == (span.start, span.end)
        mean = span.probability if is_whole else page.mean(start, stop)
        is_sure = start == span.start or mean >= least
        if start < stop and is_sure and not _is_call(unwrapped[start:stop]):
            yield trimmed(unwrapped, place, start, None)
            yield trimmed(unwrapped, start, stop, LEARNED, round(mean, 4))
            place = stop
    yield trimmed(unwrapped, place, piece.end, None)


def _is_call(text: str) -> bool:
    """Whether a sentence asks those who know something to call the police."""
    return SENTENCE_END.search(text) is not None and _CALL.match(text) is not None


def _without_sentence(
    unwrapped: str, start: int, end: int, page: Tags, least: float
) -> int:
    """Return where the furniture of a span ends: before a sentence glued to its title.

    The title is furniture beyond doubt; what is behind the seam would not be taken by
    itself, and ends as a sentence does, or goes on behind the span.
    """
    goes_on = unwrapped[end : end + 1] == " " and unwrapped[end + 1 : end + 2].isalnum()
    if not goes_on and not SENTENCE_END.search(unwrapped, start, end):
        return end
    seams = [match.end() for match in _TITLED.finditer(unwrapped, start, end)]
    best = min(seams, key=lambda seam: page.mean(seam, end), default=end)
    front, behind = page.mean(start, best), page.mean(best, end)
    return best if front >= _SURELY_FURNITURE and behind < least else end


def _given_back(
    unwrapped: str, piece: Piece, page: Tags, book: RuleBook, least: float
) -> Iterator[Piece]:
    """Yield a piece that went in parts: sentences that surely are story come back.

    A short one may be a call: it comes back between two that do, or with all of them.
    Of a paragraph in which the site speaks none comes back that does so itself.
    """
    text = unwrapped[piece.start : piece.end]
    place = piece.start
    spans = sentence_spans(text, book.language.code)
    sentences = [(piece.start + start, piece.start + end) for start, end in spans]
    story = [
        page.mean(first, last) < least
        and not book.is_spoken(piece.rule, unwrapped[first:last])
        for first, last in sentences
    ]
    long = [len(unwrapped[a:b].split()) >= _STORY_WORDS for a, b in sentences]
    told = list(map(and_, story, long))
    is_whole = all(story) and any(told)
    for n, (first, last) in enumerate(sentences):
        is_between = story[n] and told[n - 1 : n + 2 : 2] == [True, True]
        if told[n] or is_between or is_whole:
            yield trimmed(unwrapped, place, first, piece.rule)
            yield trimmed(unwrapped, first, last, None)
            place = last
    yield trimmed(unwrapped, place, piece.end, piece.rule)

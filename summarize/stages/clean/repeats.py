"""Pull quotes: lines and quotations that repeat a part of a sentence of the story."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from summarize.stages.clean.lines import SENTENCE_END, is_listed
from summarize.stages.clean.pieces import Piece, by_line, trimmed
from summarize.stages.clean.rules.fragments import NAME, QUOTE
from summarize.text.quotations import quotation_spans
from summarize.text.sentences import sentence_spans

PULL_QUOTE = "pull_quote"
_LEAST_WORDS = 4
_MOST_WORDS = 40
_VERSE = 10  # words of a line of a song
_HOSTS = 20  # lines with the same first words, or quotations, that are asked
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARK = re.compile(r"[\"“”„«»]")
_QUOTATION = re.compile(  # with a full stop: behind another mark may stand who asks
    rf"[{QUOTE}][^\"“”„«»]+\.[{QUOTE}]"
)
_LEAST_RETOLD = 10  # words; fewer may be speech that goes on
_LEAST_SIGNED = 6  # the same, with the name of who said it behind a dash
_RETOLD = 0.8  # share of its words that the longer quotation has in their order
_SHARED = 0.7  # share of its different words, a cheap look before
_BEGINS = re.compile(r"(?:^|[.!?…:][\"”’»)\]]*)\s*$")
_SPEAKER = rf"[—–-]{{1,2}}\s?{NAME}(?:,\s[a-zß-öø-ÿ][^.!?\"“”„«»\n]{{1,40}}?)?"
_BEHIND = re.compile(  # a line end, a new sentence, or the name of who said it
    rf"(?:\s*+(?P<speaker>{_SPEAKER}))?"
    r"(?=[^\S\n]*+(?:$|\n)|\s++(?:[\"“„«]|[^\W\d_a-zß-öø-ÿ]))"
)
_NEAR = 40  # characters looked at before a quotation

Span = tuple[int, int]
Words = tuple[str, ...]


class _Story:
    """The sentences of the lines that stay, found by the first words of a part."""

    def __init__(self, lines: Sequence[str], code: str) -> None:
        self.sentences = [_sentences(line, code) for line in lines]
        self._starts: dict[Words, list[tuple[int, Words, int]]] = defaultdict(list)
        for number, sentences in enumerate(self.sentences):
            if SENTENCE_END.search(lines[number]):
                for words in sentences:
                    for place in range(len(words) - _LEAST_WORDS + 1):
                        key = words[place : place + _LEAST_WORDS]
                        self._starts[key].append((number, words, place))

    def holders(self, part: Words) -> Iterator[tuple[int, Words]]:
        """Yield the sentences that hold words in a row, with the number of the line."""
        found = self._starts.get(part[:_LEAST_WORDS], [])
        for number, words, place in found[:_HOSTS]:
            if words[place : place + len(part)] == part:
                yield number, words

    def size(self, number: int) -> int:
        """Return how many words a line has."""
        return sum(map(len, self.sentences[number]))


class _Quotations:
    """The quotations of a text, found by their rarest words: the longest first."""

    def __init__(self, quotations: Iterable[Words]) -> None:
        self._by_word: dict[str, list[Words]] = defaultdict(list)
        for words in sorted(quotations, key=len, reverse=True):
            if len(words) <= 2 * _MOST_WORDS:
                for word in set(words):
                    self._by_word[word].append(words)

    def hosts(self, words: Words) -> list[Words]:
        """Return those that may share enough: they have one of the rarest words."""
        rarest = sorted(set(words), key=lambda word: (len(self._by_word[word]), word))
        asked = rarest[: int((1 - _SHARED) * len(rarest)) + 1]
        found = (each for word in asked for each in self._by_word[word][:_HOSTS])
        return list(dict.fromkeys(found))[:_HOSTS]


def mark_pull_quotes(text: str, pieces: Sequence[Piece], code: str) -> list[Piece]:
    """Return the pieces with those taken out that another line tells word for word.

    Quotation marks, case and ends aside. A quotation alone between sentences goes also
    where a longer one has nearly its words, with the name behind its dash. A line goes
    whose every sentence is a part of one longer line, and so does a sentence inside a
    paragraph that is a quotation from its first to its last character, said by nobody
    there. The line that holds more stays. Four words at least; items of lists stay, and
    so do verses: short lines in a row without marks at their ends, some of which repeat
    nothing. `code` is the language.
    """
    rows = [row for row in by_line(text, pieces) if _stays(pieces, row)]
    spans = [(pieces[row[0]].start, pieces[row[-1]].end) for row in rows]
    lines = [text[start:end] for start, end in spans]
    story = _Story(lines, code)
    going = _outside_verse(
        lines,
        [
            not is_listed(line[:8]) and _repeats(number, story)
            for number, line in enumerate(lines)
        ],
    )
    retold = list(_retold(text))
    result = list(pieces)
    cuts: dict[int, list[Span]] = {}
    for row, goes in zip(rows, going, strict=True):
        if goes:
            for n in row:
                if pieces[n].rule is None:
                    result[n] = replace(pieces[n], rule=PULL_QUOTE)
            continue
        for n in row:
            if pieces[n].rule is None:
                cuts[n] = list(_quotations(text, pieces[n], story, code))
                cuts[n] = [*_apart(cuts[n], retold, pieces[n])]
    return [
        part
        for n, piece in enumerate(result)
        for part in _cut(text, piece, cuts.get(n, []))
    ]


def _outside_verse(lines: Sequence[str], going: Sequence[bool]) -> list[bool]:
    """Return which lines go once a row of short ones without a mark goes as a whole."""
    result: list[bool] = []
    for is_short, row in groupby(
        zip(lines, going, strict=True), key=lambda each: _is_short(each[0])
    ):
        goes = [each for _, each in row]
        result += [all(goes)] * len(goes) if is_short else goes
    return result


def _is_short(line: str) -> bool:
    return len(line.split()) <= _VERSE and not SENTENCE_END.search(line)


def _stays(pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    return any(pieces[n].rule is None for n in row)


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


def _sentences(text: str, code: str) -> list[Words]:
    return [_words(text[start:end]) for start, end in sentence_spans(text, code)]


def _repeats(number: int, story: _Story) -> bool:
    """Whether one longer line holds all sentences of line `number`."""
    sentences = story.sentences[number]
    if not sentences or story.size(number) > _MOST_WORDS:
        return False
    if any(len(sentence) < _LEAST_WORDS for sentence in sentences):
        return False
    held = ({other for other, _ in story.holders(words)} for words in sentences)
    return any(
        story.size(other) > story.size(number) for other in set.intersection(*held)
    )


def _quotations(text: str, piece: Piece, story: _Story, code: str) -> Iterator[Span]:
    """Yield the sentences that are a quotation alone, and a part of a longer one."""
    part = text[piece.start : piece.end]
    if not _MARK.search(part):
        return
    sentences = [part[start:end] for start, end in sentence_spans(part, code)]
    beside = zip(["", *sentences], [*sentences[1:], ""], strict=False)
    for (start, end), near in zip(sentence_spans(part, code), beside, strict=True):
        words = _words(part[start:end])
        is_alone = not any(map(_MARK.search, near))  # beside others it is speech
        is_quotation = _QUOTATION.fullmatch(part[start:end]) is not None
        if len(words) < _LEAST_WORDS or not (is_alone and is_quotation):
            continue
        if any(len(sentence) > len(words) for _, sentence in story.holders(words)):
            yield piece.start + start, piece.start + end


def _retold(text: str) -> Iterator[Span]:
    """Yield the quotations, alone, of which a longer one has nearly all the words."""
    spans = quotation_spans(text)
    told = [_words(text[slice(*span)]) for span in spans]
    quotations = _Quotations(told)
    for (start, end), words in zip(spans, told, strict=True):
        behind = _BEHIND.match(text, end)
        if not behind or text[end - 2] not in ".…":
            continue
        least = _LEAST_SIGNED if behind["speaker"] else _LEAST_RETOLD
        if not least <= len(words) <= _MOST_WORDS:
            continue
        if not _BEGINS.search(text[max(0, start - _NEAR) : start]):
            continue
        if any(_tells(other, words) for other in quotations.hosts(words)):
            yield start, behind.end()


def _tells(longer: Words, words: Words) -> bool:
    """Whether a longer quotation has nearly all of the words, in their order."""
    if len(longer) <= len(words):
        return False
    least = _RETOLD * len(words)
    if len(set(words) & set(longer)) < _SHARED * len(set(words)):
        return False
    matcher = SequenceMatcher(None, words, longer, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= least


def _apart(exact: Sequence[Span], near: Sequence[Span], piece: Piece) -> Iterator[Span]:
    """Yield the spans inside a piece in order, each of them once."""
    end = piece.start
    for start, stop in sorted([*near, *exact], key=lambda span: (span[0], -span[1])):
        if end <= start and stop <= piece.end:
            yield start, stop
            end = stop


def _cut(text: str, piece: Piece, spans: Sequence[Span]) -> Iterator[Piece]:
    """Yield a piece in parts: the spans as pull quotes, and what is between them."""
    place = piece.start
    for start, end in spans:
        parts = (trimmed(text, place, start, None), Piece(start, end, PULL_QUOTE))
        yield from (part for part in parts if part.start < part.end)
        place = end
    rest = trimmed(text, place, piece.end, piece.rule, piece.probability)
    if not spans or rest.start < rest.end:
        yield rest

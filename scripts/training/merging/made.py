"""Pairs made by rule of good news sentences: cut them, and learn to put them together.

* joined: two clauses, or a main clause and what it says of its subject, as two
  sentences → the sentence
* gathered: a sentence without one phrase and without another → the sentence: a second
  telling gives its phrase to the first
* cut: a sentence → the sentence without a phrase
* copied: a sentence, with its dateline if it has one → the sentence
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from scripts.training.merging.filters import is_news_sentence
from scripts.training.merging.pairs import MergingPair
from summarize.claims.reading.word_rows import dateline_end
from summarize.language.english import ENGLISH
from summarize.text.tokens import fold
from summarize.writers.guard.joins import joins_well

LICENCE = "made by rule; text of the publishers (White House: CC0)"
_COPIED = 0.1
_PIECE = re.compile(r"(?<=,)\s+")
_OPENING = ENGLISH.phrases.phrase_starts | ENGLISH.phrases.dependent_starts
_CLOSING = (
    ENGLISH.phrases.subclause_starts
    | ENGLISH.phrases.after_mark_starts
    | ENGLISH.phrases.phrase_starts
)
_INNER = ENGLISH.common.articles | {"who", "which", "whose", "aged"}
_SUBJECT = r"(?:[Tt]he|[Aa]n?|[Tt]h(?:is|ese|ose)|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[A-Z]\w+)"
_FINITE = "|".join(sorted(ENGLISH.claims.finite | {"said"}))
# No "because" or "but": a relation that no source tells is not to be learned.
_COORDINATED = re.compile(
    rf"^(?P<first>{_SUBJECT}\b.{{25,}}?),? (?:and|while)"
    rf" (?P<second>{_SUBJECT} (?:[\w'-]+ ){{0,4}}(?:{_FINITE})\b.{{12,}})$"
)
_RELATIVE = re.compile(
    rf"^(?P<subject>(?:[\w'-]+ ){{0,6}}[\w'-]+), who (?P<clause>(?:{_FINITE}|\w+ed)\b"
    rf"[^,]{{12,}}), (?P<rest>(?:{_FINITE}|\w+ed)\b.{{12,}})$"
)
_APPOSITION = re.compile(
    rf"^(?P<subject>(?:[A-Z][\w.'-]* ){{1,3}}[A-Z][\w'-]*), (?P<clause>(?:an?|the) "
    rf"[^,]{{8,}}), (?P<rest>(?:{_FINITE}|\w+ed)\b.{{12,}})$"
)


def made_pairs(
    articles: Sequence[tuple[str, Sequence[str]]], seed: int
) -> Iterator[MergingPair]:
    """Yield pairs of the sentences of articles, (source, sentences) each.

    A sentence makes one pair at most: one to merge if it can, to shorten if it can,
    and one in ten of the others is copied.
    """
    rng = random.Random(seed)
    for _, sentences in articles:
        for sentence in sentences:
            kinds = [gathered, joined, cut]
            if rng.random() < _COPIED:
                kinds.append(copied)
            pairs = (made for kind in kinds if (made := kind(sentence, rng)))
            yield from islice(pairs, 1)


def joined(sentence: str, rng: random.Random) -> MergingPair | None:
    """Return two sentences that a sentence can be cut into, and it as their target."""
    if match := _COORDINATED.match(sentence):
        parts = [match["first"] + ".", _capital(match["second"])]
    elif match := _RELATIVE.match(sentence):
        parts = [f"{match['subject']} {match[key]}" for key in ("rest", "clause")]
        parts[1] += "."
    elif match := _APPOSITION.match(sentence):
        parts = [
            f"{match['subject']} {match['rest']}",
            f"{match['subject']} is {match['clause']}.",
        ]
    else:
        return None
    if not all(map(is_news_sentence, parts)):
        return None
    rng.shuffle(parts)
    return MergingPair(tuple(parts), sentence, "merge", "joined", LICENCE)


def gathered(sentence: str, rng: random.Random) -> MergingPair | None:
    """Return a sentence without one phrase and without another, and it as target."""
    couples = list(combinations(shortened(sentence), 2))
    if not couples:
        return None
    parts = list(rng.choice(couples))
    rng.shuffle(parts)
    return MergingPair(tuple(parts), sentence, "merge", "gathered", LICENCE)


def cut(sentence: str, rng: random.Random) -> MergingPair | None:
    """Return a sentence, and it without a phrase as target."""
    texts = shortened(sentence)
    if not texts:
        return None
    target = rng.choice([*texts, *(s for text in texts for s in shortened(text))])
    return MergingPair((sentence,), target, "shorten", "cut", LICENCE)


def copied(sentence: str, rng: random.Random) -> MergingPair | None:
    """Return a sentence as its own target, its dateline (LEEDS (Agency) -) cut off."""
    target = sentence[dateline_end(sentence) :]
    return MergingPair((sentence,), target, "copy", "copied", LICENCE)


def shortened(sentence: str) -> list[str]:
    """Return a sentence without one of its phrases, for every phrase between marks."""
    pieces = _PIECE.split(sentence)
    texts = [
        text
        for place in range(len(pieces))
        if (text := _without(pieces, place)) and len(text) >= len(sentence) / 3
    ]
    return [
        text for text in texts if is_news_sentence(text) and joins_well(text, sentence)
    ]


def _without(pieces: Sequence[str], place: int) -> str:
    """Return pieces in a row but for one, "" where it is no phrase of its own."""
    before, after = list(pieces[:place]), list(pieces[place + 1 :])
    start, *more = fold(pieces[place]).split()
    if not more or len(pieces) == 1:
        return ""
    if not before:
        text = _capital(" ".join(after))
        return text if start in _OPENING else ""
    kept = " ".join(before).rstrip(",")
    if not after:
        ends = start in _CLOSING or start.endswith("ing")
        return kept + "." if ends and pieces[-1].endswith(".") else ""
    follows = after[0].split()[0]
    inner = start in _INNER and (
        follows in ENGLISH.claims.finite | ENGLISH.speech.saying
        or follows.endswith("ed")
    )
    return f"{kept} {' '.join(after)}" if inner else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

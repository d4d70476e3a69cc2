"""What a sentence becomes with a phrase of another: paths of their word graph.

Two sentences that tell one thing share words, and a path may pass from one to the other
where they do (multi-sentence compression, Filippova 2010). Nothing is written that
neither has, and every run of words stands so in one of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from summarize.claims.reading.reading import Reading
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.writers.forms.chunks import capitalised, is_marked, plain, unended

_LEAST_NEW = 2  # words of content that the other adds
_MOST_AGAIN = 1  # of told that it repeats, or that are twice in the phrase
_QUOTED = re.compile('["“”]')

_Meeting = tuple[int, int]


def fusions(
    told: str, other: str, before: Sequence[str] = (), language: Language = ENGLISH
) -> list[str]:
    """Return the texts that tell one sentence and a phrase of another.

    Each begins as the one, passes to the other behind a shared word, and ends there or
    passes back at a later one; or it goes back at once, with what the other says of a
    name. It has every word of content of `told`, but one none more often, and two or
    more that neither it nor what is told `before` has; nothing that somebody said word
    for word is added. Those that add the least come first.
    """
    known = _content(" ".join(before), language)
    own = _content(told, language)
    found: dict[str, int] = {}
    for text in _paths(told.split(), other.split(), language):
        has = _content(text, language)
        gained = has - own
        new = gained.keys() - own
        again = gained.total() - len(new)
        adds = len(new - known.keys()) >= _LEAST_NEW
        if adds and not own - has and again <= _MOST_AGAIN:
            found[text] = len(new)
    return sorted(found, key=found.__getitem__)


def _content(text: str, language: Language) -> Counter[str]:
    """Return the roots of the words of content and how often each stands there."""
    stop = language.common.stop
    return Counter(r for r in Reading(text, language).roots if r not in stop)


def _paths(
    chunks: Sequence[str], others: Sequence[str], language: Language
) -> Iterator[str]:
    """Yield the text of each path that goes over and, if it does, comes back."""
    meetings = list(_meetings(chunks, others, language))
    for here, there in meetings:
        if there + 1 == len(others):
            continue
        yield from _described(chunks, others, here, there, language)
        if not _begins_phrase(others, there + 1, language):
            continue
        ways = [(others[there:], ())] + [
            (others[there:back_there], chunks[back:])
            for back, back_there in meetings
            if back > here and back_there > there + 1
        ]
        for way, rest in ways:
            if _may_move(way[1:], language):
                yield _joined(chunks[:here], way, rest)


def _described(
    chunks: Sequence[str],
    others: Sequence[str],
    here: int,
    there: int,
    language: Language,
) -> Iterator[str]:
    """Yield the text with what the other tells of a name right behind it.

    Who or what it is stands between two commas there: an apposition or a relative.
    """
    name, rest = chunks[here], chunks[here + 1 :]
    if others[there] != f"{name}," or not (name[:1].isupper() and rest[:1]):
        return
    own = _name(others, there)
    if rest[0][:1].isupper() or _name(chunks, here) != own:
        return  # a part of a longer name, or a namesake
    last = next(
        (at for at in range(there + 1, len(others)) if others[at].endswith(",")),
        len(others) - 1,
    )
    phrase = others[there + 1 : last + 1]
    before = others[: there + 1 - len(own)]
    governed = before and plain(before[-1]) in language.common.stop
    if governed and plain(phrase[0]) in language.phrases.relatives:
        return  # of whom? "a friend of Lee, who"
    if _describes(list(map(plain, phrase)), language) and _may_move(phrase, language):
        told = unended(" ".join(phrase).rstrip(","))
        yield _joined(chunks[:here], [f"{name},", f"{told},"], rest)


def _name(chunks: Sequence[str], place: int) -> list[str]:
    """Return the words of the name that ends there, the last first."""
    before = reversed(chunks[:place])
    own = takewhile(lambda chunk: chunk[:1].isupper() and chunk[-1:].isalpha(), before)
    return [plain(chunks[place]), *own]


def _may_move(phrase: Sequence[str], language: Language) -> bool:
    """Tell whether words mean the same elsewhere.

    Not where somebody says them, or who says so, and not with a pronoun.
    """
    words = set(map(plain, phrase))
    speech = language.speech.attributing | language.speech.reporting
    moves = words.isdisjoint(language.common.pronouns | speech)
    return moves and not _QUOTED.search(" ".join(phrase))


def _describes(words: Sequence[str], language: Language) -> bool:
    """Tell whether words are an apposition or a relative clause, and no sentence."""
    relatives, claims = language.phrases.relatives, language.claims
    if words[0] in relatives:  # what was so when it was told may be so no more
        return claims.be_past.union(claims.have_past).isdisjoint(words[1:2])
    finite = language.claims.finite | language.speech.reporting
    noun = list(takewhile(lambda word: word not in relatives, words))
    return words[0] in language.common.articles and finite.isdisjoint(noun)


def _meetings(
    chunks: Sequence[str], others: Sequence[str], language: Language
) -> Iterator[_Meeting]:
    """Yield where both have the same word of content, but no verb of speech.

    Where and when somebody said something is told of that alone.
    """
    passed = language.common.stop | language.speech.attributing | {""}
    for here, there in product(range(len(chunks)), range(len(others))):
        word = plain(chunks[here])
        if word == plain(others[there]) and word not in passed:
            yield here, there


def _begins_phrase(chunks: Sequence[str], place: int, language: Language) -> bool:
    """Tell whether a phrase begins there: with a word of its own, or behind a mark.

    Not with a participle or a relative, which tell of what stands before them there.
    """
    word, phrases = plain(chunks[place]), language.phrases
    if word in phrases.relatives:
        return False
    starts = language.common.stop | phrases.part_starts
    return word in starts or (
        is_marked(chunks, place) and not word.endswith(("ing", "ed"))
    )


def _joined(*runs: Sequence[str]) -> str:
    return capitalised(" ".join(chunk for run in runs for chunk in run))

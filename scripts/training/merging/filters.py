"""Which pairs are fit to learn from.

What a pair teaches wrong, the writer does: a target that is cut off or reads as a
headline, a value, name or speaker that its sources do not have or give to another, a
hedge or negation lost.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from scripts.training.merging.pairs import MergingPair
from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH
from summarize.language.lists import word_set
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import count_words
from summarize.writers.guard.faith import (
    has_new_value,
    loses_reserve,
    moves_speaker,
    near_couples,
)

_FINISHED = re.compile(r"[.!?][\"')]*$")
_OPENED = re.compile(r"[\"'(]*[A-Z0-9$£€]")
_DOUBLED = re.compile(r"\b(?!(?:had|that)\b)(\w+) \1\b")
# A target that ends so was mostly cut there by a naive splitter.
_SHORT_FORM = re.compile(
    r"\b(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Mr|Mrs|Ms|Dr|Prof"
    r"|Rev|Hon|St|Mt|Jr|Sr|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.[\"')]*$"
)
_NO_SENTENCE = re.compile(
    r"^(?:19|20)\d\d,|https?:|www\.|@\w|[|•…]|\.\.|--|``|''|(?:[A-Z]{3,} ){3}"
    r"|\b(?i:click|subscribe|photo|pictured|newsletter|tweet|scroll)\b"
)
_HEADLINE = re.compile(
    r"^(?:NEW|EXCLUSIVE|UPDATE|WATCH|VIDEO)\b|^[^ ]+: |^(?:[A-Z]{4,},? )+[A-Z(]"
    r"|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b"
)
_PAST = re.compile(r"\b[a-z]+ed\b")  # in lower case: no United
_IRREGULAR = word_set(
    """
    became began broke brought built bought came caught chose cut did drew drove fell
    felt fought found gave got grew held hit kept knew led left lost made meant met paid
    put ran rose said sat saw sent set shot spent spoke stood struck sued taught thought
    threw told took went won wore wrote
    """
)
_FINITE = (
    ENGLISH.claims.finite
    | ENGLISH.claims.possible
    | {"shall", "do", "does"}
    | _IRREGULAR
)
_FEWEST_WORDS, _MOST_WORDS = 7, 45
_MOST_SOURCE_WORDS = 60
_BROKEN = {"copy": 0, "shorten": 1, "merge": 3}  # joints that a target may have
_JOINED = 4  # so many words of content of a long merge may bring one joint


def is_news_sentence(text: str) -> bool:
    """Tell whether a text is one whole sentence in the style of a report."""
    return not any(wrong(text) for wrong in _STYLE.values())


def fault(pair: MergingPair) -> str | None:
    """Return the name of what is wrong with a pair, None where nothing is."""
    for name, wrong in _STYLE.items():
        if wrong(pair.target):
            return name
    sizes = [count_words(source) for source in pair.sources]
    if max(sizes) > _MOST_SOURCE_WORDS or min(sizes) < _FEWEST_WORDS - 2:
        return "length of a source"
    target = Reading(pair.target, ENGLISH)
    sources = [Reading(source, ENGLISH) for source in pair.sources]
    if pair.task != "copy" and target.wording in {s.wording for s in sources}:
        return "nothing changed"
    checks = _CHECKS.items()
    return next((name for name, bad in checks if bad(target, sources, pair)), None)


# --- style of a target ----------------------------------------------------------------


def _is_unfinished(text: str) -> bool:
    return (
        not _FINISHED.search(text)
        or bool(_DOUBLED.search(text))
        or not _OPENED.match(text)
        or bool(_SHORT_FORM.search(text))
        or text.count('"') % 2 == 1
        or text.count("(") != text.count(")")
    )


def _is_several(text: str) -> bool:
    return len(sentence_spans(text)) != 1


def _is_off_length(text: str) -> bool:
    return not _FEWEST_WORDS <= count_words(text) <= _MOST_WORDS


def _is_furniture(text: str) -> bool:
    return bool(_NO_SENTENCE.search(text))


def _is_headline(text: str) -> bool:
    """No finite verb that can be told, or no article, possessive or pronoun at all.

    Also what a label, a date or a place in capitals opens.
    """
    words = Reading(text, ENGLISH).words
    finite = not _FINITE.isdisjoint(words) or bool(_PAST.search(text))
    known = ENGLISH.common.determiners | ENGLISH.common.pronouns
    settled = any(word in known or word.endswith("'s") for word in words)
    return not finite or not settled or bool(_HEADLINE.search(text))


_STYLE: dict[str, Callable[[str], bool]] = {
    "unfinished": _is_unfinished,
    "length": _is_off_length,
    "furniture": _is_furniture,
    "several sentences": _is_several,
    "headline": _is_headline,
}

# --- faith of a target ----------------------------------------------------------------


def _has_idle_source(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """A source gives no word of content that another does not give."""
    given = [source.content_roots & target.content_roots for source in sources]
    return len(given) > 1 and any(
        own <= frozenset().union(*given[:place], *given[place + 1 :])
        for place, own in enumerate(given)
    )


def _drops_article(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """A word that has an article wherever it is read stands bare, as in headlines."""
    read = [couple for source in sources for couple in pairwise(["", *source.words])]
    articles, common = ENGLISH.common.articles, ENGLISH.common
    settled = {b for a, b in read if a in articles} - {
        b for a, b in read if a not in articles
    }
    return any(
        word in settled and (not before or before in common.stop - common.determiners)
        for before, word in pairwise(["", *target.words])
    )


def _breaks_relations(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """Too many neighbours that stand together in no source; the first ones always do.

    The first are mostly who does something and what is done. In a source neighbours may
    stand the other way round: "Texas state Rep." is a "state representative of Texas".
    """
    near = {couple for source in sources for couple in near_couples(source)}
    roots = _content_roots(target)
    broken = [
        couple not in near and couple[::-1] not in near for couple in pairwise(roots)
    ]
    most = max(_BROKEN[pair.task], pair.task == "merge" and len(roots) // _JOINED)
    return sum(broken) > most or any(broken[:1])


def _has_new_words(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """More than one word of content is in no source."""
    known = {root for source in sources for root in source.roots}
    return sum(root not in known for root in _content_roots(target)) > 1


def _content_roots(reading: Reading) -> list[str]:
    stop = ENGLISH.common.stop
    return [root for root in reading.roots if root not in stop]


_CHECKS: dict[str, Callable[[Reading, Sequence[Reading], MergingPair], bool]] = {
    "new value or name": lambda target, sources, _: has_new_value(target, sources),
    "another speaker": lambda target, sources, _: moves_speaker(target, sources),
    "lost hedge or source": lambda target, sources, _: loses_reserve(target, sources),
    "idle source": _has_idle_source,
    "dropped article": _drops_article,
    "new words": _has_new_words,
    "broken relation": _breaks_relations,
}

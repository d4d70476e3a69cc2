"""What a claim adds to passages that it otherwise repeats: a cause, a detail."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.claims.comparing.alignment import is_light
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.word_rows import NUMBER_KINDS, Word
from summarize.claims.verdict.aligned import is_content, is_name
from summarize.claims.verdict.cover import Covered
from summarize.language import Language

_MARK = re.compile(r"[,;:()–—\"“”]")
_OPEN_SHARE = 0.5
_LEAST_OPEN = 2
_VERBATIM = 0.8
_MOSTLY = 0.4


def added_parts(covered: Covered) -> Iterator[str]:
    """Yield the parts of a claim that no passage says, where the rest is a copy.

    A part lies between marks and joining words. At least half of its words of content,
    and two of them or a name, are open; of the words of content outside such parts, one
    passage has nearly all, or several have all of them, word for word. A claim in words
    of its own has no part that is "added".
    """
    parts = [part for part in _open_runs(covered) if _is_new(part, covered)]
    if not parts:
        return
    added = {i for part in parts for i in part}
    if _is_copied(covered, added):
        text, words = covered.claim.text, covered.claim.facts.words
        for part in parts:
            yield text[words[part[0]].start : words[part[-1]].end]


def _parts(covered: Covered) -> list[list[int]]:
    """Return the places of the words of each part; a joining word opens its part."""
    text, words = covered.claim.text, covered.claim.facts.words
    opening = covered.claim.language.phrases.part_starts
    parts: list[list[int]] = [[0]] if words else []
    for at, (before, word) in enumerate(pairwise(words), 1):
        if word.key in opening or _MARK.search(text[before.end : word.start]):
            parts.append([])
        parts[-1].append(at)
    return [part for part in parts if part]


def _open_runs(covered: Covered) -> list[list[int]]:
    """Return runs of neighbouring parts that are mostly open.

    A part with an open value alone (in 1962) goes with the open part before it.
    """
    runs: list[list[int]] = []
    for part in _parts(covered):
        follows = bool(runs) and runs[-1][-1] == part[0] - 1
        if not _is_open(part, covered, with_values=follows):
            continue
        if follows:
            runs[-1] += part
        else:
            runs.append(list(part))
    return runs


def _is_open(part: Sequence[int], covered: Covered, *, with_values: bool) -> bool:
    words, language = covered.claim.facts.words, covered.claim.language
    content = [i for i in part if _tells(words[i], language)]
    if with_values and not content:
        content = [i for i in part if words[i].kind]
    still = [i for i in content if i in covered.open]
    return bool(still) and len(still) >= _OPEN_SHARE * len(content)


def _is_new(part: Sequence[int], covered: Covered) -> bool:
    """Return whether enough of an open part is new, and it does not say who said it."""
    words = covered.claim.facts.words
    told = attributions(covered.claim)
    speakers = {word.start for each in told for word in each.speaker}
    if any(words[i].start in speakers for i in part):
        return False
    language = covered.claim.language
    still = [i for i in part if i in covered.open and _tells(words[i], language)]
    return len(still) >= _LEAST_OPEN or is_name(words[still[0]])


def _is_copied(covered: Covered, added: set[int]) -> bool:
    """Return whether the passages have nearly all words outside the added parts."""
    words, language = covered.claim.facts.words, covered.claim.language
    telling = [i for i, word in enumerate(words) if _tells(word, language)]
    rest = [i for i in telling if i not in added]
    n_added = len(telling) - len(rest)
    if len(rest) < max(_LEAST_OPEN, _MOSTLY * (len(rest) + n_added)):
        return False
    one = max(
        sum(covered.has_itself(place, i) for i in rest) for place in covered.aligned
    )
    return one >= _VERBATIM * len(rest) or all(map(covered.repeats, rest))


def _tells(word: Word, language: Language) -> bool:
    """Return whether a word says something that may be new: content, or a count."""
    if word.kind:
        return word.kind in NUMBER_KINDS
    return is_content(word, language) and not is_light(word, language)

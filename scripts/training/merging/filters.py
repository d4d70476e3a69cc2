"""Which pairs are fit to learn from.

What a pair teaches wrong, the writer does: a target that is cut off or reads as a
headline, a value, name or speaker that its sources do not have or give to another, a
hedge or negation lost.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from scripts.training.merging.pairs import MergingPair
from summarize.claims.comparing.negation import negation_differs
from summarize.claims.evidence.evidence import Evidence
from summarize.claims.reading.quotations import find_speaker
from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH
from summarize.language.lists import word_set
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import count_words

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
_NEAR = 8  # so many words apart two words of a source may stand and still belong
_ENDING = 6  # in so many last words a sentence tells who says all of it
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


def _has_new_value(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    evidence, cited = Evidence(sources), range(len(sources))
    values = evidence.missing_values(target, cited)
    return bool(values or evidence.missing_names(target))


def _changes_speaker(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """The speaker speaks in no source, or not where most of the sentence is from."""
    speaker = find_speaker(target.text, ENGLISH)
    if not speaker:
        return False
    reporting = ENGLISH.speech.reporting
    told = target.content_roots - reporting - {ENGLISH.root(speaker)}
    shared = [len(source.content_roots & told) for source in sources]
    own = [
        n
        for n, source in zip(shared, sources, strict=True)
        if speaker in source.words and reporting & set(source.words)
    ]
    return max(own, default=-1) < max(shared)


def _loses_reserve(
    target: Reading, sources: Sequence[Reading], pair: MergingPair
) -> bool:
    """A clause that is told has a hedge, a negation or a source that is not told.

    Who says so at the end (", officials said") says so of all that stands before.
    """
    words = set(target.words)
    claims, reporting = ENGLISH.claims, ENGLISH.speech.reporting
    needed = claims.hedges | claims.negations | claims.possible
    tells = bool(words & reporting)
    for source in sources:
        if not tells and reporting & set(source.words[-_ENDING:]):
            return True
        for clause in source.clauses:
            content = clause.content_roots
            if 2 * len(content & target.content_roots) <= len(content):
                continue
            own = set(clause.words)
            if (own & needed) - words or (own & reporting and not tells):
                return True
    return any(negation_differs(target, source) for source in sources)


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
    near = {couple for source in sources for couple in _couples(source)}
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


def _couples(reading: Reading) -> set[tuple[str, str]]:
    roots = reading.roots
    return {
        (root, other)
        for place, root in enumerate(roots)
        for other in roots[place + 1 : place + 1 + _NEAR]
    }


_CHECKS: dict[str, Callable[[Reading, Sequence[Reading], MergingPair], bool]] = {
    "new value or name": _has_new_value,
    "another speaker": _changes_speaker,
    "lost hedge or source": _loses_reserve,
    "idle source": _has_idle_source,
    "dropped article": _drops_article,
    "new words": _has_new_words,
    "broken relation": _breaks_relations,
}

"""Values and names that the passages tell of something else."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.claims.comparing.stated_values import states_otherwise, unstated_values
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Fact, Word, is_capital
from summarize.claims.sources import Sources, of_topic
from summarize.claims.verdict.aligned import is_content, is_said, is_same
from summarize.claims.verdict.cover import telling_roots
from summarize.claims.verdict.persons import shown_persons
from summarize.claims.words.relations import Relation, are_forms, relation
from summarize.language import Language

_COUNTS = ("number", "money", "percent")
_KINDS = (*_COUNTS, "date", "weekday", "time")
_BESIDE = 2  # telling words on each side of what is tied to them
_REACH = 3  # telling words on each side of what else a passage has there
_MORE, _MORE_OF_NAMES = 1, 2  # words of a claim that such a passage has more
_LEAST = 0.2  # of a claim's words, for a passage to tell of its matter
_BEFORE = 2  # sentences in which a name may stand that another word means
_FORMS = 5  # letters that forms of one name share: Nuvea, Nuvean
_COUNTED = 3  # words behind a number that may say what it counts
_KIN = (Relation.SAME, Relation.BROADER, Relation.NARROWER)
_BARE = "number "
_PERSON, _PLACE = "person", "place"

Sides = tuple[str, str]
"""A value or name in the words of the claim, and what a passage has there."""


class _Tied(NamedTuple):
    """A value or a name: its places in `facts.words`, and of what kind it is.

    Of two of one kind one may stand in the place of the other: two numbers of a unit,
    two days, two people, two places, two other names behind one word (the fund …).
    """

    start: int
    stop: int
    kind: str
    fact: Fact | None = None


def told_of_another(
    claim: Reading, sources: Sources, cited: Sequence[int]
) -> Iterator[Sides]:
    """Yield the values and names of a claim that the passages tell of something else.

    Some passage has it, and none with as many of the words beside it as another
    passage has beside another value, or name, of the kind; and that one tells more of
    the claim, too. "The lamp was insured for 5,000 dollars" has the number of the
    reward, where a passage says that it is insured for 240,000. A number that follows
    from others is tied to what it follows from.
    """
    for mine in _in_topic(_tied(claim), claim, sources):
        other = _other(mine, claim, sources)
        if not other:
            continue
        fact = mine.fact
        is_count = fact is not None and fact.kind in _COUNTS
        if not (is_count and sources.derived.follows(claim, fact, cited)):
            yield _text(mine, claim), other


def _other(mine: _Tied, claim: Reading, sources: Sources) -> str:
    """Return what a passage has in the place of a value or name of a claim, or ""."""
    beside = _beside(mine, claim, _BESIDE)
    rest = _rest(mine, claim)
    if not beside or not rest:
        return ""
    homes = [n for n in range(len(sources)) if _has(mine, claim, sources, n)]
    if not homes:
        return ""
    near = homes if mine.fact else {*homes, *_places_behind(homes, sources)}
    readings = [sources.readings[place] for place in near]
    language = claim.language
    best = max(_n_said(beside, each.facts.words, language) for each in readings)
    if best == len(beside):
        return ""
    told = max(len(rest & telling_roots(each)) for each in readings)
    least = max(_LEAST * len(rest), told + (_MORE if mine.fact else _MORE_OF_NAMES))
    found = ""
    for place, passage in enumerate(sources.readings):
        if place in homes or len(rest & telling_roots(passage)) < least:
            continue
        for other in _in_topic(_tied(passage), passage, sources):
            if not _may_stand_for(other, passage, mine, claim, sources):
                continue
            n_beside = _n_said(beside, _beside(other, passage, _REACH), language)
            if n_beside > best:
                best, found = n_beside, _text(other, passage)
    return found


def _beside(tied: _Tied, sentence: Reading, reach: int) -> list[Word]:
    """Return the words of content next to a value or name, on each side.

    As many as `reach` on a side, values counted, which are left out.
    """
    words, telling = sentence.facts.words, _telling(sentence)
    before = [at for at in telling if at < tied.start][-reach:]
    behind = [at for at in telling if at >= tied.stop][:reach]
    return [words[at] for at in (*before, *behind) if not words[at].kind]


def _rest(tied: _Tied, sentence: Reading) -> frozenset[str]:
    """Return the roots of the words of content of a sentence but for a name itself."""
    words, root = sentence.facts.words, sentence.language.root
    places = set(_telling(sentence)).difference(range(tied.start, tied.stop))
    return frozenset(root(words[at].key) for at in places if not words[at].kind)


def _n_said(words: Sequence[Word], others: Sequence[Word], language: Language) -> int:
    """Return how many words others say."""
    said = (any(is_said(word, other, language) for other in others) for word in words)
    return sum(said)


def _has(mine: _Tied, claim: Reading, sources: Sources, place: int) -> bool:
    """Return whether a passage has a value in any form, or a word of a name."""
    passage = sources.readings[place]
    if fact := mine.fact:
        if not passage.facts.of(*_KINDS) and fact.kind not in _COUNTS:
            return False
        missing = unstated_values([fact], claim, passage)
        return not missing or states_otherwise(fact, claim, passage)
    name = claim.facts.words[mine.start : mine.stop]
    return any(
        is_capital(other) and _are_one_name(word, other, sources)
        for word in name
        for other in passage.facts.words
    )


def _are_one_name(word: Word, other: Word, sources: Sources) -> bool:
    alike = word.key[:_FORMS] == other.key[:_FORMS] and len(word.key) >= _FORMS
    same = is_same(word, other, sources.language)
    return alike or same or sources.name_one(word, other)


def _places_behind(homes: Sequence[int], sources: Sources) -> Iterator[int]:
    """Yield the places behind others that may mean a name of theirs by a pronoun."""
    articles = sources.articles
    for place in homes:
        for behind in range(place + 1, min(place + 1 + _BEFORE, len(articles))):
            if articles[behind] == articles[place]:
                yield behind


def _may_stand_for(
    other: _Tied, passage: Reading, mine: _Tied, claim: Reading, sources: Sources
) -> bool:
    """Return whether something of a passage is of the kind, and not in the claim."""
    if other.kind != mine.kind:
        return False
    if fact := other.fact:
        counted = _counted(mine, claim), _counted(other, passage)
        return _are_of_a_kind(*counted) and bool(unstated_values([fact], passage, claim))
    named = passage.facts.words[other.start : other.stop]
    return not any(
        is_capital(word) and _are_one_name(word, each, sources)
        for each in named
        for word in claim.facts.words
    )


def _counted(tied: _Tied, sentence: Reading) -> Sequence[Word]:
    """Return the words of content that a bare number may count: three old barns."""
    if not tied.fact or tied.kind != _BARE:
        return ()
    words, language = sentence.facts.words, sentence.language
    behind = words[tied.stop : tied.stop + _COUNTED]
    stop = next((n for n, w in enumerate(behind) if not _is_plain(w, language)), None)
    return behind[:stop]


def _are_of_a_kind(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether two numbers may count one thing: nothing, or kin."""
    return not mine or any(
        word.key == other.key
        or are_forms(word.key, other.key)
        or relation(word.key, other.key) in _KIN
        for word in mine
        for other in theirs
    )


def _is_plain(word: Word, language: Language) -> bool:
    return not word.kind and is_content(word, language)


@kept
def _tied(sentence: Reading) -> Sequence[_Tied]:
    """Return the values of a sentence, and its names, still without a kind."""
    words = sentence.facts.words
    facts = {fact.start: fact for fact in sentence.facts.of(*_KINDS)}
    found, at = [], 0
    while at < len(words):
        stop = at + 1
        if fact := facts.get(words[at].start):
            is_day = fact.kind in ("date", "weekday")
            if not (is_day and fact.text.islower()):  # they may claim
                found.append(_Tied(at, stop, f"{fact.kind} {fact.unit}", fact))
        elif _is_named(words[at], sentence):
            while stop < len(words) and _goes_on(words, stop, sentence):
                stop += 1
            found.append(_Tied(at, stop, ""))
        at = stop
    return found


def _is_named(word: Word, sentence: Reading) -> bool:
    plain = not word.kind and is_capital(word) and is_content(word, sentence.language)
    return plain and word.key not in sentence.language.common.pronouns


def _goes_on(words: Sequence[Word], at: int, sentence: Reading) -> bool:
    joined = words[at].start <= words[at - 1].end + 1
    return joined and not words[at - 1].owner and _is_named(words[at], sentence)


def _in_topic(
    tied: Sequence[_Tied], sentence: Reading, sources: Sources
) -> Iterator[_Tied]:
    """Yield values as they are, and names with what kind the topic shows them to be."""
    words, language = sentence.facts.words, sentence.language
    for each in tied:
        if each.fact:
            yield each
            continue
        last, first = words[each.stop - 1], words[each.start]
        lone = each.stop - each.start == 1 and first.start == 0
        if lone and language.root(first.key) not in sources.capitalised:
            continue
        before = words[each.start - 1].key if each.start else ""
        is_person = last.key in shown_persons(sources)
        is_place = before in language.leaning.in_place
        kind = _PERSON if is_person else _PLACE if is_place else f"{before} …"
        yield each._replace(kind=kind)


@kept
def _telling(sentence: Reading) -> Sequence[int]:
    """Return the places of the values and the words of content of a sentence."""
    words, language = sentence.facts.words, sentence.language
    return [n for n, w in enumerate(words) if w.kind or is_content(w, language)]


def _text(tied: _Tied, sentence: Reading) -> str:
    words = sentence.facts.words
    return sentence.text[words[tied.start].start : words[tied.stop - 1].end]

"""Values and names that the passages tell of something else."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.claims.comparing.stated_values import (
    may_have_value,
    states_otherwise,
    unstated_values,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact, Word, is_capital
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Sides, is_content, is_said
from summarize.claims.verdict.cover import telling_roots
from summarize.claims.verdict.persons import shown_persons
from summarize.claims.words.relations import Relation, are_forms, relation
from summarize.language import Language

_KINDS = (*NUMBER_KINDS, "date", "weekday", "time")
_BESIDE = 2  # telling words on each side of what is tied to them
_REACH = 3  # telling words on each side of what else a passage has there
_MORE, _MORE_OF_NAMES = 1, 2  # words of a claim that such a passage has more
_LEAST = 0.2  # of a claim's words, for a passage to tell of its matter
_BEFORE = 2  # sentences in which a name may stand that another word means
_FORMS = 5  # letters that forms of one name share: Nuvea, Nuvean
_COUNTED = 3  # words behind a number that may say what it counts
_KIN = (Relation.SAME, Relation.BROADER, Relation.NARROWER)
_BARE, _SHARE = "number ", "share"
_PERSON, _PLACE = "person", "place"


class _Tied(NamedTuple):
    """A value or a name: its places in `facts.words`, and of what kind it is.

    Of two of one kind one may stand in the place of the other: two numbers of a unit,
    two days, two people, two places, two other names behind one word (the fund …).
    """

    start: int
    stop: int
    kind: str
    fact: Fact | None = None


class _Other(NamedTuple):
    """What a passage has in the place of a value or name of a claim.

    How many of the words beside that stand beside it, how many of the claim the passage
    has, and the words for it.
    """

    n_beside: int
    n_rest: int
    text: str


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
        if (other := _other(mine, claim, sources)) and not (
            mine.fact
            and mine.fact.kind in NUMBER_KINDS
            and sources.derived.follows(claim, mine.fact, cited)
        ):
            yield _text(mine, claim), other


def _other(mine: _Tied, claim: Reading, sources: Sources) -> str:
    """Return what a passage has in the place of a value or name of a claim, or ""."""
    beside, rest = _beside(mine, claim, _BESIDE), _rest(mine, claim)
    others = list(_others(mine, claim, sources, beside, rest))
    near = _near(mine, claim, sources) if others else []
    if not near:
        return ""
    told = max(len(rest & _roots(each)) for each in near)
    least = told + (_MORE if mine.fact else _MORE_OF_NAMES)
    others = [each for each in others if each.n_rest >= least]
    if not others:
        return ""
    best = max(others, key=lambda each: each.n_beside)
    held = (_n_said(beside, _words(each), claim.language) for each in near)
    return "" if any(n_said >= best.n_beside for n_said in held) else best.text


def _others(
    mine: _Tied,
    claim: Reading,
    sources: Sources,
    beside: Sequence[Word],
    rest: frozenset[str],
) -> Iterator[_Other]:
    """Yield what may stand in the place of a value or name, beside a word of it."""
    for passage, other in _by_kind(sources).get(mine.kind, ()):
        n_rest = len(rest & telling_roots(passage))
        if n_rest < max(1, _LEAST * len(rest)):
            continue
        around = _beside(other, passage, _REACH)
        n_beside = _n_said(beside, around, claim.language)
        if n_beside and _is_another(other, passage, mine, claim, sources):
            yield _Other(n_beside, n_rest, _text(other, passage))


@kept
def _by_kind(sources: Sources) -> Mapping[str, Sequence[tuple[Reading, _Tied]]]:
    """Return the values and names of a topic by their kinds, in the order told."""
    found: dict[str, list[tuple[Reading, _Tied]]] = {}
    for passage in sources.readings:
        for tied in _in_topic(_tied(passage), passage, sources):
            found.setdefault(tied.kind, []).append((passage, tied))
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


def _near(mine: _Tied, claim: Reading, sources: Sources) -> list[Sequence[Reading]]:
    """Return the passages that have a value or name, each with what it may mean.

    What a pronoun at its start means stands before it; those behind a name may mean it.
    """
    homes = _homes(mine, claim, sources)
    if mine.fact:
        return [_with_meant(place, sources) for place in homes]
    places = dict.fromkeys([*homes, *_places_behind(homes, sources)])
    return [(sources.readings[place],) for place in places]


def _homes(mine: _Tied, claim: Reading, sources: Sources) -> list[int]:
    """Return the places of passages with a value in any form, or a word of a name."""
    if fact := mine.fact:
        return [
            place
            for place, passage in enumerate(sources.readings)
            if may_have_value(passage) and _states(fact, claim, passage)
        ]
    name = claim.facts.words[mine.start : mine.stop]
    keys = frozenset[str]().union(*(_same_names(word, sources) for word in name))
    return [
        place
        for place, passage in enumerate(sources.readings)
        if not keys.isdisjoint(_capitals(passage))
    ]


def _states(fact: Fact, claim: Reading, passage: Reading) -> bool:
    missing = unstated_values([fact], claim, passage)
    return not missing or states_otherwise(fact, claim, passage)


def _same_names(word: Word, sources: Sources) -> frozenset[str]:
    """Return the words with a capital that may be of one name with a word.

    Forms of it, and those that stand next to it somewhere in the topic.
    """
    forms = _name_forms(sources).get(word.key[:_FORMS], frozenset())
    beside = (sources.beside_name(word.key, before=side) for side in (True, False))
    return frozenset({word.key}).union(forms, *beside)


@kept
def _name_forms(sources: Sources) -> Mapping[str, frozenset[str]]:
    """Return the words with a capital of a topic by how they begin, if they are long.

    Of a country or a people, the other one, too: Danish, Denmark.
    """
    forms: dict[str, set[str]] = {}
    countries = sources.language.names.demonyms
    for key in {key for each in sources.readings for key in _capitals(each)}:
        for word in (key, countries.get(key, key)):
            if len(word) >= _FORMS:
                forms.setdefault(word[:_FORMS], set()).update((key, word))
    return {start: frozenset(keys) for start, keys in forms.items()}


@kept
def _capitals(sentence: Reading) -> frozenset[str]:
    return frozenset(word.key for word in sentence.facts.words if is_capital(word))


def _places_behind(homes: Sequence[int], sources: Sources) -> Iterator[int]:
    """Yield the places behind others that may mean a name of theirs by a pronoun."""
    articles = sources.articles
    for place in homes:
        for behind in range(place + 1, min(place + 1 + _BEFORE, len(articles))):
            if articles[behind] == articles[place]:
                yield behind


def _with_meant(place: int, sources: Sources) -> Sequence[Reading]:
    """Return a passage, and the one before it where it opens with a pronoun."""
    passage, articles = sources.readings[place], sources.articles
    points = not sources.language.common.pronouns.isdisjoint(passage.words[:1])
    if points and place and articles[place - 1] == articles[place]:
        return sources.readings[place - 1], passage
    return (passage,)


def _words(passages: Sequence[Reading]) -> list[Word]:
    return [word for each in passages for word in each.facts.words]


def _roots(passages: Sequence[Reading]) -> frozenset[str]:
    return frozenset[str]().union(*map(telling_roots, passages))


def _is_another(
    other: _Tied, passage: Reading, mine: _Tied, claim: Reading, sources: Sources
) -> bool:
    """Return whether a claim lacks what a passage has; a number, of the same thing."""
    if fact := other.fact:
        counted = _counted(mine, claim), _counted(other, passage)
        lacks = bool(unstated_values([fact], passage, claim))
        return lacks and _are_of_a_kind(*counted)
    names = passage.facts.words[other.start : other.stop]
    return not any(_capitals(claim) & _same_names(w, sources) for w in names)


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
                found.append(_Tied(at, stop, _kind_of(fact), fact))
        elif _is_named(words[at], sentence):
            while stop < len(words) and _goes_on(words, stop, sentence):
                stop += 1
            found.append(_Tied(at, stop, ""))
        at = stop
    return found


def _kind_of(fact: Fact) -> str:
    """Return the kind of a value: what it counts in, or that it is a share."""
    is_share = fact.kind == "number" and fact.value.startswith("0.")
    return _SHARE if is_share else f"{fact.kind} {fact.unit}"


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
        if last.text.isupper():
            continue  # an acronym may be the name that it stands for
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

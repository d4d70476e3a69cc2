"""Whom a claim says to have said it, and whom its sources do, quoted or not."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from summarize.claims.reading.attributions import Attribution, attributions, utterances
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word, as_written
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Known, Sides, is_name
from summarize.claims.words.relations import is_person
from summarize.language import Language

_NEAR = 2
_LEAST_SAID = 0.6
_AS_MUCH = 0.8
_LEAST_SAID_OFFICE = 0.4  # of what an office is said to have said
_TOGETHER = 4
_LEAST_OWN = 2  # words of content that somebody says in a claim of several speakers
_BESIDE = 1  # words from a description to the name: a supplier, Astrin


def other_speaker(
    claim: Reading, sources: Sources, is_known_name: Known
) -> Sides | None:
    """Return whom a claim quotes, and whom the sources do, where they differ.

    The passage is the one that has most of what is said. A pronoun in it stands for who
    is named before it. A description (the hospital) fits a name where a sentence of the
    article has both; two descriptions are not compared, nor is a passage that names
    nobody near. `is_known_name` tells of a first word whether it is a name.
    """
    reports = claim.language.speech.reports
    for told in utterances(claim):
        named = [word for word in told.speaker if _tells(word, claim.language)]
        if told.of_outlet or not named or any(w.key in reports for w in named):
            continue
        said = _without(claim, told, sources)
        found: list[Sequence[Word]] = []
        for place in _places_of(said, sources, _least_said(told, claim.language)):
            holders = _holders(sources, place, said, told.verb)
            if holders is None or _fits(
                told.speaker, holders, place, sources, is_known_name
            ):
                break
            found.append(holders)
        else:
            if found:
                return told.text, as_written(found[0])
    return None


def _without(claim: Reading, told: Attribution, sources: Sources) -> Reading:
    """Return a claim without who said it, and without what others say in it."""
    text = claim.text
    start, end = _own_part(claim, told)
    rest = sources.read(f"{text[start : told.start]}{text[told.end : end]}".strip(" ,"))
    if len(rest.content_roots) >= _LEAST_OWN:
        return rest
    return sources.read(f"{text[: told.start]}{text[told.end :]}".strip(" ,"))


def _own_part(claim: Reading, told: Attribution) -> tuple[int, int]:
    """Return where the part of a claim begins and ends that one of several says.

    "Lund said that it leaked, but Berg insists that it held": up to "but".
    """
    everyone = utterances(claim)
    if told.asks or _is_nested(everyone, claim):
        return 0, len(claim.text)
    cuts = [0]
    for one, other in pairwise(everyone):
        cuts.append(_cut(claim, cuts[-1], one, other))
    at = everyone.index(told)
    return [*zip(cuts, [*cuts[1:], len(claim.text)], strict=True)][at]


def _cut(claim: Reading, start: int, one: Attribution, other: Attribution) -> int:
    """Return where what one says ends and what the other says begins.

    At the last joint before the other; behind who stands behind what they say (it
    leaked, Lund said) at the first.
    """
    breaks = claim.language.common.breaks
    joints = [
        word.start
        for word in claim.row
        if one.end <= word.start < other.start
        and (word.kind == "mark" or word.key in breaks)
    ]
    is_behind = claim.text[start : one.start].rstrip().endswith(",")
    return joints[0 if is_behind else -1] if joints else other.start


def _least_said(told: Attribution, language: Language) -> float:
    """Return how much of what somebody has said a passage must have."""
    of_office = any(_has_office(word, language) for word in told.speaker)
    return _LEAST_SAID_OFFICE if of_office else _LEAST_SAID


def _has_office(word: Word, language: Language) -> bool:
    parties = language.parties
    return word.key in parties.offices or word.key in parties.prosecuting


def _places_of(said: Reading, sources: Sources, share: float) -> list[int]:
    """Return the places of the passages that have most of what is said, in order.

    Those that have nearly as much as the best one, which has at least `share`; a
    quotation is where its words begin.
    """
    for quotation in said.quotations:
        if places := sources.quotations.places(quotation.text):
            return places
    content = said.content_roots
    shared = [len(content & reading.content_roots) for reading in sources.readings]
    least = max(share * len(content), _AS_MUCH * max(shared, default=0), 1)
    return [place for place, count in enumerate(shared) if count >= least]


def _holders(
    sources: Sources, place: int, said: Reading, verb: str
) -> Sequence[Word] | None:
    """Return who says what a passage tells, None where nobody near is said to.

    `verb` is the claim's: who denies what another had suggested says something else.
    For a pronoun who was quoted last, and whoever is named last before it. With nobody
    quoted near, it is not known who "he" is.
    """
    passage, language = sources.readings[place], said.language
    told = utterances(passage)
    if not told:
        return _beside_quotation(passage) if said.quotations else None
    if len(told) > 1 and not _is_nested(told, passage):
        first, denying = _governing(told, passage, said), language.denials.denying
        alike = [first, *(each for each in told if _agrees(each, passage))]
        told = [
            each
            for each in dict.fromkeys(alike)
            if (each.verb in denying) == (verb in denying)
        ] or [first]
    if len(told) > 1 and any(not _speakers([each], language) for each in told):
        return None
    if named := _speakers(told, language):
        return named
    names = [w for w in _unquoted_names(passage) if w.start < told[0].start]
    for reading in _before_it(sources, place):
        speaker = _speakers(attributions(reading), language)
        names = names or speaker or _names(reading)
        if speaker:
            return list(dict.fromkeys([*names, *speaker]))
    return None


def _beside_quotation(passage: Reading) -> Sequence[Word] | None:
    """Return the names of a sentence that quotes, outside of what it quotes."""
    names = _unquoted_names(passage) if passage.quotations else []
    return names or None


def _unquoted_names(sentence: Reading) -> list[Word]:
    return [word for word in _names(sentence) if not sentence.is_quoted(word.start)]


def _before_it(sources: Sources, place: int) -> Iterator[Reading]:
    """Yield the sentences before a passage in its article, the nearest first."""
    for at in reversed(range(max(0, place - _NEAR), place)):
        if sources.articles[at] != sources.articles[place]:
            break
        yield sources.readings[at]


def _speakers(told: Sequence[Attribution], language: Language) -> list[Word]:
    """Return the words that name or describe who speaks, those of pronouns left out."""
    return [word for each in told for word in each.speaker if _tells(word, language)]


def _is_nested(told: Sequence[Attribution], passage: Reading) -> bool:
    """Return whether one speaker tells what the next one says: Lund says Berg told her.

    No mark and no joining word stands between the two.
    """
    breaks = passage.language.common.breaks
    return any(
        not any(
            one.end <= word.start < other.start
            and (word.kind == "mark" or word.key in breaks)
            for word in passage.row
        )
        for one, other in pairwise(told)
    )


def _agrees(told: Attribution, passage: Reading) -> bool:
    """Return whether somebody has said the same as another: as Berg had suggested."""
    words = [word.key for word in passage.row if word.end <= told.start]
    plain = passage.language.common.determiners
    while words and words[-1] in plain:
        words.pop()
    return bool(words) and words[-1] in passage.language.speech.agreeing


def _governing(
    told: Sequence[Attribution], passage: Reading, said: Reading
) -> Attribution:
    """Return of several attributions the one before most of what is said."""
    ends = [each.start for each in told[1:]] + [len(passage.text)]
    roots = said.content_roots
    language = passage.language

    def count(start: int, end: int) -> int:
        inside = (w for w in passage.facts.words if start <= w.start < end)
        return sum(language.root(word.key) in roots for word in inside)

    counts = [count(each.end, end) for each, end in zip(told, ends, strict=True)]
    return told[counts.index(max(counts))]


def _fits(
    speaker: Sequence[Word],
    holders: Sequence[Word],
    place: int,
    sources: Sources,
    is_known_name: Known,
) -> bool:
    """Return whether a claim's speaker may be who a passage quotes."""
    language = sources.language
    mine = {language.root(word.key) for word in speaker if _tells(word, language)}
    theirs = {language.root(word.key) for word in holders}
    names, their_names = (
        {language.root(word.key) for word in words if is_name(word, is_known_name)}
        for words in (speaker, holders)
    )
    if any(word.text.isupper() for word in (*speaker, *holders)):
        return True  # an acronym may be the name that it stands for
    if names and their_names:
        return bool(names & their_names) or any(
            sources.name_one(word, other) for word in speaker for other in holders
        )
    if not mine or mine & theirs:
        return True
    if _are_of_two_kinds(speaker, holders, language):
        return False
    if not (names or their_names):
        return True
    article = sources.articles[place]
    told = [
        reading
        for reading, of in zip(sources.readings, sources.articles, strict=True)
        if of == article
    ]
    if names:
        return any(not names.isdisjoint(reading.roots) for reading in told)
    if not any(mine & reading.content_roots for reading in told):
        return any(is_person(word.key) for word in speaker)
    return any(_stand_together(mine, their_names, reading) for reading in told) or any(
        _stand_together(mine, their_names, each, _BESIDE) for each in sources.readings
    )


def _are_of_two_kinds(
    one: Sequence[Word], other: Sequence[Word], language: Language
) -> bool:
    """Return whether one of two speakers has an office, and the other is private."""
    private = language.parties.private

    def kinds(words: Sequence[Word]) -> tuple[bool, bool]:
        return (
            any(_has_office(word, language) for word in words),
            any(word.key in private for word in words),
        )

    return {kinds(one), kinds(other)} == {(True, False), (False, True)}


def _stand_together(
    mine: Collection[str],
    others: Collection[str],
    sentence: Reading,
    most: int = _TOGETHER,
) -> bool:
    """Return whether a sentence has a word of both within a few words."""
    roots = [sentence.language.root(word.key) for word in sentence.facts.words]
    places = [n for n, root in enumerate(roots) if root in mine]
    return any(
        root in others and any(abs(n - place) <= most for place in places)
        for n, root in enumerate(roots)
    )


def _names(sentence: Reading) -> list[Word]:
    """Return the words of the names in a sentence."""
    spans = [(fact.start, fact.end) for fact in sentence.facts.of("name", "initial")]
    return [
        word
        for word in sentence.facts.words
        if any(start <= word.start < end for start, end in spans)
    ]


def _tells(word: Word, language: Language) -> bool:
    """Return whether a word names or describes, and does not only point."""
    return word.key not in language.common.pronouns

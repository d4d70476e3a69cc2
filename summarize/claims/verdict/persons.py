"""Who is a person; who "he", "she" or "him" is: a name that a passage cannot mean."""

from collections.abc import Iterator, Sequence

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    Word,
    as_written,
    is_capital,
    place_before,
    word_at,
)
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Aligned, Known, Sides, is_content, is_name
from summarize.claims.verdict.order import doer, is_passive, is_verb
from summarize.claims.words.relations import is_person
from summarize.language import Language

_ROLE = 4  # words of an apposition that tells who somebody is
_BEFORE = 2  # sentences in which a pronoun's name is looked for
_REACH = 6  # words behind a verb in which a name is looked for
_FULL = 2  # words of a name with a first name


@kept
def shown_persons(sources: Sources) -> frozenset[str]:
    """Return the last words of the names that a sentence shows to be a person's.

    By a calling or a title before it, an age, "who" or a calling behind it.
    """
    return frozenset[str]().union(*map(_shown, sources.readings))


@kept
def _shown(sentence: Reading) -> frozenset[str]:
    row, language = sentence.row, sentence.language
    return frozenset(
        row[at].key
        for at in range(len(row))
        if is_capital(row[at]) and _is_shown(row, at, language)
    )


def _is_shown(row: Sequence[Word], last: int, language: Language) -> bool:
    """Return whether what stands around a name shows a person."""
    titles, first = language.names.before_names, last
    while first and is_capital(row[first - 1]) and not row[first - 1].kind:
        first -= 1
    if any(word.key in titles for word in row[first:last]):
        return True
    countries = language.names.demonyms
    titled = [word for word in row[first:last][:1] if word.key not in countries]
    callings = (*titled, *_callings(row, first, last, language))
    if any(is_person(word.key) for word in callings):
        return True
    behind = row[last + 2 : last + 3] if word_at(row, last + 1).key == "," else []
    return any(
        word.key in language.names.relatives or word.kind == "digits" for word in behind
    )


def _callings(
    row: Sequence[Word], first: int, last: int, language: Language
) -> Iterator[Word]:
    """Yield what may tell who somebody is, before a name and in an apposition to it."""
    before = first - 1 - (word_at(row, first - 1).key == ",")
    if before >= 0:
        yield row[before]
    if word_at(row, last + 1).key != ",":
        return
    at = last + 2
    at += word_at(row, at).key in language.common.determiners
    for word in row[at : at + _ROLE]:
        if word.kind or not is_content(word, language):
            return
        yield word


def other_person(
    aligned: Aligned, place: int, sources: Sources, is_known_name: Known
) -> Sides | None:
    """Return the name that a claim puts in the place of a pronoun it cannot stand for.

    The article names others up to the pronoun, and that name nowhere before it nor in
    its sentence. In the passage the pronoun does what the name does in the claim, or
    suffers it ("sentenced him", was sentenced). Also where the passage has another name
    right behind the verb, for whom the claim says it was done to.
    """
    language = aligned.language
    for i, j in sorted(aligned.said.items()):
        if not is_verb(aligned.claim, i, language):
            continue
        name = _without_titles(
            doer(aligned.claim, i, language, is_known_name), language
        )
        if not name:
            continue
        suffers = _whom(aligned, i, j, is_known_name)
        if suffers and not _may_be_one(name, suffers):
            return as_written(name), as_written(suffers)
        if not _is_person_before(aligned, i, j):
            continue
        named = _named_until(place, sources, is_known_name)
        if any(_may_be_one(name, other) for row in named for other in row):
            continue
        near = [other for row in named[: _BEFORE + 1] for other in row[::-1]]
        if near:
            return as_written(name), as_written(near[0])
    return None


def may_name(sentence: Sequence[Word], name: str) -> bool:
    """Return whether a sentence has the last word of a name."""
    last = name.lower().split()[-1]
    return any(word.key == last for word in sentence)


def _is_person_before(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether a pronoun stands where the claim has who does or suffers it."""
    language = aligned.language
    suffers = is_passive(aligned.claim, i, language)
    if suffers and not is_passive(aligned.passage, j, language):
        return _is_object(aligned.passage, j + 1, language)
    if suffers != is_passive(aligned.passage, j, language):
        return False
    at = place_before(aligned.passage, j, language.claims.auxiliaries)
    return at >= 0 and aligned.passage[at].key in language.common.subjects


def agent_as_target(aligned: Aligned) -> tuple[Word, str] | None:
    """Return who suffers it in a claim, and in the passage does it to "him" or "her".

    "The court was ordered", where a court ordered him; the pronoun is the other side.
    Who does it stands before every verb: nobody else has acted whom it could mean.
    """
    language, passage = aligned.language, aligned.passage
    for i, j in sorted(aligned.said.items()):
        if not is_verb(aligned.claim, i, language) or is_passive(passage, j, language):
            continue
        if not is_passive(aligned.claim, i, language):
            continue
        at = i - 1
        while at > 0 and aligned.claim[at].key in language.claims.auxiliaries:
            at -= 1
        doer_at = aligned.said.get(at, j)
        opens = not any(is_verb(passage, n, language) for n in range(doer_at + 1))
        if doer_at < j and opens and _is_object(passage, j + 1, language):
            return aligned.claim[at], passage[j + 1].text
    return None


def _whom(aligned: Aligned, i: int, j: int, is_known_name: Known) -> list[Word]:
    """Return the name right behind a verb to which the claim's verb was done."""
    language = aligned.language
    if not is_passive(aligned.claim, i, language):
        return []
    if is_passive(aligned.passage, j, language):
        return []
    found: list[Word] = []
    for word in aligned.passage[j + 1 : j + 1 + _REACH]:
        named = not (word.kind or word.owner) and is_name(word, is_known_name)
        if found and not named:
            break
        if word.kind or not is_content(word, language):
            return found
        if named:
            found.append(word)
    return _without_titles(found, language)


def _is_object(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "him", or "her" before no word of content, stands at a place."""
    if at >= len(words) or words[at].key not in language.common.objects:
        return False
    owns = words[at].key in language.common.determiners
    following = words[at + 1] if at + 1 < len(words) else None
    return not (owns and following and is_content(following, language))


def _named_until(
    place: int, sources: Sources, is_known_name: Known
) -> list[list[list[Word]]]:
    """Return the names of a sentence and of those before it, the nearest first."""
    article = sources.articles[place]
    rows = []
    for at in range(place, -1, -1):
        if sources.articles[at] != article:
            break
        rows.append(_names(sources.readings[at].facts.words, sources, is_known_name))
    return rows


def _names(
    words: Sequence[Word], sources: Sources, is_known_name: Known
) -> list[list[Word]]:
    """Return the runs of words that are written as names."""
    runs: list[list[Word]] = [[]]
    for word in words:
        if not word.kind and is_name(word, is_known_name):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    named = (_without_titles(run, sources.language) for run in runs)
    return [run for run in named if run]


def _without_titles(name: Sequence[Word], language: Language) -> list[Word]:
    titles = language.names.before_names
    return [word for word in name if word.key not in titles]


def _may_be_one(name: Sequence[Word], other: Sequence[Word]) -> bool:
    """Return whether two names may be of one person: no two first names."""
    mine, theirs = ([word.key for word in row] for row in (name, other))
    if not set(mine) & set(theirs):
        return False
    full = len(mine) >= _FULL and len(theirs) >= _FULL
    return not full or mine[0] in theirs or theirs[0] in mine

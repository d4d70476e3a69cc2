"""What a passage says in the place of words of a sentence that it lacks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import Aligned, is_content, says_little
from summarize.claims.verdict.announced import only_announces
from summarize.claims.verdict.cover import Covered
from summarize.claims.verdict.frames import Frame
from summarize.claims.verdict.kept_frames import lost_frames
from summarize.claims.words.relations import (
    Relation,
    may_be_adjective,
    may_be_verb,
    relation,
)
from summarize.language import Language

_LONGEST = 6  # words that are named
_NEAR = 2  # words from an auxiliary to its verb
_NO_VALUES = ("", "bound", "negation")  # kinds of words: "limited" is "no more than"
Meaning = Literal["same", "other", "planned", "alleged", "denied", "possible", "done"]
"""What other words come to: the same claim, another one, or the same one told as
planned, alleged, denied or possible only, or as done already."""
FRAMED: frozenset[Meaning] = frozenset(
    {"planned", "alleged", "denied", "possible", "done"}
)
"""What tells the same claim as planned, done already and so on: said in the text."""
_MEANING_OF: Mapping[Frame, Meaning] = {
    Frame.PLANNED: "planned",
    Frame.WISHED: "planned",
    Frame.CLAIMED: "alleged",
    Frame.BLAMED: "alleged",
    Frame.DENIED: "denied",
    Frame.REFUSED: "denied",
    Frame.POSSIBLE: "possible",
    Frame.CONDITIONAL: "possible",
}


class Instead(NamedTuple):
    """Words of a sentence, and those that a passage has in their place.

    `meaning` says what they come to; they are the same in another tense, too, as
    reported speech has it.
    """

    own: str
    said: str
    meaning: Meaning = "other"

    @property
    def is_wording(self) -> bool:
        """Whether it tells the same in other words; else the claim is another one."""
        return self.meaning == "same"


def words_instead(
    covered: Covered, run: Sequence[int], passages: Sequence[Reading]
) -> str:
    """Return the words that a passage has in the place of a run of a sentence.

    Those between the same two words as the run; or for a verb the passage's own, with
    what belongs to it: `decided to pay` for received. "" where none is sure. `passages`
    are those that `covered` has by their places; it is the one that says most beside
    the run.
    """
    place = _home(covered, run)
    if place is None or place >= len(passages):
        return ""
    aligned, passage = covered.aligned[place], passages[place]
    found = _between(aligned, run, passage)
    if _is_of_verbs(covered.claim, run):
        verbs = _verbs(passage)
        while found and found[0].start not in verbs:
            found = found[1:]
        found = found or _verb(aligned, passage)
    return passage.text[found[0].start : found[-1].end] if found else ""


def meaning_of(
    covered: Covered, run: Sequence[int], said: str, passages: Sequence[Reading]
) -> Meaning:
    """Return what the words that a passage has in the place of a run, as
    `words_instead` finds them, come to.

    They are another claim where both have a value there, or where the two are
    opposites; the passage may plan, allege or deny what the sentence tells: `decided to
    pay`.
    """
    place = _home(covered, run)
    if place is None or place >= len(passages):
        return "same"
    claim, passage = covered.claim, passages[place]
    own = [claim.facts.words[i] for i in run]
    start = passage.text.find(said)
    theirs = [
        word
        for word in passage.facts.words
        if start <= word.start and word.end <= start + len(said)
    ]
    are_values = all(
        any(word.kind not in _NO_VALUES for word in words) for words in (own, theirs)
    )
    are_opposites = any(
        relation(one.key, other.key) is Relation.OPPOSITE
        for one in own
        for other in theirs
    )
    if are_values or are_opposites:
        return "other"
    if only_announces(claim, passage):
        return "planned"
    lost = next(lost_frames(claim, passage, covered.aligned[place].said), None)
    return _MEANING_OF.get(lost.frame, "other") if lost else "same"


def other_times(covered: Covered, passages: Sequence[Reading]) -> Iterator[Instead]:
    """Yield verbs that one side has with a modal and the other one as done or begun:
    `will receive` for has received. A plain present may tell what is to come.

    What is being done is announced by what "would" be done, too: a wording.
    """
    claim, language = covered.claim, covered.claim.language
    for i, place in covered.homes.items():
        word = claim.facts.words[i]
        if place >= len(passages) or not _is_verb(word, language):
            continue
        passage = passages[place]
        j = covered.aligned[place].said[i]
        mine = _with_auxiliary(claim, i)
        theirs = _with_auxiliary(passage, j)
        if not _is_verb(theirs[-1], language):
            continue
        is_of_one_time = _has_modal(mine, language) == _has_modal(theirs, language)
        plain = theirs if _has_modal(mine, language) else mine
        is_done = len(plain) > 1 or is_past(plain[-1].key, language)
        if is_done and not is_of_one_time:
            meaning: Meaning = "done" if plain is theirs else "planned"
            if _is_under_way(plain, language):
                meaning = "same"
            yield Instead(_text(claim, mine), _text(passage, theirs), meaning)


def _home(covered: Covered, run: Sequence[int]) -> int | None:
    """Return the passage that says the word of content nearest to a run."""
    language, words = covered.claim.language, covered.claim.facts.words
    near = sorted(covered.homes, key=lambda i: min(abs(i - at) for at in run))
    telling = (i for i in near if words[i].kind or is_content(words[i], language))
    return next((covered.homes[i] for i in telling), None)


def _between(aligned: Aligned, run: Sequence[int], passage: Reading) -> Sequence[Word]:
    """Return the words between those that stand right around a run in both."""
    light = [not _tells(word, aligned.language) for word in aligned.claim]
    before, after = run[0] - 1, run[-1] + 1
    while before >= 0 and light[before] and before not in aligned.same:
        before -= 1
    while after < len(light) and light[after] and after not in aligned.same:
        after += 1
    start, end = (aligned.same.get(n) for n in (before, after))
    if start is None or end is None:
        return ()
    if not all(
        _is_joined(passage, *pair)
        for pair in pairwise(aligned.passage[start : end + 1])
    ):
        return ()
    found = _telling(aligned, range(start + 1, end + 1), passage)
    has_value = any(aligned.claim[i].kind for i in run)
    is_value = all(word.kind for word in found)
    return () if is_value and not has_value else found  # 12 is not for electric


def _verb(aligned: Aligned, passage: Reading) -> Sequence[Word]:
    """Return the verb of a main clause that the sentence has not, with what follows it:
    the nearest to what both tell."""
    language, taken = aligned.language, set(aligned.said.values())
    places = {word.start: j for j, word in enumerate(aligned.passage)}
    telling = [j for i, j in aligned.said.items() if _tells(aligned.claim[i], language)]
    own = [
        (min(abs(j - at) for at in telling), j)
        for verb in finite_verbs(passage)
        if (j := places.get(passage.row[verb.at].start)) is not None and verb.main
        if j not in taken and telling and not says_little(aligned.passage[j], language)
    ]
    if not own:
        return ()
    return _telling(aligned, range(min(own)[1], len(aligned.passage)), passage)


def _telling(aligned: Aligned, places: range, passage: Reading) -> Sequence[Word]:
    """Return words of a passage up to one that the sentence has, a mark or a joint.

    None where they tell nothing or are many; small words at the begin are left out, and
    at the end what belongs to the word that the sentence has: the, every, a federal.
    """
    language, taken = aligned.language, set(aligned.said.values())
    found: list[Word] = []
    for j in places:
        word = aligned.passage[j]
        if found and not _is_joined(passage, found[-1], word):
            break
        if j in taken or word.key in language.common.breaks:
            found = _without_object(passage, found, word)
            break
        found.append(word)
        if word.key in language.speech.attributing:
            found = []  # what somebody said, not that they did
    small = language.common.determiners | language.common.pronouns
    while found and found[0].key in small:
        found.pop(0)
    tells = any(_tells(word, language) for word in found)
    return found if tells and len(found) <= _LONGEST else ()


def _without_object(passage: Reading, words: list[Word], after: Word) -> list[Word]:
    """Return words without those from the last determiner on, if they have another."""
    common = passage.language.common
    determiners = common.determiners | common.distributives
    row = [*words, after]
    for n in range(len(words), 1, -1):
        between = passage.text[row[n - 1].end : row[n].start].lower().split()
        if row[n].key in determiners or not determiners.isdisjoint(between):
            return words[:n]
        if n < len(words) and not may_be_adjective(row[n].key):
            break
    return words


def _is_joined(passage: Reading, one: Word, other: Word) -> bool:
    """Return whether no mark stands between two words."""
    return not set(passage.text[one.end : other.start]) & set(',;:.()–—"“”')


def _tells(word: Word, language: Language) -> bool:
    return bool(word.kind) or is_content(word, language)


def _is_of_verbs(claim: Reading, run: Sequence[int]) -> bool:
    """Return whether a run tells nothing but verbs, none of a relative clause."""
    words, verbs = claim.facts.words, _verbs(claim)
    return all(
        any(words[n].start in verbs for n in range(max(0, i - _NEAR), i + 1))
        for i in run
        if _tells(words[i], claim.language)
    )


def _verbs(sentence: Reading) -> set[int]:
    """Return where what is surely a verb starts, but right behind who or that."""
    row, relatives = sentence.row, sentence.language.tenses.relatives
    return {
        row[verb.at].start
        for verb in finite_verbs(sentence)
        if verb.sure and row[verb.at - 1].key not in relatives
    }


def _is_verb(word: Word, language: Language) -> bool:
    return not word.kind and is_content(word, language) and may_be_verb(word.key)


def _with_auxiliary(sentence: Reading, at: int) -> Sequence[Word]:
    """Return a verb with the auxiliaries right before it."""
    words, language = sentence.facts.words, sentence.language
    auxiliaries = language.claims.auxiliaries | language.tenses.modals
    first = at
    while first > max(0, at - _NEAR) and words[first - 1].key in auxiliaries:
        first -= 1
    return words[first : at + 1]


def _is_under_way(words: Sequence[Word], language: Language) -> bool:
    """Return whether a verb with its auxiliaries is going on: is recalling."""
    endings = language.spelling.progressive_endings
    return words[0].key in language.tenses.present and words[-1].key.endswith(endings)


def _has_modal(words: Sequence[Word], language: Language) -> bool:
    return any(word.key in language.tenses.modals for word in words)


def _text(sentence: Reading, words: Sequence[Word]) -> str:
    return sentence.text[words[0].start : words[-1].end]

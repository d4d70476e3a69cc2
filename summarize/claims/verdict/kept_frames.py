"""Which frames of a passage a claim loses: it states what is only alleged, planned."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from summarize.claims.comparing.negation import deny_alike
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import is_content, is_same
from summarize.claims.verdict.frames import (
    MARK_ENDS,
    Frame,
    Framed,
    content_between,
    frames_of,
    is_of_deed,
)
from summarize.claims.verdict.polarity import is_negated
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.language.patterns import one_of, pattern_of

_KEPT_BY: dict[Frame, frozenset[Frame]] = {
    Frame.DENIED: frozenset({Frame.DENIED, Frame.CLAIMED, Frame.ASKED}),
    Frame.CLAIMED: frozenset(
        {Frame.CLAIMED, Frame.ASKED, Frame.POSSIBLE, Frame.CONDITIONAL, Frame.DENIED}
    ),
    Frame.BLAMED: frozenset({Frame.BLAMED, Frame.CLAIMED, Frame.ASKED, Frame.DENIED}),
    Frame.POSSIBLE: frozenset(
        {
            Frame.POSSIBLE,
            Frame.CONDITIONAL,
            Frame.CLAIMED,
            Frame.ASKED,
            Frame.WISHED,
        }
    ),
    Frame.WISHED: frozenset(
        {Frame.WISHED, Frame.POSSIBLE, Frame.CONDITIONAL, Frame.ASKED}
    ),
    Frame.PLANNED: frozenset(
        {Frame.PLANNED, Frame.WISHED, Frame.POSSIBLE, Frame.CONDITIONAL}
    ),
    Frame.REFUSED: frozenset({Frame.REFUSED, Frame.DENIED, Frame.ASKED}),
    Frame.CONDITIONAL: frozenset({Frame.CONDITIONAL, Frame.POSSIBLE, Frame.ASKED}),
    Frame.ASKED: frozenset(
        {Frame.ASKED, Frame.CLAIMED, Frame.POSSIBLE, Frame.CONDITIONAL}
    ),
}
_KEPT_BY[Frame.TOLD] = frozenset(Frame) - {Frame.PLANNED}
_DENYING = frozenset({Frame.DENIED, Frame.REFUSED})
_SAYING = (Frame.TOLD, Frame.CLAIMED)
_ATTRIBUTED = frozenset({Frame.CLAIMED, Frame.BLAMED})
_ALL_OF_HOME = 0.9
_NEAREST = 3  # words of content beside what marks a frame
_BETWEEN = 3  # words from "is" to what is under way
_BEFORE_THING = 3  # words from "has" to what somebody has
_OURS = 0.4  # of what a passage frames, for a claim's frame to keep it
_LEAST_REST, _MOST_OF_REST = 2, 0.5  # words behind the verb that a frame governs
_BEHIND_WITH = 4  # words from "with" to what a condition asks for
_BEFORE_NOUN = 2  # words from whose it is to a noun


class Lost(NamedTuple):
    """What marks a frame that a claim has lost, its kind, and the verb governed.

    `taken` are the roots of what the claim has of it; `sure` is whether what marks the
    frame tells nothing else: will, not would.
    """

    text: str
    frame: Frame
    verb: Word | None
    taken: frozenset[str] = frozenset()
    sure: bool = True


def lost_frames(
    claim: Reading,
    passage: Reading,
    said: Mapping[int, int],
    share: float = 0.5,
    told: Sequence[Framed] = (),
) -> Iterator[Lost]:
    """Yield what a passage only alleges, denies, plans … and a claim states.

    `said` maps places of the claim's words to those of the passage's that say the same
    (both in `facts.words`). A frame is lost where the claim has `share` of what the
    passage tells in it (its verb or what that is about, where a verb is governed) and
    has no frame of that kind. `told` are stretches of the passage that only a party
    tells (`parties`). They come in the order of the passage, those of `told` last.
    """
    for framed in (*frames_of(passage), *told):
        if framed.frame is Frame.CONDITIONAL and _in_any_case(
            claim, passage, framed, said
        ):
            yield Lost(_as_told(framed, passage), framed.frame, None)
        elif not _is_kept(framed, claim, passage, said) and _takes_over(
            claim, passage, framed, said, share
        ):
            text, verb = _as_told(framed, passage), _verb(framed, passage)
            sure = framed.marker.lower() not in claim.language.frames.habitual
            yield Lost(text, framed.frame, verb, _taken(passage, framed, said), sure)


def _is_kept(
    framed: Framed, claim: Reading, passage: Reading, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells as the passage does what it frames."""
    if any(_keeps(mine, framed, claim, passage, said) for mine in frames_of(claim)):
        return True
    if framed.frame.is_to_come and (
        _is_denied(claim, passage, framed, said)
        or _is_joined(claim, passage, framed, said)
    ):
        return True
    if framed.frame is Frame.CONDITIONAL:
        return deny_alike(claim, passage) or _is_bound(claim, passage, framed, said)
    if framed.frame.governs and (
        _is_purpose(claim, passage, framed, said)
        or _says_only(claim, passage, framed, said)
    ):
        return True
    if framed.frame.is_to_come and _is_infinitive(claim, passage, framed, said):
        return True
    if framed.frame in _ATTRIBUTED or framed.frame is Frame.TOLD:
        return _attributes(claim)
    if framed.frame in _DENYING:
        return _negates(claim)
    if framed.frame is Frame.POSSIBLE:
        able = claim.language.frames.able
        general = framed.marker.lower() in able and not _is_done(
            claim, passage, framed, said
        )
        return general or not able.isdisjoint(claim.words)
    return framed.frame is Frame.PLANNED and _is_coming(claim, passage, framed, said)


def _taken(passage: Reading, framed: Framed, said: Mapping[int, int]) -> frozenset[str]:
    """Return the roots of the words in a frame that a claim says."""
    words, shared = passage.facts.words, {*said.values()}
    inside = content_between(passage, framed.start, framed.end)
    root = passage.language.root
    return frozenset(root(words[at].key) for at in inside if at in shared)


def _in_any_case(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim says that it holds in any case what is conditional."""
    in_any_case = pattern_of(claim.language.frames.unconditional)
    if not in_any_case.search(claim.text):
        return False
    inside = content_between(passage, framed.start, framed.end)
    return not {*said.values()}.isdisjoint(inside)


def _is_done(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells as past what a frame governs: has fined, can fine.

    "Seats 200" says no more than "can seat 200".
    """
    governed = content_between(passage, framed.start, framed.end)[:1]
    words = claim.facts.words
    return any(
        j in governed and is_past(words[i].key, claim.language) for i, j in said.items()
    )


def _is_denied(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim denies what is to come: was to play, did not play."""
    governed = content_between(passage, framed.start, framed.end)[:1]
    return any(is_negated(claim, i) for i, j in said.items() if j in governed)


def _is_joined(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim's verb shares the auxiliary of one before: and B felled.

    "Will be turned into flats, and the northern wing pulled down": both are to come.
    What it is done to stands right before it, and before the frame of the passage.
    """
    language, words = claim.language, claim.facts.words
    governed = content_between(passage, framed.start, framed.end)[:1]
    for i in (i for i, j in said.items() if j in governed):
        joint = next(
            (n for n in reversed(range(i)) if words[n].key in language.grammar.adding),
            0,
        )
        own = {word.key for word in words[joint:i]}
        before = {word.key for word in words[:joint]}
        if (
            is_past(words[i].key, language)
            and own.isdisjoint(language.claims.auxiliaries)
            and passage.facts.words[said.get(i - 1, governed[0])].start < framed.start
            and not before.isdisjoint(language.claims.be)
            and any(
                mine.frame in _KEPT_BY[framed.frame] and mine.end <= words[i].start
                for mine in frames_of(claim)
            )
        ):
            return True
    return False


def _is_bound(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells a condition by "with": with a doctor's referral."""
    language, words = claim.language, claim.facts.words
    bound = language.frames.bound_with
    found = re.search(rf"(?<!\w){re.escape(framed.marker)}(?!\w)", passage.text)
    start = found.end() if found else 0
    asked = content_between(passage, start, _closes(passage, start))
    if any(is_negated(passage, at) for at in asked):
        before = bound["unless"]  # if no rain falls, without rain
    else:
        before = bound.get(framed.marker.lower(), bound[""])
    return any(
        word.key in before and said.get(n) in asked
        for at, word in enumerate(words)
        for n in range(at + 1, at + 1 + _BEHIND_WITH)
    )


def _closes(sentence: Reading, start: int) -> int:
    """Return where a clause ends that begins at a place."""
    closing = re.compile(rf",|{MARK_ENDS}").search(sentence.text, start)
    return closing.start() if closing else len(sentence.text)


def _is_purpose(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether both tell what something is done for: so that he would, to do."""
    language, words = claim.language, claim.facts.words
    start = max(passage.text.rfind(",", 0, framed.start), 0)
    if not pattern_of(language.frames.purposes).search(
        passage.text, start, framed.start
    ):
        return False
    governed = content_between(passage, framed.start, framed.end)[:1]
    return any(
        j in governed and i and words[i - 1].key in language.grammar.infinitive
        for i, j in said.items()
    )


def _says_only(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether both tell what somebody only said: would say only that."""
    exclusive, words = claim.language.scope.exclusive, passage.facts.words
    attributing = claim.language.speech.attributing
    governed = content_between(passage, framed.start, framed.end)
    speaking = {n for n in said.values() if words[n].key in attributing}
    near = {word.key for word in words if framed.start <= word.start < framed.end}
    return (
        not speaking.isdisjoint(governed)
        and not exclusive.isdisjoint(near)
        and not exclusive.isdisjoint(claim.words)
    )


def _is_infinitive(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells by an infinitive what is to come: a deal to buy it.

    Behind a verb that tells that it was done (managed to) it is told as a fact.
    """
    language, words = claim.language, claim.facts.words
    governed = content_between(passage, framed.start, framed.end)[:1]
    return any(
        j in governed
        and i > 1
        and words[i - 1].key in language.grammar.infinitive
        and words[i - 2].key not in language.frames.doing
        and not any(f.start <= words[i].start < f.end for f in frames_of(claim))
        for i, j in said.items()
    )


def _is_coming(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells a plan as under way: is leaving, is being built."""
    language, words = claim.language, claim.facts.words
    planned = content_between(passage, framed.start, framed.end)[:1]
    going = language.spelling.progressive_endings
    for i in (i for i, j in said.items() if j in planned):
        near = words[max(0, i - _BETWEEN) : i + 1]
        opened = any(word.key in language.claims.be_present for word in near[:-1])
        if opened and any(word.key.endswith(going) for word in near):
            return True
    return False


def _verb(framed: Framed, passage: Reading) -> Word | None:
    """Return the verb that a frame governs, None where it governs all of a clause."""
    inside = content_between(passage, framed.start, framed.end)
    return passage.facts.words[inside[0]] if framed.frame.governs and inside else None


def _as_told(framed: Framed, passage: Reading) -> str:
    """Return what marks a frame with the next words: if the tests are clean."""
    words = rf"\b{re.escape(framed.marker)}(?: [\w’'-]+){{0,4}}"
    found = re.search(words, passage.text)
    return found[0] if found else framed.marker


def _keeps(
    mine: Framed,
    framed: Framed,
    claim: Reading,
    passage: Reading,
    said: Mapping[int, int],
) -> bool:
    """Return whether a frame of a claim keeps one of a passage.

    A kind that keeps the other; where a verb is governed, the claim's frame must govern
    the same verb, or stand in the same place.
    """
    if mine.frame not in _KEPT_BY[framed.frame]:
        return False
    inside = content_between(passage, framed.start, framed.end)
    mine_in = content_between(claim, mine.start, mine.end)
    if not (framed.frame.governs and mine.frame.governs):
        taken = [i for i, j in said.items() if j in inside]
        ours = sum(i in mine_in for i in taken)
        alike = {mine.frame, framed.frame} <= {framed.frame, *_SAYING}
        return alike or ours >= _OURS * len(taken)
    if mine.ends_in(claim.language.grammar.stating):  # of a whole clause
        return not inside or inside[0] in {said.get(n) for n in mine_in}
    if not inside or not mine_in or said.get(mine_in[0]) is None:
        return True
    if inside[0] not in said.values() and said[mine_in[0]] in inside:
        return True  # is due in court, expected to appear in court
    return inside[0] in {said.get(n) for n in mine_in[:2]}  # would ever happen


def _takes_over(
    claim: Reading,
    passage: Reading,
    framed: Framed,
    said: Mapping[int, int],
    share: float,
) -> bool:
    """Return whether a claim has what a frame governs: its verb, or most of it."""
    inside = content_between(passage, framed.start, framed.end)
    if not inside:
        return False
    if framed.frame.is_to_come and _has_it(claim, framed, inside, said):
        return True
    if framed.frame.governs:
        return _takes_deed(claim, passage, framed, inside[0], said)
    return _takes_most(passage, framed, inside, {*said.values()}, share)


def _takes_deed(
    claim: Reading,
    passage: Reading,
    framed: Framed,
    verb: int,
    said: Mapping[int, int],
) -> bool:
    """Return whether a claim has the deed that a frame governs: its verb, or the rest.

    `verb` is the place of the verb in the passage.
    """
    words, own, language = passage.facts.words, claim.facts.words, claim.language
    if not (framed.is_modal(language) or _tells_deed(passage, framed)):
        return False
    of_verb = [i for i, j in said.items() if j == verb]
    if any(_is_noun(claim, i) for i in of_verb):
        return False
    same = any(is_same(own[i], words[verb], language) for i in of_verb)
    if same and may_be_verb(words[verb].key):
        return True
    kept = (mine.frame in _KEPT_BY[framed.frame] for mine in frames_of(claim))
    return (
        framed.frame is not Frame.REFUSED
        and is_of_deed(framed, passage)
        and words[verb].key not in language.frames.causing
        and not any(kept)
        and _takes_rest(passage, framed, verb, {*said.values()})
    )


def _takes_most(
    passage: Reading,
    framed: Framed,
    inside: Sequence[int],
    taken: Collection[int],
    share: float,
) -> bool:
    """Return whether a claim has most of what a frame governs.

    `inside` are the places of its words of content, `taken` those of the passage's
    words that the claim has.
    """
    words, language = passage.facts.words, passage.language
    shared = [at for at in inside if at in taken]
    if not any(at in taken for at in _beside_marker(inside, framed, passage)):
        return False  # the claim tells another part of the sentence
    n_home = sum(is_content(words[at], language) for at in taken)
    behind = sum(
        words[at].start >= framed.end and is_content(words[at], language)
        for at in taken
    )
    if framed.frame is Frame.CONDITIONAL and behind > len(shared):
        return False  # …, whose cellars have been cleared
    most = min(share * len(inside), _ALL_OF_HOME * n_home)
    return len(shared) >= max(min(2, len(inside)), most)


def _is_noun(claim: Reading, at: int) -> bool:
    """Return whether whose it is stands before a word: its need, Lund's yearly need."""
    before = claim.facts.words[max(0, at - _BEFORE_NOUN) : at]
    ours = claim.language.common.pointing
    return any(word.owner or word.key in ours for word in before)


def _takes_rest(
    passage: Reading, framed: Framed, verb: int, taken: Collection[int]
) -> bool:
    """Return whether a claim has what a verb in a frame is about: may drop two points.

    Most of it, and hardly anything of what follows the frame.
    """
    words, language = passage.facts.words, passage.language
    closing = _closing(language).search(passage.text, words[verb].end, framed.end)
    end = closing.start() if closing else framed.end
    telling = [
        at
        for at, word in enumerate(words)
        if at > verb and (word.kind or is_content(word, language))
    ]
    rest = [at for at in telling if words[at].start < end]
    shared = [at for at in rest if at in taken]
    behind = sum(at in taken for at in telling) - len(shared)
    return (
        len(shared) >= max(_LEAST_REST, _MOST_OF_REST * len(rest))
        and behind <= len(shared) / 2
    )


def _beside_marker(
    inside: Sequence[int], framed: Framed, passage: Reading
) -> Sequence[int]:
    """Return the places in a frame that stand nearest to what marks it."""
    at = passage.text.find(framed.marker, framed.end)
    return inside[-_NEAREST:] if at >= 0 else inside[:_NEAREST]


def _has_it(
    claim: Reading, framed: Framed, wished: Sequence[int], said: Mapping[int, int]
) -> bool:
    """Return whether a claim says that somebody has or got what is wished for."""
    language, words = claim.language, claim.facts.words
    claims = language.claims
    having = claims.have | language.frames.having
    having -= {*framed.marker.lower().split()}  # agreed a raise, agreed to a raise
    for at, word in enumerate(words):
        following = words[at + 1 : at + 1 + _BEFORE_THING]
        things = [n for n, w in enumerate(following, at + 1) if is_content(w, language)]
        if word.key in having and things and said.get(things[0]) in wished[:1]:
            return True
    return False


def _tells_deed(passage: Reading, framed: Framed) -> bool:
    """Return whether a wish is for a deed (demanded that, offered to), not a thing."""
    before = passage.text[: framed.start].rsplit(None, 1)[-1:]
    words = passage.text[framed.start : framed.end].split()
    language = passage.language
    if framed.ends_in(language.frames.seeking):
        return True
    if words[0].lower() in language.common.determiners:
        return False  # agreed to its demands
    return not language.frames.deeds.isdisjoint({*before, *words[:1]}) or (
        words[0].endswith(language.spelling.progressive_endings)
    )


def _attributes(claim: Reading) -> bool:
    """Return whether a claim says that somebody said it."""
    speech = claim.language.speech
    lowered = claim.text.lower()
    telling = speech.attributing | speech.citing
    return not telling.isdisjoint(claim.words) or any(
        source in lowered for source in speech.sources
    )


def _negates(claim: Reading) -> bool:
    return bool(claim.facts.of("negation"))


@cache
def _closing(language: Language) -> re.Pattern[str]:
    """Return what ends what a verb is about: a mark, or a joining word."""
    joining = language.common.breaks | language.phrases.dependent_starts
    return re.compile(rf",|{MARK_ENDS}|\b(?:{one_of(joining)})\b")

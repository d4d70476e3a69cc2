"""How a sentence tells what it tells: as a fact, alleged, possible, planned, asked."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from summarize.claims.comparing.values import changes_time
from summarize.claims.reading.attributions import attributions, begins_at
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import is_content, is_same
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.language.claim_words import FrameWords
from summarize.language.patterns import any_of, one_of
from summarize.language.word_sets import Words


class Frame(StrEnum):
    """A way to tell something without saying that it is so."""

    DENIED = "denied"
    CLAIMED = "claimed"
    BLAMED = "blamed"
    POSSIBLE = "possible"
    WISHED = "wished"
    PLANNED = "planned"
    REFUSED = "refused"
    CONDITIONAL = "conditional"
    ASKED = "asked"
    TOLD = "told"

    @property
    def governs(self) -> bool:
        """Whether it governs a verb: may, will, tried to."""
        return self in _GOVERNED


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
_GOVERNED = (Frame.POSSIBLE, Frame.WISHED, Frame.PLANNED, Frame.REFUSED)
_DENYING = frozenset({Frame.DENIED, Frame.REFUSED})
_TO_GET = frozenset({Frame.WISHED, Frame.PLANNED})
_SAYING = (Frame.TOLD, Frame.CLAIMED)
_ATTRIBUTED = frozenset({Frame.CLAIMED, Frame.BLAMED})
_ALL_OF_HOME = 0.9
_MOST = 0.7
_BEFORE_END = 6
_NEAREST = 3  # words of content beside what marks a frame
_BETWEEN = 3  # words from "is" to what is under way
_BEFORE_THING = 3  # words from "has" to what somebody has
_OURS = 0.4  # of what a passage frames, for a claim's frame to keep it
_LEAST_REST, _MOST_OF_REST = 2, 0.5  # words behind the verb that a frame governs
_BEFORE_NOUN = 2  # words from whose it is to a noun
_MARK_ENDS = r"[;:()–—]"
_COMMA = re.compile(",")


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame of a stretch of a sentence: what marks it, and what it governs."""

    frame: Frame
    marker: str
    start: int
    end: int

    def is_modal(self, language: Language) -> bool:
        """Return whether a single verb or adverb marks it: will, may, perhaps."""
        modal = language.claims.future | language.claims.possible
        return self.frame is Frame.POSSIBLE or self.marker.lower() in modal

    def ends_in(self, words: Words) -> bool:
        """Return whether the last of several words that mark it is given: agreed to."""
        return not words.isdisjoint(self.marker.lower().split()[1:][-1:])


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


def tells_another_time(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage announces what a claim tells as done, or the other way.

    By "will" in one of the two (`changes_time`), or since it only decided to.
    """
    return changes_time(claim, passage) or only_announces(claim, passage)


def only_announces(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage plans most of what it shares with a claim that does not.

    "The fund decided to pay each family 5,000 marks" beside "Each family has received
    5,000 marks", whatever the verbs are.
    """
    if any(framed.frame in _TO_GET for framed in frames_of(claim)):
        return False
    words, language = passage.facts.words, claim.language
    told = claim.content_roots
    shared = [
        at
        for at in _content(passage, 0, len(passage.text))
        if language.root(words[at].key) in told
    ]
    return any(
        framed.frame is Frame.PLANNED
        and _is_of_deed(framed, passage)
        and sum(framed.start <= words[at].start < framed.end for at in shared)
        >= _MOST * len(shared)
        for framed in frames_of(passage)
        if shared
    )


def _is_of_deed(framed: Framed, passage: Reading) -> bool:
    """Return whether a plan is to do something: decided to, will; no planned cut."""
    infinitive = passage.language.grammar.infinitive
    opens = passage.text[framed.start :].split(None, 1)[:1]
    to_do = framed.ends_in(infinitive) or not infinitive.isdisjoint(opens)
    return to_do or framed.is_modal(passage.language)


def _taken(passage: Reading, framed: Framed, said: Mapping[int, int]) -> frozenset[str]:
    """Return the roots of the words in a frame that a claim says."""
    words, shared = passage.facts.words, {*said.values()}
    inside = _content(passage, framed.start, framed.end)
    root = passage.language.root
    return frozenset(root(words[at].key) for at in inside if at in shared)


def _in_any_case(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim says that it holds in any case what is conditional."""
    if not _in_all_cases(claim.language).search(claim.text):
        return False
    inside = _content(passage, framed.start, framed.end)
    return not {*said.values()}.isdisjoint(inside)


def _is_done(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells as past what a frame governs: has fined, can fine.

    "Seats 200" says no more than "can seat 200".
    """
    governed = _content(passage, framed.start, framed.end)[:1]
    words = claim.facts.words
    return any(
        j in governed and is_past(words[i].key, claim.language) for i, j in said.items()
    )


def _is_coming(
    claim: Reading, passage: Reading, framed: Framed, said: Mapping[int, int]
) -> bool:
    """Return whether a claim tells a plan as under way: is leaving, is being built."""
    language, words = claim.language, claim.facts.words
    planned = _content(passage, framed.start, framed.end)[:1]
    going = language.spelling.progressive_endings
    for i in (i for i, j in said.items() if j in planned):
        near = words[max(0, i - _BETWEEN) : i + 1]
        opened = any(word.key in language.claims.be_present for word in near[:-1])
        if opened and any(word.key.endswith(going) for word in near):
            return True
    return False


def _verb(framed: Framed, passage: Reading) -> Word | None:
    """Return the verb that a frame governs, None where it governs all of a clause."""
    inside = _content(passage, framed.start, framed.end)
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
    inside = _content(passage, framed.start, framed.end)
    mine_in = _content(claim, mine.start, mine.end)
    if framed.frame not in _GOVERNED or mine.frame not in _GOVERNED:
        taken = [i for i, j in said.items() if j in inside]
        ours = sum(i in mine_in for i in taken)
        alike = {mine.frame, framed.frame} <= {framed.frame, *_SAYING}
        return alike or ours >= _OURS * len(taken)
    if mine.ends_in(claim.language.grammar.stating):  # of a whole clause
        return not inside or inside[0] in {said.get(n) for n in mine_in}
    if not inside or not mine_in or said.get(mine_in[0]) is None:
        return True
    return inside[0] in {said.get(n) for n in mine_in[:2]}  # would ever happen


@kept
def frames_of(sentence: Reading) -> Sequence[Framed]:
    """Return the frames of a sentence in order of what marks them."""
    text = sentence.text
    found = [
        framed
        for frame, pattern in _patterns(sentence.language).items()
        for match in pattern.finditer(text)
        if match.start() == 0 or not match[0][0].isupper()  # in May, a May poll
        for framed in _framed(sentence, frame, match)
    ]
    return sorted(found, key=lambda framed: (framed.start, framed.end))


def _framed(sentence: Reading, frame: Frame, match: re.Match[str]) -> Iterator[Framed]:
    """Yield what a marker governs: what follows, or all before it where nothing does.

    A condition governs what stands before it, or behind its comma, and what it says.
    """
    text, language = sentence.text, sentence.language
    starts = [m.end() for m in _ends(language).finditer(text, 0, match.start())]
    start = starts[-1] if starts else 0
    refers = _refers(language)
    if match.lastgroup == "unsaid" and refers.search(text, 0, start + 1):
        start = 0
    following = _ends(language).search(text, match.end())
    if refers.search(text, max(0, start - _BEFORE_END), match.start()):
        comma = _COMMA.search(text, match.end())  # Hale, who denied it, was convicted
        if comma and not (following and following.start() < comma.start()):
            following = comma
    end = following.start() if following else len(text)
    end = min([end, *_told_behind(sentence, match.end())])
    if frame is Frame.ASKED and (
        new := _ends_question(language).search(text, match.end(), end)
    ):
        end = new.start()
    if frame is Frame.CONDITIONAL:
        if match[0].lower() in language.frames.opening:
            yield Framed(frame, match[0], match.end(), _closes(text, match.end(), end))
        joints = (f" {joint} " for joint in language.grammar.adding)
        start = max([start, *(text.rfind(each, 0, match.start()) for each in joints)])
        if _content(sentence, start, match.start()):
            yield Framed(frame, match[0], start, match.start())
        elif comma := _COMMA.search(text, match.end()):
            yield Framed(frame, match[0], comma.start(), end)
    elif match.lastgroup == "unsaid" or not _content(sentence, match.end(), end):
        yield Framed(frame, match[0], start, match.start())
    else:
        yield Framed(frame, match[0], match.end(), end)


def _told_behind(sentence: Reading, start: int) -> Iterator[int]:
    """Yield where who tells it stands behind a comma: may be ill, her doctor said."""
    for told in attributions(sentence):
        own = begins_at(told, sentence)
        if sentence.text[start:own].rstrip().endswith(","):
            yield own


def _closes(text: str, start: int, end: int) -> int:
    """Return where a condition ends: at its comma, or where all ends."""
    comma = _COMMA.search(text, start, end)
    return comma.start() if comma else end


def _takes_over(
    claim: Reading,
    passage: Reading,
    framed: Framed,
    said: Mapping[int, int],
    share: float,
) -> bool:
    """Return whether a claim has what a frame governs: its verb, or most of it."""
    words = passage.facts.words
    taken = set(said.values())
    own, language = claim.facts.words, claim.language
    same = {j for i, j in said.items() if is_same(own[i], words[j], language)}
    inside = _content(passage, framed.start, framed.end)
    if not inside:
        return False
    if framed.frame in _TO_GET and _has_it(claim, framed, inside, said):
        return True
    if framed.frame in _GOVERNED:
        if not (framed.is_modal(language) or _tells_deed(passage, framed)):
            return False
        if any(_is_noun(claim, i) for i, j in said.items() if j == inside[0]):
            return False
        takes_verb = inside[0] in same and may_be_verb(words[inside[0]].key)
        return takes_verb or (
            framed.frame is not Frame.REFUSED
            and _is_of_deed(framed, passage)
            and words[inside[0]].key not in language.frames.causing
            and not any(
                mine.frame in _KEPT_BY[framed.frame] for mine in frames_of(claim)
            )
            and _takes_rest(passage, framed, inside[0], taken)
        )
    shared = [at for at in inside if at in taken]
    if taken.isdisjoint(_beside_marker(inside, framed, passage)):
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
    ours = claim.language.common.determiners - claim.language.common.articles
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
    having = claims.have_present | claims.have_past | language.frames.having
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


def _content(sentence: Reading, start: int, end: int) -> list[int]:
    """Return the places of the words of content between two offsets."""
    return [
        at
        for at, word in enumerate(sentence.facts.words)
        if start <= word.start < end and is_content(word, sentence.language)
    ]


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
def _patterns(language: Language) -> dict[Frame, re.Pattern[str]]:
    words = language.frames
    return {
        frame: _pattern(getattr(words, frame.value), _unsaid(frame, words))
        for frame in Frame
        if frame is not Frame.TOLD
    }


def _unsaid(frame: Frame, words: FrameWords) -> Sequence[str]:
    return words.unsaid if frame is Frame.DENIED else ()


def _pattern(phrases: Sequence[str], unsaid: Sequence[str]) -> re.Pattern[str]:
    either = rf"\b(?:(?P<unsaid>{any_of(unsaid)})|(?:{any_of(phrases)}))(?!\w)"
    return re.compile(either.replace("*", r"\w*"), re.IGNORECASE)


@cache
def _in_all_cases(language: Language) -> re.Pattern[str]:
    return _pattern(language.frames.unconditional, ())


@cache
def _ends(language: Language) -> re.Pattern[str]:
    frames = language.frames
    ends, refers = any_of(frames.ends), any_of(frames.refers)
    return re.compile(
        rf"{_MARK_ENDS}|,\s+(?:{refers})\b|,?\s+(?:{ends})\b", re.IGNORECASE
    )


@cache
def _ends_question(language: Language) -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{any_of(language.frames.ends_question)})\b")


@cache
def _closing(language: Language) -> re.Pattern[str]:
    """Return what ends what a verb is about: a mark, or a joining word."""
    joining = language.common.breaks | language.phrases.dependent_starts
    return re.compile(rf",|{_MARK_ENDS}|\b(?:{one_of(joining)})\b")


@cache
def _refers(language: Language) -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{any_of(language.frames.refers)})\b")

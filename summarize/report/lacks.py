"""What of a sentence the passages of one article lack, and whom they cite for it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from summarize.claims.comparing.stated_values import stated_values
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.relative_dates import dates_say, relative_dates
from summarize.claims.reading.tense import finite_verbs, is_past
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.aligned import is_content, says_little
from summarize.claims.verdict.cover import Covered, cover
from summarize.claims.words.relations import is_known, may_be_noun, may_be_verb
from summarize.language import Language
from summarize.report.instead import Instead, meaning_of, other_times, words_instead
from summarize.report.words import clipped
from summarize.text.marks import without_brackets

_RUNS, _SIZE = 3, 48  # runs of words that are named, characters of each
_GAIN, _FAR_GAIN = 2, 3  # words that a neighbour, or a passage elsewhere, has to add
_SAYING = 3  # words from a verb of saying to where it was said: in a statement
_DAYS = ("date", "weekday", "day")
_MARKS = set(',;:()–—"“”')
_JOINERS = "-'’"  # within a word
_STEM = 4  # characters that the forms of a word mostly share
_KEPT = 512  # of the topic at hand: a page asks for a sentence again and again


class Told(NamedTuple):
    """What is known of a passage beside its words: the sentence before it in its
    article, "" for none, and the day that the article is of."""

    before: str = ""
    day: date | None = None


class Lack(NamedTuple):
    """Words of a sentence that no passage of an article has, as they stand.

    `instead` are those in whose place it has others, with these, `runs` the rest, as
    far as they are clear by themselves (no half a phrase, no verb alone), and `speaker`
    is whom the passages cite by name where the sentence cites somebody else.
    """

    runs: tuple[str, ...] = ()
    speaker: str = ""
    instead: tuple[Instead, ...] = ()

    @property
    def words(self) -> str:
        """All in words: `“paid”, not “received”, citing Ann Lee`; "" for nothing."""
        citing = f"citing {self.speaker}" if self.speaker else ""
        return ", ".join(filter(None, (self.without, citing)))

    @property
    def without(self) -> str:
        """What differs and what is lacking: `“paid”, not “received”, without “Friday”`;
        "" for nothing."""
        differing = [
            f"{_quoted(each.said)}, not {_quoted(each.own)}" for each in self.instead
        ]
        named = ", ".join(map(_quoted, self.runs[:_RUNS]))
        more = ", …" if len(self.runs) > _RUNS else ""
        lacking = f"without {named}{more}" if named else ""
        return ", ".join(filter(None, (*differing[:_RUNS], lacking)))


@lru_cache(maxsize=_KEPT)
def lack_of(
    sentence: str,
    quotes: tuple[str, ...],
    language: Language,
    told: tuple[Told, ...] = (),
    written: date | None = None,
) -> Lack:
    """Return what passages lack of a sentence; what it has in brackets does not count.

    Facts are compared, not words: none is lacking that a passage has in another form
    (four years old and aged four; Thursday and March 13, by the day that the sentence
    was `written` and what is `told` of the passages), nor what a pronoun at its begin
    stands for, nor what only tells how something is told (said, in a statement).
    """
    leaning = tuple(
        each.before
        for quote, each in zip(quotes, told, strict=False)
        if each.before and _begins_with_pronoun(_read(quote, language))
    )
    covered = _covered(sentence, (*quotes, *leaning), language)
    passages = [_read(quote, language) for quote in quotes]
    days = [each.day for each in told] or [None] * len(passages)
    known = [*zip(passages, days, strict=False)]
    claim = covered.claim
    still = [
        i for i in covered.open if not _is_told_otherwise(covered, i, known, written)
    ]
    runs = [*_runs(claim, still)]
    said = [words_instead(covered, run, passages) for run in runs]
    found = [
        Instead(_text(claim, run), text, meaning_of(covered, run, text, passages))
        for run, text in zip(runs, said, strict=True)
    ]
    instead = (*(each for each in found if each.said), *other_times(covered, passages))
    bare = (run for run, each in zip(runs, found, strict=True) if not each.said)
    return Lack(
        tuple(text for run in bare for text in _fragments(claim, run)),
        _other_speaker(claim, passages),
        tuple(dict.fromkeys(instead)),
    )


def says_all(text: str, sentence: str, language: Language, before: str = "") -> bool:
    """Return whether a text has every fact of a sentence, told of the same time.

    A name may stand in what is told right `before` the text: the fund.
    """
    covered = _covered(sentence, (text, before) if before else (text,), language)
    words = covered.claim.facts.words
    named = all(is_capital(words[i]) for i, at in covered.homes.items() if at)
    timed = any(
        other_times(covered, [_read(each, language) for each in (text, before)])
    )
    return named and not covered.open and not timed


def further_passage(
    sentence: str, quote: str, others: Iterable[tuple[str, bool]], language: Language
) -> int | None:
    """Return which other passage of an article has most of what one lacks, None for
    none: its place in `others`, which tell of each whether it is a neighbour.

    A neighbour has to add a value or two words, any other passage three words.
    """
    first = _covered(sentence, (quote,), language)
    lacking, claim = set(first.open), first.claim
    open_words = [claim.facts.words[i] for i in lacking]
    wanted = {word.text.casefold() for word in open_words}
    has_values = any(word.kind for word in open_words)  # in another form: 15, fifteen
    best, most = None, 0
    for place, (text, is_near) in enumerate(others if lacking else ()):
        known = text.casefold()  # most sentences have nothing of it: no need to read
        least = _FAR_GAIN if not is_near else 0 if has_values else 1
        if sum(word[:_STEM] in known for word in wanted) < least:
            continue
        found = _covered(sentence, (quote, text), language)
        gained = lacking - set(found.open) if 1 in found.aligned else set()
        gained = {i for i in gained if found.has_itself(1, i)}
        has_value = any(claim.facts.words[i].kind for i in gained)
        enough = len(gained) >= (_GAIN if is_near else _FAR_GAIN)
        if (enough or (is_near and has_value)) and len(gained) > most:
            best, most = place, len(gained)
    return best


@lru_cache(maxsize=_KEPT)
def _covered(sentence: str, quotes: tuple[str, ...], language: Language) -> Covered:
    """Return what passages say of a sentence, the first of them the best."""
    claim = _read(without_brackets(sentence), language)
    passages = [_read(quote, language) for quote in quotes]
    return cover(claim, range(len(passages)), passages)


@lru_cache(maxsize=_KEPT)
def _read(text: str, language: Language) -> Reading:
    return Reading(text, language)


def _is_told_otherwise(
    covered: Covered,
    i: int,
    passages: Sequence[tuple[Reading, date | None]],
    written: date | None,
) -> bool:
    """Return whether a word that no passage has is no fact that it lacks."""
    claim, words = covered.claim, covered.claim.facts.words
    if words[i].kind in _DAYS:
        own = _days(_read(words[i].text, claim.language), written)
        theirs = {each for passage, day in passages for each in _days(passage, day)}
        return any(dates_say(one, other) for one in own for other in theirs)
    if any(
        start <= words[i].start and words[i].end <= end
        for passage, day in passages
        for start, end in stated_values(claim, passage, day)
    ):
        return True  # more than 15,000: 15,300
    joined = i and claim.text[words[i - 1].end : words[i].start] == "-"
    if joined and words[i - 1].kind and i - 1 in covered.homes:
        return True  # four-year-old: who is four
    if not is_known(words[i].key) and any(
        _ends_with(words[i].key, word.key)
        for passage, _ in passages
        for word in passage.facts.words
    ):
        return True  # steelworks: the works
    return i > 1 and _is_manner_of_saying(words, i, claim.language)


def _ends_with(compound: str, word: str) -> bool:
    """Return whether a compound is a kind of what another word names."""
    size = min(len(word), len(compound) - len(word))
    return size >= _STEM and compound.endswith(word)


def _is_manner_of_saying(words: Sequence[Word], i: int, language: Language) -> bool:
    """Return whether a word ends what only tells how it was said: in a statement."""
    before = words[max(0, i - _SAYING) : i]
    return before[-1].key == "in" and any(
        word.key in language.speech.attributing for word in before
    )


def _days(sentence: Reading, written: date | None) -> set[str]:
    """Return the days that a sentence names, by itself or by the day it is of."""
    named = {fact.value for fact in sentence.facts.of("date")}
    return named.union(relative_dates(sentence, written) if written else ())


def _begins_with_pronoun(passage: Reading) -> bool:
    return any(lean.kind == "pronoun" for lean in leans(passage))


def _runs(claim: Reading, still: Sequence[int]) -> Iterator[list[int]]:
    """Yield open words in runs, with the small words between two of them.

    A word at the end of a run that only tells how something is told is not of it.
    """
    words, language = claim.facts.words, claim.language
    runs: list[list[int]] = []
    for i in still:
        between = words[runs[-1][-1] + 1 : i] if runs else ()
        if runs and not any(w.kind or is_content(w, language) for w in between):
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        telling = [i for i in run if not says_little(words[i], language)]
        if telling:
            yield [i for i in run if telling[0] <= i <= telling[-1]]


def _fragments(claim: Reading, run: Sequence[int]) -> Iterator[str]:
    """Yield what of a run is clear by itself: up to a mark, up to a noun or a value.

    Of what is long the begin, and `…`.
    """
    for part in _parts(claim, run):
        ends = [n for n, i in enumerate(part, 1) if _ends_phrase(claim, i)]
        texts = [_text(claim, part[:n]) for n in ends]
        if fitting := [text for text in texts if len(text) < _SIZE]:
            yield fitting[-1] + "…" * (len(fitting) < len(texts))


def _parts(claim: Reading, run: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield a run cut where a mark stands between two of its words."""
    words, first = claim.facts.words, 0
    for n in range(1, len(run)):
        between = claim.text[words[run[n - 1]].end : words[run[n]].start]
        if _MARKS & set(between):
            yield run[first:n]
            first = n
    yield run[first:]


def _ends_phrase(claim: Reading, i: int) -> bool:
    """Return whether a phrase may end with a word: a value, a name, or a noun that
    stands before no other one (bow of "bow door")."""
    words = claim.facts.words
    verbs = {claim.row[verb.at].start for verb in finite_verbs(claim)}
    if words[i].kind or is_capital(words[i]):
        return True
    key = words[i].key
    is_verb = words[i].start in verbs or (
        may_be_verb(key) and is_past(key, claim.language)
    )
    if is_verb or (is_known(key) and not may_be_noun(key)):
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    goes_on = (
        after is not None
        and claim.text[words[i].end : after.start].isspace()
        and after.start not in verbs
        and not after.kind
        and is_content(after, claim.language)
    )
    return not goes_on


def _text(claim: Reading, run: Sequence[int]) -> str:
    """Return a run of words as it stands, the words and names at its ends whole."""
    words, whole = claim.facts.words, claim.text
    first, last = run[0], run[-1]
    while first and _are_one_name(claim, first - 1):
        first -= 1
    while last + 1 < len(words) and _are_one_name(claim, last):
        last += 1
    start, end = words[first].start, words[last].end
    while _is_within(whole[max(0, start - 2) : start]):
        start -= 1
    while _is_within(whole[end : end + 2][::-1]):
        end += 1
    text = whole[start:end]
    is_short = "." in text and claim.text[end : end + 1] == "."  # p.m.
    return f"{text}." if is_short else text


def _are_one_name(claim: Reading, i: int) -> bool:
    """Return whether a word is of one name with the next: Aske Relief, Fund."""
    one, other = claim.facts.words[i : i + 2]
    is_joined = claim.text[one.end : other.start].isspace()
    return is_joined and i > 0 and is_capital(one) and is_capital(other)


def _is_within(around: str) -> bool:
    """Return whether a word goes on with the last of up to two characters."""
    return around[-1:].isalnum() or (
        around[-1:] in (*_JOINERS,) and around[:1].isalnum()
    )


def _quoted(run: str) -> str:
    return f"“{clipped(run, _SIZE)}”"


def _other_speaker(claim: Reading, passages: Sequence[Reading]) -> str:
    """Return who passages name as their source where the claim has another one."""
    own = {word.key for each in attributions(claim) for word in each.speaker}
    if not own:
        return ""
    for each in (told for passage in passages for told in attributions(passage)):
        keys = {word.key for word in each.speaker}
        if not own & keys and any(map(is_capital, each.speaker)):
            return clipped(each.text, _SIZE)
    return ""

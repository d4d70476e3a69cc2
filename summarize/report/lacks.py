"""What of a sentence the passages of one article lack, and whom they cite for it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import is_capital
from summarize.claims.verdict.aligned import is_content, says_little
from summarize.claims.verdict.cover import Covered, cover
from summarize.claims.verdict.speakers import attributions
from summarize.language import Language
from summarize.report.words import clipped
from summarize.text.marks import without_brackets

_RUNS, _SIZE = 3, 48  # runs of words that are named, characters of each
_GAIN, _FAR_GAIN = 2, 3  # words that a neighbour, or a passage elsewhere, has to add
_STEM = 4  # characters that the forms of a word mostly share
_KEPT = 512  # of the topic at hand: a page asks for a sentence again and again


class Lack(NamedTuple):
    """Runs of words of a sentence that no passage of an article has, as they stand.

    `speaker` is whom the passages cite by name where the sentence cites somebody else.
    """

    runs: tuple[str, ...] = ()
    speaker: str = ""

    @property
    def words(self) -> str:
        """Both in words: `without “Friday”, citing Ann Lee`; "" for nothing."""
        citing = f"citing {self.speaker}" if self.speaker else ""
        return ", ".join(filter(None, (self.without, citing)))

    @property
    def without(self) -> str:
        """The runs in words: `without “Friday”`; "" for none."""
        named = ", ".join(f"“{clipped(run, _SIZE)}”" for run in self.runs[:_RUNS])
        more = ", …" if len(self.runs) > _RUNS else ""
        return f"without {named}{more}" if named else ""


def lack_of(sentence: str, quotes: tuple[str, ...], language: Language) -> Lack:
    """Return what passages lack of a sentence; what it has in brackets does not count.

    Words that mean the same are no lack, nor is one that only tells how something is
    told (said, reporters).
    """
    covered = _covered(sentence, quotes, language)
    passages = [_read(quote, language) for quote in quotes]
    return Lack(tuple(_runs(covered)), _other_speaker(covered.claim, passages))


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


def _runs(covered: Covered) -> Iterator[str]:
    """Yield the open words in runs, with the small words between two of them.

    A word at the end of a run that only tells how something is told is not of it.
    """
    claim = covered.claim
    words, language = claim.facts.words, claim.language
    runs: list[list[int]] = []
    for i in covered.open:
        between = words[runs[-1][-1] + 1 : i] if runs else ()
        if runs and not any(w.kind or is_content(w, language) for w in between):
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        telling = [i for i in run if not says_little(words[i], language)]
        if telling:
            start, end = words[telling[0]].start, words[telling[-1]].end
            text = claim.text[start:end]
            is_short = "." in text and claim.text[end : end + 1] == "."  # p.m.
            yield f"{text}." if is_short else text


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

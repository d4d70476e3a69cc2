"""What a sentence becomes without some of its phrases.

Sentence compression by leaving out (Clarke & Lapata 2008): nothing is written that the
source does not have, in its order. Only what stands between two marks, or ends the
sentence, may go, and only as the guard allows (`guard.joins`); which form reads best is
the language model's to say. How a sentence begins stays: it sets the frame ("In mice,
…").
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.writers.forms.chunks import ended_as, is_marked, plain, unmarked
from summarize.writers.guard.joins import joins_well

_LEAST = 8  # words of a sentence
_NEAR = 8  # so many words back a number is bounded by what follows
_ROLES = frozenset({"as"})  # "added him as a reader"
_MOST_MARKS = 4  # of a list of four; longer ones are not told from phrases
_JOINS = frozenset({"and", "or"})

_Span = tuple[int, int]


def shortenings(text: str, language: Language = ENGLISH) -> list[str]:
    """Return the forms of a sentence without one or two phrases, the longest first.

    Ties stand in the order of what they leave out. A sentence with many marks, which
    may be a list, has none.
    """
    chunks = text.split()
    if sum(is_marked(chunks, at) for at in range(1, len(chunks))) > _MOST_MARKS:
        return []
    spans = [*_enclosed(chunks, language), *_endings(chunks, language)]
    pairs = [(one, other) for one, other in combinations(spans, 2) if one[1] < other[0]]
    found = dict.fromkeys(
        form
        for left_out in [*((span,) for span in spans), *pairs]
        if not _tells_by_whom(chunks, left_out, language)
        and len((form := _without(chunks, left_out, text)).split()) >= _LEAST
        and joins_well(form, text, language)
    )
    return sorted(found, key=lambda form: -len(form.split()))


def _enclosed(chunks: Sequence[str], language: Language) -> Iterator[_Span]:
    """Yield phrases between two marks that are no member of a list."""
    marks = [at for at in range(1, len(chunks)) if is_marked(chunks, at)]
    for start, end in combinations(marks, 2):
        after = next((at for at in marks if at > end), end)
        words = {_first_word(chunks[at:]) for at in (start, end, after)}
        is_list = any(start < at < end for at in marks) and not _JOINS.isdisjoint(
            map(plain, chunks[start:end])
        )
        if not (words & _JOINS or is_list or _is_needed(chunks[start:], language)):
            yield start, end


def _endings(chunks: Sequence[str], language: Language) -> Iterator[_Span]:
    """Yield phrases that end the sentence: behind a mark, or with a word of their own.

    Without a mark a clause may go, and where somebody said it ("said in a statement"),
    for many a verb means another thing without its preposition. None goes so that says
    of what there is "the first", that there is "no" such thing, or of what a number is;
    and what goes leaves more than an opening.
    """
    phrases = language.phrases
    openers = phrases.phrase_starts | phrases.dependent_starts | phrases.part_starts
    opens = plain(chunks[0]) in openers
    marks = [at for at in range(1, len(chunks)) if is_marked(chunks, at)]
    for at in range(marks[0] + 1 if opens and marks else 1, len(chunks)):
        before, phrase = chunks[:at], chunks[at:]
        if _is_needed(phrase, language) or _ends_list(phrase):
            continue
        said = plain(before[-1]) in language.speech.attributing
        starts = phrases.subclause_starts - _ROLES
        starts |= phrases.phrase_starts if said else set()
        if at in marks or (
            plain(chunks[at]) in starts
            and phrases.bounded.isdisjoint(map(plain, before))
            and not any(map(_has_digit, before[-_NEAR:]))
        ):
            yield at, len(chunks)


def _ends_list(phrase: Sequence[str]) -> bool:
    """Tell whether a phrase may be the end of a list: "the Emirates and Bahrain"."""
    first = _first_word(phrase)
    definite = first == "the" or phrase[0][:1].isupper()
    joined = not _JOINS.isdisjoint(map(plain, phrase))
    return first in _JOINS or (definite and joined)


def _is_needed(phrase: Sequence[str], language: Language) -> bool:
    return _first_word(phrase) in language.phrases.needed_starts


def _first_word(phrase: Sequence[str]) -> str:
    return next(filter(None, map(plain, phrase)), "")


def _tells_by_whom(
    chunks: Sequence[str], spans: Sequence[_Span], language: Language
) -> bool:
    verbs = language.speech.attributing | language.phrases.learned
    return any(plain(c) in verbs for start, end in spans for c in chunks[start:end])


def _has_digit(chunk: str) -> bool:
    return any(map(str.isdigit, chunk))


def _without(chunks: Sequence[str], spans: Sequence[_Span], text: str) -> str:
    """Return the text without some chunks, and without the marks that opened them."""
    kept, place = "", 0
    for start, end in spans:
        kept = unmarked(f"{kept} {' '.join(chunks[place:start])}".strip())
        place = end
    rest = " ".join(chunks[place:])
    return f"{kept} {rest}" if rest else ended_as(kept, text)

"""Place: where the sentences of a summary stand, and what of them citations back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.schema import Citation, Draft, Form, SummarySentence, gap


def place_sentences(
    sentences: Sequence[SummarySentence], draft: Draft, form: Form = "text"
) -> Iterator[SummarySentence]:
    """Yield the sentences with their `start` and `end`, the spans of citations as well.

    They count in the text that was given, else in the summary's own (`Summary.text`),
    where a space, or the break of a paragraph, stands between two. A citation that was
    for a part of its sentence (offsets into `SummarySentence.text`) backs this part,
    any other the whole. In a given text a sentence that a check put there has no place.
    """
    if draft.given is not None:
        yield from _in_given(sentences, draft)
        return
    end = 0
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        start = end + len(gap(before, sentence, form))
        end = start + len(sentence.text)
        yield _placed(sentence, range(start, end))


def _in_given(
    sentences: Sequence[SummarySentence], draft: Draft
) -> Iterator[SummarySentence]:
    """Yield each sentence at the place of its own in the draft, in order."""
    at = 0
    for sentence in sentences:
        further = enumerate(draft.sentences[at:], at)
        number = next((n for n, own in further if own.text == sentence.text), None)
        if number is None:
            yield sentence
        else:
            yield _placed(sentence, draft.sentences[number].places)
            at = number + 1


def _placed(sentence: SummarySentence, places: Sequence[int]) -> SummarySentence:
    """Return a sentence whose characters stand at `places`."""
    if not places:
        return sentence
    start, end = places[0], places[-1] + 1
    citations = tuple(_backing(citation, places) for citation in sentence.citations)
    return replace(sentence, start=start, end=end, citations=citations)


def _backing(citation: Citation, places: Sequence[int]) -> Citation:
    first, last = citation.summary_start or 0, citation.summary_end or len(places)
    return replace(
        citation, summary_start=places[first], summary_end=places[last - 1] + 1
    )

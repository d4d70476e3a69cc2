"""Sentences and what citations back: where they stand in the text of a summary."""

from dataclasses import replace

import pytest

from summarize.schema import (
    Citation,
    Draft,
    DraftSentence,
    Form,
    Summary,
    SummarySentence,
    Topic,
)
from summarize.stages.adopt import adopt_text
from summarize.stages.place import place_sentences

WHOLE = Citation("a", 0, 9, 0.9, "strong")
CLAUSE = replace(WHOLE, score=0.7, summary_start=16, summary_end=31)


def placed(sentences: list[SummarySentence], draft: Draft) -> list[SummarySentence]:
    return list(place_sentences(sentences, draft))


def test_sentences_of_our_own_stand_in_the_text_of_the_summary() -> None:
    told = ["The mill burned, and nobody died.", "It rained."]
    sentences = [SummarySentence(text, (WHOLE,)) for text in told]
    text = " ".join(told)
    for sentence in placed(sentences, Draft("t", ())):
        assert text[sentence.start : sentence.end] == sentence.text
        [citation] = sentence.citations
        backed = citation.summary_start, citation.summary_end
        assert backed == (sentence.start, sentence.end)


@pytest.mark.parametrize("form", ["text", "bullets", "headline+text"])
def test_paragraphs_and_bullets_have_room_between_them(form: Form) -> None:
    told = [SummarySentence("It rained.", (WHOLE,), paragraph=n // 2) for n in range(5)]
    told = list(place_sentences(told, Draft("t", ()), form))
    text = Summary("t", tuple(told), (), form=form).text
    assert all(text[each.start : each.end] == "It rained." for each in told)


def test_a_citation_of_a_clause_backs_that_clause() -> None:
    told = SummarySentence("The mill burned and nobody died, sadly.", (WHOLE, CLAUSE))
    first, second = placed([told, told], Draft("t", ()))
    assert [(c.summary_start, c.summary_end) for c in first.citations] == [
        (0, 39),
        (16, 31),
    ]
    assert second.citations[1].summary_start == 40 + 16


def test_in_a_given_text_the_marks_inside_a_clause_count() -> None:
    given = "# Fire\n\nThe *mill* burned [1] and **nobody** died, sadly.\n"
    draft = adopt_text(given, Topic("t", ()))
    told = SummarySentence(draft.sentences[0].text, (WHOLE, CLAUSE))
    [sentence] = placed([told], draft)
    assert given[sentence.start : sentence.end] == given[8:-1]
    _, clause = sentence.citations
    found = given[clause.summary_start : clause.summary_end]
    assert found == "and **nobody** died"


def test_sentences_that_are_left_keep_their_own_places() -> None:
    given = "It rained. It rained. It snowed."
    draft = adopt_text(given, Topic("t", ()))
    kept = [SummarySentence("It rained."), SummarySentence("It snowed.")]
    assert [(s.start, s.end) for s in placed(kept, draft)] == [(0, 10), (22, 32)]


def test_what_a_check_put_into_a_given_text_has_no_place() -> None:
    draft = Draft("t", (DraftSentence("No.", places=(0, 1, 2)),), given="No.")
    copied = SummarySentence("It rained.", (WHOLE,))
    assert placed([copied], draft) == [copied]

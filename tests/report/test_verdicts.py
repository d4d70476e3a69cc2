"""Verdicts on a text as a terminal shows them."""

from dataclasses import replace

import pytest

from summarize.flags import Flag, FlagKind
from summarize.report.verdicts import failing, failing_line, verdict_text
from summarize.schema import Mark, NotClaim, Summary, SummarySentence
from tests.report.samples import citation, source, storm, storm_summary

TOPIC = storm()
ROOF = source(TOPIC, "a", "The storm tore the roof off the fish hall at Port Ellan.")
TWIN = source(TOPIC, "b", "The storm tore the roof off Port Ellan's fish hall.")
BOATS = source(TOPIC, "a", "Boats lay on the quay.")
OPPOSITE = Flag(FlagKind.OPPOSITE, "spared", "tore")


def judged(*sentences: SummarySentence, given: str | None = None) -> Summary:
    summary = storm_summary()
    trace = replace(summary.trace, conflicts=(), dropped=())
    return replace(summary, sentences=sentences, trace=trace, given=given)


def text_of(summary: Summary, width: int = 120) -> str:
    return verdict_text(summary, TOPIC, width)


def test_each_sentence_has_a_verdict_and_its_passage_with_the_outlet() -> None:
    told = SummarySentence(ROOF.text, (citation(ROOF, 0.9), citation(TWIN, 0.8)))
    lines = text_of(judged(told), 200).splitlines()
    assert lines[1:4] == [
        f"1. [supported] {ROOF.text}",
        f"   – Storm hits Port Ellan, Harbour Post: {ROOF.text} (strong support, 0.90)",
        "     also: Fish hall damaged, Courier, 2026-03-01",
    ]


def test_a_strong_passage_is_shown_before_a_better_one_that_backs_a_part() -> None:
    part = citation(BOATS, 0.99, "medium")
    told = SummarySentence("It tore the roof off.", (part, citation(ROOF, 0.8)))
    assert "Storm hits Port Ellan, Harbour Post: The storm tore" in text_of(
        judged(told)
    )


def test_the_passage_that_says_otherwise_is_shown() -> None:
    told = SummarySentence(
        "The storm spared the roof.",
        (citation(BOATS, 0.9), citation(ROOF, 0.8)),
        (OPPOSITE,),
        (Mark(OPPOSITE, 10, 16, "a", ROOF.start + 10, ROOF.start + 14),),
    )
    text = text_of(judged(told))
    assert "1. [CONTRADICTED] The storm spared the roof." in text
    assert "why: opposite in sources: spared / tore" in text
    assert "– against it, Storm hits Port Ellan, Harbour Post: The storm tore" in text


@pytest.mark.parametrize(
    ("flags", "strength", "verdict", "why"),
    [
        ((), "medium", "in part", "no passage backs all of it"),
        ((FlagKind.WEAK,), "medium", "in part", "the passages hardly say it"),
        ((FlagKind.WEAK,), "nearest", "UNSUPPORTED", "no passage says it"),
        ((FlagKind.UNSUPPORTED,), "nearest", "UNSUPPORTED", "no passage says it"),
        ((FlagKind.QUOTE,), "strong", "UNSUPPORTED", "quote not in sources"),
        ((FlagKind.NEGATION,), "strong", "CONTRADICTED", "negation differs"),
    ],
)
def test_every_other_verdict_has_its_reason(
    flags: tuple[FlagKind, ...], strength: str, verdict: str, why: str
) -> None:
    cited = citation(BOATS, 0.5, strength)  # type: ignore[arg-type]
    told = SummarySentence("Boats flew.", (cited,), tuple(map(Flag, flags)))
    lines = text_of(judged(told)).splitlines()
    assert lines[1:3] == [f"1. [{verdict}] Boats flew.", f"   why: {why}"]


def test_sources_that_differ_are_told_and_are_no_fault() -> None:
    flag = Flag(FlagKind.CONFLICT, "12", "15")
    told = SummarySentence(ROOF.text, (citation(ROOF, 1.0),), (flag,))
    text = text_of(judged(told))
    assert "1. [supported]" in text
    assert "why: sources differ: 12 / 15" in text


def test_what_a_later_source_has_overtaken_is_told_with_the_verdict() -> None:
    flag = Flag(FlagKind.OVERTAKEN, "lay on the quay", "were afloat again")
    text = text_of(
        judged(SummarySentence(BOATS.text, (citation(BOATS, 0.9),), (flag,)))
    )
    assert f"1. [supported, since overtaken] {BOATS.text}" in text
    assert "why: since overtaken: lay on the quay / were afloat again" in text


def test_what_was_not_judged_is_named_with_its_words() -> None:
    given = "# Storm\n\n## Harbour\n\nBoats flew.\n\n---\n"
    asides = (
        NotClaim(0, 7, "heading"),
        NotClaim(9, 19, "heading"),
        NotClaim(34, 37, "rule"),
    )
    summary = judged(SummarySentence("Boats flew."), given=given)
    text = text_of(replace(summary, not_claims=asides))
    assert "not judged: 2 headings (“# Storm”, …); 1 rule (“---”)" in text


def test_the_words_that_no_passage_says_are_named() -> None:
    told = SummarySentence(
        "Old boats flew high.",
        (citation(BOATS, 0.6, "medium"),),
        open=((0, 3), (10, 19)),
    )
    why = "why: no passage backs all of it; not said: “Old”, “flew high”"
    assert why in text_of(judged(told))


def test_the_parts_of_a_sentence_that_was_cut_are_named() -> None:
    part, given = "boats " * 99 + "flew,", "boats " * 99 + "flew, " * 2 + "away."
    told = [
        SummarySentence(part, start=0, end=599),
        SummarySentence("flew,", start=600, end=605),
        SummarySentence("away.", start=606, end=611),
    ]
    text = text_of(judged(*told, given=given))
    assert "too long to be judged whole, cut into parts: 1 to 2" in text
    assert "cut into parts" not in text_of(judged(*told[1:], given=given))


def test_the_count_says_which_sentences_fail() -> None:
    fine = SummarySentence(ROOF.text, (citation(ROOF, 1.0),))
    wrong = replace(fine, flags=(OPPOSITE,))
    summary = judged(wrong, fine, SummarySentence("Pigs flew."), wrong)
    assert failing(summary) == {"contradicted": [1, 4], "unsupported": [3]}
    assert failing_line(summary) == (
        "3 of 4 sentences fail: unsupported 3; contradicted 1, 4"
    )
    assert (
        "4 sentences: 1 supported, 0 in part, 1 unsupported (3), 2 contradicted (1, 4)"
        in text_of(summary)
    )


@pytest.mark.parametrize("width", [40, 60, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    summary = replace(storm_summary(), given="x" * 70, not_claims=())
    lines = text_of(summary, width).splitlines()
    assert max(map(len, lines)) <= width
    assert any("articles differ" in line for line in lines)


def test_nothing_steers_the_terminal() -> None:
    summary = judged(SummarySentence("Boats \x1b[31mflew\u202e."))
    assert "Boats �[31mflew�." in text_of(summary)

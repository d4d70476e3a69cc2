"""The Word document, read back by the library that others would read it with."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.report.docx import write_docx
from summarize.schema import Headline, Summary, SummarySentence
from tests.report.samples import storm, storm_summary

docx = pytest.importorskip("docx")


def written(tmp_path: Path, *summaries: Summary) -> Any:
    path = tmp_path / "summaries.docx"
    write_docx([(summary, storm()) for summary in summaries], path)
    return docx.Document(str(path))


def lines(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_prose_has_raised_numbers_of_the_notes_below_it(tmp_path: Path) -> None:
    document = written(tmp_path, storm_summary())
    prose = document.paragraphs[2]
    assert prose.text.startswith(
        "The storm tore the roof off the fish hall at Port Ellan.1, 2a A tide came.1a?"
    )
    raised = [run.text for run in prose.runs if run.font.superscript]
    assert raised == ["1, 2a", "1a?"]
    said = lines(document)
    assert said[said.index("Sources") + 2 :][:4] == [
        "1. Harbour Post, Storm hits Port Ellan – says 1 sentence",
        "1a: Boats lay on the quay. – nearest passage, not support",
        "2. Courier, 1 Mar 2026, Fish hall damaged – says 1 sentence",
        "2a: The storm tore the roof off Port Ellan's fish hall.",
    ]


def test_what_is_to_be_doubted_is_said(tmp_path: Path) -> None:
    said = "\n".join(lines(written(tmp_path, storm_summary())))
    assert "77 ships. (no article found; no article has this number: 77)" in said
    assert (
        "people were hurt: twelve (Harbour Post, no date) / fifteen "
        "(Courier, Sun 1 Mar)" in said
    )
    assert "Taken out by the checks: Eels sang. (unsupported)" in said


def test_every_topic_begins_a_page_under_its_headline(tmp_path: Path) -> None:
    headed = replace(storm_summary(), headline=Headline("Roof torn off"))
    document = written(tmp_path, headed, storm_summary())
    titles = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    assert [title.runs[0].text for title in titles] == ["Roof torn off", "storm"]
    assert all(title.paragraph_format.page_break_before for title in titles)


def test_only_web_addresses_become_links(tmp_path: Path) -> None:
    [first, second] = storm_summary().articles
    harmful = replace(second, url="javascript:alert(1)")
    document = written(tmp_path, replace(storm_summary(), articles=(first, harmful)))
    outside = [each for each in document.part.rels.values() if each.is_external]
    assert [each.target_ref for each in outside] == ["https://x.test/a"]


def test_what_no_document_may_hold_is_shown_as_such(tmp_path: Path) -> None:
    told = SummarySentence("a\x00b\ud800c\x1bd")
    [line] = lines(written(tmp_path, replace(storm_summary(), sentences=(told,))))[2:3]
    assert line.startswith("a�b�c�d")

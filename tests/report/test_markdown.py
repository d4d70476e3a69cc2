from dataclasses import replace
from pathlib import Path

import pytest

from summarize.report.markdown import topic_markdown, write_markdown
from summarize.report.words import article_name
from summarize.schema import ArticleCopy, Event, SummarySentence
from tests.report.samples import (
    storm,
    storm_summary,
    summary_text,
    topic_html,
    topic_text,
)


def test_sentences_carry_the_numbers_of_the_sources_below_them() -> None:
    lines = topic_markdown(storm_summary(), storm()).splitlines()
    assert lines[4].startswith(
        "The storm tore the roof off the fish hall at Port Ellan.[1][2a] A tide came."
    )
    assert lines[lines.index("### Sources") + 2 :][:4] == [
        "1. **Harbour Post**, [Storm hits Port Ellan](<https://x.test/a>) – says "
        "1 sentence",
        "   - a: Boats lay on the quay. – nearest passage, not support",
        "2. **Courier**, 1 Mar 2026, Fish hall damaged – says 1 sentence",
        "   - a: The storm tore the roof off Port Ellan's fish hall.",
    ]


def test_flags_and_missing_sources_are_said() -> None:
    markdown = topic_markdown(storm_summary(), storm())
    assert "A tide came.[1a?] _(no article says this)_" in markdown
    assert "ships. _(no article found; no article has this number: 77)_" in markdown


def test_what_the_summary_does_not_say_of_a_conflict_is_quoted() -> None:
    summary = storm_summary()
    told = SummarySentence("Twelve people were hurt.")
    markdown = topic_markdown(replace(summary, sentences=(told,)), storm())
    assert (
        "- … people were hurt: twelve (Harbour Post, no date) / fifteen (Courier, "
        "Sun 1 Mar), articles differ\n  - 2: Fifteen people were hurt.\n"
    ) in markdown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("1. no list", r"1\. no list"),
        ("<b>no html</b>", r"\<b\>no html\</b\>"),
        ("[no](https://link.test)", r"\[no\](https://link.test)"),
        ("no\n\n# new block", r"no \# new block"),
        ("![no](picture)", r"\!\[no\](picture)"),
        ("no\u202e turn\x00", "no� turn�"),
    ],
)
def test_markdown_in_a_sentence_is_shown_as_it_is(text: str, shown: str) -> None:
    summary = replace(storm_summary(), sentences=(SummarySentence(text),))
    assert topic_markdown(summary, storm()).splitlines()[4].startswith(shown)


@pytest.mark.parametrize(
    ("day", "article_id", "said"),
    [
        (None, "b", "same text as Harbour Post: 92% of its sentences"),
        ("3/4/2026", "b", "same text as Harbour Post: 92% of its sentences"),
        ("14 February 2026", "b", "copy of Harbour Post: 92% of its sentences"),
        ("2026-02-28", "b", "copy of Harbour Post: 92% of its sentences"),
        (
            "2026-03-02T08:00",
            "a",
            "copy of Courier, with 92% of the sentences there",
        ),
    ],
    ids=["no day", "March or April", "later", "later, too", "earlier"],
)
def test_a_copy_is_named_by_the_days_at_its_article_on_every_page(
    day: str | None, article_id: str, said: str
) -> None:
    summary = storm_summary()
    copies = (ArticleCopy("b", "a", 0.925),)
    accounts = tuple(
        replace(account, date=day) if account.id == "a" else account
        for account in summary.articles
    )
    trace = replace(summary.trace, copies=copies)
    summary = replace(summary, trace=trace, articles=accounts)
    outlet = {"a": "Harbour Post", "b": "Courier"}[article_id]
    for page in (
        topic_markdown(summary, storm()).splitlines(),
        summary_text(summary, storm(), 400).splitlines(),
        topic_html(summary, storm()).split("<li>"),
    ):
        [line] = [each for each in page if said in each]
        assert outlet in line


def test_what_the_checks_took_out_is_listed() -> None:
    markdown = topic_markdown(storm_summary(), storm())
    assert "- Taken out by the checks: ~~Eels sang.~~ _(unsupported)_" in markdown
    assert "in its place: “Boats lay on the quay.”" in markdown


def test_only_web_addresses_become_links() -> None:
    [first, *rest] = storm_summary().articles
    harmful = replace(first, url="javascript:alert(1)")
    spaced = replace(first, url="https://x.test/a> [x](<y")
    for account in (harmful, spaced):
        summary = replace(storm_summary(), articles=(account, *rest))
        markdown = topic_markdown(summary, storm())
        assert "javascript" not in markdown
        assert "[x](<y" not in markdown


def test_an_empty_summary_says_so() -> None:
    markdown = topic_markdown(replace(storm_summary(), sentences=()), storm())
    assert "no summary: nothing of the text is left" in markdown


def test_a_file_has_a_section_a_topic(tmp_path: Path) -> None:
    path = tmp_path / "summaries.md"
    write_markdown([(storm_summary(), storm()), (storm_summary(), None)], path)
    assert path.read_text(encoding="utf-8").count("\n## storm\n") == 2


def test_a_flood_of_conflicts_is_cut_and_says_where_the_rest_is() -> None:
    summary = storm_summary()
    many = replace(summary.trace, conflicts=summary.trace.conflicts * 23)
    flood = replace(summary, trace=many)
    shown = (
        topic_markdown(flood, storm()),
        summary_text(flood, storm(), 400),
        topic_html(flood, storm()),
    )
    for text, quote in zip(shown, ("/ fifteen (",) * 2 + ("<b>fifteen",), strict=True):
        assert text.count(quote) == 20
        assert "and 3 more (all in summaries.jsonl)" in text
    assert "summaries.jsonl" not in summary_text(summary, storm(), 400)


def test_an_article_whose_id_is_only_a_number_is_called_article() -> None:
    [first, *_] = storm_summary().articles
    bare = replace(first, id="1", title=None, source=None, date=None)
    assert article_name(bare) == "article 1"
    assert article_name(replace(bare, title="Storm")) == "Storm"


@pytest.mark.parametrize(
    ("events", "said"),
    [
        (
            (Event(("a", "c")), Event(("b",), told=False, relatedness=0.02)),
            "Article 2 (Fish hall damaged, Courier, 2026-03-01) is about something "
            "else than the others: left out.",
        ),
        (
            (Event(("c", "d")), Event(("a", "b"), relatedness=0.1)),
            "Articles 1 (Storm hits Port Ellan, Harbour Post), 2 (Fish hall damaged, "
            "Courier, 2026-03-01) tell another event than the others: told, too.",
        ),
        (
            (Event(("a",)), Event(("b",), relatedness=0.01)),
            "The articles have little to do with one another. All are told.",
        ),
    ],
    ids=["stranger", "second event", "no main thing"],
)
def test_what_is_told_of_several_events_is_said_on_every_page(
    events: tuple[Event, ...], said: str
) -> None:
    summary = storm_summary()
    summary = replace(summary, trace=replace(summary.trace, events=events))
    lines = topic_markdown(summary, storm()).splitlines()
    assert lines[:6] == [*lines[:4], "> [!WARNING]", f"> {said}"]
    assert summary_text(summary, storm(), 400).splitlines()[1] == said
    assert said in topic_text(summary, storm())

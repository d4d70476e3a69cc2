"""Title, outlet, date and author at the top of a text are kept on the article."""

import pytest

from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon.\n"
    "The mayor asked all families near the quay to leave, and most of them had left.\n"
    "Nobody was hurt, the fire service said, but forty boats were lost.\n"
)
TITLE = "Flood breaks gate at Elmport"


def read(text: str) -> Article:
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    return cleaned.article


def facts(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    found = read(text)
    return found.title, found.source, found.date, found.author


def test_the_top_of_a_plain_text() -> None:
    top = "By Anna Kern\nPublished 16 March 2025\n"
    assert facts(f"{TITLE}\n{top}{STORY}") == (TITLE, None, "2025-03-16", "Anna Kern")


def test_the_top_of_a_markdown_file() -> None:
    top = f"# {TITLE}\n\n*By Jo Bell and Anna Kern*\n\nElm Gazette | 3 May 2024\n\n"
    assert facts(top + STORY) == (
        TITLE,
        "Elm Gazette",
        "2024-05-03",
        "Jo Bell, Anna Kern",
    )


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("From left: Ada Lund, Jo Rask and Nils Orm at the gate", None),
        ("Ada Lund in a file photo from 2019", None),
        ("The broken gate, seen from the quay", None),
        ("Boats lie on the quay of Elmport\nJo Rask/Elm Gazette", None),
        (f"Boats lie on the quay of Elmport on Monday\n{TITLE}", TITLE),
        ("Tide gate of Elmport to close on Monday", "= top"),
        ("Families of the lower town left out in the cold", "= top"),
    ],
)
def test_what_is_written_below_a_picture_is_no_title(
    top: str, title: str | None
) -> None:
    assert read(f"{top}\n{STORY}").title == (top if title == "= top" else title)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Updated: 4 May 2024, 10:15 | Published: 3 May 2024, 09:00", "2024-05-03"),
        ("Last updated on May 3, 2024", "2024-05-03"),
        ("Saturday, May 3, 2024", "2024-05-03"),
        ("2024-05-03", "2024-05-03"),
        ("Updated 10:42 a.m. ET, Friday, May 3, 2024", "2024-05-03"),
        ("Published 23/05/2024", "2024-05-23"),
        ("Veröffentlicht am 3. März 2024, 10:42 Uhr", "2024-03-03"),
        ("Stand: 3.5.2024", "2024-05-03"),
        ("Publié le 3 février 2024 à 10h42", "2024-02-03"),
        ("Atualizado em 3 de março de 2024 às 10h42", "2024-03-03"),
        ("Published 3 hours ago", None),
        ("Published on May 3", None),
        ("Published 03/05/2024", None),
    ],
)
def test_a_day_is_read_where_it_has_its_year_and_can_be_only_one(
    line: str, date: str | None
) -> None:
    assert read(f"{TITLE}\n{line}\n{STORY}").date == date


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Anna Kern, harbour correspondent", "Anna Kern"),
        ("By Anna Kern, Jo Bell and Max Ott", "Anna Kern, Jo Bell, Max Ott"),
        ("By Anna Kern | May 3, 2020 10:15 AM", "Anna Kern"),
        ("By our correspondent", None),
    ],
)
def test_the_names_of_a_byline_are_the_authors(line: str, author: str | None) -> None:
    assert read(f"{TITLE}\n{line}\n{STORY}").author == author


@pytest.mark.parametrize(
    ("top", "source"),
    [
        ("The Elmport Times\n" + TITLE + "\n", "The Elmport Times"),
        (TITLE + "\nReuters | 3 May 2024\n", "Reuters"),
        (TITLE + "\nAnna Kern | 3 May 2024\n", None),
        (TITLE + "\nPublished by the Elm Free Press\n", "the Elm Free Press"),
        (TITLE + "\nELMPORT, May 3 (Harbour Press) — ", "Harbour Press"),
        (TITLE + "\nELMPORT (AP) — ", "AP"),
        (TITLE + "\nELMPORT — ", None),
    ],
)
def test_an_outlet_is_named_by_the_head_a_stamp_or_a_dateline(
    top: str, source: str | None
) -> None:
    assert read(top + STORY).source == source


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("ELMPORT, May 6, 2025 (Agency) - ", "2025-05-06"),
        ("ELMPORT, 6 May 2025 (Reuters) - ", "2025-05-06"),
        ("ELMPORT, May 6 (Agency) - ", None),
        ("ELMPORT (Agency) - ", None),
    ],
)
def test_a_dateline_gives_its_day(dateline: str, date: str | None) -> None:
    assert read(dateline + STORY).date == date


def test_a_stamp_counts_before_a_dateline() -> None:
    top = "Published 7 May 2025\n"
    assert read(f"{top}ELMPORT, May 6, 2025 (Agency) - {STORY}").date == "2025-05-07"


def test_a_line_of_an_outlet_and_a_day_gives_the_day() -> None:
    top = f"# {TITLE}\n\n*The Elm Courier, February 3, 2025*\n\n"
    assert read(top + STORY).date == "2025-02-03"


@pytest.mark.parametrize(
    ("others", "date"),
    [
        (["2025-05-08"], "2025-05-06"),
        (["2025-05-08", "2024-01-02"], "2025-05-06"),
        (["2025-07-08"], None),
        (["2025-05-08", "2024-05-08"], None),
        ([], None),
    ],
)
def test_a_dateline_without_its_year_has_that_of_the_other_articles(
    others: list[str], date: str | None
) -> None:
    told = article("a", f"ELMPORT, May 6 (Agency) - {STORY}")
    beside = [
        article(f"b{n}", STORY.replace("noon", f"noon {n}"), date=day)
        for n, day in enumerate(others)
    ]
    cleaned = clean_articles([told, *beside], CleanOptions(model="off"))
    assert cleaned[0].article.date == date


def test_the_year_may_be_the_one_before() -> None:
    told = article("a", f"ELMPORT, Dec. 30 (Agency) - {STORY}")
    beside = article("b", STORY, date="2025-01-02")
    cleaned = clean_articles([told, beside], CleanOptions(model="off"))
    assert cleaned[0].article.date == "2024-12-30"


def test_fields_give_the_facts_as_they_stand_there() -> None:
    text = (
        "From: desk@elm.example\n"
        "Subject: Re: [Elm Herald] Gate breaks\n"
        "Date: Thu, 4 Dec 2025 07:12:00 +0100\n\n"
    )
    date = "Thu, 4 Dec 2025 07:12:00 +0100"
    assert facts(text + STORY) == ("Gate breaks", "Elm Herald", date, None)


def test_what_an_article_has_of_its_own_stays() -> None:
    own = Article("a", f"{TITLE}\nBy Jo Bell\n{STORY}", title="Gate", author="A. Kern")
    [cleaned] = clean_articles([own], CleanOptions(model="off"))
    assert (cleaned.article.title, cleaned.article.author) == ("Gate", "A. Kern")


def test_names_and_dates_below_the_top_are_no_facts() -> None:
    below = "By Jo Bell\nPublished 3 May 2024\n"
    assert facts(STORY + below) == (None, None, None, None)


def test_the_top_of_a_text_on_one_line() -> None:
    top = f"{TITLE} By Jo Bell Published 10:42 a.m. ET, May 3, 2024 2 min read "
    assert facts(top + " ".join(STORY.split("\n"))) == (
        TITLE,
        None,
        "2024-05-03",
        "Jo Bell",
    )


def test_an_agency_below_the_outlet_is_the_author() -> None:
    top = f"ELM GAZETTE | WORLD\n\n{TITLE}\n\nTarn Press\nFri 14 Mar 2025\n\n"
    assert facts(top + STORY) == (TITLE, "ELM GAZETTE", "2025-03-14", "Tarn Press")


@pytest.mark.parametrize(
    "top",
    [
        "Tarn Press\n\nELM GAZETTE | WORLD",
        "THE ELM GAZETTE | WORLD\n\nElm Gazette",
        "Elm Gazette | World\n\nTarn Courier",
        "The Associated Press | World\n\nAP",
        "A.P. | World\n\nAP",
    ],
    ids=["above", "the outlet", "a paper", "its initials", "its points"],
)
def test_no_other_line_of_the_head_is_the_author(top: str) -> None:
    found = read(f"{top}\n\n{TITLE}\n\nFri 14 Mar 2025\n\n{STORY}")
    assert (found.title, found.author) == (TITLE, None)

"""HTML pages: the article stays, the page around it goes."""

import contextlib

import pytest

from summarize.corpus.pages import read_markup, read_page
from summarize.errors import CorpusError
from summarize.schema import Article

BODY = (
    "The bridge over the Lemmer was closed on Monday after engineers found cracks in "
    "two of its piers, the county said."
)
MORE = (
    "Traffic is sent through Ostrand until the piers have been repaired, which will "
    "take about three weeks and cost 400,000 crowns."
)
PAGE = f"""<html><head><title>Bridge closed - The Lemmer Gazette</title>
<meta property="og:title" content="Bridge closed">
<meta property="og:site_name" content="The Lemmer Gazette">
<meta property="article:published_time" content="2025-05-05T08:00:00Z">
<link rel="canonical" href="https://gazette.example/bridge"></head>
<body><nav><ul><li><a href="/">Home</a></li>
<li><a href="/s">Subscribe</a></li></ul></nav>
<article><h1>Bridge closed</h1><p>{BODY}</p><p>{MORE}</p></article>
<div class="comments"><p>troll: I told you so</p></div>
<footer><p>Copyright The Lemmer Gazette</p></footer></body></html>"""


@pytest.fixture(scope="module", autouse=True)
def _needs_trafilatura() -> None:
    pytest.importorskip(
        "trafilatura",
        reason="trafilatura cannot be imported here",
        exc_type=ImportError,
    )


def test_the_article_stays_and_the_page_around_it_goes() -> None:
    text = read_page(PAGE.encode(), article_id="a.html").text
    assert BODY in text
    assert MORE in text
    assert not any(noise in text for noise in ("Subscribe", "troll", "Copyright"))


def test_the_byline_is_kept() -> None:
    page = PAGE.replace("</head>", '<meta name="author" content="Ida Brandt"></head>')
    assert read_page(page.encode(), article_id="a").author == "Ida Brandt"


def test_title_site_address_and_date_are_kept() -> None:
    article = read_page(PAGE.encode(), article_id="a.html")
    assert (article.id, article.title, article.source, article.url, article.date) == (
        "a.html",
        "Bridge closed",
        "The Lemmer Gazette",
        "https://gazette.example/bridge",
        "2025-05-05",
    )


def test_a_date_in_the_future_is_kept_so_that_no_clock_matters() -> None:
    page = PAGE.replace("2025-05-05", "2097-05-05")
    assert read_page(page.encode(), article_id="a").date == "2097-05-05"


def test_the_declared_encoding_is_used() -> None:
    head = '<html><head><meta charset="iso-8859-2">'
    page = PAGE.replace("<html><head>", head).replace("Lemmer", "Žižkov")
    text = read_page(page.encode("iso-8859-2"), article_id="a").text
    assert "over the Žižkov was closed" in text


def test_a_page_that_trafilatura_finds_empty_is_read_by_resiliparse() -> None:
    article = read_page(f"{BODY} {MORE}".encode(), article_id="a")
    assert article.text == f"{BODY} {MORE}"


def test_a_page_without_text_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no text found in the page"):
        read_page(b"<html><body><script>x()</script></body></html>", article_id="a")


@pytest.mark.parametrize(
    "page", [b"\0\0", b"\xff\xfe", b"<div>" * 3000, b"<p>\x00<![CDATA[<p", b"<" * 500]
)
def test_garbage_is_an_article_or_an_error_but_no_crash(page: bytes) -> None:
    with contextlib.suppress(CorpusError):
        assert read_page(page, article_id="a").text.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>The dam leaks.</p><p>It is <b>old</b> &amp; wet.</p>", 2),
        ("<div>The dam leaks.</div>\n<div>It is <b>old</b> &amp; wet.</div>", 2),
        ("The dam leaks.<br><br/>It is <a href='x'>old</a> &amp; wet.", 2),
        ("The dam leaks.<p>It is old &amp; wet.<p><i>Bye</i> now.", 3),
        ("The dam leaks.\n\nIt is old &amp; wet.\n\nBye<br>now.<br>Yes.", 5),
        ('<p class="lead">The dam leaks.</p>\n<p>It is old &amp; wet.</p>\n', 2),
    ],
)
def test_markup_is_read_as_the_paragraphs_of_a_page(text: str, expected: int) -> None:
    found = read_markup(Article("a", text)).text.splitlines()
    assert len(found) == expected
    assert found[0] == "The dam leaks."
    assert found[1] == "It is old & wet."


@pytest.mark.parametrize(
    "text",
    [
        "The sign says <b> once.",
        "So a < b and c > d, he wrote; p<0.05 and x<br.",
        "Put it between <p> and </p>, or write '<br>'.\nThe <div> and the </div> stay.",
        "One line end<br>is not a page.",
        "See <https://echo.example/p> or <ida@echo.example>.",
        "",
    ],
)
def test_a_text_that_only_has_signs_of_markup_stays_exactly(text: str) -> None:
    assert read_markup(Article("a", text)) == Article("a", text)


def test_a_page_in_a_text_gives_the_facts_that_the_article_lacks() -> None:
    article = read_markup(Article("a", PAGE, source="The Echo"))
    assert (article.title, article.source) == ("Bridge closed", "The Echo")
    page = read_page(PAGE.encode(), article_id="a")
    assert (article.date, article.text) == ("2025-05-05", page.text)


def test_a_piece_of_a_page_keeps_its_lists_and_its_headings() -> None:
    piece = (
        f'<p>{BODY}</p><h2 class="x"><b>What it costs</b></h2><p>{MORE}</p>'
        "<ul><li>The ferry is free.</li><li>Buses are not.</li></ul>"
    )
    found = read_markup(Article("a", piece))
    assert found.text.splitlines() == [
        BODY,
        "## What it costs",
        MORE,
        "- The ferry is free.",
        "- Buses are not.",
    ]
    assert found.title is None


def test_markup_without_text_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no text found in the page"):
        read_markup(Article("a", "<p></p><p></p>"))

"""A summary in a notebook: what IPython asks an object for."""

import base64
import re
from dataclasses import replace

from summarize import Article, Summarizer, Topic, load_config
from summarize.report.markdown import topic_markdown
from tests.report.samples import storm, storm_summary


def page_in(html: str) -> str:
    [data] = re.findall(r'src="data:text/html;charset=utf-8;base64,([\w+/=]+)"', html)
    return base64.b64decode(data).decode("utf-8")


def test_a_summary_shows_itself_as_a_page_in_a_frame() -> None:
    html = replace(storm_summary(), topic=storm())._repr_html_()
    assert html.startswith("<iframe ")
    assert 'sandbox="allow-scripts ' in html
    assert "allow-same-origin" not in html
    page = page_in(html)
    assert page.startswith("<!DOCTYPE html>")
    assert "Twelve people were hurt." in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_a_summary_shows_itself_as_markdown() -> None:
    summary = replace(storm_summary(), topic=storm())
    assert summary._repr_markdown_() == topic_markdown(summary, storm())


def test_half_a_surrogate_pair_does_not_keep_a_summary_from_being_shown() -> None:
    page = page_in(replace(storm_summary(), topic_id="a\ud800b")._repr_html_())
    assert "a?b" in page


def test_a_summarizer_hands_on_the_articles_to_show() -> None:
    summarizer = Summarizer.from_config(load_config("extractive"))
    article = Article("a", "The storm hit the coast at noon. It rained.")
    summary = summarizer(Topic("storm", (article,)))
    assert summary.topic is not None
    assert [each.text for each in summary.topic.articles] == [article.text]
    assert "The storm hit the coast" in page_in(summary._repr_html_())

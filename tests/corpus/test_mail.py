"""Mails: which part is the article, and what is known of it."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from summarize.corpus.mail import read_mail
from summarize.errors import CorpusError
from summarize.schema import Article
from tests.corpus.saved_files import SANK, STORY, newsletter


def read(tmp_path: Path, mail: EmailMessage) -> Article:
    path = tmp_path / "brief.eml"
    path.write_bytes(mail.as_bytes())
    [article] = read_mail(path)
    return article


def test_a_newsletter_in_layout_tables_is_read_in_its_order(tmp_path: Path) -> None:
    article = read(tmp_path, newsletter())
    assert article.text.splitlines() == list(STORY)
    assert (article.title, article.source, article.date) == (
        "Ferry sinks – the morning brief",
        "Northern Ledger",
        "2025-03-14",
    )


def test_plain_text_is_read_where_it_has_what_the_page_has(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail.set_content(SANK)
    mail.add_alternative(f"<p><b>{SANK}</b></p>", subtype="html")
    article = read(tmp_path, mail)
    assert article.text == f"{SANK}\n"
    assert (article.title, article.source, article.date) == (None, None, None)


def test_letters_of_any_encoding_are_read(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Fähre gesunken"
    mail.set_content("Die Fähre sank.", charset="iso-8859-1")
    article = read(tmp_path, mail)
    assert (article.title, article.text) == ("Fähre gesunken", "Die Fähre sank.\n")


def test_attachments_are_told_and_not_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mail = newsletter()
    mail.add_attachment(
        b"%PDF", maintype="application", subtype="pdf", filename="m.pdf"
    )
    assert read(tmp_path, mail).text.splitlines() == list(STORY)
    assert "brief.eml: attachments are not read: m.pdf" in caplog.text


def test_what_is_no_mail_or_has_no_text_is_an_error(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Pictures"
    with pytest.raises(CorpusError, match="the mail has no text"):
        read(tmp_path, mail)
    path = tmp_path / "a.eml"
    path.write_text(f"\n{SANK}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"no mail: .*save it as \.txt"):
        read_mail(path)

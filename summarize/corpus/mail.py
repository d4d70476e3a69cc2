"""One mail, such as a newsletter → its article, with subject, sender and day."""

import logging
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.utils import parseaddr
from pathlib import Path

from summarize.corpus.articles import read_bytes
from summarize.corpus.encoding import decode, scrub
from summarize.corpus.pages import visible_text
from summarize.errors import CorpusError
from summarize.schema import Article

_LOG = logging.getLogger(__name__)
_LEAST_SHARE = 0.5  # of the words of the page that plain text beside it must have
_READ = ("subject", "from", "date", "content-language", "content-type")
_MOST_PARTS = 100  # that have parts; readers go into each by itself
_MOST_HEADER = 10_000  # characters; the time it takes grows with their square


def read_mail(path: Path) -> list[Article]:
    """Return the article of an .eml file: its plain text, or that of its page.

    Newsletters often have little but a link in their plain text: where it has less than
    half of the words of the page (HTML), all the text of the page is read, for cleaning
    to find what is furniture. Title is the subject, source
    the name of the sender, date the day on which it was sent. Attachments are not read,
    which the log says.

    Raises CorpusError for a file that cannot be read, is no mail, has a header of more
    than 10,000 characters, more than 100 parts of parts, or no text.
    """
    data = read_bytes(path)
    if (n_parts := data.lower().count(b"multipart/")) > _MOST_PARTS:
        raise CorpusError(
            f"the mail has parts of parts, {n_parts:,} times; save its text as .txt"
        )
    mail = message_from_bytes(data, policy=policy.default)
    if not mail.keys():
        raise CorpusError("no mail: it has no header; save it as .txt if it is a text")
    for header, value in mail.raw_items():
        if header.lower() in _READ and len(value) > _MOST_HEADER:
            raise CorpusError(f"the header {header!r} of the mail is too long; cut it")
    name = scrub(path.name)
    text = _read_body(mail)
    if names := [part.get_filename() or "one" for part in mail.iter_attachments()]:
        _LOG.warning("%s: attachments are not read: %s", name, scrub(", ".join(names)))
    facts = {
        "title": _header(mail, "Subject"),
        "source": _sender(mail),
        "date": _day(mail),
        "language": _header(mail, "Content-Language"),
    }
    return [Article(name, text, **facts)]


def _read_body(mail: EmailMessage) -> str:
    plain, page = _part(mail, "plain"), visible_text(_part(mail, "html"))
    is_full = len(plain.split()) >= _LEAST_SHARE * len(page.split())
    text = plain if is_full else page
    if not text.strip():
        raise CorpusError("the mail has no text; attachments are not read")
    return text


def _part(mail: EmailMessage, kind: str) -> str:
    """Return the body of a kind, `plain` or `html`; empty where there is none."""
    try:
        part = mail.get_body(preferencelist=(kind,))
        content = "" if part is None else _content(part)
    except (MessageError, AttributeError) as error:
        raise CorpusError(f"the mail cannot be read ({error}); save it anew") from error
    return scrub(content) if isinstance(content, str) else ""


def _content(part: Message) -> object:
    try:
        return part.get_content()  # type: ignore[attr-defined]
    except LookupError:  # an encoding that there is not
        data = part.get_payload(decode=True)
        return decode(data) if isinstance(data, bytes) else ""


def _header(mail: EmailMessage, name: str) -> str | None:
    value = mail.get(name)
    return scrub(" ".join(str(value).split())) or None if value is not None else None


def _sender(mail: EmailMessage) -> str | None:
    name, address = parseaddr(_header(mail, "From") or "")
    return name or address or None


def _day(mail: EmailMessage) -> str | None:
    sent = getattr(mail.get("Date"), "datetime", None)
    return sent.date().isoformat() if sent else None

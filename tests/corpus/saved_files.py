"""Files as people save them, made by the libraries that others make them with."""

from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

SANK = (
    "The ferry Sable Tern sank off Harlow Bay on Thursday evening, and twelve people "
    "were killed, the coast guard said."
)
DIVERS = (
    "Divers brought three bodies up from the car deck on Saturday, and six people are "
    "still missing, the harbor master said."
)
LETTERS = (
    "Grennan Lines was warned three times this winter that the bow door of the ship "
    "did not close properly, letters show."
)
STORY = (SANK, DIVERS, LETTERS)


def save_pdf(
    path: Path, paragraphs: Sequence[str] = STORY, *, head: str = "", size: int = 400
) -> None:
    """Print paragraphs on square pages, each with a running head and its number."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()["Normal"]
    flow = [
        part for text in paragraphs for part in (Paragraph(text, style), Spacer(1, 9))
    ]

    def mark(canvas: object, document: object) -> None:
        if head:
            canvas.drawString(72, size - 40, f"{head} {document.page}")  # type: ignore[attr-defined]

    document = SimpleDocTemplate(str(path), pagesize=(size, size))
    document.build(flow, onFirstPage=mark, onLaterPages=mark)


def save_docx(path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Ferry sinks off Harlow Bay", 1)
    document.add_paragraph(SANK)
    document.add_paragraph(DIVERS, style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Killed", "12"
    document.add_paragraph(LETTERS)
    document.save(str(path))


def newsletter() -> EmailMessage:
    """A mail whose plain text is a link, and whose page is laid out in tables."""
    mail = EmailMessage()
    mail["Subject"] = "Ferry sinks – the morning brief"
    mail["From"] = '"Northern Ledger" <news@ledger.example>'
    mail["Date"] = "Fri, 14 Mar 2025 07:00:00 +0000"
    mail.set_content("View in your browser: https://ledger.example/brief\n")
    rows = "".join(
        f"<tr><td><table><tr><td>{text}</td></tr></table></td></tr>" for text in STORY
    )
    page = f"<html><body><table>{rows}</table></body></html>"
    mail.add_alternative(page, subtype="html")
    return mail


def save_mail(path: Path) -> None:
    path.write_bytes(newsletter().as_bytes())


def save_feed(path: Path) -> None:
    items = "".join(
        f"<item><title>Part {n}</title><link>https://ledger.example/{n}</link>"
        f"<pubDate>Fri, 14 Mar 2025 0{n}:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        for n, text in enumerate(STORY, 1)
    )
    path.write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Northern Ledger'
        f"</title><language>en-gb</language>{items}</channel></rss>",
        encoding="utf-8",
    )


def warc(*pages: tuple[str, str, str]) -> bytes:
    """An archive of answers: the address, status and body of each."""
    from fastwarc import WarcRecord, WarcRecordType

    archive = BytesIO()
    for address, status, body in pages:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = address
        record.headers["Content-Type"] = "application/http; msgtype=response"
        answer = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{body}"
        record.set_bytes_content(answer.encode())
        record.write(archive)
    return archive.getvalue()


def page(*paragraphs: str) -> str:
    told = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<html><body><article>{told}</article></body></html>"


def save_warc(path: Path) -> None:
    path.write_bytes(warc(("https://ledger.example/1", "200 OK", page(*STORY))))

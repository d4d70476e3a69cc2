"""PDF, Word, mail and archives: cut off, spoiled, locked, or large when unpacked."""

import gzip
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.bad_inputs.row import GOOD, BadInput, Make, beside, file, with_good
from tests.corpus.saved_files import DIVERS, SANK, page, save_docx, save_pdf, warc

WORD = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
LARGE = 120_000_000


def pdf(spoil: Callable[[bytes], bytes]) -> Make:
    def make(folder: Path) -> Path:
        path = folder / "bad.pdf"
        save_pdf(path)
        path.write_bytes(spoil(path.read_bytes()))
        return path

    return with_good(make)


def objects(*bodies: bytes) -> bytes:
    """A PDF of numbered objects, the first its catalogue; without a table of them."""
    told = b"".join(
        b"%d 0 obj %b endobj\n" % (n, body) for n, body in enumerate(bodies, 1)
    )
    return b"%PDF-1.7\n" + told + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def stream(data: bytes, entries: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<< /Length %d %b >> stream\n%b\nendstream" % (len(data), entries, data)


def zeros(size: int) -> bytes:
    """Bytes that unpack to `size` zeros, made without holding them."""
    packer = zlib.compressobj(9)
    block = bytes(1_000_000)
    return (
        b"".join(packer.compress(block) for _ in range(size // len(block)))
        + packer.flush()
    )


def docx(**parts: str | int) -> Make:
    """A Word file with parts replaced; a number stands for so many spaces."""

    def make(folder: Path) -> Path:
        whole, path = folder.parent / "whole.docx", folder / "bad.docx"
        save_docx(whole)
        with ZipFile(whole) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                part = parts.get(Path(name).stem)
                if part is None:
                    new.writestr(name, old.read(name))
                elif isinstance(part, int):
                    with new.open(name, "w", force_zip64=True) as opened:
                        for _ in range(part // 1_000_000):
                            opened.write(b" " * 1_000_000)
                else:
                    new.writestr(name, part)
        return path

    return with_good(make)


def zipped(**files: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{name}.txt", text)
    return packed.getvalue()


def mail(head: str, body: str = SANK) -> Make:
    return file(
        "bad.eml", f"{head}\r\n\r\n{body}\r\n".encode("utf-8", "surrogateescape")
    )


def in_parts(deep: int) -> str:
    """A mail whose parts stand in one another."""
    told = f"Content-Type: text/plain\r\n\r\n{SANK}"
    for n in range(deep):
        head = f'Content-Type: multipart/mixed; boundary="b{n}"'
        told = f"{head}\r\n\r\n--b{n}\r\n{told}\r\n--b{n}--\r\n"
    return f"Subject: Ferry\r\n{told}"


TWO_PAGES = warc(
    ("https://a.example/", "200 OK", page(SANK)),
    ("https://b.example/", "200 OK", page(DIVERS)),
)
MAIL = {"bad": ("bad.eml",)}
CANNOT = ("the PDF cannot be read",)

PDFS = (
    BadInput("a PDF cut off", pdf(lambda data: data[: len(data) // 2]), GOOD, ("PDF",)),
    BadInput(
        "a PDF of zeros behind its mark",
        beside("bad.pdf", b"%PDF-1.7\n" + bytes(5000)),
        GOOD,
        CANNOT,
    ),
    BadInput("a PDF that is a page", beside("bad.pdf", page(SANK)), GOOD, CANNOT),
    BadInput(
        "a PDF without pages",
        beside(
            "bad.pdf",
            objects(
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [] /Count 0 >>",
            ),
        ),
        GOOD,
        ("PDF",),
    ),
    BadInput(
        "a PDF whose pages are its own parents",
        beside(
            "bad.pdf",
            objects(
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [2 0 R] /Count 9 >>",
            ),
        ),
        GOOD,
        ("PDF",),
    ),
    BadInput(
        "a PDF that counts 10^12 pages",
        beside(
            "bad.pdf",
            objects(
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 999999999999 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
            ),
        ),
        GOOD,
        ("PDF",),
    ),
    BadInput(
        "a PDF with a stream of 120 MB",
        beside(
            "bad.pdf",
            objects(
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
                stream(zeros(LARGE)),
            ),
        ),
        GOOD,
        ("PDF",),
    ),
    BadInput(
        "a PDF 10,000 lists deep",
        beside(
            "bad.pdf",
            objects(
                b"<< /Type /Catalog /Pages " + b"[" * 10_000 + b"]" * 10_000 + b" >>"
            ),
        ),
        GOOD,
        ("PDF",),
    ),
)

WORDS = (
    BadInput(
        "a Word file cut off",
        beside("bad.docx", zipped(a="x" * 999)[:500]),
        GOOD,
        ("no Word file that can be read",),
    ),
    BadInput(
        "a zip that is no Word file",
        beside("bad.docx", zipped(a=SANK)),
        GOOD,
        ("no Word file that can be read",),
    ),
    BadInput(
        "a Word file of the old kind, or locked",
        beside("bad.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)),
        GOOD,
        ("no Word file that can be read",),
    ),
    BadInput(
        "a Word file of 120 MB in 120 kB",
        docx(document=LARGE),
        GOOD,
        ("the Word file unpacks to 120 MB",),
    ),
    BadInput(
        "a Word file with a style sheet of 120 MB",
        docx(styles=LARGE),
        GOOD,
        ("the Word file unpacks to 120 MB",),
    ),
    BadInput(
        "a Word file with XML that is broken",
        docx(document=WORD),
        GOOD,
        ("no Word file that can be read",),
    ),
    BadInput(
        "a Word file 100,000 tags deep",
        docx(document=WORD + "<w:p>" * 100_000),
        GOOD,
        ("no Word file that can be read",),
    ),
    BadInput(
        "a Word file of entities that make entities",
        docx(
            document="<!DOCTYPE l [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>"
            + WORD
            + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
        ),
        GOOD,
        ("the Word file has no text",),
    ),
    BadInput(
        "a Word file without text",
        docx(document=WORD + "</w:body></w:document>"),
        GOOD,
        ("the Word file has no text",),
    ),
)

MAILS = (
    BadInput(
        "a mail without a header",
        beside("bad.eml", SANK),
        GOOD,
        ("no mail: it has no header",),
    ),
    BadInput(
        "a mail without a text",
        beside("bad.eml", "Subject: x\r\n\r\n"),
        GOOD,
        ("the mail has no text",),
    ),
    BadInput(
        "a mail in an encoding that is none",
        mail('Subject: x\r\nContent-Type: text/plain; charset="nothing"'),
        MAIL,
        tells=SANK,
    ),
    BadInput(
        "a mail in an encoding that is no text",
        mail('Subject: x\r\nContent-Type: text/plain; charset="hex"'),
        MAIL,
        tells=SANK,
    ),
    BadInput(
        "a mail with base64 that is none",
        mail("Subject: x\r\nContent-Transfer-Encoding: base64"),
        MAIL,
    ),
    BadInput(
        "a mail of parts without their boundary",
        mail("Subject: x\r\nContent-Type: multipart/mixed"),
        says=("the mail has no text",),
    ),
    BadInput(
        "a mail that is cut off in its first part",
        file("bad.eml", in_parts(1)[:-8]),
        MAIL,
        tells=SANK,
    ),
    BadInput(
        "a mail of parts 1,000 deep",
        with_good(lambda folder: file("bad.eml", in_parts(1000))(folder)),
        GOOD,
        ("the mail has parts of parts, 1,000 times",),
    ),
    BadInput(
        "a mail with 20,000 header lines",
        mail("\r\n".join(f"X-{n}: y" for n in range(20_000))),
        MAIL,
        tells=SANK,
    ),
    BadInput(
        "a mail with a header of 1 MB",
        mail("Subject: " + "=?utf-8?q?x?= " * 70_000),
        says=("the header 'Subject' of the mail is too long",),
    ),
    BadInput(
        "a mail of a day that is none",
        mail(
            "Subject: x\r\nDate: Fri, 99 Foo 99999 99:99:99 +9999\r\nFrom: <<@@>> (((("
        ),
        MAIL,
    ),
    BadInput(
        "a mail with a header that is spoiled",
        mail(
            "Subject: =?utf-8?b?////?= =?x?y?z?= \udcff\r\n"
            'From: =?\0?=\r\nContent-Type: ;;;="\r\nDate:'
        ),
        MAIL,
    ),
)

ARCHIVES = (
    BadInput(
        "an archive cut off",
        file("bad.warc", TWO_PAGES[:-40]),
        {"bad": ("bad.warc#1", "bad.warc#2")},
    ),
    BadInput(
        "a packed archive cut off",
        file("bad.warc.gz", gzip.compress(TWO_PAGES)[:-40]),
        {"bad": ("bad.warc.gz#1", "bad.warc.gz#2")},
    ),
    BadInput(
        "an archive that is none",
        beside("bad.warc", SANK),
        GOOD,
        ("Invalid WARC header",),
    ),
    BadInput(
        "an archive spoiled behind its first page",
        file("bad.warc", TWO_PAGES.replace(b"b.example", b"b.\0\xff\r\n\r\nmple")),
        {"bad": ("bad.warc",)},
    ),
    BadInput(
        "an archive of 10^15 bytes, by its own word",
        beside(
            "bad.warc",
            TWO_PAGES[: len(TWO_PAGES) // 2].replace(
                b"Content-Length: ", b"Content-Length: 99999999999"
            ),
        ),
        {"topic": ("bad.warc", "good.txt")},
    ),
    BadInput(
        "an archive that unpacks to 120 MB",
        beside(
            "bad.warc.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zeros(LARGE)[2:-4] + bytes(8)
        ),
        GOOD,
        ("WARC file",),
    ),
    BadInput(
        "a text in .gz",
        beside("bad.txt.gz", gzip.compress(SANK.encode())),
        GOOD,
        ("files ending in '.gz' are not read as articles",),
    ),
    BadInput(
        "a text in .zip",
        beside("bad.zip", zipped(a=SANK)),
        GOOD,
        ("'.zip' are not read",),
    ),
    BadInput(
        "a text in .zst",
        beside("bad.txt.zst", b"\x28\xb5\x2f\xfd" + bytes(50)),
        GOOD,
        ("'.zst' are not read",),
    ),
    BadInput(
        "a table in .gz",
        file("rows.jsonl.gz", gzip.compress(b'{"documents": ["A"]}')),
        says=("files of this kind are not read",),
    ),
    BadInput(
        "a text in .gz called .txt",
        beside("bad.txt", gzip.compress(SANK.encode() * 9)),
        GOOD,
        ("bad.txt is a gzip file; unpack it",),
    ),
    BadInput(
        "a zip called .jsonl",
        file("rows.jsonl", zipped(a=SANK)),
        says=("the file is a ZIP file",),
    ),
)

SAVED = (*PDFS, *WORDS, *MAILS, *ARCHIVES)

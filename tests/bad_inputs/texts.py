"""Texts: wrong encodings, bytes that are no text, lines without end, repetition."""

from tests.bad_inputs.row import GOOD, BadInput, beside, file
from tests.corpus.saved_files import DIVERS, SANK, STORY

CAFE = "The café of Señor Núñez burned down on Friday, à peine ouvert, he said."
RUSSIAN = "Паром затонул у берега в четверг вечером, погибли двенадцать человек."
JAPANESE = "木曜日の夜、フェリーが湾の沖で沈没し、十二人が死亡したと当局が発表した。"
ONE = {"bad": ("bad.txt",)}
MEGABYTE = 1_000_000
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"

TEXTS = (
    BadInput("Windows-1252", file("bad.txt", CAFE.encode("cp1252")), ONE, tells=CAFE),
    BadInput(
        "Windows-1251", file("bad.txt", RUSSIAN.encode("cp1251")), ONE, tells=RUSSIAN
    ),
    BadInput(
        "Shift-JIS", file("bad.txt", JAPANESE.encode("cp932")), ONE, tells=JAPANESE
    ),
    BadInput("UTF-16, marked", file("bad.txt", CAFE.encode("utf-16")), ONE, tells=CAFE),
    BadInput("UTF-32, marked", file("bad.txt", CAFE.encode("utf-32")), ONE, tells=CAFE),
    BadInput(
        "UTF-16 without its mark",
        beside("bad.txt", CAFE.encode("utf-16-le")),
        GOOD,
        ("binary",),
    ),
    BadInput(
        "UTF-8 cut off inside a character",
        file("bad.txt", (CAFE + "é").encode()[:-1]),
        ONE,
        tells=CAFE + "�",
    ),
    BadInput(
        "UTF-8 decoded as Windows-1252 and encoded again",
        file("bad.txt", CAFE.encode().decode("latin-1").encode()),
        ONE,
        tells="cafÃ©",
    ),
    BadInput(
        "lone surrogates as bytes",
        file("bad.txt", SANK.encode() + b" \xed\xa0\x80 \xed\xbf\xbf"),
        ONE,
        tells=SANK,
    ),
    BadInput(
        "bytes without an order",
        beside("bad.txt", bytes(range(256)) * 9),
        GOOD,
        ("binary",),
    ),
    BadInput(
        "a NUL in a text", beside("bad.txt", SANK + "\0" + DIVERS), GOOD, ("NUL bytes",)
    ),
    BadInput("NUL alone", beside("bad.txt", "\0" * 5000), GOOD, ("binary",)),
    BadInput(
        "a picture called .txt",
        beside("bad.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(90)),
        GOOD,
        ("binary",),
    ),
    BadInput(
        "a PDF called .txt",
        beside("bad.txt", b"%PDF-1.7\n1 0 obj"),
        GOOD,
        ("bad.txt is a PDF file",),
    ),
    BadInput(
        "an RTF file called .txt",
        beside("bad.txt", "{\\rtf1\\ansi " + SANK + "\\par}"),
        GOOD,
        ("bad.txt is an RTF file; save it as .txt or .docx",),
    ),
    BadInput(
        "a pointer in the place of a file",
        beside("bad.txt", POINTER),
        GOOD,
        ("bad.txt is a pointer of Git LFS, not the file; fetch it with git lfs pull",),
    ),
    BadInput(
        "a list of addresses",
        file("bad.txt", "https://a.example/1\nhttps://b.example/2\n"),
        ONE,
    ),
    BadInput(
        "an empty file", file("bad.txt", ""), refused="bad.txt: the file is empty"
    ),
    BadInput(
        "an empty file beside a good one",
        beside("bad.txt", ""),
        {"topic": ("bad.txt", "good.txt")},
    ),
    BadInput(
        "a byte order mark alone",
        file("bad.txt", b"\xef\xbb\xbf"),
        says=("no article with text",),
    ),
    BadInput(
        "white space of every kind",
        file("bad.txt", " \t\f\r\n\x85\xa0\u2003\u2028\u3000"),
        says=("no article with text",),
    ),
    BadInput(
        "marks that nobody sees", file("bad.txt", "\u200b\u202e\u2066\ufeff"), ONE
    ),
    BadInput("Macintosh line ends", file("bad.txt", "\r".join(STORY)), ONE, tells=SANK),
    BadInput(
        "bidirectional marks in the text",
        file("bad.txt", SANK.replace("twelve", "\u202eevlewt\u202c")),
        ONE,
        tells="\u202eevlewt\u202c",
    ),
    BadInput(
        "commands to the terminal in the text",
        file("bad.txt", f"\x1b[2J\x1b]0;owned\x07{SANK}\x1b[31m {DIVERS}"),
        ONE,
        tells=SANK,
    ),
    BadInput(
        "a letter under 20,000 accents",
        file("bad.txt", SANK + "e" + "\u0301" * 20_000),
        ONE,
    ),
    BadInput(
        "a word of 100,000 letters", file("bad.txt", f"{SANK} {'a' * 100_000}"), ONE
    ),
    BadInput(
        "a number of 10,000 digits",
        file("bad.txt", f"{'9' * 10_000} people were killed."),
        ONE,
    ),
    BadInput(
        "numbers beyond every count",
        file(
            "bad.txt",
            "1e999999 people, 10,000,000,000,000,000,000,000,000 million "
            "euros and -0.0 percent were lost. 1/0 died at 99:99 on 99/99/99999.",
        ),
        ONE,
    ),
    BadInput(
        "a line of 5 MB", file("bad.txt", f"{SANK} " * (5 * MEGABYTE // 122)), ONE
    ),
    BadInput("5 MB without a space", file("bad.txt", "a" * 5 * MEGABYTE), ONE),
    BadInput(
        "brackets 100,000 deep",
        file("bad.txt", SANK + "(" * 100_000 + '"' * 100_000),
        ONE,
    ),
    BadInput("a sentence 500 times", file("bad.txt", f"{SANK}\n\n" * 500), ONE),
    BadInput(
        "separators alone",
        file("bad.txt", "||||| ||||| story_separator_special_tag"),
        says=("no article with text",),
    ),
    BadInput(
        "10,000 separators",
        file("bad.txt", SANK + "|||||" * 10_000 + DIVERS),
        {"bad": ("bad.txt#1", "bad.txt#2")},
    ),
    BadInput(
        "front matter that never ends",
        file("bad.md", "---\ntitle: [a\n" + "x: &a [*a\n" * 1000 + SANK),
        {"bad": ("bad.md",)},
        tells=SANK,
    ),
)

# read, and more than a summary is made of in a test
TOO_LONG = (
    "a line of 5 MB",
    "5 MB without a space",
    "5 MB on a line",
    "brackets 100,000 deep",
)

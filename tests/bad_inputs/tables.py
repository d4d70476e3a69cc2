"""Tables: JSON that is cut off or nested without end, CSV with quotes, Parquet."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.bad_inputs.row import TWO, BadInput, Make, file, good, lines
from tests.bad_inputs.texts import POINTER
from tests.corpus.saved_files import DIVERS, SANK

A, B = good("a"), good("b")
BOTH = {"a": TWO, "b": TWO}
HEADER = "id,documents\n"
CELL = f'"[""{SANK}"", ""{DIVERS}""]"'


def between(bad: object) -> Make:
    """A bad row between two good ones."""
    return lines(A, bad, B)


def parquet(spoil: Callable[[bytes], bytes] = bytes, **columns: list[object]) -> Make:
    def make(folder: Path) -> Path:
        from pyarrow import table
        from pyarrow.parquet import write_table

        path = folder / "rows.parquet"
        write_table(table(columns), path, compression="none", row_group_size=1)
        path.write_bytes(spoil(path.read_bytes()))
        return path

    return make


def no_utf8(folder: Path) -> Path:
    from pyarrow import array, binary, table
    from pyarrow.parquet import write_table

    texts = array([SANK.encode(), b"\xff\xfe\xff", SANK.encode()], binary()).view(
        "string"
    )
    path = folder / "rows.parquet"
    write_table(table({"id": ["a", "x", "b"], "documents": texts}), path)
    return path


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def broken_page(data: bytes) -> bytes:
    """The second of three row groups, whose header is overwritten."""
    at = data.index(DIVERS.encode())
    return data[: at - 40] + b"\xff" * 40 + data[at:]


JSON_ROWS = (
    BadInput("a line cut off", between(json.dumps(A)[:90]), BOTH, ("no valid JSON",)),
    BadInput(
        "a last line cut off",
        file("rows.jsonl", json.dumps(A) + "\n" + json.dumps(B)[:-2]),
        {"a": TWO},
        ("no valid JSON",),
    ),
    BadInput(
        "JSON 100,000 lists deep",
        between('{"documents": ' + "[" * 100_000 + "]" * 100_000 + "}"),
        BOTH,
        ("no valid JSON",),
    ),
    BadInput(
        "JSON 100,000 lists deep, never closed",
        between("[" * 100_000),
        BOTH,
        ("no valid JSON",),
    ),
    BadInput(
        "JSON 500 objects deep",
        between('{"documents": ' + '{"a":' * 500 + "1" + "}" * 501),
        BOTH,
        ("documents",),
    ),
    BadInput(
        "documents 900 texts deep",
        between(
            {
                "id": "x",
                "documents": json.loads(
                    '[{"text":' + '{"text":' * 900 + '"A"' + "}" * 900 + "}]"
                ),
            }
        ),
        {"a": TWO, "x": ("1",), "b": TWO},
    ),
    BadInput(
        "a number of 5,000 digits",
        between('{"id": ' + "9" * 5000 + ', "documents": ["A"]}'),
        BOTH,
        ("no valid JSON",),
    ),
    BadInput(
        "an id of 4,000 digits",
        between('{"id": ' + "9" * 4000 + ', "documents": ["A"]}'),
        {"a": TWO, "9" * 4000: ("1",), "b": TWO},
    ),
    BadInput(
        "an id beyond all numbers",
        between('{"id": 1e999, "documents": ["A"]}'),
        BOTH,
        ("'id' is a text or a whole number; found the number inf",),
    ),
    BadInput(
        "NaN for documents",
        between('{"id": "x", "documents": NaN}'),
        BOTH,
        ("'documents' is a list or a text; found the number nan",),
    ),
    BadInput(
        "rows that are no objects",
        lines(A, 1, None, "[]", '"x"', True, B),
        BOTH,
        ("a row is an object",) * 5,
    ),
    BadInput(
        "documents that are no texts",
        between({"id": "x", "documents": [None, 1, [], True, {}]}),
        BOTH,
        (
            "documents[0]",
            "documents[1]",
            "documents[2]",
            "documents[3]",
            "documents[4]",
            "no document with text",
        ),
    ),
    BadInput(
        "two objects on a line",
        between('{"documents": ["A"]} {"documents": ["B"]}'),
        BOTH,
        ("Extra data",),
    ),
    BadInput(
        "a lone surrogate, escaped",
        lines({"id": "a\ud800", "documents": [f"{SANK} \udfff"]}),
        {"a�": ("1",)},
        tells=f"{SANK} �",
    ),
    BadInput(
        "a NUL, escaped",
        lines({"id": "a\0", "documents": [f"{SANK}\0 {DIVERS}"]}),
        {"a\0": ("1",)},
        tells=f"{SANK}\0 {DIVERS}",
    ),
    BadInput(
        "line ends that only some programs know",
        lines(
            json.dumps(
                {"id": "a", "documents": [f"{SANK}\u2028{DIVERS}\x85"]},
                ensure_ascii=False,
            )
        ),
        {"a": ("1",)},
        tells=f"\u2028{DIVERS}\x85",
    ),
    BadInput(
        "a byte order mark before JSON",
        file("rows.jsonl", b"\xef\xbb\xbf" + json.dumps(A).encode()),
        {"a": TWO},
    ),
    BadInput(
        "JSON Lines in UTF-16",
        file("rows.jsonl", json.dumps(A).encode("utf-16")),
        says=("UTF-16 are not read; save the file as UTF-8",),
    ),
    BadInput(
        "JSON Lines in Windows-1252",
        file("rows.jsonl", '{"id": "a", "documents": ["café"]}'.encode("cp1252")),
        {"a": ("1",)},
        tells="café",
    ),
    BadInput(
        "ids that stand twice", lines(A, A, A), {"a": TWO, "a#2": TWO, "a#3": TWO}
    ),
    BadInput(
        "article ids that stand twice",
        lines({"id": "a", "documents": [{"id": "x", "text": SANK}] * 2}),
        {"a": ("x", "x#2")},
    ),
    BadInput(
        "ids that are paths",
        lines(
            good("../../x"), good("/etc/passwd"), good("..\\x"), good("CON"), good(".")
        ),
        dict.fromkeys(("../../x", "/etc/passwd", "..\\x", "CON", "."), TWO),
    ),
    BadInput(
        "ids with line ends and bidirectional marks",
        lines(
            good("a\nb"),
            good("\u202ea"),
            good("<script>alert(1)</script>"),
            good("\x1b[2J"),
        ),
        dict.fromkeys(("a\nb", "\u202ea", "<script>alert(1)</script>", "\x1b[2J"), TWO),
    ),
    BadInput(
        "an id of 100,000 letters", lines(good("x" * 100_000)), {"x" * 100_000: TWO}
    ),
    BadInput(
        "days that no calendar has",
        lines(
            {
                "id": "a",
                "documents": [
                    {
                        "text": f"{SANK} It was on February 31, 2025, and 99/99/9999.",
                        "date": day,
                    }
                    for day in (
                        "2025-02-31",
                        "0000-00-00",
                        "99999-01-01",
                        "-2025-01-01",
                        "9" * 500,
                        "9999-12-31T23:59:60+99:99",
                        "0001-01-01",
                    )
                ],
            }
        ),
        {"a": ("1", "2", "3", "4", "5", "6", "7")},
    ),
    BadInput(
        "a day that is a number",
        between({"id": "x", "documents": [{"text": SANK, "date": 20250314}]}),
        BOTH,
        ("'date' is a text; found the number 20250314", "no document with text"),
    ),
    BadInput(
        "addresses that do something",
        lines(
            {
                "id": "a",
                "documents": [
                    {"text": SANK, "url": "javascript:alert(1)"},
                    {"text": DIVERS, "url": "file:///etc/passwd"},
                ],
            }
        ),
        {"a": TWO},
    ),
    BadInput(
        "a list over many lines called .jsonl",
        file("rows.jsonl", json.dumps([A, B], indent=1)),
        says=("a list over several lines, where each line is a row",),
    ),
    BadInput(
        "objects over many lines called .jsonl",
        file("rows.jsonl", json.dumps(A, indent=1) + "\n" + json.dumps(B, indent=1)),
        says=("(jq -c . FILE)",),
    ),
    BadInput(
        "a first row that is cut off behind its first letter",
        lines("{", A, B),
        BOTH,
        ("no valid JSON",),
    ),
    BadInput(
        "all rows as a list on a line",
        lines([A, B]),
        says=("a list of rows on a line",),
    ),
    BadInput(
        "marks of a merge between rows",
        lines("<<<<<<< ours", A, "=======", B, ">>>>>>> theirs"),
        BOTH,
        ("no valid JSON",) * 3,
    ),
    BadInput(
        "a row as Python prints it",
        between(repr(A)),
        BOTH,
        ("no valid JSON",),
    ),
    BadInput(
        "markup that was escaped twice",
        lines(
            {
                "id": "a",
                "documents": [
                    f"&lt;p&gt;{SANK.replace(' ', '&amp;nbsp;', 1)}&lt;/p&gt;"
                ],
            }
        ),
        {"a": ("1",)},
        tells=SANK,
    ),
    BadInput(
        "pointers in the place of a table",
        file("rows.jsonl", POINTER),
        says=("the file is a pointer of Git LFS",),
    ),
    BadInput(
        "a JSON file cut off",
        file("rows.json", json.dumps([A, B])[:-20]),
        says=("no valid JSON",),
    ),
    BadInput(
        "a JSON file that is a text",
        file("rows.json", '"A"'),
        says=("a row is an object",),
    ),
    BadInput(
        "empty lists of lists",
        between({"id": "x", "documents": []}),
        BOTH,
        ("no document with text",),
    ),
    BadInput(
        "5 MB on a line",
        lines({"id": "a", "documents": [f"{SANK} " * 41_000]}),
        {"a": ("1",)},
    ),
)

CSV_ROWS = (
    BadInput(
        "a quotation mark never closed",
        file("rows.csv", f'{HEADER}a,{CELL}\nb,"{SANK}\nc,{SANK}\n'),
        {"a": TWO},
        ("quotation marks",),
    ),
    BadInput(
        "letters behind a closing quotation mark",
        file("rows.csv", f'{HEADER}a,{CELL}\nx,"A" B\nb,{CELL}\n'),
        BOTH,
        ("quotation marks",),
    ),
    BadInput(
        "a cell too many, a cell too few",
        file("rows.csv", f"{HEADER}a,{CELL}\nx,A,B\ny\nb,{CELL}\n"),
        BOTH,
        ("3 cells where the header has 2", "1 cells"),
    ),
    BadInput(
        "a list in a cell that is cut off",
        file("rows.csv", f'{HEADER}a,{CELL}\nx,"[""A"", ""B"\nb,{CELL}\n'),
        BOTH,
        ("begins as a list of texts but is none",),
    ),
    BadInput(
        "a list in a cell that is 90,000 deep",
        file(
            "rows.csv",
            f"{HEADER}a,{CELL}\nx,\"{'[' * 90_000}'A'\"\n"
            f"x,\"['A', {'[' * 90_000}\"\nb,{CELL}\n",
        ),
        {"a": TWO, "x": ("1",), "b": TWO},
        ("begins as a list of texts but is none",),
    ),
    BadInput(
        "NUL in a cell",
        file("rows.csv", f'{HEADER}a,{CELL}\nb,"{SANK}\0"\n'),
        {"a": TWO, "b": ("1",)},
    ),
    BadInput(
        "a name that stands twice in the header",
        file("rows.csv", f'id,documents,documents\na,"{SANK}","{DIVERS}"\n'),
        says=("the header has 'documents' twice",),
    ),
    BadInput(
        "a header alone", file("rows.csv", HEADER), refused="nothing in it to read"
    ),
    BadInput(
        "a header of other columns",
        file("rows.csv", "x,y\n1,2\n"),
        says=("no column 'documents'",),
    ),
    BadInput(
        "a CSV file in UTF-16",
        file("rows.csv", f"{HEADER}a,{CELL}\n".encode("utf-16")),
        says=("UTF-16 are not read",),
    ),
    BadInput(
        "a CSV file of one cell",
        file("rows.csv", "x" * 200_000),
        says=("no column 'documents'",),
    ),
    BadInput(
        "a workbook called .csv",
        file("rows.csv", b"PK\x03\x04" + bytes(90)),
        says=("the file is a ZIP file, as .docx and .xlsx are",),
    ),
    BadInput(
        "a CSV file that is a picture",
        file("rows.csv", b"\x89PNG\r\n\x1a\n" + bytes(90)),
        says=("no column 'documents'",),
    ),
)

PARQUET_ROWS = (
    BadInput(
        "Parquet of other columns",
        parquet(x=["1"], y=["2"]),
        says=("no column 'documents'",),
    ),
    BadInput(
        "Parquet cut off",
        parquet(half, id=["a"], documents=[SANK]),
        says=("Parquet cannot be read",),
    ),
    BadInput(
        "Parquet that is none",
        file("rows.parquet", b"PAR1" + b"\xff" * 99 + b"PAR1"),
        says=("Parquet cannot be read",),
    ),
    BadInput(
        "Parquet with a page that is broken",
        parquet(broken_page, id=["a", "b"], documents=[SANK, DIVERS]),
        {"a": ("1",)},
        ("Parquet cannot be read after row 1",),
    ),
    BadInput(
        "a pointer called .parquet",
        file("rows.parquet", POINTER),
        says=("the file is a pointer of Git LFS",),
    ),
    BadInput(
        "Parquet of numbers",
        parquet(id=["a"], documents=[7]),
        says=("found the number 7",),
    ),
    BadInput(
        "Parquet with text that is no UTF-8",
        no_utf8,
        {"a": ("1",), "b": ("1",)},
        ("the row cannot be read",),
    ),
    BadInput(
        "Parquet without rows",
        parquet(id=[], documents=[]),
        refused="nothing in it to read",
    ),
    BadInput(
        "Parquet with nulls",
        parquet(id=["a", None], documents=[SANK, None]),
        {"a": ("1",)},
        ("found null",),
    ),
)

TABLES = (*JSON_ROWS, *CSV_ROWS, *PARQUET_ROWS)

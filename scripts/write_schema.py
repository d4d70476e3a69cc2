"""Write summarize/corpus/summaries.schema.json from the types of a record.

    python scripts/write_schema.py

A JSON Schema (2020-12) of a line of summaries.jsonl; a test keeps the file and the
types in summarize/corpus/forms.py the same.
"""

import json
from pathlib import Path

from pydantic import TypeAdapter

from summarize.corpus.forms import SummaryForm

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def document() -> str:
    """Return the whole file."""
    schema = {"$schema": DRAFT, **TypeAdapter(SummaryForm).json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    root = Path(__file__).parent.parent
    path = root / "summarize" / "corpus" / "summaries.schema.json"
    path.write_text(document(), encoding="utf-8")

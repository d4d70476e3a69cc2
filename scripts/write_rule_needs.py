"""Write summarize/stages/clean/rules/needs.json from the patterns of the rules.

    python scripts/write_rule_needs.py

What a text needs for each built-in rule, a rule a line (`stages/clean/rule_needs.py`);
a test keeps the file and the patterns the same.
"""

import json
from pathlib import Path
from typing import Any

from summarize.stages.clean.needs import Strings
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import built_in_rules
from summarize.stages.clean.rule_needs import patterns_digest, read_off


def document() -> str:
    """Return the whole file."""
    lines = (_line(rule) for rule in built_in_rules() if rule.patterns)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _line(rule: Rule) -> str:
    found = read_off(rule)
    kept: dict[str, Any] = {
        "patterns": patterns_digest(rule),
        "begins": sorted(found.begins),
        "holds": _listed(found.holds),
    }
    if found.each:
        kept["each"] = [_listed(strings) for strings in found.each]
    return f"{json.dumps(rule.name)}: {json.dumps(kept, ensure_ascii=False)}"


def _listed(strings: Strings | None) -> list[str] | None:
    return None if strings is None else sorted(strings)


if __name__ == "__main__":
    root = Path(__file__).parent.parent
    path = root / "summarize" / "stages" / "clean" / "rules" / "needs.json"
    path.write_text(document(), encoding="utf-8")

"""JUnit XML: what a gate found, for tools that show test results."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Case(NamedTuple):
    """Something that was tested, and what is wrong with it (None: it passed).

    An `error` could not be tested, a `failure` was and did not pass.
    """

    of: str
    name: str
    problem: str | None = None
    kind: Literal["failure", "error"] = "failure"


def junit_xml(name: str, cases: Sequence[Case]) -> str:
    """Return one suite of cases as XML; a sign that XML has not becomes U+FFFD."""
    kinds = [case.kind for case in cases if case.problem]
    suite = Element(
        "testsuite",
        name=name,
        tests=str(len(cases)),
        failures=str(kinds.count("failure")),
        errors=str(kinds.count("error")),
    )
    for case in cases:
        of, called = _allowed(case.of), _allowed(case.name)
        element = SubElement(suite, "testcase", classname=of, name=called)
        if case.problem:
            SubElement(element, case.kind, message=_allowed(case.problem))
    indent(suite)
    return tostring(suite, encoding="unicode") + "\n"


def _allowed(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)

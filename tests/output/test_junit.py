"""JUnit XML holds what XML can hold."""

from xml.etree.ElementTree import fromstring

from summarize.output.junit import Case, junit_xml


def test_only_signs_that_xml_has_not_are_replaced() -> None:
    text = "5\u00a0% rose\u200b, \u3000said\x00 \ud800"
    xml = junit_xml("cite", [Case("a", "1", text)])
    [problem] = fromstring(xml).iter("failure")
    assert problem.get("message") == "5\u00a0% rose\u200b, \u3000said\ufffd \ufffd"

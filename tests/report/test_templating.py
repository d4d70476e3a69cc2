import base64
import hashlib

import pytest
from jinja2 import UndefinedError

from summarize.report.templating import load_template


def test_the_policy_allows_the_style_and_script_that_are_there() -> None:
    names = load_template("page.html.j2").globals
    for name in ("style", "script"):
        inlined = names[name]
        digest = hashlib.sha256(inlined.text.encode()).digest()
        assert inlined.digest == base64.b64encode(digest).decode()
        assert "</" + name not in inlined.text


def test_a_name_that_a_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        load_template("topic.html.j2").render()

"""A summary as a notebook shows it: the page of one topic, in a frame of its own."""

import base64

from summarize.report.page import topic_page
from summarize.schema import Summary, Topic

_STYLE = "width: 100%; height: 44rem; border: 0; resize: vertical"


def notebook_html(summary: Summary, topic: Topic | None) -> str:
    """Return a frame that holds the reading view of a summary, and needs nothing else.

    The page is the address of the frame (`data:`): links between its parts lead nowhere
    in a frame that has a `srcdoc`. What is in it can reach neither notebook nor kernel.
    """
    page = topic_page(summary, topic).encode("utf-8", "replace")
    return (
        f'<iframe title="Summary with its sources" style="{_STYLE}" '
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" '
        f'src="data:text/html;charset=utf-8;base64,{base64.b64encode(page).decode()}">'
        "</iframe>"
    )

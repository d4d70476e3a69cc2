"""A sentence changes what was told where it has the new value."""

import pytest

from summarize.stages.since import has_value


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("At least 5 were killed.", True),
        ("The dead are now 5.", True),
        ("The toll is (5), up from 4.", True),
        ("At least 15 were killed.", False),
        ("It rose by 1.5 metres.", False),
        ("It rose by 5.2 metres.", False),
        ("About 5,000 fled.", False),
    ],
)
def test_a_value_is_had_as_a_whole(text: str, has: bool) -> None:
    assert has_value(text, "5") is has

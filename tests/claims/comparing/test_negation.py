import pytest

from summarize.claims.comparing.negation import negation_differs
from tests.readings import read


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Police charged the man.", "Police did not charge the man.", True),
        ("Police charged the man.", "Police didn't charge the man.", True),
        ("The man was never charged.", "The man was charged on Monday.", True),
        ("There were no injuries.", "There were injuries.", True),
        ("Police did not charge the man.", "The man wasn't charged.", False),
        ("He denied killing her.", "He said he did not kill her.", False),
        ("He not only sang.", "He sang.", False),
        ("It is not clear who charged him.", "Police charged him.", False),
        ("She did not wait, but charged him.", "She charged him.", False),
        ("He was found not guilty.", "He was found guilty.", True),
        ("Nothing was said.", "The man was charged.", False),
        ("They found salt, but no tar.", "It was free of tar but not of salt.", False),
        ("It was free of salt but not of tar.", "It was free of tar but not of salt.",
         True),
        ("He will pay for the roof but not for the door.",
         "He will pay for the door, not for the roof.", True),
        ("Only guests may swim.", "Swimming is banned except for guests.", False),
    ],
)  # fmt: skip
def test_a_word_denied_on_one_side_only_makes_the_difference(
    left: str, right: str, differs: bool
) -> None:
    assert negation_differs(read(left), read(right)) is differs
    assert negation_differs(read(right), read(left)) is differs

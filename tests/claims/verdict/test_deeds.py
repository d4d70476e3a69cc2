import pytest

from summarize.claims.verdict.deeds import deeds_of
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She sued the paper.", ["sue"]),
        ("She took the paper to court.", ["sue"]),
        ("Police took the old bookkeeper into custody.", ["arrest"]),
        ("Police took a statement.", []),
        ("Detectives are looking into it.", ["investigate"]),
        ("They were looking for a boat.", ["seek"]),
        ("The party is against the tax.", ["oppose"]),
        ("The demand was met.", []),
    ],
)
def test_a_deed_is_read_in_any_form_of_its_verb(text: str, names: list[str]) -> None:
    assert [deed.name for deed in deeds_of(read(text))] == names


def test_the_words_of_a_deed_may_stand_apart() -> None:
    sentence = read("She took the paper to court.")
    [deed] = deeds_of(sentence)
    words = [sentence.facts.words[at].text for at in deed.places]
    assert words == ["took", "to", "court"]

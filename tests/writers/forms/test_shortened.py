import pytest

from summarize.writers.forms.shortened import shortenings

OWNER = (
    "The ferry, which was built in Bergen in 1974, sank off Harlow Bay on Monday, "
    "the harbour master Ida Holm said."
)


def test_what_stands_between_marks_or_ends_the_sentence_may_go() -> None:
    assert (
        "The ferry sank off Harlow Bay on Monday, the harbour master Ida Holm said."
        in (shortenings(OWNER))
    )


def test_the_longest_form_comes_first() -> None:
    forms = shortenings(
        "The mayor, who was born here, thanked the crews of nine boats, including two "
        "from the island, in a short speech at the town hall."
    )
    lengths = [len(form.split()) for form in forms]
    assert len(forms) > 2
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    "text",
    [
        # who says so, a condition, a negation, a contrast
        "The ferry was too old to sail on such a night, according to the crew.",
        "The ferry will sail again on the first of May, unless the court forbids it.",
        "The ferry carried ninety people on that night, but not a single life vest.",
        "She sailed the ferry through the storm with a broken arm, an inquest heard.",
        # what came of it
        "The captain steered for the lights of the harbour before the ferry sank.",
        "Most people do not know the nine ships he saved — but all know the tenth.",
        # the frame in which it is so
        "In mice that were fed nothing but sugar, the drug slowed the growth of cells.",
        # of what there is the first, or no such thing; when a number was so
        "She is the first woman who has led the harbour authority in Harlow Bay.",
        "The police have found no evidence of a crime in the cabin of the captain.",
        "The number of passengers rose by nine per cent in the first half of May.",
        "The harbour authority has ruled against including nine boats in the census.",
        # a member of a list
        "The boats came from Harlow Bay, Bergen, Kirkwall, and other coastal towns.",
        "The owners have signed agreements with Norway, the Faroe Islands and Iceland.",
        "Boats lie in Bergen, Kirkwall, Odda, Lerwick, Narvik, Thurso and Tarn today.",
    ],
)
def test_what_a_sentence_needs_stays(text: str) -> None:
    assert shortenings(text) == []


def test_where_it_was_said_may_go() -> None:
    said = "The crew had warned the owners of the ferry in time, the lawyer said"
    assert shortenings(f"{said} in a statement.") == [f"{said}."]


def test_a_form_ends_as_its_source_does() -> None:
    [form] = shortenings(
        '"We were alone until noon on that day," said Ida Holm, a doctor from Bergen.'
    )
    assert form == '"We were alone until noon on that day," said Ida Holm.'

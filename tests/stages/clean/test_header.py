"""The fields above a text."""

from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon."
)


def removed(text: str) -> list[tuple[str, str]]:
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    return [(text[span.start : span.end], span.rule) for span in cleaned.removed]


def test_the_fields_and_the_signature_of_a_mail_go() -> None:
    fields = ["From: desk@elm.example", "To: you", "Subject: Gate breaks"]
    foot = ["You get this because you signed up.", "Elm Post, 3 Quay St, Elm"]
    text = "\n".join([*fields, "", STORY, "", "-- ", *foot])
    assert removed(text) == [
        *((field, "header_field") for field in fields),
        ("--", "no_letters"),
        *((line, "mail_signature") for line in foot),
    ]


def test_a_title_alone_is_a_field_too() -> None:
    assert removed(f"Title: Gate breaks\n\n{STORY}") == [
        ("Title: Gate breaks", "header_field")
    ]


def test_another_field_alone_may_be_a_headline() -> None:
    text = f"Date: the town decides in May\n\n{STORY}"
    assert removed(text) == [("Date: the town decides in May", "headline")]


def test_fields_below_the_top_stay_and_so_does_what_a_text_signs() -> None:
    text = f"{STORY}\nFrom: the mayor\nTo: the town.\n-- \nWe will rebuild the gate."
    assert [rule for _, rule in removed(text)] == ["no_letters"]

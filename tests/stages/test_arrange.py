"""Paragraphs and bullets."""

from dataclasses import replace

from summarize.claims.sources import Sources
from summarize.schema import Citation, Form, Sentence, SummarySentence
from summarize.stages.arrange import LEAST_WORDS, MOST_WORDS, arrange_sentences
from tests.build import sentences

FIRE = (
    "The fire at the paper mill began on Monday night in the hall of the old machines.",
    "Workers at the paper mill saw the fire in the hall and called the fire brigade.",
    "The fire brigade needed six hours to put out the fire in the hall of the mill.",
)
VOTE = (
    "Parliament will vote in June on a tax that shops have opposed for many years.",
    "Shops have opposed the tax in parliament since the minister announced it in June.",
    "The minister says parliament must vote on the tax for shops before the summer.",
)
MORE = (
    "Divers found a wreck of the Roman age near the island with hundreds of jars.",
    "The jars of the wreck near the island still hold oil, the divers have found.",
    "A museum on the island will show the jars of the wreck to visitors next year.",
)


def arranged(told: list[Sentence], form: Form = "text") -> list[int]:
    summary = [
        SummarySentence(each.text, (Citation(*each.span, 1.0, "strong"),))
        for each in told
    ]
    return [each.paragraph for each in arrange_sentences(summary, Sources(told), form)]


def of(article_id: str, *texts: str) -> list[Sentence]:
    return sentences(*texts, article_id=article_id)


def test_a_text_is_parted_where_it_turns_to_something_else() -> None:
    told = [*of("a", *FIRE), *of("b", *VOTE), *of("c", *MORE)]
    assert arranged(told) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_theme_is_enough_in_one_article() -> None:
    assert arranged(of("a", *FIRE, *VOTE, *MORE)) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_short_text_is_one_paragraph() -> None:
    told = [*of("a", *FIRE), *of("b", *VOTE)]
    assert sum(len(each.text.split()) for each in told) < LEAST_WORDS
    assert arranged(told) == [0] * 6


def test_no_paragraph_is_too_long_if_it_can_be_parted() -> None:
    told = of(
        "a", *(f"The mill burned, said worker {n} of the mill." for n in range(40))
    )
    numbers = arranged(told)
    for paragraph in set(numbers):
        words = sum(
            len(each.text.split())
            for each, number in zip(told, numbers, strict=True)
            if number == paragraph
        )
        assert words <= MOST_WORDS


def test_neither_a_quotation_nor_what_leans_on_it_is_parted() -> None:
    quoted = [replace(each, unit=(0, 2)) for each in of("a", *FIRE)]
    told = [*quoted, *of("b", "But " + VOTE[0], *VOTE[1:], *MORE)]
    numbers = arranged(told)
    assert numbers[:4] == [0, 0, 0, 0]
    assert numbers[-1] > 0


def test_a_bullet_is_a_sentence_or_a_whole_quotation() -> None:
    quoted = [replace(each, unit=(0, 1)) for each in of("a", *FIRE[:2])]
    told = [*quoted, *of("b", *VOTE[:1], "He " + VOTE[1], VOTE[2])]
    assert arranged(told, "bullets") == [0, 0, 1, 1, 2]


def test_of_nothing_there_is_nothing() -> None:
    assert arranged([]) == []

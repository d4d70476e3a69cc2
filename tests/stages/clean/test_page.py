"""Kinds of page: lists of other stories, recipes in a story, texts that break off."""

import pytest

from summarize.schema import CleanedArticle
from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon.",
    "The mayor asked all families near the quay to leave, and most of them had left.",
    "Nobody was hurt, the fire service said, but forty boats were lost.",
)
CARDS = (
    ("Gate breaks at Elmport", "The lower town was under water on Monday by noon."),
    ("Bakers win in court", "Judges threw out a ban on selling rolls before sunrise."),
    ("Snow closes mountain pass", "Lorries waited for hours below the summit tunnel."),
    ("Skell wins the cup", "A late goal by Jo Bell decided the final in the rain."),
    (
        "Teachers ask for more pay",
        "Schools stay shut on Friday, their union announced.",
    ),
)
QUESTIONS = (
    ("Why did the gate break?", "The gate at Elmport was rusty, engineers found."),
    ("Who warned of the rust?", "Engineers wrote to the council of Elmport in May."),
    ("What will the gate cost?", "A new gate costs nine million marks, says Elmport."),
    ("When will it stand?", "Engineers in Elmport hope to have the gate by spring."),
)


def clean(*parts: str) -> CleanedArticle:
    return clean_articles(
        [article("a", "\n\n".join(parts))], CleanOptions(model="off")
    )[0]


def kept(cleaned: CleanedArticle) -> list[str]:
    return [cleaned.article.text[start:end] for start, end in cleaned.kept]


def gone(cleaned: CleanedArticle, rule: str) -> list[str]:
    text = cleaned.article.text
    return [text[s.start : s.end] for s in cleaned.removed if s.rule == rule]


def test_a_page_of_teasers_holds_no_article() -> None:
    cleaned = clean(*(part for card in CARDS for part in card))
    assert cleaned.kept == ()
    assert cleaned.warning == "holds no article: the page lists other stories"


def test_a_page_of_titles_among_furniture_holds_no_article() -> None:
    titles = [*(title for title, _ in CARDS), "Ferry fares rise again"]
    cleaned = clean("Sign in", *titles, "Most read", "Share this:")
    assert cleaned.kept == ()
    assert cleaned.warning is not None


@pytest.mark.parametrize("between", [": ", " – "])
def test_a_page_of_stories_in_a_line_each_holds_no_article(between: str) -> None:
    cards = [*CARDS, ("Rust is back", "The colour of old gates is seen in all shops.")]
    cleaned = clean(*(between.join(card) for card in cards))
    assert cleaned.kept == ()
    assert cleaned.warning == "holds no article: the page lists other stories"


STAMPS = ("Published May 3, 2024", "Updated May 4, 2024", "By Jo Bell", "5 min read")


def test_stamps_between_short_paragraphs_show_a_list_of_stories() -> None:
    teasers = [*(text for _, text in CARDS), "The colour of old gates is in all shops."]
    teasers[4] = "Schools stay shut on Friday, as the union of teachers announced."
    assert clean(*STAMPS, *teasers).warning is None
    mixed = [part for teaser in teasers for part in ("May 3, 2024", teaser)]
    assert clean(*mixed).warning == "holds no article: the page lists other stories"


def test_short_paragraphs_about_one_thing_are_an_article() -> None:
    assert clean(*STORY, *(answer for _, answer in QUESTIONS)).warning is None


def test_questions_and_answers_about_one_thing_are_an_article() -> None:
    cleaned = clean("What to know", *(part for pair in QUESTIONS for part in pair))
    assert kept(cleaned) == [answer for _, answer in QUESTIONS]
    assert cleaned.warning is None


@pytest.mark.parametrize(
    "parts",
    [
        ("Red as the sea", "Was the evening sky", "Blue was her boat") * 3,
        tuple(part for card in CARDS[:3] for part in card),
        (*(part for card in CARDS for part in card), *STORY),
    ],
)
def test_verse_few_cards_and_a_story_below_are_no_list_of_stories(
    parts: tuple[str, ...],
) -> None:
    assert clean(*parts).warning is None


RECIPE = ("Ingredients", "200 g chicken", "1 onion", "Method", "1. Boil the water.")


def test_a_recipe_inside_a_story_goes() -> None:
    cleaned = clean(STORY[0], *RECIPE, *STORY[1:])
    assert kept(cleaned) == [*STORY]
    assert gone(cleaned, "recipe") == [*RECIPE]


def test_a_recipe_that_a_text_ends_with_stays() -> None:
    assert gone(clean(*STORY, *RECIPE), "recipe") == []


def test_a_last_sentence_that_breaks_off_before_an_offer_goes() -> None:
    cleaned = clean(
        STORY[0],
        f'{STORY[1]} "We never thought it would hold," she sa...',
        "Subscribe to continue reading",
    )
    assert kept(cleaned) == [STORY[0], STORY[1]]
    assert gone(cleaned, "cut_off") == ['"We never thought it would hold," she sa...']


@pytest.mark.parametrize(
    "parts",
    [
        (*STORY, "And then the water came…"),
        ("And then the water came...", "Subscribe now"),
        (STORY[0], "And so on ...", "Subscribe now"),
    ],
)
def test_an_ellipsis_of_the_writer_stays(parts: tuple[str, ...]) -> None:
    assert gone(clean(*parts), "cut_off") == []

"""The tagger: what it takes, what it leaves, and where its pieces may end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.schema import CleanedArticle
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.clean.tagger import tag_pages
from tests.build import article

FIRST = "A crane fell into the harbour of Elmport on Monday and blocked the ferry lane."
SECOND = "Nobody was hurt, harbour master Jo Bell said on Tuesday."
THIRD = "The lane will open again on Friday, when a larger crane arrives from Ostby."


def cleaned(text: str, model: str = "builtin") -> CleanedArticle:
    options = CleanOptions.model_validate({"model": model})
    return clean_articles([article("a", text)], options)[0]


def reading(text: str, model: str = "builtin") -> str:
    return " ".join(cleaned(text, model).story.split())


@pytest.mark.parametrize(
    "furniture",
    [
        "Sign up for our weekly harbour newsletter.",
        "Download the Elmport News app for free.",
        "Follow us on Facebook and Instagram.",
    ],
)
def test_furniture_goes_from_between_the_sentences_of_one_paragraph(
    furniture: str,
) -> None:
    text = f"{FIRST} {furniture} {SECOND} {THIRD}"
    assert reading(text) == f"{FIRST} {SECOND} {THIRD}"


@pytest.mark.parametrize(
    "story",
    [
        "Advertisement rates for radio have doubled since 2020, the council of "
        "stations said on Monday.",
        "The council sent a newsletter to all 4,000 households on Tuesday and asked "
        "them for donations.",
        "The regulator fined the shop because its cookie banner had no button to "
        "refuse.",
        "Readers of the paper gave 12,000 dollars for the flooded school.",
    ],
)
def test_a_story_about_such_things_stays(story: str) -> None:
    text = f"{FIRST} {story} {THIRD}"
    assert reading(text) == text


def test_what_the_tagger_takes_carries_its_name_and_a_probability() -> None:
    text = f"{FIRST} Read our privacy policy before you post. {SECOND}"
    learned = [span for span in cleaned(text).removed if span.rule == "learned"]
    assert learned
    assert all(span.probability and span.probability >= 0.7 for span in learned)
    assert {span.rule for span in cleaned(text, "off").removed}.isdisjoint({"learned"})


def test_each_sentence_of_furniture_is_judged_by_itself() -> None:
    sentences = (
        "Sign up for our weekly harbour newsletter.",
        "Download the Elmport News app for free.",
    )
    text = " ".join((FIRST, *sentences, SECOND))
    spans = next(tag_pages([(text, [(0, len(text))])])).spans
    assert tuple(text[span.start : span.end] for span in spans) == sentences
    assert len({span.probability for span in spans}) == 2


@settings(max_examples=50)
@given(st.text(alphabet="Aab .!(9“”\n·", max_size=200))
def test_pieces_are_words_inside_one_paragraph(text: str) -> None:
    paragraphs = []
    place = 0
    for line in text.split("\n"):
        paragraphs.append((place, place + len(line)))
        place += len(line) + 1
    end = 0
    for span in next(tag_pages([(text, paragraphs)])).spans:
        piece = text[span.start : span.end]
        assert end <= span.start < span.end
        assert piece == piece.strip()
        assert "\n" not in piece
        assert 0.7 <= span.probability <= 1
        end = span.end


def test_a_page_without_words_has_no_furniture() -> None:
    pages = [("", []), (" \n ", [(0, 1), (2, 3)])]
    assert [page.spans for page in tag_pages(pages)] == [[], []]


PLAIN = {
    "hi": (
        "आग बुझाने में बारह गाड़ियाँ लगीं और काम सुबह तक चला।",
        "मालिक के अनुसार लगभग तीन लाख रुपये का नुकसान हुआ।",
    ),
    "nl": (
        "De eigenaar schat de schade op zo'n drie miljoen euro.",
        "De school in de buurt blijft woensdag dicht.",
    ),
    "ru": (
        "Пожар уничтожил склад на окраине города в ночь на вторник.",
        "Пострадавших нет, сообщил начальник пожарной части Иван Орлов.",
        "Огонь тушили двенадцать расчётов, работы продолжались до утра.",
        "По словам владельца, ущерб составляет около трёх миллионов рублей.",
    ),
    "tr": (
        "Salı gecesi kentin dışındaki bir depo çıkan yangında tamamen yandı.",
        "Uzmanlar yangının nedenini araştırıyor.",
    ),
}


@pytest.mark.parametrize("code", PLAIN)
def test_no_sentence_goes_in_a_language_that_the_tagger_was_not_taught(
    code: str,
) -> None:
    page = article("a", "\n".join(PLAIN[code]))
    assert clean_articles([page], CleanOptions(), code=code)[0].removed == ()
    assert clean_articles([page], CleanOptions(), code="en")[0].removed != ()


def test_a_label_goes_in_a_language_that_the_tagger_was_not_taught() -> None:
    label = "Подпишитесь на нашу рассылку"
    text = "\n".join([*PLAIN["ru"], label])
    [page] = clean_articles([article("a", text)], CleanOptions(), code="ru")
    assert [text[span.start : span.end] for span in page.removed] == [label]

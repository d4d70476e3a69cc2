"""What stays whatever the tagger says: posts, quotations, lists, parts of sentences."""

import pytest

from tests.stages.clean.test_second_look import BOATS, COST, LEAD, learned

CALL = "Zwibble zwabble, all of you who can!"


def inside(*lines: str) -> str:
    """Return lines between the paragraphs of a story."""
    return "\n".join((LEAD, *lines, BOATS, COST))


@pytest.mark.parametrize(
    "post",
    [
        (f"{CALL} pic.twitter.com/a1B2c3", "— Jo Bell (@jobell) May 3, 2024"),
        (CALL, "— Jo Bell (@jobell) May 3, 2024"),
        (CALL, "Boats and @elmfire", "— Jo Bell (@jobell) May 3, 2024"),
        (f"The gate is gone. {CALL} — Jo Bell (@jobell) May 3, 2024",),
    ],
)
def test_the_words_of_a_post_stay(post: tuple[str, ...]) -> None:
    assert learned(inside(*post), {CALL: 0.98}) == []


def test_above_a_post_with_its_signature_on_its_line_a_call_goes() -> None:
    post = "The gate is gone. — Jo Bell (@jobell) May 3, 2024"
    assert learned(inside(CALL, post), {CALL: 0.98}) == [CALL]


def test_the_hashtags_of_a_post_go() -> None:
    tags = "@elmfire #flood"
    post = f"We saw the wave {tags} pic.twitter.com/a1B2c3\n— Jo Bell (@jobell)"
    assert learned(inside(post), {tags: 0.98}) == ["@elmfire"]


def test_inside_a_quotation_only_what_is_beyond_doubt_goes() -> None:
    said = f'"We saw the wave. {CALL} It took the gate," Jo Bell said.'
    assert learned(inside(said), {CALL: 0.9}) == []
    assert learned(inside(said), {CALL: 0.99}) == [CALL]
    assert learned(inside(said.replace('"', "")), {CALL: 0.9}) == [CALL]


ITEMS = ("Old boats of Elmport", "New gates", "Two pumps and a siren")


def test_the_items_stay_that_a_sentence_announces() -> None:
    known = dict.fromkeys(ITEMS, 0.9)
    told = "The council has promised the lower town:"
    assert learned(inside(told, *ITEMS), known) == []
    assert learned(inside("Elmport Post", *ITEMS), known) == [*ITEMS]
    doubtful = known | {told: 0.6}
    assert learned(inside(told, *ITEMS), doubtful) == [*ITEMS]


def test_one_line_below_a_colon_is_no_list() -> None:
    told = "The council has a film of the wave:"
    film = "The wave of Elmport from above, from the sea and from the gate"
    assert learned(inside(told, film), {film: 0.9}) == [film]


@pytest.mark.parametrize(
    "items",
    [
        ("Ada Kern: a rower", "Jo Bell: the mayor", "Tor Eide: a smith", "Ola: a cook"),
        ("May 3: 40 boats", "June 4: two gates", "July 9: a pump", "May 30: none"),
        ("Quay Street 90m", "Mill Lane £53m", "The Elm £50m", "Old Gate free (2020)"),
    ],
)
def test_the_items_of_one_form_stay_between_paragraphs(items: tuple[str, ...]) -> None:
    known = dict.fromkeys(items, 0.9)
    assert learned(inside(*items), known) == []
    assert learned("\n".join((LEAD, BOATS, COST, *items[:3])), known) == [*items[:3]]


def test_an_item_stays_where_most_lines_of_its_list_do() -> None:
    items = ("Ada Kern", "Jo Bell", "Tor Eide", "Ola Moe", "Una Lee")
    assert learned(inside(*items), {"Jo Bell": 0.9}) == []
    known = dict.fromkeys(items[1:], 0.9)
    assert learned(inside(*items), known) == [*items[1:]]


def test_a_number_and_its_item_stay_together() -> None:
    assert learned(inside("2. Mend the gate"), {"Mend the gate": 0.9}) == []


def test_a_sentence_is_not_cut_at_an_abbreviation() -> None:
    front = "The gate of the harbour broke on Nov."
    text = inside(f"{front} 2 and was mended by the smith of the town in May.")
    assert learned(text, {front: 0.93}) == []


def test_a_date_is_not_cut_before_its_year() -> None:
    front = "On Oct. 3,"
    text = inside(f"{front} 1995, the gate was mended by the smith of the town.")
    assert learned(text, {front: 0.93}) == []


def test_a_sentence_goes_on_behind_an_aside_in_brackets() -> None:
    told = "The mayor (and her brother) plans to row to the island by the end of May."
    aside = "(and her brother)"
    assert learned(inside(told), {aside: 0.8}) == []
    assert learned(inside(told), {aside: 0.95}) == [aside]


def test_what_is_surely_story_before_a_credit_stays() -> None:
    told = "Boats lay on the quay of Elmport at dawn."
    text = inside(f"{COST} {CALL} {told} Photo: Jo Bell/Elmport Post {COST}")
    assert learned(text, {CALL: 0.99}) == [CALL]
    assert learned(text, {CALL: 0.99, told: 0.1}) == [CALL, told]


def test_before_a_name_with_an_article_a_headline_ends_where_it_is_sure() -> None:
    front = "Ada Kern looks kind of like a smith in a new"
    text = inside(f"{CALL} {front} The Elm film that was made in Skell in May.")
    assert learned(text, {CALL: 0.99, front: 0.6}) == [CALL]
    assert learned(text, {CALL: 0.99, front: 0.83}) == [CALL, front]


def test_addresses_side_by_side_are_read_word_by_word() -> None:
    hostile = "a.example/x" * 2000  # exponential, were parts of a word tried as words
    assert learned(inside(f"“{hostile} ferry”"), {hostile: 0.5}) == []

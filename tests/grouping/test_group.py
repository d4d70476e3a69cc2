"""Articles of two fires, a trial and a match: which of them are one event."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.grouping import (
    GroupOptions,
    event_title,
    group_articles,
    without_repeats,
)
from summarize.schema import Article, Topic
from tests.build import article

FIRE = [
    article(
        "a",
        "A warehouse burned down in Kelby harbour on Monday night. Firefighters fought "
        "the blaze at Dorrin Timber for nine hours, and two of them were hurt.",
        title="Warehouse fire in Kelby harbour hurts two firefighters",
        date="2025-03-03",
        source="Kelby Courier",
        url="https://courier.example/fire",
    ),
    article(
        "b",
        "Two firefighters were hurt when a timber warehouse burned in Kelby harbour. "
        "Dorrin Timber said the blaze began in a drying kiln.",
        title="Dorrin Timber blaze: two firefighters hurt",
        date="2025-03-04",
    ),
]
MATCH = [
    article(
        "c",
        "Aldmoor Rovers beat Saltby Town 3-1 in the cup final. Striker Jory Vane "
        "scored twice before half-time.",
        title="Rovers win the cup",
        date="2025-03-04",
    ),
    article(
        "d",
        "Jory Vane scored twice as Aldmoor Rovers won the cup final against Saltby "
        "Town.",
        title="Vane wins the cup for Aldmoor Rovers",
        date="2025-03-04",
    ),
]
TRIAL = article(
    "e",
    "A judge in Wexmouth sentenced a former mayor to four years for taking bribes from "
    "a builder of bridges.",
    title="Former mayor sentenced",
    date="2025-03-05",
)
STREAM = [*FIRE, *MATCH, TRIAL]


def ids(topics: list[Topic]) -> list[list[str]]:
    return [[each.id for each in topic.articles] for topic in topics]


def test_articles_of_one_event_are_a_topic_and_the_others_are_alone() -> None:
    topics = group_articles(STREAM)
    assert ids(topics) == [["a", "b"], ["c", "d"], ["e"]]
    assert topics[0].articles[0] == FIRE[0]  # outlet, date and address are kept
    assert topics[2].id == "former-mayor-sentenced"


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_input_does_not_matter(draw: random.Random) -> None:
    mixed = list(STREAM)
    draw.shuffle(mixed)
    assert group_articles(mixed) == group_articles(STREAM)


def test_a_fire_elsewhere_and_one_weeks_later_are_other_events() -> None:
    elsewhere = article(
        "f",
        "A school burned down in Wexmouth on Tuesday. Nobody was hurt; police arrested "
        "a boy of fifteen.",
        title="Fire destroys school in Wexmouth",
        date="2025-03-04",
    )
    later = replace(FIRE[1], id="g", date="2025-03-24")
    topics = group_articles([*FIRE, elsewhere, later])
    assert ids(topics) == [["a", "b"], ["f"], ["g"]]
    far = group_articles([*FIRE, later], options=GroupOptions(days=30))
    assert ids(far) == [["a", "b", "g"]]


def test_an_article_without_a_date_is_near_any_other() -> None:
    undated = replace(FIRE[1], id="g", date=None)
    assert ids(group_articles([FIRE[0], undated])) == [["a", "g"]]


def test_a_higher_bar_makes_more_events() -> None:
    topics = group_articles(STREAM, options=GroupOptions(alike=0.99))
    assert len(topics) == len(STREAM)


def test_a_crowd_of_copies_does_not_outweigh_what_others_say() -> None:
    """Copies count once in the mean: a third article is judged by two wordings."""
    text = " ".join(each.text for each in FIRE)
    copies = [article(f"copy{n}", text, date="2025-03-04") for n in range(30)]
    topics = group_articles([*copies, *FIRE, *MATCH])
    assert [len(topic.articles) for topic in topics] == [32, 2]


def test_later_articles_are_added_to_known_events_or_make_new_ones() -> None:
    known = group_articles([FIRE[0], TRIAL])
    topics = group_articles([FIRE[1], *MATCH], known)
    assert ids(topics) == [["a", "b"], ["e"], ["c", "d"]]
    assert [topic.id for topic in topics[:2]] == [topic.id for topic in known]


def test_known_events_are_neither_joined_nor_parted() -> None:
    known = [Topic("one", (FIRE[0], TRIAL)), Topic("two", (FIRE[1],))]
    assert group_articles([], known) == known
    third = replace(FIRE[1], id="z", title="Two firefighters hurt in timber blaze")
    one, two = group_articles([third], known)
    assert one == known[0]
    assert [each.id for each in two.articles] == ["b", "z"]


def test_ids_are_unique_in_all_topics() -> None:
    twins = [replace(each, id="page.txt") for each in STREAM]
    known = group_articles(twins[:1])
    found = [name for names in ids(group_articles(twins[1:], known)) for name in names]
    assert sorted(found) == ["page.txt", *(f"page.txt#{n}" for n in range(2, 6))]
    same = [article("x", "Fog closed the pass."), article("y", "Snow fell on Orlac.")]
    titled = [replace(each, title="The day in brief") for each in same]
    high = GroupOptions(alike=1.0)
    assert [topic.id for topic in group_articles(titled, options=high)] == [
        "the-day-in-brief",
        "the-day-in-brief#2",
    ]


def test_a_repeat_is_an_article_with_the_same_text_and_facts() -> None:
    again = replace(FIRE[0], id="line 7")
    elsewhere = replace(FIRE[0], id="x", source="Northern Ledger")
    assert without_repeats([*FIRE, again, elsewhere]) == [*FIRE, elsewhere]
    assert without_repeats([again, FIRE[1]], [Topic("t", (FIRE[0],))]) == [FIRE[1]]


def test_a_title_is_that_whose_words_most_articles_have() -> None:
    aside = replace(FIRE[0], title="What we know so far")
    topic = Topic("fire", (aside, FIRE[1]))
    assert event_title(topic) == "Dorrin Timber blaze: two firefighters hurt"


def test_without_titles_a_line_of_five_words_or_more_is_one() -> None:
    menu = Article("a", "NEWS SPORT\n\n# A ferry sank off Harlow Bay\n\nIt was late.")
    assert event_title(Topic("t", (menu,))) == "A ferry sank off Harlow Bay"
    assert event_title(Topic("t", (Article("a", "Fog"),))) == "Fog"


def test_nothing_makes_no_topics() -> None:
    assert group_articles([]) == []

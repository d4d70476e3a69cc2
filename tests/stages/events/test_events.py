"""A topic tells one event: others and strangers are left out, and nothing vanishes."""

from dataclasses import replace

import pytest

from summarize.claims.sources import Sources
from summarize.schema import (
    Conflict,
    Deduped,
    Event,
    Parted,
    Sentence,
    SentenceGroup,
    Telling,
)
from summarize.stages.events import (
    ANOTHER_EVENT,
    OFF_TOPIC,
    is_stranger,
    part_events,
)
from tests.build import sentences, topic
from tests.strangers import FLOOD, RECIPE

FLUT = (
    "Das Hafentor von Elmport brach am Montagmorgen nach wochenlangem Regen. Wasser "
    "lief durch die Unterstadt, die Bürgermeisterin ließ Häuser am Kai räumen. "
    "Feuerwehrleute trugen ältere Bewohner in die Markthalle, vierzig Boote gingen "
    "verloren, Ingenieure nannten Rost an den Angeln als Ursache, der Stadtrat berät "
    "über ein neues Tor, eine Versicherung und Reparaturen der zerstörten Mauer."
)
TRIAL = (
    "A jury in Brask convicted the banker Tomas Veil of fraud on Thursday. Prosecutors "
    "said that he had hidden losses of pension savers in shell companies for a decade. "
    "The judge will pass sentence in June, and lawyers announced an appeal."
)

HERONS = (
    "Herons nest again in the reeds of Lake Orlac, ornithologists report. Volunteers "
    "counted sixty chicks from canoes at dawn, twice as many as in spring last year. "
    "Foxes and otters had driven the birds away when drainage dried the marsh."
)


def about_the_flood(detail: str) -> str:
    return FLOOD.replace("Forty boats were lost", detail)


FERRY, CRANE = about_the_flood("The ferry sank"), about_the_flood("A crane fell over")
APPEAL = TRIAL.replace("lawyers announced an appeal", "Veil wept in the dock")


def read(*texts: str) -> list[Sentence]:
    """The sentences of articles a, b, c …, in order."""
    return [
        sentence
        for article in topic(*texts).articles
        for sentence in sentences(*article.text.split(". "), article_id=article.id)
    ]


def part(
    *texts: str, telling: Telling = "main", deduped: Deduped | None = None
) -> Parted:
    of_all = read(*texts)
    deduped = deduped or Deduped(tuple(map(SentenceGroup, of_all)))
    return part_events(topic(*texts).articles, Sources(of_all), deduped, telling)


def articles_of(groups: tuple[SentenceGroup, ...]) -> set[str]:
    return {sentence.article_id for group in groups for sentence in group.members}


def test_an_article_about_something_else_is_left_out_with_a_warning() -> None:
    parted = part(FLOOD, RECIPE, FERRY, CRANE)
    assert [event.article_ids for event in parted.events] == [("a", "c", "d"), ("b",)]
    assert [event.told for event in parted.events] == [True, False]
    assert articles_of(parted.told.groups) == {"a", "c", "d"}
    assert {(left.group.lead.article_id, left.reason) for left in parted.left_out} == {
        ("b", OFF_TOPIC)
    }
    assert list(parted.warnings) == ["b"]
    assert "is about something else than the others" in parted.warnings["b"]
    assert "is left out" in parted.warnings["b"]


def test_of_two_events_the_larger_one_is_told() -> None:
    parted = part(TRIAL, FLOOD, FERRY, APPEAL, CRANE)
    assert [event.article_ids for event in parted.events] == [
        ("b", "c", "e"),
        ("a", "d"),
    ]
    assert parted.told_articles == {"b", "c", "e"}
    assert {left.reason for left in parted.left_out} == {ANOTHER_EVENT}
    assert list(parted.warnings) == ["a", "d"]
    assert "tells another event" in parted.warnings["a"]


def test_nothing_vanishes() -> None:
    texts = (TRIAL, FLOOD, FERRY, APPEAL, CRANE, RECIPE)
    parted = part(*texts)
    groups = [*parted.told.groups, *(left.group for left in parted.left_out)]
    members = [sentence for group in groups for sentence in group.members]
    assert sorted(members, key=lambda s: (s.article_id, s.index)) == read(*texts)


def test_a_warning_alone_leaves_everything_told() -> None:
    parted = part(FLOOD, RECIPE, FERRY, CRANE, telling="warn")
    assert all(event.told for event in parted.events)
    assert articles_of(parted.told.groups) == {"a", "b", "c", "d"}
    assert parted.left_out == ()
    assert "something else" in parted.warnings["b"]
    assert "left out" not in parted.warnings["b"]


def test_all_does_not_look() -> None:
    parted = part(FLOOD, RECIPE, FERRY, CRANE, telling="all")
    assert (parted.events, parted.left_out, parted.warnings) == ((), (), {})


@pytest.mark.parametrize(
    "texts",
    [
        (),
        (FLOOD,),
        (FLOOD, FERRY, "Pears are cheap this year."),
        (FLOOD, FERRY, FLUT),
        (FLOOD, FERRY, CRANE),
    ],
    ids=["none", "one", "short", "other language", "same event"],
)
def test_nothing_is_parted_without_strong_evidence(texts: tuple[str, ...]) -> None:
    assert part(*texts).events == ()


def test_of_two_articles_that_share_nothing_the_longer_one_is_told() -> None:
    for texts, longer, other in (
        ((FLOOD, RECIPE), "a", "b"),
        ((RECIPE, FLOOD), "b", "a"),
    ):
        parted = part(*texts)
        assert [event.article_ids for event in parted.events] == [(longer,), (other,)]
        assert articles_of(parted.told.groups) == {longer}
        assert list(parted.warnings) == [other]


def test_an_event_of_less_than_half_of_the_articles_is_not_told_alone() -> None:
    parted = part(FLOOD, FERRY, RECIPE, TRIAL, HERONS)
    assert parted.events[0].article_ids == ("a", "b")
    assert articles_of(parted.told.groups) == set("abcde")
    assert list(parted.warnings) == ["c", "d", "e"]


def test_words_of_the_title_count() -> None:
    articles = topic(FLOOD, FERRY, HERONS).articles
    assert part(FLOOD, FERRY, HERONS).events != ()
    titled = (*articles[:2], replace(articles[2], title=FLOOD))
    of_all = read(FLOOD, FERRY, HERONS)
    deduped = Deduped(tuple(map(SentenceGroup, of_all)))
    assert part_events(titled, Sources(of_all), deduped, "main").events == ()


def test_a_group_with_sentences_of_both_is_divided() -> None:
    of_all = read(FLOOD, RECIPE, FERRY, CRANE)
    first = {s.article_id: s for s in reversed(of_all)}
    both = SentenceGroup(first["b"], (first["a"], first["c"]), copies=2)
    rest = [SentenceGroup(s) for s in of_all if s not in both.members]
    parted = part(FLOOD, RECIPE, FERRY, CRANE, deduped=Deduped((both, *rest)))
    told, left = parted.told.groups[0], parted.left_out[0].group
    assert (told.members, left.members) == ((first["a"], first["c"]), (first["b"],))
    assert told.support >= 1
    assert left.support == 1


def test_conflicts_between_two_events_are_none() -> None:
    of_all = read(FLOOD, RECIPE, FERRY, CRANE)
    first = {s.article_id: s for s in reversed(of_all)}
    between, inside = (
        Conflict("number", (first["a"], first[name]), ("1", "2")) for name in "bc"
    )
    groups = tuple(map(SentenceGroup, of_all))
    parted = part(
        FLOOD, RECIPE, FERRY, CRANE, deduped=Deduped(groups, (between, inside))
    )
    assert parted.told.conflicts == (inside,)


def test_a_crowd_of_articles_is_not_looked_at() -> None:
    texts = [about_the_flood(f"{n} boats were lost") for n in range(500)]
    articles = topic(*texts, RECIPE).articles
    assert part_events(articles, Sources([]), Deduped(()), "main").events == ()


def test_what_is_not_told_stands_in_the_order_of_the_topic() -> None:
    parted = part(FLOOD, FERRY, CRANE, TRIAL, RECIPE)
    main, *others = parted.events
    assert main == Event(("a", "b", "c"))
    assert [event.article_ids for event in others] == [("d",), ("e",)]


@pytest.mark.parametrize(
    ("text", "articles", "strange"),
    [
        (HERONS, (FERRY, CRANE), True),
        (HERONS, (TRIAL,), True),
        (FERRY, (CRANE,), False),
        (FERRY, (CRANE, TRIAL), False),
        ("Herons nest again in the reeds.", (FERRY, CRANE), False),  # too short to say
        (HERONS, ("It burned.",), False),
    ],
)
def test_a_text_is_strange_that_has_nothing_to_do_with_its_articles(
    text: str, articles: tuple[str, ...], strange: bool
) -> None:
    sources = Sources(read(*articles))
    claims = [sources.read(sentence.text) for sentence in read(text)]
    assert is_stranger(claims, topic(*articles).articles, sources) is strange

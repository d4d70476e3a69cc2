"""Cards: what an article says to a sentence."""

from dataclasses import replace

from summarize.report.topic import TopicView, topic_view
from summarize.schema import SummarySentence
from tests.report.samples import citation, source, storm, storm_summary


def view(*sentences: SummarySentence) -> TopicView:
    return topic_view("t", replace(storm_summary(), sentences=sentences), storm())


def test_two_passages_of_one_article_are_one_card() -> None:
    roof = citation(source(storm(), "a", "The storm tore the roof off"), 0.9)
    boats = citation(source(storm(), "a", "Boats lay on the quay."), 0.8)
    [[told]] = view(SummarySentence("It tore roofs.", (roof, boats))).paragraphs
    [card] = told.cards
    assert len(card.passages) == 2
    assert card.anchor == "t/s1/a1"


def test_the_source_of_a_name_in_brackets_is_none_for_the_sentence() -> None:
    text = "[Mayor Ann] Lee went."
    passage = citation(source(storm(), "a", "Boats lay on the quay."), 1.0)
    named = replace(passage, summary_start=0, summary_end=11)
    summary = replace(storm_summary(), sentences=(SummarySentence(text, (named,)),))
    [[told]] = topic_view("t", summary, storm()).paragraphs
    assert [(c.shape, c.said) for c in told.cards] == [
        ("medium", "only for “[Mayor Ann]”")
    ]


def test_a_card_has_what_stands_around_the_passage_and_the_words_it_shares() -> None:
    hurt = citation(source(storm(), "a", "Twelve people were hurt."), 0.9)
    [[told]] = view(
        SummarySentence("People were hurt by the storm.", (hurt,))
    ).paragraphs
    [passage] = told.cards[0].passages
    assert passage.before.endswith("fish hall at Port Ellan.")
    assert passage.after == "Boats lay on the quay."
    assert ("people were hurt", "shared") in passage.pieces
    assert (passage.label, passage.target) == ("1.2", "t/p1.2")
    assert not told.cards[0].exact

"""How far the sources bear a summary out, and whose words it is in."""

from dataclasses import replace

from summarize.report.topic import topic_view
from summarize.schema import Sentence, SummarySentence, Supporter, Topic
from tests.report.samples import citation, source, storm, storm_summary

ROOF = "The storm tore the roof off the fish hall at Port Ellan."
TWELVE = "Twelve people were hurt."
FIFTEEN = "Fifteen people were hurt."
TIDE = Sentence("a", 9, 500, 512, "A tide came.")


def told(article_id: str, passage: str, text: str = "") -> SummarySentence:
    cited = citation(source(storm(), article_id, passage), 0.9)
    return SummarySentence(text or passage, (cited,))


def standing(*sentences: SummarySentence, topic: Topic | None = storm()) -> str:  # noqa: B008
    summary = replace(storm_summary(), sentences=sentences)
    return ". ".join(
        f"{fact.words} {[told.number for told in fact.sentences] or ''}".strip()
        for line in topic_view("t", summary, topic).standing
        for fact in line
    )


def test_a_copied_summary_says_whose_words_it_is_in() -> None:
    assert standing(told("a", ROOF), told("a", TWELVE)) == (
        "All 2 sentences are word for word from Harbour Post. Every sentence was found "
        "in the articles. Articles differ [2]. Found in one article only, Harbour "
        "Post’s [1]"
    )


def test_sentences_of_several_articles_and_reworded_ones_add_up() -> None:
    said = standing(
        told("a", ROOF),
        told("a", TWELVE),
        told("b", FIFTEEN),
        told("a", TWELVE, "Twelve were hurt."),
    )
    assert said.startswith(
        "2 sentences are word for word from Harbour Post, 1 from Courier; 1 is "
        "reworded. Every"
    )


def test_what_a_summary_mostly_rests_on_is_said() -> None:
    said = standing(told("a", ROOF), told("a", TWELVE), told("b", FIFTEEN))
    assert said.startswith(
        "Mostly from Harbour Post: 2 of 3 sentences are word for word from it, 1 from "
        "Courier. Every"
    )


def test_a_sentence_that_two_articles_say_is_not_in_one() -> None:
    both = SummarySentence(
        ROOF,
        (citation(source(storm(), "a", ROOF), 0.9),),
        supporters=(Supporter("a", whole=True), Supporter("b", whole=True)),
    )
    assert "on one article" not in standing(both)
    alone = replace(both, supporters=(Supporter("a", whole=True),))
    assert "Found in one article only, Harbour Post’s [2]" in standing(both, alone)


def test_of_several_outlets_none_is_named() -> None:
    twin = "The storm tore the roof off Port Ellan's fish hall."
    assert "Found in one article only [1, 2]" in standing(
        told("a", ROOF), told("b", twin)
    )


def test_what_another_article_says_in_part_is_in_no_article_alone() -> None:
    half = SummarySentence(
        ROOF,
        (citation(source(storm(), "a", ROOF), 0.9),),
        supporters=(Supporter("a", whole=True), Supporter("b", whole=False)),
    )
    said = standing(half)
    assert "Whole in one, in part in others [1]" in said
    assert "only" not in said


def test_sentences_in_doubt_are_counted() -> None:
    nobody = SummarySentence("Eels sang.")
    said = standing(told("a", ROOF), nobody)
    assert "1 of 2 sentences was not found whole [2]." in said
    assert "No sentence was found whole in the articles" in standing(nobody)


def test_without_the_articles_nobody_knows_whose_words_it_is_in() -> None:
    bare = SummarySentence("A tide came.", (citation(TIDE, 0.9),))
    assert "word for word" not in standing(bare, topic=None)


def test_of_no_sentence_nothing_is_said() -> None:
    assert standing() == ""

"""Cards: what an article says to a sentence."""

from dataclasses import replace

from summarize.flags import Flag, FlagKind
from summarize.report.topic import TopicView, topic_view
from summarize.schema import (
    Article,
    ArticleAccount,
    LeftOut,
    Mark,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
)
from tests.report.samples import citation, source, span, storm, storm_summary


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
        ("medium", "says part of it: “[Mayor Ann]”")
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


def test_who_says_some_of_a_sentence_and_is_not_cited_has_a_card_with_its_passage() -> (
    None
):
    hurt = source(storm(), "a", "Twelve people were hurt.")
    _, start, end = span(storm(), "b", "The storm tore the roof off")
    partly = Supporter("b", whole=False, start=start, end=end)
    own = Supporter("a", True, hurt.start, hurt.end)
    cited = citation(hurt, 0.9)
    [[told]] = view(
        SummarySentence(
            "The storm tore hats off people.", (cited,), supporters=(own, partly)
        )
    ).paragraphs
    own_card, card = told.cards
    assert (card.source.outlet, card.said) == ("Courier", "says at least part")
    assert (own_card.source.outlet, own_card.is_cited) == ("Harbour Post", True)
    assert ("storm tore", "shared") in card.passages[0].pieces
    assert card.passages[0].target == "t/p2.1"
    assert not card.is_cited


def test_a_card_has_the_other_sentence_that_tells_the_rest() -> None:
    text = "The Aria costs 45 dollars. The handle may come loose. It is red."
    topic = Topic("t", (Article("b", text, source="Courier"),))
    first, second, third = (
        source(topic, "b", f"{each}.") for each in text.rstrip(".").split(". ")
    )
    said = "The handle of the Aria, sold for 45 dollars, may come loose on stairs."
    partly = Supporter("b", whole=False, start=second.start, end=second.end)
    left = tuple(LeftOut(SentenceGroup(each), "plan") for each in (first, third))
    summary = Summary(
        "t",
        (SummarySentence(said, supporters=(partly,)),),
        (ArticleAccount("b", None, "Courier", None, None, 3, 0, 0, 3, 0),),
        Trace(left_out=left),
    )
    shown = topic_view("t", summary, topic)
    [[told]] = shown.paragraphs
    [card] = told.cards
    assert [each.span for each in card.passages] == [first.span, second.span]
    assert [each.follows for each in card.passages] == [False, True]
    assert card.lack.words == "without “stairs”"
    [article] = shown.undated
    assert [each.text for each in article.untold] == ["It is red."]


def test_a_card_says_what_the_box_of_its_article_shows() -> None:
    text = "The storm tore the roof off the fish hall at Port Ellan."
    own = citation(source(storm(), "a", text), 0.9)
    other = citation(
        source(storm(), "b", "The storm tore the roof off Port Ellan's fish hall."),
        0.6,
        "medium",
    )
    says = (Supporter("a", whole=True), Supporter("b", whole=True))
    partly = (Supporter("a", whole=True), Supporter("b", whole=False))
    [[both, one]] = view(
        SummarySentence(text, (own, other), supporters=says),
        SummarySentence(text, (own, other), supporters=partly),
    ).paragraphs
    assert (both.agreement.boxes.full, one.agreement.boxes.half) == (2, 1)
    assert [card.said for card in both.cards] == ["says it", "says it"]
    assert [card.said for card in one.cards] == ["says it", "says part of it"]
    assert [(each.words, each.doubt) for each in one.references] == [
        ("1", "partly"),
        ("2", ""),
    ]


def test_another_tense_of_what_is_under_way_is_a_wording() -> None:
    text = "The maker is recalling the kettles of May. It paid the buyers of June."
    now, paid = (f"{each}." for each in text.rstrip(".").split(". "))
    other = (
        "The maker said it would recall the kettles. It said it would pay the buyers."
    )
    topic = Topic(
        "t", (Article("a", text, source="Post"), Article("b", other, source="Wire"))
    )
    accounts = tuple(
        ArticleAccount(each.id, None, each.source, None, None, 2, 0, 0, 2, 0)
        for each in topic.articles
    )
    own = [source(topic, "a", each) for each in (now, paid)]
    theirs = [source(topic, "b", f"{each}.") for each in other.rstrip(".").split(". ")]
    [[told, done]] = topic_view(
        "t",
        Summary(
            "t",
            tuple(
                SummarySentence(
                    mine.text,
                    supporters=(
                        Supporter("a", True, mine.start, mine.end),
                        Supporter("b", False, each.start, each.end),
                    ),
                )
                for mine, each in zip(own, theirs, strict=True)
            ),
            accounts,
        ),
        topic,
    ).paragraphs
    [_, card], [other_card, _] = told.cards, done.cards  # another claim comes first
    assert "“would recall”, not “is recalling”" in card.lack.words
    assert not card.tells_otherwise
    assert "“would pay”, not “paid”" in other_card.lack.words
    assert other_card.tells_otherwise
    assert [line.name for line in told.lines] == ["Post", "Wire"]
    assert [line.name for line in done.lines] == ["Wire", "Post"]
    [claim] = done.claims
    assert (claim.said, claim.name) == ("“would pay”, not “paid”", "Wire")
    assert not told.claims


def test_who_states_another_value_has_no_part_in_what_is_said() -> None:
    fifteen = citation(source(storm(), "b", "Fifteen people were hurt."), 0.9)
    said = (Supporter("a", whole=False), Supporter("b", whole=True))
    [[told]] = view(
        SummarySentence("Fifteen people were hurt.", (fifteen,), supporters=said)
    ).paragraphs
    assert told.agreement.words == "1 of 2 articles says this; 1 differs"


def test_a_card_shows_wrong_decoding_as_it_is_read_and_marks_the_right_words() -> None:
    text = "The driversâ€™ union lost 15 members."
    topic = Topic("t", (Article("a", text), storm().articles[1]))
    at = text.index("15")
    flag = Flag(FlagKind.NUMBER, "12", "15")
    mark = Mark(flag, 27, 29, "a", at, at + 2)
    told = SummarySentence(
        "The drivers’ union lost 12 members.",
        (citation(source(topic, "a", text), 0.9),),
        (flag,),
        (mark,),
    )
    summary = replace(storm_summary(), sentences=(told,))
    [[shown]] = topic_view("t", summary, topic).paragraphs
    [passage] = shown.cards[0].passages
    assert "".join(piece.text for piece in passage.pieces) == text.replace("â€™", "’")
    assert ("15", "differs") in passage.pieces


def test_a_passage_that_backs_what_stands_in_brackets_says_so() -> None:
    text = "[Mayor Ann] Lee saw boats on the quay."
    quay = citation(source(storm(), "a", "Boats lay on the quay."), 0.9)
    hurt = citation(source(storm(), "a", "Twelve people were hurt."), 0.8)
    named = replace(hurt, summary_start=0, summary_end=11)
    [[told]] = view(SummarySentence(text, (quay, named))).paragraphs
    [card] = told.cards
    assert [passage.backs for passage in card.passages] == ["", "[Mayor Ann]"]


def test_an_outlet_that_its_own_words_name_is_known_as_itself() -> None:
    text = "The letters have been seen by the Post."
    topic = Topic("t", (Article("a", text, source="Harbour Post"), storm().articles[1]))
    cited = citation(source(topic, "a", text), 1.0)
    summary = replace(storm_summary(), sentences=(SummarySentence(text, (cited,)),))
    [[told]] = topic_view("t", summary, topic).paragraphs
    assert told.cards[0].itself == told.lines[0].itself == "the Post"
    told_otherwise = replace(summary.sentences[0], text="Posts saw all the letters.")
    summary = replace(summary, sentences=(told_otherwise,))
    [[told]] = topic_view("t", summary, topic).paragraphs
    assert not told.cards[0].itself

"""What an article tells: how much of the summary, and what beside it."""

from dataclasses import replace

from summarize.report.topic import topic_view
from summarize.schema import (
    Article,
    ArticleAccount,
    LeftOut,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
)
from tests.report.samples import citation, source, storm, storm_summary

TWELVE = "Twelve people were hurt."


def rows(summary: Summary) -> dict[str, tuple[str, ...]]:
    """How much of a summary each article says, by its outlet."""
    topic = topic_view("t", summary, storm())
    return {
        each.source.outlet: each.telling.words
        for each in (*topic.articles, *topic.undated)
    }


def test_an_article_says_sentences_or_another_value() -> None:
    cited = citation(source(storm(), "a", TWELVE), 1.0)
    told = SummarySentence(TWELVE, (cited,), supporters=(Supporter("a", whole=True),))
    roof = SummarySentence("A roof flew.", supporters=(Supporter("a", whole=False),))
    assert rows(replace(storm_summary(), sentences=(told, roof))) == {
        "Harbour Post": (
            "says 2 of the summary’s 2 sentences, 1 of them at least in part",
        ),
        "Courier": ("says fifteen instead",),
    }


def test_an_article_of_which_nothing_is_told_says_so() -> None:
    pigs = replace(storm_summary(), sentences=(SummarySentence("Pigs flew."),))
    assert rows(pigs) == dict.fromkeys(
        ("Courier", "Harbour Post"),
        ("not found to say any of it; may say it in other words",),
    )


def test_what_the_summary_does_not_tell_is_listed_with_its_reason() -> None:
    boats, twelve = (
        source(storm(), "a", text) for text in ("Boats lay on the quay.", TWELVE)
    )
    left = (
        LeftOut(SentenceGroup(boats), "fragment"),
        LeftOut(SentenceGroup(twelve), "plan"),
    )
    pigs = SummarySentence("Pigs flew.")
    trace = replace(storm_summary().trace, left_out=left, conflicts=())
    summary = replace(storm_summary(), sentences=(pigs,), trace=trace)
    [harbour] = topic_view("t", summary, storm()).undated
    assert [(each.text, each.why) for each in harbour.untold] == [
        (TWELVE, ""),
        ("Boats lay on the quay.", "a fragment"),
    ]


def test_what_is_left_out_stands_as_in_its_article_with_what_it_leans_on() -> None:
    said = (
        "Ann Lee drove the ferry.",
        "She saw no light.",
        "It was dark.",
        '"We all swam."',
        "The pier is closed.",
    )
    topic = Topic("t", (Article("a", " ".join(said), source="Post"),))
    first, *others = (source(topic, "a", each) for each in said)
    left = tuple(
        LeftOut(SentenceGroup(each, score=n / 9), "plan")
        for n, each in enumerate(others)
        if each.text != "It was dark."
    )
    account = ArticleAccount("a", None, "Post", None, None, 5, 0, 0, 5, 0)
    summary = Summary(
        "t",
        (SummarySentence(first.text, (citation(first, 1.0),)),),
        (account,),
        Trace(left_out=left, groups=tuple(map(SentenceGroup, (first, *others)))),
    )
    [article] = topic_view("t", summary, topic).undated
    assert [(each.before, each.text) for each in article.untold] == [
        ("Ann Lee drove the ferry.", "She saw no light."),
        ("It was dark.", '"We all swam."'),
        ("", "The pier is closed."),
    ]
    listed = LeftOut(SentenceGroup(others[1]), "plan")
    trace = replace(summary.trace, left_out=(*left, listed))
    [article] = topic_view("t", replace(summary, trace=trace), topic).undated
    assert [each.before for each in article.untold] == [
        "Ann Lee drove the ferry.",
        "",
        "",
        "",
    ]


def test_a_passage_that_stands_for_a_sentence_in_part_is_told() -> None:
    [left] = storm_summary().trace.left_out
    lead = left.group.lead
    some = Supporter("a", whole=False, start=lead.start, end=lead.end)
    told = SummarySentence("Boats lay there.", supporters=(some,))
    summary = replace(storm_summary(), sentences=(told,))
    [harbour] = topic_view("t", summary, storm()).undated
    assert harbour.untold == ()

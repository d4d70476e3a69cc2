from dataclasses import replace

from summarize.flags import Flag, FlagKind
from summarize.schema import (
    Checked,
    Citation,
    CleanedArticle,
    Dropped,
    Plan,
    PlanItem,
    Removed,
    SentenceGroup,
    Strength,
    SummarySentence,
)
from summarize.stages.account import (
    account_articles,
    foreign_articles,
    why_long,
    why_short,
)
from tests.build import article, group, sentences
from tests.planned import prompt

STORM = "The storm hit the bay. Boats sank. Share this."
A = sentences("The storm hit the bay.", "Boats sank.")
B = sentences("A storm hit the bay.", "Nobody died.", article_id="b")


def cites(*starts: int, strength: Strength = "strong") -> SummarySentence:
    """A sentence of the summary that cites passages of article "b"."""
    passages = (Citation("b", at, at + 9, 0.9, strength) for at in starts)
    return SummarySentence("It stormed.", tuple(passages))


def test_every_article_has_its_numbers_in_the_order_of_the_topic() -> None:
    share = Removed("a", 35, 46, "share")
    cleaned = [
        CleanedArticle(article("a", STORM, title="Storm"), ((0, 34),), (share,)),
        CleanedArticle(article("b", "Text.", author="Ida Berg"), ((0, 5),), ()),
        CleanedArticle(article("c", ""), (), (), "is empty"),
    ]
    merged = SentenceGroup(A[0], (B[0],))
    groups = [merged, SentenceGroup(A[1]), SentenceGroup(B[1])]
    summary = [cites(0, 21), cites(0), cites(40, strength="nearest")]

    a, b, c = account_articles(cleaned, [*A, *B], groups, groups[:2], summary, {})

    assert (a.id, a.title, b.author, c.warning) == (
        "a",
        "Storm",
        "Ida Berg",
        "is empty",
    )
    assert [x.opening for x in (a, b, c)] == [None, "A storm hit the bay.", None]
    assert [x.n_sentences for x in (a, b, c)] == [2, 2, 0]
    assert [x.n_removed for x in (a, b, c)] == [1, 0, 0]
    assert [x.n_merged for x in (a, b, c)] == [0, 1, 0]
    assert [x.n_in_prompt for x in (a, b, c)] == [2, 0, 0]
    assert [x.n_cited for x in (a, b, c)] == [0, 2, 0]  # passages, each once


TOLD = "The storm hit the bay and boats sank."  # eight words
MORE = "Nobody died in the bay, the mayor of the town said."


def test_a_summary_as_long_as_asked_needs_no_reason() -> None:
    checked = Checked((SummarySentence(TOLD),))
    assert why_short(checked, Plan(prompt()), [group(TOLD)], 10) is None


def test_what_has_little_to_tell_gets_a_short_summary() -> None:
    checked = Checked((SummarySentence(TOLD),))
    groups = [group(TOLD, TOLD), group(MORE)]
    caption = replace(groups[1], lead=replace(groups[1].lead, article_id="z"))
    plan = Plan(prompt(*groups), (PlanItem((groups[0],), 8, 0),))
    passed = replace(plan, passed_over={caption.lead.span: "caption"})
    assert why_short(checked, plan, groups[:1], 19) == "little to tell"
    assert why_short(checked, passed, [groups[0], caption], 19) == "little to tell"
    assert why_short(checked, plan, [groups[0], caption], 19) == "short articles"
    assert why_short(checked, plan, groups, 15) == "rest left out"
    assert why_short(checked, Plan(prompt(*groups)), groups, 15) is None


def test_the_checks_may_have_made_it_short() -> None:
    dropped = Dropped(MORE, (Flag(FlagKind.UNSUPPORTED),))
    checked = Checked((SummarySentence(TOLD),), (dropped,))
    groups = [group(TOLD), group(MORE)]
    assert why_short(checked, Plan(prompt(*groups)), groups, 18) == "checks"


def test_a_summary_may_be_longer_than_asked_for_two_reasons() -> None:
    checked = Checked((SummarySentence(TOLD),))
    planned = Plan(prompt(), (PlanItem((group(TOLD),), 8, 0),))
    short = Plan(prompt(), (PlanItem((group(TOLD),), 6, 0),))
    assert why_long(checked, planned, 7) is None
    assert why_long(checked, planned, 6) == "whole sentences"
    assert why_long(checked, short, 6) == "writer"
    assert why_long(checked, Plan(prompt()), 6) == "writer"


def test_an_article_in_another_language_has_a_warning() -> None:
    french = "Le pont de Corwen a été fermé mardi après le choc d'une péniche."
    english = "The bridge at Corwen was closed on Tuesday after a barge struck it."
    given = article("d", "Brücke zu.", language="de-AT")
    articles = [
        article("a", english),
        article("b", french),
        article("c", "Oui."),
        given,
    ]
    found = foreign_articles(articles, "en")
    assert list(found) == ["b", "d"]
    assert "another language (fr) than the topic (en)" in found["b"]
    assert list(foreign_articles(articles, "fr")) == ["a", "d"]

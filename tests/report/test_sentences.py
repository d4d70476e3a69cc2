"""A sentence as a page shows it: who backs it, who says otherwise, what to know."""

from dataclasses import replace

from summarize.flags import Flag, FlagKind
from summarize.report.markdown import topic_markdown
from summarize.report.topic import TopicView, topic_view
from summarize.schema import (
    Article,
    ArticleAccount,
    ArticleCopy,
    Citation,
    Headline,
    Mark,
    Sentence,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
)
from tests.report.samples import (
    citation,
    source,
    span,
    storm,
    storm_summary,
    summary_text,
    topic_html,
)


def view(*sentences: SummarySentence) -> TopicView:
    return topic_view("t", replace(storm_summary(), sentences=sentences), storm())


def hurt() -> SummarySentence:
    """A sentence that has the value of one side of a conflict, marked."""
    _, start, end = span(storm(), "b", "Fifteen")
    flag = Flag(FlagKind.CONFLICT, "Twelve", "Fifteen")
    cited = citation(source(storm(), "a", "Twelve people were hurt."), 1.0)
    marks = (Mark(flag, 0, 6, "b", start, end),)
    return SummarySentence("Twelve people were hurt.", (cited,), (flag,), marks)


def test_a_sentence_on_which_sources_differ_shows_the_other_side() -> None:
    topic = view(hurt())
    [[told]] = topic.paragraphs
    assert told.pieces[0] == ("Twelve", "differs")
    [[value]] = [side.values for side in told.others]
    assert (value.outlets, value.stated) == ("Courier", "fifteen")
    assert [(card.anchor, card.said) for card in told.against] == [
        ("t/s1/d1/2", "says fifteen instead")
    ]
    assert [line.name for line in told.lines] == ["Courier", "Harbour Post"]
    assert value.anchor == "t/s1/d1/2"
    assert told.remarks == ()  # it is said by the other side
    assert topic.conflicts[0].sentences == (1,)
    assert told.cards[0].passages[0].pieces[0] == ("Twelve", "differs")


def accused() -> SummarySentence:
    """A sentence that accuses somebody, whose reply is left out."""
    reply = source(storm(), "b", "Fifteen people were hurt.")
    flag = Flag(FlagKind.REPLY, "Twelve", reply.text)
    cited = citation(source(storm(), "a", "Twelve people were hurt."), 1.0)
    marks = (Mark(flag, 0, 6, *reply.span),)
    return SummarySentence("Twelve people were hurt.", (cited,), (flag,), marks)


def test_a_reply_that_is_left_out_is_quoted_and_leads_to_its_passage() -> None:
    topic = view(accused())
    [[told]] = topic.paragraphs
    said = "the reply of Twelve is left out: Fifteen people were hurt."
    assert told.remarks == ((said, "t/p2.2"),)

    summary = replace(storm_summary(), sentences=(accused(),))
    assert f'<a href="#storm/p2.2">{said}</a>' in topic_html(summary, storm())
    assert said in " ".join(summary_text(summary, storm()).split())
    assert f"_({said})_" in topic_markdown(summary, storm())

    [[alone]] = topic_view("t", summary, None).paragraphs
    assert alone.remarks == ((said, ""),)  # no article to lead into


def test_without_a_side_to_show_it_is_said_in_words() -> None:
    summary = replace(
        storm_summary(),
        sentences=(hurt(),),
        trace=replace(storm_summary().trace, conflicts=()),
    )
    [[told]] = topic_view("t", summary, storm()).paragraphs
    assert told.remarks == (("articles differ: Twelve or Fifteen", ""),)


def test_a_later_article_of_the_same_outlet_is_another_side() -> None:
    summary = storm_summary()
    accounts = tuple(replace(each, source="Post") for each in summary.articles)
    summary = replace(summary, sentences=(hurt(),), articles=accounts)
    [[told]] = topic_view("t", summary, storm()).paragraphs
    [[value]] = [side.values for side in told.others]
    assert (value.outlets, value.stated) == ("Post", "fifteen")


def test_a_side_in_another_passage_of_a_cited_article_is_shown() -> None:
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    boats = citation(source(storm(), "b", "The storm tore the roof off"), 0.9)
    told = replace(hurt(), citations=(*hurt().citations, boats))
    [[shown]] = topic_view("t", replace(summary, sentences=(told,)), storm()).paragraphs
    assert [side.value for side in shown.others] == ["fifteen"]
    fifteen = citation(conflict.sentences[1], 0.9)
    told = replace(told, citations=(*told.citations, fifteen))
    [[shown]] = topic_view("t", replace(summary, sentences=(told,)), storm()).paragraphs
    assert not shown.others


def test_many_outlets_are_three_chips_and_a_count() -> None:
    accounts = [
        replace(storm_summary().articles[0], id=f"x{n}", source=f"Outlet {n}")
        for n in range(6)
    ]
    cited = tuple(Citation(each.id, 0, 9, 0.9, "strong") for each in accounts)
    summary = Summary("t", (SummarySentence("Rain fell.", cited),), tuple(accounts))
    [[told]] = topic_view("t", summary, None).paragraphs
    assert [chip.name for chip in told.chips] == [f"Outlet {n}" for n in range(3)]
    assert told.more == 3
    assert len(told.cards) == 6


def test_a_sentence_backed_in_part_says_what_is_not() -> None:
    cited = citation(source(storm(), "a", "Boats lay on the quay."), 0.6, "medium")
    told = SummarySentence("Boats sank.", (cited,), open=((6, 10),))
    [[shown]] = view(told).paragraphs
    assert shown.remarks == (("articles say this only in part, not “sank”", ""),)
    assert ("sank", "doubted") in shown.pieces


def test_a_sentence_knows_by_which_differences_it_is_stated_otherwise() -> None:
    [[told]] = view(hurt()).paragraphs
    assert told.differing == ("t/d1",)
    [conflict] = storm_summary().trace.conflicts
    trace = replace(
        storm_summary().trace, conflicts=(replace(conflict, relation="update"),)
    )
    summary = replace(storm_summary(), sentences=(hurt(),), trace=trace)
    topic = topic_view("t", summary, storm())
    [[told]], [shown] = topic.paragraphs, topic.conflicts
    assert told.differing == (shown.anchor,)
    assert shown.differing == "updated: now fifteen, before that twelve"
    boats = citation(source(storm(), "a", "Boats lay on the quay."), 0.9)
    [[told]] = view(SummarySentence("Boats lay there.", (boats,))).paragraphs
    assert told.differing == ()


def test_who_stated_another_value_before_an_update_stands_behind_who_says_it() -> None:
    [conflict] = storm_summary().trace.conflicts
    trace = replace(
        storm_summary().trace, conflicts=(replace(conflict, relation="update"),)
    )
    fifteen = citation(source(storm(), "b", "Fifteen people were hurt."), 1.0)
    told = SummarySentence("Fifteen people were hurt.", (fifteen,))
    summary = replace(storm_summary(), sentences=(told,), trace=trace)
    [[shown]] = topic_view("t", summary, storm()).paragraphs
    assert shown.against == ()
    assert [card.said for card in shown.before] == ["said twelve earlier"]
    assert [line.name for line in shown.lines] == ["Courier", "Harbour Post"]


def headed(headline: str, *told: str) -> TopicView:
    """Two articles, the headline and the sentences cited for both."""
    said = "The storm tore the roof off the fish hall at Port Ellan."
    cited = (
        citation(source(storm(), "a", said), 0.9),
        citation(
            source(storm(), "b", "The storm tore the roof off Port Ellan's fish hall."),
            0.9,
        ),
    )
    summary = replace(
        storm_summary(),
        headline=Headline(headline, cited, supporters=(Supporter("a", whole=True),)),
        sentences=tuple(
            SummarySentence(
                each,
                cited,
                supporters=tuple(Supporter(name, whole=True) for name in "ab"),
            )
            for each in told
        ),
    )
    return topic_view("t", summary, storm())


def test_a_headline_has_the_box_and_the_cards_of_the_sentence_that_it_tells() -> None:
    topic = headed(
        "Storm tore the roof off the fish hall",
        "Boats lay on the quay.",
        "The storm tore the roof off the fish hall at Port Ellan.",
    )
    assert topic.headline
    told = topic.paragraphs[0][1]
    assert topic.headline.agreement == told.agreement
    assert topic.headline.cards == told.cards
    assert (topic.headline.group, told.group) == ("t/s2", "t/s2")
    assert "Headline: as sentence 2." in topic.technical


def test_a_headline_that_says_more_than_any_sentence_keeps_its_own_box() -> None:
    topic = headed(
        "Storm in May tore the roof off the fish hall",
        "The storm tore the roof off the fish hall at Port Ellan.",
    )
    assert topic.headline
    assert topic.headline.group == "t/s0"
    assert topic.headline.agreement.boxes.full == 1


def test_each_value_stands_with_its_bound_and_of_updates_the_newest_first() -> None:
    [conflict] = storm_summary().trace.conflicts
    more = Sentence("b", 5, 900, 933, "At least twelve people were hurt.")
    found = replace(
        conflict,
        relation="update",
        dates=("2026-02-01", "2026-03-01"),
        also=((more,), ()),
    )
    trace = replace(storm_summary().trace, conflicts=(found,))
    [shown] = topic_view("t", replace(storm_summary(), trace=trace), None).conflicts
    assert [side.stated for side in shown.sides] == [
        "fifteen",
        "at least twelve or twelve",
    ]
    assert [
        (value.stated, [(each.outlet, each.date) for [each] in value.reports])
        for value in shown.sides[1].values
    ] == [
        ("at least twelve", [("Courier", "1 Mar 2026")]),
        ("twelve", [("Harbour Post", "1 Feb 2026")]),
    ]


def test_every_article_that_says_a_sentence_has_a_chip_and_one_report_has_one() -> None:
    first = storm_summary().articles[0]
    accounts = tuple(
        replace(first, id=name, source=source, author=author)
        for name, source, author in (
            ("a", "Elm Press", None),
            ("b", "Post", "Elm Press"),
            ("c", "Courier", None),
        )
    )
    told = SummarySentence(
        "Rain fell.",
        (Citation("b", 0, 9, 0.9, "strong"),),
        supporters=(
            Supporter("b", whole=True, start=0, end=9),
            Supporter("a", whole=True, start=0, end=9),
            Supporter("c", whole=False, start=0, end=9),
        ),
    )
    [[shown]] = topic_view("t", Summary("t", (told,), accounts), None).paragraphs
    assert [(chip.name, chip.shape) for chip in shown.chips] == [
        ("Elm Press = Post", "strong"),
        ("Courier", "medium"),
    ]
    assert shown.references == (
        ("1 = 2", (1, 2), "", ""),
        ("3", (3,), "partly", ""),
    )
    assert shown.agreement.words == "1 of 2 reports says this, 1 only in part"


def test_boxes_names_lines_and_cards_have_one_order_the_surest_first() -> None:
    text = "The storm tore the roof off the fish hall on Monday."
    said = {
        "a": "A storm hit the fish hall.",
        "b": "The storm tore the roof off the fish hall.",
        "c": "On Monday the storm tore the roof off the fish hall.",
        "d": text,
        "e": "Rain fell.",
    }
    articles = tuple(Article(name, each, source=name) for name, each in said.items())
    accounts = tuple(
        ArticleAccount(each.id, None, each.id, None, None, 1, 0, 0, 1, 0)
        for each in articles
    )
    told = SummarySentence(
        text,
        (Citation("d", 0, len(text), 1.0, "strong"),),
        supporters=tuple(
            Supporter(name, name != "a", 0, len(said[name])) for name in "abcd"
        ),
    )
    topic = Topic("t", articles)
    [[shown]] = topic_view("t", Summary("t", (told,), accounts), topic).paragraphs
    assert shown.agreement.boxes == (3, 1, 0, 1)
    assert [chip.name for chip in shown.all_chips] == ["d", "c", "b", "a"]
    assert [card.source.outlet for card in shown.cards] == ["d", "c", "b", "a"]
    assert [line.name for line in shown.lines] == ["d", "c", "b", "a", "e"]
    assert [(each.words, each.doubt) for each in shown.references] == [
        ("1", "partly"),
        ("2", "mostly"),
        ("3", ""),
        ("4", ""),
    ]


def test_a_line_quotes_who_says_it_in_words_that_nothing_else_names() -> None:
    roof, *_ = topic_view("t", storm_summary(), storm()).paragraphs[0]
    assert {line.name: (line.exact, line.quoted) for line in roof.lines} == {
        "Harbour Post": (True, ""),
        "Courier": (False, "The storm tore the roof off Port Ellan's fish hall."),
    }


def test_the_last_word_stands_with_what_follows() -> None:
    [[told]] = view(hurt()).paragraphs
    body, end = told.parted
    assert "".join(piece.text for piece in body) == "Twelve people were "
    assert [piece.text for piece in end] == ["hurt."]


def test_a_report_in_two_outlets_says_how_their_texts_differ() -> None:
    topic = Topic(
        "t",
        (
            Article("a", "Ten boats sank on Friday.", source="Post"),
            Article("b", "Ten boats sank in the bay on Friday.", source="Echo"),
        ),
    )
    cited = tuple(
        citation(source(topic, each.id, each.text), 0.9) for each in topic.articles
    )
    accounts = tuple(
        ArticleAccount(each.id, None, each.source, None, None, 1, 0, 0, 1, 0)
        for each in topic.articles
    )
    trace = Trace(copies=(ArticleCopy("b", "a", 1.0),))

    def unlike(text: str) -> str:
        saying = (Supporter("a", whole=False), Supporter("b", whole=True))
        told = SummarySentence(text, cited, supporters=saying)
        of = Summary("t", (told,), accounts, trace)
        [[shown]] = topic_view("t", of, topic).paragraphs
        [line] = shown.lines
        return line.unlike

    bay = topic.articles[1].text
    assert unlike(bay) == "Echo word for word, Post without “bay”"
    said = unlike("Ten boats sank, people said.")
    assert said == "their texts differ in a word or more"


def test_paper_has_the_passages_that_say_a_sentence_in_other_words() -> None:
    roof = "The storm tore the roof off the fish hall at Port Ellan."
    twin = "The storm tore the roof off Port Ellan's fish hall."
    cited = (
        citation(source(storm(), "a", roof), 0.9),
        citation(source(storm(), "b", twin), 0.9),
    )
    shown = view(SummarySentence(roof, cited), SummarySentence(twin, cited[:1]))
    assert {name: [*map(tuple, each)] for name, each in shown.quotes.items()} == {
        "a": [(roof, (2,))],
        "b": [(twin, (1,))],
    }

"""What a later source has overtaken is said of a claim that rests on the older one."""

from datetime import date

from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Conflict, Sentence, SummarySentence
from summarize.stages.check import CheckOptions, check_summary, outcome
from tests.build import sentence

OLDER = sentence("Hiker Dana Whitlock is missing in Glacier Park.", "a")
NEWER = sentence("Dana Whitlock was found alive in Glacier Park on Friday.", "b")
OTHER = sentence("Glacier Park has two million visitors a year.", "c")
DAYS = {"a": date(2025, 5, 5), "b": date(2025, 5, 9), "c": date(2025, 5, 9)}


def check(text: str, *cited: Sentence, told: tuple[Sentence, ...] = ()) -> list[Flag]:
    citations = tuple(Citation(*each.span, 0.9, "strong") for each in cited)
    sources = told or (OLDER, NEWER, OTHER)
    found = check_summary(
        [SummarySentence(text, citations)], sources, (), CheckOptions(), days=DAYS
    )
    return list(found.sentences[0].flags)


def test_a_copied_sentence_is_supported_and_since_overtaken() -> None:
    flag = Flag(FlagKind.OVERTAKEN, "is missing", "was found alive")
    assert check(OLDER.text, OLDER) == [flag]
    told = SummarySentence(OLDER.text, flags=(flag,))
    assert outcome(told) == "supported"


def test_the_flag_points_into_the_later_source() -> None:
    cited = (Citation(*OLDER.span, 1.0, "strong"),)
    [told] = check_summary(
        [SummarySentence(OLDER.text, cited)],
        (OLDER, NEWER, OTHER),
        (),
        CheckOptions(),
        days=DAYS,
    ).sentences
    [mark] = told.marks
    assert OLDER.text[mark.start : mark.end] == "is missing"
    assert mark.article_id == "b"
    assert mark.source_start is not None
    start = NEWER.start
    span = slice(mark.source_start - start, (mark.source_end or 0) - start)
    assert NEWER.text[span] == "was found alive"


def test_what_is_told_as_so_still_is_a_fault() -> None:
    [flag] = check("Dana Whitlock is still missing in Glacier Park.", OLDER)
    assert flag == Flag(FlagKind.STALE, "is still missing", "was found alive")
    assert flag.kind.is_fault


def test_what_tells_the_end_backs_no_claim_that_it_lasts() -> None:
    claim = "Dana Whitlock is still missing in Glacier Park."
    [flag] = check(claim, OLDER, NEWER)
    assert flag.kind is FlagKind.STALE


def test_nothing_is_said_of_what_the_later_source_says_itself() -> None:
    assert check(NEWER.text, NEWER) == []


def test_nothing_is_said_where_no_source_is_later() -> None:
    again = sentence("Dana Whitlock is missing in Glacier Park, police said.", "b")
    assert check(OLDER.text, OLDER, told=(OLDER, again)) == []
    assert check(OLDER.text, OLDER, told=(OLDER, OTHER)) == []


def test_it_is_not_looked_for_where_conflicts_are_not() -> None:
    cited = (Citation(*OLDER.span, 1.0, "strong"),)
    [told] = check_summary(
        [SummarySentence(OLDER.text, cited)],
        (OLDER, NEWER),
        (),
        CheckOptions(conflicts=False),
        days=DAYS,
    ).sentences
    assert told.flags == ()


OFFERED = sentence("Norvale Buses has offered its drivers a rise of 2.5%.", "a")
RAISED = sentence("Norvale Buses raised its offer to 3.75%, the union said.", "b")


def test_a_value_that_a_passage_openly_replaces_is_a_fault() -> None:
    """Also without a word that says that it is the newest."""
    flag = Flag(FlagKind.STALE, "2.5%", "raised its offer to 3.75%")
    for claim in (
        "The latest offer of Norvale Buses is a rise of 2.5%.",
        "Norvale Buses offered drivers a rise of 2.5%.",
    ):
        assert flag in check(claim, OFFERED, told=(OFFERED, RAISED))


def test_a_copied_sentence_with_a_replaced_value_has_no_fault() -> None:
    [flag] = check(OFFERED.text, OFFERED, told=(OFFERED, RAISED))
    assert flag.kind is FlagKind.OVERTAKEN


def test_a_value_that_never_held_points_to_where_that_is_said() -> None:
    """Also in the passage that the sentence is cited to."""
    told = sentence("The pill cut the risk of a stroke by 11% rather than 18%.", "a")
    claim = SummarySentence(
        "The pill cut the risk of a stroke by 18%.",
        (Citation(*told.span, 0.9, "strong"),),
    )
    checked = check_summary([claim], (told,), (), CheckOptions(), days=DAYS)
    [found] = checked.sentences
    [mark] = [each for each in found.marks if each.flag.kind is FlagKind.STALE]
    assert claim.text[mark.start : mark.end] == "18%"
    assert told.text[mark.source_start : mark.source_end] == "11% rather than 18%"
    assert outcome(found) == "unsupported"
    assert not any(each.strength == "strong" for each in found.citations)


def test_who_has_decided_is_not_undecided() -> None:
    undecided = sentence("Sponsor Delmar Foods is considering its position.", "a")
    decided = sentence("Delmar Foods withdrew its sponsorship on Monday.", "b")
    claim = "Delmar Foods is still considering its position."
    [flag] = check(claim, undecided, told=(undecided, decided))
    assert flag.kind is FlagKind.STALE
    [flag] = check(claim, decided, told=(undecided, decided))
    assert flag == Flag(FlagKind.STALE, "is still considering its", "withdrew its")


def test_the_older_value_of_an_update_told_as_the_newest_is_a_fault() -> None:
    friday = sentence("A fire at the Bergo paper mill killed 12 workers.", "a")
    sunday = sentence("The fire at the mill in Bergo has killed 15 workers.", "b")
    update = Conflict(
        "number",
        (friday, sunday),
        ("12", "15"),
        quantity="workers killed",
        relation="update",
    )
    cited = (Citation(*friday.span, 0.9, "strong"),)
    for text, kind in (
        ("The fire at the Bergo mill killed 12 workers.", FlagKind.UPDATE),
        ("So far the fire at the Bergo mill has killed 12 workers.", FlagKind.STALE),
    ):
        claim = SummarySentence(text, cited)
        checked = check_summary([claim], (friday, sunday), (update,), CheckOptions())
        flags = checked.sentences[0].flags
        assert [flag.kind for flag in flags if flag.other == "15"] == [kind]


def test_who_was_dismissed_is_not_still_in_office() -> None:
    won = sentence("Coach Mila Arno has won two cups.", "a")
    gone = sentence("The club dismissed coach Mila Arno on Friday.", "b")
    [flag] = check("Mila Arno is still coach of the team.", won, told=(won, gone))
    assert flag.kind is FlagKind.STALE


def test_an_end_without_a_name_is_that_of_what_its_article_names() -> None:
    shut = sentence("The mill of Harlow Steel is shut.", "a")
    deal = sentence("Harlow Steel and the union signed a deal.", "b")
    open_again = sentence("The mill reopened.", "b", 1, 50)
    claim, told = "The mill of Harlow Steel is still shut.", (shut, deal, open_again)
    [flag] = check(claim, shut, told=told)
    assert flag == Flag(FlagKind.STALE, "is still shut", "reopened")
    assert check(claim, shut, told=(shut, open_again)) == []

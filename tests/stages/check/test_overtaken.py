"""What a later source has overtaken is said of a claim that rests on the older one."""

from datetime import date

from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Sentence, SummarySentence
from summarize.stages.check.check import CheckOptions, check_summary, outcome
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

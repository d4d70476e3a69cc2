"""A summary that accuses somebody and leaves out their reply says so."""

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Mark, SummarySentence
from summarize.stages.check import CheckOptions, check_summary
from tests.build import sentences

ACCUSED = "The mayor accused Arlo Works of using cheap concrete."
DENIED = "Arlo Works denied the accusations."
SOURCES = Sources(sentences(ACCUSED, "Buses will take the long road.", DENIED))


def copied(place: int) -> SummarySentence:
    source = SOURCES[place]
    return SummarySentence(source.text, (Citation(*source.span, 1.0, "strong"),))


def checked(
    *told: SummarySentence, options: CheckOptions | None = None
) -> list[tuple[Flag, ...]]:
    found = check_summary(told, SOURCES, (), options or CheckOptions())
    return [sentence.flags for sentence in found.sentences]


def test_a_reply_that_is_left_out_is_flagged_where_the_accusation_stands() -> None:
    flag = Flag(FlagKind.REPLY, "Arlo Works", DENIED)
    assert checked(copied(0), copied(1)) == [(flag,), ()]
    assert str(flag) == f"reply left out: Arlo Works / {DENIED}"


def test_the_flag_points_at_the_name_and_at_the_reply() -> None:
    both = [copied(0), copied(1)]
    told, _ = check_summary(both, SOURCES, (), CheckOptions()).sentences
    [flag] = told.flags
    start, end = told.text.index("Arlo"), told.text.index(" of using")
    assert told.marks == (Mark(flag, start, end, *SOURCES[2].span),)
    assert told.verdict == "supported"


def test_a_reply_that_is_told_needs_no_flag() -> None:
    assert checked(copied(0), copied(2)) == [(), ()]


def test_whoever_wants_no_such_flags_has_none() -> None:
    for off in (CheckOptions(replies=False), CheckOptions(enabled=False)):
        assert checked(copied(0), copied(1), options=off) == [(), ()]


def test_a_single_claim_leaves_nothing_out() -> None:
    assert checked(copied(0)) == [()]


def test_what_no_passage_backs_is_told_from_nowhere() -> None:
    alone = SummarySentence(ACCUSED, ())
    kinds = {flag.kind for flags in checked(alone) for flag in flags}
    assert FlagKind.REPLY not in kinds

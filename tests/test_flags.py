"""Flags know their words, and which of them are faults."""

import pytest

from summarize.flags import FLAG_WORDS, Flag, FlagKind


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag(FlagKind.WEAK), "weak"),
        (Flag(FlagKind.NUMBER, "15"), "number not in sources: 15"),
        (
            Flag(FlagKind.WORD, "nurse", "doctor"),
            "other word in sources: nurse / doctor",
        ),
        (Flag(FlagKind.FRAME, other="allege"), "no fact in sources: allege"),
        (Flag(FlagKind.SCOPE, "All", "Most"), "other reach in sources: All / Most"),
        (Flag(FlagKind.ADDED, "in the rain"), "part not in sources: in the rain"),
        (
            Flag(FlagKind.ATTRIBUTION, "police", "Lund"),
            "somebody else in sources: police / Lund",
        ),
        (Flag(FlagKind.VERIFIER, "0.12"), "unsupported by verifier: 0.12"),
        (Flag(FlagKind.CONFLICT, "12", "15"), "sources differ: 12 / 15"),
        (Flag(FlagKind.UPDATE, "12", "15"), "sources differ, updated later: 12 / 15"),
        (
            Flag(FlagKind.OVERTAKEN, "is missing", "was found"),
            "since overtaken: is missing / was found",
        ),
        (Flag(FlagKind.SELF, "12", "15"), "sentences differ: 12 / 15"),
        (Flag(FlagKind.CONFLICT, "", "not charged"), "sources differ: – / not charged"),
    ],
)
def test_a_flag_is_shown_in_words(flag: Flag, words: str) -> None:
    assert str(flag) == f"{flag}" == words


def test_every_kind_of_flag_has_words_of_its_own() -> None:
    assert list(FLAG_WORDS) == list(FlagKind)
    assert len(set(FLAG_WORDS.values())) == len(FlagKind)


def test_every_flag_but_weak_and_those_of_sources_is_a_fault() -> None:
    no_faults = {kind for kind in FlagKind if not kind.is_fault}
    differing = {FlagKind.CONFLICT, FlagKind.UPDATE, FlagKind.OVERTAKEN}
    assert {kind for kind in FlagKind if kind.is_difference} == differing
    assert no_faults == {FlagKind.WEAK, FlagKind.SELF, FlagKind.REPLY, *differing}


def test_what_contradicts_is_a_fault() -> None:
    against = {kind for kind in FlagKind if kind.is_contradiction}
    assert FlagKind.OPPOSITE in against
    assert all(kind.is_fault for kind in against)

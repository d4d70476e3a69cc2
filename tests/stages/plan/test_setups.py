"""What sentences take for known, and which sentences introduce it."""

from summarize.claims.sources import Sources
from summarize.stages.plan.needs import Needs
from tests.build import sentences


def known(*texts: str) -> list[tuple[str, tuple[int, ...]]]:
    """What the last of some sentences takes for known, and where that stands."""
    rows = sentences(*texts)
    found = Needs(Sources(rows)).set_ups(rows[-1])
    return [(each.word, each.places) for each in found]


def test_a_noun_is_introduced_where_its_article_first_has_it() -> None:
    told = ("A shooting at a mall in Tarn killed two.", "Rain fell.")
    assert known(*told, "The shooting began at noon.") == [("shooting", (0,))]


def test_a_verb_of_the_same_stem_introduces_a_noun() -> None:
    told = ("Ida Holm resigned on Monday.", "Rain fell.")
    assert known(*told, "The resignation surprised Tarn.") == [("resignation", (0,))]


def test_what_an_article_never_introduces_everybody_knows() -> None:
    told = ("The harvest began late in Tarn.", "Rain fell.")
    assert known(*told, "The harvest pleased Ida Holm.") == []
    assert known("The harvest pleased Ida Holm.") == []


def test_what_points_back_without_the_word_needs_one_of_those_before() -> None:
    told = ("A cask burst in Tarn.", "Wine ran into two cellars.")
    assert known(*told, "Everybody in Tarn heard the blast.") == [("blast", (1, 0))]


def test_a_company_is_told_of_by_its_name() -> None:
    rows = sentences("Orrin Steel opened a mill.", "The company pays well.")
    [company] = Needs(Sources(rows)).set_ups(rows[1])
    assert company.told_by >= {"orrin", "steel"}


def test_an_epithet_is_whom_a_sentence_before_names() -> None:
    told = ("Voters in Tarn chose Ida Holm.", "Rain fell.")
    assert known(*told, "The first-term Democrat wept.") == [("democrat", (0,))]


def test_a_name_is_introduced_where_it_stands_in_full() -> None:
    told = ("Ida Holm owns the mill in Tarn.", "Rain fell.")
    assert known(*told, "Ten men sued Holm.") == [("holm", (0,))]


def test_a_name_with_a_calling_beside_it_is_explained() -> None:
    told = ("Officer Ida Holm ran.", "Rain fell.")
    assert known(*told, "Ten men sued Officer Holm.") == []


def test_whom_a_bracket_can_explain_needs_nobody() -> None:
    told = ("Police spokesman Erik Brekke called a meeting.", "Rain fell.")
    assert known(*told, "Ten men sued Brekke.") == []


def test_presidents_need_nobody() -> None:
    told = ("President Ida Holm spoke.", "Ida Holm left.")
    assert known(*told, "Ten men sued Holm.") == []


def test_nothing_is_read_in_a_language_without_words() -> None:
    rows = sentences("A shooting in Tarn killed two.", "The shooting began at noon.")
    needs = Needs(Sources(rows))
    needs.unfit.reads = False
    assert needs.set_ups(rows[1]) == ()

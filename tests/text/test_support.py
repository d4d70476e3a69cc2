"""Which candidate a reader may trust."""

from summarize.text.support import choose_supported, new_words

SOURCES = [
    "The ferry Aurora hit the pier at Harlow, injuring two people.",
    "Officials said 230 passengers were aboard.",
]


def test_first_supported_candidate_is_chosen() -> None:
    candidates = [
        "The ferry Aurelia hit the pier.",
        "The ferry hit the pier, injuring 3 people.",
        "The ferry hit the pier, injuring two people.",
        "The ferry hit the pier.",
    ]
    assert choose_supported(candidates, SOURCES) == 2


def test_none_is_chosen_when_all_invent() -> None:
    assert choose_supported(["Brask burned.", ""], SOURCES) is None
    assert choose_supported([], SOURCES) is None


def test_a_changed_ending_or_a_missing_end_is_no_support() -> None:
    assert choose_supported(["The ferries hit the pier."], SOURCES) is None
    assert choose_supported(["The ferry hit the pier at"], SOURCES) is None
    assert choose_supported(["Officials say the ferry hit the pier."], SOURCES) == 0


def test_endings_figures_and_framing_are_not_new() -> None:
    text = "Meanwhile 2 passenger ferries were hitting piers, reports say."
    assert new_words(text, SOURCES) == []


def test_new_words_in_text_order() -> None:
    assert new_words("Keller saw 231 aboard.", SOURCES) == ["keller", "231"]


def test_a_lost_or_added_negation_is_no_support() -> None:
    source = "The report made no mention of the ferry, officials said."
    lost = "The report made mention of the ferry."
    before = "The report made it."
    assert choose_supported([lost], [source]) is None
    assert choose_supported([source], [source]) == 0
    assert choose_supported([before], [source]) == 0
    assert choose_supported(["The ferry didn't hit the pier."], SOURCES) is None


def test_a_word_twice_in_a_row_is_garbled() -> None:
    assert choose_supported(["The ferry hit the the pier."], SOURCES) is None
    assert choose_supported(["He had had it."], ["He had had it then."]) == 0


def test_a_new_owner_is_no_support() -> None:
    source = "Keller and his brother saw the ferry."
    assert choose_supported(["Keller's brother saw the ferry."], [source]) is None
    assert choose_supported(["It's the ferry Keller saw."], [source]) == 0
    assert (
        choose_supported(["Keller's Keller saw it."], ["Keller's dog saw it."]) is None
    )


def test_a_name_that_is_miscopied_is_new() -> None:
    source = "Officers found Brandon Ulmestad and MollyBloom11 near the governorship."
    for wrong in ("ulmesrad", "mollybl", "governorhip", "brandan"):
        assert new_words(wrong, [source]) == [wrong]
    for same in ("officer", "governors", "finding"):
        assert new_words(same, [source]) == []

"""Which candidate a reader may trust."""

from dataclasses import replace

from summarize.language.english import ENGLISH
from summarize.writers.guard.support import choose_supported

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
    assert choose_supported(["Officials say the ferry hit the pier."], SOURCES) is None


def test_a_lost_or_added_negation_is_no_support() -> None:
    source = "The report made no mention of the ferry, officials said."
    assert choose_supported(["The report made mention of the ferry."], [source]) is None
    assert choose_supported(["The ferry didn't hit the pier."], SOURCES) is None
    assert choose_supported([source], [source]) == 0


def test_a_word_twice_in_a_row_is_garbled() -> None:
    assert choose_supported(["The ferry hit the the pier."], SOURCES) is None


def test_a_new_owner_is_no_support() -> None:
    source = "Keller and his brother saw the ferry."
    assert choose_supported(["Keller's brother saw the ferry."], [source]) is None
    assert choose_supported(["Keller dog saw it."], ["Keller's dog saw it."]) is None


def test_what_may_not_be_left_out_is_a_matter_of_the_language() -> None:
    source, shorter = "The ferry, reportedly late, hit it.", "The ferry hit it."
    claims = replace(ENGLISH.claims, hedges=frozenset())
    unhedged = replace(ENGLISH, claims=claims)
    assert choose_supported([shorter], [source]) is None
    assert choose_supported([shorter], [source], unhedged) == 0

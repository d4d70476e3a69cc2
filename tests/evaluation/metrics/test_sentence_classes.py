"""How summary sentences came out of their sources, and their verdicts by class."""

import pytest

from summarize.evaluation.metrics.sentence_classes import (
    SentenceClasses,
    count_verdicts,
    pooled_verdicts,
)
from summarize.flags import Flag, FlagKind
from summarize.language.english import ENGLISH
from summarize.schema import Citation, Summary, SummarySentence
from tests.build import topic

MILL = "TARN, May 3 (AFP) - The old paper mill in Tarn burned down on Monday night."
CREW = "The night crew of the mill, all of them from Orm, had left an hour before."
RAIN = "Heavy rain helped the fire brigade."
CLASSES = SentenceClasses([MILL, CREW, RAIN], ENGLISH)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (RAIN, "copied"),
        (MILL, "copied"),
        ("The old paper mill in Tarn burned down on Monday night.", "copied"),
        ("“Heavy rain” helped the Fire Brigade!", "copied"),
        ("The old paper mill in [north] Tarn burned down on Monday night.", "copied"),
        ("[Heavy] rain helped the fire brigade.", "shortened"),
        ("The old paper mill burned down on Monday.", "shortened"),
        ("The night crew of the mill had left an hour before.", "shortened"),
        ("Rain helped.", "shortened"),
        (
            "The old paper mill in Tarn burned down, and the night crew of the mill "
            "had left an hour before.",
            "merged",
        ),
        (
            "Heavy rain helped the fire brigade, while the old paper mill burned down.",
            "merged",
        ),
        ("On Monday night the old paper mill in Tarn burned down.", "free"),
        ("The crew had gone home when the mill caught fire.", "free"),
        ("The old paper mill in Tarn burned down, and two firemen were hurt.", "free"),
    ],
)
def test_a_sentence_has_the_class_of_its_wording(sentence: str, expected: str) -> None:
    assert CLASSES.of(sentence) == expected


def test_what_stands_twice_in_the_sources_makes_no_merged_sentence() -> None:
    told = "The old mill burned down at night, and the whole crew left Tarn."
    turned = "The whole crew left Tarn, and the old mill burned down at night."
    classes = SentenceClasses([told, told.upper()], ENGLISH)
    assert classes.of(turned) == "free"


def test_a_passage_that_is_cited_is_a_source_sentence_though_the_page_breaks_it() -> (
    None
):
    subject = topic("The mill. Read more: ADVERT in Tarn burned.")
    cited = Citation("a", 0, 43, 1.0, "strong")
    sentence = SummarySentence("The mill Read more ADVERT in Tarn burned.", (cited,))
    counts = count_verdicts(Summary("t", (sentence,), ()), subject)
    assert counts == {"copied": {"supported": 1}}


def test_verdicts_are_counted_class_by_class_and_added_up() -> None:
    subject = topic(RAIN, CREW)
    strong = Citation("a", 0, len(RAIN), 1.0, "strong")
    medium = Citation("b", 0, len(CREW), 0.4, "medium")
    summary = Summary(
        "t",
        (
            SummarySentence(RAIN, (strong,)),
            SummarySentence("The crew left at noon.", (medium,)),
            SummarySentence("It snowed.", (), (Flag(FlagKind.UNSUPPORTED),)),
            SummarySentence(
                "Rain hindered it.", (strong,), (Flag(FlagKind.OPPOSITE, "a", "b"),)
            ),
        ),
        (),
    )
    counts = count_verdicts(summary, subject)
    pooled = pooled_verdicts([counts, counts])
    assert list(pooled) == ["copied", "shortened", "merged", "free"]
    assert pooled["copied"]["supported"] == 2
    assert pooled["free"] == {
        "supported": 0,
        "in part": 2,
        "unsupported": 2,
        "contradicted": 2,
    }
    assert sum(pooled["merged"].values()) == 0


def test_without_sentences_there_are_no_verdicts() -> None:
    empty = Summary("t", (), ())
    assert pooled_verdicts([count_verdicts(empty, topic("Rain."))]) == {}

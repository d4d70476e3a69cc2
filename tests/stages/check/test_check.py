import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarize.claims.reading.relative_dates import written_days
from summarize.flags import Flag, FlagKind
from summarize.schema import (
    Citation,
    Conflict,
    Draft,
    DraftSentence,
    Dropped,
    Sentence,
    SummarySentence,
    Verified,
)
from summarize.stages.check import CheckOptions, check_summary, outcome
from summarize.stages.cite import CiteOptions, cite_draft
from summarize.stages.dedupe import DedupeOptions, dedupe_sentences
from tests.build import sentence, sentences

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "check_cases.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
STORY = [
    *sentences(
        "A fire at the Bergo paper mill killed 12 workers on Monday night.",
        "Fire chief Lena Aldous said the sprinklers had been switched off for repairs.",
        article_id="a",
    ),
    *sentences(
        "Rescuers searched the mill until sunrise with dogs and cameras.",
        "The mill employs about 340 people and makes packaging paper.",
        article_id="b",
    ),
]
INVENTED = "Orchids bloomed in remote valleys of the south."
WRONG_NUMBER = "Rescuers searched the mill until sunrise with 15 dogs and cameras."
UNSUPPORTED = Flag(FlagKind.UNSUPPORTED)
NO_SUCH_NUMBER = (Flag(FlagKind.NUMBER, "15"),)


def check(
    *texts: str,
    sources: Sequence[Sentence] = STORY,
    conflicts: Sequence[Conflict] = (),
    **options: Any,
) -> tuple[SummarySentence, ...]:
    """Cite texts over the sources, then check them."""
    draft = Draft("topic", tuple(map(DraftSentence, texts)))
    cited = cite_draft(draft, sources, (), CiteOptions()).sentences
    checked = check_summary(
        cited, sources, conflicts, CheckOptions.model_validate(options)
    )
    return checked.sentences


def words(sentence: SummarySentence) -> list[str]:
    """Return the flags of a sentence as they are shown."""
    return [str(flag) for flag in sentence.flags]


def run_case(case: dict[str, Any]) -> list[str]:
    """Return the flags that a hand-written case gets from dedupe, cite and check.

    `dates` of a case are those of its articles.
    """
    sources = [
        source
        for name, texts in case["sources"].items()
        for source in sentences(*texts, article_id=name)
    ]
    deduped = dedupe_sentences(sources, DedupeOptions())
    draft = Draft("topic", (DraftSentence(case["summary"]),))
    days = written_days(case.get("dates", {}))
    cited = cite_draft(
        draft, sources, deduped.groups, CiteOptions(), deduped.conflicts, days=days
    )
    conflicts = {
        frozenset(c.sentences): c for c in (*cited.conflicts, *deduped.conflicts)
    }
    checked = check_summary(
        cited.sentences, sources, [*conflicts.values()], CheckOptions(), days=days
    )
    return words(checked.sentences[0])


def test_there_are_enough_hand_written_cases_of_every_class() -> None:
    kinds = [case["kind"] for case in CASES]
    assert len(kinds) >= 130
    assert min(kinds.count(kind) for kind in kinds) >= 5


def test_at_least_95_in_100_hand_written_cases_come_out_right() -> None:
    wrong = [case["name"] for case in CASES if run_case(case) != case["flags"]]
    assert len(wrong) <= 0.05 * len(CASES), wrong


def test_no_hand_written_case_without_a_conflict_gets_one() -> None:
    for case in CASES:
        if not any(flag.startswith("sources differ") for flag in case["flags"]):
            flags = run_case(case)
            assert not any(flag.startswith("sources differ") for flag in flags), case


def test_a_supported_sentence_has_no_flag() -> None:
    [checked] = check("Twelve workers died in a fire at the paper mill in Bergo.")
    assert checked.flags == ()
    assert outcome(checked) == "supported"


def test_an_invented_sentence_is_unsupported() -> None:
    [checked] = check(INVENTED)
    assert checked.flags == (UNSUPPORTED,)
    assert outcome(checked) == "unsupported"


def test_a_wrong_number_makes_a_sentence_unsupported() -> None:
    [checked] = check(WRONG_NUMBER)
    assert checked.flags == NO_SUCH_NUMBER
    assert outcome(checked) == "unsupported"


def test_a_medium_citation_and_little_support_make_a_sentence_weak() -> None:
    text = "Sprinklers of this kind must often be tested and sometimes replaced."
    citation = Citation("a", STORY[1].start, STORY[1].end, 0.4, "medium")
    [checked] = check_summary(
        [SummarySentence(text, (citation,))], STORY, (), CheckOptions()
    ).sentences
    assert checked.flags == (Flag(FlagKind.WEAK),)
    assert outcome(checked) == "weak"


def test_flags_that_a_sentence_brings_are_kept_once() -> None:
    other = Flag(FlagKind.NAME, "Foo")
    brought = SummarySentence(INVENTED, (), (UNSUPPORTED, other))
    [checked] = check_summary([brought], STORY, (), CheckOptions()).sentences
    assert checked.flags == (UNSUPPORTED, other)


def test_keep_leaves_unsupported_sentences_unmarked() -> None:
    [checked] = check(INVENTED, on_unsupported="keep")
    assert checked.flags == ()


def test_drop_leaves_out_what_is_unsupported() -> None:
    kept = check(STORY[0].text, INVENTED, WRONG_NUMBER, on_unsupported="drop")
    assert [each.text for each in kept] == [STORY[0].text]


def test_drop_never_leaves_out_the_last_sentence() -> None:
    [checked] = check(INVENTED, on_unsupported="drop")
    assert checked.flags == (UNSUPPORTED,)


@pytest.mark.parametrize(
    ("supported", "flags"),
    [(False, ["unsupported by verifier: 0.12"]), (None, []), (True, [])],
)
def test_what_a_verifier_denies_is_flagged(
    supported: bool | None, flags: list[str]
) -> None:
    text = "Rescuers with dogs and cameras searched the mill until sunrise."
    draft = Draft("topic", (DraftSentence(text),))
    cited = cite_draft(draft, STORY, (), CiteOptions()).sentences
    said = [Verified(0.12, supported)]
    [checked] = check_summary(cited, STORY, (), CheckOptions(), verified=said).sentences
    assert words(checked) == flags


@pytest.mark.parametrize("supported", [True, None])
def test_no_word_is_open_of_what_a_verifier_is_sure_of(supported: bool | None) -> None:
    text = "Weary rescuers with dogs and cameras searched the mill until sunrise."
    draft = Draft("topic", (DraftSentence(text),))
    cited = cite_draft(draft, STORY, (), CiteOptions()).sentences
    said = [Verified(0.9, supported)]
    [checked] = check_summary(cited, STORY, (), CheckOptions(), verified=said).sentences
    assert bool(checked.open) == (supported is None)


@pytest.mark.parametrize("key", ["unsupported_below", "weak_below"])
def test_a_bound_of_support_is_a_share(key: str) -> None:
    for share in (0.0, 1.0):
        assert getattr(CheckOptions.model_validate({key: share}), key) == share
    for share in (-0.01, 1.01):
        with pytest.raises(ValidationError):
            CheckOptions.model_validate({key: share})


def test_replace_puts_the_best_source_sentence_in_the_place() -> None:
    first, second = check(WRONG_NUMBER, STORY[0].text, on_unsupported="replace")
    assert first.text == STORY[2].text
    assert first.flags == ()
    assert first.citations == (
        Citation("b", STORY[2].start, STORY[2].end, 1.0, "strong"),
    )
    assert second.text == STORY[0].text


def test_replace_says_nothing_twice() -> None:
    kept = check(STORY[2].text, WRONG_NUMBER, on_unsupported="replace")
    assert [each.text for each in kept] == [STORY[2].text]


def test_replace_drops_a_sentence_that_has_no_source_at_all() -> None:
    kept = check(STORY[0].text, INVENTED, on_unsupported="replace")
    assert [each.text for each in kept] == [STORY[0].text]


def dropped(*texts: str, way: str) -> tuple[Dropped, ...]:
    """Return what checks take out of texts over the story."""
    draft = Draft("topic", tuple(map(DraftSentence, texts)))
    cited = cite_draft(draft, STORY, (), CiteOptions()).sentences
    options = CheckOptions.model_validate({"on_unsupported": way})
    return check_summary(cited, STORY, (), options).dropped


def test_what_is_dropped_leaves_its_text_and_its_flags() -> None:
    assert dropped(STORY[0].text, WRONG_NUMBER, INVENTED, way="drop") == (
        Dropped(WRONG_NUMBER, NO_SUCH_NUMBER),
        Dropped(INVENTED, (UNSUPPORTED,)),
    )


def test_what_is_replaced_leaves_what_stands_there_now() -> None:
    assert dropped(WRONG_NUMBER, INVENTED, way="replace") == (
        Dropped(WRONG_NUMBER, NO_SUCH_NUMBER, STORY[2].text),
        Dropped(INVENTED, (UNSUPPORTED,)),
    )


def test_a_replacement_that_would_repeat_something_is_none() -> None:
    assert dropped(STORY[2].text, WRONG_NUMBER, way="replace") == (
        Dropped(WRONG_NUMBER, NO_SUCH_NUMBER),
    )


@pytest.mark.parametrize("way", ["flag", "keep", "drop"])
def test_what_stays_leaves_no_trace(way: str) -> None:
    assert dropped(INVENTED, way=way) == ()


def test_a_replacement_keeps_whether_the_writer_read_it() -> None:
    citation = Citation("b", STORY[2].start, STORY[2].end, 0.6, "medium", True)
    sentence = SummarySentence(WRONG_NUMBER, (citation,))
    options = CheckOptions(on_unsupported="replace")
    checked = check_summary([sentence], STORY, (), options)
    assert checked.sentences[0].citations[0].in_prompt is True


@pytest.mark.parametrize(
    ("text", "source", "flags"),
    [
        ("A nurse was stabbed outside the clinic on Sunday.",
         "A doctor was stabbed outside the clinic on Sunday.",
         ["other word in sources: nurse / doctor"]),
        ("Assaults on staff were halved to 46.", "Assaults on staff were cut to 46.",
         ["other word in sources: halved / cut"]),
        ("Two people were killed when a bus overturned near Orvik.",
         "Two people were hurt when a bus overturned near Orvik.",
         ["other word in sources: killed / hurt"]),
        ("“The well was poisoned,” Ulf Tra said.",
         "“I never said the well was poisoned,” Ulf Tra said.",
         ["negation differs"]),
        ("The plant hid test results.",
         "Prosecutors allege that the plant hid test results; the company denies it.",
         ["no fact in sources: allege that the plant hid"]),
        ("The pools will reopen on Monday.",
         "If the tests on Monday are clean, the pools will reopen.",
         ["no fact in sources: If the tests on Monday"]),
        ("Assaults on staff have doubled in a year, the hospital said.",
         "Assaults on staff have doubled in a year, union leader Pia Strand said.",
         ["somebody else in sources: hospital / union leader Pia Strand"]),
        ("Sweden has taken similar steps.",
         "Denmark and the Netherlands have taken similar steps.",
         ["other word in sources: Sweden / Denmark"]),
        ("The crash on the ring road happened at 8 a.m. on Wednesday.",
         "The crash on the ring road happened at 8 a.m. on Tuesday.",
         ["date not in sources: Wednesday"]),
    ],
)  # fmt: skip
def test_a_sentence_with_one_word_or_frame_changed_is_never_strong(
    text: str, source: str, flags: list[str]
) -> None:
    [checked] = check(text, sources=[*STORY, *sentences(source, article_id="c")])
    assert words(checked) == flags
    assert outcome(checked) == "unsupported"
    assert "strong" not in {cited.strength for cited in checked.citations}


def test_a_paraphrase_far_from_its_source_has_no_fault() -> None:
    text = "There was one fatality near Ostby, a man whose van was crushed by a tree."
    source = "One man died near Ostby when a tree fell on his van."
    [checked] = check(text, sources=[*STORY, *sentences(source, article_id="c")])
    assert outcome(checked) != "unsupported"


def test_a_sentence_with_an_open_word_is_not_strong() -> None:
    source = sentences("Rescuers with dogs searched the paper mill.", article_id="c")
    text = "Weary rescuers with dogs searched the paper mill."
    [checked] = check(text, sources=source)
    assert checked.flags == ()
    assert {cited.strength for cited in checked.citations} == {"medium"}


def test_passages_that_say_all_of_a_sentence_together_support_it() -> None:
    source = sentences(
        "Rescuers with dogs searched the paper mill.",
        "They were weary, and the dogs limped.",
        article_id="c",
    )
    text = "One article says weary rescuers with dogs searched the paper mill."
    [checked] = check(text, sources=source)
    assert {cited.strength for cited in checked.citations} == {"medium"}
    assert (checked.together, checked.verdict) == (True, "supported")
    [checked] = check(text.replace("weary", "angry"), sources=source)
    assert (checked.together, checked.verdict) == (False, "in part")
    [checked] = check(text, sources=source, words=False)
    assert not checked.together
    planned = [
        replace(source[0], text=source[0].text.replace("searched", "will search"))
    ]
    [checked] = check(text, sources=[*planned, source[1]])
    assert not checked.together


def test_a_passage_that_is_no_source_sentence_is_not_strong() -> None:
    text = "Rescuers with dogs and cameras searched the mill until sunrise."
    over_two = Citation("b", STORY[2].start, STORY[3].end, 0.9, "strong")
    given = [SummarySentence(text, (over_two,))]
    [checked] = check_summary(given, STORY, (), CheckOptions()).sentences
    assert [cited.strength for cited in checked.citations] == ["medium"]


def test_a_name_near_one_of_several_quotations_is_no_wrong_speaker() -> None:
    told = sentences(
        "Anna Lund said: “The dam held all night.”",
        "The valley was quiet.",
        "Nobody slept much.",
        "Boats lay on the meadows.",
        "Per Berg said: “We were lucky this time.”",
        article_id="c",
    )
    both = "“The dam held all night,” Anna Lund said; Berg said “we were lucky”."
    assert not any("speaker" in word for word in words(check(both, sources=told)[0]))
    wrong = "“The dam held all night,” Per Berg said."
    assert "speaker not near quote: Berg" in words(check(wrong, sources=told)[0])


def test_a_number_of_another_matter_contradicts_nothing() -> None:
    told = sentences("The county will pay 40,000 crowns a week.", article_id="c")
    [checked] = check("Repairs will cost two million crowns.", sources=told)
    assert checked.verdict == "unsupported"
    assert "number not in sources: two million" in words(checked)


def test_a_speaker_is_named_as_the_sentence_names_them() -> None:
    told = sentences(
        "Anna Lund said: “The dam held all night.”",
        *("The valley was quiet.", "Nobody slept much.", "Boats lay on the meadows."),
        "Per McKay said: “We were lucky this time.”",
        article_id="c",
    )
    wrong = "“The dam held all night,” Per McKay said."
    assert "speaker not near quote: McKay" in words(check(wrong, sources=told)[0])


def test_the_first_number_of_a_range_has_the_unit_of_the_second() -> None:
    told = sentences("The share rose from 40 percent to 60 percent.", article_id="c")
    assert check("The share rose from 40 to 60 percent.", sources=told)[0].flags == ()
    [checked] = check("The share rose from 45 to 60 percent.", sources=told)
    assert "number not in sources: 45" in words(checked)


def test_one_fault_has_one_flag() -> None:
    text = "Fire chief Lena Voss said the sprinklers had been switched off for repairs."
    assert words(check(text)[0]) == ["name not in sources: Lena Voss"]
    text = "The mill employs about 340 people and 77 cats, and makes packaging paper."
    assert words(check(text)[0]) == ["number not in sources: 77"]


OPPOSITE = "The mill hired 340 people for its paper works."
FIRED = sentences("The mill fired 340 people from its paper works.")


def test_a_sentence_whose_passage_says_the_opposite_is_unsupported() -> None:
    [checked] = check(OPPOSITE, sources=[*STORY, *FIRED])
    assert checked.flags == (Flag(FlagKind.OPPOSITE, "hired", "fired"),)
    assert outcome(checked) == "unsupported"


SWAPPED = "Gero Valk accused Petra Lind of neglect."
ACCUSED = sentences("Petra Lind, the minister, accused Gero Valk of neglect.")


@pytest.mark.parametrize(("text", "source"), [(OPPOSITE, FIRED), (SWAPPED, ACCUSED)])
def test_opposites_and_swapped_roles_are_dropped_and_replaced(
    text: str, source: list[Sentence]
) -> None:
    sources = [*STORY, *source]
    [kept] = check(STORY[0].text, text, sources=sources, on_unsupported="drop")
    assert kept.text == STORY[0].text
    _, put = check(STORY[0].text, text, sources=sources, on_unsupported="replace")
    assert put.text == source[0].text


def replaced(
    *written: tuple[str, Sequence[Sentence]], sources: Sequence[Sentence] = STORY
) -> list[str]:
    """Return the texts after `replace`; each came with what it was written from."""
    draft = Draft("topic", tuple(DraftSentence(text) for text, _ in written))
    cited = cite_draft(draft, sources, (), CiteOptions()).sentences
    options = CheckOptions(on_unsupported="replace")
    planned = [planned for _, planned in written]
    checked = check_summary(cited, sources, (), options, planned=planned)
    return [sentence.text for sentence in checked.sentences]


TWIN = sentence("The rescuers searched the mill until the sunrise with dogs.", "c")


def test_a_replacement_is_what_the_sentence_was_written_from() -> None:
    sources = [*STORY, TWIN]
    assert replaced((WRONG_NUMBER, [TWIN]), sources=sources) == [TWIN.text]
    assert replaced((WRONG_NUMBER, []), sources=sources) == [STORY[2].text]


def test_a_replacement_is_nothing_that_the_summary_says_in_other_words() -> None:
    said = "Rescuers with dogs and cameras searched the mill until sunrise."
    assert replaced((said, []), (WRONG_NUMBER, [STORY[2]])) == [said]


def test_a_replacement_is_no_source_of_a_sentence_that_stays() -> None:
    short = "Rescuers searched the mill with dogs."
    assert replaced((short, [STORY[2]]), (WRONG_NUMBER, [STORY[2]])) == [short]
    first = STORY[0].text  # which says nothing of what it was planned from
    assert replaced((first, [STORY[2]]), (WRONG_NUMBER, [STORY[2]])) == [first]
    assert replaced((WRONG_NUMBER, [STORY[2]]), (first, [STORY[2]])) == [first]
    assert replaced((first, []), (WRONG_NUMBER, [STORY[2]])) == [first, STORY[2].text]


def test_one_source_sentence_replaces_one_sentence_only() -> None:
    again = WRONG_NUMBER.replace("15", "16")
    assert replaced((WRONG_NUMBER, []), (again, [])) == [STORY[2].text]


def test_another_value_of_the_same_thing_is_replaced_by_what_the_source_says() -> None:
    text = "A fire at the Bergo paper mill killed 57 workers on Monday night."
    assert replaced((text, [])) == [STORY[0].text]


def test_disabled_checks_change_nothing() -> None:
    [checked] = check(WRONG_NUMBER, enabled=False)
    assert checked.flags == ()


@pytest.mark.parametrize(
    ("switched", "text"),
    [
        ("support", INVENTED),
        ("numbers", WRONG_NUMBER),
        (
            "names words",
            "Fire chief Lena Voss said the sprinklers had been switched off.",
        ),
        ("quotes", "Fire chief Lena Aldous said the sprinklers had been “sabotaged”."),
        (
            "negation",
            "Fire chief Lena Aldous said the sprinklers had not been switched off.",
        ),
        ("words", "Rescuers searched the mill until dusk with dogs and cameras."),
    ],
)
def test_each_check_can_be_switched_off(switched: str, text: str) -> None:
    assert check(text)[0].flags
    options: dict[str, Any] = dict.fromkeys(switched.split(), False)
    assert check(text, **options)[0].flags == ()


OTHER_COUNT = sentence(
    "A fire at the Bergo paper mill killed 15 workers on Monday night.", "b"
)
CONFLICT = Conflict("number", (STORY[0], OTHER_COUNT), ("12", "15"))


def test_a_sentence_that_states_one_side_of_a_conflict_is_marked() -> None:
    [checked] = check(STORY[0].text, conflicts=[CONFLICT])
    assert checked.flags == (Flag(FlagKind.CONFLICT, "12", "15"),)
    assert outcome(checked) == "supported"


def test_a_conflict_marks_no_sentence_without_the_value() -> None:
    [checked] = check(
        "A fire at the Bergo paper mill killed workers.", conflicts=[CONFLICT]
    )
    assert checked.flags == ()


def test_a_conflict_marks_no_sentence_about_something_else_with_the_value() -> None:
    sources = [*STORY, *sentences("Hail broke 12 windows in Tellmark.", article_id="c")]
    [checked] = check(sources[-1].text, sources=sources, conflicts=[CONFLICT])
    assert checked.flags == ()


def test_conflicts_are_marked_even_where_faults_are_kept_quiet() -> None:
    [checked] = check(STORY[0].text, conflicts=[CONFLICT], on_unsupported="keep")
    assert checked.flags == (Flag(FlagKind.CONFLICT, "12", "15"),)


def test_options_refuse_an_unknown_way() -> None:
    with pytest.raises(ValidationError):
        CheckOptions.model_validate({"on_unsupported": "delete"})


SOURCES = st.lists(
    st.sampled_from([s.text for s in STORY])
    | st.text(
        st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1
    ),
    min_size=1,
    max_size=5,
)


@given(SOURCES)
@settings(max_examples=50)
def test_a_copied_sentence_never_gets_a_fault(texts: list[str]) -> None:
    sources = sentences(*texts)
    for checked in check(*texts, sources=sources):
        assert {flag.kind for flag in checked.flags} <= {FlagKind.CONFLICT}


@given(SOURCES, st.sampled_from(["keep", "flag", "drop", "replace"]))
@settings(max_examples=50)
def test_some_sentence_always_remains_and_checks_repeat_themselves(
    texts: list[str], way: str
) -> None:
    checked = check(*texts, INVENTED, on_unsupported=way)
    assert checked
    assert checked == check(*texts, INVENTED, on_unsupported=way)


def test_support_is_not_strong_where_a_word_changes_the_side_of_its_verb() -> None:
    sources = sentences("The pilots followed the tug near the old harbour of Ost.")
    followed = "The pilots followed the tug near the harbour of Ost."
    following = "The tug followed them near the old harbour of Ost."
    kept, moved = check(followed, following, sources=sources)
    assert not moved.flags
    assert {citation.strength for citation in kept.citations} == {"strong"}
    assert {citation.strength for citation in moved.citations} == {"medium"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Rescuers searched homes in Ost.", "strong"),
        ("Rescuers with dogs had searched 40 homes in Ost on Monday.", "strong"),
        ("Rescuers with 40 dogs searched 12 homes in Ost.", "medium"),
        ("Rescuers searched homes in Ost after Monday.", "medium"),
    ],
)
def test_support_is_strong_only_where_a_passage_says_it_word_by_word(
    text: str, strength: str
) -> None:
    told = "Rescuers with 12 dogs searched 40 homes in Ost on Monday evening."
    [checked] = check(text, sources=sentences(told, article_id="c"))
    assert {citation.strength for citation in checked.citations} == {strength}


def test_a_number_in_the_place_of_another_contradicts_it() -> None:
    told = sentences("The firm was warned three times this winter.", article_id="c")
    for count in ("six times", "6 times", "twice"):
        [checked] = check(f"The firm was warned {count} this winter.", sources=told)
        assert checked.verdict == "contradicted"
        [flag] = words(checked)
        assert flag.startswith(f"other word in sources: {count.split()[0]}")

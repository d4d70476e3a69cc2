"""Full names and dates in brackets where a summary lacks them."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Mark, Sentence, SummarySentence, Supporter, Turn
from summarize.stages.introduce import IntroduceOptions, introduce
from tests.build import sentence, sentences

STORY = sentences(
    "Ann Lee, 34, runs a shop in Leeds.",
    "Lee said sales had doubled.",
    "Lena Ek, 9, was found by a dog.",
    "Lena told nobody.",
    '"Lee saw nothing," Ek said.',
    "Ek and Lee sued the city.",
)
SOURCES = Sources(STORY)
BRACKET = re.compile(r"^\[\w+\] | \[\w+\]")


def cited(source: Sentence) -> SummarySentence:
    return SummarySentence(source.text, (Citation(*source.span, 1.0, "strong"),))


def marked(source: Sentence, start: int, end: int) -> SummarySentence:
    """A sentence with a citation and a mark for a part of it, too."""
    whole = Citation(*source.span, 1.0, "strong")
    clause = replace(whole, summary_start=start, summary_end=end)
    weak = Flag(FlagKind.WEAK, "")
    marks = (Mark(weak, start, end),)
    return SummarySentence(source.text, (whole, clause), (weak,), marks)


def introduced(
    *told: SummarySentence, sources: Sources = SOURCES, names: bool = True
) -> list[SummarySentence]:
    return introduce(told, sources, {}, IntroduceOptions(names=names))


def texts(*told: SummarySentence, sources: Sources = SOURCES) -> list[str]:
    return [each.text for each in introduced(*told, sources=sources)]


def test_who_is_named_first_has_a_full_name() -> None:
    assert texts(cited(STORY[1])) == ["[Ann] Lee said sales had doubled."]
    assert texts(cited(STORY[3])) == ["Lena [Ek] told nobody."]
    assert texts(cited(STORY[5])) == ["[Lena] Ek and [Ann] Lee sued the city."]


def test_who_is_known_is_not_introduced_again() -> None:
    for first in (STORY[0], STORY[1]):
        _, second = texts(cited(first), cited(STORY[1]))
        assert second == STORY[1].text


def test_the_passage_with_the_full_name_is_cited_for_the_bracket() -> None:
    [told] = introduced(cited(STORY[1]))
    _, citation = told.citations
    assert citation.span == STORY[0].span
    assert citation.is_support
    backed = told.text[citation.summary_start : citation.summary_end]
    assert backed.strip() == "[Ann]"


def test_the_article_with_the_full_name_says_the_sentence_in_part() -> None:
    full = sentences("Ann Lee, 34, runs a shop in Leeds.", article_id="a")
    short = sentences("Lee told the court that sales had doubled.", article_id="b")
    sources = Sources([*full, *short])
    own = Supporter("b", whole=True)
    [told] = introduced(replace(cited(short[0]), supporters=(own,)), sources=sources)
    assert told.text.startswith("[Ann] Lee")
    assert told.supporters == (Supporter("a", False, 0, len(full[0].text)), own)


def test_an_article_that_says_all_of_a_sentence_still_does_with_its_bracket() -> None:
    own = (Supporter("a", whole=True),)
    [told] = introduced(replace(cited(STORY[1]), supporters=own))
    assert (len(told.citations), told.supporters) == (2, own)


def test_a_passage_that_is_cited_already_is_not_cited_twice() -> None:
    told = cited(STORY[1])
    both = (*told.citations, Citation(*STORY[0].span, 0.5, "medium"))
    [after] = introduced(replace(told, citations=both))
    assert after.text.startswith("[Ann] Lee")
    assert after.citations == both


def test_no_name_is_put_into_a_quotation_and_who_is_named_there_is_not_known() -> None:
    quoted, said = texts(cited(STORY[4]), cited(STORY[1]))
    assert quoted == '"Lee saw nothing," [Lena] Ek said.'
    assert said == "[Ann] Lee said sales had doubled."


def test_a_sentence_with_a_fault_stays_as_it_is() -> None:
    unsupported = SummarySentence(STORY[1].text)
    assert introduced(unsupported) == [unsupported]


def test_nobody_is_introduced_where_it_is_not_wanted() -> None:
    told = cited(STORY[1])
    assert introduced(told, names=False) == [told]


def test_an_article_that_gives_no_full_name_takes_it_from_others_that_agree() -> None:
    other = sentences("Lee wept.", article_id="b")
    assert texts(cited(other[0]), sources=Sources([*STORY, *other])) == [
        "[Ann] Lee wept."
    ]


def test_nobody_is_named_where_articles_do_not_agree() -> None:
    other = sentences("Lee wept.", article_id="b")
    third = sentences("Tom Lee, 60, is a judge.", article_id="c")
    sources = Sources([*STORY, *other, *third])
    assert texts(cited(other[0]), sources=sources) == ["Lee wept."]


def test_an_article_with_a_family_names_nobody_after_another_article() -> None:
    family = sentences(
        "Ann Lee, 34, and Tom Lee, 36, met in Leeds.", "Lee wept.", article_id="b"
    )
    sources = Sources([*STORY, *family])
    assert texts(cited(family[1]), sources=sources) == ["Lee wept."]


def test_each_article_has_its_own_people() -> None:
    other = sentences("Tom Lee, 60, is a judge.", "Lee wept.", article_id="b")
    sources = Sources([*STORY, *other])
    assert texts(cited(other[1]), sources=sources) == ["[Tom] Lee wept."]


def test_of_two_people_with_one_name_each_is_named_where_the_other_was_last() -> None:
    other = sentences("Tom Lee, 60, is a judge.", "Lee wept.", article_id="b")
    sources = Sources([*STORY, *other])
    told = texts(cited(STORY[0]), cited(other[1]), cited(STORY[1]), sources=sources)
    assert told[1:] == ["[Tom] Lee wept.", "[Ann] Lee said sales had doubled."]
    again = texts(cited(STORY[0]), cited(STORY[1]), sources=sources)
    assert again[1] == STORY[1].text


BURNED = sentence("The mill burned on Tuesday.", "b")
DAYS = {"a": date(2026, 3, 12), "b": date(2026, 3, 5)}  # Thursdays


def dated(days: dict[str, date], *, wanted: bool = True) -> str:
    sources = Sources([*STORY, BURNED])
    options = IntroduceOptions(days=wanted)
    [told] = introduce([cited(BURNED)], sources, days, options)
    return told.text


def test_a_day_has_its_date_where_articles_are_of_different_days() -> None:
    assert dated(DAYS) == "The mill burned on Tuesday [March 3]."


def test_a_day_of_an_earlier_year_has_its_year() -> None:
    assert dated({**DAYS, "a": date(2027, 1, 7)}).endswith("Tuesday [March 3, 2026].")


def test_a_day_has_no_date_where_it_is_plain_not_known_or_not_wanted() -> None:
    assert dated({**DAYS, "a": DAYS["b"]}) == BURNED.text
    assert dated({"a": DAYS["a"]}) == BURNED.text
    assert dated(DAYS, wanted=False) == BURNED.text


STRIKE = (
    sentence("The crews went back to work.", "a"),
    *sentences("The crews are on strike.", "Trains stand still.", article_id="b"),
)


def added(*told: Sentence, days: dict[str, date] = DAYS, adds: bool = True) -> str:
    rows = [*STRIKE, BURNED]
    done = introduce(
        list(map(cited, told)), Sources(rows), days, IntroduceOptions(), adds=adds
    )
    return " ".join(each.text for each in done)


def test_what_an_older_article_adds_says_when_it_was_reported() -> None:
    assert added(*STRIKE) == (
        "The crews went back to work. [Reported March 5:] The crews are on strike. "
        "Trains stand still."
    )


def test_what_opens_needs_no_day_and_what_a_later_article_adds_has_one() -> None:
    assert added(STRIKE[1], STRIKE[0]) == (
        "The crews are on strike. [Reported March 12:] The crews went back to work."
    )


def test_nothing_says_when_it_was_reported_where_it_has_a_day_or_that_is_plain() -> (
    None
):
    dated = "The mill burned on Tuesday [March 3]."
    assert added(STRIKE[0], BURNED) == f"{STRIKE[0].text} {dated}"
    plain = f"{STRIKE[0].text} {STRIKE[1].text}"
    assert added(*STRIKE[:2], days={**DAYS, "b": date(2026, 3, 11)}) == plain
    assert added(*STRIKE[:2], days={"a": DAYS["a"]}) == plain
    assert added(*STRIKE[:2], adds=False) == plain


@given(
    places=st.lists(st.integers(0, len(STORY) - 1), max_size=6),
    bounds=st.tuples(st.integers(0, 12), st.integers(1, 12)),
)
def test_only_brackets_come_in_and_places_stay_with_their_words(
    places: list[int], bounds: tuple[int, int]
) -> None:
    start, end = bounds[0], bounds[0] + bounds[1]
    told = [marked(STORY[place], start, end) for place in places]
    found = introduced(*told)
    assert len(found) == len(told)
    for before, after in zip(told, found, strict=True):
        assert BRACKET.sub("", after.text) == before.text
        whole, clause, *_ = after.citations
        assert (whole.summary_start, whole.summary_end) == (None, None)
        [mark] = after.marks
        for place in (clause.summary_start, clause.summary_end), (mark.start, mark.end):
            backed = after.text[slice(*place)]
            assert BRACKET.sub("", backed) == before.text[start:end]


ASKED = sentences(
    "Ann Lee, 34, owns the mill.",
    "The insurance covers half of the machines.",
    "All workers will be paid until June.",
)


OTHER = Citation("b", 0, 9, 1.0, "strong")


def answered(*speakers: str, told: bool = True) -> list[str]:
    """The last sentences, each as a turn of an interview."""
    last = ASKED[-len(speakers) :]
    turns = [Turn(*each.span, who) for each, who in zip(last, speakers, strict=True)]
    options = IntroduceOptions(speakers=told)
    done = introduce(list(map(cited, last)), Sources(ASKED), {}, options, turns)
    return [each.text for each in done]


def test_an_answer_begins_with_who_gives_it() -> None:
    assert answered("Jo Derry") == [f"[Jo Derry:] {ASKED[2].text}"]
    assert answered("Jo Derry", "Jo Derry")[1] == f"[Derry:] {ASKED[2].text}"
    assert answered("Lee", "Lee") == [
        f"[Ann Lee:] {ASKED[1].text}",
        f"[Lee:] {ASKED[2].text}",
    ]


def test_an_answer_without_a_name_is_of_the_only_person_of_its_article() -> None:
    assert answered("") == [f"[Ann Lee:] {ASKED[2].text}"]
    told = ASKED[2]
    turns = [Turn(*told.span)]
    done = introduce([cited(told)], Sources([told]), {}, IntroduceOptions(), turns)
    assert done[0].text == f"[In an interview:] {told.text}"


def test_what_somebody_else_says_too_needs_no_speaker() -> None:
    told = replace(cited(ASKED[2]), citations=(*cited(ASKED[2]).citations, OTHER))
    turns = [Turn(*ASKED[2].span, "Lee")]
    [done] = introduce([told], Sources(ASKED), {}, IntroduceOptions(), turns)
    assert done.text == told.text


def test_speakers_can_be_switched_off() -> None:
    assert answered("Lee", told=False) == [ASKED[2].text]


def test_nobody_speaks_of_themselves_by_name() -> None:
    [told] = sentences("Jo Derry points to the mill.")
    turns = [Turn(*told.span, "Jo Derry")]
    done = introduce([cited(told)], Sources([told]), {}, IntroduceOptions(), turns)
    assert done[0].text == told.text

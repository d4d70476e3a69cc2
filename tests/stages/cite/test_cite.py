from collections.abc import Sequence
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarize.claims.sources import Sources
from summarize.schema import (
    Citation,
    Conflict,
    Draft,
    DraftSentence,
    Sentence,
    SentenceGroup,
)
from summarize.stages.cite import CiteOptions, cite_draft, places_beside
from tests.build import sentences

FIRE = sentences(
    "A fire at the Bergo paper mill killed 12 workers on Monday night.",
    "Fire chief Lena Aldous said the sprinklers had been switched off for repairs.",
    "The mill employs about 340 people and makes packaging paper.",
    article_id="a",
)
SEARCH = sentences(
    "Rescuers searched the mill until sunrise with dogs and cameras.",
    "On Monday night 12 workers died in a fire at the paper mill in Bergo.",
    "The governor of the province ordered flags to fly at half mast.",
    article_id="b",
)
STORY = [*FIRE, *SEARCH]


def cite(
    text: str,
    sources: Sequence[Sentence] = STORY,
    groups: Sequence[SentenceGroup] = (),
    planned: Sequence[Sentence] = (),
    **options: float,
) -> tuple[Citation, ...]:
    draft = Draft("topic", (DraftSentence(text, tuple(planned)),))
    [sentence] = cite_draft(
        draft, sources, groups, CiteOptions.model_validate(options)
    ).sentences
    assert sentence.text == text
    return sentence.citations


def places(citations: Sequence[Citation]) -> list[tuple[str, int]]:
    return [(citation.article_id, citation.start) for citation in citations]


def at(source: Sentence) -> tuple[str, int]:
    return (source.article_id, source.start)


@pytest.mark.parametrize("source", STORY)
def test_a_copied_sentence_is_cited_to_its_origin_with_score_1(
    source: Sentence,
) -> None:
    first = cite(source.text)[0]
    assert first == Citation(source.article_id, source.start, source.end, 1.0, "strong")


def test_a_copy_in_other_case_and_punctuation_still_scores_1() -> None:
    assert (
        cite("the mill employs about 340 people and makes packaging paper")[0].score
        == 1
    )


def test_of_two_equal_passages_the_planned_one_comes_first() -> None:
    twice = [*FIRE, *sentences(FIRE[0].text, article_id="b")]
    assert places(cite(FIRE[0].text, twice))[0] == at(FIRE[0])
    assert places(cite(FIRE[0].text, twice, planned=twice[3:]))[0] == ("b", 0)


def test_a_paraphrase_is_cited_to_the_passage_it_comes_from() -> None:
    text = "The sprinklers were switched off for repairs, fire chief Lena Aldous said."
    assert places(cite(text))[0] == at(FIRE[1])


def test_citations_come_best_first() -> None:
    text = "A fire on Monday night killed 12 workers at the paper mill in Bergo."
    scores = [citation.score for citation in cite(text)]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)


def test_a_sentence_that_shares_nothing_gets_no_citation() -> None:
    assert cite("Orchids bloomed quietly.") == ()


def test_without_support_the_nearest_passage_is_shown_and_called_so() -> None:
    [citation] = cite("The mill was built a century ago by a family of bankers.")
    assert citation.strength == "nearest"
    assert citation.score < CiteOptions().medium


def test_nearest_never_stands_beside_support() -> None:
    strengths = [c.strength for c in cite(FIRE[0].text, max_citations=5, margin=0.0)]
    assert "nearest" not in strengths


def test_no_more_than_max_citations_are_given() -> None:
    text = "A fire on Monday night killed 12 workers at the paper mill in Bergo."
    assert len(cite(text, max_citations=1)) == 1


def test_a_passage_far_below_the_best_is_left_out_by_the_margin() -> None:
    text = FIRE[0].text
    assert len(cite(text, margin=0.0)) == 2
    assert len(cite(text, margin=1.0)) == 1


def test_a_twin_is_cited_after_its_lead_beyond_max_citations() -> None:
    group = SentenceGroup(FIRE[0], (SEARCH[1],))
    lead, twin = cite(FIRE[0].text, groups=[group], max_citations=1)
    assert (at(FIRE[0]), at(SEARCH[1])) == tuple(places([lead, twin]))
    assert (twin.score, twin.strength) == (lead.score, lead.strength)


def test_twins_are_limited_to_one_an_article() -> None:
    again = sentences(*[s.text for s in SEARCH], SEARCH[1].text, article_id="b")
    group = SentenceGroup(FIRE[0], (again[1], again[3]))
    cited = cite(FIRE[0].text, [*FIRE, *again], [group])
    assert [citation.article_id for citation in cited] == ["a", "b"]


def test_a_twin_is_not_cited_a_second_time_on_its_own() -> None:
    group = SentenceGroup(FIRE[0], (SEARCH[1],))
    cited = places(cite(FIRE[0].text, groups=[group], max_citations=4, margin=0.0))
    assert len(cited) == len(set(cited))


def test_a_planned_source_is_preferred_but_not_believed() -> None:
    text = "Rescuers with dogs searched the mill until sunrise."
    assert places(cite(text, planned=[SEARCH[2]]))[0] == at(SEARCH[0])
    without, planned = cite(text)[0].score, cite(text, planned=[SEARCH[0]])[0].score
    assert without < planned < 1


def test_planned_sources_outside_the_topic_are_ignored() -> None:
    stranger = sentences("Something else entirely happened.", article_id="z")
    assert cite(FIRE[0].text, planned=stranger) == cite(FIRE[0].text)


def test_a_passage_with_another_number_for_the_same_thing_is_no_support() -> None:
    [citation] = cite("A fire at the Bergo paper mill killed 15 workers.", FIRE[:1])
    assert citation.strength == "nearest"


def test_a_number_that_follows_from_the_passage_is_no_other_one() -> None:
    passage = "Weather grounded 40 of the 165 planes of Orm Air on Monday."
    told = "The weather on Monday left {} planes of Orm Air in service."
    [right] = cite(told.format(125), sentences(passage))
    [wrong] = cite(told.format(135), sentences(passage))
    assert (right.strength, wrong.strength) == ("medium", "nearest")


JOINED = (
    "Rescuers searched the mill until sunrise with dogs and cameras, while the "
    "governor of the province ordered all flags to fly at half mast on Tuesday."
)


def test_both_halves_of_a_joined_sentence_are_cited() -> None:
    assert set(places(cite(JOINED))) == {at(SEARCH[0]), at(SEARCH[2])}


def test_a_long_clause_that_is_left_open_is_cited_beyond_max_citations() -> None:
    assert len(cite(JOINED, max_citations=1, clauses=False)) == 1
    both = cite(JOINED, max_citations=1, clauses=True)
    assert set(places(both)) == {at(SEARCH[0]), at(SEARCH[2])}


def test_no_source_sentences_give_no_citations() -> None:
    assert cite("Anything at all.", []) == ()


def test_an_empty_draft_gives_no_sentences() -> None:
    assert cite_draft(Draft("topic", ()), STORY, (), CiteOptions()).sentences == ()


@pytest.mark.parametrize("wrong", [{"strong": 1.5}, {"max_citations": 0}, {"top": 3}])
def test_options_refuse_what_makes_no_sense(wrong: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        CiteOptions.model_validate(wrong)


WORDS = ["fire", "mill", "12", "workers", "the", "Bergo", "night,", "and", "15", "dogs"]
TEXTS = st.lists(
    st.sampled_from(WORDS),
    min_size=1,
    max_size=10,
).map(" ".join)
TOPICS = st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=4).map(
    lambda articles: [
        sentence
        for number, texts in enumerate(articles)
        for sentence in sentences(*texts, article_id=f"article {number}")
    ]
)


@given(TOPICS, TEXTS)
@settings(max_examples=50)
def test_citations_are_spans_of_the_given_sentences_and_scored_in_order(
    topic: list[Sentence], text: str
) -> None:
    groups = [SentenceGroup(topic[0], tuple(topic[1:3]))]
    cited = cite(text, topic, groups, medium=0.1, max_citations=3)
    spans = {(s.article_id, s.start, s.end) for s in topic}
    found = [(c.article_id, c.start, c.end) for c in cited]
    assert set(found) <= spans
    assert len(found) == len(set(found))
    assert all(0 <= c.score <= 1 for c in cited)
    assert [c.score for c in cited] == sorted((c.score for c in cited), reverse=True)


@given(TOPICS, TEXTS, st.integers(0, 999))
@settings(max_examples=50)
def test_scores_do_not_depend_on_the_order_of_the_sentences(
    topic: list[Sentence], text: str, seed: int
) -> None:
    shuffled = list(topic)
    Random(seed).shuffle(shuffled)
    draft = Draft("topic", (DraftSentence(text),))
    options = CiteOptions(
        clauses=False, max_citations=len(topic), medium=0.0, margin=0.0
    )
    [one] = cite_draft(draft, topic, (), options).sentences
    [other] = cite_draft(draft, shuffled, (), options).sentences
    if any(c.strength == "nearest" for c in one.citations):  # one of equals, by order
        assert [c.score for c in one.citations] == [c.score for c in other.citations]
    else:
        assert set(one.citations) == set(other.citations)


@given(TOPICS)
@settings(max_examples=20)
def test_every_copied_sentence_is_cited_strong_to_the_same_words(
    topic: list[Sentence],
) -> None:
    for source in topic:
        first = cite(source.text, topic, planned=[source])[0]
        assert (first.article_id, first.start) == at(source)
        assert (first.score, first.strength) == (1.0, "strong")


def test_a_copied_sentence_cites_only_what_says_all_of_it_beside_its_own() -> None:
    copied = "The governor of Varnby province ordered flags to fly at half mast."
    near = "Governor Ada Lund of Varnby province ordered flags lowered on Monday."
    sources = [
        *sentences(copied, "Shops were told on Friday.", article_id="a"),
        *sentences(near, "Nobody answered calls.", article_id="b"),
    ]
    assert places(cite(copied, sources)) == [at(sources[0])]
    both = places(cite(copied, sources, beside_copy=0.3, margin=0.3))
    assert both == [at(sources[0]), at(sources[2])]


def test_a_passage_that_says_all_of_a_copied_sentence_is_cited_beside_its_own() -> None:
    copied = "The governor of Varnby province ordered flags to fly at half mast."
    told = "On Monday the governor of Varnby province ordered flags to half mast."
    sources = [
        *sentences(copied, "Shops were told on Friday.", article_id="a"),
        *sentences(told, "Nobody answered calls.", article_id="b"),
    ]
    assert places(cite(copied, sources)) == [at(sources[0]), at(sources[2])]


def test_a_caption_of_another_picture_is_no_further_citation() -> None:
    copied = "A boy pours water over his head at a station in Orlac on Thursday."
    other = "People push through a police line at a station in Orlac on Thursday."
    sources = [*sentences(copied, article_id="a"), *sentences(other, article_id="b")]
    loose = places(cite(copied, sources, beside_copy=0.0, medium=0.0, margin=0.0))
    assert loose == [at(sources[0]), at(sources[1])]
    assert places(cite(copied, sources, medium=0.0, margin=0.0)) == [at(sources[0])]


def test_two_articles_with_two_values_for_one_thing_are_a_conflict() -> None:
    told = (
        "Brightwell recalled about 140,000 electric kettles because the handle broke."
    )
    other = "The maker Brightwell recalled 114,000 kettles because the handle broke."
    sources = [
        *sentences(told, "Shops were told on Friday.", article_id="a"),
        *sentences(other, "Nobody answered calls on Monday.", article_id="b"),
    ]
    draft = Draft("topic", (DraftSentence(told),))
    cited = cite_draft(draft, sources, (), CiteOptions())
    assert [c.article_id for c in cited.sentences[0].citations] == ["a"]
    [conflict] = cited.conflicts
    assert conflict.values == ("140,000", "114,000")
    assert [s.article_id for s in conflict.sentences] == ["a", "b"]


def test_a_passage_that_denies_a_supported_sentence_is_no_support() -> None:
    said = "The minister resigned on Monday over the broken dam at Orlac."
    denied = "The minister did not resign on Monday over the broken dam at Orlac."
    sources = [
        *sentences(said, "Shops were shut all week.", article_id="a"),
        *sentences(denied, "Nobody answered calls.", article_id="b"),
    ]
    assert [c.article_id for c in cite(said, sources)] == ["a"]


def test_a_value_of_the_sentence_alone_is_put_into_no_source() -> None:
    sources = [
        *sentences(
            "Storm Ada cut power to 300 homes in Varnby on Monday.", article_id="a"
        ),
        *sentences(
            "Storm Ada cut power to 500 homes in Varnby on Monday, the grid said.",
            article_id="b",
        ),
    ]
    text = "Storm Ada cut power to 900 homes in Varnby on Monday."
    cited = cite_draft(Draft("t", (DraftSentence(text),)), sources, (), CiteOptions())
    assert all("900" not in conflict.values for conflict in cited.conflicts)


def test_the_other_side_of_a_known_conflict_is_no_support() -> None:
    sources = [
        *sentences("The dam at Orlac broke on Monday after rain.", article_id="a"),
        *sentences("The dam at Orlac broke on Tuesday after rain.", article_id="b"),
    ]
    known = Conflict("weekday", (sources[0], sources[1]), ("Monday", "Tuesday"))
    draft = Draft("t", (DraftSentence(sources[0].text),))
    cited = cite_draft(draft, sources, (), CiteOptions(), [known])
    assert [c.article_id for c in cited.sentences[0].citations] == ["a"]


def test_an_announcement_is_medium_support_for_what_is_done() -> None:
    told = "President Dara Vonn arrived in Orlac on Monday to sign the river treaty."
    announced = (
        "President Dara Vonn will visit Orlac on Monday to sign the river treaty."
    )
    sources = [
        *sentences(told, "Shops were shut all week.", article_id="a"),
        *sentences(announced, "Nobody answered calls.", article_id="b"),
    ]
    claim = told.replace("to sign", "and signed")
    strengths = {c.article_id: c.strength for c in cite(claim, sources)}
    assert strengths == {"a": "strong", "b": "medium"}


def test_the_same_words_with_another_sign_are_not_the_same_sentence() -> None:
    sources = sentences("The share fell 5% on Monday.", "Traders were surprised by it.")
    citations = cite("The share fell $5 on Monday.", sources)
    assert all(citation.score < 1 for citation in citations)


def test_a_number_for_another_thing_is_no_side_of_a_conflict() -> None:
    sources = [
        *sentences(FIRE[0].text, article_id="a"),
        *sentences("The Bergo paper mill employs 340 people.", article_id="b"),
    ]
    text = "The fire at the Bergo paper mill killed 340 workers on Monday night."
    draft = Draft("t", (DraftSentence(text),))
    assert cite_draft(draft, sources, (), CiteOptions()).conflicts == ()


def test_a_weekday_is_a_date_where_the_day_of_the_article_is_known() -> None:
    text = "The council of Varnby closed the old harbour bridge on 3 March."
    sources = sentences(text.replace("3 March", "Tuesday"), "Rain fell.")
    draft = Draft("t", (DraftSentence(text),))
    strengths = [
        cite_draft(draft, sources, (), CiteOptions(), days=days)
        .sentences[0]
        .citations[0]
        .strength
        for days in (None, {"a": date(2026, 3, 5)}, {"a": date(2026, 3, 12)})
    ]
    assert strengths == ["medium", "strong", "medium"]


def test_a_citation_tells_whether_the_writer_read_its_passage() -> None:
    group = SentenceGroup(FIRE[0], (SEARCH[1],))
    draft = Draft("t", (DraftSentence(FIRE[0].text),), seen=(group,))
    cited = cite_draft(draft, STORY, (group,), CiteOptions()).sentences[0]
    assert [(c.article_id, c.in_prompt) for c in cited.citations] == [
        ("a", True),
        ("b", False),
    ]


def test_without_a_prompt_no_citation_says_that_it_was_in_one() -> None:
    assert [c.in_prompt for c in cite(FIRE[0].text)][:1] == [None]


def test_a_verifier_reads_the_nearest_passages_and_the_ones_before_them() -> None:
    told = sentences(
        "Ada Holm runs the mill at Bergo.",
        "She said the sprinklers had been off since May.",
        "The weather was fine.",
        "A choir sang in the church.",
    )
    sources = Sources([*told, *sentences("The sprinklers were off.", article_id="b")])
    claim = sources.read("The sprinklers had been off, an owner admitted.")
    options = CiteOptions(candidates=2)
    places = places_beside(claim, sources, options)
    assert [sources[place].text for place in places] == [
        "Ada Holm runs the mill at Bergo.",
        "She said the sprinklers had been off since May.",
        "The sprinklers were off.",
    ]
    assert places_beside(claim, Sources([]), options) == []


def test_articles_without_a_sentence_support_nothing() -> None:
    text = "The storm killed 12 people at Port Ellan; the bridge at Tarn fell later."
    draft = Draft("topic", (DraftSentence(text),))
    [cited] = cite_draft(draft, [], (), CiteOptions()).sentences  # found by fuzzing
    assert (cited.text, cited.citations) == (text, ())

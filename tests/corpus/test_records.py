"""Records and their JSON form are each other's inverse."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.corpus import (
    as_recorded,
    failure_from_json,
    failure_to_json,
    read_summaries,
    read_topics,
    span_to_json,
    summary_from_json,
    summary_to_json,
    to_line,
    topic_to_json,
)
from summarize.errors import CorpusError
from summarize.flags import Flag, FlagKind
from summarize.schema import (
    SCHEMA_VERSION,
    Article,
    ArticleAccount,
    ArticleCopy,
    Change,
    Citation,
    Conflict,
    Dropped,
    Event,
    Failure,
    Headline,
    LeftOut,
    Mark,
    NotClaim,
    Removed,
    Sentence,
    SentenceGroup,
    Since,
    Strength,
    Summary,
    SummarySentence,
    Topic,
    Trace,
)

SENTENCE = Sentence("a", 0, 0, 5, "Storm")
CONFLICT = Flag(FlagKind.CONFLICT, "12", "15")
WEAK = Flag(FlagKind.WEAK)
SUMMARY = Summary(
    topic_id="storm",
    sentences=(
        SummarySentence(
            "Storm",
            (Citation("a", 0, 5, 0.61, "strong", True, 0, 5),),
            (CONFLICT,),
            (Mark(CONFLICT, 0, 5, "a", 6, 8),),
            start=0,
            end=5,
        ),
        SummarySentence("Über 12 “dead”.", paragraph=1),
    ),
    headline=Headline(
        "Storm hits",
        (Citation("a", 0, 5, 0.61, "medium"),),
        (WEAK,),
        (Mark(WEAK, 0, 5),),
        title_of="a",
    ),
    form="bullets",
    short_because="little to tell",
    articles=(ArticleAccount("a", None, "S", None, None, 2, 1, 0, 1, 1, "short"),),
    trace=Trace(
        removed=(Removed("a", 6, 9, "menu"),),
        groups=(SentenceGroup(SENTENCE, (), 0.5, 0, (SENTENCE,)),),
        left_out=(LeftOut(SentenceGroup(SENTENCE, (SENTENCE,), 0.25, 1), "budget"),),
        conflicts=(
            Conflict(
                "number",
                (SENTENCE, SENTENCE),
                ("12", "15"),
                (None, "2026"),
                (None, "Post"),
                "people hurt",
                "update",
                ((SENTENCE,), ()),
            ),
        ),
        dropped=(Dropped("Eels.", (WEAK,)), Dropped("Cats.", (), "Storm")),
        copies=(ArticleCopy("b", "a", 0.9),),
        events=(Event(("a",)), Event(("b",), told=False, relatedness=0.05)),
    ),
    model="mini",
    config="sha256:0",
    seconds=1.25,
    unanswered=("dolphins",),
)

text = st.text(max_size=12)
optional = st.none() | text
offset = st.integers(0, 10_000)
number = st.floats(-1000, 1000).map(lambda value: round(value, 6))
unit = st.none() | st.tuples(offset, offset)
sentence = st.builds(Sentence, text, offset, offset, offset, text, unit)
group = st.builds(
    SentenceGroup,
    sentence,
    st.tuples(sentence),
    number,
    offset,
    st.lists(sentence, max_size=2).map(tuple),
)
citation = st.builds(
    Citation,
    text,
    offset,
    offset,
    number,
    st.sampled_from(["strong", "medium", "nearest"]),
    st.none() | st.booleans(),
    st.none() | offset,
    st.none() | offset,
)
flag = st.builds(Flag, st.sampled_from(FlagKind), optional, optional)
mark = st.builds(
    Mark, flag, offset, offset, optional, st.none() | offset, st.none() | offset
)
summary = st.builds(
    Summary,
    text,
    st.lists(
        st.builds(
            SummarySentence,
            text,
            st.lists(citation, max_size=2).map(tuple),
            st.lists(flag, max_size=2).map(tuple),
            st.lists(mark, max_size=2).map(tuple),
            st.none() | offset,
            st.none() | offset,
        ),
        max_size=3,
    ).map(tuple),
    st.lists(
        st.builds(ArticleAccount, text, *[optional] * 4, *[offset] * 5, optional),
        max_size=2,
    ).map(tuple),
    st.builds(
        Trace,
        st.tuples(st.builds(Removed, text, offset, offset, text)),
        st.lists(group, max_size=2).map(tuple),
        st.tuples(st.builds(LeftOut, group, text)),
        st.tuples(
            st.builds(
                Conflict,
                text,
                st.tuples(sentence, sentence),
                st.tuples(text, text),
                st.tuples(optional, optional),
            )
        ),
        st.tuples(st.builds(Dropped, text, st.tuples(flag), optional)),
        st.tuples(st.builds(ArticleCopy, text, text, number)),
    ),
    text,
    text,
    number,
    text,
    text,
    st.tuples(st.builds(NotClaim, offset, offset, st.sampled_from(["rule", "code"]))),
)


@given(summary)
@settings(max_examples=50)
def test_a_summary_comes_back_from_its_line(value: Summary) -> None:
    line = to_line(summary_to_json(value))
    assert line.count("\n") == 1
    assert summary_from_json(json.loads(line.encode())) == value


@given(summary)
@settings(max_examples=20)
def test_a_summary_comes_back_from_its_dictionary(value: Summary) -> None:
    assert Summary.from_dict(value.to_dict()) == value
    assert value.to_dict() == summary_to_json(value)


@given(summary, st.floats(-1000, 1000))
@settings(max_examples=20)
def test_with_floats_of_six_places_a_summary_is_what_its_record_reads_as(
    value: Summary, score: float
) -> None:
    cited = SummarySentence("S", (Citation("a", 0, 1, score, "strong"),))
    exact = replace(value, sentences=(cited,), seconds=score)
    assert as_recorded(value) == value
    assert Summary.from_dict(exact.to_dict()) == as_recorded(exact)


@given(st.builds(Failure, text, text, text, text))
@settings(max_examples=20)
def test_a_failure_comes_back_from_its_line(value: Failure) -> None:
    assert failure_from_json(json.loads(to_line(failure_to_json(value)))) == value


documents = st.lists(
    st.builds(
        Article, st.text(min_size=1), text, *[st.none() | st.text(min_size=1)] * 4
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda article: article.id,
).filter(lambda articles: any(article.text.strip() for article in articles))
topics = st.builds(
    Topic,
    st.text(min_size=1),
    documents.map(tuple),
    st.lists(text.filter(str.strip), max_size=2).map(tuple),
)


@given(value=topics)
@settings(max_examples=50)
def test_a_topic_comes_back_through_read_topics(
    tmp_path_factory: pytest.TempPathFactory, value: Topic
) -> None:
    path = tmp_path_factory.mktemp("topics") / "t.jsonl"
    path.write_bytes(to_line(topic_to_json(value)).encode())
    assert list(read_topics([path])) == [value]


def test_the_keys_of_a_summary_stand_in_a_fixed_order() -> None:
    record = summary_to_json(SUMMARY)
    assert list(record) == [
        *("schema_version", "topic_id", "text", "headline", "form", "short_because"),
        *("long_because", "since", "unanswered", "sentences", "articles"),
        *("trace", "model", "config", "seconds", "language"),
    ]
    assert list(record["sentences"][0]) == [
        *("text", "flags", "flag_parts", "citations", "marks", "start", "end"),
        *("verdict", "open", "together", "paragraph", "supporters"),
    ]
    assert record["headline"] is not None
    assert list(record["headline"]) == [
        *("text", "flags", "flag_parts", "citations", "marks", "verdict", "open"),
        *("together", "supporters", "title_of"),
    ]
    assert list(record["trace"]) == [
        *("removed", "groups", "left_out", "conflicts", "dropped", "copies", "events"),
    ]
    assert list(record["articles"][0]) == [
        *("id", "title", "source", "url", "date", "n_sentences", "n_removed"),
        *("n_merged", "n_in_prompt", "n_cited", "warning", "author", "opening"),
    ]


def test_the_parts_of_a_summary_have_the_form_of_the_design() -> None:
    record = summary_to_json(SUMMARY)
    plain = {"article_id": "a", "index": 0, "start": 0, "end": 5, "text": "Storm"}
    assert record["text"] == "Storm\nÜber 12 “dead”."
    assert record["sentences"][0]["citations"] == [
        {
            "article_id": "a",
            "start": 0,
            "end": 5,
            "score": 0.61,
            "strength": "strong",
            "in_prompt": True,
            "summary_start": 0,
            "summary_end": 5,
        }
    ]
    parts = {"kind": "conflict", "value": "12", "other": "15"}
    assert record["sentences"][0]["flags"] == ["sources differ: 12 / 15"]
    assert record["sentences"][0]["flag_parts"] == [parts]
    assert record["sentences"][0]["marks"] == [
        {
            "flag": "sources differ: 12 / 15",
            "flag_parts": parts,
            "start": 0,
            "end": 5,
            "article_id": "a",
            "source_start": 6,
            "source_end": 8,
        }
    ]
    assert record["trace"] == {
        "removed": [
            {
                "article_id": "a",
                "start": 6,
                "end": 9,
                "rule": "menu",
                "probability": None,
            }
        ],
        "groups": [
            {
                "lead": plain,
                "others": [],
                "score": 0.5,
                "copies": 0,
                "paraphrases": [plain],
            }
        ],
        "left_out": [
            {
                "reason": "budget",
                "group": {
                    "lead": plain,
                    "others": [plain],
                    "score": 0.25,
                    "copies": 1,
                    "paraphrases": [],
                },
            }
        ],
        "conflicts": [
            {
                "kind": "number",
                "values": ["12", "15"],
                "dates": [None, "2026"],
                "outlets": [None, "Post"],
                "quantity": "people hurt",
                "relation": "update",
                "sentences": [plain, plain],
                "also": [[plain], []],
            }
        ],
        "dropped": [
            {
                "text": "Eels.",
                "flags": ["weak"],
                "flag_parts": [{"kind": "weak", "value": None, "other": None}],
                "replacement": None,
            },
            {
                "text": "Cats.",
                "flags": [],
                "flag_parts": [],
                "replacement": "Storm",
            },
        ],
        "copies": [{"article_id": "b", "original_id": "a", "share": 0.9}],
        "events": [
            {"article_ids": ["a"], "told": True, "relatedness": 1.0},
            {"article_ids": ["b"], "told": False, "relatedness": 0.05},
        ],
    }


def test_a_line_escapes_no_character_and_ends_with_its_line() -> None:
    line = to_line(summary_to_json(SUMMARY))
    assert "Über 12 “dead”." in json.loads(line)["text"]
    assert "Über" in line
    assert line.endswith("}\n")


def test_floats_have_six_places() -> None:
    exact = Citation("a", 0, 5, 2 / 3, "strong")
    record = summary_to_json(
        Summary("t", (SummarySentence("S", (exact,)),), (), seconds=-1e-9)
    )
    assert record["sentences"][0]["citations"][0]["score"] == 0.666667
    assert str(record["seconds"]) == "0.0"


def test_nan_is_no_json() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_line(summary_to_json(Summary("t", (), (), seconds=float("nan"))))


def test_a_sentence_of_a_quotation_names_its_unit_and_any_other_none() -> None:
    group = SentenceGroup(replace(SENTENCE, unit=(0, 1)), (SENTENCE,))
    line = to_line(summary_to_json(Summary("t", (), (), Trace(groups=(group,)))))
    [record] = json.loads(line)["trace"]["groups"]
    assert record["lead"]["unit"] == [0, 1]
    assert "unit" not in record["others"][0]


def test_what_a_shorter_line_lacks_is_filled_in() -> None:
    account = {"id": "a", "n_sentences": 1, "n_removed": 0, "n_merged": 0}
    account |= {"n_in_prompt": 1, "n_cited": 1}
    found = summary_from_json({"topic_id": "t", "sentences": [], "articles": [account]})
    expected = ArticleAccount("a", None, None, None, None, 1, 0, 0, 1, 1)
    assert found == Summary("t", (), (expected,))


FLAGS = [
    Flag(FlagKind.REPLY, "Lund", "Lund denied it."),
    Flag(FlagKind.UNSUPPORTED),
    Flag(FlagKind.WEAK),
    Flag(FlagKind.NUMBER, "6 / 7"),
    Flag(FlagKind.DATE, "May 3"),
    Flag(FlagKind.NAME, "Foo: Bar"),
    Flag(FlagKind.QUOTE),
    Flag(FlagKind.SPEAKER, "Foo"),
    Flag(FlagKind.NEGATION),
    Flag(FlagKind.OPPOSITE, "rose", "fell"),
    Flag(FlagKind.ROLES, "Smith sued Jones", "Jones sued Smith"),
    Flag(FlagKind.WORD, "nurse", "doctor"),
    Flag(FlagKind.FRAME, "alleged"),
    Flag(FlagKind.SCOPE, "All", ""),
    Flag(FlagKind.ADDED, "in the rain"),
    Flag(FlagKind.ATTRIBUTION, "police", "Lund"),
    Flag(FlagKind.VERIFIER, "0.12"),
    Flag(FlagKind.CONFLICT, "12", "15: 16"),
    Flag(FlagKind.CONFLICT, "", ""),
    Flag(FlagKind.UPDATE, "12", "15"),
    Flag(FlagKind.SELF, "12", "15"),
    Flag(FlagKind.REPLY, "Lund", "Lund denied it."),
    Flag(FlagKind.OVERTAKEN, "is missing", "was found"),
    Flag(FlagKind.STALE, "is still missing", "was found"),
]


def before_versions(value: Summary) -> dict[str, Any]:
    """Return the record of a summary as it was before flags had parts."""
    text = to_line(summary_to_json(value))

    def shorn(part: dict[str, Any]) -> dict[str, Any]:
        new = ("flag_parts", "schema_version")
        return {key: each for key, each in part.items() if key not in new}

    record: dict[str, Any] = json.loads(text, object_hook=shorn)
    return record


def test_a_text_that_was_given_stands_in_its_record() -> None:
    aside = NotClaim(0, 3, "heading")
    given = replace(SUMMARY, given="# S", not_claims=(aside,), stranger=True)
    record = summary_to_json(given)
    assert list(record)[-3:] == ["given", "not_claims", "stranger"]
    assert record["not_claims"] == [{"start": 0, "end": 3, "kind": "heading"}]
    assert summary_from_json(record) == given


def test_why_a_summary_is_long_and_how_its_articles_begin_come_back() -> None:
    [account] = SUMMARY.articles
    known = (replace(account, opening="A storm hit the bay."),)
    long = replace(SUMMARY, short_because=None, long_because="writer", articles=known)
    assert summary_from_json(json.loads(to_line(summary_to_json(long)))) == long


def test_a_summary_that_is_new_since_another_comes_back() -> None:
    change = Change("12", "15", "12 people died.", "update", "people killed", 1)
    new = replace(SUMMARY, since=Since("monday", "2026-03-02", 4, (change,)))
    assert summary_from_json(json.loads(to_line(summary_to_json(new)))) == new


def test_a_record_from_before_there_were_headlines_is_read() -> None:
    record: dict[str, Any] = json.loads(to_line(summary_to_json(SUMMARY)))
    for key in ("headline", "form", "short_because", "since", "unanswered"):
        del record[key]
    del record["long_because"], record["articles"][0]["opening"]
    for sentence in record["sentences"]:
        del sentence["paragraph"]
    read = summary_from_json({**record, "schema_version": 2})
    assert (read.headline, read.form, read.short_because) == (None, "text", None)
    assert read.text == "Storm Über 12 “dead”."


def test_a_reason_that_has_another_name_now_is_read() -> None:
    record = {**summary_to_json(SUMMARY), "short_because": "nothing else worth telling"}
    assert summary_from_json(record).short_because == "rest left out"


def test_a_record_from_before_sentences_had_places_is_read() -> None:
    sentence = {
        "text": "S",
        "flags": [],
        "citations": [
            {"article_id": "a", "start": 0, "end": 1, "score": 1, "strength": "strong"}
        ],
    }
    record = {"topic_id": "t", "sentences": [sentence], "articles": []}
    [read] = summary_from_json({**record, "schema_version": 1}).sentences
    assert (read.start, read.end, read.verdict) == (None, None, "supported")
    assert read.citations[0].summary_start is None


WEIGHTS: list[tuple[str, Strength, int]] = [
    ("a", "strong", 10),
    ("b", "strong", 4),
    ("c", "medium", 10),
    ("d", "nearest", 10),
]


def test_of_an_older_record_the_cited_articles_are_the_supporters() -> None:
    whole, half, weak, near = (
        Citation(name, 0, 9, 0.5, strength, None, 0, end)
        for name, strength, end in WEIGHTS
    )
    told = SummarySentence("It rained.", (half, whole, weak, near), start=0, end=10)
    summary = Summary("t", (told,), ())
    record: dict[str, Any] = json.loads(to_line(summary_to_json(summary)))
    del record["sentences"][0]["supporters"]
    [read] = summary_from_json(record).sentences
    supporters = [(each.article_id, each.whole) for each in read.supporters]
    assert supporters == [("b", False), ("a", True), ("c", False)]


@pytest.mark.parametrize("flag", FLAGS, ids=str)
def test_a_record_from_before_flags_had_parts_has_the_same_flags(flag: Flag) -> None:
    told = SummarySentence("Storm", (), (flag,), (Mark(flag, 0, 5),))
    trace = Trace(dropped=(Dropped("Eels.", (flag,)),))
    value = Summary("t", (told,), (), trace)
    assert summary_from_json(before_versions(value)) == value


def test_every_kind_of_flag_is_read_from_its_words() -> None:
    assert {flag.kind for flag in FLAGS} == {*FlagKind}


@pytest.mark.parametrize("flags", [["odd"], ["weaker"], [": 12"], [None]])
def test_words_that_are_no_flag_are_an_error(flags: list[str | None]) -> None:
    sentence = {"text": "S", "citations": [], "flags": flags}
    with pytest.raises(CorpusError, match="another type"):
        summary_from_json({"topic_id": "t", "sentences": [sentence], "articles": []})


def test_every_record_has_the_version_of_its_form() -> None:
    records: list[Any] = [
        summary_to_json(SUMMARY),
        failure_to_json(Failure("p", "read", "CorpusError", "m")),
        topic_to_json(Topic("t", ())),
    ]
    assert [record["schema_version"] for record in records] == [SCHEMA_VERSION] * 3


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, "2", None])
def test_a_record_of_a_newer_form_is_refused(version: object) -> None:
    newer = {"schema_version": version}
    with pytest.raises(CorpusError, match="schema_version"):
        summary_from_json({**summary_to_json(SUMMARY), **newer})
    with pytest.raises(CorpusError, match="schema_version"):
        failure_from_json({"place": "p", **newer})


def test_a_newer_record_says_what_to_do() -> None:
    with pytest.raises(CorpusError, match="use the newer version of summarize"):
        summary_from_json({"schema_version": SCHEMA_VERSION + 1})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"sentences": "text"}, "value of another type"),
        ({"sentences": [{"text": "S"}]}, "no key 'citations'"),
        ({"articles": [{"id": "a"}]}, "value of another type"),
        ({"trace": {"groups": [{}]}}, "no key"),
        ({"trace": {"conflicts": [{"sentences": [], "values": []}]}}, "another type"),
        ({"seconds": "soon"}, "another type"),
    ],
)
def test_a_record_of_another_form_is_an_error_that_says_why(
    change: dict[str, Any], message: str
) -> None:
    with pytest.raises(CorpusError, match=message):
        summary_from_json(summary_to_json(SUMMARY) | change)


def test_a_failure_without_a_key_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no key 'stage'"):
        failure_from_json({"place": "p"})


def test_summaries_are_read_and_a_broken_line_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "summaries.jsonl"
    line = to_line(summary_to_json(SUMMARY))
    path.write_text(f"{line}{{half\n[]\n{{}}\n{line}", encoding="utf-8")
    items = list(read_summaries(path))
    assert [items[0], items[-1]] == [SUMMARY, SUMMARY]
    assert [item.place for item in items if isinstance(item, Failure)] == [
        f"{path}:{n}" for n in (2, 3, 4)
    ]


def test_summaries_that_are_missing_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="summaries cannot be read: No such file"):
        list(read_summaries(tmp_path / "summaries.jsonl"))


def test_a_span_is_shown_with_the_keys_of_its_stage() -> None:
    assert to_line(span_to_json("t", ("a", 0, 4), "Menu", kept=False, rule="menu")) == (
        '{"topic_id": "t", "article_id": "a", "start": 0, "end": 4, "text": "Menu", '
        '"kept": false, "rule": "menu"}\n'
    )
    ranked = span_to_json(
        "t", ("a", 5, 16), "Storm came.", kept=True, rank=1, score=1 / 3
    )
    assert list(ranked.items())[-2:] == [("rank", 1), ("score", 0.333333)]

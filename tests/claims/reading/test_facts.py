import pytest

from summarize.claims.reading.facts import Facts
from tests.readings import read

VALUES = [
    ("Twelve died.", ("number", "12", "")),
    ("A dozen died.", ("number", "12", "")),
    ("1,200 fled.", ("number", "1200", "")),
    ("Half a million fled.", ("number", "500000", "")),
    ("Two hundred and fifty thousand fled.", ("number", "250000", "")),
    ("Twenty-five fled.", ("number", "25", "")),
    ("Thousands fled.", ("number", "thousands", "")),
    ("Two-thirds fled.", ("number", "0.6667", "")),
    ("It fell to -5 overnight.", ("number", "-5", "")),
    ("It ran 40 kilometres.", ("number", "40", "km")),
    ("It ran forty km.", ("number", "40", "km")),
    ("The 35-year-old won.", ("number", "35", "year")),
    ("Bell, 35, won.", ("number", "35", "year")),
    ("It cost $2.5m.", ("money", "2500000", "USD")),
    ("It cost 2.5 million dollars.", ("money", "2500000", "USD")),
    ("It cost €40.", ("money", "40", "EUR")),
    ("It cost 50 cents.", ("money", "50", "cent")),
    ("It rose 5%.", ("percent", "5", "%")),
    ("It rose five per cent.", ("percent", "5", "%")),
    ("It rose 2 percentage points.", ("percent", "2", "%-point")),
    ("It was the 21st game.", ("ordinal", "21", "")),
    ("It was the twenty-first game.", ("ordinal", "21", "")),
    ("It shut on March 3, 2026.", ("date", "2026-03-03", "")),
    ("It shut on 3 March 2026.", ("date", "2026-03-03", "")),
    ("It shut on the 3rd of March.", ("date", "????-03-03", "")),
    ("It shut on 2026-03-03.", ("date", "2026-03-03", "")),
    ("It shut in May.", ("date", "????-05-??", "")),
    ("it shut on 30 november.", ("date", "????-11-30", "")),
    ("It shut in 2019.", ("date", "2019-??-??", "")),
    ("It shut in the 1980s.", ("date", "1980s", "")),
    ("It shut on Monday.", ("weekday", "monday", "")),
    ("It shut yesterday.", ("day", "yesterday", "")),
    ("It shut at 5:30 p.m.", ("time", "05:30", "pm")),
    ("It shut at 17:30.", ("time", "05:30", "pm")),
    ("It shut at noon.", ("time", "12:00", "pm")),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_value_has_one_form_however_it_is_written(
    text: str, value: tuple[str, str, str]
) -> None:
    found = [
        fact for fact in read(text).facts.items if fact.kind not in ("initial", "name")
    ]
    assert [(fact.kind, fact.value, fact.unit) for fact in found] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "She may leave before the march.",
        "A man and a half-brother fled.",
        "The F-16 and the covid-19 ward.",
    ],
)
def test_words_that_only_look_like_values_are_none(text: str) -> None:
    assert [fact for fact in read(text).facts.items if fact.kind != "name"] == []


def test_a_fact_stands_where_it_was_written() -> None:
    text = "So at least $2.5 million was lost on Monday."
    found = [
        (fact.kind, text[fact.start : fact.end]) for fact in read(text).facts.items
    ]
    assert found == [
        ("bound", "at least"),
        ("money", "$2.5 million"),
        ("weekday", "Monday"),
    ]


def test_names_are_runs_of_capitals_within_a_sentence() -> None:
    text = "The White House told Ana de Souza and NATO in Vale's court."
    names = read(text).facts.of("name")
    assert [fact.value for fact in names] == [
        "white house",
        "ana souza",
        "nato",
        "vale",
    ]


def test_a_capital_at_the_start_is_only_perhaps_a_name() -> None:
    items = read("Officials left.").facts.items
    assert [(fact.kind, fact.value) for fact in items] == [("initial", "officials")]


def test_a_headline_in_capitals_has_no_names() -> None:
    assert read("Mayor Leaves Town Hall After Long Strike").facts.of("name") == ()


def test_a_dateline_is_no_part_of_the_statement() -> None:
    assert read("ELDA (Reuters) - It sank on Friday.").facts.of("name") == ()


def test_an_empty_text_states_nothing() -> None:
    assert read("").facts == Facts((), ())


@pytest.mark.parametrize(
    "form", ["{} people died.", "Late on March {}.", "At {} p.m. on {} March."]
)
def test_digits_too_long_for_any_value_state_nothing(form: str) -> None:
    found = read(form.replace("{}", "9" * 5_000)).facts
    assert not found.of("number", "date", "time")

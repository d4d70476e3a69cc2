"""The forms a row may have."""

from datetime import date, datetime

import pytest

from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.rows import read_row
from summarize.schema import Article, Failure, Topic


def read(row: object, columns: Columns = USUAL) -> list[Topic | Failure]:
    items = read_row(row, place="f.jsonl:7", default_id="f-7", columns=columns)
    return list(items)


def article(document: dict[str, object], columns: Columns = USUAL) -> Article:
    (topic,) = read({"documents": [document]}, columns)
    assert isinstance(topic, Topic)
    return topic.articles[0]


def texts(row: object) -> list[str]:
    (topic,) = read(row)
    assert isinstance(topic, Topic)
    return [article.text for article in topic.articles]


def failures(row: object) -> list[str]:
    items = [item for item in read(row) if isinstance(item, Failure)]
    assert {item.place for item in items} == {"f.jsonl:7"}
    return [item.message for item in items]


def test_a_list_of_texts_is_numbered_from_one() -> None:
    assert read({"documents": ["A", "B"]}) == [
        Topic("f-7", (Article("1", "A"), Article("2", "B")))
    ]


def test_objects_bring_their_own_facts() -> None:
    document = {
        "id": "x",
        "text": "A",
        "title": "T",
        "source": "S",
        "url": "U",
        "date": "2025",
        "language": "de",
        "relevant": True,
    }
    facts = {"title": "T", "source": "S", "url": "U", "date": "2025", "language": "de"}
    expected = Article("x", "A", **facts)
    assert read({"id": "t", "documents": [document]}) == [Topic("t", (expected,))]


def test_the_language_of_a_row_is_that_of_documents_without_one() -> None:
    documents = ["A", {"text": "B", "language": "de-AT"}]
    (topic,) = read({"documents": documents, "language": "fr"})
    assert isinstance(topic, Topic)
    assert [article.language for article in topic.articles] == ["fr", "de-AT"]
    (numbered,) = read({"documents": ["A"], "language": 3})
    assert isinstance(numbered, Topic)
    assert numbered.articles[0].language is None


@pytest.mark.parametrize(
    "name", ["text", "content", "body", "maintext", "main_text", "Full Text", "article"]
)
def test_the_text_of_an_object_has_many_names(name: str) -> None:
    assert texts({"documents": [{name: "A"}]}) == ["A"]


def test_a_text_may_stand_deeper_or_under_its_next_name() -> None:
    assert texts({"documents": [{"body": {"content": "A"}}]}) == ["A"]
    assert texts({"documents": [{"text": None, "content": "A"}]}) == ["A"]


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        ("title", ["title", "headline", "Headline"]),
        ("source", ["source", "publisher", "outlet", "site_name", "domain"]),
        ("url", ["url", "link", "web_url"]),
        (
            "date",
            [
                *("date", "published_date", "publish_date", "pubDate", "publishedAt"),
                *("date_publish", "datetime", "created_at", "seendate"),
            ],
        ),
        ("author", ["author", "authors", "byline"]),
        ("language", ["language", "lang"]),
    ],
)
def test_facts_are_known_by_the_names_that_tools_give_them(
    fact: str, names: list[str]
) -> None:
    expected = Article("1", "A", **{fact: "F"})
    assert [article({"text": "A", name: "F"}) for name in names] == [expected] * len(
        names
    )


def test_the_first_name_of_a_fact_that_has_one_counts() -> None:
    document: dict[str, object] = {"text": "A", "created_at": "2025-03-02"}
    assert article({**document, "date": "2025-03-01"}).date == "2025-03-01"
    assert article({**document, "date": ""}).date == "2025-03-02"
    assert article({**document, "created_at": 1740787200}).date is None


@pytest.mark.parametrize("authors", [["Ida B.", "Ole C."], "['Ida B.', 'Ole C.']"])
def test_authors_may_be_a_list(authors: object) -> None:
    assert article({"text": "A", "authors": authors}).author == "Ida B., Ole C."


def test_entities_are_decoded_in_what_people_read() -> None:
    found = article(
        {
            "text": "A",
            "title": "Tea &amp;amp; tides: &#8216;R&D&#8217;",
            "source": "Elm &amp; Son",
            "author": "Zo&euml; B.",
            "url": "https://elm.example/?a=1&amp;b=2",
        }
    )
    assert found.title == "Tea & tides: ‘R&D’"
    assert (found.source, found.author) == ("Elm & Son", "Zoë B.")
    assert found.url == "https://elm.example/?a=1&amp;b=2"


def test_a_source_may_have_an_id_and_a_name() -> None:
    source = {"id": None, "name": "The Echo"}
    assert article({"text": "A", "source": source}).source == "The Echo"


def test_keys_of_a_document_that_are_given_are_taken_deep_ones_too() -> None:
    columns = Columns.parse("text=body.plain,date=meta.day")
    document: dict[str, object] = {
        "title": "T",
        "body": {"html": "<p>A</p>", "plain": "A"},
        "meta": {"day": "2025-03-01"},
    }
    expected = Article("1", "A", title="T", date="2025-03-01")
    assert article(document, columns) == expected
    (failure,) = read({"documents": [{"body": {"html": "A"}}]}, columns)[:1]
    assert isinstance(failure, Failure)
    assert "documents[0].body.plain is a text; found null" in failure.message


def test_documents_of_a_row_may_stand_deeper() -> None:
    row = {"data": {"stories": ["A", "B"]}}
    (topic,) = read(row, Columns.parse("documents=data.stories"))
    assert isinstance(topic, Topic)
    assert [one.text for one in topic.articles] == ["A", "B"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1, 8), "2025-03-01T08:00:00"),
        (None, None),
        ("", None),
    ],
)
def test_dates_of_tables_become_iso_dates(value: object, expected: str | None) -> None:
    (topic,) = read({"documents": [{"text": "A", "date": value}]})
    assert isinstance(topic, Topic)
    assert topic.articles[0].date == expected


@pytest.mark.parametrize("separator", ["|||||", "story_separator_special_tag"])
@pytest.mark.parametrize("end", ["", " ", "{0}", " {0} \n"])
def test_the_last_article_stays_whether_or_not_a_separator_ends_the_text(
    separator: str, end: str
) -> None:
    value = f"First. {separator} Second. {separator}Third." + end.format(separator)
    pieces = texts({"document": value})
    assert [piece.strip() for piece in pieces] == ["First.", "Second.", "Third."]


def test_blank_pieces_are_dropped_and_the_others_stay_exact() -> None:
    assert texts({"document": "|||||A \n||||| \n |||||\n B"}) == ["A \n", "\n B"]


def test_a_text_without_separator_is_one_article() -> None:
    assert texts({"documents": "A || B"}) == ["A || B"]


def test_a_json_list_in_a_cell_is_read() -> None:
    assert texts({"documents": '["A", {"text": "B"}]'}) == ["A", "B"]


@pytest.mark.parametrize("text", ["[Photo] A", "[1] A", "[A] ||||| B", "[[A]] b"])
def test_a_text_that_begins_with_a_bracket_is_a_text(text: str) -> None:
    assert "".join(texts({"documents": text})) == text.replace("|||||", "")


def test_a_broken_json_list_in_a_cell_is_a_failure() -> None:
    assert "'documents' begins as a list" in failures({"documents": '["A", '})[0]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            r"""['A said: "yes".', "B's gate\nheld."]""",
            ['A said: "yes".', "B's gate\nheld."],
        ),
        (r"""["B's gate", 'A']""", ["B's gate", "A"]),
        ("""[{'text': 'A', 'date': None}, {'text': 'B'}]""", ["A", "B"]),
        ("""['A \\'a\\''\n "B's gate" 'C']""", ["A 'a'", "B's gate", "C"]),
        (" ['A']\n", ["A"]),
    ],
)
def test_a_list_as_python_or_numpy_prints_it_is_several_articles(
    cell: str, expected: list[str]
) -> None:
    assert texts({"documents": cell}) == expected


@pytest.mark.parametrize("cell", ["['A', ", "['A' + 'B']", "['A', open('B')]"])
def test_a_broken_python_list_in_a_cell_is_a_failure(cell: str) -> None:
    assert "'documents' begins as a list" in failures({"documents": cell})[0]


def test_an_object_of_lists_is_a_list_of_objects() -> None:
    documents = {"text": ["A", "B"], "title": ["T", None], "date": None}
    assert read({"documents": documents}) == [
        Topic("f-7", (Article("1", "A", title="T"), Article("2", "B")))
    ]


@pytest.mark.parametrize("documents", [{"text": ["A"], "id": []}, {"text": "A"}, {}])
def test_an_object_of_anything_else_is_a_failure(documents: object) -> None:
    assert "'documents' is an object, but" in failures({"documents": documents})[0]


def test_markup_in_a_row_is_read_as_a_page() -> None:
    text = "<p>The quay is dry.</p><p>The gate held.</p>"
    expected = "The quay is dry.\nThe gate held."
    assert texts({"document": f"{text} ||||| {text}"}) == [expected, expected]
    assert texts({"documents": [text, {"content": text}]}) == [expected, expected]


def test_markup_without_text_is_a_failure_of_its_document() -> None:
    failure, topic = read({"documents": ["<p></p><p></p>", "B"]})
    assert isinstance(failure, Failure)
    assert "documents[0]: no text found in the page" in failure.message
    assert topic == Topic("f-7", (Article("2", "B"),))


def test_newline_char_is_the_end_of_a_paragraph() -> None:
    text = "The dam leaks. NEWLINE_CHAR NEWLINE_CHAR It is old."
    expected = "The dam leaks.\n\nIt is old."
    assert texts({"document": f"{text} ||||| B"}) == [f"{expected} ", " B"]
    assert texts({"documents": [text, {"text": text}]}) == [expected, expected]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"reference": "R"}, ("R",)),
        ({"summary": "R"}, ("R",)),
        ({"references": ["R", " ", "S"]}, ("R", "S")),
        ({"references": '["R", "S"]'}, ("R", "S")),
        ({"references": "R"}, ("R",)),
        ({"references": [], "reference": "R"}, ("R",)),
        ({"references": None, "reference": None}, ()),
        ({}, ()),
    ],
)
def test_references_come_under_three_names(
    fields: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert read({"documents": ["A"], **fields}) == [
        Topic("f-7", (Article("1", "A"),), expected)
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"id": 12}, "12"), ({"topic_id": "t"}, "t"), ({"id": ""}, "f-7"), ({}, "f-7")],
)
def test_the_id_is_optional(fields: dict[str, object], expected: str) -> None:
    (topic,) = read({**fields, "documents": ["A"]})
    assert isinstance(topic, Topic)
    assert topic.id == expected


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (None, "found null"),
        ([1], "found a list"),
        ("text", "found a text"),
        ({"articles": [], "n": 1}, "columns found: articles, n; expected: 'documents'"),
        ({}, "columns found: none"),
        ({"documents": None}, "'documents' is a list or a text; found null"),
        ({"documents": 3}, "found the number 3"),
        ({"documents": ["A"], "id": 1.5}, "'id' is a text or a whole number"),
        ({"documents": ["A"], "id": True}, "found true or false"),
        ({"documents": ["A"], "reference": 5}, "'reference' is a text or a list"),
        ({"documents": ["A"], "references": ["R", None]}, "references[1] is a text"),
        ({"documents": []}, "'f-7' has no document with text"),
        ({"documents": ["", " "]}, "'f-7' has no document with text"),
        ({"documents": "||||| "}, "'f-7' has no document with text"),
    ],
)
def test_a_row_of_another_shape_is_one_failure_that_says_why(
    row: object, message: str
) -> None:
    (found,) = failures(row)
    assert message in found


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (None, "documents[1] is a text or an object; found null"),
        (4, "documents[1] is a text or an object; found the number 4"),
        ({"text": None}, "documents[1].text is a text; found null"),
        ({"body": 4.5}, "documents[1].body is a text; found the number 4.5"),
        ({"id": "x"}, "documents[1] has no 'text'; keys found: id"),
        (
            {"text": "B", "title": ["T"]},
            "documents[1]: 'title' is a text; found a list",
        ),
        ({"text": "B", "id": {}}, "documents[1]: 'id' is a text or a whole number"),
    ],
)
def test_a_document_of_another_shape_fails_and_the_others_stay(
    document: object, message: str
) -> None:
    failure, topic = read({"documents": ["A", document, "C"]})
    assert isinstance(failure, Failure)
    assert message in failure.message
    assert topic == Topic("f-7", (Article("1", "A"), Article("3", "C")))


def test_lone_surrogates_are_replaced_everywhere() -> None:
    bad = "a\ud800"
    row = {"id": bad, "documents": [bad, {"text": bad, "id": bad, "title": bad}]}
    (topic,) = read({**row, "reference": bad})
    assert topic == Topic(
        "a\ufffd",
        (Article("1", "a\ufffd"), Article("a\ufffd", "a\ufffd", title="a\ufffd")),
        ("a\ufffd",),
    )

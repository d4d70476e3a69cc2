from summarize.schema import Written
from summarize.writers.options import ExtractiveOptions
from tests.writers.requests import request

WRITER = ExtractiveOptions().load()


def test_the_first_passage_is_written_as_it_is() -> None:
    requests = [request(" Two  spaces. ", "other", words=5), request("b", words=1)]
    assert [each.text for each in WRITER.write(requests)] == [" Two  spaces. ", "b"]


def test_a_request_without_passages_gives_an_empty_text() -> None:
    assert WRITER.write([request()]) == [Written("")]


def test_tokens_are_words_between_white_space() -> None:
    assert WRITER.count_tokens(["It's 3.5 %,\nhe said", ""]) == [5, 0]
    assert WRITER.count_request(["a b", "c"]) == 3


def test_there_is_no_limit() -> None:
    assert (WRITER.name, WRITER.max_tokens) == ("extractive", None)

from summarize.schema import Request
from summarize.writers.options import ExtractiveOptions

WRITER = ExtractiveOptions().load()


def test_the_first_passage_is_written_as_it_is() -> None:
    requests = [Request((" Two  spaces. ", "other"), 5), Request(("b",), 1)]
    assert WRITER.write(requests) == [" Two  spaces. ", "b"]


def test_a_request_without_passages_gives_an_empty_text() -> None:
    assert WRITER.write([Request((), 5)]) == [""]


def test_tokens_are_words_between_white_space() -> None:
    assert WRITER.count_tokens(["It's 3.5 %,\nhe said", ""]) == [5, 0]
    assert WRITER.count_request(["a b", "c"]) == 3


def test_there_is_no_limit() -> None:
    assert (WRITER.name, WRITER.max_tokens) == ("extractive", None)

"""Bytes become text, whatever they are."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.corpus.encoding import decode, scrub

SENTENCE = "Der Bürgermeister sagte: “Möglich wäre es”, die Größe fehlt."


def test_utf8_comes_back_exactly() -> None:
    text = "  Café \r\n\tné à Łódź 🛟\n\n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_dropped(
    mark: bytes, encoding: str
) -> None:
    assert decode(mark + SENTENCE.encode(encoding)) == SENTENCE


def test_only_the_first_mark_is_dropped() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a") == "\ufeffa"


def test_western_text_is_read_as_windows_1252() -> None:
    assert decode(SENTENCE.encode("cp1252")) == SENTENCE


def test_one_foreign_byte_is_read_as_windows_1252() -> None:
    assert decode("the café".encode("cp1252")) == "the café"


def test_cyrillic_text_is_guessed() -> None:
    text = "Паром затонул вечером у входа в гавань, сообщила береговая охрана."
    assert decode(text.encode("cp1251")) == text


def test_utf8_with_one_broken_byte_stays_utf8() -> None:
    damaged = "déjà vu à l’été".encode() + b"\xe2\x80"
    assert decode(damaged) == "déjà vu à l’été\ufffd"


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    assert decode("Žižkov".encode("iso8859-2"), declared="iso-8859-2") == "Žižkov"


@pytest.mark.parametrize("declared", ["no-such-thing", "hex", "utf-8", "", None])
def test_a_declaration_that_cannot_be_is_ignored(declared: str | None) -> None:
    assert decode("the café".encode("cp1252"), declared=declared) == "the café"


@pytest.mark.parametrize("declared", ["idna", "undefined"])
def test_an_encoding_without_replacement_does_not_crash(declared: str) -> None:
    assert decode(b"caf\xe9 \xff", declared=declared) == "café ÿ"


def test_declared_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decode(b"\x93so\x94", declared="ISO-8859-1") == "“so”"


@given(st.binary(max_size=200), st.sampled_from([None, "utf-16", "idna", "latin-1"]))
@settings(max_examples=50)
def test_any_bytes_become_text_that_can_be_written(
    data: bytes, declared: str | None
) -> None:
    decode(data, declared=declared).encode("utf-8")


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert scrub("a\ud800b\udfffc") == "a\ufffdb\ufffdc"

from summarize.language.patterns import any_of, one_of, pattern_of


def test_phrases_match_as_whole_words_in_any_case_or_as_written() -> None:
    phrases = ("put off", "postpon(e|ed)")
    assert [m[0] for m in pattern_of(phrases).finditer("Put off, output offer")] == [
        "Put off"
    ]
    assert not pattern_of(phrases, as_written=True).search("Put off")
    assert pattern_of(phrases).fullmatch("postponed")


def test_of_nothing_nothing_matches() -> None:
    assert not pattern_of(()).search("a b")
    assert any_of(()) == one_of(()) == "(?!)"


def test_phrases_are_patterns_and_words_are_not() -> None:
    assert any_of(["b+", "a"]) == "b+|a"
    assert one_of(["b+", "a"]) == r"a|b\+"

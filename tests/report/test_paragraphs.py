from summarize.report.paragraphs import in_paragraphs
from summarize.schema import SummarySentence


def test_what_is_shown_of_the_sentences_of_a_paragraph_stands_together() -> None:
    sentences = [SummarySentence(str(n), paragraph=n // 2) for n in range(5)]
    assert in_paragraphs(sentences, "abcde") == [["a", "b"], ["c", "d"], ["e"]]
    assert in_paragraphs([], []) == []

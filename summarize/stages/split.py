"""split: cleaned article → sentences. Offsets point into the article as it came in."""

from dataclasses import replace

from pydantic import Field

from summarize.language.english import ENGLISH
from summarize.options import Options
from summarize.schema import CleanedArticle, Sentence
from summarize.text.detect import given_language
from summarize.text.marks import unmark
from summarize.text.normalize import normalize
from summarize.text.quotations import told_together
from summarize.text.sentences import sentence_spans


class SplitOptions(Options):
    """How kept spans become sentences."""

    max_words: int = Field(
        default=200,
        ge=20,
        description="words after which a sentence without punctuation is cut",
    )


def split_article(
    cleaned: CleanedArticle, options: SplitOptions, language: str = ENGLISH.code
) -> list[Sentence]:
    """Return the sentences of what cleaning left of an article, in text order.

    A sentence never crosses a paragraph's end; its offsets are trimmed of white space.
    `article.text[start:end]` is the sentence as it was written, with the line ends and
    the furniture that may stand inside; `text` is its reading form, without these and
    without marks of Markdown and the Penn Treebank (`unmark`). Every kept character
    that is neither white space nor such a mark stands in exactly one sentence: a
    heading, a lone "***" or a list item is one too. Only a piece that has nothing to
    read (invisible characters) is none. Sentences of one quotation are a unit
    (`told_together`). `language` is the code of an article that gives none itself.
    """
    name, story = cleaned.article.id, unmark(cleaned.story)
    language = given_language(cleaned.article) or language
    sentences: list[Sentence] = []
    for start, end in sentence_spans(story, language, max_words=options.max_words):
        if text := normalize(story[start:end]):
            sentences.append(Sentence(name, len(sentences), start, end, text))
    units = told_together(story, [(s.start, s.end) for s in sentences])
    return [
        replace(sentence, unit=unit) if unit[0] < unit[1] else sentence
        for sentence, unit in zip(sentences, units, strict=True)
    ]

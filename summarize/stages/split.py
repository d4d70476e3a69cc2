"""split: cleaned article → sentences. Offsets point into the article as it came in."""

from pydantic import Field

from summarize.language.english import ENGLISH
from summarize.options import Options
from summarize.schema import CleanedArticle, Sentence
from summarize.text.detect import given_language
from summarize.text.normalize import normalize
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
    """Return the sentences of an article's kept spans, in text order.

    A sentence never crosses a kept span or a line end; its offsets are trimmed of white
    space and `article.text[start:end]` is the sentence as it was written, of which
    `text` is the reading form. Every character of a kept span that is not white space
    stands in exactly one sentence: a heading, a lone "***" or a list item is one too.
    Only a piece that has nothing to read (invisible characters) is none. `language` is
    the code of an article that gives none itself.
    """
    article = cleaned.article
    language = given_language(article) or language
    sentences: list[Sentence] = []
    for kept_start, kept_end in cleaned.kept:
        kept = article.text[kept_start:kept_end]
        for start, end in sentence_spans(kept, language, max_words=options.max_words):
            if text := normalize(kept[start:end]):
                place = (kept_start + start, kept_start + end)
                sentences.append(Sentence(article.id, len(sentences), *place, text))
    return sentences

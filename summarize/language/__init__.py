"""What is particular to a language: its words and patterns, as data.

A `Language` is handed to whatever reads text. One that has no data of its own is read
with those of English.
"""

from summarize.language.language import Language
from summarize.language.languages import has_words, language_of, sentence_words

__all__ = ["Language", "has_words", "language_of", "sentence_words"]

"""The small English words that hold a sentence together, by what each does in it."""

from summarize.language.lists import word_set
from summarize.language.text_words import GrammarWords

GRAMMAR = GrammarWords(
    definite=word_set("the"),
    genitive=word_set("of"),
    infinitive=word_set("to"),
    stating=word_set("that"),
    comparing=word_set("than"),
    adding=word_set("and"),
)

"""The languages that there are data for."""

from dataclasses import replace

from summarize.language import sentences
from summarize.language.english import ENGLISH
from summarize.language.language import Language
from summarize.language.numerals import NUMERALS
from summarize.language.text_words import SentenceWords

_LANGUAGES = {language.code: language for language in (ENGLISH,)}
_WITH_NUMERALS = {
    code: replace(ENGLISH, numbers=numerals.added_to(ENGLISH.numbers))
    for code, numerals in NUMERALS.items()
}
_SENTENCES = {
    ENGLISH.code: ENGLISH.sentences,
    "de": sentences.GERMAN,
    "es": sentences.SPANISH,
    "fr": sentences.FRENCH,
    "it": sentences.ITALIAN,
    "ja": sentences.JAPANESE,
    "pt": sentences.PORTUGUESE,
    "zh": sentences.CHINESE,
}
_NO_WORDS = SentenceWords()


def language_of(code: str) -> Language:
    """Return the data for an ISO 639-1 code (de, en-GB); English where there are none.

    So `language_of(code).code` tells whose words apply. English words are read with the
    numerals of the language, where they are known.
    """
    plain = _plain(code)
    return _LANGUAGES.get(plain) or _WITH_NUMERALS.get(plain, ENGLISH)


def has_words(code: str) -> bool:
    """Return whether a language (en-GB) has words of its own, and not the English."""
    return _plain(code) in _LANGUAGES


def sentence_words(code: str) -> SentenceWords:
    """Return what the splitter knows of a language (de, pt-BR); else empty lists."""
    return _SENTENCES.get(_plain(code), _NO_WORDS)


def _plain(code: str) -> str:
    """Return a code without its region."""
    return code.lower().partition("-")[0]

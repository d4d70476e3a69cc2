"""Words: the one way in which this project cuts text for comparison."""

import re
import unicodedata

from summarize.language import Language

# A pattern that starts with what is rare is quick: the look behind comes second.
_APOSTROPHES = re.compile(r"['’ʼ](?<=\w['’ʼ])(?=\w)")
_WORD = re.compile(
    r"[a-z]+(?!\w|\.[^\W\d_](?!\w))"  # most words, without a second look
    r"|\d+(?:[.,:]\d+)*"  # 1,000  3.5  10:30 stay one word
    r"|[぀-ヿ㐀-䶿一-鿿가-힣฀-๿]"  # scripts without spaces: a character is a word
    r"|[^\W\d_]+(?:\.[^\W\d_](?!\w))*|\w"  # letters; u.s stays one word
)
UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # Thai, Kana, Han
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_UNSPACED_WORD = re.compile(
    rf"[{UNSPACED}]|[^\s{UNSPACED}]*[^\W{UNSPACED}][^\s{UNSPACED}]*"
)
_GROUPED = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")


def words(text: str) -> list[str]:
    """Return the words of `text`, folded; punctuation is no word.

    Order and repetitions stay.
    """
    return _WORD.findall(fold(text))


def fold(text: str) -> str:
    """Return a text as it is compared: NFKC, lower case.

    Apostrophes inside words are dropped (don't → dont), digits are ungrouped
    (1,000 → 1000).
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    return _GROUPED.sub("", _APOSTROPHES.sub("", folded))


def content_words(text: str, language: Language) -> list[str]:
    """Return the words that carry content: no stop words of the language."""
    stop = language.common.stop
    return [word for word in words(text) if word not in stop]


def count_words(text: str) -> int:
    """Return the number of words as a writer counts them: between white space.

    In scripts without spaces (Chinese, Japanese, Thai) a character is a word.
    """
    if text.isascii() or not is_unspaced(text):
        return len(text.split())
    return len(_UNSPACED_WORD.findall(text))


def is_unspaced(text: str) -> bool:
    """Return whether a text has letters of a script that puts no spaces."""
    return _UNSPACED.search(text) is not None

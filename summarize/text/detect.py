"""Which language the articles of a topic are in."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from summarize.language.english import ENGLISH
from summarize.language.language import Language
from summarize.schema import Article
from summarize.text.tokens import words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_CODE = re.compile(r"[a-z]{2,3}")
_UNDETERMINED = "und"
_LONGEST = 3
_BEGINNING = 2_000  # characters
_STOP_SHARE = 0.2  # English news: .35 to .5; other languages: under .16
_SURE = 0.5
_PLAINLY_SURE = 0.9
_LEAST_SURE = 8  # words


def detect_language(articles: Sequence[Article]) -> str:
    """Return the ISO 639 code of the language that a topic is in, without its region.

    What the articles say themselves counts: the code that most of them give, of equals
    the first. Where none gives one, the beginning of the longest article (2,000
    characters) is looked at, and where it has not the stop words of English, py3langid
    is asked about those of the three longest; what it is not sure of, as of a few
    words, counts as English.
    """
    given = [code for article in articles if (code := given_language(article))]
    if given:
        return Counter(given).most_common(1)[0][0]
    longest = sorted(articles, key=lambda article: -len(article.text))[:_LONGEST]
    text = "\n".join(article.text[:_BEGINNING] for article in longest)
    if is_plainly(ENGLISH, text[:_BEGINNING]):
        return ENGLISH.code
    code, share = _identifier().classify(text)
    return code if share >= _SURE else ENGLISH.code


def other_language(text: str, code: str) -> str:
    """Return the code of a text's language where it surely is not `code`, else "".

    Sure is py3langid at .9 or more, of at least eight words that are not plainly
    English; or plain English beside another language.
    """
    if len(words(text)) < _LEAST_SURE:
        return ""
    if is_plainly(ENGLISH, text):
        return "" if code == ENGLISH.code else ENGLISH.code
    found, share = _identifier().classify(text[:_BEGINNING])
    return found if share >= _PLAINLY_SURE and found != code else ""


def is_plainly(language: Language, text: str) -> bool:
    """Return whether a text has as many stop words as running text of a language has.

    A text without words has.
    """
    return are_plainly(language, words(text))


def are_plainly(language: Language, found: Sequence[str]) -> bool:
    """Return whether words, folded, are those of running text of a language."""
    stop = language.common.stop
    return sum(word in stop for word in found) >= _STOP_SHARE * len(found)


def given_language(article: Article) -> str:
    """Return the code in what an article gives (de, en-GB, en_US), or ""."""
    code = re.split("[-_]", (article.language or "").strip().lower())[0]
    return code if _CODE.fullmatch(code) and code != _UNDETERMINED else ""


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

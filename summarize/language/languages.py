"""The languages that there are data for."""

from summarize.language.english import ENGLISH
from summarize.language.language import Language

_LANGUAGES = {language.code: language for language in (ENGLISH,)}


def language_of(code: str) -> Language:
    """Return the data for an ISO 639-1 code (de, en-GB); English where there are none.

    So `language_of(code).code` tells whose words apply.
    """
    return _LANGUAGES.get(code.lower().partition("-")[0], ENGLISH)

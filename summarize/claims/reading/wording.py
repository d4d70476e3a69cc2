"""The key that equal sentences share, however they are spaced, cased and pointed."""

import re
from collections.abc import Sequence
from functools import cache

from summarize.language import Language
from summarize.text.tokens import words

_SIGNS = re.compile(r"[$£€¥₹₽%°?−-](?:(?<![−-])|(?<!\w[−-])(?=\d))")


def wording_key(text: str, text_words: Sequence[str], language: Language) -> str:
    """Return the words of a text (`tokens.words`), currency and percent signs, "?".

    "It fell $5" and "It fell 5%" have the same words, and are two claims. The hyphen
    after a prefix tells nothing: co-operation is cooperation.
    """
    if "-" in text and (joined := _prefix(language).sub(r"\1", text)) != text:
        text_words = words(joined)
    spoken = " ".join(text_words) or text
    return f"{spoken}\n{' '.join(_SIGNS.findall(text))}"


@cache
def _prefix(language: Language) -> re.Pattern[str]:
    prefixes = "|".join(language.spelling.prefixes)
    return re.compile(rf"\b({prefixes})-(?=[a-z])", re.IGNORECASE)

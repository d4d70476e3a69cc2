"""English words for who says it."""

from summarize.language.language import SpeechWords
from summarize.language.lists import word_set

_SAYING = word_set(
    """
    said say says saying added adds adding announced announces stated states stating
    explained explains wrote writes
    """
)
_TELLING = word_set("told tell tells telling")

SPEECH = SpeechWords(
    reporting=_SAYING
    | _TELLING
    | word_set("reported reports reporting according noted notes"),
    reported=word_set(
        """
        said told added reported announced stated noted explained wrote
        """
    ),
    saying=_SAYING,
    telling=_TELLING,
    listeners=word_set("reporters journalists"),
)

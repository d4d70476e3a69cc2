"""The words of a line that may become a headline, with what can be told of each."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.text.tokens import fold

_MARKS = "\"'“”‘’()[].,;:!?…"
_DASHES = {"-", "–", "—", "--"}
RELATIVES = ("who", "which", "whose", "that")
_APOSTROPHE = re.compile(r"['’]s?\b|s['’]")
_SHORT = 3  # letters of a word that has no ending


class Token(NamedTuple):
    """A word between white space: as written, and folded without its marks."""

    text: str
    key: str

    @property
    def is_dash(self) -> bool:
        """Whether it is no word but a dash."""
        return self.text in _DASHES

    @property
    def ends_part(self) -> bool:
        """Whether a part of the sentence ends with it."""
        return self.text[-1] in ",;:" or self.is_dash

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text.lstrip(_MARKS)[:1].isupper()


def tokens_of(text: str) -> list[Token]:
    """Return the words of a line in order; dashes stand by themselves."""
    spaced = text.replace("—", " — ")
    return [Token(word, fold(word.strip(_MARKS))) for word in spaced.split()]


def joined(tokens: Sequence[Token]) -> str:
    """Return the words as a line."""
    return " ".join(token.text for token in tokens)


def has_main_verb(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether a line says what somebody does: a verb beside those of "who …".

    There is no tagger: a verb is a form that may be one, where a verb can stand.
    """
    verbs = [is_verb(tokens, n, language) for n in range(1, len(tokens))]
    groups = sum(verb and not before for before, verb in pairwise([False, *verbs]))
    clauses = sum(_opens_clause(tokens, n, language) for n in range(1, len(tokens)))
    return groups > clauses


def is_verb(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Return whether the word at a place is most likely a finite verb."""
    key, before = tokens[at].key, tokens[at - 1].key
    claims = language.claims
    if key in claims.auxiliaries | claims.possible | language.headlines.past:
        return True
    if key in language.speech.attributing:
        return True
    if before in _before_nouns(language) - {*RELATIVES} or len(key) <= _SHORT:
        return False
    if _APOSTROPHE.search(tokens[at].text) or not may_be_verb(key):
        return False
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if following in (*RELATIVES, "of") or following in claims.auxiliaries:
        return False
    if not following and key.endswith("s"):
        return False
    if tokens[at - 1].ends_part and key.endswith("ed"):
        return False  # a participle: …, believed to be …
    owner = _APOSTROPHE.search(tokens[at - 1].text)
    many = before.endswith("s") and not owner and before not in claims.auxiliaries
    return key.endswith(("ed", "s")) or (many and not key.endswith("ing"))


@cache
def _before_nouns(language: Language) -> frozenset[str]:
    """Return the words behind which a noun stands, not a verb."""
    common = language.common
    return (
        common.articles
        | common.determiners
        | language.headlines.phrase_cuts
        | {"of", "to", "his", "her", "their", "its", "s"}
    )


def _opens_clause(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a clause beside the main one begins with the word at a place."""
    key = tokens[at].key
    if key in RELATIVES:
        return not is_told(tokens, at, language)
    if key not in language.phrases.dependent_starts:
        return False
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    return following in language.common.pronouns


def is_told(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Return whether "that" at a place opens what somebody said."""
    return tokens[at - 1].key in language.speech.attributing

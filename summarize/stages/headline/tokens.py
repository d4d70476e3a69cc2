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
_APOSTROPHE = re.compile(r"['’]s?\b|s['’]")
_SHORT = 3  # letters of a word that has no ending


class Token(NamedTuple):
    """A word between white space: as written, and folded without its marks."""

    text: str
    key: str

    def without_mark(self) -> "Token":
        """Return it without a comma and the like at its end."""
        return Token(self.text.rstrip(",;:"), self.key)

    def with_comma(self) -> "Token":
        """Return it with a comma at its end."""
        return Token(f"{self.text},", self.key)

    @property
    def is_dash(self) -> bool:
        """Whether it is no word but a dash."""
        return self.text in _DASHES

    @property
    def ends_part(self) -> bool:
        """Whether a part of the sentence ends with it."""
        return self.text[-1] in ",;:" or self.is_dash

    @property
    def is_owner(self) -> bool:
        """Whether it is a possessive."""
        return _APOSTROPHE.search(self.text) is not None

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
    """Return whether the word at a place, not the first, is most likely a finite verb.

    An auxiliary, a verb of saying and an irregular past are. Another form that may be a
    verb is one with the ending of a past or a third person, or behind a plural; but not
    where a noun or a participle stands.
    """
    key, before, spelling = tokens[at].key, tokens[at - 1], language.spelling
    if key in _sure_verbs(language):
        return before.key not in language.grammar.infinitive
    following = key_at(tokens, at + 1)
    is_noun = (
        before.key in _before_nouns(language)
        or len(key) <= _SHORT
        or tokens[at].is_owner
        or following in _behind_nouns(language)
        or (key.endswith(spelling.plural_endings) and not following)
        # …, believed to be …
        or (key.endswith(spelling.past_endings) and before.ends_part)
    )
    if is_noun or not may_be_verb(key):
        return False
    many = before.key.endswith(spelling.plural_endings) and not before.is_owner
    many = many and before.key not in language.claims.auxiliaries
    finite = key.endswith(spelling.past_endings + spelling.present_endings)
    return finite or (many and not key.endswith(spelling.progressive_endings))


def is_sure_verb(token: Token, language: Language) -> bool:
    """Return whether a word is a verb wherever it stands: has, said, went."""
    return token.key in _sure_verbs(language)


def is_told(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Return whether "that" at a place opens what somebody said."""
    return tokens[at - 1].key in language.speech.attributing


def key_at(tokens: Sequence[Token], at: int) -> str:
    """Return the folded word at a place, "" behind the last one."""
    return tokens[at].key if at < len(tokens) else ""


def _opens_clause(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a clause beside the main one begins with the word at a place."""
    key = tokens[at].key
    if key in language.headlines.relatives:
        return not is_told(tokens, at, language)
    return (
        key in language.phrases.dependent_starts
        and key_at(tokens, at + 1) in language.common.pronouns
    )


@cache
def _sure_verbs(language: Language) -> frozenset[str]:
    claims = language.claims
    past = language.tenses.past
    return claims.auxiliaries | claims.possible | past | language.speech.attributing


@cache
def _before_nouns(language: Language) -> frozenset[str]:
    words, grammar = language.headlines, language.grammar
    nouns = language.common.determiners | grammar.genitive | grammar.infinitive
    return (nouns | words.phrase_cuts) - words.relatives


@cache
def _behind_nouns(language: Language) -> frozenset[str]:
    behind = language.headlines.relatives | language.claims.auxiliaries
    return behind | language.grammar.genitive

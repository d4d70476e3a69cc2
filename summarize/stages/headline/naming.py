"""Names in the place of nouns: the Aske Relief Fund, where a line says the fund."""

import re
from collections.abc import Iterable
from functools import cache

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.words.relations import may_be_adjective
from summarize.language import Language
from summarize.language.patterns import one_of


def in_full(line: Reading, sources: Sources) -> str:
    """Return a line in which each "the fund" is called as its sources call it in full.

    That is the one name that ends in this word with a capital, as *Aske Relief Fund*.
    Where the sources have none or several, or the line has it already or says more of
    the noun (the fund of the town, the fund that), it stays as it is; so does what may
    be no noun (the east) or not all of one (the court hearing).
    """
    language = line.language
    telling = language.headlines.telling_which | language.tenses.relatives
    stop = language.common.stop

    def named(found: re.Match[str]) -> str:
        article, noun, behind = found.groups()
        if may_be_adjective(noun) or (behind and behind not in stop - telling):
            return found[0]
        name = _name(noun, (each.text for each in sources), language)
        if not name or name in line.text:
            return found[0]
        return " ".join(filter(None, (article, name, behind)))

    return _definite(language).sub(named, line.text)


@cache
def _definite(language: Language) -> re.Pattern[str]:
    """Return an article with a noun, and the word behind it."""
    article = one_of(_articles(language))
    return re.compile(rf"\b({article}) ([a-z]+)(?!\w|['’]\w)(?: (\w+))?")


def _articles(language: Language) -> frozenset[str]:
    definite = language.grammar.definite
    return definite.union(word.capitalize() for word in definite)


def _name(noun: str, texts: Iterable[str], language: Language) -> str:
    """Return the one name that ends in a noun, "" for none and for several.

    A word that only opens a sentence may stand before it: the shortest one counts.
    """
    joints = one_of(language.grammar.adding | language.grammar.genitive | {"&"})
    ends = rf"(?! (?:(?:{joints}) )?[A-Z])"  # the Wick Water and Power Board
    ending = re.compile(rf"(?:\b[A-Z][\w'’-]* )+{noun.capitalize()}\b{ends}")
    found = {match[0] for text in texts for match in ending.finditer(text)}
    names = {_without_article(name, language) for name in found}
    names.discard(noun.capitalize())
    shortest = min(names, key=lambda name: (len(name), name), default="")
    return shortest if all(name.endswith(shortest) for name in names) else ""


def _without_article(name: str, language: Language) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in _articles(language) else name

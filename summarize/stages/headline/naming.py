"""Names in the place of nouns: the Aske Relief Fund, where a line says the fund."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.sources import Sources
from summarize.claims.words.relations import may_be_adjective
from summarize.language import Language
from summarize.language.patterns import one_of

_CAPITALS = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)+")
_LAST = re.compile(r" ([A-Z][a-z]*)(?![\w ])")  # of a name: the Aske Fund's Board


def in_full(line: Reading, sources: Sources) -> str:
    """Return a line in which "the fund" is called as its sources call it in full.

    That is the one name that ends in this word with a capital, as *Aske Relief Fund*.
    Where the sources have none or several, or the line has it already or says more of
    the noun (the fund of the town, the fund that), it stays as it is; so does what may
    be no noun (the east) or not all of one (the court hearing). Each noun of a line is
    looked at, and each name put in once.
    """
    language = line.language
    telling = language.headlines.telling_which | language.tenses.relatives
    stop = language.common.stop
    put_in: set[str] = set()

    def named(found: re.Match[str]) -> str:
        article, noun, behind = found.groups()
        if may_be_adjective(noun) or (behind and behind not in stop - telling):
            return found[0]
        name = _name(noun, sources)
        if not name or name in line.text or name in put_in:
            return found[0]
        put_in.add(name)
        return f"{article} {name}"

    return _definite(language).sub(named, line.text)


@cache
def _definite(language: Language) -> re.Pattern[str]:
    """Return an article with a noun, and the word behind it, which stays."""
    article = one_of(_articles(language))
    return re.compile(rf"\b({article}) ([a-z]+)(?!\w|['’]\w)(?= (\w+)|)")


def _articles(language: Language) -> frozenset[str]:
    definite = language.grammar.definite
    return definite.union(word.capitalize() for word in definite)


def _name(noun: str, sources: Sources) -> str:
    """Return the one name that ends in a noun, "" for none and for several.

    A word that only opens a sentence may stand before it: the shortest one counts.
    """
    last, language = noun.capitalize(), sources.language
    found = _names(sources).get(last, set())
    names = {_without_article(name, language) for name in found} - {last}
    shortest = min(names, key=lambda name: (len(name), name), default="")
    return shortest if all(name.endswith(shortest) for name in names) else ""


@kept
def _names(sources: Sources) -> Mapping[str, set[str]]:
    """Return words with capitals that stand together, by the last of them."""
    names: dict[str, set[str]] = defaultdict(set)
    goes_on = _goes_on(sources.language)
    for sentence in sources:
        for found in _CAPITALS.finditer(sentence.text):
            for last in _LAST.finditer(found[0]):
                end = found.start() + last.end()
                if not goes_on.match(sentence.text, end):
                    names[last[1]].add(found[0][: last.end()])
    return names


@cache
def _goes_on(language: Language) -> re.Pattern[str]:
    """Return what a name goes on with: the Wick Water and Power Board."""
    joints = one_of(language.grammar.adding | language.grammar.genitive | {"&"})
    return re.compile(rf" (?:{joints}) [A-Z]")


def _without_article(name: str, language: Language) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in _articles(language) else name

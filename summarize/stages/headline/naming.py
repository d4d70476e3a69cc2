"""Names in the place of nouns: the Aske Relief Fund, where a line says the fund."""

import re
from collections.abc import Iterable

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.words.relations import may_be_adjective

_DEFINITE = re.compile(r"\b([Tt]he) ([a-z]+)(?!\w|['’]\w)(?: (\w+))?")
_ENDS = r"(?! (?:and |of |& )?[A-Z])"  # the Wick Water and Power Board


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
        name = _name(noun, (each.text for each in sources))
        if not name or name in line.text:
            return found[0]
        return " ".join(filter(None, (article, name, behind)))

    return _DEFINITE.sub(named, line.text)


def _name(noun: str, texts: Iterable[str]) -> str:
    """Return the one name that ends in a noun, "" for none and for several.

    A word that only opens a sentence may stand before it: the shortest one counts.
    """
    ending = re.compile(rf"(?:\b[A-Z][\w'’-]* )+{noun.capitalize()}\b{_ENDS}")
    found = {match[0] for text in texts for match in ending.finditer(text)}
    names = {name.removeprefix("The ") for name in found}
    names.discard(noun.capitalize())
    shortest = min(names, key=lambda name: (len(name), name), default="")
    return shortest if all(name.endswith(shortest) for name in names) else ""

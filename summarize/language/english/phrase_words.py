"""What English phrases, clauses and sentences begin with."""

from summarize.language.language import PhraseWords
from summarize.language.lists import word_set

_CLAUSE_STARTS = """
    and but while after before when as because although who which that where with
"""

PHRASES = PhraseWords(
    clause_starts=tuple(_CLAUSE_STARTS.split()),
    first_person=("I", "We", "we", "Our", "our", "My", "my", "me", "us"),
    part_starts=word_set(
        """
        because since after when while which who whose where by with and but so due
        following until before despite although though whereas thanks owing amid as for
        from in is was were are
        """
    ),
    phrase_starts=word_set(
        """
        in at after before during since near amid under over by despite
        """
    ),
    subclause_starts=word_set("while when where as who which because although though"),
    after_mark_starts=word_set("but including such for mostly with"),
    dependent_starts=word_set(
        """
        when while after before as although though because since once with despite
        shortly
        """
    ),
)

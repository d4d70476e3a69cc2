"""What English phrases, clauses and sentences begin with."""

from summarize.language.lists import word_set
from summarize.language.text_words import PhraseWords

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
    needed_starts=word_set(
        """
        but because although though if unless until before without except than like
        rather according against since over under per
        """
    ),
    relatives=word_set("who whose which that"),
    learned=word_set(
        "heard hears found finds shows showed alleges alleged learned eyes view opinion"
    ),
    bounded=word_set(
        """
        first second third last only most least best worst largest biggest greatest
        highest lowest oldest youngest longest worst record all every each any both no
        not never none nothing nobody neither nor without more less fewer other same
        such so too enough number numbers total average rate share than will would can
        could may might must shall should if
        """
    ),
)

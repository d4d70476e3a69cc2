"""English words for what is to come, and for what changes what was told."""

from summarize.language.claim_words import ChangeWords
from summarize.language.english.succession_words import OF_PERSONS, OF_THINGS
from summarize.language.lists import phrases, word_set

CHANGES = ChangeWords(
    announcing=phrases(
        """
        will, shall, would
        (is|are) (now |also |still |currently )?(expected|scheduled|set|due|slated) to
        (is|are) (now |also |still |currently )?(going|planning|preparing|poised) to
        (is|are) (now |also |still |currently )?(forecast|projected|tipped|likely) to
        (is|are) (still )?(considering|weighing|mulling) whether to
        (is|are) (still )?(considering|weighing|mulling)
        (is|are) (still )?(negotiating|in talks|close|in negotiations) to
        plans? to, intends? to, agreed to, pledged to, vowed to, promised to
        (has|have) yet to
        """
    ),
    coming=word_set(
        """
        will shall expected scheduled due slated planned plans planning begin begins
        open opens starts
        """
    ),
    leading=word_set(
        "expected scheduled due slated planned set going plan plans intends intend"
    ),
    open_day=word_set(
        """
        to would could may might should ahead before until till upcoming if set going
        """
    ),
    conditions=word_set("if unless whether"),
    no_deeds=word_set(
        """
        be have need continue remain become include want seem keep like stay do make
        take get go come give let try help know think feel look see use depend mean
        cause require start begin work live bring put consider seek allege argue claim
        insist deny hear
        """
    ),
    between=word_set(
        """
        also soon now then likely again later next since already finally formally still
        currently
        """
    ),
    undone=word_set(
        """
        to will would could should shall may might must can not never if unless until
        till cannot had without before
        """
    ),
    denying=word_set("no nobody none neither nor never"),
    clause_ends=word_set("but which who while when that"),
    other_times=word_set(
        """
        previously earlier former formerly ago past once originally initially history
        decades again far
        """
    ),
    spans=word_set("day days week weeks month months year years morning night"),
    parts_of_day=word_set("night morning afternoon evening"),
    any_day=word_set(
        "every each most many any some that good black super bloody holy ash"
    ),
    ago=word_set("ago"),
    until_now=word_set("far yet still date now immediately immediate"),
    others=word_set(
        """
        another second other others third fourth fifth sixth seventh eighth ninth tenth
        additional separate different
        """
    ),
    refuting=phrases(
        """
        (reports?|rumou?rs?|claims?|posts?) … (are|is|was|were) (false|untrue)
        (reports?|rumou?rs?|claims?|posts?) … (are|is|was|were) (fake|a hoax)
        stor(y|ies) … (are|is|was|were) (false|untrue|fake|a hoax)
        (reports?|rumou?rs?|claims?) … (are|is|was|were) (wrong|unfounded)
        (called|dismissed) … (reports?|rumou?rs?|stor(y|ies)) … (false|fake|a hoax)
        retracted … (report|reports|story)
        """
    ),
    false=word_set("false untrue fake wrong unfounded hoax retracted"),
    partly=word_set("part parts some half most"),
    of_whole=phrases("of, others? of"),
    wider=word_set(
        """
        across statewide nationwide countrywide worldwide nationally global globally
        world
        """
    ),
    of_persons=OF_PERSONS,
    of_things=OF_THINGS,
)

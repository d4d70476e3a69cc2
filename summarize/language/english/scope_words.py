"""English words for how far a statement reaches."""

from summarize.language.claim_words import ScopeWords
from summarize.language.lists import phrases, word_set

SCOPE = ScopeWords(
    larger=(
        word_set("few one either minority"),
        word_set("several some"),
        word_set("many lot lots plenty"),
        word_set("most majority"),
        word_set("all every each both entire whole everyone everybody"),
    ),
    nearly=word_set("almost nearly virtually practically"),
    exclusive=word_set("only solely exclusively"),
    limiting=word_set("until till when if once after"),
    but=word_set("but except"),
    indefinite=word_set(
        """
        someone somebody something anyone anybody anything everyone everybody
        everything others one ones whose whom
        """
    ),
    none=word_set("no none nobody nothing neither"),
    exceptions=phrases(
        r"""
        except( for)?, apart from, aside from, other than, exclud(es|ed|ing)
        with the exception of, rather than, instead of, but not, but no
        (?<=[^\w\s] )not, though not, without, leav(e|es|ing) out, omit(s|ted|ting)?
        """
    ),
    but_for=phrases(
        """
        except( for)?, apart from, aside from, other than, exclud(es|ed|ing)
        with the exception of, all but, leav(e|es|ing) out, omit(s|ted|ting)?
        (though|but) not( (to|for|by|in|of))? (those|the)
        """
    ),
    whole_of=phrases("(all|each|every one) of (which|whom|them)"),
    part_of=phrases(
        r"""
        of (which|whom|them)\W+(only |just |about )?(\d+|some|most|half|many|several)
        of (which|whom|them)\W+(two|three|four|five|six|seven|eight|nine|ten|a third)
        (\d+|some|most|half|many|several|one|two|three|four) of (which|whom|them)
        """
    ),
    restricting=("that", "who"),
    rules=word_set("will would must may can should shall"),
    weighing=word_set("least most rather than instead except"),
    adding_nothing=word_set("too also there of"),
    choosing=word_set("or"),
    focusing=word_set("also even still again already yet mainly mostly just too"),
    lessening=word_set(
        """
        formerly previously once originally initially briefly temporarily provisionally
        partly partially half nominally ostensibly theoretically technically informally
        called styled would could onetime erstwhile ousted exiled aspiring prospective
        potential possible mock imitation replica dummy fictional imaginary unbuilt
        cancelled abandoned aborted thwarted foiled unsuccessful proposed planned
        attempted hopeful another other different similar comparable rival
        """
    ),
    outdoing=word_set("first last only sole most all every each no none any"),
    outdoes=("est",),
    ends=("and", "but", "to", "in", "on", "at", "that", "which", "who"),
)

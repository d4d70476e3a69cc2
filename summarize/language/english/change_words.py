"""English words for what is to come, for what lasts for a time, and for its end."""

from summarize.language.language import ChangeWords, Succession
from summarize.language.lists import phrases, word_set

_SOUGHT = Succession(
    signs=word_set(
        """
        large run loose sought hunted searching looking hunting manhunt
        caught arrested captured apprehended arrests custody turned shot
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(at large|on the run|on the loose|being sought|being hunted)
        (is|are) (still )?(searching|looking|hunting) for (a|an|the) … (gunman|gunmen)
        (is|are) (still )?(searching|looking|hunting) for (a|an|the) … suspects?
        (is|are) (still )?(searching|looking|hunting) for (a|an|the) … (shooter|killer)
        (is|are) (still )?(searching|looking|hunting) for (a|an|the) … attackers?
        remain(s|ed)? (at large|on the run|on the loose), still at large
        manhunt (is|was) under ?way, manhunt continu(es|ed)
        (has|have) not (yet )?been (caught|arrested|captured|apprehended)
        no arrests (have|had) been made, no arrests were made
        """
    ),
    ended=phrases(
        """
        (was|were|been) (arrested|captured|apprehended|caught|taken into custody)
        (is|are) (now )?in custody, turned (himself|herself|themselves) in
        (was|were|been) shot (dead|and killed), (police|authorities) arrested
        """
    ),
)
_MISSING = Succession(
    signs=word_set(
        """
        missing unaccounted searching search searches found body bodies
        remains wreckage
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(missing|unaccounted for), remain(s|ed)? (missing|unaccounted)
        still (missing|unaccounted for), (is|are) (still )?searching for
        search(es)? (is|was|are|were) (still )?(continuing|under ?way)
        search(es)? continu(es|ed)
        """
    ),
    ended=phrases(
        """
        (was|were|been) found (dead|alive|safe|unharmed|unhurt)
        (bod(y|ies)|remains|wreckage) … (was|were|been) (found|recovered|discovered)
        found (the|his|her|their) (bod(y|ies)|remains|wreckage)
        """
    ),
)
_EVACUATED = Succession(
    signs=word_set(
        """
        leave evacuate flee out evacuation evacuations evacuated evacuating
        back return home homes lifted
        """
    ),
    lasting=phrases(
        """
        (was|were|been|are) (ordered|told|asked|forced) (out|to (leave|evacuate|flee))
        ordered … to (leave|evacuate), evacuations? (was|were|are|been) ordered
        ordered … evacuat(ion|ions), (are|were|remain) under … evacuation
        evacuation orders? (is|are|was|were|remain|remains|remained) (still )?in
        """
    ),
    ended=phrases(
        """
        evacuation (orders?|warnings?|notice) … (lifted|cancell?ed|rescinded)
        lifted … evacuation
        (was|were|been) (allowed|able) (back|to return|to go home)
        allowed … (back|to return|to go) (home|to their homes)
        """
    ),
)
_TRIED = Succession(
    signs=word_set("trial charged jury jurors guilty convicted acquitted"),
    lasting=phrases(
        """
        (is|are) (still )?(on|facing|standing) trial, (faces|face|stands|stand) trial
        (jury|jurors) (is|are|began|begin|begins) (still )?deliberat(e|ing|ions)
        (is|are) charged with, pleaded not guilty, goes on trial
        trial (begins|opens|starts)
        """
    ),
    ended=phrases(
        """
        (was|were|been) (convicted|acquitted|found guilty|found not guilty)
        (jury|jurors) (convicted|acquitted|found), (pleaded|pled) guilty
        """
    ),
)
_ILL = Succession(
    signs=word_set(
        """
        condition support coma care fighting upgraded improved released
        discharged died succumbed
        """
    ),
    lasting=phrases(
        """
        (is|are|was|were|remains?|remained) (still )?in … critical … condition
        (is|are|was|were|remains?|remained) (still )?in … serious … condition
        (is|are) (still )?(on life support|in a coma|in intensive care)
        (is|are) (still )?fighting for (his|her|their) (life|lives)
        """
    ),
    ended=phrases(
        """
        (upgraded|improved) … to (fair|good|stable|serious)
        (was|were|been) (released|discharged) from … (hospital|center|clinic)
        died (of|from) (his|her|their) (injuries|wounds), succumbed to
        """
    ),
)
_BURNING = Succession(
    signs=word_set(
        """
        burning raging control uncontained burn contained extinguished put
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(burning|raging|out of control|uncontained), still burning
        continues? to burn, (is|are|was|were) … percent contained
        """
    ),
    ended=phrases(
        """
        (was|were|been|is|are) (fully |now )?(contained|extinguished|put out)
        """
    ),
)
_CLOSED = Succession(
    signs=word_set("closed shut grounded suspended reopened resumed"),
    lasting=phrases(
        """
        (is|are|remains?|remained) (still )?(closed|shut|grounded|suspended)
        (was|were) (closed|shut|grounded|suspended)
        """
    ),
    ended=phrases("(has|have|was|were|been) (since )?(reopened|resumed), reopened"),
)
_UNPOWERED = Succession(
    signs=word_set("power electricity water"),
    lasting=phrases("(is|are|remains?) (still )?without (power|electricity|water)"),
    ended=phrases("(power|electricity|water) … (was|were|been) (fully )?restored"),
)
_CAPTIVE = Succession(
    signs=word_set(
        """
        held hostage detained custody detention bars captive jailed jail
        released freed free
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(being held|held hostage|being detained)
        remains? (in custody|in detention|behind bars|captive|jailed|in jail)
        """
    ),
    ended=phrases("(was|were|been) (released|freed|set free), released on bail"),
)
_ON_STRIKE = Succession(
    signs=word_set("strike walkout stoppage work"),
    lasting=phrases("(is|are|remain) (still )?on strike, strike continues"),
    ended=phrases(
        """
        (called off|ended|suspended) (the|their|a) (strike|walkout|stoppage)
        strike (was|been|is) (called off|over|suspended|ended), returned to work
        """
    ),
)
_DEFENDED = Succession(
    signs=word_set(
        """
        defending defended standing stand stands stood apologise apologize
        apologised apologized apology retracted backed
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(defending|standing by), stands? by, stood by, defended
        refus(es|ed|ing) to apologi(s|z)e, (has|have) not apologi(s|z)ed
        """
    ),
    ended=phrases(
        """
        apologi(s|z)ed, (issued|offered|made) an? … apology, retracted, backed down
        """
    ),
)
_VOTED_ON = Succession(
    signs=word_set("vote votes voted debating passed approved rejected defeated"),
    lasting=phrases(
        """
        votes? … (is|are) (expected|scheduled|set|planned|due)
        (is|are) (expected|scheduled|set|due) to vote, (will|plans? to) vote
        (is|are) (still )?debating
        """
    ),
    ended=phrases(
        """
        (was|were|been) (passed|approved|rejected|defeated|voted down)
        voted (to|for|against|in|down|on|\\d+), (passed|approved|rejected) (the|a)
        """
    ),
)
_CONTESTED = Succession(
    signs=word_set("close conceded counted concede winner won"),
    lasting=phrases(
        """
        (is|are|remains?) (still )?too close to call, (has|have) not (yet )?conceded
        votes are (still )?being counted, refus(es|ed|ing) to concede
        """
    ),
    ended=phrases("conceded, (was|were|been) declared (the )?winner, won … election"),
)
_UNKNOWN = Succession(
    signs=word_set("motive cause caused motivated"),
    lasting=phrases(
        """
        (motive|cause) … (was|is|remains?|remained) … (known|unknown|unclear)
        (is|are) (still )?(searching|looking) for a motive, not … (have|know) a motive
        """
    ),
    ended=phrases("(was|were) caused by, motive was, motivated by"),
)

CHANGES = ChangeWords(
    announcing=phrases(
        """
        will, shall, would
        (is|are) (now |also |still |currently )?(expected|scheduled|set|due|slated) to
        (is|are) (now |also |still |currently )?(going|planning|preparing|poised) to
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
        cause require start begin work live bring put consider seek
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
    others=word_set("another second other others third additional"),
    of_persons={
        "sought": _SOUGHT,
        "missing": _MISSING,
        "tried": _TRIED,
        "ill": _ILL,
        "captive": _CAPTIVE,
        "defended": _DEFENDED,
        "contested": _CONTESTED,
    },
    of_things={
        "evacuated": _EVACUATED,
        "burning": _BURNING,
        "closed": _CLOSED,
        "unpowered": _UNPOWERED,
        "on_strike": _ON_STRIKE,
        "voted_on": _VOTED_ON,
        "unknown": _UNKNOWN,
    },
)

"""English words for what lasts for a time, and for its end."""

from summarize.language.claim_words import Succession
from summarize.language.lists import phrases, word_set

_SOUGHT = Succession(
    signs=word_set(
        """
        large run loose question speak talk interview sought wanted hunted searching
        looking hunting manhunt warrant warrants caught arrested captured apprehended
        arrests custody turned shot surrendered charged charges indicted killed search
        police authorities
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(at large|on the run|on the loose|being sought|being hunted)
        (is|are) (still )?(wanted|sought) (by|in|for|on|over)
        (want|wants|hoping) to (question|speak to|talk to|interview) …
        (is|are) (still )?(searching|looking|hunting) for …
        (warrant|warrants) (has|have|was|were) (been )?issued for …
        remain(s|ed)? (at large|on the run|on the loose), still at large
        manhunt (is|was) under ?way, manhunt continu(es|ed), manhunt for …
        (has|have) not (yet )?been (caught|arrested|captured|apprehended)
        no arrests (have|had) been made, no arrests were made
        (no one|nobody) (has|have) been (arrested|charged|caught)
        """
    ),
    ended=phrases(
        """
        (was|were|been) (arrested|captured|apprehended|caught|taken into custody)
        (was|were|been) (charged|indicted), (is|are) (now )?in custody
        turned (himself|herself|themselves) in, surrendered
        (was|were|been) (shot|killed) by (police|officers|deputies|authorities)
        (was|were|been) shot (dead|and killed)
        (police|authorities|officers|deputies) (arrested|captured|killed|charged) …
        """
    ),
)
_MISSING = Succession(
    signs=word_set(
        """
        missing unaccounted searching looking search searches found body bodies remains
        wreckage recovered located seen
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(missing|unaccounted for), remain(s|ed)? (missing|unaccounted)
        (has|have|had) been missing, still (missing|unaccounted for)
        missing (since|from), (has|have) not been seen
        (is|are) (still )?(searching|looking) for …, search for …
        search(es)? (is|was|are|were) (still )?(continuing|under ?way)
        search(es)? continu(es|ed)
        """
    ),
    ended=phrases(
        """
        (was|were|been) (found|located) (dead|alive|safe|unharmed|unhurt)
        (bod(y|ies)|remains|wreckage) … (was|were|been) (found|recovered|discovered)
        found (the|his|her|their) (bod(y|ies)|remains|wreckage)
        (found|recovered|discovered) (the|a) (bod(y|ies)|remains|wreckage) of …
        """
    ),
)
_TRAPPED = Succession(
    signs=word_set(
        """
        evacuated trapped stranded stuck reach free rescue rescued freed pulled brought
        airlifted surface safety crews firefighters rescuers divers trying racing
        """
    ),
    lasting=phrases(
        """
        (is|are|remains?|remained) (still )?(trapped|stranded|stuck)
        (is|are) (still )?(trying|racing) to (reach|free|rescue) …
        """
    ),
    ended=phrases(
        """
        (was|were|been) (rescued|freed|airlifted|evacuated|pulled (out|alive|free|from))
        (was|were|been) brought (out|to safety|to the surface)
        (rescuers|firefighters|crews|divers) (rescued|freed|pulled|brought) …
        """
    ),
)
_EVACUATED = Succession(
    signs=word_set(
        """
        leave evacuate flee out evacuation evacuations evacuated evacuating back return
        home homes lifted order orders ordered told asked forced warning warnings notice
        allowed cancelled canceled rescinded
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
    signs=word_set(
        """
        trial charged charges jury jurors deliberating deliberations guilty convicted
        acquitted accused cleared dropped dismissed
        """
    ),
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
        (dropped|dismissed) (all |the )?charges against …
        (charges|case) against … (was|were|been) (dropped|dismissed)
        """
    ),
)
_ILL = Succession(
    signs=word_set(
        """
        condition support coma care fighting upgraded improved released discharged died
        succumbed condition injuries wounds
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
        died … (of|from) (his|her|their )?(injuries|wounds), succumbed to, died
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
    signs=word_set(
        "closed shut grounded suspended halted reopened reopens resumed opened open"
    ),
    lasting=phrases(
        """
        (is|are|remains?|remained) (still )?(closed|shut|grounded|suspended|halted)
        (was|were|has been|have been) (closed|shut|grounded|suspended|halted)
        """
    ),
    ended=phrases("reopened, resumed, opened … again, (is|are) open again, reopens"),
)
_UNPOWERED = Succession(
    signs=word_set("power electricity water restored"),
    lasting=phrases("(is|are|remains?) (still )?without (power|electricity|water)"),
    ended=phrases("(power|electricity|water) … (was|were|been) (fully )?restored"),
)
_CAPTIVE = Succession(
    signs=word_set(
        """
        held hostage detained custody detention bars captive jailed jail released freed
        free
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
    signs=word_set("strike walkout stoppage work walked job returned class"),
    lasting=phrases(
        """
        (is|are|remain|been) (still )?on strike, strike continues
        walked (out|off the job), on strike (since|over|for)
        """
    ),
    ended=phrases(
        """
        (called off|ended|suspended) (the|their|a) (strike|walkout|stoppage)
        voted to end (the|their|a) (strike|walkout)
        strike … (was|been|is) (called off|over|suspended|ended), strike … ended
        (returned|went back|are back) (to|at) work, returned to (class|classrooms)
        """
    ),
)
_DEFENDED = Succession(
    signs=word_set(
        """
        defending defended standing stand stands stood apologise apologize apologised
        apologized apology retracted backed
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
    signs=word_set("close call conceded counted concede declared winner won"),
    lasting=phrases(
        """
        (is|are|remains?) (still )?too close to call, (has|have) not (yet )?conceded
        votes are (still )?being counted, refus(es|ed|ing) to concede
        """
    ),
    ended=phrases(
        """
        conceded (the|a) …, conceded, (was|were|been) declared (the )?winner
        won … election
        """
    ),
)
_LED = Succession(
    shared=2,
    signs=word_set(
        """
        reelected leads leading lead front favored favoured expected tipped win lose
        holds ahead trails trailing won defeated beat beaten elected
        """
    ),
    lasting=phrases(
        """
        leads, (is|are) (still )?(leading|trailing|ahead|in front), trails
        holds a … lead, (expected|favou?red|tipped) to (win|lose)
        """
    ),
    ended=phrases(
        """
        won (the|by|over|in|tuesday|re-election|reelection), defeated, beat
        (was|were|been) (elected|reelected|defeated|beaten)
        """
    ),
)
_DISCUSSED = Succession(
    shared=2,
    signs=word_set(
        """
        talks considering weighing mulling exploring negotiating pondering eyeing close
        near nearing discussions joining buying selling join take deal agreement
        negotiations agreed signed signing sold bought acquired buy sell acquire merge
        voted approved announced reached struck rejected decided finalised finalized
        """
    ),
    lasting=phrases(
        """
        (is|are|remain|remains) (still )?in … (talks|negotiations|discussions)
        (is|are) (still )?(considering|weighing|mulling|exploring|negotiating|eyeing)
        talks … (are|were) (still )?(continuing|under ?way), talks continued?
        (is|are) (still )?pondering, (is|are) (close to|near|nearing) … (deal|agreement)
        (is|are) close to (joining|buying|selling|signing)
        """
    ),
    ended=phrases(
        """
        (has|have|had) agreed, agreed (to|on), (reached|struck) … (deal|agreement)
        (signed|announced|finali(s|z)ed) … (deal|agreement|purchase|takeover|merger)
        (announced|finali(s|z)ed) … sale
        sold, bought, acquired, voted, approved, rejected, signed, announced … signing
        (will|would) (buy|sell|acquire|merge|join|take over)
        decided (to|not to|against)
        """
    ),
)
_UNDECIDED = Succession(
    signs=word_set(
        """
        considering weighing reviewing undecided decide decided decision mind withdrew
        withdrawn pulled ruled chose ended dropped cancelled canceled
        """
    ),
    lasting=phrases(
        """
        (has|have) (yet to decide|not (yet )?decided), (has|have) yet to make a decision
        (has|have) (yet to make|not (yet )?made) up (its|his|her|their) mind
        (is|are|remains?) (still )?undecided
        (is|are) (still )?(considering|weighing|reviewing) (its|his|her|their)
        """
    ),
    ended=phrases(
        """
        (has|have|had) (now )?decided, decided (to|not to|against|that), chose to
        made up (its|his|her|their) mind, withdrew (its|his|her|their), pulled out of
        (has|have|had) withdrawn (its|his|her|their), ruled out
        (ended|dropped|cancell?ed) its (backing|support|sponsorship|funding|contract)
        """
    ),
)
_PLANNED = Succession(
    shared=1,
    signs=word_set(
        """
        scheduled due set expected slated take go cancelled canceled postponed called
        scrapped delayed
        """
    ),
    lasting=phrases(
        """
        (is|are) (still )?(scheduled|due|set|expected|slated) (to|for)
        will (take place|go ahead)
        """
    ),
    ended=phrases(
        """
        (was|were|been) (cancell?ed|postponed|called off|scrapped)
        (cancell?ed|postponed|called off|scrapped) (a|the|his|her|its|their)
        """
    ),
)
_PRESSED = Succession(
    signs=word_set("resign step quit resigned stepped fired ousted sacked calls"),
    lasting=phrases(
        """
        (faces|face|facing|faced) … calls to (resign|step down|quit)
        refus(es|ed|ing) to (resign|step down|quit), will not (resign|step down|quit)
        """
    ),
    ended=phrases(
        "resigned, stepped down, quit, (was|were|been) (fired|ousted|sacked)"
    ),
)
_IN_OFFICE = Succession(
    signs=word_set(
        """
        coach manager head chief director president minister mayor captain leader
        chairman chairwoman chancellor secretary editor boss dismissed sacked fired
        ousted removed replaced resigned stepped quit
        """
    ),
    lasting=phrases(
        """
        (is|are) (still|currently|now) … (coach|manager|head|chief|director|president)
        (is|are) (still|currently|now) … (minister|mayor|captain|leader|chairman)
        (is|are) (still|currently|now) … (chairwoman|chancellor|secretary|editor|boss)
        remains? … (coach|manager|head|chief|director|president|minister|mayor|captain)
        remains? … (leader|chairwoman|chancellor|secretary|editor|boss)
        """
    ),
    ended=phrases(
        """
        resigned, stepped down, quit
        (was|were|been) (dismissed|sacked|fired|ousted|removed|replaced)
        (dismissed|sacked|fired|ousted|removed) …
        """
    ),
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

OF_PERSONS = {
    "sought": _SOUGHT,
    "missing": _MISSING,
    "trapped": _TRAPPED,
    "tried": _TRIED,
    "ill": _ILL,
    "captive": _CAPTIVE,
    "defended": _DEFENDED,
    "pressed": _PRESSED,
    "in_office": _IN_OFFICE,
}

OF_THINGS = {
    "evacuated": _EVACUATED,
    "burning": _BURNING,
    "closed": _CLOSED,
    "unpowered": _UNPOWERED,
    "on_strike": _ON_STRIKE,
    "voted_on": _VOTED_ON,
    "contested": _CONTESTED,
    "unknown": _UNKNOWN,
    "led": _LED,
    "discussed": _DISCUSSED,
    "planned": _PLANNED,
    "undecided": _UNDECIDED,
}

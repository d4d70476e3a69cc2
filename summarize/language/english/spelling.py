"""How English words may be written in several ways."""

from summarize.language.lists import forms, pairs, word_set
from summarize.language.text_words import Spelling

SPELLING = Spelling(
    same=forms(
        """
        us usa u.s u.s.a
        uk u.k
        un u.n
        eu e.u
        percent % pct
        okay ok
        mister mr
        doctor dr
        saint st
        governor gov
        senator sen
        representative rep
        general gen
        president pres
        lieutenant lt
        sergeant sgt
        colonel col
        captain capt
        major maj
        admiral adm
        commander cmdr
        department dept
        government govt
        professor prof
        corporation corp
        incorporated inc
        versus vs v
        television tv
        gray grey
        program programme
        programs programmes
        defense defence
        offense offence
        center centre
        centers centres
        theater theatre
        license licence
        check cheque
        tire tyre
        aluminum aluminium
        traveled travelled
        traveling travelling
        canceled cancelled
        canceling cancelling
        labeled labelled
        fueled fuelled
        signaled signalled
        counselor counsellor
        jewelry jewellery
        skeptical sceptical
        maneuver manoeuvre
        plow plough
        among amongst
        while whilst
        toward towards
        afterward afterwards
        adviser advisor
        advisers advisors
        learned learnt
        burned burnt
        kyiv kiev
        """
    ),
    # Words one slip of the finger apart that are both words: never taken for a typo.
    no_typo=pairs(
        """
        trial/trail martial/marital causal/casual united/untied diary/dairy angel/angle
        quiet/quite desert/dessert conservation/conversation reality/realty
        personal/personnel principal/principle formerly/formally affect/effect
        accept/except adopt/adapt adopted/adapted accident/incident county/country/count
        counties/countries counselor/councilor lightning/lightening message/massage
        minster/minister marshal/martial complement/compliment immigrant/emigrant
        immigration/emigration precede/proceed insure/ensure prosecute/persecute
        prosecuted/persecuted prescribe/proscribe eminent/imminent ascent/assent
        allusion/illusion elicit/illicit interned/interred increase/decrease
        infected/injected elected/ejected/erected rejected/ejected erupted/disrupted
        defected/detected/deflected reacted/enacted started/stated starting/stating
        hunted/haunted hunting/haunting planted/planed/planned friend/fiend
        friends/fiends months/moths injured/inured through/though thought/though
        crashed/cashed strike/trike string/sting patrol/petrol bridge/bride
        bridges/brides climate/climbed silver/sliver warned/warmed thread/threat
        stalled/stalked trapped/tapped mother/moth brother/bother course/curse
        courses/curses clause/cause clauses/causes pleased/leased shopping/shipping
        stopped/topped flight/fight flights/fights slight/sight hostel/hotel/hostile
        hospital/hospitable resigned/designed sinking/stinking flying/frying
        bombed/boomed shooting/shouting shouted/scouted planet/plane planets/planes
        patient/patent patients/patents parent/patent
        """
    ),
    regional=(
        ("isation", "ization"),
        ("isations", "izations"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("our", "or"),
        ("ours", "ors"),
        ("oured", "ored"),
        ("ogue", "og"),
    ),
    prefixes=("co", "re", "non", "pre", "sub", "anti", "semi"),
    compounding=word_set(
        """
        all anti cross ex far full half high ill left long low mid non off open part
        post right self semi short single so well one two three four five six seven
        eight nine ten third twenty thirty forty fifty sixty seventy eighty ninety
        """
    ),
    clitics={
        "t": "not",
        "s": "is",
        "ll": "will",
        "re": "are",
        "ve": "have",
        "m": "am",
        "d": "would",
    },
    negating=("n", "t"),
    negated={"ca": "can", "wo": "will", "sha": "shall"},
    owning="s",
    is_subjects=word_set("it he she that there what who here how"),
    before_participle={"would": "had"},
    y_endings=("ied", "ies"),
    verb_endings=("ing", "ed", "es", "s"),
    past_endings=("ed",),
    perfect_endings=("n",),
    participle_endings=("ed", "en"),
    progressive_endings=("ing",),
    present_endings=("s",),
    plural_endings=("s",),
    stem_endings=("ss",),
    adverb_endings=("ly",),
    endings=("ing", "ied", "ies", "ed", "es", "s", "d"),
)

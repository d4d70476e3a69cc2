"""What an English sentence leans on the one before it with."""

from summarize.language.lists import word_set
from summarize.language.telling_words import LeaningWords

_COMMON_KNOWLEDGE = (
    # what there is one of, for whoever reads news
    word_set(
        """
        president government administration police army military congress parliament
        senate constitution economy market markets public press media internet web
        country countries nation state states city cities county town world planet earth
        globe sun moon sky weather sea ocean air ground environment law future past
        present pandemic coronavirus virus flu poor rich people
        """
    )
    # when
    | word_set(
        """
        time times day days week weeks month months year years hour hours minute minutes
        second seconds moment morning afternoon evening night weekend summer winter
        spring fall autumn season decade decades century era period age date
        """
    )
    # where, and what every body, house and thing has
    | word_set(
        """
        place area region scene street streets road side way north south east west left
        right top bottom middle center centre front back inside outside head face eyes
        eye hand hands arm arms leg legs heart body mind neck chest door floor wall
        walls window roof phone line edge home
        """
    )
    # what says little by itself
    | word_set(
        """
        fact facts case number numbers amount lot kind sort type part parts whole end
        beginning start rest thing things point matter issue issues problem reason
        reasons result results idea ideas question questions answer truth situation
        chance opportunity risk ability need right rights process level rate use
        community other others same latter former latest one ones first second third
        next
        """
    )
)

LEANING = LeaningWords(
    persons=word_set("he she him her his hers himself herself"),
    groups=word_set("they them their theirs themselves"),
    things=word_set("it its itself"),
    objects=word_set("him them it"),
    single=word_set("one each none"),
    loose_joints=word_set(
        """
        and but meanwhile however moreover also still yet so furthermore nonetheless
        nevertheless besides plus now then anyway
        """
    ),
    firm_joints=word_set(
        """
        instead otherwise thus therefore hence afterwards afterward later nor or rather
        similarly likewise conversely indeed accordingly consequently either neither
        others another both there here too elsewhere such
        """
    ),
    unjoined=(
        r"\w+[-‐‑]\w+",  # then-president
        r"(?:so|too) (?:far|many|much|few|long)",
        r"now that",
        r"(?:yet|still) (?:another|to)",
        r"(?:rather than|such (?:as|is|was|are|were)|but for)",
        r"(?:besides|however)(?! ?,)",
        r"later (?:this|today|in)",
        r"(?:there|here)['’]s",
        r"(?:there|here) (?:is|are|was|were|has|have|had|will|would|may|might|must"
        r"|could|can|should|seems?|seemed|appears?|appeared|remains?|remained)",
        # both Ann and Joe, but not "both were tired and hungry"
        r"(?:both|either|neither) (?:(?!(?:is|are|was|were|has|have|had|said|will)\b)"
        r"[\w'’-]+ ){1,4}(?:and|or|nor)",
    ),
    own_reports=(  # As we've reported before,
        r"as (?:we(?:['’]ve| have)?|previously|earlier|first)"
        r" (?:(?:previously|already|first) )?"
        r"(?:reported|noted|mentioned|written|wrote|explained|told you|covered)"
        r"(?: (?:before|earlier|here|yesterday|last \w+|on \w+day|in \w+))?,",
        r"(?:the (?:big picture|bottom line|latest|intrigue|backdrop|backstory|details)"
        r"|why it matters|driving the news|between the lines|go deeper|state of play"
        r"|yes, but|by the numbers|zoom (?:in|out)|what(?:['’]s (?:next|new|happening)"
        r"|['’]re watching| they['’]re saying| we['’]re watching| to watch)"
        r"|how it works|threat level|flashback|catch up quick|worth noting):",
    ),
    pointers=word_set("this that these those"),
    showing=word_set("this these"),
    not_pointed=word_set(
        """
        the a an of who which whose days
        week month year morning afternoon evening summer winter spring autumn fall
        weekend season time decade century
        country nation city town state world planet
        """
    ),
    pointing=(
        r"that (?:decision|move|effort|case|figure|number|offer|deal|kind|sort)",
        r"the same (?:thing|way|man|woman|place)(?! (?:that|as))",
        r"the (?:latter|pair|duo|trio|rest(?! of))",
        r"the others?(?! \w+ (?:of|who)\b)",
        r"(?:on the other hand|as a result(?! of)|in contrast(?! to)|as mentioned)",
        r"in addition(?! to)",
        r"(?:for example|for instance)",
        r"(?<=^[“\"])(?:yes|no|yeah|nope)(?=,)",
        r"(?:because of (?:this|that)|doing so|do so|does so)",
        r"(?:added|continued|concluded|went on)(?=[.,:]|$)",
        r"(?:asked|wondered)(?=\.$)",
        r"also (?:said|told|noted|announced)",
        r"(?:responded|replied|reacted|countered) (?:by|with)",
        r"(?<!no )(?<!any )such (?!(?:things|times|days)\b)\w{3,}s(?! as\b)",
        r"an? (?:second|third|fourth) (?!time|day|week|month|year|person|term)\w+",
        r"the (?:next|second|third|fourth|fifth) (?!time|day|week|month|year|few)\w+",
    ),
    pointing_in_time=(
        r"at (?:the|that) time(?! (?:of|when|that))",
        r"that (?:day|night|evening|morning|afternoon|week|month|year|time|point|same"
        r"|moment)",
        r"the same (?:day|time|year|month|week|night)(?! (?:as|that|of))",
        r"(?:days?|weeks?|months?|years?|hours?|minutes?|moments?) (?:later|earlier)"
        r"(?! than)",
        r"the (?:following|next|previous) (?:day|week|month|year|morning|night)",
        r"(?:in return|in response|in turn)(?! (?:to|for))",
        r"(?:after that|did so|done so)",
        r"(?:prior to that|(?:before|since|until) then)",
    ),
    counts=word_set("two three four five six seven eight nine ten"),
    quantities=word_set("all some most many several few one none"),
    left=word_set(
        """
        is are was were had did said say agreed met died married fled pleaded denied
        told faced face
        """
    ),
    known=word_set(
        """
        accident agency agreement airline album announcement army article attack
        attacker attorney author authors bank bill blast blaze boat body book boy
        building bus camp campaign car case child children claim clip club coach college
        comment comments committee company complaint council count couple court crash
        crew crime decision defendant department deal disaster document documents driver
        duo effort episode estate event explosion family father film fine fire firm
        fleet footage former foundation fund game gang girl governor group gunman
        hearing hospital house incident injury interview investigation investigator
        investigators island judge jury killer killing killings kid kids land law
        lawsuit lawyer lawyers leader letter magazine man mayor measure meeting men
        minister
        mission mother motion movie murder museum network newspaper note offense offer
        officer officers order organization outbreak outlet pair paper parade park party
        patient petition phone photo photos picture pilot plan plane plant player
        policy post president probe producer professor program project proposal protest
        proposition prosecutor prosecutors rapper raid ranch release report request
        rescue researcher researchers resident review rule ruling sale school scientist
        scientists senator series service settlement shelter ship shooter shooting show
        side singer site sketch sniper soldier song spokesman spokeswoman star stars
        state statement station storm store strike student study suit surgery survey
        suspect suspects teacher team teen teenager test tests theory toll train trial
        trip truck tweet twister university union vehicle verdict vessel victim victims
        video village visit vote website weapon woman women worker workers
        airport allegations altercation ambush bombing bridge brawl ceasefire chase
        collision confrontation encounter feud findings hoax massacre ordeal prank
        rampage remarks scam spree standoff stunt tragedy wreck
        accusation accusations admission apology backlash ban clash controversy
        conversation criticism defeat denial disclosure exchange gesture index
        initiative killings memo message messages move operation outcry post reaction
        recording resignation response revelation revelations scandal scheme speech
        tactic theory trend uproar victory
        church conference countries dam disease
        earthquake embassy factory ferry flight flood hotel hurricane mine ministry
        mosque pact pipeline prison quake regulator steelworks treaty vaccine virus
        watchdog works
        """
    ),
    bodies=word_set(
        """
        agency airline army bank camp campaign club college committee company council
        court crew department duo family firm foundation fund gang group hospital hotel
        magazine ministry museum network newspaper outlet pair paper party school ship
        service site station store team union university vessel village watchdog website
        """
    ),
    common_knowledge=_COMMON_KNOWLEDGE,
    singling=word_set(
        """
        first second third fourth fifth last latest next previous only same other
        another very most least best worst biggest largest smallest highest lowest
        oldest youngest newest earliest greatest longest strongest whole entire own
        right wrong current so-called late general
        """
    ),
    told_by=word_set(
        """
        of that who which whose where in at on for with from to behind between against
        involving called named about into under after before whom when
        """
    ),
    told_of=word_set(
        """
        accused arrested based blamed built charged convicted found held injured
        killed known responsible suspected used wanted wounded
        """
    ),
    ahead=("ing", "ed", "unlike", "like", "born", "told"),
    expletives=word_set("it"),
    expletive_joints=word_set("that to whether how who if when"),
    expletive=word_set(
        """
        is was were will would has may might could should must can seems seemed appears
        appeared remains remained takes took looks looked turns turned comes came rained
        snowed makes made means meant took feels felt became becomes
        """
    ),
    in_place=word_set("in at near inside outside around across"),
    beside=word_set("from of to for on"),
    plural=word_set(
        """
        people police men women children parents family team crew company group party
        couple staff public media government band duo trio pair majority others both
        many some most few two three four five six seven eight nine ten everyone
        everybody anyone someone nobody data those
        """
    ),
)

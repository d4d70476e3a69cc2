"""What an English sentence leans on the one before it with."""

from summarize.language.language import LeaningWords
from summarize.language.lists import word_set

LEANING = LeaningWords(
    persons=word_set("he she him her his hers himself herself"),
    groups=word_set("they them their theirs themselves"),
    things=word_set("it its itself"),
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
        neither, others another both there here too elsewhere such
        """
    ),
    pointers=word_set("this that these those"),
    not_pointed=word_set(
        """
        week month year morning afternoon evening summer winter spring autumn fall
        weekend season time who which whose
        """
    ),
    pointing=(
        r"that (?:day|night|evening|morning|afternoon|week|month|year|time|point|same"
        r"|decision|move|effort|moment|case|figure|number|offer|deal|kind|sort)",
        r"at the time",
        r"th(?:e|at) same (?:day|time|year|month|week|night|thing|way|man|woman|place)",
        r"the (?:latter|other|others|two|three|pair|duo|trio|rest|previous)",
        r"(?:on the other hand|as a result|in addition|in contrast|as mentioned)",
        r"(?:for example|for instance|in return|in response|in turn|after that)",
        r"(?:because of (?:this|that)|doing so|did so|do so|does so|done so)",
        r"(?:days?|weeks?|months?|years?|hours?|minutes?|moments?) (?:later|earlier)",
        r"the (?:next|second|third|fourth|fifth) (?!time|day|week|month|year|few)\w+",
        r"the following (?:day|week|month|year|morning|night)",
        r"the (?:next|previous) (?:day|week|month|year|morning|night)",
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
        patient petition phone photo photos picture pilot plan plane plant player police
        policy post president probe producer professor program project proposal protest
        proposition prosecutor prosecutors rapper raid ranch release report request
        rescue researcher researchers resident review rule ruling sale school scientist
        scientists senator series service settlement shelter ship shooter shooting show
        side singer site sketch sniper soldier song spokesman spokeswoman star stars
        state statement station storm store strike student study suit surgery survey
        suspect suspects teacher team teen teenager test tests theory toll train trial
        trip truck tweet twister university union vehicle verdict vessel victim victims
        video village visit vote website weapon woman women worker workers
        """
    ),
    told_by=word_set(
        """
        of that who which whose where in at on for with from to behind between against
        involving called named about into under after before whom when
        """
    ),
    expletive=word_set(
        """
        is was were will would has may might could should must can seems seemed appears
        appeared remains remained takes took looks looked turns turned comes came rained
        snowed makes made means meant took feels felt became becomes
        """
    ),
    in_place=word_set("in at near from of to inside outside around across for on"),
    plural=word_set(
        """
        people police men women children parents family team crew company group party
        couple staff public public's media government team band duo trio pair majority
        others both many some most few two three four five six seven eight nine ten
        everyone everybody anyone someone who nobody data
        """
    ),
)

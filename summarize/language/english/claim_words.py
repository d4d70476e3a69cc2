"""English words that change what is claimed, or tell how."""

from summarize.language.claim_words import ClaimWords
from summarize.language.lists import forms, pairs, phrases, word_set

_WEAK = word_set("hardly barely scarcely without nor")
_IS = word_set("is are am")
_WAS = word_set("was were")
_HAS = word_set("has have")
_NOT = r"(\b(not|no|never|none|nobody|nothing|neither|cannot)\b|n['’]t\b)"
_IN_CLAUSE = r"[^,;:.]*?"
_MOST_DO_NOT = rf"\b(most|more than half|the majority|a majority)\b[^;:]*?{_NOT}"
_FEW_DO = r"\b((fewer|less) than half|a minority|(?<!a )few)\b"
# Not all of the boats, not one of them in every port.
_NOT_ALL = rf"{_NOT}{_IN_CLAUSE}\b(all|every|each|everyone|everything|everywhere)\b"
# Only when the tests are done, at the earliest on Monday.
_ONLY_THEN = (
    r"\b(only (if|when|after|once|with|from|in|on|by|to|for)\b|at the earliest\b)"
)
_NOT_BEFORE = (
    rf"{_NOT}{_IN_CLAUSE}\b(unless|until|till|before|without|except|other than)\b"
)
# Not believed to be linked; believed not to be linked.
_THOUGHT = (
    r"\b(believ(es?|ed|ing)|think(s|ing)?|thought|(expect|want|intend|appear|seem)"
    r"(s|ed|ing)?)\b"
)
_NOT_THOUGHT = rf"{_NOT}( \w+){{0,2}} {_THOUGHT}|{_THOUGHT}( \w+){{0,2}} {_NOT}"
_BE = _WAS | word_set("is are be been being")

CLAIMS = ClaimWords(
    negations=_WEAK | word_set("not no never none nobody nothing neither cannot"),
    weak_negations=_WEAK,
    lifting=word_set("only"),
    before_price=word_set("at"),
    prices=word_set("cost charge expense"),
    bounding=word_set("more fewer less later earlier higher lower"),
    undoing=word_set(
        """
        end ends ended ending stop stops stopped stopping cease ceases ceased ceasing
        doubt doubts doubted doubting unlikely unrelated only
        """
    ),
    hardly=word_set("hardly barely scarcely"),
    pending=("yet", "to"),
    first_since=r"\bfirst\b.*\b(since|in (\w+ ){1,3}(years|months|weeks|decades))\b",
    none_since=r"\b(not|no|never|nobody|none|neither|without)\b|n['’]t\b",
    unbeaten=(
        r"\b(?P<stem>\w{3,})est\b",
        r"\b(no|never|nobody|none|nothing)\b[^,;.]* (?P<stem>\w{3,})er than\b",
    ),
    denied_alike=(
        (r"\b(unless|without)\b", rf"\bif\b{_IN_CLAUSE}{_NOT}"),
        (_NOT_THOUGHT, _NOT_THOUGHT),
        (r"\ball\b[^,;:.]* but\b", rf"\bonly\b{_IN_CLAUSE}{_NOT}"),
        (_FEW_DO, _MOST_DO_NOT),
        (_NOT_ALL, _NOT_ALL),
        (_NOT_ALL, rf"\b(some|several|others)\b{_IN_CLAUSE}{_NOT}"),
        (_ONLY_THEN, _NOT_BEFORE),
    ),
    no_thing=word_set("no"),
    # It did not open until May: it opened then.
    until=word_set("until till"),
    # Banned from fishing, forbidden to fish.
    kept_from=word_set(
        """
        banned banning barred barring forbids forbidden forbade forbidding prohibits
        prohibited prohibiting prevents prevented preventing
        """
    ),
    before_kept=word_set("from to"),
    instead_of=phrases("rather than, instead of, as opposed to"),
    rid_of=phrases("free of"),
    backshifted={"would": "will"},
    future=word_set("will would shall"),
    future_before_to=word_set(
        """
        going set expected scheduled about plan plans planning planned intends intend
        poised hopes hope wants want vowed promised threatened agreed pledged due
        """
    ),
    possible=word_set("may might could can should must ought"),
    renaming=word_set("new"),
    hedges=word_set(
        """
        alleged allegedly reportedly possibly probably perhaps likely unlikely
        potentially supposedly apparently purported purportedly suspected presumed
        attempted if unless whether except only until almost nearly
        """
    ),
    quantifiers=word_set(
        """
        all some most many few several every each both either half twice double triple
        any another dozens hundreds thousands millions billions
        """
    ),
    shifters=word_set(
        """
        former ex deputy vice assistant acting interim fake false proposed planned pro
        anti non counter incoming outgoing late north south east west northern southern
        eastern western northeast northwest southeast southwest jr sr ii iii junior
        senior minus un semi quasi pre post failed fail fails failing refused refuse
        refuses declined decline declines rejected denied deny denies avoided stopped
        spokesman spokeswoman spokesperson wife husband son daughter brother sister
        mother father lawyer lawyers attorney attorneys aide aides adviser advisers
        friend friends relative relatives ally allies critic critics opponent opponents
        supporter supporters rival rivals widow girlfriend boyfriend partner uncle aunt
        cousin nephew niece grandson grandfather stepson driver neighbor neighbour
        family colleague predecessor successor
        """
    ),
    relators=forms(
        """
        in at on inside within
        to into onto toward towards
        from
        of
        for
        with alongside
        about over regarding concerning
        by through via
        under
        up
        down
        out
        off
        back
        away
        between among
        when as while whilst
        after following
        before
        since
        until till
        because due
        despite
        although though
        """
    ),
    turners=word_set("after before since until till because despite although unless"),
    antonyms=pairs(
        """
        partly/fully/completely/entirely partially/fully/completely/entirely
        temporary/permanent temporarily/permanently sometimes/always rarely/often/always
        often/always seldom/often/always optional/compulsory voluntary/compulsory
        up/down for/against favour/against favor/against in/out into/out/from on/off
        to/from before/after above/below
        over/under inside/outside with/without toward/away because/despite
        more/less/fewer most/least/few all/none/some always/never and/or he/she him/her
        his/her north/south east/west left/right high/low higher/lower highest/lowest
        good/bad better/worse best/worst big/small large/small larger/smaller
        largest/smallest early/late earlier/later first/last old/new oldest/newest
        old/young older/younger oldest/youngest long/short longer/shorter fast/slow
        faster/slower strong/weak stronger/weaker rich/poor public/private true/false
        guilty/innocent alive/dead legal/illegal lawful/unlawful possible/impossible
        likely/unlikely safe/unsafe/dangerous easy/hard/difficult easier/harder
        open/closed/close opened/closed opening/closing opens/closes win/lose won/lost
        wins/loses winning/losing winner/loser victory/defeat rise/fall rose/fell
        risen/fallen rises/falls rising/falling increase/decrease increased/decreased
        increases/decreases increasing/decreasing gain/loss gained/lost gains/losses
        raise/lower/cut raised/lowered/cut grow/shrink grew/shrank accept/reject
        accepted/rejected/refused accepts/rejects approve/reject approved/rejected
        approves/rejects allow/ban allowed/banned allows/bans admit/deny admitted/denied
        admits/denies confirm/deny confirmed/denied confirms/denies support/oppose
        supported/opposed supports/opposes supporters/opponents agree/disagree
        agreed/refused begin/end began/ended begins/ends start/stop/end
        started/stopped/ended starts/stops/ends buy/sell bought/sold buys/sells
        arrive/leave arrived/left arrives/leaves enter/leave entered/left
        include/exclude included/excluded succeed/fail succeeded/failed success/failure
        attack/defend attacked/defended acquit/convict acquitted/convicted/sentenced
        found/lost male/female man/woman men/women boy/girl boys/girls son/daughter
        mother/father brother/sister husband/wife king/queen northern/southern
        eastern/western ally/enemy friend/enemy majority/minority maximum/minimum
        past/future past/next last/next previous/next present/absent import/export
        imported/exported imports/exports day/night morning/evening/afternoon
        morning/night full/empty hot/cold warm/cold dry/wet hard/soft heavy/light
        cheap/expensive deep/shallow near/far peace/war life/death birth/death love/hate
        remember/forget remembered/forgot positive/negative optimistic/pessimistic
        local/foreign domestic/foreign rural/urban employed/unemployed hired/fired
        released/detained/arrested freed/jailed upheld/overturned/quashed lifted/imposed
        joined/left expand/reduce expanded/reduced tighten/ease tightened/eased
        strengthen/weaken strengthened/weakened appear/disappear appeared/disappeared
        captured/lost added/dropped praised/blamed/condemned
        """
    ),
    interchangeable=tuple(
        map(
            word_set,
            (
                "company firm business corporation group operator maker",
                "companies firms businesses",
                "ex former",
                "police officers authorities detectives investigators",
                "officials authorities",
                "doctor doctors physician physicians medics",
                "headquarters office offices base",
                "cut cuts lowered reduced trimmed lowers reduces lower reduce",
                "blamed accused",
                "emerged revealed transpired",
                "raised lifted increased raise lift increase raises lifts",
                "accepted acknowledged admitted conceded",
                "ended lifted scrapped abolished",
                "killed killing kill kills died die dies dying dead death deaths "
                "fatality fatalities toll",
                "hurt injured wounded",
                "stabbed knifed",
                "lawyer lawyers attorney attorneys solicitor",
                "lorry truck lorries trucks",
                "car cars vehicle vehicles",
                "fire blaze fires",
                "homes houses households",
                "pupils students schoolchildren",
                "government administration cabinet",
                "strike walkout stoppage",
                "poll survey",
                "deal agreement accord pact",
                "talks negotiations",
                "inquiry investigation probe",
                "jail prison custody",
                "chief head boss leader",
                "taken brought rushed transported",
                "taken put moved",
                "stop stops stopped stopping prevent prevents prevented preventing",
                "claimed claims alleged alleges",
                "detained arrested held",
                "need needs needed require requires required",
                "sent dispatched despatched send sends dispatch dispatches",
                "planned scheduled",
                "agreed consented agree agrees consent consents",
                "found discovered unearthed uncovered",
                "inspected examined checked inspect examine check",
                "residents locals inhabitants villagers",
                "scientists researchers",
                "workers employees staff",
                "lawmakers legislators mps",
                "flat apartment flats apartments",
                "halted suspended",
                "cancelled canceled scrapped axed",
                "annulled overturned quashed",
                "refunded repaid reimbursed",
                "sacked fired dismissed",
                "troops soldiers",
                "crash collision crashes collisions",
                "reporters journalists reporter journalist",
                "warned cautioned warns cautions",
                "gave given donated",
                "imitation replica fake",
                "ease eases eased easing weaken weakens weakened weakening subside "
                "subsided abate abated",
                "launched began started launch begin start",
                "hired recruited",
                "approved passed",
                "published released issued publish release issue",
                "expects predicts forecasts expected predicted",
                "staged held",
                "led headed chaired leads chairs",
                "seized confiscated impounded",
                "fined penalised penalized",
                "grow grown grew cultivate cultivated",
                "ruling decision judgment judgement verdict",
                "rulings decisions judgments judgements verdicts",
                "meeting session",
                "storm gale storms gales",
                "explosion blast explosions blasts",
                "vaccine jab vaccines jabs vaccination vaccinations",
                "match game matches games",
                "border frontier",
                "crowd audience",
                "trained coached",
                "supplied delivered provided",
                "gave handed given",
                "saw spotted seen noticed observed",
                "restored repaired",
                "sent shipped",
                "won secured",
                "manager boss",
                "barred banned",
                "bought acquired purchased buy acquire buys acquires",
                "named appointed",
                "beat defeated beaten",
                "visited toured",
                "escaped fled escape flee",
                "dismissed rejected",
                "fans supporters",
                "ship vessel ships vessels",
                "plane aircraft planes",
                "tax levy taxes levies",
                "fee charge fees charges",
                "illness disease illnesses diseases sickness",
                "factory plant factories plants",
                "harbour harbor port",
                "pier quay",
                "grower farmer growers farmers",
                "turnover revenue",
            ),
        )
    ),
    exclusive=tuple(
        map(
            word_set,
            (
                "red orange amber yellow green blue purple violet pink brown black "
                "white grey",
                "gold silver bronze",
                "elder younger",
                "eldest youngest",
                "upper lower middle",
                "inner outer",
                "senior junior",
                "major minor",
                "incoming outgoing",
                "inbound outbound",
                "northbound southbound eastbound westbound",
                "indoor outdoor",
                "front rear",
                "top bottom",
                "primary secondary tertiary",
                "spring summer autumn winter",
                "morning afternoon evening night",
                "hourly daily weekly fortnightly monthly quarterly yearly",
                "local regional national international",
                "civil criminal",
                "gross net",
                "single double triple",
            ),
        )
    ),
    be_present=_IS,
    be_past=_WAS,
    be_perfect=word_set("been"),
    be_progressive=word_set("being"),
    be=_BE,
    have_present=_HAS,
    have_past=frozenset({"had"}),
    auxiliaries=_BE | _HAS | word_set("had did does do would will could can"),
    finite=_IS | _WAS | _HAS | word_set("had will would"),
    not_adverbs=word_set(
        """
        family july italy reply supply assembly ally rally bully fly only early daily
        weekly monthly yearly elderly deadly friendly likely unlikely butterfly anomaly
        monopoly jelly belly lily holy ugly lonely costly deathly hourly nightly orderly
        """
    ),
    joining=word_set("and but while although though"),
    causes=phrases(
        r"""
        because( of)?, due to (?=(the|an?|its|their|his|her|this|that)\b), owing to
        thanks to, as a result of, on account of
        in response to, after which
        """
    ),
    effects=phrases(
        r"""
        (led|prompted|forced) (?=(\w+ )+to\b)
        """
    ),
    causal=word_set(
        """
        because due owing thanks result results resulting resulted since as so
        therefore hence thus cause causes caused causing lead leads led leading prompt
        prompts prompted prompting blame blames blamed blaming attribute attributed
        reason reasons why explain explains explained explaining force forces forced
        forcing trigger triggers triggered triggering account response respond responded
        reply following after over amid from make makes made meant means meaning cited
        citing ground grounds argue argued argues lest want lack
        """
    ),
)

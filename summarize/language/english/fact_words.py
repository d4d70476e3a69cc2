"""Word lists that tell a light difference of wording from a change of claim (English).

Plain data: add a word, add a test. Forms are folded: lower case, without final dots.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Read "up/down more/less/fewer": the first with each of the others, both ways."""
    rows = [pair.split("/") for pair in text.split()]
    pairs = {(row[0], other) for row in rows for other in row[1:]}
    return frozenset(pairs | {(b, a) for a, b in pairs})


def _forms(lines: str) -> dict[str, str]:
    """Read lines of words that are one word: every word → the first of its line."""
    rows = [line.split() for line in lines.strip().splitlines()]
    return {form: row[0] for row in rows for form in row}


NEGATIONS = _words(
    """
    not no never none nobody nothing neither nor without cannot hardly barely
    scarcely
    """
)
FUTURE = _words("will would shall")
# With "to" after them: set to, expected to, plans to.
FUTURE_BEFORE_TO = _words(
    """
    going set expected scheduled about plan plans planning planned intends intend
    poised hopes hope wants want vowed promised threatened agreed pledged due
    """
)
POSSIBLE = _words("may might could can should must ought")
HEDGES = _words(
    """
    alleged allegedly reportedly possibly probably perhaps likely unlikely
    potentially supposedly apparently purported purportedly suspected presumed
    attempted if unless whether except only until almost nearly
    """
)
QUANTIFIERS = _words(
    """
    all some most many few several every each both either half twice double triple
    any another dozens hundreds thousands millions billions
    """
)
# Before another word they speak of another person, place or thing.
SHIFTERS = _words(
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
)
# Before a name they say who it is, not somebody else.
TITLES = _words(
    """
    mister mrs ms miss sir dame lord lady doctor professor president prime minister
    chancellor premier governor mayor senator representative congressman
    congresswoman secretary judge justice general admiral colonel major captain
    lieutenant sergeant officer detective king queen prince princess pope cardinal
    archbishop bishop reverend saint chairman chairwoman coach director
    """
)
PRONOUNS = _words(
    """
    he she it they i we you him her them us me his their its our my your hers
    theirs
    """
)
REPORTING = _words(
    """
    said say says saying told tell tells telling added adds adding reported reports
    reporting announced announces stated states stating according noted notes
    explained explains wrote writes
    """
)
REPORTED = _words("said told added reported announced stated noted explained wrote")
LISTENERS = _words("reporters journalists")
LIGHT = _words(
    """
    a an the that which who whom this these those of to in on at by for with from
    as into onto upon than then and but so also too very just already still now
    later earlier yet again even here there meanwhile however moreover once when
    while where is are was were be been being am has have had having do does did it
    its one really quite rather simply indeed therefore thus well further recently
    currently himself herself itself themselves about around some roughly
    approximately estimated own out up over off down back per via mr mister mrs ms
    """
)
NOT_ADVERBS = _words(
    """
    family july italy reply supply assembly ally rally bully fly only early daily
    weekly monthly yearly elderly deadly friendly likely unlikely butterfly anomaly
    monopoly jelly belly lily holy ugly lonely costly deathly hourly nightly orderly
    """
)
BE_PRESENT = _words("is are am")
BE_PAST = _words("was were")
ANTONYMS = _pairs(
    """
    up/down in/out into/out/from on/off to/from for/against before/after
    above/below over/under inside/outside with/without toward/away because/despite
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
    approves/rejects allow/ban allowed/banned allows/bans admit/deny
    admitted/denied admits/denies confirm/deny confirmed/denied confirms/denies
    support/oppose supported/opposed supports/opposes supporters/opponents
    agree/disagree agreed/refused begin/end began/ended begins/ends start/stop/end
    started/stopped/ended starts/stops/ends buy/sell bought/sold buys/sells
    arrive/leave arrived/left arrives/leaves enter/leave entered/left
    include/exclude included/excluded succeed/fail succeeded/failed
    success/failure attack/defend attacked/defended acquit/convict
    acquitted/convicted/sentenced found/lost male/female man/woman men/women
    boy/girl boys/girls son/daughter mother/father brother/sister husband/wife
    king/queen northern/southern eastern/western ally/enemy friend/enemy
    majority/minority maximum/minimum past/future past/next last/next
    previous/next present/absent import/export imported/exported imports/exports
    day/night morning/evening/afternoon morning/night full/empty hot/cold
    warm/cold dry/wet hard/soft heavy/light cheap/expensive deep/shallow near/far
    peace/war life/death birth/death love/hate remember/forget remembered/forgot
    positive/negative optimistic/pessimistic local/foreign domestic/foreign
    rural/urban employed/unemployed hired/fired released/detained/arrested
    freed/jailed upheld/overturned/quashed lifted/imposed joined/left
    expand/reduce expanded/reduced tighten/ease tightened/eased
    strengthen/weaken strengthened/weakened appear/disappear
    appeared/disappeared captured/lost added/dropped praised/blamed/condemned
    """
)
# Prepositions and conjunctions: one of another line in their place is another claim.
RELATORS = _forms(
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
)
# Left alone before what both sides share they change its part: left (after) the talks.
TURNERS = _words("after before since until till because despite although unless")
SAME_WORD = _forms(
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
)
# Words one slip of the finger apart that are both words: never taken for a typo.
NO_TYPO = _pairs(
    """
    trial/trail martial/marital causal/casual united/untied diary/dairy
    angel/angle quiet/quite desert/dessert conservation/conversation
    reality/realty personal/personnel principal/principle formerly/formally
    affect/effect accept/except adopt/adapt adopted/adapted accident/incident
    county/country/count counties/countries counselor/councilor
    lightning/lightening message/massage minster/minister marshal/martial
    complement/compliment immigrant/emigrant immigration/emigration
    precede/proceed insure/ensure prosecute/persecute prosecuted/persecuted
    prescribe/proscribe eminent/imminent ascent/assent allusion/illusion
    elicit/illicit interned/interred increase/decrease infected/injected
    elected/ejected/erected rejected/ejected erupted/disrupted
    defected/detected/deflected reacted/enacted started/stated
    starting/stating hunted/haunted hunting/haunting planted/planed/planned
    friend/fiend friends/fiends months/moths injured/inured through/though
    thought/though crashed/cashed strike/trike string/sting patrol/petrol
    bridge/bride bridges/brides climate/climbed silver/sliver warned/warmed
    thread/threat stalled/stalked trapped/tapped mother/moth brother/bother
    course/curse courses/curses clause/cause clauses/causes pleased/leased
    shopping/shipping stopped/topped flight/fight flights/fights slight/sight
    hostel/hotel/hostile hospital/hospitable resigned/designed sinking/stinking
    flying/frying bombed/boomed shooting/shouting shouted/scouted planet/plane
    planets/planes patient/patent patients/patents parent/patent
    """
)

"""What is done, and its opposite, in English.

Only words that tell what happened or how it came out, so that one of them in the place
of the other is another claim.
"""

from summarize.language.claim_words import Converse, DeedWords
from summarize.language.lists import pairs, phrase_rows, sides, word_set

DEEDS = DeedWords(
    opposites=sides(
        """
        approve approves approved approving approval | reject rejects rejected rejecting
            rejection;
        accept accepts accepted accepting acceptance | reject rejects rejected rejecting
            rejection refuse refuses refused refusing refusal;
        allow allows allowed allowing permit permits permitted permitting | ban bans
            banned banning forbid forbids forbade forbidden prohibit prohibits
            prohibited prohibiting;
        grant grants granted granting | reject rejects rejected rejecting refuse refuses
            refused refusing dismiss dismisses dismissed dismissing deny denies denied
            denying;
        approve approves approved approving clear clears cleared clearing | block blocks
            blocked blocking veto vetoes vetoed vetoing;
        keep keeps kept keeping retain retains retained | scrap scraps scrapped
            scrapping abandon abandons abandoned drop drops dropped;
        join joins joined joining | leave leaves left leaving quit quits;
        arrive arrives arrived arriving | depart departs departed leave leaves left;
        double doubles doubled doubling | halve halves halved halving;
        add adds added adding | remove removes removed removing;
        extend extends extended extending | shorten shortens shortened shortening;
        win wins won | lose loses lost;
        improve improves improved improving | worsen worsens worsened worsening
            deteriorate deteriorated;
        welcome welcomes welcomed welcoming | criticise criticises criticised criticize
            criticizes criticized condemn condemns condemned;
        speed speeds sped accelerate accelerates accelerated | slow slows slowed;
        confirm confirms confirmed confirming admit admits admitted admitting | deny
            denies denied denying denial;
        support supports supported supporting back backs backed backing | oppose opposes
            opposed opposing;
        rise rises rose risen rising increase increases increased increasing climb
            climbs climbed climbing grow grows grew grown growing soar soars soared
            soaring surge surges surged surging jump jumps jumped jumping | fall falls
            fell fallen falling decrease decreases decreased decreasing decline declines
            declined declining drop drops dropped dropping shrink shrinks shrank shrunk
            shrinking slip slips slipped slipping dip dips dipped dipping slide slides
            slid sliding plunge plunges plunged plunging tumble tumbles tumbled
            tumbling sink sinks sank sunk sinking;
        raise raises raised raising | lower lowers lowered lowering;
        win wins won winning victory | lose loses lost losing defeat;
        gain gains gained gaining | lose loses lost losing;
        acquit acquits acquitted acquitting acquittal cleared | convict convicts
            convicted convicting conviction;
        guilty | innocent;
        release releases released releasing free frees freed freeing | arrest arrests
            arrested arresting detain detains detained detaining jail jails jailed
            jailing imprison imprisoned;
        uphold upholds upheld upholding | overturn overturns overturned overturning
            quash quashes quashed quashing;
        hurt injured wounded harmed | unhurt uninjured unharmed unscathed;
        open opens opened opening reopen reopens reopened reopening | close closes
            closed closing shut shuts;
        begin begins began begun beginning start starts started starting | end ends
            ended ending stop stops stopped stopping halt halts halted halting;
        lift lifts lifted lifting | impose imposes imposed imposing;
        buy buys bought buying | sell sells sold selling;
        hire hires hired hiring | fire fires fired firing dismiss dismisses dismissed
            dismissing;
        succeed succeeds succeeded succeeding success successful | fail fails failed
            failing failure unsuccessful;
        survive survives survived surviving alive | die dies died dying killed dead;
        expand expands expanded expanding | reduce reduces reduced reducing;
        tighten tightens tightened tightening | ease eases eased easing relax relaxes
            relaxed relaxing;
        strengthen strengthens strengthened strengthening | weaken weakens weakened
            weakening;
        praise praises praised praising | condemn condemns condemned condemning
            criticize criticizes criticized criticizing criticise criticises criticised
            criticising;
        legal lawful | illegal unlawful;
        safe safely | unsafe;
        include includes included including | exclude excludes excluded excluding;
        appear appears appeared appearing | disappear disappears disappeared
            disappearing;
        agree agrees agreed agreeing | disagree disagrees disagreed disagreeing;
        remember remembers remembered | forget forgets forgot forgotten;
        majority | minority;
        cheaper | dearer;
        higher | lower;
        larger bigger | smaller;
        better | worse;
        faster | slower;
        stronger | weaker
        """
    ),
    by_agent=word_set("by"),
    to_target=word_set("to"),
    symmetric=word_set(
        """
        meet meets met marry marries married divorce divorced play plays played face
        faces faced fight fights fought join joins joined date dated resemble resembles
        know knows knew matched tied combined merged mixed
        """
    ),
    irregular=word_set(
        """
        beat beats hit hits sued sue struck shot bit fought told gave sold bought paid
        sent left led won lost made met saw found held hurt caught taught threw stole
        took cut fed hid bred broke chose drew drove ate forgave froze rode sang shook
        spoke stung swore tore wore wrote overthrew overtook outbid
        """
    ),
    regular=r"[a-z]{3,}(?:ed|es|s|ing)",
    ties=word_set("of from"),
    places=word_set("at in"),
    listing=word_set("and or"),
    joining=word_set("and or of by with for to"),
    contrasting=word_set("while whilst whereas but although though"),
    rows=phrase_rows(
        """
        investigate: investigate, probe, examine, look into, inquire into,
            open … inquiry into, open … investigation into, launch … inquiry into,
            launch … investigation into, be under investigation;
        solve: solve, clear up, close … inquiry, close … investigation,
            drop … investigation, know;
        seek: look for, search for, hunt for, hunt;
        find: find, locate, discover, come across, stumble on, stumble upon;
        warn: warn, sound alarm, raise alarm, raise concern, raise concerns,
            voice concern, voice concerns, express concern, express concerns,
            blow whistle;
        own: own up to, owned up to, take responsibility for,
            accept responsibility for, confess to;
        sue: sue, take … to court, bring … lawsuit against, file … suit against,
            file … lawsuit against;
        arrest: arrest, detain, capture, take … into custody, put … under arrest;
        release: release, free, set … free, let … go, let … out;
        jail: jail, imprison, sentence, lock up, send … to prison, put … behind bars;
        resign: resign, quit, step down, stand down, step aside, leave office;
        elect: elect, appoint, reappoint, reelect, re elected, take office;
        dismiss: dismiss, fire, sack, lay off, let … go, make … redundant;
        hire: hire, recruit, take on;
        sink: sink, go down, go under;
        refloat: refloat, salvage, raise;
        cancel: cancel, scrap, abandon, call off;
        hold: extend, prolong, stage, go ahead with;
        postpone: postpone, delay, put off, push back;
        hasten: bring forward, start, end;
        receive: receive, get, obtain, be given, be awarded, be handed, be granted;
        prevent: prevent, stop, keep … from, stop … from;
        calls: receive … calls, get … calls, take … calls, field … calls;
        refuse: refuse, decline, reject, turn down;
        contain: contain, bring … under control, get … under control;
        spread: spread, lose control, get out of control;
        approve: approve, accept, adopt, pass, endorse, ratify, vote for;
        reject: reject, refuse, veto, turn down, vote down, throw out, vote against;
        want: want, demand, request, seek, call for, ask for, push for, press for,
            campaign for, lobby for;
        support: support, back, favour, favor, endorse, be for, speak out for,
            be in favour of, be in favor of, argue for, come out for;
        oppose: oppose, resist, reject, object to, be against, be opposed to,
            speak out against, argue against, come out against, campaign against;
        acquit: acquit, clear, find … not guilty, find … innocent;
        convict: convict, find … guilty, jail, sentence;
        drop: drop … charges, drop … charge, drop … case, dismiss … charges,
            dismiss … case;
        charge: charge, indict, bring … charges, file … charges, press charges;
        uphold: uphold, confirm;
        overturn: overturn, quash, reverse, strike down, reject, dismiss, throw out;
        keep: keep, retain, maintain;
        scrap: scrap, abolish, drop, repeal, do away with, get rid of;
        allow: allow, permit, let;
        forbid: forbid, ban, bar, prohibit, outlaw;
        return: return, go back, go home, come home;
        evacuate: evacuate, leave … home, leave … homes, flee
        """
    ),
    converse=(
        Converse(("sell",), "to", ("buy", "purchase", "acquire"), "from"),
        Converse(("lend", "loan"), "to", ("borrow",), "from"),
        Converse(
            ("give", "hand", "donate", "present"), "to", ("get", "receive"), "from"
        ),
        Converse(("lose",), "to", ("beat", "defeat"), ""),
        Converse(("rent", "lease", "let"), "to", ("rent", "lease", "hire"), "from"),
        Converse(("teach",), "to", ("learn",), "from"),
    ),
    be="be",
    against=pairs(
        """
        investigate/solve seek/find release/jail/arrest resign/elect dismiss/hire
        sink/refloat cancel/hold postpone/hasten receive/refuse contain/spread
        approve/reject want/oppose support/oppose acquit/convict drop/charge
        uphold/overturn keep/scrap allow/forbid return/evacuate
        """
    ),
)

"""What is done, and its opposite, in English.

Only words that tell what happened or how it came out, so that one of them in the place
of the other is another claim.
"""

from summarize.language.language import DeedWords
from summarize.language.lists import sides, word_set

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
            climbs climbed climbing grow grows grew grown growing | fall falls fell
            fallen falling decrease decreases decreased decreasing decline declines
            declined declining drop drops dropped dropping shrink shrinks shrank shrunk
            shrinking;
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
    joining=word_set("and or of by with for to"),
)

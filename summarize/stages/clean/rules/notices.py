"""Rules whose patterns are found anywhere in a line: sentences that sites write.

These lines are prose, so one cue is never enough: a news story about cookies or
donations holds single cues too, but speaks of somebody else and does not address "you".
"""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.asides import ASIDES
from summarize.stages.clean.rules.fragments import READER, SPEECH

NOTICES = (
    Rule(
        "copyright",
        "inside",
        "a copyright line or a legal notice of the site",
        (
            r"^\W*(?:copyright\b\W{0,3})?(?:copyright|©|\(c\))\W{0,3}(?:19|20)\d\d\b"
            r"|^\W*©\s?\w|^\W*copyright\W{1,3}(?:the |by |©|\(c\))|^copyright "
            r"(?-i:[A-Z])|^.{0,80}(?:©|\(c\)|copyright)\s?(?:19|20)\d\d\b|\ball rights "
            r"reserved\b|^.{0,20}(?:©|copyright) \w+(?: \w+){0,3}$|\bmay not be "
            r"(?:published|reproduced|reprinted|republished)\b.{0,60}\b(?:broadcast"
            r"|rewritten|redistributed|permission|without)\b|^(?:privacy (?:policy"
            r"|notice|statement)|terms (?:of (?:use|service)|and conditions|& "
            r"conditions)|cookie (?:policy|notice|settings?|preferences)|ad ?choices?"
            r"|do not sell my (?:personal )?info(?:rmation)?|legal notices?)(?:\W{1,3}"
            r"|$)|\bregistered trademarks?\b.{0,80}\b(?:of|used)\b|\bsubject to (?:our"
            r"|the) (?:terms|privacy)\b|\bfull terms of use\b",
        ),
        removes=(
            "© 2019 Harbour Post Inc. All Rights Reserved.",
            "All contents of these pages ©2019 Harbour Publishing Corp.",
            "Privacy Policy | Terms of Use",
        ),
        keeps=(
            "Copyright law does not cover the song, the judge ruled.",
            "The court said all rights reserved to the states were safe.",
            "Privacy policy at the port was weak, the inquiry found.",
            "(c) This order does not create any right or benefit.",
        ),
        max_words=70,
        unless=SPEECH + r"|^(?:copyright|privacy) \w+ (?:does|do|is|was|at|has|in)\b",
        needs=(
            "copyright",
            "©",
            "(c)",
            "rights reserved",
            "reproduced",
            "published",
            "republished",
            "reprinted",
            "privacy",
            "terms",
            "cookie",
            "choices",
            "legal notice",
            "do not sell",
            "trademark",
        ),
    ),
    Rule(
        "cookie_notice",
        "inside",
        "the cookie notice of a site",
        (
            r"\bcookies?\b",
            r"\b(?:this|our|the) (?:web)?site\b|\bwe (?:and our|use|may use)\b|\bour "
            r"partners\b|\bwe use (?:them|cookies)\b|\bby (?:continuing|clicking|using"
            r"|closing)\b|\byou (?:agree|consent|accept|can opt)\b",
            r"\b(?:your|you|accept|opt[ -]out|browser|consent|experience|using cookies"
            r"|personali[sz]e)\b",
        ),
        removes=(
            "Our site sets cookies that make your visit a better experience.",
            "By continuing you agree to our use of cookies and accept our terms.",
            "This website is using cookies.",
        ),
        keeps=(
            "The website set cookies without asking, the regulator said, and must pay.",
            "Bake the cookies for ten minutes.",
            "“We use cookies on our site to know you,” the company told the court.",
        ),
        max_words=90,
        unless=SPEECH,
        needs=("cookie",),
    ),
    Rule(
        "consent_notice",
        "inside",
        "the second half of a cookie or privacy notice",
        (
            r"\bwe use (?:them|these|it) to (?:give|offer|ensure|provide"
            r"|improve)\b.{0,120}\byou(?:r)?\b|\bif you (?:continue|keep) (?:using|to "
            r"use|browsing|reading) (?:our|this)|\bthis site (?:uses akismet|is "
            r"protected by recaptcha)\b|\bby (?:signing up|subscribing|submitting"
            r"|registering|using this site|clicking|entering your|providing "
            r"your)\b.{0,60}\byou (?:agree|consent|accept|acknowledge)\b|\b(?:learn"
            r"|find out) how your (?:comment )?data (?:is|are)\b|\bwe (?:and our "
            r"partners )?(?:store|process|collect|share)\b.{0,60}\b(?:your|personal) "
            r"(?:data|information)\b",
        ),
        removes=(
            "We use them to offer you pages that load fast.",
            "This site uses Akismet against junk replies.",
        ),
        keeps=(
            "“We use them to offer you water,” the engineer said.",
            "By signing up, 40 families agreed to move.",
        ),
        max_words=90,
        unless=SPEECH,
        needs=(
            "akismet",
            "recaptcha",
            "we use",
            "we store",
            "we collect",
            "we process",
            "we share",
            "we and our",
            "you agree",
            "you consent",
            "you accept",
            "you acknowledge",
            "how your",
            "using our",
            "using this",
            "browsing",
            "reading this",
        ),
    ),
    Rule(
        "script_notice",
        "inside",
        "a request to switch on a browser feature, or off a blocker",
        (
            r"\bjava ?script\b|\bbrowser\b|\bad ?-?block(?:er|ers|ing)?\b|\bflash "
            r"player\b|\bhtml5\b|\bplug-?in\b",
            r"\b(?:enable|enabled|disable|disabled|turn (?:on|off)|activate"
            r"|require[sd]?|benötigt|aktivieren|verhindert|nécessite|activer|désactiver"
            r"|requiere|activ[ea]|habilit[ea]|desactiv[ea]|richiede|attiv[ai]re"
            r"|upgrade|not support|does ?n[o’']t support|unsupported"
            r"|whitelist|allow|out of date|switch (?:on|off|to))\b",
            r"\b(?:please|you|your|this (?:page|site|website|video|content|feature)|to "
            r"(?:view|watch|see|continue|use|play)|we (?:have )?detected|bitte|ihre?"
            r"|unsere (?:website|seite)|votre|notre site|veuillez|su|tu|seu|vuestro"
            r"|nuestro sitio|tuo|per favore)\b",
        ),
        removes=(
            "Unsere Website benötigt JavaScript.",
            "Votre navigateur bloque JavaScript : veuillez l'activer.",
            "Please enable JavaScript to view the comments.",
            "Your browser does not support HTML5 video.",
            "We have detected that you are using an ad blocker: please disable it.",
        ),
        keeps=(
            "The flaw in JavaScript was disabled by the browser maker, it said on "
            "Monday.",
            "Ad blockers require trust, the study finds.",
            "Der Browser der Firma benötigt weniger Strom als früher.",
        ),
        max_words=60,
        unless=SPEECH,
        needs=(
            "javascript",
            "java script",
            "browser",
            "adblock",
            "ad block",
            "ad-block",
            "flash player",
            "html5",
            "plugin",
            "plug-in",
        ),
    ),
    Rule(
        "comment_form",
        "inside",
        "the form or the house rules for comments",
        (
            r"\byour e-?mail (?:address )?will not be (?:published|shared|made "
            r"public)\b|\brequired fields (?:are|is)\b|\bsave my name,? (?:and "
            r")?e-?mail\b|\bnotify me (?:of|when|by)\b|\b(?:powered by|please enable "
            r"javascript to view the comments) .{0,20}disqus\b|\b(?:leave|post|add"
            r"|submit|write) (?:a|your) (?:comment|reply|review)s?\b.{0,40}$|\b(?:you "
            r"must be (?:logged in|registered)|please (?:log|sign) in|please register"
            r"|(?:log|sign) in to)\b.{0,60}\b(?:comment|reply)\b|^as you comment\b"
            r"|\bcomment(?:s|ing)? (?:policy|guidelines|are (?:closed|moderated"
            r"|disabled|the responsibility))\b|\bplease (?:be respectful|keep (?:your "
            r")?comments|keep it (?:clean|civil))\b|\breport (?:this|any|inappropriate"
            r"|abusive) (?:comment|abuse|content)\b|\bcomments? (?:may be|will be"
            r"|posted) .{0,40}\b(?:moderat|removed|published)",
        ),
        removes=(
            "Your email address will not be published.",
            "Save my name and email for my next comment.",
            "Please be respectful when you answer a comment.",
        ),
        keeps=(
            "The minister declined to leave a comment on the wall, he said.",
            "It took her a while to register what he meant by the comment.",
            "“Please be respectful,” the priest asked the crowd.",
        ),
        max_words=80,
        unless=SPEECH,
        needs=(
            "comment",
            "reply",
            "review",
            "e-mail",
            "email",
            "required field",
            "disqus",
            "notify me",
            "abuse",
            "keep it",
            "respectful",
        ),
    ),
    Rule(
        "advert_note",
        "inside",
        "says that money was paid for the post or its links",
        (
            r"\b(?:affiliate|referral|sponsored|paid) (?:and/or \w+ )?(?:links?"
            r"|commission|post|partnership)\b.{0,200}\b(?:we|our|us|my|me|i|this "
            r"(?:post|article|page|site|story)|you)\b|\bthis (?:post|article|page|site"
            r"|story|shop)\b.{0,60}\b(?:affiliate|referral|compensated|sponsored by|in "
            r"partnership with|commission)\b|\ball opinions (?:are"
            r"|expressed).{0,20}\b(?:mine|my own|our own)\b|\bwe (?:may |might "
            r")?(?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?(?:commission"
            r"|compensation)\b",
        ),
        removes=(
            "This post may contain affiliate links.",
            "We may earn a commission if you buy something.",
            "The brewery paid, so this post was compensated. All opinions are mine "
            "alone.",
        ),
        keeps=(
            "The influencer hid affiliate links from buyers, the court was told.",
            "We earn a living here, the fishers say.",
        ),
        max_words=80,
        unless=SPEECH,
        needs=(
            "affiliate",
            "referral",
            "sponsored",
            "compensat",
            "commission",
            "paid",
            "partnership",
            "opinions",
        ),
        voice=READER,
    ),
    Rule(
        "paywall",
        "inside",
        "says that the rest is for subscribers",
        (
            r"\b(?:subscribe|sign in|log in|register|sign up|join|become a "
            r"member)\b.{0,60}\b(?:to (?:continue|keep|read|unlock|access|view)|for "
            r"(?:full|unlimited|digital) access)\b|\b(?:already (?:a|an|have)|not (?:a"
            r"|yet a)) (?:subscri|member|account|digital)\w*\b.{0,40}\b(?:sign in|log "
            r"in|subscribe|join|register|\?)|\bto (?:continue|keep) reading\b.{0,80}"
            r"|\byou(?:[’']ve| have) (?:reached|read|used|hit|\d+)\b.{0,40}\b(?:free"
            r"|articles?|remaining|monthly limit)\b|\b(?:this|the) (?:article|story"
            r"|content|page|video) is (?:only )?(?:available|reserved|for|exclusive"
            r"|exclusively)\b.{0,30}\b(?:subscribers|members|registered)\b|\b(?:cancel "
            r"any ?time|unlimited (?:digital )?access|digital subscription|free "
            r"trial)\b.{0,80}\b(?:your?|month|week|today|now)\b|\bsubscribers? only\b"
            r"|\bsubscriber[- ]exclusive\b",
        ),
        removes=(
            "Subscribe now to continue reading this story.",
            "Already a subscriber? Sign in",
            "You have reached your limit of free articles.",
        ),
        keeps=(
            "The paper asks readers to subscribe to read it online, its editor said.",
            "Subscribers left when the price rose, the company reported.",
            "Once you have hit the speed limit, you slow down.",
            "“Sign in to read the list,” the notice on the door said.",
        ),
        max_words=60,
        unless=SPEECH,
        needs=(
            "subscri",
            "sign in",
            "log in",
            "sign up",
            "register",
            "join",
            "member",
            "keep reading",
            "continue reading",
            "free article",
            "limit",
            "unlimited",
            "digital",
            "free trial",
            "cancel any",
            "reserved",
            "available",
            "exclusive",
        ),
    ),
    Rule(
        "newsletter",
        "inside",
        "an offer of a newsletter, alerts or an app",
        (
            r"\b(?:newsletters?|(?:e-?mail|news|for|free) alerts?|(?:breaking )?news "
            r"alerts?|push notifications?|breaking news|(?:inbox|mailbox)|mobile app"
            r"|our app|notifications)\b",
            r"\b(?:sign(?:ed)? up|subscribe|get|receive|deliver(?:ed|s)?|join|turn on"
            r"|download|click here|straight to|in your inbox|directly to)\b",
            r"\b(?:your|our|us|here|today|now|daily|weekly|free)\b",
        ),
        removes=(
            "Sign up here for our daily newsletter.",
            "Don't miss a thing. Sign up now for free alerts.",
            "BREAKING NEWS ON YOUR SCREEN, FREE. TURN ON THE HARBOUR POST ALERTS.",
            "Get the day's stories delivered to your inbox.",
        ),
        keeps=(
            "The bank told clients to get the app today, its newsletter said.",
            "The state launched a drive to get our app on your phone.",
            "Parents receive a newsletter from the school.",
        ),
        max_words=40,
        unless=SPEECH,
        needs=(
            "newsletter",
            "alert",
            "notification",
            "breaking news",
            "inbox",
            "mailbox",
            " app",
        ),
    ),
    Rule(
        "mailing_note",
        "inside",
        "why a mail was sent, and how to stop it",
        (
            r"^you(?:[’']re| are) receiving this (?:e-?mail|message|newsletter"
            r"|update)\b"
            r"|^this (?:e-?mail|message|newsletter) was sent to (?:you\b|\S{1,64}@)",
            r"^(?:to )?unsubscribe(?:\W*$|\s?[|·•]|,? (?:here|now|at any time"
            r"|from (?:this"
            r"|these|our|all|future)|click|please|or)\b)",
            r"^(?:update|manage|change) your (?:e-?mail |subscription |mailing )?"
            r"preferences\W*(?:$|[|·•])",
            r"^view (?:this )?(?:e-?mail |message |newsletter )?in (?:your "
            r"|a )?browser\b"
            r"|^(?:was this (?:e-?mail|newsletter) )?forwarded (?:to you"
            r"|this e-?mail)\?",
        ),
        removes=(
            "You are receiving this email because you signed up at elm.example.",
            "Unsubscribe | Update your preferences | View in browser",
            "View this email in your browser",
        ),
        keeps=(
            "You are receiving this prize for your courage, the mayor said.",
            "The firm made it hard to unsubscribe, the court found.",
            "Unsubscribe rates doubled after the flood.",
            "This email was sent to all families by mistake.",
        ),
        max_words=40,
        at_least=1,
        unless=SPEECH,
        needs=(
            "receiving this",
            "was sent",
            "unsubscribe",
            "preferences",
            "browser",
            "forwarded",
        ),
    ),
    Rule(
        "reader_call",
        "inside",
        "asks readers who know more to write or to call",
        (
            r"^(?:are|do|did|have|were|has|is|can|know|got) (?:you|your|someone|a)\b"
            r"[^?]{3,90}\?\s.{0,60}?\b(?:e-?mail|whatsapp|text|call|message|write to"
            r"|contact|get in touch|tell us|let us know|share your|send us|we want to"
            r"|we[’']d like to)\b",
            r"^(?:(?:you can|or|please|to share your .{2,20}) )?(?:e-?mail|whatsapp"
            r"|contact"
            r"|text|call|write to|message) (?:us|our (?:newsroom|news ?desk|reporters?"
            r"|journalists?|team|tip ?line|editors?))\b.{0,40}(?:@|\d{4}|\b(?:at|on"
            r"|via)\b)",
            r"^(?:get in touch|share your (?:story|stories|experiences?|photos?"
            r"|pictures?"
            r"|memories)) (?:with us|by|via|at|using|below|in confidence)\b",
        ),
        removes=(
            "Do you live near the gate? Email our newsroom at desk@elm.example.",
            "You can WhatsApp us on 07700 900123.",
            "Share your story with us in confidence.",
        ),
        keeps=(
            "Do you live near the gate? Then you know the noise.",
            "Call our lawyers, the port told them.",
            "Have you seen this boat? Call the police on 0555 0101.",
            "Text us your fears, the mayor told the town.",
        ),
        max_words=50,
        at_least=1,
        unless=SPEECH + r"|\b(?:police|detectives|officers|crimestoppers|hotline)\b",
        needs=(
            "mail",
            "whatsapp",
            "text",
            "call",
            "message",
            "write",
            "contact",
            "touch",
            "tell us",
            "let us know",
            "share your",
            "send us",
            "we want",
            "like to",
        ),
    ),
    *ASIDES,
)

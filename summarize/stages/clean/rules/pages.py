"""Rules for pages that hold no story: walls, errors, empty shells."""

from summarize.stages.clean.rule import Rule

_WORDS = 60  # a page with more words than that holds something

PAGES = (
    Rule(
        "script_wall",
        "page",
        "asks for JavaScript or another browser instead of showing the article",
        (
            r"\b(?:enable|activate|turn on|requires?|switch on) java ?script\b",
            r"\bjava ?script (?:is|to be|must be|has been|appears to be|seems to "
            r"be)?\s?(?:enabled|disabled|required|turned off|switched off|off)\b",
            r"\b(?:your|this|unsupported|outdated) browser (?:is )?(?:not supported|no "
            r"longer|out of date|unsupported|does not support)\b|\bunsupported "
            r"browser\b",
        ),
        removes=("Please enable JavaScript to run this app.", "JavaScript is disabled"),
        keeps=("The harbour office moved its tide tables to JavaScript.",),
        max_words=_WORDS,
    ),
    Rule(
        "robot_check",
        "page",
        "asks whether the reader is a robot, or denies access",
        (
            r"\b(?:are you (?:a robot|human)|not a robot|verify(?:ing)? (?:that )?you "
            r"are (?:a )?human|unusual (?:traffic|activity)|captcha|checking your "
            r"browser)\b",
            r"\baccess (?:to this (?:page|site|resource) (?:has been |is )?)?(?:is "
            r")?(?:denied|blocked)\b|\b403 forbidden\b|^forbidden\b|\byou don[’']t "
            r"have permission\b|\bnot available in your (?:country|region|location)\b"
            r"|\brequest blocked\b|\b(?:rate limit|too many requests)\b|\b451\b",
        ),
        removes=("Are you a robot? Tick the box.", "403 Forbidden", "Access Denied"),
        keeps=("The robot swam under the gate and looked for rust.",),
        max_words=_WORDS,
    ),
    Rule(
        "not_found",
        "page",
        "says that the article is not there, or that the server failed",
        (
            r"\b(?:page|article|story|content|file|url|site|link)\b.{0,40}\b(?:(?:not"
            r"|n[o’']t) (?:be )?found|no longer (?:available|exists?)|does ?n[o’']t "
            r"exist|cannot be found|has (?:moved|expired)|(?:has|have|was|were) "
            r"(?:re)?moved|been (?:re)?moved|been deleted|unavailable)\b",
            r"\b(?:error )?404\b|\b(?:500|502|503|504)\b.{0,20}\b(?:error|gateway"
            r"|unavailable|timeout)\b|\binternal server error\b|\bbad gateway\b|\bpage "
            r"not found\b|\bservice unavailable\b|\bnot found\b|\bsomething went "
            r"wrong\b",
            r"\b(?:can[’']t|cannot|could ?n[o’']t) (?:find|locate|be "
            r"reached)\b.{0,40}\b(?:page|looking for|article|site)\b",
        ),
        removes=(
            "404 Not Found",
            "We looked, but this page was not found on our server.",
        ),
        keeps=("The missing boat was seen at noon near the cape.",),
        max_words=_WORDS,
    ),
    Rule(
        "paywall_stub",
        "page",
        "shows an offer of a subscription instead of the article",
        (
            r"\b(?:subscribe|sign in|log in|register|sign up|join)\b.{0,50}\b(?:to "
            r"(?:continue|keep|read|unlock|access|view)|for (?:full|unlimited) "
            r"access)\b",
            r"\bto (?:continue|keep) reading\b|\balready a (?:subscriber|member)\b"
            r"|\b(?:subscribers?|members?)[- ]only\b|\bfor subscribers\b|\b(?:free "
            r"articles?|article limit)\b|\bunlimited (?:digital )?access\b"
            r"|\bsubscription (?:is )?required\b|\bstart your (?:free )?(?:trial"
            r"|subscription)\b",
        ),
        removes=("Subscribe to continue reading", "This story is for subscribers."),
        keeps=("Tickets for the boat race sold out.",),
        max_words=_WORDS,
    ),
    Rule(
        "consent_wall",
        "page",
        "asks for consent to cookies instead of showing the article",
        (
            r"\b(?:accept|consent|we value your privacy|manage (?:my )?(?:preferences"
            r"|choices|cookies)|privacy choices)\b.{0,200}\b(?:cookies?|partners"
            r"|privacy|data)\b",
            r"\bcookies?\b.{0,80}\b(?:accept|consent|agree|continue|settings)\b",
            r"\bwe value your privacy\b|\bbefore you continue\b",
        ),
        removes=("We value your privacy", "We use cookies. Accept all to continue."),
        keeps=("The oven of the bakery ran all night.",),
        max_words=_WORDS,
    ),
    Rule(
        "archive_notice",
        "page",
        "describes a web archive instead of showing the article it archived",
        (
            r"\bcrawls?\b.{0,300}\b(?:archiv\w+|wayback machine|collections?"
            r"|domains?)\b|\b(?:archiv\w+|wayback machine"
            r"|collections?)\b.{0,300}\b(?:web|outlinks|crawl(?:s|ed)? (?:data|of|by"
            r"|to))\b.{0,60}\bcrawl",
            r"\barchive-it partner\b|\bwayback machine after an embargo\b",
        ),
        removes=(
            "These crawls keep pages; the wayback machine shows them later.",
            "This collection holds crawl data of many domains: a crawl of the web.",
        ),
        keeps=("Boats crawl through the harbour.", "The town archive was flooded."),
        max_words=250,
    ),
    Rule(
        "embed_shell",
        "page",
        "shows the shell of a social network or a video site without its content",
        (
            r"\badd (?:a |your )?(?:this )?(?:tweet|video|location|post) (?:to"
            r"|information to) your (?:website|tweets?|site)\b|\btweet with a "
            r"location\b|\blegacy twitter\b|\byou can add location information\b",
            r"\b(?:rating|this feature) is (?:not )?available (?:when|right now)\b"
            r"|\bthe interactive transcript could not be loaded\b|\bthis (?:video|tweet"
            r"|post|account) (?:is|has been) (?:private|unavailable|deleted|removed"
            r"|suspended|no longer available)\b",
            r"\b(?:sent you|check your) (?:a )?(?:verification "
            r")?e-?mail\b.{0,120}\b(?:link|activate|folder)\b|\bthis will (?:not "
            r")?appear (?:next to|anywhere)\b|\bthis copy is for your personal,? "
            r"non-?commercial use\b|\bnot in our deliverable area\b|\bfollowed a link "
            r"to one of our old\b",
        ),
        removes=("Paste the code to add this video to your website.",),
        keeps=("The mayor added a tweet about the gate and took it back.",),
        max_words=90,
    ),
)

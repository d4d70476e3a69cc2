"""Rules whose pattern is a whole line: buttons, labels, dates, links, counters."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import CLOCK, MONTH, SITE_WORD, WHEN

_COUNT = r"(?:\d[\d,.]*\s?[km]?)"
_AMOUNT = r"(?>\d+(?:[.,]+\d+)*)"
_PRICE = (
    rf"(?:(?:us|a|c)?[$€£¥]\s?{_AMOUNT}"
    rf"|{_AMOUNT}\s?(?:[€£]|euros?|dollars?|eur|usd))"
)

WHOLE_LINES = (
    Rule(
        "no_letters",
        "whole",
        "a line without two letters or digits that mean something: ×, +, ----, 1 / 23",
        (r"[\W\d_]*|\W*[a-z]\W*",),
        removes=("×", "-----", "1 / 23", "x", "★★★☆☆"),
        keeps=("No.", "火災", "G7", "A 4-1 win", "$5bn", "02-751-0100", "9:00 - 18:00"),
        # A telephone number, opening hours.
        unless=r"^\W?\d{2,4}\)?[- ]\d{3,4}-\d{4}$"
        r"|^\d{1,2}[:.]\d\d\s?[–-]\s?\d{1,2}[:.]\d\d$",
    ),
    Rule(
        "web_address",
        "whole",
        "a bare web or e-mail address, handle or hashtags: a credit or a link",
        (
            r"(?:(?:via|from|at|web|website|e-?mail|source|twitter|information "
            r"from):?\s)?(?:https?://\S+|www\.\S+"
            r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}"
            r"|(?:[\w-]{1,64}\.){1,4}(?:com|org|net|gov|edu|info|news|ru|de|fr|uk|ca|au"
            r"|in|cn|jp|eu|io|tv|co|us)(?:/\S*)?)[.,|]?(?:\s\|\s?.{0,60})?",
            r"(?:[@#][\w-]{2,40}[,|]?\s?){1,10}",
        ),
        removes=("harbour-office.gov", "https://example.org/a?b=1", "#flood #coast"),
        keeps=("Amazon.com shares fell", "Visit the flood page at example.org today."),
        max_words=8,
    ),
    Rule(
        "button",
        "whole",
        "the label of a button, a link, a form or a player",
        (
            r"(?:please )?(?:support|donate to|contribute to|join|contact|about|follow"
            r"|like|advertise with|write (?:for|to)|work with|careers? (?:with|at)) "
            r"us(?: (?:now|today|here|on .{2,30}))?",
            r"(?:support|fund) (?:independent|our|quality|local|free) (?:journalism"
            r"|press|news|reporting|work)|become a (?:member|supporter|subscriber"
            r"|patron)(?: (?:today|now))?|make a (?:donation|contribution)(?: (?:today"
            r"|now))?|donate(?: (?:now|today|here))?|contribute(?: now)?|give (?:once"
            r"|monthly|now|today)|choose your (?:level|amount)(?: of support)?"
            r"|(?:paypal|apple pay|google pay|credit card|debit card|other(?: amount)?"
            r"|custom amount)|[$€£]\d+(?:\.\d\d)?(?:/| a | per )(?:mo|month|year|week"
            r"|day)|(?:video )?ad feedback|powered by \S+|free newsletter|show "
            r"comments",
            r"(?:accept|reject|allow|manage|customi[sz]e|change|cookie|consent|privacy"
            r"|ad)(?: (?:all|my|your|cookies?|privacy|ad|consent))* (?:cookies?"
            r"|preferences|settings|choices|options|consent)",
            r"(?:print|e-?mail|share|save|download|bookmark|gift|listen to|watch|read) "
            r"(?:this|the|full)? ?(?:page|article|story|post|video|episode|podcast)(?: "
            r"(?:to a friend|for later|aloud))?|e-?mail this to a friend|view in "
            r"(?:browser|app)|join the (?:conversation|discussion|debate)|report (?:a"
            r"|an) (?:typo|error|correction|problem|mistake)|enter your (?:e-?mail|name"
            r"|zip)(?: address| code)?|newsletter sign[- ]?up",
            r"(?:once|monthly|annual(?:ly)?|yearly|one[- ]time|per month|continue"
            r"|cancel|ok|okay|accept(?: all| cookies| and (?:continue|close))?"
            r"|reject(?: all)?|agree|i (?:agree|accept)|got it|close|dismiss|submit"
            r"|send|post|search|go|apply|ok, got it|skip|next|previous|prev|back|play"
            r"|pause|mute|unmute|stop|loading|remind me later|not now|no,? thanks"
            r"|maybe later|learn more|find out more|show more|show less|load more|see "
            r"more|view more|more|see all|view all|less|expand|collapse|enlarge|hide"
            r"|toggle caption|caption|zoom|copy(?: link)?|download|upload|edit|delete"
            r"|save(?: (?:story|article|for later|this))?|bookmark|report|reset|refresh"
            r"|retry|undo|ask|vote|open|view|watch|listen)(?: (?:now|more|here|story"
            r"|article|video|gallery|photos?|live))?",
            r"(?:remind me later|maybe later|not now|no,? thanks|continue "
            r"reading)[.!…]{0,3}",
            r"(?:payment|paiment) (?:methods?|options?)",
            r"(?:donate|give|pay) (?:by|with|via) (?:(?:(?:credit |debit )?card|paypal"
            r"|(?:bank )?transfer|direct debit|che(?:que|ck)|text|apple pay"
            r")(?:, (?:or )?| or )?){1,5}[.!]?",
            r"not ready to (?:support|subscribe|donate|give|contribute|sign up)(?: "
            r"(?:us|today|now|yet|just yet))*\??",
            r"(?:skip|jump|back|return|go) to (?:the )?(?:main |page )?(?:content"
            r"|navigation|nav|menu|top|search|footer|comments?|homepage|home)(?: of "
            r"page)?",
            r"(?:main |open |close |toggle )?(?:menu|navigation|nav|search|sections?"
            r"|sidebar)(?: (?:menu|sections?|bar|toggle))?",
            r"(?:text|font|type) ?size.{0,12}",
            r"(?:xs|sm|md|lg|xl)(?:xs|sm|md|lg|xl|\s){0,13}",
            r"(?:hide|show|view) transcript(?: (?:hide|show|view) transcript)?",
            r"(?:accessibility (?:links?|help|statement|feedback)|site ?map|rss(?: "
            r"feeds?)?)",
        ),
        removes=(
            "Support us",
            "Monthly",
            "Remind me later.",
            "Support independent journalism",
            "Manage cookie preferences",
            "Give once",
            "$5 per month",
            "Join the conversation",
            "Not ready to give today?",
            "Skip to main content",
            "Donate by card or bank transfer",
            "XS",
        ),
        keeps=(
            "Support us or lose us, miners tell mayor",
            "Once more the river rose",
            "Search continues",
            "Support local news, mayor asks",
            "Report an error, lose your job",
            "Join the debate on the gate",
            "Monthly rents double in Elmport",
            "Pay by card is all the rage",
            "Give by the river",
            "Okay.",
        ),
        max_words=9,
    ),
    Rule(
        "account",
        "whole",
        "the door to an account or a subscription",
        (
            r"(?:please )?(?:sign|log) ?-?(?:in|up|out|on)(?: or (?:register|sign up"
            r"|join))?(?: (?!for an? (?!free\b))(?:to|for|with) .{2,40})?",
            r"(?:sign|log) ?-?(?:in|up)(?: (?:/|\||or|here|now|to)? ?(?:register"
            r"|subscribe|join|(?:sign|log) ?-?(?:in|up)))+",
            r"(?:subscribe|register|join|subscription|subscriptions|my account|account"
            r"|profile|newsletters?|alerts?|notifications?|e-?paper|digital edition"
            r"|print edition|podcasts?|subscribe (?:now|today|here|to (?:our "
            r")?newsletters?)|register (?:now|here|for free)|create (?:an )?account"
            r"|become a (?:member|subscriber|supporter)|manage (?:my )?(?:account"
            r"|subscription|preferences)|forgot (?:your )?password|start (?:your "
            r")?free trial|gift (?:this )?article|gift subscriptions?|already a "
            r"(?:subscriber|member)(?:\? (?:sign|log) in)?)",
        ),
        removes=("Sign in", "Log In / Register", "Subscribe now", "Newsletters"),
        keeps=(
            "Sign in the window led police to suspect",
            "Sign up for a port account",
            "Register offices reopen",
        ),
        max_words=8,
    ),
    Rule(
        "label",
        "whole",
        "a label that the page puts between or beside paragraphs",
        (
            r"(?:advertisements?|advertising|ads?|anzeige|werbung|publicité|publicidad"
            r"|publicidade|pubblicità|sponsored(?: (?:by .{1,30}|content"
            r"|links?|post|stories))?|promoted(?: (?:content|stories))?|paid (?:content"
            r"|post)|partner content|(?:story|article|content) continues(?: below)?(?: "
            r"(?:the )?ad(?:vertisement)?)?|continue reading(?: below)?|(?:continued"
            r"|continues) below|scroll (?:down )?(?:for more|to continue)|article "
            r"excerpt|page \d+ of \d+|image \d+ of \d+|\d+ of \d+|slide \d+.{0,9}"
            r"|photos?|pictures?|images?|videos?|gallery|photo gallery|audio|live(?: "
            r"tv)?|slideshow|breaking(?: news)?|exclusive|news ?flash|topics?|tags?"
            r"|sections?|categor(?:y|ies)|share|shares|sharing|comments?"
            r"|discuss(?:ion)?|likes?|physical address|mailing address|address"
            r"|newsletter|newswire|home(?: ?page)?|your e-?mail(?: address)?|e-?mail "
            r"address|first name|last name|zip ?code|(?:the )?(?:author|reporter"
            r"|editor)s?|staff (?:report(?:er|s)?|writer)|byline|click here|watch live"
            r"|live updates?|(?:please )?wait|loading.{0,12}|(?:this )?(?:video|story"
            r"|article|page) (?:is )?(?:loading|no longer available)|developing story"
            r"|file photo|(?:ap|reuters) file|handout|courtesy photo|(?:loading"
            r"|playing) (?:the )?(?:video|audio|player).{0,20}|alertme|h/t .{1,30})",
            r"\W{1,3} ?(?:news|article|story|video) ?\W{1,3}",
        ),
        removes=(
            "Advertisement",
            "Physical Address",
            "Story continues below",
            "|| News ||",
            "Staff report",
        ),
        keeps=(
            "Advertising pays",
            "Staff",
            "False",
            "Ingredients",
            "Breaking point",
            "Next steps",
        ),
        max_words=8,
    ),
    Rule(
        "share_bar",
        "whole",
        "a row of share buttons, or the call to use them",
        (
            r"(?:(?:share|tweet|pin|post|send|save|follow|like)(?: (?:this|on|via|to"
            r"|us|it|by|with|me on|the (?:story|article)|this (?:story|article"
            rf"|post|page)))*:? ?)?(?:(?>{SITE_WORD})[\s,|/&:•·-]{{0,4}}"
            r"(?:(?:and|or|on|via|by|to) )?){1,14}[.!:]?",
            r"share (?:this|on|via|it)?(?: (?:story|article|post|page|video|image|photo"
            r"|with .{2,20}|selection|your thoughts|the love))?:?",
            r"sharing is caring[.!]?",
            r"(?:read or )?share this (?:story|article).{0,80}",
            r"share or comment on this (?:story|article|post)\b.{0,160}",
        ),
        removes=(
            "Share this:",
            "Facebook Twitter Email",
            "Sharing is caring!",
            "Share or comment on this story: Gate breaks",
        ),
        keeps=(
            "Facebook and Twitter sued",
            "Share of votes",
            "Print is dead, says editor",
        ),
        max_words=16,
    ),
    Rule(
        "gallery_viewer",
        "whole",
        "the buttons of a gallery, with its caption",
        (
            r"(?:photos?:? )?\d{1,3} (?:of|/) \d{1,3} (?:full screen|autoplay|close"
            r"|skip ad)\b.*",
            r".*\b(?:buy|view) photos?\b.*\bwait \d seconds? to continue\.?",
        ),
        removes=(
            "1 of 10 Full Screen Autoplay Close Skip Ad × The gate breaks View Photos",
            "The gate. Jo Bell/AFP Buy Photo Wait 1 second to continue.",
        ),
        keeps=(
            "1 of 10 gates broke on Monday",
            "They had to wait 5 seconds to continue.",
        ),
        max_words=60,
        needs=("screen", "autoplay", "skip", "second"),
    ),
    Rule(
        "product_box",
        "whole",
        "the price, the rating or the button of something on sale",
        (
            rf"(?:our |the )?(?:price|now|was|rrp|from|only"
            rf"|buy)\W{{0,3}}(?:from )?{_PRICE}"
            rf"(?:[\s,|/·–—-]{{1,4}}(?:was |now |rrp |save )?(?:{_PRICE}"
            rf"|\d{{1,2}}%))*[.,]?(?: (?:at|from|on|with"
            r"|via)\b.{2,40})?",
            rf"{_PRICE}(?: (?:at|on|from) (?-i:[A-Z])\S{{1,30}})",
            r"(?:our |user |customer |overall )?(?:rating|score"
            r"|verdict)\W{0,3}\d(?:\.\d)?"
            r"(?:\s?(?:/|out of)\s?\d{1,2})?(?: stars?)?"
            r"|\d(?:\.\d)? (?:out of \d )?stars?",
            r"(?:buy|shop|order|book|get|check|view|see)(?: (?:it|now|here|deal|price"
            r"|the"
            r"|this|yours|today|latest|best|tickets))*(?: (?:deal|price"
            r"|offer)s?)?(?: (?:at|on"
            r"|from) (?-i:[A-Z])\S{1,30})?[\s›»>!→]*",
        ),
        removes=(
            "Price: $12.99 at Shopo.example",
            "Was £40, now £25",
            "Rating: 3/5 stars",
            "Buy now",
            "Shop now at Elmart",
            "4.5 out of 5 stars",
        ),
        keeps=(
            "From $12 to $30 in a year: rents rise",
            "Rating agency doubts the port",
            "Buy the boat at once, they told her",
            "Price of bread",
            "Get it right",
        ),
        max_words=10,
        needs=(
            "price",
            "now",
            "was",
            "rrp",
            "from",
            "only",
            "buy",
            " at ",
            " on ",
            "rating",
            "score",
            "verdict",
            "star",
            "shop",
            "order",
            "book",
            "get",
            "check",
            "view",
            "see",
        ),
    ),
    Rule(
        "counter",
        "whole",
        "a counter of comments, likes, shares, views or minutes of reading",
        (
            rf"(?:{_COUNT}|add|be the first to|view|show|hide|read|see|post|leave"
            r"|write) ?(?:all |an? |the |\d+ )*(?:comments?|shares?|likes?|views?"
            r"|replies|reply|reactions?|retweets?|votes?|followers?|responses?|photos?"
            r"|images?|videos?|contributions?)(?: (?:so far|yet|here|now|on this "
            r"(?:story|post)))?",
            r"(?:comments?|shares?|likes?|views?|replies|reply|votes?)[ "
            rf":(]*{_COUNT}\)?",
            r"(?:no|one) (?:comments|replies|reactions|comment so far|comment yet)(?: "
            r"yet)?",
            r"\d+[ -]?min(?:ute)?s?(?: read| of reading)?(?: time)?",
            r"(?:reading|read) time:? .{1,20}",
            r"(?:reply|quote|flag|report(?: (?:abuse|comment|post))?|like|dislike"
            r"|permalink|upvote|downvote)(?:[\s|/·•-]+(?:reply|quote|flag|report|like"
            r"|share|edit|permalink))*",
            r"blog comments powered by disqus",
        ),
        removes=(
            "12 comments",
            "5 min read",
            "Comments (4)",
            "Reply",
            "Leave a comment",
        ),
        keeps=(
            "12 votes short",
            "No reply from the ministry",
            "No comment",
            "One vote decides",
        ),
        max_words=8,
    ),
    Rule(
        "date_line",
        "whole",
        "nothing but a date, a time or an age, outside the running text",
        (rf"(?>{WHEN}[\s,.|/•·–—@()-]{{0,4}}){{1,9}}",),
        removes=(
            "Advertisement\nMarch 3, 2021",
            "Advertisement\n3 hours ago",
            "Advertisement\nMon, Nov 20",
        ),
        keeps=(
            "May Day",
            "The 1975",
            "February 2011:",
            "12 May 2020: the dam breaks",
            "The gate broke.\nMarch 3, 2021\nNobody was hurt.",
            "On Monday it rained.",
            "Sunday best",
        ),
        max_words=14,
        unless=rf"^\W*(?:{MONTH[:-3]}|at|on|and|the)\W*$|^{CLOCK}\s?[/–-]\s?{CLOCK}$",
        never_alone=True,
    ),
    Rule(
        "exchange_rate",
        "whole",
        "the exchange rate that agencies put below a story",
        (
            r"[(\[](?:us|[a-z])?[$€£¥]?\s?\d[\d.,]{0,12}(?:\s[a-z]+){0,3}\s?=\s?(?:us"
            r"|[a-z])?[$€£¥]?\s?\d[\d.,]{0,12}(?:\s[a-z]+){0,4}[)\]]",
        ),
        removes=("($1 = 4.1 florins)", "(1 euro = $1.12)"),
        keeps=(
            "(2 boats + 2 boats = 4 boats)",
            "$1 = 4.1 florins, the bank says",
            "(Gate = 4)",
        ),
        max_words=12,
    ),
    Rule(
        "link_row",
        "whole",
        "two or more Markdown links, with nothing else on the line",
        (
            r"(?:\[[^\[\]]{1,60}\]\([^()\s]{1,200}\)[\s,.|/·•]{0,3}(?:(?:or|and)\s"
            r")?){2,12}",
        ),
        removes=("[News](https://example.org/a) | [Jobs](https://example.org/b)",),
        keeps=(
            "[Flood at Elmport](https://example.org/a)",
            "[The gate](https://example.org/a) broke, [he](https://example.org/b) said",
        ),
        max_words=40,
    ),
    Rule(
        "player",
        "whole",
        "a control or a state of a video player",
        (
            r"(?:current|remaining|total|elapsed) time:?[\s\d:./-]*",
            r"duration(?: time)?:?[\s\d:./-]*",
            r"(?:loaded|progress|buffered|volume)(?:: ?|\s)[\d:.%\s]+%?",
            r"stream type:? ?(?:live|vod)?|seek to live.{0,40}|picture-in-picture"
            r"|(?:full ?screen|fullscreen|captions?|subtitles?|chapters?|descriptions?"
            r"|playback rate|audio track|quality|autoplay)(?:[ ,](?:off|on|settings?"
            r"|selected|menu))*(?:[ ,]opens .{2,80})?",
            r"[\d.]{1,4}x(?:, selected)?|hd|sd|cc|auto(?: \(\d+p?\))?",
            r"(?:this is a modal window|beginning of dialog window|end of dialog window"
            r"|media player|video player|play video|watch video|now playing|up next"
            r"|play current video|autoplay).{0,90}",
            r"(?:loading video\W{0,4} ?){1,3}",
        ),
        removes=("Current Time 0:00", "Loaded: 0%", "1x", "Stream Type LIVE"),
        keeps=(
            "Volume 3 of the report is out",
            "Auto makers strike",
            "Duration of war",
        ),
        max_words=16,
    ),
)

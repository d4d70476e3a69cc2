"""Rules for headings that open a section of furniture, and for places among lines."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.examples import STORY
from summarize.stages.clean.rules.fragments import (
    NAME,
    PAPER,
    PAPER_OR_NOUN,
    SITE_SECTION,
)

SECTIONS = (
    Rule(
        "tail_section",
        "section",
        "comments, a letter to the readers or the author's page: not the story",
        (
            r"(?:a|an) (?:message|note|word|letter|appeal) (?:from|to) .{2,60}",
            r"dear (?:readers?|subscribers?|supporters?)\b.{0,20}",
            r"\d+ (?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:on|to) "
            r".{0,160})?",
            r"(?:one|no) (?:comments?|thoughts?)(?: so far| yet)?",
            r"(?:(?:reader|user|top|most recent|all|latest|view|join the|show|post a"
            r"|post your|add a|add your|leave a|leave your|write a|be the first to) "
            r")+(?:comments?|reply|conversation|discussion|response)(?: (?:section"
            r"|policy|guidelines|below|here))?(?: ?\(?\d*\)?)?(?: cancel reply)?",
            r"comments? ?(?:\(\d+\)|section|policy|guidelines|below)",
            r"about (?:the|this) (?:author|writer|reporter)s?|about us",
        ),
        removes=(
            STORY + "3 comments\nMy boat was lost too. I want to know who pays for it.",
            STORY + "Leave a Reply\nI saw it all from the hill and it was terrible.",
            STORY + "Dear readers,\nThis work is hard. It lives thanks to you all.",
        ),
        keeps=(
            STORY + "No response to the letters\nThe council meets on Friday at noon.",
            "Discussion\n" + STORY,
            STORY + "Comments\nThe council meets on Friday to speak of the gate.",
        ),
        max_words=25,
    ),
    Rule(
        "tail_links",
        "section",
        "links to other stories, with teasers, below most of the story",
        (
            r"(?:around the web|from (?:around )?the web|editor[’']?s[’']? picks?|up "
            r"next|explore more|recommended(?: for you)?|(?:sponsored|promoted"
            r"|paid)(?: content| stories| links| posts)|top stories|more (?:stories"
            r"|news|headlines|articles|coverage|videos?)(?: from .{2,40})?)",
            rf"more (?:from|in|on|about) {NAME}",
            r"more (?:from|in|on|by) (?:this|the|our) (?:section|series|author|topic"
            r"|category|issue|site)",
            r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|(?:our "
            r")?latest stories|what to read next|read next|more like this",
        ),
        removes=(
            STORY + "You may also like\nTen harbours to see\nWhat is rust, and why now",
            STORY + "More from this section\nWhat is rust, and why now",
            STORY + "More in Weather\nStorm on Friday\nWe expect storms on Friday.\n"
            "Rust on the gate\nWhy old iron breaks when it is needed most, in 5 "
            "points.",
        ),
        keeps=(
            STORY + "More Boats\nForty more boats were lost. They lay by the wall.",
            STORY + "More rain to come\nThe office expects storms until next Friday.",
            STORY + "More from this section of the wall fell\nNobody was hurt there.",
            STORY + "Recommended\nTen harbours to see\nThe council meets on Friday to "
            "speak of the gate.\nIt has to say who is to pay for the new one, and when "
            "it will stand.",
        ),
    ),
    Rule(
        "link_block",
        "section",
        "a heading inside the story with a list of links below it",
        (
            r"(?:related|also|see also|also see|read (?:also|more|next)|must read"
            r"|recommended|trending|popular|most (?:read|popular|viewed|shared)|top "
            r"stories|more|latest|further reading|don[’']t miss|sponsored|promoted"
            r"|also read|more on this)(?: (?:stories|story|articles?|posts?|news"
            r"|content|links?|coverage|headlines|videos?|reading|topics|now|for you"
            r"|today|on this))*",
        ),
        removes=(
            STORY + "ALSO:\nFire on Elm Hill is 80% contained\nShip lost off the cape\n"
            "The council meets on Friday to speak about the gate and who is to pay.",
        ),
        keeps=(
            STORY + "Who pays?\nThe council meets on Friday to speak about the gate.",
            STORY + "Also lost were ten cars.\nThe market hall\nIt stays closed.",
        ),
        max_words=7,
    ),
    Rule(
        "link_list",
        "section",
        "a heading for other stories and the list of them, item by item",
        (
            r"most (?:read|popular|viewed|shared|commented)(?: (?:stories|today|now))?",
            r"trending(?: now| today| stories)?|(?:top|latest) (?:stories|headlines"
            r"|news)|more on this(?: story| topic)?|related (?:stories|articles|news"
            r"|posts|content|links|coverage)|also read|read (?:also|next)|see also",
        ),
        removes=(
            STORY + "Most read\n1. Snow closes the pass\n2. Bakers win in court\n",
            STORY + "More on this story\n• Who will mend the gate in 2035?\n",
        ),
        keeps=(
            STORY + "What was lost\n1. one ladder\n2. forty boats\n",
            STORY + "More on this\nThe council meets on Friday to speak of the gate.\n",
        ),
        max_words=7,
    ),
    Rule(
        "running_head",
        "section",
        "the name of the paper or the agency near the headline",
        (
            rf"(?:the )?(?:(?:(?-i:[A-Z])[\w.&’'-]*\s){{1,3}}(?-i:(?=[A-Z])){PAPER}"
            rf"|(?-i:[A-Z])[\w.&’'-]*\s(?-i:(?=[A-Z])){PAPER_OR_NOUN})"
            r"(?:\s[|–—-]\s.{1,40})?",
        ),
        removes=(
            "ELMPORT TIMES\nFlood breaks gate at Elmport\n" + STORY,
            "Flood breaks gate at Elmport\nHarbour Press\n" + STORY,
            "The Elm Observer - Monday's late edition\nFlood breaks gate at Elm\n"
            + STORY,
        ),
        keeps=(
            "Hard Times\n" + STORY,
            "Flood breaks gate at Elmport\n" + STORY + "Harbour Press\n" + STORY,
            "Mayor sues the Elm Post\nFlood breaks gate at Elmport\n" + STORY,
            "Mayor Quits Post\nShe blames the flood at Elmport\n" + STORY,
        ),
        max_words=9,
    ),
    Rule(
        "section_names",
        "section",
        "sections of the site above or below the headline, as in a menu",
        (
            rf"(?:{SITE_SECTION}(?:[\s,|/·•»›-]{{1,3}}|$)){{1,14}}",
            r"(?:[^\W\d_][^\W\d_]{1,15}(?:\s[^\W\d_]{2,15})?\s[|·•»›]\s){2,12}"
            r"[^\W\d_]{2,16}(?:\s[^\W\d_]{2,15})?",
        ),
        removes=(
            "Sign in\nNEWS POLITICS SPORT\nFlood breaks gate at Elmport\n" + STORY,
            "Sign in\nTide news | Jobs | Events\nFlood breaks gate at Elmport\n"
            + STORY,
            "Flood breaks gate at Elmport\nAnalysis\nBy Anna Kern\n" + STORY,
        ),
        keeps=(
            "Health\nFlood breaks gate at Elmport\n" + STORY,
            "Sign in\nFlood breaks gate at Elmport\n" + STORY + "Culture\n" + STORY,
            "Sign in\nHealth of the mayor\nFlood breaks gate at Elmport\n" + STORY,
        ),
        max_words=24,
    ),
)

CONTEXT = (
    Rule(
        "appeal_block",
        "context",
        "the publisher speaks as 'we' between an appeal and other furniture",
        removes=(
            "Enjoying the Post without a paywall?\nLast year we opened it to you all.\n"
            "This costs us 900 marks a month, and reader gifts pay for our newsroom.\n"
            + STORY,
        ),
        keeps=(
            "We need your help so our journalism stays free.\n"
            "“We ran for our lives,” she said.\nMonthly\n" + STORY,
            "We need your help so our journalism stays free.\n" + STORY + "Monthly\n",
            "Sign in\nWe lost our boats that night.\nSubscribe now\n" + STORY,
        ),
    ),
    Rule(
        "above_story",
        "context",
        "short lines above the first paragraph, other than the headline and its "
        "neighbours",
        removes=(
            "Sign in\nWeather and Tides\nHome and Garden in Elm\nHarbour Post Today "
            "Online\n"
            "Local Sports and Clubs\nJobs in the Elm Valley\nFlood breaks gate at "
            "Elmport\n"
            "Lower town under water\n" + STORY,
        ),
        keeps=("Flood breaks gate\n\nLower town under water by noon\n\n" + STORY,),
    ),
    Rule(
        "breadcrumb",
        "context",
        "the headline once more, with the path or the name of the site around it",
        removes=(
            "Flood breaks gate in port | Harbour Post\nFlood breaks gate in port\n"
            + STORY,
            "Home Weather Flood breaks gate\nFlood breaks gate\n" + STORY,
        ),
        keeps=(
            "Flood breaks gate at Elmport | Harbour Post\n" + STORY,
            "Home Secretary warns of flood\nFlood breaks gate at Elmport\n" + STORY,
        ),
    ),
    Rule(
        "between_furniture",
        "context",
        "a short line with furniture right above and right below it",
        removes=(STORY + "Advertisement\nHarbour Post Extra\nRead more\n",),
        keeps=(STORY + "Advertisement\nWho pays?\nThe council meets on Friday.",),
    ),
    Rule(
        "below_story",
        "context",
        "short lines below the last paragraph, once furniture has begun",
        removes=(STORY + "Share this:\nTen harbours to see\nWhat is rust\n",),
        keeps=(STORY + "• forty boats\n• ten cars\n• one market hall\n",),
    ),
    Rule(
        "outside_body",
        "context",
        "on a page full of short lines: outside the run of lines that holds the prose",
        removes=(
            "\n".join(f"Town page number {n}" for n in range(30))
            + "\nAdvertisement\nShare this:\nFlood at Elmport\n"
            "The day the water came in\nBy noon it stood high\n" + STORY * 2,
        ),
        keeps=(STORY + "1. one ladder\n2. forty boats\n3. ten cars\n" + STORY,),
    ),
    Rule(
        "navigation",
        "context",
        "a long line of capitalised labels without any sentence",
        removes=(
            "Home News Local Weather Tides Harbour Jobs Sport Rowing Sailing Swimming "
            "Business Port Fishing Markets Opinion Letters Columns Life Food Garden\n"
            + STORY,
        ),
        keeps=(
            "The gate at Elmport broke on Monday and the lower town was under water by "
            "noon "
            "while the mayor and the fire chief met",
        ),
    ),
    Rule(
        "repeated_line",
        "context",
        "a short line that a page with furniture holds more than once",
        removes=("Sign in\nShare this:\nFlood at Elmport\nFlood at Elmport\n" + STORY,),
        keeps=(
            "Flood at Elmport\n" + STORY,
            "No.\n" + STORY + "No.\n",
            "Sign in\nShare this:\n" + STORY + "\n" + STORY,
        ),
    ),
)

"""Rules whose pattern stands where a line starts: labels with something after them."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import (
    AGENCY,
    AGO,
    CLOCK,
    DATE,
    NAME,
    QUOTE,
    SITE_WORD,
    UPDATED,
    WEEKDAY,
    WHEN,
)

LINE_STARTS = (
    Rule(
        "source_note",
        "start",
        "names the source, the tags or the keywords of the article",
        (
            r"(?:sources?|via|information from|material from|with (?:files?|information"
            r"|reporting|additional reporting) from|data from)\s?:\s?\S",
            rf"(?:with (?:files|reporting|information) from|information from) {NAME}$",
            r"(?:tags?|filed under|keywords?|topics?|categor(?:y|ies)|posted in"
            r"|published in|tagged(?: with| as)?|labels?|read more about|more (?:on"
            r"|about|from)|section)\s?:\s?\S",
            rf"(?:tags|filed under|tagged|posted in) {NAME}",
        ),
        removes=(
            "Source: Harbour News Agency",
            "Tags: floods, harbour",
            "Tags Anna Kern Elmport",
            "Read more about: Anna Kern, Floods",
        ),
        keeps=("Sources said the gate failed.", "Tags on the sheep were cut"),
        max_words=24,
        unless=rf"[.!?][{QUOTE}]?$",
    ),
    Rule(
        "caption_label",
        "start",
        "a caption or a credit that says what it is",
        (
            r"(?:image|photo|video|media|picture|play video)\s?(?:copyright|caption"
            r"|credit|source|courtesy|by)\b",
            r"(?:photograph|photographer|photo credit|image credit|picture|illustration"
            r"|pictured|graphic|caption|credit|credits|courtesy|in this photo|file "
            r"photo)s?\s?:\s?\S",
            r"\W?file(?: photo)?\s?[:–—-]\s",
            rf"\W?in this (?:{WEEKDAY},? )?{DATE},? (?:file )?(?:photo|image|frame)",
            rf"(?:photo|image|video)s?(?: (?:provided|taken|released))? by {NAME}\W*$",
            r"(?:photos|(?:in )?pictures|gallery|photo gallery|slideshow|video|watch"
            r"|listen"
            r"|infographic|audio|archive|raw (?:interview|video|footage)|facebook live"
            r"|live blog)\s?:\s?\S.{0,160}$",
            r"enlarge this image",
        ),
        removes=(
            "Image copyright Getty Images",
            "PHOTOS: The flood in pictures",
            "FILE - In this May 3, 2020, photo, a boat lies on the quay.",
            "WATCH: Boats drift through the market",
            "In pictures: The night the gate broke",
        ),
        keeps=(
            "Watch your step, mayor warns",
            "Video of the Year",
            "Poll: Voters back the new gate",
            "Live: Flood at Elmport",
            "Video shows the gate giving way.",
            "Photos of the gate were sent to the court on Monday, her lawyer said.",
        ),
        max_words=60,
    ),
    Rule(
        "related_link",
        "start",
        "a link to another story",
        (
            r"\W?(?:related|also related|read more|read (?:this|next|also)|also read"
            r"|see also|also see|more|see more|read|must read|don[’']?t miss"
            r"|recommended|explore more|further reading|more (?:coverage|news|stories)"
            r"|full coverage|full story|from the archives?|more to read|up next"
            r"|trending|most read|best of|in case you missed it|icymi|updates? on this "
            r"story|for more|(?:weekly |news )?quiz(?: of the (?:week|day"
            r"|month))?)\s?(?:\([^)]{1,20}\)\s?)?[:>»|]+\s?\S",
            r"(?:related|more) (?:story|stories|article|articles|post|posts|coverage"
            r"|content|link|links|topics|videos?|headlines|gallery|galleries|news"
            r"|reading)\b",
            r"(?:read|see|view|get|learn|watch|find out) more(?:\s*(?:[:>»|…]+|\.{2,3}"
            r"|on|at|about|from|here|from our partners)\b.{0,80})?[\W]*$",
            r"(?:click|tap) (?:here|below)\b(?!,)|(?:click|tap) (?:on|through|the"
            r"|to)\b.{0,60}(?:\bhere|\bbelow|\blinks?|\bphotos?|\bgallery|\bvideos?"
            r"|\bmap|\bshare|\bpages?|\bscenes)\b|click to (?:share|email|print)\b",
            r"(?:read|see|watch|view|hear) (?:the )?(?:full|complete|entire|original) "
            r"(?:story|article|report|statement|post|interview|video|transcript"
            r"|review)(?: (?:here|at|on|below|from)\b.{0,60})?\W*$",
            r"(?:this|the) (?:story|article|post|report) (?:was )?(?:originally|first) "
            r"(?:appeared|published|posted|ran)\b",
            r"(?:an? )?(?:earlier|previous|longer|original) version of (?:this|the) "
            r"(?:story|article|report|post|headline)\b.{0,90}$",
            r"(?:to|for) (?:read|see|view|get|more)\b.{0,60}(?:click|visit|go to|log on"
            r"|subscribe)",
            r"(?:view|see|read) (?:the )?(?:original article|article source|article on"
            r"|comments)",
            r"(?:(?:see )?more|also|other stories) (?:from|in|on|by) (?:this|the|our) "
            r"(?:section|series|author|writer|reporter|topic|category|issue|site)\W*$",
        ),
        removes=(
            "Related: Harbour gate fails again",
            "Read more",
            "Related stories from the harbour desk",
            "Quiz of the week: How well do you know your rivers?",
            "Click here for more weather news.",
            "This story originally appeared in the Harbour Post.",
            "More from this section",
        ),
        keeps=(
            "Related companies were fined.",
            "Quiz night at the port: who won",
            "Analysis: Why the gate broke",
            "Also in Elmport:",
            "Click on that map and you see the gate in the wrong town, he showed.",
            "Read more slowly, teachers advise",
            "More stories of rescue emerged on Monday from the flooded town.",
            "More: the play opens in York",
            "Click the map on the wall so that you can:",
            "More from this section of the wall fell on Monday.",
        ),
        max_words=30,
        unless=r"^more:? (?:the|stories of)\b|\b(?:he|she|they) \w+\W*$"
        r"|^related \w+ (?:were|was|are|is|have)\b|\byou (?:can|will):$",
    ),
    Rule(
        "from_site",
        "start",
        "links to other stories of the same site",
        (
            r"(?:more|latest|trending|popular|top stories|headlines)(?: (?:news"
            rf"|stories|headlines|coverage))? (?:from|in|on|at) {NAME}\W*$",
            r"(?:our|the|today[’']s|this week[’']s|editor[’']?s?[’']?)? ?(?:latest|top"
            r"|most read|most popular|most viewed|most shared|popular|trending|recent"
            r"|featured|best|recommended|picks?)(?: (?:news|stories|story|posts?"
            r"|articles?|videos?|headlines|now|today|topics|comments|galleries|reads"
            r"|content|in \w+))*:?$",
            r"(?:you (?:may|might) (?:also )?(?:like|be interested in|have missed)"
            r"|(?:we )?recommended?(?: for you| stories| reading)?|around the web|from "
            r"the web|from (?:our|around) .{2,30}|more like this|editor[’']?s[’']? "
            r"(?:picks?|choice)|what to read next|read next|stories you may like"
            r"|promoted stories|sponsored stories|paid partner content|more to explore"
            r"|popular now)[\W]*$",
            r"(?:join|play|enter|try|win|shop|buy|order|download) (?:our|the|a|your) "
            r"(?:free|new|official|latest|weekly|daily)\b.{0,60}[^.]$",
        ),
        removes=(
            "More from Harbour Post",
            "Our Latest Stories",
            "You may also like...",
            "Play our free Guess-the-Tide game",
        ),
        keeps=(
            "More from the reservoir will be released, officials said on Monday.",
            "The latest headlines worry the mayor.",
            "The best of times",
        ),
        max_words=12,
    ),
    Rule(
        "house_message",
        "start",
        "a note from the publisher to the readers",
        (
            r"(?:a|an) (?:message|note|word|letter|appeal) (?:from|to) .{2,60}[:,]$",
            r"dear (?:readers?|subscribers?|supporters?|visitors?)\b.{0,30}$",
            r"enjoying (?:this|our|the|ad-?free)\b.{0,60}\?",
            r"(?:editor|publisher|writer|author|correction|update|publication)[’']?s? "
            r"(?:note|disclosure)s?\b",
            r"(?:disclaimer|disclosure|corrections?(?: policy)?|clarification|terms of "
            r"use)\s?:",
            r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here"
            r"|are)\b",
            r"(?:got|have|do you have) (?:a|any|an)? ?(?:news )?(?:tips?|stor(?:y|ies)"
            r"|questions?|comments?|feedback|suggestions?)\b.{0,20}\?",
            r"(?:send|submit|e-?mail) (?:us|your|news|tips|comments|letters"
            r"|corrections)\b",
            r"(?:sign up|register|signup|subscribe)(?! for (?!an? free\b)(?:an?\b"
            r"|.{0,40}\b(?:account|bundle|course|class)\b)) (?:for|here|now|today|and"
            r"|below|to (?:our|this|your|read|continue|get|receive|(?-i:[A-Z]))"
            r"|free)\b",
            r"subscribe\b[^.!?,]{0,60} for more (?:stories|news) like this( one)?\W*$",
            r"(?:sign up|subscribe)(?!.{0,200}\b(?:said|says|told|tells|asks|urges)\b)"
            r" (?:to|for) (?:the |our )?(?:(?-i:[A-Z\d][\w’'.&-]*|daily|weekly"
            r"|morning|evening|free|e-?mail|and|of)\s){0,7}(?:newsletter|mailing list"
            r"|podcast|channel|briefing)s?(?: (?:here|now|today|for (?:more|the latest"
            r"|our|all|daily|free|breaking|exclusive|news|updates)|(?:and|to) (?:get"
            r"|receive|read|stay|keep|never|be))\b[^.!?]{0,90})?[.!…]{0,3}$",
            r"(?:get|receive) (?:our|the|your|all|breaking|unlimited|more|push|news|top"
            r"|daily|free) .{0,60}(?:newsletter|alerts?|notifications?|inbox|browser"
            r"|headlines|app\b|e-?mail|access|features and more)",
            r"(?:download|get|install) (?:the|our) (?:free )?.{0,30}\bapp\b",
            r"you(?:[’']re| are) reading (?:a|your|one of your) (?:free|last|final)\b",
            r"want (?:more|to (?:read|see|get))\b.{0,40}\?",
            r"(?:thank you|thanks) for (?:reading|visiting|subscribing|signing|your "
            r"(?:support|interest|subscription|feedback))\b",
            r"(?:this )?(?:website|site|page|content|feature|video) (?:is|was|has "
            r"been) (?:not available|unavailable|intended for|best viewed|optimi[sz]ed"
            r"|no longer)\b",
            r"was this (?:article|page|story|post) (?:helpful|useful|interesting)\?",
            r"our (?:standards|principles|policy|code of (?:ethics|conduct))\s?:",
            r"(?:find|search) your (?:forecast|local|nearest)\b",
        ),
        removes=(
            "A Message from The Harbour Post:",
            "Dear readers,",
            "EDITOR'S NOTE: The Post belongs to the port company.",
            "Sign up for our morning letter",
            "Sign up for a free trial",
            "Was this article helpful? Yes / No",
            "Our Standards: The Harbour Trust Principles.",
            "Get the free Harbour app",
            "Subscribe to The Velden Echo newsletter for more stories like this one.",
            "Subscribe to the newsletter",
        ),
        keeps=(
            "Dear old harbour, how we miss you",
            "A message from the flood: build higher",
            "Get your coats, said the warden.",
            "Subscribe to the idea and you will drown.",
            "Subscribe to the newsletter, the mayor told residents.",
            "Subscribe to the newsletter for more tide times, the mayor told us.",
            "Subscribe to the town's newsletter for tide times.",
            "Was this story useful to the court? Hardly.",
            "Sign up for an account with the port and name your boat.",
        ),
        max_words=45,
    ),
    Rule(
        "follow_link",
        "start",
        "a call to follow, like or write to a person or a site",
        (
            r"\W*(?:follow|like|find|join|connect with|contact|reach|e-?mail|tweet"
            r"|subscribe to|visit|friend|add|watch)\b.{0,70}\b(?:on|via|at|through"
            rf"|or) (?:our |the )?(?:{SITE_WORD}\b|[@#]\w|https?:|www\.|\S+@\S"
            r"|\(?\d{3})",
            r"\W*follow (?:@\S+|(?:me|us|her|him|them|our \w+)(?: on\b| @|:|\W*$))",
            rf"(?:{SITE_WORD})\s?:\s?(?:@|https?:|www\.|\S+@|\S+\.\S).{{0,60}}",
            r"(?:contact|e-?mail|reach) (?:(?:the|our) )?(?:reporter|writer|author"
            r"|editor|newsroom|news ?desk)\b",
            r"be sure to (?:visit|follow|like|check out|subscribe)\b",
            r"(?:news )?tips? (?:to|for)\b.{0,60}(?:@|call|e-?mail)",
        ),
        removes=(
            "Follow Anna Kern on Twitter: @annakern",
            "Twitter: @annakern | Google+",
            "Contact reporter Anna Kern at 555-0101.",
            "Contact the newsroom: desk@example.org",
            "Be sure to visit the brewery on Facebook",
        ),
        keeps=(
            "Follow the river on foot and you see the damage.",
            "Like many, she found him on Facebook, the police said on Monday in "
            "Elmport.",
            "Visit to the port on Monday",
        ),
        max_words=26,
        unless=rf"\b(?:said|says|told|he|she|they|was|were)\b|^[{QUOTE}]",
    ),
    Rule(
        "agency_note",
        "start",
        "who reported, edited or contributed",
        (
            r"\(?(?:additional |with )?(?:reporting|editing|writing|compiled"
            r"|graphics?)(?: and (?:writing|editing))? by\b.{2,200}$",
            rf"(?:[-–—_]+\s?)?{NAME}(?:,? .{{2,80}})? contributed (?:reporting\b"
            r"|(?:reporting )?to (?:this|the) (?:report|story|article|post|piece"
            r"|coverage)\b)",
            rf"(?:--|—)\s?{NAME} (?:at|in|for) .{{2,40}}$",
            rf"(?:[-–—©(]+\s?)?{AGENCY}(?:\s?[)/,|-]+\s?.{{0,30}})?$",
            rf"{NAME} (?:(?:may|can) be (?:reached|contacted)|is (?:reachable|on "
            r"twitter)) (?:at|on|via|by|@)\s?.{2,90}$",
            r"(?:this|the) (?:report|story|article|material|post|content) (?:may not"
            r"|was (?:written|compiled|produced|created|generated|provided|prepared)"
            r"|has been (?:updated|corrected|edited|published)|is (?:part of|auto"
            r"|published|republished|developing|a developing)|will be updated|includes "
            r"(?:material|information|reporting)|contains)\b",
            r"(?:the )?(?:associated press|reuters|afp|cnn)(?: and .{2,40})? "
            r"contributed\b",
            r"copyright \d{4}|all contents?\b.{0,30}\bcopyright",
        ),
        removes=(
            "(Reporting by Anna Kern; Editing by Jo Bell)",
            "Harbour Post staff writer Anna Kern contributed to this report.",
            "-- Anna Kern at the harbour",
            "Anna Kern can be reached at 555-0101.",
            "This story has been updated.",
        ),
        keeps=(
            "Reporting by phone, she described the wave.",
            "Anna Kern contributed 40 sandbags.",
            "– Boats adrift in the port",
            "The bad news",
            "The heat contributed to the fires.",
            "— Anna Kern",
            "The report was written in May and named 40 towns at risk, the court said.",
        ),
        max_words=45,
        unless=r"\b(?:said|says|told)\b|^reporting by phone",
    ),
    Rule(
        "stamp",
        "start",
        "a name with a date: the head of a comment or a stamp",
        (
            rf"{NAME}[\s,|/•·–—-]{{1,4}}(?:on )?{DATE}[\s,|/@•·–—-]{{1,4}}(?:at "
            rf")?{CLOCK}.{{0,12}}$",
            rf"{NAME}\s?[|/•·–—-]\s?{DATE}(?>[\s,|/•·–—@()-]{{0,4}}(?:{WHEN}|updated:?"
            r"|published:?))*+$",
            r"\W?(?:(?:first |last |originally )?(?:published|updated|posted|modified)"
            rf"|posted by)\b(?: (?:on|at|in|by|date))?[:\s].{{0,40}}(?:{DATE}|{CLOCK}"
            rf"|{AGO}).{{0,40}}$",
            UPDATED,
            rf"posted by {NAME} (?:at|on) (?:{DATE}|{CLOCK})\b.{{0,90}}$",
            rf"{NAME}\s?[|•·»›>]\s?{NAME}\s?[|•·»›>]\s?.{{1,60}}$",
        ),
        removes=(
            "Jo Bell May 3, 2020 - 1:01 pm",
            "First published on May 3, 2020 / 8:16 AM",
            "Home | News | Weather",
            "Published: 12 May 2020, 10:30 GMT",
            "Updated 3 hours ago",
            "Last updated on Tuesday at 9:14 a.m.",
            "This story was last updated on Tuesday, 3 May.",
            "Anna Kern and Jo Bell | 2 May 2020 | Updated 18:40",
            "**Posted by Jo at 21:14** | [All older posts](https://example.org/older/all)",
        ),
        keeps=(
            "Elmport floods May 3, 2020: what we know",
            "Flood of March 2020 was the worst",
            "Time and again, May 3 was named",
            "Date of the vote moved to May 3, 2020",
            "| EPC | ELMPORT PORT CO. | 225.86 | -5.44% |",
            "The dam opened on May 3, 2020, and broke a year later.",
            "Last updated in 1998, the map shows the wrong town.",
            "Updated figures will be posted on Tuesday at 9 a.m.",
            "The map was updated on Tuesday.",
            "Published in May 1998.",
        ),
        max_words=16,
        unless=rf"^(?!{UPDATED}).*[.!?][”\"]?$",
    ),
)

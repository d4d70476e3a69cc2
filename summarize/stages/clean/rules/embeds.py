"""Rules for what a page takes in from elsewhere: posts of networks, pictures, code."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import (
    AGO,
    CLOCK,
    DATE,
    NAME,
    PHOTO_AGENCY,
    SPEECH,
    WHEN,
)

_HANDLE = r"@[\w.]{2,30}"
_NETWORK = (
    r"(?:instagram|facebook|twitter|x|threads|bluesky|mastodon|tiktok|youtube|linkedin"
    r"|telegram|reddit)"
)
_POST = r"(?:post|photo|picture|video|reel|story|thread|tweet|profile)"
_COUNTED = (
    r"\d[\d,.]*\s?[km]?\s(?:re-?posts?|retweets?|likes?|quotes?|bookmarks?|views?"
    r"|replies|comments?|shares?|boosts?|favou?rites?)"
)

EMBEDS = (
    Rule(
        "post_author",
        "whole",
        "who wrote a post, and when: below it, no sentence of it",
        (rf"[—–-]{{1,2}}\s?.{{2,60}}\(\s?{_HANDLE}\s?\)\s?(?:{DATE}.{{0,20}})?",),
        removes=("— Jo Bell (@jobell) May 3, 2024", "-- Elm Fire Service (@elmfire)"),
        keeps=("— Jo Bell (mayor) of Elmport", "Jo Bell (@jobell) was at the gate."),
        needs=("@",),
    ),
    Rule(
        "post_frame",
        "whole",
        "the frame of a post of a network: who, when, how often shared",
        (
            rf"(?:{NAME}|[\w.-]{{2,30}})?\s?\(?{_HANDLE}\)?(?:\s?[·•|,–—-]?\s?(?:"
            rf"{AGO}|\d{{1,2}}\s?[smhdw]|(?>{WHEN}[\s,.|/•·–—-]{{0,3}}){{1,6}}|follow"
            r"(?:ing)?))?",
            rf"(?:in )?repl(?:ying|y) to:? {_HANDLE}(?:(?:,| and)? {_HANDLE}){{0,9}}",
            rf"(?:view|see|read|open)(?: (?:this|the|more|full|original|\d+))*"
            rf" (?:{_POST}s?|repl(?:y|ies)|on) (?:on )?{_NETWORK}\b.{{0,20}}",
            r"(?:show|view|read) (?:this|the|full|more|\d+) (?:thread"
            r"|replies|repl(?:y))"
            rf"|(?:quote )?(?:tweet|post) (?:from|by) {NAME}.{{0,40}}",
            rf"(?:{_COUNTED}[\s,·•|]*){{1,6}}",
            rf"{CLOCK}\s?[·•]\s?{DATE}(?:\s?[·•]\s?.{{1,40}})?",
            rf"translated from \w+(?: by \w+)?|(?:follow|join) .{{2,30}} on {_NETWORK}"
            r"(?: to see .{2,40})?",
        ),
        removes=(
            "Elm Residents @elmresidents · 2h",
            "Replying to @ElmPost",
            "View this post on Instagram",
            "27 Reposts 112 Likes",
            "3:14 PM · Sep 3, 2025 · 1,024 Views",
            "Show this thread",
        ),
        keeps=(
            "View from the harbour",
            "27 boats, 112 cars",
            "— Jo Bell (mayor) of Elmport",
            "Replying to the mayor",
            "Kern (@kern) was seen on the quay at noon.",
        ),
        max_words=14,
        needs=(
            "@",
            "repl",
            "view",
            "see",
            "read",
            "open",
            "show",
            "tweet",
            "post",
            " like",
            "quote",
            "bookmark",
            "comment",
            "share",
            "boost",
            "favo",
            "follow",
            "join",
            "translated",
            "·",
            "•",
        ),
    ),
    Rule(
        "post_shared",
        "trim_inside",
        "who shared a post, and links that only a network reads",
        (
            rf"\ba {_POST} (?:shared|posted) by [^@.!?\n]{{0,60}}\(\s?{_HANDLE}\s?\)"
            rf"(?:\son\s(?>{WHEN}[\s,.|/•·–—-]{{0,3}}){{1,9}})?",
            r"(?:https?://)?(?:pic\.twitter\.com|pic\.x\.com|t\.co)/\w+",
            rf"(?<=[.!?…”\"\w])\s[—–]\s?[^—–.!?\n]{{2,60}}\(\s?{_HANDLE}\s?\)\s"
            rf"(?:{DATE})",
        ),
        removes=(
            "A post shared by Elm Harbour (@elmharbour)",
            "We saw the wave coming. pic.twitter.com/a1B2c3",
            "The gate is gone. — Jo Bell (@jobell) May 3, 2024",
        ),
        keeps=(
            "A post shared by the mayor caused anger.",
            "A video shared by Anna Kern (left) shows the gate.",
            "Jo Bell (@jobell) wrote that the gate was gone.",
        ),
        needs=("shared by", "posted by", "pic.", "t.co/", "(@", "( @"),
    ),
    Rule(
        "embed_consent",
        "inside",
        "asks before something of another site is loaded",
        (
            r"\bcontains? (?:content|material|elements) (?:provided|from|by|that is "
            r"provided)\b.{0,60}",
            r"\b(?:before (?:anything|it|they|this) (?:is|are) loaded|to (?:view|see"
            r"|load|watch) th(?:is|e) (?:content|post|video|tweet|map),? (?:please )?"
            r"(?:click|accept|allow|enable|update|you)|(?:external|third[- ]party) "
            r"content (?:is|has been) (?:blocked|hidden)|click [“\"‘'](?:accept|load"
            r"|show))\b",
        ),
        removes=(
            "This article contains content provided by Elmbook.",
            "We ask for your permission before anything is loaded.",
            "To view this content, click 'Accept and continue'.",
        ),
        keeps=(
            "The parcel contains material from the harbour.",
            "To see the video the court asked for a key.",
            "The law asks firms to get consent before it is loaded, she said.",
        ),
        max_words=60,
        at_least=1,
        needs=(
            "provided",
            "loaded",
            "content",
            "to view",
            "to see",
            "to load",
            "click",
        ),
        unless=SPEECH + r"|\b(?:parcel|box|bag)\b",
    ),
    Rule(
        "embed_code",
        "whole",
        "tags of HTML with nothing to read between them",
        (r"(?:<[a-z/!][^<>]{0,300}>\s{0,3}){1,20}",),
        removes=('<iframe src="https://example.org/a" width="100%"></iframe>',),
        keeps=("<b>The gate</b> broke", "a < b > c", "<The gate broke>, it said."),
        max_words=40,
        needs=("<",),
    ),
    Rule(
        "picture_link",
        "whole",
        "a picture of Markdown",
        (
            r"(?:\[\s?)?!\[[^\[\]]{0,200}\]\([^()\s]{1,300}(?:\s[\"'][^\"']{0,200}[\"']"
            r")"
            r"?"
            r"\)(?:\s?\]\([^()\s]{1,300}\))?",
        ),
        removes=("![The gate at dawn](gate.jpg)", '![](https://example.org/a.png "x")'),
        keeps=("! [The gate](gate.md) broke", "The map: ![map](map.png)"),
        max_words=40,
        needs=("![",),
    ),
    Rule(
        "picture_source",
        "trim_inside",
        "the source of a picture, as a page writes it into the text",
        (
            r"\bimage (?:source|copyright|credit),?\s(?:" + PHOTO_AGENCY + r")\b(?:,?\s"
            r"image caption,?(?=\s))?",
        ),
        removes=("The gate broke. Image source, Getty Images It fell at noon.",),
        keeps=("The image source is unknown.", "An image source code was leaked."),
        needs=("image ",),
    ),
)

"""Rules that take a part of a line: at its start, at its end, or inside."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.examples import STORY
from summarize.stages.clean.rules.fragments import (
    AGENCY,
    CREDIT,
    DASH,
    NAME,
    PHOTO_AGENCY,
    PLACE,
    PRESS,
    SENTENCE_START,
)
from summarize.stages.clean.rules.glued import GLUED

# Marks of footnotes and of editors, as in Wikipedia
_REFERENCE = r"\[(?:\^|(?:note|nb|n|fn)\s)?\d{1,3}\]"
_REFERENCES = rf"{_REFERENCE}(?:\s?{_REFERENCE})*"
_EDITORIAL = (
    r"edit|(?:citation|clarification|better source|page|verification) needed|vague"
    r"|(?:(?:by|according to) )?whom\?|who\?|when\?|where\?|which\?"
    r"|failed verification|not in citation given|original research\??|dubious[^\]]*"
)

TRIMS = (
    Rule(
        "quote_mark",
        "trim_start",
        "the mark of a quoted line, as in mail and Markdown: > The gate broke.",
        (r"^(?:>\s?)+(?=[^\s>\d])",),
        removes=("> The gate broke on Monday, the mayor said.", ">> “No,” he said."),
        keeps=("-> The gate broke.", "The gate > the wall.", "> 12 mm of rain fell."),
        needs=(">",),
    ),
    Rule(
        "dateline",
        "trim_start",
        "where an agency filed the text: LONDON (Reuters) -",
        (
            rf"^[\w.,'’/ -]{{0,60}}\(\s?(?:{AGENCY}|the (?:[a-z]+ ){{1,3}}(?:news|times"
            r"|post|press))(?:\s?[/|]\s?[\w. ]{2,20})?\s?\)\s?[-–—:]{1,3}\s?",
            r"^\(\s?(?:cnn|ap|afp|reuters|upi)\s?\)\s?",
        ),
        removes=(
            "ELMPORT, Ohio (AP) — The gate broke on Monday, the mayor said.",
            "LONDON, May 3 (Reuters) - The gate broke on Monday.",
            "(CNN)The gate broke on Monday.",
            "elmport ( ap ) -- the gate broke on monday",
        ),
        keeps=(
            "The Association of Pilots (AP) was formed in 1920.",
            "London - the city that never sleeps - woke up.",
        ),
        needs=("(",),
    ),
    Rule(
        "dateline_place",
        "trim_start",
        "where a paper or an agency filed the text: ELMPORT (Harbour Press) -",
        (
            rf"^{PLACE}(?:\s{DASH}\s|(?<=\.)—){SENTENCE_START}",
            rf"^(?=[^\s,(]{{5}}|[^\s,(]+,|[^\s,(]+\s[^(]){PLACE}\s?\(\s?{PRESS}\s?\)"
            rf"\s?{DASH}\s?{SENTENCE_START}",
            r"^(?:[\w.'’-]{2,20},?\s){1,5}\(\s[\w .&/-]{2,25}\s\)\s(?:--|[–—-])\s",
            rf"^{PLACE}:\s{SENTENCE_START}",
            rf"^(?-i:[A-Z]{{3,}}(?:\s[A-Z]{{3,}})?/[A-Z]{{3,}}(?:\s[A-Z]{{3,}})?)\s"
            rf"{SENTENCE_START}",
        ),
        removes=(
            "ELMPORT, Ohio – The gate broke on Monday, and the lower town was under "
            "water.",
            "NEW YORK -- Boats drifted through the market on Monday, the mayor said "
            "there.",
            "ELM BAY, March 14 (Harbour Press) - The gate broke on Monday, the mayor "
            "said.",
            "ELMPORT (Harbour Press) — U.S. engineers looked at the gate on Monday.",
            "ELM, Thursday (HP 5) - NASA offered pictures of the gate to the town.",
            "LA SPEZIA, Fla.—The gate broke on Monday, and the town was under water.",
            "ELMPORT \u00e2\u20ac\u201c The gate broke on Monday, the mayor said on "
            "Tuesday.",
            "elm port ( harbour press ) -- the gate broke on monday, the mayor said .",
            "ELMPORT: The gate broke on Monday, and the lower town was under water.",
            "ELMPORT/TARN The gate broke on Monday, and the town was under water.",
        ),
        keeps=(
            "NASA – and not only NASA – doubts the plan, its chief said on Monday in "
            "Elmport.",
            "Elmport — The gate broke.",
            "JO BELL – Fined for rust.\nANNA KERN – Fined for salt.\n",
            "BELL: The gate broke on Monday.\nKERN: And the lower town was flooded.\n",
            "HPA (Harbour Port Authority) - The body that runs the gate, founded in "
            "1920.",
            "London - the city that never sleeps - woke up on Monday under deep water.",
            "ELMPORT (pop. 4,000) - The town by the gate was under water on Monday.",
            STORY + "ELMPORT (Harbour Press) - A second gate broke, the mayor said.",
        ),
        needs=("–", "—", "-", "â", ":", "/"),
        first_only=True,
    ),
    Rule(
        "caption_start",
        "trim_start",
        "the labels of a picture glued to the text",
        (
            r"^(?:image|media) (?:copyright|source)\s.{2,40}?\s(?:image|media) "
            r"caption\s",
            r"^enlarge this image\s?(?:toggle caption\s)?",
            r"^(?:story highlights|advertisement"
            r"(?=\s(?:continue reading|(?-i:[\W\dA-Z]))))\s(?=\S+\s\S+\s\S+\s\S+)",
        ),
        removes=(
            "Image copyright Harbour Press Image caption Boats lie on the quay.",
            "Advertisement The gate broke on Monday.",
        ),
        keeps=(
            "Image is all, the mayor said.",
            "Advertisement pays.",
            "Advertisement rates for radio have doubled since 2020.",
        ),
    ),
    Rule(
        "reporting_credit",
        "trim_end",
        "who reported and edited, after the last sentence",
        (
            r"\s?[(\[]\s?(?:additional |with |further )?(?:reporting|writing|editing"
            r"|compiled)\s(?:and \w+ )?(?:by|from)\b[^()]{2,240}[)\]]\W*$",
            rf"(?<=[.!?”\"])\s+(?-i:(?:Additional |With )?[Rr]eporting by {NAME})"
            r"[^.!?]{0,160}\b(?:edited|editing|writing) by [^.!?]{2,80}\W*$",
            r"(?<=[.!?”\"])\s+our standards: the (?:[\w’'-]+\s){1,4}(?:trust "
            r")?principles"
            r"\b.{0,80}$",
            r"(?<=[.!?”\"])\s+(?:[^.!?]|(?<=\b[A-Z])\.){2,140}\bcontributed "
            r"(?:reporting )?to this (?:report|story|article)\W*$",
        ),
        removes=(
            "The hall stays closed. (Reporting by Anna Kern; Editing by Jo Bell)",
            "The hall stays closed. Reporting by Anna Kern in Elm; Editing by Jo Bell",
            "The hall stays closed. Our Standards: The Harbour Trust Principles.",
            "The hall stays closed. Associated Press writer Jo Bell contributed to "
            "this report.",
        ),
        keeps=(
            "Rust, the mayor said, contributed to this disaster.",
            "The hall stays closed (by order of the mayor).",
        ),
        needs=("report", "edit", "writing", "compiled", "standards"),
    ),
    Rule(
        "copyright_end",
        "trim_end",
        "a copyright notice after the last sentence",
        (
            r"(?<=[.!?”\"])\s+(?:copyright|©|\(c\))\s?(?:©|\(c\))?\s?(?:\d{4}"
            r"|the)\b.{2,200}$",
            r"(?<=[.!?”\"])\s+all rights reserved\b.{0,160}$",
        ),
        removes=(
            "The hall stays closed. Copyright 2019 The Harbour Post. All rights "
            "reserved.",
        ),
        keeps=("The singer lost. Copyright law is hard.",),
        needs=("copyright", "©", "(c)", "rights reserved"),
    ),
    Rule(
        "link_end",
        "trim_end",
        "a link or a call to follow after the last sentence",
        (
            r"(?<=[.!?”\"…])\s+(?:read more|continue reading|click here|read the full"
            r"|full story|see more|learn more|read or share this story)(?:\s?[:>»]"
            r"|\s(?:here|on|at|about|from|in|of|story|article)\b"
            r"|\W*$)[^.]{0,60}(?:https?://\S{1,80})?\W*$",
            r"(?<=[.!?”\"])\s+follow [^.!?]{2,60} (?:on|at) (?:twitter|facebook"
            r"|instagram|@)\b.{0,60}$",
        ),
        removes=(
            "The hall stays closed. Read more here",
            "The hall stays closed. Follow Anna Kern on Twitter: @annakern",
        ),
        keeps=(
            "Pupils should read. Read more, and read better books than you did last "
            "year.",
        ),
        needs=("more", "reading", "click", "full", "story", "follow"),
    ),
    Rule(
        "credit_end",
        "trim_end",
        "the credit of a photo at the end of a paragraph",
        (
            r"\s?\((?:(?:photo|image|picture)s?(?: (?:by|credit|courtesy|provided|from"
            r"|via)\b|\s?[:/])|(?:file|handout|stock) (?:photo|image|picture)s?\b"
            rf"|(?:credit|courtesy)\b|{PHOTO_AGENCY}\s?(?:[:/|]"
            r"|photo))[^()]{0,100}\)\W*$",
            rf"(?<=[.!?”\"])\s+{CREDIT}(?-i:[A-Z])(?:[^.!?:]"
            r"|(?<=\b[A-Z])\.){1,60}$",
        ),
        removes=(
            "The hall is closed and will stay so for weeks. (AP Photo/Jo Bell)",
            "The hall is closed and will stay so. Photo: J. Bell/Harbour Post",
        ),
        keeps=(
            "He left (photo of the gate).",
            "She joined (and left).",
            "The hall is closed. Photos: none were allowed. The mayor spoke.",
            "The jury saw a picture: Jo Bell at the gate, hammer in hand, at dawn.",
        ),
        needs=("(", "photo", "picture", "image"),
    ),
    Rule(
        "bracket_note",
        "trim_inside",
        "a link, a note or a reference mark in brackets",
        (
            r"\[\s?(?:(?:related|more|watch|listen|photos?|videos?|image|gallery|poll|see"
            r"|also)\s?:|(?:read more|see also|also read|click|h/t|story continues"
            r"|mobile users?|sign up|subscribe)\b)[^\[\]]{0,160}\]"
            r"(?:\([^()\s]{1,200}\))?",
            r"\[(?:update|edit|correction|clarification|disclaimer)\b[^\[\]]{0,300}\]",
            r"\((?:click (?:here|to|on|through)|story continues|article continues"
            r"|scroll down|read more|related|see also:?|see (?:photos?|videos?|gallery)"
            r"|mobile users?)\b[^()]{0,120}\)",
            rf"(?:(?<=[\w.,;:!?)…])|(?<=[\w.,!?…][\"'”’»])){_REFERENCES}",
            rf"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»]))\s{_REFERENCES}(?=\s|$)",
            r"(?<=[.,;!?])\[[a-z]\]",
            rf"\s?\[(?:{_EDITORIAL})\]",
            r"\((?:[a-z]{1,20} ){0,3}(?:[a-z]|\d{1,2})?\s?(?:on|in|see) the (?:map"
            r"|graphic"
            r"|chart|plan|diagram|graph|table|picture|photo|gallery|video)s? (?:below"
            r"|above|left|right|here)\)|\((?:see (?:the )?(?:map|graphic|chart|graph"
            r"|box"
            r"|panel|picture|photo|table|video)s?(?: (?:below|above|left|right"
            r"|\d{1,2}))?"
            r"|(?:pictured|seen|shown)(?: (?:here|below|above|left|right))?)\)",
            r"\((?:ap photo|photo by|photo:|photo credit|getty images"
            r"|reuters/)[^()]{0,80}\)",
        ),
        removes=(
            "The gate [Related: Ten old gates] broke on Monday.",
            "The gate broke.[3] It was old.",
            "The gate broke. [UPDATE, Wed: Six boats, not five. I know.] It was old.",
            "“It broke,” she said.[3][14]",
            "The gate broke. [3] It was old.[a][note 2][^1]",
            "The gate[edit] broke[citation needed] in [when?] June.",
            "The gate (click here for a map) broke.",
            "The wall (plot 1 on the map below) stands.",
            "The old gate (pictured right) was sold.",
            "The gate [Read more](https://example.org/gate) broke on Monday.",
        ),
        keeps=(
            "“The [harbour] gate broke,” he said.",
            "The gate [sic] broke (as was feared).",
            "[More than 40] boats were lost.",
            "The wall (first on the map of 1920) stands.",
            "The gate (seen from the hill) is small.",
            "[1] The gate broke, and he know[s] of page [12] and the note [a] there.",
        ),
        needs=("[", "("),
    ),
    Rule(
        "continue_note",
        "trim_inside",
        "a note that the story goes on below an advertisement or a picture",
        (
            r"(?:(?:story|article|content|post) continues (?:below|after)(?: (?:the"
            r"|this))?(?: (?:advertisement|ad|video|gallery|photo))?|scroll down for "
            r"(?:video|more|photos?|the rest of the article)|please enable javascript "
            r"to (?:view|watch) (?:this|the) (?:video|content|page|comments?)\.?)",
        ),
        removes=(
            "The gate broke. Story continues below advertisement The hall is closed.",
        ),
        keeps=("The story continues on Monday.", "He scrolled down for hours."),
        needs=("continues", "scroll down", "javascript"),
    ),
    *GLUED,
)

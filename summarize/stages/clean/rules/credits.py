"""Rules for who wrote it and took the pictures: bylines, credits, addresses.

Reader and site keep them as metadata where they can; they are no part of the story.
"""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.examples import STORY
from summarize.stages.clean.rules.fragments import (
    CREDIT,
    MONTH,
    NAME,
    NAMES,
    PHOTO_AGENCY,
    QUOTE,
    SITE_WORD,
    SUPPLIED,
    UPPER,
    WHEN,
)

CREDITS = (
    Rule(
        "byline",
        "whole",
        "who wrote it: kept as metadata elsewhere, not as text",
        (
            r"(?:(?:written|posted|reported|story|words|text|article|edited|video"
            r"|photos?|photographs?|compiled|produced|filed)(?: and [a-z]+)? "
            rf")?by:?\s{NAMES}(?>[\s,|/•·–—@()-]{{0,4}}(?:{WHEN}|updated:?"
            r"|published:?|staff(?: writer)?))*+",
            r"by \|.{0,60}|(?:published: ?\| ?)?updated:?\s?\|?",
            rf"(?:reporting|additional reporting|editing) by {NAME}.{{0,160}}",
            rf"{NAME},\s(?:(?:senior|chief|staff|political|foreign|special|deputy"
            r"|business)\s)*(?:correspondent|reporter|editor|writer|columnist|producer"
            rf"|contributor|photographer)(?:,?\s{NAME})?",
            rf"[*_]{{1,3}}by {NAME}(?:,\s[\w ]{{3,40}})?[*_]{{1,3}}",
            rf"by {NAME},\s(?:[\w-]+\s){{0,3}}(?:correspondent|reporter|editor"
            r"|professor|lecturer|analyst|architect|engineer|economist|historian"
            r"|lawyer|scientist|researcher|doctor)",
            rf"/ {NAME}|(?:from|by) (?:our|a) (?:correspondent|staff reporter"
            r"|reporter).{0,30}",
        ),
        removes=(
            "By Anna Kern",
            "written by Regine",
            "Anna Kern, Senior Correspondent",
            "By Anna Kern and Jo Bell | May 3, 2020 10:15 AM",
            "By | Special to the Harbour Post",
            "*By Anna Kern, a sailor for life*",
            "By Anna Kern, naval architect",
            "By Anna Kern, harbour correspondent",
        ),
        keeps=(
            "By the river, a village waits",
            "By Monday the water was gone.",
            "Boats, cars and a reporter",
            "BY BOAT",
            "*By noon the water was gone*",
            "By Elm Bridge, an engineer waits for the tide",
            "By a vote of 5 to 4 the court ruled against the port",
        ),
        max_words=24,
        unless=r"^(?-i:BY [A-Z]+(?: & [A-Z]+)?)$|^by\s(?:the|a|an|this|that|then|now"
        r"|far|my|our|his|her|their|its|all|no|any|some|\d|law|popular|means|mid|late"
        r"|early|night|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
        r"|when|what|and large|contrast)\b|[.!?][”\"’']?$",
    ),
    Rule(
        "publisher",
        "whole",
        "who published it",
        (rf"(?:first |originally )?published (?:by|in):?\s(?:the\s)?{NAME}",),
        removes=("Published by the Elm Free Press", "First published in Elm Weekly"),
        keeps=(
            "Published by the council in May, the map was wrong.",
            "Published by the Elm Free Press, it caused a row",
            "First published in May",
        ),
        unless=rf"\b{MONTH}$",
        needs=("published",),
    ),
    Rule(
        "photo_credit",
        "whole",
        "the credit of a photo or a video",
        (
            r"(?:(?:photo|image|picture|video|pic|graphic|illustration|photograph"
            r"|media|file|credit|courtesy|source|copyright|©|\(c\))s?(?: (?:by|credit"
            rf"|courtesy|source|of|from|copyright|via))*[:\s]+)?(?:{NAME}\s?(?:[/|,]"
            rf"|for|via|-|–|\(|i)\s?){{0,3}}{PHOTO_AGENCY}(?:\s?[/|,]\s?{NAME}|\)| "
            rf"i)?(?: {NAME}\s?/\s?{PHOTO_AGENCY})?",
            r"(?:enlarge this image ?)?(?:toggle caption "
            rf"?)?{NAME}\s?/\s?{PHOTO_AGENCY}(?: .{{0,60}})?",
            r"\W?(?:photo|image|picture|video|photo/video)s?(?: (?:credit|courtesy"
            r"|source))?s?(?: (?:by|of|from))?[:/]\s.{2,90}",
        ),
        removes=(
            "Jo Bell/Getty Images",
            "(Photo Credit: Getty Images)",
            "Photo: Jo Bell, AP",
            "Enlarge this image toggle caption Jo Bell/AP Jo Bell/AP",
        ),
        keeps=(
            "Reuters cuts 90 jobs",
            "Photos show the dam before it broke",
            "Twitter bans ads",
        ),
        max_words=18,
        unless=r"\b(?:is|was|are|were|has|have|had|will|says?|said)\b|^\W*"
        rf"{SITE_WORD}\W*$|[a-z]{{3}}[.!?]$",
    ),
    Rule(
        "site_credit",
        "whole",
        "the name of an agency or a network alone on its line",
        (
            r"(?:via )?(?:the )?(?:associated press|ap|reuters|afp|agence france-presse"
            r"|cnn|fox news|bbc(?: news)?|cbs news|nbc news|abc news|npr|upi"
            r"|bloomberg(?: news)?|(?:the )?(?:new york times|washington post|guardian"
            r"|wall street journal|los angeles times|daily mail|huffington post|usa "
            r"today))(?: (?:staff|wire|wires|correspondent|contributors?))?",
            r"\W{1,2} ?(?:ap|afp|upi|cnn|bbc) ?\W{1,2}",
        ),
        removes=("Associated Press", "/ CNN /", "Reuters Staff"),
        keeps=("The Associated Press wins case", "CNN fires host"),
        max_words=6,
    ),
    Rule(
        "credit_in_line",
        "inside",
        "a caption that ends in the credit of its photo",
        (
            r"(?:[(|/–—-]\s?|\s{2,})(?:(?:photo|image|picture|courtesy|credit|via"
            r"|file)s?(?: (?:by|credit|courtesy|of|from))?:?\s?)?(?:[\w.'’ "
            rf"-]{{2,40}}\s?[/|,]\s?){PHOTO_AGENCY}(?:\s?[/|,]\s?[\w.'’ "
            r"-]{2,40})?\s?[)|]?$|\((?:(?:photo|image|picture)s?(?: (?:by|credit"
            r"|courtesy|provided|from|via)\b|\s?[:/])|(?:ap photo|courtesy|credit)\b"
            r"|(?:file|stock)(?: (?:photo|image|picture|footage))?\b)[^)]{0,60}\)?$"
            r"|(?:[/|,.)–—-]\s?|\bvia )getty images\W*$|\b(?:ap photo/\w+"
            r"|reuters/[A-Z]\w+|afp/getty)\W*$",
        ),
        removes=(
            "A boat lies on the quay on Monday. (AP Photo/Jo Bell)",
            "The quay at dawn (Photo by Jo Bell/Getty Images)",
            "A boat on the quay. Jo Bell / Getty Images",
        ),
        keeps=(
            "The agency Getty Images sued the firm.",
            "She joined the port (and left in May).",
            "He sold the pictures of the flood to Getty Images.",
            "20 points: find the gate (photo)",
        ),
        max_words=40,
        needs=(
            "photo",
            "getty",
            "image",
            "reuters",
            "/",
            "picture",
            "courtesy",
            "credit",
            "file",
            "|",
        ),
    ),
    Rule(
        "caption",
        "inside",
        "a short line with the credit of its picture, or one that says what it shows",
        (
            rf"(?:[.!?”\"…)]\s|\s[–—|-]\s)(?:{CREDIT}(?-i:[^\W\d_a-zß-öø-ÿ])"
            r"(?:[^.!?:]|(?<=\b[A-Z])\.){1,60}\.?|"
            rf"{SUPPLIED}\.?|(?-i:[{UPPER}]{{2,}}(?:[ -][{UPPER}]{{2,}}){{1,2}}\s?"
            rf"(?:/\s?[{UPPER}]{{2,12}}|\([{UPPER}]{{2,12}}\))))$",
            rf"^(?:photo(?:graph)?|picture|image|pic)s?\s?(?:by|/)\s?{NAME}:\s",
            r"^fig(?:ure|\.)? \d{1,2}[.:] (?-i:[A-Z])[^.!?:]{5,120}\.?$",
            r"^(?:line|bar|column|pie|area|scatter|stacked \w+) (?:chart|graph|plot)s?"
            r" (?:of|showing|comparing)\b[^.!?]*$",
        ),
        removes=(
            "The gate of Elmport in 2019. Photo: A. Kern/Post",
            "Photo by Jo Bell: Boats on the wall after the storm.",
            "PHOTO / JO BELL: The gate, known to the crew as Grandfather.",
            "Line chart of boats lost by year showing a slow decline",
            "Fig. 2. The gate from the south wall, 3 May.",
            "Boats on the market square. Picture: Jo Bell / The Harbour Post",
            "The tower, repainted in 1987. Credit... Jo Bell for The Harbour Post",
            "The gate is lowered on Quay Street in 2015. File photo: Jo Bell/HP.",
            "Jo Bell, mayor of Elmport since May. Supplied",
            "Jo Bell in 1971, the year of the flood. Picture supplied",
            "Boats on the wall after the storm. Pictures by Anna Kern",
            "Das Tor nach dem Sturm im Mai. Foto: Jo Bell",
            "Les bateaux sur le quai, le 15 mars. JO BELL / AFB",
            "La compuerta de Elmport en mayo. JO BELL (EFA)",
            "As barcas no cais de Elmport. Crédito: Jo Bell",
            "La diga di Elmport a maggio. Foto: Jo Bell",
        ),
        keeps=(
            "The gate of Elmport is gone. Photos: none were allowed. He wept.",
            "The mayor has one hobby: picture frames.",
            "She showed the court a photo: Elmport by night.",
            "The sand was never supplied",
            "Photos by the gate: none were allowed.",
            "Line charts of the boats were shown to the council.",
        ),
        max_words=40,
        at_least=1,
        unless=r"\b(?:said|says|told|sagte|a dit|dijo|disse|ha detto)\b",
        needs=(
            *("photo", "picture", "image", "illustration", "graphic", "pic"),
            *("credit", "courtesy", "supplied", "submitted", "foto", "bild", "quelle"),
            *("crédit", "crédito", "imagem", "/", "(", "chart", "graph", "plot", "fig"),
        ),
        of_one_piece=True,
    ),
    Rule(
        "caption_cut",
        "inside",
        "a caption that its agency cut off with dots before the credit",
        (rf"(?:\.\.\.|…)\s?\({PHOTO_AGENCY}\)$",),
        removes=(
            "Boats lie on the quay in May. The town has... (Associated Press)",
            "FILE - This May 3, 2024, photo shows the gate, which the town… (AP)",
        ),
        keeps=(
            "The town paid for the gate twice (Associated Press)",
            "The gate was “paid for... (and) lost,” the mayor said (AP).",
        ),
        max_words=80,
        of_one_piece=True,
    ),
    Rule(
        "gallery_captions",
        "inside",
        "the captions of a gallery in one line, each with its number",
        (r"^photos:\s", r"\bhide caption \d+ of \d+$"),
        removes=(
            "Photos: The flood Boats lie on the quay. Hide Caption 1 of 2 Photos: The "
            "flood The mayor spoke of it. Hide Caption 2 of 2",
        ),
        keeps=(
            "She hid the photos: all of them.",
            "Press hide caption 2 of 3, she said.",
        ),
        max_words=5000,
        of_one_piece=True,
    ),
    Rule(
        "postal_address",
        "inside",
        "a postal address, a telephone or a fax number",
        (
            r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]"
            r"|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
            r"|W[AIVY])\s\d{5}(?:-\d{4})?\b|^\d{1,5}\s(?:(?:[NSEW]|north|south|east"
            r"|west)\.?\s)?(?:(?-i:[A-Z0-9])[\w.'’-]*\s){1,4}(?:st|street|ave|avenue|rd"
            r"|road|blvd|boulevard|dr|drive|ln|lane|way|pl|place|pkwy|parkway|sq|square"
            r"|ct|court|hwy|highway)\b\.?(?:,?\s(?:suite|ste|apt|floor|unit|nw|ne|sw|se"
            r"|n|s|e|w|#)\b.{0,40})?(?:,.{0,40})?$|\bp\.?\s?o\.?\sbox\s\d+\b|^\W*(?:tel"
            r"|phone|telephone|fax|call|mobile|toll[- ]free)\.?\s?[:|]?\s?[+(]?\d"
            r"|\d{3}[-. ]\d{4}\s?(?:\||tel\b|fax\b)",
        ),
        removes=(
            "12 North Quay St.",
            "Elmport, MA 01999",
            "Tel: 555 0101",
            "Harbour Post, P.O. Box 12, Elmport",
        ),
        keeps=(
            "12 North Quay Street families left on Monday.",
            "07 Pay attention to the road",
            "He lived at 12 Quay Street, Elmport, police said.",
            "Call 911 if the water rises, the mayor said.",
        ),
        max_words=22,
        unless=r"\b(?:said|says|told|lived?|lives|was|were|is|are|has|had|families)\b",
        needs=("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    ),
    Rule(
        "biography",
        "inside",
        "who the author is, at the end of an article",
        (
            r"^(?-i:[A-Z])[\w.'’-]+(?:(?:\s(?-i:[A-Z])[\w.'’-]+){0,3},?\s(?:is|was|has "
            r"been|writes|joined|reports|works|specializes|lives)"
            r"|(?:\s(?-i:[A-Z])[\w.'’-]+){1,3},?\scovers)\b",
            r"\b(?:reporter|editor|writer|journalist|correspondent|columnist|blogger"
            r"|contributor|producer|freelance\w*|anchor|photographer|(?:author"
            r"|founder) of (?:the|this) blog|host of|reports on|covers|writes (?:about"
            r"|for)|native now living|blogs?)\b",
            r"\b(?:(?:reporter|editor|writer|journalist|correspondent|columnist"
            r"|contributor|producer) (?:for|at|with|on|in|covering|who|based)|covering"
            r"|based in|covers|writes (?:about|for)|follow (?:him|her|them)|twitter|@\w"
            r"|graduated|graduate of|native now living|previously|prior to|her husband"
            r"|his wife|enjoys|blogs?)\b",
        ),
        removes=(
            STORY + "Anna Kern is a harbour reporter for the Post, based in Elmport.",
            STORY + "Jo Bell covers weather and water, and lives with two dogs.",
        ),
        keeps=(
            "Blood covers the bottom of the sleeve.",
            "Anna Kern, a reporter for the Post, was hurt in the flood.",
            STORY + "Jo Bell is the mayor of Elmport.",
            "Jo Bell is a reporter for the Post, and she saved a child.\n" + STORY,
        ),
        max_words=90,
        unless=rf"^\W?[{QUOTE}]|\b(?:said|says|told|arrested|killed|died|sued|shot)\b",
        above=0.6,
        of_one_piece=True,
    ),
)

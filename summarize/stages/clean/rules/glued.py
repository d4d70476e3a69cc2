"""Rules for furniture that a flattened page glued to a sentence, with no line end.

What goes is the furniture alone. Where it has no mark at its end, as a headline has
none, it reaches to what opens a sentence (`OPENING`): a word such as "The" or "She"
with a capital, or a quotation. A name might stand inside a headline as well, so that
furniture before a sentence that a name opens stays.
"""

from summarize.language.six_languages import SMALL
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import AGO, MONTH, PHOTO_AGENCY, WEEKDAY
from summarize.stages.clean.rules.glued_fragments import (
    BEHIND,
    BETWEEN,
    BRACKET,
    CAP,
    CREDIT,
    CREDITED,
    FILE,
    FRONT,
    FULL_DAY,
    HEADLINE,
    LABEL,
    MENU_UNIT,
    MINUTES,
    NAME_WORD,
    NETWORK,
    NEXT,
    ON,
    OPENING,
    RUN,
    SENTENCE,
    SHARE_RUN,
    SURE_LABEL,
    SURE_SHARE,
    TIME,
    TIMES,
    VERB,
    WORD,
    ZONED,
)

GLUED = (
    Rule(
        "glued_stamp",
        "trim_inside",
        "when a page was published, or how long it takes to read, beside a sentence",
        (
            rf"{FRONT}(?:(?-i:(?=[A-Z]))(?:this (?:article|story|page|post) "
            rf"(?:was|has been) )?(?:last )?{VERB}(?:\s?:)?\s(?:{ON}\s)?(?:{ON}\s)?"
            rf"{TIMES}(?:\s?[|•·](?=\s)|\.)?{BEHIND})",
            rf"{SENTENCE}(?!yesterday\s(?!{OPENING}))(?:{AGO})(?=\s[\"“„‘(]?{CAP})",
            rf"{FRONT}(?<!\bat )(?<!\bby )(?<!\bto )(?<!\bfrom )(?<!\buntil )"
            rf"(?<!\band ){ZONED}(?=\s{OPENING})",
            rf"{FRONT}(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\byour "
            rf")(?:{MINUTES}){BEHIND}",
        ),
        removes=(
            "Updated 10:42 a.m. ET, Wednesday, April 16, 2025 The gate broke at noon.",
            "The gate broke. Published 3 hours ago 2 min read Nobody was hurt.",
            "5 minutes to read A gate broke at noon.",
            "Key events 14.05 BST The mayor gets up to a cheer.",
            "Last modified on 16/04/2025 at 10:42 The gate broke at noon.",
            "Aktualisiert: 16. April 2025, 10:42 Uhr Das Tor brach am Mittag.",
            "Publié le 16 avril 2025 à 10h42 La porte a cédé à midi.",
            "Atualizado em 16/04/2025 às 10h42 O portão caiu ao meio-dia.",
            "Published 2025-04-16T10:42:00Z The gate broke at noon.",
        ),
        keeps=(
            "Yesterday I fell. Yesterday Jo Bell spoke of it.",
            "Updated on Monday, the map shows the gate.",
            "The list, published 3 May 2020, names 40 towns.",
            "It is a 5 min read.",
            "The gate broke 5 hours ago. It was old.",
            "Published in 1998, the book tells of the gate.",
        ),
        needs=(
            *("published", "posted", "updated", "modified", "edited", "created"),
            *("aktualisiert", "veröffentlicht", "geändert", "erstellt", "stand:"),
            *("publié", "mis à", "mise à", "mis en ligne", "publicad"),
            *("actualizad", "atualizad", "pubblicato", "aggiornato", " ago"),
            *("yesterday", "just now", "min read", "mins read", "minute read"),
            *(" gmt ", " bst ", " utc ", "dt ", " cet ", " cest ", " aest "),
            *("minutes read", "minutes to read", "min. read"),
            *("min to read", "mins to read"),
            *("min listen", "minute listen"),
            *("minutes listen", "min video", "reading time", "read time"),
            *("lesezeit", "lecture", "lectura", "leitura", "lettura"),
        ),
        glued=True,
    ),
    Rule(
        "glued_advert",
        "trim_inside",
        "the label of an advertisement beside a sentence, or inside one",
        (
            r"(?:^|(?<=[.!?…,;”\"’)]\s))(?-i:ADVERTISEMENT|Advertisement|Anzeige"
            r"|ANZEIGE"
            r"|Publicité|PUBLICITÉ|Publicidad|PUBLICIDAD|Publicidade|PUBLICIDADE"
            r"|Pubblicità|PUBBLICITÀ)(?:\s?[·•|–—-]\s?(?:scroll|continue|story "
            r"continues)"
            r"(?: to continue| below| reading)*)?"
            rf"(?=\s[\"“„‘(]?{CAP}[^\W\d_]*\s(?!authority|standards|council))",
        ),
        removes=(
            "It fell. ADVERTISEMENT Nobody was hurt on Monday.",
            "“We ran, Advertisement I fell,” she said.",
            "It fell. Advertisement · Scroll to continue “We ran,” she said.",
        ),
        keeps=(
            "Advertisement rates doubled.",
            "Anzeige wurde erstattet.",
        ),
        needs=("advertisement", "anzeige", "publicit", "publicidad", "pubblicit"),
        glued=True,
    ),
    Rule(
        "top_byline",
        "trim_start",
        "who wrote it, before a stamp, a credit or buttons",
        (
            rf"^\s?(?-i:By|BY|Von|Par|Por|Di):?\s{NAME_WORD}(?:\s(?>{NAME_WORD}|for"
            r"|the"
            rf"|and|und|et|y|e)){{1,9}}?(?:,\s(?:{NAME_WORD}|[a-z]+)(?:\s"
            rf"(?:{NAME_WORD}|[a-z]+)){{0,3}})?(?:\s[|•·–—-])?"
            rf"(?=\s(?:[|•·–—-]\s)?(?:{VERB}:?\s(?:{ON}\s)?{TIME}|{FULL_DAY}"
            rf"|(?-i:Share|Tweet|Photo|Image|Facebook)\s(?-i:[A-Z]))|,?\s{OPENING})",
        ),
        removes=(
            "By Jo Bell, Staff Writer Published 3 May 2020 The gate broke at noon.",
            "By JO BELL FOR THE ELM POST PUBLISHED: 11:04, 3 June 2021 The gate broke.",
            "By Jo Bell and Anna Kern The gate broke on Monday at noon.",
        ),
        keeps=(
            "By Monday the gate was gone.",
            "By Elm Bridge the water stood high.",
            "By Jo Bell's account, the gate broke.",
        ),
        needs=("by", "von ", "par ", "por ", "di "),
        glued=True,
    ),
    Rule(
        "top_headline",
        "trim_start",
        "the headline before a byline or a stamp, all on the line of the first "
        "sentence",
        (
            rf"^(?!by\s)(?={CAP}|\d)(?:{WORD}\s){{2,22}}?{WORD}[?!]?(?=\s(?:[|•·–—-]\s)?"
            rf"(?:(?-i:By|BY):?\s{NAME_WORD}\s(?>{NAME_WORD}|for|and|the|[|,•·–—-]"
            r"|\s)*?"
            rf"\s(?:{VERB}:?\s|{FULL_DAY})|(?-i:(?=[A-Z])){VERB}:?\s(?:{ON}\s)?"
            rf"{TIME}))",
        ),
        removes=(
            "Flood breaks gate at Elm By Jo Bell Published 3 May 2024 The gate broke.",
            "Flood breaks gate at Elm Updated 3 May 2024 The gate broke at noon.",
        ),
        keeps=("The list, published 3 May 2020, names 40 towns.",),
        needs=(
            *("published", "posted", "updated", "modified", "edited", "created"),
            *("aktualisiert", "veröffentlicht", "publié", "mis à", "mise à"),
            *("publicad", "actualizad", "atualizad", "pubblicato", "aggiornato"),
            *("stand:", " 20", " 19", "/20", "20-"),
        ),
        first_only=True,
        glued=True,
    ),
    Rule(
        "top_date",
        "trim_start",
        "the day, and the time, before the first sentence",
        (
            rf"^\s?{FULL_DAY}(?:[\s,|/•·–—@()-]{{1,4}}(?:at\s)?{TIME}){{0,3}}\s?[|•·–—-]?(?=\s[\"“„‘(]?{CAP})",
            rf"^{WEEKDAY},\s{MONTH}\s\d{{1,2}},\s(?:19|20)\d\d(?={CAP}[a-z])",
        ),
        removes=(
            "April 16, 2025 10:42 a.m. ET The gate broke on Monday at noon.",
            "Wednesday, April 16, 2025The gate broke on Monday at noon.",
        ),
        keeps=(
            "April 16, 2025, was a day of rain.",
            "May 2020 The gate broke.",
            "May 3, 2020 The gate broke at noon.\nMay 4, 2020 The water fell at noon.",
        ),
        first_only=True,
        glued=True,
    ),
    Rule(
        "glued_shares",
        "trim_inside",
        "a row of buttons: share, tweet, print, comments",
        (
            rf"{FRONT}(?:{SHARE_RUN}{BETWEEN}){{2,14}}{SHARE_RUN}",
            rf"{FRONT}(?-i:(?=[A-Z\d])){SURE_SHARE}{NEXT}(?:{BETWEEN}{SHARE_RUN}){{0,14}}",
            rf"{FRONT}\d[\d,.]*[km]?\s(?:comments?"
            rf"|shares)(?:{BETWEEN}{SHARE_RUN}){{1,14}}",
            rf"{SENTENCE}\d[\d,.]*[km]?\s(?:comments?|shares)(?=\s[\"“„‘(]?{CAP})",
            rf"{SENTENCE}(?-i:Was|Did you find) this (?:(?:article|page|story) )?"
            r"(?:helpful|useful|interesting)\?(?:\s(?-i:Yes)\W{1,3}(?-i:No)\b\.?)?",
            rf"{SENTENCE}\+?\d{{0,3}}\s?(?-i:View)(?: \d{{1,3}})? (?:gallery|photos"
            r"|images"
            rf"|pictures){BEHIND}",
        ),
        removes=(
            "Share Tweet Email Print The gate broke at noon.",
            "The gate broke. Share close panel Share page Copy link About sharing It "
            "fell.",
            "318 shares 47 View comments The gate broke at noon.",
            "Follow us on Google News The gate broke at noon.",
            "The gate broke. Was this article helpful? Yes. No. It fell at noon.",
        ),
        keeps=(
            "Was this useful to anybody? The mayor wept.",
            "Facebook, Twitter and Reddit were down.",
            "The firms Facebook, Instagram, WhatsApp grew.",
            "He sold 318 shares of the port.",
            "It fell. The film has 65,000 shares.",
            "Share this if you can, she wrote.",
        ),
        needs=(
            *(
                "tweet",
                "facebook",
                "follow us on",
                "copy link",
                "copy url",
                "comments",
                "shares",
            ),
            *("helpful?", "useful?", "interesting?"),
            *("share ", "print", "gallery", "view images", "view photos"),
            *("view pictures", "about sharing", "gift "),
        ),
        glued=True,
    ),
    Rule(
        "glued_menu",
        "trim_inside",
        "a row of the sections of a site and its doors",
        (
            rf"{FRONT}(?-i:(?=[A-Z]))(?:skip|jump) (?:to|navigation)(?: the)?"
            r"(?: (?:main|page|primary))?"
            rf"(?: (?:content|navigation|menu|search|footer|article))?{NEXT}"
            rf"(?:{BETWEEN}{MENU_UNIT}){{0,24}}",
            rf"{SENTENCE}(?:{MENU_UNIT}{BETWEEN}){{3,24}}{MENU_UNIT}"
            rf"(?=\s{CAP}\S*\s(?-i:[a-zß-öø-ÿ])|$)",
        ),
        removes=(
            "Skip to content Menu Search The gate broke at noon.",
            "Home News Sport Weather The gate broke at noon.",
        ),
        keeps=(
            "Skip to the part on rust.",
            "World News reported it.",
            "Local sports, business and culture suffered.",
        ),
        needs=(
            *("skip to", "skip nav", "jump to", "jump nav", "menu", "search"),
            *("opinion", "sport", "weather", "newsletter", "sign in", "log in"),
        ),
        glued=True,
    ),
    Rule(
        "glued_link",
        "trim_inside",
        "the headline of another story, with a label before it",
        (
            rf"\[?{FRONT}(?-i:(?=[A-ZÀ])){LABEL}\s?[:|»>]+\s{HEADLINE}\]?",
            rf"{SENTENCE}(?-i:(?=[A-Z])){SURE_LABEL}\s{HEADLINE}",
            rf"{SENTENCE}(?-i:(?=[A-Z])){SURE_LABEL}\W*$",
        ),
        removes=(
            "It fell. READ MORE: Ten old gates that nobody mends The mayor wept.",
            "It fell. See also: Algae closes three beaches The mayor, who ran, wept.",
            "It fell. Related: Who pays for the gate? Jo Bell wept.",
            "It fell. WATCH: Boats drift past the market “We ran,” she said.",
            "It fell. Also read: The ambulance that never came In Skell, all slept.",
            "It fell. More on this story Gate was rusty Council hid the letters He "
            "ran.",
            "Es fiel. Lesen Sie auch: Warum alte Tore rosten Die Stadt schweigt.",
            "Il est tombé. Lire aussi : Dix portes qui rouillent La ville se tait.",
            "It fell. Read more: Ten old gates",
        ),
        keeps=(
            "It fell. Read more slowly, teachers advise.",
            "It fell. Photos: none were allowed. He wept.",
            "She had one wish: Watch: the play.",
            "The sign said “Read more: books are free.” The mayor wept.",
            "Related companies were fined. The mayor wept.",
        ),
        needs=(
            *("read more", "read also", "read next", "read this", "also read"),
            *("related", "see also", "also see", "more on this", "miss:", "watch:"),
            *("watch |", "watch »", "listen:", "listen |", "video:", "video |"),
            *("photos:", "photos |", "gallery:", "in pictures", "must read"),
            *("recommended", "trending", "most read", "up next", "further reading"),
            *("archive", "icymi", "explore more", "more coverage", "full story"),
            *("lesen sie auch", "zum thema", "auch interessant", "lire aussi"),
            *("même sujet", "voir aussi", "lee también", "lée también", "te puede"),
            *("más inform", "leia ", "veja ", "saiba", "leggi anche"),
            *("guarda anche", "approfondire", "also like", "picks", "in case you"),
            *("what to read",),
        ),
        glued=True,
    ),
    Rule(
        "glued_offer",
        "trim_inside",
        "an offer of a newsletter, an app or a channel that no full stop ends",
        (
            rf"{SENTENCE}(?-i:(?=[A-Z]))(?:sign up|subscribe|get|download|follow"
            r"|listen"
            r"|join|watch|click here|tap here|receive|stay)\b(?:\s(?!said|says|told)"
            rf"{WORD}){{0,14}}?\s(?:newsletters?|app|alerts|podcast|inbox|briefing"
            rf"|{NETWORK}"
            rf"|[\w-]+ sounds|iplayer|spotify|live (?:updates|coverage))\b(?<![,;:])"
            rf"(?:\s(?!said|says|told){WORD}){{0,6}}?(?<![,;:–—-])(?=\s{OPENING}|$)",
        ),
        removes=(
            "It fell. Sign up for our morning newsletter The mayor wept.",
            "It fell. Listen to highlights from Elm on Elm Sounds “We ran,” she said.",
            "It fell. Follow Elm Post on Facebook The mayor wept.",
        ),
        keeps=(
            "Stay with the app The Tide, he said.",
            "Listen, the newsletter said, and the mayor wept.",
            "Follow the river and the app shows the gate.",
        ),
        needs=(
            *(
                "newsletter",
                " app",
                "alerts",
                "podcast",
                "inbox",
                "briefing",
                "facebook",
            ),
            *("twitter", "instagram", "whatsapp", "youtube", "sounds", "iplayer"),
            *("spotify", "live "),
        ),
        glued=True,
    ),
    Rule(
        "glued_caption",
        "trim_inside",
        "a caption that no full stop parts from the credit of its picture, and the "
        "credit",
        (
            rf"(?:{RUN}|{SENTENCE}(?:[|•·©]\s)?){CREDIT}{CREDITED}",
            rf"{SENTENCE}©\s?(?!\w+ (?:by|par|von|da|por)\b|archiv ){CREDITED}",
            rf"{RUN}(?:{FILE}\b\.?(?:\s?[:/]\s?{PHOTO_AGENCY})?{BEHIND}"
            rf"|{BRACKET}{BEHIND})",
            rf"{RUN}(?!(?:{SMALL})\s){WORD}\s(?:{NAME_WORD}\s{NAME_WORD}\s?/\s?"
            rf"{PHOTO_AGENCY}|(?:{PHOTO_AGENCY}\s?/\s?)?(?:getty|ap|pa|afp) images)"
            rf"(?=\s[\"“„‘(]?{CAP}|$)",
            r"\bimage (?:source|copyright|credit),?\s"
            rf"(?:{PHOTO_AGENCY}|{NAME_WORD}(?:\s{NAME_WORD}){{0,3}}?)"
            rf"(?:,?\s?/?\s?image "
            rf"caption,?\s{HEADLINE}|(?=\s(?:image caption|{OPENING})))",
        ),
        removes=(
            "It fell. The gate in May, before the storm Photo: Jo Bell The mayor wept.",
            "Das Tor fiel. © Foto: privat Die Stadt schweigt.",
            "Das Tor fiel. © dpa/Symbolbild Der Hafen schweigt.",
            "La puerta cayó. Foto: Especial. La ciudad calla.",
            "It fell. Boats lie on the quay at dawn (AP Photo/Jo Bell) Nobody slept.",
            "It fell. The gate as it was in spring File photo The mayor wept.",
            "It fell. Boats on the quay in the rain Getty Images The mayor wept.",
            "Image source, Elm Pictures Image caption, The gate was shut in May A boat "
            "sank.",
            "It fell. Picture: Jo Bell/Elm Post The mayor wept.",
            "It fell. Credit... Jo Bell for The Elm Post The mayor wept.",
            "It fell. | Photo Credit: J. Bell Power was cut at noon.",
        ),
        keeps=(
            "She showed the court a photo: Jo Bell at the gate, hammer in hand.",
            "The agency Getty Images sued the firm.",
            "The sign © Elm Post is on every page of the book.",
            "He sold the pictures of the flood to Getty Images.",
            "The hall is closed. Photos: none were allowed. The mayor spoke.",
        ),
        needs=(
            *("photo:", "photos:", "photo :", "photo by", "photos by", "©"),
            *("photo credit", "photo courtesy", "photos courtesy", "photograph"),
            *("(photo", "ap photo", "file photo", "stock photo", "handout photo"),
            *("library photo", "archive photo", "picture:", "pictures:"),
            *("picture by", "picture credit", "pictures by", "file picture"),
            *("library picture", "image:", "images", "image by", "image source"),
            *("image copyright", "image credit", "file image", "stock image"),
            *(
                "credit:",
                "credit.",
                "credit…",
                "credits",
                "courtesy",
                "illustration",
                "graphic:",
                "graphic by",
            ),
            *("foto:", "bild:", "quelle:", "crédit", "imagem:", "image:"),
            *("/reuters", "/afp", "/ap", "/ap", "/getty", "/ getty", "reuters/"),
            *("/ reuters", "/ afp", "/ ap", "(file", "(handout", "(credit"),
        ),
        glued=True,
    ),
)

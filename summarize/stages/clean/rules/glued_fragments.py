"""Patterns that the rules for glued furniture are made of."""

from summarize.language.six_languages import OPENERS, SMALL
from summarize.stages.clean.rules.fragments import (
    AGENCY,
    AGO,
    CLOCK,
    DATE,
    OTHER_DATE,
    PHOTO_AGENCY,
    SITE_SECTION,
    SITE_WORD,
    WEEKDAY,
    ZONE,
)

_SPEAKING = r"said|says|told|called|calls|dubbed|named|asked|asks"
CAP = r"(?-i:[^\W\d_a-zß-öø-ÿ])"
BEHIND = rf"(?=\s(?:[\"“„«‘'(\[]?{CAP}|\d)|\W*$)"  # a new sentence, or the end
FRONT = r"(?:^|(?<=[\s(\[|•·]))"
SENTENCE = r"(?:^|(?<=[.!?…]\s)|(?<=[.!?…][\"”’»')\]]\s))"  # where one may begin
WORD = r"(?:[^\s.!?…]{1,30}|(?-i:(?:[A-Z]\.){1,3}|St\.|Mr\.|Mrs\.|Dr\.))"
_TITLED = (  # Mr Bell, Capt. Kern; in German what somebody is, with all of the name
    r"(?-i:(?:Mr|Mrs|Ms|Dr)\.?|(?:Capt|Sgt|Sen|Rep|Gov|Lt|Col|Gen|Rev|Det|Prof)\.)"
    rf"\s{CAP}"
    r"|(?-i:[A-ZÄÖÜ]\w*(?:meister|minister|präsident|sprecher|leiter|direktor|chef)"
    rf"(?:in)?)\s(?:(?-i:Dr\.|Prof\.)|{CAP}[\w-]{{1,20}})\s{CAP}"
)
OPENING = (
    rf"(?:(?-i:{OPENERS})\s(?-i:[^\W\d_A-ZÀ-ÖØ-Þ]|[\d£$€])"
    rf"|{_TITLED}|[\"“„]{CAP})"
)
_AFTER_LOWER = rf"(?:(?-i:{OPENERS})\s|{_TITLED}|[\"“„]{CAP})"
_LAST = rf"(?!(?:{SMALL}|{_SPEAKING})\s)(?-i:[a-zß-öø-ÿ\d])[^\s.!?…]{{0,30}}"
HEADLINE = (  # two words at least; to a mark, an opening, or the end of the paragraph
    rf"(?=[\"“„‘'«]?(?:{CAP}|\d))(?:{WORD}\s){{1,17}}?(?:"
    rf"{WORD}[?!][\"”’»']?(?=\s|$)"
    rf"|{_LAST}(?<![,;:–—-])(?=\s{_AFTER_LOWER})"
    rf"|(?!(?:{SMALL}|{_SPEAKING})\s){WORD}(?<![,;:–—-])(?=\s{OPENING})"
    r"|[^\s.!?…]{1,30}$)"
)
LABEL = (  # with a colon, or a mark like one, behind it
    r"(?:read more|read (?:also|next|this)|also read|related(?: (?:stor(?:y|ies)"
    r"|articles?|coverage|news|reading|content|links?))?|see also|also see|more on this"
    r"(?: story| topic)?|don[’']?t miss|watch|listen|video|photos|gallery|in pictures"
    r"|must read|recommended|trending|most read|up next|further reading|from the "
    r"archives?|in case you missed it|icymi|explore more|more coverage|full story"
    r"|lesen sie auch|mehr zum thema|auch interessant|(?:à )?lire aussi|sur le même "
    r"sujet|à voir aussi|l[ée]e también|te puede interesar|más información|leia "
    r"(?:também|mais)|veja também|saiba mais|leggi anche|guarda anche|per approfondire)"
)
SURE_LABEL = (  # the same, even without one
    r"(?:more on this (?:story|topic)|related (?:stories|articles|coverage|topics"
    r"|internet links)|you (?:may|might) also like|recommended for you|most read"
    r"|editors?[’']s? picks?|read more|up next|(?-i:TRENDING(?: NOW)?|RELATED"
    r"|READ MORE|READ NEXT)|what to read next|in case you missed it)"
)
VERB = (
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|edited"
    r"|created)|(?:zuletzt )?(?:aktualisiert|veröffentlicht|geändert)|erstellt|stand"
    r"|publiée?|mise? à jour|mis en ligne|publicado|actualizado|atualizado|publicada"
    r"|actualizada|pubblicato|aggiornato)"
)
ON = r"(?:on|at|and|am|um|le|à|el|a las|em|às|il|alle(?: ore)?|date|heure|hora)"
_DAY = rf"(?:{DATE}|{OTHER_DATE})"
TIME = (
    rf"(?:(?:(?:{WEEKDAY}|{_DAY}|{CLOCK}|{AGO}|{ZONE})\b\.?|\d{{1,2}}h\d\d(?:min)?\b"
    r"|(?<=\d )Uhr\b|(?<=\d)h\b))"
)
TIMES = rf"{TIME}(?:[\s,|/•·–—@()-]{{1,4}}(?:(?-i:{ON})\s)?{TIME}){{0,6}}\)?"
ZONED = (
    r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s"
    r"(?-i:GMT|BST|UTC|[ECMP]DT|CES?T|AE[DS]T)"
)
FULL_DAY = (  # with its year
    rf"(?:(?:{WEEKDAY}),?\s)?(?=[^|•·]{{0,22}}?\b(?:19|20)\d\d\b){_DAY}"
)
MINUTES = (
    r"(?:(?:reading|read) time:?\s)?\d{1,2}[ -]?min(?:ute)?s?\.? (?:(?:to )?read"
    r"|listen|video)\b"
    r"|(?:reading|read) time:?\s\d{1,2}\s?min(?:ute)?s?\b"
    r"|(?:lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di "
    r"lettura)"
    r"\s?:\s?(?:ca\.?\s)?\d{1,2}\s?min(?:ut\w*|\.)?"
)
_SHARE_UNIT = (
    r"(?:share(?: (?:this|on|via|to|by|with)(?: \w{1,10}){1,2}| close panel| page"
    rf"| full article)?|copy (?:link|url)|about sharing|{SITE_WORD}|save(?: article"
    r"| story| for later)?|print(?: (?:this )?(?:article|story|page))?|view comments"
    r"|(?:\+?\d[\d,.]*[km]?\s)?(?:comments?|shares|likes|views|reactions)"
    r"|leave a comment|jump to comments|gift(?: this)?(?: article)?|bookmark|listen"
    r"(?: to (?:this )?article)?(?: \d{1,2}(?::\d\d| min))?|follow(?: us)?|(?:in"
    r"|de)crease "
    r"font size|text size|close|pin ?it|post|reddit|more sharing options)"
)
SURE_SHARE = (
    rf"(?:follow us on {SITE_WORD}|share (?:this|on|via|close panel|page)"
    r"|copy (?:link|url)|about sharing"
    r"|(?:\d[\d,.]*[km]? )?view comments|jump to comments|gift(?: this)? "
    r"article)"
)
NEXT = rf"(?=\s{{1,3}}(?:[|•·/]|[\"“„‘'(]?{CAP}|[\d+])|\W*$)"
BETWEEN = r"\s{0,2}[|•·/]?\s{0,2}"
SHARE_RUN = rf"(?-i:(?=[A-Z\d+])){_SHARE_UNIT}{NEXT}"
MENU_UNIT = (
    rf"(?-i:(?=[A-Z]))(?:{SITE_SECTION}(?: & {SITE_SECTION})?|menu|search|(?:open|close"
    r"|toggle)(?: main)? (?:menu|navigation|search)|sections|subscribe(?: now)?|(?:log"
    r"|sign) (?:in|up|out)|newsletters?|my account|register|e-?(?:paper|edition)"
    rf"|donate|about(?: us)?|contact(?: us)?|advertise|more|shop){NEXT}"
)
NETWORK = r"(?:facebook|twitter|instagram|whatsapp|youtube|tiktok|telegram)"
_HOLDER = (
    rf"(?:{PHOTO_AGENCY}|{AGENCY}|handout|supplied|courtesy|submitted|file|stock|privat"
    r"|archiv|especial|archivo|cortesía|divulgação|reprodução|arquivo pessoal|privé)"
)
NAME_WORD = rf"(?!(?-i:{OPENERS})\s){CAP}[\w.'’-]{{0,20}}"
_PERSON = rf"{NAME_WORD}(?:\s(?:(?-i:de|da|van|von|der|el|al|bin)\s)?{NAME_WORD})"
CREDITED = (  # who holds the rights: to an opening, or two words to the next sentence
    rf"(?:{_HOLDER}|(?:{_PERSON}{{0,3}}(?:\sfor\s(?:The\s)?{NAME_WORD}"
    rf"(?:\s{NAME_WORD})?)?(?=\s?[/|,]\s?{_HOLDER}|\s{OPENING}|\W*$)"
    rf"|{_PERSON}))(?:\s?(?:[/|,]|via)\s?(?:{_HOLDER}|{_PERSON}{{0,2}}?)){{0,2}}"
    rf"\.?{BEHIND}"
)
CREDIT = (
    r"(?-i:(?=[A-Z]))(?:(?:photo(?:graph)?|picture|image|illustration|graphic"
    r"|photo credit|picture credit|image credit)s?(?:\s?:\s?|\s(?:by|courtesy(?: of)?"
    r"|credit):?\s)|credits?(?::|\.\.\.|…)\s|courtesy:\s|foto:\s|bild:\s|photo\s:\s|crédits?\s?:\s"
    r"|crédito:\s|imagem?:\s|quelle:\s)"
)
RUN = rf"{SENTENCE}(?=[\"“‘']?{CAP})(?:{WORD}\s){{3,38}}?"
FILE = r"(?-i:(?=[A-Z]))(?:file|stock|handout|library|archive) (?:photo|picture|image)"
BRACKET = (
    rf"\((?:(?:{PHOTO_AGENCY})\s?(?:photo|[/|:])|(?:photo|image|picture)s?(?: by| "
    r"courtesy"
    r"| credit|:)|(?:file|handout|courtesy) photo|credit:)[^()]{0,80}\)"
)

"""Pieces of patterns that several rules share."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
OTHER_MONTHS = (  # from January on: German, French, Spanish, Portuguese, Italian
    "januar jänner janvier enero janeiro gennaio",
    "februar février febrero fevereiro febbraio",
    "märz mars marzo março",
    "april avril abril aprile",
    "mai mayo maio maggio",
    "juni juin junio junho giugno",
    "juli juillet julio julho luglio",
    "august août agosto",
    "september septembre septiembre setiembre setembro settembre",
    "oktober octobre octubre outubro ottobre",
    "november novembre noviembre novembro",
    "dezember décembre diciembre dezembro dicembre",
)
OTHER_MONTH = rf"(?:{'|'.join(' '.join(OTHER_MONTHS).split())})"
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
ZONE = r"(?:e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|utc|bst|ist|cet|local time)"
CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
    rf"|\d{{1,2}}\s?[ap]\.?m\.?)(?:\s?\(?{ZONE}\)?)?"
)
DATE = (
    rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s{MONTH}(?:,?\s\d{{4}})?|{MONTH}\s\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:t[\d:.+z-]+)?)"
)
OTHER_DATE = (  # with its year
    rf"\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?{OTHER_MONTH}\s(?:del?\s)?\d{{4}}"
)
AGO = (
    r"(?:(?:\d{1,3}|an?|one|two|three)\s?(?:s|m|h|d|w|mins?|minutes?|hrs?|hours?|days?"
    r"|weeks?|months?|years?)\sago|yesterday|just now)"
)
WHEN = rf"(?>{WEEKDAY}|{DATE}|{CLOCK}|{AGO}|{ZONE}|at|on|and|\d{{1,2}}|\d{{4}})"
UPDATED = (  # nothing but days and times behind it, so it may end in a full stop
    r"\W?(?:this (?:page|story|article|post|report) (?:was|has been) |(?:page|story"
    r"|article|post|report) (?=last ))?(?:first |last |originally )?(?:published|posted"
    rf"|updated|modified):?(?=.{{0,60}}?\b(?:{WEEKDAY}|{DATE}|{CLOCK}|{AGO}))(?: (?:on"
    rf"|at))?(?>[\s,|/•·–—@()-]{{1,4}}{WHEN}){{1,9}}[\s).]{{0,3}}$"
)
_CAPITAL = r"(?-i:[^\W\d_a-z][\w.'’-]*+)"
_SMALL = r"(?-i:de|da|di|van|von|der|den|la|el|al|bin|of|for|the|and|&)"
NAME = (  # capitalised words, with the small words that stand inside names
    rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|{_SMALL})){{0,6}}"
)
NAMES = (  # several, with what stands between them
    rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|{_SMALL})"
    rf"|(?:,|\s?[|/]|\s[-–—•])\s{_CAPITAL}){{0,34}}"
)
AGENCY = (
    r"(?:reuters|a\.?p\.?|afp|upi|cnn|ians|ani|pti|xinhua|efe|dpa|tass|interfax"
    r"|itar-tass|bloomberg(?: news)?|the associated press|associated press|agence "
    r"france-presse|thomson reuters foundation|cbs(?: news)?|nbc(?: news)?|abc(?: "
    r"news)?|fox(?: news)?|cns(?: news)?|cna|kyodo|yonhap)"
)
PHOTO_AGENCY = (
    r"(?:getty(?: images?)?|reuters|a\.?p\.?(?: photo)?|ap images?|afp|epa(?:-efe)?"
    r"|alamy|shutterstock|i ?stock(?:photo)?|pa(?: wire| media| images?)?|rex(?: "
    r"features)?|wenn|splash(?: news)?|bloomberg|corbis|sipa|zuma(?: press)?|flickr"
    r"|unsplash|the associated press|associated press|instagram|facebook|twitter"
    r"|wikimedia(?: commons)?|google maps)"
)
UPPER = "A-ZÀ-ÖØ-ÞČĐĞİŁŚŞŠŻŽ"
_UPPER_WORD = rf"[{UPPER}.'’]{{2,20}}"
PLACE = (  # a town in capitals, then a region and a date if they are given
    rf"(?-i:(?:[{UPPER}]{_UPPER_WORD}|[{UPPER}]{{2}}(?=[ -][{UPPER}]{{2}}))"
    rf"(?:[ -]{_UPPER_WORD}){{0,3}}(?:,\s[{UPPER}][\w.]{{1,15}}"
    rf"(?:\s[{UPPER}][\w.]{{1,15}})?){{0,2}})(?:,?\s(?:{DATE}|{WEEKDAY}))?"
)
_PRESS_WORD = rf"[{UPPER}\d][\w.&’']{{0,20}}"
PRESS = rf"(?-i:{_PRESS_WORD}(?:[ /-]{_PRESS_WORD}){{0,3}})"  # one to four names
BROKEN = r"â(?:€|\x80)"  # how typographic marks start when read in a wrong encoding
DASH = rf"(?:[–—]|--?|{BROKEN}[“”\x93\x94])"
SENTENCE_START = (  # a capital letter that does not begin a line in capitals
    rf"(?=(?:[“\"‘']|{BROKEN}.)?(?-i:[{UPPER}](?:[a-zß-öø-ÿ ’'.]|[{UPPER}]{{1,5}}"
    r"\s[a-zß-öø-ÿ])))"
)
PAPER = (  # what the names of papers and agencies end in
    r"(?:times|daily|weekly|news (?:agency|service)|echo|observer|courier|herald"
    r"|tribune|gazette|chronicle|journal|telegraph|ledger|sentinel|bulletin|dispatch"
    r"|examiner|argus|inquirer|enquirer|advertiser|(?:news ?)?wire|magazine)"
)
PAPER_OR_NOUN = (  # the same, but a headline may end in them too: "Mayor quits post"
    r"(?:posts?|press|news|mail|star|review|standard|mirror|register|independent"
    r"|guardian|globe|reporter|today|online)"
)
SITE_SECTION = (  # the sections of a news site, as its menu names them
    r"(?:home|news|world|international|national|local|regional|politics|business"
    r"|economy|markets|finance|money|opinion|comment|analysis|editorials?|letters"
    r"|columns?|columnists|culture|arts?|books|music|film|entertainment|celebrity"
    r"|life|lifestyle|living|style|fashion|food|travel|health|science|tech|technology"
    r"|environment|climate|education|sports?|football|weather|jobs|events|obituaries"
    r"|classifieds|property|real estate|cars|motoring|puzzles|crosswords|games|video"
    r"s?|photos|podcasts|live|latest|magazine|features|notices)"
)
SITE_WORD = (
    r"(?:facebook|twitter|instagram|linked ?in|pinterest|reddit|tumblr|whats ?app"
    r"|youtube|google ?(?:\+|plus|news)|flipboard|telegram|snapchat|tiktok|messenger"
    r"|e-?mail|rss|print|copy(?: link)?|link|sms|line|x|threads|mastodon|bluesky"
    r"|stumbleupon|digg|delicious|viber|vk|weibo|wechat|pocket|more|share|tweet|pin"
    r"|comments?)"
)
CREDIT = (  # before the name of who took a picture: in six languages, with its mark
    r"(?:(?:(?:file|stock|handout|library|archive)\s)?(?:photo(?:graph)?|picture|image|pic"
    r"|illustration|graphic)s?(?:\s?:|\s(?:by|courtesy of|credit:?))"
    r"|(?:photo|picture|image)\scredit:|credit(?:s?:|\.\.\.|…)|courtesy(?:\sof|:)"
    r"|(?:archiv|symbol)?(?:foto|bild)(?:er|s)?:|(?:bild)?quelle:"
    r"|(?:crédits?(?:\sphotos?)?|photos?)\s?:|fotografía:|crédito(?:\sda\sfoto)?:"
    r"|imagem:|foto\sdi|crediti:)\s?"
)
SUPPLIED = r"(?:(?:photo|picture|image|video)s?:?\s)?(?:supplied|submitted)"
QUOTE = "\"'“”‘’«»„‹"
SPEECH = (  # somebody else speaks or is spoken of: a story, not the site itself
    rf"^\W?[{QUOTE}]|\b(?:said|says|told|wrote|according to|reported|announced|ruled"
    r"|argued|accused|warned|urged|urges|encourages|claimed|insisted|added|launched"
    r"|asked)\b"
)
READER = r"\b(?:you|yours?)\b"
SITE_VOICE = rf"{READER}|\b(?:we|us|ours?)\b"
FOR_WITNESSES = r"\b(?:police|detectives|sheriff|crime ?stoppers|hotline)\b"
BULLET = r"[\s•·▪◦‣●■□►▶»›–—*|+>/×✕-]*"

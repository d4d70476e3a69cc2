"""Pieces of patterns that several rules share."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
ZONE = r"(?:e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|utc|bst|ist|cet|local time)"
CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
    rf"|\d{{1,2}}\s?[ap]\.?m\.?)(?:\s?\(?{ZONE}\)?)?"
)
DATE = (
    rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s{MONTH}(?:,?\s\d{{4}})?|{MONTH}\s\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:t[\d:.+z-]+)?)"
)
AGO = (
    r"(?:(?:\d{1,3}|an?|one|two|three)\s?(?:s|m|h|d|w|mins?|minutes?|hrs?|hours?|days?"
    r"|weeks?|months?|years?)\sago|yesterday|just now)"
)
WHEN = rf"(?>{WEEKDAY}|{DATE}|{CLOCK}|{AGO}|{ZONE}|at|on|and|\d{{1,2}}|\d{{4}})"
_CAPITAL = r"(?-i:[^\W\d_a-z][\w.'’-]*+)"
NAME = (  # capitalised words, with the small words that stand inside names
    rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|de|da|di|van|von|der|den|la|el|al|bin|of|for|the"
    r"|and|&)){0,6}"
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
SITE_WORD = (
    r"(?:facebook|twitter|instagram|linked ?in|pinterest|reddit|tumblr|whats ?app"
    r"|youtube|google ?(?:\+|plus|news)|flipboard|telegram|snapchat|tiktok|messenger"
    r"|e-?mail|rss|print|copy(?: link)?|link|sms|line|x|threads|mastodon|bluesky"
    r"|stumbleupon|digg|delicious|viber|vk|weibo|wechat|pocket|more|share|tweet|pin"
    r"|comments?)"
)
QUOTE = "\"'“”‘’«»„‹"
BULLET = r"[\s•·▪◦‣●■□►▶»›–—*|+>/×✕-]*"

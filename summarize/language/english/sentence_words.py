"""What stands beside a full stop in English that may end no sentence."""

from summarize.language.english.calendar_words import CALENDAR
from summarize.language.lists import as_written, word_set
from summarize.language.text_words import SentenceWords

_SHORT_MONTHS = "Jan Feb Mar Apr May Jun June Jul July Aug Sep Sept Oct Nov Dec"
# Words that sentencex takes for abbreviations: Maine, Illinois, Missouri …
_SHORT_WORDS = "arc art con gem id ill mar me miss no ok ore pen plz Yahoo"
_OPENERS = """
    He She It We They You The This That These Those There His Her Its Our Their But And
    In On At When While After Before As If For From With
"""
# Beginnings of words; a month that is a verb, too, and the zones stand alone.
_AFTER_CLOCK = """
    January February March April June July August September October November December
    Eastern Pacific Central Mountain GMT UTC local
"""
_ALONE_AFTER_CLOCK = (
    r"May\b",
    r"[ECMPBG][SDM]?T\b",
    r"(?:[A-Z][a-z]+ ){1,3}Time\b",  # 8 p.m. China Standard Time
    r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. \d",
    r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.(?=\s[a-z\d(]|\W*$)",
)
# "on Main St. Residents say", but "in Port St. Lucie", "Eva St. Clair said".
_STREET = r"(?:St|Ave|Blvd|Rd|Ln|Ct|Pl|Sq|Hwy|Pkwy)\."
_NO_STREET = "Port|Mount|Fort|East|In|At|Near|From|To|Of|On|By|For|The|And|Old|New"
_SAINTS = """
    Albans Andrews Ann Anne Anthony Augustine Bernard Catharines Catherine Charles Clair
    Cloud Croix David Denis Francis Gallen George Germain Helena Helens Ives James Jean
    John Joseph Kitts Lawrence Louis Lucia Lucie Luke Mark Martin Mary Matthew Michael
    Moritz Nicholas Pancras Patrick Paul Peter Petersburg Pierre Stephen Thomas Tropez
    Vincent
"""
_STREET_END = (
    rf"\b(?!(?:{_NO_STREET})\s)(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))\s{_STREET}"
    rf"(?=\s(?!(?:{'|'.join(_SAINTS.split())})\b)[A-Z][a-z]+\s[a-z])"
)
_I_SAY = (
    r"I (?:ask(?:ed)?|say|said|repl(?:y|ied)|wonder(?:ed)?|answer(?:ed)?|tell|told)"
    r"(?: (?:him|her|them))?[.,]"
)
_DEGREES = r"\d\s?°?[CF]\."

SENTENCES = SentenceWords(
    abbreviations=word_set(
        """
        approx appt assn assoc asst bros cf dept ed est esp excl govt hon incl intl max
        messrs min natl no nos pop pres pvt rev sec supt temp univ viz vol vols
        civ crim evid para qty
        ala ariz calif colo conn dak fla ill kan ky mass mich minn miss neb nev okla ore
        penn tenn tex wash wis wyo
        """
    ),
    leading=as_written(
        """
        Hon Messrs Pres Rev Supt Asst Univ Dept Bros Mr Mrs Ms Ft Mt Pt Alh Bp Abp Msgr
        Ven Fed Wm Geo Chas Thos Jas Jos Robt Benj Danl Saml approx Rte Rtes
        Maj.-Gen Lt.-Gen Brig.-Gen Lt.-Col Vice-Adm Rear-Adm
        """
    ),
    trailing=as_written("Co. Corp. Inc. Ltd. Jr. Sr. Esq."),
    closing=as_written(f"{_SHORT_MONTHS} etc {_SHORT_WORDS}"),
    day_halves=word_set("a.m p.m"),
    after_clock="|".join(
        (
            *(day.capitalize() for day in CALENDAR.week),
            *_AFTER_CLOCK.split(),
            *_ALONE_AFTER_CLOCK,
        )
    ),
    after_quote=_I_SAY,
    openers=as_written(_OPENERS),
    ends=f"{_STREET_END}|{_DEGREES}",
    labels=as_written("Figure Fig Table Chapter Section Part Listing Step No"),
    notes=("citation needed",),
)

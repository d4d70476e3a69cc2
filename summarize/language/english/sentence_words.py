"""What stands beside a full stop in English that may end no sentence."""

from summarize.language.english.calendar_words import CALENDAR
from summarize.language.language import SentenceWords
from summarize.language.lists import word_set

_TITLES = "Hon Messrs Pres Rev Supt Asst Univ Dept Bros"
_SHORT_MONTHS = "Jan Feb Mar Apr May Jun June Jul July Aug Sep Sept Oct Nov Dec"
_LABELS = "Figure Fig Table Chapter Section Part Listing Step No"
# Beginnings of words; a month that is a verb, too, and the zones stand alone.
_AFTER_CLOCK = """
    January February March April June July August September October November December
    Eastern Pacific Central Mountain GMT UTC local
"""
_ALONE_AFTER_CLOCK = (r"May\b", r"[ECMPBG][SDM]?T\b")

SENTENCES = SentenceWords(
    abbreviations=word_set(
        """
        approx appt assn assoc asst bros cf dept ed est esp excl govt hon incl intl max
        messrs min natl no nos pres pvt rev sec supt temp univ viz
        ala ariz calif colo conn dak fla ill kan ky mass mich minn miss neb nev okla ore
        penn tenn tex wash wis wyo
        """
    ),
    titles=tuple(_TITLES.split()),
    short_months=tuple(_SHORT_MONTHS.split()),
    day_halves=word_set("a.m p.m"),
    after_clock="|".join(
        (
            *(day.capitalize() for day in CALENDAR.week),
            *_AFTER_CLOCK.split(),
            *_ALONE_AFTER_CLOCK,
        )
    ),
    labels=tuple(_LABELS.split()),
    notes=("citation needed",),
)

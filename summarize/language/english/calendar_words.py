"""English names of months, days and hours."""

from summarize.language.lists import forms, numbered, word_set
from summarize.language.number_words import CalendarWords

# The day before the vote is counted from the vote.
_ALONE = r"(?=[^\w\s]|$| (and|but|when|while|with|to|in|at|by|for|from|on)\b)"

_AMBIGUOUS = word_set("march may")

CALENDAR = CalendarWords(
    months={
        form: number
        for number, line in enumerate(
            """january jan
        february feb
        march mar
        april apr
        may
        june jun
        july jul
        august aug
        september sept sep
        october oct
        november nov
        december dec""".splitlines(),
            1,
        )
        for form in line.split()
    },
    month_words=_AMBIGUOUS | word_set("mar jun dec august"),
    ambiguous_months=_AMBIGUOUS,
    weekdays=forms(
        """
        monday mondays
        tuesday tuesdays tues
        wednesday wednesdays weds
        thursday thursdays thurs
        friday fridays
        saturday saturdays
        sunday sundays
        """
    ),
    days={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    today=word_set("today"),
    before_span=r"(?:in|over|during|within)(?:\s+(?:the\s+(?:last|past)|just|only))?",
    before_year=word_set(
        """
        in since of by from until till before after during between and early late mid
        year through to for summer winter spring fall autumn
        """
    ),
    before_month=word_set("last next"),
    turns={"last": -1, "this": 0, "next": 1, "coming": 1},
    hours={
        "noon": ("12:00", "pm"),
        "midday": ("12:00", "pm"),
        "midnight": ("12:00", "am"),
    },
    halves={"a.m": "am", "p.m": "pm", "am": "am", "pm": "pm"},
    past={"past": 0, "to": 1},
    spans=forms(
        """
        day days
        month months
        year years
        """
    ),
    clock=word_set("oclock"),
    before_time=word_set("at by until till from"),
    at_time=word_set("at until till"),
    parts_of_day={
        ("in", "the", "morning"): "am",
        ("in", "the", "afternoon"): "pm",
        ("in", "the", "evening"): "pm",
    },
    decades=numbered(
        "thirties forties fifties sixties seventies eighties nineties", 1930, 10
    )
    | {"twenties": 1920},
    earliest=frozenset(
        (
            "at least",
            "at earliest",
            "no earlier than",
            "no sooner than",
            "not before",
            "not until",
            "after",
            "or later",
            "onwards",
        )
    ),
    latest=frozenset(
        (
            "at most",
            "at latest",
            "no later than",
            "not after",
            "not beyond",
            "by",
            "before",
            "or earlier",
            "or sooner",
        )
    ),
    ends=word_set("before until till"),
    reported="Reported",
    on_day=word_set("on"),
    day_steps=(
        (rf"the day before{_ALONE}", -1),
        (r"the (previous|preceding) (day|morning|afternoon|evening|night)\b", -1),
        (rf"the day after( that)?{_ALONE}", 1),
        (r"the (next|following) (day|morning|afternoon|evening|night)\b", 1),
        (rf"the (morning|afternoon|evening|night) before{_ALONE}", -1),
    ),
    counted_days=(
        rf"(?P<count>\w+) days? ((?P<way>earlier|later|before|after){_ALONE}"
        r"|(?P<from>before|after)\b)"
    ),
    ways={"earlier": -1, "before": -1, "later": 1, "after": 1},
)

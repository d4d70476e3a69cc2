"""Word lists for quantities and the calendar (English).

Plain data: add a word, add a test. Forms are folded: lower case, without final dots.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _forms(lines: str) -> dict[str, str]:
    """Read lines of words that mean the same: every word → the first of its line."""
    rows = [line.split() for line in lines.strip().splitlines()]
    return {form: row[0] for row in rows for form in row}


def _numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    """Read words in order of value: the first means `start`, each next `step` more."""
    return {word: start + step * n for n, word in enumerate(words.split())}


UNITS_BELOW_TWENTY = _numbered(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen
    """,
    0,
)
TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
# Only when they stand against digits or after them: 5k, 2.5m, 3 bn.
SCALE_LETTERS = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
}
VAGUE_NUMBERS = _words("tens dozens scores hundreds thousands millions billions")
ORDINALS = _numbered(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth
    """,
    1,
) | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
FRACTIONS = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4} | {
    word + "s": value for word, value in ORDINALS.items() if 5 <= value <= 10
}
CURRENCIES = _forms(
    """
    USD $ us$ usd dollar dollars
    AUD a$ au$ aud
    CAD c$ ca$ cad
    NZD nz$ nzd
    HKD hk$ hkd
    EUR € eur euro euros
    GBP £ gbp
    JPY ¥ jpy yen
    CNY cny yuan renminbi
    INR ₹ inr rupee rupees
    RUB ₽ rub ruble rubles rouble roubles
    CHF chf
    peso peso pesos
    franc franc francs
    krona krona kronor krone kroner
    lira lira liras
    cent cent cents
    penny pence
    """
)
MEASURES = _forms(
    """
    km kilometer kilometers kilometre kilometres kms
    m meter meters metre metres
    cm centimeter centimeters centimetre centimetres
    mm millimeter millimeters millimetre millimetres
    mile miles mi
    foot feet ft
    inch inches
    yard yards
    kg kilogram kilograms kilo kilos kgs
    gram grams
    pound pounds lb lbs
    ounce ounces oz
    ton tons
    tonne tonnes
    liter liters litre litres
    gallon gallons
    barrel barrels
    acre acres
    hectare hectares
    mph
    kph
    knot knots
    degree degrees °
    watt watts
    megawatt megawatts mw
    gigawatt gigawatts gw
    second seconds sec secs
    minute minutes min mins
    hour hours hr hrs
    day days
    week weeks
    month months
    year years yr yrs
    decade decades
    century centuries
    point points
    """
)

MONTHS = {
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
}
MONTHS_THAT_ARE_WORDS = _words("march may mar jun dec august")
WEEKDAYS = _forms(
    """
    monday mondays
    tuesday tuesdays tues
    wednesday wednesdays weds
    thursday thursdays thurs
    friday fridays
    saturday saturdays
    sunday sundays
    """
)
DAYS = _words("today yesterday tomorrow tonight")
BEFORE_YEAR = _words(
    """
    in since of by from until till before after during between and early late mid
    year through to for summer winter spring fall autumn
    """
)
# "more than 12" is another claim than "12"; longest phrase first does not matter here.
BOUNDS = {
    "at least": "least",
    "no fewer than": "least",
    "no less than": "least",
    "not less than": "least",
    "a minimum of": "least",
    "at most": "most",
    "up to": "most",
    "no more than": "most",
    "not more than": "most",
    "as many as": "most",
    "as much as": "most",
    "a maximum of": "most",
    "more than": "over",
    "upwards of": "over",
    "over": "over",
    "above": "over",
    "exceeding": "over",
    "less than": "under",
    "fewer than": "under",
    "under": "under",
    "below": "under",
    "just under": "under",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
}
APPROXIMATIONS = _words("about around some roughly approximately circa estimated")

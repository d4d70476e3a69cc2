"""English words for numbers and their units."""

from summarize.language.lists import forms, numbered, word_set
from summarize.language.number_words import NumberWords

_ORDINALS = numbered(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    twentieth
    """,
    1,
) | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_MEASURES = forms(
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
    point points
    """
)
_DURATIONS = forms(
    """
    second seconds sec secs
    minute minutes min mins
    hour hours hr hrs
    day days
    week weeks
    fortnight fortnights
    month months
    year years yr yrs
    decade decades
    century centuries
    """
)
_ROUGHLY = ("about", "around", "roughly", "approximately", "some")

NUMBERS = NumberWords(
    decimal_mark=".",
    one=word_set("one"),
    below_twenty=numbered(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen
        """,
        0,
    ),
    tens=numbered(
        """
        twenty thirty forty fifty sixty seventy eighty ninety
        """,
        20,
        10,
    ),
    scales={
        "dozen": 12,
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    },
    scale_letters={
        "k": "thousand",
        "m": "million",
        "mn": "million",
        "mln": "million",
        "b": "billion",
        "bn": "billion",
        "tn": "trillion",
    },
    vague=word_set("tens dozens scores hundreds thousands millions billions"),
    ordinals=_ORDINALS,
    ordinal_endings=word_set("st nd rd th"),
    # Ordinals that mostly count an argument or mean a moment.
    common_ordinals=word_set("first second"),
    indefinite=word_set("a an half"),
    half=word_set("half"),
    and_a_half=("and", "a", "half"),
    fractions={"third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
    | {
        form: value
        for word, value in _ORDINALS.items()
        if 5 <= value <= 10
        for form in (word, word + "s")
    },
    currencies=forms(
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
    ),
    measures=_MEASURES | _DURATIONS,
    percent=word_set("percent"),
    small_percent=word_set("pc"),
    two_word_units={
        ("per", "cent"): "%",
        ("percentage", "point"): "%-point",
        ("percentage", "points"): "%-point",
        ("basis", "point"): "basis-point",
        ("basis", "points"): "basis-point",
        ("us", "dollar"): "USD",
        ("us", "dollars"): "USD",
    },
    before_age=word_set("aged"),
    durations=frozenset(_DURATIONS.values()),
    bounds={
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
        "as long as": "most",
        "as high as": "most",
        "at the most": "most",
        "at the least": "least",
        "no longer than": "most",
        "no later than": "most",
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
        "not quite": "nearly",
        "just short of": "nearly",
        "just shy of": "nearly",
    },
    approximations=word_set("circa estimated").union(_ROUGHLY),
    rough_low=("more than", "over", "at least", "above", "upwards of"),
    rough_high=(
        "nearly",
        "almost",
        "less than",
        "under",
        "up to",
        "fewer than",
        "close to",
    ),
    rough_near=_ROUGHLY,
    parts=word_set(
        """
        percentage percent per square cubic dozen hundred thousand million billion
        """
    ),
    range_joints=word_set("to and or - –"),
    dozen=word_set("dozen"),
    before_digits={"no": "number"},
)

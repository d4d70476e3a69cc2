"""English words that tell how much without a numeral."""

from fractions import Fraction

from summarize.language.lists import forms, word_set
from summarize.language.number_words import AmountWords

_DEATH = "dead died die dies dying death deaths killed kill kills killing fatality"
_INJURY = (
    "hurt injured injure injures injuring injury injuries wounded wound wounds wounding"
)

AMOUNTS = AmountWords(
    conversions={
        unit: (finer, Fraction(n))
        for unit, finer, n in (
            ("minute", "second", 60),
            ("hour", "second", 3_600),
            ("day", "second", 86_400),
            ("week", "second", 604_800),
            ("fortnight", "second", 1_209_600),
            ("year", "month", 12),
            ("decade", "month", 120),
            ("century", "month", 1_200),
            ("km", "m", 1_000),
            ("cm", "m", "1/100"),
            ("mm", "m", "1/1000"),
            ("yard", "foot", 3),
            ("mile", "foot", 5_280),
            ("inch", "foot", "1/12"),
            ("kg", "gram", 1_000),
            ("tonne", "gram", 1_000_000),
            ("gigawatt", "watt", 1_000_000_000),
            ("megawatt", "watt", 1_000_000),
            ("basis-point", "%-point", "1/100"),
            ("point", "%-point", 1),
        )
    },
    collectives={
        "single": 1,
        "lone": 1,
        "sole": 1,
        "both": 2,
        "twice": 2,
        "pair": 2,
        "couple": 2,
        "duo": 2,
        "twins": 2,
        "trio": 3,
        "triplets": 3,
        "thrice": 3,
        "quartet": 4,
        "quintet": 5,
        "dozen": 12,
        "score": 20,
    },
    often={"twice": 2, "thrice": 3},  # "once" is a conjunction more often than a count
    occasions=word_set("time times occasion occasions"),
    factors={
        "halve": Fraction(1, 2),
        "halved": Fraction(1, 2),
        "halves": Fraction(1, 2),
        "halving": Fraction(1, 2),
        "double": Fraction(2),
        "doubled": Fraction(2),
        "doubles": Fraction(2),
        "doubling": Fraction(2),
        "twice": Fraction(2),
        "twofold": Fraction(2),
        "triple": Fraction(3),
        "tripled": Fraction(3),
        "triples": Fraction(3),
        "tripling": Fraction(3),
        "trebled": Fraction(3),
        "threefold": Fraction(3),
        "quadruple": Fraction(4),
        "quadrupled": Fraction(4),
        "fourfold": Fraction(4),
    },
    compared=word_set(
        "as the what that its his her their more higher larger bigger longer"
    ),
    times=word_set("times"),
    rises=word_set(
        """
        more higher up rise rises rose risen increase increases increased increasing
        growth grew grown jump jumped climbed gain gained larger bigger surged surge
        """
    ),
    drops=word_set("less fewer lower smaller"),
    by=word_set("by"),
    as_many=word_set("as"),
    with_article=word_set("score"),
    before_half=word_set("and last"),
    behind_half=word_set("past"),
    out=word_set("out"),
    among=word_set("in"),
    against=word_set("to"),
    all_of=word_set("every all"),
    before_whole=word_set("its his her their those these all"),
    before_thing=word_set("of more"),
    per=word_set("per"),
    range_opens=word_set("between"),
    result_opens=word_set("from by"),
    nobody=word_set("nobody none"),
    no_one=word_set("no"),
    more_people=word_set("else"),
    none=word_set("no without"),
    not_none=word_set(
        """
        longer more fewer less later sooner doubt matter wonder one such way other
        further a an the his her their its
        """
    ),
    any_of=word_set("any"),
    things=forms(
        f"""
        {_DEATH} fatalities fatal lethal perished perish perishing lives
        {_INJURY} harmed
        casualty casualties
        arrested arrest arrests arresting detained detain detaining
        missing unaccounted
        ill sick sickened infected
        """
    ),
    implied={
        "casualty": frozenset({"casualty", "dead", "hurt"}),
        "hurt": frozenset({"casualty", "dead", "hurt"}),
    },
    everybody=word_set("all everyone everybody both"),
    people=word_set("people person persons others"),
    added=word_set("more others another other further additional"),
    unharmed=dict.fromkeys(("unhurt", "unharmed", "uninjured", "unscathed"), "hurt"),
    dealings=forms(
        """
        bought buy buys buying purchase purchased acquired acquire acquiring
        asking ask asks listed list listing
        valued worth valuation appraised assessed
        sold sell sells selling sale fetched
        rent rents rented lease leased
        """
    ),
    votes=word_set("by vote votes voted voting"),
    old=word_set("old"),
    limits=word_set("within under"),
    handing=word_set("hand hands handed handing turn turned sign signed paid"),
    during=word_set("over"),
    before_longer=word_set("for just well in after"),
    bounds_behind={
        ("or", "more"): "least",
        ("or", "fewer"): "most",
        ("or", "less"): "most",
        ("at", "least"): "least",
        ("at", "most"): "most",
        ("plus",): "least",
        ("-", "plus"): "least",
        ("or", "so"): "near",
    },
    extents=word_set("by to from"),
    directions=(
        word_set(
            """
            up rise rises rose risen rising increase increases increased increasing grow
            grows grew grown growing growth climb climbs climbed climbing jump jumps
            jumped jumping surge surges surged surging soar soars soared soaring gain
            gains gained raise raises raised raising higher
            """
        ),
        word_set(
            """
            down fall falls fell fallen falling decrease decreases decreased decreasing
            decline declines declined declining drop drops dropped dropping shrink
            shrinks shrank shrunk shrinking slip slips slipped dip dips dipped slide
            slides slid plunge plunges plunged plunging tumble tumbles tumbled sank sunk
            lower lowers lowered lowering reduce reduces reduced reducing cut cuts
            """
        ),
    ),
)

"""Numbers, amounts, days, steps from one to another, and what is counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from summarize.language.word_sets import Sides, Words


@dataclass(frozen=True, eq=False)
class NumberWords:
    """Numbers, their units, and what makes them bounds or estimates.

    `decimal_mark` is a point or a comma; `one` is the number that may also count
    nothing (one of them, no one); `indefinite` words open one without a
    numeral (a dozen, half a million), `half` among them; `and_a_half` stands behind
    one; `scale_letters` count against digits or after them (5k, 2.5m, 3 bn);
    `currencies`, `measures` and `two_word_units`: form → unit, `durations` the
    units of time among them; `percent` mean "%", `small_percent` without a capital;
    a bare number behind one of `before_age` is an age; `bounds`: phrase → what it
    makes of a number ("at least" → "least"); `rough_low`, `rough_high` and
    `rough_near`: phrases that round down, up or either way; `range_joints`
    join the ends of a range (40 to 60 percent); `parts`: words that a
    number needs behind it (two hundred, 5 percent); `dozen`: a scale that is a number
    by itself, and that nothing is added to; `before_digits`: word → what it stands for
    before digits (no. 1).
    """

    decimal_mark: str
    one: Words
    below_twenty: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    scale_letters: Mapping[str, str]
    vague: Words
    ordinals: Mapping[str, int]
    ordinal_endings: Words
    common_ordinals: Words
    indefinite: Words
    half: Words
    and_a_half: tuple[str, str, str]
    fractions: Mapping[str, int]
    currencies: Mapping[str, str]
    measures: Mapping[str, str]
    percent: Words
    small_percent: Words
    two_word_units: Mapping[tuple[str, str], str]
    before_age: Words
    durations: Words
    bounds: Mapping[str, str]
    approximations: Words
    rough_low: tuple[str, ...]
    rough_high: tuple[str, ...]
    rough_near: tuple[str, ...]
    parts: Words
    range_joints: Words
    dozen: Words
    before_digits: Mapping[str, str]

    @cached_property
    def bound_starts(self) -> Words:
        """The first words of bounds."""
        return frozenset(phrase.split()[0] for phrase in self.bounds)

    @cached_property
    def bound_words(self) -> Words:
        """The words of bounds."""
        return frozenset(word for phrase in self.bounds for word in phrase.split())

    @cached_property
    def articles(self) -> Words:
        """The articles that count one: a, an."""
        return self.indefinite - self.half

    @cached_property
    def money(self) -> Words:
        """The units of money."""
        return frozenset(self.currencies.values())

    @cached_property
    def values(self) -> Mapping[str, int]:
        """Number words in one word → value: cardinals, ordinals, dozen."""
        dozen = {word: self.scales[word] for word in self.dozen if word in self.scales}
        return {**self.below_twenty, **self.tens, **self.ordinals, **dozen}


@dataclass(frozen=True, eq=False)
class AmountWords:
    """Words that tell how much without a numeral, and what numbers come to.

    `conversions`: unit → a finer unit, and how many of those it has; `collectives`:
    word → how many they are (a trio of); `often`: word → how many times something is
    done, which one of `occasions` tells behind a number (four times); `factors`: word →
    what something is multiplied by (doubled; twice before one of `compared`), `times`
    stand behind it (three times as many); one of `rises` or `drops` stands beside the
    share by which something grows or shrinks, one of `by` before how much that is. One
    of `as_many` is an equal amount (half as many). One of `with_article` is a
    collective only behind an article and before a genitive (a score of). Half is no
    amount behind one of `before_half` or before one of `behind_half` (the last half,
    half past six).

    A part and its whole are joined by a genitive, `out` of or `among` (one in ten), two
    results `against` each other (nine to one); one of `all_of` may stand before the
    whole, one of `before_whole` between "of" and its number. What is counted may stand
    behind one of `before_thing` (12 more people), what it is told for each of behind
    one of `per`. A range opens with one of
    `range_opens` before an "and", a result with one of `result_opens` before any of its
    joints (from 38% to 55%).

    `nobody` is no people, as is one behind `no_one`, but before one of `more_people`
    (no one else); `none` of what follows, but before one of `not_none` (no longer), as
    is one of `any_of` after a negation; `things`: forms of one outcome that people are
    counted by (died, fatalities) → the first of them; `implied`: outcome → those that
    there are none of where there is none of it; `unharmed`: word → the outcome that
    there was not, for all where it is said of `everybody`; `people` are anybody; one of
    `added` tells that a number comes to another one; `dealings`: words for one kind of
    price → the first of them; one of `votes` tells that "nine to one" are votes, one of
    `old` stands behind an age. One of `limits` stands before a time that is not
    exceeded; "over" behind one of `handing` is no bound (hand over 200 euros); one of
    `during` before a time is none either, but behind a past or one of `before_longer`
    (lasted over an hour); `bounds_behind`: words → what they make of the number before
    them; one of the first of `directions` tells that something grows by an amount, one
    of the second that it shrinks; one of `extents` before the amount whether it moves
    by it, to it or from it.
    """

    conversions: Mapping[str, tuple[str, Fraction]]
    collectives: Mapping[str, int]
    often: Mapping[str, int]
    occasions: Words
    factors: Mapping[str, Fraction]
    compared: Words
    times: Words
    rises: Words
    drops: Words
    by: Words
    as_many: Words
    with_article: Words
    before_half: Words
    behind_half: Words
    out: Words
    among: Words
    against: Words
    all_of: Words
    before_whole: Words
    before_thing: Words
    per: Words
    range_opens: Words
    result_opens: Words
    nobody: Words
    no_one: Words
    more_people: Words
    none: Words
    not_none: Words
    any_of: Words
    things: Mapping[str, str]
    implied: Mapping[str, Words]
    unharmed: Mapping[str, str]
    everybody: Words
    people: Words
    added: Words
    dealings: Mapping[str, str]
    votes: Words
    old: Words
    limits: Words
    handing: Words
    during: Words
    before_longer: Words
    bounds_behind: Mapping[tuple[str, ...], str]
    directions: Sides
    extents: Words


@dataclass(frozen=True, eq=False)
class StepWords:
    """Words by which a claim tells how its number comes of others.

    One of `difference` stands with what is between two numbers (left, more than, rose
    by), of `sum` with what they come to (in all, both), of `each` with one of equal
    parts, of `rest` with what a share leaves (the others, not, failed). A phrase of
    `less_than` or `more_than` stands between what is taken from a whole, or added to
    it, and that. Those of `common` do not show that two sentences tell of one thing.
    """

    difference: Words
    sum: Words
    each: Words
    rest: Words
    less_than: Words
    more_than: Words
    remainder: str
    change: Words
    before: Words
    common: Words


@dataclass(frozen=True, eq=False)
class CalendarWords:
    """Months, days and hours.

    `months`: form → number, the full name first; `month_words`: months that are other
    words, too, `ambiguous_months` those of them that are full names; `weekdays`: form →
    name, Monday first; `days`: name → days from today, `today` is the day itself;
    `before_year`: words after which four digits are a year; `turns`: "last" → -1 …;
    `hours`: name → time and half of the day; `halves`: form → "am" or "pm"; `past`:
    word between minutes and an hour → hours to go back (half past six, a quarter to
    six); `spans`: form → "day", "month" or "year", what is counted from another day
    (two days ago); `clock` stands behind an hour, `before_time` before one with a point
    (at 6.30), `at_time` those of them that begin no range; `parts_of_day`: words behind
    an hour → "am" or "pm"; `decades`: word → its first year; phrases of `earliest` and
    `latest`, before or behind a time, make it an end, as does one of `ends` before it,
    behind a negation the earliest (not before); one of `on_day` may be left out before
    a day. What matches the pattern `before_span` stands before how long something lasts
    (within just). `reported` stands before the day of an article that tells something.
    A phrase of `day_steps` tells of the day so many days from one named
    beside it (the next day: 1); `counted_days` has the groups "count" and either "way"
    (two days later) or "from" (two days after the fire), keys of `ways`.
    """

    months: Mapping[str, int]
    month_words: Words
    ambiguous_months: Words
    weekdays: Mapping[str, str]
    days: Mapping[str, int]
    today: Words
    before_span: str
    before_year: Words
    before_month: Words
    turns: Mapping[str, int]
    hours: Mapping[str, tuple[str, str]]
    halves: Mapping[str, str]
    past: Mapping[str, int]
    spans: Mapping[str, str]
    clock: Words
    before_time: Words
    at_time: Words
    parts_of_day: Mapping[tuple[str, ...], str]
    decades: Mapping[str, int]
    earliest: Words
    latest: Words
    ends: Words
    on_day: Words
    day_steps: tuple[tuple[str, int], ...]
    counted_days: str
    ways: Mapping[str, int]
    reported: str = ""

    @cached_property
    def week(self) -> tuple[str, ...]:
        """The names of the days, Monday first."""
        return tuple(dict.fromkeys(self.weekdays.values()))

    @cached_property
    def named_spans(self) -> Words:
        """The words for one month or year, which a turn names (last month)."""
        return frozenset(self.spans.values()) - {"day"}

    @cached_property
    def names(self) -> Words:
        """The full names of days and months that are no other words."""
        full: dict[int, str] = {}
        for form, number in self.months.items():
            full.setdefault(number, form)
        return frozenset((*self.week, *full.values())) - self.ambiguous_months


@dataclass(frozen=True, eq=False)
class TallyWords:
    """What happened to how many, and when something came to be.

    `deeds`: phrase → the deed it tells (dead → killed); `outcomes`: noun → the deed
    that it counts (deaths → killed); `things`: noun → the thing it names, `persons`
    that of people; `tolls`: noun → the deed whose count it is, `of_toll` stand before
    one that is of all places; `lasting`: what is done
    to a thing once, in one year; one of `nobody` before a deed counts none. Counts of
    `passing` deeds go up and down, others only grow; `shares` may be percentages;
    `so_far` and `rising` tell that a number is not the last; one of `changed` before
    "to" and a value, that it was another one.

    A number behind one of `within`, or beside one of `parts`, is not the whole, with
    one of `rates` it is of a day or a year, with one of `other_times` (or "last" and
    one of `spans`) of another event, near one of `unsure` it is not what happened.
    `voices` who are counted have said it; `forecasts` tell what somebody expects; what
    is `numbered` has a number as its name; what is told behind one of `in_year` is a
    year; a toll rose by a number behind one of `after_rise` (to nine after three died);
    `yet` tells that none is known so far. Verbs that are `amounting` tell how many
    there are, and nothing done to what is counted.
    """

    deeds: Mapping[str, str]
    outcomes: Mapping[str, str]
    things: Mapping[str, str]
    persons: str
    tolls: Mapping[str, str]
    of_toll: Words
    lasting: Mapping[str, str]
    nobody: Words
    passing: Words
    shares: Words
    so_far: Words
    rising: Words
    changed: Words
    within: Words
    in_year: Words
    after_rise: Words
    parts: Words
    rates: Words
    other_times: Words
    spans: Words
    clause_starts: Words
    including: Words
    culprits: Words
    unsure: Words
    voices: Words
    forecasts: Words
    numbered: Words
    yet: Words
    amounting: Words

    @cached_property
    def deed_lengths(self) -> Mapping[str, int]:
        """The first word of each deed → the number of words of the longest."""
        lengths: dict[str, int] = {}
        for phrase in self.deeds:
            first, *rest = phrase.split()
            lengths[first] = max(lengths.get(first, 0), 1 + len(rest))
        return lengths

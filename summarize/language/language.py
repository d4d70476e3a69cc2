"""What the program knows of one language: lists of words and endings, as data.

Forms are folded – lower case, without final dots –, but where a field says otherwise.
What follows from the lists alone is made of them once, when it is first asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

Words = frozenset[str]
Pairs = frozenset[tuple[str, str]]
Sides = tuple[frozenset[str], frozenset[str]]
NEVER = "(?!)"  # the pattern that matches nothing


@dataclass(frozen=True, eq=False)
class SentenceWords:
    """What stands beside a full stop that may end no sentence.

    `abbreviations` go on before a lower-case word or a digit, `leading` ones (Dr., Nr.,
    Mio.; with a capital, too) before whatever follows; `trailing` ones begin no
    sentence (Co., Jr.); `closing` ones end one before a capital, which sentencex
    may miss.

    Of the patterns, `before_ordinal` stands before a number with a full stop that is an
    ordinal (am 3.), `after_ordinal` behind one (3. März); after a time in `day_halves`
    (a.m or a. m) a sentence goes on where `after_clock` matches, after a closing mark
    where `after_quote` does; `ends` are further ends before a capital. `openers` begin
    a sentence behind a single letter with a full stop: plan B. She.

    `labels` stand before a number; `notes` are references. What is no set is as
    written.
    """

    abbreviations: Words = frozenset()
    leading: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    before_ordinal: str = NEVER
    after_ordinal: str = NEVER
    day_halves: Words = frozenset()
    after_clock: str = NEVER
    after_quote: str = NEVER
    openers: tuple[str, ...] = ()
    ends: str = NEVER
    labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class CommonWords:
    """Words that say little by themselves.

    `stop`: function words, as information retrieval lists them; `light`: words that may
    differ between two wordings of one claim; `breaks`: where a plain clause ends;
    `joining`: words that join what is told and tell nothing, no time or cause either;
    `empty`: those that no passage need have, since others say what there is to say;
    `asking`: what stands behind "how" in a question; `distributives` stand where
    determiners do, and say that each one is meant.
    """

    stop: Words
    light: Words
    articles: Words
    determiners: Words
    distributives: Words
    pronouns: Words
    first_person: Words
    subjects: Words
    objects: Words
    breaks: Words
    joining: Words
    empty: Words
    asking: Words = frozenset()


@dataclass(frozen=True, eq=False)
class Spelling:
    """How one word may be written in several ways.

    `same`: form → the form that stands for it; `no_typo`: pairs one slip apart that are
    both words; `regional`: endings that mean the same; `prefixes` that take a hyphen or
    not; `compounding`: words that make compounds with one; `clitics`: what stands
    behind an apostrophe → its word; `negated`: stems before "n't" that are cut (ca →
    can); `is_subjects`: words after which "s" is no possessive; `y_endings`,
    `verb_endings` and `endings` of regular verbs, longest first; `participle_endings`,
    `progressive_endings` and `adverb_endings` are those of such words.
    """

    same: Mapping[str, str]
    no_typo: Pairs
    regional: tuple[tuple[str, str], ...]
    prefixes: tuple[str, ...]
    compounding: Words
    clitics: Mapping[str, str]
    negated: Mapping[str, str]
    is_subjects: Words
    y_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    progressive_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    endings: tuple[str, ...]

    @cached_property
    def regional_endings(self) -> tuple[str, ...]:
        """The endings that have another form."""
        return tuple(ending for ending, _ in self.regional)


@dataclass(frozen=True, eq=False)
class NumberWords:
    """Numbers, their units, and what makes them bounds or estimates.

    `decimal_mark` is a point or a comma; `indefinite` words open one without a
    numeral (a dozen, half a million), `half` among them; `and_a_half` stands behind
    one; `scale_letters` count against digits or after them (5k, 2.5m, 3 bn);
    `currencies`, `measures` and `two_word_units`: form → unit, `durations` the
    units of time among them; `percent` mean "%", `small_percent` without a capital;
    a bare number behind one of `before_age` is an age; `bounds`: phrase → what it
    makes of a number ("at least" → "least"); `rough_low`, `rough_high` and
    `rough_near`: phrases that round down, up or either way; `range_joints`
    join the ends of a range (40 to 60 percent); `parts`: words that a
    number needs behind it (two hundred, 5 percent).
    """

    decimal_mark: str
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

    @cached_property
    def bound_starts(self) -> Words:
        """The first words of bounds."""
        return frozenset(phrase.split()[0] for phrase in self.bounds)

    @cached_property
    def bound_words(self) -> Words:
        """The words of bounds."""
        return frozenset(word for phrase in self.bounds for word in phrase.split())

    @cached_property
    def money(self) -> Words:
        """The units of money."""
        return frozenset(self.currencies.values())

    @cached_property
    def values(self) -> Mapping[str, int]:
        """Number words in one word → value: cardinals, ordinals, dozen."""
        dozen = {"dozen": self.scales["dozen"]} if "dozen" in self.scales else {}
        return {**self.below_twenty, **self.tens, **self.ordinals, **dozen}


@dataclass(frozen=True, eq=False)
class AmountWords:
    """Words that tell how much without a numeral, and what numbers come to.

    `conversions`: unit → a finer unit, and how many of those it has; `collectives`:
    word → how many they are (a trio of); `factors`: word → what something is
    multiplied by (doubled; twice before one of `compared`); one of `rises` or `drops`
    stands beside the share by which something grows or shrinks.

    `nobody` is no people; `none` of what follows, but before one of `not_none` (no
    longer), as is one of `any_of` after a negation; `things`: forms of one outcome
    that people are counted by (died, fatalities) → the first of them; `implied`:
    outcome → those that there are none of where there is none of it; `unharmed`:
    word → the outcome that there was not, for all where it is said of `everybody`;
    `people` are anybody; one of `added` tells that a number comes to another one;
    `dealings`: words for one kind of price → the first of them; one of `votes`
    tells that "nine to one" are votes, one of `old` stands behind an age. One of
    `limits` stands before a time that is not exceeded; "over" behind one of `handing`
    is no bound (hand over 200 euros); `bounds_behind`: words → what they make of the
    number before them; one of the first of `directions` tells that something grows by
    an amount, one of the second that it shrinks.
    """

    conversions: Mapping[str, tuple[str, Fraction]]
    collectives: Mapping[str, int]
    factors: Mapping[str, Fraction]
    compared: Words
    rises: Words
    drops: Words
    nobody: Words
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
    bounds_behind: Mapping[tuple[str, ...], str]
    directions: Sides


@dataclass(frozen=True, eq=False)
class StepWords:
    """Words by which a claim tells how its number comes of others.

    One of `difference` stands with what is between two numbers (left, more than, rose
    by), of `sum` with what they come to (in all, both), of `each` with one of equal
    parts, of `rest` with what a share leaves (the others, not, failed). Those of
    `common` do not show that two sentences tell of one thing.
    """

    difference: Words
    sum: Words
    each: Words
    rest: Words
    remainder: str
    change: Words
    before: Words
    common: Words


@dataclass(frozen=True, eq=False)
class CalendarWords:
    """Months, days and hours.

    `months`: form → number, the full name first; `month_words`: months that are other
    words, too, `ambiguous_months` those of them that are full names; `weekdays`: form →
    name, Monday first; `days`: name → days from today; `before_year`: words after which
    four digits are a year; `turns`: "last" → -1 …; `hours`: name → time and half of the
    day; `halves`: form → "am" or "pm"; `past`: word between minutes and an hour →
    hours to go back (half past six, a quarter to six); `clock` stands behind an hour,
    `before_time` before one with a point (at 6.30), `at_time` those of them that begin
    no range; `parts_of_day`: words behind an hour → "am" or "pm"; `decades`: word → its
    first year; phrases of `earliest` and `latest`, before or behind a time, make it an
    end, as does one of `ends` before it, behind a negation the earliest (not before);
    one of `on_day` may be left out before a day.
    """

    months: Mapping[str, int]
    month_words: Words
    ambiguous_months: Words
    weekdays: Mapping[str, str]
    days: Mapping[str, int]
    before_year: Words
    before_month: Words
    turns: Mapping[str, int]
    hours: Mapping[str, tuple[str, str]]
    halves: Mapping[str, str]
    past: Mapping[str, int]
    clock: Words
    before_time: Words
    at_time: Words
    parts_of_day: Mapping[tuple[str, ...], str]
    decades: Mapping[str, int]
    earliest: Words
    latest: Words
    ends: Words
    on_day: Words

    @cached_property
    def week(self) -> tuple[str, ...]:
        """The names of the days, Monday first."""
        return tuple(dict.fromkeys(self.weekdays.values()))

    @cached_property
    def names(self) -> Words:
        """The full names of days and months that are no other words."""
        full: dict[int, str] = {}
        for form, number in self.months.items():
            full.setdefault(number, form)
        return frozenset((*self.week, *full.values())) - self.ambiguous_months


@dataclass(frozen=True, eq=False)
class ClaimWords:
    """Words that change what is claimed, or tell how.

    `weak_negations` are of degree, or join; one of `lifting` after a negation makes it
    none (not only), as does one of `prices` after one that `before_price` stands before
    (at no cost), or one of `bounding` with "than" behind it (no more than); `undoing`
    words may say what another sentence denies (ended; only these); `hardly` ones deny
    what they stand before; `pending` words behind a
    form of "have" or "be" deny, too (has yet to); what matches `first_since` in one
    sentence (the first win since May) and `none_since` in another says the same;
    so do the two of `unbeaten` (the shortest; no tenure has been shorter);
    `future_before_to` announce with "to" after them; `backshifted`:
    form in reported speech → the form that was said; `shifters` before a word speak of
    somebody else (former, deputy); `relators`: preposition → the first of its line,
    another line is another claim; `turners` do so alone before what both sides share;
    words of a set of `interchangeable` stand for one another, those of one of
    `exclusive` never do, however near their meanings are; `joining` open a clause
    of their own; one of `causes` (phrases) stands before why something happened,
    one of `effects` before what came of it, one of
    `causal` words somewhere near where that is told. Forms of `be` and `have` are
    given where they matter; `finite`: auxiliaries that tell that words are a clause.
    """

    negations: Words
    weak_negations: Words
    lifting: Words
    before_price: Words
    prices: Words
    bounding: Words
    undoing: Words
    hardly: Words
    pending: tuple[str, str]
    first_since: str
    none_since: str
    unbeaten: tuple[str, str]
    future: Words
    future_before_to: Words
    backshifted: Mapping[str, str]
    possible: Words
    hedges: Words
    quantifiers: Words
    shifters: Words
    relators: Mapping[str, str]
    turners: Words
    antonyms: Pairs
    interchangeable: tuple[Words, ...]
    exclusive: tuple[Words, ...]
    be_present: Words
    be_past: Words
    be_perfect: Words
    be: Words
    have_present: Words
    have_past: Words
    auxiliaries: Words
    finite: Words
    not_adverbs: Words
    joining: Words
    causes: tuple[str, ...]
    effects: tuple[str, ...]
    causal: Words


@dataclass(frozen=True, eq=False)
class DenialWords:
    """How something is said not to be so.

    `denials` deny without a "not" ("denied killing" is "did not kill"); who does one of
    `denying` says that what follows is not so, `dismissing` need one of `assertions`
    after them; `beginnings` are those of all these words; a sentence with one of
    `doubts` tells a denial, or leaves open whether it is so; `scope_ends`: where what
    is denied ends, `scope_joints` after a comma, too. A negation reaches up to one of
    `breaks`; it does not deny `not_denied`, and what governs `not_facts` is asked, not
    denied. `failing` is a pattern: what one fails to do is not done.
    """

    denials: Words
    denying: Words
    dismissing: Words
    assertions: Words
    beginnings: tuple[str, ...]
    doubts: Words
    scope_ends: Words
    scope_joints: Words
    breaks: Words
    not_denied: Words
    not_facts: Words
    failing: str


@dataclass(frozen=True, eq=False)
class FrameWords:
    """How something is told if not as a fact; phrases, see `lists.phrases`.

    What is `denied` is not so; `claimed` is said by somebody who may be wrong;
    `blamed` is what somebody is blamed for, up to the verb (criticised them for);
    `possible` may be so; `wished` is wanted or tried; `planned` is to come, or decided;
    `refused` is not done; `conditional` holds if something else does, `unconditional`
    in any case; one of `opening` opens a condition; `asked` is open. After a phrase of
    `unsaid` what stood before it is denied. `ends` close what a phrase governs, as does
    one of `refers` after a comma, and one of `ends_question` what is asked; one of
    `deeds` before or after a wish tells that it is for a deed (demanded that), not for
    a thing; behind one of `causing` stands who does it; who is `able` to do it may; one
    of `habitual` tells also of what is done again and again (would come each year);
    what is `announced` need not have been `held`; who is `having` a thing wished for
    has got it.
    """

    denied: tuple[str, ...]
    unsaid: tuple[str, ...]
    claimed: tuple[str, ...]
    blamed: tuple[str, ...]
    possible: tuple[str, ...]
    wished: tuple[str, ...]
    planned: tuple[str, ...]
    refused: tuple[str, ...]
    conditional: tuple[str, ...]
    opening: frozenset[str]
    asked: tuple[str, ...]
    unconditional: tuple[str, ...]
    ends: tuple[str, ...]
    ends_question: tuple[str, ...]
    refers: tuple[str, ...]
    deeds: Words
    causing: Words
    able: Words
    habitual: Words
    held: tuple[str, ...]
    announced: tuple[str, ...]
    having: Words


@dataclass(frozen=True, eq=False)
class Succession:
    """Phrases that tell a state that does not last, and phrases that tell its end.

    Each has one of the words of `signs`, by which a sentence is found quickly. Of a
    phrase that ends in "…", whose state it is stands behind it. `shared` is the number
    of words beside that which its two sentences have in common at least.
    """

    signs: Words
    lasting: tuple[str, ...]
    ended: tuple[str, ...]
    shared: int = 0


@dataclass(frozen=True, eq=False)
class ChangeWords:
    """What is to come, what lasts for a time, and what ends it.

    After a phrase of `announcing` (see `lists.phrases`) stands a verb that tells what
    will be done; a sentence with one of `conditions` leaves open whether it is.
    `no_deeds` are verbs of what is never done, or of anything; words of `between` may
    stand before a verb; one of `undone` there tells that it is not done, or not yet,
    one of `denying` anywhere before it that it never was.
    What belongs to a verb ends at one of `clause_ends`.

    A day behind one of `coming` is to come, behind one of `open_day` it may be;
    `leading` stand before "to" and what is to come. Behind `any_day` a weekday is
    no day of a week; one of `ago` stands behind how long it is; `parts_of_day` are
    named like days (last night).

    A sentence with one of `other_times` tells of another time, with one of `others` of
    somebody else, with one of `until_now` of what may change yet; `spans` are words for
    a time that any two sentences may share. A phrase of `refuting`, which has one of
    `false`, says that a report was not true; what is counted beside one of `wider` is
    counted of more than a place; a verb before one of `partly` tells what is done in
    part. `of_persons` and `of_things`:
    what lasts for a time → how it is told, and its end; of persons by who they are, of
    things by what happened.
    """

    announcing: tuple[str, ...]
    conditions: Words
    no_deeds: Words
    between: Words
    undone: Words
    denying: Words
    clause_ends: Words
    coming: Words
    open_day: Words
    leading: Words
    any_day: Words
    ago: Words
    parts_of_day: Words
    other_times: Words
    others: Words
    until_now: Words
    spans: Words
    refuting: tuple[str, ...]
    false: Words
    wider: Words
    partly: Words
    of_persons: Mapping[str, Succession]
    of_things: Mapping[str, Succession]

    @cached_property
    def successions(self) -> Mapping[str, Succession]:
        """All that lasts for a time."""
        return {**self.of_persons, **self.of_things}

    @cached_property
    def signs(self) -> Words:
        """The signs of all that lasts for a time."""
        return frozenset().union(*(each.signs for each in self.successions.values()))


@dataclass(frozen=True, eq=False)
class ReplacingWords:
    """What holds now, and words for the value or the plan whose place it took.

    All phrases are patterns (see `lists.phrases`). A claim with one of `current` says
    that it tells the newest, one with one of `earlier` that it tells what was before,
    one with one of `other_days` of which time it tells. A
    value behind one of `disowned`, or before one of `disowned_behind`, does not hold
    (11% rather than 18%, not 66 as first reported). A value holds now behind one of
    `holding`, behind a verb of `growing` or of `falling` and "to", behind one of
    `set_values` before which a word of `newer` stands (its improved offer of …), and
    where somebody changed it (`TallyWords.changed`). `tellers` tell nothing of what is
    counted; what it is ends before one of `old`, behind which a value held before, and
    begins behind one of `openers`.

    What stands behind a verb of `revoking` or of `revoking_off` (in several words) is
    not to come, or not so, any more; what stands behind one of `moving` or of
    `moving_off` is to come on another day. Words of `ruled` tell only that it was to. A
    claim with one of `to_come` says that something is to come.
    """

    current: tuple[str, ...]
    earlier: tuple[str, ...]
    other_days: tuple[str, ...]
    disowned: tuple[str, ...]
    disowned_behind: tuple[str, ...]
    growing: Words
    falling: Words
    holding: tuple[str, ...]
    newer: Words
    tellers: Words
    old: Words
    openers: Words
    set_values: Words
    revoking: Words
    revoking_off: tuple[str, ...]
    moving: Words
    moving_off: tuple[str, ...]
    ruled: Words
    to_come: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class ScopeWords:
    """How far a statement reaches.

    `larger`: sets of quantifiers, each speaking of more than the one before; one of
    `nearly` makes less of the next, one of `but` of the one beside it (all but one);
    `exclusive` words leave out everything else, and nothing where one of `limiting`
    follows and the other text sets that limit, too (only until); `indefinite` ones name
    nobody, `none` ones deny a whole clause; what follows one of `exceptions` (phrases,
    see `lists.phrases`) is left out, up to one of `ends`; one of `but_for` makes an
    exception to all, or to none. `whole_of` speaks of all that was named, `part_of` of
    a part of it; one of `restricting` behind a noun tells which of them are meant, one
    of `rules` that it holds for all of them. One of `weighing`, left out, makes another
    claim of it (rather than); one of `adding_nothing` may be added, none of `choosing`.
    """

    larger: tuple[Words, ...]
    nearly: Words
    but: Words
    exclusive: Words
    limiting: Words
    indefinite: Words
    none: Words
    exceptions: tuple[str, ...]
    but_for: tuple[str, ...]
    whole_of: tuple[str, ...]
    part_of: tuple[str, ...]
    restricting: tuple[str, ...]
    rules: Words
    ends: tuple[str, ...]
    weighing: Words
    adding_nothing: Words
    choosing: Words


@dataclass(frozen=True)
class Converse:
    """Verbs that tell one deed from its two sides: sell to, buy from.

    `to` stands before who takes behind a verb of `giving`, `source` before who gives
    behind one of `taking`; "" where no preposition does.
    """

    giving: tuple[str, ...]
    to: str
    taking: tuple[str, ...]
    source: str


@dataclass(frozen=True, eq=False)
class DeedWords:
    """What is done, and by whom.

    `opposites`: pairs of sides, every form of one the opposite of every form of the
    other; `symmetric`: deeds that are the same either way round; one of `by_agent`
    stands before the doer of a passive, one of `to_target` before whom it is done to;
    `irregular` forms of verbs, and a pattern of
    `regular` ones; `ties` join a name to another, `places` to where it is; one of
    `listing` joins two who do it; behind one of `joining` a name is not who does it, or
    not alone; one of `contrasting` stands between what one does and
    what another does. `rows`: name → phrases that tell one deed, each the base
    form of a verb and the words behind it, with "…" for whom or what between them
    (take … to court); `against` are the names of rows that are opposites; `converse`
    deeds are told from either side.
    """

    opposites: tuple[Sides, ...]
    symmetric: Words
    by_agent: Words
    to_target: Words
    irregular: Words
    regular: str
    ties: Words
    places: Words
    listing: Words
    joining: Words
    contrasting: Words
    rows: Mapping[str, tuple[tuple[str, ...], ...]]
    against: Pairs
    converse: tuple[Converse, ...]


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

    A number beside one of `parts` is not the whole, with one of `rates` it is of a day
    or a year, with one of `other_times` (or "last" and one of `spans`) of another
    event, near one of `unsure` it is not what happened. `voices` who are counted have
    said it; `forecasts` tell what somebody expects; what is `numbered` has a number as
    its name; `yet` tells that none is known so far. Verbs that are `amounting` tell how
    many there are, and nothing done to what is counted.
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


@dataclass(frozen=True, eq=False)
class SpeechWords:
    """Who says it, and to whom: the name after `telling` has heard it.

    `attributing` are all verbs after which a text gives what somebody else says, said
    and told among them, `of_outlets` those of them with which outlets are quoted; by
    one of `asking` somebody asks for something, or greets it, and by one of `calling`
    before a quotation names it; one of `going_on` behind
    a comma, and any behind one of `joining`, has the subject of the verb before.
    `sources` stand before who is quoted (according to), not before `norms`, `when`
    before a verb of saying, and none of `before_listeners` before who has said it;
    `citing` are verbs of who cites another, `reports` what it stands in, who writes it,
    and how it is told.
    """

    attributing: Words
    of_outlets: Words
    asking: Words
    calling: Words
    going_on: Words
    joining: Words
    sources: tuple[str, ...]
    norms: Words
    when: Words
    before_listeners: Words
    reporting: Words
    reported: Words
    saying: Words
    telling: Words
    listeners: Words
    citing: Words
    reports: Words


@dataclass(frozen=True, eq=False)
class PartyWords:
    """Who takes a side in what they tell, or tells no more than they have seen.

    `partial` are what they are called; among them `private` hold no office and speak
    for no body, `counsel` speaks in court, `prosecuting` is that of the state. Who has
    one of `offices` takes no side; `delegates` speak for whose they are.
    What is told by one of `conceding` is no matter of sides.
    Phrases (see `lists.phrases`): who is told before `denying` and `accused` takes a
    side, and who is named behind `accusing` or `clearing`; who is told before
    `rejecting`, if somebody's account (one of `accounts`) follows, and whose it is.
    Behind a comma and one of `turning` somebody else tells. Who is told before
    `faulted` is found fault with, as who is named behind `charging` is, and takes no
    side by that; `against` ends such a phrase. `agents` speak for others as `delegates`
    do. Before `pleading` they
    say that they did nothing, before `silent` that they say nothing. `charges` are
    what they answer, beside the assertions of denials; one of `baseless` denies it, by
    one of `defending` they say their side. One of `bodily` stands for a body, not a
    person.
    """

    partial: Words
    private: Words
    counsel: Words
    prosecuting: Words
    offices: Words
    delegates: Words
    conceding: Words
    denying: tuple[str, ...]
    accused: tuple[str, ...]
    accusing: tuple[str, ...]
    clearing: tuple[str, ...]
    faulted: tuple[str, ...]
    charging: tuple[str, ...]
    against: Words
    agents: Words
    pleading: tuple[str, ...]
    silent: tuple[str, ...]
    charges: Words
    baseless: Words
    defending: Words
    bodily: Words
    rejecting: tuple[str, ...]
    accounts: Words
    turning: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class NameWords:
    """What stands with names, and how they change.

    `titles` before a name are no part of it; `ranks` say who it is, not somebody else;
    `particles` stand in names; `joints` join the words of one; `demonyms`: people →
    country, `demonym_endings` may replace each other; `group_endings` are those of
    peoples and parties. `given` are first names that are also what a person is (John,
    Dean), `wives` stand before the surname of who may have it from somebody else,
    `generations` behind a surname (Jr). What ends with one of `ways` is a street;
    `agencies` are cut off with the datelines of what they tell. One of `relatives`
    behind a name says that it is a person's. `interviewed` stands for the name of who
    answers, where that is not known.
    """

    titles: Words
    ranks: Words
    particles: Words
    joints: tuple[str, ...]
    demonyms: Mapping[str, str]
    demonym_endings: tuple[str, ...]
    group_endings: tuple[str, ...]
    given: Words
    wives: Words
    generations: Words
    ways: Words
    agencies: Words
    relatives: Words
    interviewed: str = ""


@dataclass(frozen=True, eq=False)
class PhraseWords:
    """What phrases, clauses and sentences begin with.

    `clause_starts` cut a sentence into clauses; `first_person` (as written) stand in
    one that somebody speaks. One of `part_starts` opens a part of a sentence that could
    be left out or another. A sentence can do without what begins with one of
    `phrase_starts` (before a comma, and at its end), `subclause_starts` (at its end) or
    `after_mark_starts` (at its end, after a mark); one that begins with
    `dependent_starts` needs a main clause. What begins with one of `needed_starts`
    changes what is told before it, and so does any ending without a mark behind one of
    `bounded` (the first … in Texas). One of `learned` tells, as a verb of speech does,
    whom it is from (an inquest heard). What begins with one of `relatives` says more of
    the word before it.
    """

    clause_starts: tuple[str, ...]
    first_person: tuple[str, ...]
    part_starts: Words
    phrase_starts: Words
    subclause_starts: Words
    after_mark_starts: Words
    dependent_starts: Words
    needed_starts: Words
    relatives: Words
    learned: Words
    bounded: Words


@dataclass(frozen=True, eq=False)
class LeaningWords:
    """What makes a sentence lean on the one before it.

    `persons`, `groups` and `things` are pronouns by what they stand for; `objects`
    among them are never who acts. `single` words take one out of several ("one of the
    nurses"). One of `loose_joints` at the start can go without loss, `firm_joints`
    cannot; what begins as `unjoined` has is no joint ("So far"). `pointers` point back
    from the first words of a sentence, but before `not_pointed` ("this week", "those
    who"), and those of them that are `showing` from anywhere before a noun that is new;
    `pointing` phrases do from anywhere, those `pointing_in_time` where nothing before
    them tells when. A number of `counts` or one of `quantities` points where the
    word behind, one of `left`, is not its noun. `known` are nouns that a definite
    article refers back with ("the company"), unless one of `told_by` tells which ("the
    company that …"), or one of `told_of` before it ("accused of"). `expletive` verbs
    stand behind an "it" that stands for nothing. Names behind one of `in_place` are of
    no person, those behind one of `beside` are not who it is about. Who the first
    clause is about may be named later where the first word ends as one of `ahead` does.
    `plural` words stand for several without an ending.
    """

    persons: Words
    groups: Words
    things: Words
    objects: Words
    single: Words
    loose_joints: Words
    firm_joints: Words
    unjoined: tuple[str, ...]
    pointers: Words
    not_pointed: Words
    pointing: tuple[str, ...]
    pointing_in_time: tuple[str, ...]
    showing: Words
    counts: Words
    quantities: Words
    left: Words
    known: Words
    told_by: Words
    told_of: Words
    ahead: tuple[str, ...]
    expletive: Words
    in_place: Words
    beside: Words
    plural: Words


@dataclass(frozen=True, eq=False)
class CasingWords:
    """How words are written whose capitals and spaces are lost.

    `capitalised` have a capital everywhere, `openers` often open a sentence and are no
    names, as are words with `common_endings`; `contracted` stand behind an apostrophe,
    `elided` before one; `abbreviated` end in a point, `unnamed` of them before no name;
    `lower_initials` are never capitals; `spelled`: pronoun → the abbreviation that it
    may stand for, in words and marks.
    """

    capitalised: Words
    openers: Words
    common_endings: tuple[str, ...]
    contracted: Words
    elided: Words
    abbreviated: Words
    unnamed: Words
    lower_initials: Words
    spelled: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class PageWords:
    """What a page says around a story.

    `home`, as written, begins the path to a page; a publisher speaks of itself with
    `own_voice`, a story of other people with `other_voices`. The pattern `comments`
    matches a heading of readers' comments, `sure_comments` one that is nothing else.
    """

    home: str
    own_voice: Words
    other_voices: Words
    comments: str
    sure_comments: str


@dataclass(frozen=True, eq=False)
class AnswerWords:
    """What a summary of any writer has beside its claims; the patterns ignore case.

    `labels` are headings without a mark, and stand before a colon; under one of
    `sources` the sources are listed; one of `pointers` and a number name a source. What
    one of the patterns `opens` matches at the start speaks of the answer itself; a
    sentence at the end that begins as one of `closes` does so, too, or offers more.
    """

    labels: Words
    sources: Words
    pointers: Words
    opens: tuple[str, ...]
    closes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class TenseWords:
    """Forms of verbs that tell the time of a sentence.

    `past` are irregular ones, `present`, `past_auxiliaries` and `modals` auxiliaries; a
    bare form behind one of `plural` may be a verb; one of `relatives` opens a clause of
    its own; `prepositions` stand before a noun, and behind a verb.
    """

    past: Words
    past_auxiliaries: Words
    present: Words
    modals: Words
    plural: Words
    relatives: Words
    prepositions: Words

    @cached_property
    def finite(self) -> Words:
        """The forms that are finite verbs, or may be."""
        return self.past | self.past_auxiliaries | self.present | self.modals


@dataclass(frozen=True, eq=False)
class FillerWords:
    """Signs of what is no statement of a story.

    Patterns ignore case: those of `…_starts` match at the start of a sentence, those of
    `…_marks` anywhere in one that has the word they stand under. Captions, notes (of
    corrections, of who has written it), addresses to the reader and asides have such.

    The patterns `caption_pointers` mark a caption that tells the present: where a story
    tells the past, they only point at one. What is `shown` (after one of `be_shown`) at
    one of `places` is a caption, as is what tells a past day in the present: of what
    pictures show (`visible`) any day, of what may be news, too (`scheduled`), a full
    date, or a day and a scene (`scenes`); `not_past` are days that may be to come. Who
    is `posing`, or `handled` by others (before one of `handlers`), is one without a
    day. `telling` verbs tell news in the present. One of `single` opens a phrase of one
    thing. One of `speaking`, as written, opens a question or an answer of an interview,
    beside such a one also one of `answering`.

    One of `reader` early, or behind one of `before_you`, is an address. The patterns
    `own_voice` match where the writer speaks of himself, `shared_voice` where "we" is
    no everybody; their capitals count.
    """

    caption_starts: tuple[str, ...]
    caption_marks: Mapping[str, str]
    caption_pointers: tuple[str, ...]
    shown: Words
    be_shown: Words
    places: Words
    scenes: Words
    not_past: Words
    visible: Words
    posing: Words
    handled: Words
    handlers: Words
    single: Words
    scheduled: Words
    telling: Words
    note_starts: tuple[str, ...]
    note_marks: Mapping[str, str]
    speaking: tuple[str, ...]
    answering: tuple[str, ...]
    address_starts: tuple[str, ...]
    address_marks: Mapping[str, str]
    reader: Words
    before_you: Words
    own_voice: tuple[str, ...]
    shared_voice: tuple[str, ...]
    aside_starts: tuple[str, ...]
    aside_marks: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class HeadlineWords:
    """What a headline has and what it must not have.

    `labels` before a colon, a dash or a bar say nothing of the news (Breaking), those
    of `not_news` that it is none (Opinion); a tail with one of `outlets` names who
    published it. What begins with one of `asking` asks or leaves open, with one of
    `pointing` points at a page; a number before one of `listed` makes a list. `lures`
    are phrases of clickbait, `captions` of what stands around pictures; one of
    `address` speaks to the reader.

    A sentence may end before one of `cuts`, where it must be shorter before one of
    `phrase_cuts`. What stands between two commas and begins with one of `asides` may
    go, and before the subject with one of `openers`; words with `loose_endings` begin
    both. `relatives` open a clause behind a noun, `clause_joints` one anywhere; a
    headline does not end in one of `hanging`, nor before a condition (`conditions`) or
    what somebody is told to do (`orders`). `before_day` and `day_parts` go with
    a weekday. `heard`: verbs of who says so at the end. `counted`: what is done to
    things, which is news without how many they are.
    """

    labels: tuple[str, ...]
    not_news: tuple[str, ...]
    outlets: Words
    asking: Words
    pointing: Words
    listed: Words
    lures: tuple[str, ...]
    captions: tuple[str, ...]
    address: Words
    cuts: Words
    phrase_cuts: Words
    asides: Words
    openers: Words
    loose_endings: tuple[str, ...]
    relatives: Words
    conditions: Words
    orders: Words
    clause_joints: Words
    hanging: Words
    before_day: Words
    day_parts: Words
    heard: Words
    counted: Words


@dataclass(frozen=True, eq=False)
class Language:
    """One language: its ISO 639-1 code, its name, and its words by what they are about.

    `stem` takes the endings off a folded word, `root` what a stemmer leaves, too, so
    that charge and charged are one.
    """

    code: str
    name: str
    stem: Callable[[str], str]
    root: Callable[[str], str]
    sentences: SentenceWords
    common: CommonWords
    spelling: Spelling
    numbers: NumberWords
    amounts: AmountWords
    steps: StepWords
    calendar: CalendarWords
    claims: ClaimWords
    denials: DenialWords
    frames: FrameWords
    changes: ChangeWords
    replacing: ReplacingWords
    scope: ScopeWords
    deeds: DeedWords
    tallies: TallyWords
    speech: SpeechWords
    parties: PartyWords
    names: NameWords
    phrases: PhraseWords
    leaning: LeaningWords
    casing: CasingWords
    pages: PageWords
    answers: AnswerWords
    tenses: TenseWords
    filler: FillerWords
    headlines: HeadlineWords

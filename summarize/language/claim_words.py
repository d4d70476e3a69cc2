"""What a sentence claims, how surely, by whom, and what changes or undoes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from summarize.language.word_sets import Pairs, Sides, Words


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
    so do the two of `unbeaten` (the shortest; no tenure has been shorter), and the two
    of each of `denied_alike`, the second by denying (unless it pays; if it does not);
    one of `no_thing` denies a thing, not what it is for (no permit for the wall);
    what is not so `until` then is so then; `kept_from` words deny what one of
    `before_kept` leads to (barred from fishing), `rid_of` (free of) and `instead_of`
    (rather than) what follows;
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
    One of `renaming` before a name makes another name of it (New Mexico).
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
    denied_alike: tuple[tuple[str, str], ...]
    no_thing: Words
    until: Words
    kept_from: Words
    before_kept: Words
    rid_of: tuple[str, ...]
    instead_of: tuple[str, ...]
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
    be_progressive: Words
    renaming: Words

    @cached_property
    def have(self) -> Words:
        """The forms of "have": has, had."""
        return self.have_present | self.have_past


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
    a thing; what a wish ends with, one of `seeking`, is not there yet (called for);
    behind one of `causing` stands who does it; who is `able` to do it may; one
    of `habitual` tells also of what is done again and again (would come each year);
    what is `announced` need not have been `held`; who is `having` a thing wished for
    has got it. `bound_with`: what marks a condition → words that say the same before
    what it asks for (provided they bring a pass; with a pass), "" for any other; after
    one of `purposes` stands what something is done for; behind one of `doing` an
    infinitive tells what is done (managed to).
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
    seeking: Words
    causing: Words
    able: Words
    habitual: Words
    held: tuple[str, ...]
    announced: tuple[str, ...]
    having: Words
    bound_with: Mapping[str, Words]
    purposes: tuple[str, ...]
    doing: Words


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
    things by what happened. One of the phrases `of_whole` stands between the number of
    a part and the whole (three others of the nine).
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
    of_whole: tuple[str, ...]
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
    begins behind one of `openers`. Between these words and the value may stand some of
    `beside_value` (about), one of `of_value` between what it is and the value (stands
    at), one of `to_value` behind a verb, and some of `lately` before it (has since).

    What stands behind a verb of `revoking` or of `revoking_off` (in several words) is
    not to come, or not so, any more; what stands behind one of `moving` or of
    `moving_off` is to come on another day, and what was `staying` shut did not open.
    Words of `ruled` tell only that it was to. A claim with one of `to_come` says that
    something is to come.
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
    beside_value: Words
    of_value: tuple[str, ...]
    to_value: Words
    lately: Words
    set_values: Words
    revoking: Words
    revoking_off: tuple[str, ...]
    moving: Words
    moving_off: tuple[str, ...]
    staying: tuple[str, ...]
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
    claim of it (rather than); one of `adding_nothing` may be added, none of `choosing`;
    one of `focusing` speaks of the word behind it (also the mill); one of `lessening`
    before a word makes less of it, or another thing (formerly owned, a so-called sale);
    one of `outdoing`, or a word with an ending of `outdoes`, sets apart one of those
    that the words behind it tell (the largest mill in Ruhl).
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
    focusing: Words
    lessening: Words
    outdoing: Words
    outdoes: tuple[str, ...]


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
    `irregular` forms of verbs, and a pattern of `regular` ones; `ties` join a name to
    another, `places` to where it is; one of `listing` joins two who do it; behind one
    of `joining` a name is not who does it, or not alone; one of `contrasting` stands
    between what one does and what another does. `rows`: name → phrases that tell one
    deed, each the base form of a verb and the words behind it, with "…" for whom or
    what between them (take … to court), `be` for any form of that verb; `against` are
    the names of rows that are opposites; `converse` deeds are told from either side.
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
    be: str
    against: Pairs
    converse: tuple[Converse, ...]


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

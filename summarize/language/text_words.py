"""What text is made of: sentences, forms of words, names, phrases, speech."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from summarize.language.word_sets import NEVER, Pairs, Words


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

    @cached_property
    def pointing(self) -> Words:
        """The determiners that point at it or say whose it is: this, his."""
        return self.determiners - self.articles


@dataclass(frozen=True, eq=False)
class GrammarWords:
    """The small words that hold a sentence together, by what each does in it.

    `definite` ones stand before what is known (the ship), `genitive` ones between a
    part and its whole, and a thing and whose it is (two of them), `infinitive` ones
    before a verb that is but named (to flee), `stating` ones before what is said or
    known (that it sank), `comparing` ones before what something is compared with (more
    than), `adding` ones between two of which both are meant (Ann and Bo).
    """

    definite: Words
    genitive: Words
    infinitive: Words
    stating: Words
    comparing: Words
    adding: Words


@dataclass(frozen=True, eq=False)
class Spelling:
    """How one word may be written in several ways.

    `same`: form → the form that stands for it; `no_typo`: pairs one slip apart that are
    both words; `regional`: endings that mean the same; `prefixes` that take a hyphen or
    not; `compounding`: words that make compounds with one; `clitics`: what stands
    behind an apostrophe → its word; `negating`: what stands before and behind that of a
    negation (don't), `negated`: stems before it that are cut (ca → can); `owning` marks
    a possessive, but after `is_subjects`; `before_participle`: what a clitic is read as
    → what it stands for before a participle (they'd gone); `y_endings`, `verb_endings`
    and `endings` of regular verbs, longest first. `past_endings`, `perfect_endings`
    (has written), `participle_endings`, `progressive_endings`, `present_endings` (she
    writes), `plural_endings` and `adverb_endings` are those of such words; a word with
    one of `stem_endings` has none of the present and no plural one (class, pass).
    """

    same: Mapping[str, str]
    no_typo: Pairs
    regional: tuple[tuple[str, str], ...]
    prefixes: tuple[str, ...]
    compounding: Words
    clitics: Mapping[str, str]
    negating: tuple[str, str]
    negated: Mapping[str, str]
    owning: str
    is_subjects: Words
    before_participle: Mapping[str, str]
    y_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    perfect_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    progressive_endings: tuple[str, ...]
    present_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    stem_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    endings: tuple[str, ...]

    @cached_property
    def regional_endings(self) -> tuple[str, ...]:
        """The endings that have another form."""
        return tuple(ending for ending, _ in self.regional)


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
class NameWords:
    """What stands with names, and how they change.

    `titles` before a name are no part of it; `ranks` say who it is, not somebody else;
    `particles` stand in names; `joints` join the words of one; `demonyms`: people →
    country, `demonym_endings` may replace each other; `group_endings` are those of
    peoples and parties. `given` are first names that are also what a person is (John,
    Dean), `wives` stand before the surname of who may have it from somebody else,
    `generations` behind a surname (Jr). What ends with one of `ways` is a street;
    `agencies` are cut off with the datelines of what they tell. One of `relatives`
    behind a name says that it is a person's, and so may one of `owning` (whose). One of
    `before_places` stands before the name of a place, one of the `polite` words before
    anybody's name, a `renowned` office before one that everybody knows. `interviewed`
    stands for the name of who answers, where that is not known.
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
    owning: Words
    before_places: Words
    polite: Words
    renowned: Words
    interviewed: str = ""

    @cached_property
    def before_names(self) -> Words:
        """What stands before a name and says who it is: titles, ranks."""
        return self.titles | self.ranks


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
class TenseWords:
    """Forms of verbs that tell the time of a sentence.

    `past` are irregular ones, `present`, `past_auxiliaries` and `modals` auxiliaries; a
    bare form behind one of `plural` may be a verb; one of `relatives` opens a clause of
    its own; `prepositions` stand before a noun, and behind a verb; one of `denying`
    may stand between an auxiliary and its verb (did not go). As written, `names` are no
    verbs (May, Will).
    """

    past: Words
    past_auxiliaries: Words
    present: Words
    modals: Words
    plural: Words
    relatives: Words
    prepositions: Words
    denying: Words
    names: tuple[str, ...]

    @cached_property
    def finite(self) -> Words:
        """The forms that are finite verbs, or may be."""
        return self.past | self.past_auxiliaries | self.present | self.modals


@dataclass(frozen=True, eq=False)
class SpeechWords:
    """Who says it, and to whom: the name after `telling` has heard it.

    `attributing` are all verbs after which a text gives what somebody else says, said
    and told among them, `of_outlets` those of them with which outlets are quoted; by
    one of `asking` somebody asks for something, or greets it, and by one of `calling`
    before a quotation names it; one of `going_on` behind
    a comma, and any behind one of `joining`, has the subject of the verb before; who
    stands behind one of `agreeing` says the same as another (as Berg had suggested).
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
    agreeing: Words
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

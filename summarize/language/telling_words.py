"""What is told and what is not: what leans, page words, answers, filler, headlines."""

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.language.word_sets import Words


@dataclass(frozen=True, eq=False)
class LeaningWords:
    """What makes a sentence lean on the one before it.

    `persons`, `groups` and `things` are pronouns by what they stand for; `objects`
    among them are never who acts. `single` words take one out of several ("one of the
    nurses"). One of `loose_joints` at the start can go without loss, `firm_joints`
    cannot; what begins as `unjoined` has is no joint ("So far"). What an outlet begins
    with of itself, one of `own_reports` ("As we reported"), goes as well. `pointers`
    point back from the first words of a sentence, but before `not_pointed` ("this
    week", "those who"), and those of them that are `showing` from anywhere before a
    noun that is new; `pointing` phrases do from anywhere, those `pointing_in_time`
    where nothing before them tells when. A number of `counts` or one of `quantities`
    points where the word behind, one of `left`, is not its noun. `known` are nouns that
    a definite article refers back with ("the company"), unless one of `told_by` tells
    which ("the company that …"), or one of `told_of` before it ("accused of"). One of
    the `bodies` may be told of by its name (the company, Orrin Steel). What is of
    `common_knowledge` ("the police") everybody knows with a definite article, and one
    of the `singling` words behind it tells which by itself ("the first vote").
    `expletive` verbs stand behind one of `expletives` that stands for nothing (it is
    clear), before one of `expletive_joints`. Names behind one of `in_place` are of no
    person, those behind one of `beside` are not who it is about. Who the first clause
    is about may be named later where the first word ends as one of `ahead` does.
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
    own_reports: tuple[str, ...]
    pointers: Words
    not_pointed: Words
    pointing: tuple[str, ...]
    pointing_in_time: tuple[str, ...]
    showing: Words
    counts: Words
    quantities: Words
    left: Words
    known: Words
    bodies: Words
    common_knowledge: Words
    singling: Words
    told_by: Words
    told_of: Words
    ahead: tuple[str, ...]
    expletives: Words
    expletive: Words
    expletive_joints: Words
    in_place: Words
    beside: Words
    plural: Words


@dataclass(frozen=True, eq=False)
class PageWords:
    """What a page says around a story.

    `home`, as written, begins the path to a page; a publisher speaks of itself with
    `own_voice`, a story of other people with `other_voices`. The pattern `comments`
    matches a heading of readers' comments, `sure_comments` one that is nothing else.
    What has one of `disputing` tells that somebody objects, refuses or fails.
    """

    home: str
    own_voice: Words
    other_voices: Words
    comments: str
    sure_comments: str
    disputing: Words


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
    what somebody is told to do (`orders`); one that begins with the words `of_several`
    leans on who they all are (One of the suspects), one with one of `besides` on what
    was told. A noun before one of `telling_which` is told more of (the fund for
    widows). `before_day` and `day_parts` go with a weekday. `heard`: verbs of who says
    so at the end. `counted`: what is done to things, which is news without how many
    they are.
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
    of_several: tuple[str, ...]
    besides: Words
    telling_which: Words
    clause_joints: Words
    hanging: Words
    before_day: Words
    day_parts: Words
    heard: Words
    counted: Words

"""What the program knows of one language: lists of words and endings, as data.

Forms are folded – lower case, without final dots –, but where a field says otherwise.
What follows from the lists alone is made of them once, when it is first asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from summarize.language.claim_words import (
    ChangeWords,
    ClaimWords,
    DeedWords,
    DenialWords,
    FrameWords,
    PartyWords,
    ReplacingWords,
    ScopeWords,
)
from summarize.language.number_words import (
    AmountWords,
    CalendarWords,
    NumberWords,
    StepWords,
    TallyWords,
)
from summarize.language.telling_words import (
    AnswerWords,
    FillerWords,
    HeadlineWords,
    LeaningWords,
    PageWords,
)
from summarize.language.text_words import (
    CasingWords,
    CommonWords,
    GrammarWords,
    NameWords,
    PhraseWords,
    SentenceWords,
    SpeechWords,
    Spelling,
    TenseWords,
)


@dataclass(frozen=True, eq=False)
class Language:
    """One language: its ISO 639-1 code, its name, and its words by what they are about.

    `stem` takes the endings off a folded word, `root` what a stemmer leaves, too, so
    that charge and charged are one; `third_person` makes "walks" of "walk".
    """

    code: str
    name: str
    stem: Callable[[str], str]
    root: Callable[[str], str]
    third_person: Callable[[str], str]
    sentences: SentenceWords
    common: CommonWords
    grammar: GrammarWords
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

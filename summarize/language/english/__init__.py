"""English."""

from summarize.language.english.amount_words import AMOUNTS
from summarize.language.english.answer_words import ANSWERS
from summarize.language.english.calendar_words import CALENDAR
from summarize.language.english.casing_words import CASING
from summarize.language.english.change_words import CHANGES
from summarize.language.english.claim_words import CLAIMS
from summarize.language.english.common_words import COMMON
from summarize.language.english.deed_words import DEEDS
from summarize.language.english.denial_words import DENIALS
from summarize.language.english.filler_words import FILLER
from summarize.language.english.frame_words import FRAMES
from summarize.language.english.grammar_words import GRAMMAR
from summarize.language.english.headline_words import HEADLINES
from summarize.language.english.leaning_words import LEANING
from summarize.language.english.name_words import NAMES
from summarize.language.english.number_words import NUMBERS
from summarize.language.english.page_words import PAGES
from summarize.language.english.party_words import PARTIES
from summarize.language.english.phrase_words import PHRASES
from summarize.language.english.replacing_words import REPLACING
from summarize.language.english.scope_words import SCOPE
from summarize.language.english.sentence_words import SENTENCES
from summarize.language.english.speech_words import SPEECH
from summarize.language.english.spelling import SPELLING
from summarize.language.english.stems import root, stem, third_person
from summarize.language.english.step_words import STEPS
from summarize.language.english.tally_words import TALLIES
from summarize.language.english.tense_words import TENSES
from summarize.language.language import Language

ENGLISH = Language(
    code="en",
    name="English",
    stem=stem,
    root=root,
    third_person=third_person,
    sentences=SENTENCES,
    common=COMMON,
    grammar=GRAMMAR,
    spelling=SPELLING,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    steps=STEPS,
    calendar=CALENDAR,
    claims=CLAIMS,
    denials=DENIALS,
    frames=FRAMES,
    changes=CHANGES,
    replacing=REPLACING,
    scope=SCOPE,
    deeds=DEEDS,
    tallies=TALLIES,
    speech=SPEECH,
    names=NAMES,
    parties=PARTIES,
    phrases=PHRASES,
    leaning=LEANING,
    casing=CASING,
    pages=PAGES,
    answers=ANSWERS,
    tenses=TENSES,
    filler=FILLER,
    headlines=HEADLINES,
)

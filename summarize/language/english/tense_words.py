"""Forms of English verbs that tell the time of a sentence."""

from summarize.language.language import TenseWords
from summarize.language.lists import word_set

TENSES = TenseWords(
    past=word_set(
        """
        arose ate became began bent blew bore broke brought built bought came caught
        chose clung crept dealt did drank drew drove fell fled flew forbade forgot
        fought froze gave got grew had heard held hid hung kept knew laid led left lent
        lost made met paid ran rang rode rose said sang sank sat saw sent shook shot
        showed slept slid sold sought spent spoke spun stole stood struck stuck swam
        swore taught threw told took thought understood was went were withdrew woke won
        wore wound wrote found felt meant began hit put set cut quit
        """
    ),
    present=word_set("is are am has have do does"),
    modals=word_set("will would can could may might must should shall cannot"),
    relatives=word_set("who which that whose whom where when while as after before"),
    past_auxiliaries=word_set("was were had did"),
    plural=word_set(
        """
        police people men women children they fans officials crowds troops both all
        others many some few mourners families firefighters protesters soldiers
        """
    ),
    prepositions=word_set(
        """
        of in on at by for from with to into onto over under about after against amid
        among around across along behind beside between during inside near outside past
        through toward towards upon out off down up as beneath next
        """
    ),
)

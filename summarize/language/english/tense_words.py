"""Forms of English verbs that tell the time of a sentence."""

from summarize.language.lists import as_written, word_set
from summarize.language.text_words import TenseWords

TENSES = TenseWords(
    past=word_set(
        """
        arose ate awoke beat became began bent bet bit bled blew bore bought
        bound bred broke brought built burst came caught chose clung cost crept
        cut dealt did drank drew drove dug fed fell felt fled flew flung forbade
        forgave forgot fought found froze gave got grew had heard held hid hit
        hung hurt kept knelt knew laid lay leapt led left lent let lit lost made
        meant met overcame overran overthrew overtook paid put quit ran rang
        rebuilt redid resold retook rode rose said sang sank sat saw sent set
        shed shone shook shot showed shrank shut slept slid sold sought spat
        sped spent split spoke sprang spread spun stole stood strode strove
        struck stuck stung sued swam swept swore swung taught thought threw told
        took tore undercut understood undertook underwent undid upheld upset was
        went wept were withdrew withheld withstood woke won wore wrote
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
    denying=word_set("not cannot"),
    names=as_written("May Will"),
)

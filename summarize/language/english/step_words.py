"""English words that tell how a number comes of others."""

from summarize.language.lists import phrase_set, word_set
from summarize.language.number_words import StepWords

STEPS = StepWords(
    difference=word_set(
        """
        left remaining remain remains remained rest other others still yet short
        shortfall margin majority gap difference more fewer less than over
        above below under beyond higher lower dearer cheaper bigger smaller longer
        shorter taller larger older younger lighter heavier faster slower earlier later
        after ahead behind front rose rise rises risen rising increase
        increases increased grew grow grows grown growth climbed jumped fell fall falls
        fallen drop drops dropped decline declined shrank shrink shrinks shrunk shed
        lost lose loses loss gain gained gains added add adds reduced reduce reduction
        cut cuts save saved shaved net balance except excluding apart exceed exceeds
        exceeded exceeding outnumber outnumbered outstrip outstrips advantage lead
        lacks lack lacking additional extra raised lowered missed failed
        owed surplus deficit separated shorten shortened clears not no never none losing
        apart
        """
    ),
    sum=word_set(
        """
        all total totals totalled totaling totalling altogether together both combined
        between overall sum sums including counting counted with plus add adds
        adding joint jointly or either before originally whole entire
        """
    ),
    each=word_set(
        """
        each per every apiece average averaging averaged normal normally usual usually
        typical individual equal equally
        """
    ),
    rest=word_set(
        """
        rest remaining remain remains remained other others only undecided without fail
        failed fails missed lost left survived spared men women except outside elsewhere
        lacked lacking escaped never no not none nor off unsure unaffected unharmed
        private balance shut closed intact standing
        """
    ),
    less_than=phrase_set("less than | short of"),
    more_than=phrase_set("more than"),
    remainder=r"\b(the rest|the remainder|remaining|others|undecided|all but|except)\b",
    change=word_set(
        """
        rose rise rises risen rising increase increases increased grew grow grown growth
        climbed jumped fell fall falls fallen drop drops dropped decline declined
        shrank shrink shrinks shrunk lost lose loss reduced reduce cut dearer
        cheaper taller shed
        """
    ),
    before=word_set(
        """
        before previous previously earlier ago originally original former formerly last
        used until initial initially prior expected estimate
        """
    ),
    common=word_set(
        """
        year years month months week weeks day days hour hours minute minutes last
        time times people number total percent percentage point points
        """
    ),
)

"""English words that tell who takes a side in what they tell."""

from summarize.language.claim_words import PartyWords
from summarize.language.lists import phrases, word_set

_INSIDERS = word_set(
    """
    member businessman businesswoman worker workers employee employees source sources
    insider insiders user users caller colleague colleagues
    """
)
_BYSTANDERS = word_set(
    """
    resident residents witness witnesses neighbour neighbours neighbor neighbors
    passenger passengers friend friends customer customers fan fans student students
    pupil visitor visitors tourist tourists bystander bystanders passer-by patient
    patients tenant tenants survivor survivors shopper shoppers local locals villager
    villagers
    """
)
_RELATIVES = word_set(
    """
    relative relatives mother father parent parents sister sisters brother brothers
    son sons daughter daughters wife husband widow widower family families cousin
    cousins uncle aunt nephew niece grandson granddaughter grandmother grandfather
    girlfriend boyfriend
    """
)
_COUNSEL = word_set(
    """
    lawyer lawyers barrister barristers solicitor solicitors attorney attorneys counsel
    defence defense prosecutor prosecutors prosecution
    """
)
_OF_A_CASE = word_set(
    """
    accused defendant defendants suspect suspects plaintiff plaintiffs claimant
    claimants complainant complainants
    """
)
_OF_A_CAUSE = word_set(
    """
    campaigner campaigners activist activists protester protesters protestors
    demonstrators lobbyist lobbyists critic critics opponent opponents supporter
    supporters detractors sceptics skeptics backers rival rivals opposition dissident
    dissidents rebel rebels whistleblower whistleblowers
    """
)

_IS = r"(is|are|was|were|been|being|stands?|stood)( also| now| later| both| already)?"
_ACCUSED = phrases(
    """
    accused of, suspected of, charged with, sued, indicted, convicted, found guilty
    under investigation, on trial
    """
)
_FAULTED = phrases(
    """
    warned (that|of|about|once|twice|repeatedly|\\w+ times)
    (criticis|criticiz|condemn|blam|fault|rebuk|denounc)ed (for|over|by), alleged to
    arrested (on|for)
    """
)
_WORD = r"( [\w'’]+)?"
_ASKED_FOR = (
    f"{_WORD}{_WORD} (entry|access|bail|parole|permission|request|motion|appeal)s?\\b"
)
_NOT = r"(did|does|do|has|have|had) ?n(ot|['’]t)"
_WERE_NOT = r"(was|were|is|are) ?n(ot|['’]t)"
_YET = "(immediately|yet|publicly|directly)"

PARTIES = PartyWords(
    partial=_INSIDERS | _BYSTANDERS | _RELATIVES | _COUNSEL | _OF_A_CASE | _OF_A_CAUSE,
    private=_BYSTANDERS | _RELATIVES,
    counsel=_COUNSEL,
    prosecuting=word_set("prosecutor prosecutors prosecution"),
    offices=word_set(
        """
        police officer officers inspector detective detectives constable sheriff court
        courts judge judges magistrate coroner jury tribunal ombudsman minister
        ministers ministry general department commissioner scientists
        """
    ),
    delegates=word_set(
        """
        spokesman spokeswoman spokesperson spokespeople secretary director directors
        chief chairman chairwoman chair president head leader leaders manager owner
        owners executive
        """
    ),
    conceding=word_set(
        """
        admitted admits acknowledged acknowledges conceded concedes confirmed confirms
        accepted accepts denied denies announced announces
        """
    ),
    denying=phrases(
        f"""
        den(y|ies|ied)(?!{_ASKED_FOR})
        """
    ),
    accused=tuple(f"{_IS} {what}" for what in _ACCUSED)
    + phrases("plead(s|ed)? (not )?guilty, (goes|went|going) on trial"),
    accusing=phrases(
        """
        accus(e|es|ed|ing), blam(e|es|ed|ing), su(e|es|ed|ing), prosecut(e|es|ed|ing)
        indict(s|ed|ing), convict(s|ed|ing)
        (lawsuit|complaint|charges|allegations|accusations|proceedings) against
        """
    ),
    clearing=phrases("acquit(s|ted|ting), clear(s|ed|ing)"),
    faulted=tuple(f"{_IS} {what}" for what in _FAULTED)
    + phrases(
        r"""
        allegedly, fac(e|es|ed|ing)( [a-z]+)? (charges|accusations|allegations)
        """
    ),
    charging=phrases(
        """
        (case|claim|charge|accusation|allegation|lawsuit|suit)s?( of [a-z ]+)? against
        """
    ),
    against=word_set("against"),
    agents=word_set("representative representatives rep reps publicist campaign"),
    pleading=phrases(
        """
        plead(s|ed)? not guilty, (maintain|protest)(s|ed)? (his|her|its|their) innocence
        (did|has done|had done|have done) nothing wrong
        """
    ),
    silent=phrases(
        f"""
        {_NOT} ({_YET} )?(respond|reply|replied|comment|return|answer)(ed)?
        (declin|refus)(e|es|ed|ing) to (comment|respond|answer|discuss)
        could ?n(ot|['’]t)( immediately)? be reached
        {_WERE_NOT}( immediately)? available (for|to) comment
        """
    ),
    charges=word_set(
        """
        accusation accusations allegation allegations charge charges claim claims
        lawsuit lawsuits suit complaint wrongdoing
        """
    ),
    baseless=word_set(
        """
        baseless groundless unfounded unproven meritless merit false untrue wrong
        nonsense lie lies ridiculous absurd ludicrous preposterous
        """
    ),
    defending=word_set("insist insists insisted maintain maintains maintained"),
    bodily=word_set("it its we our"),
    rejecting=phrases(
        """
        (reject|disput|contest|challeng|dismiss)(s|es|ed|ing|e)
        """
    ),
    accounts=word_set(
        "account version claim claims allegation allegations explanation statement"
    ),
    turning=("but", "although", "though", "while", "whereas"),
)

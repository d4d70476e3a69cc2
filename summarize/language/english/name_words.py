"""What stands with names in English, and how names change."""

from summarize.language.lists import forms, word_set
from summarize.language.text_words import NameWords

_TITLES = word_set(
    """
    mrs ms miss sir dame lord lady president prime minister chancellor mayor congressman
    congresswoman secretary judge justice officer detective king queen prince princess
    pope
    """
)

# A country and its people, where no ending makes one of the other (Peru, Peruvian); one
# who may be named so (Dane, Finn) is left out.
_DEMONYMS = forms(
    """
    afghanistan afghan
    britain british briton britons
    czechia czech czechs
    denmark danish danes
    finland finnish finns
    france french frenchman frenchwoman frenchmen
    greece greek
    iceland icelander icelanders
    ireland irish irishman irishwoman irishmen
    netherlands dutch dutchman dutchwoman dutchmen
    poland polish
    portugal portuguese
    scotland scottish scotsman scotswoman scots
    spain spanish spaniard spaniards
    sweden swedish swede swedes
    switzerland swiss
    thailand thai
    turkey turkish turk turks
    wales welsh welshman welshwoman welshmen
    """
)

NAMES = NameWords(
    titles=_TITLES
    | word_set("mr dr prof vice sen rep gov gen lt sgt capt col maj chief foreign"),
    ranks=_TITLES
    | word_set(
        """
        mister doctor professor premier governor senator representative general admiral
        colonel major captain lieutenant sergeant cardinal archbishop bishop reverend
        saint chairman chairwoman coach director
        """
    ),
    particles=word_set("al bin da de del der di du el van von"),
    joints=("of", "the", "and", "for", "on", "in", "de", "du"),
    demonyms=_DEMONYMS,
    demonym_endings=("ian", "ean", "ese", "an", "n", "ish", "i", "s", "a", "y"),
    group_endings=("an", "ans", "ese", "ish", "crat", "crats"),
    given=word_set(
        """
        john jack guy dean bobby dick victor jerry tommy tom grant chase
        abbot bishop earl duke king marshal mark miles joey cooper carter hunter mason
        baker porter tyler taylor parker spencer archer benedict chandler christian
        conrad daniel donna fisher frank franklin freeman harper jacob jade johnny jonah
        jonas leo norman piper stuart ted tucker walker
        amber april art bill bob bud carol clay cliff crystal daisy dale dawn drew eve
        faith forest gene ginger glen grace hazel heath holly hope iris ivy jasmine jay
        jean joy june kit lance lane lily max may mike nick olive page pat pearl penny
        pierce ray reed rich rob robin rod rose ruby rusty sandy skip sue trey violet
        wade ward will woody
        """
    ),
    wives=word_set("mrs"),
    generations=word_set("jr sr ii iii iv"),
    ways=word_set(
        """
        street road avenue boulevard highway
        airport arena bridge castle church college hospital hotel library museum palace
        park school square stadium station theater theatre tower university
        """
    ),
    agencies=word_set("ap afp cnn reuters upi"),
    relatives=word_set("who"),
    owning=word_set("whose"),
    before_places=word_set("in at near outside"),
    polite=word_set("mr mrs ms miss mister"),
    renowned=word_set("president pope king queen prince princess"),
    interviewed="In an interview",
)

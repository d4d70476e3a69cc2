"""Word lists for the checks of a summary against its sources: data only (English)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name and no part of it: Mr Lee, Prime Minister Lee.
TITLES = _words(
    "mr mrs ms miss dr prof president vice sen rep gov gen lt sgt capt col maj sir "
    "dame lord lady king queen prince princess pope judge justice officer detective "
    "chief prime foreign minister chancellor mayor secretary congressman congresswoman"
)
# Ordinals that mostly count an argument or mean a moment.
COMMON_ORDINALS = _words("first second")
# Kenya and Kenyan, Germany and German: endings that may replace each other.
DEMONYM_ENDINGS = ("ian", "ean", "ese", "an", "n", "ish", "i", "s", "a", "y")
DEMONYMS = {
    "afghan": "afghanistan",
    "british": "britain",
    "danish": "denmark",
    "dutch": "netherlands",
    "finnish": "finland",
    "french": "france",
    "greek": "greece",
    "irish": "ireland",
    "polish": "poland",
    "scottish": "scotland",
    "spanish": "spain",
    "swedish": "sweden",
    "swiss": "switzerland",
    "thai": "thailand",
    "turkish": "turkey",
    "welsh": "wales",
}
# A name before or after one of these has said the quotation in the sentence.
SAYING = _words(
    "said say says saying added adds adding announced announces stated states stating "
    "explained explains wrote writes"
)
TELLING = _words("told tell tells telling")  # the name after these has heard it
# Words that deny without a "not": "denied killing" is "did not kill".
DENIALS = _words(
    "deny denies denied denying denial refuse refuses refused refusing refusal decline "
    "declines declined declining reject rejects rejected rejecting fail fails failed "
    "failing failure lack lacks lacked lacking unable rule ruled rules"
)
# Negations of degree, or that join: no flip when the other sentence lacks them.
WEAK_NEGATIONS = _words("hardly barely scarcely without nor")
# Adverbs between a negation and the word that it denies: not immediately respond.
NOT_DENIED = _words(
    "immediately yet ever also currently longer formally officially publicly really "
    "necessarily actually even been going able"
)
# What such a word governs is asked, not denied: not clear who, did not say that.
NOT_FACTS = _words(
    "clear sure certain known know say said likely new least fewer more less much"
)
# Where the reach of a negation ends.
NEGATION_BREAKS = _words(
    ', ; : ( ) " “ ” but although though who what when where why how whether that if '
    "because until unless"
)
# Who does one of these says that what follows is not so.
DENYING = _words("deny denies denied denying denial denials")
# These need a word of claiming after them: rejected the claim that.
DISMISSING = _words(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute "
    "disputes disputed disputing refute refutes refuted refuting"
)
ASSERTIONS = _words(
    "claim claims allegation allegations suggestion suggestions report reports "
    "accusation accusations assertion assertions notion idea rumour rumours rumor "
    "rumors speculation"
)
# A sentence with one of these tells a denial, or leaves open whether it is so.
DOUBTS = (
    DENYING
    | DISMISSING
    | ASSERTIONS
    | _words(
        "claimed claiming alleged alleges alleging allegedly accused accuses accusing "
        "charged charges charge suspected suspects whether if may might could would "
        "false falsely untrue baseless nonsense innocent lie lies insisted insists "
        "asked prosecutors indicted blamed"
    )
)
# Where what is denied ends.
SCOPE_ENDS = _words("; : ( ) – — but saying although though while after adding")

"""How something is said not to be so, in English."""

from summarize.language.claim_words import DenialWords
from summarize.language.lists import word_set

_DENY = word_set("deny denies denied denying denial")
_DENYING = _DENY | {"denials"}
_REJECT = word_set("reject rejects rejected rejecting")
_DISMISSING = _REJECT | word_set(
    """
    dismiss dismisses dismissed dismissing dispute disputes disputed disputing refute
    refutes refuted refuting
    """
)
_ASSERTIONS = word_set(
    """
    claim claims allegation allegations suggestion suggestions report reports accusation
    accusations assertion assertions notion idea rumour rumours rumor rumors speculation
    """
)

DENIALS = DenialWords(
    denials=_DENY
    | _REJECT
    | word_set(
        """
        refuse refuses refused refusing refusal decline declines declined declining fail
        fails failed failing failure lack lacks lacked lacking unable rule ruled rules
        exempt exempts exempted
        """
    ),
    denying=_DENYING,
    dismissing=_DISMISSING,
    assertions=_ASSERTIONS,
    beginnings=("deni", "deny", "reject", "dismiss", "disput", "refut"),
    doubts=_DENYING
    | _DISMISSING
    | _ASSERTIONS
    | word_set(
        """
        claimed claiming alleged alleges alleging allegedly accused accuses accusing
        charged charges charge suspected suspects whether if may might could would false
        falsely untrue baseless nonsense innocent lie lies insisted insists asked
        prosecutors indicted blamed
        """
    ),
    scope_ends=word_set("; : ( ) – — but saying although though while after adding"),
    scope_joints=word_set("and who which"),
    breaks=word_set(
        """
        , ; : ( ) " “ ” but although though who what when where why how whether that if
        because until unless
        """
    ),
    # Adverbs between a negation and the word that it denies: not immediately respond.
    not_denied=word_set(
        """
        immediately yet ever also currently longer formally officially publicly really
        necessarily actually even been going able
        """
    ),
    # Not clear who, did not say that.
    not_facts=word_set(
        """
        clear sure certain known know say said likely new least fewer more less much
        """
    ),
    failing=r"fail\w*|refus\w*|declin\w*|unable|unwilling|neglect\w*",
)

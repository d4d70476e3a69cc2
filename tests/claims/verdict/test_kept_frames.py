import pytest

from summarize.claims.verdict.frames import Frame
from summarize.claims.verdict.kept_frames import lost_frames
from tests.readings import aligned, read


def lost(claim: str, passage: str) -> Frame | None:
    said = aligned(claim, passage).said
    found = lost_frames(read(claim), read(passage), said)
    return next((lost.frame for lost in found), None)


@pytest.mark.parametrize(
    ("claim", "passage", "frame"),
    [
        ("The minister took bribes.", "The minister denied taking bribes.",
         Frame.DENIED),
        ("The plant hid test results.",
         "Prosecutors allege that the plant hid test results.", Frame.CLAIMED),
        ("The airline will cut 40 flights.", "The airline may cut 40 flights.",
         Frame.POSSIBLE),
        ("The company bought the dairy.", "The company hopes to buy the dairy.",
         Frame.WISHED),
        ("The airline cut 40 flights.", "The airline plans to cut 40 flights.",
         Frame.PLANNED),
        ("The firm has paid the victims.", "The firm decided to pay the victims.",
         Frame.PLANNED),
        ("The firm paid the victims.", "The firm agreed on Friday to pay the victims.",
         Frame.PLANNED),
        ("The bank refunded 20 million.", "A court ordered the bank to refund 20 "
         "million.", Frame.PLANNED),
        ("The town shut the pool.", "The town must shut the pool.", Frame.PLANNED),
        ("The club signed the striker.", "The club offered 12 million to sign the "
         "striker.", Frame.WISHED),
        ("Workers received a raise.", "The union demands a raise for workers.",
         Frame.WISHED),
        ("The clinic apologised.", "The clinic refused to apologise.", Frame.REFUSED),
        ("Talks resume whether or not it is calm.", "Talks resume if it is calm.",
         Frame.CONDITIONAL),
        ("The union will strike.", "The union has not ruled out a strike.",
         Frame.POSSIBLE),
        ("The clinic hid a ledger.", "A lawyer told the jury that the clinic hid a "
         "ledger.", Frame.CLAIMED),
        ("The pools will reopen.", "If the tests are clean, the pools will reopen.",
         Frame.CONDITIONAL),
        ("The driver was drunk.", "Police examine whether the driver was drunk.",
         Frame.ASKED),
        ("The club has clearance.", "The club needs clearance.", Frame.WISHED),
        ("The state will pay a rescue fund of 4 million.",
         "The town asked the state for a rescue fund of 4 million.", Frame.WISHED),
        ("The minister has passed a law on wolves and bears.",
         "The minister would propose a law on wolves and bears.", Frame.PLANNED),
        ("Prices rose by a tenth.", "The bank expects prices to rise by a tenth.",
         Frame.PLANNED),
        ("Hail has reduced deliveries by a tenth.",
         "Hail may cut deliveries by a tenth.", Frame.POSSIBLE),
        ("The pump was old.", "Her doctor insisted that the pump was old.",
         Frame.CLAIMED),
        ("A foreign group bombed the market.",
         "Police blame a foreign group for bombing the market.", Frame.CLAIMED),
        ("The pipe leaked.", "The pipe is said to have leaked.", Frame.CLAIMED),
        ("The parliaments have approved it.",
         "It takes effect once the parliaments have approved it.", Frame.CONDITIONAL),
        ("The data centre moved away.",
         "The town freezes if the data centre moved away.", Frame.CONDITIONAL),
        ("The museum appealed.", "The museum has a month to appeal.", Frame.POSSIBLE),
        ("The town managed to buy the mill.", "The town agreed to buy the mill.",
         Frame.PLANNED),
        ("The hall will be sold and the rest pulled down.",
         "The barn will be pulled down and the rest sold.", Frame.PLANNED),
        ("The coach has resigned.", "Reports that the coach had resigned were untrue.",
         Frame.DENIED),
    ],
)  # fmt: skip
def test_what_is_no_fact_in_the_passage_may_not_be_stated(
    claim: str, passage: str, frame: Frame
) -> None:
    assert lost(claim, passage) is frame
    assert lost(passage, passage) is None


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The plant could close.", "The plant may close."),
        ("Prosecutors say the plant hid results.",
         "Prosecutors allege that the plant hid results."),
        ("The minister rejected claims that he took bribes.",
         "The minister denied that he took bribes."),
        ("In Ferro's view, the pump was too weak.", "Ferro suggested that the pump "
         "was too weak."),
        ("Users can claim 3 euros.", "Users may claim 3 euros."),
        ("Its need is 100 doses.", "It would need 100 doses."),
        ("He sought funds for walnuts.", "He applied for funds for walnuts."),
        ("The company made bread.", "The company, which makes bread, may close."),
        ("The firm must pay the victims.", "The firm was ordered to pay the victims."),
        ("The firm will pay the victims.", "The firm decided to pay the victims."),
        ("The firm agreed a raise.", "The firm agreed to a raise."),
        ("The firm decided to pay the victims.", "The firm paid the victims."),
        ("The clinic did not apologise.", "The clinic refused to apologise."),
        ("Lund is leaving the club.", "Lund will leave the club."),
        ("Talks resume, provided the truce holds.", "Talks resume if it holds."),
        ("The union could strike.", "The union has not ruled out a strike."),
        ("Holm hopes that they will be home soon.", "They could be home soon."),
        ("Hale was convicted.", "Hale, who denied theft, was convicted."),
        ("The museum has a month to appeal.", "The museum may appeal within a month."),
        ("With a pass, guests can swim there.",
         "Guests can swim there, provided that they bring a pass."),
        ("Without rain, the herd may die.", "The herd may die if no rain falls."),
        ("They did not leave until a bell rang.", "They left only when a bell rang."),
        ("The hall will be sold and the barn pulled down.",
         "The barn will be pulled down and the hall sold."),
        ("The choir did not sing.", "The choir was to sing, but the tram broke down."),
        ("He was paid to burn books.", "He was paid so that he would burn books."),
        ("The office said only that it was looking.",
         "The office would say only that it was looking."),
        ("At the request of two clubs the cup was moved.",
         "The cup was moved at the request of two clubs."),
        ("The town's deal to buy the mill is not signed.",
         "The town agreed to buy the mill."),
        ("The singer is due in court.", "The singer is expected to appear in court."),
        ("Shops are exempt from the law.", "The law does not apply to shops."),
    ],
)  # fmt: skip
def test_a_frame_that_is_kept_or_governs_something_else_is_not_lost(
    claim: str, passage: str
) -> None:
    assert lost(claim, passage) is None


@pytest.mark.parametrize("verb", ["keep", "try very hard to leave"])
def test_a_verb_that_the_passage_has_not_may_be_what_is_framed(verb: str) -> None:
    passage = "The plant may leave its mill in Orm."
    assert lost(f"The plant could {verb} its mill in Orm.", passage) is None
    assert lost("The plant left its mill in Orm.", passage) is Frame.POSSIBLE

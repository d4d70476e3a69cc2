import pytest

from summarize.claims.verdict.polarity import negated_otherwise
from tests.readings import aligned, read


def negated(claim: str, passage: str) -> str:
    return negated_otherwise(aligned(claim, passage), read(claim), read(passage))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The panel was tested.", "The panel was not tested."),
        ("The panel was tested.", "The panel was never tested."),
        ("The panel was tested.", "The panel wasn't tested."),
        ("The law passed.", "The law did not pass."),
        ("One ship was damaged in the storm.", "No ship was damaged in the storm."),
        ("It destroyed none.", "It destroyed nine barns."),
        ("It no longer pays wages.", "Its wages are paid."),
        ("The driver has been charged.", "The driver has not been charged."),
        ("Guests no longer have to queue.", "Guests must queue at the gate."),
        ("Goats are free of lice.", "Goats are not free of lice."),
        ("More than half were sold.", "Fewer than half were not sold."),
    ],
)
def test_a_word_negated_in_one_text_only_is_found_either_way(
    one: str, other: str
) -> None:
    assert negated(one, other)
    assert negated(other, one)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("No charges have been filed.", "Charges have not been filed."),
        ("Police have made no arrests.", "No arrests have been made."),
        ("It is unclear whether it was on.", "It is not known whether it was on."),
        ("The panel was tested.", "The panel was not only tested, but approved."),
        ("Nobody came, and the panel was tested.", "The panel was tested."),
        ("The mayor denied that a ship sank.", "No ship sank."),
        ("Nine papers came, they said, none of them valid.",
         "They said that nine papers came."),
        ("It bans new mines, not existing ones.",
         "It bans new mines, and existing ones are exempt."),
        ("The panel failed.", "The panel, not the pump, failed."),
        ("None of the men being treated is in danger.",
         "Men are still being treated, none in danger."),
        ("It brought no more than hand luggage.", "It brought hand luggage only."),
        ("It is no longer a family firm.", "The sale ended its time as a family firm."),
        ("The storm played no part in the decision.",
         "The decision was about cost, and the storm played no part."),
        ("The port will not clean every buoy.", "Not all buoys will be cleaned."),
        ("The baker and her son were both unhurt.",
         "Neither the baker nor her son was hurt."),
        ("It will be sold if the rent is not paid.",
         "Unless he pays the rent, it will be sold."),
        ("Most of the tents were not sold.", "Fewer than half of the tents were sold."),
        ("Dogs may not be taken on the tram.",
         "Any animal except dogs may be taken on the tram."),
        ("The lift will not run before June.",
         "The lift will run in June at the earliest."),
        ("The dam did not open until May.", "The dam opened in May."),
        ("The choir did not sing in Gavle.",
         "The choir was to sing in Gavle, but the concert was called off."),
        ("The firm may not use the old sign.",
         "The firm was barred from using the old sign."),
        ("The manager was not sacked.", "The manager left rather than being sacked."),
        ("There was no permit for the wall.", "The wall was built without a permit."),
        ("The fires are not linked, police think.",
         "Police do not think that the fires are linked."),
        ("Only one of the clubs does not want it.", "All clubs but one want it."),
    ],
)  # fmt: skip
def test_what_both_deny_or_neither_is_no_difference(claim: str, passage: str) -> None:
    assert negated(claim, passage) == ""

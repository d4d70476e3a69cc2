"""Requests of very different lengths, invented, for the writers' tests."""

from summarize.schema import Passage, Request

FERRY = "The ferry struck the harbour bridge on Monday. Two people were hurt."
STORM = "A storm closed the school."
MAYOR = (
    "The mayor said the council was in town after the fire and the river rose; three "
    "people said so on Monday in the new town hall."
)
POLICE = "Police said on Tuesday that the minister had left."


def request(*passages: str, words: int = 6) -> Request:
    return Request(tuple(map(Passage, passages)), words)


MIXED = (
    request(FERRY),
    request(STORM),
    request(MAYOR, MAYOR),
    request("x"),
    request(FERRY, STORM, POLICE),
    request(POLICE),
    request(POLICE, words=3),
)

from scripts.measuring.replies import Answered, answered
from summarize.config import load_config
from summarize.pipeline import Summarizer
from tests.build import topic

NEWS = "A bridge in Tarn closed on Monday after a pillar sank by two metres."
ACCUSED = "The mayor accused Arlo Works of using cheap concrete for the pillar."
DENIED = "Arlo Works denied the accusations."


def test_each_accusation_is_named_with_its_reply() -> None:
    summarizer = Summarizer.from_config(load_config("extractive"))
    work = summarizer.prepare(topic(f"{NEWS} {ACCUSED} Buses ran. {DENIED}"))
    assert [*answered(work)] == [Answered("Arlo Works", ACCUSED, DENIED, is_told=True)]

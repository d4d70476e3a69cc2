"""English words for who says it."""

from summarize.language.lists import word_set
from summarize.language.text_words import SpeechWords

_SAYING = word_set(
    """
    said say says saying added adds adding announced announces stated states stating
    explained explains wrote writes
    """
)
_TELLING = word_set("told tell tells telling")
_CITING = word_set("cited citing cites quoted quoting")

_OTHER_WAYS = word_set(
    """
    acknowledged acknowledges admitted admits argued argues asserted asserts
    believes believed cautioned cautions claimed claims commented comments
    complained complains conceded concedes concluded concludes confirmed confirms
    contended contends declared declares denied denies described describes disclosed
    estimated estimates forecast insisted insists joked maintained maintains mentioned
    noted notes observed pleaded pointed predicted predicts quipped
    recalled recalls remarked repeated replied replies reported reports responded
    revealed reveals stressed stresses suggested suggests testified tweeted
    vowed warned warns accepted accepts blamed blames praised praises criticised
    criticized emphasised emphasized
    """
)

SPEECH = SpeechWords(
    attributing=_SAYING | _TELLING | _OTHER_WAYS,
    of_outlets=word_set("report reports reported reporting notes"),
    asking=word_set(
        """
        asked asks demanded demands urged urges promised promises pledged pledges
        proposed proposes thanked thanks welcomed welcomes apologised
        apologized wondered suspects
        """
    ),
    calling=word_set("called calls dubbed dubs described describes"),
    going_on=word_set(
        """
        saying adding warning arguing insisting claiming noting explaining stressing
        stating suggesting predicting
        """
    ),
    joining=word_set("and but"),
    agreeing=word_set("as"),
    sources=("according to", "in the words of"),
    norms=word_set(
        """
        instruction instructions rule rules law laws plan plans schedule timetable
        regulations terms custom tradition protocol procedure procedures size weight
        age need needs ability merit income
        """
    ),
    when=word_set("first then also finally initially previously once never"),
    before_listeners=word_set("of in to on at about for"),
    reporting=_SAYING
    | _TELLING
    | word_set("reported reports reporting according noted notes"),
    reported=word_set(
        """
        said told added reported announced stated noted explained wrote
        """
    ),
    saying=_SAYING,
    telling=_TELLING,
    listeners=word_set("reporters journalists"),
    citing=_CITING,
    reports=_CITING
    | word_set(
        """
        account accounts article articles report reports writer author columnist
        journalist interview tribute piece described call calls called spoke speaks
        writing describing noting
        """
    ),
)

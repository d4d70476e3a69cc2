"""English words that say little by themselves."""

from summarize.language.lists import word_set
from summarize.language.text_words import CommonWords

_ARTICLES = word_set("a an the")

COMMON = CommonWords(
    stop=word_set(
        """
        a about after again all also am an and any are as at be because been before
        being between both but by can could did do does doing down during each few for
        from further had has have having he her here hers herself him himself his how i
        if in into is it its itself just me more most my myself no nor not now of off on
        once only or other our ours out over own same she should so some such than that
        the their theirs them themselves then there these they this those through to too
        under until up very was we were what when where which while who whom why will
        with would you your yours
        """
    ),
    light=word_set(
        """
        a an the that which who whom this these those of to in on at by for with from as
        into onto upon than then and but so also too very just already still now later
        earlier yet again even here there meanwhile however moreover once when while
        where is are was were be been being am has have had having do does did it its
        one really quite rather simply indeed therefore thus well further recently
        currently himself herself itself themselves about around some roughly
        approximately estimated own out up over off down back per via mr mister mrs ms
        """
    ),
    articles=_ARTICLES,
    determiners=_ARTICLES | word_set("his her its their this that these those"),
    distributives=word_set("every each"),
    pronouns=word_set(
        """
        he she it they i we you him her them us me his their its our my your hers theirs
        """
    ),
    first_person=word_set("i we me us my our mine ours"),
    subjects=word_set("he she"),
    objects=word_set("him her"),
    breaks=word_set("and or but that which who when while as"),
    joining=word_set(
        """
        a an the and as at by for from in into of on onto to with who whom whose which
        that this these those it its he him his she her they them their is are was were
        be been being has have had also than there
        """
    ),
    empty=word_set(
        """
        although though whereas alongside amid among another others otherwise instead
        including includes included following since worth later nearby within
        """
    ),
    asking=word_set("many much long old far often big large high fast"),
)

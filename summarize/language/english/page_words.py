"""What an English page says around a story."""

from summarize.language.lists import word_set
from summarize.language.telling_words import PageWords

_REPLIES = r"(?:comments?|repl(?:y|ies)|responses?)"

PAGES = PageWords(
    home="Home",
    own_voice=word_set("we us our you your"),
    other_voices=word_set("said says told asked he she"),
    comments=rf"\d {_REPLIES}\b|\b(?:leave|post|add) .{{0,9}}(?:comment|reply)"
    r"|dear readers?",
    sure_comments=rf"\d {_REPLIES} (?:to|on)\b",
    disputing=word_set(  # critics say, she refused, they had been warned
        """
        accused accuses accusing admitted apologised apologized blamed blames
        ban banned broke broken cancelled canceled complain complained
        complaint complaints condemned contested contradicted critic critical
        criticise criticised criticises criticism criticize criticized
        criticizes critics delayed denial denied denies deny disputed disputes
        error errors failed fails failure fault faults faulty fined fraud
        ignored illegal investigating investigation lawsuit mistake mistakes
        negligence objected opposed oppose overcharged probe protest protested
        protests rejected rejects refused refuses refunded resign resigned
        scandal sued unanswered unlawful violated violation violations warned
        warning warnings wrong wrongly
        """
    ),
)

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
)

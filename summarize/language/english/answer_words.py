"""What stands in an English summary beside what it claims, a chat model's above all."""

from summarize.language.lists import phrase_set
from summarize.language.telling_words import AnswerWords

_ARTICLES = r"(?:articles?|sources?|documents?|texts?|reports?|stor(?:y|ies)|passages?)"
_SUMMARY = (
    r"(?:summar(?:y|ies)|overview|synopsis|recap|digest|rundown|breakdown|brief(?:ing)?"
    r"|condensed|version|takeaways?|highlights?|bullets?|gist"
    r"|(?:key|main|most important) (?:points?|facts?|findings?|developments?|details?))"
)
_SURE = (
    r"(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|all right|great"
    r"|great question|got it|understood|no problem|gladly|happy to help)"
)
_SURE_COMMA = rf"(?:{_SURE}\s?[,!.–—-]+\s*)?"
_I_HAVE = r"i(?:['’]ve| have)"
_MADE = (
    r"(?:written|prepared|compiled|put together|summari[sz]ed|condensed|merged"
    r"|combined|read|reviewed|analy[sz]ed)"
)
_REST = r"[^.:!?\n]{0,160}?"
_END = r"(?:[.:!]+|(?=\s*(?:\n|\Z)))"
_FROM = (
    rf"(?:(?:based on|from|drawing on|after reading) {_REST}{_ARTICLES}{_REST},\s*)?"
)

ANSWERS = AnswerWords(
    labels=phrase_set(
        """
        analysis|background|bottom line|conclusion|context|executive summary
        |highlights|in brief|in short|in summary|introduction|key developments
        |key facts|key findings|key points|key takeaway|key takeaways|main findings
        |main points|main takeaways|overview|quick summary|short summary|summary
        |takeaway|takeaways|timeline|tl;dr|tldr|what happened|what we know|what's next
        """
    ),
    sources=phrase_set(
        """
        bibliography|citations|footnotes|further reading|links|notes on this summary
        |read more|reference|references|source|source list|sources|sources used
        |updated by later articles|where articles differ|where sources differ
        |works cited
        """
    ),
    pointers=phrase_set("article|articles|doc|docs|document|documents|source|sources"),
    opens=(
        rf"{_SURE}[!.]+",
        rf"{_SURE_COMMA}{_FROM}"
        rf"(?:here(?:['’]s| is| are)|below (?:is|are)|the following (?:is|are)|this is"
        rf"|{_I_HAVE} {_MADE}){_REST}\b{_SUMMARY}\b{_REST}{_END}",
        rf"{_SURE_COMMA}{_I_HAVE} {_MADE} {_REST}\b{_ARTICLES}\b{_REST}{_END}",
        rf"{_SURE_COMMA}{_FROM}here(?:['’]s| is) what{_REST}:",
        r"it (?:focuses on|highlights|covers|includes|captures) (?:only |all )?"
        rf"(?:the )?{_SUMMARY}\b{_REST}{_END}",
    ),
    closes=(
        r"(?:please )?(?:just )?(?:let me know|feel free|do(?: not|n['’]t) hesitate)\b",
        r"(?:would you like|do you want|want me|shall i|should i|can i help)\b",
        r"is there any(?:thing)?\b",
        r"(?:i )?hope (?:this|that|it) (?:helps|is|was)\b",
        r"if (?:you|there)\b.*\b(?:let me know|just ask|feel free|happy to|i can)\b",
        r"(?:i['’]m|i am|i['’]d be|i would be) (?:happy|glad) to\b",
        r"i (?:can|could) (?:also|provide|expand|shorten)\b",
        r"[(\[]?(?:word count|total words|words)\s*[:=~≈]",
        r"[(\[]?(?:about |approximately |approx\. |~)?\d+ words[)\].]*$",
        rf"(?:please )?note\b.{{0,20}}\b(?:this|the|my) (?:above )?{_SUMMARY}\b",
        rf"(?:this|the above) {_SUMMARY} (?:was|is|has|draws|combines|covers|merges"
        r"|synthesi[sz]es|reflects)\b",
        r"(?:thanks|thank you)\b[^,]{0,40}[.!]$",
    ),
)

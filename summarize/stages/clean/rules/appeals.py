"""Rules for appeals: the publisher asks its readers for money, support or a word."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import QUOTE, SITE_VOICE, SPEECH

_OTHERS = (
    rf"^\W?[{QUOTE}]|\b(?:said|says|told|wrote|according to|asked|announced|he|she|his"
    r"|her)\b|\b(?-i:I)\b|[”\"],? (?:\w+ ){0,3}(?:said|says)"
)
_WE = r"\b(?:we|our|us|we[’']ve|we[’']re)\b"

_QUESTIONS = r"(?:[^.!?]{3,140}\?\s{1,3}){0,2}"
_SO = r"(?:(?:please|so|and|or|then|if so),? )?"
_TELL = (
    r"(?:tell (?:us|me)|let (?:us|me) know|have your say|share (?:your|it|them)|leave "
    r"(?:us |me )?(?:your|a)|post (?:your|a)|add your|drop (?:us |me )?(?:your|a)|give "
    r"us your|send us your|sound off|weigh in|chime in|comment|discuss|join (?:in|the "
    r"(?:conversation|discussion|debate))|we(?:[’']d| would) (?:love|like) to hear)"
)
_AND_ELSE = (
    r"(?:,? (?:section|below|here|and|or|on|at|via|by|with|using|e-?mail(?:ing)?"
    r"|tweet(?:ing)?|our|us|me|page|facebook|twitter|[@#]\w{1,40}|this story|this "
    r"article)){0,10}[.!…]{0,3}"
)
_LIKED = r"(?:liked?|loved?|enjoy(?:ed|ing)?|found|find|appreciated?)"
_READ = (
    r"(?:(?:reading )?(?:this|these|our) (?:\w{1,20} )?(?:stor(?:y|ies)|articles?"
    r"|posts?|reports?|columns?|essay|interview|review|podcast|newsletter|journalism"
    r"|reporting|coverage|content|work|writing|site|website)|what you(?:(?:[’']re| are"
    r"|[’']ve| have)(?: just)?)? (?:read(?:ing)?|see(?:ing)?))"
)
_GIVE = (
    r"(?:buy(?:ing)? (?:us|me)|support(?:ing)? (?:us|our|independent|local)|donat(?:e"
    r"|ing)|contribut(?:e|ing)|subscrib(?:e|ing)|sign(?:ing)? up|shar(?:e|ing) (?:it"
    r"|this|with)|follow(?:ing)? (?:us|our|me|@)|becom(?:e|ing) a|join(?:ing)? (?:us"
    r"|our)|leav(?:e|ing) us|tip(?:ping)? (?:us|our|me)|mak(?:e|ing) a (?:donation"
    r"|gift|contribution)|chip(?:ping)? in|giv(?:e|ing) (?:us|what|now|today)"
    r"|pass(?:ing)? it on|forward(?:ing)? it|tell (?:a friend|us)|check(?:ing)? out "
    r"(?:our|more)|read(?:ing)? (?:more|our)|like us|let us know|an? (?:\w{1,10} )?"
    r"(?:donation|gift|contribution))"
)

APPEALS = (
    Rule(
        "appeal",
        "inside",
        "the publisher speaks as 'we' and asks for money",
        (
            _WE,
            r"\b(?:donat(?:e|ion|ions|ing)|contribut(?:e|ion|ions|ing)|support(?:ing)? "
            r"(?:us\b|our (?:work|journalis|reporting|newsroom|mission|site|paper)"
            r"|from (?:readers|you)|independent)|your support|fund(?:ing|ed)? (?:our"
            r"|by readers)|need your (?:help|support)|reader[- ](?:funded|supported)"
            r"|chip in|reader gifts|become a (?:member|supporter|subscriber)|(?:help"
            r"|helps) (?:us|keep) (?:keep|continue|stay|fund|cover|bring|the lights))",
            r"\b(?:journalis(?:m|ts?)|our (?:news|reporting|site)|newsroom|newspaper"
            r"|readers|readership|independent (?:press|media|news|reporting)|ad[- ]free"
            r"|ads|paywall|publication|publish(?:ing|er)?|the truth|[$€£]\d|starting "
            r"(?:from|at)|monthly|a month|per month|every contribution|fill the gap"
            r"|make(?:s)? a (?:world of )?difference|no matter how small)\b",
            r"\b(?:you|your|please|readers?|donate|every contribution|aren[’']t)\b",
        ),
        removes=(
            "Our journalism costs money. We need your help to go on.",
            "Your support helps us keep our reporting free for all readers.",
            "Please support us monthly from two marks on: every contribution counts.",
            "This costs us 900 marks a month, and reader gifts pay for our newsroom.",
        ),
        keeps=(
            "“We need your help or our journalism is over,” the editor told readers.",
            "Donations to the flood fund passed $2m, and the paper reported on each.",
            "She said our donations pay for independent news.",
            "We are supporting our partners, and that will help us to open the ports.",
            "I thank you all for your support as we end a month of hard work.",
            "We need your help, the mayor of Elmport told residents.",
        ),
        max_words=80,
        unless=_OTHERS,
        needs=(
            "donat",
            "contribut",
            "support",
            "fund",
            "help",
            "chip in",
            "become a",
            "gifts",
        ),
        voice=SITE_VOICE,
    ),
    Rule(
        "appeal_cues",
        "inside",
        "many different cues of an appeal in one short paragraph",
        (
            _WE,
            r"\byour?\b",
            r"\b(?:support(?:ing|ers?)?|contribut(?:e|ion)s?|donat(?:e|ion)s?)\b",
            r"\b(?:thank you|thanks|please|if you can)\b",
            r"\b(?:independent|free|open|fearless|accurate|unbiased|quality) (?:and "
            r"\w+ |, \w+ )?(?:journalism|press|reporting|media|news)\b",
            r"\b(?:[$€£]\d+|a month|monthly|annual(?:ly)?|commitment costs|costs us)\b",
            r"\b(?:stand(?:ing)? with us|defend(?:ing)?|make(?:s)? a difference|fill "
            r"the gap|reading experience|ad-?free|disabled all ads|refuse to be "
            r"silenced)\b",
        ),
        removes=(
            "By supporting the Post, you defend open journalism. Thanks to "
            "all who stand with us.",
            "Paper costs us $900 a month. With your support we fill the gap together.",
        ),
        keeps=(
            "“Thank you for your support, please give us time,” the club wrote.",
            "The charity thanked supporters who gave $900 a month.",
        ),
        max_words=80,
        at_least=5,
        unless=_OTHERS,
        needs=(
            "support",
            "contribut",
            "donat",
            "journalis",
            "ad-free",
            "ads",
            "stand",
            "independent",
        ),
        voice=SITE_VOICE,
    ),
    Rule(
        "appeal_line",
        "inside",
        "a short line that asks the reader for a gift: three of its four marks",
        (
            r"\b(?:donat(?:e|ion|ions|ing)|contribution|(?:your|a) gift|financial "
            r"support|your support|become a (?:supporter|member|patron)|(?:help"
            r"|helped) (?:to )?fund|stand with us|choose to pay|a (?:small )?favou?r "
            r"to ask|support (?:us|our)\b|help us stay)\b",
            r"\b(?:your?|you[’']re|readers|everyone|millions|please|consider|any size"
            r"|every contribution)\b",
            r"\b(?:no (?:billionaire|owner|shareholders)|not (?:owners|shareholders)"
            r"|our (?:work|journalism|reporting|newsroom|future|site)|journalism"
            r"|newsroom|we have a|this (?:story|article|site) is|support local news)\b",
            r"\b(?:however (?:big|small|large)|be matched|tax-deductible|any size|as "
            r"little as|free (?:to read|for everyone|for all)|makes? a (?:real |big "
            r"|huge )?difference|independent|favou?r to ask|more secure|every "
            r"contribution|(?:donate|give|gift|donation|contribution|support) (?:today"
            r"|now)|[$€£]\d+ (?:a|per) month|will you stand"
            r"|give what you can|price of a (?:cup of )?coffee)\b",
        ),
        removes=(
            "Since you’re here, we have a small favour to ask.",
            "If everyone who reads our reporting helped fund it, it were more secure.",
            "Please consider a tax-deductible donation to the Post.",
            "Will you stand with us?",
            "Your contribution pays reporters, not shareholders: give what you can.",
        ),
        keeps=(
            "Please give what you can, the price of a coffee: the town has no hall.",
            "Your gift to the museum makes a difference, the director told donors.",
            "Please give the boats more room, and stand with us on the wall.",
            "The donation makes a difference for the flooded town.",
            "She has a favour to ask of you: bring a shovel.",
        ),
        max_words=45,
        at_least=3,
        needs=(
            "donat",
            "free",
            "help",
            "contribution",
            "gift",
            "support",
            "fund",
            "favo",
            "stand",
            "pay",
        ),
        unless=_OTHERS,
        voice=SITE_VOICE,
    ),
    Rule(
        "subscribe_link",
        "inside",
        "a short line with a Markdown link to subscribe, share, forward or give",
        (
            r"\[(?:subscribe|unsubscribe|sign up|donate|support us|become a (?:member"
            r"|subscriber)|(?:forward|share) this)\b[^\[\]]{0,40}\]\([^()\s]{1,200}\)",
        ),
        removes=(
            "Tides is a letter for sailors. [Subscribe](https://example.org) today.",
            "[Share this post](https://example.org/share)",
        ),
        keeps=(
            "“[Donate](https://example.org) to it,” the notice said.",
            "The mayor said the [subscription](https://example.org) was too dear.",
        ),
        max_words=40,
        needs=("](",),
        unless=_OTHERS,
    ),
    Rule(
        "ad_free_note",
        "inside",
        "the publisher explains its advertising to the reader",
        (
            r"\b(?:we|our)\b",
            r"\b(?:disabled?|removed?|turned off|switched off|run|rely on|without|free "
            r"of) (?:\w+ ){0,2}(?:ads|adverts|advertising|advertisements)\b",
            r"\byour?\b",
        ),
        removes=("We switched off all ads so that your page loads at once.",),
        keeps=(
            "We run ads in your town, the candidate's team said.",
            "The site removed ads for guns after the vote.",
        ),
        max_words=60,
        unless=_OTHERS,
        needs=(" ads", " advert"),
    ),
    Rule(
        "comment_call",
        "inside",
        "asks the readers what they think: in the comments, below the story",
        (
            rf"^{_QUESTIONS}{_SO}{_TELL}\b[^.?!]{{0,60}}?\b(?:(?:in|on|via|using"
            r"|through) (?:the|our) (?:reader )?comments?(?: (?:section|box|field|area"
            r"|form|thread|board))?|(?:comments?|thoughts?|views?|opinions?|stor(?:y"
            r"|ies)|experiences?|questions?|answers?) (?:below|here|in the box))"
            rf"{_AND_ELSE}$",
            rf"^{_QUESTIONS}{_SO}(?:(?:comment|have your say|let us know|sound off"
            r"|weigh in|join the (?:conversation|discussion)|tell us(?: (?:your \w+|why"
            r"|more))?)(?: what you think)? below"
            rf"|have your say){_AND_ELSE}$",
        ),
        removes=(
            "What do you think? Tell us in the comments below",
            "Let us know in the comments.",
            "Should the gate be rebuilt? Have your say below!",
            "Do you agree? Share your views in the comments section or tweet us.",
            "Leave your thoughts below.",
            "Comment below",
        ),
        keeps=(
            "Tell us in the comments below, the council asked the town.",
            "Have your say in the comments by Friday, the council asks.",
            "Have your say on the new gate",
            "Fans tell us in the comments below his picture that they care.",
            "What do you think?",
            "Leave a light on below deck",
            "“What do you think? Tell us in the comments,” the captain's post read.",
            "Share your story, the inquiry asks families of Elmport.",
            "Let us know what comments hurt, pupils ask.",
        ),
        max_words=40,
        at_least=1,
        needs=("comment", "below", "your say", " here", "in the box"),
        unless=SPEECH,
    ),
    Rule(
        "reader_thanks",
        "inside",
        "asks whoever liked the story to give, to subscribe or to share",
        (
            r"^(?:if )?(?:(?:did|do|have) you |you(?:[’']ve| have)? )?(?:really )?"
            rf"{_LIKED} {_READ}(?: (?:useful|helpful|interesting|informative))?\s?"
            r"(?:[?,!.…:–—-]{1,3}|and|then)\s"
            r"(?:(?:please|then|why not|consider|you can|help us)\s){0,3}"
            rf"{_GIVE}\b[^?]{{0,120}}$",
            r"^(?:(?:did|do) you )?(?:like|liked|enjoy|enjoyed) this (?:story|article"
            r"|post)\?$",
            r"^(?:please )?(?:buy (?:us|me|our (?:team|reporters?|writers?)|the "
            r"(?:author|writer)) a (?:cup of )?coffee|(?:leave|send|give) (?:us|the "
            r"author) a tip)(?: (?:here|today|now|on ko-?fi|(?:via|with) paypal|to "
            r"(?:support|say|keep)\b.{2,60}))?[.!]{0,3}$",
        ),
        removes=(
            "Did you like this story? Buy us a coffee",
            "Enjoyed this article? Share it with a friend.",
            "If you found this report useful, please consider supporting our work.",
            "Like what you read? Subscribe to the Post.",
            "Did you like this article?",
            "Buy me a coffee",
        ),
        keeps=(
            "Did you like this story? the teacher asked the class.",
            "If you like this work, join us, he said.",
            "If you liked the story, the film of the flood will bore you.",
            "Buy us a boat, families ask",
            "Buy me a coffee and I talk, the captain said",
            "Like this wall, the gate gave way.",
            "Leave a tip",
        ),
        max_words=45,
        at_least=1,
        needs=("like", "love", "enjoy", "found", "find", "appreciate", "coffee", "tip"),
        unless=SPEECH + r"|\b(?:he|she|they)\b",
    ),
)

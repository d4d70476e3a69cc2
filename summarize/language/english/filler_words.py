"""English signs of what is no statement of a story: captions, addresses, asides."""

from summarize.language.lists import word_set
from summarize.language.telling_words import FillerWords

_PICTURE = (
    r"(?:photo(?:graph)?|picture|image|still|frame ?grab|screen ?(?:grab|shot)|snapshot"
    r"|selfie|mugshot|handout|illustration|rendering)"
)
_TEXT = r"(?:story|article|post|piece|version|report|page|list|column|review|interview)"
_AGENCY = r"(?-i:Reuters|AP|AFP|EPA|PA|Getty|AAP|WENN|Rex|Splash|UPI|Barcroft)"
_CREDIT = (
    rf"(?<=[a-z] )/ {_AGENCY}\b|\b{_AGENCY} ?/ ?{_AGENCY}\b"
    rf"|(?:^|[/(|©] ?){_AGENCY} ?(?:images|photo|file)\b"
)
_STOCK = r"\b[A-Z]\S+ ?/ ?(?:Wikimedia Commons|Flickr|Shutterstock|iStock)\b"
_OF_PICTURE = rf"\b{_PICTURE} (?:provided|released|supplied|courtesy) (?:by|of)\b"
_FILE = rf"\b(?:file|undated|courtesy) {_PICTURE}\b(?!s)"
_IN_PICTURE = (
    rf"\bin this (?:[\w-]+ ){{0,3}}{_PICTURE} (?:from|of|taken|provided|released|made)"
    r"\b"
    rf"|\b(?:took|released|posted|shared|issued) this (?:[\w-]+ ){{0,3}}{_PICTURE}"
    r" (?:of|from|showing)\b"
)
_HERE = r"(?:here|above|below)"
_SHOWN = (
    rf"(?<!\()\b(?:seen|shown|pictured|photographed)"
    rf" in (?:this|an?) (?:[\w-]+ ){{0,3}}{_PICTURE}\b"
    # Ann Holm, seen here with a friend, was fined; Ann Holm, pictured in May 2014, was
    r"|, (?:seen|shown|pictured|photographed) here (?:in|on|at|with|during)\b"
    r"|, (?:pictured|photographed) (?:in|on) (?:[a-z]+\.? )?(?:\d{1,2}, )?"
    r"(?:19|20)\d\d,"
)
_SIDE = (
    r"(?<=[a-z0-9.]), (?:(?:far|second|third|top|bottom|back|front) (?:from )?)?"
    r"(?:left|right|cent(?:er|re)), "
)
_LETTER = r"\((?-i:L|C)\)"  # (R) alone is a Republican
_COUNTED = r"\b(?:image|photo|picture|slide) \d+ of \d+\b|\b\d+ of \d+ photos\b"
_BY = r"(?:^|[.(|/] ?)photo(?:graph)?(?: by|:) ?(?-i:[A-Z])"
_OF_LINE = r"\b(?:hide|show|media|image) caption\b"
_SEE = (
    rf"\b(?:click|tap|scroll|see|read|watch|more|listen|register|sign up) {_HERE}\b"
    r"|\bscroll down\b|\bcan be (?:read|seen|viewed|found|watched|downloaded) "
    r"(?:here|below)\b"
)
_BACK = (
    r"\b(?:joins? (?:us|me) (?:now|live|from|to)|back to you|stay with us|we.ll be "
    r"(?:right )?back|(?:is|are) live (?:in|at|from|with))\b"
)
_APPEAL = (
    r"\b(?:any(?:one|body)|(?:any )?witnesses) (?:with|who)\b.*"
    r"\b(?:call|contact|phone|e-?mail|text|get in touch|come forward)\b"
)
_SENT = (
    r"\b(?:tips|information)\b[^,;]{0,40} (?:can|may|should) be (?:called|phoned|texted"
    r"|e-?mailed|sent|submitted|reported|given|left)\b"
)
_CHANGED = (
    rf"\b(?:this|the|our) (?:original |earlier |previous )?{_TEXT} (?:(?:has been|was"
    r"|will be|is being)(?: \w+)? (?:updated|corrected|amended|edited|condensed"
    r"|republished|revised)|incorrectly|misstated|misidentified|misspelled"
    r"|(?:was |has )?(?:originally|previously|first) (?:appeared|published|stated"
    r"|identified))\b"
)
_EARLIER = (
    rf"\b(?:an?|the) (?:earlier|previous|prior) version (?:of (?:this|the) {_TEXT})"
)

FILLER = FillerWords(
    caption_starts=(
        rf"(?:in|on) this (?:[^\s,]+ ){{0,6}}{_PICTURE}\b(?! posted)",
        r"[|✉] |caption\b|(?-i:CLOSE (?=[A-Z]))|embed more news videos\b"
        r"|hide caption\b",
        r"(?:above|below|left|right)(?: and \w+)?: (?-i:(?=[A-Z]))"
        r"|(?:pictured|from left|clockwise|left to right|shown|seen)\b[^,.;]{0,60}[:,] "
        r"(?-i:(?=[A-Z]))",
        rf"an? artist[’']s (?:\w+ )?(?:{_PICTURE}|impression|concept(?:ion)?|rendition)"
        r" (?:of|shows|depicts)\b",
        r"(?:map|graphic|chart|diagram)s? (?:locat|show|compar|detail)(?:e?s|ing)\b"
        r"|(?-i:Buy Photo|Story Highlights)\b",
        # Ann Holm plays a sailor in “The Bar.”
        r"(?-i:[A-Z][\w.’'-]+ ){2,3}(?:plays|portrays|stars (?:as|in))\b.{0,90} in"
        r"(?: the \w+)?\W*$",
        r"(?-i:(?:Image|Photo|Picture|Video|Caption|Watch|WATCH): ?(?=[A-Z]))",
        rf"(?:(?:file|handout)(?: -|:)? ?)+(?:this|in|an?)\b|this [^.]{{0,60}}"
        rf"\b{_PICTURE}\b[^.]{{0,60}} shows?\b",
    ),
    caption_marks={
        "l": _LETTER,
        "c": _LETTER,
        "left": _SIDE,
        "right": _SIDE,
        "center": _SIDE,
        "centre": _SIDE,
        "seen": _SHOWN,
        "shown": _SHOWN,
        "pictured": rf"{_SHOWN}|, not pictured,",
        "photographed": _SHOWN,
        "this": _IN_PICTURE,
        "file": _FILE,
        "undated": _FILE,
        "courtesy": _FILE,
        "provided": _OF_PICTURE,
        "released": _OF_PICTURE,
        "supplied": _OF_PICTURE,
        "reuters": _CREDIT,
        "ap": _CREDIT,
        "afp": _CREDIT,
        "epa": _CREDIT,
        "getty": _CREDIT,
        "splash": _CREDIT,
        "wenn": _CREDIT,
        "photo": _BY,
        "photograph": _BY,
        "wikimedia": _STOCK,
        "flickr": _STOCK,
        "shutterstock": _STOCK,
        "istock": _STOCK,
        "autoplay": r"\b(?:full screen|media) autoplay\b",
        "caption": _OF_LINE,
        "of": _COUNTED,
    },
    caption_pointers=(
        r"\((?:[\w-]+,? )?(?:left|right)(?:(?:,| and| in| with| rear) [^()]{1,30})?\)",
        r"\((?:(?:pictured,? )?(?:cent(?:er|re)(?: rear)?|above|below))\)",
        rf"\b(?:seen|shown|pictured|photographed) {_HERE}\b",
    ),
    shown=word_set("seen shown pictured photographed displayed"),
    be_shown=word_set("is are"),
    places=word_set(
        """
        above across after along alongside among around at before behind beside between
        beyond during from here in inside near next on outside over past through under
        with
        """
    ),
    scenes=word_set(
        """
        aboard across along alongside amid around atop behind beneath beside during
        front inside near next onto outside past under
        """
    ),
    not_past=word_set("today tonight tomorrow"),
    visible=word_set(
        """
        bask beam billow brandish browse chant chase chat cheer clap clasp climb
        cling clutch comfort console cradle crouch crowd cry cuddle dance dash
        dig dive embrace examine flee fly gaze gesture glance grab greet grin
        guard hang hug hurl inspect jog kiss kneel laugh lean leap lift
        land look march mingle mourn pack paddle paint patrol pause peer perch pose
        pour pray pull push queue relax ride roam row rush salute scuffle search
        shake shout shovel sift scream sing sit sleep smile smoke speak stand stare
        step stride stroll survey sweep swim swing taxi throw toss wade walk wander
        watch wave wear weep yell
        """
    ),
    posing=word_set(
        """
        embrace gaze hug kiss kneel lean march pass peer pose pray smile stare
        stroll walk watch wave
        """
    ),
    handled=word_set(
        """
        helped carried escorted led taken treated comforted consoled evacuated hugged
        dragged surrounded embraced greeted welcomed assisted pulled lifted
        """
    ),
    handlers=word_set("by away to into"),
    single=word_set("a an"),
    scheduled=word_set(
        """
        address answer arrive attend board celebrate check clash clean clear
        collect compete cover cross deliver demonstrate depart display distribute drive
        enjoy enter escort exit fight fire gather give help hold lay lead leave light
        line listen load make meet move observe participate pass perform play
        practice prepare protest race react read receive respond
        return rise sign survey talk testify tour train turn unload use view
        visit wait work
        """
    ),
    telling=word_set(
        """
        according add adds argue argues believe believes claim claims find finds
        note notes report reports say says show shows suggest suggests tell
        tells think thinks warn warns write writes
        """
    ),
    note_starts=(
        r"(?:note|update)s?(?:,? \(?[^():]{1,30}\)?)?: (?:this (?:post|story|article"
        r"|piece)|an earlier|in an earlier|for more|if you)\b",
        r"(?:correction|clarification|editor[’']?s?[’']? note|sources?|disclaimer)s?\b"
        r" ?[:—]",
        r"(?:\w+ )?reporting by (?-i:[A-Z])|(?:writing|editing) by (?-i:[A-Z])",
        r"(?:the )?associated press (?:writers?|reporters?|journalists?) ",
        # Jo Bell reports during the news at six
        r"(?-i:(?:[A-Z][\w.’'-]+ ){2,3})reports (?:live |now )?"
        r"(?:from|during|for (?:the )?(?-i:[A-Z]))(?!.*\bthat\b)[^“\"]*$",
        r"(?-i:(?:Analysis|Opinion|Editorial|Comment|Explainer|Video|Gallery|Photos?|Media"
        r"|Sponsored|Related) (?=(?:The|A|An|It|This|He|She|They|We|But|When|If)\b))",
        r"(?-i:RELATED|READ|WATCH|PHOTOS?|VIDEO|MORE|SEE ALSO|ALSO|PREDICTION)\b"
        r"[^a-z:]{0,20}: ",
        r"(?-i:RT) ?@|@\w+ |#\w+ #\w+|#(?-i:[a-z])\w* (?-i:[a-z])",
    ),
    note_marks={
        "version": _EARLIER,
        "updated": _CHANGED,
        "corrected": _CHANGED,
        "amended": _CHANGED,
        "edited": _CHANGED,
        "condensed": _CHANGED,
        "republished": _CHANGED,
        "revised": _CHANGED,
        "originally": _CHANGED,
        "incorrectly": _CHANGED,
        "misstated": _CHANGED,
        "twitter": r"\bpic\.twitter\.com\b",
        "contributed": r"\bcontributed to this (?:report|story|article)\b",
        "additional": r"\badditional reporting\b",
    },
    speaking=("Q: ", "A: ", "Q. ", "Question: ", "Answer: "),
    answering=("A. ",),
    address_starts=(
        r"(?:please )?(?:click|tap|scroll|swipe|subscribe|sign up|log in|download"
        r"|check (?:out|back|your)|stay tuned|read (?:more|on|our|the full|also|about)"
        r"|see (?:more|also|below|our|the (?:full|video|photos|list)|photos|video)"
        r"|watch (?:the|this|it|our|as|below|how|more)|listen to (?:the|our|this|it|him"
        r"|her)|follow (?:us|our|the latest|along|@)|find out|learn more|take a (?:look"
        r"|peek|listen)|have a (?:look|listen)|keep (?:reading|scrolling|in mind)"
        r"|let us know|tell us|join us|share (?:this|your|it)|send (?:us|your|tips)"
        r"|e-?mail (?:us|your)|call (?:us|your)|add .{1,40} as an? interest|look (?:at"
        r"|for|out)|don[’']t|do not|never mind|remember|imagine|picture(?: this|,)"
        r"|think (?:about|of|again)|consider (?:this|the)|be sure|make sure|feel free"
        r"|get (?:your|ready)|say (?:hello|goodbye|what)|forget (?:about|the)|behold"
        r"|brace yourself|rest assured|ask yourself|try (?:the|it|this)|bring your"
        r"|buy (?:it|now)|shop (?:the|now)|let[’']s|let me|saddle up)\b",
        r"(?:but |and |so |now )?(?:here(?:[’']s| is| are| we)|below (?:is|are))\b",
        r"(?:these are|this is) (?:what|how|why|the (?:full|list|transcript|scoop|deal"
        r"|story of|latest|creepiest))\b",
        r"what (?:we know|you need to know|to know|to expect|happened next)\b.{0,40}$",
        r"(?:good (?:morning|evening|afternoon|night)|hello|hi|hey|welcome|greetings"
        r"|thanks|thank you|happy (?:new year|holidays))(?=[,.!])|thank you\b"
        r"|thanks (?:for|again|so much)\b"
        r"|(?:hey|welcome) (?:all|to|back|there|again)\b",
        r"for (?:more|further|additional) (?:information|details|info)\b"
        r"|step (?:\d+|one|two|three|four|five)\b ?[:.]",
    ),
    address_marks={
        "here": _SEE,
        "below": _SEE,
        "above": _SEE,
        "down": _SEE,
        "us": _BACK,
        "back": _BACK,
        "live": _BACK,
        # Anyone who saw the van is asked to contact the police.
        "anyone": _APPEAL,
        "anybody": _APPEAL,
        "witnesses": _APPEAL,
        "tips": _SENT,
        "information": _SENT,
    },
    reader=word_set("you yourself y'all"),
    before_you=word_set("if when unless"),
    own_voice=(
        r"(?:^|[^\w\s]\s?|\b[a-z]\w*\s)I\b(?![ -][A-Z]|\.,)",  # no Elizabeth I, (I-Vt.)
        r"\b(?:me|my|myself|ourselves)\b|^My\b",
    ),
    shared_voice=(
        r"(?:^|[,–—:;(] ?|\b(?:[Aa]nd|[Bb]ut|[Ss]o|or|[Nn]ow|then|[Tt]oday|[Yy]esterday"
        r"|[Bb]ecause|[Ss]ince|[Ii]f|[Ww]hen|\w+ly) )[Ww]e\b",
        r"\b(?:sent|gave|asked|tipped|wrote|showed|given) us\b",
    ),
    aside_starts=(
        r"(?:yes|no|nope|yep|yeah|well|oh|ah|hey|sure|okay|ok|wow|whoa|ugh|yikes|alas|"
        r"gosh|damn|hmm+|phew|sorry|congrats|congratulations|right|really|seriously|"
        r"honestly|frankly|anyway|anyhow|presumably|fair enough|go figure|who knew"
        r"|guess what|spoiler|needless to say|suffice (?:it )?to say|to be fair"
        r"|mind you|not so fast|just kidding|by the way|in other words|so there"
        r"|so (?:yeah|yes|no|what|much for)|for the record|long story short)"
        r"(?:[,.!?…:;—–]|\s[—–-])",
        r"(?:leave it to|another \w+, another|so much for|talk about|speaking of"
        r"|cue the|no wonder|small wonder|no surprise|not surprisingly"
        r"|it[’']s (?:not hard|no wonder|no surprise|hard not|safe to say|easy to see"
        r"|fair to say)"
        r"|nothing says|good luck|too bad|count me|one can only|rest in peace|r\.?i\.?p"
        r"|god (?:bless|forbid|knows|help)|thank god|long live|bless)\b",
    ),
    aside_marks={
        "kidding": r"\bjust kidding\b",
        "speak": r"\bso to speak\b",
        "truth": r"\btruth be told\b",
        "knows": r"\b(?:who|heaven|god) knows\b",
        "let": r"\blet[’']s (?:face|be|just|hope|say)\b",
    },
)

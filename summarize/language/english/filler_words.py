"""English signs of what is no statement of the story: captions, addresses, asides."""

from summarize.language.language import FillerWords
from summarize.language.lists import word_set

_PICTURE = (
    r"(?:photo(?:graph)?|picture|image|still|frame ?grab|screen ?(?:grab|shot)|snapshot"
    r"|selfie|mugshot|footage|handout|illustration|rendering)"
)
_SIDE = r"(?:left|right|cent(?:er|re)|top|bottom|above|below|pictured|rear|front)"
_TEXT = r"(?:story|article|post|piece|version|report|page|list|column|review|interview)"
_AGENCY = r"(?-i:Reuters|AP|AFP|EPA|PA|Getty|AAP|WENN|Rex|Splash|UPI|Barcroft)"
_STORY_SO_FAR = (
    r"what (?:we know|you need to know|to know|happened (?:next|when)|they (?:said|say)"
    r"|(?:he|she|it) (?:said|says)|to expect|people are saying)"
)

FILLER = FillerWords(
    caption_marks=(
        r"\((?:(?-i:L|R|C)|(?:far |second |third |at |from )?(?:left|right)|cent(?:er|re))"
        r"(?:,? [^()]{1,40})?\)",
        rf"(?<=[a-z0-9.]), (?:(?:far|second|third|top|bottom|back|front) (?:from )?)?"
        rf"(?:left|right|cent(?:er|re)), ",
        rf"\b(?:seen|shown|pictured|photographed) (?:here|above|below"
        rf"|in (?:this|an?) (?:[\w-]+ ){{0,3}}{_PICTURE})\b",
        rf"^(?:in|on) (?:this|an?) (?:[^\s,]+ ){{0,6}}{_PICTURE}\b(?! posted)",
        rf"\bin this (?:[\w-]+ ){{0,3}}{_PICTURE} (?:from|taken|provided|released|made)\b",
        rf"\bfile {_PICTURE}\b(?!s)|\b(?:undated|courtesy) {_PICTURE}\b",
        rf"\b{_PICTURE} (?:provided|released|supplied|courtesy) (?:by|of)\b",
        rf"(?<=[a-z] )/ {_AGENCY}\b|\b{_AGENCY} ?(?:/|images|photo|file)"
        r"|photo(?:graph)?(?: by|:) ?(?-i:[A-Z])",
        r"\b(?:hide|show|media|image) caption\b|^caption\b",
        r"\b(?:image|photo|picture|slide) \d+ of \d+\b|\b\d+ of \d+ photos\b",
        r"^(?-i:CLOSE (?=[A-Z]))|\bembed more news videos\b",
        rf"^(?:pictured|{_SIDE}|from left|clockwise|left to right|shown|seen)\b[^,.;]*[:,]"
        r" (?-i:(?=[A-Z]))|^above: ",
    ),
    shown=word_set("seen shown pictured photographed displayed"),
    be_shown=word_set("is are can"),
    shown_places=word_set(
        """
        in on at during before after outside near inside above here with through from
        behind beside next among around along across between beyond over under alongside
        """
    ),
    visible=word_set(
        """
        aim bask beam billow  brandish browse   chant chat chase cheer
        clap clasp climb cling clutch comfort console cradle cross crouch crowd cry
        cuddle dance dash dig  dive dress drink drive embrace enjoy escort
        examine  flee  fly  gaze gesture glance grab greet grin guard
        hang  hold hug hurl inspect jog jump kick kiss kneel laugh lean leap 
        lift  line  load look march mingle mourn   pack paddle
        paint  patrol pause peer perch  pose pour pray   pull
        push queue raise   relax  ride roam row  rush salute scuffle
        search shake shout shovel sing sit sift sleep smile smoke speak stand stare
        step stride stroll  survey sweep swim swing  tend throw toss 
             wade wait walk wander watch wave wear weep 
        """
    ),
    scheduled=word_set(
        """
        address answer arrive attend board celebrate clash clean clear
        compete cover deliver demonstrate depart face fight fire follow gather give
        greet help lay lead leave make mark meet participate perform place play
        practice present race receive remain return rise sign take testify turn use
        visit work hear check collect wrap respond talk read train listen prepare protest move
        display run pass exit gather view observe board tour unload try react light
        """
    ),
    caption_places=word_set(
        """
        outside during near inside beside behind alongside along beneath atop amid past
        aboard around across onto under next
        """
    ),
    telling=word_set(
        """
        show shows suggest suggests find finds say says tell tells report reports
        according claim claims warn warns argue argues believe believes write writes
        note notes add adds think thinks
        """
    ),
    notes=(
        r"^(?:correction|clarification|editor[’']?s? note|note|disclaimer|source|via"
        r"|hat tip|h/t|update)s?(?: \([^()]*\))?: (?=this\b|an?\b earlier|the (?:original"
        rf"|headline|{_TEXT})|we\b|in an earlier|https?:)",
        r"^(?:correction|clarification|editor[’']?s? note|sources?|disclaimer)s?\b[,:.—-]",
        rf"\b(?:this|the|our) (?:original |earlier |previous )?{_TEXT} (?:has been|was"
        r"|will be|is being|incorrectly|misstated|originally|previously)\b[^.]*\b(?:updated?"
        r"|corrected|amended|edited|stated|misstated|identified|said|condensed"
        r"|published|appeared|misidentified|republished|revised)\b",
        rf"\b(?:an? (?:earlier|previous|prior) {_TEXT}|a previous version) (?:of this\b|"
        r"incorrectly|misstated|said|stated|misidentified|gave)",
        r"^(?:\w+ )?reporting by (?-i:[A-Z])|\bcontributed to this (?:report|story|article)\b"
        r"|\badditional reporting\b|^(?:writing|editing) by (?-i:[A-Z])"
        r"|\bwas edited for (?:length|clarity|space)",
        r"^(?:the )?associated press (?:writers?|reporters?|journalists?) ",
    ),
    addresses=(
        r"^(?:please )?(?:click|tap|scroll|swipe|subscribe|sign up|log in|download"
        r"|check (?:out|back)|stay tuned|read (?:more|on|our|the full|also|his|her|it|about)"
        r"|see (?:more|also|below|our|the (?:full|video|photos|list)|photos|video|what)"
        r"|watch (?:the|this|it|our|as|below|how|more|an?)|listen to|follow (?:us|our|the"
        r" latest|along|@)|find out|learn more|take a (?:look|peek|listen)|have a (?:look"
        r"|listen)|keep (?:reading|scrolling|an eye|in mind|up)|let us know|tell us"
        r"|join (?:us|the)|share (?:this|your|it)|send (?:us|your|tips)|e-?mail (?:us|your)"
        r"|call (?:us|your)|add .{1,40} as an? interest|look (?:at|for|out|no)|don[’']t"
        r"|do not|never mind|remember|imagine|picture this|just imagine|think (?:about|of"
        r"|again)|consider (?:this|the)|enjoy|be sure|make sure|feel free|get (?:the"
        r"|your|ready)|say (?:hello|goodbye|what)|meet (?:the|your)|forget (?:about|the)"
        r"|behold|brace yourself|rest assured|ask yourself|try (?:the|it|this|to)|bring your"
        r"|buy (?:it|now|the)|shop (?:the|now)|let[’']s|let me|saddle up)\b",
        r"^(?:but |and |so |now )?(?:here(?:[’']s| is| are)|below (?:is|are)|these are"
        r"|this is(?= (?:a|the|our|your|how|why|what))) (?:a |an |the |some |our |your |just |exactly )?(?:few |full |latest |"
        r"quick |brief |complete |main |\w+ )?(?:what|how|why|where|when|who|list|look|"
        r"rundown|recap|things|highlights|transcript|excerpts?|video|photos?|clip|reasons"
        r"|details|ways|story|timeline|scoop|deal|thing)\b",
        rf"^(?:\w+ ){{0,3}}{_STORY_SO_FAR}\b.{{0,40}}$",
        r"^(?:good (?:morning|evening|afternoon|night)|hello|hi|hey|welcome|greetings"
        r"|thanks?(?: you)?|happy (?:\w+day|new year|holidays))\b[,.! ]",
        r"\b(?:joins? (?:us|me) (?:now|live|from|to)|back to you|stay with us|when we"
        r" (?:come|return)|we[’']ll be (?:right )?back|coming up (?:next|on)|after the"
        r" break|(?:is|are) live (?:in|at|from|with))\b",
        r"\b(?:can be (?:read|seen|viewed|found|watched|downloaded)|(?:see|read|listen|"
        r"watch|view) (?:it|the (?:full|entire|whole|video|clip)\b.{0,30})|full \w+) (?:here"
        r"|below|above)\b",
        r"\b(?:click|tap|scroll|see|read|watch|more|listen|register|sign up) (?:here|below"
        r"|down)\b|\bfor (?:more|further|additional) (?:information|details|info)\b",
        r"\b(?:editorial|contact) contact:|@\w+\.(?:com|org|edu)\b",
    ),
    reader=word_set("you you're you'll you'd you've you’re you’ll you’d you’ve y'all"),
    own_voice=word_set("me my myself ourselves"),
    openers=word_set("and but so or now then today yesterday because since if when — –"),
    to_us=word_set("told tells sent gave asked tipped wrote showed given telling"),
    asides=(
        r"^(?:yes|no|nope|yep|yeah|well|oh|ah|hey|sure|okay|ok|wow|whoa|ugh|yikes|alas|"
        r"gosh|damn|hmm+|phew|sorry|congrats|congratulations|right|really|seriously|"
        r"honestly|frankly|anyway|anyhow|indeed|admittedly|presumably|apparently not"
        r"|surely|perhaps not|maybe not|fair enough|go figure|who knew|guess what"
        r"|spoiler|needless to say|suffice (?:it )?to say|to be fair|to be sure|mind you"
        r"|not so fast|just kidding|by the way|in other words|so there|of course"
        r"|so (?:yeah|yes|no|what|much for)|as for me|for the record|long story short)"
        r"(?:[,.!?…:;—–]|\s[—–-])",
        r"^(?:leave it to|another \w+, another|so much for|talk about|speaking of|cue the"
        r"|no wonder|small wonder|no surprise|not surprisingly|it[’']s (?:not hard|no"
        r" wonder|no surprise|hard not|safe to say|easy to see|fair to say|worth noting)"
        r"|turns out|nothing says|good luck|sounds like|looks like|seems like|too bad"
        r"|count (?:me|us)|if (?:only|nothing else)|one can only|rest in peace|r\.?i\.?p\b"
        r"|god (?:bless|forbid|knows|help)|thank god|thankfully|long live|bless)\b",
        r"\b(?:just kidding|if you will|so to speak|believe it or not|as it were|truth be"
        r" told|you know what|who knows|heaven knows|let[’']s (?:face|be|just|hope|say))\b",
    ),
)

"""Rules for sentences in which the site speaks to its readers between those of a story.

Each pattern is one whole sentence, so that a paragraph keeps its others.
"""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import (
    DATE,
    FOR_WITNESSES,
    PAPER,
    PAPER_OR_NOUN,
    SPEECH,
)
from summarize.stages.clean.rules.glued_fragments import OPENING

_REST = (  # of one sentence, and not with another one glued to it
    rf"(?![^.!?]{{0,110}}?(?-i:[a-z])\s{OPENING})"
    r"(?:[^.!?]|[.!?](?=\w)){0,110}[.!?…]{0,3}[\s)\]\"”’]{0,3}$"
)
_TO_END = r"[^.!?]{0,110}[.!?…]{0,3}[\s)]{0,3}$"  # where "Sie" opens no sentence
_NEAR = r"(?:[^.!?]|[.!?](?=\w)){0,60}?"
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|tiktok|youtube|bluesky|threads|whatsapp|linkedin"
    r"|telegram|mastodon)"
)
_ADDRESS = (  # of mail, of a box or of a house: "4 Kiln Lane, Elmport"
    r"(?:\S@\S|\bp\.?o\.? ?box\b|\b(?-i:us)\b|\b\d{1,5}(?: (?-i:[A-Z])\w+){1,3},)"
)
_CONTACT = rf"(?:@\w|\d{{3}}[-. ]\d{{4}}|\b{_NETWORK}\b)"

ASIDES = (
    Rule(
        "update_note",
        "inside",
        "says that the story goes on and will be updated",
        (
            rf"^this is a (?:developing|breaking)(?: news)? story{_REST}",
            r"^(?:please )?(?:check back|refresh(?: this page)?|come back|stay tuned)\b"
            rf"{_NEAR}\b(?:updates?|more|latest|details|information"
            rf"|developments)\b{_REST}",
            r"^more (?:details |information |updates? )?(?:to follow|as we get|to come"
            rf"|coming soon)\b{_REST}",
            r"^(?:we will|we[’']ll|this (?:story|article|page) will) (?:be "
            rf")?update{_REST}",
        ),
        removes=(
            "This is a developing story.",
            "Check back for updates.",
            "More to follow.",
        ),
        keeps=(
            "This is a developing country.",
            "Check back on the water, he told them.",
            "More boats soon followed.",
        ),
        max_words=24,
        at_least=1,
        of_one_piece=True,
        needs=(
            "story",
            "check back",
            "refresh",
            "come back",
            "stay tuned",
            "more ",
            "update",
        ),
        unless=SPEECH,
    ),
    Rule(
        "reader_offer",
        "inside",
        "offers the reader something of the site, or asks for support",
        (
            rf"^(?:download|get|install|open) (?:the|our) {_NEAR}\bapp\b{_REST}",
            r"^(?:donate|contribute|subscribe|become a member|sign up|join us"
            rf"|register) (?:today|now|here)\b(?!,)(?=.{{0,90}}\b(?:our|us|we|your"
            rf"|newsletters?|journalism|reporting|alerts|newsroom)\b){_REST}",
            r"^support (?:local|independent|our|quality|public|nonprofit|free)"
            rf" (?:journalism|news(?:rooms?)?|reporting|work)\b(?!,){_REST}",
            rf"^(?:make sense of|keep up with|stay on top of|stay informed|never miss"
            r"|don[’']t miss|get (?:more|the latest|all the|your|our)|want)\b"
            rf"{_NEAR}\b(?:newsletter|inbox|briefing|podcast|alerts)\b{_REST}",
            rf"^listen to {_NEAR} on (?:\w+ sounds|spotify|apple podcasts)\b{_REST}",
            r"^(?:tap|click) (?:here|(?:here )?to (?:see|view|read|watch|listen|enlarge"
            r"|expand|play|hear|download))\b(?![^.!?]*,)(?=.{0,60}\b(?:maps?|photos?"
            r"|pictures?|videos?|stor(?:y|ies)|list|charts?|graphics?|more|reports?|full"
            rf"|details|audio|gallery|statement|results)\b){_REST}",
            rf"^republish (?:our|this|these) (?:articles?|stor(?:y|ies)|work)\b{_REST}",
            r"^(?:pin|bookmark) (?:this|it)(?: post| recipe| page)?(?: for "
            r"later)?[.!]*$",
            rf"^if you(?:[’']re| are) new here\b{_REST}",
            r"^(?:melden sie sich|abonnieren sie|jetzt abonnieren|hier "
            rf"anmelden){_REST}",
            rf"^(?:inscrivez-vous|abonnez-vous|cliquez ici|suivez-nous){_REST}",
            r"^(?:suscr[íi]b(?:ete|ase)|haz clic|haga clic|s[íi]guenos"
            rf"|síganos){_REST}",
            rf"^(?:inscreva-se|assine (?:a|o|nossa|já)|clique aqui|siga o){_REST}",
            rf"^(?:iscriviti|abbonati|clicca qui|seguici){_REST}",
            rf"^unser(?:e[nmrs]?)? (?:[\w-]+ )?(?:newsletter|app)\b[^.!?]{{0,30}}"
            rf"\b(?-i:Sie|Ihnen|dich|dir)\b{_REST}",
            r"^\(?hier (?:geht(?:[’']s| es)|gelangen sie) zu[rm]? (?:anmeldung"
            r"|newsletter|abo|übersicht|podcast|video|(?:bilder)?galerie|(?:foto|bilder)strecke"
            rf"|karte|live-?ticker|umfrage){_REST}",
            rf"^lesen sie (?:dazu |hier )?(?:auch|dazu|mehr|weiter)\b{_NEAR}\b"
            rf"(?:unser\w*|hier|(?:kommentar|interview|bericht|artikel|analyse)\b[^.!?]*:){_REST}",
            r"^(?:wenn|falls|hat) (?:ihnen|dir|euch) (?:dieser|der|unser) (?:artikel"
            rf"|beitrag|text|newsletter) (?:gefallen|gefällt|geholfen)\b{_TO_END}",
            r"^(?:si )?(?:vous avez aimé|cet article vous a|ce contenu vous a)\b"
            rf"(?=[^.!?]*\b(?:article|plu|intéressé|contenu)\b){_REST}",
            r"^(?:si )?(?:te|le|les) ha (?:gustado|interesado|resultado útil) "
            rf"(?:est[ea]|nuestr[oa]) (?:artículo|nota|noticia|reportaje){_REST}",
            r"^(?:se )?(?:quest[oa] (?:articolo|notizia) ti è|gostou dest[ea]"
            rf" (?:artigo|notícia|reportagem|matéria))\b{_REST}",
            rf"^(?:get|catch|find) all the (?:latest|live)\b{_NEAR}\b(?:news|updates"
            rf"|scores|results|headlines|action|coverage)\b{_REST}",
            r"^(?:sie haben|haben sie) einen fehler (?:gefunden|entdeckt)\?$",
            rf"^ap[úu]ntate (?:aquí|ya|gratis|a nuestr[oa]){_REST}",
            rf"^(?:lesen sie (?:auch|dazu)|mehr (?:zum thema|dazu)|(?:à )?lire aussi|à "
            r"voir aussi|sur le même sujet|l[ée]e también|lea también|(?:te|le) puede "
            r"interesar|leia (?:também|mais)|veja também|saiba mais|leggi anche|guarda "
            rf"anche)\s?:\s(?![\"“„«]){_REST}",
        ),
        removes=(
            "Download the Elm Post app for storm alerts.",
            "Donate today to support our newsroom.",
            "Tap to see a map of the flood.",
            "Make sense of the tides with the Elm Post newsletter.",
            "Republish our articles for free.",
            "Abonnieren Sie unseren Newsletter.",
            "Inscrivez-vous à notre lettre du soir.",
            "Suscríbete a nuestro boletín.",
            "Unser Newsletter bringt Ihnen jeden Morgen die Flut ins Haus.",
            "Hier geht es zur Anmeldung.",
            "(Hier geht es zur Bildergalerie.)",
            "Lesen Sie dazu auch den Kommentar unseres Redakteurs.",
            "Wenn Ihnen dieser Beitrag gefallen hat, empfehlen Sie ihn weiter.",
            "Vous avez aimé cet article ?",
            "Si te ha gustado este artículo, compártelo.",
            "Gostou desta reportagem?",
            "Get all the latest tide news and boat results in one place.",
            "Haben Sie einen Fehler gefunden?",
            "Apúntate aquí a nuestro boletín de mareas.",
            "Te puede interesar: Diez puertas que nadie arregla.",
        ),
        keeps=(
            "Open the gate, she told the maker of the app.",
            "Support local news, the mayor asked.",
            "Click here, he told her, and you see mud.",
            "Want of a newsletter hurt the club, its chair says.",
            "Unsere App der Stadt zählt die Boote im Hafen.",
            "Hier geht es zur Sache.",
            "Lesen Sie die Karte, bat der Hafenmeister seine Gäste.",
            "Wenn Ihnen der Hafen gefallen hat, kommen Sie im Winter wieder.",
            "Vous avez aimé la mer, leur dit le maire.",
            "Get all the boats out of the harbour, the mayor said.",
            "Te puede interesar el puerto.",
        ),
        max_words=30,
        at_least=1,
        of_one_piece=True,
        needs=(
            *("download", "get ", "install", "open ", "donate", "contribute"),
            *("subscribe", "member", "sign up", "join us", "register", "support "),
            *(
                "sense of",
                "keep up",
                "stay ",
                "miss",
                "want",
                "listen",
                "tap ",
                "click",
            ),
            *(
                "republish",
                "pin ",
                "bookmark",
                "new here",
                "melden",
                "abonn",
                "anmelden",
            ),
            *(
                "inscri",
                "inscr",
                "cliq",
                "clic",
                "suivez",
                "suscr",
                "s\u00edg",
                "sigue",
            ),
            *("newsletter", "unser", "hier geht", "hier gelangen", "fehler", "ntate"),
            *("lesen sie", "mehr zum", "mehr dazu", "lire aussi", "voir aussi"),
            *("même sujet", "también", "interesar", "também", "mais", "anche"),
            *("gefallen", "gefällt", "geholfen", "avez aimé", "vous a", "ha gustado"),
            *("ha interesado", "ha resultado", "ti è", "gostou", "all the "),
            *("inscreva", "assine", "siga", "iscriviti", "abbonati", "seguici"),
        ),
        unless=SPEECH + r"|\b(?:banner|sign read|slogan)\b",
    ),
    Rule(
        "reader_contact",
        "inside",
        "how to reach who wrote it, or to send something in",
        (
            r"^(?:you can )?(?:reach|contact|e-?mail|write to|follow|text|call|get in "
            r"touch"
            r"(?: with)?)(?::| (?:him|her|them|me|us|the (?:reporter|author|writer"
            r"|editor"
            r"|newsroom|news ?desk)|(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2}))"
            rf"(?: (?:at|on|via|by))?{_NEAR}{_CONTACT}{_REST}",
            r"^(?:(?-i:[A-Z])[\w’'-]+ ){2,3}can be reached (?:at|on|via|by)\b" + _REST,
            r"^(?:send|submit|upload|e-?mail|text) (?:it|them|your (?:photos?|videos?"
            r"|pictures?|footage|tips?"
            r"|story ideas|stories|news|comments?|letters?|questions?)|tips|news) "
            r"(?:to "
            r"us"
            rf"|here|to \S{{1,40}}@\S{{2}})\b{_REST}",
            r"^(?:see|spot(?:ted)?|notice(?:d)?|found) an? (?:spelling|typo|mistake"
            r"|error"
            rf"|grammar){_REST}",
            r"^(?:letters|messages|comments|contributions)\b[^.!?]{0,60}\b(?:may|can"
            rf"|should) be (?:sent|e-?mailed|addressed) to\b(?=.{{0,60}}{_ADDRESS})"
            r".{0,80}$",
            r"^do you have an? (?:photos?|videos?|tips?|story|news tip)\b"
            r"(?:[^.!?]){0,80}\?$",
            r"^.{2,60} (?:is|are) not responsible for the content (?:of|on) (?:external"
            rf"|other|third-party) (?:web ?|internet )?sites{_REST}",
        ),
        removes=(
            "Reach her at jbell@elm.example or 555-0142.",
            "Email the reporter at jbell@elm.example.",
            "Get in touch: desk@elm.example.",
            "Do you have a photo or video of the flood?",
            "Send your pictures to us, but stay away from the water.",
            "Letters of no more than 250 words may be sent to P.O. Box 6, Elmport.",
            "Messages may be sent to the branch at 4 Kiln Lane, Elmport.",
            "The Elm Post is not responsible for the content of external sites.",
            "Follow Elm Post on Facebook, X and Instagram.",
        ),
        keeps=(
            "Call the police on 555-0142, the mayor said.",
            "Follow the river to X.",
            "Send them to our wall.",
            "Letters can be sent to prisoners, the mayor said.",
            "Messages from the probe can be sent to Earth only at night.",
            "Contributions should be sent to the families, not to the state.",
            "Jo Bell can be reached only by boat, her son said.",
        ),
        max_words=34,
        at_least=1,
        of_one_piece=True,
        needs=(
            *("reach", "contact", "mail", "write to", "follow", "text", "call"),
            *("in touch", "send", "submit", "upload", "spelling", "typo", "error"),
            *(
                "mistake",
                "do you have",
                "comment",
                "below",
                "responsible",
                "be sent to",
            ),
            *("mailed to", "addressed to"),
        ),
        unless=f"{SPEECH}|{FOR_WITNESSES}",
    ),
    Rule(
        "house_note",
        "inside",
        "the outlet speaks of its own work: who paid for it, what was corrected",
        (
            r"^this (?:story|article|podcast|episode|newsletter|coverage|reporting"
            r"|series) (?:was|is|has been) (?:made possible|funded|supported|paid for)"
            rf"\b{_REST}",
            r"^(?:this|today|tonight)(?:[’']s| \w+[’']s) (?:[\w’'-]+ ){0,3}(?:is|was) "
            rf"brought to you by\b{_REST}",
            rf"^thanks to (?:this|today|our) (?:\w+[’']s )?sponsors?\b{_REST}",
            r"^(?:this|the) (?:article|story|post|headline|caption) (?:was|has been)"
            r" (?:amended|corrected|updated)(?: (?:on|in)\b[^.!?]{3,30})? (?:to "
            rf"(?:correct|fix|clarify|reflect|add|remove|include)|because){_REST}",
            r"^(?:an earlier|a previous|the original) version of this (?:article|story"
            rf"|post|report|page|headline|caption|newsletter){_REST}",
            r"^(?:update|edit)\b[^.!?]{0,40}?:\s(?:added|corrected|adds|this (?:story"
            r"|article|post)|an earlier|a previous|the (?:headline|caption)|several of "
            rf"you|thank(?:s| you)|wow){_REST}",
            r"^(?:the|a copy of the) (?:full )?(?:paper|study|decision|ruling"
            r"|judgment) (?:is|can be) (?:available|found|read|downloaded)"
            r"(?: (?:in full|to read|online))? (?:here\b|(?:on|at|from|via)"
            r" the [\w’' -]{0,40}\b(?:web ?site|site)\b)[^.!?]{0,10}"
            rf"(?:\([^()]{{0,60}}\))?{_REST}",
            rf"^(?:correction|clarification)(?:,? \(?{DATE}\)?)?:\s{_REST}",
            rf"^[\w’'& ]{{2,40}} (?:{PAPER}|{PAPER_OR_NOUN}) (?:controls|is solely"
            r" responsible for) (?:all|its|the) (?:editorial )?content[.!]?$",
            r"^about (?-i:[A-Z])[\w’'&-]*(?: (?:(?-i:[A-Z])[\w’'&-]*|of|the|and|for"
            r"|de)){0,6}:\s(?:founded|established|headquartered) (?:in|by)\b"
            r"(?:[^.!?]|[.!?](?=\w)){0,300}[.!?]?$",
            r"^t&cs apply\b.{0,40}$",
            r"^(?:l[’']|cet |cette |le |la )?(?:audio|lecture|version audio|voix) est "
            r"(?:généré|produit|lu)e?s? (?:par|avec|grâce à) (?:la |l[’']|une |un )?"
            rf"(?:synthèse|intelligence|ia|voix|outil){_REST}",
            r"^con información de (?-i:[A-ZÁÉÍÓÚÑ])[\w. ]{2,40}(?:, [\w ]{4,30})?\.?$",
            r"^dieser inhalt wird von einem (?:externen|anderen) anbieter\b" + _REST,
            rf"^scroll down (?:for|to see) (?:the )?(?:full |more |all ){_REST}",
            r"^(?:results|odds|scores|data|weather|quotes|charts) powered by "
            rf"(?-i:[A-Z]){_REST}",
            r"^(?:this|the|our) (?:interview|conversation|transcript|discussion)\b"
            r"(?=[^.!?]{0,90}\b(?:edited|condensed|shortened|translated)\b)"
            rf"[^.!?]{{0,60}}{_REST}",
            r"^(?:das|dieses) (?:interview|gespräch) wurde\b[^.!?]{0,80}\b(?:gekürzt"
            rf"|bearbeitet|übersetzt|redigiert)\b{_REST}",
            r"^cet (?:entretien|article) a été (?:édité|condensé|relu|corrigé|modifié"
            rf"|réalisé en partenariat)\b{_REST}",
            r"^esta (?:entrevista|nota) (?:ha sido|fue) (?:editada|condensada|corregida"
            rf"|traducida)\b{_REST}",
            r"^esta (?:entrevista|reportagem) foi (?:editada|condensada|corrigida"
            rf"|traduzida)\b{_REST}",
            r"^questa intervista è stata (?:modificata|condensata|tradotta|abbreviata)"
            rf"\b{_REST}",
            r"^for (?-i:[A-Z])[\w&’' -]{1,30}, (?:i[’']m|this is) (?-i:[A-Z])[\w’'-]+"
            rf" (?-i:[A-Z]){_REST}",
            r"^(?:annual )?subscriptions? (?:for|to)\b[^.!?]{0,60}\b(?:are|is) (?:now )"
            rf"?due\b{_REST}",
            rf"^text (?-i:[A-Z]{{2,12}}) to \d{{3,6}}\b{_REST}",
            rf"^messages are charged\b{_REST}",
            rf"^(?:odds provided by|please gamble responsibly)\b{_REST}",
            r"^available (?:now )?(?:for|on) (?:ios|android|iphone)(?:,| and| &) (?:ios"
            rf"|android|ipad)\b{_REST}",
        ),
        removes=(
            "This story was made possible in part by a grant from the Tide Fund.",
            "This week's Tide is brought to you by the Elm Chandlery.",
            "Thanks to this week's sponsor, Elm Ropes.",
            "This article was amended on 9 January 2024 to fix the number of boats.",
            "This story has been corrected to fix the name of the mayor.",
            "An earlier version of this story gave the wrong number of boats.",
            "Update May 3rd, 4:15PM ET: Added that the mayor has left.",
            "The paper is available from the journal's website (free of charge).",
            "The decision is available in full on the regulator's site.",
            "The interview was held in Frisian and has been edited for length.",
            "Das Interview wurde gekürzt und bearbeitet.",
            "Cet entretien a été édité pour plus de clarté.",
            "Esta entrevista ha sido editada por su extensión.",
            "Esta entrevista foi editada por questões de espaço.",
            "Questa intervista è stata tradotta e abbreviata.",
            "For Elm Radio, I'm Jo Bell in Elmport.",
            "Subscriptions for the year (12 marks) are now due.",
            "Text BOATS to 4411 for bulletins.",
            "Correction, Oct. 4: The story gave the wrong number of boats.",
            "Clarification (4 October 2024): The story gave an old number of boats.",
            "The Elm Post is solely responsible for all content.",
            "About Elm Ropes: Founded in 1911, Elm Ropes is a maker of ropes.",
            "T&Cs apply.",
            "L'audio est généré par une voix de synthèse.",
            "Con información de Ana Roca, enviada especial.",
            "Dieser Inhalt wird von einem externen Anbieter gezeigt.",
            "Scroll down for full results.",
            "Results powered by TideStats.",
        ),
        keeps=(
            "This year's race was brought to a halt by fog.",
            "This work was supported by the unions of the port.",
            "The decision is on the table of the council.",
            "An earlier version of this bill failed in May.",
            "The interview was held in the harbour office on Monday.",
            "The article was corrected in court, where the mayor wept.",
            "For Elmport, I am glad that the water fell.",
            "Update: the gate is shut and the water is falling.",
            "Text messages of the mayor were read to the court.",
            "The agency controls all ports of the coast.",
            "About Elmport: nobody was asked.",
            "Con información de la policía, el alcalde cerró el puerto.",
            "Scroll down the wall and the tide marks end.",
            "Next week: the council votes.",
            "The ministry controls all content on state television.",
            "Google controls its content through a board of judges.",
            "Google controls its content.",
            "Correction fears: stocks slid.",
            "About Ann Lee: The mayor is leading the polls with half of the votes.",
            "COMING UP: a vote on the budget in parliament on Monday.",
        ),
        max_words=45,
        at_least=1,
        of_one_piece=True,
        needs=(
            *("this story", "this article", "podcast", "episode", "newsletter"),
            *("coverage", "reporting", "series", "brought to you", "sponsor"),
            *("amended", "corrected", "updated", "version of", "update", "edit"),
            *("available", "can be ", "interview", "conversation", "transcript"),
            *("discussion", "gespräch", "entretien", "cet article", "entrevista"),
            *("esta nota", "reportagem", "intervista", "i'm", "i’m", "i am"),
            *("this is", "due", "text ", "charged", "gamble", "odds"),
            *("correction", "clarification", " content", "about ", "t&cs"),
            *("audio", "lecture", "voix", "con información", "dieser inhalt"),
            *("scroll down", "powered by"),
        ),
        unless=SPEECH.replace("|added", "").replace("|reported", "")
        + r"|\bcomplain(?:s|ed)\b",
    ),
    Rule(
        "origin_note",
        "inside",
        "where a story or a video comes from",
        (
            r"^(?:this|the) (?:article|story|post|report|piece) (?:was |has been "
            r")?(?:first"
            rf"|originally) (?:appeared|published|posted|ran|reported)\b{_REST}",
            r"^(?:the )?(?:video|audio|photo|image|clip|map|graphic)s? (?:above|below)"
            rf" (?:is|are|was|were|shows?|aired){_NEAR}\b(?:previous|earlier|file"
            r"|original"
            rf"|related|coverage|report|story)\w*\b{_REST}",
        ),
        removes=(
            "This article first appeared on Elm Post.",
            "The video above is from previous coverage.",
        ),
        keeps=(
            "The gate first appeared on maps in 1920.",
            "The video shows the gate.",
        ),
        max_words=34,
        at_least=1,
        of_one_piece=True,
        needs=("first", "originally", "above", "below"),
        unless=SPEECH.replace("|reported", "") + r"|\bfirst appeared to\b",
    ),
)

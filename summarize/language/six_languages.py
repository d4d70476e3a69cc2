"""Words by which a page is read before its language counts, in six languages.

English, German, French, Spanish, Portuguese and Italian side by side, as alternatives
of a pattern whose capitals count.
"""

# Words that open sentences, and that headlines hardly hold with a capital.
OPENERS = (
    r"The|An?|In|On|At|He|She|It|They|We|But|And|His|Her|Their|Its|This|That|These"
    r"|Those|There|When|While|After|Before|As|If|For|From|With|Some|Many|Most|Both"
    r"|Nobody|No|One|Two|Three|Four|Five|More|Police|Officials|Residents|Under"
    r"|According|Last|Since|During|Despite|Although|Though|Now|Then|Until|Earlier"
    r"|Later|Only|Our|My|Not|All|Every|Several|Another"
    r"|Der|Die|Das|Den|Dem|Ein|Eine|Einen|Im|Am|Auf|Bei|Mit|Nach|Seit|Vor|Er|Sie|Es"
    r"|Wir|Doch|Aber|Laut|Zum|Zur|Diese|Dieser|Seine|Ihre|Viele"
    r"|Le|La|Les|Un|Une|Des|Il|Elle|Ils|Elles|Ce|Cette|Ces|Selon|Dans|Pour|Mais|Au"
    r"|Aux|Sur|Après|Depuis|El|Los|Las|Una|Uno|Según|Para|Pero|Con|Tras|Desde|Por"
    r"|Os|As|Um|Uma|Segundo|Mas|No|Na|Em|Lo|Gli|Secondo|Ma|Nel|Nella|Dopo|Per"
)
LEADING = (  # a sentence so begun comes to its subject behind some words
    r"In|On|At|By|Over|Under|After|Before|As|If|When|While|With|For|From"
    r"|During|Since|Despite|Although|Though|Am|Im|An|Auf|Bei|Mit|Nach|Seit|Vor|Wenn|Als"
    r"|En|Dans|Pour|Après|Depuis|Quand|Con|Para|Tras|Desde|Cuando|Em|Após|Dopo|Per"
    r"|Quando"
)
TITLES = r"Mr|Mrs|Ms|Dr"
ARTICLES = r"The|An?|L[aeo]s?|El|Il"  # that open a name, too: The Elm, La Rosa
NAMING = rf"{ARTICLES}|D(?:er|ie|as)"  # behind a small word: fond of The Elm
BEFORE_NAMES = r"every|each|your|our"  # no title ends in one: our Sunday team
SMALL = (  # words that a headline does not end with
    r"the|an?|of|to|in|on|at|by|for|and|or|but|as|is|are|was|were|with|from|that|into"
    r"|over|than|when|what|who|why|how|if|its?|his|her|their|de|la|le|les|el|los|du"
    r"|des|der|die|das|den|dem|und|et|y|e|do|da|di|del|von|vom|zu|im|am|en|un|une|ein"
    r"|eine|na|no|em|il|lo|per|con|sur|pour|que|qui|mit|für"
)
ADDRESSED = (  # who is asked, in six languages
    r"[Yy]ou(?:rs?)?|Sie|Ihre?[nmrs]?|Ihnen|[Dd]u|[Dd]ich|[Dd]eine?[nmrs]?|[Vv]ous"
    r"|[Vv]otre|[Vv]os|[Tt]u|[Tt]e|[Uu]sted(?:es)?|[Vv]ocês?|[Ll]ei|[Vv]oi"
)
FIRST_PERSON = (  # who answers
    r"I|[Mm]y|[Ww]e|[Ii]ch|[Mm]eine?[nmrs]?|[Ww]ir|[Jj]e|[Jj]['’]|[Mm]on|[Mm]a|[Nn]ous"
    r"|[Yy]o|[Mm]is?|[Nn]osotros|[Ee]u|[Mm]eus?|[Mm]inhas?|[Nn]ós|[Ii]o|[Mm]io|[Nn]oi"
)

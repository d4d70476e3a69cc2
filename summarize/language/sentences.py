"""What stands beside a full stop in languages that have no other words here.

An abbreviation that is also a word that ends sentences (French "art", German "Art") is
no leading one: it goes on before a digit or lower case, and closes before a capital.
"""

from summarize.language.lists import as_written, word_set
from summarize.language.text_words import SentenceWords

GERMAN = SentenceWords(
    abbreviations=word_set(
        "jan jän feb mär apr jun jul aug sep sept okt nov dez jh std min max art bd tel"
    ),
    leading=as_written(
        """
        Dr Prof Dipl Ing Hr Hrn Fr Frl Joh Jos Wilh Friedr Heinr Ludw Fa Bgm Abg St Hl
        Nr Nrn Abs Az Kap Ziff Abb Tab Mio Mrd Tsd Bsp Rd
        allg angebl bes bzgl bzw ca dt ehem einschl engl evtl exkl frz geb gem gest ggf
        habil inkl insb insbes jew jur med mind mtl phil pol röm rer sog spez staatl
        städt südl nördl östl westl tägl vgl zzgl
        a c d h i o s u v z d.h h.c i.e i.V n.Chr o.g s.o s.u u.a u.U v.a v.Chr z.B z.T
        """
    ),
    trailing=as_written("Chr."),
    closing=as_written("usw etc Art mich mag ok"),
    openers=as_written("Er Sie Es Wir Der Die Das Ein Eine Doch Aber Und In Im Am"),
    before_ordinal=(
        "[Aa]m|[Bb]eim|[Dd](?:as|em|en|er|es|ie)|[Ee]in(?:e[mnrs]?)?|[Ii]hr(?:e[mnrs]?)?|"
        "[Ii]ms?|[Ii]ns|[Jj]ede[mnrs]?|[Ss]ein(?:e[mnrs]?)?|[Vv]om|[Zz]u[mr]"
    ),
    after_ordinal=(
        r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|"
        r"November|Dezember|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Jh|Jahrhunderts?|"
        r"Jahrestag|Geburtstag|Lebensjahr|Stock|Platz|Rang|Bundesliga|Liga|FC|Minute|"
        r"Klasse|Spieltag)\b"
    ),
)
FRENCH = SentenceWords(
    abbreviations=word_set(
        """
        h janv févr fév avr juil sept oct nov déc
        art col fig hab max mill min par sect vol
        """
    ),
    leading=as_written(
        """
        M MM Mr Mme Mmes Mlle Mlles Me Dr Pr Mgr St Ste Sts Ph Gal Cdt Cne Lt
        adj al alin ann apr av bd boul cap cf chap ch circ dép éd env ex gén ing no nos
        num n p pp p.ex prof réf suppl tél t v c.-à-d
        """
    ),
    trailing=as_written("Cie."),
    closing=as_written("etc art vol cap sec"),
    openers=as_written("Il Elle On Nous Ils Elles Le La Les Un Une Ce Cette Mais Et"),
)
SPANISH = SentenceWords(
    abbreviations=word_set(
        "ene feb mar abr may jun jul ago sept sep oct nov dic h hab km aprox"
    ),
    leading=as_written(
        """
        Sr Sra Srta Sres Sras Dr Dra Dres Lic Ing Arq Prof Profa Gral Cnel Cap Tte Cte
        Sgto Mons Fr Hno Hna Pbro Sto Sta D Dña Excmo Excma Ilmo Ilma EE FF Av Avda
        Bco Cía Col Dpto Pza
        admón art arts cap caps cf cfr ed ej esq exp fig jr lám núm núms n nro pág págs
        p pp párr p.ej prof ref secc tel teléf v vol vols
        """
    ),
    trailing=as_written("UU. Ltda."),
    closing=as_written(
        "etc no bien bis entre extra auto sobre contra tras trans mini pro kg km cm mm"
    ),
    openers=as_written("El La Los Las Un Una Lo Se Su Sus Pero Y En Ella Ellos No"),
    day_halves=word_set("a.m p.m"),
)
PORTUGUESE = SentenceWords(
    abbreviations=word_set(
        "jan fev mar abr mai jun jul ago set out nov dez h hab km aprox par inc"
    ),
    leading=as_written(
        """
        Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profs Eng Enga Arq Gen Cel Cap
        Ten Sgt Maj Min Des Dep Sen Ver Gov Pe Fr Mons D Sto Sta Exmo Exma Ilmo Ilma Av
        Pça Rod Trav Cia
        art arts cap caps cf cfr dep ed ex fig gov n nr núm p pp p.ex pág págs
        proc prof ref séc tel v vol vols
        """
    ),
    trailing=as_written("Ltda. Cia. Exa. Exas."),
    closing=as_written("etc ver mm"),
    openers=as_written("O A Os As Um Uma Ele Ela Eles Elas Mas E Em No Na Se Seu Sua"),
)
ITALIAN = SentenceWords(
    abbreviations=word_set(
        "gen feb mar apr mag giu lug ago set sett ott nov dic mln mld ca h"
    ),
    leading=as_written(
        """
        S SS V.le P.zza C.so L.go
        sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on
        sen dep min pres gen col cap ten magg serg mons card
        art artt c cap capp cfr cf ed es fig lett n nn nr num p pp pag pagg par p.es rif
        sec secc sez tel v vol voll
        """
    ),
    closing=as_written("ecc etc"),
    openers=as_written("Il Lo La I Gli Le Un Una Ma E In Lui Lei Loro Non Si Suo Sua"),
    # Most short words are abbreviations to sentencex; of ours all are joined again.
    ends=r"(?<![\w.])[^\W\d_]{2,}\.",
)
_SAID = "喊|叫|说|說|表示|问|問|道|称|稱|指出|补充|補充|告诉|告訴|强调|強調"
CHINESE = SentenceWords(
    after_quote=rf"[^，。！？：；“”「」]{{1,8}}(?:{_SAID})(?![：:])"
)
JAPANESE = SentenceWords(after_quote="[とっなのはがをにでもや、]")

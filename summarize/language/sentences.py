"""What stands beside a full stop in the languages that have no other words here.

As written; what begins with a small letter is met with a capital, too.
"""

from summarize.language.language import SentenceWords
from summarize.language.lists import word_set

GERMAN = SentenceWords(
    abbreviations=word_set(
        "Jan Jän Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Jh Std Min"
    ),
    leading=word_set(
        """
        Dr Prof Dipl Ing Hr Fr Frl Fa Bgm Bgmin Abg Min.Präs St Hl Nr Nrn Abs Art Az Bd
        Kap Ziff Abb Tab Tel Mio Mrd Tsd Bsp Rd
        allg angebl bes bzgl bzw ca dt ehem einschl engl evtl exkl frz gem geb gest ggf
        inkl insb insbes jew max mind min med jur phil nat pol rer habil mtl röm rd sog
        spez staatl städt südl nördl östl westl tägl vgl zzgl
        d.h h.c i.d.R i.e i.V n.Chr o.g s.o s.u u.a u.U v.a v.Chr z.B z.T z.Zt z.Z
        """
    ),
    trailing=word_set("Chr."),
    closing=word_set("usw etc"),
    before_ordinal=(
        "[Aa]b|[Aa]m|[Bb]eim|[Bb]is|[Dd]as|[Dd]em|[Dd]en|[Dd]er|[Dd]es|[Dd]ie|[Ee]in|"
        "[Ee]ine[mnrs]?|[Ii]hr(?:e[mnrs]?)?|[Ii]m|[Ii]ns|[Jj]ede[mnrs]?|[Ss]ein(?:e[mnrs]?)?|"
        "[Uu]nd|[Vv]om|[Zz]um|[Zz]ur"
    ),
    after_ordinal=(
        "Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Jh|Jahrhundert|"
        "Jahrestag|Geburtstag|Lebensjahr|Stock|Platz|Rang|Bundesliga|Liga|FC|Minute"
    ),
)
FRENCH = SentenceWords(
    abbreviations=word_set(
        "h janv févr fév avr juil sept oct nov déc min mill env hab kil"
    ),
    leading=word_set(
        """
        M MM Mr Mme Mmes Mlle Mlles Me Dr Pr Mgr Mgrs St Ste Sts Ph Gal Cdt Cne Lt Col
        adj al alin ann apr art av bd boul bld cf chap ch circ dép éd env ex fig gén hab
        ing intro max min mme no nos num n par p pp p.ex prof réf sect suppl tél t vol v
        c.-à-d
        """
    ),
    trailing=word_set("Cie."),
    closing=word_set("etc"),
)
SPANISH = SentenceWords(
    abbreviations=word_set(
        "ene feb mar abr may jun jul ago sept sep oct nov dic h hab aprox"
    ),
    leading=word_set(
        """
        Sr Sra Srta Sres Sras Dr Dra Dres Lic Ing Arq Prof Profa Gral Cnel Cap Tte Cte
        Sgto Mons Fr Hno Hna Pbro Sto Sta D Dña Dn Excmo Excma Ilmo Ilma Ud Uds Vd Vds EE
        FF CC.AA Av Avda Avd Bco Cía Col Dpto Depto Pza Pzo Rte
        admón aprox art arts cap caps cf cfr ed edif ej esq exp fig gral jr lám núm núms
        n nro pág págs p pp párr p.ej prof ref secc tel teléf v vol vols
        """
    ),
    trailing=word_set("UU. Ltda."),
    closing=word_set("etc"),
    day_halves=word_set("a.m p.m"),
)
PORTUGUESE = SentenceWords(
    abbreviations=word_set("jan fev mar abr mai jun jul ago set out nov dez h hab aprox"),
    leading=word_set(
        """
        Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profs Eng Enga Arq Gen Cel Cap
        Ten Sgt Maj Mal Min Des Dep Sen Ver Gov Pe Fr Frei Mons Dom D Sto Sta V.Exa Exmo
        Exma Ilmo Ilma Av Al Pça Pca Rod Trav Cia Me
        art arts aprox cap caps cf cfr ed ex fig inc n nr núm p pp p.ex pág págs par proc
        prof ref séc tel v vol vols
        """
    ),
    trailing=word_set("Ltda. Cia. Exa. Exas."),
    closing=word_set("etc"),
)
ITALIAN = SentenceWords(
    abbreviations=word_set(
        "gen feb mar apr mag giu lug ago set sett ott nov dic mln mld ca h"
    ),
    leading=word_set(
        """
        sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen
        dep min pres gen col cap ten magg mar serg mons card don fra
        S SS V.le P.zza C.so L.go
        art artt ca cap capp cfr cf ed es fig lett n nn nr num p pp pag pagg par p.es rif
        sez tel v vol voll
        """
    ),
    closing=word_set("ecc etc"),
)
_SAID = "说|說|表示|问|問|道|称|稱|指出|补充|補充|回答|告诉|告訴|强调|強調"
CHINESE = SentenceWords(after_quote=rf"[^，。！？：；“”「」]{{0,12}}(?:{_SAID})(?![：:])")
JAPANESE = SentenceWords(after_quote="[とっなのはがをにでもや、]")

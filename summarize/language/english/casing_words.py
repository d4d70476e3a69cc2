"""How English words are written whose capitals and spaces are lost."""

from summarize.language.english.calendar_words import CALENDAR
from summarize.language.lists import word_set
from summarize.language.text_words import CasingWords

CASING = CasingWords(
    capitalised=CALENDAR.names | {"i"},
    openers=word_set(
        """
        a about according across additionally after again against ago all almost along
        already also although always amid among an and another any anyone are around as
        at authorities away back because been before being between both but by can
        children city could court critics day days despite did do does down during each
        early earlier eight either even every everyone few five for former four from get
        going had has have he her here his hours how however if in including instead
        into is it its just last late later less like local many may maybe meanwhile men
        military might more moreover most much my nearly neither new next nine no none
        nor not nothing now of off officers officials on once one ones only or other
        others our out over people perhaps plus police president prosecutors rather
        recent recently relatives rescuers researchers residents scientists several she
        should shortly similarly since six so some someone something sometimes soon
        still students such sure ten than that the their them then there therefore these
        they thing this those though thousands three through throughout thus to today
        together tomorrow tonight too toward towards two under unfortunately unless
        unlike until up upon us usually very was we week weeks well were what whatever
        when whenever where wherever whether which while who whole whose why will with
        within without witnesses women would year years yes yesterday yet you your
        """
    ),
    common_endings=("ly", "ing", "ed", "tion", "ness"),
    contracted=word_set("s t re ve ll d m em"),
    elided=word_set("o d l"),
    abbreviated=word_set(
        """
        mr mrs ms dr st sgt gen sen rep gov lt col capt prof rev jr sr vs no jan feb mar
        apr aug sep sept oct nov dec
        """
    ),
    unnamed=word_set("no vs"),
    lower_initials=word_set("a.m p.m e.g i.e"),
    spelled={"us": ("u", ".", "s", ".")},
)

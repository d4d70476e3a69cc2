"""Rules for what a page offers to click: rows of sections and doors, galleries."""

from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rules.fragments import SITE_SECTION

_BETWEEN = r"(?:\s{1,4}|\s?[|/·•»›>]\s?)"
_SECTION = (
    rf"(?>(?-i:(?=[A-Z]))(?:{SITE_SECTION}|u\.?s\.?|u\.?k\.?|europe|asia|africa|americas"
    r"|middle east|drinks?|society|community|family|media|tv|theat(?:er|re)|religion"
    r"|about(?: us)?|newsletters|history|crime|traffic|autos|reviews?|recipes"
    r"|investigations|blogs?|in depth|shop|search|menu|sections|more|all)(?!\w))"
)
_SECTIONS = rf"{_SECTION}(?:\s?(?:&|and)\s?{_SECTION})?"
_CORE = (  # a row of countries or of school subjects is no menu: two of these are
    r"\b(?:news|world|politics|business|opinion|culture|entertainment|lifestyle"
    r"|sports?|tech|technology|travel|weather|podcasts|newsletters|obituaries)\b"
)
_MENU = rf"(?={_SECTION})(?=.{{0,200}}?{_CORE}.{{0,200}}?{_CORE})"
_DOOR = r"(?:(?:log|sign)[ -]?(?:in|out)|sign[ -]?up|subscribe(?: now)?|my account)"
_BUTTON = (
    rf"(?:{_DOOR}|{SITE_SECTION}|register|join(?: us)?|account|newsletters?|alerts"
    r"|e-?paper|e-?edition|digital edition|search|menu|help|faqs?|contact(?: us)?"
    r"|about(?: us)?|advertise(?: with us)?|donate|contribute|membership|shop|store"
    r"|cart|close|site ?map|rss|customer service|skip to (?:main )?content)"
)
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|galler(?:y|ies)|slide ?shows?|slides?"
    r"|captions?|thumbnails?|videos?|map|graphic|chart|infographic|enlarge|zoom)"
)
_CLICKING = (
    rf"(?:{_PICTURE}|click|tap|swipe|scroll|use|press|the|an?|on|here|prev|previous"
    r"|next|left|right|up|down|back|forwards?|arrows?|buttons?|keys?|or|and|to|see"
    r"|view|watch|read|play|expand|open|browse|move|go|flick|through|for|more|other"
    r"|all|full|in|into|at|over|above|below|this|these|each|any|your|mouse|fingers?"
    r"|larger|version|size|screen)"
)

MENUS = (
    Rule(
        "menu_row",
        "whole",
        "a row of the site's sections, or of its doors: log in, subscribe",
        (
            rf"{_MENU}(?:{_SECTIONS}(?:{_BETWEEN}|$)){{5,20}}",
            rf"{_MENU}(?:home|menu|sections){_BETWEEN}(?:{_SECTIONS}(?:{_BETWEEN}"
            r"|$)){3,20}",
            rf"{_MENU}(?:{_SECTIONS}{_BETWEEN}){{3,20}}more",
            rf"(?={_BUTTON}\b)(?=.{{0,200}}?\b{_DOOR}\b)(?:{_BUTTON}(?:{_BETWEEN}"
            r"(?:(?:or|and)\s)?|$)){2,16}",
        ),
        removes=(
            "Home  World  Business  Technology  Culture  Travel  More",
            "News Opinion Sport Arts & Culture Food and Drink Life",
            "Home News Sport Weather",
            "U.S. World Politics More",
            "Search Log in Subscribe",
            "Subscribe | Sign In",
            "Menu News Weather Sign up",
        ),
        keeps=(
            "World Politics News",
            "Home Business Travel Falls",
            "Home news: business travel, culture and sport",
            "Health Education Science Arts History",
            "U.S. Europe Asia Africa Middle East",
            "Search for the log in Elmport harbour",
            "Register offices, search and subscribe",
            "Music Food Jobs",
            "business culture politics travel sport news",
            "News of the World, Business of Sports",
            "Subscribe or go under, paper tells readers",
        ),
        max_words=30,
    ),
    Rule(
        "gallery_note",
        "whole",
        "how to leaf through pictures, to enlarge one or to hide its caption",
        (
            r"(?:(?:hide|show|toggle|view|expand|close)(?: (?:the|full|photo|image"
            r"|picture))* captions?\s?){1,3}",
            r"[(\[]?\s?(?!scroll down for )(?:please )?(?:click|tap|swipe|scroll|hover"
            r"|press (?:the|next|left|right)|use (?:(?:the|your|left|right|and|or) )*"
            rf"(?:arrows?|buttons?|keys?|mouse"
            rf"|fingers?))\b(?=.{{0,160}}?\b(?:{_PICTURE}"
            rf"|for more)\b)(?:[\s,…:]{{1,3}}{_CLICKING}\b){{1,24}}"
            r"\s?[.!…]{0,3}\s?[)\]]?",
        ),
        removes=(
            "Hide caption",
            "Show full caption",
            "( Click prev or next to see more pictures. )",
            "Click to enlarge",
            "Click on the image to enlarge.",
            "Swipe left for more photos",
            "Use arrow keys to browse the photos",
            "Use the left and right arrow keys to move through the slideshow",
            "Tap the thumbnails below to see a larger version",
            "Scroll down to watch the video",
        ),
        keeps=(
            "Click next to hear it, she said of the pictures.",
            "Editors hide caption from the court",
            "Swipe left for more dates, the app tells its users.",
            "Use images of the flood with care",
            "Press photos",
            "Scroll down to the year of the flood.",
            "Tap on the wall for more water",
            "Click here for the harbour's own pictures and you see mud, he said.",
            "Hover boats are back in the picture",
        ),
        max_words=26,
        needs=("caption", "click", "tap", "swipe", "scroll", "hover", "press", "use "),
    ),
)

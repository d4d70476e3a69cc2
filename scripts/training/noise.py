"""Lines of page furniture, invented by us: what scraped articles bring with them.

`BEFORE` stands above an article, `WITHIN` between its paragraphs, `AFTER` below it;
`AGENCIES` opens the text of an article that an agency sent to many papers.
"""

BEFORE = (
    # menus and bread crumbs
    "Home | News | Sport | Weather | Opinion",
    "Skip to main content",
    "Menu",
    "News > Local > Harbour district",
    "Home  World  Business  Technology  Culture  Travel  More",
    "Search Log in Subscribe",
    # bylines and times
    "By Marta Quill, Staff Writer",
    "By Joss Arden and Petra Lund",
    "Published 14:05, 3 May | Updated 16:20, 3 May",
    "Last updated on Tuesday at 9:14 a.m.",
    "4 min read",
    # consent and sharing
    "This site uses cookies to give you the best experience. Accept all",
    "Share this article on Facebook Twitter Email",
)
WITHIN = (
    # advertisements
    "Advertisement",
    "Story continues below advertisement",
    "ADVERTISEMENT - SCROLL TO CONTINUE",
    # pictures
    "Photo: Lena Voss/The Harlow Courier",
    "Hide caption",
    "Image caption The pier was closed for the rest of the day",
    "( Click prev or next to see more pictures. )",
    # other stories
    "Read more: Ten walks along the coast you should not miss",
    "RELATED: What we know about the harbour plan so far",
    "Watch: The moment the lights went out in Velden",
    # newsletters
    "Sign up for our morning newsletter and never miss a story",
    "Get the day's top stories delivered to your inbox. Enter your email address",
    # readers
    "What do you think? Tell us in the comments below",
)
AFTER = (
    # appeals
    "Support independent journalism. Become a member of the Courier for $5 a month.",
    "We need your help to keep reporting. Please donate today.",
    "You have read 3 of your 5 free articles this month. Subscribe to read on.",
    "Did you like this story? Buy us a coffee",
    # newsletters and apps
    "Subscribe to The Velden Echo newsletter for more stories like this one.",
    "Download our app for breaking news alerts",
    # contact and corrections
    "Contact the reporter at m.quill@harlowcourier.example or follow @mquill",
    "Do you have a tip? Write to newsroom@veldenecho.example",
    "A previous version of this story misspelled the name of the town.",
    # rights
    "Copyright 2015 The Harlow Courier. All rights reserved.",
    "© Northern Wire Service. This material may not be published, broadcast, "
    "rewritten or redistributed.",
    "Terms of use | Privacy policy | Cookie settings",
    # lists
    "Most read",
    "More from this section",
    "Tags: harbour, council, weather",
    "Comments (27)",
)
AGENCIES = (
    "HARLOW (Northern Wire) - ",
    "VELDEN, May 3 (Coastal Press) -- ",
    "(Northern Wire) - ",
    "By Northern Wire staff and agencies. ",
    "From our correspondent in Velden: ",
)

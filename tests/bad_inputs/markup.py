"""Pages and feeds: tags without end, floods of entities, declarations that lie."""

from tests.bad_inputs.row import GOOD, BadInput, Make, beside, file
from tests.corpus.saved_files import DIVERS, SANK, STORY, page

DEEP = 100_000
PAGE = {"bad": ("bad.html",)}
FEED = {"bad": ("bad.rss",)}
TOO_DEEP = ("deep in one another, and more than 500 are not read; save the text",)
PARTS = {"bad": ("bad.rss#1", "bad.rss#2")}
# each name is ten of the name before it: a thousand million words, if they were read
LAUGHS = "<!DOCTYPE lolz [<!ENTITY lol0 'lol'>" + "".join(
    f"<!ENTITY lol{n} '{f'&lol{n - 1};' * 10}'>" for n in range(1, 10)
)


def html(body: str) -> Make:
    return file("bad.html", f"<html><body>{body}</body></html>")


def nested(tag: str) -> str:
    return f"<{tag}>" * DEEP + SANK + f"</{tag}>" * DEEP


def item(text: str) -> str:
    return f"<item><title>Ferry</title><description>{text}</description></item>"


def rss(items: str, end: str = "</channel></rss>") -> Make:
    head = '<?xml version="1.0"?>'
    return file("bad.rss", f"{head}<rss version='2.0'><channel>{items}{end}")


PAGES = (
    BadInput("100,000 nested <div>", html(nested("div")), says=TOO_DEEP),
    BadInput("100,000 nested <b>", html(f"<p>{nested('b')}</p>"), says=TOO_DEEP),
    BadInput("100,000 nested <table>", html(nested("table")), says=TOO_DEEP),
    BadInput(
        "100,000 <p> in <a>, none closed", html("<p><a>" * DEEP + SANK), says=TOO_DEEP
    ),
    BadInput("100,000 nested lists", html(nested("ul")), says=TOO_DEEP),
    BadInput(
        "100,000 attributes",
        html(f"<p {' '.join(f'a{n}=1' for n in range(DEEP))}>{SANK}</p>"),
        says=("100,000 attributes, and more than 500 are not read",),
    ),
    BadInput(
        "a drawing of 2,000 lines is no depth",
        html(f"<p>{SANK}</p><svg>{'<path d=m />' * 2000}</svg>"),
        PAGE,
        tells=SANK,
    ),
    BadInput(
        "a script of 2,000 comparisons is no depth",
        html(f"<p>{SANK}</p><script>{'if(i<n&&a<b)' * 2000}</script>"),
        PAGE,
        tells=SANK,
    ),
    BadInput(
        "a flood of entities", html(f"<p>{SANK} {'&amp;&notin;&#65;' * DEEP}</p>"), PAGE
    ),
    BadInput(
        "entities of no character",
        html(
            f"<p>{SANK} &#0; &#x110000; &#xD800; &#99999999999999999999; &nothing;</p>"
        ),
        PAGE,
    ),
    BadInput(
        "entities that make entities",
        file("bad.html", LAUGHS + f"]><html><body><p>{SANK} &lol9;</p></body></html>"),
        PAGE,
    ),
    BadInput(
        "a comment never closed", html(f"<p>{SANK}</p><!-- <p>{DIVERS}</p>"), PAGE
    ),
    BadInput(
        "a script never closed",
        beside("bad.html", "<html><body><script>var a = '"),
        GOOD,
        ("no text found in the page",),
    ),
    BadInput(
        "a page of scripts",
        beside("bad.html", "<html><body><script>1</script></body></html>"),
        GOOD,
        ("no text found in the page",),
    ),
    BadInput(
        "a page whose article is in a script",
        beside(
            "bad.html",
            f'<html><body><div id="app"></div><script type="application/json">"{SANK}"'
            "</script></body></html>",
        ),
        GOOD,
        ("no text found in the page; save it as .txt if it has some",),
    ),
    BadInput(
        "a page that asks for patience",
        beside(
            "bad.html",
            "<html><head><title>Just a moment...</title></head><body><p>Checking your "
            "browser. Enable JavaScript and cookies to continue.</p></body></html>",
        ),
        {"topic": ("bad.html", "good.txt")},
    ),
    BadInput("a page that is cut off inside a tag", html(f"<p>{SANK}</p><p cla"), PAGE),
    BadInput("a tag of 1 MB", html(f"<p>{SANK}</p><{'a' * 1_000_000}>"), PAGE),
    BadInput("1 MB of <", html(f"<p>{SANK}</p>{'<' * 1_000_000}"), PAGE),
    BadInput(
        "a NUL in a page", beside("bad.html", page(SANK + "\0")), GOOD, ("NUL bytes",)
    ),
    BadInput(
        "an encoding declared that is none",
        file(
            "bad.html",
            b'<meta charset="hex"><p>'
            + "café ".encode("cp1252")
            + page(*STORY).encode(),
        ),
        PAGE,
    ),
    BadInput(
        "an encoding declared that lies",
        file(
            "bad.html",
            b'<meta charset="utf-16">' + page("Café", *STORY).encode("cp1252"),
        ),
        PAGE,
    ),
    BadInput(
        "a page in UTF-7",
        file(
            "bad.html",
            b'<meta charset="utf-7">'
            + page(SANK, "+ADw-script+AD4-alert(1) caf\xe9").encode("latin-1"),
        ),
        PAGE,
    ),
    BadInput(
        "a script in the text of an article",
        file(
            "bad.html",
            page(
                f"{SANK} &lt;script&gt;alert(1)&lt;/script&gt; "
                "&lt;img src=x onerror=alert(1)&gt;"
            ),
        ),
        PAGE,
    ),
    BadInput(
        "markup called .txt, 100,000 deep",
        file("bad.txt", f"<p>{nested('blockquote')}</p>"),
        says=TOO_DEEP,
    ),
)

FEEDS = (
    BadInput(
        "a feed that breaks off",
        rss(item(SANK) + item(DIVERS), "<item><title>x"),
        {"bad": ("bad.rss#1", "bad.rss#2", "bad.rss#3")},
    ),
    BadInput(
        "a feed with markup that is not closed",
        rss(item(SANK) + "<item><b>" + item(DIVERS)),
        {"bad": ("bad.rss#1", "bad.rss#2", "bad.rss#3")},
    ),
    BadInput(
        "a feed of entities that make entities",
        file(
            "bad.rss",
            LAUGHS + f"]><rss version='2.0'><channel>{item(SANK)}{item('&lol9;')}"
            "</channel></rss>",
        ),
        PARTS,
        tells="&lol9",
    ),
    BadInput(
        "a feed that names a file of the machine",
        file(
            "bad.rss",
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>"
            f"<channel>{item(SANK)}{item('&x;')}</channel></rss>",
        ),
        PARTS,
        tells="&x",
    ),
    BadInput(
        "a feed without entries", rss(""), says=("no entry of the feed has a text",)
    ),
    BadInput(
        "XML that is no feed",
        file("bad.xml", "<a><b/></a>"),
        says=("no RSS or Atom feed",),
    ),
    BadInput(
        "a feed that is none",
        file("bad.rss", b"\xff\xfe\0\0\1" * 99),
        says=("no RSS or Atom feed",),
    ),
    BadInput("a feed 5,000 tags deep", rss(item(SANK) + "<a>" * 5_000), FEED),
    BadInput(
        "a feed with days that are none",
        rss(
            "<item><pubDate>Fri, 99 Foo 99999 99:99:99 +9999</pubDate>"
            f"<description>{SANK}</description></item>"
        ),
        FEED,
    ),
)

MARKUP = (*PAGES, *FEEDS)

"""The example topics: what is planted there goes, and every word of the story stays."""

import pytest

from summarize.corpus.topics import read_topics
from summarize.schema import CleanedArticle, Topic
from summarize.stages.clean import BESIDE_SENTENCES, CleanOptions, clean_articles
from tests.process import ROOT

EXAMPLES = ROOT / "examples"

# Article: how its kept text begins and ends, and what of it must be gone. The beginning
# is the headline where there is one: all that stands above it goes too.
ARTICLES = {
    "01-meridian-press.txt": (
        "A passenger ferry sank in heavy seas",
        "31 people drowned.",
        ("HARLOW BAY", "(Meridian Press)", "Reporting by"),
    ),
    "02-harlow-courier.html": (
        "Twelve dead as Kelby ferry sinks within sight of harbour",
        "to join the search.",
        ("Wilf Ansty", "Nell Brodie", "cookies", "mail boat: 1971", "harbourlad"),
    ),
    "03-northern-ledger.txt": (
        "Ferry operator knew of door fault",
        "begin on Monday in Dunmere.",
        ("paywall", "18,000 crowns", "bank transfer", "Rusk", "deep pockets", "2025"),
    ),
    "04-inland-post.txt": (
        "At least 12 killed as ferry sinks in storm off Harlow Bay",
        "at half mast until then.",
        ("Meridian Press", "Read more", "Marl Pass", "Bakers", "lighthouses"),
    ),
    "05-sea-and-safety.md": (
        "# Sable Tern: what the bow door tells us",
        "before the end of June.",
        ("Rasmus Hye", "newsletter", "Subscribe", "forward"),
    ),
    "01-velden-echo.txt": (
        "Flood fund passes four million as town waits for answers",
        "closed until spring.",
        ("Jonna Reith", "Image 1", "blankets", "Mirko Tahl", "Newsprint", "Pay by"),
    ),
    "02-meridian-press.txt": (
        "Donations for victims of last month's flood",
        "less than half was insured.",
        ("(Meridian Press)", "Reporting by"),
    ),
    "03-open-charity-review.txt": (
        "How a town hall flood appeal avoided the usual mistakes",
        "went to households.",
        ("Analysis", "Brennick", "Tags", "non-profit magazine", "post cards still"),
    ),
    "04-lower-morrow-blog.md": (
        "# Two weeks after the water",
        "and the children sing.",
        ("Posted by Lene", "Older posts"),
    ),
    "01-orlac-times.txt": (
        "Rail strike ends after 19 days as drivers accept pay deal",
        "would not rise this year.",
        ("free articles", "Adalbert", "11:02pm", "in 2035", "nineteen days", "@"),
    ),
    "02-brask-observer.txt": (
        "Strike over: trains return to Orlac next week",
        "reports in the autumn.",
        ("late edition", "Commuters", "BRASK", "last steam driver", "cup of coffee"),
    ),
    "03-meridian-press.txt": (
        "UPDATE 2-Orlac train drivers vote to end 19-day strike",
        "a vote on industrial action.",
        ("(Meridian Press)", "$1 =", "Reporting by", "Our Standards"),
    ),
    "01-consumer-desk.txt": (
        "Brightwell recalls 140,000 kettles after handles melt",
        "on the Marden exchange.",
        ("Household", "Last updated", "affiliate", "helpful", "inbox", "Imprint"),
    ),
    "02-lenz-daily.txt": (
        "“It came off in my hand”: mother of burned girl on kettle recall",
        "handed over on Saturday.",
        ("Costane", "Photo: private", "Comments are closed"),
    ),
    "03-marden-markets.txt": (
        "BRIEF-Brightwell shares slide on kettle recall",
        "results on September 4.",
        ("MARDEN, Aug 21", "free trial", "Disclaimer", "(c) 2025"),
    ),
}

STAYS = {
    "01-velden-echo.txt": (
        '"Please keep giving if you can, because winter is six weeks away',
        "The average donation was about 160 marks",
    ),
    "03-open-charity-review.txt": (
        '"Donate money, not clothes," the fund\'s first appeal said',
        "Card payments were the weak point.",
    ),
    "02-lenz-daily.txt": (
        "A collection in the girl’s kindergarten has raised 3,100 dollars",
        "“Give it to the burns ward,” Astor told the parents",
    ),
    "05-sea-and-safety.md": ("What the inquiry should ask",),
    "03-meridian-press.txt": ("* Union members accept 6.5 percent pay rise",),
}


@pytest.fixture(scope="module")
def cleaned() -> dict[str, CleanedArticle]:
    """Every example article by its id, each cleaned within its topic."""
    topics = [topic for topic in read_topics([EXAMPLES]) if isinstance(topic, Topic)]
    done = [clean_articles(topic.articles, CleanOptions()) for topic in topics]
    return {item.article.id: item for items in done for item in items}


def kept(item: CleanedArticle) -> list[str]:
    """What is no furniture: the story, its headings and who speaks."""
    beside = [s for s in item.removed if s.rule in BESIDE_SENTENCES]
    spans = sorted([*item.kept, *((span.start, span.end) for span in beside)])
    return [item.article.text[start:end] for start, end in spans]


def test_every_example_article_is_checked(cleaned: dict[str, CleanedArticle]) -> None:
    assert sorted(cleaned) == sorted(ARTICLES)


@pytest.mark.parametrize("name", ARTICLES)
def test_only_the_story_of_an_example_stays(
    name: str, cleaned: dict[str, CleanedArticle]
) -> None:
    begins, ends, gone = ARTICLES[name]
    parts = kept(cleaned[name])
    assert parts[0].startswith(begins)
    assert parts[-1].endswith(ends)
    assert [text for text in gone if text in "\n".join(parts)] == []
    assert cleaned[name].warning is None


@pytest.mark.parametrize("name", ARTICLES)
def test_no_paragraph_of_an_example_is_lost(
    name: str, cleaned: dict[str, CleanedArticle]
) -> None:
    """Between the headline and the last paragraph only short planted lines go."""
    text, kept_spans = cleaned[name].article.text, cleaned[name].kept
    first, last = kept_spans[0][0], kept_spans[-1][1]
    inside = [span for span in cleaned[name].removed if first < span.start < last]
    lengths = [len(text[span.start : span.end].split()) for span in inside]
    assert max(lengths, default=0) <= 16


@pytest.mark.parametrize("name", STAYS)
def test_what_only_looks_like_an_appeal_stays(
    name: str, cleaned: dict[str, CleanedArticle]
) -> None:
    text = "\n".join(kept(cleaned[name]))
    assert [part for part in STAYS[name] if part not in text] == []

"""Cleaning: what stays, what goes and why, every span in the text as it came in."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.schema import Article, CleanedArticle
from summarize.stages.clean import BESIDE_SENTENCES, CleanOptions, clean_articles
from tests.build import article, topic

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon.",
    "The mayor asked all families near the quay to leave, and most of them had left.",
    "Nobody was hurt, the fire service said, but forty boats were lost.",
)
OTHERS = (
    "A boat lies on the market square of Elmport, where the gate broke on Monday.",
    "Engineers had warned the council of Elmport about rust on the gate for years.",
    "Divers look for the gate of Elmport harbour, which the flood tore off its hinges.",
)

RULES_ALONE = CleanOptions(model="off")


def clean(text: str, **options: object) -> CleanedArticle:
    rules_alone = CleanOptions.model_validate({"model": "off", **options})
    return clean_articles([article("a", text)], rules_alone)[0]


def kept(cleaned: CleanedArticle) -> list[str]:
    """What is no furniture: the story, its headings and who speaks."""
    beside = [s for s in cleaned.removed if s.rule in BESIDE_SENTENCES]
    spans = sorted([*cleaned.kept, *((span.start, span.end) for span in beside)])
    return [cleaned.article.text[start:end] for start, end in spans]


def removed(cleaned: CleanedArticle) -> list[tuple[str, str]]:
    text = cleaned.article.text
    gone = (s for s in cleaned.removed if s.rule not in BESIDE_SENTENCES)
    return [(text[span.start : span.end], span.rule) for span in gone]


def lines(*parts: str) -> str:
    return "\n\n".join(parts)


def test_furniture_around_a_story_goes_and_the_story_stays() -> None:
    text = lines(
        "Skip to content", "Flood at Elmport", "By Anna Kern", *STORY, "12 comments"
    )
    cleaned = clean(text)
    assert kept(cleaned) == ["Flood at Elmport", *STORY]
    assert removed(cleaned) == [
        ("Skip to content", "button"),
        ("By Anna Kern", "byline"),
        ("12 comments", "counter"),
    ]
    assert cleaned.warning is None


def test_an_appeal_and_all_that_follows_it_go() -> None:
    text = lines(*STORY, *STORY[::-1], "Dear readers,", "It is a hard year.", "Once")
    assert kept(clean(text)) == [*STORY, *STORY[::-1]]


@pytest.mark.parametrize(
    "story",
    [
        "The charity asked readers to donate, and donations of $2m came in by Friday.",
        "Websites may no longer set cookies without consent, the court ruled Friday.",
        "The paper lost 400 subscribers after it raised the price of a subscription.",
        "Copyright in the song lasts until 2031, the judge said in a short ruling.",
        "“We need your support, please give what you can,” the captain told the crowd.",
        "JavaScript must be enabled by default, the browser maker said in a statement.",
        "• forty boats, ten cars and one market hall",
        "What happened at the gate",
        "Flutkatastrophe: Bürgermeisterin bittet um Spenden für die Opfer der Flut.",
        "Le site utilise des cookies pour mesurer son audience.",
        "市長は月曜日、港の門が壊れたと述べた。",
    ],
)
def test_a_story_about_such_things_stays(story: str) -> None:
    assert kept(clean(lines(STORY[0], story, STORY[1]))) == [STORY[0], story, STORY[1]]


PAGE_LINES = (
    "Home  World  Business  Technology  Culture  Travel  More",
    "Search Log in Subscribe",
    "Last updated on Tuesday at 9:14 a.m.",
    "Hide caption",
    "( Click prev or next to see more pictures. )",
    "What do you think? Tell us in the comments below",
    "Did you like this story? Buy us a coffee",
    "Subscribe to The Velden Echo newsletter for more stories like this one.",
    "More from this section",
)


@pytest.mark.parametrize("line", PAGE_LINES)
def test_a_line_of_furniture_goes_wherever_it_stands(line: str) -> None:
    for place in range(len(STORY) + 1):
        cleaned = clean(lines(*STORY[:place], line, *STORY[place:]))
        assert kept(cleaned) == [*STORY]


@pytest.mark.parametrize(
    "line",
    [
        "World business leaders travel home",
        "Search for the log in Elmport",
        "Last updated in 1998, the map shows the wrong town.",
        "The page was last updated on Tuesday at 9 a.m.",
        "Editors hide caption from the court",
        "Click next to the picture and a wrong map opens, the engineer found.",
        "What do you think? Will the gate hold?",
        "Tell us what you saw below the gate, the inquiry asked families.",
        "Did you like the play? Buy a ticket for the hall.",
        "Buy us a boat, families ask",
        "Subscribe to the newsletter, the mayor told residents.",
        "More from this section of the wall fell on Monday.",
    ],
)
def test_news_in_the_words_of_furniture_stays(line: str) -> None:
    for place in range(len(STORY) + 1):
        text = lines(*STORY[:place], line, *STORY[place:])
        assert kept(clean(text)) == [*STORY[:place], line, *STORY[place:]]


def test_only_the_dateline_of_a_line_goes() -> None:
    cleaned = clean(
        "ELMPORT (Reuters) - The gate broke. [Read more: ten gates] It fell."
    )
    assert kept(cleaned) == ["The gate broke.", "It fell."]
    assert [rule for _, rule in removed(cleaned)] == ["dateline", "bracket_note"]


def test_a_dateline_under_a_standfirst_goes() -> None:
    dateline = "ELMPORT, May 3 (Harbour Press) -"
    cleaned = clean(lines("Flood at Elmport", STORY[0], f"{dateline} {STORY[1]}"))
    assert removed(cleaned) == [(dateline, "dateline_place")]


def test_a_caption_goes_with_its_credit_and_a_long_paragraph_stays() -> None:
    credit = "Photo: A. Kern/Post"
    long = " ".join(STORY)
    cleaned = clean(lines(f"Boats on the quay in May. {credit}", f"{long} {credit}"))
    assert kept(cleaned) == [long]
    assert [rule for _, rule in removed(cleaned)] == ["caption", "credit_end"]


@pytest.mark.parametrize("hours", ["9.30 a.m. / 7.00 p.m.", "10:00 - 18:00"])
def test_opening_hours_are_no_date_line(hours: str) -> None:
    assert kept(clean(lines("Advertisement", STORY[0], hours)))[-1] == hours


def test_times_between_paragraphs_stay_and_the_date_above_the_story_goes() -> None:
    text = lines("By Jo Bell", "May 3, 2020", STORY[0], "10:15", STORY[1])
    assert kept(clean(text)) == [STORY[0], "10:15", STORY[1]]


def test_steps_of_a_list_stay() -> None:
    steps = ("- Sign up for a port account", "- Sign up for the tide and boat bundle")
    assert kept(clean(lines(STORY[0], *steps, "Read more")))[1:] == [*steps]


def test_line_ends_of_any_kind_divide_spans() -> None:
    text = "Advertisement\r\nThe gate broke.\rIt fell.\u2028Nobody was hurt.\x0bShare\n"
    assert kept(clean(text)) == ["The gate broke.", "It fell.", "Nobody was hurt."]


def test_spans_count_code_points() -> None:
    text = "🌊🌊 Flood!\nAdvertisement\nE\u0301lmport is under water."
    assert kept(clean(text)) == ["🌊🌊 Flood!", "E\u0301lmport is under water."]


def test_a_rule_that_is_switched_off_takes_nothing() -> None:
    text = lines("By Anna Kern", *STORY)
    assert kept(clean(text, disabled_rules=["byline"]))[0] == "By Anna Kern"


def test_an_unknown_rule_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ValidationError, match=r"no rule is named 'bylin'.*'byline'"):
        CleanOptions(disabled_rules=("bylin",))


def test_a_rule_of_the_config_takes_lines_quoted_ones_too() -> None:
    own = [{"name": "tides", "pattern": "high water"}]
    cleaned = clean(lines("“High water 9:15”", *STORY), extra_rules=own)
    assert removed(cleaned) == [("“High water 9:15”", "tides")]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"name": "tides", "pattern": "("}, "no regular expression"),
        ({"name": "byline", "pattern": "x"}, "'byline' is taken"),
        ({"name": "Tides!", "pattern": "x"}, "pattern"),
    ],
)
def test_a_bad_rule_of_the_config_is_refused(
    rule: dict[str, str], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        CleanOptions.model_validate({"extra_rules": [rule]})


def test_rules_of_a_module_are_asked_before_those_of_their_scope() -> None:
    module = "tests.stages.clean.own_rules"
    text = lines("High water 9:15", "By Anna Kern", *STORY)
    cleaned = clean(text, extra_rules=[f"{module}:RULES", f"{module}:TIDES"])
    names = [("High water 9:15", "tides"), ("By Anna Kern", "own_byline")]
    assert removed(cleaned) == names


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("menu", "there is no set of rules 'menu'; .* did you mean menus"),
        ("menus", "the rule name '[a-z_]+' is taken"),
        ("tests.stages.clean.own_rules:BROKEN", "'broken': no regular expression"),
        ("tests.stages.clean.own_rules:NONE", "neither a Rule .* nor a list"),
        ("tests.stages.clean.own_rules:GONE", "no attribute 'GONE'"),
    ],
)
def test_a_set_that_is_no_set_of_rules_is_refused(name: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        CleanOptions.model_validate({"extra_rules": [name]})


def test_nothing_goes_when_cleaning_is_off() -> None:
    cleaned = clean("Advertisement\nThe gate broke.", enabled=False)
    assert kept(cleaned) == ["Advertisement", "The gate broke."]
    assert cleaned.removed == ()


def test_short_lines_of_many_articles_go() -> None:
    texts = [lines("Harbour Desk", f"Flood, day {n}", OTHERS[n]) for n in range(3)]
    for cleaned in clean_articles(topic(*texts).articles, RULES_ALONE):
        assert removed(cleaned) == [("Harbour Desk", "repeated_over_articles")]


def test_the_headline_of_syndicated_copies_stays() -> None:
    text = lines("Flood breaks gate", *STORY)
    for cleaned in clean_articles(topic(text, text, text).articles, RULES_ALONE):
        assert kept(cleaned) == ["Flood breaks gate", *STORY]


def test_lines_of_two_articles_stay_by_default() -> None:
    texts = [lines("Harbour Desk", OTHERS[n]) for n in range(2)]
    for cleaned in clean_articles(topic(*texts).articles, RULES_ALONE):
        assert removed(cleaned) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Please enable JavaScript to view this page.", "asks for JavaScript"),
        ("404\nPage not found\nHome", "says that the article is not there"),
        ("Flood at Elmport\nSubscribe to continue reading", "offer of a subscription"),
        ("Are you a robot? Please verify you are human.", "whether the reader is"),
        ("We value your privacy\nAccept all", "asks for consent"),
        ("Menu\nHome\nSign in", "nothing but page furniture"),
    ],
)
def test_a_page_that_holds_nothing_is_a_warning(text: str, reason: str) -> None:
    cleaned = clean(text)
    assert cleaned.kept == ()
    assert cleaned.warning is not None
    assert reason in cleaned.warning
    assert len(cleaned.removed) == len(text.splitlines())


def test_what_a_hollow_page_holds_goes_under_the_name_of_its_rule() -> None:
    cleaned = clean("Flood at Elmport\nSubscribe to continue reading")
    assert removed(cleaned)[0] == ("Flood at Elmport", "paywall_stub")


@pytest.mark.parametrize("text", ["", " \n\t\r\n"])
def test_an_empty_article_is_a_warning(text: str) -> None:
    cleaned = clean(text)
    assert (cleaned.kept, cleaned.removed) == ((), ())
    assert cleaned.warning == "holds no text"


def test_an_article_behind_a_paywall_keeps_its_opening_and_warns() -> None:
    cleaned = clean(lines(STORY[0], "Subscribe now to continue reading this story."))
    assert kept(cleaned) == [STORY[0]]
    assert cleaned.warning is not None
    assert "paywall" in cleaned.warning


FURNITURE = (
    "Advertisement",
    "Share this:",
    "By Anna Kern",
    "3 comments",
    "Leave a Reply",
    "Also:",
    "• ten cars",
    "Harbour Desk",
    "LONDON (AP) - It fell.",
    "Read more",
    "Dear readers,",
    "May 3, 2020",
    "x",
    "https://example.org",
    "“Yes.”",
    "The gate broke. [Related: ten gates] It fell.",
    "More from Harbour Post",
    "Anna Kern is a reporter for the Post, based in Elmport.",
    "火災",
    "ELMPORT, May 3 (Harbour Press) - The gate broke on Monday, the mayor said.",
    "A boat on the quay in May. Photo: A. Kern/Post",
    "ELM TIMES",
    "Culture",
    "Most read",
    "1. Ten gates to see",
    "Please support us: your donation keeps our newsroom free.",
    "We work for you.",
    "10:15",
)
PARTS = st.sampled_from((*STORY, *OTHERS, *FURNITURE))
PAGES = st.lists(PARTS, max_size=30).map("\n".join)
ANYTHING = st.text(max_size=200) | st.text(
    "aB.\r\n\x0b\x85\u2028 •“”1[](\ud800🙂", max_size=80
)


@given(PAGES | ANYTHING)
@settings(max_examples=50)
def test_kept_and_removed_hold_every_character_once(text: str) -> None:
    cleaned = clean(text)
    spans = [*cleaned.kept, *((span.start, span.end) for span in cleaned.removed)]
    inside = [index for start, end in spans for index in range(start, end)]
    assert len(inside) == len(set(inside))
    assert set(inside) >= {n for n, char in enumerate(text) if not char.isspace()}
    assert list(cleaned.kept) == sorted(cleaned.kept)
    assert list(cleaned.removed) == sorted(cleaned.removed, key=lambda span: span.start)


@given(PAGES | ANYTHING)
@settings(max_examples=50)
def test_kept_spans_are_stripped_pieces_of_one_line(text: str) -> None:
    for part in kept(clean(text)):
        assert part == part.strip() != ""
        assert len(part.splitlines()) == 1


@given(PAGES)
@settings(max_examples=50)
def test_cleaning_what_stayed_removes_nothing_more(text: str) -> None:
    once = kept(clean(text))
    assert kept(clean("\n".join(once))) == once


@given(st.lists(PAGES, min_size=1, max_size=4))
@settings(max_examples=20)
def test_the_result_depends_on_nothing_else(texts: list[str]) -> None:
    articles = [Article(str(n), text) for n, text in enumerate(texts)]
    assert clean_articles(articles, RULES_ALONE) == clean_articles(
        articles, RULES_ALONE
    )


AUTHOR = "Anna Kern is a reporter for the Post, based in Elmport."


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("a" * 250_000, ["a" * 250_000]),
        ("By" + " Anna By" * 30_000, ["By" + " Anna By" * 30_000]),
        ("(" * 125_000 + ")" * 125_000, ["(" * 125_000 + ")" * 125_000]),
        ("[related:" + " [related:" * 24_999, ["[related:" + " [related:" * 24_999]),
        (f"Recommended\n{STORY[0]}\nShort\n" * 2_000, [STORY[0]]),
        ("\n".join(["3 comments", *STORY, ""]) * 1_500, [*STORY] * 2),
        (f"{AUTHOR}\n" * 2_500, [AUTHOR] * 2),
    ],
    ids=["letters", "names", "brackets", "links", "teasers", "comments", "authors"],
)
def test_a_hard_article_is_cleaned_as_a_short_one(text: str, stays: list[str]) -> None:
    """Quadratic time would be minutes."""
    assert kept(clean(text)) == stays


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "stays"),
    [("Advertisement", False), ("Short line {}", True), ("The {} gates broke.", True)],
)
def test_very_many_lines_are_cleaned_as_one(line: str, stays: bool) -> None:
    many = [line.format(n) for n in range(20_000)]
    assert kept(clean("\n".join(many))) == (many if stays else [])


LABELS = (Path(__file__).parent / "labelled_pages.txt").read_text(encoding="utf-8")
LABELLED = LABELS.removeprefix("== ").split("\n== ")


@pytest.mark.parametrize("page", LABELLED, ids=lambda page: page.partition("\n")[0])
def test_lines_labelled_by_hand_come_out_as_labelled(page: str) -> None:
    """A line of the story is marked `+`, furniture `-`."""
    _, *labelled = page.strip().splitlines()
    stays = kept(clean("\n".join(line[2:] for line in labelled)))

    assert stays == [line[2:] for line in labelled if line.startswith("+ ")]
    assert any(line.startswith("- ") for line in labelled)


def test_a_path_to_the_page_begins_with_the_word_of_the_language() -> None:
    path, title = "Start Region Dam breaks at Elmport", "Dam breaks at Elmport"
    story = "The dam broke at dawn on Monday, and water ran through the lower town."
    pages = replace(ENGLISH.pages, home="Start")
    language = replace(ENGLISH, pages=pages)

    def removed_in(language: Language) -> list[tuple[str, str]]:
        text = f"{path}\n{title}\n{story}\n{story}"
        [cleaned] = clean_articles([article("a", text)], RULES_ALONE, language)
        return removed(cleaned)

    assert removed_in(language) == [(path, "breadcrumb")]
    assert removed_in(ENGLISH) == []

"""The page in a browser: what pointing, tapping and keys show, and that all is reached.

Every page that a test opens must say nothing on the console and ask for nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarize import Summarizer, Topic, load_config
from summarize.corpus.topics import read_topics
from summarize.report.page import write_pages
from summarize.report.words import outlet_name
from summarize.schema import Headline, Summary, SummarySentence
from tests.report.samples import storm, storm_summary
from tests.report.test_page import HOSTILE, hostile_pair

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.slow  # a browser takes half a second a test

EXAMPLES = Path(__file__).parents[2] / "examples"
FERRY = "harlow-bay-ferry"
WIDE, TABLET, PHONE = 1440, 800, 390
_ASKED, _PAUSE = 100, 50  # times, milliseconds
TAB_STOPS = "a[href], button, input, select, summary, [tabindex='0']"

Open = Callable[..., "Page"]


def wait_until(page: "Page", ask: str | Callable[[], object]) -> None:
    """Ask until an expression or a question has yes for an answer; fail without one.

    The page scrolls when it has drawn, and a busy machine draws late.
    `wait_for_function` asks inside the page, which the page's policy forbids.
    """
    for _ in range(_ASKED):
        if page.evaluate(ask) if isinstance(ask, str) else ask():
            return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"no within {_ASKED * _PAUSE} ms: {ask}")


@pytest.fixture(scope="module")
def examples() -> list[tuple[Summary, Topic]]:
    """The examples, summarized without a model."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    topics = [each for each in read_topics(EXAMPLES) if isinstance(each, Topic)]
    return [(summarizer(topic), topic) for topic in topics]


@pytest.fixture(scope="module")
def ferry(examples: list[tuple[Summary, Topic]]) -> Summary:
    [summary] = [each for each, _ in examples if each.topic_id == FERRY]
    return summary


@pytest.fixture(scope="module")
def both(ferry: Summary) -> str:
    """The first sentence of the ferry that two articles say."""
    for number, sentence in enumerate(ferry.sentences, 1):
        if len({citation.article_id for citation in sentence.citations}) == 2:
            return f"s{number}"
    raise AssertionError("no sentence has two sources")


@pytest.fixture(scope="module")
def page_file(
    examples: list[tuple[Summary, Topic]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("page")
    return write_pages(examples, len(examples), folder)[0]


@pytest.fixture(scope="module")
def index_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of thirty topics; every third without conflicts, one with doubts."""
    pairs = []
    for n in range(30):
        first, second = storm_summary().articles
        dated = replace(second, date=f"2026-03-{n + 1:02}")
        summary = replace(
            storm_summary(),
            topic_id=f"storm s{n}",
            headline=Headline(f"Storm S{n} hits"),
            articles=(first, dated)
            if n % 2
            else (first, dated, replace(first, id="c")),
        )
        if n % 3 == 0:
            summary = replace(summary, trace=replace(summary.trace, conflicts=()))
        if n != 7:
            summary = replace(summary, sentences=summary.sentences[:1])
        pairs.append((summary, storm()))
    return write_pages(pairs, 30, tmp_path_factory.mktemp("index"), page_topics=1)[0]


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Open]:
    """Opens a page; at the end it has said nothing and asked for nothing."""
    said: list[str] = []
    asked: list[str] = []
    contexts = []

    def open_at(
        address: Path | str, width: int = WIDE, height: int = 900, **options: Any
    ) -> "Page":
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=width == PHONE,
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address.as_uri() if isinstance(address, Path) else address)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert said == []
    assert [
        url for url in asked if not re.match(r"file:///.*/report[-\d]*\.html", url)
    ] == []


def _copied(where: "Page | Locator") -> None:
    """Wait until a button says that it has copied."""
    where.locator(".copied[data-said='Copied']").first.wait_for()


def told(page: "Page", name: str, topic: str = FERRY) -> "Locator":
    """A sentence (`s3`), the headline (`s0`) or a difference (`d1`) of a topic."""
    return page.locator(f'[id="{topic}/{name}"]')


def shown(page: "Page", topic: str = FERRY) -> str:
    """The text of the cards that are shown of a topic, "" for none."""
    groups = page.locator(f'[id="{topic}"] .pane .group')
    texts = [each.inner_text() for each in groups.all() if each.is_visible()]
    return " ".join(" ".join(texts).split())


def is_marked(sentence: "Locator") -> bool:
    return bool(sentence.evaluate("(each) => each.classList.contains('on')"))


def test_pointing_at_a_sentence_marks_it_and_shows_its_passages(
    open_page: Open, page_file: Path, ferry: Summary, both: str
) -> None:
    page = open_page(page_file)
    told(page, both).locator(".s").hover()
    page.wait_for_selector(f'[id="{FERRY}/{both}"].on')
    cards = shown(page)
    assert cards.startswith(
        f"Sentence {both[1:]} 1 of 4 reports says this, 2 only in part"
    )
    sentence = ferry.sentences[int(both[1:]) - 1]
    outlets = {each.id: outlet_name(each) for each in ferry.articles}
    saying = {outlets[each.article_id] for each in sentence.supporters}
    group = page.locator(f'[id="{FERRY}"] .group.on')
    assert {*group.locator(".card .outlet").all_inner_texts()} == saying
    assert group.locator(".around").count() >= 2
    assert group.locator("mark").count() >= len(sentence.supporters)
    assert group.locator("mark .shared").count() >= 1


def test_pointing_at_a_chip_marks_its_card(
    open_page: Open, page_file: Path, both: str
) -> None:
    page = open_page(page_file)
    page.locator(".audit-switch").check()
    chip = told(page, both).locator(".names .chip").nth(1)
    chip.hover()
    [card] = [page.wait_for_selector(f'[id="{FERRY}"] .card.on')]
    assert card
    assert f"#{card.get_attribute('id')}" == chip.get_attribute("href")


def test_a_pinned_sentence_stays_while_the_pointer_moves_on(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    told(page, "s3").locator(".s").click()
    told(page, "s1").locator(".s").hover()
    page.wait_for_timeout(300)
    assert is_marked(told(page, "s3"))
    assert shown(page).startswith("Sentence 3")


@pytest.mark.parametrize("way", ["a second click", "elsewhere", "Escape", "a button"])
def test_a_pinned_sentence_says_so_and_is_let_go(
    way: str, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    sentence, button = told(page, "s3"), page.get_by_role("button", name="Unpin (Esc)")
    assert not button.is_visible()
    sentence.locator(".s").click()
    assert button.is_visible()
    outline = "(each) => getComputedStyle(each).outlineStyle"
    assert sentence.locator(".s").evaluate(outline) == "solid"
    if way == "a second click":
        sentence.locator(".s").click()
    elif way == "elsewhere":
        page.locator(f'[id="{FERRY}"] .name-of').click()
    elif way == "Escape":
        page.keyboard.press("Escape")
    else:
        button.click()
    wait_until(page, lambda: not button.is_visible())
    assert not is_marked(sentence)
    told(page, "s1").locator(".s").hover()
    page.wait_for_selector(f'[id="{FERRY}/s1"].on')


def test_a_pane_that_goes_on_below_fades_at_its_end(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, WIDE, 500)
    pane = page.locator(f'[id="{FERRY}"] .pane')
    assert pane.evaluate("(each) => each.scrollHeight > each.clientHeight")
    end = "(each) => getComputedStyle(each, '::after')"
    assert pane.evaluate(f"{end}.position") == "sticky"
    assert "gradient" in pane.evaluate(f"{end}.backgroundImage")


def test_no_chip_is_cut_where_its_line_has_room(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    page.locator(".audit-switch").check()
    cut = page.locator(".told .chip .name, .told .chip.differs").evaluate_all(
        "(all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length"
    )
    assert cut == 0


def test_who_states_another_value_is_named_whole_on_a_phone(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE)
    chip = told(page, "s3").locator(".chip.differs")
    named = "earlier nine: Meridian Press = INLAND POST, The Harlow Courier"
    assert chip.inner_text() == named
    assert chip.evaluate("(each) => each.scrollWidth <= each.clientWidth + 1")


def test_on_a_tablet_the_card_floats_below_its_sentence(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, TABLET)
    assert shown(page) == ""
    told(page, "s3").locator(".s").hover()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    pane.wait_for()
    box, line = pane.bounding_box(), told(page, "s3").bounding_box()
    assert box
    assert line
    assert line["y"] + line["height"] <= box["y"] <= line["y"] + line["height"] + 16
    page.locator("h1").hover()
    pane.wait_for(state="hidden")


def test_on_a_phone_a_tap_opens_a_sheet_that_leaves_the_sentence_in_sight(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    told(page, "s5").locator(".s").tap()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    pane.wait_for()
    box, line = pane.bounding_box(), told(page, "s5").bounding_box()
    assert box
    assert line
    assert round(box["y"] + box["height"]) == 800
    assert line["y"] + line["height"] <= box["y"]
    assert shown(page).startswith("Sentence 5")
    pane.get_by_role("button", name="Close").tap()
    pane.wait_for(state="hidden")
    assert not is_marked(told(page, "s5"))


def test_the_back_of_the_browser_closes_the_sheet(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(f"{page_file.as_uri()}#{FERRY}/s1", PHONE, 800)
    pane = page.locator(f'[id="{FERRY}"] .pane')
    pane.wait_for()
    for name in ("s3", "s4"):
        told(page, name).locator(".s").tap()
        page.wait_for_selector(f'[id="{FERRY}/{name}"].on')
    page.go_back()
    pane.wait_for(state="hidden")
    assert page.url == page_file.as_uri()
    told(page, "s3").locator(".s").tap()
    pane.get_by_role("button", name="Close").tap()
    pane.wait_for(state="hidden")
    assert page.url == page_file.as_uri()


def test_after_a_step_of_the_contents_one_tap_closes_the_sheet(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    page.locator(f'.index a[href="#{FERRY}"]').tap()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    for name in ("s2", "s3"):
        told(page, name).locator(".s").tap()
        pane.wait_for()
        pane.get_by_role("button", name="Close").tap()
        pane.wait_for(state="hidden")


def test_the_sheet_says_how_many_passages_it_has(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    told(page, "s1").locator(".s").tap()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    pane.wait_for()
    shown = [each for each in pane.locator(".card").all() if each.is_visible()]
    assert len(shown) > 2
    assert pane.locator(".hint").text_content() == f"{len(shown)} passages"


def test_an_article_lists_what_is_not_told_and_what_was_removed(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    article, item = page.locator(f'[id="{FERRY}/a3"]'), row_of(page, "a3")
    row = " ".join(item.inner_text().split())
    assert re.search(r"says 5 of the summary’s 5 sentences, 1 of them at", row)
    assert "Left out: 9 of its 15 sentences, first of all: In a letter dated" in row
    assert re.search(
        r"Removed: 32 pieces, no part of the report: 16 menus and buttons, 5 app", row
    )
    article.locator("> summary").click()
    article.get_by_text(
        "9 sentences of Northern Ledger that the summary leaves out, in the article’s"
    ).click()
    untold = article.locator(".aside:not(.listed) li")
    texts = untold.all_inner_texts()
    assert len(texts) == 9
    assert untold.first.is_visible()
    assert texts[0].startswith("In a letter dated January 20, first mate Corin Tapsell")
    own = [each.partition(".) ")[2] or each for each in texts]
    told = " ".join((article.locator(".full").text_content() or "").split())
    places = [told.index(each) for each in own]
    assert places == sorted(places)
    article.get_by_text("removed from Northern Ledger, and why").click()
    appeals = article.locator(".listed li", has_text="5 appeals and offers")
    assert appeals.locator(".pieces").inner_text().count(" · ") == 4
    kinds = article.locator(".listed li b").all_inner_texts()
    assert row.partition("no part of the report: ")[2] == ", ".join(kinds)


def row_of(page: "Page", name: str, topic: str = FERRY) -> "Locator":
    """All that the list of articles says of one (`a3`)."""
    article = page.locator(f'[id="{topic}/{name}"]')
    return page.locator(".timeline li", has=article)


def test_a_row_of_the_list_leads_to_what_was_removed_without_a_jump(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    article = page.locator(f'[id="{FERRY}/a3"]')
    row = row_of(page, "a3").locator(".unfolds", has_text="32 pieces")
    row.evaluate("(each) => scrollBy(0, each.getBoundingClientRect().top - 400)")
    was = page.evaluate("scrollY")
    row.click()
    why = article.get_by_text("16 menus and buttons – no part of the report")
    why.wait_for()
    assert page.evaluate("scrollY") == was
    assert article.locator(".listed > summary").evaluate(_HAS_FOCUS)
    page.go_back()
    why.wait_for(state="hidden")


def test_an_article_that_states_another_value_says_so_in_its_text(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    article = page.locator('[id="brightwell-kettle-recall/a2"]')
    article.locator("> summary").click()
    assert "114,000" in article.locator("mark.differs").inner_text()
    article.locator(".back.differs").click()
    first = told(page, "s1", "brightwell-kettle-recall")
    wait_until(page, lambda: is_marked(first))


def test_the_buttons_of_the_sheet_lie_on_no_text(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    told(page, "s2").locator(".s").tap()
    page.locator(f'[id="{FERRY}/s2/a3"] .whole').tap()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    pane.locator(".reader mark.on").wait_for()
    outlet = pane.locator(".reader .outlet").bounding_box()
    bar, sheet = pane.locator(".handle").bounding_box(), pane.bounding_box()
    assert bar
    assert sheet
    assert abs(bar["y"] - sheet["y"]) <= 2
    assert bar["width"] >= sheet["width"] - 40
    assert outlet
    assert outlet["y"] + outlet["height"] / 2 > bar["y"] + bar["height"]
    colour = "(each) => getComputedStyle(each).backgroundColor"
    assert pane.locator(".handle").evaluate(colour) == pane.evaluate(colour)


def test_no_heading_of_the_sheet_covers_its_button(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    told(page, "s3", "orlac-rail-strike").locator(".chip.differs").tap()
    pane = page.locator('[id="orlac-rail-strike"] .pane')
    for top in (0, 60, 200, 400, 700):  # wherever it is scrolled to
        pane.evaluate(f"(each) => {{ each.scrollTop = {top}; }}")
        assert pane.locator(".close").evaluate(
            "(each) => { const { x, y, width, height } = each.getBoundingClientRect();"
            "return [0.1, 0.5, 0.9].every((part) => each.contains("
            "document.elementFromPoint(x + part * width, y + part * height))); }"
        )


def test_the_sheet_tells_of_each_outlet_in_a_line_what_it_lacks(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 800)
    page.locator(".summary .s", has_text="burst its banks").tap()
    lines = page.locator('[id="velden-flood-fund"] .group.on .lines li')
    texts = lines.all_inner_texts()
    assert len(texts) > 1
    assert any(re.search("without “.+” · says at least part", each) for each in texts)
    assert all(line.evaluate(_IN_SIGHT) for line in lines.all())
    line = page.locator('[id="velden-flood-fund"] .group.on .lines .medium')
    line.locator("a").tap()
    card = page.locator('[id="velden-flood-fund"] .card.on')
    wait_until(page, lambda: card.evaluate(_IN_ITS_PANE))
    assert card.locator(".outlet").inner_text() == line.locator("a").inner_text()


def test_a_click_moves_nothing_that_is_in_sight(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    first = told(page, "s1", "brightwell-kettle-recall")
    assert "rest" in (first.get_attribute("class") or "")  # whose cards are shown
    for name in ("s1", "s2", "s3"):
        told(page, name, "brightwell-kettle-recall").locator(".s").click()
        page.wait_for_timeout(100)
        assert page.evaluate("scrollY") == 0


def test_the_pane_says_how_many_cards_stand_below_and_leads_there(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, WIDE, 700)
    told(page, "s5").locator(".s").click()
    pane = page.locator(f'[id="{FERRY}"] .pane')
    button = pane.locator(".further button")
    wait_until(
        page, lambda: bool(re.fullmatch("[1-3] more below ↓", button.inner_text()))
    )
    for _ in range(4):
        if button.is_visible():
            button.click()
            page.wait_for_timeout(100)
    assert not button.is_visible()
    assert pane.locator(".group.on .card").last.evaluate(_IN_SIGHT)


def test_what_is_hardly_used_is_marked_with_what_is_not_told(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    topic = page.locator('[id="velden-flood-fund"]')
    review, blog = "Open Charity Review", "Lower Morrow Blog"
    assert f"Hardly used: {review}, {blog}." in " ".join(
        topic.locator("header").inner_text().split()
    )
    rows = topic.locator(".timeline li", has=page.locator(".badge.hardly"))
    assert [row.locator(".outlet").inner_text() for row in rows.all()] == [review, blog]
    facts = rows.first.locator(".left li").all_inner_texts()
    assert len(facts) == 2
    assert "Bruno Katt said the rule was copied from a fund in Sarnholm" in facts[0]
    rest = page.locator('[id="velden-flood-fund/a4/untold"] li')
    link = rows.last.locator(".left a")
    assert link.inner_text() == f"{rest.count()} of its 13 sentences"
    assert not rest.first.is_visible()
    link.click()
    assert rest.first.is_visible()
    assert not rows.last.locator(".left").is_visible()  # the list has them all
    used = row_of(page, "a1", "velden-flood-fund").locator(".left li")
    assert used.count() == 2


def test_lines_stand_as_the_boxes_do_and_a_line_begins_with_what_differs(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    page.locator(".summary .s", has_text="63 reports of loose handles").click()
    group = page.locator('[id="brightwell-kettle-recall"] .group.on')
    assert group.locator(".lines li").all_inner_texts()[:2] == [
        "Consumer Desk: says it, word for word",
        "LENZ DAILY: “knows of”, not “received” · says it in other words",
    ]
    card = group.locator(".card", has_text="LENZ DAILY")
    assert card.locator(".lack").inner_text() == "“knows of”, not “received”"
    assert card.locator("mark .instead").inner_text() == "knows of"
    colour = "(each) => getComputedStyle(each).color"
    same = group.locator(".lines .lack").first.evaluate(colour)
    told(page, "s1", "brightwell-kettle-recall").locator(".s").click()
    markets = group.locator(".lines li", has_text="Marden").locator(".lack")
    assert markets.inner_text() == "“would recall”, not “is recalling”"
    assert markets.evaluate(colour) == same  # as what is reported is told
    differs = group.locator(".lines .differs .said").evaluate(colour)
    page.locator(".summary .s", has_text="night shifts will be limited").click()
    lack = page.locator('[id="orlac-rail-strike"] .group.on .lines .lack')
    assert lack.inner_text() == "“won’t have to work more than”, not “limited”"
    assert lack.evaluate(colour) == same != differs  # the claim stays


def test_who_gives_another_value_has_the_first_line_and_the_first_passage(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    told(page, "s1", "brightwell-kettle-recall").locator(".s").click()
    group = page.locator('[id="brightwell-kettle-recall"] .group.on')
    line = group.locator(".lines li").first
    assert line.inner_text() == "LENZ DAILY: says 114,000 instead"
    card = group.locator(".card").first
    assert card.locator(".outlet").inner_text() == "LENZ DAILY"
    assert card.locator("mark .differs").inner_text() == "114,000"
    assert card.evaluate(_IN_SIGHT)
    told(page, "s1").locator(".s").click()  # what is updated stands last
    last = page.locator(f'[id="{FERRY}"] .group.on .lines li').last
    assert last.inner_text() == "The Harlow Courier: said 12 earlier"


def test_a_headline_has_the_box_and_the_cards_of_the_sentence_that_it_tells(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    for topic in (FERRY, "brightwell-kettle-recall"):
        head, first = (
            told(page, name, topic).locator(".proof") for name in ("s0", "s1")
        )
        boxes = "(each) => each.querySelector('.bar').innerHTML"
        assert head.evaluate(boxes) == first.evaluate(boxes)
        told(page, "s0", topic).locator(".s").click()
        assert shown(page, topic).startswith("Sentence 1")


def test_only_the_clauses_that_back_a_sentence_are_marked(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    page.locator(".summary .s", has_text="began taking the kettle off").click()
    card = page.locator('[id="brightwell-kettle-recall"] .group.on .card').last
    marked = card.locator("mark").inner_text()
    assert marked == "Retailers began taking the kettle off shelves on Wednesday,"
    assert card.locator(".passage").inner_text() == (
        f"{marked} a day before the recall was made public."
    )


def test_the_sheet_shows_the_buttons_and_who_says_it_before_the_first_words(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE, 844)
    told(page, "s1").locator(".s").tap()
    group = page.locator(f'[id="{FERRY}"] .group.on').first
    mark = group.locator("mark").first
    assert mark.evaluate(_IN_SIGHT)
    top = "(each) => each.getBoundingClientRect().top"
    end = "(each) => each.getBoundingClientRect().bottom"
    lines = group.locator(".lines li").all()
    copying = group.locator(".copying")
    assert copying.evaluate(end) <= lines[0].evaluate(top)
    assert lines[-1].evaluate(end) < mark.evaluate(top)
    further = page.locator(f'[id="{FERRY}"] .further button')
    assert lines[-1].evaluate(end) <= further.evaluate(top)
    assert len(lines) == 4


def test_the_audit_view_strikes_out_what_was_removed_and_does_not_list_it_again(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    page.locator(".audit-switch").check()
    article = page.locator(f'[id="{FERRY}/a3"]')
    row_of(page, "a3").locator(".unfolds", has_text="32 pieces").click()
    struck = article.locator(".full .removed").first
    wait_until(page, lambda: struck.locator("del").first.evaluate(_IN_SIGHT))
    assert not page.locator(f'[id="{FERRY}/a3/removed"]').is_visible()


@pytest.mark.parametrize("at", [0, 300, 900], ids=["top", "below", "far"])
def test_the_switch_keeps_what_stands_first_in_the_window(
    open_page: Open, page_file: Path, at: int
) -> None:
    page = open_page(page_file)
    page.evaluate(f"scrollTo(0, {at})")
    first = "(each) => each.getBoundingClientRect().top"
    read = page.locator(
        ".topic h2, .topic .facts:not(.audit), .differ li, .summary .told"
    ).all()
    seen = next(each for each in read if float(each.evaluate(first)) > 56)
    was = seen.evaluate(first)
    box = page.locator(".audit-switch").bounding_box()
    assert box
    for _ in range(2):
        page.mouse.click(box["x"] + 9, box["y"] + 9)
        page.wait_for_timeout(100)
        assert abs(seen.evaluate(first) - was) < 3


def test_keys_lead_to_a_card_and_back(
    open_page: Open, page_file: Path, both: str
) -> None:
    page = open_page(page_file)
    page.locator(".audit-switch").check()
    first, _, second = told(page, both).locator(".chip").all()[:3]
    told(page, f"s{int(both[1:]) - 1}").locator(".chip").first.focus()
    page.keyboard.press("Tab")
    assert first.evaluate(_HAS_FOCUS)
    assert shown(page).startswith(f"Sentence {both[1:]}")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert second.evaluate(_HAS_FOCUS)
    page.keyboard.press("Enter")
    card = page.evaluate("document.activeElement.id")
    assert f"#{card}" == second.get_attribute("href")
    page.keyboard.press("Escape")
    assert second.evaluate(_HAS_FOCUS)
    assert not is_marked(told(page, both))


_HAS_FOCUS = "(each) => each === document.activeElement"


def test_a_page_of_four_topics_has_few_tab_stops(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    n = page.locator(TAB_STOPS).evaluate_all(
        "(all) => all.filter((at) => at.tabIndex >= 0 && at.checkVisibility()).length"
    )
    assert n <= 120


def test_the_tab_key_stops_at_the_head_and_arrows_lead_to_all_its_links(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    head = page.locator(f'[id="{FERRY}"] header')
    links = head.locator(".row a, .row summary")
    stops = [each.get_attribute("tabindex") != "-1" for each in links.all()]
    assert len(stops) > 11
    assert stops == [True] + [False] * (len(stops) - 1)
    links.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.url.endswith(f"#{FERRY}/a4")  # INLAND POST
    page.keyboard.press("Tab")


def test_a_card_leads_back_to_its_sentence(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    told(page, "s4").locator(".s").click()
    page.mouse.wheel(0, 4000)
    page.locator(f'[id="{FERRY}"] .group.on .back').click()
    assert page.url.endswith(f"#{FERRY}/s4")
    assert is_marked(told(page, "s4"))
    wait_until(page, lambda: told(page, "s4").evaluate(_IN_SIGHT))


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_a_chip_brings_its_card_into_sight_and_back_leads_to_where_one_was(
    width: int, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, width)
    page.locator(".audit-switch").check()
    [*_, chip] = page.locator(f'[id="{FERRY}"] .summary .names .chip').all()
    page.evaluate(
        f"document.getElementById('{FERRY}').scrollIntoView({{block: 'end'}})"
    )
    chip.evaluate("(each) => scrollBy(0, each.getBoundingClientRect().top - 120)")
    was = page.evaluate("scrollY")
    chip.click()
    card = page.locator(f'[id="{(chip.get_attribute("href") or "")[1:]}"]')
    wait_until(page, lambda: card.evaluate(_IN_SIGHT))
    wait_until(page, lambda: card.evaluate(_IN_ITS_PANE))
    page.go_back()
    wait_until(page, f"Math.abs(scrollY - {was}) < 2")
    wait_until(page, lambda: page.locator(".told.on").count() == 0)


@pytest.mark.parametrize("width", [PHONE, WIDE])
@pytest.mark.parametrize(("top", "moves"), [(200, False), (780, True)])
def test_an_article_opens_with_its_text_in_sight_and_back_leads_to_where_one_was(
    top: int, moves: bool, width: int, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, width)
    head = page.locator(f'[id="{FERRY}/a5"] > summary')
    head.evaluate(f"(each) => scrollBy(0, each.getBoundingClientRect().top - {top})")
    was = page.evaluate("scrollY")
    head.locator(".outlet").click()
    full = page.locator(f'[id="{FERRY}/a5"] .full')
    wait_until(page, lambda: full.evaluate(_IN_SIGHT))
    assert (page.evaluate("scrollY") != was) == moves
    assert head.evaluate(_IN_SIGHT)
    page.go_back()
    wait_until(page, f"Math.abs(scrollY - {was}) < 2")
    wait_until(page, lambda: not full.is_visible())


def test_at_the_end_of_a_topic_a_difference_of_the_list_is_in_sight(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, WIDE, 500)
    link = page.locator(f'[id="{FERRY}/d1"] a').last
    link.click()
    card = page.locator(f'[id="{(link.get_attribute("href") or "")[1:]}"]')
    wait_until(page, lambda: card.evaluate(_IN_SIGHT))
    wait_until(page, lambda: card.evaluate(_IN_ITS_PANE))


_IN_ITS_PANE = """(each) => {
    const box = each.getBoundingClientRect();
    const pane = each.closest('.pane').getBoundingClientRect();
    return box.top >= pane.top && box.top < pane.bottom;
}"""


def test_a_link_to_a_sentence_marks_it(open_page: Open, page_file: Path) -> None:
    page = open_page(f"{page_file.as_uri()}#{FERRY}/s3")
    assert is_marked(told(page, "s3"))
    wait_until(page, lambda: told(page, "s3").evaluate(_IN_SIGHT))
    assert shown(page).startswith("Sentence 3")


def test_what_is_scrolled_under_a_pointer_at_rest_is_not_shown(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    head = page.locator(f'[id="{FERRY}"] h2').first
    head.scroll_into_view_if_needed()
    at = head.bounding_box()
    x, y = (
        told(page, "s3")
        .locator(".s")
        .evaluate("(each) => [each.getClientRects()[0].x, each.getClientRects()[0].y]")
    )
    assert at
    page.mouse.move(x + 9, at["y"] + 3)
    before = shown(page)
    page.evaluate(f"scrollBy(0, {y - at['y']})")  # it is under it now
    page.wait_for_timeout(10 * _PAUSE)
    assert shown(page) == before
    page.mouse.move(x + 12, at["y"] + 5)
    wait_until(page, lambda: shown(page).startswith("Sentence 3"))


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_a_link_to_the_last_sentence_shows_the_head_of_its_cards(
    width: int, open_page: Open, page_file: Path, ferry: Summary
) -> None:
    last = f"s{len(ferry.sentences)}"
    page = open_page(f"{page_file.as_uri()}#{FERRY}/{last}", width, 700)
    head = page.locator(f'[id="{FERRY}"] .group.on .of').first
    wait_until(page, lambda: head.evaluate(_IN_SIGHT))
    bar = page.locator(".masthead").bounding_box()
    box = head.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"] - 1
    wait_until(page, lambda: told(page, last).evaluate(_IN_SIGHT))


@pytest.mark.parametrize("width", [PHONE, TABLET, WIDE])
def test_the_bar_at_the_top_stays_and_covers_no_target(
    width: int, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, width)
    page.mouse.wheel(0, 3000)
    for name in ("Contents", "How to read", "Audit view"):
        assert (
            page.locator(".masthead").get_by_text(name, exact=True).evaluate(_IN_SIGHT)
        )
    page.goto(f"{page_file.as_uri()}#{FERRY}")
    bar = page.locator(".masthead").bounding_box()
    headline = told(page, "s0").bounding_box()
    assert bar
    assert headline
    assert round(bar["y"]) == 0
    assert headline["y"] >= bar["height"]


def test_how_to_read_goes_when_something_else_is_chosen(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    page.locator(".help > summary").click()
    meaning = page.get_by_text("one box for each report")
    assert meaning.is_visible()
    told(page, "s3").locator(".s").click()
    assert not meaning.is_visible()


def test_who_says_what_needs_no_scrolling_on_a_phone(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, PHONE)
    matrix = page.locator(f'[id="{FERRY}"] .matrix:not(.removals)')
    matrix.locator("> summary").click()
    wide = "(each) => each.scrollWidth - each.clientWidth"
    assert matrix.locator(".wide").evaluate(wide) <= 0
    says = matrix.locator("td.says").first
    content = "(each) => getComputedStyle(each, '::after').content"
    assert says.get_attribute("data-head") in says.evaluate(content)


_IN_SIGHT = """(each) => {
    const box = each.getBoundingClientRect();
    return box.top >= 0 && box.top < innerHeight;
}"""


def test_the_article_is_read_in_the_pane_at_the_passage(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    told(page, "s2").locator(".s").click()
    page.locator(f'[id="{FERRY}/s2/a3"] .whole').click()
    mark = page.locator(f'[id="{FERRY}"] .reader mark.on')
    assert mark.inner_text().startswith("Grennan Lines was warned")
    wait_until(page, lambda: mark.evaluate(_IN_SIGHT))
    page.get_by_role("button", name="Back to the passages").click()
    assert shown(page).startswith("Sentence 2")


def test_a_difference_shows_both_sides_with_the_values_underlined(
    open_page: Open, page_file: Path
) -> None:
    kettles = "brightwell-kettle-recall"
    page = open_page(page_file)
    told(page, "d1", kettles).locator(".what").click()
    values = page.locator(f'[id="{kettles}"] .group.on mark .differs')
    assert values.all_inner_texts() == ["140,000", "140,000", "114,000"]
    line = values.first.evaluate("(each) => getComputedStyle(each).textDecorationLine")
    assert line == "underline"
    told(page, "s1", kettles).locator(".s").click()
    assert told(page, "s1", kettles).locator(".s .differs").inner_text() == "140,000"
    assert "says 114,000 instead" in shown(page, kettles)
    outlets = page.locator(f'[id="{kettles}"] .group.on .card .outlet')
    assert len({*outlets.all_inner_texts()}) == outlets.count()  # no card stands twice


def test_a_side_that_nothing_cites_is_opened_at_its_passage(
    open_page: Open, page_file: Path
) -> None:
    kettles = "brightwell-kettle-recall"
    page = open_page(page_file)
    told(page, "d1", kettles).locator(".what").click()
    card = page.locator(f'[id="{kettles}"] .group.on .card').nth(2)
    passage = card.locator("mark").inner_text()
    card.get_by_text("In the article").click()
    opened = page.locator(f'[id="{kettles}"] .reader .on')
    assert opened.inner_text() == passage


@pytest.mark.parametrize("scripted", [True, False])
def test_the_audit_view_is_a_switch(
    scripted: bool, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, java_script_enabled=scripted)
    removed = page.locator(f'[id="{FERRY}/a3"] .removed > summary').first
    page.locator(f'[id="{FERRY}/a3"] > summary').click()
    assert not removed.is_visible()
    page.get_by_role("switch", name="Audit view").check()
    assert re.match(r"\d+ page elements removed$", removed.inner_text())
    gone = page.locator(f'[id="{FERRY}/a3"] del').first
    assert gone.inner_text() == "Skip to content"
    assert gone.is_visible()


def test_the_switch_keeps_the_place_and_what_is_pinned(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    fifth = told(page, "s5", "velden-flood-fund")
    fifth.locator(".s").click()
    fifth.evaluate("(each) => scrollBy(0, each.getBoundingClientRect().top - 300)")
    top = "(each) => each.getBoundingClientRect().top"
    was = fifth.evaluate(top)
    box = page.locator(".audit-switch").bounding_box()
    assert box
    page.mouse.click(box["x"] + 9, box["y"] + 9)
    assert page.locator(".audit-switch").is_checked()
    wait_until(page, lambda: abs(fifth.evaluate(top) - was) < 3)
    assert is_marked(fifth)
    assert page.locator('[id="velden-flood-fund"].pinned').count() == 1
    head = page.locator('[id="velden-flood-fund"] header')
    head.get_by_role("link", name="how the summary came about").click()
    counts = page.locator('[id="velden-flood-fund/audit"] li').first
    wait_until(page, lambda: counts.evaluate(_IN_SIGHT))


def test_without_the_script_nothing_is_lost(
    open_page: Open, page_file: Path, both: str
) -> None:
    page = open_page(page_file, TABLET, java_script_enabled=False)
    cards = page.locator(f'[id="{FERRY}"] .card')
    assert all(card.is_visible() for card in cards.all())
    chip = told(page, both).locator(".chip").nth(1)
    chip.click()
    card = page.locator(f'[id="{(chip.get_attribute("href") or "")[1:]}"]')
    wait_until(page, lambda: card.evaluate(_IN_SIGHT))
    assert card.evaluate("(each) => each.matches(':target')")
    card.locator(".whole").click()
    passage = page.locator(f'[id="{page.url.partition("#")[2]}"] + mark')
    assert passage.is_visible()
    wait_until(page, lambda: passage.evaluate(_IN_SIGHT))
    assert page.get_by_role("button").count() == 0


def test_the_summary_is_copied_as_text_and_as_markdown(
    open_page: Open, page_file: Path, ferry: Summary
) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"])
    topic = page.locator(f'[id="{FERRY}"]')
    topic.get_by_role("button", name="Copy text").click()
    _copied(topic)
    text = page.evaluate("navigator.clipboard.readText()")
    assert ferry.headline
    updated = "Updated, the newest first: people killed: 15 ("
    start = f"{ferry.headline.text}\n\n{ferry.text}\n\n{updated}"
    assert text.startswith(start)
    assert text.endswith("\n")
    _, _, whose = text.removeprefix(start).partition("\n\n")
    whose, *alone = whose.strip().split("\n\n")
    assert alone == [
        "Found in one article only, Northern Ledger’s: sentences 2, 3.",
        "Whole in one, in part in others: sentences 4, 5.",
    ]
    assert whose == (
        "Mostly from Northern Ledger: 4 of 5 sentences are word for word from it, 1 "
        "from INLAND POST."
    )
    topic.get_by_role("button", name="Copy as Markdown").click()
    wait_until(
        page, "async () => (await navigator.clipboard.readText()).startsWith('##')"
    )
    markdown = page.evaluate("navigator.clipboard.readText()")
    assert markdown.startswith(f"## {ferry.headline.text}[^1]")
    assert re.search(re.escape(ferry.sentences[0].text) + r"(\[\^\d+\])+ ", markdown)
    assert "\n\n".join((whose, *alone, "")) in markdown
    assert re.search(
        r"^\[\^\d\]: Northern Ledger, 16 Mar 2025, Ferry operator", markdown, re.M
    )
    notes = re.findall(r"^\[\^(\d+)\]:", markdown, re.M)
    assert set(re.findall(r"\[\^(\d+)\](?!:)", markdown)) == set(notes)


def test_the_summary_is_copied_with_each_source_once(
    open_page: Open, page_file: Path, ferry: Summary
) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"])
    topic = page.locator(f'[id="{FERRY}"]')
    topic.get_by_role("button", name="Copy with sources").click()
    _copied(topic)
    text, _, listed = page.evaluate("navigator.clipboard.readText()").partition(
        "\nSources\n"
    )
    marks = "[4] [5 mostly, without “evening”]"
    assert f"{ferry.sentences[0].text} {marks} Grennan" in text.replace("\n\n", " ")
    assert "on Friday. [1 = 3] [2 partly, without" in text  # one report, two outlets
    sources = listed.splitlines()
    assert [line.partition(",")[0] for line in sources] == [
        "[1] Meridian Press",
        "[2] The Harlow Courier",
        "[3] INLAND POST",
        "[4] Northern Ledger",
        "[5] Sea & Safety",
    ]
    assert [line.endswith(", same report as 1") for line in sources] == [
        n == 2 for n in range(5)
    ]


def test_what_sources_differ_on_is_copied_as_markdown(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"])
    topic = page.locator('[id="brightwell-kettle-recall"]')
    topic.get_by_role("button", name="Copy as Markdown").click()
    _copied(topic)
    markdown = page.evaluate("navigator.clipboard.readText()")
    differing = markdown.partition("**Where articles differ**\n\n")[2].splitlines()[0]
    value = r" \([^)]+\)(\[\^\d+\])+"
    assert re.fullmatch(rf"- .+: 140,000{value} or 114,000{value}.*", differing)
    assert re.search(
        r"^\[\^\d+\]: Marden Markets Wire.+ \(in part, without “", markdown, re.M
    )
    notes = re.findall(r"^\[\^(\d+)\]:", markdown, re.M)
    assert set(re.findall(r"\[\^(\d+)\](?!:)", markdown)) == set(notes)


def test_what_would_begin_a_list_is_copied_as_words(
    open_page: Open, tmp_path: Path
) -> None:
    told = [
        SummarySentence(text, paragraph=n)
        for n, text in enumerate(("- minus", "1. one", "2025 was wet."))
    ]
    summary = replace(storm_summary(), sentences=tuple(told))
    file = write_pages([(summary, storm())], 1, tmp_path)[0]
    page = open_page(file, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as Markdown").click()
    _copied(page)
    markdown = page.evaluate("navigator.clipboard.readText()")
    assert [line.partition(" *(")[0] for line in markdown.splitlines()[2:7:2]] == [
        r"\- minus",
        r"1\. one",
        "2025 was wet.",
    ]


def test_the_address_of_a_sentence_is_copied_where_others_can_open_it(
    browser: "Browser", open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    told(page, "s3").locator(".s").click()
    group = page.locator(f'[id="{FERRY}"] .group.on')
    assert not group.get_by_text("Copy link").is_visible()  # on a disk of one's own
    with browser.new_context(
        permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.route("https://news.test/*", lambda route: route.fulfill(path=page_file))
        page.goto("https://news.test/report.html")
        told(page, "s3").locator(".s").click()
        page.locator(f'[id="{FERRY}"] .group.on').get_by_text("Copy link").click()
        _copied(page)
        copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"https://news.test/report.html#{FERRY}/s3"


def test_a_sentence_is_copied_with_its_sources(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"])
    told(page, "s5").locator(".s").click()
    page.locator(f'[id="{FERRY}"] .group.on').get_by_text("Copy sentence").click()
    _copied(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    first, *lines = copied.splitlines()
    assert first == told(page, "s5").locator(".s").text_content()
    assert [re.sub("“.+?”.*", "…", line) for line in lines] == [
        "1 of 4 reports says this, 2 only in part.",
        "Word for word from INLAND POST.",
        "Says it: Meridian Press, 14 Mar 2025 = INLAND POST, 14 Mar 2025, …",
        *("Says at least part, without …",) * 2,
    ]
    assert "at least part, without “6:40 p.m.”, “Friday”: " in copied
    assert ": The Harlow Courier, 14 Mar 2025, “" in copied
    page.locator(".summary .s", has_text="63 reports of loose handles").click()
    group = page.locator('[id="brightwell-kettle-recall"] .group.on')
    group.get_by_text("Copy sentence").click()
    _copied(group)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert [line.partition("“")[0] for line in copied.splitlines()[1:]] == [
        "2 of 3 articles say this.",
        "Says it, word for word: Consumer Desk, 21 Aug 2025, ",
        "Says it in other words, ",
    ]


@pytest.mark.parametrize(
    ("topic", "named"),
    [
        (
            "brightwell-kettle-recall",
            r"Articles differ: .+: 140,000 \(.+\) or 114,000 \(LENZ DAILY, 21",
        ),
        (
            FERRY,
            r"Updated: .+: 15 \(.+\), earlier at least 12 \(Meridian Press, 14 Mar "
            r"2025 = .+\), earlier 12 \(The Harlow Courier, 14 Mar 2025\)",
        ),
    ],
)
def test_what_is_copied_says_on_what_articles_differ(
    topic: str, named: str, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"])
    first = told(page, "s1", topic)
    sentence = first.locator(".s").text_content()
    first.locator(".s").click()
    root = page.locator(f'[id="{topic}"]')
    root.locator(".group.on").get_by_text("Copy sentence").click()
    _copied(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{sentence}\n")
    assert re.match("Says it, word for word: ", copied.splitlines()[2])
    assert re.match(named, copied.splitlines()[-1])
    root.get_by_role("button", name="Copy as Markdown").click()
    _copied(root)
    markdown = page.evaluate("navigator.clipboard.readText()")
    line = next(each for each in markdown.splitlines() if each.startswith(sentence))
    assert re.match(r"(\[\^\d+\])+( |$)", line.removeprefix(sentence or ""))


def test_what_is_doubted_is_copied_with_its_doubt(
    open_page: Open, tmp_path: Path
) -> None:
    [file] = write_pages([(storm_summary(), storm())], 1, tmp_path)
    page = open_page(file, permissions=["clipboard-read", "clipboard-write"])
    told(page, "s2", "storm").locator(".s").click()
    page.locator(".group.on").get_by_text("Copy sentence").click()
    _copied(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "A tide came. (no article says this)"
    page.get_by_role("button", name="Copy text").click()
    wait_until(
        page,
        "async () => (await navigator.clipboard.readText()).includes("
        "'A tide came. (no article says this) Pigs')",
    )


def test_sentences_are_numbered_and_no_number_is_copied(
    open_page: Open, page_file: Path, ferry: Summary
) -> None:
    page = open_page(page_file)
    said = page.locator(f'[id="{FERRY}"] .summary .s')
    numbers = page.locator(f'[id="{FERRY}"] .summary .told').evaluate_all(
        "(all) => all.map((each) => getComputedStyle(each, '::before').content)"
    )
    assert numbers == [f'"{n}"' for n in range(1, len(ferry.sentences) + 1)]
    assert said.all_text_contents() == [each.text for each in ferry.sentences]
    assert page.locator(f'[id="{FERRY}"] .rests li').all_inner_texts()[1] == (
        "Found in one article only, Northern Ledger’s: sentences 2, 3. Whole in "
        "one, in part in others: sentences 4, 5."
    )


def test_escape_closes_how_to_read(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.get_by_text("How to read").click()
    assert page.locator(".help li").first.is_visible()
    page.keyboard.press("Escape")
    wait_until(page, lambda: not page.locator(".help li").first.is_visible())


def rows(page: "Page") -> list[str]:
    titles = page.locator(".index li > a")
    return [each.text_content() or "" for each in titles.all() if each.is_visible()]


def test_the_index_is_searched_filtered_and_sorted(
    open_page: Open, index_file: Path
) -> None:
    page = open_page(index_file)
    assert len(rows(page)) == 30
    assert page.locator("output").inner_text() == "30 topics"
    page.get_by_label("Search").fill("HITS s29")
    assert rows(page) == ["Storm S29 hits"]
    page.get_by_label("Search").fill("storm s29")  # its id
    assert rows(page) == ["Storm S29 hits"]
    page.get_by_label("Search").fill("")
    page.get_by_role("checkbox", name="articles differ").check()
    assert page.locator("output").inner_text() == "20 of 30 topics"
    page.get_by_label("in doubt").check()
    assert rows(page) == ["Storm S7 hits"]
    page.get_by_label("in doubt").uncheck()
    page.get_by_role("checkbox", name="articles differ").uncheck()
    page.get_by_label("Sort by").select_option("latest article")
    assert rows(page)[:2] == ["Storm S29 hits", "Storm S28 hits"]
    page.get_by_label("Sort by").select_option("number of articles")
    assert rows(page)[:2] == ["Storm S0 hits", "Storm S2 hits"]
    page.get_by_label("Sort by").select_option("differences")
    assert rows(page)[0] == "Storm S1 hits"
    page.get_by_label("Sort by").select_option("doubts")
    assert rows(page)[0] == "Storm S7 hits"
    page.locator(".index li > a").first.click()
    assert page.url.endswith("report-8.html#storm-s7")
    page.get_by_role("link", name="All 30 summaries").click()
    assert page.url.endswith("report.html")


def test_on_paper_stands_the_summary_with_numbered_sources(
    open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file)
    n_sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert n_sheets <= 6  # four topics, one and a half sheets each
    page.emulate_media(media="print")
    assert not page.locator(".pane").first.is_visible()
    assert not page.locator(".masthead .contents").is_visible()
    assert page.locator(".masthead h1").inner_text() == "4 summaries"
    assert row_of(page, "a2").locator(".left li").first.is_visible()  # hardly used
    assert not row_of(page, "a3").locator(".left li").first.is_visible()
    printed = page.locator(f'[id="{FERRY}"] .story').inner_text()
    assert "[4][5 mostly]" in told(page, "s1").inner_text()
    assert "without" not in told(page, "s1").inner_text()
    key = page.locator(".key")
    assert (key.count(), key.is_visible()) == (1, True)
    assert "Mostly: but for a detail; reworded" in key.inner_text()
    assert "Northern Ledger’s: sentences 2, 3." in printed
    assert "[4] 16 Mar 2025 Northern Ledger" in " ".join(printed.split())
    numbers = "(each) => getComputedStyle(each, '::before').content"
    assert told(page, "s1").evaluate(numbers) == '"1"'
    assert "Removed:" not in printed
    assert printed.count("Removed before the articles were read, as no part of") == 1
    assert "no part of the reports: 51 pieces (19 menus and buttons, 8 by" in printed
    assert "Left out: 10 of its 13 sentences, first of all: Skipper Joan" in (
        " ".join(printed.split())
    )
    assert "Skip to content" not in printed
    table = page.locator(f'[id="{FERRY}"] .matrix:not(.removals)')
    assert not table.is_visible()
    table.evaluate("(each) => { each.open = true; }")  # what is open is printed, too
    assert table.locator("td.says").first.is_visible()


@pytest.mark.parametrize(
    ("width", "scheme", "audit"),
    [  # every two of them meet
        (PHONE, "dark", True),
        (WIDE, "light", True),
        pytest.param(PHONE, "light", False, marks=pytest.mark.slow),
        pytest.param(WIDE, "dark", False, marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing(
    width: int, scheme: str, audit: bool, open_page: Open, page_file: Path
) -> None:
    page = open_page(page_file, width, color_scheme=scheme)
    if audit:
        page.locator(".audit-switch").check()
    for each in ("details.source", "details.aside", "details.matrix"):
        page.locator(f"{each} > summary").first.click()
    told(page, "s1", "brightwell-kettle-recall").locator(".s").click()
    page.locator("details.help").evaluate("(each) => { each.open = true; }")
    assert _violations(page) == []


@pytest.mark.parametrize("width", [PHONE, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_index(
    width: int, scheme: str, open_page: Open, index_file: Path
) -> None:
    assert _violations(open_page(index_file, width, color_scheme=scheme)) == []


def test_axe_finds_nothing_where_there_are_doubts(
    open_page: Open, tmp_path: Path
) -> None:
    [file] = write_pages([(storm_summary(), storm())], 1, tmp_path)
    assert _violations(open_page(file)) == []


def _violations(page: "Page") -> list[tuple[str, str]]:
    """What axe finds: the rule, and the element it is about."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


@pytest.mark.parametrize("width", [320, PHONE, TABLET, WIDE, 2560])
def test_no_width_needs_scrolling_sideways(
    width: int, open_page: Open, page_file: Path, index_file: Path
) -> None:
    for file in (page_file, index_file):
        page = open_page(file, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_touched_is_large_enough(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, PHONE)
    page.locator("details.source > summary").first.click()
    sizes = page.locator("a.chip, button, summary, select, input, .of .back, .foot a")
    small = sizes.evaluate_all(
        "(all) => all.filter((each) => each.checkVisibility() && "
        "each.getBoundingClientRect().height < 23.9).map((each) => each.outerHTML)"
    )
    assert small == []


def test_marks_are_seen_in_forced_colours(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, forced_colors="active")
    told(page, "s2").locator(".s").click()
    style = "(each) => getComputedStyle(each).outlineStyle"
    assert told(page, "s2").locator(".s").evaluate(style) == "solid"


def test_hostile_text_does_nothing_in_a_browser(
    open_page: Open, tmp_path: Path
) -> None:
    pairs = [hostile_pair(text) for text in HOSTILE]
    [file] = write_pages(pairs, len(pairs), tmp_path, page_topics=len(pairs))
    page = open_page(file)
    page.locator(".audit-switch").check()
    assert page.locator(".topic").count() == len(HOSTILE)
    assert page.locator("img, iframe, object, embed, base, link").count() == 0
    assert page.locator("svg:not(.share)").count() == 0
    assert page.locator("svg.share > :not(rect)").count() == 0
    assert page.locator("script").count() == 1
    for sentence in page.locator(".summary .told .s").all()[:5]:
        sentence.click()

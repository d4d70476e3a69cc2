"""Pull quotes, standfirsts and interviews: what is said twice or aside."""

import pytest

from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles

FLOOD = "The gate at Elmport broke on Monday, and the lower town was flooded by noon."
BELL = "“Nobody in this town has slept since Monday,” Mayor Jo Bell said on the quay."
BOATS = "Nobody was hurt, the fire service said, but forty boats sank in the harbour."
COST = "A new gate costs nine million marks, and the town has saved two of them so far."
LEDE = "Engineers had warned of rust on the gate for years. Nobody read their letters."


def removed(text: str, **facts: str) -> list[tuple[str, str]]:
    """Return what goes of a text, each with its rule."""
    [cleaned] = clean_articles([Article("a", text, **facts)], CleanOptions(model="off"))
    return [(s.rule, text[s.start : s.end]) for s in cleaned.removed]


def page(*lines: str) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize(
    "line",
    [
        "“Nobody in this town has slept since Monday”",
        "Nobody in this town has slept since Monday",
        "NOBODY IN THIS TOWN HAS SLEPT",
    ],
)
def test_a_line_that_a_longer_one_tells_word_for_word_goes(line: str) -> None:
    text = page(FLOOD, BELL, BOATS, line, COST)
    assert [gone for _, gone in removed(text)] == [line]


def test_verses_that_recur_in_longer_ones_stay() -> None:
    song = (
        "The river is wide and deep",
        "And the boats are gone",
        "And nobody sings on the quay",
        "O the river is wide and deep, my love!",
    )
    text = page(FLOOD, *song, BOATS, COST)
    assert not removed(text)


def test_the_sentences_of_a_pull_quote_may_stand_apart_in_the_story() -> None:
    story = "“We had no more sand,” Bell said. “We had no time for it.”"
    quote = "“We had no more sand. We had no time for it.”"
    assert removed(page(FLOOD, quote, story, COST)) == [("pull_quote", quote)]


def test_a_quotation_inside_a_paragraph_that_is_told_elsewhere_goes() -> None:
    text = f"{FLOOD} “Nobody in this town has slept.” {BOATS}\n{BELL}"
    assert removed(text) == [("pull_quote", "“Nobody in this town has slept.”")]


@pytest.mark.parametrize(
    "quotation",
    [
        "“Nobody in our town has slept since Monday or so it seems.”",
        "“Nobody in this town has slept. Since Monday, so it seems.”",
        "“In this town nobody has slept since Monday.” — Jo Bell, mayor",
    ],
)
def test_a_quotation_may_be_told_elsewhere_in_nearly_its_words(quotation: str) -> None:
    said = (
        "“Nobody in this whole town has slept since Monday, or so it seems,” said Bell."
    )
    text = f"{FLOOD}\n{said} {BOATS} {quotation} {COST}"
    assert removed(text) == [("pull_quote", quotation)]


def test_the_longer_quotation_is_found_among_many_with_its_common_words() -> None:
    others = [
        f"“On Tuesday or Monday {n} of the boats of this town in the old harbour sank, "
        "and since then nobody has a net or a rope on the whole of the coast.”"
        for n in range(30)
    ]
    quotation = "“Nobody in the old town of this coast has slept since Monday.”"
    longer = "“Nobody in the old town of this coast has slept since Monday or so.”"
    text = page(FLOOD, *others, longer, f"{BOATS} {quotation} {COST}")
    assert removed(text) == [("pull_quote", quotation)]


def test_spaces_may_stand_between_a_quotation_and_what_is_behind_it() -> None:
    said = "“Nobody in this town has slept since Monday, so it seems to me,” said Bell."
    quotation = "“Nobody in this town has slept since Monday, so it seems.”"
    text = page(FLOOD, said, f"{BOATS} {quotation}   {COST}", BELL)
    assert removed(text) == [("pull_quote", quotation)]


@pytest.mark.parametrize(
    "line",
    [
        "“Nobody in this town has eaten since Monday.”",
        "“Nobody slept.”",
        BELL,
    ],
    ids=["other words", "short", "same line"],
)
def test_what_is_no_repetition_is_no_pull_quote(line: str) -> None:
    rules = [rule for rule, _ in removed(page(FLOOD, BELL, BOATS, line, COST))]
    assert "pull_quote" not in rules


def test_of_quotations_that_hold_each_other_the_longest_stays() -> None:
    short = "“Nobody in this town has slept.”"
    longer = "“Nobody in this town has slept since Monday.”"
    gone = removed(page(FLOOD, short, longer, BELL, COST))
    assert gone == [("pull_quote", short), ("pull_quote", longer)]


@pytest.mark.parametrize(
    "speech",
    [
        "“Nobody in this town has slept?” he asked again.",
        "“We are tired,” he said. “Nobody in this town has slept.”",
    ],
)
def test_what_somebody_says_again_stays(speech: str) -> None:
    assert removed(page(f"{FLOOD} {speech}", BELL, COST)) == []


@pytest.mark.parametrize("below", ["By Jo Bell", "Published 3 May 2024, 10:15 AM"])
def test_a_standfirst_goes(below: str) -> None:
    text = page("Flood breaks gate at Elmport", LEDE, below, FLOOD, BELL, BOATS, COST)
    assert ("standfirst", LEDE) in removed(text)


def test_the_sections_of_a_site_are_no_stamp() -> None:
    menu = "Elmport | Skell | World | Opinion | Watch"
    text = page(
        menu, "Flood breaks gate at Elmport", LEDE, "16 Aug 2024", FLOOD, BELL, BOATS
    )
    assert ("stamp", menu) in removed(text)
    assert ("standfirst", LEDE) in removed(text)


def test_the_title_may_be_known_already() -> None:
    text = page(LEDE, "By Jo Bell", FLOOD, BELL, BOATS, COST)
    assert ("standfirst", LEDE) in removed(text, title="Flood breaks gate")
    assert ("standfirst", LEDE) not in removed(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("Flood breaks gate at Elmport", LEDE, FLOOD, BELL, "By Jo Bell", BOATS, COST),
        ("Live from Elmport quay", "19.42 GMT", LEDE, "18.15 GMT", FLOOD, BELL, COST),
        ("Flood breaks gate at Elmport", LEDE, "By Jo Bell", FLOOD, BELL),
    ],
    ids=["byline below the story", "live page", "short story"],
)
def test_a_first_sentence_is_no_standfirst(lines: tuple[str, ...]) -> None:
    assert ("standfirst", LEDE) not in removed(page(*lines))


def test_a_note_between_byline_and_date_goes() -> None:
    note = "Jo Bell spent four days on the quay and lost a boot."
    text = page("By Jo Bell", note, "3 May 2024", FLOOD, BELL, BOATS, COST)
    assert ("standfirst", note) in removed(text)


def test_the_questions_of_an_interview_stay() -> None:
    asked = ("Were you afraid on the quay?", "What will the boatmen do now?")
    told = ("I was. The gate bent before it broke, and I ran.", "We row. My son, too.")
    lines = (FLOOD, asked[0], told[0], asked[1], told[1], COST)
    assert removed(page(*lines)) == []


def test_the_questions_over_parts_of_a_story_go() -> None:
    asked = ("What happened at the gate?", "Who pays for the boats?")
    lines = (FLOOD, asked[0], BOATS, asked[1], COST)
    assert removed(page(*lines)) == [("heading", line) for line in asked]


def test_a_date_that_ends_a_sentence_stays_with_it() -> None:
    text = f"{FLOOD} Bell had not slept since approx. Nov. 20. {COST}"
    assert removed(text) == []

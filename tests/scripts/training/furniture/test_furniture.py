"""Pages that the tagger learns from, and the weights that the program reads."""

import random
from pathlib import Path

import torch

from scripts.training.furniture.__main__ import Net, example_of, joined, write
from scripts.training.furniture.documents import (
    Piece,
    flattened,
    shortened,
    text_of,
)
from scripts.training.furniture.made import Maker, english_furniture
from scripts.training.furniture.news import News
from scripts.training.furniture.templates import (
    DATELINES,
    LANGUAGES,
    PHRASES,
    PLACES,
    SLOTS,
    STORY,
    templates,
)
from summarize.stages.clean.tagger import log_odds, read_weights, words_of

PAGE = [
    Piece("By Ida Holt", drop=True),
    Piece("The gate broke on Monday.", drop=False),
    Piece("Share this story", drop=True, line=False, weight=0.5),
    Piece("Boats were lost.", drop=False),
]


def test_every_word_of_a_page_has_a_target() -> None:
    text, paragraphs, targets = text_of(PAGE)
    assert [text[start:end] for start, end in paragraphs] == [
        "By Ida Holt",
        "The gate broke on Monday. Share this story",
        "Boats were lost.",
    ]
    assert targets == [1] * 3 + [-1] * 5 + [0.5] * 3 + [-1] * 3
    assert len(words_of(text, paragraphs).texts) == len(targets)


def test_a_flattened_page_has_the_same_words_in_fewer_lines() -> None:
    page = flattened(PAGE, random.Random(1))
    assert [piece.text for piece in page] == [piece.text for piece in PAGE]
    assert sum(piece.line for piece in page) < sum(piece.line for piece in PAGE)


def test_a_shortened_page_has_all_of_its_story() -> None:
    page = shortened(PAGE, random.Random(1))
    assert [p for p in page if not p.drop] == [p for p in PAGE if not p.drop]


def test_every_slot_of_a_template_can_be_filled() -> None:
    placed = [
        line
        for place in PLACES
        for language in ("", *LANGUAGES)
        for line in templates(place, language)
    ]
    used = "".join((*placed, *DATELINES, *PHRASES, *STORY)).split("{")[1:]
    names = {part.partition("}")[0] for part in used} - {":", "NAME"}
    assert names <= set(SLOTS)


def test_an_alternative_in_a_template_holds_no_bracket() -> None:
    maker = Maker(News(titles=["Storm breaks gate"]), [], random.Random(4))
    for place in PLACES:
        for line in templates(place):
            assert "|[" not in maker.filled([line])
    for line in PHRASES:
        assert "|[" not in maker.filled([line])


def test_a_made_page_has_the_story_and_furniture_around_it() -> None:
    story = [["The gate broke on Monday.", "Boats were lost."], ["Nobody was hurt."]]
    news = News([story], ["Storm breaks gate"], ["Storm breaks gate"])
    maker = Maker(news, ["Most read"], random.Random(2))
    pages = [maker.page() for _ in range(20)]
    for page in pages:
        told = " ".join(piece.text for piece in page if not piece.drop)
        assert "gate broke" in told or "Nobody" in told
    assert any(piece.drop for page in pages for piece in page)
    assert any(piece.text == "Most read" for page in pages for piece in page)


def test_only_short_lines_of_english_pages_are_real_furniture() -> None:
    german = [
        Piece("Der Hafen ist seit Montag zu, und die Boote sind weg.", False),
        Piece("Mehr", True),
    ]
    told = Piece("The gate of the harbour broke and the boats were lost.", False)
    english = [*PAGE, told, Piece("All of the words in that story of ours " * 4, True)]
    assert english_furniture([german, english]) == ["By Ida Holt"]


def test_pages_in_a_batch_do_not_see_one_another() -> None:
    torch.manual_seed(1)
    net = Net().eval()
    pages = [example_of(PAGE), example_of([Piece("Mehr", True)]), example_of(PAGE[1:])]
    examples = [page for page in pages if page is not None]
    with torch.no_grad():
        alone = torch.cat([net(page) for page in examples])
        together = net(joined(examples))
    assert len(examples) == 3
    assert torch.allclose(alone, together, atol=1e-5)


def test_the_program_reads_what_training_wrote(tmp_path: Path) -> None:
    torch.manual_seed(1)
    net = Net().eval()
    with torch.no_grad():
        net.out.weight *= 20  # so that the words decide
    write(net, tmp_path / "weights.npz")
    example = example_of(PAGE)
    assert example is not None
    with torch.no_grad():
        wanted = net(example)
    text, paragraphs, _ = text_of(PAGE)
    weights = read_weights(tmp_path / "weights.npz")
    found = torch.from_numpy(log_odds(words_of(text, paragraphs), weights))
    assert wanted.std() > 0.01
    assert torch.allclose(found, wanted, atol=0.02)

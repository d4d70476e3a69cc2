"""Decoding that is limited to the words of the sources."""

import pytest

from summarize.language.english import ENGLISH
from summarize.writers.restraint import AllowedWords, WordLimit

END = 0
SOURCES = (
    'The mayor of Harlow, Ann Lee, said: "No ferry has left the U.S. since 7:30 a.m."',
    "Lee's 12-year-old brother paid $1,000 for a cabin (and a meal) - on Tuesday.",
)


def _encode(text: str) -> list[int]:
    return [ord(letter) for letter in text]


@pytest.fixture
def allowed() -> AllowedWords:
    return AllowedWords(SOURCES, _encode, END)


def _may_write(allowed: AllowedWords, text: str) -> bool:
    ids = [*_encode(text), END]
    return all(token in allowed.after(ids[:at]) for at, token in enumerate(ids))


@pytest.mark.parametrize(
    "text",
    [
        " The mayor of Harlow paid $1,000 for a cabin.",
        " Ann Lee, who is the mayor of Harlow, has left the U.S. on Tuesday.",
        ' Lee said: "No ferry has left the U.S. since 7:30 a.m."',
        " Harlow's mayor paid for the ferry, and Lee's brother for a meal.",
        " The mayor - Ann Lee - paid for the ferry.",
        " Brother of Lee (and the mayor) has a 12-year-old ferry.",
    ],
)
def test_words_of_the_sources_and_those_that_join_may_be_written(
    allowed: AllowedWords, text: str
) -> None:
    assert _may_write(allowed, text)


@pytest.mark.parametrize(
    "text",
    [
        " The mayor of Leeds paid for a cabin.",
        " The mayor paid $100 for a cabin.",
        " The mayor paid for a meal because the ferry has left.",
        " The mayor paid for a cabinmeal.",
        " The mayorof Harlow paid for a cabin.",
        " The mayor,, paid for a cabin.",
        " The mayor paid for a cab.",
        " The mayor paid for a cabin",
        "The mayor paid for a cabin.",
        "",
    ],
)
def test_anything_else_may_not(allowed: AllowedWords, text: str) -> None:
    assert not _may_write(allowed, text)


def test_no_joining_word_denies_or_hedges() -> None:
    claims, joining = ENGLISH.claims, ENGLISH.common.joining
    assert joining.isdisjoint(claims.negations | claims.possible | claims.hedges)


def test_behind_what_is_not_allowed_nothing_is(allowed: AllowedWords) -> None:
    assert not allowed.after(_encode(" Leeds"))


def test_the_others_have_no_score(allowed: AllowedWords) -> None:
    import torch

    prompt = torch.tensor([[7, 7], [7, 7]])
    ids = torch.cat([prompt, torch.tensor([_encode(" The"), _encode(" Lee")])], dim=1)
    scores = torch.rand(2, 200)
    limited = WordLimit([allowed, allowed], start=2)(ids, scores)
    for row, text in enumerate((" The", " Lee")):
        left = limited[row].isfinite().nonzero().flatten().tolist()
        assert left == sorted(allowed.after(_encode(text)))
        assert limited[row, left].equal(scores[row, left])


def test_beams_of_any_model_write_nothing_else() -> None:
    """A model of random weights, two requests, three beams."""
    import torch
    from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM

    torch.manual_seed(5)
    config = LlamaConfig(
        vocab_size=128,
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        bos_token_id=1,
        eos_token_id=END,
        pad_token_id=END,
    )
    model = LlamaForCausalLM(config).eval()
    requests = [AllowedWords([source], _encode, END) for source in SOURCES]
    prompt = torch.tensor([_encode("=>"), _encode("=>")])
    ids = model.generate(
        input_ids=prompt,
        attention_mask=torch.ones_like(prompt),
        generation_config=GenerationConfig(
            num_beams=3,
            max_new_tokens=60,
            eos_token_id=END,
            pad_token_id=END,
            do_sample=False,
        ),
        logits_processor=[WordLimit([r for r in requests for _ in range(3)], 2)],
    )
    for allowed, row in zip(requests, ids[:, 2:].tolist(), strict=True):
        written = row[: row.index(END)] if END in row else row
        assert written
        assert all(t in allowed.after(written[:at]) for at, t in enumerate(written))

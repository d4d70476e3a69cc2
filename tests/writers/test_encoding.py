from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.language.english import ENGLISH
from summarize.writers.checkpoint import Checkpoint, open_checkpoint
from summarize.writers.options import Seq2SeqOptions
from tests.checkpoints import BUILDERS, CheckpointFolders

Open = Callable[..., Checkpoint]


@pytest.fixture(scope="module")
def opened(checkpoint: CheckpointFolders) -> Open:
    def open_by_name(name: str, **options: Any) -> Checkpoint:
        return open_checkpoint(Seq2SeqOptions(model=str(checkpoint(name)), **options))

    return open_by_name


def layout(checkpoint: Checkpoint, *passages: str) -> list[str]:
    ids = checkpoint.codec.encode_request(passages)
    tokens: list[str] = checkpoint.codec.tokenizer.convert_ids_to_tokens(ids)
    return tokens


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("t5", ["▁summarize", ":", "▁fire", "▁ferry", "</s>"]),
        ("longt5-local", ["▁fire", "▁ferry", "</s>"]),
        ("pegasus", ["▁fire", "▁ferry", "</s>"]),
        ("bart-wordpiece", ["[CLS]", "fire", "[SEP]", "ferry", "[SEP]"]),
        ("bert2bert", ["[CLS]", "fire", "[SEP]", "ferry", "[SEP]"]),
        ("bart", ["<s>", *"fire", "</s>", *"f", "er", *"ry", "</s>"]),
        ("led", ["<s>", *"fire", "</s>", *"f", "er", *"ry", "</s>"]),
        (
            "primera",
            ["<s>", *"fire", "<doc-sep>", *"f", "er", *"ry", "<doc-sep>", "</s>"],
        ),
        ("mbart", ["▁fire", "</s>", "▁ferry", "</s>", "en_XX"]),
        ("mbart50", ["en_XX", "▁fire", "</s>", "▁ferry", "</s>"]),
        ("bigbird_pegasus", ["▁fire", "▁ferry", "</s>"]),
        ("prophetnet", ["fire", "ferry", "[SEP]"]),
        ("t5gemma", ["<bos>", *"fire", "▁", *"ferry"]),
        ("t5gemma2", ["<bos>", *"fire", "▁", *"ferry"]),
    ],
)
def test_two_passages_are_laid_out_as_the_family_wants(
    opened: Open, name: str, tokens: list[str]
) -> None:
    assert layout(opened(name), "fire", "ferry") == tokens


@pytest.mark.parametrize("name", sorted(BUILDERS))
def test_special_tokens_in_an_article_stay_text(opened: Open, name: str) -> None:
    codec = opened(name).codec
    specials = codec.tokenizer.all_special_tokens
    article = " ".join(["<doc-sep></s><s>[SEP][CLS]", *specials, "</</s>s>", "＜/s＞"])
    special_ids = set(codec.tokenizer.all_special_ids) - {codec.tokenizer.unk_token_id}
    [ids] = codec.encode([article])
    assert len(ids) > 20
    assert not special_ids & set(ids)


def test_special_tokens_in_an_article_can_be_read(opened: Open) -> None:
    codec = opened("bart").codec
    assert codec.decode(codec.encode(["fire </s> 3"])[0], []) == "fire < /s> 3"


def test_characters_that_become_a_special_token_are_dropped(opened: Open) -> None:
    """T5's own normaliser turns full-width signs into plain ones, after the guard."""
    from tokenizers.normalizers import NFKC

    codec = opened("t5").codec
    codec.tokenizer.backend_tokenizer.normalizer = NFKC()
    raw = codec.tokenizer("fire ＜/s＞", add_special_tokens=False)["input_ids"]
    assert codec.tokenizer.eos_token_id in raw
    assert codec.tokenizer.eos_token_id not in codec.encode(["fire ＜/s＞"])[0]


def test_without_the_guard_that_article_would_make_special_tokens(opened: Open) -> None:
    tokenizer = opened("primera").codec.tokenizer
    ids = tokenizer("a </s> b <doc-sep>", add_special_tokens=False)["input_ids"]
    assert {tokenizer.eos_token_id, tokenizer.get_vocab()["<doc-sep>"]} <= set(ids)


def test_primera_attends_globally_from_start_and_separators_only(opened: Open) -> None:
    codec = opened("primera").codec
    ids = codec.encode_request(["fire", "town <doc-sep>"])
    separator = codec.tokenizer.get_vocab()["<doc-sep>"]
    marked = [
        i for i, mark in zip(ids, codec.global_positions(ids), strict=True) if mark
    ]
    assert marked == [codec.tokenizer.bos_token_id, separator, separator]


def test_led_attends_globally_from_the_first_token(opened: Open) -> None:
    codec = opened("led").codec
    marks = codec.global_positions(codec.encode_request(["fire", "town"]))
    assert (marks[0], sum(marks)) == (1, 1)


def test_separator_and_prefix_can_be_set(opened: Open) -> None:
    t5 = opened("t5", separator="--", prefix="the news: ")
    assert layout(t5, "fire", "ferry")[:-1] == (
        t5.codec.tokenizer.tokenize("the news: fire -- ferry")
    )


def test_a_separator_token_can_be_named_by_its_role(opened: Open) -> None:
    tokens = layout(opened("t5", separator="{eos_token}", prefix=""), "fire", "ferry")
    assert tokens == ["▁fire", "</s>", "▁ferry", "</s>"]


def test_a_role_that_the_tokenizer_lacks_is_refused(opened: Open) -> None:
    with pytest.raises(ModelError, match="none of cls_token"):
        opened("t5", separator="{cls_token}")


def test_plain_joins_leave_a_space_between_passages(opened: Open) -> None:
    bart = opened("bart", separator=" ")
    assert layout(bart, "a", "a")[1:-1] == ["a", "Ġa"]


def test_passages_without_text_are_left_out(opened: Open) -> None:
    primera = opened("primera")
    assert layout(primera, "", "fire", " \n") == layout(primera, "fire")
    assert layout(primera) == ["<s>", "</s>"]


def test_broken_unicode_is_no_error(opened: Open) -> None:
    assert opened("bart").codec.encode(["a\ud83d"]) != [[]]


def test_no_text_gives_no_tokens(opened: Open) -> None:
    assert opened("bart").codec.encode([]) == []
    assert opened("bart").codec.encode([""]) == [[]]


def test_pegasus_newlines_become_spaces(opened: Open) -> None:
    codec = opened("pegasus").codec
    vocabulary = codec.tokenizer.get_vocab()
    ids = [vocabulary[token] for token in ("▁fire", "<n>", "▁ferry", "</s>", "<pad>")]
    assert codec.decode(ids, []) == "fire ferry"


def test_unknown_tokens_are_not_written(opened: Open) -> None:
    codec = opened("t5").codec
    ids = [*codec.encode(["fire"])[0], codec.tokenizer.unk_token_id]
    assert codec.decode(ids, []) == "fire"


def test_an_unfinished_text_ends_with_its_last_whole_sentence(opened: Open) -> None:
    codec = opened("t5").codec
    [ids] = codec.encode(['"The fire," he said. Two people.) Then the'])
    assert codec.decode(ids, [], finished=False).endswith("Two people.)")
    [ids] = codec.encode(["The fire at 3.5 of the"])
    assert codec.decode(ids, [], finished=False) == "The fire at 3.5 of the"


def test_a_lower_casing_tokenizer_gets_case_and_spacing_back(opened: Open) -> None:
    source = "The Ferry 'Storm' struck."
    for case, text in (("auto", source), ("off", "the ferry ' storm ' struck.")):
        codec = opened("bart-wordpiece", restore_case=case).codec
        assert codec.decode(codec.encode([source])[0], [source]) == text


def test_a_cased_text_stays_as_it_is(opened: Open) -> None:
    codec = opened("bart").codec
    assert (
        codec.decode(codec.encode(["fire. ferry"])[0], ["Fire. Ferry"]) == "fire. ferry"
    )


def test_the_tokens_of_a_word_are_measured(opened: Open) -> None:
    assert opened("bart").codec.tokens_per_word() > 3  # nearly a token a letter


def test_case_is_restored_by_the_rules_of_the_language(opened: Open) -> None:
    casing = replace(ENGLISH.casing, capitalised=frozenset({"ferry"}))
    codec = opened("bart-wordpiece").codec
    [ids] = codec.encode(["fire ferry"])
    assert codec.decode(ids, [], replace(ENGLISH, casing=casing)) == "Fire Ferry"
    assert codec.decode(ids, []) == "Fire ferry"

"""Strings to token ids and back, as a family of checkpoints wants it."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Any, Literal

from summarize.errors import ModelError
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.text.casing import restore_case
from summarize.text.tokens import count_words
from summarize.writers.families import DOC_SEP, Family
from summarize.writers.language_tokens import language_ids, name_of
from summarize.writers.lengths import known_lengths, nearest_length

Frame = tuple[list[int], list[int]]

# Measures how many tokens a tokenizer spends on a word of English news.
_SAMPLE = (
    "Officials in the harbour town of Kestrel Bay said on Tuesday that at least 14 "
    "people were injured when a ferry struck the northern pier during heavy fog. The "
    'vessel, carrying 230 passengers, had left Port Almond at 6:40 a.m. "We heard a '
    'bang and everybody fell," said Maria Lindqvist, a teacher who was travelling to '
    "work. The coast guard opened an inquiry, and the operator, Norrland Lines, has "
    "cancelled its services until the end of the week."
)
_ATTRIBUTE = re.compile(r"\{(\w+)\}")
_NEWLINE_TOKEN = "<n>"  # PEGASUS writes it where a line ends
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?=\s|$)")


class Codec:
    """A tokenizer together with the layout of its family.

    `separator` and `prefix` override the family's. Text can never make a control
    token: an article that holds "</s>" or "<doc-sep>" gets it as plain characters.
    """

    def __init__(
        self,
        tokenizer: Any,
        family: Family,
        *,
        separator: str | None = None,
        prefix: str | None = None,
        case: Literal["auto", "on", "off"] = "auto",
    ) -> None:
        """Raises ModelError where the tokenizer lacks a token that the layout needs."""
        self.tokenizer = tokenizer
        self.family = family
        self.pad_id: int = tokenizer.pad_token_id or 0
        self._prefix = family.prefix if prefix is None else prefix
        wanted = family.separator if separator is None else separator
        self._separator_id, self._separator_text = self._find_separator(wanted)
        self._languages = language_ids(tokenizer) if family.language else {}
        self._frames = {"": self._own_frame()}
        self._lengths = known_lengths(tokenizer.get_vocab())
        control = self._control_tokens()
        self._control_ids = set(tokenizer.convert_tokens_to_ids(control))
        self._control_ids.discard(tokenizer.unk_token_id)
        longest_first = sorted(control, key=lambda token: (-len(token), token))
        self._control_text = re.compile("|".join(map(re.escape, longest_first)))
        lower_cases = self.encode(["Ab"]) == self.encode(["ab"])
        self._restores_case = case == "on" or (case == "auto" and lower_cases)

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the ids of each text, without special tokens of any kind."""
        if not texts:
            return []
        encoded = self.tokenizer(
            [self._without_control(text) for text in texts],
            add_special_tokens=False,
            return_attention_mask=False,
            verbose=False,
        )["input_ids"]
        return [[i for i in ids if i not in self._control_ids] for ids in encoded]

    def encode_request(
        self, passages: Sequence[str], target_words: int = 0, language: str = ""
    ) -> list[int]:
        """Return the ids of a request; passages without text are left out.

        `target_words` matters to checkpoints with length tokens only, the `language`
        (its code) to those with language tokens, and never to the number of ids.
        """
        head, tail = self._frame(language)
        texts = [passage for passage in passages if passage.strip()]
        texts = [
            (self._separator_text if position else self._prefix) + text
            for position, text in enumerate(texts)
        ]
        parts = [head, self._length_token(target_words)]
        for position, ids in enumerate(self.encode(texts)):
            parts += [self._separator_id, ids] if position else [ids]
        if texts and self.family.separator_after_last:
            parts.append(self._separator_id)
        return list(chain(*parts, tail))

    def language_id(self, language: str) -> int | None:
        """Return the token that begins a text in a language; None if there is none."""
        return self._languages.get(name_of(language, self._languages) or "")

    def _frame(self, language: str) -> Frame:
        """Return the tokens around a request in a language.

        Of one that the tokenizer does not know, they are those that it came with.
        """
        name = name_of(language, self._languages) or ""
        if name not in self._frames:
            self.tokenizer.src_lang = name
            self._frames[name] = self._own_frame()
        return self._frames[name]

    def _own_frame(self) -> Frame:
        if self.family.language:
            tokenizer = self.tokenizer
            return list(tokenizer.prefix_tokens), list(tokenizer.suffix_tokens)
        family = self.family
        return self._first_token(family.head), self._first_token(family.tail)

    def _length_token(self, target_words: int) -> list[int]:
        if not self._lengths:
            return []
        return [self._lengths[nearest_length(target_words, self._lengths)]]

    def global_positions(self, ids: Sequence[int]) -> list[int]:
        """Return 1 for each token that attends to all tokens (LED), else 0."""
        mask = [0] * len(ids)
        if self.family.global_head and ids:
            mask[0] = 1
        if self.family.global_separators:
            separators = set(self._separator_id)
            mask = [int(m or i in separators) for m, i in zip(mask, ids, strict=True)]
        return mask

    def decode(
        self,
        ids: Sequence[int],
        sources: Sequence[str],
        language: Language = ENGLISH,
        *,
        finished: bool = True,
    ) -> str:
        """Return clean text: no control tokens, single spaces, case restored.

        Case and spacing come from `sources`, the first being the closest. An
        unfinished text (cut at its greatest length) ends with its last whole sentence
        if it has one.
        """
        text = " ".join(self._plain(ids).replace(_NEWLINE_TOKEN, " ").split())
        if self._restores_case:
            text = restore_case(text, sources, language)
        return text if finished else _whole_sentences(text)

    def tokens_per_word(self) -> float:
        """Return the tokens that a word of English news takes."""
        return len(self.encode([_SAMPLE])[0]) / count_words(_SAMPLE)

    def check(self, vocabulary_size: int, name: str) -> None:
        """Raise ModelError unless the tokenizer knows text and fits the embeddings."""
        ids = self.encode([_SAMPLE])[0]
        unknown = sum(i == self.tokenizer.unk_token_id for i in ids)
        if not ids or unknown * 3 > len(ids):
            raise ModelError(
                f"checkpoint {name}: its tokenizer files are missing or empty; save "
                "the tokenizer beside the model (tokenizer.save_pretrained(folder))"
            )
        # Special tokens that no request holds may lack an embedding: bart-large-cnn
        # has none for <mask>.
        plain = set(self.tokenizer.get_vocab().values()) - self._control_ids
        largest = max([*plain, *self._separator_id, *chain(*self._frame(""))])
        if largest >= vocabulary_size:
            raise ModelError(
                f"checkpoint {name}: its tokenizer has id {largest}, but the model has "
                f"{vocabulary_size} embeddings; the two do not belong together"
            )

    def _plain(self, ids: Sequence[int]) -> str:
        # Unknown tokens go as well: "<unk>" is no word for a reader.
        drop = self._control_ids | {self.tokenizer.unk_token_id}
        kept = [i for i in ids if i not in drop]
        text: str = self.tokenizer.decode(kept, clean_up_tokenization_spaces=False)
        return text.strip()

    def _control_tokens(self) -> list[str]:
        added = self.tokenizer.added_tokens_decoder.values()
        tokens = {str(token) for token in added if token.special}
        tokens.update(self.tokenizer.all_special_tokens)
        ids = [*self._separator_id, *self._languages.values()]
        tokens.update(self.tokenizer.convert_ids_to_tokens(ids))
        return sorted(tokens)

    def _without_control(self, text: str) -> str:
        # Lone surrogates (broken JSON escapes) would stop the tokenizer.
        text = text.encode("utf-8", "replace").decode("utf-8")
        return self._control_text.sub(_broken_up, text)

    def _first_token(self, names: Sequence[str]) -> list[int]:
        for name in names:
            if (token := getattr(self.tokenizer, name, None)) is not None:
                return [self.tokenizer.convert_tokens_to_ids(token)]
        if names:
            raise ModelError(
                f"the tokenizer has none of {', '.join(names)}, which a request of "
                f"family {self.family.name} needs; choose another --set writer.family"
            )
        return []

    def _find_separator(self, wanted: str) -> tuple[list[int], str]:
        """Return the separator as ids of a token, or as text before a passage."""
        if match := _ATTRIBUTE.fullmatch(wanted):
            return self._first_token([match[1]]), ""
        if wanted in self.tokenizer.get_added_vocab() or (
            wanted == DOC_SEP and wanted in self.tokenizer.get_vocab()
        ):
            return [self.tokenizer.convert_tokens_to_ids(wanted)], ""
        if self.family.separator_after_last and wanted == self.family.separator:
            raise ModelError(
                f"the tokenizer has no {wanted}, which family {self.family.name} "
                "needs; set writer.family=auto"
            )
        return [], wanted if wanted.endswith(" ") or not wanted else f"{wanted} "


def _broken_up(match: re.Match[str]) -> str:
    return f"{match[0][0]} {match[0][1:]}"


def _whole_sentences(text: str) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return text[: ends[-1]] if ends else text

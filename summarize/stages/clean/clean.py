"""Clean: mark what is not the story – page furniture, appeals, hollow pages.

Nothing is rewritten: an article comes back with spans that stay and spans that go, and
every span that goes carries the name of its rule.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, field_validator

from summarize.errors import ConfigError
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.options import Options, words_of_switch
from summarize.schema import Article, CleanedArticle, Removed
from summarize.stages.clean.captions import CAPTION_LINE, mark_captions
from summarize.stages.clean.cut_off import CUT_OFF, mark_cut_off
from summarize.stages.clean.datelines import mark_dateline
from summarize.stages.clean.dialogue import SPEAKER, mark_speakers
from summarize.stages.clean.facts import with_facts, with_years
from summarize.stages.clean.header import FIELD, SIGNATURE, mark_fields
from summarize.stages.clean.headings import HEADINGS, mark_headings
from summarize.stages.clean.lines import Line, line_spans, split_lines
from summarize.stages.clean.matcher import Matcher
from summarize.stages.clean.page import INDEX_PAGE, check_page
from summarize.stages.clean.pieces import LEARNED, Piece, mark
from summarize.stages.clean.recipe import RECIPE, mark_recipes
from summarize.stages.clean.repeats import PULL_QUOTE, mark_pull_quotes
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import (
    RuleBook,
    built_in_rules,
    load_rules,
    rule_book,
)
from summarize.stages.clean.second_look import look_again, take_doubtful
from summarize.stages.clean.standfirst import STANDFIRST, mark_standfirst
from summarize.stages.clean.story import story_of
from summarize.stages.clean.table import TABLE_ROW, mark_rows
from summarize.stages.clean.tagger import BUILTIN, Tagger, Tags, tag_pages
from summarize.text.detect import given_language
from summarize.text.unwrap import unwrap

REPEATED = "repeated_over_articles"
BESIDE_SENTENCES = (
    *HEADINGS,
    "top_headline",
    SPEAKER,
    TABLE_ROW,
    "post_author",
    STANDFIRST,
    PULL_QUOTE,
)  # no furniture
_STEPS = (
    FIELD,
    SIGNATURE,
    SPEAKER,
    RECIPE,
    STANDFIRST,
    PULL_QUOTE,
    CAPTION_LINE,
    CUT_OFF,
    REPEATED,
    TABLE_ROW,
    *HEADINGS,
    INDEX_PAGE,
    LEARNED,
)
_FURNITURE_WORDS = 12


class ExtraRule(Options):
    """A rule of the user's own: takes every line in which `pattern` is found."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$", description="what the trace shows")
    pattern: str = Field(min_length=1, description="a regular expression, case ignored")
    reason: str = Field(default="a rule of the config", description="for people")

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"no regular expression: {error}") from error
        return pattern


def _own_rule_or_set(value: object) -> ExtraRule | str:
    return value if isinstance(value, str) else ExtraRule.model_validate(value)


class CleanOptions(Options):
    """How to clean; the rules themselves stand in `summarize.stages.clean.rules`."""

    enabled: bool = Field(default=True, description="off: every line stays")
    model: Literal["builtin", "encoder", "off"] = Field(
        default="encoder",
        description="who reads each word after the rules, except in what was HTML: "
        "builtin, a tagger that knows words; encoder, one that knows the language and "
        "takes a second for 1,500 words; off, nobody",
    )
    disabled_rules: Annotated[tuple[str, ...], Field(strict=False)] = Field(
        default=(), description="names of rules that are switched off"
    )
    extra_rules: Annotated[
        tuple[Annotated[ExtraRule | str, PlainValidator(_own_rule_or_set)], ...],
        Field(strict=False),
    ] = Field(
        default=(),
        description="rules of your own: a name and a pattern each, or the name of an "
        "installed set of rules, or module:object (docs/extending.md)",
    )
    repeated_articles: int = Field(
        default=3,
        ge=0,
        description="short lines in at least so many articles go; 0: never",
    )

    @field_validator("model", mode="before")
    @classmethod
    def _is_off(cls, model: object) -> object:
        return words_of_switch(model)

    @field_validator("disabled_rules")
    @classmethod
    def _known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        known = rule_names() if names else ()
        for name in names:
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
                raise ValueError(
                    f"no rule is named {name!r}; the nearest is {near[0]!r}"
                )
        return names

    @field_validator("extra_rules")
    @classmethod
    def _usable(cls, extra: tuple[ExtraRule | str, ...]) -> tuple[ExtraRule | str, ...]:
        try:
            rules = _extra_rules(extra)
        except ConfigError as error:
            raise ValueError(str(error)) from error
        taken = list(rule_names()) if extra else []
        for rule in rules:
            if rule.name in taken:
                raise ValueError(
                    f"the rule name {rule.name!r} is taken; choose another one"
                )
            taken.append(rule.name)
            try:
                Matcher(rule).compile()
            except re.error as error:
                raise ValueError(
                    f"rule {rule.name!r}: no regular expression: {error}"
                ) from error
        return extra


def rule_names() -> tuple[str, ...]:
    """Return the names of all that cleans when the config adds nothing."""
    return (*(rule.name for rule in built_in_rules()), *_STEPS)


def clean_articles(
    articles: Sequence[Article],
    options: CleanOptions,
    language: Language = ENGLISH,
    code: str = ENGLISH.code,
    tagger: Tagger = BUILTIN,
) -> list[CleanedArticle]:
    """Divide the text of each article of one topic into what stays and what goes.

    Returns one `CleanedArticle` an article, in order. Kept spans never cross a line
    end; kept and removed spans together hold every character but white space. A page
    that holds nothing loses its whole text and carries a `warning`. An article gets the
    title, outlet, date and author that stand at its top, where it has none of its own.
    Deterministic; an article's own lines are judged without the others, except for
    `repeated_over_articles`.
    `language` has the words by which the topic is read; `code` is the language of an
    article that gives none itself, for the hyphens of wrapped lines. `tagger` reads
    what the rules left, unless `options.model` is off, and the builtin one what is in a
    language that it was not taught.
    """
    codes = [given_language(article) or code for article in articles]
    texts = list(map(unwrap, (article.text for article in articles), codes))
    if not options.enabled:
        return list(map(_untouched, articles, texts))
    book = _book(options, language)
    divided = [
        _mark_lines(article.text, book, unwrapped)
        for article, unwrapped in zip(articles, texts, strict=True)
    ]
    if options.repeated_articles and REPEATED not in options.disabled_rules:
        divided = _remove_repeated(articles, divided, options.repeated_articles)
    pages = _tagged(articles, texts, codes, options, tagger)
    finished = [
        _finish(article, unwrapped, pieces, options, book, page)
        for article, unwrapped, pieces, page in zip(
            articles, texts, divided, pages, strict=True
        )
    ]
    return with_years(finished)


@dataclass(frozen=True, slots=True)
class _TaggedPage:
    """A page as a tagger read it; `code` is its language."""

    tags: Tags
    tagger: Tagger
    code: str


def _tagged(
    articles: Sequence[Article],
    texts: Sequence[str],
    codes: Sequence[str],
    options: CleanOptions,
    tagger: Tagger,
) -> list[_TaggedPage | None]:
    """Return each article as a tagger reads it; None for one that none reads.

    The builtin one reads a language that the other was not taught. None reads what was
    taken out of a page by its markup: there, it took more of lists and tables than of
    furniture.
    """
    pages: list[_TaggedPage | None] = [None] * len(articles)
    if options.model == "off" or LEARNED in options.disabled_rules:
        return pages
    asked = [n for n, article in enumerate(articles) if not article.extracted_by]
    taught = [n for n in asked if codes[n] in tagger.languages]
    others = [n for n in asked if codes[n] not in tagger.languages]
    for reader, numbers in (tagger, taught), (BUILTIN, others):
        lines = ((texts[n], [*line_spans(texts[n])]) for n in numbers)
        for n, tags in zip(numbers, tag_pages(lines, reader), strict=True):
            pages[n] = _TaggedPage(tags, reader, codes[n])
    return pages


def _book(options: CleanOptions, language: Language) -> RuleBook:
    extra = _extra_rules(options.extra_rules)
    return rule_book(frozenset(options.disabled_rules), extra, language)


def _extra_rules(extra: Sequence[ExtraRule | str]) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for item in extra:
        if isinstance(item, str):
            rules += load_rules(item)
        else:
            rules.append(Rule(item.name, "own", item.reason, (item.pattern,)))
    return tuple(rules)


def _mark_lines(text: str, book: RuleBook, unwrapped: str) -> list[Piece]:
    pieces = mark_fields(unwrapped, mark(text, book, unwrapped))
    return mark_speakers(unwrapped, pieces)


def _finish(
    article: Article,
    unwrapped: str,
    pieces: Sequence[Piece],
    options: CleanOptions,
    book: RuleBook,
    page: _TaggedPage | None,
) -> CleanedArticle:
    """Take out what is no sentence, read the facts, and look at the page as a whole.

    Headings come before the tagger, so that it takes none of them, and after it, since
    what it takes may have hidden some.
    """
    off, title = options.disabled_rules, article.title
    marked = mark_rows(unwrapped, mark_recipes(unwrapped, pieces))
    marked = mark_headings(unwrapped, marked, title)
    if page:
        marked = look_again(unwrapped, marked, page.tags, book, page.tagger, page.code)
        marked = mark_headings(unwrapped, marked, title)
    if not article.extracted_by:
        marked = mark_standfirst(unwrapped, marked, title)
        marked = mark_pull_quotes(unwrapped, marked, book.language.code)
        marked = mark_captions(unwrapped, marked, book.language.code)
    if page:
        marked = take_doubtful(
            unwrapped, marked, page.tags, book, page.tagger, page.code
        )
    marked = mark_cut_off(unwrapped, marked, book.language.code)
    marked = mark_dateline(unwrapped, marked, book)
    spared = [Piece(p.start, p.end, None) if p.rule in off else p for p in marked]
    return check_page(
        with_facts(_assemble(article, unwrapped, spared), book.language), book
    )


def _untouched(article: Article, unwrapped: str) -> CleanedArticle:
    lines = split_lines(unwrapped)
    return _assemble(
        article, unwrapped, [Piece(line.start, line.end, None) for line in lines]
    )


def _assemble(
    article: Article, unwrapped: str, pieces: Sequence[Piece]
) -> CleanedArticle:
    kept = tuple((p.start, p.end) for p in pieces if p.rule is None)
    removed = tuple(
        Removed(article.id, p.start, p.end, p.rule, p.probability)
        for p in pieces
        if p.rule is not None
    )
    warning = None
    if not kept:
        warning = "holds no text" if not removed else "holds nothing but page furniture"
    return CleanedArticle(article, kept, removed, warning, story_of(unwrapped, kept))


def _remove_repeated(
    articles: Sequence[Article], divided: Sequence[list[Piece]], at_least: int
) -> list[list[Piece]]:
    """Remove short lines that stand in many articles, each time beside another text.

    Copies of one agency text repeat their headings too, but with the same paragraph
    below; furniture has another one each time.
    """
    beside: dict[str, dict[int, str]] = {}
    for index, (article, pieces) in enumerate(zip(articles, divided, strict=True)):
        for key, paragraph in _short_lines(article.text, pieces):
            beside.setdefault(key, {}).setdefault(index, paragraph)
    furniture = {
        key for key, texts in beside.items() if len(set(texts.values())) >= at_least
    }
    return [
        [_judge_repeated(article.text, piece, furniture) for piece in pieces]
        for article, pieces in zip(articles, divided, strict=True)
    ]


def _short_lines(text: str, pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    """Return each short kept line with the paragraph below it (at the end: above)."""
    result: list[tuple[str, str]] = []
    waiting: list[str] = []
    above = ""
    for piece in pieces:
        if piece.rule is None:
            part = text[piece.start : piece.end]
            key = _furniture_key(part)
            if key is None:
                result += [(short, part) for short in waiting]
                waiting, above = [], part
            else:
                waiting.append(key)
    return result + [(short, above) for short in waiting]


def _furniture_key(part: str) -> str | None:
    words = part.split(maxsplit=_FURNITURE_WORDS)
    if len(words) > _FURNITURE_WORDS:
        return None
    if Line(0, len(part), part, len(words)).is_prose:
        return None
    return " ".join(words).casefold()


def _judge_repeated(text: str, piece: Piece, furniture: set[str]) -> Piece:
    key = _furniture_key(text[piece.start : piece.end]) if piece.rule is None else None
    return Piece(piece.start, piece.end, REPEATED) if key in furniture else piece

"""How each sentence of a summary came of its passages: what went, what came in."""

from dataclasses import dataclass, replace

from summarize.language import Language, language_of
from summarize.report.passage_links import TopicLinks
from summarize.report.pieces import Piece, changes, cut_pieces, shared_words
from summarize.report.words import one_line
from summarize.schema import Citation, Summary, SummarySentence, backs_all
from summarize.text.marks import without_brackets


@dataclass(frozen=True, slots=True)
class OriginView:
    """Sentences, how they came about in words, and their passages by outlet, marked.

    `passages` is empty where they stand word for word in theirs.
    """

    numbers: tuple[int, ...]
    how: str
    passages: tuple[tuple[str, tuple[Piece, ...]], ...] = ()


def origins(summary: Summary, links: TopicLinks) -> tuple[OriginView, ...]:
    """Return how the sentences came about; those with nothing to show as one."""
    language = language_of(summary.language)
    found: list[OriginView] = []
    alike: dict[str, int] = {}
    for number, sentence in enumerate(summary.sentences, 1):
        origin = _origin(number, sentence, links, language)
        if origin.passages or origin.how not in alike:
            alike.setdefault(origin.how, len(found))
            found.append(origin)
            continue
        first = found[alike[origin.how]]
        found[alike[origin.how]] = replace(first, numbers=(*first.numbers, number))
    return tuple(found)


def _origin(
    number: int, sentence: SummarySentence, links: TopicLinks, language: Language
) -> OriginView:
    support = [c for c in sentence.citations if c.is_support]
    read = [citation for citation in support if citation.in_prompt] or support
    whole = [citation for citation in read if backs_all(citation, sentence.text)]
    bare = without_brackets(sentence.text)
    filled = "" if bare == sentence.text else "; names put in"
    if not read:
        return OriginView((number,), "no passage that it came of was found")
    if len(read) > 1 and not whole:
        texts = tuple(_shared(citation, sentence, links, language) for citation in read)
        return OriginView((number,), f"merged from {len(read)} passages{filled}", texts)
    best = (whole or read)[0]
    outlet = links.outlet(best.article_id)
    source = one_line(links.passages.quote(best.span))
    if not source:
        return OriginView((number,), f"from {outlet}{filled}")
    pieces = changes(source, one_line(bare))
    kinds = {piece.kind for piece in pieces} - {""}
    how = {
        frozenset(): "word for word from",
        frozenset({"cut"}): "shortened from",
    }.get(frozenset(kinds), "in other words from")
    shown = ((outlet, pieces),) if kinds else ()
    return OriginView((number,), f"{how} {outlet}{filled}", shown)


def _shared(
    citation: Citation, sentence: SummarySentence, links: TopicLinks, language: Language
) -> tuple[str, tuple[Piece, ...]]:
    """Return a passage with the words of it that went into the sentence marked."""
    text = one_line(links.passages.quote(citation.span))
    marks = shared_words(text, sentence.text, language)
    return links.outlet(citation.article_id), cut_pieces(text, marks)

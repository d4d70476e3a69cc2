"""Verdicts on a text for a terminal: sentence by sentence, with the reason."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from textwrap import TextWrapper

from summarize.flags import FLAG_WORDS, NO_SOURCE, Flag, FlagKind
from summarize.output.junit import Case, junit_xml
from summarize.report.conflict_words import conflict_words
from summarize.report.passages import NumberedPassages
from summarize.report.words import (
    DIFFERING,
    DROPPED,
    REPLACED,
    SCORE_MEANING,
    article_names,
    chip_names,
    count,
    flag_words,
    noted_lines,
    one_line,
    open_words,
    printable,
    same_words,
    shown_conflicts,
    strength_words,
)
from summarize.schema import (
    Citation,
    NotClaimKind,
    Span,
    Summary,
    SummarySentence,
    Topic,
    Verdict,
)

FAILING: tuple[Verdict, ...] = ("unsupported", "contradicted")
"""The verdicts that a gate does not let through."""
NOT_SUPPORTED: tuple[Verdict, ...] = (*FAILING, "in part")
"""The verdicts that a gate does not let through that wants all of it supported."""
VERDICT_MEANING = (
    "supported: a passage backs it. in part: a passage backs some of it, or only just. "
    "unsupported: no passage does, or none has a number, a date, a name or a quotation "
    "of it. contradicted: a passage says otherwise."
)
_SHOUTED: dict[Verdict, str] = {name: name.upper() for name in FAILING}
_NOT_FOUND = "no passage says it"
_NOT_ALL = "no passage backs all of it"
_REASONS = {
    FlagKind.UNSUPPORTED: _NOT_FOUND,
    FlagKind.WEAK: "the passages hardly say it",
}
_NOT_CLAIMS: dict[NotClaimKind, tuple[str, str]] = {
    "heading": ("heading", "headings"),
    "label": ("label", "labels"),
    "rule": ("rule", "rules"),
    "table": ("row of a table", "rows of tables"),
    "code": ("block of code", "blocks of code"),
    "front_matter": ("front matter", "front matters"),
    "sources": ("line of sources", "lines of sources"),
    "lead_in": ("lead-in", "lead-ins"),
    "closing": ("closing line", "closing lines"),
}
_SENTENCE_ENDS = tuple(".!?…:\"'”’)]。！？")
_LEAST_CUT = 90  # words of a part of a sentence that was cut
_QUOTED = 60  # characters of the first part that was not judged


def verdict_text(summary: Summary, topic: Topic | None, width: int) -> str:
    """Return the verdicts on the sentences of a text, in lines of at most `width`.

    Each has its reason, where one is needed, and the best passage – the one that says
    otherwise, where one does – with the name of its article; then what was not judged,
    and the count. A word that is longer than a line is not cut.
    """
    return "\n".join(printable(line) for line in _lines(summary, topic, width))


def failing(
    summary: Summary, verdicts: Sequence[Verdict] = FAILING
) -> dict[Verdict, list[int]]:
    """Return the numbers, from 1, of the sentences that a gate does not let through."""
    numbers: dict[Verdict, list[int]] = {}
    for number, sentence in enumerate(summary.sentences, 1):
        if sentence.verdict in verdicts:
            numbers.setdefault(sentence.verdict, []).append(number)
    return numbers


def failing_line(summary: Summary, verdicts: Sequence[Verdict] = FAILING) -> str:
    """Return which sentences fail: `2 of 9 sentences fail: unsupported 3 …`."""
    numbers = failing(summary, verdicts)
    n_failing = sum(map(len, numbers.values()))
    named = "; ".join(
        f"{verdict} {', '.join(map(str, numbers[verdict]))}"
        for verdict in verdicts
        if verdict in numbers
    )
    of_all = count(len(summary.sentences), "sentence")
    fail = "fails" if n_failing == 1 else "fail"
    return f"{n_failing} of {of_all} {fail}: {named}"


def verdicts_junit(
    summary: Summary,
    topic: Topic | None,
    name: str,
    verdicts: Sequence[Verdict] = FAILING,
) -> str:
    """Return the verdicts on the text `name` as JUnit XML, a test a sentence.

    A failure tells the verdict, the reason and the best passage.
    """
    passages = NumberedPassages(summary, topic)
    names = article_names(summary)
    cases = []
    for number, sentence in enumerate(summary.sentences, 1):
        problem = None
        if sentence.verdict in verdicts:
            lines = [sentence.verdict, *_below(sentence, passages, names)]
            problem = "\n".join(lines)
        text = f"{number}. {one_line(sentence.text)}"
        cases.append(Case(name, text, problem))
    return junit_xml("summarize cite", cases)


def _lines(summary: Summary, topic: Topic | None, width: int) -> Iterator[str]:
    passages = NumberedPassages(summary, topic)
    names = article_names(summary)
    margin = len(str(len(summary.sentences))) + 2
    head = f"{one_line(summary.topic_id)} ({count(len(summary.articles), 'article')})"
    yield from _wrapped(head, width)
    for number, sentence in enumerate(summary.sentences, 1):
        verdict = _in_words(sentence)
        text = f"{number}.".ljust(margin) + f"[{verdict}] {one_line(sentence.text)}"
        yield from _wrapped(text, width, behind=margin)
        for line in _below(sentence, passages, names):
            yield from _wrapped(" " * margin + line, width, behind=margin + 2)
    for line in _trace_lines(summary, passages):
        indent = len(line) - len(line.lstrip())
        yield from _wrapped(line, width, behind=indent + 2)
    yield from _wrapped(_not_judged(summary), width, behind=2)
    yield from _wrapped(_cut_up(summary), width, behind=2)
    yield ""
    yield from _wrapped(_counts(summary), width, behind=2)
    yield ""
    yield from _wrapped(VERDICT_MEANING, width)
    yield from _wrapped(SCORE_MEANING, width)


def _trace_lines(summary: Summary, passages: NumberedPassages) -> Iterator[str]:
    """Yield what stands below a summary: conflicts, dropped ones, copies, events."""
    names = article_names(summary)
    conflicts, more = shown_conflicts(summary)
    for conflict in conflicts:
        yield f"{DIFFERING.lower()} – {conflict_words(conflict, summary)}"
        for side in conflict.sentences:
            account = names.get(side.article_id, side.article_id)
            yield f"   – {account}: {one_line(passages.quote(side.span))}"
    if more:
        yield f"{DIFFERING.lower()} – {more}"
    for dropped in summary.trace.dropped:
        flags = "".join(f" [{flag}]" for flag in flag_words(dropped.flags))
        yield f"{DROPPED.lower()}: {one_line(dropped.text)}{flags}"
        there = dropped.replacement or "nothing"
        yield f"   – {REPLACED}: {one_line(there)}"
    outlets = chip_names(summary)
    yield from (f"{outlets[n]}: {said}" for n, said in same_words(summary).items())
    yield from noted_lines(summary)


def _in_words(sentence: SummarySentence) -> str:
    """Return the verdict on a sentence, and whether a later source has overtaken it."""
    verdict = _SHOUTED.get(sentence.verdict, sentence.verdict)
    kinds = {flag.kind for flag in sentence.flags}
    since = f", {FLAG_WORDS[FlagKind.OVERTAKEN]}"
    return verdict + since if FlagKind.OVERTAKEN in kinds else verdict


def _wrapped(text: str, width: int, *, behind: int = 0) -> list[str]:
    wrapper = TextWrapper(
        width,
        subsequent_indent=" " * behind,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)


def _below(
    sentence: SummarySentence, passages: NumberedPassages, names: dict[str, str]
) -> Iterator[str]:
    """Yield the reason for a verdict, and the passage that speaks most for it."""
    if reasons := _reasons(sentence):
        yield f"why: {'; '.join(reasons)}"
    against, best = _against(sentence), _best(sentence.citations)
    if against:
        yield f"– against it, {_quoted(against, passages, names)}"
    elif best is None:
        yield f"– {NO_SOURCE}"
    else:
        yield f"– {_quoted(best.span, passages, names)} ({strength_words(best)})"
        if also := _also(sentence.citations, best, names):
            yield f"  also: {'; '.join(also)}"


def _best(citations: Sequence[Citation]) -> Citation | None:
    """Return the first strong citation, else the first."""
    strong = (each for each in citations if each.strength == "strong")
    return next(strong, next(iter(citations), None))


def _quoted(span: Span, passages: NumberedPassages, names: dict[str, str]) -> str:
    return f"{names.get(span[0], span[0])}: {one_line(passages.quote(span))}"


def _also(
    citations: Iterable[Citation], best: Citation, names: dict[str, str]
) -> list[str]:
    """Return the names of the other articles that support a sentence."""
    ids = dict.fromkeys(c.article_id for c in citations if c.is_support)
    return [names.get(name, name) for name in ids if name != best.article_id]


def _against(sentence: SummarySentence) -> Span | None:
    """Return the passage that says otherwise: the cited one that a flag points into."""
    for mark in sentence.marks:
        if mark.flag.kind.is_contradiction:
            for citation in sentence.citations:
                if _holds(citation, mark.article_id, mark.source_start):
                    return citation.span
    return None


def _holds(citation: Citation, article_id: str | None, at: int | None) -> bool:
    is_in = at is not None and citation.start <= at < citation.end
    return is_in and citation.article_id == article_id


def _reasons(sentence: SummarySentence) -> list[str]:
    reasons = [_REASONS.get(flag.kind, str(flag)) for flag in sentence.flags]
    if sentence.verdict == "unsupported" and not _has_fault(sentence.flags):
        reasons = [_NOT_FOUND, *(r for r in reasons if r != _REASONS[FlagKind.WEAK])]
    if sentence.verdict == "in part":
        if Flag(FlagKind.WEAK) not in sentence.flags:
            reasons.insert(0, _NOT_ALL)
        if sentence.open:
            reasons[0] += f"; not said: {open_words(sentence)}"
    return reasons


def _has_fault(flags: Iterable[Flag]) -> bool:
    return any(flag.kind.is_fault for flag in flags)


def _not_judged(summary: Summary) -> str:
    """Return what makes no claim, kind by kind, with the words of the first."""
    parts = []
    for kind, (one, several) in _NOT_CLAIMS.items():
        texts = [
            one_line((summary.given or "")[each.start : each.end])
            for each in summary.not_claims
            if each.kind == kind
        ]
        if texts:
            first = texts[0] if len(texts[0]) <= _QUOTED else texts[0][:_QUOTED] + "…"
            more = ", …" if len(texts) > 1 else ""
            parts.append(f"{count(len(texts), one, several)} (“{first}”{more})")
    return f"not judged: {'; '.join(parts)}" if parts else ""


def _cut_up(summary: Summary) -> str:
    """Return which sentences are parts of one that was too long to be judged whole."""
    runs: list[list[int]] = []
    for number, (part, following) in enumerate(pairwise(summary.sentences), 1):
        if _goes_on(part, following, summary.given or ""):
            if not (runs and runs[-1][1] == number):
                runs.append([number, number])
            runs[-1][1] = number + 1
    named = ", ".join(f"{first} to {last}" for first, last in runs)
    return f"too long to be judged whole, cut into parts: {named}" if runs else ""


def _goes_on(part: SummarySentence, following: SummarySentence, given: str) -> bool:
    if part.end is None or following.start is None:
        return False
    whole = (
        part.text[-1:] in _SENTENCE_ENDS or "\n" in given[part.end : following.start]
    )
    return not whole and len(part.text.split()) >= _LEAST_CUT


def _counts(summary: Summary) -> str:
    verdicts = [sentence.verdict for sentence in summary.sentences]
    names: tuple[Verdict, ...] = ("supported", "in part", *FAILING)
    numbers = failing(summary)
    said = []
    for name in names:
        which = f" ({', '.join(map(str, numbers[name]))})" if name in numbers else ""
        said.append(f"{verdicts.count(name)} {name}{which}")
    return f"{count(len(verdicts), 'sentence')}: {', '.join(said)}"

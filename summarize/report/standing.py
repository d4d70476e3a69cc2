"""How far the sources bear a summary out, and whose words it is in, in a line each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.report.cards import PassageView
from summarize.report.sentences import SentenceView
from summarize.report.words import chip_names, count
from summarize.schema import Summary

_RESTING = (_MOSTLY, _ALL) = ("Mostly", "All")  # what begins so stands out


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact about a summary, and the sentences that it is about, where some are.

    `is_copied`: what is copied of a summary says it, too; `is_lead`: a reader is to
    know it before all others.
    """

    words: str
    sentences: tuple[SentenceView, ...] = ()
    is_copied: bool = False
    is_lead: bool = False


def standing(
    summary: Summary, sentences: Sequence[SentenceView]
) -> tuple[tuple[FactView, ...], ...]:
    """Return how far the articles bear `sentences` out, and whose own words they are,
    line by line, what is asked first at the top.

    `Mostly from Northern Ledger: 5 of 8 sentences are word for word from it, 1 from
    INLAND POST; 2 are reworded`, whose numbers add up to all (without the words of the
    passages it is left out) with `Every sentence was found in the articles`; then
    `Articles differ` (with the sentences) with `Found in one article only` and what is
    whole in one only.
    """
    doubtful = [
        view
        for view, each in zip(sentences, summary.sentences, strict=True)
        if each.verdict != "supported"
    ]
    found = FactView(_found(len(doubtful), len(sentences)), tuple(doubtful))
    has_words = any(p.pieces for each in sentences for p in _passages(each))
    is_copied = any(card.exact for each in sentences for card in each.cards)
    words = _whose(sentences) if has_words else ""
    is_lead = words.startswith(_RESTING)
    whose = [FactView(words, is_copied=is_copied, is_lead=is_lead)] if words else []
    lines = ([*whose, found], [*_disputed(sentences), *_alone(summary, sentences)])
    return tuple(tuple(line) for line in lines if line)


def _passages(sentence: SentenceView) -> list[PassageView]:
    return [passage for card in sentence.cards for passage in card.passages]


def _found(n_doubtful: int, total: int) -> str:
    if not n_doubtful:
        return "Every sentence was found in the articles"
    if n_doubtful == total:
        return "No sentence was found whole in the articles"
    were = "was" if n_doubtful == 1 else "were"
    return f"{n_doubtful} of {count(total, 'sentence')} {were} not found whole"


def _alone(summary: Summary, sentences: Sequence[SentenceView]) -> list[FactView]:
    """Return which sentences one voice tells; of one outlet: whose article it is.

    Apart are those that others tell in part; those of which others give another value
    stand where articles differ.
    """
    whole = [each for each in sentences if each.agreement.boxes.full == 1]
    partly = tuple(each for each in whole if each.agreement.n > 1)
    found = tuple(
        each for each in sentences if _is_alone(each) and not _is_disputed(each)
    )
    names = chip_names(summary)
    tellers = [[names[name] for name in each.agreement.saying] for each in found]
    what = "article" if all(len(told) == 1 for told in tellers) else "report"
    outlets = {outlet for told in tellers for outlet in told}
    whose = f", {_of(outlets.pop())}" if len(outlets) == 1 else ""
    facts = [
        FactView(f"Found in one {what} only{whose}", found, is_copied=True),
        FactView("Whole in one, in part in others", partly, is_copied=True),
    ]
    return [fact for fact in facts if fact.sentences]


def _disputed(sentences: Sequence[SentenceView]) -> list[FactView]:
    """Return on which sentences articles differ, or may; on none: nothing."""
    facts = [
        FactView("Articles differ", tuple(filter(_is_disputed, sentences))),
        FactView("May be told otherwise", tuple(s for s in sentences if s.claims)),
    ]
    return [fact for fact in facts if fact.sentences]


def _is_alone(sentence: SentenceView) -> bool:
    return sentence.agreement.n == 1 < sentence.agreement.total


def _is_disputed(sentence: SentenceView) -> bool:
    return any(side.sign == "but" for side in sentence.others)


def _whose(sentences: Sequence[SentenceView]) -> str:
    """Return how many sentences stand word for word in which outlet's article."""
    exact = [
        [card.source.outlet for card in sentence.cards if card.exact]
        for sentence in sentences
    ]
    often = Counter(outlet for row in exact for outlet in row)
    owners = Counter(max(row, key=lambda each: often[each]) for row in exact if row)
    total, n_own = len(sentences), owners.total()
    if not n_own:
        return "No sentence stands word for word in an article"
    (first, n), *others = owners.most_common()
    if n == total:
        all_ = "The one sentence is" if n == 1 else f"{_ALL} {n} sentences are"
        return f"{all_} word for word from {first}"
    said = [f"{count(n, 'sentence')} {_are(n)} word for word from {first}"]
    if 2 * n > total:
        of_all = f"{n} of {count(total, 'sentence')}"
        said = [f"{_MOSTLY} from {first}: {of_all} {_are(n)} word for word from it"]
    said += [f"{m} from {outlet}" for outlet, m in others]
    rest = total - n_own
    reworded = f"; {rest} {_are(rest)} reworded" if rest else ""
    return f"{', '.join(said)}{reworded}"


def _of(outlet: str) -> str:
    return f"{outlet}’" if outlet.endswith(("s", "S")) else f"{outlet}’s"


def _are(n: int) -> str:
    return "is" if n == 1 else "are"

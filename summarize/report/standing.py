"""How far the sources bear a summary out, and whose words it is in, in a line each."""

from collections import Counter
from collections.abc import Sequence

from summarize.report.cards import PassageView
from summarize.report.sentences import SentenceView
from summarize.report.words import count
from summarize.schema import Summary


def standing(summary: Summary, sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """Return how many sentences are fully supported, and how many are whose own words.

    `Every sentence is fully supported.`, `5 sentences are Northern Ledger’s own words,
    1 is INLAND POST’s; 2 are reworded.` The numbers add up to all `sentences`. Without
    the words of the passages the second line is left out.
    """
    doubtful = sum(each.verdict != "supported" for each in summary.sentences)
    facts = [_support(doubtful, len(sentences))]
    if any(passage.pieces for each in sentences for passage in _passages(each)):
        facts.append(_whose(sentences))
    return tuple(facts)


def _passages(sentence: SentenceView) -> list[PassageView]:
    return [passage for card in sentence.cards for passage in card.passages]


def _support(n_doubtful: int, total: int) -> str:
    if not n_doubtful:
        return "Every sentence is fully supported."
    if n_doubtful == total:
        return "No sentence is fully supported."
    are = "is" if n_doubtful == 1 else "are"
    return f"{n_doubtful} of {count(total, 'sentence')} {are} not fully supported."


def _whose(sentences: Sequence[SentenceView]) -> str:
    """Return how many sentences stand word for word in which outlet's article."""
    owners: Counter[str] = Counter()
    for sentence in sentences:
        exact = [card.source.outlet for card in sentence.cards if card.exact]
        owners.update(exact[:1])
    total, n_own = len(sentences), owners.total()
    if not n_own:
        return "No sentence stands word for word in an article."
    (first, n), *others = owners.most_common()
    if n == total:
        all_ = "The one sentence is" if n == 1 else f"All {n} sentences are"
        return f"{all_} {_of(first)} own words."
    said = [f"{count(n, 'sentence')} {_are(n)} {_of(first)} own words"]
    said += [f"{m} {_are(m)} {_of(outlet)}" for outlet, m in others]
    rest = total - n_own
    reworded = f"; {rest} {_are(rest)} reworded" if rest else ""
    return f"{', '.join(said)}{reworded}."


def _of(outlet: str) -> str:
    return f"{outlet}’" if outlet.endswith(("s", "S")) else f"{outlet}’s"


def _are(n: int) -> str:
    return "is" if n == 1 else "are"

"""Articles that a summary hardly uses, with facts and names that it does not tell."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarize.claims.evidence.people import full_names
from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import finite_verbs
from summarize.language import Language
from summarize.report.article import ArticleView
from summarize.report.differences import joined
from summarize.report.reasons import NOT_CHOSEN
from summarize.report.sentences import SentenceView
from summarize.report.telling import UntoldView
from summarize.report.voices import SAYING, Voices
from summarize.report.words import clipped

_SHARE = 4  # a report that says at most one sentence in so many is hardly used
_SHOWN, _SIZE = 3, 240  # sentences, and characters of each
_NAMES = 5  # that are named; of more, the others are counted
_LINE = 100  # characters that a glance takes in
_JOINT = re.compile(r"; |, (?:and|but) ")
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"[\[\] ]+")  # [Ann] Lee
_OWNER = re.compile(r"['’]s?$")
_COMMA = re.compile(r", (\w+)")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*")  # no first word
_OF_NUMBERS = 2  # a number tells more than a name
_LEAST = 3  # sentences of a summary, below which no share says anything


@dataclass(frozen=True, slots=True)
class HardlyUsedView:
    """An article of a report of which a summary tells little.

    `outlets` are those of its report, `facts` the sentences, made short, that have most
    facts which the summary lacks, as they stand in it, and `more` the number of the
    others that it lacks; `names` are those in full that the summary has not, in words.
    The other articles of a report have none of them.
    """

    outlets: str = ""
    facts: tuple[str, ...] = ()
    more: int = 0
    names: str = ""


def hardly_used(
    articles: Iterable[ArticleView],
    told: Sequence[SentenceView],
    voices: Voices,
    language: Language,
) -> dict[str, HardlyUsedView]:
    """Return the articles whose reports say at most a quarter of the sentences, by id.

    Those of which nothing was left that could be told are none of them, and where the
    summary has fewer than three sentences, or one report alone, there are none.
    """
    sentences = [each for each in told if each.number]
    if len(sentences) < _LEAST or voices.total < 2:
        return {}
    reports: dict[str, list[ArticleView]] = {}
    for each in articles:
        reports.setdefault(voices.of(each.source.id), []).append(each)
    text = _BRACKETS.sub(" ", " ".join(each.text for each in told))
    known = {fact for each in sentences for fact in _facts(each.text, language)}
    found: dict[str, HardlyUsedView] = {}
    for report in reports.values():
        if _is_hardly_used(report, sentences):
            found |= {article.source.id: HardlyUsedView() for article in report}
            outlets = joined(article.source.outlet for article in report)
            view = _view(report[0], known, text, language)
            found[report[0].source.id] = replace(view, outlets=outlets)
    return found


def _is_hardly_used(
    report: Sequence[ArticleView], sentences: Sequence[SentenceView]
) -> bool:
    names = [article.source.id for article in report]
    n = sum(bool(_parts(names, each.agreement.parts)) for each in sentences)
    might = any(each.reason == NOT_CHOSEN for each in report[0].untold)
    return might and _SHARE * n <= len(sentences)


def _view(
    article: ArticleView, known: set[str], told: str, language: Language
) -> HardlyUsedView:
    """Return what is left out of an article; `told` is the text of the summary."""
    untold = [each for each in article.untold if each.reason == NOT_CHOSEN]
    shown = _telling(untold, known, language)
    facts = (_short(each.text, known, language) for each in untold if each in shown)
    return HardlyUsedView(
        facts=tuple(clipped(fact, _SIZE) for fact in facts),
        more=len(article.untold) - len(shown),
        names=_names(untold, told, language),
    )


def _names(untold: Iterable[UntoldView], told: str, language: Language) -> str:
    """Return the names in full of sentences that are not in a text: `Al Quill, Ann Lee
    and 3 more`."""
    readings = (Reading(each.text, language) for each in untold)
    found = dict.fromkeys(
        _OWNER.sub("", name) for reading in readings for name in full_names(reading)
    )
    names = [name for name in found if name not in told]
    more = len(names) - _NAMES
    return ", ".join(names[:_NAMES]) + (f" and {more} more" if more > 0 else "")


def _telling(
    untold: Sequence[UntoldView], known: set[str], language: Language
) -> list[UntoldView]:
    """Return the sentences with most facts that are not `known`, of as many the
    weightier; none that means something only behind another one (But he, That day)."""
    ranked = sorted(
        untold,
        key=lambda each: (-_worth(_facts(each.text, language) - known), -each.weight),
    )
    return list(islice((s for s in ranked if _is_clear(s.text, language)), _SHOWN))


def _short(text: str, known: set[str], language: Language) -> str:
    """Return the shortest form of a long sentence with all its facts but the known.

    That is one of its clauses with a subject of its own, or the sentence without the
    relative clauses at its end; `…` stands where it was cut.
    """
    if len(text) <= _LINE:
        return text
    wanted = _facts(text, language) - known
    shown = dict([*_clauses(text), *_cuts(text, language)])
    forms = sorted(shown, key=lambda form: (len(form), form))
    fitting = (form for form in forms if wanted <= _facts(form, language))
    found = next((form for form in fitting if _stands_alone(form, language)), text)
    return shown.get(found, text)


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """Yield the clauses of a sentence that are joined by a comma and a word, each as a
    sentence and as it is shown."""
    parts = _JOINT.split(text)
    last = len(parts) - 1
    for n, part in enumerate(parts if last else ()):
        begin, end = "… " if n else "", " …" if n < last else ""
        yield f"{part[:1].upper()}{part[1:].rstrip('.')}.", f"{begin}{part}{end}"


def _cuts(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what stands before a relative clause that a comma opens, in both forms."""
    for comma in _COMMA.finditer(text):
        if comma[1].lower() in language.tenses.relatives:
            before = text[: comma.start()]
            yield f"{before}.", f"{before} …"


def _stands_alone(clause: str, language: Language) -> bool:
    """Return whether a clause has a verb behind a subject, and is clear by itself."""
    if "“" in clause or '"' in clause:
        return False
    verbs = finite_verbs(Reading(clause, language))
    return bool(verbs) and verbs[0].at > 0 and _is_clear(clause, language)


def _is_clear(text: str, language: Language) -> bool:
    return all(lean.kind == "noun" for lean in leans(Reading(text, language)))


def _worth(facts: Iterable[str]) -> int:
    return sum(_OF_NUMBERS if fact[0].isdecimal() else 1 for fact in facts)


def _facts(text: str, language: Language) -> set[str]:
    """Return numbers and names, but for a name at the begin: any word may stand so."""
    words = {**language.numbers.below_twenty, **language.numbers.tens}
    counts = (words.get(word, 0) for word in _WORD.findall(text.lower()))
    spelled = {str(value) for value in counts if value > 1}  # one may be anybody
    found = {*_NUMBER.findall(text), *map(str.casefold, _NAME.findall(text))}
    return found | spelled


def _parts(names: Iterable[str], parts: Mapping[str, str]) -> set[str]:
    """Return what articles are to a sentence that they say, or say some of."""
    return {parts[name] for name in names if parts.get(name) in SAYING}

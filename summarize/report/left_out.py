"""What articles tell and a summary does not, and which of them it hardly uses."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.verdict.clauses import tells_clause
from summarize.language import Language
from summarize.report.article import ArticleView
from summarize.report.differences import joined
from summarize.report.reasons import NOT_CHOSEN
from summarize.report.sentences import SentenceView
from summarize.report.telling import UntoldView
from summarize.report.voices import SAYING, Voices
from summarize.report.words import clipped

_SHARE = 4  # a report that says at most one sentence in so many is hardly used
_SHOWN, _SIZE = 2, 240  # sentences that are shown of an article, characters of each
_LINE = 100  # characters that a glance takes in
_JOINT = re.compile(r"; |, (?:and|but) ")
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")
_COMMA = re.compile(r", (\w+)")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*")  # no first word
_OF_NUMBERS = _OF_DISPUTES = 2  # a number, or an objection, tells more than a name
_YEAR = re.compile(r"(?:19|20)\d\d")
_COLOUR = (
    0.5  # of the weight of what a writer tells of himself: the water in our kitchen
)
_DAMPED = 0.5  # ranking asks what all articles tell, which is not what one has alone
_POINTING, _FAR = ("pronoun", "pointer"), 3  # kinds of leans, words before one
_QUOTES = ("“", '"')
_LEAST = 3  # sentences of a summary, below which no share says anything


class LeftOutView(NamedTuple):
    """What an article tells and a summary does not.

    `facts` are its sentences that tell most beside the summary, the most newsworthy
    first, each made short. `is_hardly_used`: the summary tells little of its report,
    whose `outlets` stand with its first article.
    """

    facts: tuple[str, ...] = ()
    is_hardly_used: bool = False
    outlets: str = ""


def left_out(
    articles: Iterable[ArticleView],
    told: Sequence[SentenceView],
    voices: Voices,
    language: Language,
) -> dict[str, LeftOutView]:
    """Return what each article tells beside a summary, by its id; what is shown of one
    is not shown of another again.
    """
    listed = list(articles)
    sentences = [each for each in told if each.number]
    known = _line((each.text for each in sentences), language)
    claims = [Reading(each.text, language) for each in sentences]
    hardly = _hardly_used(listed, sentences, voices)
    found: dict[str, LeftOutView] = {}
    shown = ""
    for each in listed:
        name = each.source.id
        telling = _telling(each.untold, known, shown, claims, language)
        facts = [_short(one.text, known, language) for one in telling]
        shown += _line((one.text for one in telling), language)
        found[name] = LeftOutView(
            facts=tuple(clipped(fact, _SIZE) for fact in facts),
            is_hardly_used=name in hardly,
            outlets=hardly.get(name, ""),
        )
    return found


def _hardly_used(
    articles: Iterable[ArticleView], sentences: Sequence[SentenceView], voices: Voices
) -> dict[str, str]:
    """Return the articles whose reports say at most a quarter of the sentences and have
    none of them word for word, and the outlets of each report with its first.

    Those of which nothing was left that could be told are none of them, and where the
    summary has fewer than three sentences, or one report alone, there are none.
    """
    if len(sentences) < _LEAST or voices.total < 2:
        return {}
    copied = {
        voices.of(card.source.id)
        for each in sentences
        for card in each.cards
        if card.exact
    }
    reports: dict[str, list[ArticleView]] = {}
    for each in articles:
        reports.setdefault(voices.of(each.source.id), []).append(each)
    found: dict[str, str] = {}
    for voice, report in reports.items():
        if voice not in copied and _says_little(report, sentences):
            found |= {article.source.id: "" for article in report}
            outlets = joined(article.source.outlet for article in report)
            found[report[0].source.id] = outlets
    return found


def _says_little(
    report: Sequence[ArticleView], sentences: Sequence[SentenceView]
) -> bool:
    names = [article.source.id for article in report]
    n = sum(_said(_parts(names, each.agreement.parts)) for each in sentences)
    might = any(each.reason == NOT_CHOSEN for each in report[0].untold)
    return might and _SHARE * n <= len(sentences)


def _said(parts: Set[str]) -> float:
    """Return how much of a sentence a report says: what it says in part is half."""
    return 1.0 if "says" in parts else 0.5 if parts else 0.0


def _telling(
    untold: Sequence[UntoldView],
    known: str,
    shown: str,
    told: Iterable[Reading],
    language: Language,
) -> list[UntoldView]:
    """Return the most newsworthy sentences: by what is new in each, and the importance
    that ranking gave it.

    New is what is neither `known` nor `shown` of an article above, and it tells up to
    twice as much at the begin of an article as at its end. None that was left out for
    a reason of its own, none that tells of what is `shown` nothing new, none that means
    something only behind another one (But he, That day), and none that is a half of
    what is `told`.
    """
    news: dict[UntoldView, float] = {}
    for place, each in enumerate(untold):
        facts = _facts(each.text, language)
        new = _beside(facts, known + shown)
        is_repeated = not new and facts != _beside(facts, shown)
        if each.reason == NOT_CHOSEN and not is_repeated:
            worth = _worth(each.text, known + shown, language)
            news[each] = each.weight**_DAMPED * worth * (2 - place / len(untold))
    ranked = sorted(news, key=lambda each: -news[each])
    clear = (
        each
        for each in ranked
        if _is_clear(each.text, language) and not _is_told(each.text, told, language)
    )
    return list(islice(clear, _SHOWN))


def _is_told(text: str, told: Iterable[Reading], language: Language) -> bool:
    """Return whether a summary tells a sentence as a clause of one of its own."""
    passage = Reading(text, language)
    return any(tells_clause(claim, passage) for claim in told)


def _short(text: str, known: str, language: Language) -> str:
    """Return the shortest form of a long sentence with all its facts but the known.

    That is one of its clauses with a subject of its own, or the sentence without the
    relative clauses at its end; `…` stands where it was cut.
    """
    if len(text) <= _LINE:
        return text
    wanted = _beside(_facts(text, language), known)
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
    """Return whether a sentence is understood by itself: it begins with no quotation
    and no pronoun, and leans on no other sentence, but for what stands far from its
    begin, where the sentence itself mostly tells who "she" is.
    """
    first = text.partition(" ")[0].lower()
    if first in language.common.pronouns or text[:1] in _QUOTES:
        return False
    return not any(
        lean.kind != "noun"
        and (lean.kind not in _POINTING or text[: lean.start].count(" ") < _FAR)
        for lean in leans(Reading(text, language))
    )


def _worth(text: str, known: str, language: Language) -> float:
    """Return how much of news a sentence has: figures, objections and names.

    Days and years are none. What a writer tells of himself counts half.
    """
    words = _WORD.findall(text.casefold())
    days = {*language.calendar.months, *language.calendar.weekdays}
    facts = _beside(_facts(_undated(text, days), language), known)
    worth = 1 + sum(_OF_NUMBERS if fact[0].isdecimal() else 1 for fact in facts - days)
    if not language.pages.disputing.isdisjoint(words):
        worth += _OF_DISPUTES
    is_own = not language.pages.own_voice.isdisjoint(words) and not _is_quoting(text)
    return worth * (_COLOUR if is_own else 1)


def _is_quoting(text: str) -> bool:
    return any(quote in text for quote in _QUOTES)


def _undated(text: str, days: Set[str]) -> str:
    """Return a text without its years, and the numbers of days beside their months."""
    words = text.split()
    bare = [word.strip(".,;:()").casefold() for word in words]
    return " ".join(
        word
        for n, word in enumerate(words)
        if not _YEAR.fullmatch(bare[n])
        and not (
            bare[n].isdecimal() and not days.isdisjoint(bare[max(0, n - 1) : n + 2])
        )
    )


def _beside(facts: Iterable[str], known: str) -> set[str]:
    """Return the facts that a line has not."""
    return {fact for fact in facts if f" {fact} " not in known}


def _line(texts: Iterable[str], language: Language) -> str:
    """Return the words of texts in small letters, numbers in digits, too."""
    words = [word for text in texts for word in _WORD.findall(text.casefold())]
    return f" {' '.join((*words, *_spelled(words, language)))} "


def _facts(text: str, language: Language) -> set[str]:
    """Return numbers and names, but for a name at the begin: any word may stand so."""
    names = (" ".join(_WORD.findall(name.casefold())) for name in _NAME.findall(text))
    spelled = _spelled(_WORD.findall(text.casefold()), language)
    return {*_NUMBER.findall(text), *names, *spelled}


def _spelled(words: Iterable[str], language: Language) -> set[str]:
    """Return the numbers that are written in letters; one may be anybody."""
    numbers = {**language.numbers.below_twenty, **language.numbers.tens}
    counts = (numbers.get(word, 0) for word in words)
    return {str(value) for value in counts if value > 1}


def _parts(names: Iterable[str], parts: Mapping[str, str]) -> set[str]:
    """Return what articles are to a sentence that they say, or say some of."""
    return {parts[name] for name in names if parts.get(name) in SAYING}

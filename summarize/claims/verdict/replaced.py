"""What a claim tells that a passage says not to hold any more, or never to have held.

"The offer stands at 2.5%" where an article has "raised its offer to 3.75%"; "cut the
risk by 18%" where one has "by 11% rather than 18%"; "the library is to close" where
"councillors overturned the decision to shut the library".
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.ended_states import names_in
from summarize.claims.comparing.neighbours import distinctive_roots
from summarize.claims.comparing.one_matter import is_one_matter
from summarize.claims.comparing.replacements import (
    Replacement,
    are_equal,
    is_disowned,
    replacements,
    tells_current,
)
from summarize.claims.comparing.revocations import Revocation, revocations
from summarize.claims.comparing.things import cells_of
from summarize.claims.comparing.updates import report_day
from summarize.claims.comparing.values import conflicting_values
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import is_same
from summarize.claims.verdict.superseded import Superseded
from summarize.claims.words.relations import Relation, relation
from summarize.language import Language
from summarize.language.patterns import pattern_of

_HALF, _MOST = 0.5, 0.75  # of the words that say what is valued, or what was to come
_SHARED = 2  # words of a claim and its passages that are told of the newer value, too
_RARE = 1000  # from here a value alone tells what it is of
_FAR = 5  # times an older value that a newer one may be
_COUNTED = 2  # words behind a number that may say what is counted


def replaced(
    claim: Reading, cited: Sequence[int], sources: Sources, order: ArticleOrder
) -> Superseded | None:
    """Return what of a claim a passage says to be otherwise by now, None for nothing.

    `cited` are the places of the passages that it rests on, `order` that of the
    articles. Not looked at are passages of articles that are surely earlier than those;
    what the claim tells as earlier (at first, had, on Monday police said), unless it
    says that it is the newest; and values that it tells beside the newer ones. The
    first passage in topic order counts.
    """
    return next(_Replacing(claim, cited, sources, order).found(), None)


class _Replacing:
    """A claim before the passages that tell what took the place of something."""

    def __init__(
        self,
        claim: Reading,
        cited: Sequence[int],
        sources: Sources,
        order: ArticleOrder,
    ) -> None:
        self._claim = claim
        self._cited = cited
        self._sources = sources
        self._order = order
        self._language = claim.language
        self._amounts = [a for a in read_amounts(claim) if len(a.facts) == 1]
        self._words = [word for word in claim.row if not word.kind]

    def found(self) -> Iterator[Superseded]:
        """Yield what passages say to be otherwise, in topic order."""
        if self._is_earlier:
            return
        for place, passage in enumerate(self._sources.readings):
            values = replacements(passage) if self._amounts else ()
            plans = revocations(passage) if self._says else ()
            if not (values or plans) or self._is_before(place):
                continue
            for value in values:
                for amount in self._amounts:
                    if self._is_replaced(amount, value, place):
                        span = amount.first, amount.end
                        yield self._told(span, place, value)
            for plan in plans:
                if self._says and self._is_revoked(self._says[0], plan, place):
                    yield self._told(self._says, place, plan)
        if self._is_current:
            yield from self._later_values()

    @cached_property
    def _is_plan(self) -> bool:
        to_come = pattern_of(self._language.replacing.to_come)
        return bool(to_come.search(self._claim.text))

    @cached_property
    def _says(self) -> tuple[int, int] | None:
        """Where the claim says that something is to come, or is so now."""
        words = self._language.replacing
        for phrases in (words.to_come, words.current):
            if found := pattern_of(phrases).search(self._claim.text):
                return found.span()
        return None

    def _later_values(self) -> Iterator[Superseded]:
        """Yield values told as the newest that a surely later article has otherwise."""
        articles, claim = self._sources.articles, self._claim
        cited = [articles[place] for place in self._cited]
        for place, passage in enumerate(self._sources.readings):
            shared = _telling(claim) & _telling(passage)
            if len(shared) < max(_SHARED, _HALF * len(_telling(claim))):
                continue
            if not all(self._order.is_later(articles[place], each) for each in cited):
                continue
            if found := conflicting_values(claim, passage):
                start = claim.text.find(found.left)
                span = start, start + len(found.left)
                by = self._sources[place]
                yield Superseded("replaced", *span, by, told=found.right)

    def _told(
        self, span: tuple[int, int], place: int, by: Replacement | Revocation
    ) -> Superseded:
        told = self._sources[place].text[by.start : by.end]
        return Superseded("replaced", *span, self._sources[place], told=told)

    @cached_property
    def _is_current(self) -> bool:
        return tells_current(self._claim)

    @cached_property
    def _is_earlier(self) -> bool:
        """Whether the claim says that it tells what was before, or of which day."""
        claim = self._claim
        earlier = pattern_of(self._language.replacing.earlier)
        return not self._is_current and (
            bool(earlier.search(claim.text))
            or report_day(claim) is not None
            or _opens_with_day(claim)
        )

    @cached_property
    def _is_dated(self) -> bool:
        """Whether the claim says of which time it tells: last year, until."""
        days = pattern_of(self._language.replacing.other_days)
        return not self._is_current and bool(days.search(self._claim.text))

    def _is_before(self, place: int) -> bool:
        """Return whether a passage is surely of an earlier article than one cited."""
        articles = self._sources.articles
        later = (
            self._order.is_later(articles[n], articles[place]) for n in self._cited
        )
        return any(later)

    # --- values ---

    @cached_property
    def _stated(self) -> Sequence[Amount]:
        """The amounts of the claim that a passage states."""
        readings = self._sources.readings
        return [a for a in self._amounts if any(_states(each, a) for each in readings)]

    def _is_replaced(self, amount: Amount, value: Replacement, place: int) -> bool:
        """Return whether a passage says that an amount of the claim does not hold."""
        claim, passage = self._claim, self._sources.readings[place]
        if is_disowned(claim, amount):
            return False
        if value.holds and any(are_equal(each, value.holds) for each in self._amounts):
            return False
        if value.not_held is not None:
            is_it = are_equal(amount, value.not_held)
            return is_it and self._is_told_of(amount, passage)
        if self._is_dated:
            return False
        is_series = amount.unit and not value.is_open and not self._is_current
        return (
            not is_series
            and amount in self._stated
            and self._is_of_thing(amount, value, passage)
            and is_one_matter(claim, passage)
            and not _states(passage, amount)
            and not self._is_told_behind(amount, place)
            and not self._is_newer(amount, place)
            and self._shares(passage, place)
            and not self._is_of_another(value, passage)
        )

    def _is_told_of(self, amount: Amount, passage: Reading) -> bool:
        """Return whether a value that a passage disowns is that of the claim."""
        shared = _telling(self._claim) & _telling(passage)
        part = amount.value.denominator > 1
        is_rare = amount.value >= _RARE or part or bool(amount.unit)
        return len(shared) >= _SHARED - is_rare

    def _is_of_thing(
        self, amount: Amount, value: Replacement, passage: Reading
    ) -> bool:
        """Return whether an amount is of what a passage gives another value.

        The claim has half of the words that say what it is of, and what it counts is
        one of them, or people.
        """
        new = value.holds
        if new is None or not value.thing or new.unit != amount.unit:
            return False
        if are_equal(new, amount) or not _may_become(amount, value):
            return False
        n_said = sum(self._has(word, self._words) for word in value.thing)
        if n_said < max(1, _HALF * len(value.thing)):
            return False
        counted = [] if amount.unit else _counted(self._claim, amount)
        things = [*value.thing, *_counted(passage, new)]
        people = self._language.amounts.people
        return not counted or any(
            word.key in people or self._has(word, things) for word in counted
        )

    def _is_told_behind(self, amount: Amount, place: int) -> bool:
        """Return whether the article of a newer value tells the other behind it."""
        articles = self._sources.articles
        return any(
            each > place
            and articles[each] == articles[place]
            and _states(self._sources.readings[each], amount)
            for each in self._cited
        )

    def _is_newer(self, amount: Amount, place: int) -> bool:
        """Return whether the passages of the claim tell an amount as a new one, too.

        Then the other must be surely the later one.
        """
        articles, readings = self._sources.articles, self._sources.readings
        return any(
            value.holds and are_equal(amount, value.holds)
            for each in self._cited
            if each != place
            and not self._order.is_later(articles[place], articles[each])
            and not (articles[each] == articles[place] and each < place)
            for value in replacements(readings[each])
        )

    def _shares(self, passage: Reading, place: int) -> bool:
        """Return whether the claim, or what it rests on, is of what a passage tells."""
        near = [self._sources.readings[each] for each in self._cited if each != place]
        roots = frozenset[str]().union(*map(_telling, [self._claim, *near]))
        return len(roots & _telling(passage)) >= _SHARED

    def _is_of_another(self, value: Replacement, passage: Reading) -> bool:
        """Return whether a newer value is of somebody else, or of more places.

        No name before it is one of the claim.
        """
        claim, wider = self._claim, self._language.changes.wider
        if wider.intersection(passage.words) - wider.intersection(claim.words):
            return True
        theirs = {w.key for w in self._names(passage) if w.start < value.end}
        own = {word.key for word in self._names(claim)}
        return bool(theirs and own) and theirs.isdisjoint(own)

    def _names(self, sentence: Reading) -> list[Word]:
        """Return the words of names, also a first one that is a name elsewhere."""
        named, root = names_in(sentence), self._language.root
        return [
            word
            for word in sentence.row
            if word.start in named
            or (word.text.isupper() and len(word.text) > 1)  # U.S.
            or (
                is_capital(word)
                and word.start == 0
                and root(word.key) in self._sources.capitalised
            )
        ]

    # --- plans ---

    def _is_revoked(self, at: int, plan: Revocation, place: int) -> bool:
        """Return whether what the claim says at a place to come is revoked.

        It has most of the words that say what is revoked, one of them in that clause,
        and either the day or another word; the passage names no year that it lacks; and
        what is cited of the article does not stand behind it.
        """
        claim, passage = self._claim, self._sources.readings[place]
        if revocations(claim) or claim.facts.of("negation"):
            return False
        articles = self._sources.articles
        if any(articles[n] == articles[place] and n > place for n in self._cited):
            return False
        if self._is_dated or not (self._is_plan or len(plan.what) >= _SHARED):
            return False
        days = {fact.value for fact in claim.facts.of("date", "weekday")}
        is_one_day = not plan.days.isdisjoint(days)
        other_days = {f.value for f in passage.facts.of("date", "weekday")} - plan.days
        if plan.moved and not (days and other_days and days.isdisjoint(other_days)):
            return False
        if not plan.moved and plan.days and days and not is_one_day:
            return False
        if _years(passage) - _years(claim):
            return False
        n_said = sum(self._has(word, self._words) for word in plan.what)
        beside = [word for word in self._words if _is_in_clause(word, at, claim)]
        if n_said < _MOST * len(plan.what):
            return False
        if not any(self._has(word, beside) for word in plan.what):
            return False
        others = self._language.changes.others.difference(passage.words)
        is_further = not others.isdisjoint(claim.words)  # a second strike
        shared = _telling(claim) & _telling(passage)
        return is_one_day or (len(shared) >= _SHARED and not is_further)

    def _has(self, word: Word, words: Iterable[Word]) -> bool:
        """Return whether one of some words says a word, or is said by it."""
        return any(_mean_one(word, other, self._language) for other in words)


def _mean_one(word: Word, other: Word, language: Language) -> bool:
    """Return whether two words are one in any form, or mean the same."""
    if is_same(word, other, language):
        return True
    named = is_capital(word) or is_capital(other)
    return not named and relation(word.key, other.key) is Relation.SAME


def _years(sentence: Reading) -> frozenset[str]:
    """Return the years that a sentence names."""
    years = (fact.value[:4] for fact in sentence.facts.of("date"))
    return frozenset(year for year in years if year.isdigit())


def _opens_with_day(claim: Reading) -> bool:
    """Return whether a day opens a claim: on Monday, police said."""
    days = claim.facts.of("weekday", "date", "day")
    return any(len(claim.text[: day.start].split()) <= 1 for day in days)


def _counted(sentence: Reading, amount: Amount) -> list[Word]:
    """Return the words behind a number that may say what it counts."""
    _, stop = cells_of(sentence, amount)
    found = []
    for word in sentence.row[stop : stop + _COUNTED]:
        if word.kind or word.key in sentence.language.common.stop:
            break
        found.append(word)
    return found


def _states(passage: Reading, amount: Amount) -> bool:
    """Return whether a passage states an amount, and not that it does not hold."""
    return any(
        are_equal(amount, each) and not is_disowned(passage, each)
        for each in read_amounts(passage)
    )


def _is_in_clause(word: Word, at: int, claim: Reading) -> bool:
    """Return whether a word stands between the marks around a place of a claim."""
    marks = [each.start for each in claim.row if each.kind == "mark"]
    pieces = pairwise([0, *marks, len(claim.text)])
    return any(a <= at < b and a <= word.start < b for a, b in pieces)


def _may_become(amount: Amount, value: Replacement) -> bool:
    """Return whether an amount may be what a value was before it rose or fell to it."""
    new = value.holds
    if new is None or min(new.value, amount.value) <= 0:
        return False
    if value.way and (new.value > amount.value) != (value.way == "up"):
        return False
    low, high = sorted((new.value, amount.value))
    return high <= _FAR * low


@kept
def _telling(sentence: Reading) -> frozenset[str]:
    return distinctive_roots(sentence.row, sentence.language)

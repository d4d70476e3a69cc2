"""The people of an article: who is called by which name, and where it is said in full.

News gives a person's full name once and the surname from then on. A sentence that is
told elsewhere needs the full name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, word_at
from summarize.claims.words.relations import (
    is_common,
    is_person,
    may_be_noun,
    may_be_verb,
)
from summarize.language import Language

_MOST_NAMES = 4
_ROLE = 4  # words
_INITIALS = 2  # letters: JP Morgan, but not CLOSE Ann Lee
_OWNER = re.compile(r"['’]s?$")
_NO_NAME = re.compile(r"[^\w\s.'’‐‑-]")  # marks that no name has inside
_HYPHENS = ("-", "‐", "‑")
_SURE = 2  # what a sign is worth that only people have; saying something is worth 1
_ACRONYM = 3  # letters
_IN_PASSING = 4  # times less than another
_APPOSITION = 5  # words in which it tells what somebody is


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the full name, and the number of the sentence that gives it first.

    `given` are the folded first names, `surname` is the folded last word, `role` what
    the sentence says they are: "police spokesman", "forensic scientist".
    """

    name: str
    given: tuple[str, ...]
    surname: str
    sentence: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person called by one word of the name only, and where the word stands."""

    person: Person
    start: int
    end: int
    by_surname: bool


def find_people(sentences: Sequence[Reading]) -> dict[str, Person]:
    """Return who is named in full in the sentences of an article, by surname.

    First names are no common words (Fortunately, Studio), but for some that are both
    (Grace). A name of two to four words is a person's where a sign shows it: an age, an
    apposition or "who" behind it, a title or a calling before it or its last word, or
    its last word beside a verb of saying. "The" or "in" before it shows the opposite,
    and a last word that is a common one (Watch, Democratic) has to show more than that
    it says something; what has an acronym in it (TV, CEO) is none, nor is a street
    or a stadium. A surname of two people tells nobody, and is not among them.
    """
    named: dict[str, list[Person]] = defaultdict(list)
    signs: Counter[str] = Counter()
    for number, sentence in enumerate(sentences):
        for words in _names(sentence):
            surname = words[-1].key
            signs[surname] += _signs(sentence, words)
            name = sentence.text[words[0].start : words[-1].end]
            tells = len(sentence.words) > len(words)  # no signature
            language = sentence.language
            tells = tells and all(_is_first_name(w, language) for w in words[:-1])
            tells = tells and not _has_acronym(words)
            tells = tells and surname not in language.names.ways
            if tells and 2 <= len(words) <= _MOST_NAMES and not _NO_NAME.search(name):
                first = tuple(word.key for word in words[:-1])
                role = _role(sentence, words)
                named[surname].append(Person(_bare(name), first, surname, number, role))
    return {
        surname: people[0]
        for surname, people in named.items()
        if signs[surname] > _may_be_word(surname) and _are_one(people)
    }


def _role(sentence: Reading, words: Sequence[Word]) -> str:
    """Return what a sentence says that its bearer is, right beside a full name.

    The words before it that end in a calling (White House spokesman), else those of an
    apposition behind it up to one (", a forensic scientist at"), at most four.
    """
    row = sentence.row
    first = next(at for at, word in enumerate(row) if word.start == words[0].start)
    last = first + sum(words[0].start <= w.start < words[-1].end for w in row[first:])
    if first and is_person(row[first - 1].key):
        start = first - 1
        while start and first - start < _ROLE and _is_role(row[start - 1], sentence):
            start -= 1
        if start and not _begins_role(row[start - 1], row[start], sentence):
            return ""
        end = row[first - 1].end
        is_cut = sentence.text.startswith(".", end)  # Gov. Mitch Daniels
        role = sentence.text[row[start].start : end + is_cut]
        titled = is_cut or any(is_capital(word) for word in row[start + 1 : first])
        opens = start == 0 and is_common(row[start].key) and not titled
        return role[0].lower() + role[1:] if opens else role
    articles = sentence.language.common.articles
    if word_at(row, last).key != "," or word_at(row, last + 1).key not in articles:
        return ""
    for at in range(last + 2, min(last + 2 + _ROLE, len(row))):
        if not _is_role(row[at], sentence):
            return ""
        behind = word_at(row, at + 1)
        is_named = is_capital(row[at]) and is_capital(behind)  # White House
        if is_person(row[at].key) and not (is_named or is_person(behind.key)):
            return sentence.text[row[last + 2].start : row[at].end]
    return ""


def _begins_role(before: Word, word: Word, sentence: Reading) -> bool:
    """Return whether a role is whole from a word on, not a part of what is said of it.

    A "suspected shooter" is no shooter, a "first-grade teacher" no "grade teacher".
    """
    joined = sentence.text[word.start - 1 : word.start] in _HYPHENS
    language = sentence.language
    others = language.common.stop | language.speech.attributing
    return not joined and (bool(before.kind) or before.key in others)


def _is_role(word: Word, sentence: Reading) -> bool:
    """Return whether a word may stand in a role: no mark, no verb, no joint."""
    language = sentence.language
    no_role = language.common.stop | language.speech.attributing
    if word.kind or word.owner or word.key in no_role:
        return False
    return is_capital(word) or may_be_noun(word.key) or not may_be_verb(word.key)


def _bare(name: str) -> str:
    """Return a name without the ending of a possessive."""
    return _OWNER.sub("", name)


def mentions(sentence: Reading, people: Mapping[str, Person]) -> Iterator[Mention]:
    """Yield who is called by one word of the name only, in text order.

    By a first name only where nobody else has it, and a sign shows a person. Families
    ("the Lees", "Mrs. Lee", who may be another), places ("in Lee"), parts of words
    ("anti-Lee") and of longer names ("Lee County") are left out.
    """
    by_given: dict[str, list[Person]] = defaultdict(list)
    for person in people.values():
        by_given[person.given[0]].append(person)
    for words in _names(sentence):
        is_whole = len(words) == 1 and not _is_part(sentence, words[0])
        if not (is_whole and _is_somebody(sentence, words[0])):
            continue
        [word] = words
        end = word.start + len(_bare(word.text))
        same = by_given.get(word.key, [])
        if word.key in people:
            yield Mention(people[word.key], word.start, end, by_surname=True)
        elif len(same) == 1 and _signs(sentence, words) > 0:
            yield Mention(same[0], word.start, end, by_surname=False)


def _is_somebody(sentence: Reading, word: Word) -> bool:
    """Return whether a lone name stands where one person's does."""
    language, text = sentence.language, sentence.text
    before = next((w.key for w in reversed(sentence.row) if w.start < word.start), "")
    others = language.common.articles | language.leaning.in_place | language.names.wives
    around = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 1]
    return before not in others and not any(mark in _HYPHENS for mark in around)


def _is_part(sentence: Reading, word: Word) -> bool:
    """Return whether a word is of a longer name: County in "Holm County Fair"."""
    row, language = sentence.row, sentence.language
    at = next(n for n, each in enumerate(row) if each.start == word.start)
    before, after = word_at(row, at - 1), word_at(row, at + 1)
    opens = at == 1 and before.key in language.common.stop | language.casing.openers
    titled = opens or is_title(before.key, language)
    if after.key in language.common.articles:  # Ann the Wise
        return True
    return is_capital(after) or (is_capital(before) and not titled)


def names_of(sentence: Reading) -> Iterator[tuple[str, ...]]:
    """Yield the folded words of each name, without titles, in text order."""
    for words in _names(sentence):
        *first, last = words
        yield (*(word.key for word in first), _bare(last.key))


@kept
def bare_names(sentence: Reading) -> Mapping[str, int]:
    """Return the folded names of one word that nothing beside them explains.

    "Officer Holm" says who Holm is, "Holm Hall 7" is something else. With each name
    stands where it is first.
    """
    row, language = sentence.row, sentence.language
    found: dict[str, int] = {}
    for words in _names(sentence):
        at = next(n for n, each in enumerate(row) if each.start == words[0].start)
        before, after = word_at(row, at - 1), word_at(row, at + 1)
        is_called = is_title(before.key, language) and before.key not in _polite(
            language
        )
        is_part = is_capital(before) and not (at == 1 or is_title(before.key, language))
        is_part = is_part or is_capital(after) or after.kind == "digits"
        if len(words) == 1 and not (is_called or is_part):
            found.setdefault(_bare(words[0].key), words[0].start)
    return found


def _polite(language: Language) -> frozenset[str]:
    """Return what stands before anybody's name: Mr., Mrs."""
    return language.names.wives | language.names.polite


def renowned(sentence: Reading) -> Iterator[str]:
    """Yield the surnames behind an office that everybody knows: President Lee."""
    for words in _names(sentence):
        before = [word.key for word in sentence.row if word.end < words[0].start + 1]
        if before and before[-1] in sentence.language.names.renowned:
            yield _bare(words[-1].key)


def full_names(sentence: Reading) -> Iterator[str]:
    """Yield each name of two words or more as it stands, without titles, in order."""
    for words in _names(sentence):
        if len(words) > 1:
            yield sentence.text[words[0].start : words[-1].end]


def shared_surnames(sentences: Sequence[Reading]) -> frozenset[str]:
    """Return the surnames that two people have: Ann Lee and Joe Lee.

    Each is named twice at least, or once with a sign that only people have, and one
    not much more than the other: whom a topic is about needs no first name beside
    somebody who is named in passing.
    """
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for words in _names(sentence):
            if len(words) == 2 and _is_first_name(words[0], sentence.language):
                sign = max(0, 1 + _signs(sentence, words))
                given[_bare(words[1].key)][words[0].key] += sign
    return frozenset(
        surname for surname, named in given.items() if _are_two(named.most_common(2))
    )


def _are_two(named: Sequence[tuple[str, int]]) -> bool:
    """Return whether the second first name is named enough beside the first one."""
    return len(named) > 1 and named[1][1] >= max(_SURE, named[0][1] / _IN_PASSING)


def _may_be_word(surname: str) -> bool:
    return may_be_noun(surname) or is_common(surname)


def _has_acronym(words: Sequence[Word]) -> bool:
    """Return whether a name ends with an acronym, or has one inside: Tarn CVP Ann Lee.

    Words of a name all in capitals are none.
    """
    *first, last = (word.text for word in words)
    if last.isupper():
        return len(last) <= _ACRONYM
    return any(text.isupper() and len(text) > _INITIALS for text in first)


def _is_first_name(word: Word, language: Language) -> bool:
    return word.key in language.names.given or not is_common(word.key)


def _are_one(people: Sequence[Person]) -> bool:
    """Return whether full names with one surname are one person's."""
    first = set(people[0].given)
    return all(first & set(person.given) for person in people)


def _names(sentence: Reading) -> Iterator[list[Word]]:
    """Yield the words of each name, without what opens the sentence and titles."""
    language = sentence.language
    row = _hyphened(sentence)
    for fact in sentence.facts.of("name", "initial"):
        words = [word for word in row if fact.start <= word.start < fact.end]
        while len(words) > 1 and words[-1].key in language.names.generations:
            words = words[:-1]
        titles = [n for n, w in enumerate(words[:-1]) if is_title(w.key, language)]
        words = words[titles[-1] + 1 :] if titles else words
        if len(words) > 1 and _has_office(sentence, words[0]):
            words = words[1:]
        shouts = any(not word.text.isupper() for word in words)
        while words and (
            words[0].key in language.common.stop | language.casing.openers
            or (shouts and len(words[0].text) > _INITIALS and words[0].text.isupper())
        ):
            words = words[1:]
        is_name = all(
            is_capital(w) and w.key not in language.common.stop for w in words
        )
        if words and is_name:
            yield words


def _has_office(sentence: Reading, word: Word) -> bool:
    """Return whether a word behind a title says of what: Secretary of State."""
    language = sentence.language
    before = [w for w in sentence.row if w.start < word.start][-2:]
    title, of = (word_at(before, at) for at in (0, 1))
    return of.key in language.grammar.genitive and is_title(title.key, language)


def _hyphened(sentence: Reading) -> list[Word]:
    """Return the plain words, Stone-Hart as one."""
    row: list[Word] = []
    for word in sentence.facts.words:
        if word.kind:
            continue
        last = row[-1] if row else word
        between = sentence.text[last.end : word.start]
        if between in _HYPHENS and is_capital(last) and is_capital(word):
            text = sentence.text[last.start : word.end]
            row[-1] = last._replace(
                key=f"{last.key}-{word.key}", text=text, end=word.end
            )
        else:
            row.append(word)
    return row


def is_title(word: str, language: Language) -> bool:
    """Return whether a word before a name says what its bearer is: Sen., Attorney."""
    if word in language.names.given:
        return False
    return word in language.names.before_names or is_person(word)


def _signs(sentence: Reading, words: Sequence[Word]) -> int:
    """Return how much what stands beside a name shows a person; less than 0: not."""
    language, row = sentence.language, sentence.row
    first = next(at for at, word in enumerate(row) if word.start == words[0].start)
    last = first + sum(words[0].start <= w.start < words[-1].end for w in row[first:])
    before, after, second = (word_at(row, at) for at in (first - 1, last, last + 1))
    speech, relatives = (
        language.speech,
        language.names.relatives | language.names.owning,
    )
    if is_title(before.key, language) or _has_office(sentence, before):
        return _SURE
    if before.key in language.leaning.in_place | language.common.articles:
        return -_SURE
    if after.key in relatives:
        return _SURE
    if after.key == "," and len(words) > 1:
        is_age = second.kind == "digits" and word_at(row, last + 2).key == ","
        if is_age or second.key in relatives:
            return _SURE
        if _is_calling(row, last + 1, language):
            return _SURE
    if before.key in speech.saying and not is_capital(before):
        return 1
    return int(after.key in speech.attributing)


def _is_calling(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether an apposition begins with what a person is: a doctor at.

    In "New York, a spokesman said" the spokesman is somebody else.
    """
    common = language.common
    unfit = common.stop - common.determiners - language.grammar.genitive
    for n in range(at, min(at + _APPOSITION, len(row))):
        word, behind = row[n], word_at(row, n + 1)
        if word.kind == "mark" or is_capital(word):
            return False
        if word.key in unfit:
            return False
        if is_person(word.key):
            return behind.key not in language.speech.attributing
    return False

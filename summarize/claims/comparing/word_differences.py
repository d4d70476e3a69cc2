"""Where two wordings differ, and whether the difference changes the claim.

Two sentences are aligned word by word; what only one of them has is either light (an
article, an adverb, who said it), an addition (the longer sentence says more), or it
changes what is claimed: another word in the same place, an antonym, a negation, a
tense, a hedge, swapped roles.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.claims.comparing.alignment import (
    Run,
    coordinated,
    is_light,
    unshared,
    without_moves,
)
from summarize.claims.comparing.spelling import is_same_word, is_tense_of
from summarize.claims.reading.calendar_dates import dates_agree
from summarize.claims.reading.word_rows import Word, is_capital, text_of
from summarize.language import Language


@dataclass(frozen=True, slots=True)
class Difference:
    """The fact on which two sentences differ, and what each states (empty: nothing)."""

    kind: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What sets two sentences apart, and which of them says more than the other.

    `left_adds`: the left says something that the right does not, be it who said it.
    `left_new`: the share of its content words that are new, who said it left out.
    """

    difference: Difference | None = None
    left_adds: bool = False
    right_adds: bool = False
    left_new: float = 0.0
    right_new: float = 0.0


def compare_words(
    left: Sequence[Word], right: Sequence[Word], language: Language
) -> Comparison:
    """Compare two sentences word by word; marks and articles must be out already."""
    pairs, swapped = without_moves(unshared(left, right), language)
    if swapped:
        if coordinated(left, language) == coordinated(right, language):
            return Comparison()
        sides = ([w for pair in pairs for w in pair[n].words] for n in (0, 1))
        return Comparison(Difference("order", *map(text_of, sides)))
    left_over: list[Word] = []
    right_over: list[Word] = []
    for pair in pairs:
        difference = _replaced(*pair, language)
        only_left, only_right = _unmatched(*pair, language)
        difference = difference or _added(only_left, *pair, language)
        if not difference and (found := _added(only_right, *pair[::-1], language)):
            difference = Difference(found.kind, found.right, found.left)
        if difference:
            return Comparison(difference)
        left_over += only_left
        right_over += only_right
    telling = (run for pair in pairs for run in pair if run.attributes(language))
    told = {word for run in telling for word in run.words}
    return _balance((left, left_over), (right, right_over), told, language)


_Side = tuple[Sequence[Word], Sequence[Word]]


def _balance(
    left_side: _Side, right_side: _Side, told: set[Word], language: Language
) -> Comparison:
    """Return the comparison once every single difference proved harmless.

    A side is all its words and those that it alone has; `told` are words that say who
    said it. Sides that each say something new are two claims.
    """
    left, right = (
        [word for word in only if not is_light(word, language)]
        for _, only in (left_side, right_side)
    )
    left_new, right_new = (
        [word for word in only if word not in told] for only in (left, right)
    )
    if left_new and right_new:
        named = is_capital(left_new[0]) and is_capital(right_new[0])
        kind = "name" if named else "word"
        return Comparison(Difference(kind, text_of(left_new), text_of(right_new)))
    shares = (
        len(new) / max(1, _n_content(words, told, language)) if new else 0.0
        for new, words in ((left_new, left_side[0]), (right_new, right_side[0]))
    )
    return Comparison(None, bool(left), bool(right), *shares)


def _n_content(words: Sequence[Word], told: set[Word], language: Language) -> int:
    return sum(not is_light(word, language) and word not in told for word in words)


# --- replacement --------------------------------------------------------------------


def _replaced(left: Run, right: Run, language: Language) -> Difference | None:
    """Return the difference that two runs in the same place make, if they do."""
    if not left.words or not right.words:
        return None
    claims = language.claims
    for a in left.words:
        for b in right.words:
            if (a.key, b.key) in claims.antonyms:
                return Difference("antonym", a.text, b.text)
    if claims.negations.isdisjoint(left.keys) != claims.negations.isdisjoint(
        right.keys
    ):
        return Difference("negation", text_of(left.words), text_of(right.words))
    return (
        _tense(left, right, language)
        or _relation(left, right, language)
        or _reference(left, right, language)
    )


def _relation(left: Run, right: Run, language: Language) -> Difference | None:
    """Return a difference between prepositions: talks with / talks about."""
    relators = language.claims.relators
    a, b = (
        {relators[key] for key in run.keys if key in relators} for run in (left, right)
    )
    if a and b and not a & b:
        return Difference("word", text_of(left.words), text_of(right.words))
    return None


def _tense(left: Run, right: Run, language: Language) -> Difference | None:
    """Return a difference between now and then: is/was, has/had, visit/visited."""
    a, b = set(left.keys), set(right.keys)
    claims, reporting = language.claims, language.speech.reporting
    differs = any(
        is_tense_of(one, other, language.spelling) and not {one, other} <= reporting
        for one in a
        for other in b
    )
    for one, other in ((a, b), (b, a)):
        is_now = one & claims.be_present and other & claims.be_past
        has_now = one & claims.have_present and other & claims.have_past
        differs = differs or bool(is_now and claims.be_perfect.isdisjoint(one | other))
        differs = differs or bool(has_now and not _before_participle(left, language))
    return (
        Difference("tense", text_of(left.words), text_of(right.words))
        if differs
        else None
    )


def _before_participle(run: Run, language: Language) -> bool:
    endings = language.spelling.participle_endings
    return bool(run.after and run.after.key.endswith(endings))


def _reference(left: Run, right: Run, language: Language) -> Difference | None:
    """Return a difference where one side points (he) and the other names."""
    for one, other in ((left, right), (right, left)):
        points = language.common.pronouns & set(one.keys)
        names = [word for word in other.words if not is_light(word, language)]
        if points and names and not points & set(other.keys):
            return Difference("reference", text_of(left.words), text_of(right.words))
    return None


def _unmatched(
    left: Run, right: Run, language: Language
) -> tuple[list[Word], list[Word]]:
    """Return the words of two runs that are not the same word written another way."""
    if "".join(left.keys) == "".join(right.keys):  # health care, healthcare
        return [], []
    rest = list(right.words)
    only_left = []
    for word in left.words:
        twin = next((o for o in rest if _is_twin(word, o, language)), None)
        if twin is None:
            only_left.append(word)
        else:
            rest.remove(twin)
    if all(is_light(word, language) for word in rest):
        only_left = _without_titles(only_left, left, language)
    if all(is_light(word, language) for word in only_left):
        rest = _without_titles(rest, right, language)
    return only_left, rest


def _without_titles(words: Sequence[Word], run: Run, language: Language) -> list[Word]:
    """Return words less the titles at their end that stand before a name."""
    kept, ranks = list(words), language.names.ranks
    named = run.after is not None and is_capital(run.after) and not run.after.kind
    while named and kept and kept[-1].key in ranks and kept[-1] is run.words[-1]:
        run = replace(run, words=run.words[:-1])
        kept.pop()
    return kept


def _is_twin(left: Word, right: Word, language: Language) -> bool:
    if left.kind or right.kind:
        dated = "date" in (left.kind, right.kind) and left.kind and right.kind
        return bool(dated) and dates_agree(left.key[1:], right.key[1:])
    if {left.key, right.key} <= language.speech.reporting:
        return True
    inside = left.start > 0 and right.start > 0  # the first capital tells nothing
    names = inside and is_capital(left) and is_capital(right)
    return is_same_word(left.key, right.key, language.spelling, names=names)


# --- addition -----------------------------------------------------------------------


def _added(
    words: Sequence[Word], run: Run, other: Run, language: Language
) -> Difference | None:
    """Return the difference that words on one side make, if they change a claim.

    `words` are what is new in `run`; `other` stands in its place on the other side.
    """
    if run.owner_changed and words and not is_light(words[0], language):
        return Difference("role", text_of(words), text_of(other.words))
    for position, word in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else run.after
        kind = _changes(word, following, language)
        turns = word.key in language.claims.turners and position == len(words) - 1
        if not kind and turns:
            kind = "word"
        if not kind or run.attributes(language):
            continue
        if not _opens_clause(words, position, run, language):
            said = words[position : position + 2]
            if not other.words:
                return Difference(kind, *_beside(said, run))
            return Difference(kind, text_of(said), text_of(other.words[:2]))
    return None


def _beside(said: Sequence[Word], run: Run) -> tuple[str, str]:
    """Return words that one side lacks with the one beside them, and that one alone.

    "not charged" and "charged": a side that says less states something, too.
    """
    if run.after:
        return text_of([*said[:1], run.after]), run.after.text
    before = [run.before] if run.before else []
    return text_of([*before, *said]), text_of(before)


def _changes(word: Word, following: Word | None, language: Language) -> str:
    """Return the kind of change that a word makes to what stands after it, or ""."""
    claims = language.claims
    key, after = word.key, following.key if following else ""
    name_after = bool(following and is_capital(following))
    number_after = bool(following and following.kind)
    announced = after in language.grammar.infinitive
    announces = key in claims.future_before_to and announced
    kinds = {
        "negation": key in claims.negations,
        "tense": key in claims.future or announces,
        "hedge": key in claims.possible or key in claims.hedges,
        "quantity": key in claims.quantifiers,
        "bound": word.kind == "bound",
        "role": key in claims.shifters
        or (key in claims.renaming and name_after)
        or (key in language.deeds.by_agent and bool(after) and not number_after),
    }
    return next((kind for kind, holds in kinds.items() if holds), "")


def _opens_clause(
    words: Sequence[Word], position: int, run: Run, language: Language
) -> bool:
    """Return whether what a word changes is itself new: a clause at either end."""
    new = [word for word in words[position + 1 :] if not is_light(word, language)]
    if run.words[-1].key in language.claims.joining and run.before is None:
        return len(new) >= 1  # nobody died, and …
    if run.after is None:
        return len(new) >= 1
    return run.before is None and len(new) >= 2

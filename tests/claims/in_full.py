"""All that is read of a sentence, and all that is found of a claim, as lines of text.

    PYTHONPATH=. python -m tests.claims.in_full

writes below each sentence, each pair of sentences and each claim of three files what
the program says of it. Whoever does so reads the difference: it is a change of meaning.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from summarize.claims.comparing import (
    agreement,
    days,
    denied_claims,
    ended_states,
    fact_differences,
    negation,
    one_matter,
    opposites,
    refuted_reports,
    replacements,
    revocations,
    reworded_values,
    stated_values,
    tally_conflicts,
    values,
)
from summarize.claims.comparing.done_plans import plans
from summarize.claims.comparing.word_differences import Comparison
from summarize.claims.evidence.evidence import Evidence
from summarize.claims.evidence.people import find_people, full_names, mentions, names_of
from summarize.claims.reading import definites, leans
from summarize.claims.reading.amounts import read_amounts
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.day_words import DayWord, day_words, written_out
from summarize.claims.reading.quotations import find_half_quotations
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.relative_dates import relative_dates
from summarize.claims.reading.sums import read_sums
from summarize.claims.reading.tallies import tallies
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.sources import Sources
from summarize.claims.verdict import (
    accused,
    announced,
    bounds,
    frames,
    kept_frames,
    order,
    polarity,
    scope,
    subjects,
    swaps,
    whose,
)
from summarize.claims.verdict.aligned import Aligned, align
from summarize.claims.verdict.converse import converse_deeds
from summarize.claims.verdict.crossed import crossed_doers
from summarize.claims.verdict.deeds import deeds_of
from summarize.claims.verdict.doers import done_by_name
from summarize.claims.verdict.faults import compare_with_sources
from summarize.claims.verdict.parties import Parties
from summarize.claims.verdict.persons import agent_as_target
from summarize.claims.verdict.replies import replies
from summarize.claims.verdict.skipped import skips_what_matters
from summarize.claims.verdict.superseded import superseded
from summarize.language.english import ENGLISH
from summarize.schema import Conflict, Draft, DraftSentence, Sentence, SentenceGroup
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import CiteOptions, cite_draft
from summarize.stages.conflicts import find_conflicts
from tests.build import sentence, sentences
from tests.claims.shown import shown
from tests.readings import read

HERE: Final = Path(__file__).parent
WRITTEN: Final = date(2026, 5, 13)
"""The day of what is read: a Wednesday; further articles are a day later each."""


# --- what is read of a sentence -------------------------------------------------------


def of_sentence(text: str) -> Iterator[str]:
    """Yield a line for each thing that is read of a sentence and that it has."""
    reading = read(text)
    for name, find in _READ.items():
        if told := shown(find(reading), text):
            yield f"{name}: {told}"


def _days(sentence: Reading) -> list[tuple[DayWord, str, str]]:
    return [
        (word, word.value(WRITTEN), written_out(word, WRITTEN, ENGLISH))
        for word in day_words(sentence)
    ]


def _spelt(sentence: Reading) -> list[str]:
    """Return the words whose key is not what is written, and those that own."""
    return [
        f"{word.text} = {word.key}{' (owner)' * word.owner}"
        for word in sentence.row
        if word.key != word.text.lower() or word.owner
    ]


def _verbs(sentence: Reading) -> list[str]:
    return [
        f"{sentence.row[v.at].text} {v.tense}{' main' * v.main}{' sure' * v.sure}"
        for v in finite_verbs(sentence)
    ]


def _clauses(sentence: Reading) -> list[str]:
    parts = [clause.text for clause in sentence.clauses]
    return parts if len(parts) > 1 else []


def _deeds(sentence: Reading) -> list[tuple[str, tuple[str, ...]]]:
    words = sentence.facts.words
    return [
        (deed.name, tuple(words[n].text for n in deed.places))
        for deed in deeds_of(sentence)
    ]


def _subjects(sentence: Reading) -> list[object]:
    """Return who does what, with the words behind the verb and those of its clause."""
    words = {word.start: word.text for word in sentence.row}

    def written(places: frozenset[int]) -> str:
        return " ".join(words[place] for place in sorted(places))

    return [
        {
            **found._asdict(),
            "behind": written(found.behind),
            "clause": written(found.clause),
        }
        for found in subjects.subjects(sentence)
    ]


def _people(sentence: Reading) -> list[object]:
    people = find_people([sentence])
    return [*people.values(), *mentions(sentence, people)]


_READ: Final[dict[str, Callable[[Reading], object]]] = {
    "spelt": _spelt,
    "dateline": lambda s: s.text[: s.dateline],
    "clauses": _clauses,
    "quotations": lambda s: [*s.quotations, *find_half_quotations(s.text)],
    "speaker": lambda s: s.speaker,
    "facts": lambda s: s.facts.items,
    "question": lambda s: s.facts.question,
    "amounts": read_amounts,
    "sums": read_sums,
    "tallies": tallies,
    "days": _days,
    "dates": lambda s: relative_dates(s, WRITTEN),
    "verbs": _verbs,
    "leans": leans.leans,
    "begins in mid-thought": leans.begins_in_mid_thought,
    "definite": definites.bare_nouns,
    "names": lambda s: [" ".join(name) for name in names_of(s)],
    "full names": lambda s: list(full_names(s)),
    "people": _people,
    "plans": plans,
    "states": ended_states.states,
    "ends": ended_states.ends,
    "replacements": replacements.replacements,
    "revoked": revocations.revocations,
    "refutes": refuted_reports.refutes,
    "said by": attributions,
    "subjects": _subjects,
    "frames": frames.frames_of,
    "limits": bounds.limits_of,
    "deeds": _deeds,
    "done by": done_by_name,
    "accused": accused.accused_in,
    "charged": accused.charged_in,
    "replying": accused.replying_in,
    "of a body": accused.tells_of_body,
}


# --- what is found of claims ----------------------------------------------------------


def of_topic(passages: Sequence[str], claims: Sequence[str]) -> Iterator[str]:
    """Yield lines of what passages tell, and of what is found of claims behind them.

    The passages are one article; a line "…" among them begins the next one.
    """
    sources = Sources(_articles(passages))
    for name, find in _OF_ALL.items():
        if line := shown(find(sources), ""):
            yield f"{name}: {line}"
    for claim in claims:
        yield f"> {claim}"
        for name, compare in _FOUND.items():
            if line := shown(compare(sources.read(claim), sources), claim):
                yield f"{name}: {line}"
        yield from of_pair(sources.read(claim), _nearest(claim, sources))


def _nearest(claim: str, sources: Sources) -> Reading:
    """Return the passage that has most words of a claim."""
    coverage = sources.passages.coverage(sources.read(claim))
    return sources.readings[int(coverage.argmax())]


def _articles(passages: Sequence[str]) -> list[Sentence]:
    articles: list[list[str]] = [[]]
    for passage in passages:
        if passage == "…":
            articles.append([])
        else:
            articles[-1].append(passage)
    return [
        sentence
        for n, texts in enumerate(articles)
        for sentence in sentences(*texts, article_id="abcdef"[n])
    ]


def _judged(claim: Reading, sources: Sources) -> list[object]:
    draft = Draft("topic", (DraftSentence(claim.text),))
    cited = cite_draft(draft, sources, (), CiteOptions()).sentences
    [checked] = check_summary(cited, sources, (), CheckOptions()).sentences
    places = [
        f"{sources.place(c)} {c.strength} {c.score:.2f}" for c in checked.citations
    ]
    return [checked.verdict, *places, *map(str, checked.flags)]


def _findings(claim: Reading, sources: Sources) -> list[str]:
    found = compare_with_sources(claim, sources)
    return [
        *map(str, found.faults),
        *(f"open “{claim.text[start:end]}”" for start, end in found.open),
        *(f"turned “{verb}”" for verb in sorted(found.turned)),
        *(["moved"] * found.moved + ["together"] * found.together),
    ]


def _missing(claim: Reading, sources: Sources) -> list[object]:
    evidence = Evidence(sources.readings, (), sources.articles)
    return [*evidence.missing_values(claim, [0]), *evidence.missing_names(claim)]


def _superseded(sources: Sources) -> list[object]:
    groups = [SentenceGroup(sentence) for sentence in sources]
    written = {a: WRITTEN.replace(day=13 + n) for n, a in enumerate("abcdef")}
    found = superseded(groups, sources, written)
    return [
        (place, each.why, sources[place].text[each.start : each.end])
        for place, each in found.items()
    ]


def _replies(sources: Sources) -> list[object]:
    found = replies(sources)
    return [
        (place, reply.who, reply.places)
        for place, sentence in enumerate(sources.readings)
        for reply in found.to(sentence, place)
    ]


def _parties(sources: Sources) -> list[object]:
    parties = Parties(sources)
    return [
        (place, each.frame, sources[place].text[each.start : each.end])
        for place in range(len(sources))
        for each in parties.told(place)
    ]


def _conflicts(sources: Sources) -> list[object]:
    told, articles = sources.readings, sources.articles
    return [
        *reworded_values.reworded_values(told, articles),
        *tally_conflicts.tally_conflicts(told, articles),
    ]


def _stated(claim: Reading, passage: Reading) -> list[str]:
    spans = stated_values.stated_values(claim, passage, WRITTEN)
    return [claim.text[start:end] for start, end in spans]


def _apart(claim: Reading, passage: Reading) -> list[object]:
    found = fact_differences.compare(claim, passage)
    if found == Comparison():
        return []
    difference = fact_differences.differing_value(claim, passage)
    if not difference:
        return [found]
    conflict = one_matter.is_conflict(claim, passage, difference)
    return [found, difference, "a conflict" if conflict else "none"]


def _by_words(
    find: Callable[[Aligned, Reading, Reading], object],
) -> Callable[[Reading, Reading], object]:
    """Return what asks how the words of a claim and a passage pair up."""
    return lambda claim, passage: find(align(claim, passage), claim, passage)


def _pairs(aligned: Aligned) -> list[str]:
    return [
        f"{aligned.claim[i].text} ~ {aligned.passage[j].text}"
        for i, j in sorted(aligned.said.items())
        if aligned.claim[i].key != aligned.passage[j].key
    ]


def _exception(aligned: Aligned, claim: Reading, passage: Reading) -> str:
    return scope.lost_exception(claim, passage, aligned.said)


def _lost(aligned: Aligned, claim: Reading, passage: Reading) -> list[object]:
    return [each.text for each in kept_frames.lost_frames(claim, passage, aligned.said)]


def _skips(aligned: Aligned, claim: Reading, passage: Reading) -> bool:
    return skips_what_matters(claim, aligned, aligned.same, passage)


def _denied(claim: Reading, passage: Reading) -> object:
    return denied_claims.denied_words(claim, passage)


_PAIR: Final[dict[str, Callable[[Reading, Reading], object]]] = {
    "apart": _apart,
    "negated": negation.negation_differs,
    "deny alike": negation.deny_alike,
    "values": values.conflicting_values,
    "bounds": values.contradicting_bounds,
    "lacking": values.lacking_values,
    "stated": _stated,
    "changes time": values.changes_time,
    "days": days.conflicting_days,
    "opposites": lambda one, other: opposites.opposite_words(one, [other]),
    "swapped": lambda one, other: opposites.swapped_roles(one, [other]),
    "denied": _denied,
    "states denied": denied_claims.states_denied,
    "made up": lambda one, other: denied_claims.is_denial_made_up(one, [other]),
    "alike": lambda one, other: list(_alike_amounts(one, other)),
    "limit": bounds.other_limit,
    "direction": bounds.other_direction,
    "one value": whose.crossed_value,
    "of them": scope.whole_of_them,
    "another time": announced.tells_another_time,
    "only announces": announced.only_announces,
    "said": _by_words(lambda a, one, other: _pairs(a)),
    "converse": _by_words(lambda a, one, other: converse_deeds(a)),
    "crossed": _by_words(lambda a, one, other: crossed_doers(a)),
    "sides": _by_words(lambda a, one, other: order.swapped_sides(a)),
    "moved": _by_words(lambda a, one, other: order.has_moved_side(a, one)),
    "doer": _by_words(lambda a, one, other: order.other_doer(a, is_capital)),
    "agent": _by_words(lambda a, one, other: agent_as_target(a)),
    "polarity": _by_words(polarity.negated_otherwise),
    "amount": _by_words(scope.changed_amount),
    "restriction": _by_words(scope.lost_restriction),
    "only": _by_words(scope.added_only),
    "nobody": _by_words(lambda a, one, other: scope.other_nobody(a)),
    "exception": _by_words(_exception),
    "lost": _by_words(_lost),
    "skips": _by_words(_skips),
    "whole": _by_words(lambda a, one, other: whose.whole_for_part(a, other)),
    "count": _by_words(whose.other_count),
    "bound": _by_words(whose.other_bound),
    "ordinal": _by_words(lambda a, one, other: whose.other_ordinal(a)),
    "turned": _by_words(lambda a, one, other: swaps.turned_word(a)),
    "opposed": _by_words(lambda a, one, other: swaps.opposed_deeds(a)),
    "words": _by_words(
        lambda a, one, other: [*swaps.swapped_words(a, _is_no_name, is_capital)]
    ),
    "crossed words": _by_words(lambda a, one, other: swaps.crossed_words(a)),
}


def _is_no_name(_word: Word) -> bool:
    return False


def _alike_amounts(claim: Reading, passage: Reading) -> Iterator[str]:
    """Yield the amounts of a claim with those of a passage that may be the same."""
    for one in read_amounts(claim):
        for other in read_amounts(passage):
            if told := [
                name
                for name, tells in (
                    ("states", agreement.states),
                    ("may agree", agreement.may_agree),
                    ("opposes", agreement.opposes),
                    ("implies", agreement.implies_bound),
                )
                if tells(other, one)
            ]:
                mine = claim.text[one.start : one.end]
                theirs = passage.text[other.start : other.end]
                yield f"{mine} ~ {theirs} {', '.join(told)}"


def of_pair(claim: Reading, passage: Reading) -> Iterator[str]:
    """Yield a line for each thing that is found of two sentences side by side."""
    for name, compare in _PAIR.items():
        if line := shown(compare(claim, passage), claim.text):
            yield f"{name}: {line}"


_FOUND: Final[dict[str, Callable[[Reading, Sources], object]]] = {
    "judged": _judged,
    "found": _findings,
    "missing": _missing,
}
_OF_ALL: Final[dict[str, Callable[[Sources], object]]] = {
    "people": lambda sources: [*find_people(sources.readings).values()],
    "superseded": _superseded,
    "replies": _replies,
    "parties": _parties,
    "conflicts": _conflicts,
}


# --- the three files ------------------------------------------------------------------

SENTENCES: Final = HERE / "reading" / "sentences.txt"
TWINS: Final = HERE / "comparing" / "twins.txt"
CLAIMS: Final = HERE / "verdict" / "claims.txt"


def blocks(path: Path) -> list[list[str]]:
    """Return the lines of each block of a file."""
    text = path.read_text(encoding="utf-8").strip()
    return [block.splitlines() for block in text.split("\n\n")]


def given(block: Sequence[str], sign: str) -> list[str]:
    """Return the sentences of a block behind a sign: > what is told of, < passages."""
    return [line.removeprefix(sign) for line in block if line.startswith(sign)]


def sentence_block(block: Sequence[str]) -> list[str]:
    """Return a block with what is told of its sentence."""
    [text] = given(block, "> ")
    return [f"> {text}", *of_sentence(text)]


def twin_block(block: Sequence[str]) -> list[str]:
    """Return a block with what is told of two sentences, one and the other way."""
    one, other = given(block, "> ")
    there, back = read(one), read(other)
    told = [*of_pair(there, back), *of_days(one, other)]
    turned = [*of_pair(back, there), *of_days(other, one)]
    return [f"> {one}", f"> {other}", *told, "and back:", *turned]


def of_days(*told: str) -> Iterator[str]:
    """Yield lines of what becomes of sentences in articles of one day each."""
    sources = Sources([sentence(text, "abc"[n]) for n, text in enumerate(told)])
    groups = [SentenceGroup(each) for each in sources]
    written = {a: f"2026-05-{13 + n}" for n, a in enumerate("abc"[: len(told)])}
    difference = fact_differences.differing_value(*sources.readings[:2])
    seen = [
        Conflict(each.kind, (sources[0], sources[1]), (each.left, each.right))
        for each in ([difference] if difference else [])
    ]
    found: dict[str, object] = {
        "superseded": _superseded(sources),
        "conflicts": [
            f"{each.kind} {each.quantity}: {each.values[0]}, then {each.values[1]} "
            f"({each.relation})"
            for each in find_conflicts(sources, groups, seen, written)
        ],
    }
    for name, each in found.items():
        if line := shown(each, ""):
            yield f"{name}: {line}"


def topic_block(block: Sequence[str]) -> list[str]:
    """Return a block with what is told of its passages and its claims."""
    passages = given(block, "< ")
    told = of_topic(passages, given(block, "> "))
    return [*(f"< {passage}" for passage in passages), *told]


BLOCKS: Final = {SENTENCES: sentence_block, TWINS: twin_block, CLAIMS: topic_block}


def main() -> None:
    """Write what is told below each sentence, each topic and each claim."""
    for path, told in BLOCKS.items():
        written = ["\n".join(told(block)) for block in blocks(path)]
        path.write_text("\n\n".join(written) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

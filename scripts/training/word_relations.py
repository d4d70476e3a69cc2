"""Make the lexicon of word relations from WordNet 3.0.

    python -m scripts.training.word_relations --wordnet DICT --news NEWS.parquet

`DICT` is the folder `dict` of WordNet 3.0 (data.noun, data.verb …, index.sense; parts
such as data.noun1 are read in order), `NEWS` any table with a column `text`: forms of
words that it has at least five times are looked up. Writes
`summarize/models/word_relations.npz`, read by `summarize.claims.words.relations`.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from summarize.language.english import ENGLISH

OUT = Path("summarize/models/word_relations.npz")
_MOST_SENSES = 6
_LEAST_COUNT = 5
_POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"),
          ("shes", "sh"), ("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""),
          ("ied", "y"), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"),
          ("iest", "y")),
    "r": (),
}  # fmt: skip
_TWIN = re.compile(r"([bdgklmnprtvz])\1(?:ed|ing|er|est)$")


class Synset(NamedTuple):
    """A meaning: its words, and pointers (sign, target, place of word in each)."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    args = parser.parse_args()
    synsets = dict(chain.from_iterable(_synsets(args.wordnet, pos) for pos in _POS))
    senses = _senses(args.wordnet, synsets)
    forms = _forms(_counted(args.news), senses)
    arrays = _arrays(forms, senses, synsets)
    np.savez_compressed(OUT, **arrays)
    print(f"{len(forms)} forms, {OUT.stat().st_size / 1e6:.2f} MB")


def _synsets(folder: Path, pos: str) -> Iterator[tuple[str, Synset]]:
    """Yield the key of each meaning of a part of speech ("n123") and the meaning."""
    for path in sorted(folder.glob(f"data.{pos}*")):
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith("  ") or not line.strip():
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = tuple(
                re.sub(r"\(\w+\)$", "", word).lower()
                for word in fields[4 : 4 + 2 * count : 2]
            )
            at = 4 + 2 * count
            pointers = []
            for n in range(int(fields[at])):
                sign, offset, target, places = fields[at + 1 + 4 * n : at + 5 + 4 * n]
                target = "a" if target == "s" else target
                pointers.append(
                    (sign, target + offset, int(places[:2], 16), int(places[2:], 16))
                )
            yield _POS[pos] + fields[0], Synset(words, tuple(pointers))


def _senses(
    folder: Path, synsets: Mapping[str, Synset]
) -> dict[str, dict[str, list[str]]]:
    """Return for each lemma and part of speech its meanings, most frequent first."""
    ranked: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    letters = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (folder / "index.sense").read_text(encoding="latin-1").splitlines():
        key, offset, number, _ = line.split()
        lemma, rest = key.split("%")
        pos = letters[rest[0]]
        if pos + offset in synsets:
            ranked[lemma][pos].append((int(number), pos + offset))
    return {
        lemma: {
            pos: [key for _, key in sorted(held)][:_MOST_SENSES]
            for pos, held in by_pos.items()
        }
        for lemma, by_pos in ranked.items()
    }


def _counted(news: Path) -> list[str]:
    """Return the words in small letters that the news has often enough."""
    counts: Counter[str] = Counter()
    for text in pd.read_parquet(news, columns=["text"])["text"]:
        counts.update(re.findall(r"[a-z]{2,}", text.lower()))
    return [word for word, count in counts.items() if count >= _LEAST_COUNT]


def _forms(
    counted: Sequence[str], senses: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, list[tuple[str, str]]]:
    """Return for each form the lemmas it may be of, with their parts of speech."""
    irregular = _irregular()
    found: dict[str, list[tuple[str, str]]] = {}
    for form in sorted(counted):
        if form in ENGLISH.common.stop:
            continue
        lemmas = [
            (lemma, pos)
            for pos in _ENDINGS
            for lemma in dict.fromkeys(_lemmas(form, pos, irregular))
            if pos in senses.get(lemma, {})
        ]
        if lemmas:
            found[form] = lemmas
    return found


def _lemmas(
    form: str, pos: str, irregular: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    if (form, pos) in irregular:
        yield irregular[form, pos]
    yield form
    for ending, instead in _ENDINGS[pos]:
        if form.endswith(ending) and len(form) - len(ending) >= 2:
            yield form[: -len(ending)] + instead
    if pos in "va" and _TWIN.search(form):
        yield _TWIN.sub(r"\1", form)


_IRREGULAR_VERBS = """
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten;
become became; begin began begun; bend bent; bet; bind bound; bite bit bitten;
bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung;
come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt;
drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left;
lend lent; lie lay lain; light lit; lose lost; make made; mean meant; meet met;
mistake mistook mistaken; overcome overcame; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden; ring rang rung;
rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
sew sewn; shake shook shaken; shed; shine shone; shoot shot; show shown;
shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain;
sleep slept; slide slid; sow sown; speak spoke spoken; speed sped; spell spelt;
spend spent; spill spilt; spin spun; spoil spoilt; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk;
strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
swell swollen; swim swam swum; swing swung; take took taken; teach taught;
tear tore torn; tell told; think thought; throw threw thrown; tread trod trodden;
undergo underwent undergone; understand understood; undertake undertook undertaken;
uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won;
wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
write wrote written; rebuild rebuilt; resell resold; rewrite rewrote rewritten
"""
_IRREGULAR_NOUNS = """
child children; foot feet; tooth teeth; mouse mice; goose geese; person people;
man men; woman women; leaf leaves; life lives; wife wives; crisis crises;
analysis analyses; basis bases; thesis theses; criterion criteria; medium media;
datum data; phenomenon phenomena; bacterium bacteria; index indices; ox oxen;
hypothesis hypotheses; diagnosis diagnoses; axis axes; alumnus alumni; louse lice
"""
_IRREGULAR_ADJECTIVES = (
    "good better best; bad worse worst; far farther further; little less least"
)


def _irregular() -> dict[tuple[str, str], str]:
    """Return the lemma of each irregular form and its part of speech."""
    lists = (
        ("v", _IRREGULAR_VERBS),
        ("n", _IRREGULAR_NOUNS),
        ("a", _IRREGULAR_ADJECTIVES),
    )
    return {
        (form, pos): lemma
        for pos, text in lists
        for row in text.split(";")
        for lemma, *forms in [row.split()]
        for form in forms
    }


def _arrays(forms, senses, synsets):  # type: ignore[no-untyped-def]
    """Return the lexicon as arrays, each list of lists as values and their ends."""
    lemmas = sorted({pair for held in forms.values() for pair in held})
    lemma_row = {pair: row for row, pair in enumerate(lemmas)}
    wanted = {key for lemma, pos in lemmas for key in senses[lemma][pos]}
    frontier = set(wanted)
    while frontier:  # everything above a meaning
        frontier = {t for key in frontier for t in _parents(synsets[key])} - wanted
        wanted |= frontier
    keys = sorted(wanted)
    row_of = {key: row for row, key in enumerate(keys)}
    parents = [
        [row_of[t] for t in _parents(synsets[key]) if t in row_of] for key in keys
    ]
    similar = [
        [row_of[t] for s, t, _, _ in synsets[key].pointers if s == "&" and t in row_of]
        for key in keys
    ]
    meanings = [[row_of[key] for key in senses[lemma][pos]] for lemma, pos in lemmas]
    derived, opposite = _lemma_pairs(lemmas, lemma_row, senses, synsets)
    arrays = {
        "forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
        "pos": np.frombuffer(
            "".join(pos for _, pos in lemmas).encode(), dtype=np.uint8
        ),
    }
    lists = {
        "lemmas": [[lemma_row[pair] for pair in held] for held in forms.values()],
        "meanings": meanings,
        "parents": parents,
        "similar": similar,
        "derived": derived,
        "opposite": opposite,
    }
    for name, rows in lists.items():
        arrays[name] = np.array(list(chain.from_iterable(rows)), dtype=np.int32)
        arrays[f"{name}_ends"] = np.cumsum([len(row) for row in rows], dtype=np.int32)
    return arrays


def _parents(synset: Synset) -> list[str]:
    return [target for sign, target, _, _ in synset.pointers if sign in ("@", "@i")]


def _lemma_pairs(lemmas, lemma_row, senses, synsets):  # type: ignore[no-untyped-def]
    """Return for each lemma those derived from the same stem, and its opposites."""
    derived: list[list[int]] = []
    opposite: list[list[int]] = []
    for lemma, pos in lemmas:
        kin, against = [], []
        for key in senses[lemma][pos]:
            synset = synsets[key]
            for sign, target, mine, theirs in synset.pointers:
                if (
                    sign not in ("+", "!", "\\")
                    or not mine
                    or synset.words[mine - 1] != lemma
                ):
                    continue
                other = (synsets[target].words[theirs - 1], target[0])
                if other in lemma_row:
                    (against if sign == "!" else kin).append(lemma_row[other])
        derived.append(sorted(set(kin)))
        opposite.append(sorted(set(against)))
    return derived, opposite


if __name__ == "__main__":
    main()

"""Make the lexicon of word relations from WordNet 3.0.

    python -m scripts.training.word_relations --wordnet DICT --news NEWS.parquet

`DICT` is the folder `dict` of WordNet 3.0 (data.noun, data.verb …, index.sense; parts
such as data.noun1 are read in order), `NEWS` any table with a column `text`: forms of
words that it has at least five times are looked up. Writes
`summarize/models/word_relations.npz`, read by `summarize.claims.words.relations`.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow.parquet as pq

from summarize.language.english import ENGLISH

if TYPE_CHECKING:
    from numpy.typing import NDArray

OUT = Path("summarize/models/word_relations.npz")
_MOST_SENSES = 6
_LEAST_COUNT = 5
_POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_NUMBERS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}  # of index.sense
_ENDINGS = {
    "n": "s/ ses/s xes/x zes/z ches/ch shes/sh men/man ies/y ves/f ves/fe",
    "v": "s/ ies/y es/e es/ ed/e ed/ ied/y ing/e ing/",
    "a": "er/ est/ er/e est/e ier/y iest/y",
    "r": "",
}
_TWIN = re.compile(r"([bdgklmnprtvz])\1(?=(?:ed|ing|er|est)$)")
_IRREGULAR = {
    "v": """
        arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten;
        become became; begin began begun; bend bent; bind bound; bite bit bitten;
        bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
        build built; burn burnt; buy bought; catch caught; choose chose chosen;
        cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn;
        dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
        fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
        fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
        forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given;
        go went gone; grind ground; grow grew grown; hang hung; hear heard;
        hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid;
        lead led; leap leapt; learn learnt; leave left; lend lent; lie lay lain;
        light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken;
        overcome overcame; overtake overtook overtaken; overthrow overthrew overthrown;
        pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen;
        run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn;
        shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk;
        sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept;
        slide slid; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent;
        spill spilt; spin spun; spoil spoilt; spring sprang sprung; stand stood;
        steal stole stolen; stick stuck; sting stung; stink stank stunk;
        strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
        swell swollen; swim swam swum; swing swung; take took taken; teach taught;
        tear tore torn; tell told; think thought; throw threw thrown;
        tread trod trodden; undergo underwent undergone; understand understood;
        undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn;
        weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn;
        withhold withheld; withstand withstood; write wrote written; rebuild rebuilt;
        resell resold; rewrite rewrote rewritten
        """,
    "n": """
        child children; foot feet; tooth teeth; mouse mice; goose geese; person people;
        man men; woman women; leaf leaves; life lives; wife wives; crisis crises;
        analysis analyses; basis bases; thesis theses; criterion criteria; medium media;
        datum data; phenomenon phenomena; bacterium bacteria; index indices; ox oxen;
        hypothesis hypotheses; diagnosis diagnoses; axis axes; alumnus alumni
        """,
    "a": "good better best; bad worse worst; far farther further; little less least",
}

Lemma = tuple[str, str]
Rows = list[list[int]]


class Pointer(NamedTuple):
    """A relation of a meaning: its sign, the meaning it leads to, and the words.

    `mine` and `theirs` count the words of both from 1; 0 stands for all of them.
    """

    sign: str
    target: str
    mine: int
    theirs: int


class Synset(NamedTuple):
    """A meaning: the words that have it, and where it leads."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


class WordNet:
    """The meanings, and those of each lemma and part of speech, the commonest first."""

    def __init__(self, folder: Path) -> None:
        """Read the folder `dict` of WordNet 3.0."""
        self.synsets = dict(chain.from_iterable(_synsets(folder, pos) for pos in _POS))
        ranked: dict[Lemma, list[tuple[int, str]]] = {}
        for line in _lines(folder / "index.sense"):
            key, offset, number, _ = line.split()
            lemma, rest = key.split("%")
            pos = _NUMBERS[rest[0]]
            if pos + offset in self.synsets:
                ranked.setdefault((lemma, pos), []).append((int(number), pos + offset))
        self.senses = {
            lemma: [key for _, key in sorted(held)[:_MOST_SENSES]]
            for lemma, held in ranked.items()
        }

    def parents(self, key: str) -> list[str]:
        """Return the meanings right above one."""
        return self._leads(key, "@", "@i")

    def is_instance(self, key: str) -> bool:
        """Return whether a meaning is one of a kind: Lee the general, London."""
        return bool(self._leads(key, "@i"))

    def similar(self, key: str) -> list[str]:
        """Return the meanings similar to one, of adjectives."""
        return self._leads(key, "&")

    def related(self, lemma: Lemma, *signs: str) -> Iterator[Lemma]:
        """Yield the lemmas that a lemma itself, not its meaning, is related to."""
        for key in self.senses[lemma]:
            synset = self.synsets[key]
            for sign, target, mine, theirs in synset.pointers:
                if sign in signs and mine and synset.words[mine - 1] == lemma[0]:
                    yield self.synsets[target].words[theirs - 1], target[0]

    def _leads(self, key: str, *signs: str) -> list[str]:
        return [p.target for p in self.synsets[key].pointers if p.sign in signs]


def main() -> None:
    """Read both, and write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    args = parser.parse_args()
    wordnet = WordNet(args.wordnet)
    forms = _forms(_counted(args.news), wordnet)
    np.savez_compressed(OUT, **_arrays(forms, wordnet))  # type: ignore[arg-type]
    print(f"{len(forms)} forms, {OUT.stat().st_size / 1e6:.2f} MB")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="latin-1").splitlines()


def _synsets(folder: Path, pos: str) -> Iterator[tuple[str, Synset]]:
    """Yield the key of each meaning of a part of speech ("n00123") and the meaning."""
    for path in sorted(folder.glob(f"data.{pos}*")):
        for line in _lines(path):
            if line.strip() and not line.startswith("  "):
                fields = line.split(" | ")[0].split()
                yield _POS[pos] + fields[0], _synset(fields)


def _synset(fields: Sequence[str]) -> Synset:
    """Read a meaning, see wndb(5WN): words from the fifth field on, then pointers."""
    at = 4 + 2 * int(fields[3], 16)
    marked = (word.lower() for word in fields[4:at:2])
    pointers = [
        Pointer(sign, target.replace("s", "a") + offset, int(w[:2], 16), int(w[2:], 16))
        for sign, offset, target, w in (
            fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))
        )
    ]
    words = tuple(re.sub(r"\(\w+\)$", "", word) for word in marked)
    return Synset(words, tuple(pointers))


def _counted(news: Path) -> list[str]:
    """Return the words in small letters that the news has often enough."""
    counts: Counter[str] = Counter()
    for text in pq.read_table(news, columns=["text"])["text"].to_pylist():
        counts.update(re.findall(r"[a-z]{2,}", text.lower()))
    return sorted(word for word, count in counts.items() if count >= _LEAST_COUNT)


def _forms(counted: Sequence[str], wordnet: WordNet) -> dict[str, list[Lemma]]:
    """Return for each form the lemmas it may be of."""
    irregular = _irregular()
    found: dict[str, list[Lemma]] = {}
    for form in counted:
        lemmas = [
            (lemma, pos)
            for pos in _ENDINGS
            for lemma in dict.fromkeys(_lemmas(form, pos, irregular))
            if (lemma, pos) in wordnet.senses
        ]
        if lemmas and form not in ENGLISH.common.stop:
            found[form] = lemmas
    return found


def _lemmas(form: str, pos: str, irregular: Mapping[Lemma, str]) -> Iterator[str]:
    """Yield what a form may be one of: itself, or with an ending changed."""
    if (form, pos) in irregular:
        yield irregular[form, pos]
    yield form
    single = _TWIN.sub(r"\1", form)
    for pair in _ENDINGS[pos].split():
        ending, instead = pair.split("/")
        if form.endswith(ending) and len(form) - len(ending) >= 2:
            yield form.removesuffix(ending) + instead
            if single != form:
                yield single.removesuffix(ending)


def _irregular() -> dict[Lemma, str]:
    """Return the lemma of each irregular form and part of speech."""
    return {
        (form, pos): lemma
        for pos, text in _IRREGULAR.items()
        for row in text.split(";")
        for lemma, *forms in [row.split()]
        for form in forms
    }


def _arrays(
    forms: Mapping[str, Sequence[Lemma]], wordnet: WordNet
) -> dict[str, "NDArray[np.generic]"]:
    """Return the lexicon as arrays, each list of lists as values and ends of rows."""
    lemmas = sorted(set(chain.from_iterable(forms.values())))
    lemma_row = {lemma: row for row, lemma in enumerate(lemmas)}
    keys = _with_parents({k for le in lemmas for k in wordnet.senses[le]}, wordnet)
    row = {key: n for n, key in enumerate(keys)}

    def related(*signs: str) -> Rows:
        return [
            sorted(
                {lemma_row[o] for o in wordnet.related(le, *signs) if o in lemma_row}
            )
            for le in lemmas
        ]

    lists: dict[str, Rows] = {
        "lemmas": [[lemma_row[le] for le in held] for held in forms.values()],
        "meanings": [[row[key] for key in wordnet.senses[le]] for le in lemmas],
        "parents": [[row[k] for k in wordnet.parents(key)] for key in keys],
        "similar": [[row[k] for k in wordnet.similar(key) if k in row] for key in keys],
        "derived": related("+", "\\"),
        "opposite": related("!"),
    }
    arrays: dict[str, NDArray[np.generic]] = {
        "forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
        "pos": np.frombuffer("".join(p for _, p in lemmas).encode(), dtype=np.uint8),
        "instances": np.array(
            [row[key] for key in keys if wordnet.is_instance(key)], dtype=np.int32
        ),
    }
    for name, rows in lists.items():
        arrays[name] = np.array(list(chain.from_iterable(rows)), dtype=np.int32)
        arrays[f"{name}_ends"] = np.cumsum([len(r) for r in rows], dtype=np.int32)
    return arrays


def _with_parents(keys: set[str], wordnet: WordNet) -> list[str]:
    """Return meanings and all those above them, in order of their keys."""
    found, new = set(keys), set(keys)
    while new:
        new = {parent for key in new for parent in wordnet.parents(key)} - found
        found |= new
    return sorted(found)


if __name__ == "__main__":
    main()

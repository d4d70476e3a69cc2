"""What the checker is taught on: passages and claims, with what is true of them."""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.claims.sources import Sources
from summarize.config import load_config
from summarize.pipeline import Summarizer
from summarize.schema import Article, Topic
from summarize.stages.cite import places_beside

WRITTEN = Path(__file__).with_name("written")
SUPPORTED, CONTRADICTED, OPEN, UNSUPPORTED = range(4)
LABELS = {
    "supported": SUPPORTED,
    "contradicted": CONTRADICTED,
    "neutral": OPEN,
    "not_in_sources": OPEN,
    "unsupported": UNSUPPORTED,  # contradicted or open, nobody says which
}
PUBLIC = {
    # news, and claims that differ in little from what is true
    "rte": 1.0,
    "fever_symmetric": 1.0,
    "fool_me_twice": 1.0,
    "vitaminc_real_a_test": 1.0,
    "vitaminc_synthetic_test": 1.0,
    "fever_adversarial_test": 1.0,
    "cad_nli": 1.0,
    "mnli_dev_a_test": 1.0,
    "mnli_overlap_contradiction": 1.0,
    "defacto": 1.0,
    "frank": 1.0,
    "cliff": 1.0,
    "factcg_doc": 1.0,
    "wice": 1.0,
    "covidfact": 1.0,
    "snli_dev": 1.0,
    "breaking_nli_a_test": 0.5,
    "add_one_rte": 0.5,
    "conjnli": 0.5,
    "control": 1.0,
    "mpe": 0.5,
    "function_words_test": 1.0,
    "tea_a_test": 0.3,
    "med_a_test": 0.3,
    "help": 0.2,
    "monli": 0.2,
    "megaveridicality": 0.3,
    "recast_factuality": 0.3,
    "recast_verbnet": 0.3,
    "semantic_fragments": 0.2,
}
"""Files of `entailment` by name, and the share that is read; small ones of templates,
which a model learns instead of the matter, in small doses. Those of `_test` are not
reported on."""


class Pair(NamedTuple):
    """A claim, the passage that it is held against, and what is true of them."""

    claim: str
    passage: str
    label: int


def public_pairs(data: Path, rng: random.Random) -> list[Pair]:
    """Return the pairs of the public sets, in an order of chance."""
    found = []
    for name, share in PUBLIC.items():
        path = data / "entailment" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            if rng.random() < share:
                row = json.loads(line)
                label = LABELS[row["label"]]
                found.append(Pair(row["claim"], row["premise"], label))
    rng.shuffle(found)
    return found


def written_pairs(paths: Sequence[Path]) -> list[Pair]:
    """Return the claims of files of topics, each beside what cite lets a verifier read.

    A line is a topic: `sources` (id, text) and `claims` (claim, label).
    """
    summarizer = Summarizer.from_config(load_config("extractive"))
    options = summarizer.config.cite
    found = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            articles = tuple(Article(s["id"], s["text"]) for s in row["sources"])
            work = summarizer.prepare(Topic(row["topic"], articles), last="split")
            sources = Sources.of(work.sources)
            for each in row["claims"]:
                claim = each["claim"]
                places = places_beside(sources.read(claim), sources, options)
                passage = " ".join(sources[place].text for place in places)
                found.append(Pair(claim, passage, LABELS[each["label"]]))
    return found

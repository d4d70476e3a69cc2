"""How the odds that a passage says a sentence in other words were fitted.

    python -m scripts.measuring.reworded --data DATA

`DATA` holds `claims/dev.jsonl` and `spark_dev`. Sentences that are supported – claims
in other words, sentences of references that people linked – stand against sentences
whose own passages were taken away: those of the articles themselves, and the linked
ones of references. Prints the weights and, for thresholds, how many of each group are
above them. `summarize.claims.evidence.passages` holds the weights.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from sentencex import segment
from sklearn.linear_model import LogisticRegression

from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.cite import CiteOptions

_THRESHOLDS = (0.2, 0.0, -0.2, -0.5, -0.8, -1.1)
_BEGINNING = 60

Row = tuple[str, bool, tuple[float, float]]


def main() -> None:
    """Fit, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    rows = [*_claims(data / "claims" / "dev.jsonl"), *_links(data / "spark_dev")]
    signals = np.array([signal for _, _, signal in rows])
    supported = np.array([held for _, held, _ in rows])
    model = LogisticRegression(C=10, class_weight="balanced").fit(signals, supported)
    print(f"weights {model.coef_[0].round(2)}, intercept {model.intercept_.round(2)}")
    odds = model.decision_function(signals)
    groups = np.array([group for group, _, _ in rows])
    print(f"{'group':28s} {'n':>4s} " + " ".join(f"{t:6.1f}" for t in _THRESHOLDS))
    for group in sorted(set(groups)):
        mine = odds[groups == group]
        shares = " ".join(f"{(mine > t).mean():6.2f}" for t in _THRESHOLDS)
        print(f"{group:28s} {len(mine):4d} {shares}")


def _claims(path: Path) -> Iterator[Row]:
    """Yield the supported claims, and sentences of articles without themselves."""
    for line in path.read_text(encoding="utf-8").splitlines():
        topic = json.loads(line)
        sentences = _sentences(topic["sources"])
        for claim in topic["claims"]:
            if claim["label"] == "supported":
                group = f"supported {claim['class']}"
                yield group, True, _signals(claim["claim"], sentences)
        for sentence in sentences:
            rest = [other for other in sentences if other is not sentence]
            yield "own passage taken away", False, _signals(sentence.text, rest)


def _links(folder: Path) -> Iterator[Row]:
    """Yield linked sentences of references, with the linked passages and without."""
    lines = (folder / "topics.jsonl").read_text(encoding="utf-8").splitlines()
    topics = {topic["id"]: topic for topic in map(json.loads, lines)}
    for line in (folder / "support.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, linked = row["summary_sentence"], row["support"]
        if not text or not linked:
            continue
        sentences = _sentences(topics[row["id"]]["documents"])
        heads = {_letters(passage["sent"])[:_BEGINNING] for passage in linked}
        rest = [s for s in sentences if not _is_linked(_letters(s.text), heads)]
        yield "reference", True, _signals(text, sentences)
        yield "reference, links taken away", False, _signals(text, rest)


def _signals(text: str, sentences: Sequence[Sentence]) -> tuple[float, float]:
    """Return the signals of the passage that says most, by words and by meaning."""
    sources = Sources(sentences)
    claim = sources.read(text)
    by_words = np.sqrt(sources.passages.scores(claim, CiteOptions().weights))
    by_meaning = sources.meanings.coverage(claim)
    best = int((by_words + by_meaning).argmax())
    return float(by_words[best]), float(by_meaning[best])


def _sentences(articles: Sequence[dict[str, str]]) -> list[Sentence]:
    found = []
    for article in articles:
        start = 0
        for index, text in enumerate(map(str.strip, segment("en", article["text"]))):
            start = article["text"].index(text, start)
            end = start + len(text)
            found.append(Sentence(article["id"], index, start, end, text))
    return [sentence for sentence in found if sentence.text]


def _letters(text: str) -> str:
    return "".join(text.split()).lower()


def _is_linked(letters: str, heads: set[str]) -> bool:
    return any(head in letters or letters[:_BEGINNING] in head for head in heads)


if __name__ == "__main__":
    main()

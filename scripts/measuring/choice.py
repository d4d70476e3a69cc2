"""Compare what a plan tells with what an editor chose of the same topics.

    python -m scripts.measuring.choice [--config default] [--topics 88]

The topics are the even rows of LongBench's part of Multi-News (`fuse/`, full length),
the choices those of `scripts/training/choice`. A sentence told counts as chosen where
one of its group is; the article is the one that tells most of the plan, the opening its
first sentence. `--second` compares the second editor with the first: what agreement can
be expected of the best. Shares are means over topics, with 95 % bootstrap intervals.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.evaluation.metrics.statistics import bootstrap_intervals
from summarize.pipeline import Summarizer
from summarize.schema import SentenceGroup, Topic

ROOT = Path(__file__).resolve().parent.parent.parent
PICKS = ROOT / "scripts" / "training" / "choice" / "picks.jsonl"
SET = "longbench-even"
Start = tuple[str, int]
"""An article, and where in its text a sentence begins."""


class Choice(NamedTuple):
    """What was chosen of a topic: each sentence as told, the article told most."""

    told: Sequence[frozenset[Start]]
    article: str


class Agreement(NamedTuple):
    """How a choice agrees with an editor's, 0 to 1."""

    chosen: float
    told: float
    article: float
    opening: float


def main() -> None:
    """Print a line a measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--config", default="default")
    parser.add_argument("--topics", type=int, default=88)
    parser.add_argument("--second", action="store_true", help="the second editor")
    given = parser.parse_args()
    editor = read_picks(1)
    if given.second:
        others = read_picks(2)
    else:
        path = given.data / "fuse" / "B_longbench_multinews.jsonl"
        topics = (t for t in read_topics([path]) if isinstance(t, Topic))
        wanted = [topic for topic in topics if topic.id in editor][: given.topics]
        others = planned(given.config, wanted)
    rows = [agreement(other, editor[name]) for name, other in others.items()]
    for name, row in zip(Agreement._fields, bootstrap_intervals(rows), strict=True):
        mean, low, high = row
        print(f"{name:8} {mean:.3f} [{low:.3f}, {high:.3f}]  n {len(rows)}")


def read_picks(editor: int, path: Path = PICKS) -> dict[str, Choice]:
    """Return an editor's choices of full-length topics by the id of the topic."""
    rows: Iterable[dict[str, Any]] = map(
        json.loads, path.read_text("utf-8").splitlines()
    )
    return {
        row["id"]: Choice(
            [frozenset([(article, start)]) for article, start, _ in row["sentences"]],
            row["article"],
        )
        for row in rows
        if (row["set"], row["editor"]) == (SET, editor)
    }


def planned(config: str, topics: Iterable[Topic]) -> dict[str, Choice]:
    """Return what a config plans to tell, in order, by the id of the topic."""
    overrides = ["generate.target_words=220"]
    summarizer = Summarizer.from_config(load_config(config, overrides))
    choices: dict[str, Choice] = {}
    for topic in topics:
        items = summarizer.prepare(topic).plan.items
        groups = [group for item in items for group in item.groups]
        articles = Counter(group.lead.article_id for group in groups)
        choices[topic.id] = Choice(
            list(map(starts, groups)), articles.most_common(1)[0][0]
        )
    return choices


def starts(group: SentenceGroup) -> frozenset[Start]:
    """Return where the members of a group begin."""
    return frozenset((each.article_id, each.start) for each in group.members)


def agreement(choice: Choice, editor: Choice) -> Agreement:
    """Return the shares of what is told that the editor chose, and the other way."""
    wanted = frozenset[Start]().union(*editor.told)
    told = frozenset[Start]().union(*choice.told)
    return Agreement(
        sum(not each.isdisjoint(wanted) for each in choice.told) / len(choice.told),
        len(wanted & told) / len(wanted),
        float(choice.article == editor.article),
        float(not choice.told[0].isdisjoint(editor.told[0])),
    )


if __name__ == "__main__":
    main()

"""How often citations of each strength are linked, in a table and a plot."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from scripts.measuring.linked_citations import Tally
from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Interval

# The bounds of the groups of scores, by strength. A medium score from .7 on is one of
# a sentence with a word, a value or a fact that no passage has.
EDGES = {
    "strong": (0.7, 0.9, 1.0),
    "medium": (0.0, 0.33, 0.5, 0.7, 0.9, 1.0),
    "nearest": (0.0, 0.33),
}
COLOURS = {"strong": "tab:green", "medium": "tab:orange", "nearest": "tab:gray"}


class Group(NamedTuple):
    """Citations of one strength with scores of one range: how many are linked."""

    strength: str
    scores: str
    n: int
    mean_score: float
    precision: Interval


def print_strengths(tallies: Sequence[Tally], plot: Path | None) -> None:
    """Print, and plot if asked, how often citations are linked, by strength and score.

    `tallies` are one a topic; intervals are 95 % (Wilson), which few citations and
    those that are all linked need; citations count as drawn one by one.
    """
    groups = [
        group
        for strength, edges in EDGES.items()
        for low, high in [(0.0, 1.0), *pairwise(edges)]
        if (group := group_of(tallies, strength, low, high)).n
    ]
    rows = [
        (
            group.strength,
            group.scores,
            str(group.n),
            f"{group.mean_score:.3f}",
            "{:.3f} [{:.3f}, {:.3f}]".format(*group.precision),
        )
        for group in groups
    ]
    print("\nWhat the strengths mean, after the checks (default, weights by fold):\n")
    print(markdown_table(["strength", "score", "n", "mean score", "precision"], rows))
    if plot:
        draw(groups, plot)


def group_of(tallies: Sequence[Tally], strength: str, low: float, high: float) -> Group:
    """Return the citations of a strength with scores from `low` to below `high`."""
    rows = [
        (score, hit)
        for tally in tallies
        for score, hit in tally.by_strength.get(strength, [])
        if low <= score < high or score == high == 1
    ]
    n = len(rows)
    name = "all" if (low, high) == (0, 1) else f"{low:.2f}-{high:.2f}"
    mean_score = sum(score for score, _ in rows) / max(n, 1)
    return Group(strength, name, n, mean_score, share(sum(hit for _, hit in rows), n))


def share(hits: int, n: int) -> Interval:
    """Return a share with its 95 % interval (Wilson); of nothing 0, from 0 to 1."""
    if not n:
        return Interval(0.0, 0.0, 1.0)
    from scipy.stats import binomtest

    ends = binomtest(hits, n).proportion_ci(method="wilson")
    return Interval(hits / n, float(ends.low), float(ends.high))


def draw(groups: Sequence[Group], path: Path) -> None:
    """Draw precision by strength, and by score within each, with n and intervals."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4.5), layout="constrained")
    bars, curve = figure.subplots(1, 2, width_ratios=(1, 2), sharey=True)
    curve.plot([0, 1], [0, 1], color="0.7", zorder=0)
    for group in groups:
        whole = group.scores == "all"
        mean, low, high = group.precision
        x = group.strength if whole else group.mean_score
        axes = bars if whole else curve
        axes.errorbar(
            [x],
            [mean],
            yerr=[[mean - low], [high - mean]],
            fmt="o",
            capsize=3,
            color=COLOURS[group.strength],
        )
        axes.annotate(f" {group.n}", (x, mean), fontsize=8)
    bars.margins(x=0.3)
    bars.set(ylabel="precision", ylim=(0, 1.05), title="by strength")
    curve.set(xlabel="score", title="by strength and score")
    figure.suptitle("SPARK dev, 4 folds: linked by people; number of citations, 95 %")
    figure.savefig(path)

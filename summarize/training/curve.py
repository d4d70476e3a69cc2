"""The loss curve of a run as a picture."""

import csv
from pathlib import Path


def plot_curve(losses: Path, picture: Path) -> None:
    """Draw training and validation loss over the steps of ``loss.csv``."""
    from matplotlib import pyplot

    with losses.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    steps = [int(row["step"]) for row in rows]
    figure, axes = pyplot.subplots(figsize=(6, 4), layout="constrained")
    for column, label in (("train_loss", "training"), ("val_loss", "validation")):
        axes.plot(steps, [float(row[column]) for row in rows], label=label)
    axes.set(xlabel="step", ylabel="loss per token", ylim=(0, None))
    axes.legend()
    figure.savefig(picture, dpi=120)
    pyplot.close(figure)
